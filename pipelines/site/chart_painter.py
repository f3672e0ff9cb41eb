"""Turn SVG into PNG in a process of its own: drawing would keep this one from answering anyone else meanwhile."""

import atexit
import signal
import struct
import subprocess
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from threading import Lock, Timer
from typing import IO

from pipelines.site.chart_png import to_png

DEADLINE = 20.0
"""Seconds after which a picture is given up, and its process ended."""
ZOOM = 1.5
"""Pixels of a chart's picture for each of the drawing, for print and sharp screens: time grows with their number."""
_PROJECT = Path(__file__).parents[2]
_ASKED = struct.Struct(">dI")  # zoom, bytes of the SVG
_DRAWN = struct.Struct(">I")  # bytes of the picture; 0 if it cannot be drawn


class Undrawn(Exception):
    """A picture could not be drawn, or took too long."""


class Painter:
    """A process that draws one picture after the other; it is started by the first, and again if it has ended."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self._turn = Lock()
        atexit.register(self.stop)

    def paint(self, svg: str, *, zoom: float = 1) -> bytes:
        """Return the same picture as ``to_png``; blocks, without keeping other threads. Raises Undrawn."""
        with self._turn:
            try:
                return self._ask(svg.encode(), zoom)
            except OSError as error:
                self.stop()
                raise Undrawn("The process that draws pictures has ended.") from error

    def stop(self) -> None:
        """End the process, if there is one."""
        if self.process:
            self.process.kill()
            self.process.wait()
            for pipe in (self.process.stdin, self.process.stdout):
                with suppress(OSError):
                    if pipe:
                        pipe.close()
        self.process = None

    def _ask(self, svg: bytes, zoom: float) -> bytes:
        process = self._running()
        assert process.stdin
        assert process.stdout
        timer = Timer(DEADLINE, process.kill)
        timer.start()
        try:
            process.stdin.write(_ASKED.pack(zoom, len(svg)) + svg)
            process.stdin.flush()
            (size,) = _DRAWN.unpack(_exactly(process.stdout, _DRAWN.size))
            if not size:
                raise Undrawn("The picture cannot be drawn.")
            return _exactly(process.stdout, size)
        finally:
            timer.cancel()

    def _running(self) -> subprocess.Popen[bytes]:
        if self.process and self.process.poll() is not None:
            self.stop()
        if not self.process:
            command = [sys.executable, "-m", "pipelines.site.chart_painter"]
            pipe = subprocess.PIPE
            self.process = subprocess.Popen(command, cwd=_PROJECT, stdin=pipe, stdout=pipe)
        return self.process


@cache
def painter() -> Painter:
    """Return the painter of this process."""
    return Painter()


def draw_all(asked: IO[bytes], drawn: IO[bytes]) -> None:
    """Draw what is asked for, until no request is left."""
    while head := asked.read(_ASKED.size):
        zoom, size = _ASKED.unpack(head)
        svg = asked.read(size)
        try:
            picture = to_png(svg.decode(), zoom=zoom)
        except Exception:  # resvg has no exception of its own; the site answers with an error and goes on
            picture = b""
        drawn.write(_DRAWN.pack(len(picture)) + picture)
        drawn.flush()


def _exactly(pipe: IO[bytes], size: int) -> bytes:
    """Read so many bytes. Raises OSError if the process has ended."""
    found = pipe.read(size)
    if len(found) < size:
        raise ConnectionError("The process has ended.")
    return found


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the site, which then asks for nothing more
    draw_all(sys.stdin.buffer, sys.stdout.buffer)

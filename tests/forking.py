"""Commands become copies of a process that has loaded everything, so that a kill meets the work and not the start.

They are processes as any other, but for the second or two that each would need to start.
"""

import atexit
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from select import select
from threading import Lock
from typing import Any

HOUSE = Path(__file__).parent.parent

_PROGRAM = """
import ctypes, gc, json, os, sys, warnings
from importlib import import_module
from pkgutil import walk_packages
from pipelines.cli import main
import pipelines, scrapers, scrapy.downloadermiddlewares, scrapy.extensions, scrapy.spidermiddlewares
import scrapy.core.downloader.handlers.http11, scrapy.core.engine, twisted.internet.asyncioreactor
for package in (pipelines, scrapers, scrapy.downloadermiddlewares, scrapy.extensions, scrapy.spidermiddlewares):
    for module in walk_packages(package.__path__, package.__name__ + "."):
        # not what loads Dask and PyArrow, with threads that a copy would lack
        if not any(part in module.name for part in ("__main__", ".mine", "mining", "mined")):
            import_module(module.name)
assert "twisted.internet.reactor" not in sys.modules, "a reactor cannot be copied"
for text in ("We ask the council to let our neighbors stay.", "Pedimos que nuestros vecinos se queden.", "Huelga"):
    pipelines.normalize.languages.detect_language(text)
    pipelines.normalize.languages.detect_language(text * 9)
pipelines.code_version.code_version()
gc.freeze()


def enter(path):
    with open(path) as namespace:
        assert ctypes.CDLL(None, use_errno=True).setns(namespace.fileno(), 0) == 0, os.strerror(ctypes.get_errno())


def become(task):
    for number, (path, flags) in enumerate(task["files"]):
        if path:
            os.dup2(os.open(path, flags, 0o600), number)
    sys.stdin, sys.stdout, sys.stderr = open(0, closefd=False), open(1, "w", closefd=False), open(2, "w", closefd=False)
    for path in task["namespaces"]:
        enter(path)
    os.environ.clear()
    os.environ.update(task["environment"])
    os.chdir(task["folder"])
    if task["strict"]:
        warnings.simplefilter("error")
    if not task["program"]:
        main(task["words"], prog_name="queconste")
    sys.argv = ["-c", *task["words"]]
    exec(task["program"], {"__name__": "__main__"})


for line in sys.stdin:
    child = os.fork()
    if not child:
        code = 1
        try:
            become(json.loads(line))
            code = 0
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else int(end.code is not None)
        except BaseException:
            sys.excepthook(*sys.exc_info())
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(code)
    print(child, flush=True)
    sys.stdin.readline()
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


class Forking:
    """Starts one command of `queconste` after the other; a context manager."""

    def __enter__(self) -> "Forking":
        self._parent = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-c", _PROGRAM],
            cwd=HOUSE,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        return self

    def __exit__(self, *_: object) -> None:
        assert self._parent.stdin
        assert self._parent.stdout
        self._parent.stdin.close()
        self._parent.stdout.close()
        self._parent.wait()

    def start(
        self,
        *words: str,
        program: str = "",
        cwd: Path = HOUSE,
        env: Mapping[str, str] | None = None,
        output: Path = Path(os.devnull),
        errors: Path | None = None,
        strict: bool = False,
        namespaces: Sequence[str] = (),
    ) -> int:
        """Start a command, or a program with its words; returns the number of its process, its own until waited for.

        What it complains of is seen, unless ``errors`` is a file. ``strict`` makes errors of its warnings; it enters
        ``namespaces`` (as /proc/PID/ns/mnt) first.
        """
        written = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        task = {
            "words": words,
            "program": program,
            "folder": str(cwd),
            "environment": dict(os.environ if env is None else env),
            "files": [(os.devnull, os.O_RDONLY), (str(output), written), (str(errors or ""), written)],
            "strict": strict,
            "namespaces": namespaces,
        }
        return int(self._ask(json.dumps(task)))

    def wait(self, timeout: float | None = None) -> int:
        """Wait for the command's end; returns its exit code, below zero where a signal ended it."""
        assert self._parent.stdin
        assert self._parent.stdout
        self._parent.stdin.write("wait\n")
        self._parent.stdin.flush()
        if not select([self._parent.stdout], [], [], timeout)[0]:
            raise TimeoutError
        return self.reap()

    def reap(self) -> int:
        """Return the exit code of a command that was waited for in vain, and then killed."""
        assert self._parent.stdout
        return int(self._parent.stdout.readline())

    def kill(self, process: int) -> bool:
        """kill -9; returns whether that was what ended it, and not its own success. Raises AssertionError otherwise."""
        os.kill(process, signal.SIGKILL)
        ended = self.wait()
        assert ended in (0, -signal.SIGKILL), f"the command failed by itself, with exit code {ended}"
        return ended != 0

    def _ask(self, line: str) -> str:
        assert self._parent.stdin
        assert self._parent.stdout
        self._parent.stdin.write(f"{line}\n")
        self._parent.stdin.flush()
        return self._parent.stdout.readline()


@cache
def _shared() -> tuple[Forking, Lock]:
    forking = Forking().__enter__()
    atexit.register(forking.__exit__)
    return forking, Lock()


def run_forked(
    *words: object,
    program: str = "",
    cwd: Path = HOUSE,
    env: Mapping[str, str] | None = None,
    timeout: float = 120,
    **more: Any,
) -> subprocess.CompletedProcess[str]:
    """Run a command, or a program with its words, in a process of its own to its end, one at a time."""
    forking, lock = _shared()
    with lock, tempfile.TemporaryDirectory() as folder:
        output, errors = Path(folder, "output"), Path(folder, "errors")
        asked = [str(word) for word in words]
        process = forking.start(*asked, program=program, cwd=cwd, env=env, output=output, errors=errors, **more)
        try:
            code = forking.wait(timeout)
        except TimeoutError:
            os.kill(process, signal.SIGKILL)
            forking.reap()
            raise subprocess.TimeoutExpired(asked, timeout) from None
        return subprocess.CompletedProcess(asked, code, output.read_text("utf-8"), errors.read_text("utf-8"))

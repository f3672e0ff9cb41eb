"""Answer requests for tables and SQL in processes outside the site, so that none can stop or fill it."""

import asyncio
import atexit
import json
import socket
import subprocess
import sys
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from pipelines.site.sandbox_limits import kind_of
from pipelines.site.sandbox_messages import BODY, END, FRAME, FULL, START, Headers, pack_scope, unpack_start

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Scope = MutableMapping[str, Any]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
PROJECT = Path(__file__).parents[2]
_BUFFER = 256 * 1024  # bytes of a response kept for a reader who is slower than the process
_FIRST_SECONDS = 75  # a request may wait for its turn, and then for its query
_inside = False


def enter() -> None:
    """Note that this process is one of the sandbox."""
    global _inside
    _inside = True


def inside() -> bool:
    """Return whether this process is one of the sandbox, which may run SQL that readers wrote."""
    return _inside


class Ended(Exception):
    """The process ended before its answer began; ``busy`` if it never started."""

    def __init__(self, *, busy: bool) -> None:
        self.busy = busy


class Sandbox:
    """The program that forks for each request over one archive, started at the first request.

    Several processes of the site share it: the one that started it looks after it, and ``lend`` tells the others.
    """

    def __init__(self, archive: Path, settings: dict[str, Any]) -> None:
        self._options = json.dumps({"archive": str(archive.resolve()), "settings": settings})
        self._control: socket.socket | None = None
        self._theirs: socket.socket | None = None
        self._is_lent = False
        self.program: subprocess.Popen[bytes] | None = None
        atexit.register(self.stop)

    def start(self) -> None:
        """Start the program, if it does not run. A new one goes on with the requests that the last one did not see."""
        if self._is_lent or (self.program and self.program.poll() is None):
            return
        if not (self._control and self._theirs):
            self._control, self._theirs = socket.socketpair()
            self._control.setblocking(False)
        descriptor = self._theirs.fileno()
        command = [sys.executable, "-m", "pipelines.site.sandbox_server", str(descriptor), self._options]
        self.program = subprocess.Popen(
            command, cwd=PROJECT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, pass_fds=[descriptor]
        )

    def lend(self) -> None:
        """Use the program in this process, which was forked from the one that started it, and do not look after it."""
        self._is_lent = True
        if self._theirs:
            self._theirs.close()

    def stop(self) -> None:
        """End the program and all its processes."""
        for end in (self._control, self._theirs):
            if end:
                end.close()
        if self.program and not self._is_lent:
            try:
                self.program.wait(5)
            except subprocess.TimeoutExpired:
                self.program.kill()
                self.program.wait()
        self._control = self._theirs = self.program = None

    async def answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Relay one request. Raises Ended if no response began; one that stops halfway stays without its end."""
        connection = self._connect(kind_of(scope), pack_scope(scope))
        reader, writer = await asyncio.open_connection(sock=connection, limit=_BUFFER)
        relay = asyncio.create_task(_relay(reader, send))
        left = asyncio.create_task(_wait_until_left(receive))
        try:
            await asyncio.wait({relay, left}, return_when=asyncio.FIRST_COMPLETED)
            if relay.done():
                relay.result()
        finally:
            for task in (relay, left):
                task.cancel()
            with suppress(asyncio.CancelledError, OSError):
                await asyncio.gather(relay, left, return_exceptions=True)
                writer.close()
                await writer.wait_closed()

    def _connect(self, kind: str, request: bytes) -> socket.socket:
        self.start()
        assert self._control
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        with theirs:
            try:
                # The whole request lies in the buffer before the other side knows, so that it may close at any time.
                if ours.send(request) < len(request):
                    raise BlockingIOError
                socket.send_fds(self._control, [kind[0].encode()], [theirs.fileno()])
            except OSError:
                ours.close()
                raise Ended(busy=True) from None
        return ours


def find_sandbox(datasette: Any) -> Sandbox | None:
    """Return the sandbox of a site, the same for the same archive and settings, or None if it has no archive."""
    archive = find_archive(datasette)
    # Not datasette.setting(), whose base_url has the language of the request.
    settings = {name: value for name, value in datasette._settings.items() if name != "num_sql_threads"}
    return _sandbox(archive, json.dumps(settings)) if archive else None


def find_archive(datasette: Any) -> Path | None:
    """Return the path of a site's archive, or None if it has none."""
    database = datasette.databases.get("archive")
    return Path(database.path) if database and database.path else None


@cache
def _sandbox(archive: Path, settings: str) -> Sandbox:
    return Sandbox(archive, json.loads(settings))


async def _relay(reader: asyncio.StreamReader, send: Send) -> None:
    """Pass a response on, piece by piece, as the reader takes it."""
    started = False
    while True:
        try:
            async with asyncio.timeout(None if started else _FIRST_SECONDS):
                kind, size = FRAME.unpack(await reader.readexactly(FRAME.size))
                payload = await reader.readexactly(size)
        except (asyncio.IncompleteReadError, ConnectionError, TimeoutError):
            if started:
                return
            raise Ended(busy=False) from None
        if kind == FULL:
            raise Ended(busy=True)
        if kind == START:
            started = True
            status, headers = unpack_start(payload)
            await send(_start(status, headers))
        elif kind == BODY:
            await send({"type": "http.response.body", "body": payload, "more_body": True})
        elif kind == END:
            await send({"type": "http.response.body", "body": b""})
            return


def _start(status: int, headers: Headers) -> Message:
    return {"type": "http.response.start", "status": status, "headers": headers}


async def _wait_until_left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass

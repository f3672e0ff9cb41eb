"""Answer each request for tables or SQL in a process of its own, which can be ended at any moment.

The site starts this program once. It loads Datasette and then forks for each request, which takes milliseconds.
"""

import asyncio
import json
import os
import select
import signal
import socket
import sys
import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from pipelines.site import sandbox
from pipelines.site.sandbox import App, Message
from pipelines.site.sandbox_limits import KINDS, NICENESS, limit_process
from pipelines.site.sandbox_messages import BODY, END, FULL, PIECE, frame, pack_start, unpack_scope

LETTERS = {kind[0].encode(): kind for kind in KINDS}
_TICK = 1.0  # seconds between looks at the clock


@dataclass(slots=True)
class Child:
    """A process that answers one request on ``connection``; ``ends_at`` is a time of ``time.monotonic``."""

    kind: str
    connection: socket.socket
    ends_at: float


@dataclass(slots=True)
class Server:
    """Fork for the requests that arrive on ``control``, each a letter for its kind and a connection."""

    control: socket.socket
    app: App
    children: dict[int, Child] = field(default_factory=dict)
    waiting: dict[str, deque[socket.socket]] = field(default_factory=lambda: {kind: deque() for kind in KINDS})
    alarm: tuple[socket.socket, socket.socket] = field(default_factory=socket.socketpair)  # readable, SIGCHLD writes

    def run(self) -> None:
        """Serve until the site closes ``control``, then end all processes."""
        for end in self.alarm:
            end.setblocking(False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(self.alarm[1].fileno(), warn_on_full_buffer=False)
        while self._wait():
            self._reap()
            for kind in KINDS:
                self._fork_waiting(kind)
        for pid in self.children:
            os.kill(pid, signal.SIGKILL)

    def close_others(self) -> None:
        """In a forked process, close what belongs to others: an open copy would keep their readers waiting."""
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        connections = [child.connection for child in self.children.values()]
        for end in (self.control, *self.alarm, *connections, *(c for queue in self.waiting.values() for c in queue)):
            end.close()

    def _wait(self) -> bool:
        """Wait for requests, ended processes and readers who left. Return False once the site has gone."""
        poll = select.poll()
        poll.register(self.control, select.POLLIN)
        poll.register(self.alarm[0], select.POLLIN)
        for child in self.children.values():
            poll.register(child.connection, 0)  # reports only that the other end is closed
        ready = {descriptor for descriptor, _ in poll.poll(_TICK * 1000)}
        if self.alarm[0].fileno() in ready:
            self.alarm[0].recv(4096)
        now = time.monotonic()
        for pid, child in self.children.items():
            if child.connection.fileno() in ready or now > child.ends_at:
                os.kill(pid, signal.SIGKILL)
        return self.control.fileno() not in ready or self._accept()

    def _accept(self) -> bool:
        letter, descriptors, _, _ = socket.recv_fds(self.control, 1, 1)
        if not letter:
            return False
        connection = socket.socket(fileno=descriptors[0])
        kind = LETTERS[letter]
        if len(self.waiting[kind]) >= KINDS[kind].waiting:
            _refuse(connection)
        else:
            self.waiting[kind].append(connection)
        return True

    def _reap(self) -> None:
        while self.children:
            pid, _ = os.waitpid(-1, os.WNOHANG)
            if not pid:
                return
            self.children.pop(pid).connection.close()

    def _fork_waiting(self, kind: str) -> None:
        running = sum(child.kind == kind for child in self.children.values())
        while self.waiting[kind] and running < KINDS[kind].processes:
            connection = self.waiting[kind].popleft()
            if _has_left(connection):
                connection.close()
                continue
            pid = os.fork()
            if not pid:
                _answer(self, connection, kind)
            self.children[pid] = Child(kind, connection, time.monotonic() + KINDS[kind].wall_seconds)
            running += 1


def _refuse(connection: socket.socket) -> None:
    with suppress(BlockingIOError):
        while connection.recv(PIECE, socket.MSG_DONTWAIT):
            pass  # closing a connection with bytes that nobody read would take away what is sent next
    with suppress(OSError):
        connection.send(frame(FULL))
    connection.close()


def _has_left(connection: socket.socket) -> bool:
    poll = select.poll()
    poll.register(connection, 0)
    return bool(poll.poll(0))


def _answer(server: Server, connection: socket.socket, kind: str) -> None:
    """Answer one request in this new process, and end it."""
    status = 1
    try:
        server.close_others()
        limit_process(KINDS[kind])
        asyncio.run(_respond(server.app, connection))
        status = 0
    except (BrokenPipeError, ConnectionResetError, MemoryError):
        pass  # the reader left, or the site says that the memory did not suffice
    except Exception as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)  # noqa: T201
    finally:
        os._exit(status)


async def _respond(app: App, connection: socket.socket) -> None:
    connection.setblocking(True)
    size = int.from_bytes(connection.recv(4, socket.MSG_WAITALL))
    scope = unpack_scope(connection.recv(size, socket.MSG_WAITALL))

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            connection.sendall(pack_start(message["status"], list(message["headers"])))
            return
        body = message.get("body", b"")
        for start in range(0, len(body), PIECE):
            connection.sendall(frame(BODY, body[start : start + PIECE]))
        if not message.get("more_body"):
            connection.sendall(frame(END))

    await app(scope, receive, send)


def main() -> None:
    """Load the site for the archive named in the arguments, then fork for each request."""
    descriptor, options = sys.argv[1:]
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the site, and that ends this
    sandbox.enter()
    from pipelines.site.sandbox_app import sandboxed_app

    os.nice(NICENESS)
    control = socket.socket(fileno=int(descriptor))
    told = json.loads(options)
    Server(control, asyncio.run(sandboxed_app(Path(told["archive"]), told["settings"]))).run()


if __name__ == "__main__":
    main()

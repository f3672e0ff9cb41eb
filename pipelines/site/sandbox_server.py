"""Answer requests for tables and SQL in processes that can be ended at any moment.

The site starts this program once. It loads Datasette and then forks, which takes milliseconds: for each request with
SQL that a reader wrote and each export, and for pages now and then.
"""

import asyncio
import gc
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
from pipelines.site.sandbox import App
from pipelines.site.sandbox_child import READY, answer_many, answer_one
from pipelines.site.sandbox_limits import KINDS
from pipelines.site.sandbox_messages import FULL, PIECE, frame

LETTERS = {kind[0].encode(): kind for kind in KINDS}
_TICK = 1.0  # seconds between looks at the clock
_PARTING = 0.1  # seconds in which a process says that it is ready after the site has closed an answered connection


@dataclass(slots=True)
class Child:
    """A process that answers the request on ``connection``; ``ends_at`` is a time of ``time.monotonic``.

    One that stays has a ``line``, on which it is given its requests; it waits for the next without a ``connection``.
    ``is_left`` if the site has closed the connection, after the answer or before.
    """

    kind: str
    connection: socket.socket | None
    ends_at: float
    line: socket.socket | None = None
    is_left: bool = False

    def begin(self, connection: socket.socket) -> bool:
        """Let a process that stays answer a request. Return False if it has died meanwhile."""
        assert self.line
        try:
            socket.send_fds(self.line, [b"x"], [connection.fileno()])
        except OSError:
            self.close()
            return False
        self.connection, self.ends_at = connection, time.monotonic() + KINDS[self.kind].wall_seconds
        self.is_left = False
        return True

    def leave(self) -> None:
        """Note that the site has closed the connection: right after the answer, unless its reader has left."""
        self.is_left = True
        self.ends_at = time.monotonic() + _PARTING * bool(self.line)

    def finish(self) -> None:
        """Take what a process that stays says after an answer: that it is ready, or that it ends."""
        assert self.line
        said = b""
        with suppress(ConnectionError):
            said = self.line.recv(1)
        self.is_left = False
        if said == READY and self.connection:
            self.connection.close()
            self.connection = None
        else:
            self.close()

    def close(self) -> None:
        """Close what this program has of the process."""
        for end in (self.connection, self.line):
            if end:
                end.close()
        self.connection = self.line = None


@dataclass(slots=True)
class Server:
    """Let processes answer the requests that arrive on ``control``, each a letter for its kind and a connection."""

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
                self._begin_waiting(kind)
        for pid in self.children:
            os.kill(pid, signal.SIGKILL)

    def close_others(self) -> None:
        """In a forked process, close what belongs to others: an open copy would keep their readers waiting."""
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        for child in self.children.values():
            child.close()
        for end in (self.control, *self.alarm, *(c for queue in self.waiting.values() for c in queue)):
            end.close()

    def _wait(self) -> bool:
        """Wait for requests, ended processes and readers who left. Return False once the site has gone."""
        poll = select.poll()
        poll.register(self.control, select.POLLIN)
        poll.register(self.alarm[0], select.POLLIN)
        for child in self.children.values():
            if child.line:
                poll.register(child.line, select.POLLIN)
            if child.connection and not child.is_left:
                poll.register(child.connection, 0)  # reports only that the other end is closed
        tick = _PARTING if any(child.is_left for child in self.children.values()) else _TICK
        ready = {descriptor for descriptor, _ in poll.poll(tick * 1000)}
        if self.alarm[0].fileno() in ready:
            self.alarm[0].recv(4096)
        for pid, child in self.children.items():
            if child.line and child.line.fileno() in ready:
                child.finish()
            elif child.connection and child.connection.fileno() in ready:
                child.leave()
            if child.connection and time.monotonic() >= child.ends_at:
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
            self.children.pop(pid).close()

    def _begin_waiting(self, kind: str) -> None:
        """Begin to answer as many waiting requests of a kind as processes are free for."""
        limits = KINDS[kind]
        while self.waiting[kind]:
            mine = [child for child in self.children.values() if child.kind == kind]
            idle = next((child for child in mine if child.line and not child.connection), None)
            if not idle and sum(bool(child.line or child.connection) for child in mine) >= limits.processes:
                return
            connection = self.waiting[kind].popleft()
            if _has_left(connection):
                connection.close()
            elif limits.requests == 1:
                self._fork(kind, connection)
            elif not (idle or self._fork(kind)).begin(connection):
                self.waiting[kind].appendleft(connection)

    def _fork(self, kind: str, connection: socket.socket | None = None) -> Child:
        """Start a process for one request or, without a connection, one that is given requests on a line."""
        ours, theirs = (None, None) if connection else socket.socketpair()
        pid = os.fork()
        if not pid:
            self.close_others()
            if ours and theirs:
                ours.close()
                answer_many(self.app, theirs, KINDS[kind])
            elif connection:
                answer_one(self.app, connection, KINDS[kind])
        if theirs:
            theirs.close()
        self.children[pid] = Child(kind, connection, time.monotonic() + KINDS[kind].wall_seconds, ours)
        return self.children[pid]


def _refuse(connection: socket.socket) -> None:
    with suppress(BlockingIOError):
        while connection.recv(PIECE, socket.MSG_DONTWAIT):
            pass  # closing a connection with unread bytes would drop what is sent next
    with suppress(OSError):
        connection.send(frame(FULL))
    connection.close()


def _has_left(connection: socket.socket) -> bool:
    poll = select.poll()
    poll.register(connection, 0)
    return bool(poll.poll(0))


def main() -> None:
    """Load the site for the archive named in the arguments, then fork for its requests."""
    descriptor, options = sys.argv[1:]
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the site, and that ends this
    sandbox.enter()
    from pipelines.site.sandbox_app import sandboxed_app

    control = socket.socket(fileno=int(descriptor))
    given = json.loads(options)
    app = asyncio.run(sandboxed_app(Path(given["archive"]), given["settings"]))
    gc.collect()
    gc.freeze()  # or the collector of each process would copy all that they share
    Server(control, app).run()


if __name__ == "__main__":
    main()

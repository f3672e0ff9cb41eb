"""Answer requests in a process of the sandbox: one, or one after the other on a line to the server."""

import asyncio
import os
import socket
import sys
from collections.abc import Callable
from contextlib import suppress

from pipelines.site.sandbox import App, Message
from pipelines.site.sandbox_limits import Limits, limit_process, limit_processor_time, virtual_memory
from pipelines.site.sandbox_messages import BODY, END, PIECE, frame, pack_start, unpack_scope

READY, LEAVING = b"R", b"L"  # sent on the line after each answer: for the next request, or no more


def answer_one(app: App, connection: socket.socket, limits: Limits) -> None:
    """Answer the request on ``connection`` in this new process, and end the process."""
    with_limits(limits, lambda: asyncio.run(answer_on(app, connection)))


def answer_many(app: App, line: socket.socket, limits: Limits) -> None:
    """Answer the requests whose connections arrive on ``line``, up to a number of them, and end this new process.

    A process that a request has left in an unknown state ends too: it is out of memory, or has a fault.
    """
    with_limits(limits, lambda: _answer_in_turn(app, line, limits))


def with_limits(limits: Limits, answer: Callable[[], None]) -> None:
    """Call ``answer`` within the limits of a process, and end this process."""
    status = 1
    try:
        limit_process(limits)
        limit_processor_time(limits)
        answer()
        status = 0
    except (BrokenPipeError, ConnectionResetError, MemoryError):
        pass  # the reader left, or the site says that the memory did not suffice
    except Exception as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)  # noqa: T201
    finally:
        os._exit(status)


def _answer_in_turn(app: App, line: socket.socket, limits: Limits) -> None:
    loop, most = asyncio.new_event_loop(), virtual_memory() + limits.memory // 2
    for left in reversed(range(limits.requests)):
        letter, descriptors, _, _ = socket.recv_fds(line, 1, 1)
        if not letter:
            return
        limit_processor_time(limits)
        with socket.socket(fileno=descriptors[0]) as connection:
            with suppress(BrokenPipeError, ConnectionResetError):  # the reader left: no fault of this process
                loop.run_until_complete(answer_on(app, connection))
            loop.run_until_complete(_end_tasks())
        line.send(READY if left and virtual_memory() < most else LEAVING)


async def _end_tasks() -> None:
    """End what a request has left behind, so that it does not go on beside the next one."""
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


class ReaderLeftError(BaseException):
    """Nobody reads the answer any more. No Exception: Datasette would report it, and answer with a page of its own."""


async def answer_on(app: App, connection: socket.socket) -> None:
    """Read a request from ``connection``, and let ``app`` answer it there until its reader leaves."""
    connection.setblocking(True)
    size = int.from_bytes(connection.recv(4, socket.MSG_WAITALL))
    scope = unpack_scope(connection.recv(size, socket.MSG_WAITALL))

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        try:
            pass_on(message)
        except (BrokenPipeError, ConnectionResetError):
            raise ReaderLeftError from None

    def pass_on(message: Message) -> None:
        if message["type"] == "http.response.start":
            connection.sendall(pack_start(message["status"], list(message["headers"])))
            return
        body = message.get("body", b"")
        for start in range(0, len(body), PIECE):
            connection.sendall(frame(BODY, body[start : start + PIECE]))
        if not message.get("more_body"):
            connection.sendall(frame(END))

    with suppress(ReaderLeftError):
        await app(scope, receive, send)

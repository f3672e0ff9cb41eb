"""Serve a sample site as an ASGI application, with a log of visits, faults, and conditional requests."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable, MutableMapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from sample.faults import Fault, Faults

Answer = Callable[[str, QueryParams], Response]

HUNG_UP = 499
"""The status, as nginx writes it, of a visitor who hung up before the answer was handed over: nothing was served."""

_MOMENT = 0.001  # seconds in which a connection that was broken is noticed to be


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One request that a site got, and how it ended at ``at`` (UTC).

    ``host`` is with its port, ``path`` with its query; ``status`` is what was served, or HUNG_UP; ``size`` is that of
    the body, in bytes.
    """

    site: str
    host: str
    method: str
    path: str
    user_agent: str
    at: datetime
    status: int
    size: int

    def __str__(self) -> str:
        """A line of a log in the combined format, with the host before it ("vhost_combined")."""
        agent = self.user_agent.replace('"', r"\"")
        what = f'"{self.method} {self.path} HTTP/1.1" {self.status} {self.size} "-" "{agent}"'
        return f"{self.host} 127.0.0.1 - - [{self.at:%d/%b/%Y:%H:%M:%S %z}] {what}"


class Application:
    """One site; ``visited`` is called with each visit as it ends."""

    def __init__(self, name: str, answer: Answer, *, faults: Faults, visited: Callable[[Visit], None]) -> None:
        self.name, self.answer, self.faults, self.visited = name, answer, faults, visited

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        fault = self.faults.take(self.name, path)
        async with _hanging_up(receive) as hung_up:
            if fault and fault.delay:
                await asyncio.wait({hung_up}, timeout=fault.delay)
            response = self._respond(request, fault)
            response.headers["X-Sample"] = "invented data of the Que Conste sample"
            await asyncio.wait({hung_up}, timeout=_MOMENT)
            # Logged before the last byte is on its way, so that the log has the visit when the page arrives.
            self.visited(self._visit(request, path, None if hung_up.done() else response))
            await response(scope, receive, _dropping(send) if fault and fault.dropped else send)

    def _visit(self, request: Request, path: str, served: Response | None) -> Visit:
        return Visit(
            site=self.name,
            host=request.url.netloc,
            method=request.method,
            path=path,
            user_agent=request.headers.get("user-agent", ""),
            at=datetime.now(UTC),
            status=served.status_code if served else HUNG_UP,
            size=len(served.body) if served else 0,
        )

    def _respond(self, request: Request, fault: Fault | None) -> Response:
        if request.method not in ("GET", "HEAD"):
            return Response("the sample can only be read\n", 405, media_type="text/plain")
        response = (fault and fault.answer()) or self.answer(request.url.path, request.query_params)
        if fault and fault.cut:
            body = bytes(response.body)
            kind = response.headers.get("content-type")
            return Response(body[: len(body) // 2], response.status_code, {"content-type": kind} if kind else None)
        if self.name == "web_archive" or response.status_code != 200:
            return response
        return _conditional(request, response)


def _conditional(request: Request, response: Response) -> Response:
    """Give the answer a validator, and 304 to whom has it already."""
    tag = f'W/"{hashlib.md5(response.body, usedforsecurity=False).hexdigest()}"'
    response.headers["ETag"] = tag
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers={"ETag": tag})
    modified = response.headers.get("last-modified")
    if modified and "if-none-match" not in request.headers and request.headers.get("if-modified-since") == modified:
        return Response(status_code=304, headers={"ETag": tag, "Last-Modified": modified})
    return response


@asynccontextmanager
async def _hanging_up(receive: Receive) -> AsyncIterator[asyncio.Task[None]]:
    """A task that is done as soon as the visitor has hung up; for as long as nothing was answered."""

    async def until_disconnected() -> None:
        while (await receive())["type"] != "http.disconnect":
            pass

    task = asyncio.create_task(until_disconnected())
    try:
        yield task
    finally:
        task.cancel()


def _dropping(send: Send) -> Send:
    """Send the headers and half of the body, then break the connection."""

    async def half(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.body":
            await send({**message, "body": message["body"][: len(message["body"]) // 2], "more_body": True})
            raise ConnectionAbortedError("a fault that a test asked for")
        await send(message)

    return half

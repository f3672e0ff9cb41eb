"""A site's answers become an ASGI application: it keeps a log, meets faults, and answers conditional requests."""

import asyncio
import hashlib
from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from sample.faults import Fault, Faults

Answer = Callable[[str, QueryParams], Response]


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One request that a site got; ``path`` with its query, ``at`` in UTC."""

    site: str
    path: str
    user_agent: str
    at: datetime
    status: int


class Application:
    """One site; ``visits`` is where it writes its log."""

    def __init__(self, name: str, answer: Answer, *, faults: Faults, visits: list[Visit]) -> None:
        self.name, self.answer, self.faults, self.visits = name, answer, faults, visits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        fault = self.faults.take(self.name, path)
        if fault and fault.delay:
            await asyncio.sleep(fault.delay)
        response = self._respond(request, fault)
        response.headers["X-Sample"] = "invented data of the Que Conste sample"
        agent = request.headers.get("user-agent", "")
        visit = Visit(site=self.name, path=path, user_agent=agent, at=datetime.now(UTC), status=response.status_code)
        self.visits.append(visit)
        await response(scope, receive, _hanging_up(send) if fault and fault.dropped else send)

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


def _hanging_up(send: Send) -> Send:
    """Send the headers and half of the body, then break the connection."""

    async def half(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.body":
            await send({**message, "body": message["body"][: len(message["body"]) // 2], "more_body": True})
            raise ConnectionAbortedError("a fault that a test asked for")
        await send(message)

    return half

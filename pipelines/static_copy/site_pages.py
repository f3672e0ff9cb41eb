"""Ask the site for its pages within this process, as its server would be asked by a browser."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import copy_context
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from datasette.utils.asgi import Request

from pipelines.site.language import answering_in
from pipelines.site.sandbox import find_sandbox
from pipelines.site.server import site
from scrapers.errors import UserError

ROOT = "http://static-copy.invalid"
"""The address of the site in its pages, while nobody serves it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the site answers: a body, or the ``location`` that it leads to."""

    status: int
    body: bytes
    location: str = ""


@dataclass(slots=True, kw_only=True)
class SitePages:
    """The site of an archive, asked page by page."""

    datasette: Any
    app: Any
    runner: asyncio.Runner

    def ask(self, address: str) -> Answer:
        """Return the answer to an address (a path and its arguments). Raises UserError where the site fails."""
        answer = self.runner.run(_asked(self.app, address), context=copy_context())
        if answer.status >= 400:
            raise UserError(
                f"{address}: the site answers {answer.status} in place of this page; look at it with `queconste serve`"
            )
        return answer

    def render(self, template: str, context: dict[str, Any], prefix: str, address: str) -> bytes:
        """Return a page made of a template, in the language of ``prefix``, as if it stood at ``address``."""
        request = Request.fake(address)
        request.scope["csrftoken"] = str  # nothing is sent from a file
        with answering_in(prefix):
            page = self.datasette.render_template(template, context, request=request, view_name="site")
            return str(self.runner.run(page, context=copy_context())).encode()


@contextmanager
def asking(archive: Path) -> Iterator[SitePages]:
    """Start the site of an archive, and end its processes at last. Raises UsageError if it is not an archive."""
    datasette = site(archive)
    try:
        with asyncio.Runner() as runner:
            runner.run(datasette.invoke_startup())
            yield SitePages(datasette=datasette, app=datasette.app(), runner=runner)
    finally:
        if sandbox := find_sandbox(datasette):
            sandbox.stop()


async def _asked(app: Any, address: str) -> Answer:
    raw, _, query = address.partition("?")
    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": unquote(raw),
        "raw_path": raw.encode("ascii"),
        "query_string": query.encode("ascii"),
        "headers": [(b"host", ROOT.removeprefix("http://").encode())],
        "server": (ROOT.removeprefix("http://"), None),
        "client": ("127.0.0.1", 0),
    }
    status, headers, body = 0, {}, bytearray()
    asked = False

    async def receive() -> dict[str, Any]:
        nonlocal asked
        if asked:  # a browser that waits for the answer
            await asyncio.Event().wait()
        asked = True
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        nonlocal status, headers
        if message["type"] == "http.response.start":
            status, headers = message["status"], dict(message["headers"])
        elif message["type"] == "http.response.body":
            body.extend(message.get("body", b""))

    await app(scope, receive, send)
    return Answer(status=status, body=bytes(body), location=headers.get(b"location", b"").decode("latin-1"))

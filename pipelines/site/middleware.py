"""Guard the site's own pages, and pass requests for tables and SQL on to the sandbox."""

import asyncio
import os
import re
from collections.abc import Callable
from contextlib import suppress
from urllib.parse import urlsplit

from datasette.utils import tilde_decode

from pipelines.site.language import N_, _
from pipelines.site.language_addresses import split
from pipelines.site.sandbox import App, Ended, Message, Receive, Sandbox, Scope, Send

SEND_SECONDS = 30  # a reader must take each piece of a response within this
_LONGEST_NAME = 60  # characters: the system refuses a file's name of more than 255 bytes
_LOCAL = re.compile(r"(?P<name>localhost|\d+\.\d+\.\d+\.\d+|\[[0-9a-f:]+\])(?::\d{1,5})?", re.IGNORECASE)
BUSY = N_("Many large requests are being answered at the moment; try again in a minute.")
TOO_MUCH = N_("This request took too long or needed too much memory, and was ended. Narrow it, or ask for fewer rows.")


def with_methods(app: App) -> App:
    """Answer reading requests only: nothing on the site is sent by POST."""

    async def reading(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] not in ("GET", "HEAD"):
            await respond(send, 405, _("This site answers GET and HEAD requests only."), [(b"allow", b"GET, HEAD")])
        elif scope["type"] != "websocket":
            await app(scope, receive, send)

    return reading


def with_plain_requests(app: App, base_url: str) -> App:
    """Leave out what a reader has no reason to send: cookies and credentials, and names longer than files have."""

    async def plain(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            if first_part(scope, base_url) == "static" and len(max(scope["path"].split("/"), key=len)) > _LONGEST_NAME:
                await respond(send, 404, _("Page not found."))
                return
            headers = [header for header in scope["headers"] if header[0] not in (b"cookie", b"authorization")]
            scope = {**scope, "headers": headers}
        await app(scope, receive, send)

    return plain


def with_known_host(app: App) -> App:
    """Build absolute URLs from ``QUECONSTE_URL`` or this server's address, never from a name that a request made up."""
    public = urlsplit(os.environ.get("QUECONSTE_URL", ""))

    async def knowing(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            host = dict(scope["headers"]).get(b"host", b"").decode("latin-1")
            headers = [header for header in scope["headers"] if header[0] != b"host"]
            scope = {**scope, "headers": [*headers, (b"host", (public.netloc or known(host, scope)).encode())]}
            scope["scheme"] = public.scheme or scope.get("scheme", "http")
        await app(scope, receive, send)

    return knowing


def known(host: str, scope: Scope) -> str:
    """Return ``host`` if it is this machine or the address that was connected to, otherwise that address.

    >>> scope = {"server": ("192.0.2.1", 8001)}
    >>> known("localhost:8001", scope), known("192.0.2.1:80", scope), known("evil.example", scope)
    ('localhost:8001', '192.0.2.1:80', '192.0.2.1:8001')
    """
    name, port = scope.get("server") or ("localhost", None)
    match = _LOCAL.fullmatch(host)
    if match and match["name"].lower().strip("[]") in ("localhost", "127.0.0.1", "::1", name):
        return host
    name = f"[{name}]" if ":" in name else name
    return f"{name}:{port}" if port else name


class GaveUp(BaseException):
    """The reader stopped taking the response; no Exception, since Datasette would answer that with an error page."""


def with_patience(app: App) -> App:
    """Give up on readers who stop taking a response."""

    async def waiting(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_in_time(message: Message) -> None:
            try:
                async with asyncio.timeout(SEND_SECONDS):
                    await send(message)
            except TimeoutError:
                raise GaveUp from None

        with suppress(GaveUp):  # the response stays without its end, and the server closes the connection
            await app(scope, receive, send_in_time)

    return waiting


def with_closed_pages(app: App, base_url: str) -> App:
    """Close Datasette's pages about itself (/-/databases, /-/plugins and others), which show paths of files."""

    async def closed(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and first_part(scope, base_url) == "-":
            await respond(send, 404, _("Page not found."))
        else:
            await app(scope, receive, send)

    return closed


def with_sandbox(app: App, find_sandbox: Callable[[], Sandbox | None], base_url: str) -> App:
    """Let the sandbox answer everything below /archive, whose pages run SQL that readers chose."""

    async def passing(scope: Scope, receive: Receive, send: Send) -> None:
        below_archive = scope["type"] == "http" and first_part(scope, base_url) == "archive"
        sandbox = find_sandbox() if below_archive else None
        if sandbox is None:
            await app(scope, receive, send)
            return
        try:
            await sandbox.answer(scope, receive, send)
        except Ended as ended:
            await respond(send, 503, _(BUSY if ended.busy else TOO_MUCH), [(b"retry-after", b"30")])

    return passing


def first_part(scope: Scope, base_url: str) -> str:
    """Return the first part of a path behind its language, without a format and decoded as Datasette does.

    >>> first_part({"path": "/~61rchive.json"}, "/"), first_part({"path": "/es/search"}, "/")
    ('archive', 'search')
    """
    raw = scope.get("raw_path")
    _, path = split(raw.decode("latin-1") if raw else scope["path"], base_url)
    return str(tilde_decode(re.split(r"[/.?]", path.lstrip("/"), maxsplit=1)[0]))


async def respond(send: Send, status: int, text: str, headers: list[tuple[bytes, bytes]] | None = None) -> None:
    """Answer with one sentence as plain text."""
    kept = [(b"content-type", b"text/plain; charset=utf-8"), (b"cache-control", b"no-store"), *(headers or [])]
    await send({"type": "http.response.start", "status": status, "headers": kept})
    await send({"type": "http.response.body", "body": f"{text}\n".encode()})

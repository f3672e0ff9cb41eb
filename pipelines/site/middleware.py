"""Guard the site's own pages, and pass requests for tables and SQL on to the sandbox."""

import asyncio
import os
import re
import time
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from datasette.utils import tilde_decode

from pipelines.site.sandbox import PROJECT, Ended, Message, Receive, Sandbox, Send

Scope = MutableMapping[str, Any]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
SEND_SECONDS = 30  # a reader must take each piece of a response within this
MAX_AGE = b"max-age=60"
SETTLED_NS = 2_000_000_000  # some file systems tell times of changes in steps of two seconds
_LOCAL = re.compile(r"(?P<name>localhost|\d+\.\d+\.\d+\.\d+|\[[0-9a-f:]+\])(?::\d{1,5})?", re.IGNORECASE)
# Files whose change changes pages: everything but the archive.
_FILES = ("templates", "static", "plugins", "pipelines/site", "metadata.yml", "settings.json")
BUSY = "Many large requests are being answered at the moment; try again in a minute."
TOO_MUCH = "This request took too long or needed too much memory, and was ended. Narrow it, or ask for fewer rows."


def with_methods(app: App) -> App:
    """Answer reading requests only: nothing on the site is sent by POST."""

    async def reading(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] not in ("GET", "HEAD"):
            await respond(send, 405, "This site answers GET and HEAD requests only.", [(b"allow", b"GET, HEAD")])
        elif scope["type"] != "websocket":
            await app(scope, receive, send)

    return reading


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
            await respond(send, 404, "Page not found.")
        else:
            await app(scope, receive, send)

    return closed


def with_etags(app: App, find_archive: Callable[[], Path | None]) -> App:
    """Tag responses with the state of archive and code, and answer 304 to readers who have that state."""

    async def tagging(scope: Scope, receive: Receive, send: Send) -> None:
        archive = find_archive() if scope["type"] == "http" else None
        # The results of SQL may depend on time and chance.
        if archive is None or "sql" in parse_qs(scope["query_string"].decode("latin-1")):
            await app(scope, receive, send)
            return
        tag = etag(scope, archive)
        if tag is None:
            await app(scope, receive, send)
            return

        async def send_tagged(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200:
                names = {name.lower() for name, _ in message["headers"]}
                cache = [] if b"cache-control" in names else [(b"cache-control", MAX_AGE)]
                message = {**message, "headers": [*message["headers"], (b"etag", tag), *cache]}
            await send(message)

        if tag in (t.strip() for t in dict(scope["headers"]).get(b"if-none-match", b"").split(b",")):
            headers = [(b"etag", tag), (b"cache-control", MAX_AGE), (b"vary", b"Accept-Encoding")]
            await send({"type": "http.response.start", "status": 304, "headers": headers})
            await send({"type": "http.response.body", "body": b""})
        else:
            await app(scope, receive, send_tagged)

    return tagging


def etag(scope: Scope, archive: Path) -> bytes | None:
    """Return a weak ETag of a URL, the archive's state, the code, and today's date, which citations show.

    None while the archive is being written: two commits within one tick of the file system's clock look alike.
    """
    # Files of the archive must not be opened here: closing one takes SQLite's locks of this whole process with it.
    files = [_stat(archive.with_name(archive.name + suffix)) for suffix in ("", "-wal")]
    if time.time_ns() - max(file[0] for file in files if file) < SETTLED_NS:
        return None
    state = sha256(repr(files).encode() + code_state(int(time.monotonic())))
    host = dict(scope["headers"]).get(b"host", b"")
    url = b"%s %s?%s" % (host, scope.get("raw_path") or scope["path"].encode(), scope["query_string"])
    state.update(url + datetime.now(UTC).date().isoformat().encode())
    return f'W/"{state.hexdigest()[:24]}"'.encode()


@lru_cache(maxsize=1)
def code_state(second: int) -> bytes:
    """Return bytes that differ after a change of the site's files, looked at once each ``second``."""
    paths = [PROJECT / top for top in _FILES]
    files = sorted(file for path in paths for file in (path.iterdir() if path.is_dir() else [path]))
    return " ".join(f"{file.name} {_stat(file)}" for file in files if file.suffix).encode()


def _stat(path: Path) -> tuple[int, ...]:
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_size, found.st_ino


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
            await respond(send, 503, BUSY if ended.busy else TOO_MUCH, [(b"retry-after", b"30")])

    return passing


def first_part(scope: Scope, base_url: str) -> str:
    """Return the first part of a path, without a format and decoded as Datasette does.

    >>> first_part({"path": "/~61rchive.json"}, "/"), first_part({"path": "/search"}, "/")
    ('archive', 'search')
    """
    raw = scope.get("raw_path")
    path = raw.decode("latin-1") if raw else scope["path"]
    return str(tilde_decode(re.split(r"[/.?]", path.removeprefix(base_url.rstrip("/")).lstrip("/"), maxsplit=1)[0]))


async def respond(send: Send, status: int, text: str, headers: list[tuple[bytes, bytes]] | None = None) -> None:
    """Answer with one sentence as plain text."""
    kept = [(b"content-type", b"text/plain; charset=utf-8"), (b"cache-control", b"no-store"), *(headers or [])]
    await send({"type": "http.response.start", "status": status, "headers": kept})
    await send({"type": "http.response.body", "body": f"{text}\n".encode()})

"""Keep rendered pages as long as the archive does not change, and send them compressed, or not at all if unchanged."""

import gzip
from asyncio import Event
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import blake2b
from time import monotonic

import brotli

from pipelines.site.bounded_cache import BoundedCache
from pipelines.site.etags import MAX_AGE, code_state
from pipelines.site.middleware import first_part
from pipelines.site.sandbox import App, Message, Receive, Scope, Send

MOST = 16 << 20  # bytes of pages kept in one process
_LARGEST = 1 << 20  # bytes of one page that is kept
_SMALL = 500  # bytes that are not worth compressing
# Tables and SQL have their own processes, and files their own dates.
_OTHERS = ("archive", "static", "-")
_COMPRESS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: bytes(brotli.compress(body, quality=5)),
    "gzip": lambda body: gzip.compress(body, compresslevel=6, mtime=0),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A whole response. ``etag`` is a digest of what readers see, or None where the response is no page."""

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes
    etag: bytes | None
    encoded: dict[str, bytes] = field(default_factory=dict)

    def encode(self, accepted: bytes) -> tuple[str, bytes]:
        """Return the body in the best of the encodings that a reader accepts, and the name of that."""
        if len(self.body) < _SMALL:
            return "", self.body
        name = best_encoding(accepted.decode("latin-1"))
        if name and name not in self.encoded:
            self.encoded[name] = _COMPRESS[name](self.body)
        return name, self.encoded[name] if name else self.body


def with_page_cache(pages: App, others: App, find_state: Callable[[], Hashable | None], base_url: str) -> App:
    """Answer requests for the site's own pages from ``pages`` and those before, and all others from ``others``.

    ``find_state`` returns what changes with the archive, or None if that is not known: nothing is kept then.
    """
    cache: BoundedCache[Page] = BoundedCache(MOST)
    under_way: dict[Hashable, Event] = {}

    async def find(scope: Scope, receive: Receive) -> Page:
        state = find_state()
        if state is None:
            return await _collect(pages, scope, receive)
        key = (state, *_address(scope))
        if key in under_way:  # of several readers who ask for one page at once, one lets it be made for all
            await under_way[key].wait()
        if page := cache.get(key):
            return page
        made = under_way[key] = Event()
        try:
            page = await _collect(pages, scope, receive)
            if page.etag and len(page.body) <= _LARGEST:
                cache.put(key, page, 2 * len(page.body))
        finally:
            made.set()
            under_way.pop(key, None)
        return page

    async def answering(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or first_part(scope, base_url) in _OTHERS:
            await others(scope, receive, send)
        else:
            await _send(await find({**scope, "method": "GET"}, receive), dict(scope["headers"]), send)

    return answering


def best_encoding(accepted: str) -> str:
    """Return the name of the encoding to use for the value of an Accept-Encoding header; "" is none.

    >>> best_encoding("gzip, deflate, br"), best_encoding("br;q=0, gzip;q=0.5"), best_encoding("identity")
    ('br', 'gzip', '')
    """
    offered = [offer.partition(";") for offer in accepted.lower().split(",")]
    names = {name.strip() for name, _, weight in offered if weight.replace(" ", "") not in ("q=0", "q=0.0")}
    return next((name for name in _COMPRESS if name in names), "")


def _address(scope: Scope) -> tuple[Hashable, ...]:
    """Return all of a request, the code and the time that a page depends on: citations show the day."""
    host = dict(scope["headers"]).get(b"host")
    url = (scope.get("scheme"), host, scope.get("raw_path") or scope["path"], scope["query_string"])
    return *url, code_state(int(monotonic())), datetime.now(UTC).date()


async def _collect(app: App, scope: Scope, receive: Receive) -> Page:
    """Let ``app`` answer, and return the whole response."""
    sent: list[Message] = []

    async def keep(message: Message) -> None:
        sent.append(message)

    await app(scope, receive, keep)
    start, *bodies = sent
    body = b"".join(message.get("body", b"") for message in bodies)
    headers = [(name.lower(), value) for name, value in start["headers"]]
    names = {name for name, _ in headers}
    is_page = start["status"] == 200 and b"set-cookie" not in names
    if is_page and b"cache-control" not in names:
        headers.append((b"cache-control", MAX_AGE))
    vary = b", ".join([value for name, value in headers if name == b"vary"] + [b"Accept-Encoding"])
    kept = [(name, value) for name, value in headers if name not in (b"vary", b"content-length", b"etag")]
    etag = b'W/"%s"' % blake2b(body, digest_size=12).hexdigest().encode() if is_page else None
    tag = [(b"etag", etag)] if etag else []
    return Page(status=start["status"], headers=[*kept, (b"vary", vary), *tag], body=body, etag=etag)


async def _send(page: Page, asked: dict[bytes, bytes], send: Send) -> None:
    """Send a page, or status 304 to readers who have it."""
    if page.etag and page.etag in (tag.strip() for tag in asked.get(b"if-none-match", b"").split(b",")):
        headers = [pair for pair in page.headers if pair[0] != b"content-type"]
        await send({"type": "http.response.start", "status": 304, "headers": headers})
        await send({"type": "http.response.body", "body": b""})
        return
    name, body = page.encode(asked.get(b"accept-encoding", b""))
    headers = [*page.headers, (b"content-length", str(len(body)).encode())]
    headers += [(b"content-encoding", name.encode())] if name else []
    await send({"type": "http.response.start", "status": page.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})

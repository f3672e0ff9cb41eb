"""Take a whole response of an application, and send it compressed, or not at all to readers who have it."""

import gzip
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import blake2b

import brotli

from pipelines.site.etags import MAX_AGE, is_stored
from pipelines.site.sandbox import App, Message, Receive, Scope, Send

LARGEST = 1 << 20  # bytes of a response that is taken whole
_SMALL = 500  # bytes that are not worth compressing
_GZIP_HEADER = 10  # bytes, among them the time
_NO_WEIGHT = re.compile(r"\s*q\s*=\s*0(\.0*)?\s*")  # of an encoding that a reader refuses
_COMPRESS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: bytes(brotli.compress(body, quality=4)),
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
        headers = dict(self.headers)
        if len(self.body) < _SMALL or b"content-encoding" in headers or headers.get(b"content-type") == b"image/png":
            return "", self.body
        name = next(iter(accepted_encodings(accepted)), "")
        if name and name not in self.encoded:
            self.encoded[name] = _COMPRESS[name](self.body)
        return name, self.encoded[name] if name else self.body

    async def send(self, asked: dict[bytes, bytes], send: Send) -> None:
        """Answer a request with these headers; with status 304 where the reader has the page."""
        if self.etag and self.etag in (tag.strip() for tag in asked.get(b"if-none-match", b"").split(b",")):
            headers = [pair for pair in self.headers if pair[0] not in (b"content-type", b"content-encoding")]
            await _respond(send, 304, headers, b"")
            return
        name, body = self.encode(asked.get(b"accept-encoding", b""))
        headers = [*self.headers, (b"content-length", str(len(body)).encode())]
        headers += [(b"content-encoding", name.encode())] if name else []
        await _respond(send, self.status, headers, body)


def accepted_encodings(accepted: bytes) -> list[str]:
    """Return the encodings to use for the value of an Accept-Encoding header, best first.

    >>> accepted_encodings(b"gzip, deflate, br"), accepted_encodings(b"br;q=0.00, gzip;q=0.5"), accepted_encodings(b"")
    (['br', 'gzip'], ['gzip'], [])
    """
    offered = [offer.partition(";") for offer in accepted.decode("latin-1").lower().split(",")]
    names = {name.strip() for name, _, weight in offered if not _NO_WEIGHT.fullmatch(weight)}
    return [name for name in _COMPRESS if name in names]


async def take_page(app: App, scope: Scope, receive: Receive, send: Send, passing: Callable[[], None]) -> Page | None:
    """Let ``app`` answer, and return the whole response; None if the reader left.

    A response longer than ``LARGEST`` is passed on piece by piece, after a call of ``passing``: the result is None.
    """
    sent: list[Message] = []
    size = 0

    async def keep(message: Message) -> None:
        nonlocal size
        if size > LARGEST:
            await send(message)
            return
        sent.append(message)
        size += len(message.get("body", b""))
        if size > LARGEST:
            passing()
            for each in sent:
                await send(each)

    await app(scope, receive, keep)
    if size > LARGEST or not sent or sent[-1].get("more_body"):
        return None
    return _page(sent[0], b"".join(message.get("body", b"") for message in sent[1:]))


def _page(start: Message, body: bytes) -> Page:
    headers = [(name.lower(), value) for name, value in start["headers"]]
    found = dict(headers)
    is_page = start["status"] == 200 and b"set-cookie" not in found and is_stored(headers)
    if is_page and b"cache-control" not in found:
        headers.append((b"cache-control", MAX_AGE))
    vary = [part.strip() for name, value in headers if name == b"vary" for part in value.split(b",")]
    kept = [(name, value) for name, value in headers if name not in (b"vary", b"content-length", b"etag")]
    seen = body[_GZIP_HEADER:] if found.get(b"content-encoding") == b"gzip" else body
    etag = b'W/"%s"' % blake2b(seen, digest_size=12).hexdigest().encode() if is_page else None
    kept.append((b"vary", b", ".join(dict.fromkeys([*vary, b"Accept-Encoding"]))))
    return Page(status=start["status"], headers=[*kept, *([(b"etag", etag)] if etag else [])], body=body, etag=etag)


async def _respond(send: Send, status: int, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})

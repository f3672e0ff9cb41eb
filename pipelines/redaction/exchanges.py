"""Redact a response with its headers, whatever it was compressed by, and a capture before it is kept."""

import re
import zlib
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, replace

import brotli
from backports import zstd

from pipelines.redaction.marks import MARK, MARK_IN_ADDRESS, Finder
from pipelines.redaction.page_bytes import redacted_bytes
from pipelines.redaction.page_text import redacted_text
from scrapers.captures import Capture
from scrapers.captures.decoding import LIMIT, decoded, unchunked
from scrapers.captures.exchange import Exchange, parse_head
from scrapers.captures.media import UnreadableBody

_ZSTD = b"\x28\xb5\x2f\xfd"
_FOLD = re.compile(rb"\r?\n[ \t]+")
# What a server writes about the bytes of a page: a digest of what was taken out would let anyone test a guess.
_FINGERPRINTS = (b"etag", b"content-md5", b"digest", b"content-digest", b"repr-digest", b"x-goog-hash", b"x-sha256")
_STEP = 64  # bytes that are unpacked at once where a body is broken: an error loses the rest of its step
_OF_ENCODING = (b"content-encoding", b"transfer-encoding")


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedResponse:
    """A response without its matches: how many there were in head and body, and the fingerprints that were dropped.

    ``plain`` is the body without its encodings, as it was before. ``is_cut`` where only the beginning of it could be
    unpacked; the rest is dropped.
    """

    head: bytes
    body: bytes
    in_head: int
    in_body: int
    plain: bytes = b""
    etags: frozenset[bytes] = frozenset()
    is_cut: bool = False


def redacted_response(head: bytes, body: bytes, finder: Finder) -> RedactedResponse:
    """Redact a response as it was sent; a body that is redacted is stored plain, and its headers say so."""
    headers = parse_head(head)[1]
    by_name = {name.lower(): value for name, value in headers}
    sent = unchunked(body).body if "chunked" in by_name.get("transfer-encoding", "").lower() else body
    plain, is_cut = unpacked(sent, by_name.get("content-encoding", ""))
    now, in_body = redacted_bytes(plain, finder, by_name.get("content-type", ""))
    new_head, in_head = redacted_head(head, finder)
    if not in_body:
        return RedactedResponse(head=new_head, body=body, in_head=in_head, in_body=0, plain=plain)
    etags = frozenset(etag.encode("latin-1") for name, etag in headers if name.lower() == "etag" and etag)
    new_head = plain_head(new_head, len(now))
    return RedactedResponse(
        head=new_head, body=now, in_head=in_head, in_body=in_body, plain=plain, etags=etags, is_cut=is_cut
    )


def redacted_head(head: bytes, finder: Finder) -> tuple[bytes, int]:
    """Redact a status or request line and headers, line by line; each stays a line."""
    if not redacted_bytes(head, finder, "text/plain")[1]:  # asked once for all: few heads have any
        return head, 0
    lines, total = list[bytes](), 0
    for line in _FOLD.sub(b" ", head).split(b"\n"):
        end = b"\r" if line.endswith(b"\r") else b""
        now, count = redacted_bytes(line.removesuffix(b"\r"), finder, "text/plain") if line.strip() else (line, 0)
        lines.append(now + end if line.strip() else line)
        total += count
    return (b"\n".join(lines), total) if total else (head, 0)


def plain_head(head: bytes, length: int | None) -> bytes:
    """Make a head that of a plain body of ``length`` bytes (None: unknown): no encodings, no fingerprints."""
    newline = b"\r\n" if b"\r\n" in head else b"\n"
    lines = [line.rstrip(b"\r") for line in _FOLD.sub(b" ", head).rstrip(b"\r\n").split(b"\n")]
    dropped = (*_FINGERPRINTS, *_OF_ENCODING, b"content-length")
    kept = [line for line in lines if line.partition(b":")[0].strip().lower() not in dropped]
    if length is not None:
        kept.append(b"Content-Length: %d" % length)
    return newline.join([*kept, b"", b""])


def without_etags(head: bytes, etags: Collection[bytes]) -> bytes:
    """Drop the headers that name one of these: If-None-Match: "686897696a7c"."""
    if not any(etag in head for etag in etags):
        return head
    return b"\n".join(line for line in head.split(b"\n") if not _names(line, etags))


def _names(line: bytes, etags: Collection[bytes]) -> bool:
    name, _, value = line.partition(b":")
    return name.strip().lower() in (b"etag", b"if-none-match") and any(etag in value for etag in etags)


def unpacked(body: bytes, encoding: str) -> tuple[bytes, bool]:
    """Undo a content encoding as far as that goes; returns whether only the beginning could be read."""
    try:
        return decoded(body, encoding), False
    except UnreadableBody:
        for attempt in (_zstd, _inflated, _brotli):
            if beginning := attempt(body):
                return beginning, attempt is not _zstd
    return body, False


def _zstd(body: bytes) -> bytes:
    if not body.startswith(_ZSTD):
        return b""
    opener = zstd.ZstdDecompressor()
    try:
        return opener.decompress(body, max_length=LIMIT)
    except zstd.ZstdError:
        return b""


def _inflated(body: bytes) -> bytes:
    """Inflate as much as can be."""
    for wbits in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):
        inflater, out = zlib.decompressobj(wbits), bytearray()
        with suppress(zlib.error):
            for at in range(0, len(body), _STEP):
                out += inflater.decompress(body[at : at + _STEP], LIMIT)
                if len(out) > LIMIT:
                    break
        if out:
            return bytes(out[:LIMIT])
    return b""


def _brotli(body: bytes) -> bytes:
    opener, out = brotli.Decompressor(), bytearray()
    with suppress(brotli.error):
        for at in range(0, len(body), _STEP):
            out += opener.process(body[at : at + _STEP])
            if len(out) > LIMIT:
                break
    return bytes(out[:LIMIT])


def redacted_capture(capture: Capture, exchange: Exchange | None, finder: Finder) -> tuple[Capture, Exchange | None]:
    """Redact a capture and its exchange before they are kept; the same objects where nothing is taken out."""
    response = redacted_response(exchange.head_bytes(), exchange.raw, finder) if exchange else None
    if response and response.plain == capture.body:  # as of any page that was sent whole
        body, in_body = response.body, response.in_body
    else:
        body, in_body = redacted_bytes(capture.body, finder, capture.media_type)
    url = redacted_address(capture.url, finder)
    locator = redacted_address(capture.locator, finder) if capture.locator else capture.locator
    if in_body or (url, locator) != (capture.url, capture.locator):
        capture = replace(capture, url=url, locator=locator, body=body if in_body else capture.body)
    return capture, _redacted_exchange(exchange, response, finder) if exchange and response else exchange


def _redacted_exchange(exchange: Exchange, response: RedactedResponse, finder: Finder) -> Exchange:
    request, in_request = redacted_request(exchange.request, finder)
    if not (response.in_body or response.in_head or in_request):
        return exchange
    status_line, headers = parse_head(response.head)
    return replace(
        exchange,
        status_line=status_line,
        headers=headers,
        head=response.head if exchange.head else b"",
        raw=response.body,
        request=request,
        payload_digest="" if response.in_body else exchange.payload_digest,
    )


def redacted_address(url: str, finder: Finder) -> str:
    """Redact a URL, which stays one."""
    now, count = redacted_text(url, finder)
    return now.replace(MARK, MARK_IN_ADDRESS) if count else url


def redacted_request(request: bytes, finder: Finder) -> tuple[bytes, int]:
    """Redact a request: its line, its headers, and what it sent."""
    head, blank, sent = request.partition(b"\r\n\r\n")
    new_head, in_head = redacted_head(head, finder)
    new_sent, in_sent = redacted_bytes(sent, finder) if sent else (sent, 0)
    if in_sent:
        new_head = plain_head(new_head, len(new_sent)).removesuffix(b"\r\n\r\n")
    return (new_head + blank + new_sent, in_head + in_sent) if in_head or in_sent else (request, 0)

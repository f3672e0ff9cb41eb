"""Redact the bytes of a page, and the response and request that they came with."""

import codecs
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, read_bom

from pipelines.redaction.matching import Matcher
from scrapers.captures.decoding import decoded
from scrapers.captures.exchange import Exchange, Headers
from scrapers.captures.media import UnreadableBody

# What a server says of the bytes as they were: by an ETag or a digest, a guess at what was there could be checked.
_OF_BYTES = {"etag", "content-md5", "digest", "content-digest", "repr-digest", "content-length", "content-encoding"}


def redacted_body(body: bytes, media_type: str, matcher: Matcher) -> bytes:
    """Return a decoded body without what was redacted, in the same character set; the same object where nothing is."""
    for charset, errors in _charsets(body, media_type):
        with suppress(UnicodeError):
            text = body.decode(charset, errors)
            now = matcher.redacted(text)
            body = body if now is text else now.encode(charset, errors)
            if errors == "strict":
                break
    return body


def _charsets(body: bytes, media_type: str) -> Iterator[tuple[str, str]]:
    """Yield the character sets that a body may be in, the surest first, each with how to treat errors."""
    marked, _ = read_bom(body)
    if marked:
        yield marked, "strict"
    yield "utf-8", "strict"
    for stated in (http_content_type_encoding(media_type), html_body_declared_encoding(body)):
        with suppress(LookupError):
            if stated and codecs.lookup(stated).name != "utf-8":
                yield stated, "strict"
    for wide in ("utf-16-le", "utf-16-be") if b"\x00" in body[:1024] and len(body) % 2 == 0 else ():
        yield wide, "surrogatepass"
    # Bytes in no character set, or in two: a name may stand in either of them.
    yield "utf-8", "surrogateescape"
    yield "latin-1", "strict"


def redacted_exchange(exchange: Exchange, matcher: Matcher) -> Exchange:
    """Return a response and its request without what was redacted; the same object where nothing is.

    A body that changes is no longer compressed, and what its headers said of the old bytes is left out.
    """
    try:
        body = decoded(exchange.raw, exchange.header("Content-Encoding"))
    except UnreadableBody:
        body = exchange.raw
    now = redacted_body(body, exchange.header("Content-Type"), matcher)
    request = redacted_body(exchange.request, "", matcher)
    status_line = matcher.redacted(exchange.status_line)
    headers = tuple((name, _header(value, matcher)) for name, value in exchange.headers)
    changed: dict[str, object] = {}
    if request is not exchange.request:
        changed |= {"request": request}
    if now is not body:
        headers = (*_of_plain(headers), ("Content-Length", str(len(now))))
        changed |= {"raw": now, "payload_digest": ""}
    if headers != exchange.headers or status_line != exchange.status_line:
        changed |= {"status_line": status_line, "headers": headers, "head": b""}
    return replace(exchange, **changed) if changed else exchange  # type: ignore[arg-type]


def _of_plain(headers: Headers) -> Headers:
    return tuple(pair for pair in headers if pair[0].lower() not in _OF_BYTES)


def _header(value: str, matcher: Matcher) -> str:
    """Redact a header, each of whose characters stands for a byte."""
    try:
        return redacted_body(value.encode("latin-1"), "", matcher).decode("latin-1")
    except UnicodeEncodeError:
        return matcher.redacted(value)

"""Undo the content encoding of a body, within a size limit."""

import zlib

import brotli

from scrapers.captures.capture import UnreadableBody

LIMIT = 64 * 2**20
"""The largest body we read, in bytes: no petition page comes near it, a gzip bomb exceeds it at once."""


def decoded(raw: bytes, encoding: str, *, limit: int = LIMIT) -> bytes:
    """Undo ``encoding`` (a Content-Encoding header: "", "gzip", "deflate", "br").

    A body that is labeled gzip and is not, as web archives serve them, is returned unchanged. Raises UnreadableBody
    for a body that is cut off, broken, larger than ``limit`` bytes, or in an encoding we do not read.
    """
    name = encoding.strip().lower().removeprefix("x-")
    if name in ("", "identity") or not raw:
        body = raw
    elif name == "gzip":
        body = _inflated(raw, zlib.MAX_WBITS | 16, limit) if raw.startswith(b"\x1f\x8b") else raw
    elif name == "deflate":
        # RFC 9110 asks for zlib, and some servers send bare deflate
        zlib_header = raw[0] & 0x0F == 8 and int.from_bytes(raw[:2], "big") % 31 == 0
        body = _inflated(raw, zlib.MAX_WBITS if zlib_header else -zlib.MAX_WBITS, limit)
    elif name == "br":
        body = _unbrotlied(raw, limit)
    else:
        raise UnreadableBody(f"the page is encoded as {name}, which we do not read")
    if len(body) > limit:
        raise UnreadableBody(f"the page is larger than {limit // 2**20} MB")
    return body


def _inflated(raw: bytes, wbits: int, limit: int) -> bytes:
    inflater = zlib.decompressobj(wbits)
    try:
        body = inflater.decompress(raw, limit + 1)
    except zlib.error as error:
        raise UnreadableBody(f"the page's compression is broken ({error})") from None
    # zlib raises nothing where the data end early: half a page would pass for the whole
    if not inflater.eof and len(body) <= limit:
        raise UnreadableBody("the page is cut off inside its compression")
    return body


def _unbrotlied(raw: bytes, limit: int) -> bytes:
    opener = brotli.Decompressor()
    try:
        body: bytes = opener.process(raw, output_buffer_limit=limit + 1)
    except brotli.error as error:
        raise UnreadableBody(f"the page's compression is broken ({error})") from None
    if not opener.is_finished() and len(body) <= limit:
        raise UnreadableBody("the page is cut off inside its compression")
    return body

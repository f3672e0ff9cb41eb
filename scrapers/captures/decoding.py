"""Undo the transfer and content encodings of a body, within a size limit."""

import re
import zlib
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

import brotli

from scrapers.captures.media import CONTROL, UnreadableBody, is_text

LIMIT = 64 * 2**20
"""The largest body we read, in bytes: no petition page comes near it, a gzip bomb exceeds it at once."""

_MOST_LAYERS = 4
_NOT_READ = ("zstd", "compress", "dcb", "dcz")
_CHUNK_SIZE = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;[^\n]{0,200})?\r?\n")  # 1f4;ieof
_SAMPLE = 1024
_BLOCK = 2**14
_USUAL = 2**20  # bytes of a packed body: a longer one is not unpacked twice to find what is wrong with it
_GZIP = b"\x1f\x8b"


class BrokenBody(UnreadableBody):
    """A body that ends or breaks inside its compression; ``body`` is what could be unpacked of it."""

    def __init__(self, reason: str, body: bytes) -> None:
        super().__init__(reason)
        self.body = body


def decoded(raw: bytes, encoding: str, *, limit: int = LIMIT) -> bytes:
    """Undo ``encoding``, a Content-Encoding header such as "", "gzip", "br" or "deflate, gzip".

    The header is a hint: names that are no encoding ("none", "utf-8") are skipped, and a body that is not compressed
    as it says is returned unchanged where it is text. Raises BrokenBody for a body that is cut off or broken inside its
    compression, UnreadableBody for one that is larger than ``limit`` bytes, or compressed in a way we do not read.
    """
    body = raw
    names = [name for part in encoding.split(",") if (name := part.strip().lower().removeprefix("x-"))]
    layers = [name for name in reversed(names[-_MOST_LAYERS:]) if name != "identity"]
    for number, name in enumerate(layers, start=1):
        try:
            body = _unpacked(body, name, limit) if body else body
        except BrokenBody as error:
            raise BrokenBody(str(error), error.body if number == len(layers) else b"") from None
    if len(body) > limit:
        raise UnreadableBody(f"the page is larger than {limit // 2**20} MB")
    return body


def _unpacked(raw: bytes, name: str, limit: int) -> bytes:
    if raw.startswith(b"\x1f\x8b"):  # whatever the name: proxies compress, and leave the header of before
        return _inflated(raw, zlib.MAX_WBITS | 16, limit)
    if name == "gzip" or is_text(raw):
        return raw
    if raw.startswith(b"\x28\xb5\x2f\xfd") or (name in _NOT_READ and CONTROL.search(raw[:_SAMPLE])):
        raise UnreadableBody(f"the page is encoded as {name}, which we do not read")
    try:
        return _BY_NAME[name](raw, limit) if name in _BY_NAME else raw
    except UnreadableBody:
        if CONTROL.search(raw[:_SAMPLE]):
            raise
        return raw


def _undeflated(raw: bytes, limit: int) -> bytes:
    # RFC 9110 asks for zlib, and some servers send bare deflate
    zlib_header = raw[0] & 0x0F == 8 and int.from_bytes(raw[:2], "big") % 31 == 0
    return _inflated(raw, zlib.MAX_WBITS if zlib_header else -zlib.MAX_WBITS, limit)


def _inflated(raw: bytes, wbits: int, limit: int) -> bytes:
    """Unpack deflate, zlib or gzip; also gzip in several members, one behind the other, as a cache appends them."""
    if len(raw) <= _USUAL and (whole := _inflated_at_once(raw, wbits, limit)) is not None:
        return whole
    inflater, body, at = zlib.decompressobj(wbits), bytearray(), 0
    while at < len(raw) and len(body) <= limit:
        if inflater.eof:
            if not raw.startswith(_GZIP, at):
                break
            inflater = zlib.decompressobj(wbits)
        # in blocks: a megabyte of members of 20 bytes each must not be copied for each of them
        block, before = raw[at : at + _BLOCK], inflater.copy()
        try:
            body += inflater.decompress(block, limit + 1 - len(body))
        except zlib.error as error:
            body += _until_error(before, block)
            raise BrokenBody(f"the page's compression is broken ({error})", bytes(body[:limit])) from None
        at += len(block) - len(inflater.unused_data)
    # zlib raises nothing where the data end early: half a page would pass for the whole
    if not inflater.eof and len(body) <= limit:
        raise BrokenBody("the page is cut off inside its compression", bytes(body))
    return bytes(body)


def _inflated_at_once(raw: bytes, wbits: int, limit: int) -> bytes | None:
    """Unpack what is sound, whole and in one piece, as nearly all bodies are; None for any other."""
    inflater = zlib.decompressobj(wbits)
    try:
        body = inflater.decompress(raw, limit)
    except zlib.error:
        return None
    return body if inflater.eof and not inflater.unused_data else None


def _until_error(inflater: "zlib._Decompress", block: bytes) -> bytes:
    """Unpack byte by byte up to the one that breaks the compression."""
    body = bytearray()
    with suppress(zlib.error):
        for at in range(len(block)):
            body += inflater.decompress(block[at : at + 1])
    return bytes(body)


def _unbrotlied(raw: bytes, limit: int) -> bytes:
    opener, body = brotli.Decompressor(), bytearray()
    try:
        for at in range(0, len(raw), _BLOCK):
            body += opener.process(raw[at : at + _BLOCK], output_buffer_limit=limit + 1 - len(body))
            if len(body) > limit:
                return bytes(body)
    except brotli.error as error:
        raise BrokenBody(f"the page's compression is broken ({error})", bytes(body)) from None
    if not opener.is_finished():
        raise BrokenBody("the page is cut off inside its compression", bytes(body))
    return bytes(body)


_BY_NAME: dict[str, Callable[[bytes, int], bytes]] = {"deflate": _undeflated, "br": _unbrotlied}


class Unchunked(NamedTuple):
    """A body without its chunks, and why it is not complete ("" where it is)."""

    body: bytes
    cut: str = ""


def unchunked(raw: bytes) -> Unchunked:
    """Undo the transfer encoding "chunked"; a body that does not begin with a chunk is returned unchanged.

    >>> unchunked(b"3\\r\\nFre\\r\\n5\\r\\ne Ana\\r\\n0\\r\\n\\r\\n"), unchunked(b"<p>Free Ana")
    (Unchunked(body=b'Free Ana', cut=''), Unchunked(body=b'<p>Free Ana', cut=''))
    >>> unchunked(b"3\\r\\nFre\\r\\n5\\r\\ne A")
    Unchunked(body=b'Free A', cut='the last chunk did not come')
    """
    body, at = bytearray(), 0
    while size := _CHUNK_SIZE.match(raw, at):
        length, start = int(size[1], 16), size.end()
        if length == 0:
            return Unchunked(bytes(body))
        body += raw[start : start + length]
        at = start + length
        if at > len(raw):
            break
        at += 2 if raw.startswith(b"\r\n", at) else 1 if raw.startswith(b"\n", at) else 0
    if at == 0:
        return Unchunked(raw)
    return Unchunked(bytes(body), "the last chunk did not come" if at >= len(raw) else "its chunks are broken")

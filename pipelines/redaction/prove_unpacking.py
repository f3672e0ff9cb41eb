"""Unpack streams of bytes as they pass: gzip members, HTTP bodies, records by their lengths."""

import zlib
from collections.abc import Callable, Iterator
from itertools import chain

import brotli
from backports import zstd

CHUNK = 2**16
GZIP, ZIP, ZSTD = b"\x1f\x8b\x08", b"PK\x03\x04", b"\x28\xb5\x2f\xfd"
_STEP = 2**10  # bytes unpacked at once: an error loses the rest of its step
_LONGEST_HEAD = 2**20

Chunks = Iterator[bytes]


class Reader:
    """Chunks, read by lines and lengths."""

    def __init__(self, chunks: Chunks) -> None:
        self._chunks, self._buffer = chunks, b""

    def head(self) -> bytes:
        """Return the next lines up to an empty one; what there is where none comes."""
        while b"\r\n\r\n" not in self._buffer and len(self._buffer) < _LONGEST_HEAD and self._more():
            pass
        head, blank, self._buffer = self._buffer.partition(b"\r\n\r\n")
        return head + blank

    def line(self) -> bytes:
        while b"\n" not in self._buffer and len(self._buffer) < _LONGEST_HEAD and self._more():
            pass
        line, _, self._buffer = self._buffer.partition(b"\n")
        return line.strip()

    def part(self, length: int) -> Chunks:
        """Yield the next ``length`` bytes; they must be read to their end."""
        while length and (self._buffer or self._more()):
            chunk, self._buffer = self._buffer[:length], self._buffer[length:]
            length -= len(chunk)
            yield chunk

    def rest(self) -> Chunks:
        if self._buffer:
            yield self._buffer
            self._buffer = b""
        yield from self._chunks

    def skip_blank(self) -> None:
        while not self._buffer.lstrip(b"\r\n"):
            self._buffer = b""
            if not self._more():
                return
        self._buffer = self._buffer.lstrip(b"\r\n")

    def _more(self) -> bool:
        chunk = next(self._chunks, b"")
        self._buffer += chunk
        return bool(chunk)


def first_bytes(chunks: Chunks) -> bytes:
    """Return enough of the beginning to tell what it is."""
    first = b""
    while len(first) < 8 and (chunk := next(chunks, b"")):
        first += chunk
    return first


def header(head: bytes, name: bytes) -> bytes:
    for line in head.split(b"\n"):
        key, _, value = line.partition(b":")
        if key.strip().lower() == name:
            return value.strip()
    return b""


def unchunked(reader: Reader) -> Chunks:
    while size := int(reader.line().partition(b";")[0] or b"0", 16):
        yield from reader.part(size)
        reader.line()


def gzip_members(chunks: Chunks) -> Iterator[tuple[int, Chunks]]:
    """Yield the offset and the content of each gzip member; behind damage, of the next that can be found."""
    left, at = b"", 0

    def member() -> Chunks:
        nonlocal left, at
        inflater = zlib.decompressobj(zlib.MAX_WBITS | 16)
        while not inflater.eof and (left or (left := next(chunks, b""))):
            step, rest = left[:_STEP], left[_STEP:]
            try:
                out = inflater.decompress(step, CHUNK)
            except zlib.error:  # the next member is looked for from here on
                left, at = left[3:], at + 3
                return
            unused = inflater.unconsumed_tail or inflater.unused_data
            at, left = at + len(step) - len(unused), unused + rest
            yield out

    while left or (left := next(chunks, b"")):
        start = left.find(GZIP)
        if start < 0:
            at += max(0, len(left) - 2)
            left = left[-2:]
            chunk = next(chunks, b"")
            if not chunk:
                return
            left += chunk
            continue
        left, at = left[start:], at + start
        content = member()
        yield at, content
        for _ in content:
            pass


def _inflated(chunks: Chunks) -> Chunks:
    """Undo gzip or deflate, with the header of either or of none."""
    first = first_bytes(chunks)
    bare = not (
        first[:2] == GZIP[:2] or (first[:1] and first[0] & 15 == 8 and int.from_bytes(first[:2], "big") % 31 == 0)
    )
    inflater = zlib.decompressobj(-zlib.MAX_WBITS if bare else zlib.MAX_WBITS | 32)
    for chunk in chain([first], chunks):
        for at in range(0, len(chunk), _STEP):
            data = chunk[at : at + _STEP]
            while data:
                yield inflater.decompress(data, CHUNK)
                data = inflater.unconsumed_tail


def _unbrotlied(chunks: Chunks) -> Chunks:
    opener = brotli.Decompressor()
    for chunk in chunks:
        yield opener.process(chunk, output_buffer_limit=CHUNK)
        while not opener.can_accept_more_data():
            yield opener.process(b"", output_buffer_limit=CHUNK)


def unzstd(chunks: Chunks) -> Chunks:
    opener = zstd.ZstdDecompressor()
    for chunk in chunks:
        yield opener.decompress(chunk, CHUNK)
        while not opener.needs_input and not opener.eof:
            yield opener.decompress(b"", CHUNK)


DECODERS: dict[bytes, Callable[[Chunks], Chunks]] = {
    b"gzip": _inflated,
    b"deflate": _inflated,
    b"br": _unbrotlied,
    b"zstd": unzstd,
}

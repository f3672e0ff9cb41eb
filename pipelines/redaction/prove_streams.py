"""Look for words in streams of bytes, in bounded memory: packed ones are unpacked as they pass."""

import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from tempfile import TemporaryFile
from zipfile import BadZipFile, ZipFile

import brotli
from backports import zstd

from pipelines.redaction.prove_words import Wanted, lines_in_bytes, spelling

CHUNK = 2**16
_WINDOW, _OVERLAP, _PIECE = 2**17, 2**14, 2**15
_DEEPEST = 6
_GZIP, _ZIP, _ZSTD = b"\x1f\x8b\x08", b"PK\x03\x04", b"\x28\xb5\x2f\xfd"
_PACKED = (_GZIP, _ZIP, _ZSTD)
_NO_CHANCE = 6
_STEP = 2**10  # bytes unpacked at once: an error loses the rest of its step
_BROKEN = (
    zlib.error,
    brotli.error,
    zstd.ZstdError,
    BadZipFile,
    EOFError,
    ValueError,
    RuntimeError,
    NotImplementedError,
)
_LONGEST_HEAD = 2**20

Chunks = Iterator[bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Where a line stands: ``place`` names the file, or the page, and what in it; ``kind`` says how it is written."""

    place: str
    offset: int
    kind: str
    line: int

    def __str__(self) -> str:
        return f"{self.place}, byte {self.offset:,}: line {self.line} ({self.kind})"


Report = Callable[[Hit], None]


@dataclass(slots=True, kw_only=True)
class Stream:
    """Bytes that pass by, looked at in windows that overlap."""

    place: str
    looked_for: tuple[Wanted, ...]
    report: Report
    is_packed: bool = False
    base: int = 0
    _buffer: bytearray = field(default_factory=bytearray)
    _seen: set[tuple[int, int]] = field(default_factory=set)

    def feed(self, data: bytes) -> None:
        """Take the next bytes."""
        self._buffer += data
        if len(self._buffer) >= _WINDOW + _OVERLAP:
            self._look()
            passed = len(self._buffer) - _OVERLAP
            del self._buffer[:passed]
            self.base += passed

    def close(self) -> None:
        """Look at the last bytes."""
        self._look()
        self._buffer.clear()

    def _look(self) -> None:
        window = bytes(self._buffer)
        if not (lines := lines_in_bytes(window, self.looked_for, is_packed=self.is_packed)):
            return
        here = [one for one in self.looked_for if one.line in lines]
        for start in range(0, len(window), _PIECE - _OVERLAP):
            piece = window[start : start + _PIECE]
            for line in lines_in_bytes(piece, here):
                one = next(one for one in here if one.line == line)
                first, last = _narrowed(piece, one)
                at = self.base + start + first
                if (line, at) not in self._seen:
                    self._seen.add((line, at))
                    kind = spelling(piece[first:last], one)
                    self.report(Hit(place=self.place, offset=at, kind=kind, line=line))


def _narrowed(piece: bytes, one: Wanted) -> tuple[int, int]:
    """Return where in a piece a line stands first."""
    low, high = 0, len(piece)  # the shortest beginning that has it
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if lines_in_bytes(piece[:middle], [one]) else (middle + 1, high)
    end = low
    low, high = 0, end  # the shortest end of that
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if lines_in_bytes(piece[middle:end], [one]) else (low, middle - 1)
    return low, end


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Looks for lines in streams, and in what is packed in them."""

    looked_for: tuple[Wanted, ...]
    report: Report

    def stream(self, place: str) -> Stream:
        return Stream(place=place, looked_for=self.looked_for, report=self.report)

    def look(self, chunks: Iterable[bytes], place: str, depth: int = 0, *, is_looked_at: bool = False) -> None:
        """Look at bytes, and at what is packed in them; ``is_looked_at``: only at what is packed."""
        chunks = iter(chunks)
        first = _first(chunks)
        passing: Chunks = chain([first], chunks)
        if not is_looked_at:
            passing = self._watched(passing, place, is_packed=first.startswith(_PACKED))
        if depth < _DEEPEST:
            with suppress(*_BROKEN):  # what is broken was looked at as it is
                self._unpack(first, passing, place, depth + 1)
        for _ in passing:
            pass

    def _watched(self, chunks: Chunks, place: str, *, is_packed: bool) -> Chunks:
        stream = Stream(place=place, looked_for=self.looked_for, report=self.report, is_packed=is_packed)
        if is_packed:  # among packed bytes, three letters in a row are chance
            stream.looked_for = tuple(one for one in self.looked_for if len("".join(one.words)) >= _NO_CHANCE)
        try:
            for chunk in chunks:
                stream.feed(chunk)
                yield chunk
        finally:  # also of what breaks off
            stream.close()

    def _unpack(self, first: bytes, passing: Chunks, place: str, depth: int) -> None:
        if first.startswith(_GZIP):
            for offset, member in _members(passing):
                self.look(member, f"{place}, gzip member at byte {offset:,}", depth)
        elif first.startswith(_ZSTD):
            self.look(_unzstd(passing), f"{place}, zstd", depth)
        elif first.startswith(_ZIP):
            self._zip(passing, place, depth)
        elif first.startswith(b"WARC/"):
            self._records(_Reader(passing), place, depth)
        elif first.startswith(b"HTTP/"):
            self._response(_Reader(passing), place, depth)

    def _zip(self, passing: Chunks, place: str, depth: int) -> None:
        with TemporaryFile() as whole:  # without a name: nothing of it stays
            for chunk in passing:
                whole.write(chunk)
            with ZipFile(whole) as packed:
                for info in packed.infolist():
                    named = self.stream(f"{place}, name of a file in it")
                    named.feed(info.filename.encode())
                    named.close()
                    if not info.is_dir():
                        with packed.open(info) as file:
                            self.look(iter(partial(file.read, CHUNK), b""), f"{place}, {info.filename}", depth)

    def _records(self, reader: "_Reader", place: str, depth: int) -> None:
        while head := reader.head():
            length = _field(head, b"content-length")
            block = reader.part(int(length) if length.isdigit() else 0)
            self.look(block, place, depth, is_looked_at=True)
            reader.skip_blank()

    def _response(self, reader: "_Reader", place: str, depth: int) -> None:
        head = reader.head()
        body: Chunks = reader.rest()
        is_plain = True
        if b"chunked" in _field(head, b"transfer-encoding").lower():
            body, is_plain = _unchunked(_Reader(body)), False
        encodings = _field(head, b"content-encoding").lower().split(b",")
        for encoding in reversed([name.strip().removeprefix(b"x-") for name in encodings]):
            if encoding in _DECODERS:
                body, is_plain = _DECODERS[encoding](body), False
        self.look(body, f"{place}, body", depth, is_looked_at=is_plain)


class _Reader:
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


def _first(chunks: Chunks) -> bytes:
    """Return enough of the beginning to tell what it is."""
    first = b""
    while len(first) < 8 and (chunk := next(chunks, b"")):
        first += chunk
    return first


def _field(head: bytes, name: bytes) -> bytes:
    for line in head.split(b"\n"):
        key, _, value = line.partition(b":")
        if key.strip().lower() == name:
            return value.strip()
    return b""


def _unchunked(reader: _Reader) -> Chunks:
    while size := int(reader.line().partition(b";")[0] or b"0", 16):
        yield from reader.part(size)
        reader.line()


def _members(chunks: Chunks) -> Iterator[tuple[int, Chunks]]:
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
        start = left.find(_GZIP)
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
    first = _first(chunks)
    bare = not (
        first[:2] == _GZIP[:2] or (first[:1] and first[0] & 15 == 8 and int.from_bytes(first[:2], "big") % 31 == 0)
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


def _unzstd(chunks: Chunks) -> Chunks:
    opener = zstd.ZstdDecompressor()
    for chunk in chunks:
        yield opener.decompress(chunk, CHUNK)
        while not opener.needs_input and not opener.eof:
            yield opener.decompress(b"", CHUNK)


_DECODERS: dict[bytes, Callable[[Chunks], Chunks]] = {
    b"gzip": _inflated,
    b"deflate": _inflated,
    b"br": _unbrotlied,
    b"zstd": _unzstd,
}

"""Look for words in files, and in what is packed in them, in bounded memory."""

import os
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import chain
from tempfile import TemporaryFile
from zipfile import BadZipFile, ZipFile

import brotli
from backports import zstd

from pipelines.redaction.prove_streams import Report, Stream
from pipelines.redaction.prove_unpacking import (
    CHUNK,
    DECODERS,
    GZIP,
    ZIP,
    ZSTD,
    Chunks,
    Reader,
    first_bytes,
    gzip_members,
    header,
    unchunked,
    unzstd,
)
from pipelines.redaction.prove_words import Wanted

_DEEPEST = 6
_PACKED = (GZIP, ZIP, ZSTD)
_NO_CHANCE = 6
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Looks for lines in streams, and in what is packed in them; ``note`` is called for what cannot be unpacked."""

    looked_for: tuple[Wanted, ...]
    report: Report
    note: Callable[[str], None] = lambda problem: None

    def text(self, text: str, place: str) -> None:
        """Look at a text."""
        stream = Stream(place=place, looked_for=self.looked_for, report=self.report)
        stream.feed(os.fsencode(text))
        stream.close()

    def look(self, chunks: Iterable[bytes], place: str, depth: int = 0, *, is_looked_at: bool = False) -> None:
        """Look at bytes, and at what is packed in them; ``is_looked_at``: only at what is packed."""
        chunks = iter(chunks)
        first = first_bytes(chunks)
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
        if first.startswith(GZIP):
            for offset, member in gzip_members(passing):
                self.look(member, f"{place}, gzip member at byte {offset:,}", depth)
        elif first.startswith(ZSTD):
            self.look(unzstd(passing), f"{place}, zstd", depth)
        elif first.startswith(ZIP):
            self._zip(passing, place, depth)
        elif first.startswith(b"WARC/"):
            self._records(Reader(passing), place, depth)
        elif first.startswith(b"HTTP/"):
            self._response(Reader(passing), place, depth)

    def _zip(self, passing: Chunks, place: str, depth: int) -> None:
        with TemporaryFile() as whole:  # without a name: nothing of it stays
            for chunk in passing:
                whole.write(chunk)
            with ZipFile(whole) as packed:
                for info in packed.infolist():
                    self.text(info.filename, f"{place}, name of a file in it")
                    inner = f"{place}, {info.filename}"
                    try:
                        with packed.open(info) as file:
                            self.look(iter(partial(file.read, CHUNK), b""), inner, depth)
                    except _BROKEN as error:
                        self.note(f"{inner} cannot be unpacked ({error})")

    def _records(self, reader: Reader, place: str, depth: int) -> None:
        while head := reader.head():
            length = header(head, b"content-length")
            block = reader.part(int(length) if length.isdigit() else 0)
            self.look(block, place, depth, is_looked_at=True)
            reader.skip_blank()

    def _response(self, reader: Reader, place: str, depth: int) -> None:
        head = reader.head()
        body: Chunks = reader.rest()
        is_plain = True
        if b"chunked" in header(head, b"transfer-encoding").lower():
            body, is_plain = unchunked(Reader(body)), False
        encodings = header(head, b"content-encoding").lower().split(b",")
        for encoding in reversed([name.strip().removeprefix(b"x-") for name in encodings]):
            if encoding in DECODERS:
                body, is_plain = DECODERS[encoding](body), False
        self.look(body, f"{place}, body", depth, is_looked_at=is_plain)

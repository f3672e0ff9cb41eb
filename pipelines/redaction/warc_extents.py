"""Read the records of a WARC file with the bytes that each takes up, and what is damaged between them."""

import gzip
import re
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from scrapers.captures.warc_parser import Damage, DamagedWarc, Record, records

_GZIP = b"\x1f\x8b"
_CHUNK = 2**16
_VERSION = re.compile(rb"WARC/[0-9.]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """A record, or a damaged stretch (``record`` is None), and the bytes of the file from ``offset`` to ``end``."""

    offset: int
    end: int
    record: Record | None


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a WARC file; one that is packed as one piece is unpacked first, to a file that has no name."""
    with path.open("rb") as file:
        try:
            next(records(file, lambda record: False), None)
        except DamagedWarc:
            with tempfile.TemporaryFile(dir=path.parent) as plain:
                file.seek(0)
                for chunk in _unpacked(file):
                    plain.write(chunk)
                plain.seek(0)
                yield cast(BinaryIO, plain)
            return
        file.seek(0)
        yield file


def _unpacked(file: BinaryIO) -> Iterator[bytes]:
    """Unpack a file as far as it can be."""
    with gzip.GzipFile(fileobj=file) as packed:
        while True:
            try:
                chunk = packed.read(_CHUNK)
            except (EOFError, gzip.BadGzipFile, zlib.error):
                return
            if not chunk:
                return
            yield chunk


def extents(file: BinaryIO) -> Iterator[Extent]:
    """Yield every record of a file, and every damaged stretch, so that all its bytes are in one of them."""
    before: Record | Damage | None = None
    for found in records(file, lambda record: True):
        if before is not None:
            yield _extent(before, found.offset)
        elif found.offset:
            yield Extent(offset=0, end=found.offset, record=None)
        before = found
    at = file.tell()
    size = file.seek(0, 2)
    file.seek(at)
    if before is not None:
        yield _extent(before, size)


def _extent(found: Record | Damage, end: int) -> Extent:
    return Extent(offset=found.offset, end=end, record=found if isinstance(found, Record) else None)


def raw_bytes(file: BinaryIO, extent: Extent) -> bytes:
    """Return the bytes of an extent; the file's position is kept."""
    at = file.tell()
    file.seek(extent.offset)
    data = file.read(extent.end - extent.offset)
    file.seek(at)
    return data


def version_of(raw: bytes) -> bytes:
    """Return the first line of a record, such as WARC/1.1."""
    if raw.startswith(_GZIP):
        raw = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(raw, 64)
    found = _VERSION.search(raw[:64])
    return found[0] if found else b"WARC/1.1"


def salvaged(raw: bytes) -> bytes:
    """Return what can still be read of a damaged stretch: its bytes, and those of a gzip member that begins in it."""
    found = bytearray(raw)
    at = raw.find(_GZIP)
    while at >= 0:
        inflater = zlib.decompressobj(zlib.MAX_WBITS | 16)
        with suppress(zlib.error):
            for step in range(at, len(raw), 64):
                found += inflater.decompress(raw[step : step + 64])
        at = raw.find(_GZIP, at + 1)
    return bytes(found)

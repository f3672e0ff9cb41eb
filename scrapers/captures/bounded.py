"""A file that may be anything becomes the records of a WARC, read with headers that end."""

from typing import BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import DecompressingBufferedReader
from warcio.exceptions import ArchiveLoadFailed

_LONGEST_HEADERS = 2**20


class _Reader(DecompressingBufferedReader):  # type: ignore[misc]
    """Warcio's own, but that it gives up where headers go on: a few hundred kB can unpack to lines of gigabytes."""

    read_as_lines = 0

    def readline(self, length: int | None = None) -> bytes:
        left = _LONGEST_HEADERS - self.read_as_lines
        line: bytes = super().readline(left + 1 if length is None else min(length, left + 1))
        self.read_as_lines += len(line)
        if self.read_as_lines > _LONGEST_HEADERS:
            raise ArchiveLoadFailed(f"its headers are longer than {_LONGEST_HEADERS // 2**20} MB")
        return line


class Records(ArchiveIterator):  # type: ignore[misc]
    """Warcio's records of an open WARC or ARC file. ``next`` raises whatever the parser stumbles over."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__(file, arc2warc=True, check_digests=True)
        self.reader = _Reader(self.fh)

    def _next_record(self, next_line: bytes | None) -> object:
        self.reader.read_as_lines = 0
        return super()._next_record(next_line)

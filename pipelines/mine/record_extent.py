"""Measure how many bytes a record takes in its file, so that a range request fetches it and no more."""

import re
import zlib
from typing import BinaryIO

from scrapers.captures.arc_lines import arc_line

_STEP = 2**16
_MOST_HEADERS = 2**20
_LENGTH = re.compile(rb"^content-length:\s*(\d+)\s*$", re.IGNORECASE | re.MULTILINE)
_END = re.compile(rb"\r?\n\r?\n")


def record_extent(file: BinaryIO, offset: int) -> int:
    """Return the length in bytes of the record, or of its gzip member, that begins at ``offset``.

    Raises ValueError where none begins there, zlib.error and EOFError where it is damaged.
    """
    file.seek(offset)
    packed = file.read(2) == b"\x1f\x8b"
    file.seek(offset)
    return _member(file) if packed else _plain(file)


def _member(file: BinaryIO) -> int:
    inflater, read = zlib.decompressobj(zlib.MAX_WBITS | 16), 0
    left = b""
    while not inflater.eof:
        if not left:
            left = file.read(_STEP)
            read += len(left)
            if not left:
                raise EOFError("the file is cut off")
        inflater.decompress(left, 4 * _STEP)  # bounded: a bomb unpacks to gigabytes
        left = inflater.unconsumed_tail
    return read - len(inflater.unused_data)


def _plain(file: BinaryIO) -> int:
    head = file.read(_MOST_HEADERS)
    line = head[: head.find(b"\n") + 1]
    if not line.startswith(b"WARC/") and (arc := arc_line(line)):
        return len(line) + int(arc.length)
    end, stated = _END.search(head), _LENGTH.search(head)
    if not end or not stated or stated.start() > end.start():
        raise ValueError("no record begins there")
    return end.end() + int(stated[1])

"""Find where the records of WARC and ARC files begin."""

import re
import zlib

from scrapers.captures.arc_lines import LONGEST, arc_line, surely_begins_arc
from scrapers.captures.byte_stream import ByteStream, FileStream

# WARC/1.1, and what others write: warc/1.0, WARC/9.9
WARC_LINE = re.compile(rb"WARC/[\x21-\x7e]{0,16}[ \t]*\r?\n", re.IGNORECASE)
_GZIP = b"\x1f\x8b"
_NEXT = re.compile(
    rb"""\x1f\x8b\x08[\x00-\x1f]                              # a gzip member
    |(?<=\n)[Ww][Aa][Rr][Cc]/[\x21-\x7e]{0,16}[ \t]*\r?\n[\w-]+:  # WARC/1.1, and a field
    |(?<=\n)(?:https?|ftp|dns|filedesc):[^\r\n]{3,4000}\r?\n  # a record of an ARC
    """,
    re.VERBOSE,
)
_WINDOWS, _OVERLAP = (2**13, 2**18), LONGEST


def is_packed(stream: FileStream) -> bool:
    """Return whether a gzip member begins here."""
    return stream.peek(2) == _GZIP


def begins_record(stream: ByteStream) -> bool:
    """Return whether a record of a WARC or an ARC begins here."""
    return _is_first_line(stream.peek(_OVERLAP).partition(b"\n")[0] + b"\n")


def _is_first_line(line: bytes) -> bool:
    return line[:5].upper() == b"WARC/" or line.startswith(b"filedesc:") or arc_line(line) is not None


def find_next(stream: FileStream) -> bool:
    """Skip to the next place at which a record may begin; returns whether there is one."""
    size = _WINDOWS[0]  # the next one is mostly near
    while window := stream.peek(size):
        for found in _NEXT.finditer(window):
            if _may_begin(found[0], window[found.start() : found.start() + _OVERLAP]):
                stream.skip(found.start())
                return True
        stream.skip(max(1, len(window) - _OVERLAP) if len(window) == size else len(window))
        size = _WINDOWS[1]
    return False


def _may_begin(found: bytes, following: bytes) -> bool:
    if found.startswith(_GZIP):
        return _packs_record(following)
    return found[:5].upper() == b"WARC/" or surely_begins_arc(found)


def _packs_record(packed: bytes) -> bool:
    try:
        begins = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(packed, _OVERLAP).lstrip(b"\r\n")
    except zlib.error:
        return False
    return _is_first_line(begins.partition(b"\n")[0] + b"\n")

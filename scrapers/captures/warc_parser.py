"""Split WARC and ARC files into records, and go on behind damage at the next record that can be found."""

import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from scrapers.captures.byte_stream import ByteStream, FileStream, GzipMember
from scrapers.captures.capture import timestamp_time
from scrapers.captures.decoding import LIMIT
from scrapers.captures.digests import holds
from scrapers.captures.exchange import split_head
from scrapers.errors import UserError

LARGEST = LIMIT + 2**20
"""The longest block that is read: the largest page, with its head, and what a transfer encoding adds."""

_LONGEST_HEADERS = 2**20
_TOO_LONG = "its headers are longer than 1 MB"
_GZIP = b"\x1f\x8b"
_WARC = re.compile(rb"WARC/\d+\.\d+[ \t]*\r?\n")
# https://action.example/categories 192.0.2.4 20180301120000 text/html 325
# Version 2 has five fields more before the length: 200 checksum location offset filename
_ARC = re.compile(rb"(\w[\w.+-]*:\S*(?: \S+){0,20}?) (\S+) (\d{1,17}|-) (?:(\S.*) )?(\d{1,18})[ \t]*\r?\n")
_NEXT = re.compile(
    rb"""\x1f\x8b\x08[\x00-\x1f]                     # a gzip member
    |(?<=\n)WARC/\d\.\d{1,2}[ \t]*\r?\n[\w-]+:       # WARC/1.1, and a field
    |(?<=\n)(?:https?|ftp|filedesc)://\S+[ ]\S+[ ]\d{12,17}[ ]\S.*[ ]\d+[ \t]*\r?\n  # a record of an ARC
    """,
    re.VERBOSE,
)
_WINDOW, _OVERLAP = 2**18, 2**12


class DamagedWarc(UserError):
    """A file in which nothing more can be read; the message names it, the place and the reason."""


class _Unreadable(ValueError):
    """A record that cannot be read; ``resume`` is the offset from which the next one is looked for."""

    def __init__(self, reason: str, resume: int = 0) -> None:
        super().__init__(reason)
        self.resume = resume


@dataclass(slots=True, kw_only=True)
class Record:
    """One record: its type in lower case, its fields, and its ``block`` where that was wanted and is not too long.

    ``offset`` is where it begins in the file, or the gzip member that it is in; ``length`` is that of its block.
    """

    offset: int
    kind: str
    fields: tuple[tuple[str, str], ...]
    length: int = 0
    block: bytes = b""

    def field(self, name: str) -> str:
        """Return the first field of that name, in any case; "" where there is none."""
        return next((value for key, value in self.fields if key.lower() == name.lower()), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """A place at which no record could be read, and why."""

    offset: int
    reason: str


Wanted = Callable[[Record], bool]


def records(file: BinaryIO, wanted: Wanted) -> Iterator[Record | Damage]:
    """Yield every record of a WARC or ARC file, packed or not, in order; the block of those that are ``wanted``.

    A record that is damaged, or longer or shorter than it says, gives a Damage, and reading goes on at the next record
    that can be found: at a gzip member, or a line that begins a record. Raises DamagedWarc for a file that is packed as
    one piece.
    """
    stream = FileStream(file)
    while True:
        stream.skip_blank()
        start = stream.at
        if not stream.peek(1):
            return
        try:
            read = _in_member if _is_packed(stream) else _in_file
            record = read(stream, start, wanted)
        except (_Unreadable, zlib.error, EOFError) as error:
            reason = "its compression is broken" if isinstance(error, zlib.error) else str(error)
            yield Damage(offset=start, reason=reason)
            stream.seek(max(start + 1, getattr(error, "resume", 0)))
            if not _find_next(stream):
                return
        else:
            yield record


def parse_record(data: bytes) -> Record:
    """Parse the bytes of one record. Raises ValueError where they are none, or not all of it."""
    return _record(ByteStream(data), 0, _all)


def record_at(file: BinaryIO, offset: int) -> Record:
    """Read the record that begins at ``offset``, or in the gzip member there.

    Raises ValueError, EOFError and zlib.error where there is none.
    """
    stream = FileStream(file)
    stream.seek(offset)
    return _record(GzipMember(stream) if _is_packed(stream) else stream, offset, _all)


def _all(record: Record) -> bool:
    return True


def _in_file(stream: FileStream, start: int, wanted: Wanted) -> Record:
    record = _record(stream, start, wanted)
    block_ends = stream.at
    stream.skip_blank()
    if stream.peek(1) and not (_is_packed(stream) or _begins_record(stream) or is_intact(record)):
        # Too long, a length has swallowed records; too short, it leaves the end of the page behind.
        raise _Unreadable("its length is wrong: no record follows it", block_ends - record.length)
    return record


def _in_member(stream: FileStream, start: int, wanted: Wanted) -> Record:
    member = GzipMember(stream)
    try:
        member.skip_blank()
        record = _record(member, start, wanted)
    except _Unreadable as error:
        raise _Unreadable(str(error)) from None  # its offsets are those of the unpacked member
    try:
        member.skip_blank()
        if _begins_record(member):
            if start == 0:
                raise DamagedWarc("is packed as one piece; unpack it (gunzip) and import what comes out")
            raise _Unreadable("several records are packed as one piece")
        if member.skip(LARGEST) and (member.peek(1) or not is_intact(record)):
            raise _Unreadable("its length is wrong: more follows in its gzip member")
    except EOFError:  # of the last member, the checksum alone may be missing
        pass
    return record


def _record(stream: ByteStream, start: int, wanted: Wanted) -> Record:
    """Read one record: its fields, and its block where it is wanted."""
    header_at, line = stream.at, stream.line(_LONGEST_HEADERS)
    if _WARC.fullmatch(line):
        record = _warc_record(stream, start)
    elif len(line) <= _OVERLAP and (arc := _ARC.fullmatch(line)):
        record = _arc_record(arc, start)
    elif len(line) >= _LONGEST_HEADERS:
        raise _Unreadable(_TOO_LONG)
    else:
        raise _Unreadable("no record begins there")
    stated = record.field("Content-Length")
    if not re.fullmatch(r"[0-9]{1,18}", stated):
        raise _Unreadable(f"its length is {stated[:20]!r}" if stated else "its length is missing", header_at + 1)
    record.length, block_at = int(stated), stream.at
    # A thousand records that each say they are longer than the file must not each be read to its end.
    if (left := stream.left()) is not None and record.length > left:
        raise _Unreadable(f"the record is cut off: {left:,} of {record.length:,} bytes are there", block_at)
    if record.length > LARGEST or not wanted(record):
        came = stream.skip(record.length)
    else:
        record.block = stream.take(record.length)
        came = len(record.block)
    if came < record.length:
        raise _Unreadable(f"the record is cut off: {came:,} of {record.length:,} bytes are there", block_at)
    return record


def _warc_record(stream: ByteStream, start: int) -> Record:
    fields: list[tuple[str, str]] = []
    left = _LONGEST_HEADERS
    while line := stream.line(left):
        left -= len(line)
        if left <= 0:
            raise _Unreadable(_TOO_LONG)
        if not line.strip():
            break
        name, colon, value = line.partition(b":")
        if fields and line[:1] in b" \t":  # a folded line
            fields[-1] = (fields[-1][0], f"{fields[-1][1]} {_text(line)}")
        elif colon:
            fields.append((_text(name), _text(value)))
    kind = next((value for name, value in fields if name.lower() == "warc-type"), "")
    return Record(offset=start, kind=kind.lower(), fields=tuple(fields))


def _arc_record(line: re.Match[bytes], start: int) -> Record:
    """Return a record of an ARC with the field names of a WARC; a time that is not all there is left out."""
    url, address, date, media_type, length = map(_text, line.groups(b""))
    fields = [("WARC-Target-URI", url), ("WARC-IP-Address", address), ("Content-Length", length)]
    if at := timestamp_time(date):  # "201803011200" has no seconds, and day 00 no day
        fields.append(("WARC-Date", f"{at:%Y-%m-%dT%H:%M:%SZ}"))
    kind = "warcinfo" if url.startswith("filedesc:") else "response"
    return Record(offset=start, kind=kind, fields=(*fields, ("Content-Type", media_type)))


def is_intact(record: Record) -> bool:
    """Return whether the digests of a record prove that its block is what it was."""
    block = holds(record.field("WARC-Block-Digest"), [record.block])
    payload = holds(record.field("WARC-Payload-Digest"), [split_head(record.block)[1]])
    return bool(record.block) and (block or payload) is True and block is not False


def _is_packed(stream: FileStream) -> bool:
    return stream.peek(2) == _GZIP


def _begins_record(stream: ByteStream) -> bool:
    begins = stream.peek(9)
    if begins.startswith((b"WARC/", b"filedesc:")):
        return True
    return bool(_ARC.match(stream.peek(_OVERLAP).partition(b"\n")[0] + b"\n"))


def _find_next(stream: FileStream) -> bool:
    """Skip to the next place at which a record may begin; returns whether there is one."""
    while window := stream.peek(_WINDOW):
        for found in _NEXT.finditer(window):
            if not found[0].startswith(_GZIP) or _packs_record(window[found.start() : found.start() + _OVERLAP]):
                stream.skip(found.start())
                return True
        stream.skip(max(1, len(window) - _OVERLAP) if len(window) == _WINDOW else len(window))
    return False


def _packs_record(packed: bytes) -> bool:
    try:
        begins = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(packed, _OVERLAP).lstrip(b"\r\n")
    except zlib.error:
        return False
    return begins.startswith(b"WARC/") or bool(_ARC.match(begins.partition(b"\n")[0] + b"\n"))


def _text(written: bytes) -> str:
    written = written.strip()
    try:
        return written.decode()
    except UnicodeDecodeError:
        return written.decode("latin-1")

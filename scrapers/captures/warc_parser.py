"""Split WARC and ARC files into records, and go on behind damage at the next record that can be found."""

import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import BinaryIO

from scrapers.captures.arc_lines import ArcLine, arc_line
from scrapers.captures.byte_stream import ByteStream, FileStream, GzipMember
from scrapers.captures.capture import timestamp_time
from scrapers.captures.decoding import LIMIT
from scrapers.captures.digests import holds
from scrapers.captures.exchange import is_whole, split_head
from scrapers.captures.record_starts import WARC_LINE, begins_record, find_next, is_packed
from scrapers.errors import UserError

LARGEST = LIMIT + 2**20
"""The longest block that is read: the largest page, with its head, and what a transfer encoding adds."""

_LONGEST_HEADERS = 2**20
_USUAL_HEADERS = 2**13
_USUAL_LENGTH = re.compile(r"[0-9]{1,7}", re.ASCII)
# A first line, and lines that each have a name and a value: no folded ones, no other ends of lines.
_PLAIN_HEAD = re.compile(r"WARC/1\.[01]\r\n([\w-]+:[^\r\n]*+(?:\r\n[\w-]+:[^\r\n]*+)*+)", re.ASCII)
_BLANKS = " \t\r\n\x0b\x0c"  # what ``bytes.strip`` takes off
_MOST_LINES = 2_000
_TOO_LONG = "its headers are longer than 1 MB"
_SWALLOWED = re.compile(rb"\nWARC/[0-9]\.[0-9]{1,2}\r?\nWARC-")
_APART = (b"\r\n\r\n", b"\n\n")
"""What separates two records of a WARC."""
_MOST_IN_VAIN = 2 * LARGEST


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
    _values: dict[str, str] | None = dataclass_field(default=None, repr=False, compare=False)

    def field(self, name: str) -> str:
        """Return the first field of that name, in any case; "" where there is none."""
        if self._values is None:  # asked twenty times for each record
            self._values = {key.lower(): value for key, value in reversed(self.fields)}
        return self._values.get(name.lower(), "")


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
    in_vain = 0
    while True:
        stream.skip_blank()
        start = stream.at
        if not stream.peek(1):
            return
        try:
            read = _in_member if is_packed(stream) else _in_file
            found = read(stream, start, wanted)
        except (_Unreadable, zlib.error, EOFError) as error:
            reason = "its compression is broken" if isinstance(error, zlib.error) else str(error)
            resume, came = max(start + 1, getattr(error, "resume", 0)), stream.at
            in_vain += max(0, came - resume)
            # Thousands of records that each say they reach to the end of the file must not each be read so far.
            if in_vain > _MOST_IN_VAIN and came > resume:
                resume, reason = came, f"{reason}; as so much was read in vain, no record is looked for inside it"
            yield Damage(offset=start, reason=reason)
            stream.seek(resume)
            if not find_next(stream):
                return
        else:
            yield from found


def parse_record(data: bytes) -> Record:
    """Parse the bytes of one record. Raises ValueError where they are none, or not all of it."""
    return _plain_record(data) or _record(ByteStream(data), 0, _all)


def _plain_record(data: bytes) -> Record | None:
    """Parse a WARC record that is written as nearly all are; None where it may have to be read line by line."""
    end = data.find(b"\r\n\r\n", 0, _USUAL_HEADERS)
    try:
        head = data[: max(end, 0)].decode()
    except UnicodeDecodeError:
        return None
    if not (plain := _PLAIN_HEAD.fullmatch(head)):
        return None
    fields = tuple(
        (name.strip(_BLANKS), value.strip(_BLANKS))
        for name, _, value in (line.partition(":") for line in plain[1].split("\r\n"))
    )
    record = Record(offset=0, kind="", fields=fields)
    record.kind, stated = record.field("WARC-Type").lower(), record.field("Content-Length")
    block = data[end + 4 :]
    if not _USUAL_LENGTH.fullmatch(stated) or int(stated) > len(block):
        return None
    record.length = int(stated)
    record.block = block[: record.length]
    return record


def record_at(file: BinaryIO, offset: int) -> Record:
    """Read the record that begins at ``offset``, or in the gzip member there.

    Raises ValueError, EOFError and zlib.error where there is none.
    """
    stream = FileStream(file)
    stream.seek(offset)
    return _record(GzipMember(stream) if is_packed(stream) else stream, offset, _all)


def _all(record: Record) -> bool:
    return True


def _in_file(stream: FileStream, start: int, wanted: Wanted) -> list[Record | Damage]:
    record = _record(stream, start, wanted)
    block_at, behind = stream.at - record.length, stream.peek(4)
    stream.skip_blank()
    if stream.peek(1) and not (is_packed(stream) or begins_record(stream) or _is_sound(record, behind)):
        # Too long, a length has swallowed records; too short, it leaves the end of the page behind.
        raise _Unreadable("its length is wrong: no record follows it", block_at - 1)
    return [record]


def _in_member(stream: FileStream, start: int, wanted: Wanted) -> list[Record | Damage]:
    member = GzipMember(stream)
    try:
        member.skip_blank()
        record = _record(member, start, wanted)
    except _Unreadable as error:
        raise _Unreadable(str(error)) from None  # its offsets are those of the unpacked member
    try:
        behind = member.peek(4)
        member.skip_blank()
        if begins_record(member):
            if start == 0:
                raise DamagedWarc("is packed as one piece; unpack it (gunzip) and import what comes out")
            raise _Unreadable("several records are packed as one piece")
        if member.skip(LARGEST):
            if member.peek(1) or not _is_sound(record, behind):
                raise _Unreadable("its length is wrong: more follows in its gzip member")
            return [record, Damage(offset=start, reason="more follows the record in its gzip member")]
    except EOFError:
        # Of the last member, the checksum alone may be missing. One that is broken may have swallowed those behind it.
        stream.seek(start + 1)
        find_next(stream)
    return [record]


def _record(stream: ByteStream, start: int, wanted: Wanted) -> Record:
    """Read one record: its fields, and its block where it is wanted."""
    header_at, line = stream.at, stream.line(_LONGEST_HEADERS)
    if WARC_LINE.fullmatch(line):
        record = _warc_record(stream, start)
    elif arc := arc_line(line):
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
        raise _Unreadable(f"the record is cut off: {left:,} of {record.length:,} bytes are there", block_at - 1)
    if record.length > LARGEST or not wanted(record):
        came = stream.skip(record.length)
    else:
        record.block = stream.take(record.length)
        came = len(record.block)
    if came < record.length:
        raise _Unreadable(f"the record is cut off: {came:,} of {record.length:,} bytes are there", block_at - 1)
    return record


def _warc_record(stream: ByteStream, start: int) -> Record:
    fields: list[tuple[str, str]] = []
    left, lines = _LONGEST_HEADERS, 0
    while line := stream.line(left):
        left, lines = left - len(line), lines + 1
        if left <= 0:
            raise _Unreadable(_TOO_LONG)
        if lines > _MOST_LINES:
            raise _Unreadable(f"its headers have more than {_MOST_LINES:,} lines", stream.at)
        if not line.strip():
            break
        if WARC_LINE.fullmatch(line):
            raise _Unreadable("its headers are cut off", stream.at - len(line) - 1)
        name, colon, value = line.partition(b":")
        if fields and line[:1] in b" \t":  # a folded line
            fields[-1] = (fields[-1][0], f"{fields[-1][1]} {_text(line)}")
        elif colon:
            fields.append((_text(name), _text(value)))
    kind = next((value for name, value in fields if name.lower() == "warc-type"), "")
    return Record(offset=start, kind=kind.lower(), fields=tuple(fields))


def _arc_record(line: ArcLine, start: int) -> Record:
    """Return a record of an ARC with the field names of a WARC; a time that is none stays as it is written."""
    url, address, time, media_type, length = map(_text, line)
    fields = [("WARC-Target-URI", url), ("WARC-IP-Address", address), ("Content-Length", length)]
    if time != "-":
        at = timestamp_time(time)  # "201803011200" has no seconds, and day 00 no day
        fields.append(("WARC-Date", f"{at:%Y-%m-%dT%H:%M:%SZ}" if at else time))
    kind = "warcinfo" if url.startswith("filedesc:") else "response"
    return Record(offset=start, kind=kind, fields=(*fields, ("Content-Type", media_type)))


def is_intact(record: Record) -> bool:
    """Return whether the digests of a record prove that its block is what it was."""
    block = holds(record.field("WARC-Block-Digest"), [record.block])
    payload = holds(record.field("WARC-Payload-Digest"), [split_head(record.block)[1]])
    return bool(record.block) and (block or payload) is True and block is not False


def _is_sound(record: Record, behind: bytes) -> bool:
    """Return whether a record is all there, and no more, though no record follows it.

    Its digests prove it, or else what separates records of a WARC is ``behind`` it, or its page ends where it ends.
    """
    if is_intact(record):
        return True
    if holds(record.field("WARC-Block-Digest"), [record.block]) is False and record.block:
        return False
    if _SWALLOWED.search(record.block):
        return False
    return (bool(record.field("WARC-Type")) and behind.startswith(_APART)) or is_whole(record.block)


def _text(written: bytes) -> str:
    written = written.strip()
    try:
        return written.decode()
    except UnicodeDecodeError:
        return written.decode("latin-1")

"""Parse the lines that begin the records of ARC files, also those with odd or missing times."""

import re
from typing import NamedTuple

LONGEST = 2**12

# https://action.example/categories - 20180301120000 text/html 325
# Version 2 has five fields more before the length: 200 checksum location offset filename
_LINE = re.compile(rb"(\w[\w.+-]*:\S*(?: \S+){0,20}?) (\S+) (\d{1,17}|-) (?:(\S.*) )?(\d{1,18})[ \t]*\r?\n")
_URL = re.compile(rb"(?:https?|ftp|dns|filedesc):\S")
_IP = re.compile(rb"[0-9]{1,3}(?:\.[0-9]{1,3}){3}|(?=.*:.*:)[0-9a-fA-F:.]{2,45}")  # 192.0.2.4, 2001:db8::1
_TIME = re.compile(rb"[0-9]{12,17}")
_TYPE = re.compile(rb"[a-z]+/[\w.+-]+;?", re.IGNORECASE)
_MARKS = (_IP, _TIME, _TYPE)


class ArcLine(NamedTuple):
    """The fields of a record of an ARC as written; those that are missing are empty."""

    url: bytes
    address: bytes
    time: bytes
    media_type: bytes
    length: bytes


def arc_line(line: bytes) -> ArcLine | None:
    """Parse the line that begins a record; None for any other line.

    >>> arc_line(b"http://a.example/ 192.0.2.4 unknown text/html 325\\n")
    ArcLine(url=b'http://a.example/', address=b'192.0.2.4', time=b'unknown', media_type=b'text/html', length=b'325')
    >>> arc_line(b"http://a.example/ 192.0.2.4 text/html 325\\n").time, arc_line(b"http://a.example/ is mentioned 9\\n")
    (b'', None)
    """
    return _by_its_marks(line) or _by_its_places(line)


def surely_begins_arc(line: bytes) -> bool:
    """Return whether a line begins a record of an ARC, and is no line of a text that mentions an address."""
    return _by_its_marks(line) is not None


def _by_its_places(line: bytes) -> ArcLine | None:
    found = _LINE.fullmatch(line) if len(line) <= LONGEST else None
    return ArcLine(*found.groups(b"")) if found else None


def _by_its_marks(line: bytes) -> ArcLine | None:
    """Parse a line by what can only be an IP address, a time or a media type."""
    if len(line) > LONGEST or not line.endswith(b"\n") or not _URL.match(line):
        return None
    url, *fields = line.split()
    length = fields.pop() if fields and not (_TYPE.fullmatch(fields[-1]) or _IP.fullmatch(fields[-1])) else b""
    marks = [(number, pattern) for number, field in enumerate(fields) for pattern in _MARKS if pattern.fullmatch(field)]
    if not marks:
        return None
    at, mark = marks[0]
    if mark is _TYPE:  # what is before it may be anything: "- x text/html", "x text/html"
        begin, end = max(0, at - 2), at
    elif mark is _TIME and (at + 1, _IP) not in marks:
        begin, end = max(0, at - 1), at + 1
    else:
        begin = at
        end = min([at + 2, len(fields), *(number for number, pattern in marks if pattern is _TYPE)])
    address, time = _address_and_time(fields[begin:end])
    return ArcLine(b" ".join([url, *fields[:begin]]), address, time, b" ".join(fields[end:]), length)


def _address_and_time(fields: list[bytes]) -> tuple[bytes, bytes]:
    """Tell an IP address and a time apart, where one may be missing or both have changed places."""
    if len(fields) == 2:
        address, time = fields[::-1] if _IP.fullmatch(fields[1]) else fields
        return address, time
    only = fields[0] if fields else b""
    return (only, b"") if _IP.fullmatch(only) else (b"", only)

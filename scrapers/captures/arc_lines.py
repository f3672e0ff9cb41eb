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
    first, time = 0, _first(_TIME, fields)
    if (address := _first(_IP, fields)) is not None:
        first, has_time = address, len(fields) > address + 1 and not _TYPE.fullmatch(fields[address + 1])
        ip, at, rest = fields[address], fields[address + 1] if has_time else b"", fields[address + 1 + has_time :]
    elif time is not None or (time := _before(_first(_TYPE, fields))) is not None:
        first = max(0, time - 1)
        ip, at, rest = fields[first] if time > 0 else b"", fields[time] if time >= 0 else b"", fields[time + 1 :]
    else:
        return None
    return ArcLine(b" ".join([url, *fields[:first]]), ip, at, b" ".join(rest), length)


def _first(pattern: re.Pattern[bytes], fields: list[bytes]) -> int | None:
    return next((number for number, field in enumerate(fields) if pattern.fullmatch(field)), None)


def _before(number: int | None) -> int | None:
    return None if number is None else number - 1

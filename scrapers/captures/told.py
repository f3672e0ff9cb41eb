"""What somebody says of a saved page, its address and its time, becomes a URL and a time in UTC, or a refusal."""

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

_URL = re.compile(r"https?://[^\s/]+\S*")
_THE_WEB_BEGAN = datetime(1991, 8, 6, tzinfo=UTC)
_CLOCKS_DIFFER = timedelta(days=1)


def page_url(written: object) -> str:
    """The address of a page, whole. Raises ValueError, a sentence with the remedy.

    >>> page_url("https://action.mijente.net/categories")
    'https://action.mijente.net/categories'
    """
    with suppress(ValueError):  # raised for brackets without an end, and for ports that are none
        if isinstance(written, str) and _URL.fullmatch(written) and urlsplit(written).port != 0:
            return written
    raise ValueError(f"{written!r} is not the URL of a page; write it whole, with https://")


def capture_time(written: object, now: datetime) -> datetime:
    """A time in ISO 8601, UTC where it names no zone. Raises ValueError, a sentence with the remedy.

    >>> capture_time("2018-03-01T06:00:00-06:00", datetime(2026, 1, 1, tzinfo=UTC)).isoformat()
    '2018-03-01T12:00:00+00:00'
    """
    try:
        at = datetime.fromisoformat(written) if isinstance(written, str) else None
        at = at and (at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC))
    except (ValueError, OverflowError):
        at = None
    if at is None or not isinstance(written, str):
        raise ValueError(f"{written!r} is not a time; write it like 2018-03-01T12:00:00Z")
    if "T" not in written.upper() and " " not in written.strip():
        raise ValueError(f"{written!r} has no time of day; write it like {written}T12:00:00Z, or leave it out")
    if doubt := doubt_of(at, now):
        raise ValueError(f"{written!r} {doubt}")
    return at


def doubt_of(at: datetime, now: datetime) -> str:
    """Why no page can have been captured at this time; "" where it can.

    >>> doubt_of(datetime(1970, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC))
    'is before there was a Web: a clock that was not set; leave it out where it is not known'
    """
    if at > now + _CLOCKS_DIFFER:
        return "is in the future; a page can only have been captured before now"
    if at < _THE_WEB_BEGAN:
        return "is before there was a Web: a clock that was not set; leave it out where it is not known"
    return ""

"""A capture: the bytes of one URL at one time, with their provenance."""

import hashlib
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Literal
from urllib.parse import urlsplit

from w3lib.encoding import html_to_unicode

Origin = Literal["live", "file", "warc", "wayback", "commoncrawl"]
Media = Literal["html", "json", "xml", "text"]

GONE = (404, 410)

_SNIFF = 1024
_CALLBACK = re.compile(rb"(?:/\*\*/)?\s*[a-z_$][\w$.]*\(\s*[{\[]")  # /**/jsonp_1({"title": ...});
_SCALAR = re.compile(rb"""\s*(?:null|true|false|-?\d+(?:\.\d+)?|"(?:[^"\\]|\\.)*")\s*""")  # null, 17, "Free Ana"
_BY_TYPE: dict[str, Media] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/json": "json",
    "application/javascript": "json",
    "text/javascript": "json",
    "text/xml": "xml",
    "application/xml": "xml",
    "application/rss+xml": "xml",
    "application/atom+xml": "xml",
    "text/plain": "text",
}
_URL = re.compile(r"https?://[^\s/]+\S*")
_FIRST_WEB_PAGE = datetime(1991, 8, 6, tzinfo=UTC)
_CLOCK_SKEW = timedelta(days=1)


class UnreadableBody(ValueError):
    """The body is empty, binary, or text in an encoding that it does not state; the message gives the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Where our own copy of a capture is: a WARC file, relative to the captures folder, and its bytes there."""

    file: str
    offset: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """Bytes of one URL at one time.

    ``captured_at`` is aware UTC, or None when the time is not known; it is never guessed. ``body`` is decoded from its
    transfer and content encodings (not from its character set). ``media_type`` is the Content-Type as it was sent, or
    "" when none is known. ``locator`` is where the bytes came from, if not from ``url``: a path,
    ``file.warc.gz:offset``, a memento's URL. ``kept`` is where our own copy is.
    """

    url: str
    captured_at: datetime | None
    body: bytes
    media_type: str = ""
    status: int = 200
    origin: Origin
    locator: str | None = None
    kept: Kept | None = None

    def __post_init__(self) -> None:
        if self.captured_at is not None and self.captured_at.tzinfo is None:
            raise ValueError(f"captured_at of {self.url} has no time zone; captures are stored in UTC")

    @property
    def digest(self) -> str:
        """SHA-256 of the body, in hexadecimal."""
        return hashlib.sha256(self.body).hexdigest()

    @property
    def is_gone(self) -> bool:
        """Return whether the site answered "not found" or "gone"."""
        return self.status in GONE

    @property
    def media(self) -> Media:
        """Name the kind of body: by the Content-Type where it is one we read, by the first bytes elsewhere."""
        return stated_media(self.media_type) or _sniff(self.body)

    @property
    def text(self) -> str:
        """Decode the body to a string, without a byte order mark.

        HTML is decoded by header, mark or <meta>, as a browser would; everything else must be UTF-8 unless the
        Content-Type names a character set. Raises UnreadableBody.
        """
        return _decode(self.body, self.media_type, self.media)

    @property
    def utf8(self) -> bytes:
        """Return the text in UTF-8, as parsers take it; the body itself where it is UTF-8. Raises UnreadableBody."""
        text = self.text
        try:
            return self.body if self.body.decode() == text else text.encode()
        except UnicodeDecodeError:
            return text.encode()


@lru_cache(maxsize=2)  # a page function that refuses a capture is followed by another that decodes it again
def _decode(body: bytes, media_type: str, media: Media) -> str:
    if not body.strip():
        raise UnreadableBody("the page is empty")
    if b"\x00" in body[:_SNIFF] and body[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        raise UnreadableBody("the page is binary, not text")
    if media == "html" or "charset=" in media_type.lower():
        return html_to_unicode(media_type or None, body)[1].removeprefix("\ufeff")
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableBody(f"the page is not UTF-8 (byte {error.start}); convert it to UTF-8 first") from None


def stated_media(media_type: str) -> Media | None:
    """Return the kind of body that a Content-Type names; None where it names nothing we read.

    >>> stated_media("text/html; charset=utf-8"), stated_media("image/png")
    ('html', None)
    """
    return _BY_TYPE.get(media_type.partition(";")[0].strip().lower())


def _sniff(body: bytes) -> Media:
    """Tell JSON, HTML, XML and plain text apart by how they begin.

    >>> _sniff(b'  {"title": 1}'), _sniff(b"<!DOCTYPE html><p>"), _sniff(b"<?xml version='1.0'?><rss/>"), _sniff(b"A")
    ('json', 'html', 'xml', 'text')
    >>> _sniff(b'jsonp_1({"title": 1});'), _sniff(b"(see above)")
    ('json', 'text')
    >>> _sniff(b"null"), _sniff(b'"Free Ana"'), _sniff(b'"Free Ana" is what they ask')
    ('json', 'json', 'text')
    """
    head = body[:_SNIFF].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith((b"{", b"[{", b"[[", b"[]")) or _CALLBACK.match(head):
        return "json"
    if len(body) <= _SNIFF and _SCALAR.fullmatch(head):
        return "json"
    if head.startswith(b"<?xml") and b"<html" not in head:  # XHTML begins with <?xml too
        return "xml"
    if head.startswith((b"<rss", b"<feed")):
        return "xml"
    return "html" if head.startswith(b"<") or b"<html" in head or b"<body" in head else "text"


def page_url(written: object) -> str:
    """Return the URL of a page if it is complete. Raises ValueError, a sentence with the remedy.

    >>> page_url("https://action.mijente.net/categories")
    'https://action.mijente.net/categories'
    """
    with suppress(ValueError):  # raised for an unclosed bracket ("http://[::1/") and for ports such as ":http"
        if isinstance(written, str) and _URL.fullmatch(written) and urlsplit(written).port != 0:
            return written
    raise ValueError(f"{written!r} is not the URL of a page; write it whole, with https://")


def capture_time(written: object, now: datetime) -> datetime:
    """Parse an ISO 8601 time, UTC where it names no zone. Raises ValueError, a sentence with the remedy.

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
    if doubt := implausible(at, now):
        raise ValueError(f"{written!r} {doubt}")
    return at


def implausible(at: datetime, now: datetime) -> str:
    """Explain why no page can have been captured at this time; "" where one can.

    >>> implausible(datetime(1970, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC))
    'is before the Web existed: a clock that was not set; leave it out where it is not known'
    """
    if at > now + _CLOCK_SKEW:
        return "is in the future; a page can only have been captured before now"
    if at < _FIRST_WEB_PAGE:
        return "is before the Web existed: a clock that was not set; leave it out where it is not known"
    return ""

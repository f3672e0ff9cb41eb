"""A capture: the bytes of one URL at one time, with their provenance."""

import hashlib
import re
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Literal
from urllib.parse import quote, urlsplit

from scrapers.captures.media import Media, decoded_text, media_of, utf8_bytes

Origin = Literal["live", "file", "warc", "wayback", "commoncrawl"]

GONE = (404, 410)

_NOT_IN_URLS = re.compile(r"[\s\x00-\x20\x7f-\x9f\ud800-\udfff]")  # JSON can spell half a character: "\\ud800"
_URL = re.compile(r"https?://[^\s/\x00-\x1f]+[^\s\x00-\x1f\x7f-\x9f\ud800-\udfff]*")
_CREDENTIALS = re.compile(r"(?<=://)[^/?#\s]*@")  # http://ana:secret@you.example/, also inside a memento's URL
_MAYBE_CREDENTIALS = re.compile(r"[^\s\"',]*:[^\s\"',]*@")
_HOST = re.compile(r"[\w-][\w.-]*|[0-9a-f]*:[0-9a-f:.]*", re.IGNORECASE)  # you.example, ::1; not "a%20b" or "..."
_TIMESTAMP = re.compile(r"[0-9]{14}")
_FIRST_WEB_PAGE = datetime(1991, 8, 6, tzinfo=UTC)
_CLOCK_SKEW = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Where our own copy of a capture is: a WARC file, relative to the captures folder, and its bytes there.

    ``digest`` is the SHA-256 of these bytes, packed as they are, where it is known.
    """

    file: str
    offset: int
    length: int
    digest: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """Bytes of one URL at one time.

    ``captured_at`` is aware UTC, or None when the time is not known; it is never guessed. ``body`` is decoded from its
    transfer and content encodings (not from its character set). ``media_type`` is the Content-Type as it was sent, or
    "" when none is known. ``locator`` is where the bytes came from, if not from ``url``: a path,
    ``file.warc.gz:offset``, a memento's URL. ``kept`` is where our own copy is. ``cut`` is why the body is
    incomplete, "" where it is complete as far as known: an incomplete page is kept, and nothing is read from it.
    """

    url: str
    captured_at: datetime | None
    body: bytes
    media_type: str = ""
    status: int = 200
    origin: Origin
    locator: str | None = None
    kept: Kept | None = None
    cut: str = ""

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
        """Name the kind of body: by its Content-Type, unless its first bytes are clearly something else."""
        return media_of(self.body, self.media_type)

    @property
    def text(self) -> str:
        """Decode the body to a string, without a byte order mark: see ``decoded_text``. Raises UnreadableBody."""
        return decoded_text(self.body, self.media_type, self.media)

    @property
    def utf8(self) -> bytes:
        """Return the text in UTF-8, as parsers take it; the body itself where it is UTF-8. Raises UnreadableBody."""
        return utf8_bytes(self.body, self.media_type, self.media)


def page_url(written: object) -> str:
    """Return a URL if it is complete, without credentials. Raises ValueError, a sentence with the remedy.

    >>> page_url("https://action.mijente.net/categories")
    'https://action.mijente.net/categories'
    """
    with suppress(ValueError):  # raised for an unclosed bracket ("http://[::1/") and for ports such as ":http"
        if isinstance(written, str) and _URL.fullmatch(written) and urlsplit(written).port != 0:
            return without_credentials(written)
    raise ValueError(f"{written!r} is not the URL of a page; write it whole, with https://")


def clean_url(written: str) -> str:
    """Return a URL as others wrote it, without blanks around it or a password in it, and blanks inside it escaped.

    >>> clean_url(" <https://you.example/a page\\n?p=7> "), clean_url("http://ana:secret@you.example/")
    ('https://you.example/a%20page%0A?p=7', 'http://you.example/')
    """
    written = written.strip().removeprefix("<").removesuffix(">").strip()
    written = _NOT_IN_URLS.sub(lambda found: quote(found[0], safe="", errors="surrogatepass"), written)
    return without_credentials(written)


def without_credentials(text: str) -> str:
    """Drop names and passwords from the URLs in a text.

    >>> without_credentials("https://archive.example/2018id_/http://ana:secret@you.example/@ana")
    'https://archive.example/2018id_/http://you.example/@ana'
    """
    return _CREDENTIALS.sub("", text)


def quotable(text: str) -> str:
    """Drop names and passwords also from what is no URL, to quote it in a message.

    >>> quotable("https:///ana:secret@you.example/"), quotable("http://ana:secret@[::1")
    ('...@you.example/', 'http://[::1')
    """
    return _MAYBE_CREDENTIALS.sub("...@", without_credentials(text))


def has_host(url: str) -> bool:
    """Return whether a URL names a host, and no port that there cannot be.

    >>> has_host("http://you.example:80/"), has_host("http://you.example:99999/"), has_host("http://[::1")
    (True, False, False)
    """
    try:
        parts = urlsplit(url)
        return bool(_HOST.fullmatch(parts.hostname or "")) and (parts.port is None or parts.port > 0)
    except ValueError:  # raised for a port that is not a number, too: http://you.example:http/
        return False


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


def timestamp_time(timestamp: str) -> datetime | None:
    """Read 14 digits as a time in UTC; None for anything else, such as a day that no month has.

    >>> timestamp_time("20180214093000"), timestamp_time("20180230093000")
    (datetime.datetime(2018, 2, 14, 9, 30, tzinfo=datetime.timezone.utc), None)
    """
    try:
        return (
            datetime.strptime(timestamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
            if _TIMESTAMP.fullmatch(timestamp)
            else None
        )
    except ValueError:
        return None


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

"""What an index says of a capture: one row for each that a web archive holds, and what makes two of them one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import urlsplit, urlunsplit

from w3lib.url import canonicalize_url

from scrapers.captures.capture import Media, stated_media

_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CdxRow:
    """One capture a web archive holds: ``url`` as it was asked for then, ``timestamp`` aware UTC, to the second.

    ``status`` is None where the archive does not say it, as for a revisit. ``digest`` is the archive's own digest of
    the content (SHA-1 in base 32 for the archives we know), or "" when unknown. ``filename``, ``offset`` and
    ``length`` say where the record lies, where the archive tells.
    """

    url: str
    timestamp: datetime
    mime: str
    status: int | None
    digest: str
    filename: str = ""
    offset: int | None = None
    length: int | None = None

    @property
    def revisit(self) -> bool:
        """True where the archive saw what it already had, and kept only that it saw it."""
        return self.mime == "warc/revisit"

    @property
    def media(self) -> Media | None:
        """What the body is, as the index says; None where it does not say, or where it is nothing we read."""
        return stated_media(self.mime)

    @property
    def may_be_read(self) -> bool:
        """False for pictures, style sheets and all else that is no page of text."""
        return self.media is not None or self.mime in ("warc/revisit", "unk", "-", "")

    @property
    def place(self) -> str:
        """The URL in a form that is the same for http and https, and for any order of its parameters."""
        return place(self.url)


def place(url: str) -> str:
    """Reduce a URL to what names the page, as web archives do; what is no URL stays as it is.

    >>> place("http://www.action.example.:80/c/?page=2&a=1#top"), place("https://action.example/c?a=1&page=2")
    ('action.example/c?a=1&page=2', 'action.example/c?a=1&page=2')
    """
    try:
        _, netloc, path, query, _ = urlsplit(canonicalize_url(tidy(url)))
    except ValueError:
        return url
    return urlunsplit(("", "", netloc.removeprefix("www.") + path.rstrip("/"), query, ""))


def distinct(rows: Iterable[CdxRow]) -> list[CdxRow]:
    """Put rows in the order of their times, each capture once, however the server repeated or shuffled them.

    A revisit, of which the index says little, gets the type and status of the capture that it repeats.
    """
    once = set(rows)
    repeated = {(row.place, row.digest): row for row in once if not row.revisit and row.digest}
    for row in [row for row in once if row.revisit]:
        if (first := repeated.get((row.place, row.digest))) is not None:
            once.remove(row)
            once.add(replace(row, mime=first.mime, status=first.status))
    return sorted(once, key=lambda row: (row.timestamp, row.url, row.digest, row.mime, row.status or 0))


def timestamp_time(timestamp: str) -> datetime | None:
    """Read 14 digits as a time in UTC; None for anything else, such as a day that no month has.

    >>> timestamp_time("20180214093000"), timestamp_time("20180230093000")
    (datetime.datetime(2018, 2, 14, 9, 30, tzinfo=datetime.timezone.utc), None)
    """
    try:
        return datetime.strptime(timestamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC) if len(timestamp) == 14 else None
    except ValueError:
        return None


def tidy(url: str) -> str:
    """Drop what crawlers leave in a host: the default port, the dot at its end.

    >>> tidy("http://you.example.:80/categories?page=2")
    'http://you.example/categories?page=2'
    """
    scheme, netloc, path, query, _ = urlsplit(url)
    netloc = netloc.removesuffix(_DEFAULT_PORTS.get(scheme, "")).removesuffix(".")
    return urlunsplit((scheme, netloc, path, query, ""))

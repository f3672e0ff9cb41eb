"""Fetch mementos from a web archive, each with the time of the memento that was served."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import unquote_plus, urlencode, urljoin, urlsplit

from scrapers.captures.capture import GONE, Capture, implausible, timestamp_time, without_credentials
from scrapers.captures.cdx_index import CdxAnswer, CdxRow, NotCdx, place, read_cdx
from scrapers.captures.client import Answer, PoliteClient, Stop
from scrapers.captures.media import UnreadableBody
from scrapers.errors import UserError

INTERNET_ARCHIVE = "https://web.archive.org/cdx/search/cdx"
# https://web.archive.org/web/20180301120000id_/https://you.example/categories
_MEMENTO = re.compile(r"^(?P<before>.*?)/(?P<timestamp>\d{14})(?:[a-z]{2}_)?/(?P<original>\S+)$")
_HOPS = 5  # from the requested time to the nearest one is one redirect, http to https a second
_REDIRECTS = (301, 302, 303, 307, 308)
_LIMIT = 5000  # rows per answer of the index
_LEAST = 10
_EXCLUDED = re.compile(
    rb"""AccessControlException  # of an index: org.archive.util.io.RuntimeIOException: AccessControlException
    |blocked[ ]site            # Blocked Site Error
    |blocked[ ]by[ ]robots     # RobotAccessControlException: Blocked By Robots
    |excluded[ ]from[ ]the[ ]wayback  # This URL has been excluded from the Wayback Machine.
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NOT_FOUND = re.compile(
    r"""<(title|h1)\b[^>]*>[^<]*\b(
        not[ ]found              # Page not found - You Example
        |404                     # Error 404
        |no[ ]longer[ ]available # This petition is no longer available
        |does(n.t|[ ]not)[ ]exist  # That page doesn't exist
        |unavailable             # Petition unavailable
        |no[ ]encontrad[ao]      # Página no encontrada
        |no[ ]existe             # La página no existe
        |no[ ]disponible         # Petición no disponible
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


class NotThatPage(UserError):
    """The archive answered, but not with the page, and will not another time: ``kind`` names what it sent."""

    def __init__(self, url: str, kind: str, reason: str) -> None:
        super().__init__(url, kind, reason)
        self.url, self.kind, self.reason = url, kind, reason

    def __str__(self) -> str:
        return f"{self.url}: {self.reason}"


@dataclass(frozen=True, slots=True)
class WebArchive:
    """A web archive with a CDX server at ``cdx_url``, in the Internet Archive's dialect or pywb's."""

    client: PoliteClient
    cdx_url: str = INTERNET_ARCHIVE

    def index(self, prefix: str, first: str | None = None, last: str | None = None) -> Iterator[CdxAnswer]:
        """Yield the captures that the archive lists under ``prefix``, page by page.

        ``first`` and ``last`` are timestamps of 1 to 14 digits, inclusive. An answer that is cut off is requested again
        in smaller pieces; if that does not help, it is yielded marked ``cut``, and is the last one.
        Raises NotCdx, and what ``PoliteClient.get`` raises.
        """
        limit, resume_key = _LIMIT, None
        seen: set[str | None] = {None}
        while True:
            answer = self._page(prefix, first, last, limit, resume_key)
            if answer.cut and limit > _LEAST:
                limit = max(_LEAST, min(limit, len(answer.rows)) // 2)
                continue
            # pywb has no resume key: an answer of exactly `limit` rows may have been cut there
            if not answer.paged and len(answer.rows) >= limit:
                limit *= 20
                continue
            yield answer
            if answer.cut or answer.resume_key in seen:
                return
            resume_key = answer.resume_key
            seen.add(resume_key)

    def memento_url(self, row: CdxRow) -> str:
        """Return the URL of a capture's own bytes, without the archive's additions."""
        return f"{_replay_root(self.cdx_url)}/{row.timestamp:%Y%m%d%H%M%S}id_/{row.url}"

    def memento(self, row: CdxRow, known: Set[str] = frozenset()) -> tuple[Capture, Answer]:
        """Fetch a capture: its time is that of the memento that was served, which may differ from the requested one.

        Where the archive redirects to one of the ``known`` URLs of mementos, it is not fetched again.
        Raises NotThatPage, and what ``PoliteClient.get`` raises, also where the archive refuses it without a reason.
        """
        requested = url = self.memento_url(row)
        asked: tuple[str, ...] = ()
        for _ in range(_HOPS):
            answer = self.client.get(url, self.client.politeness.memento_interval, led_by=asked)
            asked = (*asked, url)
            if answer.status not in _REDIRECTS:
                if _is_refused(answer):
                    raise self.client.give_up(requested, f"the archive refuses it ({answer.status})")
                return capture_of(row, requested, answer), answer
            url = _joined(url, answer.headers.get("location", ""))
            served = _MEMENTO.match(url)
            # an archived redirect leads to another page; http to https, or to another time, is the same page
            if served is None or place(served["original"]) != row.place:
                raise NotThatPage(requested, "redirect", f"was a redirect when it was captured, to {_original(url)}")
            if url in known:
                raise NotThatPage(
                    requested, "other time", f"the archive gives {url} in its place, which is here already"
                )
        raise NotThatPage(requested, "redirect", "the archive redirects in circles")

    def _page(self, prefix: str, first: str | None, last: str | None, limit: int, key: str | None) -> CdxAnswer:
        query = {
            "url": prefix,
            "matchType": "prefix",
            "output": "json",
            "from": first,
            "to": last,
            "limit": str(limit),
            "showResumeKey": "true",
            "resumeKey": key and unquote_plus(key),  # comes encoded, and is encoded again below
        }
        url = f"{self.cdx_url}?{urlencode({name: value for name, value in query.items() if value})}"
        answer = self.client.get(url, self.client.politeness.index_interval)
        if answer.status == 404 and answer.body.startswith(b"{"):  # pywb answers so where it has no captures
            return CdxAnswer(rows=())
        if says_excluded(answer):
            raise UserError(
                f"{urlsplit(url).hostname} has excluded {prefix} from what it gives out; "
                "name another archive with --cdx (docs/web-archives.md), or ask the people there"
            )
        if answer.status == 403:
            raise Stop(f"{url}: the archive does not let us in (403); nothing is lost, run the same command tomorrow")
        if answer.status in _REDIRECTS:
            leads = _joined(url, answer.headers.get("location", ""))
            raise NotCdx(f"{url}: leads to {leads.partition('?')[0]}; give that address with --cdx")
        if answer.status != 200:
            raise NotCdx(f"{url}: the archive answers {answer.status}: {answer.body[:80].decode('utf-8', 'replace')}")
        try:
            return read_cdx(answer.body)
        except NotCdx as error:
            raise NotCdx(f"{url}: {error}; is this the address of a CDX server?") from None


def capture_of(row: CdxRow, requested: str, answer: Answer) -> Capture:
    """Build the capture from the answer that a memento's redirects led to. Raises NotThatPage."""
    if says_excluded(answer):
        raise NotThatPage(requested, "excluded", "the archive has excluded this page from what it gives out")
    # without the header, a 404 is the archive's own: it has nothing at this URL
    archived = "memento-datetime" in answer.headers
    if answer.status != 200 and not (archived and answer.status in GONE):
        kind = "not_found" if answer.status in GONE else "refused"
        raise NotThatPage(requested, kind, f"the archive answers {answer.status} for it")
    captured_at = memento_time(answer)
    if captured_at is None:
        raise NotThatPage(requested, "no_time", "the archive does not say when it was captured")
    if doubt := implausible(captured_at, datetime.now(UTC)):
        raise NotThatPage(requested, "no_time", f"its time, {captured_at:%Y-%m-%d %H:%M:%S}, {doubt}")
    return Capture(
        url=row.url,
        captured_at=captured_at,
        body=answer.body,
        media_type=answer.headers.get("content-type", ""),
        status=answer.status,
        origin="wayback",
        locator=answer.url,
    )


def memento_time(answer: Answer) -> datetime | None:
    """Return when the memento was captured: by its Memento-Datetime header (RFC 7089), else by its URL."""
    try:
        at = parsedate_to_datetime(answer.headers.get("memento-datetime", ""))
        return at.replace(tzinfo=at.tzinfo or UTC).astimezone(UTC)
    except (TypeError, ValueError, OverflowError, IndexError):
        parts = _MEMENTO.match(answer.url)
        return parts and timestamp_time(parts["timestamp"])


def says_excluded(answer: Answer) -> bool:
    """Return whether the archive withholds this permanently, at the wish of its owner, a robots.txt or the law.

    The Internet Archive answers 403 then, and says so in a header (of an index) or on a page (of a memento); pywb 451.
    """
    if "memento-datetime" in answer.headers:
        return False
    reason = answer.headers.get("x-archive-wayback-runtime-error", "").encode() + answer.body
    return answer.status == 451 or (answer.status == 403 and bool(_EXCLUDED.search(reason)))


def _is_refused(answer: Answer) -> bool:
    """Return whether the archive itself, not the page it once saw, refuses to send it, for now at least."""
    refused = 400 <= answer.status < 500 and answer.status not in GONE
    return refused and "memento-datetime" not in answer.headers and not says_excluded(answer)


def says_not_found(capture: Capture) -> bool:
    """Return whether a page sent with status 200 says in its title or heading that there is no such page."""
    try:
        return capture.media == "html" and bool(_NOT_FOUND.search(capture.text))
    except UnreadableBody:
        return False


def _replay_root(cdx_url: str) -> str:
    """Return the root of memento URLs that belongs to a CDX server.

    >>> _replay_root("https://web.archive.org/cdx/search/cdx"), _replay_root("http://localhost:8080/mijente/cdx")
    ('https://web.archive.org/web', 'http://localhost:8080/mijente')
    """
    root, found, _ = cdx_url.rstrip("/").partition("/cdx/search/cdx")
    return f"{root}/web" if found else root.removesuffix("/cdx")


def _joined(url: str, location: str) -> str:
    try:
        return without_credentials(urljoin(url, location))
    except ValueError:  # http://[you.example/
        return without_credentials(location)


def _original(url: str) -> str:
    parts = _MEMENTO.match(url)
    return parts["original"] if parts else url

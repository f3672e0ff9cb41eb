"""Plan a backfill from a web archive's index: which mementos to fetch, and how long that takes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urljoin

from pipelines.phrasing import counted
from pipelines.redact import mask_address
from pipelines.store.masked_addresses import AddressBook
from scrapers.captures import UnreadableBody
from scrapers.captures.capture import GONE
from scrapers.captures.cdx_index import CdxAnswer, CdxRow, distinct
from scrapers.captures.client import Unanswered
from scrapers.captures.commoncrawl import CommonCrawl
from scrapers.captures.wayback import WebArchive
from scrapers.errors import UserError
from scrapers.extract import is_meant, is_petition_page
from scrapers.sources import Source

_PREFIXES = {  # where a platform has its listings and petitions; signers' pages are never asked for
    "controlshift": ("categories", "petitions/", "efforts", "partnerships"),
    "change_org": ("p/", "t/"),
    "action_network": ("petitions/", "widgets/"),
}

_MOST_ROWS = 250_000  # about 200 MB while they are sorted

Content = tuple[CdxRow, ...]
Holder = WebArchive | CommonCrawl


class Mementos(set[str]):
    """Addresses of mementos that need not be fetched, as the archive shows them; asked by what they really are."""

    def __init__(self, known: set[str], addresses: AddressBook) -> None:
        super().__init__(known)
        self._addresses = addresses

    def __contains__(self, url: object) -> bool:
        return isinstance(url, str) and super().__contains__(self._shown(url))

    def add(self, url: str) -> None:
        super().add(self._shown(url))

    def _shown(self, url: str) -> str:
        return self._addresses.shown(mask_address(url))


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a backfill would fetch. Rows of one ``Content`` have the same bytes, so that one fetch serves all.

    Of the captures ``listed``, the others are ``known`` from an earlier run, ``redirects``, ``not_found`` or of
    ``other`` pages; ``unreadable_rows`` of the list are broken, as written; ``cut`` says that the list came incomplete.
    ``interval`` is the time in seconds between two requests.
    """

    contents: tuple[Content, ...]
    listed: int
    known: int
    redirects: int
    not_found: int
    other: int
    unreadable_rows: tuple[str, ...]
    cut: bool
    interval: float

    def __str__(self) -> str:
        times = [row.timestamp for content in self.contents for row in content]
        span = f" ({min(times):%Y-%m-%d} to {max(times):%Y-%m-%d})" if times else ""
        duration = timedelta(seconds=round(len(self.contents) * self.interval))
        listed = f"{counted(self.listed, 'capture')} listed{' (the list is incomplete)' if self.cut else ''}"
        number = len(self.unreadable_rows)
        unreadable = f", {counted(number, 'unreadable row')}" if number else ""
        return (
            f"{listed}: {len(times)} to fetch{span} in {counted(len(self.contents), 'request')}, "
            f"at least {duration}; {self.known} already here, {counted(self.redirects, 'redirect')}, "
            f"{self.not_found} not found, {self.other} of other pages{unreadable}"
        )

    @property
    def unreadable(self) -> str:
        """A clause about the rows that could not be read; "" where there are none."""
        number = len(self.unreadable_rows)
        return f"{counted(number, 'row')} of the list of captures could not be read" if number else ""


def make_plan(web: Holder, source: Source, known: set[str], first: str | None, last: str | None) -> Plan:
    """Ask the index for every capture of the pages of ``source`` between two dates (1 to 14 digits, inclusive).

    ``known`` are the addresses of mementos that need not be fetched. Raises UserError.
    """
    answers: list[CdxAnswer] = []
    number = 0
    for prefix in _PREFIXES.get(source.platform, ("",)):
        for answer in _listed(web, urljoin(source.url, f"/{prefix}"), first, last):
            answers.append(answer)
            number += len(answer.rows) + len(answer.unreadable_rows)
            if number > _MOST_ROWS:
                why = f"lists more than {_MOST_ROWS:,} captures; ask for less with --from and --to"
                raise UserError(f"{web.cdx_url}: {why}")
    # Some servers repeat rows, or list them out of order.
    rows = distinct(row for answer in answers for row in answer.rows)
    redirects = [row for row in rows if row.status is not None and 300 <= row.status < 400]
    pages = [row for row in rows if _is_wanted(row, source)]
    not_found = [row for row in rows if row.status in GONE and not _is_wanted(row, source)]
    wanted = [row for row in pages if web.memento_url(row) not in known]
    return Plan(
        contents=_by_content(wanted),
        listed=len(rows),
        known=len(pages) - len(wanted),
        redirects=len(redirects),
        not_found=len(not_found),
        other=len(rows) - len(redirects) - len(not_found) - len(pages),
        unreadable_rows=tuple(dict.fromkeys(row for answer in answers for row in answer.unreadable_rows)),
        cut=any(answer.cut for answer in answers),
        interval=web.client.politeness.memento_interval,
    )


def _listed(web: Holder, prefix: str, first: str | None, last: str | None) -> Iterator[CdxAnswer]:
    """The answers of the index. Raises UserError with the remedy."""
    try:
        yield from web.index(prefix, first, last)
    except Unanswered as error:
        raise UserError(f"{error}; check that address and your connection, or run the same again later") from None
    except UnreadableBody as error:
        why = f"the list cannot be read ({error}); ask for less with --from and --to"
        raise UserError(f"{web.cdx_url}: {why}") from None


def _is_wanted(row: CdxRow, source: Source) -> bool:
    """Whether to fetch a capture: a page we read, or a petition's page that was not found (the petition is gone)."""
    if row.status in GONE:
        return is_petition_page(row.url, source.platform)
    # Revisit rows of the Internet Archive have no status: "-".
    return row.status in (None, 200) and row.may_be_read and is_meant(row.url, row.media, source.platform)


def _by_content(rows: Iterable[CdxRow]) -> tuple[Content, ...]:
    """Group the captures of one page that have the same digest, however far apart in time."""
    contents: dict[tuple[str, str], list[CdxRow]] = {}
    for row in rows:
        # Without a digest, each capture is its own content.
        contents.setdefault((row.place, row.digest or f"{row.timestamp}"), []).append(row)
    return tuple(tuple(content) for content in contents.values())

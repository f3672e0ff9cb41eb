"""What a spider requests, and how far it got with a listing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from scrapy import Request
from scrapy.http import Response

from scrapers.captures import Media
from scrapers.extract import Extraction
from scrapers.items import Covers, CrawlIssue, ListingRead, Severity
from scrapers.seen_keys import SeenKeys

Output = Request | Extraction | CrawlIssue


@dataclass(slots=True, eq=False)
class ListingState:
    """One listing followed from page to page: the totals it states, and what we saw of it.

    ``asked`` is the address that answered first; ``covers`` and ``since`` as in ``ListingRead``. ``is_over`` says that
    its last page was read, ``gap`` why it was not read whole all the same.
    """

    url: str
    total: int | None = None
    total_pages: int | None = None
    pages: int = 0
    seen: SeenKeys = field(default_factory=SeenKeys)
    asked: str = ""
    covers: Covers = "all"
    since: str | None = None
    is_over: bool = False
    gap: str = ""

    def as_read(self) -> ListingRead:
        """Return what was read of the listing, as it is stored."""
        return ListingRead(
            url=self.url,
            asked=self.asked or self.url,
            covers=self.covers,
            since=self.since,
            pages=self.pages,
            found=len(self.seen),
            stated=self.total,
            reason=self.gap or (None if self.is_over else "the crawl ended before its last page"),
        )


Callback = Callable[[Extraction, Response, ListingState], Iterator[Output]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy:
    """One URL of a page, the kinds of content it may answer with, and the callback for its extraction."""

    url: str
    media: tuple[Media, ...]
    callback: Callback


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A page we want: ``strategies`` in order of preference; ``may_end`` where a refusal only ends the listing.

    ``is_unlisted`` is the own page of a petition that no listing shows any more; ``part_of`` is the listing that lacks
    something if this page cannot be read.
    """

    strategies: tuple[Strategy, ...]
    state: ListingState
    severity: Severity = "error"
    may_end: bool = False
    is_unlisted: bool = False
    part_of: ListingState | None = None

"""A crawl of one source: pages are asked for in one or several ways, and each answer becomes an extraction."""

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure
from w3lib.url import canonicalize_url

from scrapers.captures import Capture, Media
from scrapers.extract import Extraction, PageChanged, extract
from scrapers.items import CrawlIssue, Severity
from scrapers.middlewares.warc import captured
from scrapers.sources import Source
from scrapers.spiders.request_errors import is_login, refused, unanswered, unreadable

MOST_PAGES = 2_000
_ANOTHER_WAY = ("not found", "refused", "server error", "login", "robots", "elsewhere", "unreadable")

Output = Request | Extraction | CrawlIssue


@dataclass(slots=True)
class ListingState:
    """One listing followed from page to page: what it holds by its own account, and what we saw of it."""

    url: str
    total: int | None = None
    total_pages: int | None = None
    pages: int = 0
    seen: set[str] = field(default_factory=set)


Callback = Callable[[Extraction, Response, ListingState], Iterator[Output]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy:
    """One address of a page, the kind of bytes it must answer with, and what follows from it."""

    url: str
    media: tuple[Media, ...]
    onward: Callback


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A page we want: ``ways`` in order of preference; ``may_end`` where a refusal only means that there is no more."""

    ways: tuple[Strategy, ...]
    walk: ListingState
    severity: Severity = "error"
    may_end: bool = False


class SiteSpider(Spider):
    """What the spiders of all platforms share: yields an Extraction for each page, an Unread for what was none.

    ``source`` says where to begin; ``known_titles`` are the whole titles, by slug, that need no second request;
    ``since`` (ISO 8601, UTC) leaves out what has not changed since, where the platform can.
    """

    incremental = False  # whether the platform can be asked for what changed since a time

    def __init__(self, source: Source, since: str | None = None, known_titles: Mapping[str, str] | None = None) -> None:
        super().__init__(name=source.name)
        self.source = source
        self.since = since
        self.known_titles = known_titles or {}
        self.asked: set[str] = set()

    def first(self) -> Iterator[Output]:
        """Where the crawl begins."""
        raise NotImplementedError

    async def start(self) -> AsyncIterator[Any]:
        for told in self.first():
            yield told

    def ask(self, ask: Task) -> Iterator[Output]:
        """The request for a page by the first of its ways, unless it was asked for before."""
        url = ask.ways[0].url
        if canonicalize_url(url) not in self.asked:
            self.asked.add(canonicalize_url(url))
            yield Request(url, self.answered, errback=self.failed, dont_filter=True, meta={"ask": ask})

    def answered(self, response: Response) -> Iterator[Output]:
        ask: Task = response.meta["ask"]
        capture = captured(response)
        way = ask.ways[0]
        unread = refused(capture)
        if unread is None:
            try:
                extraction = self._read(capture, way)
            except PageChanged as changed:
                unread = unreadable(capture, changed.reason, self.source.name)
            else:
                yield extraction
                yield from way.onward(extraction, response, ask.walk)
                return
        yield from self._otherwise(ask, unread)

    def failed(self, failure: Failure) -> Iterator[Output]:
        request: Request = failure.request  # type: ignore[attr-defined]
        unread = unanswered(request.url, failure.value, self.settings.getfloat("DOWNLOAD_TIMEOUT"))
        yield from self._otherwise(request.meta["ask"], unread)

    def follow(
        self, extraction: Extraction, next_url: str | None, walk: ListingState, way: Strategy
    ) -> Iterator[Output]:
        """Count this page of a listing and ask for the next, unless the site leads us in a circle."""
        keys = {item.url or item.title for item in (*extraction.found, *extraction.passed_over)}
        keys |= {listing.url for listing in extraction.listings}
        news = keys - walk.seen or extraction.broken
        walk.seen |= keys
        walk.pages += 1
        if extraction.pagination:
            walk.total = extraction.pagination.total or walk.total
            walk.total_pages = extraction.pagination.total_pages or walk.total_pages
        if next_url is None:
            yield from self.tally(walk)
        elif not news or canonicalize_url(next_url) in self.asked:
            yield from self._leave(walk, next_url, "goes on without anything new")
        elif walk.pages >= MOST_PAGES:
            yield from self._leave(walk, next_url, f"comes after {walk.pages:,} pages")
        else:
            yield from self.ask(Task(ways=(replace(way, url=next_url),), walk=walk))

    def _leave(self, walk: ListingState, next_url: str, why: str) -> Iterator[Output]:
        message = f"{next_url} {why}; the listing was left there, compare it in a browser"
        yield CrawlIssue(url=next_url, kind="loop", message=message, severity="warning")
        yield from self.tally(walk)

    def tally(self, walk: ListingState) -> Iterator[Output]:
        """Compare what a listing holds by its own account with what was seen of it."""
        for stated, seen, what in ((walk.total, len(walk.seen), "entries"), (walk.total_pages, walk.pages, "pages")):
            if stated is not None and seen < stated:
                message = f"{walk.url} states {stated} {what}, but {seen} were seen; compare it in a browser"
                yield CrawlIssue(url=walk.url, kind="shortfall", message=message, severity="warning")

    def is_ours(self, url: str) -> bool:
        """Whether ``url`` lies on the source's own host; nothing else is asked for."""
        hosts = {_host(u) for u in (self.source.url, *self.source.start)}
        return _host(url) in hosts

    def _read(self, capture: Capture, way: Strategy) -> Extraction:
        if capture.media not in way.media:
            raise PageChanged(capture.url, "", f"{' or '.join(way.media)} was expected, and {capture.media} came")
        extraction = extract(capture, self.source.platform, self.source.selectors)
        if not (extraction.found or extraction.listings or extraction.passed_over) and is_login(capture):
            raise PageChanged(capture.url, extraction.page, "a login page came")
        return extraction

    def _otherwise(self, ask: Task, unread: CrawlIssue) -> Iterator[Output]:
        if ask.ways[1:] and unread.kind in _ANOTHER_WAY:
            yield from self.ask(replace(ask, ways=ask.ways[1:]))
        elif ask.may_end and unread.kind in ("not found", "refused"):
            yield from self.tally(ask.walk)
        elif unread.kind == "robots" and ask.walk.url not in self.source.start:
            yield replace(unread, severity="warning")  # the site's own wish, and no hole that anyone could mend
        else:
            yield replace(unread, severity=ask.severity)


def _host(url: str) -> str:
    return (urlsplit(url).netloc or "").lower().removeprefix("www.")

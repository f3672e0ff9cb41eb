"""Crawl one source: request pages by one or several strategies and extract each answer."""

from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from typing import Any, Self
from urllib.parse import urljoin, urlsplit

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DontCloseSpider
from scrapy.http import Response
from twisted.python.failure import Failure
from w3lib.url import canonicalize_url

from scrapers.budget import LimitReached
from scrapers.captures import Capture
from scrapers.captures.client import LED_BY
from scrapers.captures.wayback import says_not_found
from scrapers.extract import Extraction, PageChanged, extract
from scrapers.items import CrawlIssue, ListingRead, key_of
from scrapers.middlewares.outbound import gate_of, shortened
from scrapers.middlewares.outbound_handler import chain_of
from scrapers.middlewares.warc import captured
from scrapers.seen_keys import SeenKeys
from scrapers.sources import Source
from scrapers.spiders.listing_state import ListingState, Output, Strategy, Task
from scrapers.spiders.request_errors import is_login, refused, unanswered, unreadable

MOST_PAGES = 2_000  # a calendar that links to its next month forever ends here
_LONGEST_CHAIN = 5
_OWN_PAGES = (".petition", ".initiative", ".post")
_REDIRECTS = (301, 302, 303, 307, 308)
# Own pages of petitions that no listing shows any more: a few requests a crawl, those longest unseen first. Where more
# than three and a quarter of all are gone, the listing changed, and asking for all of them would prove nothing.
MOST_UNLISTED, _UNLISTED_FEW, _UNLISTED_SHARE = 10, 3, 0.25
# after these, another URL of the same page may be open; after a timeout or 429, it would be one request too many
_TRY_NEXT = ("not found", "refused", "server error", "login", "robots", "elsewhere", "unreadable")

# after these, a site is asked for nothing that it need not be asked for
_REFUSALS = ("too many requests", "overloaded")


class SiteSpider(Spider):
    """The base of all spiders: yields an Extraction for each page, a CrawlIssue for each that could not be read.

    ``source`` names the start pages; ``known_titles`` are complete titles, by slug, that need no second request;
    ``since`` (ISO 8601, UTC) leaves out what has not changed since, where the platform supports it. ``listed_before``
    are the URLs, by slug, of petitions that earlier crawls saw: of those that no listing shows any more, the own pages
    are requested at the end, which proves whether they are gone; where some listings could not be read, of those that
    ``stood_only_in`` the others (it takes slugs, and the URLs of listings). With ``only_listings`` or
    ``only_petitions``, these listings and petitions' own pages are read, and nothing else.
    """

    incremental = False  # whether the platform can be asked for what changed since a time

    def __init__(
        self,
        source: Source,
        since: str | None = None,
        known_titles: Mapping[str, str] | None = None,
        listed_before: Mapping[str, str] | None = None,
        only_listings: Sequence[str] = (),
        only_petitions: Sequence[str] = (),
        stood_only_in: Callable[[Iterable[str], Iterable[str]], set[str]] = lambda slugs, listings: set(),
        remembered: Callable[[Capture], Extraction | None] = lambda capture: None,
    ) -> None:
        super().__init__(name=source.name)
        self.source = source
        self.since = since
        self.known_titles = known_titles or {}
        self.requested = SeenKeys()
        self.is_partial = bool(only_listings or only_petitions)
        self.start_pages = tuple(only_listings) if self.is_partial else source.start
        self.only_petitions = tuple(only_petitions)
        self.gate = gate_of(source)
        self.listed_before = dict(listed_before or {})
        self.listed = SeenKeys()
        self.has_gap = False
        self.is_refused = False
        self.stood_only_in = stood_only_in
        self.remembered = remembered
        self.listings: list[ListingState] = []

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.request_unlisted, signal=signals.spider_idle)
        return spider

    def first(self) -> Iterator[Output]:
        """Yield the first requests of the crawl."""
        raise NotImplementedError

    async def start(self) -> AsyncIterator[Any]:
        for output in self.first():
            yield output
        for url in self.only_petitions:
            if self.is_ours(url) and (strategies := self.own_page(url)):
                for output in self.request(Task(strategies=strategies, state=ListingState(url), severity="warning")):
                    yield output

    def request(self, task: Task) -> Iterator[Output]:
        """Request a page by the first of its strategies, unless it was requested before."""
        url = task.strategies[0].url
        if len(self.requested) > self.source.requests:
            return  # of a sitemap's 50,000 pages, those beyond the limit of the run need no place in the queue
        if self.requested.add(_key(url)):
            try:
                # Where the own page of an unlisted petition leads is a proof of its own.
                meta = {"task": task, "dont_redirect": task.is_unlisted}
                yield Request(url, self.on_response, errback=self.on_failure, dont_filter=True, meta=meta)
            except ValueError as error:  # "feed:you.example": no URL of the web at all
                message = f"{shortened(url)} cannot be asked for ({error}); look at the page that names it"
                yield CrawlIssue(url=shortened(url), kind="unreadable", message=message, severity=task.severity)

    def own_page(self, url: str) -> tuple[Strategy, ...]:
        """Return the strategies for a petition's own page; none where the platform's spider never requests it."""
        return ()

    def request_unlisted(self) -> None:
        """Request the own pages of petitions that no listing showed, once all listings were read.

        None where the site refuses pages to us, or so many are gone that it is rather the listing that changed.
        """
        unlisted = self.unlisted()
        known = len(unlisted) + len(self.listed)
        self.listed_before = {}
        if self.is_refused or len(unlisted) > max(_UNLISTED_FEW, known * _UNLISTED_SHARE):
            return
        tasks = [
            Task(strategies=strategies, state=ListingState(url), severity="warning", is_unlisted=True)
            for url in list(unlisted.values())[:MOST_UNLISTED]
            if self.is_ours(url) and (strategies := self.own_page(url))
        ]
        requests = [output for task in tasks for output in self.request(task) if isinstance(output, Request)]
        for request in requests:
            self.crawler.engine.crawl(request)
        if requests:
            raise DontCloseSpider

    def unlisted(self) -> dict[str, str]:
        """Return the URLs, by slug, of what stood in listings that this crawl read whole, and is in none any more."""
        if not self.has_gap:
            return self.listed_before
        whole = [state.url for state in self.listings if state.is_over and not state.gap and state.covers == "all"]
        gone = self.stood_only_in(self.listed_before, whole) if whole else set()
        return {slug: url for slug, url in self.listed_before.items() if slug in gone}

    def listings_read(self) -> list[ListingRead]:
        """Return what was read of each listing so far."""
        return [state.as_read() for state in self.listings]

    def on_response(self, response: Response) -> Iterator[Output]:
        task: Task = response.meta["task"]
        capture = captured(response)
        strategy = task.strategies[0]
        if task.is_unlisted and response.status in _REDIRECTS and not task.strategies[1:]:
            yield from self._on_redirect(task, capture, response)
            return
        issue = refused(capture)
        if issue is None:
            try:
                extraction = self._extract(capture, strategy)
            except PageChanged as changed:
                issue = unreadable(capture, changed.reason, self.source.name)
            else:
                self._note_listed(extraction)
                yield extraction
                assert response.request is not None
                chain = (*chain_of(response.request), response.url)
                for output in strategy.callback(extraction, response, task.state):
                    if isinstance(output, Request):
                        output.meta[LED_BY] = led_by(chain)
                    yield output
                return
        yield from self._try_next(task, issue)

    def _on_redirect(self, task: Task, capture: Capture, response: Response) -> Iterator[Output]:
        """Note that an unlisted petition's page leads to the site's front page; follow it anywhere else."""
        target = response.urljoin((response.headers.get("Location") or b"").decode("latin-1"))
        if canonicalize_url(target).rstrip("/") in self._front_pages():
            message = f"{task.state.url} leads to {target}, and no listing shows it any more"
            yield CrawlIssue(url=task.state.url, kind="led home", message=message, severity="warning", capture=capture)
        else:
            meta = {"task": replace(task, is_unlisted=False)}
            yield Request(response.url, self.on_response, errback=self.on_failure, dont_filter=True, meta=meta)

    def _front_pages(self) -> set[str]:
        urls = (self.source.url, *self.source.start)
        return {canonicalize_url(u).rstrip("/") for u in (*urls, *(f"{_root(url)}/" for url in urls))}

    def on_failure(self, failure: Failure) -> Iterator[Output]:
        request: Request = failure.request  # type: ignore[attr-defined]
        if isinstance(failure.value, LimitReached):
            self._leave_gap(request.meta["task"], "the limit of requests was reached")
            self.has_gap = self.is_refused = True
            return  # the run ends there, and says so once
        issue = unanswered(request.url, failure.value, self.settings.getfloat("DOWNLOAD_TIMEOUT"))
        yield from self._try_next(request.meta["task"], issue)

    def follow(
        self, extraction: Extraction, next_url: str | None, state: ListingState, strategy: Strategy
    ) -> Iterator[Output]:
        """Count this page of a listing and request the next, unless the site leads us in a circle."""
        if state.pages == 0 and not extraction.page.endswith(_OWN_PAGES):
            state.asked = extraction.capture.url
            self.listings.append(state)
        if extraction.broken:
            state.gap = state.gap or f"{len(extraction.broken)} items could not be read"
        keys = {key_of(item) for item in extraction.found}
        keys |= {post.url or post.title for post in extraction.passed_over}
        keys |= {listing.url for listing in extraction.listings}
        # a page of broken items only is not yet a circle
        new = state.seen.update(keys) or extraction.broken
        state.pages += 1
        if extraction.pagination:
            state.total = extraction.pagination.total or state.total
            state.total_pages = extraction.pagination.total_pages or state.total_pages
        if next_url is not None:
            with suppress(ValueError):  # http://[you.example/ stays as it is, and is refused
                next_url = urljoin(extraction.capture.url, next_url)
        if next_url is None:
            yield from self.check_totals(state)
        elif not new or _key(next_url) in self.requested:
            yield from self._leave(state, next_url, "goes on without anything new")
        elif state.pages >= MOST_PAGES:
            yield from self._leave(state, next_url, f"comes after {state.pages:,} pages")
        else:
            yield from self.request(Task(strategies=(replace(strategy, url=next_url),), state=state))

    def _leave(self, state: ListingState, next_url: str, why: str) -> Iterator[Output]:
        self.has_gap = True
        state.gap = f"{next_url} {why}"
        message = f"{next_url} {why}; the listing was left there, compare it in a browser"
        yield CrawlIssue(url=next_url, kind="loop", message=message, severity="warning")
        yield from self.check_totals(state)

    def check_totals(self, state: ListingState) -> Iterator[Output]:
        """Compare the totals that a listing states with what was seen of it, now that its last page was read."""
        state.is_over = True
        for stated, seen, what in (
            (state.total, len(state.seen), "entries"),
            (state.total_pages, state.pages, "pages"),
        ):
            if stated is not None and seen < stated:
                message = f"{state.url} states {stated} {what}, but {seen} were seen; compare it in a browser"
                self.has_gap = True
                state.gap = state.gap or f"it states {stated} {what}, but {seen} were seen"
                yield CrawlIssue(url=state.url, kind="shortfall", message=message, severity="warning")

    def is_ours(self, url: str) -> bool:
        """Return whether ``url`` is on one of the source's own hosts; the gate lets nothing else pass."""
        return self.gate.allows(url)

    def _extract(self, capture: Capture, strategy: Strategy) -> Extraction:
        if capture.media not in strategy.media:
            raise PageChanged(capture.url, "", f"{' or '.join(strategy.media)} was expected, and {capture.media} came")
        if remembered := self.remembered(capture):
            return remembered
        extraction = extract(capture, self.source.platform, self.source.for_pages)
        # a members-only page comes as a login form with status 200
        if not (extraction.found or extraction.listings or extraction.passed_over) and is_login(capture):
            raise PageChanged(capture.url, extraction.page, "a login page came")
        return extraction

    def slugs_in(self, extraction: Extraction) -> set[str]:
        """Return the slugs of what a page shows to be there."""
        return {item.slug for item in extraction.found if item.slug}

    def _note_listed(self, extraction: Extraction) -> None:
        slugs = self.slugs_in(extraction)
        self.listed.update(slugs)
        self.has_gap |= bool(extraction.broken)
        for slug in slugs & self.listed_before.keys():
            del self.listed_before[slug]

    def _try_next(self, task: Task, issue: CrawlIssue) -> Iterator[Output]:
        """Request the page by its next strategy, where another URL may help; yield the issue where none is left."""
        trial = self.settings.get("TRIAL")
        self.is_refused |= issue.kind in _REFUSALS
        if task.strategies[1:] and issue.kind in _TRY_NEXT and not (trial and trial.failed):
            yield from self.request(replace(task, strategies=task.strategies[1:]))
        elif task.may_end and issue.kind in ("not found", "refused"):
            yield from self.check_totals(task.state)
        elif task.is_unlisted:
            yield _about_unlisted(issue, task.state.url)
        elif issue.kind == "robots" and task.state.url not in self.source.start:
            self._leave_gap(task, f"{issue.kind}: {issue.url}")
            yield replace(issue, severity="warning")  # the site's own wish, and no gap that we could close
        else:
            self._leave_gap(task, f"{issue.kind}: {issue.url}")
            yield replace(issue, severity=task.severity)
            if task.part_of:
                message = f"{issue.url}, which {task.part_of.url} names, was not read, nor what it lists"
                yield CrawlIssue(url=task.part_of.url, kind="shortfall", message=message, severity="warning")

    def _leave_gap(self, task: Task, why: str) -> None:
        """Note that a listing, or a part of one, was not read."""
        listing = task.part_of or (task.state if task.severity == "error" or task.state in self.listings else None)
        if listing is None:
            return
        self.has_gap = True
        listing.gap = listing.gap or why
        if listing not in self.listings:
            self.listings.append(listing)


def led_by(chain: tuple[str, ...]) -> tuple[str, ...]:
    """Shorten a chain of pages to its ends: a listing's thousandth page need not remember all before it."""
    return chain if len(chain) <= _LONGEST_CHAIN else (*chain[:2], *chain[-3:])


@lru_cache(maxsize=64)  # asked for the address of a next page, and again where it is requested
def _key(url: str) -> str:
    """Return what is the same for all spellings of a URL; what is no URL stays unchanged."""
    try:
        return canonicalize_url(url)
    except ValueError:  # http://[you.example/
        return url


def _about_unlisted(issue: CrawlIssue, url: str) -> CrawlIssue:
    """Return the issue of an own page that is not there, or did not answer: no gap, since all listings were read."""
    kind = issue.kind
    if kind == "unreadable" and issue.capture and says_not_found(issue.capture):
        kind = "soft 404"
    if kind in ("not found", "soft 404"):
        status = issue.capture.status if issue.capture else 404
        message = f"{url} is not there ({status}), and no listing shows it any more"
        return replace(issue, url=url, kind=kind, severity="warning", message=message)
    return replace(issue, severity="warning", kind="refused" if kind in ("robots", "loop") else kind)


def _root(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def no_further(extraction: Extraction, response: Response, state: ListingState) -> Iterator[Output]:
    """Request nothing after a petition's page: signers and comments are never requested."""
    yield from ()

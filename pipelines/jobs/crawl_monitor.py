"""Record what a spider yields, and decide whether its run failed."""

from asyncio import Future, TimerHandle, ensure_future, get_running_loop
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure

from pipelines.jobs.recording import Recording
from pipelines.records import PageRecord
from scrapers import clock
from scrapers.budget import Budget
from scrapers.errors import UserError
from scrapers.extract import Extraction
from scrapers.items import CrawlIssue, CrawlIssueKind, ListingRead, key_of
from scrapers.middlewares.site_trial import SiteTrial
from scrapers.seen_keys import SeenKeys
from scrapers.sources import Source
from scrapers.spiders.site_spider import SiteSpider

# Warnings after which a crawl has not seen everything: "states 80 entries, but 72 were seen".
_GAPS = ("shortfall", "loop", "robots")

_MOST_MESSAGES = 3
_KINDS: dict[int, CrawlIssueKind] = {429: "too many requests", 401: "login", 403: "refused", 503: "overloaded"}

_TOGETHER = 8  # pages of one transaction: while it is written, no answer is taken from the network
_WAIT = 0.2  # seconds that a page waits for others: less than the shortest delay between two requests to a site

Progress = Callable[[Source, int, int], None]


class RecordPipeline:
    """Scrapy's item pipeline: records extractions and issues; an item has passed it once it is in the archive.

    Pages that come fast share a transaction. What a killed crawl had not recorded is in its WARC file, from which the
    resumed crawl is answered.
    """

    def __init__(self, recording: Recording) -> None:
        self.recording = recording
        self._waiting: list[tuple[Extraction, PageRecord | None, Future[None]]] = []
        self._timer: TimerHandle | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "RecordPipeline":
        recording: Recording = crawler.settings["RECORDING"]  # a setting, since several crawls share one archive
        return cls(recording)

    async def process_item(self, item: Extraction | CrawlIssue) -> Extraction | CrawlIssue:
        if isinstance(item, CrawlIssue):
            self._write()
            self.recording.note_issue(item.url, item.kind, item.message, severity=item.severity, capture=item.capture)
            return item
        loop = get_running_loop()
        written = loop.create_future()
        self._waiting.append((item, self.recording.prepared(item), written))
        if len(self._waiting) >= _TOGETHER:
            self._write()
        elif self._timer is None:
            self._timer = loop.call_later(_WAIT, self._write)
        await written
        return item

    def _write(self) -> None:
        """Record all that wait; where that fails, each alone, so that the error is that of its own page."""
        waiting, self._waiting = self._waiting, []
        if self._timer:
            self._timer.cancel()
            self._timer = None
        together = len(waiting) > 1 and self._write_together([(item, page) for item, page, _ in waiting])
        for item, page, written in waiting:
            try:
                if not together:
                    self.recording.record(item, page)
            except Exception as error:
                _settle(written, error)
            else:
                _settle(written, None)

    def _write_together(self, pages: list[tuple[Extraction, PageRecord | None]]) -> bool:
        try:
            self.recording.record_together(pages)
        except Exception:  # raised again where one of them is recorded alone
            return False
        return True


def _settle(written: Future[None], error: Exception | None) -> None:
    if written.done():  # cancelled, as the crawl was
        return
    if error:
        written.set_exception(error)
    else:
        written.set_result(None)


@dataclass(kw_only=True, eq=False)
class CrawlMonitor:
    """What one crawl yielded so far, by Scrapy's signals."""

    source: Source
    whole: bool
    progress: Progress
    budget: Budget | None = None
    trial: SiteTrial | None = None
    began: datetime = field(default_factory=clock.now)
    pages: int = 0
    broken: int = 0
    found: SeenKeys = field(default_factory=SeenKeys)
    issues: list[CrawlIssue] = field(default_factory=list)
    defects: list[str] = field(default_factory=list)
    listings: list[ListingRead] = field(default_factory=list)
    reason: str = "finished"
    stopping: Future[None] | None = None

    def follow(self, crawler: Crawler) -> None:
        """Listen to ``crawler``. The caller keeps this monitor, since Scrapy holds its listeners weakly."""
        for listener, signal in (
            (self.recorded, signals.item_scraped),
            (self.not_recorded, signals.item_error),
            (self.broke, signals.spider_error),
            (self.closed, signals.spider_closed),
        ):
            crawler.signals.connect(listener, signal=signal)

    def recorded(self, item: Extraction | CrawlIssue) -> None:
        """Count a page or an issue that is in the archive now."""
        if isinstance(item, CrawlIssue):
            self.issues.append(item)
        else:
            self.pages += 1
            self.broken += len(item.broken)
            # Each once: ControlShift shows one petition in several categories.
            self.found.update(map(key_of, item.found))
        self.progress(self.source, self.pages, len(self.found))

    def not_recorded(self, failure: Failure, spider: SiteSpider) -> None:
        """Stop the crawl where the archive cannot be written, as on a full disk."""
        error = failure.value
        self.stop(spider.crawler, error if isinstance(error, UserError) else _defect(self.source.url, failure))

    def stop(self, crawler: Crawler, why: UserError | str) -> None:
        """Stop the crawl: more requests are of no use when nothing can be kept or recorded."""
        self.defects.append(str(why))
        # Kept, or asyncio may drop the task; and once, since each request on its way fails too.
        self.stopping = self.stopping or ensure_future(crawler.stop_async())

    def broke(self, failure: Failure, response: Response) -> None:
        """Note an exception in a spider's callback."""
        self.defects.append(_defect(response.url, failure))

    def closed(self, reason: str, spider: SiteSpider | None = None) -> None:
        """Note why the spider ended ("finished" is the only good reason), and what it read of each listing."""
        self.reason = reason
        self.listings = spider.listings_read() if spider else []

    def is_complete(self) -> bool:
        """Whether the crawl saw all that the source lists, so that what it did not see is missing."""
        gaps = any(issue.severity == "error" or issue.kind in _GAPS for issue in self.issues)
        return self.whole and self.reason == "finished" and not (gaps or self.broken or self.defects)

    def still_failing(self) -> CrawlIssue | None:
        """Return an issue for a site that failed its single try where the spider has noted none."""
        if not (self.trial and self.trial.failed) or any(issue.severity == "error" for issue in self.issues):
            return None
        status, url = self.trial.status, self.source.url
        kind = _KINDS.get(status or 0, "server error" if status else "unreachable")
        message = f"{url} fails as it did at the crawl before ({status or 'no answer'}); crawl again later"
        self.issues.append(CrawlIssue(url=url, kind=kind, message=message))
        return self.issues[-1]

    @property
    def is_over_the_day(self) -> bool:
        """Whether what was left of the source's requests of a day ended the crawl."""
        return bool(self.budget and self.budget.reached and self.budget.requests < self.source.requests)

    @property
    def limit(self) -> str:
        """A sentence about the limit that ended the crawl; "" where none did."""
        if self.budget is None or not self.budget.reached:
            return ""
        name, url = self.source.name, self.source.url
        if self.is_over_the_day:
            most = f"{self.source.requests_a_day:,} requests of 24 hours"
            return f"{url}: stopped, the {most} are used up; raise requests_a_day in the stanza of {name} if need be"
        return f"{url}: {self.budget.reached}; raise it in the stanza of {name} if the site is that large"

    def verdict(self) -> tuple[bool, str | None]:
        """Whether the run failed, and why; or a warning about a run that did not."""
        errors = [*self.defects, *(issue.message for issue in self.issues if issue.severity == "error")]
        if errors:
            first, *others = errors
            return True, f"{first} (and {len(others)} more, see the table issues)" if others else first
        if self.limit:
            return False, _first([self.limit, *(issue.message for issue in self.issues)])
        if self.reason != "finished":
            return True, f"the crawl of {self.source.name} was stopped before its end; run it again"
        # Only a whole crawl: an incremental one may rightly find nothing.
        if self.whole and len(self.found) < self.source.expected:
            return True, (
                f"{self.source.url}: {len(self.found)} petitions and alerts found, at least {self.source.expected} "
                f"expected; look at the site, then fix {self.source.name} in sources.yml or its pages"
            )
        return False, _first([issue.message for issue in self.issues]) or None


def _first(messages: list[str]) -> str:
    """Join the first messages: ten thousand pages that are gone are no sentence."""
    more = len(messages) - _MOST_MESSAGES
    return "; ".join(messages[:_MOST_MESSAGES]) + (f" (and {more:,} more, see the table issues)" if more > 0 else "")


def _defect(url: str, failure: Failure) -> str:
    error = f"{type(failure.value).__name__}: {failure.value}"
    # A KeyError alone says "'slug'", hence the name of its type.
    return f"{url}: our own program failed here ({error}); run it again with --log FILE, and report it with that file"

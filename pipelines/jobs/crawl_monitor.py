"""A crawl watched from outside: what it yielded so far, and whether its run has failed when it ends."""

from asyncio import Future, ensure_future
from collections.abc import Callable
from dataclasses import dataclass, field

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure

from scrapers.errors import UserError
from scrapers.extract import Extraction
from scrapers.items import CrawlIssue
from scrapers.sources import Source
from scrapers.spiders.site_spider import SiteSpider

_GAPS = ("shortfall", "loop", "robots")

Progress = Callable[[Source, int, int], None]


@dataclass(kw_only=True, eq=False)
class CrawlMonitor:
    """What a crawl yielded so far, seen from outside of it."""

    source: Source
    whole: bool
    progress: Progress
    pages: int = 0
    broken: int = 0
    found: set[str] = field(default_factory=set)
    unread: list[CrawlIssue] = field(default_factory=list)
    defects: list[str] = field(default_factory=list)
    reason: str = "finished"
    stopping: Future[None] | None = None

    def follow(self, crawler: Crawler) -> None:
        """Listen to ``crawler``. Scrapy holds its listeners weakly: whoever calls this keeps the watch."""
        for listener, signal in (
            (self.recorded, signals.item_scraped),
            (self.not_recorded, signals.item_error),
            (self.broke, signals.spider_error),
            (self.closed, signals.spider_closed),
        ):
            crawler.signals.connect(listener, signal=signal)

    def recorded(self, item: Extraction | CrawlIssue) -> None:
        if isinstance(item, CrawlIssue):
            self.unread.append(item)
        else:
            self.pages += 1
            self.broken += len(item.broken)
            self.found.update(i.url or i.title for i in item.found)
        self.progress(self.source, self.pages, len(self.found))

    def not_recorded(self, failure: Failure, spider: SiteSpider) -> None:
        error = failure.value
        self.stop(spider.crawler, error if isinstance(error, UserError) else _defect(self.source.url, failure))

    def stop(self, crawler: Crawler, why: UserError | str) -> None:
        """Nothing can be kept or recorded any more: to go on asking the site would be of no use."""
        self.defects.append(str(why))
        self.stopping = self.stopping or ensure_future(crawler.stop_async())

    def broke(self, failure: Failure, response: Response) -> None:
        self.defects.append(_defect(response.url, failure))

    def closed(self, reason: str) -> None:
        self.reason = reason

    def is_complete(self) -> bool:
        """Whether the crawl saw all that the source lists, so that what it did not see is not there any more."""
        gaps = any(u.severity == "error" or u.kind in _GAPS for u in self.unread)
        return self.whole and self.reason == "finished" and not (gaps or self.broken or self.defects)

    def verdict(self) -> tuple[bool, str | None]:
        """Whether the run failed, and the sentence to tell."""
        errors = [u.message for u in self.unread if u.severity == "error"]
        if self.defects or errors:
            told = (self.defects or errors)[0]
            more = len(self.defects) + len(errors) - 1
            return True, f"{told} (and {more} more, see the table issues)" if more else told
        if self.reason != "finished":
            return True, f"the crawl of {self.source.name} was stopped before its end; run it again"
        if self.whole and len(self.found) < self.source.expected:
            return True, (
                f"{self.source.url}: {len(self.found)} petitions and alerts found, at least {self.source.expected} "
                f"expected; look at the site, then mend {self.source.name} in sources.yml or its pages"
            )
        return False, "; ".join(u.message for u in self.unread) or None


def _defect(url: str, failure: Failure) -> str:
    error = f"{type(failure.value).__name__}: {failure.value}"
    return f"{url}: our own program failed here ({error}); run it again with --log FILE, and report it with that file"

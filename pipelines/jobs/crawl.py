"""Sources become finished or failed runs: their spiders are run in one process, and what they found is checked."""

import signal
from asyncio import Task
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings

from pipelines.jobs.crawl_monitor import CrawlMonitor, Progress
from pipelines.jobs.crawl_state import changed_since, last_kept, whole_titles
from pipelines.jobs.recording import Recording
from pipelines.jobs.run import exclusive, keeping, kept_by, resumed_or_new
from pipelines.records import RunCounts
from pipelines.store.archive import Archive
from scrapers.captures.capture_store import CaptureStore
from scrapers.errors import UsageError, UserError
from scrapers.middlewares.warc import WarcSettings
from scrapers.sources import Source
from scrapers.spiders.site_spider import SiteSpider

SPIDERS = {
    "controlshift": "scrapers.spiders.controlshift.ControlShiftSpider",
    "european_citizens_initiative": "scrapers.spiders.listing.ListingSpider",
    "uk_parliament": "scrapers.spiders.listing.ListingSpider",
    "wordpress": "scrapers.spiders.wordpress.WordPressSpider",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How the run of one source ended; ``message`` says why it failed, or what is worth a look though it did not."""

    source: Source
    counts: RunCounts
    failed: bool
    message: str | None


def crawl(
    sources: Iterable[Source],
    archive: Archive,
    captures: Path,
    *,
    whole: bool = False,
    overrides: Mapping[str, Any] | None = None,
    progress: Progress = lambda source, pages, found: None,
) -> list[Outcome]:
    """Crawl ``sources`` into ``archive``: those of different hosts side by side, those of one host after each other.

    Each has a run of its own, finished or failed; one that died is gone on with, without asking again for what it got.
    What the sites answer is kept in the folder ``captures``. ``whole`` reads again what has not changed since the last
    run. ``overrides`` are Scrapy settings. ``progress`` is told of pages and entries so far. Raises UsageError when a
    platform has no spider; what fails at a site is an Outcome.
    """
    settings = Settings()
    settings.setmodule("scrapers.settings")
    settings.setdict(dict(overrides or {}), priority="cmdline")
    sources = list(sources)
    for source in sources:
        spider_of(source)
    process = AsyncCrawlerProcess(settings)
    campaign = CrawlRunner(process=process, archive=archive, captures=captures, whole=whole, progress=progress)
    for queue in by_host(sources):
        campaign.begin(queue)
    with _signals_restored():
        campaign.process.start()
    campaign.end_interrupted()
    return campaign.outcomes


@contextmanager
def _signals_restored() -> Iterator[None]:
    """Ctrl-C means afterwards what it meant before: Scrapy keeps it for itself when its crawls have ended."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@dataclass(kw_only=True)
class CrawlRunner:
    """The crawls of one command, each with its run."""

    process: AsyncCrawlerProcess
    archive: Archive
    captures: Path
    whole: bool
    progress: Progress
    outcomes: list[Outcome] = field(default_factory=list)
    going: dict[int, tuple[CrawlMonitor, ExitStack]] = field(default_factory=dict)

    def end_interrupted(self) -> None:
        """End the runs of crawls that Ctrl-C met before their first page: Scrapy says nothing of them."""
        for run, (watch, held) in list(self.going.items()):
            watch.closed("shutdown")
            self._end(run, watch, [], held)

    def begin(self, queue: list[Source]) -> None:
        """Crawl the first of ``queue``, and the others after it."""
        source, *others = queue
        held = ExitStack()
        try:
            held.enter_context(exclusive(self.captures, "crawl", source))
            self._crawl(source, others, held)
        except UserError as problem:
            held.close()
            self._count(Outcome(source=source, counts=RunCounts(), failed=True, message=str(problem)), others)

    def _crawl(self, source: Source, others: list[Source], held: ExitStack) -> None:
        """Start the crawl of ``source``; what it has opened is closed with ``held``."""
        spider = spider_of(source)
        since = changed_since(self.archive, source) if spider.incremental and not self.whole else None
        run, began = resumed_or_new(self.archive, "crawl", source)
        keeper = held.enter_context(keeping(self.archive, self.captures, source, run))
        shelf = held.enter_context(CaptureStore(self.captures))
        crawler = self.process.create_crawler(spider)
        watch = CrawlMonitor(source=source, whole=since is None, progress=self.progress)
        watch.follow(crawler)
        had = kept_by(shelf, source, run, began, ("live",))
        last = partial(last_kept, self.archive, source) if not self.whole else lambda url: None
        failed = partial(watch.stop, crawler)
        crawler.settings.set("DOWNLOAD_DELAY", source.delay)
        crawler.settings.set("RECORDING", Recording(archive=self.archive, source=source, run=run))
        warc = WarcSettings(writer=keeper, store=shelf, resumed=had, last_kept=last, on_failure=failed)
        crawler.settings.set("WARC", warc)
        titles = whole_titles(self.archive, source)
        self.going[run] = watch, held
        task = self.process.crawl(crawler, source=source, since=since, known_titles=titles)
        task.add_done_callback(lambda done: self._ended(done, run, watch, others, held))

    def _ended(self, done: Task[None], run: int, watch: CrawlMonitor, others: list[Source], held: ExitStack) -> None:
        if error := done.exception():
            watch.defects.append(f"{watch.source.name}: the crawl did not start ({error})")
        self._end(run, watch, others, held)

    def _end(self, run: int, watch: CrawlMonitor, others: list[Source], held: ExitStack) -> None:
        del self.going[run]
        failed, message = watch.verdict()
        try:
            held.close()
            ended = Recording(archive=self.archive, source=watch.source, run=run)
            counts = ended.finish(failed=failed, complete=watch.is_complete(), message=message)
        except UserError as problem:
            failed, message, counts = True, str(problem), RunCounts()
        outcome = Outcome(source=watch.source, counts=counts, failed=failed, message=message)
        self._count(outcome, others if watch.reason != "shutdown" else [])

    def _count(self, outcome: Outcome, others: list[Source]) -> None:
        self.outcomes.append(outcome)
        if others:
            self.begin(others)


def spider_of(source: Source) -> type[SiteSpider]:
    """The spider of a source's platform. Raises UsageError."""
    if source.platform not in SPIDERS:
        raise UsageError(
            f"{source.name} cannot be crawled: {source.platform} pages are read from files and web archives only; "
            "use `queconste import` or `queconste backfill`, and give it `schedule: never`"
        )
    module, _, name = SPIDERS[source.platform].rpartition(".")
    spider: type[SiteSpider] = getattr(import_module(module), name)
    return spider


def by_host(sources: Iterable[Source]) -> list[list[Source]]:
    """Sources in queues that share no host, so that no host is ever asked by two crawls at once."""
    queues: list[tuple[set[str], list[Source]]] = []
    for source in sources:
        hosts, queue = {urlsplit(url).netloc for url in (source.url, *source.start)}, [source]
        apart = []
        for other_hosts, other in queues:
            if hosts & other_hosts:
                hosts, queue = hosts | other_hosts, [*queue[:-1], *other, source]
            else:
                apart.append((other_hosts, other))
        queues = [*apart, (hosts, queue)]
    return [queue for _, queue in queues]

"""Crawl sources into the archive: their spiders share one process, and each source is a run."""

import gc
import signal
from asyncio import Task
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from importlib import import_module
from pathlib import Path
from urllib.parse import urlsplit

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings

from pipelines.jobs.back_off import active_back_off, failing, last_failure, left_alone, note_answering, note_failing
from pipelines.jobs.crawl_monitor import CrawlMonitor, Progress, RecordPipeline
from pipelines.jobs.crawl_state import changed_since, last_kept, left_today, whole_titles
from pipelines.jobs.due import DueCrawl, note_hindered, note_outcomes, reschedule, take_stock, whole_crawl
from pipelines.jobs.listed_before import known_posts, listed_before, stood_only_in
from pipelines.jobs.recording import Recording
from pipelines.jobs.run import (
    captures_of_run,
    ended_after_a_kill,
    exclusive,
    open_warc,
    resumed_or_new,
    run_budget,
)
from pipelines.phrasing import RunCounts
from pipelines.store.archive import Archive
from pipelines.store.due_looks import Hindrance
from pipelines.store.runs import RunEnded
from pipelines.store.verdicts import RunVerdict
from scrapers import clock
from scrapers.captures.capture_store import CaptureStore
from scrapers.errors import AlreadyRunning, UsageError, UserError
from scrapers.middlewares.outbound import gate_of
from scrapers.middlewares.site_trial import SiteTrial
from scrapers.middlewares.warc import WarcSettings
from scrapers.sources import Source, user_agent
from scrapers.spiders.site_spider import SiteSpider

SPIDERS = {
    "controlshift": "scrapers.spiders.controlshift.ControlShiftSpider",
    "european_citizens_initiative": "scrapers.spiders.listing.ListingSpider",
    "uk_parliament": "scrapers.spiders.listing.ListingSpider",
    "wordpress": "scrapers.spiders.wordpress.WordPressSpider",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How the run of one source ended; ``message`` says why it failed, or warns although it did not.

    ``busy`` where another process was crawling the source, so that no run began; ``waits`` where none began since its
    site is left alone for a while, or its requests of a day are used up.
    ``verdict`` and ``reasons`` are those of the judged run; None and "" where there was no run. ``later`` says how long
    a site that failed is left alone; ``run`` is the number of the run, None where there was none.
    """

    source: Source
    counts: RunCounts
    failed: bool
    message: str | None
    busy: bool = False
    waits: bool = False
    verdict: str | None = None
    reasons: str = ""
    later: str | None = None
    run: int | None = None


def crawl(
    sources: Iterable[Source],
    archive: Archive,
    captures: Path,
    *,
    whole: bool = False,
    due: Mapping[str, DueCrawl] | None = None,
    now: bool = False,
    overrides: Mapping[str, object] | None = None,
    progress: Progress = lambda source, pages, found: None,
) -> list[Outcome]:
    """Crawl ``sources`` into ``archive``: different hosts side by side, the sources of one host one by one.

    Each source is a run, finished or failed. A run that was killed is resumed, and what it had fetched is not requested
    again. Responses are kept in the folder ``captures``. ``whole`` also asks for what has not changed since the last
    run. ``due``, by name of the source, says which of its listings to read (those it lacks are read whole). A site that
    failed is left alone for a while, unless ``now``. ``overrides`` are Scrapy settings. ``progress`` is called with the
    pages and items of a source so far. Raises UsageError when a platform has no spider or a site no contact; what fails
    at a site is an Outcome.
    """
    settings = Settings()
    settings.setmodule("scrapers.settings")
    # Of a crawl, and of nothing else, WarcMiddleware undoes compression.
    ours = {"ITEM_PIPELINES": {RecordPipeline: 100}, "COMPRESSION_ENABLED": False}
    settings.setdict({**ours, **(overrides or {})}, priority="cmdline")
    sources = list(sources)
    # Before anything starts: one source without a spider must not leave the others half crawled.
    for source in sources:
        spider_of(source)
        user_agent(source.contact, local=source.is_local)
    take_stock(archive, sources, clock.now())
    chosen = {source.name: (due or {}).get(source.name) or whole_crawl(archive, source) for source in sources}
    process = AsyncCrawlerProcess(settings)
    runner = CrawlRunner(
        process=process, archive=archive, captures=captures, whole=whole, chosen=chosen, now=now, progress=progress
    )
    for queue in by_host(sources):
        runner.begin(queue)
    gc.freeze()  # what is loaded by now stays: each look for garbage would take a tenth of a second to go through it
    # Returns when the last crawl has ended; those that wait for their host are begun by the one before them.
    with _signals_restored():
        runner.process.start()
    runner.end_interrupted()
    return runner.outcomes


@contextmanager
def _signals_restored() -> Iterator[None]:
    """Restore what Ctrl-C does: Scrapy leaves its own handlers in place when its crawls have ended."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class LeftAlone(UserError):
    """A source is not asked for anything now; it will be later."""


@dataclass(kw_only=True)
class CrawlRunner:
    """The crawls of one command, each with its run."""

    process: AsyncCrawlerProcess
    archive: Archive
    captures: Path
    whole: bool
    chosen: Mapping[str, DueCrawl]
    now: bool
    progress: Progress
    outcomes: list[Outcome] = field(default_factory=list)
    active: dict[int, tuple[CrawlMonitor, ExitStack]] = field(default_factory=dict)

    def end_interrupted(self) -> None:
        """End the runs of crawls that Ctrl-C stopped before their first page: Scrapy sends no signal for them."""
        for run, (monitor, resources) in list(self.active.items()):
            monitor.closed("shutdown")
            self._end(run, monitor, [], resources)

    def begin(self, queue: list[Source]) -> None:
        """Crawl the first of ``queue``, and the others after it."""
        source, *others = queue
        resources = ExitStack()
        try:
            # The lock comes before the run: what another process is at would look like a killed run to resume.
            resources.enter_context(exclusive(self.captures, "crawl", source, self.archive.path))
            if ended := ended_after_a_kill(self.archive, self.captures, source):
                self._end_again(source, ended, others, resources)
                return
            if hindrance := self._hindrance(source):
                why, message = hindrance
                note_hindered(self.archive, source, self.chosen[source.name].looks, why)
                raise LeftAlone(message)
            self._crawl(source, others, resources)
        except (AlreadyRunning, LeftAlone) as error:
            resources.close()
            is_busy = isinstance(error, AlreadyRunning)
            if is_busy:
                note_hindered(self.archive, source, self.chosen[source.name].looks, "locked")
            outcome = Outcome(
                source=source,
                counts=RunCounts(),
                failed=False,
                message=str(error),
                busy=is_busy,
                waits=not is_busy,
            )
            self._add(outcome, others)
        except UserError as error:
            resources.close()
            self._add(Outcome(source=source, counts=RunCounts(), failed=True, message=str(error)), others)

    def _end_again(self, source: Source, ended: RunEnded, others: list[Source], resources: ExitStack) -> None:
        """Report a crawl that was killed when it had read all: what it lacked was derived now."""
        resources.close()
        judged = self.archive.verdict_of(ended.run)
        reschedule(self.archive, source, clock.now())
        outcome = Outcome(
            source=source,
            counts=ended.counts,
            failed=ended.failed,
            message=ended.message,
            verdict=judged.verdict,
            reasons=judged.reasons,
        )
        self._add(outcome, others)

    def _hindrance(self, source: Source) -> tuple[Hindrance, str] | None:
        """Return why a source is not asked for anything now, for the table and in a sentence."""
        if not self.now and (back_off := active_back_off(self.archive, source, clock.now())):
            return "back-off", left_alone(source, back_off)
        if left_today(self.archive, source, clock.now()) < 2:  # robots.txt, and a page
            most = f"{source.requests_a_day:,} requests of the last 24 hours"
            return "budget", f"{source.name} has used the {most}; it is crawled later, or raise its requests_a_day"
        return None

    def _crawl(self, source: Source, others: list[Source], resources: ExitStack) -> None:
        """Start the crawl of ``source``; what it opens is closed with ``resources``."""
        spider, scope = spider_of(source), self.chosen[source.name]
        # Read before the run exists: a run of now would count as the last crawl.
        since = changed_since(self.archive, source) if spider.incremental and not self.whole else None
        run, began = resumed_or_new(self.archive, "crawl", source, partial=not scope.is_whole)
        writer = resources.enter_context(open_warc(self.archive, self.captures, source, run))
        store = resources.enter_context(CaptureStore(self.captures))
        crawler = self.process.create_crawler(spider)
        budget = run_budget(source, began, left_today=left_today(self.archive, source, clock.now(), but=run))
        trial = SiteTrial(is_single=last_failure(self.archive, source) is not None)
        monitor = CrawlMonitor(
            source=source,
            whole=since is None and scope.is_whole,
            progress=self.progress,
            budget=budget,
            trial=trial,
            began=clock.now(),
        )
        monitor.follow(crawler)
        had = captures_of_run(store, source, run, began, ("live",))
        # With --whole no ETag is sent, so that the site sends every page again, and each is read, also one that has
        # the bytes of before: who doubts what we have must not be answered from what we remember.
        last = partial(last_kept, self.archive, source) if not self.whole else lambda url: None
        failed = partial(monitor.stop, crawler)
        # Settings are all that Scrapy hands on to pipelines and middlewares, and each crawler has its own.
        crawler.settings.set("DOWNLOAD_DELAY", source.delay)
        crawler.settings.set("USER_AGENT", user_agent(source.contact, local=source.is_local), priority="spider")
        crawler.settings.set("GATE", gate_of(source))
        crawler.settings.set("BUDGET", budget)
        crawler.settings.set("TRIAL", trial)
        recording = Recording(archive=self.archive, source=source, run=run)
        crawler.settings.set("RECORDING", recording)
        warc = WarcSettings(writer=writer, store=store, resumed=had, last_kept=last, on_failure=failed)
        crawler.settings.set("WARC", warc)
        titles = whole_titles(self.archive, source)
        self.active[run] = monitor, resources
        task = self.process.crawl(
            crawler,
            source=source,
            since=since,
            known_titles=titles,
            listed_before=listed_before(self.archive, source) if scope.is_whole else {},
            stood_only_in=partial(stood_only_in, self.archive, source),
            **({} if self.whole else {"remembered": recording.remembered}),
            **({"known_posts": known_posts(self.archive, source)} if spider.incremental and scope.is_whole else {}),
            only_listings=scope.listings,
            only_petitions=scope.petitions,
        )
        task.add_done_callback(lambda done: self._ended(done, run, monitor, others, resources))

    def _ended(
        self, done: Task[None], run: int, monitor: CrawlMonitor, others: list[Source], resources: ExitStack
    ) -> None:
        # A spider that cannot be made, as for a wrong start URL, sends no signal either.
        if error := done.exception():
            monitor.defects.append(f"{monitor.source.name}: the crawl did not start ({error})")
        self._end(run, monitor, others, resources)

    def _end(self, run: int, monitor: CrawlMonitor, others: list[Source], resources: ExitStack) -> None:
        del self.active[run]
        recording = Recording(archive=self.archive, source=monitor.source, run=run)
        judged, later = RunVerdict(verdict=None, reasons=""), None
        try:
            # First the WARC file is closed and listed: a finished run has all its bytes.
            resources.close()
            if issue := monitor.still_failing():
                recording.note_issue(issue.url, issue.kind, issue.message)
            failed, message = monitor.verdict()
            if monitor.limit:
                recording.note_issue(monitor.source.url, "limit", monitor.limit, severity="warning")
            later, noting = self._note_site(monitor), partial(self._note_looks, run, monitor, recording)
            counts = recording.finish(failed=failed, complete=monitor.is_complete(), message=message, noting=noting)
            judged = self.archive.verdict_of(run)
            if judged.verdict == "ok" and monitor.is_complete():
                self.archive.forget_pages(monitor.source, but_of=run)
            reschedule(self.archive, monitor.source, clock.now())
        except UserError as error:
            failed, message, counts = True, str(error), RunCounts()
        outcome = Outcome(
            source=monitor.source,
            counts=counts,
            failed=failed,
            message=message,
            verdict=judged.verdict,
            reasons=judged.reasons,
            later=later,
            run=run,
        )
        # After Ctrl-C the rest of the queue is not begun.
        self._add(outcome, others if monitor.reason != "shutdown" else [])

    def _note_site(self, monitor: CrawlMonitor) -> str | None:
        """Store whether the site answered; says how long one that failed is left alone."""
        why_not, words = failing(monitor.issues)
        if why_not:
            asked = monitor.trial.asked if monitor.trial else timedelta()
            return left_alone(monitor.source, note_failing(self.archive, monitor.source, words, asked, clock.now()))
        if monitor.pages:
            note_answering(self.archive, monitor.source)
        return None

    def _note_looks(self, run: int, monitor: CrawlMonitor, recording: Recording) -> None:
        """Store what the crawl requested and read of each listing, and what came of the looks that were due."""
        why_not, _ = failing(monitor.issues)
        recording.note_listings(monitor.listings)
        if monitor.budget:
            self.archive.note_requests(run, monitor.budget.used_requests)
        if why_not is None and (monitor.defects or monitor.reason == "shutdown"):
            why_not = "failed"
        elif why_not is None and monitor.is_over_the_day:
            why_not = "budget"
        note_outcomes(self.archive, monitor.source, run, monitor.began, why_not)

    def _add(self, outcome: Outcome, others: list[Source]) -> None:
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
    """Group sources into queues that share no host, so that no host gets requests from two crawls at once."""
    queues: list[tuple[set[str], list[Source]]] = []
    for source in sources:
        hosts, queue = {urlsplit(url).netloc for url in (source.url, *source.start)}, [source]
        apart = []
        for other_hosts, other in queues:
            # A source on two hosts joins their queues: https://blog.example with its API on public-api.wordpress.com.
            if hosts & other_hosts:
                hosts, queue = hosts | other_hosts, [*queue[:-1], *other, source]
            else:
                apart.append((other_hosts, other))
        queues = [*apart, (hosts, queue)]
    return [queue for _, queue in queues]

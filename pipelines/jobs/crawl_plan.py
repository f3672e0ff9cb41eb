"""Plan a crawl: whom it would ask, how often at least, and how long that takes. Nothing is requested or written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil, inf
from urllib.parse import urlsplit

from pipelines.jobs.crawl import by_host, spider_of
from pipelines.jobs.crawl_state import last_finished, last_pages
from pipelines.jobs.due import DueCrawl
from pipelines.store.archive import Archive
from scrapers.sources import Source
from scrapers.spiders.wordpress import term_of

_MOST_PER_PAGE = {"controlshift": 50, "european_citizens_initiative": inf, "uk_parliament": 50, "wordpress": 100}
"""The most entries that a platform puts on one page of a listing, in any form that its spider asks for."""

_ANSWER_SECONDS = 0.1
"""What a request takes where the source sets no delay, as the sample; only its ratio to other sources matters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlPlan:
    """The crawl of one source: at least ``requests``, the last finished one began at ``last`` (aware UTC).

    ``whole`` is False where only what changed since ``last`` is asked for. ``pages`` is how many pages the last crawl
    of that kind read, None where there was none.
    """

    source: Source
    whole: bool
    requests: int
    last: datetime | None
    pages: int | None

    @property
    def hosts(self) -> list[str]:
        """The hosts that are asked, in the order of the start pages."""
        return list(dict.fromkeys(urlsplit(url).netloc for url in self.source.start))

    @property
    def least_time(self) -> timedelta:
        """The source's delay between each two requests, and nothing else."""
        return timedelta(seconds=round((self.requests - 1) * self.source.delay))


def plan_crawl(
    sources: Iterable[Source], archive: Archive | None, *, whole: bool, due: Mapping[str, DueCrawl] | None = None
) -> list[CrawlPlan]:
    """The plan of each source; ``archive`` is None where there is none yet, ``whole`` and ``due`` as in ``crawl``."""
    return [_plan(source, archive, whole=whole, due=(due or {}).get(source.name)) for source in sources]


def _plan(source: Source, archive: Archive | None, *, whole: bool, due: DueCrawl | None) -> CrawlPlan:
    last = last_finished(archive, source)
    incremental = spider_of(source).incremental
    whole = whole or last is None or not incremental
    # An address of the form /category/SLUG/ costs two: the API knows categories by number only.
    starts = sum(2 if term_of(url)[0] and source.platform == "wordpress" else 1 for url in source.start)
    # A whole crawl that finds fewer than expected fails, so a good one fills at least these pages.
    pages = ceil(source.expected / _MOST_PER_PAGE[source.platform]) if whole else 0
    if due and not due.is_whole:
        pages = sum(look.requests - 1 for look in due.looks)
        return CrawlPlan(source=source, whole=False, requests=1 + pages, last=last, pages=pages)
    return CrawlPlan(
        source=source,
        whole=whole,
        requests=1 + max(starts, pages),  # robots.txt comes first
        last=last,
        # An incremental crawl of a blog reads a page where a whole one reads dozens; other platforms are read whole.
        pages=last_pages(archive, source, complete=whole if incremental else None),
    )


def least_time(plans: Iterable[CrawlPlan]) -> timedelta:
    """How long the crawls take at least: hosts are asked side by side, the sources of one host one by one."""
    by_name = {plan.source.name: plan for plan in plans}
    queues = by_host(plan.source for plan in by_name.values())
    return max((sum((by_name[s.name].least_time for s in queue), timedelta()) for queue in queues), default=timedelta())


class CrawlProgress:
    """How much of the time of several crawls is over, from the pages that the last crawls of the same kind read.

    The queue of sources that takes longest decides: ten short crawls beside a long one are over soon, and say nothing
    of its pace.
    """

    def __init__(self, plans: Iterable[CrawlPlan]) -> None:
        plans = list(plans)
        self.known = bool(plans) and all(plan.pages for plan in plans)
        self._left = {plan.source.name: plan.pages or 1 for plan in plans}
        self._pages = dict(self._left)
        self._queues = by_host(plan.source for plan in plans)
        self._total = self._seconds_left() or 1.0

    def share(self, source: Source, pages: int) -> float:
        """The share of the time that is over (0 to 1) once ``pages`` of ``source`` have been read."""
        # A site that has grown since the last crawl has none left, not less than none.
        self._left[source.name] = max(self._pages[source.name] - pages, 0)
        return 1 - self._seconds_left() / self._total

    def _seconds_left(self) -> float:
        seconds = (
            sum(self._left[source.name] * max(source.delay, _ANSWER_SECONDS) for source in queue)
            for queue in self._queues
        )
        return max(seconds, default=0.0)

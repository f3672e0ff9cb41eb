"""Time crawls of a site on loopback: by bare Scrapy, by a parsel spider that keeps nothing, and by ours."""

import os
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import click
import scrapy
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Response

from benchmarks.competitors import with_parsel
from benchmarks.crawl_limits import time_limits
from benchmarks.crawled_site import categories, served_listings
from scrapers.sources import Source

_PLENTY = 1_000_000
_SAMPLES = 20


@dataclass(frozen=True, slots=True)
class Crawled:
    """What a crawl took: processor seconds, and the memory of its process over its course, in MB; what it found.

    ``most`` is the most memory that the process had, to the end of the run.
    """

    seconds: float
    memory: tuple[float, ...]
    found: int
    most: float = 0.0


def time_crawls(*, pages: int, rounds: int) -> dict[str, float]:
    """Processor seconds a page of each way, each crawl in a process of its own, in turns; then what bounds ours."""
    taken: dict[str, list[float]] = {}
    with served_listings(pages) as address:
        for _ in range(rounds):
            with TemporaryDirectory() as folder:
                for name, way in _ways(address, pages, Path(folder)).items():
                    crawled = in_a_process(way)
                    assert crawled.found >= pages, f"{name} read {crawled.found} pages of {pages}"
                    taken.setdefault(name, []).append(crawled.seconds / pages)
                    if name == "ours, new":
                        limits = time_limits(Path(folder) / "archive.db", pages)
                for name, seconds in limits.items():
                    taken.setdefault(name, []).append(seconds)
    return {name: median(seconds) for name, seconds in taken.items()}


def _ways(address: str, pages: int, folder: Path) -> Mapping[str, Callable[[], Crawled]]:
    return {
        "bare Scrapy": partial(crawl_bare, address, pages, BareSpider),
        "parsel spider": partial(crawl_bare, address, pages, ParselSpider),
        "ours, new": partial(crawl_ours, address, pages, folder),
        "ours, unchanged": partial(crawl_ours, address, pages, folder),
    }


def in_a_process(way: Callable[[], Crawled]) -> Crawled:
    """Crawl in a new process, since a reactor runs once."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(way).result()


class BareSpider(scrapy.Spider):
    """Requests one page after the other and reads none."""

    name = "bare"

    def __init__(self, address: str, pages: int, memory: list[float], **more: Any) -> None:
        super().__init__(**more)
        self.urls = _urls(address, pages)
        self.memory, self.pages, self.read = memory, pages, 0

    async def start(self) -> AsyncIterator[Any]:
        yield scrapy.Request(next(self.urls))

    def parse(self, response: Response) -> Iterator[Any]:
        self.read += 1
        _note_memory(self.memory, self.read, self.pages)
        yield from self.items(response)
        for url in self.urls:
            yield scrapy.Request(url)
            return

    def items(self, response: Response) -> Iterator[Any]:
        yield from ()


class ParselSpider(BareSpider):
    """Reads the same fields as ours, by class names, and keeps none."""

    name = "parsel"

    def items(self, response: Response) -> Iterator[Any]:
        yield from with_parsel(response.url, response.text).petitions


def _urls(address: str, pages: int) -> Iterator[str]:
    for path, length in categories(pages):
        for number in range(1, length + 1):
            yield f"{address}{path}" + (f"?page={number}" if number > 1 else "")


def crawl_bare(address: str, pages: int, spider: type[BareSpider]) -> Crawled:
    """Crawl with Scrapy's own settings, and one request at a time as ours."""
    memory: list[float] = []
    process = AsyncCrawlerProcess(
        {"LOG_ENABLED": False, "TELNETCONSOLE_ENABLED": False, "CONCURRENT_REQUESTS": 1, "DOWNLOAD_DELAY": 0}
    )
    crawler = process.create_crawler(spider)
    began = time.process_time()
    process.crawl(crawler, address=address, pages=pages, memory=memory)
    process.start()
    assert isinstance(crawler.spider, BareSpider)
    return Crawled(time.process_time() - began, tuple(memory), crawler.spider.read)


def crawl_ours(address: str, pages: int, folder: Path) -> Crawled:
    """Crawl into the archive in ``folder``: with all that `queconste crawl` does."""
    from pipelines.jobs.crawl import crawl, spider_of  # bare Scrapy is timed in processes that have not loaded it
    from pipelines.store.archive import Archive

    source = site_source(address, pages)
    spider_of(source)
    memory: list[float] = []
    count = 0

    def progress(source: Source, read: int, found: int) -> None:
        nonlocal count
        count = read
        _note_memory(memory, read, pages)

    with Archive.open(folder / "archive.db") as archive:
        began = time.process_time()
        (outcome,) = crawl([source], archive, folder / "captures", progress=progress)
        seconds = time.process_time() - began
    assert not outcome.failed, outcome.message
    return Crawled(seconds, tuple(memory), count, _most_memory())


def site_source(address: str, pages: int) -> Source:
    """Return the stanza of the served site, with limits that it does not reach."""
    return Source(
        name="listings",
        organization="Listings",
        platform="controlshift",
        url=address,
        start=tuple(f"{address}{path}" for path, _ in categories(pages)),
        delay=0.0,
        requests=_PLENTY,
        megabytes=_PLENTY,
        hours=24.0,
        requests_a_day=_PLENTY,
        loopback=True,
    )


def _note_memory(memory: list[float], read: int, pages: int) -> None:
    if read % max(1, pages // _SAMPLES) == 0 and len(memory) < read * _SAMPLES // pages:
        resident = int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        memory.append(resident / 1e6)


def _most_memory() -> float:
    # Not ru_maxrss, which begins with that of the process that started this one.
    (line,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024 / 1e6


def memory_over(pages: int) -> dict[str, Crawled]:
    """Crawl so many short pages with ours, new and then unchanged, each in a process of its own."""
    with served_listings(pages, short=True) as address, TemporaryDirectory() as folder:
        ways = _ways(address, pages, Path(folder))
        return {name: in_a_process(ways[name]) for name in ("ours, new", "ours, unchanged")}


@click.command()
@click.option("--pages", default=300, show_default=True, help="Pages of twelve petitions.")
@click.option("--rounds", default=3, show_default=True)
@click.option("--memory", type=int, help="Crawl so many short pages instead, and print the memory over their course.")
def main(pages: int, rounds: int, memory: int | None) -> None:
    """Time crawls beside bare Scrapy, or watch the memory of long ones."""
    if memory:
        for name, crawled in memory_over(memory).items():
            shown = " ".join(f"{megabytes:.0f}" for megabytes in crawled.memory)
            click.echo(f"{name}: {crawled.seconds / memory * 1000:.2f} ms a page; MB, in {_SAMPLES} parts: {shown}")
            click.echo(f"{name}: {crawled.most:.0f} MB at most, with the end of the run")
        return
    times = time_crawls(pages=pages, rounds=rounds)
    for name, seconds in times.items():
        click.echo(f"{name:<44}{seconds * 1000:8.2f} ms a page {seconds / times['bare Scrapy']:6.2f} x bare Scrapy")


if __name__ == "__main__":
    main()

"""Show on the terminal how far a command is, and how long the rest takes."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import repeat
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

    from pipelines.jobs.crawl_monitor import Progress
    from pipelines.jobs.crawl_plan import CrawlProgress
    from scrapers.sources import Source

T = TypeVar("T")
_STEPS = 1000


@contextmanager
def progress_bar(label: str, length: int | None) -> Iterator["ProgressBar[str]"]:
    """A bar of ``length`` steps. Without a length it counts steps, and does not say how long the rest takes.

    Hidden where standard error is no terminal, and where there is only one step.
    """
    with click.progressbar(
        repeat(""),  # click wants items, also of a bar that is moved by hand
        length,
        label=label,
        file=sys.stderr,
        hidden=length in (0, 1) or not sys.stderr.isatty(),
        item_show_func=lambda item: item,
    ) as bar:
        yield bar


def watched(items: Iterable[T], length: int, *, label: str) -> Iterator[T]:
    """Yield ``items``, ``length`` of them, behind a bar.

    The clock starts with the first item: the processes that read captures take a second or two to start, and that
    would count as the pace of every item.
    """
    items = iter(items)
    for first in items:
        with progress_bar(label, length) as bar:
            yield first
            bar.update(1)
            for item in items:
                yield item
                bar.update(1)


@contextmanager
def bytes_bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """A bar, as a function to call with the bytes done so far and their total."""

    def show(done: int, total: int) -> None:
        bar.length = total
        bar.update(done - bar.pos)

    with progress_bar(label, _STEPS) as bar:
        yield show


@contextmanager
def crawl_bar(crawls: "CrawlProgress") -> Iterator["Progress"]:
    """A bar, as a function to call with a source and its pages and items so far.

    It says how long the rest takes where ``crawls`` knows that from earlier crawls.
    """
    pages_of: dict[str, int] = {}

    def show(source: "Source", pages: int, found: int) -> None:
        pages_of[source.name] = pages
        share = min(crawls.share(source, pages), 0.999)  # not the end: a site may have more pages than last time
        position = int(share * _STEPS) if crawls.known else sum(pages_of.values())
        bar.current_item = f"{source.name}: {pages} pages, {found} items"
        bar.update(max(position - bar.pos, 0))
        bar.render_progress()  # also where the bar did not move

    with progress_bar("Crawling", _STEPS if crawls.known else None) as bar:
        yield show

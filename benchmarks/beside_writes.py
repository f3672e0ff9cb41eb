"""Time readers of the site while another process stores 500 captures a second in the same archive."""

import asyncio
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from itertools import count, cycle, islice
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

import click

from benchmarks.archiving import SITE, petitions, record_all
from benchmarks.page_class import PageClass
from benchmarks.page_classes import page_classes
from benchmarks.served import ServedSite, Timed, time_class
from pipelines.store.archive import Archive
from pipelines.store.connection import reading
from scrapers import clock
from scrapers.captures import Capture
from scrapers.extract import Extraction

RATE = 500  # captures a second
_TOGETHER = 50  # in one transaction
_ROUNDS = 3
AIM = 1.2
"""The most that the 95th percentile may grow by beside writes."""
_ASKED = ("home", "petition, few looks", "search, common word", "table")


def write_captures(path: Path, seconds: float) -> int:
    """Store captures of single petitions at the rate, in one run; returns how many."""
    pages, written = _captures(), 0
    with Archive.open(path, create=False) as archive:
        run = archive.start_run("crawl", SITE, partial=True)
        began = time.perf_counter()
        while (now := time.perf_counter() - began) < seconds:
            if written > now * RATE:
                time.sleep(_TOGETHER / RATE / 4)
                continue
            with archive.transaction():
                record_all(archive, run, islice(pages, _TOGETHER))
            written += _TOGETHER
        archive.finish_run(run)
    return written


def _captures() -> Iterator[Extraction]:
    shown, at = cycle(petitions(600)), clock.now() - timedelta(days=1)
    for turn in count():
        capture = Capture(
            url=f"{SITE.url}/petitions/{turn}",
            captured_at=at + timedelta(seconds=turn),
            body=f"{turn} {at}".encode(),
            media_type="text/html",
            origin="live",
        )
        yield Extraction(capture=capture, page="controlshift.petition", found=(next(shown),))


def ratios(archive: Path, port: int, seconds: float, only: str = "") -> list[tuple[str, ...]]:
    """Return lines of a table: the 95th percentile of some classes, idle and beside writes by turns, and the ratio.

    Those classes are the ones whose names contain ``only``; without it, a few that stand for all.
    """
    with TemporaryDirectory(dir=archive.parent) as folder:
        copy = Path(folder) / "archive.db"
        shutil.copyfile(archive, copy)
        copy.chmod(0o644)
        with reading(copy) as db, ServedSite(copy, port) as site:
            classes = [
                pages for pages in page_classes(db, Random(2)) if (only in pages.name if only else pages.name in _ASKED)
            ]
            lines = [_line(site, pages, copy, seconds) for pages in classes]
    return [("class", "p95 idle, ms", "p95 beside writes, ms", "ratio", "captures/s written"), *lines]


def _line(site: ServedSite, pages: PageClass, copy: Path, seconds: float) -> tuple[str, ...]:
    idle, busy, rates = list[float](), list[float](), list[float]()
    for _ in range(_ROUNDS):
        idle.append(asyncio.run(time_class(site, pages, seconds)).quantile(0.95))
        timed, rate = _beside(site, pages, copy, seconds)
        busy.append(timed.quantile(0.95))
        rates.append(rate)
    before, beside = median(idle), median(busy)
    ratio = f"{beside / before:.2f}{'' if beside <= AIM * before else ' missed'}"
    return pages.name, f"{before:.0f}", f"{beside:.0f}", ratio, f"{median(rates):.0f}"


def _beside(site: ServedSite, pages: PageClass, copy: Path, seconds: float) -> tuple[Timed, float]:
    command = [sys.executable, "-m", "benchmarks.beside_writes", str(copy), f"{seconds + 2}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        time.sleep(1.5)  # until it writes
        timed = asyncio.run(time_class(site, pages, seconds))
        written, _ = writer.communicate()
    return timed, int(written) / (seconds + 2)


@click.command()
@click.argument("copy", type=click.Path(exists=True, path_type=Path))
@click.argument("seconds", type=float)
def main(copy: Path, seconds: float) -> None:
    """Store captures in COPY for so long, and print how many."""
    click.echo(write_captures(copy, seconds))


if __name__ == "__main__":
    main()

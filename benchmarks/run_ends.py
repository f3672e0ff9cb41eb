"""Time crawls of 2,000 petitions in a small archive and in a big one, and what another process waits for the lock."""

import shutil
import subprocess
import sys
import time
from pathlib import Path
from select import select
from statistics import quantiles
from tempfile import TemporaryDirectory
from typing import NamedTuple

import click

from benchmarks.archive import build_archive
from benchmarks.archiving import SITE, know_nothing, petitions, record_all, visits
from pipelines.store.archive import Archive
from pipelines.store.connection import immediately, open_database
from scrapers.extract import Extraction

PETITIONS = 2_000
_CRAWLS = ("the first crawl of its source", "the next one", "and the next")
_PAUSE = 0.002  # seconds between two tries for the lock


class Crawled(NamedTuple):
    """What a crawl took: seconds of processor time to record and to end it, and what another waited for the lock.

    ``longest`` and ``usual`` (the 99th percentile) are seconds.
    """

    recorded: float
    ended: float
    longest: float
    usual: float


def time_crawls(archive: Path, number: int = PETITIONS) -> list[Crawled]:
    """Crawl so many new petitions three times into a copy of an archive, a day apart."""
    shown = petitions(number)
    with TemporaryDirectory(dir=archive.parent) as folder:
        copy = Path(folder) / "archive.db"
        shutil.copyfile(archive, copy)
        copy.chmod(0o644)
        return [_crawl(copy, list(visits(shown, [day]))) for day in range(len(_CRAWLS))]


def _crawl(path: Path, extractions: list[Extraction]) -> Crawled:
    know_nothing()
    with (
        subprocess.Popen(
            [sys.executable, "-m", "benchmarks.run_ends", "--wait-for", str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as other,
        Archive.open(path, create=False) as archive,
    ):
        assert other.stdout is not None
        other.stdout.readline()  # once it tries
        began = time.process_time()
        run = archive.start_run("crawl", SITE)
        record_all(archive, run, extractions)
        recorded = time.process_time()
        archive.finish_run(run, complete=True)
        ended = time.process_time()
        longest, usual = map(float, other.communicate("done\n")[0].split())
    return Crawled(recorded - began, ended - recorded, longest, usual)


def wait_for_the_lock(path: Path) -> tuple[float, float]:
    """Take the write lock again and again until standard input has a line; returns the longest and usual wait."""
    waits = [0.0, 0.0]
    db = open_database(path, create=False)
    click.echo("ready")
    while not select([sys.stdin], [], [], _PAUSE)[0]:
        began = time.perf_counter()
        with immediately(db):
            waits.append(time.perf_counter() - began)
    return max(waits), quantiles(waits, n=100, method="inclusive")[-1]


def print_run_ends(big: Path | None, *, number: int = PETITIONS, small: int = 10_000) -> None:
    """Print each crawl in a small archive and in a big one (five times as large without ``big``), and the ratios."""
    with TemporaryDirectory() as folder:
        archives: dict[str, Path] = {}
        for size in (small,) if big else (small, 5 * small):
            path = archives[f"{size:,} petitions"] = Path(folder) / f"{size}.db"
            build_archive(path, petitions=size, snapshots=10 * size, alerts=size // 20)
        if big:
            archives[big.name] = big
        taken = {name: time_crawls(path, number) for name, path in archives.items()}
    first, *_ = taken.values()
    click.echo(f"A crawl of {number:,} petitions, recorded and ended: processor time, and others' waits for the lock")
    for name, crawls in taken.items():
        click.echo(f"  in an archive of {name}")
        for crawl, took, base in zip(_CRAWLS, crawls, first, strict=True):
            ratio = (took.recorded + took.ended) / (base.recorded + base.ended)
            click.echo(
                f"    {crawl:<32}{took.recorded:>7.2f} s + {took.ended:>5.2f} s{ratio:>7.2f} x   aim: at most 1.5"
                f"   waits: {1000 * took.usual:.0f} ms, at most {1000 * took.longest:.0f} ms   aim: 200"
            )


@click.command()
@click.option("--wait-for", type=click.Path(exists=True, path_type=Path), hidden=True)
@click.argument("big", type=click.Path(exists=True, path_type=Path), required=False)
def main(wait_for: Path | None, big: Path | None) -> None:
    """Time crawls of 2,000 petitions in an archive of 10,000 and in BIG."""
    if wait_for:
        click.echo(" ".join(map(str, wait_for_the_lock(wait_for))))
    else:
        print_run_ends(big)


if __name__ == "__main__":
    main()

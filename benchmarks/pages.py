"""Serve an archive and time each class of its pages: eight readers, and no address is asked for twice."""

import asyncio
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from statistics import median, quantiles

import click
import httpx
import psutil  # type: ignore[import-untyped]

from benchmarks.page_classes import PageClass, page_classes
from pipelines.store.connection import reading

READERS = 8
PAUSE = 0.2  # seconds from an answer to the next request of the same reader
_PATIENCE = 60.0  # seconds


@dataclass(slots=True, kw_only=True)
class Timed:
    """What readers of one class saw: seconds and bytes of each answer, statuses, and what the server spent.

    ``cpu`` is its processor time in seconds, ``memory`` what all of its processes held at the end, in bytes.
    """

    seconds: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    statuses: Counter[str] = field(default_factory=Counter)
    cpu: float = 0.0
    memory: int = 0
    by_clock: float = 0.0

    def quantile(self, share: float) -> float:
        """Return a quantile of the times, in milliseconds."""
        if len(self.seconds) < 2:
            return 1000 * max(self.seconds, default=0.0)
        return 1000 * quantiles(self.seconds, n=100, method="inclusive")[round(share * 100) - 1]


class Site:
    """`queconste serve` of an archive, as a process of its own. A context manager."""

    def __init__(self, archive: Path, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}"
        command = [sys.executable, "-m", "pipelines.cli", "serve", "--archive", str(archive), "--port", str(port)]
        self._running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._process = psutil.Process(self._running.pid)

    def __enter__(self) -> "Site":
        for _ in range(240):
            with suppress(httpx.TransportError):
                httpx.get(f"{self.address}/-/versions.json", timeout=30)
                return self
            time.sleep(0.25)
        raise click.ClickException(f"{self.address} does not answer")

    def __exit__(self, *_: object) -> None:
        self._running.terminate()
        self._running.wait(30)

    def cpu(self) -> float:
        """Return the processor time of all its processes up to now, in seconds; of those that ended, by parents."""
        return sum(sum(process.cpu_times()[:4]) for process in self._processes())

    def memory(self) -> int:
        """Return what all its processes hold, in bytes; what they share is counted once."""
        held = 0
        for process in self._processes():
            with suppress(psutil.Error):
                held += process.memory_full_info().pss
        return held

    def _processes(self) -> list[psutil.Process]:
        with suppress(psutil.Error):
            return [self._process, *self._process.children(recursive=True)]
        return []


async def _read(client: httpx.AsyncClient, pages: PageClass, until: float, pause: float, timed: Timed) -> None:
    while time.perf_counter() < until:
        address, began = next(pages.addresses), time.perf_counter()
        try:
            answer = await client.get(address, headers={"Cache-Control": "no-cache"})
            status, size = str(answer.status_code), answer.num_bytes_downloaded
        except httpx.HTTPError as error:
            status, size = type(error).__name__, 0
        timed.seconds.append(time.perf_counter() - began)
        timed.sizes.append(size)
        timed.statuses[status] += 1
        await asyncio.sleep(pause)


async def time_class(site: Site, pages: PageClass, seconds: float, *, pause: float = PAUSE) -> Timed:
    """Let readers ask for pages of one class for so long."""
    timed = Timed()
    limits = httpx.Limits(max_connections=READERS)
    async with httpx.AsyncClient(
        base_url=site.address, timeout=_PATIENCE, limits=limits, follow_redirects=True
    ) as client:
        with suppress(httpx.HTTPError):
            await client.get(next(pages.addresses))  # once untimed: what is loaded then is not loaded for each page
        began, cpu = time.perf_counter(), site.cpu()
        readers = [_read(client, pages, began + seconds, pause, timed) for _ in range(READERS)]
        await asyncio.gather(*readers)
        timed.by_clock, timed.cpu = time.perf_counter() - began, site.cpu() - cpu
    timed.memory = site.memory()
    return timed


def time_query(db: sqlite3.Connection, pages: PageClass, rounds: int = 15) -> float | None:
    """Return the median time of SQLite alone for the same question, in milliseconds; None where it is not asked."""
    if not pages.sql:
        return None
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        try:
            db.execute(pages.sql, next(pages.values)).fetchall()
        except sqlite3.Error:  # of another schema
            return None
        taken.append(1000 * (time.perf_counter() - began))
        if sum(taken) > 5_000:
            break
    return median(taken)


_HEAD = (
    "class",
    "p50 ms",
    "p95 ms",
    "aim",
    "CPU ms",
    "kB",
    "requests",
    "answers/s",
    "SQLite ms",
    "p50/SQLite",
    "not 200",
)


def row_of(pages: PageClass, timed: Timed, fastest: Timed | None, alone: float | None) -> tuple[str, ...]:
    """One line of the table, as texts; ``fastest`` is the class without pauses, where that was measured."""
    number = max(1, len(timed.seconds))
    others = {status: n for status, n in timed.statuses.items() if status != "200"}
    middle, high = timed.quantile(0.5), timed.quantile(0.95)
    return (
        pages.name,
        f"{middle:.0f}",
        f"{high:.0f}",
        "" if pages.aim is None else f"{pages.aim}{'' if high <= pages.aim and not others else ' missed'}",
        f"{1000 * timed.cpu / number:.1f}",
        f"{sum(timed.sizes) / number / 1000:.1f}",
        f"{number}",
        f"{len(fastest.seconds) / fastest.by_clock:.0f}" if fastest else "",
        "" if alone is None else f"{alone:.2f}",
        "" if not alone else f"{middle / alone:.1f}",
        " ".join(f"{status}: {n}" for status, n in sorted(others.items())),
    )


def as_table(rows: Sequence[Sequence[str]]) -> str:
    """Write rows, the first of them the head, as a table of Markdown whose columns stand under each other."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


@click.command()
@click.argument("archive", type=click.Path(exists=True, path_type=Path))
@click.option("--port", default=18_779, show_default=True)
@click.option("--seconds", default=6.0, show_default=True, help="For each class, with pauses; half of it without.")
@click.option("--only", default="", help="Classes whose names contain this.")
@click.option("--no-rush", is_flag=True, help="Leave out the answers a second without pauses.")
def main(archive: Path, port: int, seconds: float, only: str, no_rush: bool) -> None:
    """Serve ARCHIVE and time each class of its pages."""
    memory, rows = 0, list[tuple[str, ...]]([_HEAD])
    with (
        reading(archive) as db,
        Site(archive, port) as site,
        closing(sqlite3.connect(f"file:{archive}?mode=ro", uri=True)) as raw,
    ):
        for pages in page_classes(db, Random(1)):
            if only and only not in pages.name:
                continue
            timed = asyncio.run(time_class(site, pages, seconds))
            fastest = None if no_rush else asyncio.run(time_class(site, pages, seconds / 2, pause=0))
            memory = max(memory, timed.memory, fastest.memory if fastest else 0)
            rows.append(row_of(pages, timed, fastest, time_query(raw, pages)))
            click.echo(" | ".join(rows[-1]), err=True)
    click.echo(as_table(rows))
    click.echo(f"\nMost memory of all processes of the site: {memory / 1e6:.0f} MB (aim: below 1,000).")


if __name__ == "__main__":
    main()

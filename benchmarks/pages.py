"""Serve an archive and time each class of its pages: eight readers, and no address is asked for twice."""

import asyncio
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

import click

from benchmarks.archive import build_archive
from benchmarks.beside_writes import ratios
from benchmarks.page_class import PageClass
from benchmarks.page_classes import page_classes
from benchmarks.served import READERS, ServedSite, Timed, time_class
from benchmarks.weights import weight_rows
from pipelines.store.connection import reading

MODES = ("pauses", "rush", "writes", "weights")
"""What is measured: readers who pause, readers who do not, readers beside writes, and the bytes of tables."""
RUSH_AIM = 40
"""Answers a second without pauses, at least, in each class with an aim."""
PAGES = "<!-- pages: begin -->", "<!-- pages: end -->"
"""The marks of the section of a document that the table of pages goes between."""


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


def row_of(pages: PageClass, timed: Timed | None, fastest: Timed | None, alone: float | None) -> tuple[str, ...]:
    """One line of the table, as texts; ``timed`` is with pauses and ``fastest`` without, where these were measured."""
    shown = timed or fastest or Timed()
    number = max(1, len(shown.seconds))
    others = {status: n for status, n in shown.statuses.items() if status != "200"}
    middle, high = (timed.quantile(0.5), timed.quantile(0.95)) if timed else (0.0, 0.0)
    rate = len(fastest.seconds) / fastest.by_clock if fastest else 0.0
    return (
        pages.name,
        f"{middle:.0f}" if timed else "",
        f"{high:.0f}" if timed else "",
        "" if not timed or pages.aim is None else _aim(pages.aim, is_met=high <= pages.aim and not others),
        f"{1000 * shown.cpu / number:.1f}",
        f"{sum(shown.sizes) / number / 1000:.1f}",
        f"{number}",
        f"{rate:.0f}{'' if pages.aim is None or rate >= RUSH_AIM else ' missed'}" if fastest else "",
        "" if alone is None else f"{alone:.2f}",
        "" if not alone or not timed else f"{middle / alone:.1f}",
        " ".join(f"{status}: {n}" for status, n in sorted(others.items())),
    )


def _aim(aim: int, *, is_met: bool) -> str:
    return f"{aim}" if is_met else f"{aim} missed"


def as_table(rows: Sequence[Sequence[str]]) -> str:
    """Write rows, the first of them the head, as a table of Markdown whose columns stand under each other."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


@click.command()
@click.argument("archive", type=click.Path(exists=True, path_type=Path), required=False)
@click.option(
    "--petitions", default=20_000, show_default=True, help="Of the archive that is built where none is given."
)
@click.option("--port", default=18_779, show_default=True)
@click.option("--seconds", default=4.0, show_default=True, help="For each class, with pauses; half of it without.")
@click.option("--only", default="", help="Classes whose names contain this, and nothing else.")
@click.option(
    "--mode",
    "modes",
    type=click.Choice(MODES),
    multiple=True,
    help="Measure this and nothing else: readers who pause, who do not, who read beside writes, or bytes of tables.",
)
@click.option("--write", "report", type=click.Path(exists=True, path_type=Path), help="Also write into this document.")
def main(
    archive: Path | None,
    petitions: int,
    port: int,
    seconds: float,
    only: str,
    modes: tuple[str, ...],
    report: Path | None,
) -> None:
    """Serve ARCHIVE and time each class of its pages, idle and beside writes; weigh its tables."""
    said = measure(archive, petitions=petitions, port=port, seconds=seconds, only=only, modes=modes)
    click.echo("\n\n".join(said))
    if report:
        report.write_text(with_section(report.read_text(encoding="utf-8"), said), encoding="utf-8")


def measure(
    archive: Path | None,
    *,
    petitions: int = 20_000,
    port: int = 18_779,
    seconds: float = 4.0,
    only: str = "",
    modes: Sequence[str] = (),
) -> list[str]:
    """Measure the classes of pages whose names contain ``only`` in these modes; without any, in all that fit.

    Returns paragraphs and tables of Markdown. Where no archive is given, one with so many petitions is built.
    """
    modes = modes or (MODES[:2] if only else MODES)
    with TemporaryDirectory() as folder:
        if archive is None:
            archive = Path(folder) / "archive.db"
            build_archive(archive, petitions=petitions, snapshots=10 * petitions, alerts=petitions // 20)
        said = [_told(archive)]
        if {"pauses", "rush"} & {*modes}:
            said.append(_timed(archive, port, seconds, only, modes))
        if "writes" in modes:
            said.append(as_table(ratios(archive, port, seconds, only)))
        if "weights" in modes:
            with closing(sqlite3.connect(f"file:{archive}?mode=ro", uri=True)) as db:
                said.append(as_table(weight_rows(db)))
    return said


def _told(archive: Path) -> str:
    with closing(sqlite3.connect(f"file:{archive}?mode=ro", uri=True)) as db:
        tables = ("petitions", "signature_snapshots", "action_alerts")
        numbers = [db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]
    shown = "{:,} petitions, {:,} snapshots, {:,} alerts".format(*numbers)
    return f"{shown}; {archive.stat().st_size / 1e6:,.0f} MB; {READERS} readers; measured on {date.today()}."


def _timed(archive: Path, port: int, seconds: float, only: str, modes: Sequence[str]) -> str:
    memory, rows = 0, list[tuple[str, ...]]([_HEAD])
    raw = sqlite3.connect(f"file:{archive}?mode=ro", uri=True)
    with reading(archive) as db, ServedSite(archive, port) as site, closing(raw):
        for pages in page_classes(db, Random(1)):
            if only not in pages.name:
                continue
            timed = asyncio.run(time_class(site, pages, seconds)) if "pauses" in modes else None
            fastest = asyncio.run(time_class(site, pages, seconds / 2, pause=0)) if "rush" in modes else None
            memory = max([memory, *(each.memory for each in (timed, fastest) if each)])
            rows.append(row_of(pages, timed, fastest, time_query(raw, pages)))
            click.echo(" | ".join(rows[-1]), err=True)
    return f"{as_table(rows)}\n\nMost memory of all processes of the site: {memory / 1e6:.0f} MB (aim: below 1,000)."


def with_section(text: str, said: Sequence[str], marks: tuple[str, str] = PAGES) -> str:
    """Put what was measured between the two marks of a document. Raises UsageError where they are not there."""
    before, begin, rest = text.partition(marks[0])
    _, end, after = rest.partition(marks[1])
    if not (begin and end):
        raise click.UsageError(f"the document has no {marks[0]} ... {marks[1]}")
    return "\n".join((f"{before}{begin}", *(f"\n{part}" for part in said), f"\n{end}{after}"))


if __name__ == "__main__":
    main()

"""Time everything in one run, and print ratios: the time of another way over the time of ours."""

import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

import click

from benchmarks.archiving import TOGETHER, time_import, time_recapture
from benchmarks.crawling import Crawled, memory_over, time_crawls
from benchmarks.drawing import time_drawing
from benchmarks.pages import measure, with_section
from benchmarks.replaying import time_cores, time_replay
from benchmarks.run_ends import PETITIONS, print_run_ends
from benchmarks.starting import time_starts
from benchmarks.timing import Taken

WORK = "<!-- work: begin -->", "<!-- work: end -->"
"""The marks of the section of a document that all but the pages goes between."""

START_AIMS = {"--help": 0.25, "extract": 0.7, "import": 0.7, "ready": 2}
"""Seconds of processor time that a process may take, by a word of its name."""


@click.command()
@click.option("--quick", is_flag=True, help="A little of the work: shows that all of it runs, and no more.")
@click.option("--archive", type=click.Path(exists=True, path_type=Path), help="A big one, for run ends and pages.")
@click.option("--write", "report", type=click.Path(exists=True, path_type=Path), help="Also write into this document.")
def main(quick: bool, archive: Path | None, report: Path | None) -> None:
    """Time our ways of reading and storing against others', run ends, and pages beside SQLite alone."""
    with redirect_stdout(_Copied(sys.stdout)) as said:
        _time_work(quick)
        print_run_ends(archive, number=24 if quick else PETITIONS, small=240 if quick else 10_000)
    petitions, seconds, only = (240, 0.1, "home") if quick else (20_000, 4.0, "")
    served = measure(archive, petitions=petitions, seconds=seconds, only=only)
    click.echo("\n\n".join(served))
    if report:
        text = with_section(report.read_text(encoding="utf-8"), [f"```text\n{said.getvalue()}```"], WORK)
        report.write_text(with_section(text, served), encoding="utf-8")


class _Copied(StringIO):
    """Keeps what is printed, and prints it."""

    def __init__(self, screen: TextIO) -> None:
        super().__init__()
        self._screen = screen

    def write(self, text: str) -> int:
        self._screen.write(text)
        return super().write(text)


def _time_work(quick: bool) -> None:
    pages, snapshots, number, rounds = (4, 1_200, 24, 1) if quick else (40, 100_000, 240, 5)
    with TemporaryDirectory() as folder:
        _print_starts(time_starts(Path(folder) / "starts", rounds=rounds))
        _print_replay(time_replay(Path(folder) / "replay", pages=pages, rounds=rounds))
        _print_cores(time_cores(Path(folder) / "cores", pages=70 if quick else 4_800))
        _print_crawls(time_crawls(pages=10 if quick else 400, rounds=min(rounds, 2)))
        _print_memory(memory_over(20 if quick else 4_000))
        _print_import(time_import(Path(folder), snapshots=snapshots, rounds=min(rounds, 3)))
        _print_recapture(time_recapture(Path(folder), number=number, rounds=rounds))
    _print_drawing(time_drawing(rounds=rounds))


def _print_starts(taken: dict[str, float]) -> None:
    click.echo("Whole processes of commands, with bytecode: processor time, the least of several")
    for name, seconds in taken.items():
        aim = next((f"at most {aim} s" for word, aim in START_AIMS.items() if word in name), None)
        click.echo(f"  {name:<44}{seconds:>10.2f} s{f'   aim: {aim}' if aim else ''}")


def _print_replay(taken: dict[str, float]) -> None:
    click.echo("A kept listing of 75 kB read again, on one core")
    _print_way("ours, given the page's classes", taken["ours"])
    _print_way("ours, by the shape of the page alone", taken["ours, by shape"])
    click.echo("  ... and by others, given the classes: beside our first way and our second")
    for name, aim in {"parsel": 3, "BeautifulSoup (lxml)": 30, "BeautifulSoup (html.parser)": 30}.items():
        ratios = (taken[name] / taken["ours"], taken[name] / taken["ours, by shape"])
        _print_way(f"warcio + {name}", taken[name], *ratios, aim=aim)
    fast = taken["fastwarc + selectolax"]
    _print_way("fastwarc + selectolax", fast, fast / taken["ours"], fast / taken["ours, by shape"])
    click.echo("  ... and the least: record checked, tree, people and places taken out, fields by their classes")
    _print_way("warcio + parsel beside that", taken["parsel"], taken["parsel"] / taken["least"])
    click.echo("  ... and parts of it, beside our first way")
    _print_way("the record alone: found, checked, unpacked", taken["record"], taken["record"] / taken["ours"])
    _print_way("the same by FastWARC", taken["record by FastWARC"], taken["record by FastWARC"] / taken["ours"])
    _print_way("the tree alone, by Lexbor", taken["tree"], taken["tree"] / taken["ours"])
    for name in ("normalized, texts known", "normalized, texts new"):
        _print_way(name, taken[name], taken[name] / taken["ours"])


def _print_cores(clock: dict[int, float]) -> None:
    click.echo(
        "As many kept listings as a replay or verify reads, extracted and processed: by the clock, start included"
    )
    _print_way("one process", clock[1])
    _print_way("two processes: how many times as fast", clock[2], clock[1] / clock[2], aim=1.8)


def _print_crawls(taken: dict[str, float]) -> None:
    click.echo("A page of twelve petitions crawled over loopback, run ends included: beside bare Scrapy")
    aims = {"ours, new": "at most 3", "ours, unchanged": "at most 2"}
    for name, seconds in taken.items():
        _print_way(name, seconds, seconds / taken["bare Scrapy"], aim=aims.get(name))


def _print_memory(crawls: dict[str, Crawled]) -> None:
    click.echo("Short pages crawled: memory after each twentieth of them, and the most to the end of the run")
    for name, crawled in crawls.items():
        parts = " ".join(f"{megabytes:.0f}" for megabytes in crawled.memory)
        click.echo(f"  {name:<17}{parts}, {crawled.most:.0f} MB")


def _print_import(ways: dict[str, Taken]) -> None:
    click.echo("Snapshots imported, growth and events derived: processor time")
    limit = ways["sqlite3"].busy
    _print_way("sqlite3's own limit: rows that are ready", limit)
    click.echo("  ... and ours: how many times that")
    _print_way(
        f"ours, {TOGETHER} captures to a transaction",
        ways["together"].busy,
        ways["together"].busy / limit,
        aim="at most 4",
    )
    _print_way("ours, each capture in its own", ways["each alone"].busy, ways["each alone"].busy / limit)


def _print_recapture(ways: dict[str, Taken]) -> None:
    click.echo("Petitions captured again, their words unchanged: processor time, and by the clock with the disk")
    ours = ways["ours"]
    _print_way("ours, a transaction to each page", ours.busy)
    for name, naive in (("default journal", ways["upsert"]), ("WAL", ways["upsert in WAL"])):
        ratios = naive.busy / ours.busy, naive.by_clock / ours.by_clock
        _print_way(f"sqlite-utils upsert, {name}", naive.busy, *ratios, aim=15)
    click.echo("  ... and ours in a process that never read these words")
    _print_way("languages detected again", ways["ours, texts new"].busy, ways["ours, texts new"].busy / ours.busy)


def _print_drawing(taken: dict[str, float]) -> None:
    click.echo("Charts drawn: processor time, beside that of 500 observations written as JSON")
    for name, seconds in taken.items():
        aim = "at most 10 ms" if ", 500" in name else None
        _print_way(name, seconds, seconds / taken["JSON"], aim=aim)


def _print_way(name: str, seconds: float, *ratios: float, aim: float | str | None = None) -> None:
    """One line: how many a second, and how many times the time of ours it takes."""
    shown = "".join(f"{ratio:>8.2f} x" for ratio in ratios)
    click.echo(f"  {name:<44}{1 / seconds:>10,.0f}/s{shown}{f'   aim: {aim}' if aim else ''}")


if __name__ == "__main__":
    main()

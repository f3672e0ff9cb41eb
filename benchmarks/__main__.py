"""Everything is timed in one run and printed as ratios: what another way takes for the time that ours takes."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks.archiving import time_import, time_recapture
from benchmarks.replaying import time_replay


@click.command()
@click.option("--quick", is_flag=True, help="A little of the work: shows that all of it runs, and no more.")
def main(quick: bool) -> None:
    """Time our ways of reading and storing against others'."""
    pages, snapshots, number, rounds = (4, 1_200, 24, 1) if quick else (40, 100_000, 240, 9)
    with TemporaryDirectory() as folder:
        _print_replay(time_replay(Path(folder), pages=pages, rounds=rounds))
        _print_import(time_import(Path(folder), snapshots=snapshots, rounds=min(rounds, 3)))
        _print_recapture(time_recapture(Path(folder), number=number, rounds=rounds))


def _print_replay(taken: dict[str, float]) -> None:
    click.echo("A kept listing of 75 kB read again, on one core, by the shape of the page")
    _print_way("ours", taken["ours"])
    click.echo("  ... and by others, who know the names of its classes")
    for name, aim in {"parsel": 3, "BeautifulSoup (lxml)": 30, "BeautifulSoup (html.parser)": 30}.items():
        _print_way(f"warcio + {name}", taken[name], taken[name] / taken["ours"], aim=aim)
    click.echo("  ... and parts of it")
    _print_way("the record alone: found, checked, unpacked", taken["record"], taken["record"] / taken["ours"])
    for name in ("normalized, texts known", "normalized, texts new"):
        _print_way(name, taken[name], taken[name] / taken["ours"])


def _print_import(taken: dict[str, float]) -> None:
    click.echo("Snapshots imported")
    _print_way("ours", taken["ours"])
    _print_way("sqlite3, of rows that are ready", taken["sqlite3"], taken["sqlite3"] / taken["ours"])


def _print_recapture(taken: dict[str, float]) -> None:
    click.echo("Petitions captured again, their words unchanged")
    _print_way("ours", taken["ours"])
    _print_way("sqlite-utils, upsert", taken["upsert"], taken["upsert"] / taken["ours"], aim=15)
    _print_way("sqlite-utils, upsert in WAL", taken["upsert in WAL"], taken["upsert in WAL"] / taken["ours"])


def _print_way(name: str, seconds: float, *ratios: float, aim: int | None = None) -> None:
    """One line: how many a second, and how many times the time of ours it takes."""
    shown = "".join(f"{ratio:>8.2f} x" for ratio in ratios)
    click.echo(f"  {name:<44}{1 / seconds:>10,.0f}/s{shown}{f'   aim: {aim}' if aim else ''}")


if __name__ == "__main__":
    main()

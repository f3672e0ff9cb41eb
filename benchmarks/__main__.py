"""Everything is timed in one run and printed as ratios: what another way takes for the time that ours takes."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks.archiving import time_import, time_recapture
from benchmarks.replaying import time_replay

_AIMS = {"parsel": 3, "BeautifulSoup (html.parser)": 30, "upsert": 15}


@click.command()
@click.option("--quick", is_flag=True, help="A tenth of the work: shows that all of it runs, and little else.")
def main(quick: bool) -> None:
    """Time our ways of reading and storing against others'."""
    with TemporaryDirectory() as folder:
        at = Path(folder)
        pages, snapshots, rounds = (4, 1_200, 1) if quick else (40, 100_000, 9)
        replay = time_replay(at, pages=pages, rounds=rounds)
        click.echo("A kept listing of 75 kB read again, processor time of one core")
        _print_way("ours: record checked, extracted", replay["ours"], 1)
        for name in ("parsel", "BeautifulSoup (lxml)", "BeautifulSoup (html.parser)"):
            _print_way(f"warcio + {name}", replay[name], replay[name] / replay["ours"], _AIMS.get(name))
        click.echo("  and beside it, of the time that ours takes")
        for name in ("record", "normalized, texts known", "normalized, texts new"):
            click.echo(f"    {name:<40}{replay[name] / replay['ours']:>8.2f}")

        stored = time_import(at, snapshots=snapshots, rounds=1 if quick else 3)
        click.echo(f"{snapshots:,} snapshots imported")
        _print_way("sqlite3, rows that are ready", stored["sqlite3"], 1)
        _print_way("ours", stored["ours"], stored["ours"] / stored["sqlite3"])

        again = time_recapture(at, number=24 if quick else 240, rounds=rounds)
        click.echo("A petition captured again, its words unchanged")
        _print_way("ours", again["ours"], 1)
        for name in ("upsert", "upsert in WAL"):
            _print_way(f"sqlite-utils, {name}", again[name], again[name] / again["ours"], _AIMS.get(name))


def _print_way(name: str, seconds: float, ratio: float, aim: int | None = None) -> None:
    click.echo(f"  {name:<42}{1 / seconds:>10,.0f}/s{ratio:>8.1f} x{f'   aim: {aim}' if aim else ''}")


if __name__ == "__main__":
    main()

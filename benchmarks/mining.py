"""Time mining: two workers beside one on a cluster of processes, and each step that could break first.

python -m benchmarks.mining --megabytes 2000
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click
import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
from distributed import Client

from benchmarks.crawl_files import STANZAS, write_crawl
from benchmarks.loopback_cluster import LoopbackCluster
from pipelines.jobs.mine import mine, setup_of
from pipelines.mine.cluster import Limits
from pipelines.mine.columnar_index import IndexRead, ranges_in
from pipelines.mine.mined_files import MinedFiles
from pipelines.mine.mined_pages import mined
from pipelines.mine.mining_inputs import tasks_of
from pipelines.mine.mining_report import MiningReport
from pipelines.mine.mining_setup import MiningSetup
from pipelines.mine.mining_task import MiningTask
from pipelines.mine.wanted_pages import Wanted
from scrapers.captures.surt import surt
from scrapers.sources import load_sources

_BASE = "https://data.crawl.example/"


@click.command()
@click.option("--megabytes", default=2_000.0, show_default=True, help="How much to mine; deleted afterwards.")
@click.option("--rounds", default=2, show_default=True, help="How many rounds of one worker, then two.")
def main(megabytes: float, rounds: int) -> None:
    """Time mining on this computer."""
    with TemporaryDirectory(prefix="queconste-mining-") as name:
        folder = Path(name)
        (folder / "sources.yml").write_text(STANZAS, encoding="utf-8")
        setup = setup_of(load_sources(folder / "sources.yml"), None, contact="", interval=0.0)
        files = write_crawl(folder / "crawl", megabytes, files=max(4, int(megabytes // 16)))
        print_kinds("petitions in one of 20", files, setup)
        others = write_crawl(folder / "others", 24, files=4, has_finds=False)
        print_kinds("all about something else", others, setup)
        print_workers(files, folder, setup, rounds)
        print_steps(folder, files, setup)


def print_kinds(what: str, files: Sequence[Path], setup: MiningSetup) -> None:
    """Print pages a second of one core, for each kind of file, without cluster and output."""
    click.echo(f"Pages read by one process in a second of processor time, {what}")
    for task in list(tasks_of(map(str, files[:4]), base=_BASE)):
        mined(task, setup)  # language model, patterns and the words of invented petitions are known then
        with _cpu() as taken:
            result = mined(task, setup)
        seconds = taken()
        size = result.bytes / 2**20
        found = sum(row["kind"] == "petition" for row in result.rows)
        click.echo(
            f"  {task.name.partition('.')[2]:<12}{result.pages / seconds:>10,.0f} pages{size / seconds:>8.1f} MB"
            f"   ({result.pages:,} pages, {found:,} petitions)"
        )


def print_workers(files: Sequence[Path], folder: Path, setup: MiningSetup, rounds: int) -> None:
    """Print the time of one worker over that of two, taking turns."""
    taken: dict[int, list[float]] = {1: [], 2: []}
    report = MiningReport()
    for turn in range(rounds):
        for workers in (1, 2):
            report, seconds = _mined(files, folder / f"out-{workers}-{turn}", setup, workers)
            taken[workers].append(seconds)
    one, two = min(taken[1]), min(taken[2])
    size = report.bytes / 2**20
    click.echo(f"{size:,.0f} MB, {report.pages:,} pages, {report.petitions:,} petitions, by processes on loopback")
    click.echo(f"  one worker{one:>10.1f} s{report.pages / one:>10,.0f} pages/s{size / one:>8.1f} MB/s")
    click.echo(f"  two workers{two:>9.1f} s{report.pages / two:>10,.0f} pages/s{size / two:>8.1f} MB/s")
    click.echo(f"  one over two{one / two:>8.2f} x   aim: 1.7")


def _mined(files: Sequence[Path], out: Path, setup: MiningSetup, workers: int) -> tuple[MiningReport, float]:
    """Mine on a cluster whose workers have read a page before the clock starts."""
    tasks = list(tasks_of(map(str, files), base=_BASE))
    limits = Limits()
    with LoopbackCluster(workers) as cluster:
        warm = [MiningTask(id=f"warm-{n}", name="", path=tasks[n].path, file="") for n in range(2 * workers)]
        mine(warm, out.with_name(f"{out.name}-warm"), setup, scheduler=cluster.address, workers=workers, limits=limits)
        began = time.monotonic()
        report = mine(tasks, out, setup, scheduler=cluster.address, workers=workers, limits=limits)
        seconds = time.monotonic() - began
    assert report.is_whole, report.failed
    return report, seconds


def print_steps(folder: Path, files: Sequence[Path], setup: MiningSetup) -> None:
    """Print how much each step does that no second worker makes faster."""
    click.echo("Steps that are done once, by the client or the scheduler")
    _print_rate("inputs through the scheduler, each empty", *_scheduled(folder))
    outcomes = [(task, mined(task, setup)) for task in tasks_of(map(str, files[:4]), base=_BASE)]
    with MinedFiles(folder / "written") as written, _wall() as taken:
        written.add([task for task, _ in outcomes], outcomes)
    rows = [row for _, result in outcomes for row in result.rows]
    size = sum(path.stat().st_size for path in (folder / "written").rglob("*.parquet"))
    _print_rate("rows written to Parquet and the ledger", len(rows), taken())
    click.echo(f"  bytes a row in Parquet: {size / len(rows):,.0f}")
    _print_rate("rows counted by host and year by DuckDB", *_counted(folder / "written"))
    _print_rate("rows of a columnar index looked through", *_looked_through(folder))


def _counted(folder: Path, copies: int = 200) -> tuple[int, float]:
    """Ask DuckDB for petitions by host and year, in the Parquet files read ``copies`` times over."""
    files = ", ".join(f"'{path}'" for path in sorted(folder.rglob("*.parquet")) * copies)
    query = (
        "SELECT host, year(captured_at), count(DISTINCT slug), max(signatures) "
        f"FROM read_parquet([{files}], hive_partitioning = true) WHERE kind = 'petition' GROUP BY ALL"
    )
    number = copies * sum(pq.ParquetFile(path).metadata.num_rows for path in folder.rglob("*.parquet"))
    with _wall() as taken:
        duckdb.connect().execute(query).fetchall()
    return number, taken()


def _scheduled(folder: Path, number: int = 2_000) -> tuple[int, float]:
    with LoopbackCluster(1) as cluster, Client(cluster.address, set_as_default=False) as client, _wall() as taken:
        client.gather(client.map(_nothing, range(number), pure=False))
    return number, taken()


def _nothing(number: int) -> int:
    return number


def _looked_through(folder: Path, number: int = 200_000) -> tuple[int, float]:
    """A file of the index of which every row must be looked at: what row groups cannot spare."""
    urls = [f"https://site{turn}.example/petitions/free-{turn}" for turn in range(number)]
    columns: dict[str, Any] = {
        "url_surtkey": list(map(surt, urls)),
        "url": urls,
        "fetch_status": [200] * number,
        "content_mime_detected": ["text/html"] * number,
        "warc_filename": ["crawl-data/CC/1.warc.gz"] * number,
        "warc_record_offset": list(range(number)),
        "warc_record_length": [100] * number,
    }
    pq.write_table(pa.table(columns), folder / "index.parquet")
    wanted = Wanted.of((), hosts=["*"], paths=["/petition/*"])
    with _wall() as taken:
        ranges_in(folder / "index.parquet", "index", wanted, _BASE, IndexRead())
    return number, taken()


def _print_rate(name: str, number: int, seconds: float) -> None:
    click.echo(f"  {name:<44}{number / seconds:>10,.0f}/s")


@contextmanager
def _cpu() -> Iterator[Callable[[], float]]:
    began = time.process_time()
    yield lambda: time.process_time() - began


@contextmanager
def _wall() -> Iterator[Callable[[], float]]:
    began = time.monotonic()
    end: list[float] = []
    yield lambda: end[0]
    end.append(time.monotonic() - began)


if __name__ == "__main__":
    main()

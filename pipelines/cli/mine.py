"""`queconste mine`."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipelines.cli.extras import needing_mine
from pipelines.cli.lookup import archive_option, sources_option
from pipelines.cli.options import PAGE_URL, date_span, example, json_option
from pipelines.cli.output import print_json
from pipelines.cli.progress import progress_bar
from scrapers.errors import UsageError
from scrapers.sources import find_contact, load_sources

if TYPE_CHECKING:
    from pipelines.mine.mining_setup import MiningSetup

_OPEN = (
    "the redactions of the archive and their key go to the workers unencrypted; "
    "use tls:// (docs/internet-scale.md), or an --archive that is not there"
)


@click.command(
    "mine",
    epilog=example(
        "queconste mine crawls/ --out mined",
        "queconste mine cc-index/*.parquet --plan ranges.jsonl --host action.mijente.net",
        "queconste mine ranges.jsonl --out mined --scheduler tcp://10.0.0.5:8786",
        "queconste mine --out mined --discover >> sources.yml",
    ),
)
@click.argument("inputs", metavar="[INPUT]...", nargs=-1)
@click.option(
    "--out", "folder", default="mined", show_default=True, type=click.Path(path_type=Path), help="Folder to fill."
)
@click.option("--scheduler", metavar="ADDRESS", help="A Dask scheduler, e.g. tcp://10.0.0.5:8786. Default: none.")
@click.option("--workers", type=click.IntRange(1), help="Processes on this computer. Default: one for each core.")
@click.option("--base", type=PAGE_URL, help="The address of the folder in which others find these files.")
@click.option("--tries", type=click.IntRange(1, 20), default=3, show_default=True, help="How often to try an input.")
@click.option("--seconds", type=click.FloatRange(1), default=3600.0, show_default=True, help="Limit of one try.")
@click.option(
    "--patience",
    type=click.FloatRange(1),
    default=600.0,
    show_default=True,
    help="Seconds to wait for a lost scheduler.",
)
@click.option(
    "--interval",
    type=click.FloatRange(0),
    default=0.5,
    show_default=True,
    help="Seconds between two requests of a worker.",
)
@click.option("--everything", "is_everything", is_flag=True, help="Keep finds without words of immigrant rights, too.")
@click.option("--plan", "plan", type=click.Path(path_type=Path), help="Write ranges to mine, from an index, and stop.")
@click.option("--host", "hosts", multiple=True, help="Of an index: this host, or *.example. Default: of all sources.")
@click.option("--path", "paths", multiple=True, help="Of an index: paths of this shape, e.g. /petitions/*.")
@click.option("--from", "first", metavar="DATE", help="Of an index: nothing older: 2018, 2018-03 or 2018-03-01.")
@click.option("--to", "last", metavar="DATE", help="Of an index: nothing newer: 2018, 2018-03 or 2018-03-01.")
@click.option("--discover", "is_discovering", is_flag=True, help="Print stanzas of hosts that no source has.")
@json_option
@archive_option
@sources_option
def command(inputs: tuple[str, ...], plan: Path | None, is_discovering: bool, sources: Path, **options: Any) -> None:
    """Mine petitions and alerts from WARC, WET and WACZ files.

    An INPUT is a file, a folder, a glob, an address, a list of paths (wet.paths.gz) or a plan (ranges.jsonl). What is
    found is written to the folder --out as Parquet, by month and host. The same command goes on where it was stopped.
    The redactions of the archive, if there is one, apply.

    With --plan, an INPUT is an index of Common Crawl: Parquet files, or the address of its list of crawls
    (https://index.commoncrawl.org/collinfo.json).
    """
    if not inputs and not is_discovering:
        raise UsageError("nothing is given to mine; name files, a folder, a plan or an address")
    if plan is not None and is_discovering:
        raise UsageError("--plan writes a plan and --discover looks at what was mined; give one of them")
    if plan is None and any(options[name] for name in ("hosts", "paths", "first", "last")):
        chosen = "--host, --path, --from and --to choose from an index"
        raise UsageError(f"{chosen}; give --plan FILE as well, then mine that file")
    with needing_mine():
        if plan is not None:
            _plan(inputs, plan, sources, **options)
            return
        whole = _mine(inputs, sources, **options) if inputs else True
        if is_discovering:
            _discover(sources, **options)
    sys.exit(0 if whole else 1)


def _mine(inputs: tuple[str, ...], sources: Path, **options: Any) -> bool:
    """Mine, print the report, and return whether everything was read."""
    from pipelines.jobs.mine import mine  # Dask takes a second to import
    from pipelines.mine.cluster import Limits
    from pipelines.mine.mining_inputs import tasks_of
    from pipelines.mine.mining_report import MiningReport
    from pipelines.mine.scheduler_address import check_scheduler, is_private

    if options["scheduler"]:
        check_scheduler(options["scheduler"])
    setup = _setup(sources, **options)
    if options["scheduler"] and setup.key and not is_private(options["scheduler"]):
        click.echo(f"queconste: {_OPEN}", err=True)
    tasks = list(tasks_of(inputs, base=options["base"]))
    limits = Limits(tries=options["tries"], seconds=options["seconds"], patience=options["patience"])
    workers = options["workers"] or len(os.sched_getaffinity(0))
    with progress_bar("Mining", len(tasks)) as bar:

        def show(done: int, of: int, report: MiningReport) -> None:
            bar.current_item = f"{report.pages:,} pages, {report.petitions:,} petitions"
            bar.update(done - bar.pos)

        report = mine(
            tasks,
            options["folder"],
            setup,
            scheduler=options["scheduler"],
            workers=workers,
            limits=limits,
            progress=show,
            say=lambda sentence: click.echo(f"queconste: {sentence}", err=True),
        )
    for sentence in report.lines_of_failures():
        click.echo(f"queconste: {sentence}", err=True)
    if options["as_json"]:
        print_json(report.as_json())
    else:
        click.echo(str(report))
    return report.is_whole


def _setup(sources: Path, **options: Any) -> "MiningSetup":
    """Return the sources and the redactions of the archive, which also apply to what is only printed."""
    from pipelines.jobs.mine import setup_of

    return setup_of(
        load_sources(sources),
        options["archive"] if options["archive"].is_file() else None,
        contact=find_contact(sources),
        interval=options["interval"],
        is_everything=options["is_everything"],
    )


def _plan(inputs: tuple[str, ...], plan: Path, sources: Path, **options: Any) -> None:
    """Write the ranges that an index lists of the wanted hosts and paths."""
    from pipelines.jobs.plan_mining import plan_ranges
    from pipelines.mine.wanted_pages import Wanted

    known = load_sources(sources)
    since, until = date_span(options["first"], options["last"])
    wanted = Wanted.of(known.values(), hosts=options["hosts"], paths=options["paths"], first=since, last=until)
    contact, how = find_contact(sources), {name: options[name] for name in ("interval", "base")}
    planned = plan_ranges(inputs, plan, wanted, contact=contact, setup=_setup(sources, **options), **how)
    click.echo(f"{plan}: {planned}.")


def _discover(sources: Path, **options: Any) -> None:
    """Print a stanza for each host with finds that no source has, the richest first."""
    from pipelines.mine.discovery import discovered, stanzas_of

    known, folder = load_sources(sources), options["folder"]
    found = discovered(folder, known)
    if not found:
        click.echo(f"{folder} has no finds on hosts that {sources} lacks", err=True)
        return
    for host in found:
        click.echo(str(host), err=True)
    click.echo(stanzas_of(found, known, _setup(sources, **options)), nl=False)

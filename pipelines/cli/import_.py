"""`queconste import`; "import" itself cannot be the name of a module."""

from datetime import datetime
from pathlib import Path

import click

from pipelines.cli.extras import needing_mine
from pipelines.cli.lookup import filled_archive_option, filled_captures_option, sources_option
from pipelines.cli.options import PAGE_URL, captured_at_option, example
from pipelines.cli.output import print_digest
from pipelines.cli.progress import bytes_bar
from pipelines.cli.stamp import stamp_after_run
from pipelines.jobs.import_files import import_files
from pipelines.mine.mining_task import LEDGER
from scrapers.errors import UsageError
from scrapers.sources import find_source, load_sources

_PARTITIONS = ("month=*/host=*/*.parquet", "month=*/*.parquet", "host=*/*.parquet")  # of mining, and as others divide


@click.command(
    "import",
    epilog=example(
        "queconste import listing.html --source mijente --url https://action.mijente.net/categories",
        "queconste import crawl.warc.gz pages/ --source mijente",
        "queconste import mined/",
    ),
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--source", help="The source that the pages are from, by its name in sources.yml.")
@click.option("--url", type=PAGE_URL, help="The URL of the saved page; of a WARC, the only page to import.")
@click.option("--any-host", is_flag=True, help="Also import pages on hosts that sources.yml does not list for SOURCE.")
@captured_at_option
@filled_archive_option
@filled_captures_option
@sources_option
def command(
    files: tuple[Path, ...],
    source: str | None,
    url: str | None,
    any_host: bool,
    captured_at: datetime | None,
    archive: Path,
    captures: Path,
    sources: Path,
) -> None:
    """Import saved pages, folders, WARC, ARC, WET or WACZ files.

    A page is HTML, JSON, XML or text. Each page in a folder needs a sidecar that says what it is: listing.html.json
    beside listing.html, with {"url": "https://...", "captured_at": "2018-03-01T12:00:00Z"}.

    Parquet files that `queconste mine` wrote name the sources of their pages. Their values are imported, and the bytes
    stay where they were found: `queconste verify --fetch` gets them from there.
    """
    if any(is_mined(path) for path in files):
        if url or any_host or captured_at:
            raise UsageError("--url, --any-host and --captured-at are for saved pages; mined files say all of these")
        _import_mined(files, source, archive, captures, sources)
        stamp_after_run(archive, sources)
        return
    if source is None:
        raise UsageError("--source is missing; name the source that the pages are from, as sources.yml calls it")
    with bytes_bar("Importing") as show:
        imported = import_files(
            files,
            source=find_source(source, sources),
            url=url,
            any_host=any_host,
            captured_at=captured_at,
            archive_path=archive,
            captures_path=captures,
            progress=show,
        )
    print_digest(imported.counts.digest)
    click.echo(imported.sentence(archive))
    stamp_after_run(archive, sources)


def is_mined(path: Path) -> bool:
    """Return whether an argument is a Parquet file, a folder that `queconste mine` filled, or a folder of such files.

    A Parquet file among saved pages does not make their folder a mined one.
    """
    if not path.is_dir():
        return path.suffix.lower() == ".parquet"
    if (path / LEDGER).is_file() or any(any(path.glob(partition)) for partition in _PARTITIONS):
        return True
    try:
        names = [file.name for file in path.iterdir() if not file.name.startswith((".", "_"))]
    except OSError:  # reading it as a folder of pages says what is wrong
        return False
    return bool(names) and all(name.lower().endswith(".parquet") for name in names)


def _import_mined(files: tuple[Path, ...], source: str | None, archive: Path, captures: Path, sources: Path) -> None:
    known = load_sources(sources)
    if source:
        find_source(source, sources)
    with needing_mine():
        from pipelines.jobs.import_mined import import_mined, sentences_of  # PyArrow takes a while to import

        imported, lost = import_mined(files, sources=known, only=source, archive_path=archive, captures_path=captures)
    for one in imported:
        print_digest(one.counts.digest)
        click.echo(one.sentence(archive))
    for sentence in sentences_of(lost):
        click.echo(sentence)
    stamp_after_run(archive, sources)

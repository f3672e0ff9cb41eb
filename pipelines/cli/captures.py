"""`queconste captures`."""

import sys
from pathlib import Path

import click

from pipelines.cli.lookup import archive_option, captures_option, sources_option
from pipelines.cli.options import ROW_NUMBER, example
from pipelines.cli.progress import bytes_bar
from pipelines.jobs.package import package
from pipelines.store.archive import Archive
from pipelines.store.captures import kept_place_of, stored_sources
from pipelines.store.connection import reading
from scrapers.captures.capture_store import CaptureStore
from scrapers.errors import UsageError
from scrapers.sources import Source, find_source, load_sources


@click.group("captures", epilog=example("queconste captures package --source mijente"))
def command() -> None:
    """Work with kept captures."""


@command.command(
    "package",
    short_help="Pack a source's captures into one WACZ file.",
    epilog=example("queconste captures package --source mijente --output mijente.wacz"),
)
@click.option("--source", required=True, help="The source, by its name in sources.yml.")
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), help="The file to write. Default: SOURCE.wacz."
)
@archive_option
@captures_option
@sources_option
def package_command(source: str, output: Path | None, archive: Path, captures: Path, sources: Path) -> None:
    """Pack a source's captures into one WACZ file.

    ReplayWeb.page and pywb play it. The pages in it are unchanged and may name people: do not publish it unread.
    """
    file = output or Path(f"{source}.wacz")
    if file.suffix != ".wacz":
        raise UsageError(f"{file} would be a WACZ file by another name; let --output end in .wacz")
    with bytes_bar("Indexing captures") as show:
        packed = package(_source(source, archive, sources), captures, file, progress=show)
    click.echo(f"Packed {packed} into {file}")


@command.command(
    "body",
    short_help="Write the bytes of one capture to standard output.",
    epilog=example("queconste captures body 12"),
)
@click.argument("number", type=ROW_NUMBER)
@archive_option
@captures_option
def body_command(number: int, archive: Path, captures: Path) -> None:
    """Write the bytes of one capture to standard output.

    NUMBER is that of the capture, as its page on the site shows it. The bytes are those of the page as it was sent,
    without compression, and their SHA-256 is the digest of the capture. They may name people: read before you publish.
    """
    with reading(archive) as db:
        kept = kept_place_of(db, number)
    with CaptureStore(captures) as store:
        sys.stdout.buffer.write(store.read(kept).body)


def _source(name: str, archive: Path, sources: Path) -> Source:
    """The source as sources.yml has it, or else as the archive remembers it."""
    known = load_sources(sources)
    # A source that was taken out of sources.yml can still be packed.
    if name not in known and archive.exists():
        with Archive.open(archive, create=False) as opened:
            known = {**stored_sources(opened.db.conn), **known}
    return known[name] if name in known else find_source(name, sources)

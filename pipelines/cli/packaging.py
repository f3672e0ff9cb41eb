"""Commands about kept captures: captures package."""

from pathlib import Path

import click

from pipelines.cli import archive_option, captures_option, sources_option
from pipelines.jobs.package import package
from pipelines.store.archive import Archive
from pipelines.store.captures import stored_sources
from scrapers.errors import UsageError
from scrapers.sources import Source, find_source, load_sources


@click.group("captures")
def captures_group() -> None:
    """Work with the captures that were kept."""


@captures_group.command("package")
@click.option("--source", required=True, help="The site to pack, by its name in sources.yml.")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="The file to write; SOURCE.wacz here.")
@archive_option
@captures_option
@sources_option
def package_command(source: str, output: Path | None, archive: Path, captures: Path, sources: Path | None) -> None:
    """Pack what was kept of a site into one WACZ file, to be played by pywb or ReplayWeb.page.

    The pages are in it as they were, with whatever names stood on them: it is not for publication as it is.

    Example: queconste captures package --source mijente --output mijente.wacz
    """
    file = output or Path(f"{source}.wacz")
    if file.suffix != ".wacz":
        raise UsageError(f"{file} would be a WACZ file by another name; let --output end in .wacz")
    packed = package(_source(source, archive, sources), captures, file)
    click.echo(f"Packed {packed} into {file}")


def _source(name: str, archive: Path, sources: Path | None) -> Source:
    """The source as sources.yml has it, or else as the archive remembers it."""
    known = load_sources(sources)
    if name not in known and archive.exists():
        with Archive.open(archive, create=False) as opened:
            known = {**stored_sources(opened.db.conn), **known}
    return known[name] if name in known else find_source(name, sources)


COMMANDS: dict[str, click.Command] = {"captures": captures_group}

"""`queconste export`."""

from datetime import datetime
from pathlib import Path

import click

from pipelines.cli.lookup import archive_option
from pipelines.cli.options import NEW_FOLDER, example
from pipelines.cli.progress import bytes_bar
from pipelines.export.exporting import export
from pipelines.export.scope import Only, Scope
from pipelines.export.table_files import FORMATS, Format
from scrapers.errors import UsageError


@click.command(
    "export",
    epilog=example(
        "queconste export data",
        "queconste export data --format csv --only real --since 2018-01-01",
        "queconste export data --force",
    ),
)
@click.argument("folder", metavar="DIR", type=NEW_FOLDER)
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help="Only what was observed on this day (UTC, e.g. 2018-03-01) or later.",
)
@click.option("--source", "names", multiple=True, metavar="NAME", help="Only this source. Can be given several times.")
@click.option("--only", type=click.Choice(["sample", "real"]), help="Only the invented sample, or all but it.")
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(FORMATS),
    help="Only this format. Can be given several times. Default: all.",
)
@click.option("--site", "with_site", is_flag=True, help="Also write the site as files; open index.html.")
@click.option("--force", is_flag=True, help="Replace an export that is there.")
@archive_option
def command(
    folder: Path,
    since: datetime | None,
    names: tuple[str, ...],
    only: Only | None,
    formats: tuple[Format, ...],
    with_site: bool,
    force: bool,
    archive: Path,
) -> None:
    """Export the archive as CSV, JSON lines and Parquet.

    DIR becomes a Frictionless data package: every public table, tables made for analysis, a codebook, checksums,
    and how to cite it. It is of one moment, also during a crawl. The same archive gives the same bytes.

    With --site, DIR is also a static copy of the site, which opens from a folder or any static host.

    In CSV, an apostrophe stands before text that a spreadsheet would run as a formula. Captures are not exported.
    """
    scope = Scope(since=since.date() if since else None, sources=tuple(dict.fromkeys(names)), only=only)
    if with_site and not scope.is_whole:
        raise UsageError("--site is a copy of the whole site; leave out --since, --source and --only")
    chosen = [form for form in FORMATS if form in formats] or FORMATS
    with bytes_bar("Exporting") as show:
        beside = _write_site if with_site else None
        done = export(archive, folder, scope=scope, formats=chosen, force=force, beside=beside, progress=show)
    click.echo(f"Exported {done}")
    if done.is_without_records and not scope.is_whole:
        click.echo(f"queconste: no petition or alert is in this selection ({scope})", err=True)


def _write_site(archive: Path, folder: Path) -> None:
    """Write the site over an archive into the folder of an export, with links to its files."""
    from pipelines.static_copy.write_site import write_beside  # slow to import: it loads the site

    write_beside(archive, folder)

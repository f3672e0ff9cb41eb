"""`queconste export`."""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from functools import partial
from pathlib import Path

import click

from pipelines.cli.lookup import archive_option
from pipelines.cli.options import example
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
        "queconste export copy --site",
    ),
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help="Only what was observed on this day (UTC, e.g. 2018-03-01) or later.",
)
@click.option(
    "--source", "sources", multiple=True, metavar="NAME", help="Only this source. Can be given several times."
)
@click.option("--only", type=click.Choice(["sample", "real"]), help="Only the invented sample, or all but it.")
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(FORMATS),
    help="Only this format. Can be given several times. Default: all.",
)
@click.option("--site", is_flag=True, help="Add the site itself as files, which open without a server.")
@click.option("--force", is_flag=True, help="Replace an export that is there.")
@archive_option
def command(
    folder: Path,
    since: datetime | None,
    sources: tuple[str, ...],
    only: Only | None,
    formats: tuple[Format, ...],
    site: bool,
    force: bool,
    archive: Path,
) -> None:
    """Export the archive as CSV, JSON lines and Parquet.

    DIR becomes a Frictionless data package: every public table, tables made for analysis, a codebook, checksums,
    and how to cite it. It is of one moment, also during a crawl. The same archive gives the same bytes.

    In CSV, an apostrophe stands before text that a spreadsheet would run as a formula. Captures are not exported.
    """
    scope = Scope(since=since.date() if since else None, sources=tuple(dict.fromkeys(sources)), only=only)
    chosen = [form for form in FORMATS if form in formats] or FORMATS
    if site and (since or sources or only):
        raise UsageError("--site copies the whole archive; leave out --since, --source and --only")
    with bytes_bar("Exporting") as show, ExitStack() as resources:
        also: Callable[[Path], object] = str  # nothing more
        still = archive
        if site:
            # Datasette takes a while to import, and most exports do not need it.
            from pipelines.static_copy.write_site import still_copy, write_beside

            still = resources.enter_context(still_copy(archive))
            also = partial(write_beside, still)
        done = export(still, folder, scope=scope, formats=chosen, force=force, progress=show, also=also)
    opens = f"; {folder / 'index.html'} opens the site" if site else ""
    click.echo(f"Exported {done}{opens}")

"""`queconste backfill`."""

from pathlib import Path

import click

from pipelines.cli.lookup import filled_archive_option, filled_captures_option, sources_option
from pipelines.cli.options import PAGE_URL, date_span, example
from pipelines.cli.output import print_digest
from pipelines.cli.progress import watched
from pipelines.cli.stamp import stamp_after_run
from pipelines.jobs.backfill import backfill, plan_backfill
from scrapers.sources import find_source


@click.command(
    "backfill",
    epilog=example(
        "queconste backfill mijente --from 2016 --to 2018-06 --plan",
        "queconste backfill mijente --from 2016 --to 2018-06",
    ),
)
@click.argument("source")
@click.option("--from", "first", metavar="DATE", help="Nothing older than this: 2018, 2018-03 or 2018-03-01.")
@click.option("--to", "last", metavar="DATE", help="Nothing newer than this: 2018, 2018-03 or 2018-03-01.")
@click.option("--cdx", "cdx_url", type=PAGE_URL, help="The index of the web archive; see docs/web-archives.md.")
@click.option("--plan", "only_plan", is_flag=True, help="Only say what would be fetched, and how long it takes.")
@filled_archive_option
@filled_captures_option
@sources_option
def command(
    source: str,
    first: str | None,
    last: str | None,
    cdx_url: str | None,
    only_plan: bool,
    archive: Path,
    captures: Path,
    sources: Path,
) -> None:
    """Fetch a source's past captures from a web archive.

    Listings and petition pages are recorded with the times of their captures. The same command resumes a backfill that
    was interrupted.
    """
    found = find_source(source, sources)
    since, until = date_span(first, last)
    if only_plan:
        click.echo(f"{source}: {plan_backfill(found, archive, cdx_url=cdx_url, first=since, last=until)}.")
        return
    warnings: list[str] = []
    counts = backfill(
        found,
        archive,
        captures,
        cdx_url=cdx_url,
        first=since,
        last=until,
        watch=lambda contents: watched(contents, len(contents), label="Fetching mementos"),
        warn=warnings.append,
    )
    print_digest(counts.digest)
    click.echo(f"{'; '.join([f'{source}: {counts}', *warnings])}.")
    stamp_after_run(archive, sources)

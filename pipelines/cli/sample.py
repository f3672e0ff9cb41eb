"""`queconste sample`."""

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, TextIO

import click

from pipelines.cli.lookup import filled_archive_option, filled_captures_option
from pipelines.cli.options import example
from pipelines.cli.progress import watched
from pipelines.cli.serve import HOST, refuse_taken_port, serve_until_interrupted
from sample import FIRST_PORT, SITES
from scrapers.errors import UsageError

if TYPE_CHECKING:
    from sample.serving import SampleSites


@click.command(
    "sample",
    epilog=example("queconste sample", "queconste sample --crawl --archive sample.db --captures sample-captures"),
)
@click.option(
    "--port",
    type=click.IntRange(0, 65533),
    default=FIRST_PORT,
    show_default=True,
    help="The first of three ports in a row; 0 takes free ones.",
)
@click.option("--crawl", is_flag=True, help="Crawl and backfill the sites into the archive, then stop.")
@click.option(
    "--serve",
    "site_port",
    type=click.IntRange(1, 65535),
    metavar="PORT",
    help="After --crawl, serve the public site at this port.",
)
@click.option(
    "--log",
    type=click.File("a", lazy=False),
    help="Append a line for each answer, as web servers do. 499: the client disconnected.",
)
@filled_archive_option
@filled_captures_option
def command(port: int, crawl: bool, site_port: int | None, log: TextIO | None, archive: Path, captures: Path) -> None:
    """Serve the invented sample sites, or crawl them.

    They are miniatures of a ControlShift site, a WordPress blog and a web archive, on this machine, until Ctrl-C. The
    history they tell ends today; crawled again on a later day, it goes on from there.
    """
    from sample.serving import serving

    if site_port and not crawl:
        raise UsageError("--serve shows what --crawl collected; add --crawl, or use `queconste serve`")
    # Looked at before a minute of crawling, which would be in vain.
    if site_port:
        remedy = "stop what listens there, or choose another: `make run PORT=8123`, or --serve 8123"
        refuse_taken_port(HOST, site_port, remedy)
    if crawl:
        _go_on(archive)
    with serving(port, log) as sites:
        if not crawl:
            _wait(sites)
            return
        _collect(sites, archive, captures)
        if site_port:
            # The sample's sites go on answering, since the pages link to them. One process: theirs are threads of it.
            serve_until_interrupted(archive, HOST, site_port, workers=1)


def _go_on(archive: Path) -> None:
    """Let the sites go on with the history that the archive has, where it got the sample on an earlier day."""
    from pipelines.jobs.sample import first_crawled_on
    from sample.calendar import keep_anchor

    keep_anchor(first_crawled_on(archive))


def _collect(sites: "SampleSites", archive: Path, captures: Path) -> None:
    from pipelines.jobs.sample import collect

    click.echo(f"Crawling the sample at {sites.controlshift} and {sites.wordpress}, then its past ...")
    today, past = collect(
        sites.sources,
        archive,
        captures,
        watch=lambda contents: watched(contents, len(contents), label="Fetching mementos"),
    )
    click.echo(
        f"{archive}: {sum(counts.petitions for counts in today)} petitions and "
        f"{sum(counts.alerts for counts in today)} new or edited alerts of today, "
        f"{sum(counts.captures for counts in past)} captures of the past, "
        f"{sum(counts.snapshots for counts in (*today, *past))} signature snapshots added"
    )


def _wait(sites: "SampleSites") -> None:
    for name in SITES:
        click.echo(f"{name:12} {getattr(sites, name)}")
    click.echo(f"sources      {sites.sources}")
    click.echo("Everything on them is invented. Ctrl-C stops them.")
    try:
        Event().wait()
    except KeyboardInterrupt:
        click.echo(f"Stopped, after {len(sites.visits)} requests.")

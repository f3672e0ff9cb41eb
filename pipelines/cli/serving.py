"""Commands that serve: the site, and the miniature sites of the sample."""

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, TextIO

import click

from pipelines.cli import archive_option, captures_option
from sample import FIRST_PORT, SITES

if TYPE_CHECKING:
    from sample.serving import SampleSites


@click.command(epilog="Example: queconste serve --archive archive.db --port 8001")
@archive_option
@click.option("--port", type=click.IntRange(0, 65535), default=8001, show_default=True, help="0 takes a free port.")
@click.option("--host", default="127.0.0.1", show_default=True, help="0.0.0.0 lets other machines in.")
def serve(archive: Path, port: int, host: str) -> None:
    """Serve the public site over an archive, from any folder, until Ctrl-C."""
    from pipelines.site.server import serve as serve_site

    try:
        serve_site(archive, host, port, ready=lambda url: click.echo(f"{archive} is at {url} (Ctrl-C stops it)"))
    except KeyboardInterrupt:
        click.echo(f"Stopped serving {archive}.")


@click.command("sample", epilog="Example: queconste sample --crawl --archive sample.db")
@click.option(
    "--port",
    type=click.IntRange(0, 65533),
    default=FIRST_PORT,
    show_default=True,
    help="The first of three ports, one after another; 0 takes free ones.",
)
@click.option("--crawl", is_flag=True, help="Crawl and backfill the sites into the archive, then stop.")
@click.option(
    "--log",
    type=click.File("a", lazy=False),
    help="Append a line for each answer to a file, as web servers do; 499 is one that nobody waited for.",
)
@archive_option
@captures_option
def sample_command(port: int, crawl: bool, log: TextIO | None, archive: Path, captures: Path) -> None:
    """Serve the sample: miniatures of a ControlShift site, a WordPress blog and a web archive, until Ctrl-C."""
    from sample.serving import serving

    with serving(port, log) as sites:
        if crawl:
            _collect(sites, archive, captures)
        else:
            _wait(sites)


def _collect(sites: "SampleSites", archive: Path, captures: Path) -> None:
    from pipelines.cli.backfilling import with_a_bar
    from pipelines.jobs.sample import collect

    click.echo(f"Crawling the sample at {sites.controlshift} and {sites.wordpress}, then its past ...")
    found = collect(sites.sources, archive, captures, watch=with_a_bar)
    click.echo(
        f"{archive}: {found.petitions} petitions and {found.alerts} new or edited alerts of today, "
        f"{found.mementos} captures of the past, {found.snapshots} signature snapshots added"
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


COMMANDS: dict[str, click.Command] = {"serve": serve, "sample": sample_command}

"""`queconste stamp`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipelines.cli.lookup import archive_option, sources_option
from pipelines.cli.options import example
from pipelines.jobs.stamp_settings import load_stamp_settings
from pipelines.store.archive import Archive
from scrapers.errors import UsageError, UserError
from scrapers.sources import find_contact

if TYPE_CHECKING:
    from pipelines.jobs.stamping import Stamped


@click.command("stamp", epilog=example("queconste stamp"))
@archive_option
@sources_option
def command(archive: Path, sources: Path) -> None:
    """Have the newest digest of the archive time-stamped by authorities outside.

    Which ones, the `stamps:` at the head of sources.yml says. Crawls and other runs do the same at their end; a timer
    for this command asks again those that failed. Only the digest is sent, which says nothing about the contents.
    """
    from pipelines.jobs.stamping import stamp_head  # its libraries take a while to import, and few archives need it

    settings = load_stamp_settings(sources)
    if settings is None:
        raise UsageError(f"{sources} says nothing of time stamps; add `stamps:` at its head, see docs/proof.md")
    with Archive.open(archive, create=False) as opened:
        stamped = stamp_head(opened, settings, find_contact(sources))
    if not stamped.digest:
        raise UsageError(f"{archive} holds only the sample, or nothing; there is nothing to stamp")
    _report(stamped)
    had = f", {len(stamped.had)} not due" if stamped.had else ""
    click.echo(f"digest {stamped.digest}: {len(stamped.times)} stamped, {len(stamped.failing)} failed{had}")
    sys.exit(1 if stamped.failing else 0)


def stamp_after_run(archive: Path, sources: Path) -> None:
    """Have the digest stamped at the end of another command, if that is set; what fails is a line, and no failure."""
    try:
        settings = load_stamp_settings(sources)
        if settings is None or not archive.exists():
            return
        from pipelines.jobs.stamping import stamp_head

        with Archive.open(archive, create=False) as opened:
            _report(stamp_head(opened, settings, find_contact(sources)))
    except UserError as error:
        click.echo(f"queconste: the digest was not stamped: {error}", err=True)


def _report(stamped: "Stamped") -> None:
    for name, at in stamped.times.items():
        click.echo(f"{name}: stamped at {at}")
    for name, reason in stamped.failing.items():
        click.echo(f"queconste: {name}: {reason}; it is asked again after the next run", err=True)

"""`queconste release`."""

from pathlib import Path

import click

from pipelines.cli.lookup import archive_option, releases_option
from pipelines.cli.options import example
from pipelines.cli.progress import bytes_bar
from pipelines.export.releasing import release


@click.command("release", epilog=example("queconste release", "queconste release --releases /srv/releases"))
@releases_option
@archive_option
def command(releases: Path, archive: Path) -> None:
    """Release an export with a number, a date and what changed.

    The version is the month and a number, such as 2026.11.1. The release lists, against the one before, which rows were
    added, changed by new observations, corrected (with the reason) or withdrawn, and how many were removed. The
    archive notes it for the site's page of errata. Where nothing has changed, no release is made.

    Releases that hold a text that was redacted since are rebuilt without it.
    """
    with bytes_bar("Releasing") as show:
        done = release(archive, releases, progress=show)
    click.echo(str(done))

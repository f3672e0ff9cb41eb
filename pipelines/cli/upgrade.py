"""`queconste upgrade`."""

import sys
from pathlib import Path

import click

from pipelines.cli.lookup import archive_option
from pipelines.cli.options import example
from pipelines.jobs.upgrade import upgrade


@click.command("upgrade", epilog=example("queconste upgrade", "queconste upgrade --archive archive.db"))
@archive_option
def command(archive: Path) -> None:
    """Upgrade an archive to the current schema.

    All changes are made, or none. Other commands that write do the same when they open an older archive; this one also
    checks the result. Run `queconste backup` before.
    """
    done = upgrade(archive)
    for problem in done.problems:
        click.echo(f"queconste: {archive}: {problem}", err=True)
    click.echo(f"{archive}: {done}")
    sys.exit(1 if done.problems else 0)

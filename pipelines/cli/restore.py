"""`queconste restore`."""

import sys
from pathlib import Path

import click

from pipelines.cli.lookup import filled_archive_option, filled_captures_option
from pipelines.cli.options import example
from pipelines.cli.progress import bytes_bar
from pipelines.jobs.restore import restore


@click.command("restore", epilog=example("queconste restore backups/20261129T060000Z", "queconste restore backup.tar"))
@click.argument("backup", type=click.Path(path_type=Path))
@filled_archive_option
@filled_captures_option
def command(backup: Path, archive: Path, captures: Path) -> None:
    """Restore an archive and its captures from a backup.

    Overwrites nothing: the archive must not be there, and the folder of captures must be missing or empty. Every file
    is compared with its checksum.
    """
    with bytes_bar("Restoring") as show:
        done = restore(backup, archive, captures, progress=show)
    for problem in done.manifest.problems:
        click.echo(f"queconste: when the backup was made: {problem}", err=True)
    click.echo(f"Restored {done}")
    sys.exit(1 if done.manifest.problems else 0)

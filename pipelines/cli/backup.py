"""`queconste backup`."""

import sys
from pathlib import Path

import click

from pipelines.cli.lookup import archive_option, captures_option
from pipelines.cli.options import example
from pipelines.cli.progress import bytes_bar
from pipelines.jobs.backup import back_up


@click.command(
    "backup",
    epilog=example("queconste backup", "queconste backup --to /mnt/disk/backups --keep 30", "queconste backup --pack"),
)
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("backups"),
    show_default=True,
    help="The folder of the backups. Each is named after its time (UTC).",
)
@click.option("--pack", "packed", is_flag=True, help="Write one tar file instead of a folder.")
@click.option(
    "--keep", type=click.IntRange(min=1), metavar="N", help="Then delete all but the N newest backups in the folder."
)
@archive_option
@captures_option
def command(folder: Path, packed: bool, keep: int | None, archive: Path, captures: Path) -> None:
    """Back up the archive and its captures, also during a crawl.

    The backup is of one moment: the database, and the WARC files that it refers to. Files that did not change are hard
    links where the disk allows it. Everything is read again and compared with its checksum.

    Captures are private: keep backups as safe as them.
    """
    with bytes_bar("Backing up") as show:
        done = back_up(archive, captures, folder, packed=packed, keep=keep, progress=show)
    for problem in done.manifest.problems:
        click.echo(f"queconste: {problem}", err=True)
    click.echo(f"Backed up {done}")
    sys.exit(1 if done.manifest.problems else 0)

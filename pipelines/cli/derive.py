"""`queconste derive`."""

from pathlib import Path

import click

from pipelines.cli.lookup import archive_option
from pipelines.cli.options import example
from pipelines.cli.progress import progress_bar
from pipelines.jobs.deriving import deriving, open_to_derive


@click.command("derive", epilog=example("queconste derive", "queconste derive --all"))
@click.option("--all", "whole", is_flag=True, help="Of all petitions and alerts, and the rankings and totals of them.")
@archive_option
def command(whole: bool, archive: Path) -> None:
    """Compute growth figures and other derived tables again.

    Every run does this for what it changed; this command is for what a run has not finished, and with --all for
    everything. Only rows that differ are written, a few at a time, so that a crawl may go on meanwhile. If it is
    stopped, run it again.
    """
    with open_to_derive(archive) as opened:
        work = deriving(opened, whole=whole)
        with progress_bar("Deriving", work.length) as bar:
            for done in work.steps():
                bar.update(done)
    click.echo(f"{archive}: {work}")

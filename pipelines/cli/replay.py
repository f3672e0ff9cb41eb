"""`queconste replay`."""

import sys
from functools import partial
from pathlib import Path

import click

from pipelines.cli.lookup import archive_option, captures_option, sources_option
from pipelines.cli.options import example
from pipelines.cli.output import print_digest
from pipelines.cli.progress import watched
from pipelines.cli.stamp import stamp_after_run
from pipelines.jobs.replay import Report, replay
from pipelines.phrasing import counted
from scrapers.sources import load_sources

_EXAMPLES = 3


@click.command("replay", epilog=example("queconste replay", "queconste replay --source mijente --apply"))
@click.option("--source", help="Only the captures of this source.")
@click.option("--apply", is_flag=True, help="Write what the current code reads. Without it, nothing is written.")
@archive_option
@captures_option
@sources_option
def command(source: str | None, apply: bool, archive: Path, captures: Path, sources: Path) -> None:
    """Re-read all captures with the current code and list differences.

    They are listed by page and field, each with a few examples.
    """
    report = replay(
        archive,
        captures,
        load_sources(sources),
        only=source,
        apply=apply,
        watch=partial(watched, label="Reading captures"),
    )
    _print_changes(report)
    for trouble in dict.fromkeys(report.troubles):  # a missing file is one trouble for each capture in it
        click.echo(f"queconste: {trouble}", err=True)
    if report.counts:
        print_digest(report.counts.digest)
        stamp_after_run(archive, sources)
    click.echo(f"{report}{f'; written: {report.counts}' if report.counts else ''}")
    sys.exit(1 if report.troubles else 0)


def _print_changes(report: Report) -> None:
    for (page, field, change), found in sorted(report.changes.items()):
        click.echo(f"{page}  {field}  {change}: {len(found)}")
        for difference in found[:_EXAMPLES]:
            click.echo(f"    {difference.as_change}")
    for reason, captures in report.refusals.most_common():
        click.echo(f"{counted(captures, 'capture')} that earlier code could read cannot be read today: {reason}")

"""Commands over the captures that are kept: replay, verify."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from pipelines.cli import archive_option, captures_option, sources_option
from pipelines.jobs.replay import Report, replay
from pipelines.records import counted
from pipelines.verify.reextract import Reextracted
from pipelines.verify.verify import verify
from scrapers.sources import load_sources

_EXAMPLES = 3


@click.command("replay", epilog="Example: queconste replay --source mijente --apply")
@click.option("--source", help="Only the captures of this source.")
@click.option("--apply", is_flag=True, help="Write what today's code reads; without it, nothing is written.")
@archive_option
@captures_option
@sources_option
def replay_command(source: str | None, apply: bool, archive: Path, captures: Path, sources: Path | None) -> None:
    """Read every kept capture again with today's code, and tell what it says otherwise, by page and field."""
    report = replay(archive, captures, load_sources(sources), only=source, apply=apply, watch=_with_a_bar)
    _tell(report)
    for trouble in report.troubles:
        click.echo(f"queconste: {trouble}", err=True)
    click.echo(f"{report}{f'; written: {report.counts}' if report.counts else ''}")
    sys.exit(1 if report.troubles else 0)


def _tell(report: Report) -> None:
    for (page, field, change), found in sorted(report.changes.items()):
        click.echo(f"{page}  {field}  {change}: {len(found)}")
        for one in found[:_EXAMPLES]:
            click.echo(f"    {one.as_change}")
    for reason, captures in report.refusals.most_common():
        click.echo(f"{counted(captures, 'capture')} that earlier code could read cannot be read today: {reason}")


@click.command("verify", epilog="Example: queconste verify --archive archive.db --captures captures")
@archive_option
@captures_option
@sources_option
def verify_command(archive: Path, captures: Path, sources: Path | None) -> None:
    """Compute every value anew from the bytes it was read from, and name whatever is not what they say."""
    proof = verify(archive, captures, load_sources(sources), watch=_with_a_bar)
    for wrong in proof.wrongs:
        click.echo(f"queconste: {wrong}", err=True)
    click.echo(str(proof))
    sys.exit(1 if proof.wrongs else 0)


def _with_a_bar(said: Iterable[Reextracted], length: int) -> Iterator[Reextracted]:
    unseen = length < 2 or not sys.stderr.isatty()
    with click.progressbar(said, length=length, label="Reading captures", file=sys.stderr, hidden=unseen) as bar:
        yield from bar


COMMANDS: dict[str, click.Command] = {"replay": replay_command, "verify": verify_command}

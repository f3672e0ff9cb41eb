"""The command that fetches the past: backfill."""

import re
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import click

from pipelines.cli import PAGE_URL, archive_option, captures_option, sources_option
from pipelines.jobs.backfill import backfill, plan_backfill
from pipelines.jobs.backfill_plan import Content
from scrapers.errors import UsageError
from scrapers.sources import find_source

_DATE = re.compile(r"[0-9]{4}(-?[0-9]{2}(-?[0-9]{2})?)?")


@click.command("backfill")
@click.argument("source")
@click.option("--from", "first", metavar="DATE", help="Nothing older: 2018, 2018-03 or 2018-03-01.")
@click.option("--to", "last", metavar="DATE", help="Nothing newer: 2018, 2018-03 or 2018-03-01.")
@click.option("--cdx", "cdx_url", type=PAGE_URL, help="The archive to ask; see docs/web-archives.md.")
@click.option("--plan", "only_plan", is_flag=True, help="Only say what would be fetched, and how long it takes.")
@archive_option
@captures_option
@sources_option
def backfill_command(
    source: str,
    first: str | None,
    last: str | None,
    cdx_url: str | None,
    only_plan: bool,
    archive: Path,
    captures: Path,
    sources: Path | None,
) -> None:
    """Fetch what a web archive holds of SOURCE, and record it with the times of its captures.

    Listing pages and petition pages both. May be interrupted: the same command again goes on where it was.

    Example: queconste backfill mijente --from 2016 --to 2018-06 --plan
    """
    found = find_source(source, sources)
    since, until = _digits(first, "--from"), _digits(last, "--to")
    if since and until and since > until.ljust(8, "9"):
        raise UsageError(f"--from {first} comes after --to {last}; nothing can lie between them")
    if only_plan:
        click.echo(f"{source}: {plan_backfill(found, archive, cdx_url=cdx_url, first=since, last=until)}.")
        return
    counts = backfill(found, archive, captures, cdx_url=cdx_url, first=since, last=until, watch=with_a_bar)
    click.echo(f"{source}: {counts}.")


def with_a_bar(contents: Sequence[Content]) -> Iterator[Content]:
    """The mementos to fetch, one by one, with a bar that moves along."""
    unseen = not sys.stderr.isatty()
    with click.progressbar(contents, label="Fetching mementos", show_pos=True, file=sys.stderr, hidden=unseen) as bar:
        yield from bar


def _digits(date: str | None, option: str) -> str | None:
    """A date as a web archive wants it: digits only, from the year on."""
    if date is None:
        return None
    digits = date.replace("-", "")
    try:
        if not _DATE.fullmatch(date):
            raise ValueError(date)
        datetime.strptime(digits + "0101"[len(digits) - 4 :], "%Y%m%d")
    except ValueError:
        raise UsageError(f"{option} is {date!r}; write a year, month or day as 2018, 2018-03 or 2018-03-01") from None
    return digits


COMMANDS: dict[str, click.Command] = {"backfill": backfill_command}

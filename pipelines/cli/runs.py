"""`queconste runs`."""

from pathlib import Path
from typing import Any

import click

from pipelines.cli.lookup import archive_option
from pipelines.cli.options import ROW_NUMBER, example, json_option
from pipelines.cli.output import print_json, print_table
from pipelines.phrasing import counted
from pipelines.store.connection import reading
from pipelines.store.coverage import list_coverage
from pipelines.store.runs import list_issues, list_runs

_RUN = "id started_at source kind status verdict captures petitions alerts snapshots issues reasons message"
_MORE_OF_A_RUN = "ended_at is_complete new_petitions new_alerts versions passed_over digest"
_ISSUE = "severity kind message url capture_id noted_at"
_LISTING = "url covers pages found stated is_whole reason"


@click.command("runs", epilog=example("queconste runs", "queconste runs --issues 3", "queconste runs --listings 3"))
@click.option("--issues", "run", type=ROW_NUMBER, metavar="RUN", help="List what this run could not do.")
@click.option(
    "--listings", "covered", type=ROW_NUMBER, metavar="RUN", help="List what this crawl read of each listing."
)
@json_option
@archive_option
def command(run: int | None, covered: int | None, as_json: bool, archive: Path) -> None:
    """List crawls, imports, backfills and replays, newest first."""
    if covered is not None:
        _show_coverage(covered, as_json, archive)
        return
    with reading(archive) as db:
        listed = list_runs(db) if run is None else list_issues(db, run)
    if as_json and run is None:
        print_json({"archive": str(archive), "runs": _picked(listed, f"{_RUN} {_MORE_OF_A_RUN}")})
    elif as_json:
        print_json({"archive": str(archive), "run": run, "issues": _picked(listed, _ISSUE)})
    elif run is None:
        # The id as text: --issues takes no "1,234".
        print_table(({**row, "id": str(row["id"])}.values() for row in _picked(listed, _RUN)), _RUN.split())
        click.echo(f"{counted(len(listed), 'run')} in {archive}")
    else:
        print_table((issue["severity"], f"{issue['kind']}: {issue['message']}") for issue in listed)
        click.echo(f"{counted(len(listed), 'issue')} in run {run} of {archive}")


def _show_coverage(run: int, as_json: bool, archive: Path) -> None:
    with reading(archive) as db:
        list_issues(db, run)  # raises where there is no such run
        listed = _picked(list_coverage(db, run), _LISTING)
    if as_json:
        print_json({"archive": str(archive), "run": run, "listings": listed})
        return
    print_table((listing.values() for listing in listed), _LISTING.split())
    whole = sum(listing["is_whole"] for listing in listed)
    click.echo(f"{counted(len(listed), 'listing')} in run {run} of {archive}, {whole} read whole")


def _picked(rows: list[dict[str, Any]], keys: str) -> list[dict[str, Any]]:
    return [{key: row[key] for key in keys.split()} for row in rows]

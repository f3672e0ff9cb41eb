"""`queconste check`."""

import sqlite3
import sys
from collections.abc import Collection
from contextlib import closing, suppress
from pathlib import Path

import click
from sqlite_utils import Database

from pipelines.cli.lookup import archive_option, sources_option
from pipelines.cli.options import example, json_option
from pipelines.cli.output import print_json
from pipelines.jobs.stamp_settings import load_stamp_settings
from pipelines.notices.notice_settings import load_notice_settings
from pipelines.phrasing import counted
from pipelines.site.reviewed_lists import load_organizations, load_topics
from pipelines.site.site_settings import check_site_settings
from pipelines.site.unmatched_names import unmatched_names
from pipelines.store.connection import address_to_read
from pipelines.store.schema import migrations
from pipelines.verify.integrity import check_archive
from scrapers.sources import load_sources


@click.command("check", epilog=example("queconste check", "queconste check --archive archive.db --json"))
@json_option
@archive_option
@sources_option
def command(as_json: bool, archive: Path, sources: Path) -> None:
    """Check sources.yml and the archive for problems.

    organizations.yml, topics.yml, settings.json and our part of metadata.yml, which the site uses, are checked too.
    This takes seconds; `queconste verify` reads every capture.
    """
    known = load_sources(sources)
    load_topics()  # raises where its file is wrong, as the others do
    load_stamp_settings(sources)
    load_notice_settings(sources)
    check_site_settings()
    problems = list(check_archive(archive)) if archive.exists() else []
    problems += _unmatched(archive, known)
    if as_json:
        checked = str(archive) if archive.exists() else None
        print_json({"file": str(sources), "sources": len(known), "archive": checked, "problems": problems})
    else:
        for problem in problems:
            click.echo(f"queconste: {problem}", err=True)
        click.echo(f"{counted(len(known), 'source')} OK; {_about(archive, len(problems))}")
    sys.exit(1 if problems else 0)


def _unmatched(archive: Path, known: Collection[str]) -> list[str]:
    listed = load_organizations()
    if not archive.exists():
        return list(unmatched_names(listed, known, None))
    # The next run brings an older archive up to date; then its names can be looked for. So they can in a damaged one,
    # as the other problems say, once it is restored.
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(address_to_read(archive), uri=True)) as conn:
        return [] if migrations.pending(Database(conn)) else list(unmatched_names(listed, known, conn))
    return []


def _about(archive: Path, problems: int) -> str:
    if not archive.exists():
        return f"no archive at {archive} yet"
    return f"{counted(problems, 'problem') if problems else 'no problems'} in {archive}"

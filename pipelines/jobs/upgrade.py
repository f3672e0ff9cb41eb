"""Migrate an archive to the current schema, and check it afterwards."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from pipelines.phrasing import counted
from pipelines.store.archive import Archive
from pipelines.store.connection import address_to_read, in_plain_words, refuse_foreign
from pipelines.store.schema import migrations
from pipelines.verify.integrity import check_database
from scrapers.errors import UsageError


@dataclass(frozen=True, slots=True, kw_only=True)
class Upgrade:
    """The newest migration before and after, those applied, and a sentence for each problem found afterwards."""

    before: str
    after: str
    applied: tuple[str, ...]
    problems: tuple[str, ...]

    def __str__(self) -> str:
        if not self.applied:
            return f"nothing to upgrade, the schema is current ({self.after})"
        return f"upgraded from {self.before} to {self.after} ({counted(len(self.applied), 'migration')})"


def upgrade(path: Path) -> Upgrade:
    """Apply the migrations that the archive at ``path`` lacks, all of them or none.

    Raises UsageError where there is no archive, or one of another program or a newer release; UserError where it cannot
    be written.
    """
    if not path.is_file():
        raise UsageError(f"there is no archive at {path}; give --archive its path")
    had, lacked = _migrations(path)
    with Archive.open(path, create=False) as archive, in_plain_words(path):
        problems = tuple(check_database(archive.db.conn))
    now, _ = _migrations(path)
    return Upgrade(before=had[-1] if had else "nothing", after=now[-1], applied=lacked, problems=problems)


def _migrations(path: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """List the migrations that an archive has, and those that it lacks."""
    with in_plain_words(path), closing(sqlite3.connect(address_to_read(path), uri=True)) as connection:
        refuse_foreign(connection, path)
        db = Database(connection)
        lacked = tuple(migration.name for migration in migrations.pending(db))
        return tuple(migration.name for migration in migrations.applied(db)), lacked

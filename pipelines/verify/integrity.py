"""Check an archive's own file and its kept files: damage, references, schema, search."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from pipelines.store.connection import address_to_read, in_plain_words, lost_migrations, refuse_foreign
from pipelines.store.made_schema import definitions, made_definitions
from pipelines.store.schema import migrations
from pipelines.verify.chain import check_redactions
from pipelines.verify.findings import REMEDY, named

_UNFINISHED = """
SELECT runs.id, coalesce(sources.name, 'several sources'), kind, started_at FROM runs
LEFT JOIN sources ON sources.id = runs.source_id WHERE status = 'running'
"""
_LAST_FAILED = """
SELECT sources.name, runs.message, max(runs.id), runs.status FROM runs JOIN sources ON sources.id = runs.source_id
WHERE kind = 'crawl' AND status <> 'running' GROUP BY sources.id HAVING runs.status = 'failed'
"""


def check_archive(path: Path) -> Iterator[str]:
    """Name what is wrong with the archive at ``path`` and its runs. Only reads. Raises UsageError when it is none."""
    with in_plain_words(path), closing(sqlite3.connect(address_to_read(path), uri=True)) as db:
        refuse_foreign(db, path)
        if not migrations.pending(Database(db)):
            yield from named("the redactions", check_redactions(db, path))
        yield from (f"{path}: {problem}" for problem in check_database(db))
        for run, source, kind, began in db.execute(_UNFINISHED):
            yield f"run {run} ({kind} of {source}, {began}) did not end; if it does not run any more, run it again"
        for source, message, run, _ in db.execute(_LAST_FAILED):
            yield f"the last crawl of {source} failed (run {run}): {message}"


def check_database(db: sqlite3.Connection) -> Iterator[str]:
    """Name what is damaged, points at nothing, or is not defined as in this program. Only reads."""
    yield from named("the archive's pages", _damaged(db))
    yield from named("the references between rows", _dangling(db))
    if lost := lost_migrations(db):
        yield f"_sqlite_migrations: the row of {', '.join(lost)} is missing; {REMEDY}"
    elif not migrations.pending(Database(db)):  # an older schema is brought up to date by the next run
        yield from named("the definitions of the tables", _misdefined(db))


def _damaged(db: sqlite3.Connection) -> Iterator[str]:
    for (problem,) in db.execute("PRAGMA integrity_check"):
        if problem != "ok":
            yield f"the archive is damaged: {' '.join(problem.split())}; {REMEDY}"


def _dangling(db: sqlite3.Connection) -> Iterator[str]:
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check"):
        which = "a row" if row is None else f"row {row}"  # tables without row numbers
        yield f"{which} of {table} points at a row of {parent} that is not there; {REMEDY}"


def _misdefined(db: sqlite3.Connection) -> Iterator[str]:
    """Name tables, triggers, indexes and views that are not as this program makes them."""
    here, ours = definitions(db), made_definitions()
    for name, (kind, sql) in ours.items():
        if name not in here:
            yield f"the {kind} {name} is missing; {REMEDY}"
        elif here[name] != (kind, sql):
            yield f"the {kind} {name} is defined otherwise than this program does; {REMEDY}"
    for name, (kind, _) in here.items():
        if name not in ours:
            yield f"the {kind} {name} is none of this program's; remove it, or restore a copy"

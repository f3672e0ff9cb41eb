"""An archive's own file becomes sentences about what is broken in it: pages, references, definitions, the search."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from pipelines.store.connection import address_to_read, in_plain_words, refuse_foreign
from pipelines.store.schema import migrations

_SEARCHED = {"petitions_fts": "petitions", "action_alerts_fts": "action_alerts"}
_DEFINED = """
    SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
    AND (type = 'trigger' OR name NOT LIKE '%fts_%')
"""  # what a search table consists of is its own affair


_ANEW = "restore a copy, or import the kept captures into a new --archive"


def unsound(db: sqlite3.Connection) -> Iterator[str]:
    """What is damaged, points at nothing, or is defined otherwise than this program does. Nothing is written."""
    for (said,) in db.execute("PRAGMA integrity_check"):
        if said != "ok":
            yield f"the archive is damaged: {said}"
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check"):
        yield f"{table}: row {row} points at a row of {parent} that is not there"
    yield from _misdefined(db)


def _misdefined(db: sqlite3.Connection) -> Iterator[str]:
    """Tables, triggers, indexes and views that are not as this program makes them."""
    here = _definitions(db)
    with closing(sqlite3.connect(":memory:")) as empty:
        migrations.apply(Database(empty))
        ours = _definitions(empty)
    for name, (kind, sql) in ours.items():
        if name not in here:
            yield f"the {kind} {name} is missing; {_ANEW}"
        elif here[name] != (kind, sql):
            yield f"the {kind} {name} is defined otherwise than this program does; {_ANEW}"
    for name, (kind, _) in here.items():
        if kind == "trigger" and name not in ours:
            yield f"the trigger {name} is none of this program's; {_ANEW}"


def _definitions(db: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    return {name: (kind, sql) for name, kind, sql in db.execute(_DEFINED)}


def missearched(copy: sqlite3.Connection) -> Iterator[str]:
    """The rows that a search does not find by their words, or by others. Writes into ``copy``, an archive's."""
    for index, table in _SEARCHED.items():
        try:
            copy.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError:
            named = list(_misindexed(copy, index, table))
            yield from named or [f"{index}: the index is damaged"]


def _misindexed(copy: sqlite3.Connection, index: str, table: str) -> Iterator[str]:
    copy.execute(f"CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, {index}, instance)")
    try:
        before = copy.execute("SELECT doc, term, col, offset FROM temp.words").fetchall()
        copy.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
        after = copy.execute("SELECT doc, term, col, offset FROM temp.words").fetchall()
    except sqlite3.DatabaseError:
        return
    finally:
        copy.execute("DROP TABLE temp.words")
    for row in sorted({row[0] for row in set(map(tuple, before)) ^ set(map(tuple, after))}):
        title = copy.execute(f"SELECT title FROM {table} WHERE id = ?", (row,)).fetchone()
        said = f"of {title[0]!r} is found by other words than its own" if title else "is found and not there"
        yield f"{index}: row {row} {said}"


_UNFINISHED = """
SELECT runs.id, coalesce(sources.name, 'several sources'), kind, started_at FROM runs
LEFT JOIN sources ON sources.id = runs.source_id WHERE status = 'running'
"""
_LAST_FAILED = """
SELECT sources.name, runs.message, max(runs.id), runs.status FROM runs JOIN sources ON sources.id = runs.source_id
WHERE kind = 'crawl' AND status <> 'running' GROUP BY sources.id HAVING runs.status = 'failed'
"""


def wrongs(path: Path) -> Iterator[str]:
    """What is wrong with the archive at ``path``, which is only read. Raises UsageError when it is none."""
    with in_plain_words(path), closing(sqlite3.connect(address_to_read(path), uri=True)) as db:
        refuse_foreign(db, path)
        for (said,) in db.execute("PRAGMA integrity_check"):
            if said != "ok":
                yield f"{path} is damaged: {said}; restore a copy of it"
        for table, row, parent, _ in db.execute("PRAGMA foreign_key_check"):
            yield f"{path}: row {row} of {table} points at a row of {parent} that is not there; restore a copy of it"
        for run, source, kind, began in db.execute(_UNFINISHED):
            yield f"run {run} ({kind} of {source}, {began}) did not end; if it does not run any more, run it again"
        for source, message, run, _ in db.execute(_LAST_FAILED):
            yield f"the last crawl of {source} failed (run {run}): {message}"

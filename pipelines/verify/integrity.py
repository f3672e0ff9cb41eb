"""Check an archive's own file and its kept files: damage, references, schema, search."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from pipelines.store.connection import address_to_read, in_plain_words, refuse_foreign
from pipelines.store.schema import migrations
from scrapers.captures.capture_store import OPEN, members, path_of
from scrapers.errors import UserError

_SEARCHED = {"petitions_fts": "petitions", "action_alerts_fts": "action_alerts"}
# Not the tables inside of a search index: SQLite makes them, and names them as it likes.
_DEFINED = """
    SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
    AND (type = 'trigger' OR name NOT LIKE '%fts_%')
"""
_REMEDY = "restore a copy, or import the kept captures into a new --archive"
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
        yield from (f"{path}: {problem}" for problem in check_database(db))
        for run, source, kind, began in db.execute(_UNFINISHED):
            yield f"run {run} ({kind} of {source}, {began}) did not end; if it does not run any more, run it again"
        for source, message, run, _ in db.execute(_LAST_FAILED):
            yield f"the last crawl of {source} failed (run {run}): {message}"


def check_database(db: sqlite3.Connection) -> Iterator[str]:
    """Name what is damaged, points at nothing, or is not defined as in this program. Only reads."""
    for (problem,) in db.execute("PRAGMA integrity_check"):
        if problem != "ok":
            yield f"the archive is damaged: {problem}; {_REMEDY}"
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check"):
        yield f"row {row} of {table} points at a row of {parent} that is not there; {_REMEDY}"
    if not migrations.pending(Database(db)):  # an older schema is brought up to date by the next run
        yield from _misdefined(db)


def _misdefined(db: sqlite3.Connection) -> Iterator[str]:
    """Name tables, triggers, indexes and views that are not as this program makes them."""
    here = _definitions(db)
    with closing(sqlite3.connect(":memory:")) as empty:
        migrations.apply(Database(empty))
        ours = _definitions(empty)
    for name, (kind, sql) in ours.items():
        if name not in here:
            yield f"the {kind} {name} is missing; {_REMEDY}"
        elif here[name] != (kind, sql):
            yield f"the {kind} {name} is defined otherwise than this program does; {_REMEDY}"
    for name, (kind, _) in here.items():
        if kind == "trigger" and name not in ours:
            yield f"the trigger {name} is none of this program's; {_REMEDY}"


def _definitions(db: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    return {name: (kind, sql) for name, kind, sql in db.execute(_DEFINED)}


def check_search(copy: sqlite3.Connection) -> Iterator[str]:
    """Name the rows that a search misses by their words, or finds by others. Writes into ``copy``, an archive's."""
    for index, table in _SEARCHED.items():
        try:
            copy.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError:
            named = list(_misindexed(copy, index, table))
            yield from named or [f"{index}: the index is damaged"]


def _misindexed(copy: sqlite3.Connection, index: str, table: str) -> Iterator[str]:
    """Name the rows whose words change when the index is rebuilt: SQLite itself only says that some do."""
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
        found = f"of {title[0]!r} is found by other words than its own" if title else "is found and not there"
        yield f"{index}: row {row} {found}"


def closed_files(db: sqlite3.Connection, folder: Path) -> set[str]:
    """List the closed files in the folders of the archive's sources; the archive knows of each before it is there."""
    names = [row[0] for row in db.execute("SELECT name FROM sources")]
    return {
        path.relative_to(folder).as_posix() for name in names for path in (folder / name).glob("*") if _is_kept(path)
    }


def check_files(db: sqlite3.Connection, folder: Path, there: set[str]) -> Iterator[str]:
    """Name closed files that are missing or changed, and those of ``there`` that the archive does not know.

    A file that a run is writing, or that a crash left open, is known by the captures in it.
    """
    closed = {row[0]: (row[1], row[2]) for row in db.execute("SELECT file, size, digest FROM kept_files ORDER BY file")}
    used = {row[0] for row in db.execute("SELECT DISTINCT kept_file FROM captures WHERE kept_file IS NOT NULL")}
    for file, (size, digest) in closed.items():
        yield from _changed(folder, file, size, digest)
    for file in sorted(there - closed.keys()):
        if file in used:
            yield f"{folder / file}: the archive does not know that this file was closed, and with what in it"
        else:
            yield (
                f"{folder / file}: the archive knows nothing of this file; import it, or move it away (archives that "
                "share their sources need a folder of captures each)"
            )


def lost_files(db: sqlite3.Connection, folder: Path) -> set[str]:
    """List the closed files that are not in ``folder``. Raises UserError where none is: it is the wrong folder."""
    files = [file for (file,) in db.execute("SELECT file FROM kept_files ORDER BY file")]
    lost = {file for file in files if not any((folder / f"{file}{end}").is_file() for end in ("", OPEN))}
    is_wrong = len(files) > 1 or not any((folder / file).parent.is_dir() for file in files)
    if files and len(lost) == len(files) and is_wrong:
        missing = f"none of the {len(files):,} files" if len(files) > 1 else f"no {files[0]}"
        raise UserError(f"{folder} has {missing} with this archive's captures; name their folder with --captures")
    return lost


def _changed(folder: Path, file: str, size: int, digest: str) -> Iterator[str]:
    try:
        path = path_of(folder, file)
        with path.open("rb") as opened:
            same = hashlib.file_digest(opened, "sha256").hexdigest() == digest
        here = path.stat().st_size
        if same and here == size:
            return
        for _ in () if same else members(path):  # raises with the place of the damage, where there is one
            pass
    except UserError as problem:
        yield f"{problem}; restore a copy of the file"
    except OSError as error:
        yield f"{folder / file}: the file cannot be read ({error.strerror}); check who may read it"
    else:
        yield f"{path}: {here} bytes, {size} when it was closed{'' if same else ', and not the same'}; restore a copy"


def _is_kept(path: Path) -> bool:
    return path.is_file() and not path.name.startswith("lock") and not path.name.endswith(OPEN)

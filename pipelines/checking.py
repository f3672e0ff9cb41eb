"""An archive becomes sentences about what is wrong with it: none, when all is well."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from pipelines.rows.opening import address_to_read, in_plain_words, refuse_foreign

_UNFINISHED = """
SELECT runs.id, coalesce(sources.name, 'several sources'), kind, started_at FROM runs
LEFT JOIN sources ON sources.id = runs.source_id WHERE status = 'running'
"""
_LAST_FAILED = """
SELECT sources.name, runs.message, max(runs.id), runs.status FROM runs JOIN sources ON sources.id = runs.source_id
WHERE kind = 'crawl' AND status <> 'running' GROUP BY sources.id HAVING runs.status = 'failed'
"""


def wrongs(path: Path) -> Iterator[str]:
    """What is wrong with the archive at ``path``, which is only read. Raises WrongUse when it is none."""
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

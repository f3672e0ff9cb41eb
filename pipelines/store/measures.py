"""Let SQLite measure tables that have grown, for its query planner."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from sqlite3 import Connection
from time import monotonic, sleep

from pipelines.store.run_digests import measure_sum
from pipelines.store.table_sums import own_tables

# Of a small archive nothing is measured: a table measured as small is read as a whole, even once it has become large.
_LEAST = 5000  # snapshots
_GROWN = 1.2  # times as large as when it was measured
_HELD_SECONDS = 0.05  # after which no other table is begun before others may write
_PAUSE_SECONDS = 0.01  # longer than others wait before they try again


def measure_tables(db: Connection, transaction: Callable[[], AbstractContextManager[None]]) -> None:
    """Measure the tables that have grown by a fifth since they were measured, in short transactions."""
    if not db.execute(f"SELECT 1 FROM signature_snapshots LIMIT 1 OFFSET {_LEAST}").fetchone():
        return
    measured = dict(map(tuple, db.execute("SELECT name, rows FROM measured_tables")))
    grown = [(table, rows) for table, rows in _sizes(db).items() if rows > measured.get(table, 0) * _GROWN]
    db.execute("PRAGMA analysis_limit = 1000")
    while grown:
        # ANALYZE of all at once would hold the write lock of a large archive for half a second.
        with transaction():
            end = monotonic() + _HELD_SECONDS
            while grown and monotonic() < end:
                table, rows = grown.pop()
                db.execute(f'ANALYZE main."{table}"')
                db.execute("INSERT OR REPLACE INTO measured_tables VALUES (?, ?)", (table, rows))
            measure_sum(db)
        if grown and not db.in_transaction:
            sleep(_PAUSE_SECONDS)


def _sizes(db: Connection) -> dict[str, int]:
    """Return the rows of each table by its sum; those without a sum have about as many as all others together."""
    rows = dict(map(tuple, db.execute("SELECT name, rows FROM table_sums")))
    whole = sum(rows.values())
    return {table: rows.get(table, whole) for table in own_tables(db)}

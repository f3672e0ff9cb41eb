"""Count the rows of large tables without reading them all."""

import sqlite3
from dataclasses import dataclass

# The number by which the rows of each table are summed; those with higher ones came after the newest digest.
_NUMBERS = {
    "petition_rows": "id",
    "action_alerts": "id",
    "captures": "id",
    "snapshot_rows": "capture_id",
}
_MOST_NEW = 10_000  # rows that are counted one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class RowCount:
    """The rows of a table: exactly so many, or ``is_least`` if there may be more."""

    rows: int
    is_least: bool


def count_so_far(conn: sqlite3.Connection, table: str) -> RowCount:
    """Count the rows of a table: those in its sum, and those of runs that have not ended, as far as a bound.

    Each write to rows in a sum changes the sum in the same transaction, so that the result is exact within the bound.
    """
    upto, summed = conn.execute("SELECT upto, rows FROM table_sums WHERE name = ?", [table]).fetchone() or (0, 0)
    new = f"SELECT 1 FROM {table} WHERE {_NUMBERS[table]} > ? LIMIT {_MOST_NEW}"
    (found,) = conn.execute(f"SELECT count(*) FROM ({new})", [upto]).fetchone()
    return RowCount(rows=summed + found, is_least=found == _MOST_NEW)

"""Count the rows of large tables without reading them all."""

import sqlite3

# The number by which the rows of each table are summed; those with higher ones came after the newest digest.
_NUMBERS = {
    "petitions": "id",
    "petition_rows": "id",
    "action_alerts": "id",
    "captures": "id",
    "signature_snapshots": "capture_id",
    "snapshot_rows": "capture_id",
}


def count_rows(conn: sqlite3.Connection, *tables: str) -> int:
    """Return the rows of the first of ``tables`` that exists: those in its sum, and those of runs that have not ended.

    Each write to rows in a sum changes the sum in the same transaction, so that the result is exact.
    """
    for table in tables:
        found = conn.execute("SELECT upto, rows FROM table_sums WHERE name = ?", [table]).fetchone()
        if found:
            new = f"SELECT count(*) FROM {table} WHERE {_NUMBERS[table]} > ?"
            return int(found[1] + conn.execute(new, [found[0]]).fetchone()[0])
    return int(conn.execute(f"SELECT count(*) FROM {tables[-1]}").fetchone()[0])

"""Run a query and return its rows as dictionaries."""

import sqlite3
from typing import Any

Row = dict[str, Any]


def rows(conn: sqlite3.Connection, sql: str, **parameters: Any) -> list[Row]:
    """Return all rows of ``sql`` by column name."""
    # Datasette's connections have a row factory and those of tests have none, so the names come from the cursor.
    cursor = conn.execute(sql, parameters)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def row(conn: sqlite3.Connection, sql: str, **parameters: Any) -> Row | None:
    """Return the first row of ``sql``, or None if there is none."""
    return next(iter(rows(conn, sql, **parameters)), None)

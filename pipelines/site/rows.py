"""SQL with its parameters becomes rows as dictionaries, whatever row factory the connection has."""

import sqlite3
from typing import Any

Row = dict[str, Any]


def rows(conn: sqlite3.Connection, sql: str, **parameters: Any) -> list[Row]:
    """Every row of ``sql``, by column name."""
    cursor = conn.execute(sql, parameters)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def row(conn: sqlite3.Connection, sql: str, **parameters: Any) -> Row | None:
    """The first row of ``sql``, or None."""
    return next(iter(rows(conn, sql, **parameters)), None)

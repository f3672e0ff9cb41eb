"""Run a query and return its rows as dictionaries."""

import sqlite3
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

Row = dict[str, Any]
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Newest(Generic[T]):
    """The newest rows of a list that may be long, oldest first, and how many there are in all."""

    rows: list[T]
    total: int

    @property
    def is_all(self) -> bool:
        """Whether no row is left out."""
        return len(self.rows) == self.total


def rows(conn: sqlite3.Connection, sql: str, **parameters: Any) -> list[Row]:
    """Return all rows of ``sql`` by column name."""
    # Datasette's connections have a row factory and those of tests have none, so the names come from the cursor.
    cursor = conn.execute(sql, parameters)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def row(conn: sqlite3.Connection, sql: str, **parameters: Any) -> Row | None:
    """Return the first row of ``sql``, or None if there is none."""
    return next(iter(rows(conn, sql, **parameters)), None)


def newest(conn: sqlite3.Connection, sql: str, most: int, **parameters: Any) -> Newest[Row]:
    """Return the last ``most`` rows of ``sql``, which must order them newest first."""
    found = rows(conn, f"{sql} LIMIT :most", most=most, **parameters)
    total = len(found)
    if total == most:
        total = conn.execute(f"SELECT count(*) FROM ({sql})", parameters).fetchone()[0]
    return Newest(rows=found[::-1], total=total)

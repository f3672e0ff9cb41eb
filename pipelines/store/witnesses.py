"""Store which pages another web archive was asked to keep, and the mementos that came of it."""

from sqlite3 import Connection
from typing import Any

WITNESS = "Internet Archive, Save Page Now"
MOST_SHOWN = 5
"""Mementos of one page in a receipt and on a page: the newest."""


def witnesses_of(db: Connection, url: str) -> list[dict[str, Any]]:
    """Return the newest mementos that were made of a page at our request, as receipts have them."""
    query = """
        SELECT memento, memento_at, ended_at FROM witness_requests WHERE url = ? AND state = 'saved'
        ORDER BY memento_at DESC, id DESC LIMIT ?
    """
    names = ("memento", "captured_at", "recorded_at")
    rows = db.execute(query, (url, MOST_SHOWN))
    return [{"witness": WITNESS, **dict(zip(names, tuple(row), strict=True))} for row in rows]

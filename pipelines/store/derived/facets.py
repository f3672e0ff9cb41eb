"""Copy the few columns that lists are narrowed by, so that counting them reads no texts."""

from collections.abc import Iterable, Sequence
from json import dumps
from sqlite3 import Connection

from pipelines.store.derived.derivation import Row

PETITION_FACETS = ("source_id", "year", "language", "status", "goal_kind", "creator")
"""Columns of ``petition_facets`` after the petition, as they are named in ``petitions``."""
ALERT_FACETS = ("source_id", "year", "language", "sponsor", "recognized_by")
"""Columns of ``alert_facets`` after the alert, as they are named in ``action_alerts``."""


def petition_facets(db: Connection, petition_ids: Sequence[int]) -> Iterable[Row]:
    """Return a row for each petition: its id, and the columns of ``PETITION_FACETS``."""
    return _copied(db, "petitions", PETITION_FACETS, petition_ids)


def alert_facets(db: Connection, alert_ids: Sequence[int]) -> Iterable[Row]:
    """Return a row for each alert: its id, and the columns of ``ALERT_FACETS``."""
    return _copied(db, "action_alerts", ALERT_FACETS, alert_ids)


def _copied(db: Connection, table: str, columns: Sequence[str], ids: Sequence[int]) -> Iterable[Row]:
    cursor = db.cursor()
    cursor.row_factory = None
    names = ", ".join(f"t.{column}" for column in columns)
    query = f"SELECT t.id, {names} FROM json_each(?) AS w CROSS JOIN {table} AS t ON t.id = w.value"
    return cursor.execute(query, (dumps(list(ids)),))

"""Give each item of the lists in petitions and alerts a row, and count them: an index finds no item inside a list."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from json import dumps
from sqlite3 import Connection

from pipelines.store.derived.derivation import Row

LISTS = {
    "petition_categories": ("petitions", "categories"),
    "alert_action_types": ("action_alerts", "action_types"),
}
"""The table and the column of lists that each table of items is made of."""

_ADD = (
    "INSERT INTO list_totals VALUES (?1, ?2, ?3, ?4) "
    "ON CONFLICT (about, facet, value) DO UPDATE SET n = n + excluded.n WHERE excluded.n <> 0"
)


def petition_categories(db: Connection, petition_ids: Sequence[int]) -> Iterable[Row]:
    """Return each petition with each of its categories, once."""
    return _items(db, "petition_categories", petition_ids)


def alert_action_types(db: Connection, alert_ids: Sequence[int]) -> Iterable[Row]:
    """Return each alert with each of its kinds of action, once."""
    return _items(db, "alert_action_types", alert_ids)


def _items(db: Connection, items: str, ids: Sequence[int]) -> Iterable[Row]:
    table, column = LISTS[items]
    cursor = db.cursor()
    cursor.row_factory = None
    query = (
        f"SELECT DISTINCT t.id, CAST(j.value AS TEXT) FROM json_each(?) AS w CROSS JOIN {table} AS t ON t.id = w.value "
        f"CROSS JOIN json_each(t.{column}) AS j WHERE j.value IS NOT NULL"
    )
    return cursor.execute(query, (dumps(list(ids)),))


def count_items(db: Connection, table: str, before: Sequence[Row], after: Sequence[Row]) -> None:
    """Bring the totals up to date with a change of the rows of a table of items."""
    changed = Counter(item for _, item in after)
    changed.subtract(item for _, item in before)
    about, column = LISTS[table]
    db.executemany(_ADD, [(about, column, item, n) for item, n in changed.items() if n])
    gone = [(about, column, item) for item, n in changed.items() if n < 0]
    db.executemany("DELETE FROM list_totals WHERE (about, facet, value) = (?, ?, ?) AND n = 0", gone)


def item_totals(db: Connection) -> Iterator[Row]:
    """Compute all rows of ``list_totals`` from the tables of items."""
    for table, (about, column) in LISTS.items():
        (_, item) = (row[1] for row in db.execute(f"PRAGMA table_info({table})"))
        for value, n in db.execute(f"SELECT {item}, count(*) FROM {table} GROUP BY 1"):
            yield about, column, value, n

"""Count petitions and alerts: all of them, by each facet, and by each facet among those that another one narrows."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from sqlite3 import Connection

from pipelines.store.derived.derivation import Row
from pipelines.store.derived.facets import ALERT_FACETS, PETITION_FACETS

COUNTED = {
    "petition_facets": ("petitions", PETITION_FACETS),
    "alert_facets": ("action_alerts", ALERT_FACETS),
}
"""The tables that are counted: what ``totals.about`` calls each, and its facets."""
NEVER_NARROWED = ("creator", "sponsor")
"""Facets with as many values as rows, nearly: these are counted only among all."""

_ADD = (
    "INSERT INTO totals VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
    "ON CONFLICT (about, facet, filter, filter_value, value) DO UPDATE SET n = n + excluded.n"
)
_Key = tuple[str, str, str, str, str]  # about, facet, filter, filter_value, value


def count_changes(db: Connection, table: str, before: Sequence[Row], after: Sequence[Row]) -> None:
    """Bring the totals up to date with a change of the rows of a table of facets."""
    changed: Counter[_Key] = Counter()
    for rows, sign in ((before, -1), (after, 1)):
        for row in rows:
            for key in _keys(table, row):
                changed[key] += sign
    db.executemany(_ADD, [(*key, n) for key, n in changed.items() if n])
    db.execute("DELETE FROM totals WHERE n = 0")


def _keys(table: str, row: Row) -> Iterator[_Key]:
    """Yield every total that counts a row. Nulls are not counted: they are what is missing to the whole."""
    about, facets = COUNTED[table]
    values = [(facet, str(value)) for facet, value in zip(facets, row[1:], strict=True) if value is not None]
    yield about, "", "", "", ""
    for facet, value in values:
        yield about, facet, "", "", value
        if facet not in NEVER_NARROWED:
            yield from (
                (about, facet, narrowed, by, value)
                for narrowed, by in values
                if narrowed != facet and narrowed not in NEVER_NARROWED
            )


def all_totals(db: Connection) -> Iterator[Row]:
    """Compute all rows of ``totals`` from the tables of facets."""
    for table, (about, facets) in COUNTED.items():
        (number,) = db.execute(f"SELECT count(*) FROM {table}").fetchone()
        if number:
            yield about, "", "", "", "", number
        for facet in facets:
            yield from _grouped(db, about, table, facet)
        pairs = [(a, b) for a in facets for b in facets if a != b and not {a, b} & {*NEVER_NARROWED}]
        for facet, narrowed in pairs:
            yield from _grouped_twice(db, about, table, facet, narrowed)


def _grouped(db: Connection, about: str, table: str, facet: str) -> Iterable[Row]:
    query = f"SELECT {facet}, count(*) FROM {table} WHERE {facet} IS NOT NULL GROUP BY 1"
    yield from ((about, facet, "", "", str(value), number) for value, number in db.execute(query))


def _grouped_twice(db: Connection, about: str, table: str, facet: str, narrowed: str) -> Iterable[Row]:
    query = (
        f"SELECT {facet}, {narrowed}, count(*) FROM {table} WHERE {facet} IS NOT NULL AND {narrowed} IS NOT NULL "
        "GROUP BY 1, 2"
    )
    yield from ((about, facet, narrowed, str(by), str(value), number) for value, by, number in db.execute(query))

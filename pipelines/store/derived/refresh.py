"""Keep derived tables up to date with the rows that they follow from."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from json import dumps
from operator import itemgetter
from sqlite3 import Connection
from typing import Any

from pipelines.store.derived.derivation import OWNERS, Aggregate, Owner, Row
from pipelines.store.derived.derivations import AGGREGATES, DERIVATIONS, GROWTH_DERIVATIONS, TABLES_OF
from pipelines.store.derived.looks import read_looks

BATCH = 500
"""Petitions or alerts that are derived at once where no lock is to be let go of in between."""
_READ_AT_ONCE = 20  # petitions: looks take 200 bytes each, and one that is looked at hourly has 9,000 in a year

Change = tuple[list[Row], list[Row]]
"""The rows that a table had and should not, and those that it lacked."""


def refresh(db: Connection, of: Owner, owner_ids: Sequence[int]) -> dict[str, Change]:
    """Derive the rows of these petitions or alerts, and write what differs; returns that, by table.

    A transaction must be open.
    """
    found = changes(db, of, owner_ids)
    write_changes(db, found)
    return found


def changes(db: Connection, of: Owner, owner_ids: Sequence[int]) -> dict[str, Change]:
    """Derive the rows of these petitions or alerts, and return what differs, by table. Only reads."""
    wanted: dict[str, Iterable[Row]] = {each.table: each.rows(db, owner_ids) for each in DERIVATIONS[of]}
    if of == "petition":
        wanted |= _growth(db, owner_ids)
    found = {table: change_of(db, table, owner_ids, rows) for table, rows in wanted.items()}
    return {table: change for table, change in found.items() if any(change)}


def _growth(db: Connection, petition_ids: Sequence[int]) -> dict[str, list[Row]]:
    """Derive the rows of the tables of growth; looks are read once for all of them, of few petitions at a time."""
    found: dict[str, list[Row]] = {each.table: [] for each in GROWTH_DERIVATIONS}
    for at in range(0, len(petition_ids), _READ_AT_ONCE):
        looks = read_looks(db, petition_ids[at : at + _READ_AT_ONCE])
        for each in GROWTH_DERIVATIONS:
            found[each.table] += each.rows(db, looks)
    return found


def write_changes(db: Connection, found: Mapping[str, Change]) -> None:
    """Write what differs, and bring aggregates up to date with it. A transaction must be open."""
    for table, change in found.items():
        replace_rows(db, table, change)
    for aggregate in AGGREGATES:  # after all tables are written: an aggregate may read several
        for table in aggregate.of:
            if table in found:
                aggregate.apply(db, table, *found[table])


def forget(db: Connection, of: Owner, owner_ids: Sequence[int]) -> None:
    """Delete what was derived of petitions or alerts that are about to be deleted. A transaction must be open."""
    write_changes(db, {table: change_of(db, table, owner_ids, []) for table in TABLES_OF[of]})


def refresh_all(db: Connection, *, but: Container[int] = frozenset()) -> None:
    """Derive the rows of everything, aggregates too, and write what differs. A transaction must be open.

    What was derived of the petitions ``but`` stays as it is.
    """
    for of in OWNERS:
        refresh(db, of, ownerless_ids(db, of))
        for owner_ids in batches(db, of):
            refresh(db, of, [one for one in owner_ids if of != "petition" or one not in but])
    for aggregate in AGGREGATES:
        replace_rows(db, aggregate.table, aggregate_change(db, aggregate))


def aggregate_change(db: Connection, aggregate: Aggregate) -> Change:
    """Compute all rows of an aggregate, and return what differs from the stored ones. Only reads."""
    wanted = set(aggregate.rows(db))
    stored = set(_select(db, aggregate.table))
    return list(stored - wanted), list(wanted - stored)


def correct_sums(db: Connection, table: str, change: Change) -> None:
    """Add what the sums of an aggregate lacked when ``change`` was found, whatever was added to them since.

    A transaction must be open.
    """
    lacking: Counter[Row] = Counter()
    for rows, sign in zip(change, (-1, 1), strict=True):
        for row in rows:
            lacking[row[:-1]] += sign * row[-1]
    *key_names, number = (name for name, _ in _columns(db, table))
    key = ", ".join(key_names)
    add = (
        f"INSERT INTO {table} VALUES ({', '.join('?' * (len(key_names) + 1))}) "
        f"ON CONFLICT ({key}) DO UPDATE SET {number} = {number} + excluded.{number}"
    )
    db.executemany(add, [(*each, n) for each, n in lacking.items()])
    done = f"DELETE FROM {table} WHERE ({key}) = ({', '.join('?' * len(key_names))}) AND {number} = 0"
    db.executemany(done, list(lacking))


def batches(db: Connection, of: Owner, size: int = BATCH) -> Iterator[list[int]]:
    """Yield the ids of all petitions or alerts in their order, so many at once."""
    last = -1
    while owner_ids := next_ids(db, of, last, size):
        yield owner_ids
        last = owner_ids[-1]


def next_ids(db: Connection, of: Owner, after: int, size: int) -> list[int]:
    """Return the next ids of petitions or alerts after this one, at most so many."""
    query = f"SELECT id FROM {OWNERS[of]} WHERE id > ? ORDER BY id LIMIT ?"
    return [row[0] for row in db.execute(query, (after, size))]


def ownerless_ids(db: Connection, of: Owner) -> list[int]:
    """List the petitions or alerts that do not exist and of which derived rows are left; in order. Only reads.

    To derive their rows is to delete them.
    """
    found: set[int] = set()
    for table in TABLES_OF[of]:
        key, _ = _columns(db, table)[0]
        query = f'SELECT DISTINCT "{key}" FROM "{table}" WHERE "{key}" NOT IN (SELECT id FROM {OWNERS[of]})'
        found |= {row[0] for row in db.execute(query)}
    return sorted(found)


def change_of(db: Connection, table: str, owner_ids: Sequence[int], rows: Iterable[Row]) -> Change:
    """Compare the stored rows of petitions or alerts with the ``rows`` that they should have. Only reads."""
    columns = _columns(db, table)
    which = f'WHERE "{columns[0][0]}" IN (SELECT value FROM json_each(?))'
    stored, wanted = list(_select(db, table, which, dumps(list(owner_ids)))), list(rows)
    if stored == wanted:
        return [], []
    by_key = _key_of(columns)
    gone, new = set(stored) - set(wanted), set(wanted) - set(stored)
    return sorted(gone, key=by_key), sorted(new, key=by_key)


def first_rows(db: Connection, table: str, change: Change, most: int) -> Change:
    """Return the part of a change that is about its first keys, no more than so many."""
    by_key = _key_of(_columns(db, table))
    keys = set(sorted({by_key(row) for rows in change for row in rows})[:most])
    gone, new = ([row for row in rows if by_key(row) in keys] for rows in change)
    return gone, new


def _key_of(columns: Sequence[tuple[str, bool]]) -> Callable[[Row], Any]:
    return itemgetter(*(place for place, (_, is_key) in enumerate(columns) if is_key))


def replace_rows(db: Connection, table: str, change: Change) -> None:
    """Put rows in the place of those with the same key, insert and delete others. A transaction must be open."""
    columns = _columns(db, table)
    by_key, keys = _key_of(columns), [place for place, (_, is_key) in enumerate(columns) if is_key]
    gone = {by_key(row): row for row in change[0]}
    new = []
    altered: dict[tuple[int, ...], list[list[Any]]] = {}
    for row in change[1]:
        if (before := gone.pop(by_key(row), None)) is None:
            new.append(row)
            continue
        # Only what differs is set: SQLite writes each index that has a column which is set.
        places = tuple(place for place, (old, now) in enumerate(zip(before, row, strict=True)) if old != now)
        altered.setdefault(places, []).append([row[place] for place in (*places, *keys)])
    names = [f'"{name}"' for name, _ in columns]
    which = " AND ".join(f"{names[place]} = ?" for place in keys)
    db.executemany(f'DELETE FROM "{table}" WHERE {which}', [[row[place] for place in keys] for row in gone.values()])
    for places, rows in altered.items():
        values = ", ".join(f"{names[place]} = ?" for place in places)
        db.executemany(f'UPDATE "{table}" SET {values} WHERE {which}', rows)
    db.executemany(f'INSERT INTO "{table}" ({", ".join(names)}) VALUES ({", ".join("?" * len(columns))})', new)


def _select(db: Connection, table: str, which: str = "", *values: str) -> Iterator[Row]:
    cursor = db.cursor()
    cursor.row_factory = None
    names = ", ".join(f'"{name}"' for name, _ in _columns(db, table))
    return cursor.execute(f'SELECT {names} FROM "{table}" {which}', values)


def _columns(db: Connection, table: str) -> list[tuple[str, bool]]:
    """Return the columns of a table, without generated ones, and whether each is of its key."""
    # Asked for again and again at the end of a run. No migration derives rows, so that each archive has the same.
    if table not in _COLUMNS:
        rows = db.execute("SELECT name, pk FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid", (table,))
        _COLUMNS[table] = [(name, pk > 0) for name, pk in rows]
    return _COLUMNS[table]


_COLUMNS: dict[str, list[tuple[str, bool]]] = {}

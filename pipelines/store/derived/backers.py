"""Count who started petitions and who backed alerts: each name apart by source, and by year."""

from collections.abc import Iterable, Iterator, Sequence
from json import dumps, loads
from sqlite3 import Connection

from pipelines.store.derived.derivation import Row
from pipelines.store.vocabulary import fold

# A name that was taken out, "[redacted 4821]", or masked as a whole, "[name removed]", is nobody's.
_NAMED = "{0} NOT LIKE '%[redacted %' AND {0} NOT LIKE '[%]'"
_OF_PETITIONS = """
SELECT l.petition_id, c.name, c.kind = 'organization', NOT EXISTS (
           SELECT 1 FROM petition_creators AS o WHERE o.petition_id = l.petition_id AND o.position <> l.position
       ), p.source_id, p.year
FROM json_each(?) AS w CROSS JOIN petition_creators AS l ON l.petition_id = w.value
JOIN creators AS c ON c.id = l.creator_id JOIN petition_rows AS p ON p.id = l.petition_id
WHERE {named}
GROUP BY l.petition_id, c.name
"""
_OF_ALERTS = """
SELECT DISTINCT l.alert_id, o.name, l.role, a.source_id, a.date
FROM json_each(?) AS w CROSS JOIN alert_organizations AS l ON l.alert_id = w.value
JOIN organizations AS o ON o.id = l.organization_id JOIN action_alerts AS a ON a.id = l.alert_id
WHERE {named}
"""
_COUNTED = {
    "petition_backers": """
        SELECT is_organization, name, source_id, 0, year, count(*) FROM petition_backers GROUP BY 1, 2, 3, 5
    """,
    "alert_backers": """
        SELECT 1, name, source_id, 1 + (role = 'cosponsor'), CAST(substr(date, 1, 4) AS INTEGER), count(*)
        FROM alert_backers GROUP BY 1, 2, 3, 4, 5
    """,
}
BACKED = tuple(_COUNTED)
"""The tables that ``backers`` counts."""
_ROLES = ("sponsor", "cosponsor")
_WHICH = "is_organization = ? AND folded = ? AND name = ? AND source_id = ?"

Key = tuple[int, str, int]  # whether it is an organization, its name, the source
Years = dict[str, list[int]]
"""Petitions, sponsored and cosponsored alerts by year; "" is a year that is not known."""


def petition_backers(db: Connection, petition_ids: Sequence[int]) -> Iterable[Row]:
    """Return a row for each name that is credited with one of these petitions."""
    return _rows(db, _OF_PETITIONS.format(named=_NAMED.format("c.name")), petition_ids)


def alert_backers(db: Connection, alert_ids: Sequence[int]) -> Iterable[Row]:
    """Return a row for each organization that sponsors or cosponsors one of these alerts."""
    return _rows(db, _OF_ALERTS.format(named=_NAMED.format("o.name")), alert_ids)


def count_backers(db: Connection, table: str, before: Sequence[Row], after: Sequence[Row]) -> None:
    """Bring ``backers`` up to date with a change of a table that it counts."""
    changed: dict[Key, Years] = {}
    for rows, sign in ((before, -1), (after, 1)):
        for row in rows:
            key, place, year = _counted(table, row)
            _add(changed.setdefault(key, {}), year, place, sign)
    for (is_organization, name, source_id), years in changed.items():
        which = (is_organization, fold(name), name, source_id)
        found = db.execute(f"SELECT years FROM backers WHERE {_WHICH}", which).fetchone()
        for year, counts in (loads(found[0]) if found else {}).items():
            for place, n in enumerate(counts):
                _add(years, year, place, n)
        db.execute(f"DELETE FROM backers WHERE {_WHICH}", which)
        if counted := _row(*which, years):
            db.execute("INSERT INTO backers VALUES (?, ?, ?, ?, ?, ?, ?, ?)", counted)


def all_backers(db: Connection) -> Iterator[Row]:
    """Compute all rows of ``backers`` from the tables that it counts."""
    counted: dict[Key, Years] = {}
    for query in _COUNTED.values():
        for is_organization, name, source_id, place, year, n in db.execute(query):
            _add(counted.setdefault((is_organization, name, source_id), {}), _year(year), place, n)
    for (is_organization, name, source_id), years in counted.items():
        if row := _row(is_organization, fold(name), name, source_id, years):
            yield row


def _counted(table: str, row: Row) -> tuple[Key, int, str]:
    if table == "petition_backers":
        _, name, is_organization, _, source_id, year = row
        return (is_organization, name, source_id), 0, _year(year)
    _, name, role, source_id, date = row
    return (1, name, source_id), 1 + _ROLES.index(role), _year(int(date[:4]) if date else None)


def _year(year: int | None) -> str:
    return str(year) if year else ""


def _add(years: Years, year: str, place: int, n: int) -> None:
    years.setdefault(year, [0, 0, 0])[place] += n


def _row(is_organization: int, folded: str, name: str, source_id: int, years: Years) -> Row | None:
    # Less than none are left where a damaged row is taken out that was never counted.
    kept = {year: counts for year, counts in sorted(years.items()) if any(counts) and min(counts) >= 0}
    if not kept:
        return None
    sums = [sum(counts[place] for counts in kept.values()) for place in range(3)]
    return is_organization, folded, name, source_id, *sums, dumps(kept, separators=(",", ":"))


def _rows(db: Connection, query: str, ids: Sequence[int]) -> Iterable[Row]:
    cursor = db.cursor()
    cursor.row_factory = None
    return cursor.execute(query, (dumps(list(ids)),))

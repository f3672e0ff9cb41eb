"""Rank the petitions that gained most in the days before their last observation: of each source, and of all."""

from collections.abc import Iterable, Iterator, Sequence
from sqlite3 import Connection

from pipelines.store.derived.derivation import Row
from pipelines.store.derived.growth_figures import WINDOWS

LENGTH = 100
"""Petitions in a ranking, at most."""
ALL_SOURCES = 0
"""What stands in place of a source in the ranking of them all."""

# The condition is that of the indexes petition_metrics_movers_1d and so on: a change over a month is none of a week.
_TOP = f"""
SELECT petition_id, change_{{n}}d, span_{{n}}d, per_day_{{n}}d FROM petition_metrics
WHERE source_id = ? AND change_{{n}}d > 0
AND span_{{n}}d_seconds >= {{n}} * 86400 AND span_{{n}}d_seconds < 2 * {{n}} * 86400
ORDER BY per_day_{{n}}d DESC, petition_id LIMIT {LENGTH}
"""
_RANKED = (
    "SELECT petition_id, change, span, per_day FROM movers WHERE window_days = ? AND source_id {which} ORDER BY place"
)


def rank_again(db: Connection, table: str, before: Sequence[Row], after: Sequence[Row]) -> None:
    """Bring the rankings up to date with a change of rows in petition_metrics."""
    sources = sorted({row[1] for row in (*before, *after)})
    for window in WINDOWS:
        changed = [_store(db, window, source_id, _top(db, window, source_id)) for source_id in sources]
        if any(changed):
            _store(db, window, ALL_SOURCES, _overall(_rows(db, _RANKED.format(which="<> 0"), window)))


def rankings(db: Connection) -> Iterator[Row]:
    """Compute the rows of all rankings from petition_metrics."""
    sources = [row[0] for row in _rows(db, "SELECT id FROM sources")]
    for window in WINDOWS:
        tops = {source_id: _top(db, window, source_id) for source_id in sources}
        tops[ALL_SOURCES] = _overall(row for top in tops.values() for row in top)
        for source_id, top in tops.items():
            yield from _places(window, source_id, top)


def _top(db: Connection, window: int, source_id: int) -> list[Row]:
    return list(_rows(db, _TOP.format(n=window), source_id))


def _overall(rows: Iterable[Row]) -> list[Row]:
    """Rank petitions of all sources: who is among the first of all is among the first of its source."""
    return sorted(rows, key=lambda row: (-row[3], row[0]))[:LENGTH]


def _store(db: Connection, window: int, source_id: int, top: list[Row]) -> bool:
    """Put a ranking in place of the stored one; returns whether they differ."""
    if list(_rows(db, _RANKED.format(which="= ?"), window, source_id)) == top:
        return False
    db.execute("DELETE FROM movers WHERE window_days = ? AND source_id = ?", (window, source_id))
    db.executemany("INSERT INTO movers VALUES (?, ?, ?, ?, ?, ?, ?)", _places(window, source_id, top))
    return True


def _places(window: int, source_id: int, top: list[Row]) -> Iterator[Row]:
    """Yield rows of ``movers``; who is equally fast has the same place."""
    places: dict[float, int] = {}
    for place, row in enumerate(top, 1):
        yield window, source_id, places.setdefault(row[3], place), *row


def _rows(db: Connection, query: str, *values: int) -> Iterable[Row]:
    cursor = db.cursor()
    cursor.row_factory = None
    return cursor.execute(query, values)

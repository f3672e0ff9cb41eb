"""Find which months of the past a source has captures of, and where those came from."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipelines.store.derived.growth_daily import ORIGINS

_MOST_YEARS = 40
_FIRST_YEAR = 1996  # web archives hold nothing older
# Apart: SQLite goes to either end of an index, but reads all of it for both at once.
_SPAN = """
SELECT (SELECT min(captured_at) FROM captures WHERE source_id = ?1 AND origin = ?2),
       (SELECT max(captured_at) FROM captures WHERE source_id = ?1 AND origin = ?2)
"""
# A login page, a refusal or an error is kept, too, and shows nothing of its month; a page that is gone does. While a
# site is down, they come in hundreds: the first and the last of a month are looked at.
_MOST_UNREAD = 300
_READ = f"""
SELECT 1 FROM (
    SELECT id, gone_key FROM captures WHERE source_id = ? AND origin = ? AND {{when}} ORDER BY {{order}}
    LIMIT {_MOST_UNREAD}) AS c
WHERE c.gone_key IS NOT NULL OR EXISTS (SELECT 1 FROM extractions AS e WHERE e.capture_id = c.id) LIMIT 1
"""
_MONTH = "captured_at >= ? AND captured_at < ?"
_IN_MONTH = tuple(_READ.format(when=_MONTH, order=f"captured_at {order}") for order in ("ASC", "DESC"))
_UNDATED = (_READ.format(when="captured_at IS NULL", order="id"),)
_STARTED = """
SELECT CAST(value AS INTEGER), n FROM totals
WHERE about = 'petitions' AND facet = 'year' AND filter = 'source_id' AND filter_value = CAST(? AS TEXT)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month ("2018-02"), and where its captures came from; ``origins`` is empty if the archive holds none of it.

    Only captures count that a page was read from, or that show that it was gone.
    ``is_ahead`` says that it begins after the newest capture of the whole archive.
    """

    name: str
    origins: tuple[str, ...]
    is_ahead: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """A year of twelve months; ``started`` is how many of the source's petitions began in it."""

    year: int
    started: int
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The years from a source's first petition or capture on, newest first; ``undated`` if captures without time exist.

    ``is_cut`` says that years before these are left out.
    """

    years: tuple[Year, ...]
    undated: bool
    is_cut: bool

    @property
    def kinds_of_months(self) -> list[Month]:
        """One month of each kind, by its origins and whether it is ahead: hundreds of months look like few."""
        return list({(month.origins, month.is_ahead): month for year in self.years for month in year.months}.values())


def months_held(conn: sqlite3.Connection, source_id: int) -> Held:
    """Return which months of a source are held, by seeks of an index: as quick for a million captures as for ten."""
    spans = {origin: tuple(conn.execute(_SPAN, (source_id, origin)).fetchone()) for origin in ORIGINS}
    spans = {origin: span for origin, span in spans.items() if span[0]}
    started = {year: n for year, n in map(tuple, conn.execute(_STARTED, (source_id,))) if year >= _FIRST_YEAR}
    undated = any(_has(conn, _UNDATED, source_id, origin) for origin in ORIGINS)
    (newest,) = conn.execute("SELECT max(captured_at) FROM captures").fetchone()
    if not spans or not newest:
        return Held(years=(), undated=undated, is_cut=False)
    last = int(newest[:4])
    first = min(int(low[:4]) for low, _ in spans.values())
    first = min([first, *(year for year in started if year <= last)])
    shown = range(last, max(first, last - _MOST_YEARS + 1) - 1, -1)
    years = tuple(
        Year(
            year=year,
            started=started.get(year, 0),
            months=tuple(_months(conn, source_id, year, spans, newest[:7])),
        )
        for year in shown
    )
    return Held(years=years, undated=undated, is_cut=first < shown[-1])


def _months(
    conn: sqlite3.Connection, source_id: int, year: int, spans: dict[str, tuple[str, ...]], newest: str
) -> Iterator[Month]:
    for number in range(1, 13):
        name = f"{year}-{number:02}"
        after = f"{year + number // 12}-{number % 12 + 1:02}"
        found = tuple(
            origin
            for origin, (low, high) in spans.items()
            if low < after and high >= name and _has(conn, _IN_MONTH, source_id, origin, name, after)
        )
        yield Month(name=name, origins=found, is_ahead=name > newest)


def _has(conn: sqlite3.Connection, queries: Iterable[str], *values: int | str) -> bool:
    return any(conn.execute(query, values).fetchone() for query in queries)

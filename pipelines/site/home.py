"""Query the home page: totals, growing petitions, new alerts and sources."""

import sqlite3
from dataclasses import dataclass
from json import dumps

from pipelines.site.chart_points import Point
from pipelines.site.growth_question import Question
from pipelines.site.growth_ranking import WINDOWS, Narrowed, latest_day, rank
from pipelines.site.row_counts import count_so_far
from pipelines.site.rows import Row, row, rows
from pipelines.site.source_states import source_states
from pipelines.site.text_passages import title_language

ITEMS = 6

_TIMES = "SELECT (SELECT min(captured_at) FROM captures) AS since, (SELECT max(captured_at) FROM captures) AS until"
# LEFT JOIN, so that the index of the sort leads, and no more rows are read than are shown.
_GROWING = f"""
SELECT f.*, p.slug, {title_language("petition", "p")}
FROM fastest_growing AS f LEFT JOIN petitions AS p ON p.id = f.petition_id
ORDER BY f.recent_per_day DESC LIMIT :items
"""
# Of the last week, or else of the last month, where looks are near enough to say so.
_MOVED = f"""
SELECT m.petition_id, p.title, p.slug, s.name AS source, s.is_sample, p.language, {title_language("petition", "p")},
       m.last_signatures AS signatures, p.goal, m.last_observed_at AS observed_at,
       m.moved_{{n}}d_per_day AS recent_per_day, round(m.moved_{{n}}d_seconds / 86400.0, 4) AS recent_days
FROM json_each(:ids) AS w CROSS JOIN petition_metrics AS m ON m.petition_id = w.value
CROSS JOIN petition_rows AS p ON p.id = m.petition_id CROSS JOIN sources AS s ON s.id = p.source_id ORDER BY w.key
"""
_SERIES = """
SELECT day, signatures FROM growth_daily WHERE petition_id = ? ORDER BY day_number DESC LIMIT 4000
"""
_CAPTURED = """
SELECT name, is_sample FROM sources AS s WHERE EXISTS (SELECT 1 FROM captures AS c WHERE c.source_id = s.id)
ORDER BY name
"""
_ALERTS = f"""
SELECT a.title, a.slug, a.date, a.sponsor, a.language, a.deadline,
       {title_language("alert", "a")}, s.name AS source, s.organization, s.is_sample
FROM action_alerts AS a LEFT JOIN sources AS s ON s.id = a.source_id ORDER BY a.date DESC LIMIT :items
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """What the home page shows. ``growing`` pairs a petition with its observations, fastest first; times are UTC."""

    numbers: Row
    growing: list[tuple[Row, tuple[Point, ...]]]
    alerts: list[Row]
    sources: list[Row]


def home_page(conn: sqlite3.Connection) -> HomePage:
    """Return the totals, the petitions that grow fastest, the newest alerts and the sources with captures."""
    growing = _growing(conn)
    return HomePage(
        numbers=_numbers(conn),
        growing=[(petition, _series(conn, petition["petition_id"])) for petition in growing],
        alerts=rows(conn, _ALERTS, items=ITEMS),
        sources=[each for each in source_states(conn) if each["is_held"]],
    )


def _growing(conn: sqlite3.Connection) -> list[Row]:
    """Return the first movers of the week, or of the month where these are more.

    Where looks are too rare for either, those that grew fastest whenever they were seen.
    """
    day = latest_day(conn)
    movers = {span: rank(conn, Question(span=span), Narrowed(), day, ITEMS).petitions for span in ("week", "month")}
    span = max(movers, key=lambda span: len(movers[span]))  # of equals the first: the week
    if movers[span]:
        return rows(conn, _MOVED.format(n=WINDOWS[span].days), ids=dumps(movers[span]))
    return rows(conn, _GROWING, items=ITEMS)


def _numbers(conn: sqlite3.Connection) -> Row:
    counted = {
        "petitions": count_so_far(conn, "petition_rows"),
        "alerts": count_so_far(conn, "action_alerts"),
        "observations": count_so_far(conn, "snapshot_rows"),
        "captures": count_so_far(conn, "captures"),
    }
    return counted | (row(conn, _TIMES) or {})


def _series(conn: sqlite3.Connection, petition_id: int) -> tuple[Point, ...]:
    """Return one point a day: more than that a small line cannot show."""
    found = conn.execute(_SERIES, [petition_id])
    return tuple(Point(observed_at=day, signatures=signatures) for day, signatures in found)


def sample_sources(conn: sqlite3.Connection) -> tuple[list[str], bool]:
    """Return the names of the sources with invented data, and whether all data is theirs.

    A source without captures has no data.
    """
    sources = rows(conn, _CAPTURED)
    return [s["name"] for s in sources if s["is_sample"]], all(s["is_sample"] for s in sources)

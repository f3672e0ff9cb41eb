"""The archive as a whole becomes its front page: numbers, what grows, what is new, and when each source was read."""

import sqlite3
from dataclasses import dataclass

from pipelines.site.petition_page import point
from pipelines.site.rows import Row, row, rows
from pipelines.site.series import Point

SHOWN = 6

_NUMBERS = """
SELECT (SELECT count(*) FROM petitions) AS petitions, (SELECT count(*) FROM action_alerts) AS alerts,
       (SELECT count(*) FROM signature_snapshots) AS observations, (SELECT count(*) FROM captures) AS captures,
       (SELECT min(captured_at) FROM captures) AS since, (SELECT max(captured_at) FROM captures) AS until
"""
_GROWING = """
SELECT f.*, p.slug FROM fastest_growing AS f JOIN petitions AS p ON p.id = f.petition_id
ORDER BY f.recent_per_day DESC LIMIT :shown
"""
_SERIES = "SELECT observed_at, signatures, goal, origin FROM growth_points WHERE petition_id = :id ORDER BY observed_at"
_ALERTS = """
SELECT a.title, a.slug, a.date, a.sponsor, a.language, a.deadline, s.name AS source, s.organization, s.is_sample
FROM action_alerts AS a LEFT JOIN sources AS s ON s.id = a.source_id ORDER BY a.date DESC LIMIT :shown
"""
_SOURCES = """
SELECT s.id, s.name, s.organization, s.url, s.is_sample, s.language,
       (SELECT count(*) FROM petitions AS p WHERE p.source_id = s.id) AS petitions,
       (SELECT count(*) FROM action_alerts AS a WHERE a.source_id = s.id) AS alerts,
       r.started_at, r.status, r.kind, r.issues
FROM sources AS s
LEFT JOIN runs AS r ON r.id = (SELECT max(id) FROM runs WHERE source_id = s.id)
ORDER BY s.name
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontPage:
    """``growing`` pairs each of the fastest growing petitions with its series."""

    numbers: Row
    growing: list[tuple[Row, tuple[Point, ...]]]
    alerts: list[Row]
    sources: list[Row]


def front_page(conn: sqlite3.Connection) -> FrontPage:
    """What the front page shows."""
    growing = rows(conn, _GROWING, shown=SHOWN)
    return FrontPage(
        numbers=row(conn, _NUMBERS) or {},
        growing=[(p, tuple(point(o) for o in rows(conn, _SERIES, id=p["petition_id"]))) for p in growing],
        alerts=rows(conn, _ALERTS, shown=SHOWN),
        sources=rows(conn, _SOURCES),
    )


def sample_sources(conn: sqlite3.Connection) -> tuple[list[str], bool]:
    """The names of the sources whose data is invented, and whether there is no other source."""
    every = rows(conn, "SELECT name, is_sample FROM sources ORDER BY name")
    return [s["name"] for s in every if s["is_sample"]], all(s["is_sample"] for s in every)

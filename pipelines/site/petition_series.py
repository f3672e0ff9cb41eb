"""Query what a chart of a petition shows, without the rest of its page."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipelines.site.chart_points import STATED, Gap, Point
from pipelines.site.petition_page import alert_days, find_gaps, series
from pipelines.site.rows import Row, row
from pipelines.site.text_passages import title_language

_PETITION = f"""
SELECT p.id, p.slug, p.title, p.creator, p.url, p.language, p.created_at, p.status, p.signatures, p.goal, p.observed_at,
       p.first_seen_at, p.last_seen_at, s.name AS source, s.organization, s.is_sample,
       {title_language("petition", "p")}
FROM petitions AS p JOIN sources AS s ON s.id = p.source_id
WHERE s.name = :source AND p.slug = :slug
"""
_STATED = """
SELECT DISTINCT t.stated_at, t.signatures
FROM petition_versions AS v JOIN stated_counts AS t ON t.version_id = v.id
WHERE v.petition_id = ? ORDER BY 1, 2
"""
_MISSED = """
SELECT DISTINCT date(l.due_at), l.reason FROM petitions AS p JOIN due_looks AS l ON l.source_id = p.source_id
WHERE p.id = ? AND l.kind = 'source' AND l.outcome = 'missed' AND l.due_at >= p.first_seen_at ORDER BY 1, 2
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionSeries:
    """A petition (title, source, newest count and goal) with what its chart shows.

    ``points`` are its observations with a known time and the counts that its pages state, ``gaps`` the looks that were
    missed, ``alert_days`` the days (ISO) of alerts that link to it.
    """

    petition: Row
    points: tuple[Point, ...]
    gaps: tuple[Gap, ...]
    alert_days: tuple[str, ...]

    @property
    def observed(self) -> list[Point]:
        """The observations, oldest first."""
        return sorted((p for p in self.points if p.origin != STATED), key=lambda point: point.observed_at)


def petition_series(conn: sqlite3.Connection, source: str, slug: str) -> PetitionSeries | None:
    """Return the series of one petition, or None if the archive has no such petition."""
    petition = row(conn, _PETITION, source=source, slug=slug)
    if petition is None:
        return None
    key = petition["id"]
    observed = series(conn, key)
    stated = (Point(observed_at=at, signatures=count, origin=STATED) for at, count in conn.execute(_STATED, [key]))
    return PetitionSeries(
        petition=petition,
        points=observed + tuple(stated),
        gaps=find_gaps(conn.execute(_MISSED, [key]), [point.observed_at for point in observed]),
        alert_days=alert_days(conn, key),
    )


def all_series(conn: sqlite3.Connection, keys: Sequence[tuple[str, str]]) -> Iterator[PetitionSeries | None]:
    """Yield the series of several petitions, each by its source and slug; None for one that is not in the archive."""
    for source, slug in keys:
        yield petition_series(conn, source, slug)

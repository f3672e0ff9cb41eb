"""A source and a slug become everything the archive knows of one petition."""

import json
import sqlite3
from dataclasses import dataclass

from pipelines.site.rows import Row, row, rows
from pipelines.site.series import Point
from pipelines.site.text_versions import Version, compared

_PETITION = """
SELECT p.*, s.name AS source, s.organization, s.is_sample, c.url AS capture_url
FROM petitions AS p JOIN sources AS s ON s.id = p.source_id JOIN captures AS c ON c.id = p.capture_id
WHERE s.name = :source AND p.slug = :slug
"""
_OBSERVATIONS = """
SELECT n.observed_at, n.signatures, n.goal, n.goal_kind, n.signatures_text, n.goal_text,
       c.id AS capture_id, c.origin
FROM signature_snapshots AS n JOIN captures AS c ON c.id = n.capture_id
WHERE n.petition_id = :id ORDER BY n.observed_at IS NULL, n.observed_at, c.url, c.digest, n.signatures, n.goal
"""
_VERSIONS = """
SELECT * FROM petition_versions WHERE petition_id = :id ORDER BY page, first_seen_at, id
"""
_EVENTS = """
SELECT kind, field, occurred_at, before, after, capture_id FROM events WHERE petition_id = :id ORDER BY occurred_at, id
"""
_CREATORS = """
SELECT c.name, c.masked FROM petition_creators AS l JOIN creators AS c ON c.id = l.creator_id
WHERE l.petition_id = :id ORDER BY l.position
"""
_ALERTS = """
SELECT a.title, a.slug, a.date, a.sponsor, a.language, s.name AS source, s.organization, s.is_sample
FROM links AS l JOIN action_alerts AS a ON a.id = l.alert_id JOIN sources AS s ON s.id = a.source_id
WHERE l.to_petition_id = :id GROUP BY a.id ORDER BY a.date, s.name, a.slug
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionPage:
    """One petition with its observations (oldest first), wordings, events, and the alerts that point to it."""

    petition: Row
    observations: list[Row]
    versions: list[Version]
    events: list[Row]
    creators: list[Row]
    alerts: list[Row]

    @property
    def current(self) -> Row | None:
        """The observation that the petition's current count comes from."""
        counted = [o for o in self.observations if o["signatures"] is not None]
        best = [o for o in counted if o["observed_at"] is not None] or counted
        return best[-1] if best else None

    @property
    def points(self) -> tuple[Point, ...]:
        return tuple(point(o) for o in self.observations if o["observed_at"] is not None)

    @property
    def edited(self) -> list[Version]:
        return [v for v in self.versions if v.changed]


def petition_page(conn: sqlite3.Connection, source: str, slug: str) -> PetitionPage | None:
    """Everything about one petition, or None where the archive has none of that name."""
    petition = row(conn, _PETITION, source=source, slug=slug)
    if petition is None:
        return None
    petition["categories"] = json.loads(petition["categories"])
    key = petition["id"]
    return PetitionPage(
        petition=petition,
        observations=rows(conn, _OBSERVATIONS, id=key),
        versions=compared(rows(conn, _VERSIONS, id=key)),
        events=rows(conn, _EVENTS, id=key),
        creators=rows(conn, _CREATORS, id=key),
        alerts=rows(conn, _ALERTS, id=key),
    )


def point(observation: Row) -> Point:
    """One observation as the chart wants it."""
    return Point(**{name: observation[name] for name in ("observed_at", "signatures", "goal", "origin")})

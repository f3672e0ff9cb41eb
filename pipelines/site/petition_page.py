"""Query everything the archive holds about one petition."""

import json
import sqlite3
from dataclasses import dataclass

from pipelines.site.chart_points import Gap, Point
from pipelines.site.formatting import MISSED
from pipelines.site.redactions import redactions_of
from pipelines.site.rows import Row, row, rows
from pipelines.site.text_versions import Version, compare_versions

# Where a count was ever shown, petitions.capture_id is the capture of the newest one, so its origin is the count's.
_PETITION = """
SELECT p.*, s.name AS source, s.organization, s.is_sample, c.url AS capture_url, c.origin AS capture_origin
FROM petitions AS p JOIN sources AS s ON s.id = p.source_id JOIN captures AS c ON c.id = p.capture_id
WHERE s.name = :source AND p.slug = :slug
"""
_OBSERVATIONS = """
SELECT g.observed_at, g.signatures, g.goal, g.goal_kind, g.signatures_text, n.goal_text, g.origin, g.capture_id
FROM growth_points AS g JOIN signature_snapshots AS n USING (petition_id, capture_id, version_id)
WHERE g.petition_id = :id AND g.origin <> 'stated' ORDER BY g.observed_at, g.capture_url, g.signatures, g.goal
"""
# What captured pages say of earlier counts.
_STATED = """
SELECT observed_at, signatures, goal, signatures_text, origin, capture_id FROM growth_points
WHERE petition_id = :id AND origin = 'stated' ORDER BY observed_at, signatures
"""
# The view leaves out observations whose time is unknown: they cannot be drawn, but the page still lists them.
_UNTIMED = """
SELECT n.observed_at, n.signatures, n.goal, n.goal_kind, n.signatures_text, n.goal_text, c.origin, c.id AS capture_id
FROM signature_snapshots AS n JOIN captures AS c ON c.id = n.capture_id
WHERE n.petition_id = :id AND n.observed_at IS NULL ORDER BY c.url, n.signatures, n.goal
"""
_VERSIONS = """
SELECT * FROM petition_versions WHERE petition_id = :id ORDER BY page, first_seen_at, id
"""
_EVENTS = """
SELECT kind, field, occurred_at, before, after, capture_id FROM events WHERE petition_id = :id ORDER BY occurred_at, id
"""
# An event that was withdrawn and follows again is listed among the events.
_WITHDRAWN = """
SELECT w.kind, w.field, w.occurred_at, w.before, w.after, w.capture_id, w.withdrawn_at, w.reason
FROM withdrawn_events AS w WHERE w.petition_id = :id AND NOT EXISTS (
    SELECT 1 FROM events AS e WHERE e.petition_id = w.petition_id AND e.kind = w.kind
    AND e.occurred_at = w.occurred_at AND e.field IS w.field
) ORDER BY w.occurred_at, w.id
"""
_CREATORS = """
SELECT c.name, c.masked FROM petition_creators AS l JOIN creators AS c ON c.id = l.creator_id
WHERE l.petition_id = :id ORDER BY l.position
"""
# An alert may link to a petition several times, from its text and its action link.
_ALERTS = """
SELECT a.title, a.slug, a.date, a.sponsor, a.language, s.name AS source, s.organization, s.is_sample
FROM links AS l JOIN action_alerts AS a ON a.id = l.alert_id JOIN sources AS s ON s.id = a.source_id
WHERE l.to_petition_id = :id GROUP BY a.id ORDER BY a.date, s.name, a.slug
"""
# Missed looks between two observations, or after the last one, by reason.
_MISSED = """
SELECT min(date(l.due_at)) AS first, max(date(l.due_at)) AS last, l.reason, (
    SELECT max(n.observed_at) FROM signature_snapshots AS n WHERE n.petition_id = p.id AND n.observed_at <= l.due_at
) AS since
FROM petitions AS p JOIN due_looks AS l ON l.source_id = p.source_id
WHERE p.id = :id AND l.kind = 'source' AND l.outcome = 'missed' AND l.due_at >= p.first_seen_at
AND NOT EXISTS (
    SELECT 1 FROM signature_snapshots AS n WHERE n.petition_id = p.id AND date(n.observed_at) = date(l.due_at)
)
GROUP BY since, l.reason ORDER BY first, l.reason
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionPage:
    """A petition with its observations (oldest first, those without a time last), text versions, events and alerts.

    ``gaps`` are times without an observation although looks were due, and why these were missed.

    ``stated`` are the counts of the past that its pages state, which are no observations.
    ``withdrawn`` are the events that were published once and do not hold.

    Counts of ``petition`` are those of its newest observation with a count. Times are ISO 8601 in UTC.
    """

    petition: Row
    observations: list[Row]
    stated: list[Row]
    gaps: tuple[Gap, ...]
    versions: list[Version]
    events: list[Row]
    withdrawn: list[Row]
    creators: list[Row]
    alerts: list[Row]
    redactions: list[Row]

    @property
    def points(self) -> tuple[Point, ...]:
        """The observations that a chart can draw, and the counts of the past that pages state."""
        timed = [o for o in (*self.stated, *self.observations) if o["observed_at"] is not None]
        return tuple(
            Point(**{name: o[name] for name in ("observed_at", "signatures", "goal", "origin")}) for o in timed
        )


def petition_page(conn: sqlite3.Connection, source: str, slug: str) -> PetitionPage | None:
    """Return the page of one petition, or None if the archive has no such petition."""
    petition = row(conn, _PETITION, source=source, slug=slug)
    if petition is None:
        return None
    petition["categories"] = json.loads(petition["categories"])
    key = petition["id"]
    return PetitionPage(
        petition=petition,
        observations=rows(conn, _OBSERVATIONS, id=key) + rows(conn, _UNTIMED, id=key),
        stated=rows(conn, _STATED, id=key),
        gaps=tuple(
            Gap(first=gap["first"], last=gap["last"], why=MISSED[gap["reason"]]) for gap in rows(conn, _MISSED, id=key)
        ),
        versions=compare_versions(rows(conn, _VERSIONS, id=key)),
        events=rows(conn, _EVENTS, id=key),
        withdrawn=rows(conn, _WITHDRAWN, id=key),
        creators=rows(conn, _CREATORS, id=key),
        alerts=rows(conn, _ALERTS, id=key),
        redactions=redactions_of(conn, "petition_id", key),
    )

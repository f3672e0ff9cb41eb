"""Query everything the archive holds about one petition."""

import json
import sqlite3
from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipelines.site.chart_points import THEIRS, Gap, Point
from pipelines.site.formatting import MISSED
from pipelines.site.growth_table import growth_of
from pipelines.site.redactions import redactions_of
from pipelines.site.rows import Newest, Row, newest, row, rows
from pipelines.site.text_passages import Passages, passages_of, title_language
from pipelines.site.text_versions import Edits, newest_edits

# Where a count was ever shown, petitions.capture_id is the capture of the newest one, so its origin is the count's.
_PETITION = """
SELECT p.*, s.name AS source, s.organization, s.is_sample, c.url AS capture_url, c.origin AS capture_origin
FROM petitions AS p JOIN sources AS s ON s.id = p.source_id JOIN captures AS c ON c.id = p.capture_id
WHERE s.name = :source AND p.slug = :slug
"""
_SERIES = """
SELECT observed_at, signatures, goal, origin FROM growth_points WHERE petition_id = ? AND origin <> 'stated'
"""
# The newest are found by their keys alone, before their texts are put together.
_OBSERVATIONS = """
SELECT c.captured_at AS observed_at, n.signatures, n.goal, n.goal_kind, n.signatures_text, n.goal_text, c.origin,
       c.id AS capture_id
FROM (
    SELECT s.capture_id, s.version_id FROM signature_snapshots AS s JOIN captures AS d ON d.id = s.capture_id
    WHERE s.petition_id = :id AND d.captured_at IS NOT NULL
    ORDER BY d.captured_at DESC, d.url DESC, s.signatures DESC, s.goal DESC LIMIT :most
) AS k
CROSS JOIN signature_snapshots AS n
    ON n.petition_id = :id AND n.capture_id = k.capture_id AND n.version_id = k.version_id
CROSS JOIN captures AS c ON c.id = k.capture_id
ORDER BY c.captured_at, c.url, n.signatures, n.goal
"""
# What captured pages say of earlier counts, each from the first capture that says it, as in the view growth_points: the
# view compares each with each.
_STATED = """
SELECT stated_at AS observed_at, signatures, signatures_text, 'stated' AS origin, capture_id FROM (
    SELECT t.*, row_number() OVER (
        PARTITION BY t.stated_at, t.signatures
        ORDER BY coalesce(c.captured_at, '~'), c.url, c.digest, t.version_id, t.position
    ) AS place
    FROM petition_versions AS v JOIN stated_counts AS t ON t.version_id = v.id JOIN captures AS c ON c.id = t.capture_id
    WHERE v.petition_id = :id
) WHERE place = 1 ORDER BY stated_at, signatures
"""
# The view leaves out observations whose time is unknown: they cannot be drawn, but the page still lists them.
_UNTIMED = """
SELECT n.observed_at, n.signatures, n.goal, n.goal_kind, n.signatures_text, n.goal_text, c.origin, c.id AS capture_id
FROM signature_snapshots AS n JOIN captures AS c ON c.id = n.capture_id
WHERE n.petition_id = :id AND n.observed_at IS NULL ORDER BY c.url DESC, n.signatures DESC, n.goal DESC
"""
_EVENTS = """
SELECT kind, field, occurred_at, before, after, capture_id FROM events WHERE petition_id = :id
ORDER BY occurred_at DESC, id DESC
"""
# An event that was withdrawn and follows again is listed among the events.
_WITHDRAWN = """
SELECT w.kind, w.field, w.occurred_at, w.before, w.after, w.capture_id, w.withdrawn_at, w.reason
FROM withdrawn_events AS w WHERE w.petition_id = :id AND NOT EXISTS (
    SELECT 1 FROM events AS e WHERE e.petition_id = w.petition_id AND e.kind = w.kind
    AND e.occurred_at = w.occurred_at AND e.field IS w.field
) ORDER BY w.occurred_at DESC, w.id DESC
"""
_CREATORS = """
SELECT c.name, c.masked FROM petition_creators AS l JOIN creators AS c ON c.id = l.creator_id
WHERE l.petition_id = :id ORDER BY l.position LIMIT 20
"""
# An alert may link to a petition several times, from its text and its action link.
_ALERTS = f"""
SELECT a.title, a.slug, a.date, a.sponsor, a.language, {title_language("alert", "a")},
       s.name AS source, s.organization, s.is_sample
FROM links AS l JOIN action_alerts AS a ON a.id = l.alert_id JOIN sources AS s ON s.id = a.source_id
WHERE l.to_petition_id = :id GROUP BY a.id ORDER BY a.date DESC, s.name DESC, a.slug DESC
"""
_ALERT_DAYS = """
SELECT DISTINCT substr(a.date, 1, 10) FROM links AS l JOIN action_alerts AS a ON a.id = l.alert_id
WHERE l.to_petition_id = ? AND length(a.date) >= 10 ORDER BY 1
"""
_MISSED = """
SELECT DISTINCT date(l.due_at), l.reason FROM petitions AS p JOIN due_looks AS l ON l.source_id = p.source_id
WHERE p.id = ? AND l.kind = 'source' AND l.outcome = 'missed' AND l.due_at >= p.first_seen_at ORDER BY 1, 2
"""

# A page stays short, however long its history: lists show the newest, and lead to the table that has them all.
OBSERVATIONS, STATED, EVENTS, ALERTS, UNTIMED = 15, 15, 20, 20, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionPage:
    """A petition with its newest observations, text versions, events and alerts, each list oldest first.

    ``observations`` are those with a time, ``untimed`` the others. ``points`` are all that a chart can draw.
    ``gaps`` are times without an observation although looks were due, and why these were missed.
    ``stated`` are the counts of the past that its pages state, which are no observations.
    ``withdrawn`` are the events that were published once and do not hold.
    ``passages`` are the languages of paragraphs where the petition is in two.
    ``alert_days`` are the days (ISO) of all alerts that link here. ``growth`` are its figures, if it has any.

    Counts of ``petition`` are those of its newest observation with a count. Times are ISO 8601 in UTC.
    """

    petition: Row
    passages: Passages
    observations: Newest[Row]
    untimed: Newest[Row]
    points: tuple[Point, ...]
    stated: Newest[Row]
    gaps: tuple[Gap, ...]
    versions: Edits
    events: Newest[Row]
    withdrawn: Newest[Row]
    creators: list[Row]
    alerts: Newest[Row]
    alert_days: tuple[str, ...]
    redactions: list[Row]
    growth: Row | None


def petition_page(conn: sqlite3.Connection, source: str, slug: str) -> PetitionPage | None:
    """Return the page of one petition, or None if the archive has no such petition."""
    petition = row(conn, _PETITION, source=source, slug=slug)
    if petition is None:
        return None
    petition["categories"] = json.loads(petition["categories"])
    key = petition["id"]
    stated = rows(conn, _STATED, id=key)
    observed = series(conn, key)
    return PetitionPage(
        petition=petition,
        passages=passages_of(conn, "petition", petition),
        observations=Newest(rows=rows(conn, _OBSERVATIONS, id=key, most=OBSERVATIONS), total=len(observed)),
        untimed=newest(conn, _UNTIMED, UNTIMED, id=key),
        points=observed + tuple(_stated_point(count) for count in stated),
        stated=Newest(rows=stated[-STATED:], total=len(stated)),
        gaps=find_gaps(conn.execute(_MISSED, [key]), [point.observed_at for point in observed]),
        versions=newest_edits(conn, "petition", key),
        events=newest(conn, _EVENTS, EVENTS, id=key),
        withdrawn=newest(conn, _WITHDRAWN, EVENTS, id=key),
        creators=rows(conn, _CREATORS, id=key),
        alerts=newest(conn, _ALERTS, ALERTS, id=key),
        alert_days=tuple(day for (day,) in conn.execute(_ALERT_DAYS, [key])),
        redactions=redactions_of(conn, "petition_id", key),
        growth=growth_of(conn, key),
    )


def series(conn: sqlite3.Connection, petition_id: int) -> tuple[Point, ...]:
    """Return the observations that a chart can draw, in any order."""
    return tuple(
        Point(observed_at=observed_at, signatures=signatures, goal=goal, origin=origin)
        for observed_at, signatures, goal, origin in conn.execute(_SERIES, [petition_id])
    )


def _stated_point(count: Row) -> Point:
    return Point(observed_at=count["observed_at"], signatures=count["signatures"], origin=count["origin"])


def find_gaps(missed: Iterable[Sequence[str]], observed: Sequence[str]) -> tuple[Gap, ...]:
    """Return the missed looks (day and reason, sorted) between two observations, or after the last one, by reason.

    >>> find_gaps([("2018-01-03", "failed"), ("2018-01-04", "failed"), ("2018-01-09", "failed")], ["2018-01-06T08:00"])
    ... # doctest: +ELLIPSIS
    (Gap(first='2018-01-03', last='2018-01-04', why=...), Gap(first='2018-01-09', last='2018-01-09', why=...))
    """
    days = sorted({time[:10] for time in observed})
    seen = set(days)
    found: dict[tuple[int, str], tuple[str, str]] = {}
    for day, reason in missed:
        if day not in seen:
            key = (bisect(days, day), reason)
            found[key] = (found.get(key, (day, day))[0], day)
    gaps = [
        Gap(first=first, last=last, why=MISSED[reason], is_theirs=reason in THEIRS)
        for (_, reason), (first, last) in found.items()
    ]
    return tuple(sorted(gaps, key=lambda gap: (gap.first, gap.why)))

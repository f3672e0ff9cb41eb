"""Query everything the archive holds about one petition."""

import sqlite3
from dataclasses import dataclass

from pipelines.site.chart_points import Gap, Point
from pipelines.site.growth_facts import GrowthFacts, growth_facts
from pipelines.site.observation_days import DaysPage, days_page
from pipelines.site.outreach_table import outreach_of_petition
from pipelines.site.page_arguments import Moment
from pipelines.site.petition_series import petition_series
from pipelines.site.redactions import redactions_of
from pipelines.site.rows import Newest, Row, newest, rows
from pipelines.site.text_passages import Passages, passages_of, title_language
from pipelines.site.text_versions import Edits, newest_edits
from pipelines.store.witnesses import witnesses_of

# Observations whose time is unknown cannot be drawn, but the page still lists them.
_UNTIMED = """
SELECT n.observed_at, n.signatures, n.goal, n.goal_kind, n.signatures_text, n.goal_text, c.origin, c.id AS capture_id
FROM signature_snapshots AS n JOIN captures AS c ON c.id = n.capture_id
WHERE n.petition_id = :id AND n.observed_at IS NULL ORDER BY c.url DESC, n.signatures DESC, n.goal DESC
"""
_EVENTS = """
SELECT kind, field, occurred_at, before, after, capture_id FROM events
WHERE petition_id = :id AND (:until IS NULL OR occurred_at <= :until)
ORDER BY occurred_at DESC, id DESC
"""
# An event that was withdrawn and follows again is listed among the events.
_WITHDRAWN = """
SELECT w.kind, w.field, w.occurred_at, w.before, w.after, w.capture_id, w.withdrawn_at, w.reason
FROM withdrawn_events AS w
WHERE w.petition_id = :id AND (:until IS NULL OR w.occurred_at <= :until) AND NOT EXISTS (
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
WHERE l.to_petition_id = :id AND (:until IS NULL OR a.first_seen_at <= :until)
GROUP BY a.id ORDER BY a.date DESC, s.name DESC, a.slug DESC
"""

# A page stays short, however long its history: lists show the newest, and lead to the table that has them all.
STATED, REPORTED, EVENTS, ALERTS, UNTIMED = 15, 15, 20, 20, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionPage:
    """A petition with its text versions, events and alerts, each list oldest first, and a page of its observations.

    ``moment`` is the time that the page was asked for: everything is then as captures made up to it have it.
    ``days`` are observations with a time, by day; ``untimed`` are the others. ``points`` are all that a chart can draw.
    ``gaps`` are times without an observation although looks were due, and why these were missed.
    ``stated`` are the counts of the past that its pages state, ``reported`` those of lists that others keep; neither
    are observations. ``witnesses`` are captures by another web archive that we asked for.
    ``withdrawn`` are the events that were published once and do not hold.
    ``passages`` are the languages of paragraphs where the petition is in two.
    ``alert_days`` are the days (ISO) of all alerts that link here, ``outreach`` what followed the newest of them.
    ``growth`` are its figures, if it has any.

    Counts of ``petition`` are those of its newest observation with a count. Times are ISO 8601 in UTC.
    """

    petition: Row
    moment: Moment | None
    passages: Passages
    days: DaysPage
    untimed: Newest[Row]
    points: tuple[Point, ...]
    stated: Newest[Row]
    reported: Newest[Row]
    gaps: tuple[Gap, ...]
    versions: Edits
    events: Newest[Row]
    withdrawn: Newest[Row]
    creators: list[Row]
    alerts: Newest[Row]
    alert_days: tuple[str, ...]
    outreach: list[Row]
    redactions: list[Row]
    growth: GrowthFacts | None
    witnesses: list[Row]

    @property
    def reported_key(self) -> str:
        """The address by which reported counts are found."""
        return self.petition["url_key"] or ""

    @property
    def looks(self) -> int:
        """The number of observations, those without a time too."""
        return self.days.looks + self.untimed.total


def petition_page(
    conn: sqlite3.Connection, source: str, slug: str, moment: Moment | None = None, page: int = 1
) -> PetitionPage | None:
    """Return the page of one petition, or None if the archive has no such petition.

    ``page`` is that of its observations, from 1. Raises Refused where there are fewer, or no capture is as old as
    ``moment``.
    """
    series = petition_series(conn, source, slug, moment)
    if series is None:
        return None
    petition, looks, stated = series.petition, series.looks, series.stated
    key, until = petition["id"], moment.until if moment else None
    return PetitionPage(
        petition=petition,
        moment=moment,
        passages=passages_of(conn, "petition", petition),
        days=days_page(conn, key, looks, page),
        untimed=Newest(rows=[], total=0) if moment else newest(conn, _UNTIMED, UNTIMED, id=key),
        points=series.points,
        stated=Newest(rows=list(stated[-STATED:]), total=len(stated)),
        reported=Newest(rows=series.reported.rows[-REPORTED:], total=series.reported.total),
        gaps=series.gaps,
        versions=newest_edits(conn, "petition", key, until),
        events=newest(conn, _EVENTS, EVENTS, id=key, until=until),
        withdrawn=newest(conn, _WITHDRAWN, EVENTS, id=key, until=until),
        creators=_creators(conn, petition),
        alerts=newest(conn, _ALERTS, ALERTS, id=key, until=until),
        alert_days=series.alert_days,
        outreach=[] if moment else outreach_of_petition(conn, key),
        redactions=redactions_of(conn, "petition_id", key),
        growth=growth_facts((look.observed_at, look.signatures) for look in looks),
        witnesses=[] if moment else witnesses_of(conn, "petition", key),
    )


def _creators(conn: sqlite3.Connection, petition: Row) -> list[Row]:
    """Return who started a petition: name, and whether the platform shortened it."""
    if "creators" in petition:  # as it was at a time
        return [{"name": name, "masked": masked} for name, _kind, masked in petition["creators"]]
    return rows(conn, _CREATORS, id=petition["id"])

"""Query everything the archive holds about one action alert."""

import json
import sqlite3
from dataclasses import dataclass

from pipelines.site.outreach_table import outreach_of_alert
from pipelines.site.redactions import redactions_of
from pipelines.site.rows import Newest, Row, newest, row, rows
from pipelines.site.taken_out import removal_of
from pipelines.site.text_passages import Passages, passages_of, title_language
from pipelines.site.text_versions import Edits, newest_edits
from pipelines.store.witnesses import witnesses_of

_ALERT = """
SELECT a.*, s.name AS source, s.organization AS publisher, s.is_sample, c.captured_at, c.digest AS capture_digest
FROM action_alerts AS a JOIN sources AS s ON s.id = a.source_id JOIN captures AS c ON c.id = a.capture_id
WHERE s.name = :source AND a.slug = :slug
"""
_ORGANIZATIONS = """
SELECT o.name, l.as_written FROM alert_organizations AS l JOIN organizations AS o ON o.id = l.organization_id
WHERE l.alert_id = :id AND l.role = :role ORDER BY l.position LIMIT :most
"""
_COUNT = "SELECT count(*) FROM alert_organizations WHERE alert_id = ? AND role = 'cosponsor'"
_LINKS = f"""
SELECT l.url, l.text, l.role, p.title, p.slug, p.signatures, p.goal, p.observed_at, p.language,
       {title_language("petition", "p")}, s.name AS source, s.is_sample
FROM links AS l LEFT JOIN petitions AS p ON p.id = l.to_petition_id LEFT JOIN sources AS s ON s.id = p.source_id
WHERE l.alert_id = :id ORDER BY p.id IS NULL DESC, l.id DESC
"""
_SEEN = """
SELECT (SELECT count(*) FROM alert_sightings WHERE alert_id = :id)
     + (SELECT count(*) FROM alert_looks WHERE alert_id = :id AND is_listed) AS times
"""
_LOOKS = """
SELECT observed_at, look, modified_at, capture_id FROM alert_observations WHERE alert_id = :id
ORDER BY observed_at DESC, look, capture_id DESC
"""
_EVENTS = """
SELECT kind, field, occurred_at, before, after, capture_id FROM alert_events WHERE alert_id = :id
ORDER BY occurred_at DESC, id DESC
"""
# An event that was withdrawn and follows again is listed among the events.
_WITHDRAWN = """
SELECT w.kind, w.field, w.occurred_at, w.before, w.after, w.capture_id, w.withdrawn_at, w.reason
FROM withdrawn_alert_events AS w WHERE w.alert_id = :id AND NOT EXISTS (
    SELECT 1 FROM alert_events AS e WHERE e.alert_id = w.alert_id AND e.kind = w.kind
    AND e.occurred_at = w.occurred_at AND e.field IS w.field
) ORDER BY w.occurred_at DESC, w.id DESC
"""
_LISTS = ("labels", "categories", "action_types")
# A page stays short: lists show this many, and lead to the table that has them all.
EVENTS, LINKS, ORGANIZATIONS, LABELS, LOOKS = 20, 60, 150, 60, 15


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertPage:
    """An action alert with its organizations, links, text edits, events, and the number of times it was seen.

    ``cosponsors`` are the first of ``cosponsor_count``; ``links`` are the first, last one first.

    ``outreach`` is what followed it at the petitions of this archive that it links to. ``looks`` are the newest times
    at which it was read, or listed, or found to be listed no more; in ``times_seen`` of all it was there.

    ``passages`` are the languages of paragraphs where the alert is in two.
    ``withdrawn`` are the events that were published once and do not hold. ``witnesses`` are captures by another web
    archive that we asked for.
    """

    alert: Row
    passages: Passages
    sponsors: list[Row]
    cosponsors: list[Row]
    cosponsor_count: int
    links: Newest[Row]
    outreach: list[Row]
    looks: Newest[Row]
    times_seen: int
    redactions: list[Row]
    versions: Edits
    events: Newest[Row]
    withdrawn: Newest[Row]
    witnesses: list[Row]

    @property
    def petitions(self) -> list[Row]:
        """The petitions in this archive that the alert links to, without repeats."""
        return list({(link["source"], link["slug"]): link for link in self.links.rows if link["slug"]}.values())


def alert_page(conn: sqlite3.Connection, source: str, slug: str) -> AlertPage | None:
    """Return the page of one action alert, or None if the archive has no such alert."""
    alert = row(conn, _ALERT, source=source, slug=slug)
    if alert is None:
        return None
    alert |= {name: json.loads(alert[name]) for name in _LISTS}
    key = alert["id"]
    return AlertPage(
        alert=removal_of(conn, "alert_id", alert),
        passages=passages_of(conn, "alert", alert),
        sponsors=rows(conn, _ORGANIZATIONS, id=key, role="sponsor", most=ORGANIZATIONS),
        cosponsors=rows(conn, _ORGANIZATIONS, id=key, role="cosponsor", most=ORGANIZATIONS),
        cosponsor_count=conn.execute(_COUNT, [key]).fetchone()[0],
        links=newest(conn, _LINKS, LINKS, id=key),
        outreach=outreach_of_alert(conn, key),
        looks=newest(conn, _LOOKS, LOOKS, id=key),
        times_seen=rows(conn, _SEEN, id=key)[0]["times"],
        redactions=redactions_of(conn, "alert_id", key),
        versions=newest_edits(conn, "alert", key),
        events=newest(conn, _EVENTS, EVENTS, id=key),
        withdrawn=newest(conn, _WITHDRAWN, EVENTS, id=key),
        witnesses=witnesses_of(conn, "alert", key),
    )

"""An action alert's record becomes rows: its identity, its wording, the sighting, its organizations, what holds now."""

import json
from collections.abc import Iterable
from sqlite3 import Connection
from typing import Any

from pipelines.records import AlertRecord, RunCounts
from pipelines.store.current import current_alert
from pipelines.store.identity import Title, own_slug
from pipelines.store.links import rewrite_links
from pipelines.store.names import rewrite_organizations
from pipelines.store.versions import (
    CaptureRef,
    Note,
    change,
    find_version,
    insert,
    insert_version,
    notes_on,
    see_again,
    versions_of,
)
from pipelines.store.wordings import alert_wording


def write_alert(
    db: Connection, record: AlertRecord, page: str, seen: CaptureRef, counts: RunCounts
) -> tuple[int, list[Note]]:
    """Store one record of one capture, and bring the alert's current columns up to date.

    Returns its id, and what is to be noted as issues.
    """
    alert_id = _alert_named(db, record, seen, counts)
    wording = alert_wording(record)
    version = find_version(db, "alert", alert_id, page, wording["content_hash"])
    if version is None:
        version_id = insert_version(db, "alert", alert_id, page, wording, seen)
        counts.versions += 1
    else:
        version_id = version["id"]
        see_again(db, "alert", version, wording, seen)
    db.execute(
        "INSERT OR IGNORE INTO alert_sightings VALUES (?, ?, ?, ?, ?, ?)",
        (alert_id, seen.capture_id, version_id, seen.observed_at, record.modified_at, record.recognized_by),
    )
    refresh_alerts(db, [alert_id])
    return alert_id, notes_on(record) if version is None else []


def refresh_alerts(db: Connection, alert_ids: Iterable[int]) -> None:
    """Make the current columns, organizations and links of alerts what their versions and sightings say."""
    for alert_id in alert_ids:
        row = db.execute("SELECT * FROM action_alerts WHERE id = ?", (alert_id,)).fetchone()
        versions = versions_of(db, "alert", alert_id)
        if row is None or not versions:
            continue
        current = current_alert(versions) | _latest_sighting(db, alert_id) | _recognition(db, alert_id)
        cosponsors = json.loads(current.pop("cosponsors"))
        change(db, "action_alerts", row, current)
        rewrite_organizations(db, alert_id, current["sponsor"], cosponsors)
        rewrite_links(db, "alert_id", alert_id, versions)


def forget_alerts(db: Connection, capture_id: int) -> dict[int, int]:
    """Take back what an earlier reading of a capture said; returns the alert of each version it had seen."""
    rows = db.execute("SELECT version_id, alert_id FROM alert_sightings WHERE capture_id = ?", (capture_id,))
    seen = {row["version_id"]: row["alert_id"] for row in rows}
    db.execute("DELETE FROM alert_sightings WHERE capture_id = ?", (capture_id,))
    return seen


def refresh_forgotten_alerts(db: Connection, alert_ids: Iterable[int], counts: RunCounts) -> None:
    """Bring alerts up to date of which a capture, read anew, says no longer what it said."""
    for alert_id in alert_ids:
        if db.execute("SELECT 1 FROM alert_versions WHERE alert_id = ? LIMIT 1", (alert_id,)).fetchone():
            refresh_alerts(db, [alert_id])
            continue
        rewrite_organizations(db, alert_id, None, [])
        db.execute("DELETE FROM links WHERE alert_id = ?", (alert_id,))
        db.execute("DELETE FROM action_alerts WHERE id = ?", (alert_id,))
        counts.new_alerts -= 1


def _alert_named(db: Connection, record: AlertRecord, seen: CaptureRef, counts: RunCounts) -> int:
    """The alert's id; its slug is the URL's, else the one its title makes."""
    slug = record.slug or own_slug(Title(record.title, False))
    query = "SELECT id FROM action_alerts WHERE source_id = ? AND slug = ?"
    row = db.execute(query, (seen.source_id, slug)).fetchone()
    if row:
        return int(row["id"])
    counts.new_alerts += 1
    columns = {"source_id": seen.source_id, "slug": slug, "title": record.title, "capture_id": seen.capture_id}
    return insert(db, "action_alerts", columns)


def _latest_sighting(db: Connection, alert_id: int) -> dict[str, Any]:
    """The capture that saw the alert last, and the latest time at which the platform says it was changed."""
    row = db.execute(
        """
        SELECT s.capture_id, (SELECT max(modified_at) FROM alert_sightings WHERE alert_id = s.alert_id) AS modified_at
        FROM alert_sightings AS s JOIN captures AS c ON c.id = s.capture_id
        WHERE s.alert_id = ? ORDER BY s.observed_at DESC, c.url DESC, c.digest DESC LIMIT 1
        """,
        (alert_id,),
    ).fetchone()
    return dict(row) if row else {}


def _recognition(db: Connection, alert_id: int) -> dict[str, Any]:
    """How the alert was recognized: in the surest way of all captures that show it, so that no guess hides a label."""
    row = db.execute(
        """
        SELECT recognized_by FROM alert_sightings WHERE alert_id = ? AND recognized_by IS NOT NULL
        ORDER BY CASE recognized_by WHEN 'label' THEN 0 WHEN 'category' THEN 1 ELSE 2 END LIMIT 1
        """,
        (alert_id,),
    ).fetchone()
    return {"recognized_by": row and row["recognized_by"]}

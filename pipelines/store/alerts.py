"""Store action alerts: identity, version, sighting, and what currently holds."""

import json
from collections.abc import Iterable
from sqlite3 import Connection

from pipelines.phrasing import RunCounts
from pipelines.records import AlertObservation, AlertRecord, Columns
from pipelines.store.alert_looks import hand_over_looks, times_listed
from pipelines.store.current import current_alert
from pipelines.store.derived.refresh import forget, refresh
from pipelines.store.identity import Title, own_slug
from pipelines.store.versions import (
    CaptureRef,
    Note,
    change,
    extend_version,
    find_version,
    insert,
    insert_passages,
    insert_version,
    linked_petitions,
    mark_stale,
    notes_on,
    rewrite_links,
    rewrite_organizations,
    versions_of,
)
from pipelines.store.vocabulary import SEARCHED, follow_texts
from pipelines.store.withdrawals import withdraw_all_of_alert
from pipelines.store.witnesses import hand_over_requests
from pipelines.store.work_list import add_work, end_work

_DATES = ("date", "published_at")  # by which the growth of linked petitions is compared, before and after


def write_alert(
    db: Connection, observation: AlertObservation, page: str, capture: CaptureRef, counts: RunCounts
) -> tuple[int, list[Note]]:
    """Store what one capture shows of an alert, and bring the alert's current columns up to date.

    Returns its id, and its issues where its version is new.
    """
    record, version = observation.record, observation.version
    # Not batched as petitions are: a crawl fetches a post again only when it changed.
    alert_id = _find_alert(db, record, capture, counts)
    stored = find_version(db, "alert", alert_id, page, version["content_hash"])
    if stored is None:
        version_id = insert_version(db, "alert", alert_id, page, version, capture)
        counts.versions += 1
    else:
        version_id = stored["id"]
        extend_version(db, "alert", stored, version, capture)
    insert_passages(db, "alert", version_id, record.passages)
    # A feed may list a post twice: one capture shows an alert once.
    db.execute(
        "INSERT OR IGNORE INTO alert_sightings VALUES (?, ?, ?, ?, ?, ?)",
        (
            alert_id,
            capture.capture_id,
            version_id,
            capture.observed_at,
            record.modified_at,
            record.recognized_by,
        ),
    )
    refresh_alerts(db, [alert_id])
    return alert_id, notes_on(record) if stored is None else []


def refresh_alerts(db: Connection, alert_ids: Iterable[int]) -> None:
    """Derive the current columns, organizations and links of alerts from their versions, sightings and looks."""
    for alert_id in alert_ids:
        row = db.execute("SELECT * FROM action_alerts WHERE id = ?", (alert_id,)).fetchone()
        versions = versions_of(db, "alert", alert_id)
        if row is None or not versions:
            continue
        current = current_alert(versions) | _latest_sighting(db, alert_id) | _recognition(db, alert_id)
        if times := times_listed(db, alert_id):
            current["first_seen_at"] = min(filter(None, (current["first_seen_at"], *times)))
            current["last_seen_at"] = max(filter(None, (current["last_seen_at"], *times)))
        cosponsors = json.loads(current.pop("cosponsors"))
        if any(current[name] != row[name] for name in _DATES):
            mark_stale(db, linked_petitions(db, alert_id))
        change(db, "action_alerts", row, current)
        rewrite_organizations(db, alert_id, current["sponsor"], cosponsors)
        rewrite_links(db, "alert_id", alert_id, versions)
        add_work(db, "alert", [alert_id])
        refresh(db, "alert", [alert_id])  # at once, and not at a run's end: alerts are few, and rarely change


def remove_empty_alerts(db: Connection, alert_ids: Iterable[int]) -> int:
    """Delete those of the alerts that have no version left; returns how many."""
    query = "SELECT 1 FROM alert_versions WHERE alert_id = ? LIMIT 1"
    empty = [alert_id for alert_id in alert_ids if not db.execute(query, (alert_id,)).fetchone()]
    columns = ", ".join(SEARCHED["action_alerts_fts"])
    for alert_id in empty:
        withdraw_all_of_alert(db, alert_id)
        rewrite_organizations(db, alert_id, None, [])
        compared = _compared_petitions(db, alert_id)
        hand_over_looks(db, alert_id)
        db.execute("DELETE FROM links WHERE alert_id = ?", (alert_id,))
        texts = db.execute(f"SELECT {columns} FROM action_alerts WHERE id = ?", (alert_id,)).fetchone()
        end_work(db, "alert", [alert_id])
        refresh(db, "petition", compared)
        forget(db, "alert", [alert_id])
        hand_over_requests(db, "alert", alert_id)
        db.execute("DELETE FROM action_alerts WHERE id = ?", (alert_id,))
        follow_texts(db, texts or (), ())
    return len(empty)


def _compared_petitions(db: Connection, alert_id: int) -> list[int]:
    """List the petitions that an alert links to, and those whose growth was compared around it when it still did."""
    query = "SELECT petition_id FROM petition_outreach WHERE alert_id = ?"
    return sorted({*linked_petitions(db, alert_id), *(row[0] for row in db.execute(query, (alert_id,)))})


def _find_alert(db: Connection, record: AlertRecord, capture: CaptureRef, counts: RunCounts) -> int:
    """Find or insert the alert; its slug is that of its URL, else the one its title makes."""
    # A text capture ("Immigrant Alert 10/15/2010") has no address; its title is whole, since no listing cut it.
    slug = record.slug or own_slug(Title(record.title, False))
    query = "SELECT id FROM action_alerts WHERE source_id = ? AND slug = ?"
    row = db.execute(query, (capture.source_id, slug)).fetchone()
    if row:
        return int(row["id"])
    counts.new_alerts += 1
    columns = {
        "source_id": capture.source_id,
        "slug": slug,
        "title": record.title,
        "capture_id": capture.capture_id,
    }
    alert_id = insert(db, "action_alerts", columns)
    follow_texts(db, (), (record.title,))
    return alert_id


def _latest_sighting(db: Connection, alert_id: int) -> Columns:
    """Return the newest capture of an alert, and the latest time of modification that the platform states."""
    row = db.execute(
        """
        SELECT s.capture_id, (SELECT max(modified_at) FROM alert_sightings WHERE alert_id = s.alert_id) AS modified_at
        FROM alert_sightings AS s JOIN captures AS c ON c.id = s.capture_id
        WHERE s.alert_id = ? ORDER BY s.observed_at DESC, c.url DESC, c.digest DESC LIMIT 1
        """,
        (alert_id,),
    ).fetchone()
    return dict(row) if row else {}


def _recognition(db: Connection, alert_id: int) -> Columns:
    """How the alert was recognized: in the surest way of all captures that show it, so that no guess hides a label."""
    row = db.execute(
        """
        SELECT recognized_by FROM alert_sightings WHERE alert_id = ? AND recognized_by IS NOT NULL
        ORDER BY CASE recognized_by WHEN 'label' THEN 0 WHEN 'category' THEN 1 ELSE 2 END LIMIT 1
        """,
        (alert_id,),
    ).fetchone()
    return {"recognized_by": row and row["recognized_by"]}

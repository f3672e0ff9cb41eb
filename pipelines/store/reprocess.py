"""Replace what other code read from a capture by what the current code reads."""

from sqlite3 import Connection

from pipelines.phrasing import RunCounts
from pipelines.store.alert_looks import withdraw_looks
from pipelines.store.alerts import refresh_alerts, remove_empty_alerts
from pipelines.store.identity import remove_empty, settle
from pipelines.store.petitions import refresh_petitions
from pipelines.store.versions import EARLIER, SIGHTINGS, CaptureRef, Kind, delete_version

# The petition or alert of each version that a capture showed before it was read again.
Withdrawn = dict[Kind, dict[int, int]]


def withdraw(db: Connection, capture_id: int) -> Withdrawn:
    """Delete the observations of one capture, before those of the current code are inserted in the same transaction."""
    withdrawn: Withdrawn = {}
    for kind, sightings in SIGHTINGS.items():
        query = f"SELECT version_id, {kind}_id FROM {sightings} WHERE capture_id = ?"
        withdrawn[kind] = dict(map(tuple, db.execute(query, (capture_id,))))
        db.execute(f"DELETE FROM {sightings} WHERE capture_id = ?", (capture_id,))
    db.execute("DELETE FROM stated_counts WHERE capture_id = ?", (capture_id,))
    withdraw_looks(db, capture_id)
    return withdrawn


def settle_withdrawn(db: Connection, withdrawn: Withdrawn, capture: CaptureRef, counts: RunCounts) -> None:
    """Remove the versions that no capture shows any more, and refresh the petitions and alerts that lost one."""
    stems = {
        row["stem"]
        for version_id in withdrawn["petition"]
        for row in db.execute("SELECT stem FROM petition_versions WHERE id = ?", (version_id,))
    }
    petitions, alerts = (
        {owner for version_id, owner in withdrawn[kind].items() if _lost(db, kind, version_id, capture)}
        for kind in SIGHTINGS
    )
    if petitions:
        counts.new_petitions -= remove_empty(db, petitions)
        touched, more = settle(db, stems, capture)
        counts.new_petitions += more
        refresh_petitions(db, petitions | touched)
    counts.new_alerts -= remove_empty_alerts(db, alerts)
    refresh_alerts(db, alerts)


def _lost(db: Connection, kind: Kind, version_id: int, capture: CaptureRef) -> bool:
    """Check whether this capture no longer shows a version; if so, correct its times, or delete it."""
    sightings = SIGHTINGS[kind]
    query = f"SELECT 1 FROM {sightings} WHERE version_id = ? AND capture_id = ?"
    if db.execute(query, (version_id, capture.capture_id)).fetchone():
        return False
    seen = f"""
        FROM {sightings} AS s JOIN captures AS c ON c.id = s.capture_id
        WHERE s.version_id = ?1 AND s.{kind}_id = (SELECT {kind}_id FROM {kind}_versions WHERE id = ?1)
    """
    first, last, number = db.execute(
        f"SELECT min(c.captured_at), max(c.captured_at), count(*) {seen}", (version_id,)
    ).fetchone()
    if number == 0:
        delete_version(db, kind, version_id)
        return True
    earliest = db.execute(f"SELECT c.id {seen} ORDER BY {EARLIER} LIMIT 1", (version_id,)).fetchone()
    db.execute(
        f"UPDATE {kind}_versions SET first_seen_at = ?, last_seen_at = ?, capture_id = ? WHERE id = ?",
        (first, last, earliest["id"], version_id),
    )
    return True

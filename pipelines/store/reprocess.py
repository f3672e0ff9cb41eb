"""Replace what other code read from a capture by what the current code reads."""

from dataclasses import dataclass
from sqlite3 import Connection

from pipelines.records import RunCounts
from pipelines.store.alerts import refresh_withdrawn_alerts, withdraw_sightings
from pipelines.store.petitions import refresh_withdrawn_petitions, withdraw_snapshots
from pipelines.store.versions import EARLIER, OWNERS, SIGHTINGS, CaptureRef, Kind


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The versions that a capture showed before it was read again, with the petition or alert of each."""

    petitions: dict[int, int]
    alerts: dict[int, int]


def withdraw(db: Connection, capture_id: int) -> Withdrawn:
    """Delete the observations of one capture, before those of the current code are inserted in the same transaction."""
    return Withdrawn(withdraw_snapshots(db, capture_id), withdraw_sightings(db, capture_id))


def settle_withdrawn(db: Connection, withdrawn: Withdrawn, capture: CaptureRef, counts: RunCounts) -> None:
    """Remove the versions that no capture shows any more, and refresh the petitions and alerts that lost one."""
    stems = {
        row["stem"]
        for version_id in withdrawn.petitions
        for row in db.execute("SELECT stem FROM petition_versions WHERE id = ?", (version_id,))
    }
    lost = {owner for version_id, owner in withdrawn.petitions.items() if _lost(db, "petition", version_id, capture)}
    if lost:
        refresh_withdrawn_petitions(db, lost, stems, capture, counts)
    lost = {owner for version_id, owner in withdrawn.alerts.items() if _lost(db, "alert", version_id, capture)}
    refresh_withdrawn_alerts(db, lost, counts)


def _lost(db: Connection, kind: Kind, version_id: int, capture: CaptureRef) -> bool:
    """Check whether this capture no longer shows a version; if so, correct its times, or delete it."""
    sightings = SIGHTINGS[kind]
    query = f"SELECT 1 FROM {sightings} WHERE version_id = ? AND capture_id = ?"
    if db.execute(query, (version_id, capture.capture_id)).fetchone():
        return False
    first, last, number = db.execute(
        f"SELECT min(observed_at), max(observed_at), count(*) FROM {sightings} WHERE version_id = ?", (version_id,)
    ).fetchone()
    if number == 0:
        db.execute(f"UPDATE {OWNERS[kind]} SET version_id = NULL WHERE version_id = ?", (version_id,))
        db.execute(f"DELETE FROM {kind}_versions WHERE id = ?", (version_id,))
        return True
    earliest = db.execute(
        f"""
        SELECT c.id FROM {sightings} AS s JOIN captures AS c ON c.id = s.capture_id
        WHERE s.version_id = ? ORDER BY {EARLIER} LIMIT 1
        """,
        (version_id,),
    ).fetchone()
    db.execute(
        f"UPDATE {kind}_versions SET first_seen_at = ?, last_seen_at = ?, capture_id = ? WHERE id = ?",
        (first, last, earliest["id"], version_id),
    )
    return True

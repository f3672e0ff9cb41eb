"""A capture read again by newer code: what its earlier reading said gives way to what it says now."""

from dataclasses import dataclass
from sqlite3 import Connection

from pipelines.records import RunCounts
from pipelines.store.alerts import forget_alerts, refresh_forgotten_alerts
from pipelines.store.petitions import forget_petitions, refresh_forgotten
from pipelines.store.versions import EARLIER, CaptureRef, Kind


@dataclass(frozen=True, slots=True)
class Earlier:
    """The versions that an earlier reading of a capture had seen, with the petition or alert of each."""

    petitions: dict[int, int]
    alerts: dict[int, int]


def forget(db: Connection, capture_id: int) -> Earlier:
    """Take back the observations of one capture, before it is read anew in the same transaction."""
    return Earlier(forget_petitions(db, capture_id), forget_alerts(db, capture_id))


def settle_after(db: Connection, earlier: Earlier, seen: CaptureRef, counts: RunCounts) -> None:
    """Remove the wordings that nothing shows any more, and bring up to date whatever the new reading does not name."""
    stems = {
        row["stem"]
        for version_id in earlier.petitions
        for row in db.execute("SELECT stem FROM petition_versions WHERE id = ?", (version_id,))
    }
    lost = {owner for version_id, owner in earlier.petitions.items() if _lost(db, "petition", version_id, seen)}
    if lost:
        refresh_forgotten(db, lost, stems, seen, counts)
    lost = {owner for version_id, owner in earlier.alerts.items() if _lost(db, "alert", version_id, seen)}
    refresh_forgotten_alerts(db, lost, counts)


def _lost(db: Connection, kind: Kind, version_id: int, seen: CaptureRef) -> bool:
    """Whether a version is seen in this capture no more; its sightings are then counted anew, or it goes."""
    sightings = {"petition": "signature_snapshots", "alert": "alert_sightings"}[kind]
    query = f"SELECT 1 FROM {sightings} WHERE version_id = ? AND capture_id = ?"
    if db.execute(query, (version_id, seen.capture_id)).fetchone():
        return False
    times = db.execute(
        f"SELECT min(observed_at), max(observed_at), count(*) FROM {sightings} WHERE version_id = ?", (version_id,)
    ).fetchone()
    if times[2] == 0:
        owners = {"petition": "petitions", "alert": "action_alerts"}[kind]
        db.execute(f"UPDATE {owners} SET version_id = NULL WHERE version_id = ?", (version_id,))
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
        (times[0], times[1], earliest["id"], version_id),
    )
    return True

"""Batch the usual write: the newest version of a petition observed once more."""

from dataclasses import dataclass
from operator import itemgetter
from sqlite3 import Connection

from pipelines.records import PetitionObservation
from pipelines.store.versions import CaptureRef

# The petition whose newest version this is, unless its page is gone: then its status changes as well.
_CURRENT = """
SELECT p.id, p.version_id, p.last_seen_at,
       p.observed_at, p.signatures, p.goal, p.goal_kind, p.signatures_text, p.goal_text, p.capture_id
FROM petitions AS p JOIN petition_versions AS v ON v.id = p.version_id
WHERE p.source_id = ? AND p.slug = ? AND p.slug_known = 1 AND p.last_seen_at IS NOT NULL AND p.status IS NOT 'gone'
AND v.page = ? AND v.content_hash = ?
"""
_SNAPSHOT = """
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind,
                                 signatures_text, goal_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_PETITION = """
UPDATE petitions SET is_stale = 1, last_seen_at = ?, observed_at = ?, signatures = ?, goal = ?, goal_kind = ?,
                     signatures_text = ?, goal_text = ?, capture_id = ? WHERE id = ?
"""
_KEY = itemgetter(0, 1)  # petition and capture: inserted in the order of the table itself, pages are written once

Values = tuple[str | int | None, ...]


@dataclass(slots=True)
class _Current:
    """A petition as it stands: its newest version, when it was last observed, and the columns of its newest count."""

    petition_id: int
    version_id: int
    last_seen_at: str
    count: Values
    changed: bool = False


class SnapshotBatch:
    """Snapshots of one transaction. Valid only while that lasts, when no one else can write."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._petitions: dict[Values, _Current] = {}
        self._snapshots: list[Values] = []

    def add(self, observation: PetitionObservation, page: str, capture: CaptureRef) -> int | None:
        """Add the usual case: the newest version is observed again, later than anything before.

        Returns the petition's id; None for any other case, which is not added.
        """
        current, at = self._find(observation, page, capture), capture.observed_at
        if current is None or at is None or at <= current.last_seen_at:
            return None
        count = observation.count
        values = (count.signatures, count.goal, count.goal_kind, count.signatures_text, count.goal_text)
        if count.signatures is not None:
            current.count = (at, *values, capture.capture_id)
        elif current.count[1] is None:  # without any count, current columns name the newest capture of all
            return None
        current.last_seen_at, current.changed = at, True
        self._snapshots.append((current.petition_id, capture.capture_id, current.version_id, at, *values))
        return current.petition_id

    def write(self) -> None:
        """Write the batch; needed before petitions are read or written otherwise in the same transaction."""
        if self._snapshots:
            changed = [petition for petition in self._petitions.values() if petition.changed]
            self._db.executemany(_SNAPSHOT, sorted(self._snapshots, key=_KEY))
            versions = [(petition.last_seen_at, petition.version_id) for petition in changed]
            self._db.executemany("UPDATE petition_versions SET last_seen_at = ? WHERE id = ?", versions)
            columns = [(petition.last_seen_at, *petition.count, petition.petition_id) for petition in changed]
            self._db.executemany(_PETITION, columns)
        self.drop()

    def drop(self) -> None:
        """Forget the batch, as when the transaction is rolled back."""
        self._petitions.clear()
        self._snapshots.clear()

    def _find(self, observation: PetitionObservation, page: str, capture: CaptureRef) -> _Current | None:
        slug = observation.record.slug
        key = (capture.source_id, slug, page, observation.version["content_hash"])
        current = self._petitions.get(key)
        if current is None and slug is not None:
            row = self._db.execute(_CURRENT, key).fetchone()
            if row:
                current = self._petitions[key] = _Current(row[0], row[1], row[2], row[3:])
        return current

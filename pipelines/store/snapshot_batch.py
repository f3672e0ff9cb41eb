"""Petitions seen again, in the words that hold now, become rows: taken down one by one, written many at a time."""

from dataclasses import dataclass
from operator import itemgetter
from sqlite3 import Connection

from pipelines.records import Counted
from pipelines.store.told import Told
from pipelines.store.versions import CaptureRef

# The petition whose newest wording is this one, and which nothing says to be gone.
_STANDING = """
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
_PLACE = itemgetter(0, 1)  # petition and capture, as the table itself is ordered

Values = tuple[str | int | None, ...]


@dataclass(slots=True)
class _Standing:
    """A petition as it stands now: its newest version, when it was seen last, and the columns of its newest count."""

    petition_id: int
    version_id: int
    last_seen_at: str
    count: Values
    moved: bool = False


class SnapshotBatch:
    """What one transaction takes down. It holds only while that lasts: nobody else can write meanwhile."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._standings: dict[Values, _Standing] = {}
        self._snapshots: list[Values] = []

    def see_again(self, told: Told, count: Counted, page: str, seen: CaptureRef) -> int | None:
        """Take down the usual case: the newest wording is seen again, later than anything before.

        Returns the petition's id; None for any other case, of which nothing is taken down.
        """
        standing, at = self._standing(told, page, seen), seen.observed_at
        if standing is None or at is None or at <= standing.last_seen_at:
            return None
        said = (count.signatures, count.goal, count.goal_kind, count.signatures_text, count.goal_text)
        if count.signatures is not None:
            standing.count = (at, *said, seen.capture_id)
        elif standing.count[1] is None:
            return None
        standing.last_seen_at, standing.moved = at, True
        self._snapshots.append((standing.petition_id, seen.capture_id, standing.version_id, at, *said))
        return standing.petition_id

    def write(self) -> None:
        """Write what was taken down; whoever reads or writes petitions otherwise within the transaction asks for it."""
        if self._snapshots:
            moved = [one for one in self._standings.values() if one.moved]
            self._db.executemany(_SNAPSHOT, sorted(self._snapshots, key=_PLACE))
            versions = [(one.last_seen_at, one.version_id) for one in moved]
            self._db.executemany("UPDATE petition_versions SET last_seen_at = ? WHERE id = ?", versions)
            self._db.executemany(_PETITION, [(one.last_seen_at, *one.count, one.petition_id) for one in moved])
        self.drop()

    def drop(self) -> None:
        """Take nothing down after all: the transaction is taken back."""
        self._standings.clear()
        self._snapshots.clear()

    def _standing(self, told: Told, page: str, seen: CaptureRef) -> _Standing | None:
        key = (seen.source_id, told.record.slug, page, told.wording["content_hash"])
        standing = self._standings.get(key)
        if standing is None and told.record.slug is not None:
            row = self._db.execute(_STANDING, key).fetchone()
            if row:
                standing = self._standings[key] = _Standing(row[0], row[1], row[2], row[3:])
        return standing

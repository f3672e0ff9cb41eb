"""Store looks at alerts that read no text: a listing shows that they are there, or that they are not."""

from collections.abc import Iterable
from sqlite3 import Connection

from pipelines.records import ListedRecord
from pipelines.store.versions import CaptureRef
from pipelines.store.work_list import add_work

# A listing that shows an alert sees it, as its own page does: one statement for a row, however many looks it has.
_SEEN_AT = """
UPDATE action_alerts SET first_seen_at = min(coalesce(first_seen_at, ?1), ?1),
                         last_seen_at = max(coalesce(last_seen_at, ?1), ?1)
WHERE id = ?2 AND (last_seen_at IS NULL OR ?1 NOT BETWEEN first_seen_at AND last_seen_at)
"""
# Where looks were taken away or moved: by the times of its texts and of the looks that are left.
_SEEN_AGAIN = """
UPDATE action_alerts SET (first_seen_at, last_seen_at) = (
    SELECT min(first), max(last) FROM (
        SELECT min(first_seen_at) AS first, max(last_seen_at) AS last FROM alert_versions WHERE alert_id = ?1
        UNION ALL SELECT min(observed_at), max(observed_at) FROM alert_looks WHERE alert_id = ?1 AND is_listed))
WHERE id = ?1
"""
_TIMES_LISTED = "SELECT min(observed_at), max(observed_at) FROM alert_looks WHERE alert_id = ? AND is_listed"


def write_looks(db: Connection, listed: Iterable[ListedRecord], capture: CaptureRef, *, by_crawl: bool) -> None:
    """Store what a capture says of alerts that are known already; other posts are nobody's.

    An alert that the same capture shows with its text needs no look. What follows from a look is derived at the end of
    the run: a crawl's end knows the alerts that it saw, and those that another run looked at are listed for it.
    """
    looked, seen = [], []
    for alert_id, post in looks_of(db, listed, capture.source_id).items():
        query = "SELECT 1 FROM alert_sightings WHERE alert_id = ? AND capture_id = ?"
        if not db.execute(query, (alert_id, capture.capture_id)).fetchone():
            values = (alert_id, capture.capture_id, capture.observed_at, post.is_listed, post.modified_at)
            if db.execute("INSERT OR IGNORE INTO alert_looks VALUES (?, ?, ?, ?, ?)", values).rowcount:
                looked.append(alert_id)
                seen += [alert_id] if post.is_listed else []
    if capture.observed_at:
        db.executemany(_SEEN_AT, [(capture.observed_at, alert_id) for alert_id in seen])
    if not by_crawl:
        add_work(db, "alert", looked)


def looks_of(db: Connection, listed: Iterable[ListedRecord], source_id: int) -> dict[int, ListedRecord]:
    """Return what posts that a capture lists say of the alerts of its source, by alert; other posts are left out.

    An alert that is both listed and not listed is listed.
    """
    looks: dict[int, ListedRecord] = {}
    for post in listed:
        for alert_id in _alerts(db, source_id, post):
            if alert_id not in looks or post.is_listed:
                looks[alert_id] = post
    return looks


def withdraw_looks(db: Connection, capture_id: int) -> None:
    """Delete the looks of a capture that is read again, and let what followed from them be derived again."""
    query = "DELETE FROM alert_looks WHERE capture_id = ? RETURNING alert_id"
    alert_ids = [row[0] for row in db.execute(query, (capture_id,)).fetchall()]
    add_work(db, "alert", alert_ids)
    db.executemany(_SEEN_AGAIN, [(alert_id,) for alert_id in alert_ids])


def times_listed(db: Connection, alert_id: int) -> list[str]:
    """Return the first and the last time (ISO 8601 UTC) at which a look found an alert listed; empty if none did."""
    return [time for time in db.execute(_TIMES_LISTED, (alert_id,)).fetchone() if time]


def hand_over_looks(db: Connection, alert_id: int) -> None:
    """Let the alerts that have the number of this one have its looks, and delete its own: it is about to be deleted.

    So they are kept where newer code reads another address, and thus another alert, for the same post.
    """
    heirs = db.execute(
        """
        INSERT OR IGNORE INTO alert_looks
        SELECT b.id, k.capture_id, k.observed_at, k.is_listed, k.modified_at FROM action_alerts AS a
        JOIN action_alerts AS b ON b.source_id = a.source_id AND b.native_id = a.native_id AND b.id <> a.id
        JOIN alert_looks AS k ON k.alert_id = a.id
        WHERE a.id = ? AND NOT EXISTS (
            SELECT 1 FROM alert_sightings AS s WHERE s.alert_id = b.id AND s.capture_id = k.capture_id)
        RETURNING alert_id
        """,
        (alert_id,),
    ).fetchall()
    add_work(db, "alert", {row[0] for row in heirs})
    db.executemany(_SEEN_AGAIN, {(row[0],) for row in heirs})
    db.execute("DELETE FROM alert_looks WHERE alert_id = ?", (alert_id,))


def _alerts(db: Connection, source_id: int, post: ListedRecord) -> set[int]:
    # By its number, all that had it: a post that got another address is two alerts, and one post.
    found = set()
    for column, value in (("native_id", post.native_id), ("slug", post.slug)):
        if value is not None:
            query = f"SELECT id FROM action_alerts WHERE source_id = ? AND {column} = ?"
            found |= {row["id"] for row in db.execute(query, (source_id, value))}
    return found

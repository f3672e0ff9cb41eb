"""A petition's record becomes rows: its identity, its wording, the count seen in this capture, and what holds now."""

import json
from collections.abc import Iterable
from sqlite3 import Connection, Row
from typing import Any

from pipelines.records import Counted, RunCounts
from pipelines.store.absences import status_when_gone
from pipelines.store.current import current_petition
from pipelines.store.identity import petition_named, remove_empty, settle, stem
from pipelines.store.links import join_links, rewrite_links, url_key
from pipelines.store.names import rewrite_creators
from pipelines.store.snapshot_batch import SnapshotBatch
from pipelines.store.told import Told
from pipelines.store.versions import (
    CaptureRef,
    Note,
    change,
    find_version,
    insert_version,
    notes_on,
    see_again,
    versions_of,
)

_COUNTED = ("observed_at", "signatures", "goal", "goal_kind", "signatures_text", "goal_text", "capture_id")
_UNCOUNTED = dict.fromkeys(_COUNTED) | {"goal_kind": "unknown"}


def write_petition(
    db: Connection, ledger: SnapshotBatch, told: Told, count: Counted, page: str, seen: CaptureRef, counts: RunCounts
) -> tuple[int, list[Note]]:
    """Store what one capture says of a petition, and bring the petition's current columns up to date.

    Returns its id, and what is to be noted as issues: what could not be read where its wording is new, and a listing
    that shows the petition twice with different counts.
    """
    petition_id = ledger.see_again(told, count, page, seen)
    if petition_id is not None:
        counts.snapshots += 1
        return petition_id, []
    ledger.write()
    return _write_anew(db, told, count, page, seen, counts)


def _write_anew(
    db: Connection, told: Told, count: Counted, page: str, seen: CaptureRef, counts: RunCounts
) -> tuple[int, list[Note]]:
    """Store what is new of a petition, or comes late: its identity, its wording, the sighting."""
    record, wording = told.record, told.wording
    petition_id, is_new = petition_named(db, record, seen)
    counts.new_petitions += is_new
    version = find_version(db, "petition", petition_id, page, wording["content_hash"])
    if version is None:
        version_id = insert_version(db, "petition", petition_id, page, wording | {"stem": stem(record.title)}, seen)
        counts.versions += 1
        moved = True
    else:
        version_id = version["id"]
        moved = see_again(db, "petition", version, wording, seen)
    notes = _observe(db, petition_id, version_id, record.title, count, seen, counts)
    if not moved and _counted_since(db, petition_id, seen):
        return petition_id, notes
    touched = {petition_id}
    if version is None:
        notes += notes_on(record, *count.problems)
        others, more = settle(db, {stem(record.title), stem(record.slug or record.title)}, seen)
        counts.new_petitions += more
        touched |= others
    refresh_petitions(db, touched)
    return petition_id, notes


def _counted_since(db: Connection, petition_id: int, seen: CaptureRef) -> bool:
    """Whether a later count holds, so that an observation of the past changes nothing but growth and events."""
    query = "UPDATE petitions SET is_stale = 1 WHERE id = ? AND observed_at > ?"
    return db.execute(query, (petition_id, seen.observed_at)).rowcount == 1


def refresh_petitions(db: Connection, petition_ids: Iterable[int]) -> None:
    """Make the current columns, creators and links of petitions what their versions, snapshots and absences say."""
    for petition_id in petition_ids:
        row = db.execute("SELECT * FROM petitions WHERE id = ?", (petition_id,)).fetchone()
        versions = versions_of(db, "petition", petition_id)
        if row is None or not versions:
            continue
        current = current_petition(versions) | _latest_count(db, petition_id)
        creators = json.loads(current.pop("creators"))
        current["url_key"] = current["url"] and url_key(current["url"])
        current |= status_when_gone(db, row["source_id"], current["url_key"], versions)
        change(db, "petitions", row, current | {"is_stale": 1})
        rewrite_creators(db, petition_id, creators, current["creator_text"] or "")
        rewrite_links(db, "petition_id", petition_id, versions)
        if current["url_key"] != row["url_key"]:
            join_links(db, [row["url_key"], current["url_key"]])


def forget_petitions(db: Connection, capture_id: int) -> dict[int, int]:
    """Take back what an earlier reading of a capture said; returns the petition of each version it had seen."""
    rows = db.execute("SELECT version_id, petition_id FROM signature_snapshots WHERE capture_id = ?", (capture_id,))
    seen = {row["version_id"]: row["petition_id"] for row in rows}
    db.execute("DELETE FROM signature_snapshots WHERE capture_id = ?", (capture_id,))
    return seen


def refresh_forgotten(
    db: Connection, petition_ids: set[int], stems: set[str], seen: CaptureRef, counts: RunCounts
) -> None:
    """Bring petitions up to date of which a capture, read anew, says no longer what it said."""
    counts.new_petitions -= remove_empty(db, petition_ids)
    touched, more = settle(db, stems, seen)
    counts.new_petitions += more
    refresh_petitions(db, petition_ids | touched)


def _observe(
    db: Connection, petition_id: int, version_id: int, title: str, count: Counted, seen: CaptureRef, counts: RunCounts
) -> list[Note]:
    """Insert the observation; a petition that one capture shows twice in the same words is observed once."""
    said = (count.signatures, count.goal, count.goal_kind, count.signatures_text, count.goal_text)
    inserted = db.execute(
        "INSERT OR IGNORE INTO signature_snapshots VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (petition_id, seen.capture_id, version_id, seen.observed_at, *said),
    ).rowcount
    counts.snapshots += inserted
    if inserted:
        return []
    first = db.execute(
        """
        SELECT signatures, goal, goal_kind, signatures_text, goal_text FROM signature_snapshots
        WHERE petition_id = ? AND capture_id = ? AND version_id = ?
        """,
        (petition_id, seen.capture_id, version_id),
    ).fetchone()
    if tuple(first) == said:
        return []
    return [("listed twice", f"{title!r} stands here twice with different counts; the first was kept")]


def _latest_count(db: Connection, petition_id: int) -> dict[str, Any]:
    """The newest observation with a count; without one, the newest capture and no count."""
    counted = _newest_snapshot(db, petition_id, "s.signatures IS NOT NULL")
    if counted:
        return {name: counted[name] for name in _COUNTED}
    seen = _newest_snapshot(db, petition_id, "1")
    return _UNCOUNTED | {"capture_id": seen["capture_id"]} if seen else {}


def _newest_snapshot(db: Connection, petition_id: int, which: str) -> Row | None:
    row: Row | None = db.execute(
        f"""
        SELECT s.* FROM signature_snapshots AS s JOIN captures AS c ON c.id = s.capture_id
        WHERE s.petition_id = ? AND {which}
        ORDER BY s.observed_at DESC, c.url DESC, c.digest DESC, s.signatures DESC, s.goal DESC LIMIT 1
        """,
        (petition_id,),
    ).fetchone()
    return row

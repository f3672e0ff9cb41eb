"""Store petitions: identity, version, count, and what currently holds."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import astuple
from sqlite3 import Connection, Row

from pipelines.phrasing import RunCounts
from pipelines.records import Columns, PetitionObservation, StatedRecord
from pipelines.store.captures import status_when_gone
from pipelines.store.current import current_petition
from pipelines.store.identity import find_petition, settle, stem
from pipelines.store.new_petitions import write_new_petition
from pipelines.store.snapshot_batch import SnapshotBatch, place_of, stored_count
from pipelines.store.versions import (
    CaptureRef,
    Note,
    change,
    extend_version,
    find_version,
    following_texts,
    insert_passages,
    insert_version,
    join_links,
    notes_on,
    rewrite_creators,
    rewrite_links,
    versions_of,
)
from scrapers.urls import url_key

_COUNTED = ("observed_at", "signatures", "goal", "goal_kind", "signatures_text", "goal_text", "capture_id")
# A petition whose pages show no count has no time of its count either, and its newest capture stands for it.
_UNCOUNTED = dict.fromkeys(_COUNTED) | {"goal_kind": "unknown"}


def write_petition(
    db: Connection,
    batch: SnapshotBatch,
    observation: PetitionObservation,
    page: str,
    capture: CaptureRef,
    counts: RunCounts,
) -> tuple[int, list[Note]]:
    """Store what one capture shows of a petition, and bring the petition's current columns up to date.

    Returns its id and its issues: what could not be parsed where its version is new, and a listing that shows the
    petition twice with different counts.
    """
    # What a page states of its past is of a version's row: such pages are few, and none is of a listing.
    petition_id = None if observation.record.stated else batch.add(observation, page, capture)
    if petition_id is not None:
        counts.snapshots += 1
        return petition_id, []
    batch.write()
    new = write_new_petition(db, observation, page, capture, counts)
    return new or _write_unusual(db, observation, page, capture, counts)


def _write_unusual(
    db: Connection, observation: PetitionObservation, page: str, capture: CaptureRef, counts: RunCounts
) -> tuple[int, list[Note]]:
    """Store a petition that has a new version, comes from a capture older than the newest, or shows no slug."""
    record, version = observation.record, observation.version
    petition_id, is_new = find_petition(db, record, capture)
    counts.new_petitions += is_new
    stored = find_version(db, "petition", petition_id, page, version["content_hash"])
    if stored is None:
        columns = version | {"stem": stem(record.title)}
        version_id = insert_version(db, "petition", petition_id, page, columns, capture)
        counts.versions += 1
        changed = True
    else:
        version_id = stored["id"]
        changed = extend_version(db, "petition", stored, version, capture)
    insert_passages(db, "petition", version_id, record.passages)
    _insert_stated(db, version_id, record.stated, capture)
    notes = _insert_snapshot(db, petition_id, version_id, observation, page, capture, counts)
    # A backfill of years brings in thousands of old captures; most change no current column.
    if not changed and _counted_since(db, petition_id, capture):
        return petition_id, notes
    touched = {petition_id}
    if stored is None:
        notes += notes_on(record, *observation.count.problems)
        # A slug learned now may be that of a title stored before, and a new title may make an old match ambiguous.
        others, more = settle(db, {stem(record.title), stem(record.slug or record.title)}, capture)
        counts.new_petitions += more
        touched |= others
    refresh_petitions(db, touched)
    return petition_id, notes


def _counted_since(db: Connection, petition_id: int, capture: CaptureRef) -> bool:
    """Check whether a later count holds, so that an observation of the past changes nothing but growth and events."""
    query = "UPDATE petition_rows SET is_stale = 1 WHERE id = ? AND observed_at > ?"
    return db.execute(query, (petition_id, capture.observed_at)).rowcount == 1


def refresh_petitions(db: Connection, petition_ids: Iterable[int]) -> None:
    """Derive the current columns, creators and links of petitions from versions, snapshots and absences."""
    for petition_id in petition_ids:
        row = db.execute("SELECT * FROM petition_rows WHERE id = ?", (petition_id,)).fetchone()
        versions = versions_of(db, "petition", petition_id)
        if row is None or not versions:
            continue
        current = current_petition(versions) | _latest_count(db, petition_id)
        creators = json.loads(current.pop("creators"))
        current["url_key"] = current["url"] and url_key(current["url"])
        current |= _status_when_vanished(db, petition_id, current["last_seen_at"])
        current |= status_when_gone(db, row["source_id"], current["url_key"], versions)
        with following_texts(db, "petition", [petition_id]):
            change(db, "petition_rows", row, current | {"is_stale": 1})
        rewrite_creators(db, petition_id, creators, current["creator_text"] or "")
        rewrite_links(db, "petition_id", petition_id, versions)
        if current["url_key"] != row["url_key"]:
            join_links(db, [row["url_key"], current["url_key"]])


def _status_when_vanished(db: Connection, petition_id: int, last_seen_at: str | None) -> Columns:
    """Return the status columns of a petition that has vanished from the listings, and was not seen since."""
    row = db.execute(
        "SELECT kind, occurred_at FROM events WHERE petition_id = ? AND kind IN ('vanished', 'returned') "
        "ORDER BY occurred_at DESC, id DESC LIMIT 1",
        (petition_id,),
    ).fetchone()
    is_gone = row and row["kind"] == "vanished" and (last_seen_at is None or last_seen_at <= row["occurred_at"])
    return {"status": "gone", "status_text": None} if is_gone else {}


def _insert_snapshot(
    db: Connection,
    petition_id: int,
    version_id: int,
    observation: PetitionObservation,
    page: str,
    capture: CaptureRef,
    counts: RunCounts,
) -> list[Note]:
    """Insert a snapshot; a capture that shows a petition twice in the same version counts once."""
    count, title = observation.count, observation.record.title
    values = (count.signatures, count.goal, count.goal_kind, count.signatures_text, count.goal_text)
    inserted = db.execute(
        "INSERT OR IGNORE INTO snapshot_rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (petition_id, capture.capture_id, version_id, *stored_count(count), place_of(observation, page)),
    ).rowcount
    counts.snapshots += inserted
    if inserted:
        return []
    first = db.execute(
        """
        SELECT signatures, goal, goal_kind, signatures_text, goal_text FROM signature_snapshots
        WHERE petition_id = ? AND capture_id = ? AND version_id = ?
        """,
        (petition_id, capture.capture_id, version_id),
    ).fetchone()
    if tuple(first) == values:
        return []
    # As in a list of featured petitions above the whole one, cached at another time.
    return [("listed twice", f"{title!r} stands here twice with different counts; the first was kept")]


def _insert_stated(db: Connection, version_id: int, stated: Sequence[StatedRecord], capture: CaptureRef) -> None:
    """Insert what a capture states of the past; it never is the current count, and no event follows from it."""
    db.executemany(
        "INSERT OR IGNORE INTO stated_counts VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(version_id, capture.capture_id, position, *astuple(count)) for position, count in enumerate(stated)],
    )


def _latest_count(db: Connection, petition_id: int) -> Columns:
    """Return the newest snapshot with a count; without one, the newest capture and no count."""
    counted = _newest_snapshot(db, petition_id, "s.signatures IS NOT NULL")
    if counted:
        return {name: counted[name] for name in _COUNTED}
    newest = _newest_snapshot(db, petition_id, "1")
    return _UNCOUNTED | {"capture_id": newest["capture_id"]} if newest else {}


def _newest_snapshot(db: Connection, petition_id: int, which: str) -> Row | None:
    """Return the newest snapshot; of several at the same second the one with the highest count stands."""
    row: Row | None = db.execute(
        f"""
        SELECT s.* FROM signature_snapshots AS s JOIN captures AS c ON c.id = s.capture_id
        WHERE s.petition_id = ? AND {which}
        ORDER BY c.captured_at DESC, s.signatures DESC, s.goal DESC, c.url DESC, c.digest DESC, s.goal_kind DESC,
                 s.signatures_text DESC, s.goal_text DESC LIMIT 1
        """,
        (petition_id,),
    ).fetchone()
    return row

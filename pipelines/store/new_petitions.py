"""Store a petition that is new to the archive: each of its rows once, as it is to stay."""

import json
from collections.abc import Sequence
from sqlite3 import Connection

from pipelines.phrasing import RunCounts
from pipelines.records import Columns, Count, PetitionObservation, PetitionRecord
from pipelines.store.captures import status_when_gone
from pipelines.store.current import current_petition
from pipelines.store.identity import stem
from pipelines.store.snapshot_batch import place_of, stored_count
from pipelines.store.versions import (
    CaptureRef,
    Note,
    insert,
    insert_passages,
    insert_version,
    join_links,
    notes_on,
    rewrite_creators,
    rewrite_links,
)
from pipelines.store.vocabulary import SEARCHED, follow_texts
from scrapers.urls import url_key

# Whether the slug is known, or a title is stored without one that may be this petition's; and the next number.
_IS_NEW = """
SELECT NOT EXISTS (SELECT 1 FROM petition_rows WHERE source_id = ?1 AND slug = ?2)
AND NOT EXISTS (SELECT 1 FROM petition_versions WHERE stem IN (?3, ?4) AND slug_said = 0),
(SELECT coalesce(max(id), 0) + 1 FROM petition_rows)
"""
_CREATOR = ("name", "kind", "masked")
_SNAPSHOT = "INSERT INTO snapshot_rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def write_new_petition(
    db: Connection, observation: PetitionObservation, page: str, capture: CaptureRef, counts: RunCounts
) -> tuple[int, list[Note]] | None:
    """Store a petition that is not yet in the archive; returns its id and its issues.

    None where it is known, or may be one that is known by its title alone: nothing is stored then. A transaction must
    be open.
    """
    record = observation.record
    if record.slug is None or record.stated:
        return None
    own_stem = stem(record.title)
    is_new, petition_id = db.execute(_IS_NEW, (capture.source_id, record.slug, own_stem, stem(record.slug))).fetchone()
    if not is_new:
        return None
    # The version first: the search index reads its texts when the petition's row comes. Asked before it is set, since
    # SQLite then prepares every statement again; it ends with the transaction.
    if not db.execute("PRAGMA defer_foreign_keys").fetchone()[0]:
        db.execute("PRAGMA defer_foreign_keys = ON")
    version = {
        **observation.version,
        "stem": own_stem,
        "first_seen_at": capture.observed_at,
        "last_seen_at": capture.observed_at,
        "page": page,
    }
    version["id"] = insert_version(db, "petition", petition_id, page, observation.version | {"stem": own_stem}, capture)
    _insert_row(db, petition_id, record, version, observation.count, capture)
    values = stored_count(observation.count), place_of(observation, page)
    db.execute(_SNAPSHOT, (petition_id, capture.capture_id, version["id"], *values[0], values[1]))
    insert_passages(db, "petition", version["id"], record.passages)
    if record.links:
        rewrite_links(db, "petition_id", petition_id, [version | {"capture_id": capture.capture_id}])
    counts.new_petitions += 1
    counts.versions += 1
    counts.snapshots += 1
    return petition_id, notes_on(record, *observation.count.problems)


def _insert_row(
    db: Connection, petition_id: int, record: PetitionRecord, version: Columns, count: Count, capture: CaptureRef
) -> None:
    """Insert the row with its current columns, the words of its texts, and its creators."""
    current = current_petition([version])
    creators = json.loads(current.pop("creators"))
    key = current["url"] and url_key(current["url"])
    current |= _counted(count, capture) | {"url_key": key}
    current |= status_when_gone(db, capture.source_id, key, [version])
    insert(db, "petition_rows", {"id": petition_id, "source_id": capture.source_id, "slug": record.slug, **current})
    texts = {**current, "what": record.what, "why": record.why}
    follow_texts(db, (), [texts[name] for name in SEARCHED["petitions_fts"]])
    _insert_creators(db, petition_id, creators, current["creator_text"] or "")
    if key and db.execute("SELECT 1 FROM links WHERE url_key = ? LIMIT 1", (key,)).fetchone():
        join_links(db, [key])


def _insert_creators(db: Connection, petition_id: int, creators: Sequence[Sequence[object]], as_written: str) -> None:
    """Insert the creators of a petition that has none yet; most are known."""
    rows = []
    for position, (name, *about) in enumerate(creators):
        row = db.execute("SELECT id, kind, masked FROM creators WHERE name = ?", (name,)).fetchone()
        if row is not None and [*row][1:] != about:  # newer code takes a name for another kind: of all its petitions
            rewrite_creators(db, petition_id, creators, as_written)
            return
        known = row["id"] if row else insert(db, "creators", dict(zip(_CREATOR, (name, *about), strict=True)))
        rows.append((known, petition_id, position, as_written))
    db.executemany(
        "INSERT INTO petition_creators (creator_id, petition_id, position, as_written) VALUES (?, ?, ?, ?)", rows
    )


def _counted(count: Count, capture: CaptureRef) -> Columns:
    """Return the columns of the newest count; a petition whose page shows none has no time of its count either."""
    if count.signatures is None:
        return {"goal_kind": "unknown", "capture_id": capture.capture_id}
    return {
        "observed_at": capture.observed_at,
        "signatures": count.signatures,
        "goal": count.goal,
        "goal_kind": count.goal_kind,
        "signatures_text": count.signatures_text,
        "goal_text": count.goal_text,
        "capture_id": capture.capture_id,
    }

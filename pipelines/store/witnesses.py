"""Store which pages another web archive was asked to keep, and the mementos that came of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from sqlite3 import Connection, Row
from typing import Any, Literal

from pipelines.store.captures import now as present
from pipelines.store.captures import utc_text
from pipelines.store.versions import SIGHTINGS, Kind
from scrapers.urls import url_key

Change = Literal["new", "edited"]

WITNESS = "Internet Archive, Save Page Now"
MOST_SHOWN = 5
"""Mementos of one page in a receipt and on a page: the newest."""
_RECENT_DAYS = 7
"""A page is worth asking for this long after we saw what is new on it: later, it may say something else."""

# A version is first seen in one of our own crawls: what was imported, or fetched from that same archive, is the past.
# It begins with the captures since the newest that was noted, of the last days: however large the archive is.
_WORTHY = """
SELECT o.source_id, o.id, v.capture_id, o.url FROM captures AS c
CROSS JOIN {sightings} AS s ON s.capture_id = c.id
CROSS JOIN {kind}_versions AS v ON v.id = s.version_id AND v.capture_id = c.id
CROSS JOIN {owners} AS o ON o.id = v.{kind}_id
WHERE c.captured_at >= :since AND c.source_id = :source AND c.origin = 'live' AND c.id > :last
AND (o.url LIKE 'https://%' OR o.url LIKE 'http://%') AND o.url NOT LIKE '%redacted%'
AND (:reason = 'edited') = EXISTS (
    SELECT 1 FROM {kind}_versions AS w WHERE w.{kind}_id = v.{kind}_id AND w.page = v.page
    AND w.first_seen_at < v.first_seen_at)
AND NOT EXISTS (
    SELECT 1 FROM witness_requests AS r
    WHERE r.{kind}_id = o.id AND (:reason = 'new' OR r.capture_id = v.capture_id))
AND NOT EXISTS (SELECT 1 FROM witness_requests AS r WHERE r.url = o.url AND r.state IN ('waiting', 'asked'))
GROUP BY o.url
"""
_NOTE = """
INSERT OR IGNORE INTO witness_requests (source_id, {kind}_id, capture_id, url, reason, state, noted_at)
VALUES (?, ?, ?, ?, ?, 'waiting', ?)
"""
_OWNERS: dict[Kind, str] = {"petition": "petition_rows", "alert": "action_alerts"}
_HEIR: dict[Kind, str] = {
    "petition": "SELECT id FROM petition_rows WHERE url_key = :key AND url = :url AND id <> :id ORDER BY id LIMIT 1",
    "alert": "SELECT id FROM action_alerts WHERE url = :url AND id <> :id "
    "AND source_id = (SELECT source_id FROM action_alerts WHERE id = :id) ORDER BY id LIMIT 1",
}
_DUE = """
SELECT r.*, s.name AS source FROM witness_requests AS r JOIN sources AS s ON s.id = r.source_id
WHERE r.state IN ('waiting', 'asked') AND coalesce(r.next_at, '') <= ? AND r.url NOT LIKE '%redacted%'
ORDER BY r.job IS NULL, r.id LIMIT ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorthyPage:
    """A page on which something is new, and the capture that showed it."""

    kind: Kind
    reason: Change
    source_id: int
    owner_id: int
    capture_id: int
    url: str


def worthy_pages(db: Connection, source: str, changes: tuple[Change, ...], now: datetime) -> list[WorthyPage]:
    """List the pages of a source on which something is new since the last ones were noted."""
    row = db.execute("SELECT id FROM sources WHERE name = ?", (source,)).fetchone()
    if row is None:
        return []
    since = utc_text(now - timedelta(days=_RECENT_DAYS))
    (last,) = db.execute("SELECT max(capture_id) FROM witness_requests WHERE source_id = ?", (row[0],)).fetchone()
    found = []
    for kind, owners in _OWNERS.items():
        query = _WORTHY.format(kind=kind, owners=owners, sightings=SIGHTINGS[kind])
        for reason in changes:
            about = {"source": row[0], "reason": reason, "since": since, "last": last or 0}
            for source_id, owner_id, capture_id, url in map(tuple, db.execute(query, about)):
                page = WorthyPage(
                    kind=kind, reason=reason, source_id=source_id, owner_id=owner_id, capture_id=capture_id, url=url
                )
                found.append(page)
    return found


def note_pages(db: Connection, pages: Iterable[WorthyPage]) -> int:
    """Note pages, each once for the capture that showed what is new; returns how many are."""
    before = db.total_changes
    for page in pages:
        values = (page.source_id, page.owner_id, page.capture_id, page.url, page.reason, present())
        db.execute(_NOTE.format(kind=page.kind), values)
    return db.total_changes - before


def due_requests(db: Connection, now: str, most: int) -> list[dict[str, Any]]:
    """Return requests that may be made now: those with a job first, then the oldest."""
    cursor = db.cursor()
    cursor.row_factory = Row
    return [dict(row) for row in cursor.execute(_DUE, (now, most))]


def asked_since(db: Connection, source: str, since: str) -> int:
    """Count the pages of a source that were asked for since a time."""
    query = """
        SELECT count(*) FROM witness_requests WHERE source_id = (SELECT id FROM sources WHERE name = ?)
        AND asked_at >= ?
    """
    return int(db.execute(query, (source, since)).fetchone()[0])


def store_answer(
    db: Connection,
    number: int,
    now: datetime,
    tries: int,
    next_at: datetime,
    *,
    job: str | None = None,
    error: str | None = None,
) -> None:
    """Store that a request goes on: its job, or (None) that it is to be made once more."""
    db.execute(
        "UPDATE witness_requests SET state = ?, tries = ?, asked_at = ?, next_at = ?, job = ?, error = ? WHERE id = ?",
        ("asked" if job else "waiting", tries, utc_text(now), utc_text(next_at), job, error, number),
    )


def end_request(
    db: Connection,
    number: int,
    now: datetime,
    tries: int,
    *,
    memento: str | None = None,
    memento_at: str | None = None,
    error: str | None = None,
) -> None:
    """Store how a request ended: with a memento, or with an error."""
    db.execute(
        "UPDATE witness_requests SET state = ?, tries = ?, asked_at = coalesce(asked_at, ?4), ended_at = ?4, "
        "next_at = NULL, job = NULL, memento = ?5, memento_at = ?6, error = ?7 WHERE id = ?3",
        ("saved" if memento else "failed", tries, number, utc_text(now), memento, memento_at, error),
    )


def hand_over_requests(db: Connection, kind: Kind, owner_id: int) -> None:
    """Give the requests for a petition or alert that is about to go to the one that has its address; or delete them."""
    query = f"SELECT id, url FROM witness_requests WHERE {kind}_id = ?"
    for number, url in db.execute(query, (owner_id,)).fetchall():
        heir = db.execute(_HEIR[kind], {"url": url, "key": url_key(url), "id": owner_id}).fetchone()
        if heir:
            db.execute(f"UPDATE witness_requests SET {kind}_id = ? WHERE id = ?", (heir[0], number))
        else:
            db.execute("DELETE FROM witness_requests WHERE id = ?", (number,))


def witnesses_of(db: Connection, kind: Kind, owner_id: int) -> list[dict[str, Any]]:
    """Return the newest mementos of the page of a petition or alert that we asked for, as receipts have them."""
    query = f"""
        SELECT memento, memento_at, ended_at FROM witness_requests WHERE {kind}_id = ? AND state = 'saved'
        ORDER BY memento_at DESC, id DESC LIMIT ?
    """
    names = ("memento", "captured_at", "recorded_at")
    rows = db.execute(query, (owner_id, MOST_SHOWN))
    return [{"witness": WITNESS, **dict(zip(names, tuple(row), strict=True))} for row in rows]

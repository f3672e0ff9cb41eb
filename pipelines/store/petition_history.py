"""Derive the events of petitions from what is stored of them, of their source and of its crawls."""

from collections.abc import Iterable, Sequence
from dataclasses import astuple
from sqlite3 import Connection

from pipelines.store.absences import COUNTED, petition_absences
from pipelines.store.coverage import SourceHistories, SourceRuns
from pipelines.store.current import shows_one
from pipelines.store.events import TEXTS, Event, Snapshot, events_of
from pipelines.store.petitions import refresh_petitions
from pipelines.store.withdrawals import withdraw_events

_EVENT = "kind, occurred_at, field, before, after, capture_id"
_PRESENCE = ("missing", "vanished", "returned")


def rebuild_events(
    db: Connection, petitions: Iterable[tuple[int, int, str | None]], histories: SourceHistories
) -> None:
    """Derive the events of petitions, each with its source and the key of its URL. Unchanged rows keep their ids."""
    for petition_id, source_id, key in petitions:
        runs = histories.of_petitions(source_id)
        snapshots, is_on_a_listing = _snapshots(db, petition_id, runs)
        snapshots = [s for s in snapshots if s.run_id not in runs.wrong]
        absences = petition_absences(db, petition_id) + runs.said_gone.get(key or "", [])
        absences = [a for a in absences if a.run_id not in runs.wrong]
        events = events_of(snapshots, absences, runs.crawls_since(snapshots))
        _store_events(db, petition_id, events)
        _store_listed(db, petition_id, source_id, is_on_a_listing and not _has_vanished(events))


def _has_vanished(events: Sequence[Event]) -> bool:
    return next((event.kind for event in reversed(events) if event.kind in _PRESENCE), None) == "vanished"


def _store_events(db: Connection, petition_id: int, events: list[Event]) -> None:
    wanted: list[tuple[object, ...]] = [astuple(event) for event in events]
    rows = db.execute(f"SELECT id, {_EVENT} FROM events WHERE petition_id = ?", (petition_id,))
    stored = {tuple(row)[1:]: row["id"] for row in rows}
    lapsed = [event for event in stored if event not in wanted]
    new = [event for event in wanted if event not in stored]
    withdraw_events(db, [stored[event] for event in lapsed], events)
    db.executemany(
        f"INSERT INTO events (petition_id, {_EVENT}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(petition_id, *event) for event in new],
    )
    if any(event[0] in ("vanished", "returned") for event in (*lapsed, *new)):
        refresh_petitions(db, [petition_id])  # "gone" follows from its events


def _store_listed(db: Connection, petition_id: int, source_id: int, listed: bool) -> None:
    """Keep the list of petitions that the next crawl should list: what it does not show is missing, or confirmed so."""
    if listed:
        db.execute("INSERT OR IGNORE INTO listed_petitions VALUES (?, ?)", (petition_id, source_id))
    else:
        db.execute("DELETE FROM listed_petitions WHERE petition_id = ?", (petition_id,))


def _snapshots(db: Connection, petition_id: int, runs: SourceRuns) -> tuple[list[Snapshot], bool]:
    """Read the timed snapshots of a petition in the order of their captures, without those of crawls that failed.

    A crawl that fails may have read a page wrongly, unless it failed at some listings and read the others whole; an
    import or a backfill fails over what it could not get, and its captures are not fetched again. Returns also whether
    any crawl, failed or not, saw the petition on a listing.
    """
    columns = f"id, page, complete, title_uncertain, status, {', '.join(TEXTS)}"
    query = f"SELECT {columns} FROM petition_versions WHERE petition_id = ?"
    versions = {row["id"]: dict(row) for row in db.execute(query, (petition_id,))}
    rows = db.execute(
        f"""
        SELECT c.captured_at, julianday(c.captured_at) AS day, c.run_id, s.capture_id, s.version_id, s.signatures,
               s.goal, c.url, r.kind = 'crawl' AS by_crawl, {COUNTED} AS is_good
        FROM snapshot_rows AS s CROSS JOIN captures AS c ON c.id = s.capture_id CROSS JOIN runs AS r ON r.id = c.run_id
        LEFT JOIN run_verdicts AS v ON v.run_id = r.id
        WHERE s.petition_id = ? AND c.captured_at IS NOT NULL
        ORDER BY c.captured_at, c.url, c.digest, s.signatures, s.goal
        """,
        (petition_id,),
    ).fetchall()
    found = [
        Snapshot(
            observed_at=row["captured_at"],
            day=row["day"],
            run_id=row["run_id"],
            capture_id=row["capture_id"],
            version=versions[row["version_id"]],
            signatures=row["signatures"],
            goal=row["goal"],
            doubtful=runs.doubts.get(row["run_id"], frozenset()),
            listing=runs.listing(row["url"]),
            by_crawl=bool(row["by_crawl"]),
        )
        for row in rows
        if row["is_good"] or row["run_id"] in runs.read_in_part
    ]
    return found, any(row["by_crawl"] and not shows_one(versions[row["version_id"]]["page"]) for row in rows)

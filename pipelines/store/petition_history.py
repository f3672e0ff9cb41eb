"""Derive the events of petitions from what is stored of them, of their source and of its crawls."""

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from sqlite3 import Connection

from pipelines.store.absences import COUNTED, petition_absences
from pipelines.store.coverage import SourceHistories, SourceRuns
from pipelines.store.current import shows_one
from pipelines.store.events import TEXTS, Event, Snapshot, events_of
from pipelines.store.petitions import refresh_petitions
from pipelines.store.withdrawals import withdraw_events

_EVENT = "kind, occurred_at, field, before, after, capture_id"
_PRESENCE = ("missing", "vanished", "returned")


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What follows from the observations of a petition: its events, and whether the next crawl should list it."""

    petition_id: int
    source_id: int
    events: tuple[Event, ...]
    is_listed: bool


def rebuild_events(
    db: Connection, petitions: Iterable[tuple[int, int, str | None]], histories: SourceHistories
) -> None:
    """Derive the events of petitions, each with its source and the key of its URL. Unchanged rows keep their ids."""
    for petition_id, source_id, key in petitions:
        store_history(db, find_history(db, petition_id, source_id, key, histories))


def find_history(
    db: Connection, petition_id: int, source_id: int, key: str | None, histories: SourceHistories
) -> History:
    """Derive the history of a petition with this source and key of its URL. Only reads; a transaction must be open."""
    runs = histories.of_petitions(source_id)
    snapshots, is_on_a_listing = _snapshots(db, petition_id, runs)
    snapshots = [s for s in snapshots if s.run_id not in runs.wrong]
    absences = petition_absences(db, petition_id) + runs.said_gone.get(key or "", [])
    absences = [a for a in absences if a.run_id not in runs.wrong]
    events = events_of(snapshots, absences, runs.crawls_since(snapshots))
    is_listed = is_on_a_listing and not _has_vanished(events)
    return History(petition_id=petition_id, source_id=source_id, events=tuple(events), is_listed=is_listed)


def store_history(db: Connection, history: History, *, most: int | None = None) -> int:
    """Write what differs from the stored history, no more than so many events at ``most``; returns how many.

    Where that is fewer than ``most``, all is written. A transaction must be open.
    """
    written = _store_events(db, history, most)
    if most is None or written < most:
        _store_listed(db, history)
    return written


def _has_vanished(events: Sequence[Event]) -> bool:
    return next((event.kind for event in reversed(events) if event.kind in _PRESENCE), None) == "vanished"


def _store_events(db: Connection, history: History, most: int | None) -> int:
    petition_id = history.petition_id
    wanted: dict[tuple[object, ...], None] = dict.fromkeys(astuple(event) for event in history.events)
    rows = db.execute(f"SELECT id, {_EVENT} FROM events WHERE petition_id = ?", (petition_id,))
    stored = {tuple(row)[1:]: row["id"] for row in rows}
    lapsed = [event for event in stored if event not in wanted][:most]
    new = [event for event in wanted if event not in stored]
    new = new if most is None else new[: most - len(lapsed)]  # an event may take the place of one that lapsed
    withdraw_events(db, [stored[event] for event in lapsed], history.events)
    db.executemany(
        f"INSERT INTO events (petition_id, {_EVENT}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(petition_id, *event) for event in new],
    )
    if any(event[0] in ("vanished", "returned") for event in (*lapsed, *new)):
        refresh_petitions(db, [petition_id])  # "gone" follows from its events
    return len(lapsed) + len(new)


def _store_listed(db: Connection, history: History) -> None:
    """Keep the list of petitions that the next crawl should list: what it does not show is missing, or confirmed so."""
    if history.is_listed:
        values = (history.petition_id, history.source_id)
        db.execute("INSERT OR IGNORE INTO listed_petitions VALUES (?, ?)", values)
    else:
        db.execute("DELETE FROM listed_petitions WHERE petition_id = ?", (history.petition_id,))


def _snapshots(db: Connection, petition_id: int, runs: SourceRuns) -> tuple[list[Snapshot], bool]:
    """Read the timed snapshots of a petition in the order of their captures, without those of crawls that failed.

    A crawl that fails may have read a page wrongly, unless it failed at some listings and read the others whole; an
    import or a backfill fails over what it could not get, and its captures are not fetched again. Returns also whether
    any crawl, failed or not, saw the petition on a listing.
    """
    columns = f"id, page, content_hash, complete, title_uncertain, status, {', '.join(TEXTS)}"
    query = f"SELECT {columns} FROM petition_versions WHERE petition_id = ?"
    versions = {row["id"]: dict(row) for row in db.execute(query, (petition_id,))}
    rows = db.execute(
        f"""
        SELECT c.captured_at, julianday(c.captured_at) AS day, c.run_id, s.capture_id, s.version_id, s.signatures,
               s.goal, c.url, c.digest, r.kind = 'crawl' AS by_crawl, {COUNTED} AS is_good
        FROM snapshot_rows AS s CROSS JOIN captures AS c ON c.id = s.capture_id CROSS JOIN runs AS r ON r.id = c.run_id
        LEFT JOIN run_verdicts AS v ON v.run_id = r.id
        WHERE s.petition_id = ? AND c.captured_at IS NOT NULL
        """,
        (petition_id,),
    ).fetchall()
    # A page may show a petition twice, with the same count in two wordings: ids follow from the order of arrival.
    rows.sort(
        key=lambda row: (
            *(row["captured_at"], row["url"], row["digest"]),
            *(row[count] if row[count] is not None else -1 for count in ("signatures", "goal")),
            versions[row["version_id"]]["content_hash"],
        )
    )
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

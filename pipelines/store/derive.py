"""Petitions whose observations changed get their growth and events derived anew; unchanged rows are left alone."""

from collections import defaultdict
from dataclasses import astuple
from sqlite3 import Connection

from pipelines.store.absences import absences, mark_absent
from pipelines.store.events import TEXTS, Crawl, Event, Observation, events_of
from pipelines.store.growth import rebuild_growth
from pipelines.store.identity import rivalries
from pipelines.store.runs import note

_SEEN = (
    "SELECT s.petition_id FROM signature_snapshots AS s JOIN captures AS c ON c.id = s.capture_id WHERE c.run_id = ?1"
)
_COLUMNS = "kind, occurred_at, field, before, after, capture_id"


def rebuild_stale(db: Connection, run: int) -> int:
    """Derive growth and events of every petition marked as stale, and of those this run saw, or should have seen.

    What it saw is marked again, since another run that ended meanwhile may have taken the marks away. Returns how many
    petitions that were. A transaction must be open.
    """
    db.execute(f"UPDATE petitions SET is_stale = 1 WHERE id IN ({_SEEN})", (run,))
    mark_absent(db, run)
    _mark_unlisted(db, run)
    rows = db.execute("SELECT id, source_id FROM petitions WHERE is_stale = 1").fetchall()
    if rows:
        rebuild_growth(db, only_stale=True)
        _rebuild_events(db, {row["id"]: row["source_id"] for row in rows})
        db.execute("UPDATE petitions SET is_stale = 0 WHERE is_stale = 1")
    return len(rows)


def rebuild_all(db: Connection) -> None:
    """Derive growth and events of every petition from nothing but observations. A transaction must be open."""
    rebuild_growth(db, only_stale=False)
    _rebuild_events(db, {row["id"]: row["source_id"] for row in db.execute("SELECT id, source_id FROM petitions")})
    db.execute("UPDATE petitions SET is_stale = 0 WHERE is_stale = 1")


def note_rivalries(db: Connection, run: int) -> int:
    """Note, once, each title without a slug that fits several petitions; returns how many were noted."""
    noted = 0
    for row in db.execute("SELECT DISTINCT source_id FROM petitions WHERE is_stale = 1").fetchall():
        for title, placed in rivalries(db, row["source_id"]):
            message = f"{title.text!r} fits several petitions ({', '.join(placed.rivals)}); kept as {placed.slug}"
            known = "SELECT 1 FROM issues WHERE source_id = ? AND kind = 'ambiguous title' AND message = ?"
            if not db.execute(known, (row["source_id"], message)).fetchone():
                told = {"severity": "warning", "source_id": row["source_id"], "url": None}
                noted += note(db, run, [("ambiguous title", message)], **told)
    return noted


def measure(db: Connection) -> None:
    """Tell SQLite how much there is of what, so that it asks in the right order; no transaction may be open.

    Not of a small archive: what it takes for small it reads as a whole, also when the next run has made it large.
    """
    if db.execute("SELECT 1 FROM signature_snapshots LIMIT 1 OFFSET 5000").fetchone():
        db.execute("PRAGMA analysis_limit = 1000")
        db.execute("ANALYZE")


def _mark_unlisted(db: Connection, run: int) -> None:
    """After a whole crawl, the petitions that an earlier one listed and this one did not are stale."""
    db.execute(
        f"""
        UPDATE petitions SET is_stale = 1
        WHERE source_id = (SELECT source_id FROM runs WHERE id = ?1 AND kind = 'crawl' AND is_complete = 1)
        AND id NOT IN ({_SEEN})
        """,
        (run,),
    )


def _rebuild_events(db: Connection, sources: dict[int, int]) -> None:
    crawls = {source_id: _complete_crawls(db, source_id) for source_id in set(sources.values())}
    for petition_id, source_id in sources.items():
        wanted = events_of(_observations(db, petition_id), absences(db, petition_id), crawls[source_id])
        rows = db.execute(f"SELECT id, {_COLUMNS} FROM events WHERE petition_id = ?", (petition_id,))
        found = {tuple(row)[1:]: row["id"] for row in rows}
        new = [event for event in map(_row, wanted) if event not in found]
        gone = found.keys() - set(map(_row, wanted))
        db.executemany("DELETE FROM events WHERE id = ?", [(found[row],) for row in gone])
        db.executemany(
            f"INSERT INTO events (petition_id, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(petition_id, *row) for row in new],
        )


def _row(event: Event) -> tuple[object, ...]:
    return astuple(event)


def _observations(db: Connection, petition_id: int) -> list[Observation]:
    """The timed observations of a petition in the order of their captures, without those of crawls that failed.

    A crawl that fails may have read a page wrongly; an import or a backfill fails over what it could not get, and its
    captures are not fetched again.
    """
    said = {
        row["id"]: dict(row)
        for row in db.execute(
            f"SELECT id, page, complete, title_uncertain, status, {', '.join(TEXTS)} FROM petition_versions "
            "WHERE petition_id = ?",
            (petition_id,),
        )
    }
    rows = db.execute(
        """
        SELECT s.observed_at, julianday(s.observed_at), c.run_id, s.capture_id, s.version_id, s.signatures, s.goal
        FROM signature_snapshots AS s JOIN captures AS c ON c.id = s.capture_id JOIN runs AS r ON r.id = c.run_id
        WHERE s.petition_id = ? AND s.observed_at IS NOT NULL AND (r.status = 'finished' OR r.kind <> 'crawl')
        ORDER BY s.observed_at, c.url, c.digest, s.signatures, s.goal
        """,
        (petition_id,),
    )
    return [
        Observation(
            observed_at=at,
            day=day,
            run_id=run_id,
            capture_id=capture_id,
            page=said[version_id]["page"],
            signatures=signatures,
            goal=goal,
            said=said[version_id],
        )
        for at, day, run_id, capture_id, version_id, signatures, goal in rows
    ]


def _complete_crawls(db: Connection, source_id: int) -> list[Crawl]:
    latest: dict[int, list[tuple[str, str, str, int]]] = defaultdict(list)
    for row in db.execute(
        """
        SELECT c.run_id, c.captured_at, c.url, c.digest, c.id FROM runs AS r JOIN captures AS c ON c.run_id = r.id
        WHERE r.source_id = ? AND r.kind = 'crawl' AND r.is_complete = 1 AND c.captured_at IS NOT NULL
        """,
        (source_id,),
    ):
        latest[row["run_id"]].append(tuple(row)[1:])
    ends = {run: max(captures) for run, captures in latest.items()}
    return [Crawl(run_id=run, ended_at=end[0], capture_id=end[3]) for run, end in sorted(ends.items())]

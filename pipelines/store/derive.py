"""Derive growth and events of the petitions whose observations changed."""

from collections.abc import Container
from dataclasses import astuple
from sqlite3 import Connection

from pipelines.store.absences import petition_absences
from pipelines.store.alert_events import rebuild_alert_events, rebuild_all_alert_events
from pipelines.store.coverage import SourceRuns
from pipelines.store.derived.refresh import refresh, refresh_all
from pipelines.store.events import TEXTS, Snapshot, events_of
from pipelines.store.identity import rivalries
from pipelines.store.petitions import refresh_petitions
from pipelines.store.run_clocks import captures_at_a_wrong_time, crawls_at_a_wrong_time
from pipelines.store.run_digests import measure_sum
from pipelines.store.runs import note
from pipelines.store.verdicts import judge_crawls, unjudged_sources
from pipelines.store.withdrawals import withdraw_events
from scrapers.slugs import url_key

_OBSERVED = (
    "SELECT s.petition_id FROM signature_snapshots AS s JOIN captures AS c ON c.id = s.capture_id WHERE c.run_id = ?1"
)
_EVENT = "kind, occurred_at, field, before, after, capture_id"


def rebuild_stale(db: Connection, run: int) -> int:
    """Derive growth and events of the petitions marked as stale, and of those this run observed, or should have.

    Returns how many petitions that were. A transaction must be open.
    """
    # Marked again: another run of the same source that ended meanwhile may have cleared the marks.
    db.execute(f"UPDATE petitions SET is_stale = 1 WHERE id IN ({_OBSERVED})", (run,))
    _mark_gone(db, run)
    _mark_unlisted(db, run)
    rejudged = _judge(db, run)
    rebuild_alert_events(db, run, is_rejudged=rejudged)
    rows = db.execute("SELECT id, source_id FROM petitions WHERE is_stale = 1").fetchall()
    if rows:
        _rebuild_events(db, {row["id"]: row["source_id"] for row in rows})
        refresh(db, "petition", [row["id"] for row in rows])
        db.execute("UPDATE petitions SET is_stale = 0 WHERE is_stale = 1")
    return len(rows)


def rebuild_all(db: Connection, *, but: Container[int] = frozenset()) -> None:
    """Derive verdicts, growth and events of everything, from observations alone. A transaction must be open.

    What derived tables have of the petitions ``but`` stays as it is.
    """
    for (source_id,) in db.execute("SELECT id FROM sources").fetchall():
        judge_crawls(db, source_id)
    _rebuild_events(db, {row["id"]: row["source_id"] for row in db.execute("SELECT id, source_id FROM petitions")})
    rebuild_all_alert_events(db)
    refresh_all(db, but=but)
    db.execute("UPDATE petitions SET is_stale = 0 WHERE is_stale = 1")


def rebuild_after_upgrade(db: Connection) -> None:
    """Judge the crawls of an older archive, and derive its events by today's rules. A transaction must be open."""
    for source_id in unjudged_sources(db):
        judge_crawls(db, source_id)
    rows = db.execute("SELECT id, source_id FROM petitions WHERE is_stale = 1").fetchall()
    _rebuild_events(db, {row["id"]: row["source_id"] for row in rows})
    rebuild_all_alert_events(db)
    refresh_all(db)
    db.execute("UPDATE petitions SET is_stale = 0 WHERE is_stale = 1")


def _judge(db: Connection, run: int) -> bool:
    """Judge a crawl; after a replay, an import or a backfill, which may correct what crawls had read, all of them.

    Returns whether other crawls are judged differently now, so that the events of the source may be others.
    """
    changed = False
    kind, source_id = db.execute("SELECT kind, source_id FROM runs WHERE id = ?", (run,)).fetchone()
    sources = [source_id] if source_id else [row["id"] for row in db.execute("SELECT id FROM sources").fetchall()]
    for each in sources:
        others = judge_crawls(db, each, since=run if kind == "crawl" else 0)
        # Once the clock has jumped, what some crawls say of their time no longer counts.
        jumped = any(
            wrong(db, each) - {run} != wrong(db, each, before=run)
            for wrong in (crawls_at_a_wrong_time, captures_at_a_wrong_time)
        )
        if others or jumped:
            changed = True
            db.execute("UPDATE petitions SET is_stale = 1 WHERE source_id = ?", (each,))
    return changed


def note_rivalries(db: Connection, run: int) -> int:
    """Store one issue for each title without a slug that fits several petitions; returns how many are new."""
    noted = 0
    # At the end of a run, not at each page: the next page may show the slug that settles it.
    for row in db.execute("SELECT DISTINCT source_id FROM petitions WHERE is_stale = 1").fetchall():
        for title, placed in rivalries(db, row["source_id"]):
            message = f"{title.text!r} fits several petitions ({', '.join(placed.rivals)}); kept as {placed.slug}"
            known = "SELECT 1 FROM issues WHERE source_id = ? AND kind = 'ambiguous title' AND message = ?"
            if not db.execute(known, (row["source_id"], message)).fetchone():
                issue = [("ambiguous title", message)]
                noted += note(db, run, issue, severity="warning", source_id=row["source_id"], url=None)
    return noted


def measure(db: Connection) -> None:
    """Let SQLite measure the tables for its query planner."""
    # Not those of a small archive: a table measured as small is read as a whole, even once it has become large.
    if db.execute("SELECT 1 FROM signature_snapshots LIMIT 1 OFFSET 5000").fetchone():
        db.execute("PRAGMA analysis_limit = 1000")
        db.execute("ANALYZE")
        measure_sum(db)


def _mark_gone(db: Connection, run: int) -> None:
    """Mark the petitions as stale whose page this run found to be gone."""
    db.execute(
        "UPDATE petitions SET is_stale = 1 WHERE (source_id, url_key) IN "
        "(SELECT source_id, gone_key FROM captures WHERE run_id = ? AND gone_key IS NOT NULL)",
        (run,),
    )
    query = "SELECT source_id, url FROM issues WHERE run_id = ? AND kind IN ('soft 404', 'led home')"
    said = [(row["source_id"], url_key(row["url"])) for row in db.execute(query, (run,)) if row["url"]]
    db.executemany("UPDATE petitions SET is_stale = 1 WHERE source_id = ? AND url_key = ?", said)


def _mark_unlisted(db: Connection, run: int) -> None:
    """Mark the petitions as stale that a crawl of whole listings did not show."""
    db.execute(
        f"""
        UPDATE petitions SET is_stale = 1
        WHERE source_id = (SELECT source_id FROM runs WHERE id = ?1 AND kind = 'crawl' AND (is_complete = 1 OR EXISTS
            (SELECT 1 FROM listing_coverage WHERE run_id = ?1 AND covers = 'all' AND is_whole)))
        AND id NOT IN ({_OBSERVED})
        """,
        (run,),
    )


def _rebuild_events(db: Connection, sources: dict[int, int]) -> None:
    """Derive the events of these petitions; ``sources`` gives the source of each. Unchanged rows keep their ids."""
    about = {source_id: SourceRuns.read(db, source_id) for source_id in set(sources.values())}
    for petition_id, source_id in sources.items():
        runs = about[source_id]
        snapshots = [s for s in _snapshots(db, petition_id, runs) if s.run_id not in runs.wrong]
        (key,) = db.execute("SELECT url_key FROM petitions WHERE id = ?", (petition_id,)).fetchone()
        absences = petition_absences(db, petition_id) + runs.said_gone.get(key, [])
        absences = [a for a in absences if a.run_id not in runs.wrong]
        events = events_of(snapshots, absences, runs.crawls)
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


def _snapshots(db: Connection, petition_id: int, runs: SourceRuns) -> list[Snapshot]:
    """Read the timed snapshots of a petition in the order of their captures, without those of crawls that failed.

    A crawl that fails may have read a page wrongly, unless it failed at some listings and read the others whole; an
    import or a backfill fails over what it could not get, and its captures are not fetched again.
    """
    columns = f"id, page, complete, title_uncertain, status, {', '.join(TEXTS)}"
    query = f"SELECT {columns} FROM petition_versions WHERE petition_id = ?"
    versions = {row["id"]: dict(row) for row in db.execute(query, (petition_id,))}
    rows = db.execute(
        """
        SELECT s.observed_at, julianday(s.observed_at) AS day, c.run_id, s.capture_id, s.version_id, s.signatures,
               s.goal, c.url, r.kind = 'crawl' AS by_crawl, r.status = 'finished' OR r.kind <> 'crawl' AS is_good
        FROM signature_snapshots AS s JOIN captures AS c ON c.id = s.capture_id JOIN runs AS r ON r.id = c.run_id
        WHERE s.petition_id = ? AND s.observed_at IS NOT NULL
        ORDER BY s.observed_at, c.url, c.digest, s.signatures, s.goal
        """,
        (petition_id,),
    )
    return [
        Snapshot(
            observed_at=row["observed_at"],
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

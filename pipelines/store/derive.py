"""Derive growth and events of the petitions whose observations changed."""

from collections import defaultdict
from collections.abc import Container, Mapping
from dataclasses import astuple
from sqlite3 import Connection

from pipelines.store.alert_events import rebuild_alert_events, rebuild_all_alert_events
from pipelines.store.current import is_own_page
from pipelines.store.derived.refresh import refresh, refresh_all
from pipelines.store.events import TEXTS, Absence, Crawl, Snapshot, events_of
from pipelines.store.identity import rivalries
from pipelines.store.petitions import refresh_petitions
from pipelines.store.run_clocks import captures_at_a_wrong_time, crawls_at_a_wrong_time
from pipelines.store.run_digests import measure_sum
from pipelines.store.runs import note
from pipelines.store.verdicts import judge_crawls, runs_not_ok, unjudged_sources
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
    db.execute(f"UPDATE petition_rows SET is_stale = 1 WHERE id IN ({_OBSERVED})", (run,))
    _mark_gone(db, run)
    _mark_unlisted(db, run)
    rejudged = _judge(db, run)
    rebuild_alert_events(db, run, is_rejudged=rejudged)
    rows = db.execute("SELECT id, source_id FROM petitions WHERE is_stale = 1").fetchall()
    if rows:
        _rebuild_events(db, {row["id"]: row["source_id"] for row in rows})
        refresh(db, "petition", [row["id"] for row in rows])
        db.execute("UPDATE petition_rows SET is_stale = 0 WHERE is_stale = 1")
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
    db.execute("UPDATE petition_rows SET is_stale = 0 WHERE is_stale = 1")


def rebuild_after_upgrade(db: Connection) -> None:
    """Judge the crawls of an older archive, and derive its events by today's rules. A transaction must be open."""
    for source_id in unjudged_sources(db):
        judge_crawls(db, source_id)
    rows = db.execute("SELECT id, source_id FROM petitions WHERE is_stale = 1").fetchall()
    _rebuild_events(db, {row["id"]: row["source_id"] for row in rows})
    rebuild_all_alert_events(db)
    refresh_all(db)
    db.execute("UPDATE petition_rows SET is_stale = 0 WHERE is_stale = 1")


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
            db.execute("UPDATE petition_rows SET is_stale = 1 WHERE source_id = ?", (each,))
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
        "UPDATE petition_rows SET is_stale = 1 WHERE (source_id, url_key) IN "
        "(SELECT source_id, gone_key FROM captures WHERE run_id = ? AND gone_key IS NOT NULL)",
        (run,),
    )
    query = "SELECT source_id, url FROM issues WHERE run_id = ? AND kind IN ('soft 404', 'led home')"
    said = [(row["source_id"], url_key(row["url"])) for row in db.execute(query, (run,)) if row["url"]]
    db.executemany("UPDATE petition_rows SET is_stale = 1 WHERE source_id = ? AND url_key = ?", said)


def _mark_unlisted(db: Connection, run: int) -> None:
    """Mark the petitions as stale that a whole crawl did not list."""
    db.execute(
        f"""
        UPDATE petition_rows SET is_stale = 1
        WHERE source_id = (SELECT source_id FROM runs WHERE id = ?1 AND kind = 'crawl' AND is_complete = 1)
        AND id NOT IN ({_OBSERVED})
        """,
        (run,),
    )


def _rebuild_events(db: Connection, sources: dict[int, int]) -> None:
    """Derive the events of these petitions; ``sources`` gives the source of each. Unchanged rows keep their ids."""
    crawls = {source_id: _good_crawls(db, source_id) for source_id in set(sources.values())}
    doubts = {source_id: runs_not_ok(db, source_id) for source_id in set(sources.values())}
    wrong = {source_id: crawls_at_a_wrong_time(db, source_id) for source_id in set(sources.values())}
    said = {source_id: _said_gone(db, source_id) for source_id in set(sources.values())}
    for petition_id, source_id in sources.items():
        snapshots = [s for s in _snapshots(db, petition_id, doubts[source_id]) if s.run_id not in wrong[source_id]]
        (key,) = db.execute("SELECT url_key FROM petitions WHERE id = ?", (petition_id,)).fetchone()
        absences = _absences(db, petition_id) + said[source_id].get(key, [])
        absences = [a for a in absences if a.run_id not in wrong[source_id]]
        events = events_of(snapshots, absences, crawls[source_id])
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


def _snapshots(db: Connection, petition_id: int, doubts: Mapping[int, frozenset[str]]) -> list[Snapshot]:
    """Read the timed snapshots of a petition in the order of their captures, without those of crawls that failed.

    A crawl that fails may have read a page wrongly; an import or a backfill fails over what it could not get, and its
    captures are not fetched again. ``doubts`` are the checks that the crawls of its source did not pass.
    """
    columns = f"id, page, complete, title_uncertain, status, {', '.join(TEXTS)}"
    query = f"SELECT {columns} FROM petition_versions WHERE petition_id = ?"
    versions = {row["id"]: dict(row) for row in db.execute(query, (petition_id,))}
    rows = db.execute(
        """
        SELECT s.observed_at, julianday(s.observed_at) AS day, c.run_id, s.capture_id, s.version_id, s.signatures,
               s.goal
        FROM signature_snapshots AS s JOIN captures AS c ON c.id = s.capture_id JOIN runs AS r ON r.id = c.run_id
        WHERE s.petition_id = ? AND s.observed_at IS NOT NULL AND (r.status = 'finished' OR r.kind <> 'crawl')
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
            doubtful=doubts.get(row["run_id"], frozenset()),
        )
        for row in rows
    ]


_CREDIBLE = """
CASE WHEN r.kind <> 'crawl' THEN 1 WHEN r.is_partial THEN 0 WHEN r.is_complete THEN v.verdict = 'ok'
     ELSE r.status = 'finished' END
"""


def _absences(db: Connection, petition_id: int) -> list[Absence]:
    """Read when the page of a petition was gone, in the order of the captures that show it.

    Of whole crawls, only of those that are ok: a site in trouble may answer 404 to everything. Others ask for the pages
    of petitions that they list. Those of single listings or pages never: the next whole crawl asks for the page too.
    """
    rows = db.execute(
        f"""
        SELECT c.captured_at, julianday(c.captured_at), c.run_id, c.id FROM petitions AS p
        JOIN captures AS c ON c.source_id = p.source_id AND c.gone_key = p.url_key JOIN runs AS r ON r.id = c.run_id
        LEFT JOIN run_verdicts AS v ON v.run_id = r.id
        WHERE p.id = ? AND c.captured_at IS NOT NULL AND {_CREDIBLE}
        ORDER BY c.captured_at, c.url, c.digest
        """,
        (petition_id,),
    )
    return [Absence(observed_at=at, day=day, run_id=run, capture_id=capture) for at, day, run, capture in rows]


def _said_gone(db: Connection, source_id: int) -> dict[str, list[Absence]]:
    """Read, by key of its URL, when a page was gone without saying so by its status: as ``issues`` of its captures."""
    found: dict[str, list[Absence]] = defaultdict(list)
    for row in db.execute(
        f"""
        SELECT i.url, c.captured_at, julianday(c.captured_at) AS day, c.run_id, c.id FROM issues AS i
        JOIN captures AS c ON c.id = i.capture_id JOIN runs AS r ON r.id = c.run_id
        LEFT JOIN run_verdicts AS v ON v.run_id = r.id
        WHERE i.source_id = ? AND i.kind IN ('soft 404', 'led home') AND c.captured_at IS NOT NULL AND {_CREDIBLE}
        ORDER BY c.captured_at, c.url, c.digest
        """,
        (source_id,),
    ):
        absence = Absence(observed_at=row["captured_at"], day=row["day"], run_id=row["run_id"], capture_id=row["id"])
        found[url_key(row["url"])].append(absence)
    return found


def _good_crawls(db: Connection, source_id: int) -> list[Crawl]:
    """Read the good crawls of all listings, each with its last listing: what it lacks is missing by then."""
    latest: dict[int, list[tuple[str, str, str, int, float]]] = defaultdict(list)
    for row in db.execute(
        """
        SELECT c.run_id, c.captured_at, c.url, c.digest, c.id, julianday(c.captured_at) AS day, e.page,
               r.is_complete AND v.verdict = 'ok' AS is_good
        FROM runs AS r JOIN captures AS c ON c.run_id = r.id LEFT JOIN run_verdicts AS v ON v.run_id = r.id
        LEFT JOIN extractions AS e ON e.capture_id = c.id
        WHERE r.source_id = ? AND r.kind = 'crawl' AND c.captured_at IS NOT NULL
        """,
        (source_id,),
    ):
        if row["is_good"] and row["page"] and not is_own_page(row["page"]):
            end = (row["captured_at"], row["url"], row["digest"], row["id"], row["day"])
            latest[row["run_id"]].append(end)
    # By the run's id: two crawls of one second keep their order.
    wrong = crawls_at_a_wrong_time(db, source_id) | captures_at_a_wrong_time(db, source_id)
    ends = [(run, max(latest[run])) for run in sorted(latest.keys() - wrong)]
    return [Crawl(run_id=run, ended_at=end[0], capture_id=end[3], day=end[4]) for run, end in ends]

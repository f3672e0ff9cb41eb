"""Find the petitions and alerts whose history may differ because of a run."""

from sqlite3 import Connection

from pipelines.store.coverage import SourceRuns
from pipelines.store.crawl_spans import at_a_wrong_time, last_captured_at
from pipelines.store.presence import Crawl
from pipelines.store.work_list import add_work
from scrapers.urls import url_key

# CROSS JOIN: from the captures of the run on, and never through all observations.
_OBSERVED = """
SELECT DISTINCT s.petition_id FROM captures AS c CROSS JOIN snapshot_rows AS s ON s.capture_id = c.id
WHERE c.run_id = ?
"""
# Those with the same number are one post that has had several addresses.
_SEEN_ALERTS = """
WITH seen AS (
    SELECT s.alert_id FROM captures AS c CROSS JOIN alert_sightings AS s ON s.capture_id = c.id WHERE c.run_id = ?1
    UNION SELECT k.alert_id FROM captures AS c CROSS JOIN alert_looks AS k ON k.capture_id = c.id WHERE c.run_id = ?1
)
SELECT alert_id FROM seen UNION SELECT b.id FROM seen CROSS JOIN action_alerts AS a ON a.id = alert_id
CROSS JOIN action_alerts AS b ON b.source_id = a.source_id AND b.native_id = a.native_id
"""
# A petition that has vanished is on no list, but a crawl may lie before that, as when a clock went back.
_VANISHED_LATER = """
SELECT e.petition_id FROM crawl_spans AS s CROSS JOIN events AS e ON e.kind = 'vanished' AND e.occurred_at >= s.first_at
CROSS JOIN petition_rows AS p ON p.id = e.petition_id WHERE s.run_id = ?1 AND p.source_id = ?2
"""
# Those that a crawl of whole listings may not have shown; one that has vanished before cannot be lacking.
_MAY_LACK = """
SELECT a.id FROM action_alerts AS a
WHERE a.source_id = (SELECT source_id FROM runs WHERE id = ?1 AND (is_complete = 1 OR EXISTS
    (SELECT 1 FROM listing_coverage WHERE run_id = ?1 AND covers = 'all' AND is_whole)))
AND (coalesce((SELECT e.kind FROM alert_events AS e WHERE e.alert_id = a.id AND e.kind IN ('vanished', 'returned')
    ORDER BY e.occurred_at DESC, e.id DESC LIMIT 1), '') <> 'vanished'
    OR EXISTS (SELECT 1 FROM alert_events AS e JOIN crawl_spans AS s ON e.occurred_at >= s.first_at
        WHERE e.alert_id = a.id AND e.kind = 'vanished' AND s.run_id = ?1))
"""
_GONE = "SELECT DISTINCT gone_key FROM captures WHERE run_id = ? AND gone_key IS NOT NULL"
_SAID_GONE = "SELECT url FROM issues WHERE run_id = ? AND kind IN ('soft 404', 'led home') AND url IS NOT NULL"


def affected_petitions(db: Connection, run: int) -> list[int]:
    """List the petitions that a run saw, whose page it found to be gone, or that it should have listed; in order."""
    kind, source_id = _kind(db, run)
    found = _with_keys(db, source_id, _keys_gone(db, run))
    if kind == "crawl" and source_id is not None:
        observed = _ids(db, _OBSERVED, run)
        found |= observed | (_unlisted(db, run, source_id) - observed)
    return sorted(found)


def _unlisted(db: Connection, run: int, source_id: int) -> set[int]:
    """List the petitions that a good crawl may have missed for the first time, or once more."""
    if run not in {crawl.run_id for crawl in SourceRuns.read(db, source_id).crawls}:
        return set()
    listed = _ids(db, "SELECT petition_id FROM listed_petitions WHERE source_id = ?", source_id)
    return listed | _ids(db, _VANISHED_LATER, run, source_id)


def is_out_of_order(crawls: list[Crawl], run: int) -> bool:
    """Check whether a good crawl ended before one that ran earlier, so that its place is in the middle of histories.

    >>> first = Crawl(run_id=1, ended_at="2026-03-02T10:00:00Z", day=0, capture_id=1)
    >>> second = Crawl(run_id=2, ended_at="2026-03-02T09:00:00Z", day=0, capture_id=2)
    >>> is_out_of_order([first, second], 2), is_out_of_order([first], 1)
    (True, False)
    """
    own = next((crawl.ended_at for crawl in crawls if crawl.run_id == run), None)
    return own is not None and any(crawl.ended_at >= own for crawl in crawls if crawl.run_id != run)


def affected_alerts(db: Connection, run: int) -> list[int]:
    """List the alerts that a run saw, or whose page or deadline it showed to be over; in order."""
    kind, source_id = _kind(db, run)
    found: set[int] = set()
    if gone := _keys_gone(db, run):
        query = "SELECT id, url FROM action_alerts WHERE (?1 IS NULL OR source_id = ?1) AND url IS NOT NULL"
        found = {alert for alert, url in db.execute(query, (source_id,)) if url_key(url) in gone}
    if kind == "crawl" and source_id is not None:
        found |= _ids(db, _SEEN_ALERTS, run) | _ids(db, _MAY_LACK, run) | _deadlines_passed(db, run, source_id)
    return sorted(found)


def _deadlines_passed(db: Connection, run: int, source_id: int) -> set[int]:
    """List the alerts whose deadline passed since the last crawl before this one."""
    wrong = at_a_wrong_time(db, source_id)
    before = last_captured_at(db, source_id, wrong, but=run) or ""
    now = last_captured_at(db, source_id, wrong) or ""
    # A deadline may have a time; it is over when its day is.
    query = "SELECT id FROM action_alerts WHERE source_id = ? AND deadline BETWEEN date(?, '-2 days') AND ?"
    return _ids(db, query, source_id, before or "0001-01-03", now)


def stale_petitions(db: Connection, source_id: int) -> list[int]:
    """List the petitions of a source that were written since their history was derived; in order."""
    query = "SELECT id FROM petitions WHERE source_id = ? AND is_stale = 1 ORDER BY id"
    return [row[0] for row in db.execute(query, (source_id,))]


def sources_at_rest(db: Connection, run: int) -> list[int]:
    """List the sources without a run under way but this one."""
    query = """
    SELECT id FROM sources AS s WHERE NOT EXISTS (
        SELECT 1 FROM runs WHERE status = 'running' AND id <> ? AND (source_id = s.id OR source_id IS NULL)) ORDER BY id
    """
    return [row[0] for row in db.execute(query, (run,))]


def stale_alerts(db: Connection, source_id: int) -> list[int]:
    """List the alerts of a source that were written since their history was derived; in order."""
    query = (
        "SELECT a.id FROM to_derive AS t CROSS JOIN action_alerts AS a ON a.id = t.id "
        "WHERE t.work = 'alert' AND a.source_id = ? ORDER BY a.id"
    )
    return [row[0] for row in db.execute(query, (source_id,))]


def all_petitions(db: Connection, source_id: int) -> list[int]:
    """List all petitions of a source; in order."""
    return sorted(_ids(db, "SELECT id FROM petitions WHERE source_id = ?", source_id))


def all_alerts(db: Connection, source_id: int) -> list[int]:
    """List all alerts of a source; in order."""
    return sorted(_ids(db, "SELECT id FROM action_alerts WHERE source_id = ?", source_id))


def derive_source_again(db: Connection, source_id: int) -> None:
    """List the history of all petitions and alerts of a source as work to do."""
    add_work(db, "petitions of source", [source_id])
    add_work(db, "alerts of source", [source_id])


def _keys_gone(db: Connection, run: int) -> set[str]:
    said = {url_key(row[0]) for row in db.execute(_SAID_GONE, (run,))}
    return said | {row[0] for row in db.execute(_GONE, (run,))}


def _with_keys(db: Connection, source_id: int | None, keys: set[str]) -> set[int]:
    query = "SELECT id FROM petitions WHERE url_key = ?1 AND (?2 IS NULL OR source_id = ?2)"
    return {row[0] for key in keys for row in db.execute(query, (key, source_id))}


def _kind(db: Connection, run: int) -> tuple[str, int | None]:
    kind, source_id = db.execute("SELECT kind, source_id FROM runs WHERE id = ?", (run,)).fetchone()
    return kind, source_id


def _ids(db: Connection, query: str, *values: object) -> set[int]:
    return {row[0] for row in db.execute(query, values)}

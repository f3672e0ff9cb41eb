"""Store when each crawl began and ended by its captures, and find the good ones."""

from sqlite3 import Connection

from pipelines.store.current import is_own_page
from pipelines.store.events import Crawl
from pipelines.store.run_clocks import captures_at_a_wrong_time, crawls_at_a_wrong_time

_CAPTURES = """
SELECT c.captured_at, c.url, c.digest, c.id, e.page
FROM captures AS c LEFT JOIN extractions AS e ON e.capture_id = c.id WHERE c.run_id = ? AND c.captured_at IS NOT NULL
"""
_GOOD = """
SELECT r.id, c.captured_at, c.id, julianday(c.captured_at) FROM runs AS r
CROSS JOIN run_verdicts AS v ON v.run_id = r.id CROSS JOIN crawl_spans AS s ON s.run_id = r.id
CROSS JOIN captures AS c ON c.id = s.capture_id
WHERE r.source_id = ? AND r.kind = 'crawl' AND r.is_complete AND v.verdict = 'ok' ORDER BY r.id
"""


def store_span(db: Connection, run: int) -> None:
    """Store the times of the first and last capture of a crawl, and its last listing."""
    captures = [tuple(row) for row in db.execute(_CAPTURES, (run,))]
    times = [capture[0] for capture in captures]
    listings = [capture[:4] for capture in captures if capture[4] and not is_own_page(capture[4])]
    values = (run, min(times, default=None), max(times, default=None), max(listings)[3] if listings else None)
    stored = db.execute("SELECT * FROM crawl_spans WHERE run_id = ?", (run,)).fetchone()
    if stored is None or tuple(stored) != values:
        db.execute("INSERT OR REPLACE INTO crawl_spans VALUES (?, ?, ?, ?)", values)


def good_crawls(db: Connection, source_id: int, wrong: frozenset[int]) -> list[Crawl]:
    """Read the good crawls of all listings, each with its last listing: what it lacks is missing by then.

    In the order of their runs: two crawls of one second keep their order. Those at a ``wrong`` time are left out.
    """
    return [
        Crawl(run_id=run, ended_at=at, capture_id=capture, day=day)
        for run, at, capture, day in db.execute(_GOOD, (source_id,))
        if run not in wrong
    ]


def last_captured_at(db: Connection, source_id: int, wrong: frozenset[int], *, but: int | None = None) -> str | None:
    """Return when an ended crawl captured a page of a source last, by a clock that was right; ``but`` one crawl."""
    rows = db.execute(
        "SELECT r.id, s.last_at FROM runs AS r CROSS JOIN crawl_spans AS s ON s.run_id = r.id WHERE r.source_id = ?",
        (source_id,),
    )
    return max((at for run, at in rows if at and run not in wrong and run != but), default=None)


def at_a_wrong_time(db: Connection, source_id: int) -> frozenset[int]:
    """List the crawls of a source that began at a wrong time, or whose captures had one."""
    return crawls_at_a_wrong_time(db, source_id) | captures_at_a_wrong_time(db, source_id)

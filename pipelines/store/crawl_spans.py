"""Store when each crawl began and ended by its captures."""

from sqlite3 import Connection

from pipelines.store.current import shows_one
from pipelines.store.run_clocks import captures_at_a_wrong_time, crawls_at_a_wrong_time

_CAPTURES = """
SELECT c.captured_at, c.url, c.digest, c.id, e.page
FROM captures AS c LEFT JOIN extractions AS e ON e.capture_id = c.id WHERE c.run_id = ? AND c.captured_at IS NOT NULL
"""


def store_span(db: Connection, run: int) -> None:
    """Store the times of the first and last capture of a crawl, and its last listing."""
    captures = [tuple(row) for row in db.execute(_CAPTURES, (run,))]
    times = [capture[0] for capture in captures]
    listings = [capture[:4] for capture in captures if capture[4] and not shows_one(capture[4])]
    values = (run, min(times, default=None), max(times, default=None), max(listings)[3] if listings else None)
    stored = db.execute("SELECT * FROM crawl_spans WHERE run_id = ?", (run,)).fetchone()
    if stored is None or tuple(stored) != values:
        db.execute("INSERT OR REPLACE INTO crawl_spans VALUES (?, ?, ?, ?)", values)


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

"""Keep the list of what is left to derive: written with what causes it, worked off when a run ends."""

from collections.abc import Iterable
from sqlite3 import Connection
from typing import Literal

Work = Literal["judge crawls", "petitions of run", "alerts of run", "petitions of source", "alerts of source", "alert"]


def add_work(db: Connection, work: Work, ids: Iterable[int], since: int = 0) -> None:
    """Add work on runs, sources or alerts with these ids; what is listed already begins again at ``since``."""
    db.executemany(
        "INSERT INTO to_derive VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET since = min(since, excluded.since)",
        [(work, each, since) for each in ids],
    )


def work_since(db: Connection, work: Work, of: int) -> int | None:
    """Return how far work has come, or where it is to begin; None where there is nothing to do."""
    row = db.execute("SELECT since FROM to_derive WHERE work = ? AND id = ?", (work, of)).fetchone()
    return row and int(row[0])


def note_progress(db: Connection, work: Work, of: int, since: int) -> None:
    """Note how far work has come."""
    db.execute("UPDATE to_derive SET since = ? WHERE work = ? AND id = ?", (since, work, of))


def end_work(db: Connection, work: Work, ids: Iterable[int]) -> None:
    """Take work off the list."""
    db.executemany("DELETE FROM to_derive WHERE work = ? AND id = ?", [(work, each) for each in ids])


def read_again(db: Connection, capture_id: int) -> None:
    """List the crawl of a capture to be judged once more, since it shows something else now, and those after it."""
    row = db.execute(
        "SELECT r.id, r.source_id FROM captures AS c JOIN runs AS r ON r.id = c.run_id "
        "WHERE c.id = ? AND r.kind = 'crawl'",
        (capture_id,),
    ).fetchone()
    if row:
        add_work(db, "judge crawls", [row["source_id"]], row["id"])

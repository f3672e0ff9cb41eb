"""Find the crawls that had the wrong time, from the order in which they ran."""

from bisect import bisect_right
from collections.abc import Sequence
from sqlite3 import Connection


def wrong_clocks(runs: Sequence[tuple[int, str]]) -> frozenset[int]:
    """Return the runs to leave out so that the others (id, time) are in order. Pure.

    As few as possible, and rather an earlier one: a single start at a wrong time, even years off, is the odd one out.

    >>> sorted(wrong_clocks([(1, "2026-01-01"), (2, "2026-01-02"), (3, "2027-01-03"), (4, "2026-01-03")]))
    [3]
    >>> sorted(wrong_clocks([(1, "2026-01-01"), (2, "2026-01-02"), (3, "1970-01-01"), (4, "2026-01-03")]))
    [3]
    """
    # The longest sequence that does not fall: for each length, the run with the least time that one of it ends with.
    times: list[str] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for position, (_, at) in enumerate(runs):
        length = bisect_right(times, at)
        times[length:], ends[length:] = [at, *times[length + 1 :]], [position, *ends[length + 1 :]]
        before[position] = ends[length - 1] if length else None
    right = set()
    position_or_none = ends[-1] if ends else None
    while position_or_none is not None:
        right.add(runs[position_or_none][0])
        position_or_none = before[position_or_none]
    return frozenset(run for run, _ in runs if run not in right)


def crawls_at_a_wrong_time(db: Connection, source_id: int, *, before: int | None = None) -> frozenset[int]:
    """List the crawls of a source that began at a wrong time; of those ``before`` a run, if it is given."""
    rows = db.execute(
        "SELECT id, started_at FROM runs WHERE source_id = ?1 AND kind = 'crawl' AND (?2 IS NULL OR id < ?2) "
        "ORDER BY id",
        (source_id, before),
    )
    return wrong_clocks([(run, at) for run, at in rows])


def captures_at_a_wrong_time(db: Connection, source_id: int, *, before: int | None = None) -> frozenset[int]:
    """List the ended crawls of a source whose captures had the wrong time; of those ``before`` a run, if given."""
    rows = db.execute(
        "SELECT r.id, s.first_at FROM runs AS r CROSS JOIN crawl_spans AS s ON s.run_id = r.id "
        "WHERE r.source_id = ?1 AND s.first_at IS NOT NULL AND (?2 IS NULL OR r.id < ?2) ORDER BY r.id",
        (source_id, before),
    )
    return wrong_clocks([(run, at) for run, at in rows])

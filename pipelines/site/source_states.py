"""Query how each source is doing: its last crawl, its last good crawl, its schedule, and how much it holds."""

import sqlite3

from pipelines.site.rows import Row, rows

NEWEST_RUNS = 500
"""How many of a source's newest runs are looked through for a good one."""

# Among the newest runs: a source that has failed for years has no good crawl, and is not read to its start.
_SOURCES = f"""
SELECT s.id, s.name, s.organization, s.platform, s.url, s.is_sample, s.language, s.terms,
       EXISTS (SELECT 1 FROM captures AS c WHERE c.source_id = s.id) AS is_held,
       coalesce((SELECT n FROM totals WHERE about = 'petitions' AND facet = 'source_id' AND filter = ''
                 AND filter_value = '' AND value = CAST(s.id AS TEXT)), 0) AS petitions,
       coalesce((SELECT n FROM totals WHERE about = 'action_alerts' AND facet = 'source_id' AND filter = ''
                 AND filter_value = '' AND value = CAST(s.id AS TEXT)), 0) AS alerts,
       r.id AS run_id, r.started_at, r.ended_at, r.status, r.kind, r.issues, r.message, v.verdict, v.reasons,
       g.id AS good_run_id, coalesce(g.ended_at, g.started_at) AS good_at,
       l.every_hours, l.next_due_at, l.hindered_by
FROM sources AS s
LEFT JOIN runs AS r ON r.id = (SELECT max(id) FROM runs WHERE source_id = s.id)
LEFT JOIN run_verdicts AS v ON v.run_id = r.id
LEFT JOIN runs AS g ON g.id = (
    SELECT max(n.id) FROM (SELECT id FROM runs WHERE source_id = s.id ORDER BY id DESC LIMIT {NEWEST_RUNS}) AS n
    JOIN run_verdicts AS w ON w.run_id = n.id WHERE w.verdict = 'ok')
LEFT JOIN look_schedules AS l ON l.source_id = s.id AND l.kind = 'source' AND l.url = s.url
"""


def source_states(conn: sqlite3.Connection) -> list[Row]:
    """Return all sources in the order of their names.

    ``run_id`` and what follows it are of the newest run, whatever its kind; ``verdict`` is None where that is no crawl
    that was judged. ``good_at`` is when the last crawl judged ok ended (UTC), None where none of the newest runs is.
    ``is_held`` is 0 for a source without captures. ``every_hours`` is None
    for one that is not on a schedule.
    """
    return rows(conn, f"{_SOURCES} ORDER BY s.name")


def source_state(conn: sqlite3.Connection, name: str) -> Row | None:
    """Return one source, or None if the archive has no source of this name."""
    return next(iter(rows(conn, f"{_SOURCES} WHERE s.name = :name", name=name)), None)

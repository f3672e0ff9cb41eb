"""Run ends that work in steps, what later ends look up, and what lists are narrowed by."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

# While its history is derived, a run is "running" still, and ``ending`` says how it will have ended. ``to_derive`` is
# what is left to do: ``since`` is the first crawl to judge, or the last petition or alert that is done.
RUN_ENDS = """
ALTER TABLE runs ADD COLUMN ending TEXT CHECK (ending IN ('finished', 'failed'));
CREATE INDEX runs_under_way ON runs (id) WHERE status = 'running';
CREATE TABLE to_derive (
    work TEXT NOT NULL CHECK (work IN (
        'judge crawls', 'petitions of run', 'alerts of run', 'petitions of source', 'alerts of source', 'alert')),
    id INTEGER NOT NULL,
    since INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (work, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE measured_tables (
    name TEXT PRIMARY KEY,
    rows INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE crawl_spans (
    run_id INTEGER PRIMARY KEY REFERENCES runs (id),
    first_at TEXT,
    last_at TEXT,
    capture_id INTEGER REFERENCES captures (id)
) STRICT;
CREATE INDEX crawl_spans_by_capture ON crawl_spans (capture_id);
CREATE TABLE listed_petitions (
    petition_id INTEGER PRIMARY KEY REFERENCES petitions (id),
    source_id INTEGER NOT NULL REFERENCES sources (id)
) STRICT;
CREATE INDEX listed_petitions_by_source ON listed_petitions (source_id);
DROP INDEX petitions_stale;
CREATE INDEX petitions_stale ON petitions (source_id, id) WHERE is_stale = 1;
CREATE INDEX petition_versions_without_slug ON petition_versions (stem) WHERE slug_said = 0;
CREATE INDEX issues_of_ambiguous_titles ON issues (source_id, message) WHERE kind = 'ambiguous title';
CREATE INDEX due_looks_missed ON due_looks (source_id, noted_at) WHERE outcome = 'missed';
CREATE INDEX action_alerts_by_deadline ON action_alerts (source_id, deadline) WHERE deadline IS NOT NULL;
INSERT INTO crawl_spans
SELECT r.id, min(c.captured_at), max(c.captured_at), (
    SELECT l.id FROM captures AS l JOIN extractions AS e ON e.capture_id = l.id
    WHERE l.run_id = r.id AND l.captured_at IS NOT NULL
    AND NOT (e.page LIKE '%.petition' OR e.page LIKE '%.initiative' OR e.page LIKE '%.post')
    ORDER BY l.captured_at DESC, l.url DESC, l.digest DESC LIMIT 1)
FROM runs AS r LEFT JOIN captures AS c ON c.run_id = r.id
WHERE r.kind = 'crawl' AND r.source_id IS NOT NULL AND r.status <> 'running' GROUP BY r.id;
INSERT INTO listed_petitions
SELECT p.id, p.source_id FROM petitions AS p WHERE coalesce((
    SELECT e.kind FROM events AS e WHERE e.petition_id = p.id AND e.kind IN ('missing', 'vanished', 'returned')
    ORDER BY e.occurred_at DESC, e.id DESC LIMIT 1), '') <> 'vanished'
AND EXISTS (
    SELECT 1 FROM snapshot_rows AS s CROSS JOIN captures AS c ON c.id = s.capture_id
    CROSS JOIN runs AS r ON r.id = c.run_id CROSS JOIN petition_versions AS v ON v.id = s.version_id
    WHERE s.petition_id = p.id AND r.kind = 'crawl' AND c.captured_at IS NOT NULL
    AND NOT (v.page LIKE '%.petition' OR v.page LIKE '%.initiative' OR v.page LIKE '%.post'));
"""

# What lists are narrowed by, without the texts that stand in the same rows of ``petitions``; and how many there are.
FACETS = """
CREATE TABLE petition_facets (
    petition_id INTEGER PRIMARY KEY REFERENCES petitions (id),
    source_id INTEGER NOT NULL REFERENCES sources (id),
    year INTEGER,
    language TEXT,
    status TEXT,
    goal_kind TEXT NOT NULL,
    creator TEXT
) STRICT;
CREATE TABLE alert_facets (
    alert_id INTEGER PRIMARY KEY REFERENCES action_alerts (id),
    source_id INTEGER NOT NULL REFERENCES sources (id),
    year INTEGER,
    language TEXT,
    sponsor TEXT,
    recognized_by TEXT
) STRICT;
CREATE TABLE totals (
    about TEXT NOT NULL,
    facet TEXT NOT NULL,
    filter TEXT NOT NULL,
    filter_value TEXT NOT NULL,
    value TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (about, facet, filter, filter_value, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX totals_by_number ON totals (about, facet, filter, filter_value, n) WHERE n > 1;
CREATE INDEX totals_emptied ON totals (n) WHERE n = 0;
"""


@migrations()
def m017_run_ends(db: Database) -> None:
    """Runs that end in steps; spans of crawls, and petitions to be listed; facets, and how many of each there are."""
    for script in (RUN_ENDS, FACETS):
        for statement in statements(script):
            db.execute(statement)

"""Verdicts on runs, absence in two steps, and events that were withdrawn."""

from sqlite_utils import Database

from pipelines.store.schema.registry import APPEND_ONLY, migrations, statements

VERDICTS = """
CREATE TABLE run_verdicts (
    run_id INTEGER PRIMARY KEY REFERENCES runs (id),
    verdict TEXT NOT NULL CHECK (
        verdict IN ('ok', 'degraded', 'changed', 'blocked', 'empty', 'failed', 'did not run')),
    reasons TEXT NOT NULL,
    figures TEXT NOT NULL
) STRICT;
CREATE INDEX run_verdicts_by_verdict ON run_verdicts (verdict);
CREATE TABLE run_checks (
    run_id INTEGER NOT NULL REFERENCES runs (id),
    name TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('ok', 'degraded', 'changed', 'blocked', 'empty', 'failed')),
    found REAL,
    usual REAL,
    reason TEXT NOT NULL,
    PRIMARY KEY (run_id, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE events_in_two_steps (
    id INTEGER PRIMARY KEY,
    petition_id INTEGER NOT NULL REFERENCES petitions (id),
    kind TEXT NOT NULL CHECK (kind IN (
        'goal_moved', 'count_fell', 'stepped', 'edited', 'missing', 'vanished', 'returned', 'ended', 'won')),
    occurred_at TEXT NOT NULL,
    field TEXT CHECK (field IN ('title', 'what', 'why', 'target')),
    before TEXT,
    after TEXT,
    capture_id INTEGER REFERENCES captures (id)
) STRICT;
INSERT INTO events_in_two_steps
SELECT id, petition_id, CASE kind WHEN 'reappeared' THEN 'returned' ELSE kind END, occurred_at, field, before, after,
       capture_id FROM events;
DROP TABLE events;
ALTER TABLE events_in_two_steps RENAME TO events;
CREATE UNIQUE INDEX events_identity ON events (petition_id, kind, occurred_at, coalesce(field, ''));
CREATE TABLE withdrawn_events (
    id INTEGER PRIMARY KEY,
    petition_id INTEGER REFERENCES petitions (id),
    kind TEXT NOT NULL,
    occurred_at TEXT NOT NULL,
    field TEXT,
    before TEXT,
    after TEXT,
    capture_id INTEGER REFERENCES captures (id),
    withdrawn_at TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX withdrawn_events_by_petition ON withdrawn_events (petition_id);
CREATE INDEX issues_of_gone_pages ON issues (source_id) WHERE kind IN ('soft 404', 'led home');
"""


@migrations()
def m005_verdicts(db: Database) -> None:
    """A verdict on each crawl; absence in two steps (missing, vanished); events that were withdrawn, and why."""
    for statement in statements(VERDICTS):
        db.execute(statement)
    db.execute(APPEND_ONLY.format(table="events"))
    # Their kinds and rules changed: what follows from the observations is derived once more.
    db.execute("UPDATE petitions SET is_stale = 1")

"""What was due, when, and what came of it."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

# A row of ``due_looks`` stands for all looks of one day that were missed for the same reason: a machine that was off
# for a year leaves 365 rows a listing, not one for each hour.
DUE_LOOKS = """
ALTER TABLE runs ADD COLUMN is_partial INTEGER NOT NULL DEFAULT 0 CHECK (is_partial IN (0, 1));
ALTER TABLE runs ADD COLUMN requests INTEGER;
CREATE TABLE look_schedules (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    kind TEXT NOT NULL CHECK (kind IN ('source', 'listing', 'petition')),
    url TEXT NOT NULL,
    every_hours INTEGER NOT NULL CHECK (every_hours > 0),
    reason TEXT NOT NULL,
    requests INTEGER NOT NULL,
    next_due_at TEXT NOT NULL,
    hindered_by TEXT CHECK (hindered_by IN ('locked', 'blocked', 'failed', 'budget', 'back-off')),
    PRIMARY KEY (source_id, kind, url)
) STRICT, WITHOUT ROWID;
CREATE TABLE due_looks (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    kind TEXT NOT NULL CHECK (kind IN ('source', 'listing', 'petition')),
    url TEXT NOT NULL,
    due_at TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('looked', 'late', 'missed', 'withdrawn')),
    reason TEXT CHECK (reason IN ('not running', 'locked', 'blocked', 'failed', 'budget', 'back-off', 'clock')),
    looks INTEGER NOT NULL DEFAULT 1,
    run_id INTEGER REFERENCES runs (id),
    noted_at TEXT NOT NULL,
    CHECK ((outcome IN ('looked', 'late')) = (run_id IS NOT NULL)),
    CHECK ((outcome IN ('missed', 'withdrawn')) = (reason IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX due_looks_identity ON due_looks (source_id, kind, url, due_at);
CREATE INDEX due_looks_by_run ON due_looks (run_id);
CREATE TABLE site_back_off (
    source_id INTEGER PRIMARY KEY REFERENCES sources (id),
    failures INTEGER NOT NULL,
    failed_at TEXT NOT NULL,
    until_at TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
"""


@migrations()
def m007_due_looks(db: Database) -> None:
    """What was to be looked at, when, and what came of it; how often, and why; sites left alone for a while."""
    for statement in statements(DUE_LOOKS):
        db.execute(statement)

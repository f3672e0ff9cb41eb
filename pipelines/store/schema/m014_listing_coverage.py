"""What each crawl covered of each listing, and looks at alerts that read no text."""

from sqlite_utils import Database

from pipelines.store.schema.registry import APPEND_ONLY, migrations, statements

# ``asked`` is the address that answered: of a blog's front page, the API, the feed or the page itself. ``alert_looks``
# has what a listing shows of an alert without its text: that it is there, or that it was asked for and is not.
COVERAGE = """
CREATE TABLE listing_coverage (
    run_id INTEGER NOT NULL REFERENCES runs (id),
    url TEXT NOT NULL,
    covers TEXT NOT NULL CHECK (covers IN ('all', 'changed', 'known')),
    asked TEXT NOT NULL,
    since TEXT,
    pages INTEGER NOT NULL,
    found INTEGER NOT NULL,
    stated INTEGER,
    is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1)),
    reason TEXT,
    PRIMARY KEY (run_id, url, covers),
    CHECK (is_whole = (reason IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE alert_looks (
    alert_id INTEGER NOT NULL REFERENCES action_alerts (id),
    capture_id INTEGER NOT NULL REFERENCES captures (id),
    observed_at TEXT,
    is_listed INTEGER NOT NULL CHECK (is_listed IN (0, 1)),
    modified_at TEXT,
    PRIMARY KEY (alert_id, capture_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX alert_looks_by_capture ON alert_looks (capture_id);
CREATE INDEX action_alerts_by_native_id ON action_alerts (source_id, native_id) WHERE native_id IS NOT NULL;
CREATE TABLE alert_events_in_two_steps (
    id INTEGER PRIMARY KEY,
    alert_id INTEGER NOT NULL REFERENCES action_alerts (id),
    kind TEXT NOT NULL CHECK (kind IN ('edited', 'missing', 'vanished', 'returned', 'deadline_passed')),
    occurred_at TEXT NOT NULL,
    field TEXT CHECK (field IN ('title', 'body')),
    before TEXT,
    after TEXT,
    capture_id INTEGER REFERENCES captures (id)
) STRICT;
INSERT INTO alert_events_in_two_steps SELECT * FROM alert_events;
DROP TABLE alert_events;
ALTER TABLE alert_events_in_two_steps RENAME TO alert_events;
CREATE UNIQUE INDEX alert_events_identity ON alert_events (alert_id, kind, occurred_at, coalesce(field, ''));
CREATE VIEW alert_observations AS
SELECT s.alert_id, s.observed_at, CAST('read' AS TEXT) AS look, s.modified_at, s.capture_id, s.version_id
FROM alert_sightings AS s
UNION ALL
SELECT k.alert_id, k.observed_at, CAST(CASE k.is_listed WHEN 1 THEN 'listed' ELSE 'not listed' END AS TEXT),
       k.modified_at, k.capture_id, CAST(0 AS INTEGER)
FROM alert_looks AS k;
"""


@migrations()
def m014_listing_coverage(db: Database) -> None:
    """What each crawl covered of each listing; looks at alerts that read no text; missing alerts."""
    for statement in statements(COVERAGE):
        db.execute(statement)
    for table in ("alert_events", "alert_looks"):
        db.execute(APPEND_ONLY.format(table=table))

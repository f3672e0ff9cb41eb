"""Incidents, the notices about them, and events of alerts."""

from sqlite_utils import Database

from pipelines.store.schema.registry import APPEND_ONLY, migrations, statements

# What is wrong, from the first crawl that showed it until it is over, and what was sent about it. A row of ``notices``
# is written before anything is sent, so that a start that is killed, or a mail server that is down, loses none.
INCIDENTS = """
CREATE TABLE incidents (
    id INTEGER PRIMARY KEY,
    source_id INTEGER REFERENCES sources (id),
    kind TEXT NOT NULL CHECK (kind IN (
        'degraded', 'changed', 'blocked', 'empty', 'failed', 'did not run', 'backup', 'disk', 'damage', 'notices')),
    about TEXT NOT NULL DEFAULT '',
    opened_at TEXT NOT NULL,
    reason TEXT NOT NULL,
    run_id INTEGER REFERENCES runs (id),
    closed_at TEXT,
    closed_by TEXT,
    CHECK ((closed_at IS NULL) = (closed_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX incidents_open ON incidents (coalesce(source_id, 0), kind, about) WHERE closed_at IS NULL;
CREATE TABLE notices (
    id INTEGER PRIMARY KEY,
    incident_id INTEGER REFERENCES incidents (id),
    kind TEXT NOT NULL CHECK (kind IN ('opened', 'closed', 'digest')),
    channel TEXT NOT NULL CHECK (channel IN ('command', 'email', 'webhook')),
    due_at TEXT NOT NULL,
    noticed_at TEXT,
    tries INTEGER NOT NULL DEFAULT 0,
    tried_at TEXT,
    error TEXT,
    CHECK ((incident_id IS NULL) = (kind = 'digest'))
) STRICT;
CREATE UNIQUE INDEX notices_identity ON notices (coalesce(incident_id, due_at), kind, channel);
CREATE INDEX notices_to_send ON notices (channel, id) WHERE noticed_at IS NULL;
CREATE TABLE noticed_runs (
    source_id INTEGER PRIMARY KEY REFERENCES sources (id),
    run_id INTEGER NOT NULL REFERENCES runs (id)
) STRICT;
"""


# As ``events`` and ``withdrawn_events`` are for petitions.
ALERT_EVENTS = """
CREATE TABLE alert_events (
    id INTEGER PRIMARY KEY,
    alert_id INTEGER NOT NULL REFERENCES action_alerts (id),
    kind TEXT NOT NULL CHECK (kind IN ('edited', 'vanished', 'returned', 'deadline_passed')),
    occurred_at TEXT NOT NULL,
    field TEXT CHECK (field IN ('title', 'body')),
    before TEXT,
    after TEXT,
    capture_id INTEGER REFERENCES captures (id)
) STRICT;
CREATE UNIQUE INDEX alert_events_identity ON alert_events (alert_id, kind, occurred_at, coalesce(field, ''));
CREATE TABLE withdrawn_alert_events (
    id INTEGER PRIMARY KEY,
    alert_id INTEGER REFERENCES action_alerts (id),
    kind TEXT NOT NULL,
    occurred_at TEXT NOT NULL,
    field TEXT,
    before TEXT,
    after TEXT,
    capture_id INTEGER REFERENCES captures (id),
    withdrawn_at TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX withdrawn_alert_events_by_alert ON withdrawn_alert_events (alert_id);
"""


@migrations()
def m010_incidents(db: Database) -> None:
    """Incidents, each once, with the notices about them by channel; events of alerts, and those withdrawn."""
    for script in (INCIDENTS, ALERT_EVENTS):
        for statement in statements(script):
            db.execute(statement)
    db.execute(APPEND_ONLY.format(table="alert_events"))

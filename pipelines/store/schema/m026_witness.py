"""Pages that another web archive was asked to keep as well, and what came of it."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

# One row for each page and version of a text that made it worth asking. ``job`` is that of the web archive while it
# works; ``error`` is its own name for what went wrong.
REQUESTS = """
CREATE TABLE witness_requests (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    petition_id INTEGER REFERENCES petition_rows (id),
    alert_id INTEGER REFERENCES action_alerts (id),
    capture_id INTEGER NOT NULL REFERENCES captures (id),
    url TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('new', 'edited')),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'asked', 'saved', 'failed')),
    tries INTEGER NOT NULL DEFAULT 0,
    noted_at TEXT NOT NULL,
    asked_at TEXT,
    next_at TEXT,
    ended_at TEXT,
    job TEXT,
    memento TEXT,
    memento_at TEXT,
    error TEXT,
    CHECK ((petition_id IS NULL) <> (alert_id IS NULL)),
    CHECK ((state = 'saved') = (memento IS NOT NULL)),
    UNIQUE (url, capture_id)
) STRICT;
CREATE INDEX witness_requests_open ON witness_requests (next_at) WHERE state IN ('waiting', 'asked');
CREATE INDEX witness_requests_by_source ON witness_requests (source_id, asked_at);
CREATE INDEX witness_requests_of_petition ON witness_requests (petition_id) WHERE petition_id IS NOT NULL;
CREATE INDEX witness_requests_of_alert ON witness_requests (alert_id) WHERE alert_id IS NOT NULL;
CREATE INDEX witness_requests_by_capture ON witness_requests (capture_id);
"""


@migrations()
def m026_witness(db: Database) -> None:
    """Requests to a second witness."""
    for statement in statements(REQUESTS):
        db.execute(statement)

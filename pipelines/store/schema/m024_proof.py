"""What proves a value, or speaks for it: seals of captures, time stamps, second witnesses, and lists of others."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

# ``entry_id`` is the row of ``run_digests`` whose tree has the capture, ``position`` its place there from 0. Without an
# entry it awaits the next one: it is new, or what it shows has changed. The salt goes with a redaction, so that nobody
# can try names until one gives the hash that stays in the tree. ``hashes`` are up to 256 hashes of 32 bytes.
SEALS = """
ALTER TABLE captures ADD COLUMN kept_digest TEXT;
ALTER TABLE run_digests ADD COLUMN seals_root TEXT;
CREATE TABLE capture_seals (
    capture_id INTEGER PRIMARY KEY REFERENCES captures (id),
    entry_id INTEGER,
    position INTEGER,
    salt BLOB,
    CHECK ((entry_id IS NULL) = (position IS NULL) AND (entry_id IS NULL) = (salt IS NULL))
) STRICT;
CREATE INDEX capture_seals_awaited ON capture_seals (capture_id) WHERE entry_id IS NULL;
CREATE TABLE seal_blocks (
    entry_id INTEGER NOT NULL,
    level INTEGER NOT NULL,
    block INTEGER NOT NULL,
    hashes BLOB NOT NULL,
    PRIMARY KEY (entry_id, level, block)
) STRICT, WITHOUT ROWID;
INSERT INTO capture_seals (capture_id) SELECT id FROM captures ORDER BY id;
"""

# One row for each digest and authority that it was sent to: the whole answer, or why there is none yet. What is signed
# needs no sum over its rows.
STAMPS = """
CREATE TABLE stamp_roots (
    fingerprint TEXT PRIMARY KEY,
    subject TEXT NOT NULL,
    certificate BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE time_stamps (
    id INTEGER PRIMARY KEY,
    entry_id INTEGER NOT NULL REFERENCES run_digests (id),
    authority TEXT NOT NULL,
    url TEXT NOT NULL,
    tries INTEGER NOT NULL,
    tried_at TEXT NOT NULL,
    error TEXT,
    stamped_at TEXT,
    root TEXT REFERENCES stamp_roots (fingerprint),
    answer BLOB,
    UNIQUE (entry_id, authority),
    CHECK ((answer IS NULL) = (stamped_at IS NULL) AND (answer IS NULL) = (error IS NOT NULL))
) STRICT;
CREATE INDEX time_stamps_granted ON time_stamps (entry_id) WHERE answer IS NOT NULL;
CREATE INDEX time_stamps_failed ON time_stamps (authority, entry_id) WHERE answer IS NULL;
CREATE INDEX time_stamps_by_root ON time_stamps (root);
"""

# One row for each page and version of a text that made it worth asking. ``job`` is that of the web archive while it
# works; ``error`` is its own name for what went wrong.
WITNESSES = """
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

# Never mixed with what captures show: a row names no capture, and finds its petition by its address alone, also one
# that the archive meets later.
REPORTED = """
CREATE TABLE reported_lists (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    publisher TEXT NOT NULL,
    url TEXT,
    license TEXT NOT NULL,
    citation TEXT,
    file TEXT NOT NULL,
    file_digest TEXT NOT NULL,
    run_id INTEGER NOT NULL REFERENCES runs (id)
) STRICT;
CREATE INDEX reported_lists_by_run ON reported_lists (run_id);
CREATE TABLE reported_counts (
    id INTEGER PRIMARY KEY,
    list_id INTEGER NOT NULL REFERENCES reported_lists (id),
    url TEXT NOT NULL,
    url_key TEXT NOT NULL,
    title TEXT,
    reported_at TEXT,
    reported_at_text TEXT,
    signatures INTEGER,
    signatures_text TEXT,
    goal INTEGER,
    goal_text TEXT
) STRICT;
CREATE UNIQUE INDEX reported_counts_identity ON reported_counts (
    list_id, url, coalesce(reported_at, ''), coalesce(signatures, -1), coalesce(goal, -1), coalesce(title, ''));
CREATE INDEX reported_counts_by_url ON reported_counts (url_key, reported_at);
"""


@migrations()
def m024_proof(db: Database) -> None:
    """Seals of captures and digests of kept records; time stamps; requests to a second witness; reported counts."""
    for script in (SEALS, STAMPS, WITNESSES, REPORTED):
        for statement in statements(script):
            db.execute(statement)

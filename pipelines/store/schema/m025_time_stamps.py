"""Time stamps by authorities outside (RFC 3161) of the digests of the chain, and the certificates that check them."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

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


@migrations()
def m025_time_stamps(db: Database) -> None:
    """Time stamps of digests, and the root certificates that they lead to."""
    for statement in statements(STAMPS):
        db.execute(statement)

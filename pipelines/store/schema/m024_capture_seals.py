"""Seals of captures: one hash of all that a capture shows, in a Merkle tree whose root the chain of digests holds."""

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


@migrations()
def m024_capture_seals(db: Database) -> None:
    """What receipts need: the digest of each kept record, and a seal of each capture."""
    for statement in statements(SEALS):
        db.execute(statement)

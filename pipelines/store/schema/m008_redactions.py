"""What was taken out, by keyed hashes."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

# What was taken out is known by keyed hashes alone; their key is in a file outside of the archive. ``redaction_steps``
# has rows only while a redaction is under way, or was killed: files that have yet to get their place, and captures
# that have yet to be read again. A redacted record may become another row when it is read again, or none.
REDACTIONS = """
DROP TABLE redactions;
CREATE TABLE redactions (
    id INTEGER PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('text', 'person', 'petition', 'alert', 'creator')),
    reason TEXT NOT NULL,
    redacted_at TEXT NOT NULL,
    finished_at TEXT,
    places INTEGER NOT NULL,
    records INTEGER NOT NULL,
    key_check TEXT NOT NULL
) STRICT;
CREATE TABLE redaction_hashes (
    redaction_id INTEGER NOT NULL REFERENCES redactions (id),
    how TEXT NOT NULL CHECK (how IN ('sequence', 'name', 'address')),
    words INTEGER NOT NULL,
    hash TEXT NOT NULL,
    anchor TEXT NOT NULL,
    place INTEGER NOT NULL,
    mark TEXT NOT NULL,
    PRIMARY KEY (redaction_id, how, words, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE redacted_records (
    id INTEGER PRIMARY KEY,
    redaction_id INTEGER NOT NULL REFERENCES redactions (id),
    petition_id INTEGER REFERENCES petitions (id) ON DELETE CASCADE,
    alert_id INTEGER REFERENCES action_alerts (id) ON DELETE CASCADE,
    CHECK ((petition_id IS NULL) <> (alert_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX redacted_records_identity
ON redacted_records (redaction_id, coalesce(petition_id, 0), coalesce(alert_id, 0));
CREATE INDEX redacted_records_of_petition ON redacted_records (petition_id) WHERE petition_id IS NOT NULL;
CREATE INDEX redacted_records_of_alert ON redacted_records (alert_id) WHERE alert_id IS NOT NULL;
CREATE TABLE redaction_steps (
    id INTEGER PRIMARY KEY,
    file TEXT,
    capture_id INTEGER
) STRICT;
"""


@migrations()
def m008_redactions(db: Database) -> None:
    """What was taken out, by keyed hashes; the records it was taken from; what is left to do of a redaction."""
    for statement in statements(REDACTIONS):
        db.execute(statement)

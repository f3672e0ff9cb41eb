"""A digest of all rows at the end of each run."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

# The sums of all rows that were written up to the end of the last run, and the digests that chain them. ``tally`` is a
# number of 4,096 bits, ``checks`` are 128 numbers of 32 bits; ``table_sums`` and ``run_digests`` compute them.
DIGESTS = """
CREATE TABLE table_sums (
    name TEXT PRIMARY KEY,
    upto INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    tally BLOB NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    seal TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE row_checks (
    name TEXT NOT NULL,
    block INTEGER NOT NULL,
    checks BLOB NOT NULL,
    PRIMARY KEY (name, block)
) STRICT, WITHOUT ROWID;
CREATE TABLE run_digests (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('begun', 'run', 'change', 'schema', 'redaction')),
    run_id INTEGER REFERENCES runs (id),
    noted_at TEXT NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    rows_digest TEXT NOT NULL,
    files_digest TEXT NOT NULL,
    previous TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX run_digests_by_run ON run_digests (run_id);
"""


@migrations()
def m006_run_digests(db: Database) -> None:
    """A digest of all rows at the end of each run, chained to the one before."""
    for statement in statements(DIGESTS):
        db.execute(statement)

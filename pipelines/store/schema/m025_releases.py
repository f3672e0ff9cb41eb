"""What was released, and what was wrong in the release before."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

# The releases themselves are folders of files; these rows are what the page of errata shows of them.
RELEASES = """
CREATE TABLE releases (
    id INTEGER PRIMARY KEY,
    version TEXT NOT NULL UNIQUE,
    released_at TEXT NOT NULL,
    previous TEXT,
    code_version TEXT NOT NULL,
    rows INTEGER NOT NULL,
    digest TEXT NOT NULL
) STRICT;
CREATE TABLE release_changes (
    id INTEGER PRIMARY KEY,
    release_id INTEGER NOT NULL REFERENCES releases (id),
    list TEXT NOT NULL CHECK (list IN ('added', 'changed', 'corrected', 'removed', 'withdrawn')),
    table_name TEXT NOT NULL,
    rows INTEGER NOT NULL
) STRICT;
CREATE INDEX release_changes_of_release ON release_changes (release_id);
CREATE TABLE release_corrections (
    id INTEGER PRIMARY KEY,
    release_id INTEGER NOT NULL REFERENCES releases (id),
    table_name TEXT NOT NULL,
    row_key TEXT NOT NULL,
    petition_id INTEGER REFERENCES petition_rows (id) ON DELETE SET NULL,
    alert_id INTEGER REFERENCES action_alerts (id) ON DELETE SET NULL,
    change TEXT NOT NULL CHECK (change IN ('added', 'changed', 'deleted')),
    field TEXT,
    before TEXT,
    after TEXT,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX release_corrections_of_release ON release_corrections (release_id);
CREATE INDEX release_corrections_of_petition ON release_corrections (petition_id) WHERE petition_id IS NOT NULL;
CREATE INDEX release_corrections_of_alert ON release_corrections (alert_id) WHERE alert_id IS NOT NULL;
CREATE TABLE release_rebuilds (
    id INTEGER PRIMARY KEY,
    release_id INTEGER NOT NULL REFERENCES releases (id),
    rebuilt_at TEXT NOT NULL,
    reason TEXT NOT NULL,
    digest_before TEXT NOT NULL,
    digest_after TEXT NOT NULL
) STRICT;
CREATE INDEX release_rebuilds_of_release ON release_rebuilds (release_id);
"""


@migrations()
def m025_releases(db: Database) -> None:
    """Releases, how many rows of each differ from the one before, corrected values, and rebuilt releases."""
    for statement in statements(RELEASES):
        db.execute(statement)

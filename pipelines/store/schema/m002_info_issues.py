"""Issues that are only worth knowing."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

INFO_ISSUES = """
CREATE TABLE issues_with_info (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES runs (id),
    source_id INTEGER REFERENCES sources (id),
    capture_id INTEGER REFERENCES captures (id),
    url TEXT,
    kind TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
    message TEXT NOT NULL,
    noted_at TEXT NOT NULL
) STRICT;
INSERT INTO issues_with_info SELECT * FROM issues;
DROP TABLE issues;
ALTER TABLE issues_with_info RENAME TO issues;
CREATE INDEX issues_by_run ON issues (run_id);
CREATE INDEX issues_new_fields ON issues (source_id, message) WHERE kind = 'new field';
"""


@migrations()
def m002_info_issues(db: Database) -> None:
    """Issues that are only worth knowing ("info"): a field that a platform added, looked up by source and name."""
    for statement in statements(INFO_ISSUES):
        db.execute(statement)

"""Counts of the past that pages state."""

from sqlite_utils import Database

from pipelines.store.schema.registry import APPEND_ONLY, migrations, statements

# Casts, since SQLite uses the indexes of both parts of the view only where their columns have the same type; it would
# otherwise sort ten million rows to show a page of them.
STATED = """
CREATE TABLE stated_counts (
    version_id INTEGER NOT NULL REFERENCES petition_versions (id),
    capture_id INTEGER NOT NULL REFERENCES captures (id),
    position INTEGER NOT NULL,
    stated_at TEXT NOT NULL,
    stated_at_text TEXT NOT NULL,
    signatures INTEGER NOT NULL,
    signatures_text TEXT NOT NULL,
    PRIMARY KEY (version_id, capture_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX stated_counts_by_capture ON stated_counts (capture_id);
DROP VIEW growth_points;
CREATE VIEW growth_points AS
SELECT s.petition_id, o.name AS source, o.is_sample, p.slug, s.observed_at, s.signatures, s.goal, s.goal_kind,
       s.signatures_text, c.origin, c.url AS capture_url, c.locator, c.id AS capture_id, s.version_id,
       CAST(0 AS INTEGER) AS position
FROM signature_snapshots AS s
LEFT JOIN petitions AS p ON p.id = s.petition_id
LEFT JOIN sources AS o ON o.id = p.source_id
LEFT JOIN captures AS c ON c.id = s.capture_id
WHERE s.observed_at IS NOT NULL
UNION ALL
SELECT v.petition_id, o.name, o.is_sample, p.slug, t.stated_at, t.signatures, CAST(NULL AS INTEGER),
       CAST('unknown' AS TEXT), t.signatures_text, CAST('stated' AS TEXT), c.url, c.locator, c.id, t.version_id,
       CAST(t.position + 1 AS INTEGER)
FROM stated_counts AS t
JOIN petition_versions AS v ON v.id = t.version_id
JOIN petitions AS p ON p.id = v.petition_id
JOIN sources AS o ON o.id = p.source_id
JOIN captures AS c ON c.id = t.capture_id
WHERE NOT EXISTS (
    SELECT 1 FROM petition_versions AS w JOIN stated_counts AS e ON e.version_id = w.id
    JOIN captures AS d ON d.id = e.capture_id
    WHERE w.petition_id = v.petition_id AND e.stated_at = t.stated_at AND e.signatures = t.signatures
    AND (coalesce(d.captured_at, '~'), d.url, d.digest, e.version_id, e.position)
        < (coalesce(c.captured_at, '~'), c.url, c.digest, t.version_id, t.position)
);
"""


@migrations()
def m004_stated_counts(db: Database) -> None:
    """Counts of the past that pages state, and their place in the series: each once, from the earliest capture."""
    for statement in statements(STATED):
        db.execute(statement)
    db.execute(APPEND_ONLY.format(table="stated_counts"))

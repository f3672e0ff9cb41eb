"""Past counts that several captures state are told apart by sorting them, not by comparing each with each."""

from sqlite_utils import Database

from pipelines.store.schema.m013_snapshot_bytes import growth_points
from pipelines.store.schema.registry import migrations, statements

# Of equal ones the one of the first capture is shown. They are numbered by petition, source and slug, though the first
# decides the others: SQLite applies a condition on these, and on no other column, before it sorts.
STATED = """
SELECT petition_id, source, is_sample, slug, observed_at, signatures, CAST(NULL AS INTEGER),
       CAST('unknown' AS TEXT), CAST(signatures_text AS TEXT), CAST('stated' AS TEXT), url, locator, capture_id,
       version_id, CAST(position + 1 AS INTEGER)
FROM (
    SELECT v.petition_id, o.name AS source, o.is_sample, p.slug, t.stated_at AS observed_at, t.signatures,
           t.signatures_text, c.url, c.locator, c.id AS capture_id, t.version_id, t.position,
           row_number() OVER (
               PARTITION BY v.petition_id, o.name, p.slug, t.stated_at, t.signatures
               ORDER BY coalesce(c.captured_at, '~'), c.url, c.digest, t.version_id, t.position) AS turn
    FROM stated_counts AS t
    JOIN petition_versions AS v ON v.id = t.version_id
    JOIN petition_rows AS p ON p.id = v.petition_id
    JOIN sources AS o ON o.id = p.source_id
    JOIN captures AS c ON c.id = t.capture_id
)
WHERE turn = 1
"""


@migrations()
def m026_stated_once(db: Database) -> None:
    """The view of all counts, at a cost that grows with their number and not with its square."""
    for statement in statements(f"DROP VIEW growth_points;\n{growth_points('petition_rows', STATED)}"):
        db.execute(statement)

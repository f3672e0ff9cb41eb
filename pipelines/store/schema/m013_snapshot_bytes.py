"""Snapshots in a third of their bytes: the time is the capture's, usual texts are numbers of forms."""

from sqlite_utils import Database

from pipelines.store.schema.registry import APPEND_ONLY, migrations, statements
from pipelines.store.snapshot_batch import FORMS, form_of
from scrapers.errors import UserError

# A snapshot is of a version of its own petition; both may move to another in one transaction. The key of three columns
# finds the snapshots of a version by its petition, so that no index by version is needed.
ROWS = """
CREATE TABLE count_forms (
    id INTEGER PRIMARY KEY,
    signatures_text TEXT,
    goal_text TEXT,
    separator TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX petition_versions_of_petition ON petition_versions (petition_id, id);
CREATE TABLE snapshot_rows (
    petition_id INTEGER NOT NULL REFERENCES petitions (id),
    capture_id INTEGER NOT NULL REFERENCES captures (id),
    version_id INTEGER NOT NULL,
    signatures INTEGER,
    goal INTEGER,
    goal_kind INTEGER NOT NULL CHECK (goal_kind BETWEEN 0 AND 3),
    form INTEGER REFERENCES count_forms (id),
    signatures_text TEXT,
    goal_text TEXT,
    PRIMARY KEY (petition_id, capture_id, version_id),
    FOREIGN KEY (petition_id, version_id) REFERENCES petition_versions (petition_id, id)
        DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
"""
COPY = """
INSERT INTO snapshot_rows
SELECT petition_id, capture_id, version_id, signatures, goal,
       CASE goal_kind WHEN 'auto' THEN 0 WHEN 'custom' THEN 1 WHEN 'threshold' THEN 2 ELSE 3 END, form,
       CASE WHEN form IS NULL THEN signatures_text END, CASE WHEN form IS NULL THEN goal_text END
FROM (SELECT *, form_of(signatures, goal, signatures_text, goal_text) AS form FROM signature_snapshots);
"""
_MISPLACED = """
SELECT count(*) FROM signature_snapshots AS s LEFT JOIN captures AS c ON c.id = s.capture_id
WHERE s.observed_at IS NOT c.captured_at
"""

# Views as readers know them. The first has no join, so that SQLite can put it into any query. The second begins with
# the snapshots (a cross join is never turned around): beginning with the captures, SQLite would sort all of them to
# show a page in the order of its key. Casts, since both parts of it need the same types.
# A condition on captures alone would make SQLite read all of them first, into a Bloom filter: it names the snapshot.
_TEXT = """CAST(coalesce(s.{0}, (
           SELECT replace(replace(f.{0}, '{{n}}', replace(printf('%,d', s.signatures), ',', f.separator)),
                          '{{g}}', replace(printf('%,d', s.goal), ',', f.separator))
           FROM count_forms AS f WHERE f.id = s.form)) AS TEXT)"""
_KIND = """CAST(CASE s.goal_kind WHEN 0 THEN 'auto' WHEN 1 THEN 'custom' WHEN 2 THEN 'threshold' ELSE 'unknown'
       END AS TEXT)"""
_STATED = """
SELECT v.petition_id, o.name, o.is_sample, p.slug, t.stated_at, t.signatures, CAST(NULL AS INTEGER),
       CAST('unknown' AS TEXT), CAST(t.signatures_text AS TEXT), CAST('stated' AS TEXT), c.url, c.locator, c.id,
       t.version_id, CAST(t.position + 1 AS INTEGER)
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
)
"""


def growth_points(petitions: str, stated: str) -> str:
    """Return the view of all counts, as the statement that makes it: ``stated`` selects those of the past."""
    return f"""
CREATE VIEW growth_points AS
SELECT s.petition_id, o.name AS source, o.is_sample, p.slug, c.captured_at AS observed_at, s.signatures, s.goal,
       {_KIND} AS goal_kind,
       {_TEXT.format("signatures_text")} AS signatures_text,
       c.origin, c.url AS capture_url, c.locator, c.id AS capture_id, s.version_id, CAST(0 AS INTEGER) AS position
FROM snapshot_rows AS s CROSS JOIN captures AS c ON c.id = s.capture_id
LEFT JOIN {petitions} AS p ON p.id = s.petition_id
LEFT JOIN sources AS o ON o.id = p.source_id
WHERE CASE WHEN s.capture_id THEN c.captured_at END IS NOT NULL
UNION ALL
{stated.strip()};
"""


VIEWS = f"""
CREATE INDEX snapshot_rows_by_capture ON snapshot_rows (capture_id);
DROP VIEW growth_points;
DROP TABLE signature_snapshots;
CREATE VIEW signature_snapshots AS
SELECT s.petition_id, s.capture_id, s.version_id,
       CAST((SELECT c.captured_at FROM captures AS c WHERE c.id = s.capture_id) AS TEXT) AS observed_at,
       s.signatures, s.goal, {_KIND} AS goal_kind,
       {_TEXT.format("signatures_text")} AS signatures_text,
       {_TEXT.format("goal_text")} AS goal_text
FROM snapshot_rows AS s;
{growth_points("petitions", _STATED).strip()}
"""


@migrations()
def m013_snapshot_bytes(db: Database) -> None:
    """Snapshots as numbers, in one table and one index; the views of them have the columns that the table had."""
    for statement in statements(ROWS):
        db.execute(statement)
    db.conn.executemany("INSERT INTO count_forms VALUES (?, ?, ?, ?)", [(n, *form) for n, form in enumerate(FORMS)])
    (misplaced,) = db.execute(_MISPLACED).fetchone()
    if misplaced:
        raise UserError(
            f"signature_snapshots: {misplaced} rows have another time than the captures that they name, so that one of "
            "the two is wrong; see what `queconste verify` of the release before says, and restore a copy"
        )
    db.conn.create_function("form_of", 4, form_of, deterministic=True)
    for script in (COPY, VIEWS):
        for statement in statements(script):
            db.execute(statement)
    db.execute(APPEND_ONLY.format(table="snapshot_rows"))

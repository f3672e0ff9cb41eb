"""Growth by day, computed from the observations."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

# Days and origins are stored as numbers, and read by their names: ten million rows of 20 bytes, and not of 35.
GROWTH = """
CREATE TABLE growth_daily (
    petition_id INTEGER NOT NULL REFERENCES petitions (id),
    day_number INTEGER NOT NULL,
    day TEXT GENERATED ALWAYS AS (date(day_number * 86400, 'unixepoch')) VIRTUAL,
    signatures INTEGER NOT NULL,
    looks INTEGER NOT NULL,
    origin_code INTEGER NOT NULL CHECK (origin_code BETWEEN 0 AND 4),
    origin TEXT GENERATED ALWAYS AS (CASE origin_code
        WHEN 0 THEN 'live' WHEN 1 THEN 'file' WHEN 2 THEN 'warc' WHEN 3 THEN 'wayback' WHEN 4 THEN 'commoncrawl' END
    ) VIRTUAL,
    PRIMARY KEY (petition_id, day_number)
) STRICT, WITHOUT ROWID;
"""


@migrations()
def m011_derived(db: Database) -> None:
    """Tables of what follows from the observations; they are filled when the migrations are done."""
    for statement in statements(GROWTH):
        db.execute(statement)

"""Who started petitions and who backed alerts, counted by name and source; captures of a source by their month."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

# A creator's petitions are listed by their signatures, as those of a year or a language are.
BACKERS = """
CREATE TABLE petition_backers (
    petition_id INTEGER NOT NULL REFERENCES petition_rows (id),
    name TEXT NOT NULL,
    is_organization INTEGER NOT NULL CHECK (is_organization IN (0, 1)),
    is_alone INTEGER NOT NULL CHECK (is_alone IN (0, 1)),
    source_id INTEGER NOT NULL REFERENCES sources (id),
    year INTEGER,
    PRIMARY KEY (petition_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX petition_backers_together ON petition_backers (name, source_id) WHERE NOT is_alone;
CREATE TABLE alert_backers (
    alert_id INTEGER NOT NULL REFERENCES action_alerts (id),
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('sponsor', 'cosponsor')),
    source_id INTEGER NOT NULL REFERENCES sources (id),
    date TEXT,
    PRIMARY KEY (alert_id, name, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX alert_backers_by_name ON alert_backers (name, source_id, role, date);
CREATE TABLE backers (
    is_organization INTEGER NOT NULL CHECK (is_organization IN (0, 1)),
    folded TEXT NOT NULL,
    name TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    petitions INTEGER NOT NULL,
    sponsored INTEGER NOT NULL,
    cosponsored INTEGER NOT NULL,
    years TEXT NOT NULL,
    PRIMARY KEY (is_organization, folded, name, source_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX backers_by_petitions ON backers (is_organization, petitions) WHERE petitions > 1;
DROP INDEX petitions_by_creator;
CREATE INDEX petitions_by_creator ON petition_rows (creator, signatures);
CREATE INDEX captures_by_origin ON captures (source_id, origin, captured_at);
"""


@migrations()
def m021_backers(db: Database) -> None:
    """Creators, sponsors and cosponsors by name and source; captures of a source by where they came from and when."""
    for statement in statements(BACKERS):
        db.execute(statement)

"""The language of each paragraph of texts in two languages."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

# Of texts in one language that language is a column of their version, and they have no rows. Nor has a version whose
# words were redacted, until its capture is read again.
SEGMENTS = """
CREATE TABLE petition_segments (
    version_id INTEGER NOT NULL REFERENCES petition_versions (id) ON DELETE CASCADE,
    field TEXT NOT NULL CHECK (field IN ('title', 'what', 'why')),
    paragraph INTEGER NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (version_id, field, paragraph)
) STRICT, WITHOUT ROWID;
CREATE TABLE alert_segments (
    version_id INTEGER NOT NULL REFERENCES alert_versions (id) ON DELETE CASCADE,
    field TEXT NOT NULL CHECK (field IN ('title', 'body')),
    paragraph INTEGER NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (version_id, field, paragraph)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER petition_segments_of_other_words AFTER UPDATE OF title, what, why ON petition_versions BEGIN
    DELETE FROM petition_segments WHERE version_id = new.id;
END;
CREATE TRIGGER alert_segments_of_other_words AFTER UPDATE OF title, body ON alert_versions BEGIN
    DELETE FROM alert_segments WHERE version_id = new.id;
END;
"""


@migrations()
def m015_text_segments(db: Database) -> None:
    """The language of each paragraph of texts in two languages; of texts stored before, once they are replayed."""
    for statement in statements(SEGMENTS):
        db.execute(statement)

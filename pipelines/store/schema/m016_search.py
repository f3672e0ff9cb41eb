"""Search by words as written, with the spellings and stems that a search looks up first."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

# The index keeps accents: "año" is not "ano". That an accent never hides a hit, and that "deportaciones" finds
# "deportación", follows from two small tables of its words; the long lists of where each word stands are kept once.
# Lengths of texts are not kept, since nothing is ranked by them: ranking by bm25 reads every row that a word is in.
# The site's filters are columns of the index as well, so that a filter reads no row.
_OUT_OF_USE = "".join(
    f"DROP TRIGGER {table}_fts_{change};\n"
    for table in ("petitions", "action_alerts")
    for change in ("insert", "delete", "update")
)
SEARCH = f"""
{_OUT_OF_USE}
DROP TABLE petitions_fts;
DROP TABLE action_alerts_fts;

CREATE VIRTUAL TABLE petitions_fts USING fts5 (
    title, what, why, creator, target, source_id, year, language,
    content="petitions", content_rowid="id", columnsize=0, tokenize="unicode61 remove_diacritics 0"
);
CREATE TRIGGER petitions_fts_insert AFTER INSERT ON petitions BEGIN
    INSERT INTO petitions_fts (rowid, title, what, why, creator, target, source_id, year, language)
    VALUES (new.id, new.title, new.what, new.why, new.creator, new.target, new.source_id, new.year, new.language);
END;
CREATE TRIGGER petitions_fts_delete AFTER DELETE ON petitions BEGIN
    INSERT INTO petitions_fts (
        petitions_fts, rowid, title, what, why, creator, target, source_id, year, language)
    VALUES ('delete', old.id, old.title, old.what, old.why, old.creator, old.target, old.source_id, old.year,
        old.language);
END;
CREATE TRIGGER petitions_fts_update
AFTER UPDATE OF title, what, why, creator, target, source_id, created_at, language ON petitions
WHEN (old.title, old.what, old.why, old.creator, old.target, old.source_id, old.year, old.language)
    IS NOT (new.title, new.what, new.why, new.creator, new.target, new.source_id, new.year, new.language) BEGIN
    INSERT INTO petitions_fts (
        petitions_fts, rowid, title, what, why, creator, target, source_id, year, language)
    VALUES ('delete', old.id, old.title, old.what, old.why, old.creator, old.target, old.source_id, old.year,
        old.language);
    INSERT INTO petitions_fts (rowid, title, what, why, creator, target, source_id, year, language)
    VALUES (new.id, new.title, new.what, new.why, new.creator, new.target, new.source_id, new.year, new.language);
END;

CREATE VIRTUAL TABLE action_alerts_fts USING fts5 (
    title, body, sponsor, source_id, year, language, recognized_by,
    content="action_alerts", content_rowid="id", columnsize=0, tokenize="unicode61 remove_diacritics 0"
);
CREATE TRIGGER action_alerts_fts_insert AFTER INSERT ON action_alerts BEGIN
    INSERT INTO action_alerts_fts (rowid, title, body, sponsor, source_id, year, language, recognized_by)
    VALUES (new.id, new.title, new.body, new.sponsor, new.source_id, new.year, new.language, new.recognized_by);
END;
CREATE TRIGGER action_alerts_fts_delete AFTER DELETE ON action_alerts BEGIN
    INSERT INTO action_alerts_fts (
        action_alerts_fts, rowid, title, body, sponsor, source_id, year, language, recognized_by)
    VALUES ('delete', old.id, old.title, old.body, old.sponsor, old.source_id, old.year, old.language,
        old.recognized_by);
END;
CREATE TRIGGER action_alerts_fts_update
AFTER UPDATE OF title, body, sponsor, source_id, date, language, recognized_by ON action_alerts
WHEN (old.title, old.body, old.sponsor, old.source_id, old.year, old.language, old.recognized_by)
    IS NOT (new.title, new.body, new.sponsor, new.source_id, new.year, new.language, new.recognized_by) BEGIN
    INSERT INTO action_alerts_fts (
        action_alerts_fts, rowid, title, body, sponsor, source_id, year, language, recognized_by)
    VALUES ('delete', old.id, old.title, old.body, old.sponsor, old.source_id, old.year, old.language,
        old.recognized_by);
    INSERT INTO action_alerts_fts (rowid, title, body, sponsor, source_id, year, language, recognized_by)
    VALUES (new.id, new.title, new.body, new.sponsor, new.source_id, new.year, new.language, new.recognized_by);
END;

CREATE TABLE search_spellings (
    folded TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (folded, word)
) STRICT, WITHOUT ROWID;
CREATE TABLE search_stems (
    stem TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (stem, word)
) STRICT, WITHOUT ROWID;
CREATE TABLE search_rules (
    about TEXT PRIMARY KEY,
    version TEXT NOT NULL
) STRICT;
"""


@migrations()
def m016_search(db: Database) -> None:
    """An index of words as written; their spellings and stems are filled in when the archive is opened."""
    for statement in statements(SEARCH):
        db.execute(statement)
    for index in ("petitions_fts", "action_alerts_fts"):
        db.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")

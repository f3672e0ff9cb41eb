"""The texts of a petition once: its row names the versions that have them, and a view shows all together."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

# As ``petitions`` was, but for the texts. The versions that it names are its own; all may move in one transaction.
LEAN = """
CREATE TABLE petition_rows_lean (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    slug TEXT NOT NULL,
    slug_known INTEGER NOT NULL CHECK (slug_known IN (0, 1)),
    url TEXT,
    url_key TEXT,
    native_id TEXT,
    title TEXT NOT NULL,
    title_uncertain INTEGER NOT NULL DEFAULT 0 CHECK (title_uncertain IN (0, 1)),
    title_cut INTEGER NOT NULL DEFAULT 0 CHECK (title_cut IN (0, 1)),
    complete INTEGER NOT NULL DEFAULT 1 CHECK (complete IN (0, 1)),
    what_version_id INTEGER,
    why_version_id INTEGER,
    signatures INTEGER,
    goal INTEGER,
    goal_kind TEXT NOT NULL DEFAULT 'unknown' CHECK (goal_kind IN ('auto', 'custom', 'threshold', 'unknown')),
    signatures_text TEXT,
    goal_text TEXT,
    observed_at TEXT,
    creator TEXT,
    creator_text TEXT,
    creator_has_image INTEGER CHECK (creator_has_image IN (0, 1)),
    target TEXT,
    created_at TEXT,
    created_text TEXT,
    year INTEGER GENERATED ALWAYS AS (CAST(substr(created_at, 1, 4) AS INTEGER)) VIRTUAL,
    status TEXT CHECK (status IN ('open', 'closed', 'won', 'gone')),
    status_text TEXT,
    categories TEXT NOT NULL DEFAULT '[]',
    language TEXT,
    first_seen_at TEXT,
    last_seen_at TEXT,
    version_id INTEGER,
    capture_id INTEGER NOT NULL REFERENCES captures (id),
    is_stale INTEGER NOT NULL DEFAULT 1 CHECK (is_stale IN (0, 1)),
    UNIQUE (source_id, slug),
    FOREIGN KEY (id, what_version_id) REFERENCES petition_versions (petition_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (id, why_version_id) REFERENCES petition_versions (petition_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (id, version_id) REFERENCES petition_versions (petition_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
"""
_BEFORE_TEXTS = "id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete"
_BEFORE_YEAR = (
    "signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, "
    "target, created_at, created_text"
)
_AFTER_YEAR = "status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale"
# Where several versions have the text, any of them does: the next refresh chooses by its own rules.
_HAVING = "(SELECT v.id FROM petition_versions AS v WHERE v.petition_id = p.id AND v.{0} = p.{0} ORDER BY v.id LIMIT 1)"
COPY = f"""
INSERT INTO petition_rows_lean ({_BEFORE_TEXTS}, what_version_id, why_version_id, {_BEFORE_YEAR}, {_AFTER_YEAR})
SELECT {_BEFORE_TEXTS}, {_HAVING.format("what")}, {_HAVING.format("why")}, {_BEFORE_YEAR}, {_AFTER_YEAR}
FROM petition_rows AS p ORDER BY p.id;
"""
_TEXT = "(SELECT v.{0} FROM petition_versions AS v WHERE v.id = p.{0}_version_id)"
_SHOWN = ", ".join(f"p.{name}" for name in _BEFORE_TEXTS.split(", "))
_MORE = ", ".join(f"p.{name}" for name in _BEFORE_YEAR.split(", "))
_LAST = ", ".join(f"p.{name}" for name in _AFTER_YEAR.split(", "))
# No join, so that SQLite can put it into any query, and reads a version only where a text is asked for.
VIEW = f"""
CREATE VIEW petitions AS
SELECT {_SHOWN},
       coalesce({_TEXT.format("why")},
                {_TEXT.format("what")}) AS description,
       {_TEXT.format("what")} AS what,
       {_TEXT.format("why")} AS why,
       {_MORE}, p.year,
       {_LAST}
FROM petition_rows AS p;
"""

# Of each column of the search index: the column of the row that it follows from.
_FOLLOWS_FROM = {"what": "what_version_id", "why": "why_version_id", "year": "created_at"}
# What a row said is taken out of the index before it changes, and what it says is put in afterward. Texts change with
# the version that the row names, and, where something is redacted, within that version.
SEARCH = """
CREATE TRIGGER petitions_fts_insert AFTER INSERT ON petition_rows BEGIN
    INSERT INTO petitions_fts (rowid, {names}) SELECT id, {names} FROM petitions WHERE id = new.id;
END;
CREATE TRIGGER petitions_fts_delete BEFORE DELETE ON petition_rows BEGIN
    INSERT INTO petitions_fts (petitions_fts, rowid, {names})
    SELECT 'delete', id, {names} FROM petitions WHERE id = old.id;
END;
CREATE TRIGGER petitions_fts_before BEFORE UPDATE OF {stored} ON petition_rows
WHEN ({old})
    IS NOT ({new}) BEGIN
    INSERT INTO petitions_fts (petitions_fts, rowid, {names})
    SELECT 'delete', id, {names} FROM petitions WHERE id = old.id;
END;
CREATE TRIGGER petitions_fts_after AFTER UPDATE OF {stored} ON petition_rows
WHEN ({old})
    IS NOT ({new}) BEGIN
    INSERT INTO petitions_fts (rowid, {names}) SELECT id, {names} FROM petitions WHERE id = new.id;
END;
CREATE TRIGGER petitions_fts_wording_before BEFORE UPDATE OF what, why ON petition_versions
WHEN (old.what, old.why) IS NOT (new.what, new.why) BEGIN
    INSERT INTO petitions_fts (petitions_fts, rowid, {names})
    SELECT 'delete', id, {names} FROM petitions WHERE id = (
        SELECT id FROM petition_rows WHERE id = old.petition_id AND old.id IN (what_version_id, why_version_id));
END;
CREATE TRIGGER petitions_fts_wording_after AFTER UPDATE OF what, why ON petition_versions
WHEN (old.what, old.why) IS NOT (new.what, new.why) BEGIN
    INSERT INTO petitions_fts (rowid, {names})
    SELECT id, {names} FROM petitions WHERE id = (
        SELECT id FROM petition_rows WHERE id = new.petition_id AND new.id IN (what_version_id, why_version_id));
END;
"""
# Nothing looks for a petition by its whole title: that index is left out.
_OF_ROWS = (
    "FROM sqlite_master WHERE tbl_name = 'petition_rows' AND sql IS NOT NULL AND type = ? "
    "AND name <> 'petitions_by_title'"
)


@migrations()
def m018_texts_once(db: Database) -> None:
    """A table of petitions without their texts, and the view ``petitions`` with all columns that the table had.

    References to the table follow when it is renamed. Foreign keys must be off, or the old table could not be dropped.
    """
    db.execute("ALTER TABLE petitions RENAME TO petition_rows")
    indexes = [sql for (sql,) in db.execute(f"SELECT sql {_OF_ROWS} ORDER BY name", ("index",)).fetchall()]
    others = f"SELECT sql {_OF_ROWS} AND name NOT LIKE 'petitions_fts_%' ORDER BY name"
    triggers = [sql for (sql,) in db.execute(others, ("trigger",)).fetchall()]
    for statement in statements(LEAN + COPY):
        db.execute(statement)
    db.execute("DROP TABLE petition_rows")
    db.execute("PRAGMA legacy_alter_table = ON")  # the views that name the table need not follow it, but keep the name
    db.execute("ALTER TABLE petition_rows_lean RENAME TO petition_rows")
    db.execute("PRAGMA legacy_alter_table = OFF")
    for statement in (*indexes, *triggers, *statements(VIEW), *statements(search_triggers(db))):
        db.execute(statement)


def search_triggers(db: Database) -> str:
    """Write the triggers for the columns that the search index has."""
    names = [name for (name,) in db.execute("SELECT name FROM pragma_table_info('petitions_fts')")]
    old, new = (
        ", ".join(
            f"(SELECT {name} FROM petition_versions WHERE id = {when}.{name}_version_id)"
            if name in ("what", "why")
            else f"{when}.{_FOLLOWS_FROM.get(name, name)}"  # the year of a new row is not yet computed before an update
            for name in names
        )
        for when in ("old", "new")
    )
    stored = ", ".join(_FOLLOWS_FROM.get(name, name) for name in names)
    return SEARCH.format(names=", ".join(names), stored=stored, old=old, new=new)

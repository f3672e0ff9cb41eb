"""Indexes for what pages of the site show: each order of a table, filters beside its usual order, words of names."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

# A filter's index ends in the order that its table has unless a reader asks for another, so that a page reads no more
# rows than it shows. Other orders are read along their own index, with the filter beside it.
PAGE_INDEXES = """
DROP INDEX petitions_by_year;
DROP INDEX petitions_by_status;
DROP INDEX petitions_by_language;
DROP INDEX petitions_by_goal_kind;
CREATE INDEX petitions_by_source ON petitions (source_id, signatures);
CREATE INDEX petitions_by_year ON petitions (year, signatures);
CREATE INDEX petitions_by_status ON petitions (status, signatures);
CREATE INDEX petitions_by_language ON petitions (language, signatures);
CREATE INDEX petitions_by_goal_kind ON petitions (goal_kind, signatures);
CREATE INDEX petitions_by_start ON petitions (created_at);
CREATE INDEX petitions_by_first_seen ON petitions (first_seen_at);
CREATE INDEX action_alerts_by_source ON action_alerts (source_id, date);
CREATE INDEX action_alerts_by_first_seen ON action_alerts (first_seen_at);
CREATE INDEX events_by_time ON events (occurred_at);
CREATE INDEX events_by_kind ON events (kind, occurred_at);
CREATE INDEX withdrawn_events_by_time ON withdrawn_events (withdrawn_at);
CREATE INDEX alert_events_by_time ON alert_events (occurred_at);
CREATE INDEX due_looks_by_time ON due_looks (due_at);
"""

# Names are found by the beginnings of their words. No word's place is kept (detail): a name is short.
NAMES = """
CREATE VIRTUAL TABLE {table}_fts USING fts5 (
    name, content="{table}", content_rowid="id", detail="none", prefix="1 2 3",
    tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER {table}_fts_insert AFTER INSERT ON {table} BEGIN
    INSERT INTO {table}_fts (rowid, name) VALUES (new.id, new.name);
END;
CREATE TRIGGER {table}_fts_delete AFTER DELETE ON {table} BEGIN
    INSERT INTO {table}_fts ({table}_fts, rowid, name) VALUES ('delete', old.id, old.name);
END;
CREATE TRIGGER {table}_fts_update AFTER UPDATE OF name ON {table} WHEN old.name <> new.name BEGIN
    INSERT INTO {table}_fts ({table}_fts, rowid, name) VALUES ('delete', old.id, old.name);
    INSERT INTO {table}_fts (rowid, name) VALUES (new.id, new.name);
END;
INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild');
"""


@migrations()
def m012_page_indexes(db: Database) -> None:
    """An index for each order that the site offers and for filters beside the usual order; words of names."""
    for statement in statements(PAGE_INDEXES):
        db.execute(statement)
    for table in ("creators", "organizations"):
        for statement in statements(NAMES.format(table=table)):
            db.execute(statement)

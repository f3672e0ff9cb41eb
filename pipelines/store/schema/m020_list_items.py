"""Each item of the lists in petitions and alerts in a row, and how many there are of each; events of alerts by time."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

LIST_ITEMS = """
CREATE TABLE petition_categories (
    petition_id INTEGER NOT NULL REFERENCES petition_rows (id),
    category TEXT NOT NULL,
    PRIMARY KEY (petition_id, category)
) STRICT, WITHOUT ROWID;
CREATE INDEX petition_categories_by_category ON petition_categories (category);
CREATE TABLE alert_action_types (
    alert_id INTEGER NOT NULL REFERENCES action_alerts (id),
    action_type TEXT NOT NULL,
    PRIMARY KEY (alert_id, action_type)
) STRICT, WITHOUT ROWID;
CREATE INDEX alert_action_types_by_type ON alert_action_types (action_type);
CREATE TABLE list_totals (
    about TEXT NOT NULL,
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (about, facet, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX alert_events_by_time ON alert_events (occurred_at);
"""


@migrations()
def m020_list_items(db: Database) -> None:
    """Categories of petitions and kinds of action of alerts, one in a row, and how many there are of each."""
    for statement in statements(LIST_ITEMS):
        db.execute(statement)

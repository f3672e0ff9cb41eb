"""How each alert was recognized."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

RECOGNITION = """
ALTER TABLE sources ADD COLUMN alerts TEXT NOT NULL DEFAULT 'detect';
ALTER TABLE alert_sightings ADD COLUMN recognized_by TEXT CHECK (recognized_by IN ('label', 'category', 'text'));
ALTER TABLE action_alerts ADD COLUMN recognized_by TEXT CHECK (recognized_by IN ('label', 'category', 'text'));
CREATE INDEX action_alerts_by_recognition ON action_alerts (recognized_by);
"""


@migrations()
def m003_recognition(db: Database) -> None:
    """How each post was recognized as an alert (null where older code read it), and what sources.yml says of that."""
    for statement in statements(RECOGNITION):
        db.execute(statement)

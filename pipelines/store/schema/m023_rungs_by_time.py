"""Petitions in the order in which they were seen to pass a number of signatures."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

RUNGS_BY_TIME = "CREATE INDEX petition_rungs_by_time ON petition_rungs (rung, reached_seconds);"


@migrations()
def m023_rungs_by_time(db: Database) -> None:
    """An index for the feeds of petitions that passed a number of signatures."""
    for statement in statements(RUNGS_BY_TIME):
        db.execute(statement)

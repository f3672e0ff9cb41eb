"""Addresses that masking changed."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

MASKED_ADDRESSES = """
CREATE TABLE masked_addresses (
    identity TEXT PRIMARY KEY,
    form TEXT NOT NULL,
    number INTEGER NOT NULL,
    UNIQUE (form, number)
) STRICT;
"""


@migrations()
def m009_masked_addresses(db: Database) -> None:
    """Addresses that masking changed, by keyed hashes of what they were, each with a number."""
    for statement in statements(MASKED_ADDRESSES):
        db.execute(statement)

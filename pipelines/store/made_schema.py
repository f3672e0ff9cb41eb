"""Know what the migrations make, by having them make it in memory, once in a process."""

import sqlite3
from contextlib import closing
from functools import cache
from types import MappingProxyType

from sqlite_utils import Database

from pipelines.store.schema import migrations

# Not the tables inside of a search index: SQLite makes them, and names them as it likes.
_DEFINED = """
    SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
    AND name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')
"""
Definitions = dict[str, tuple[str, str]]
"""The kind (table, index, view or trigger) and the SQL by name."""


def definitions(db: sqlite3.Connection) -> Definitions:
    """Return how a database defines its tables, indexes, views and triggers."""
    return {name: (kind, sql) for name, kind, sql in db.execute(_DEFINED)}


def names(db: sqlite3.Connection) -> frozenset[str]:
    """Return the names of all that a database defines, also inside of search indexes."""
    return frozenset(name for (name,) in db.execute("SELECT name FROM sqlite_master"))


@cache
def made_definitions() -> MappingProxyType[str, tuple[str, str]]:
    """Return how the current schema defines its tables, indexes, views and triggers."""
    with closing(sqlite3.connect(":memory:")) as db:
        migrations.apply(Database(db))
        return MappingProxyType(definitions(db))


@cache
def made_names(stop_before: str | None = None) -> frozenset[str]:
    """Return the names of all that the migrations make: all of them, or those before one."""
    with closing(sqlite3.connect(":memory:")) as db:
        migrations.apply(Database(db), stop_before=stop_before)
        return names(db)

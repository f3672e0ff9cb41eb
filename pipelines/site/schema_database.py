"""A database of Datasette that asks for its schema once, and checks each statement once."""

import sqlite3
from collections.abc import Awaitable, Callable, Hashable
from pathlib import Path
from typing import Any, TypeVar

from datasette.database import Database

_MOST = 2_000  # answers: names of tables come from addresses

T = TypeVar("T")


class SchemaDatabase(Database):  # type: ignore[misc]  # Datasette has no types
    """Datasette asks SQLite for columns, keys and indexes dozens of times a page; these are kept with the schema.

    Whoever opens a connection calls ``recognize``, which forgets them where the file or its schema is another one.
    """

    _read_connection: sqlite3.Connection | None
    _schema: tuple[int, ...] = ()

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._answers: dict[Hashable, Any] = {}

    def identify(self, connection: sqlite3.Connection) -> tuple[int, ...]:
        """Return numbers that are others once the path leads to another file, or the schema has changed."""
        try:
            found = Path(self.path).stat()
        except OSError:
            return ()
        version: int = connection.execute("PRAGMA schema_version").fetchone()[0]
        return found.st_dev, found.st_ino, version

    def recognize(self, connection: sqlite3.Connection) -> None:
        """Keep what is known of the schema if it is that of ``connection``, and forget it if not."""
        schema = self.identify(connection)
        if schema != self._schema or not schema:
            self._answers.clear()
        self._schema = schema

    def once(self, key: Hashable, ask: Callable[[], T]) -> T:
        """Return what ``ask`` returned the first time under this schema."""
        if key not in self._answers:
            answer = ask()
            if len(self._answers) >= _MOST:
                self._answers.clear()
            self._answers[key] = answer
        found: T = self._answers[key]
        return found

    async def _once(self, key: Hashable, ask: Callable[[], Awaitable[Any]]) -> Any:
        if key not in self._answers:
            answer = await ask()
            self.once(key, lambda: answer)
        found = self._answers.get(key)
        return list(found) if isinstance(found, list) else found

    async def table_names(self) -> Any:
        """List the tables."""
        return await self._once("table_names", super().table_names)

    async def view_names(self) -> Any:
        """List the views."""
        return await self._once("view_names", super().view_names)

    async def hidden_table_names(self) -> Any:
        """List the tables that lists of tables leave out."""
        return await self._once("hidden_table_names", super().hidden_table_names)

    async def table_exists(self, table: str) -> Any:
        """Return whether there is such a table."""
        return await self._once(("exists", table), lambda: super(SchemaDatabase, self).table_exists(table))

    async def table_columns(self, table: str) -> Any:
        """Return the names of the columns of a table."""
        return await self._once(("columns", table), lambda: super(SchemaDatabase, self).table_columns(table))

    async def table_column_details(self, table: str) -> Any:
        """Return names, types and keys of the columns of a table."""
        return await self._once(("details", table), lambda: super(SchemaDatabase, self).table_column_details(table))

    async def primary_keys(self, table: str) -> Any:
        """Return the columns that identify a row."""
        return await self._once(("keys", table), lambda: super(SchemaDatabase, self).primary_keys(table))

    async def fts_table(self, table: str) -> Any:
        """Return the full-text index of a table."""
        return await self._once(("fts", table), lambda: super(SchemaDatabase, self).fts_table(table))

    async def label_column_for_table(self, table: str) -> Any:
        """Return the column that stands for a row of a table in links."""
        return await self._once(("label", table), lambda: super(SchemaDatabase, self).label_column_for_table(table))

    async def get_table_definition(self, table: str, type_: str = "table") -> Any:
        """Return the SQL of a table or view and its indexes."""
        ask = super().get_table_definition
        return await self._once(("definition", table, type_), lambda: ask(table, type_))

"""The archive as Datasette's database, with limits on SQL and an order of rows in which none is skipped."""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from typing import Any

from datasette.database import Database, Results

from pipelines.site.sandbox_limits import LONGEST_VALUE, MEGABYTE, limit_connection
from pipelines.site.search_terms import match_of_words
from pipelines.store.vocabulary import SEARCHED

# The table or view that the current request shows, if any.
shown_table: ContextVar[str | None] = ContextVar("shown_table", default=None)

# Tables of full-text search and upkeep; tables of SQLite that show other readers' SQL, or pages of the file.
INTERNAL = re.compile(r"_.*|.*_fts_(?:config|content|data|docsize|idx)|sqlite_stmt|dbstat|sqlite_dbpage")
# pragma_database_list would show the path of the file.
_PRAGMAS = {
    f"pragma_{name}"
    for name in (
        "table_info",
        "table_xinfo",
        "table_list",
        "foreign_key_list",
        "index_list",
        "index_info",
        "index_xinfo",
        "function_list",
    )
}
_FUNCTIONS = {"fts3_tokenizer", "load_extension", "sqlite_log", "rtreecheck", "rtreenode", "rtreedepth", "optimize"}
_READS = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_RECURSIVE}
# EXPLAIN after comments: /* how */ explain query plan select 1
_EXPLAIN = re.compile(r"(?:\s|--[^\n]*\n|/\*.*?\*/)*explain\b", re.DOTALL | re.IGNORECASE)

_SEARCH_TABLES = "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%'"

# As Datasette writes the rows of a page: select id, title from petitions where ... order by signatures desc limit 51
_ORDERED = re.compile(r"(select\b.*\border by )(.+?)( limit \d+(?: offset \d+)?)", re.DOTALL)
# Where a table is searched: id in (select rowid from petitions_fts where petitions_fts match escape_fts(:search))
_SEARCHED = re.compile(r"from \[?(\w+)\]? where \[?(\w+)\]? match escape_fts\(:(search\w*)\)")
# In the same: recent_per_day < :p2
_COMPARED = re.compile(r"(\[[^\]]+\]|\"[^\"]+\"|\w+) [<>=]+ :(\w+)")


class ArchiveDatabase(Database):  # type: ignore[misc]  # Datasette has no types
    """A database of Datasette that refuses harmful SQL and pages by unique keys, in views too.

    Datasette orders the first page by the sort column alone and the next ones by column and key, so that rows with
    equal values get lost in between; pages of a view are counted off, so that a row that arrives shifts the others.
    """

    def __init__(self, datasette: Any, path: str, *, is_mutable: bool, view_keys: Mapping[str, list[str]]) -> None:
        super().__init__(datasette, path=path, is_mutable=is_mutable)
        self.view_keys = view_keys

    def connect(self, write: bool = False) -> sqlite3.Connection:
        """Open a connection with the limits of the sandbox, which sees one state of the archive until it is closed."""
        connection: sqlite3.Connection = super().connect(write)
        limit_connection(connection)
        # Virtual tables are made, and read their settings, when they are first named; ``check`` would refuse that.
        search_tables = [name for (name,) in connection.execute(_SEARCH_TABLES)]
        for name in (*search_tables, "json_each", "json_tree", *_PRAGMAS):
            connection.execute(f"SELECT 1 FROM [{name}] LIMIT 0")
        connection.execute("BEGIN")
        return connection

    def disconnect(self) -> None:
        """Close all connections, since none may be used on both sides of a fork."""
        self.close()
        self._all_file_connections.clear()
        self._read_connection = None

    async def execute(self, sql: str, params: Any = None, truncate: bool = False, **options: Any) -> Results:
        """Run one statement as Datasette does. Raises sqlite3.OperationalError, also for what exceeds the limits."""
        table = shown_table.get()
        if truncate and table:
            sql = order_uniquely(sql, await self.primary_keys(table))
            params = await self._exact_numbers(table, sql, params)
        if _SEARCHED.search(sql):
            sql, params = await self._searching_forms(sql, dict(params or {}))
        if not sql.lstrip().lower().startswith("pragma"):  # Datasette's own; readers may send SELECT alone
            await self.execute_fn(lambda connection: check(connection, sql, params))
        with plain_errors():
            return await super().execute(sql, params, truncate, **options | {"log_sql_errors": False})

    async def primary_keys(self, table: str) -> list[str]:
        """Return the columns that identify a row, for views those of ``row_key`` in metadata.yml."""
        keys = self.view_keys.get(table)
        return list(keys) if keys else list(await super().primary_keys(table))

    async def get_view_definition(self, view: str) -> str | None:
        """Return the SQL of a view, unless its rows have keys: Datasette then pages it like a table."""
        return None if view in self.view_keys else await super().get_view_definition(view)

    async def table_exists(self, table: str) -> bool:
        """Return whether there is such a table, or a view whose rows have keys."""
        return table in self.view_keys or bool(await super().table_exists(table))

    async def get_table_definition(self, table: str, type_: str = "table") -> str | None:
        """Return the SQL of a table, or of a view whose rows have keys."""
        kind = "view" if table in self.view_keys else type_
        return await super().get_table_definition(table, kind)  # type: ignore[no-any-return]

    async def _searching_forms(self, sql: str, params: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        """Let the search of a table find all forms and spellings of words, as the site's own search does."""
        for index, column, name in _SEARCHED.findall(sql):
            if index in SEARCHED:
                words, own = str(params.get(name) or ""), index if column == index else None
                params[name] = await self.execute_fn(partial(match_of_words, typed=words, index=own))
                sql = sql.replace(f"escape_fts(:{name})", f":{name}")
        return sql, params

    async def _exact_numbers(self, table: str, sql: str, params: Any) -> Any:
        """Turn texts that are compared with REAL columns into floats: SQLite may round "0.1" otherwise than Python."""
        real = {c.name for c in await self.table_column_details(table) if c.type.upper() == "REAL"}
        exact = dict(params or {})
        for column, name in _COMPARED.findall(sql):
            if column.strip('[]"') in real and isinstance(exact.get(name), str):
                try:
                    exact[name] = float(exact[name])
                except ValueError:
                    continue  # a filter by words, which finds nothing
        return exact


def order_uniquely(sql: str, keys: list[str]) -> str:
    """Order the rows of a page by ``keys`` where its other columns are equal.

    >>> order_uniquely("select id, day from t order by day desc limit 51", ["id"])
    'select id, day from t order by day desc, id limit 51'
    """
    parts = _ORDERED.fullmatch(sql)
    if parts is None or not keys:
        return sql
    select, order, limit = parts.groups()
    ordered = {term.strip().strip('[]"').removesuffix(" desc").strip('[]"') for term in order.split(",")}
    missing = [f"[{key}]" if not key.isidentifier() else key for key in keys if key not in ordered]
    return select + ", ".join([order, *missing]) + limit


def check(connection: sqlite3.Connection, sql: str, params: Any) -> None:
    """Prepare a statement, and raise sqlite3.OperationalError if it names anything that is not open to readers.

    Search reads its internal tables when the statement runs, so only what the statement itself names is judged.
    """
    refused: list[str] = []

    def authorize(action: int, first: str | None, second: str | None, *_: str | None) -> int:
        if action in _READS:
            return sqlite3.SQLITE_OK
        name = str(second if action == sqlite3.SQLITE_FUNCTION else first)
        if action == sqlite3.SQLITE_READ and not _is_closed(name.lower()):
            return sqlite3.SQLITE_OK
        if action == sqlite3.SQLITE_FUNCTION and name.lower() not in _FUNCTIONS:
            return sqlite3.SQLITE_OK
        refused.append(name)
        return sqlite3.SQLITE_DENY

    connection.set_authorizer(authorize)
    try:
        with plain_errors():
            connection.execute(sql if _EXPLAIN.match(sql) else f"EXPLAIN {sql}", params or {}).close()
    except sqlite3.OperationalError as error:
        raise sqlite3.OperationalError(f"Not open to SQL: {refused[0]}" if refused else str(error)) from None
    finally:
        connection.set_authorizer(None)


def _is_closed(table: str) -> bool:
    return bool(INTERNAL.fullmatch(table)) or (table.startswith("pragma_") and table not in _PRAGMAS)


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turn what a statement may raise into sqlite3.OperationalError, which Datasette answers with status 400."""
    try:
        yield
    except MemoryError:
        raise sqlite3.OperationalError("The query needs too much memory; select fewer or shorter values") from None
    except sqlite3.DataError as error:
        if "too big" not in str(error):
            raise sqlite3.OperationalError(str(error)) from None
        most = LONGEST_VALUE // MEGABYTE
        raise sqlite3.OperationalError(f"The query makes a value or row longer than {most} MB") from None
    except sqlite3.OperationalError:
        raise
    except (sqlite3.Error, sqlite3.Warning, ValueError, OverflowError) as error:
        raise sqlite3.OperationalError(str(error)) from None

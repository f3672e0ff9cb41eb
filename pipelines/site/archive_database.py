"""The archive as Datasette's database, with limits on SQL and an order that skips no row."""

import re
import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from typing import Any

from datasette.database import QueryInterrupted, Results
from datasette.utils import sqlite_timelimit
from datasette.views.base import DatasetteError

from pipelines.site.datasette_versions import IS_1, close_connections
from pipelines.site.listed_table import listed_columns
from pipelines.site.page_counts import Counter, count_referring, count_rows, read_facet
from pipelines.site.page_plan import Bounds, rows_sql
from pipelines.site.page_statement import read_count, read_page
from pipelines.site.row_lookup import read_lookup
from pipelines.site.sandbox_limits import LONGEST_VALUE, MEGABYTE, limit_connection
from pipelines.site.schema_database import SchemaDatabase
from pipelines.site.table_indexes import table_indexes
from pipelines.site.table_page import PageReader, ShownTable, shown, stopped
from pipelines.site.table_search import is_search, search_forms

REPORT_ROWS = 100  # on the page of a report; its CSV has all
TOO_RARE = (
    "Fewer rows than a page holds are among the first {rows:,} in this order; ask for all of them at once, with "
    "_stream=on, or filter by other columns"
)
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

# As Datasette writes a comparison: recent_per_day < :p2
_COMPARED = re.compile(r"(\[[^\]]+\]|\"[^\"]+\"|\w+) ?[<>=]+ ?:(\w+)")


class ArchiveDatabase(SchemaDatabase):
    """A database of Datasette that refuses harmful SQL and pages by unique keys, in views too.

    Datasette orders the first page by the sort column alone and the next ones by column and key, so that rows with
    equal values get lost in between; pages of a view are counted off, so that a row that arrives shifts the others.
    """

    def __init__(
        self,
        datasette: Any,
        path: str,
        *,
        is_mutable: bool,
        view_keys: Mapping[str, list[str]],
        rows_in: Mapping[str, str],
    ) -> None:
        """``view_keys`` are the columns that identify a row of a view; ``rows_in`` are the tables of rows in few bytes
        by the view that readers know them by, and that is shown in their place."""
        super().__init__(datasette, path=path, is_mutable=is_mutable)
        self.view_keys = view_keys
        self.rows_in = rows_in
        self._shown_as = {table: view for view, table in rows_in.items()}
        self.bounds = Bounds()
        self.kept_seconds = 60.0  # of a connection, which reads the statistics of its query planner once
        self._opened_at = 0.0

    def connect(self, write: bool = False) -> sqlite3.Connection:
        """Open a connection with the limits of the sandbox, which sees one state of the archive until it is closed."""
        connection: sqlite3.Connection = super().connect(write)
        limit_connection(connection)
        # Virtual tables are made, and read their settings, when they are first named; ``check`` would refuse that.
        search_tables = [name for (name,) in connection.execute(_SEARCH_TABLES)]
        for name in (*search_tables, "json_each", "json_tree", *_PRAGMAS):
            connection.execute(f"SELECT 1 FROM [{name}] LIMIT 0")
        self._opened_at = time.monotonic()
        self.recognize(connection)
        connection.execute("BEGIN")
        return connection

    def disconnect(self) -> None:
        """Close all connections, since none may be used on both sides of a fork."""
        close_connections(self.ds, self)

    @contextmanager
    def one_state(self) -> Iterator[None]:
        """See one state of the archive, the newest at the beginning, and hold none of them at the end.

        The connection is kept for the next time, unless the file, its schema or its statistics may be others by then.
        """
        kept: sqlite3.Connection | None = self._read_connection
        if kept and (time.monotonic() > self._opened_at + self.kept_seconds or self.identify(kept) != self._schema):
            self.disconnect()
        with suppress(sqlite3.Error):  # which the first statement of the page meets too
            if self._read_connection is None:
                self._read_connection = self.connect()
                self.ds._prepare_connection(self._read_connection, self.name)
            if not self._read_connection.in_transaction:
                self._read_connection.execute("BEGIN")
        try:
            yield
        finally:
            if self._read_connection:
                self._read_connection.rollback()

    async def execute(self, sql: str, params: Any = None, truncate: bool = False, **options: Any) -> Results:
        """Run one statement as Datasette does, and those of a page within bounds.

        Raises sqlite3.OperationalError, also for what exceeds the limits.
        """
        page = shown.get()
        if is_search(sql):
            sql = await self.execute_fn(partial(search_forms, sql=sql, params=params))
        lookup = read_lookup(sql)
        if lookup and params and lookup.keys != len(params):
            return Results([], False, ())  # /archive/petitions/1,2 names no row, for petitions have one key
        if table := page.name if page else lookup.table if lookup else None:
            params = await self._exact_numbers(table, sql, params)
        if not sql.lstrip().lower().startswith("pragma"):  # Datasette's own; readers may send SELECT alone
            await self.execute_fn(lambda connection: self.once(("sql", sql), lambda: check(connection, sql, params)))
        answer = await self._answer(page, sql, params, truncate, options) if page else None
        if answer is None and isinstance(params, dict) and params.keys() == {"id"}:
            answer = await self.execute_fn(lambda connection: self._referring(connection, sql, params["id"]))
        return await self._run(sql, params, truncate, **options) if answer is None else answer

    def _referring(self, connection: sqlite3.Connection, sql: str, key: str) -> Results | None:
        """Count the rows that refer to the one of a page, or return None if the statement is another."""
        with plain_errors(), sqlite_timelimit(connection, self.ds.sql_time_limit_ms):
            counts = count_referring(connection, sql, key, self.bounds.few, self._about)
        return Results([counts], False, ()) if counts else None

    async def _run(self, sql: str, params: Any = None, truncate: bool = False, **options: Any) -> Results:
        with plain_errors():
            try:
                return await super().execute(sql, params, truncate, **options | {"log_sql_errors": False})
            except QueryInterrupted:
                if (statements := stopped.get()) is not None:
                    statements.append(sql)
                raise

    async def _answer(
        self, page: ShownTable, sql: str, params: Any, truncate: bool, options: dict[str, Any]
    ) -> Results | None:
        """Answer a statement of a page of a table within bounds, or return None if it is another statement."""
        keys = await self.primary_keys(page.name)
        if truncate and page.is_query and page.is_html:
            return await self.execute_fn(lambda connection: self._first(connection, sql, params))
        if truncate and (statement := read_page(sql, page.name, keys, whole=page.has_sql)):
            if page.is_listed:
                statement = replace(statement, columns=listed_columns(page.name, statement.order))
            reader = await self._reader(page, params, options)
            found = await reader.read(statement, page)
            if page.onward and not page.is_html:
                message = TOO_RARE.format(rows=page.looked_through)
                raise DatasetteError(message, status=400, title="Too few rows fit the filters")
            return found
        if page.statement is None or truncate or (params and not isinstance(params, dict)):
            return None
        counter = Counter(
            reader=await self._reader(page, params, options),
            page=page,
            types={c.name: c.type for c in await self.table_column_details(page.name)},
        )
        if (filters := read_count(sql, page.name, whole=page.has_sql)) is not None:
            description = (("count(*)",),)
            return Results([(await counter.count(filters),)], False, description)
        facet = read_facet(sql)
        return await counter.facet(facet) if facet else None

    async def whole(self, sql: str, params: dict[str, Any], page: ShownTable) -> list[str]:
        """Return statements that select, one after the other, all rows of a table in the order that ``sql`` has.

        None of them has to sort many rows. ``sql`` is Datasette's statement of the first page.
        """
        if is_search(sql):
            sql = await self.execute_fn(partial(search_forms, sql=sql, params=params))
        statement = read_page(sql, page.name, await self.primary_keys(page.name), whole=page.has_sql)
        if statement is None:
            return [sql.rpartition(" limit ")[0]]
        reader = await self._reader(page, params, {})
        plan = replace(await reader.choose(statement), is_bounded=False)
        return [rows_sql(statement, plan, part, None) for part in reader.segments(statement)]

    async def _reader(self, page: ShownTable, params: Any, options: dict[str, Any]) -> PageReader:
        async def execute(sql: str, parameters: Mapping[str, Any]) -> Results:
            return await self._run(sql, dict(parameters), **options)

        indexes = await self.execute_fn(
            lambda connection: self.once(
                ("indexes", page.name), lambda: table_indexes(connection, page.name, self._about(page.name))
            )
        )
        return PageReader(execute=execute, indexes=indexes, bounds=self.bounds, parameters=dict(params or {}))

    def _about(self, table: str) -> dict[str, Any]:
        about: dict[str, Any] = self.ds.table_metadata(self.name, table)
        return about

    def _first(self, connection: sqlite3.Connection, sql: str, params: Any) -> Results:
        """Return the rows of a report that its page shows."""
        with plain_errors(), sqlite_timelimit(connection, self.ds.sql_time_limit_ms):
            cursor = connection.execute(sql, params or {})
            rows = cursor.fetchmany(REPORT_ROWS + 1)
        return Results(rows[:REPORT_ROWS], len(rows) > REPORT_ROWS, cursor.description)

    async def table_counts(self, limit: int = 10) -> dict[str, int | None]:
        """Return the number of rows of each table: as of the last run where there are many, None if that is unknown."""
        return {
            table: await self.execute_fn(lambda connection, table=table: self._count(connection, table))
            for table in await self.table_names()
        }

    def _count(self, connection: sqlite3.Connection, table: str) -> int | None:
        return count_rows(connection, table, self.bounds.few, stored=self.rows_in.get(table, table))

    async def primary_keys(self, table: str) -> list[str]:
        """Return the columns that identify a row, for views those of ``row_key`` in metadata.yml."""
        keys = self.view_keys.get(table)
        return list(keys) if keys else list(await super().primary_keys(table))

    async def label_column_for_table(self, table: str) -> str | None:
        """Return the column that stands for a row of a table."""
        if IS_1 and table in self.view_keys:  # which 1.0 takes for a table, and asks for its indexes
            return self._about(table).get("label_column")
        return await super().label_column_for_table(table)  # type: ignore[no-any-return]

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

    async def table_names(self) -> list[str]:
        """List the tables, and in place of rows in few bytes the view of them."""
        return [self._shown_as.get(name, name) for name in await super().table_names()]

    async def view_names(self) -> list[str]:
        """List the views but those that stand for a table."""
        return [name for name in await super().view_names() if name not in self.rows_in]

    async def foreign_keys_for_table(self, table: str) -> list[dict[str, str]]:
        """Return what the columns of a table refer to, or those of the view that stands for it."""
        return [key for key, _ in await self._references(table)]

    async def _references(self, table: str) -> list[tuple[dict[str, str], bool]]:
        stored, shown = self.rows_in.get(table, table), self._shown_as
        found = await self.execute_fn(
            lambda connection: self.once(("references", table), lambda: references(connection, stored))
        )
        found = [(key | {"other_table": shown.get(key["other_table"], key["other_table"])}, one) for key, one in found]
        if stored == table:
            return found
        columns = set(await self.table_columns(table))  # the view may not have what the table refers to others by
        return [(key, one) for key, one in found if key["column"] in columns]

    async def get_all_foreign_keys(self) -> dict[str, dict[str, list[dict[str, str]]]]:
        """Return the references between tables, by the table that has them and the table that they point at."""
        tables = await self.table_names()
        known = (*tables, *self.view_keys, *self.rows_in.values())  # all whose rows have pages
        found: dict[str, dict[str, list[dict[str, str]]]] = {name: {"incoming": [], "outgoing": []} for name in known}
        for table in tables:
            for key, is_indexed in await self._references(table):
                found[table]["outgoing"].append(key)
                if is_indexed and key["other_table"] in found:  # row pages count what refers to them
                    other = {"other_table": table, "column": key["other_column"], "other_column": key["column"]}
                    found[key["other_table"]]["incoming"].append(other)
        return found

    async def _exact_numbers(self, table: str, sql: str, params: Any) -> Any:
        """Turn texts that are compared with REAL columns into floats: SQLite may round "0.1" otherwise than Python.

        Keys that a view computes are numbers without a type, which are equal to no text.
        """
        compared = _COMPARED.findall(sql)
        if not compared or not isinstance(params, dict):
            return params
        kinds: dict[str, type[float | int]] = {}
        for column in await self.table_column_details(table):
            if column.type.upper() == "REAL":
                kinds[column.name] = float
            elif not column.type and column.name in self.view_keys.get(table, ()):
                kinds[column.name] = int
        exact = dict(params)
        for quoted, name in compared:
            kind = kinds.get(quoted.strip('[]"'))
            if kind and isinstance(exact.get(name), str):
                with suppress(ValueError):  # a filter by words, which finds nothing
                    exact[name] = kind(exact[name])
        return exact


def references(connection: sqlite3.Connection, table: str) -> list[tuple[dict[str, str], bool]]:
    """Return what the columns of a table refer to, and whether it is by one column, which then has an index.

    Of a key of two columns, the first is the petition or alert that both rows are of, and the second is returned.
    """
    found: dict[int, tuple[dict[str, str], bool]] = {}
    for number, place, other, column, other_column, *_ in connection.execute(f"PRAGMA foreign_key_list([{table}])"):
        found[number] = {"column": column, "other_table": other, "other_column": other_column}, place == 0
    return list(found.values())


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

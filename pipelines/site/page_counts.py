"""Count the rows of a table and the values of its facets: from kept totals, or as far as a bound."""

import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from datasette.database import Results
from datasette.utils import escape_sqlite

from pipelines.site.facet_values import count_values, items_of
from pipelines.site.page_plan import rows_sql
from pipelines.site.page_statement import Filter
from pipelines.site.table_indexes import table_indexes
from pipelines.site.table_page import PageReader, ShownTable

# A facet of Datasette: select status as value, count(*) as count from (select ...) where ... limit 13
_FACET = re.compile(
    r"\s*select (?P<value>\S+|date\(.+?\)) as value, count\(\*\) as count from \(.* limit (?P<limit>\d+)\s*", re.DOTALL
)
_LIST_FACET = re.compile(
    r"\s*with inner as \(.*json_each\(\[inner\]\.(?P<list>.+?)\) j.* limit (?P<limit>\d+)\s*", re.DOTALL
)
# As Datasette counts the rows that refer to one: (select count(*) from links where capture_id=:id)
_REFERRING = re.compile(r"\(select count\(\*\) from (?P<table>\S+) where (?P<column>\S+)=:id\)")

# Most values of creators count one petition: the index of ``totals`` by number has the others alone.
_TOTALS = """
select {value} as value, n as count from (
    select * from (select value, n from totals where {these} and n > 1 order by n desc, value desc limit {limit})
    union all
    select * from (select value, n from totals where {these} and n = 1 limit {limit})
)
order by n desc, value limit {limit}
"""
_THESE = "about = :about and facet = :facet and filter = :filter and filter_value = :filter_value"
_LIST_TOTALS = """
select value, n as count from list_totals where about = :about and facet = :facet order by n desc, value limit {limit}
"""
_HAS_TOTALS = "select 1 from totals where about = :about and facet = :facet and filter = :filter limit 1"
_TOTAL = "select n from totals where about = :about and facet = :facet and value = :value and filter = ''"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A facet to count: its ``value`` as SQL, the ``column``, whether that holds lists, and how many values to show."""

    value: str
    column: str
    is_list: bool
    limit: int


def read_facet(sql: str) -> Facet | None:
    """Read the facet that a statement of Datasette counts, or None if it is another statement."""
    if found := _LIST_FACET.fullmatch(sql):
        return Facet(value="j.value", column=found["list"].strip("[]"), is_list=True, limit=int(found["limit"]))
    if found := _FACET.fullmatch(sql):
        column = found["value"].removeprefix("date(").rstrip(")").strip("[]")
        return Facet(value=found["value"], column=column, is_list=False, limit=int(found["limit"]))
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """Counts for the page that ``reader`` has read. ``types`` are those of the columns."""

    reader: PageReader
    page: ShownTable
    types: dict[str, str]

    async def count(self, filters: Sequence[Filter]) -> int | None:
        """Return the number of rows with these filters, or None if it is more than may be counted."""
        statement, plan, few = self.page.statement, self.page.plan, self.reader.bounds.few
        assert statement
        if not plan.is_few and (total := await self._total(filters)) is not None:
            return total
        if plan.is_bounded:
            return None
        counted = replace(statement, columns="1", after=None, sort=None, descending=False)
        if plan.is_few and self.page.facets and self.types.keys() >= set(self.page.facets):
            rows = await self._values()  # which facets need anyhow, and which may be all rows
            if not self.page.among:
                return rows
        where = " and ".join(plan.conditions)
        sql = f"select 1 from {escape_sqlite(counted.table)}{where and f' where {where}'} limit {few + 1}"
        found: int = (await self._run(f"select count(*) from ({sql})")).rows[0][0]
        if found > few:
            self.page.more_than = few
        return found if found <= few else None

    async def facet(self, facet: Facet) -> Results:
        """Return the values of a facet with their counts, most first."""
        statement = self.page.statement
        only = self._only_value(statement.filters) if statement else None
        if only and not facet.value.startswith("date(") and await self._has_totals(facet.column, only[0]):
            value = "value" if facet.is_list else f"CAST(value AS {self.types.get(facet.column) or 'TEXT'})"
            sql = _TOTALS.format(value=value, these=_THESE, limit=facet.limit)
            return await self._run(sql, self._about(facet.column, only))
        if facet.is_list and not (statement and statement.filters) and await self._has_lists():
            about = {"about": self.page.name, "facet": facet.column}
            return await self._run(_LIST_TOTALS.format(limit=facet.limit), about)
        if facet.value.startswith("date(") or facet.column not in self.types:
            return await self._by_sql(facet)
        await self._values(facet.column)
        assert self.page.values
        values = self.page.values[facet.column]
        counted = count_values(items_of(values) if facet.is_list else values, facet.limit)
        return Results(counted, False, (("value",), ("count",)))

    async def _by_sql(self, facet: Facet) -> Results:
        """Count the days of a column, or say which column there is not."""
        source = f"({await self._rows([facet.column])}) as [inner]"
        if facet.is_list:
            source += f", json_each([inner].{escape_sqlite(facet.column)}) as j"
        sql = (
            f"select {facet.value} as value, count(*) as count from {source} where {facet.value} is not null "
            f"group by {facet.value} order by count desc, value limit {facet.limit}"
        )
        return await self._run(sql)

    async def _values(self, column: str = "") -> int:
        """Read the values of all facets of the page, and of ``column``, at once. Return the number of rows."""
        page = self.page
        if page.values is None or (column and column not in page.values):
            names = [name for name in dict.fromkeys((*page.facets, *(column,) * bool(column))) if name in self.types]
            rows = (await self._run(await self._rows(names))).rows
            page.values = {name: [row[place] for row in rows] for place, name in enumerate(names)}
            page.among = len(rows) == self.reader.bounds.counted and len(rows)
        return len(next(iter(page.values.values()), ()))

    async def _rows(self, names: Sequence[str]) -> str:
        """Return the statement for columns of the first rows in the order of the page, of all its pages."""
        statement, plan, most = self.page.statement, self.page.plan, self.reader.bounds.counted
        assert statement
        columns = ", ".join(map(escape_sqlite, names))
        if plan.is_few:
            where = " and ".join(plan.conditions)
            return f"select {columns} from {escape_sqlite(statement.table)}{where and f' where {where}'} limit {most}"
        # With the columns of the order: else SQLite would sort a view of several selects again.
        listed = dict.fromkeys(map(escape_sqlite, (*names, *statement.order)))
        first = replace(statement, columns=", ".join(listed), after=None)
        parts, _ = await self.reader.parts(first, plan)
        read = [f"select * from ({rows_sql(first, plan, part, most)})" for part in parts]
        return f"select {columns} from ({' union all '.join(read)}) limit {most}"

    async def _total(self, filters: Sequence[Filter]) -> int | None:
        """Return a kept total of the rows with at most one value as filter, None if none is kept."""
        only = self._only_value(filters)
        if only is None or not await self._has_totals(only[0], ""):
            return None
        parameters = {"about": self.page.name, "facet": only[0], "value": only[1]}
        found = list((await self._run(_TOTAL, parameters)).rows)
        return found[0][0] if found else 0

    async def _has_totals(self, facet: str, beside: str) -> bool:
        parameters = {"about": self.page.name, "facet": facet, "filter": beside}
        return bool((await self._run(_HAS_TOTALS, parameters)).rows)

    async def _has_lists(self) -> bool:
        parameters = {"about": self.page.name}
        return bool((await self._run("select 1 from list_totals where about = :about limit 1", parameters)).rows)

    def _only_value(self, filters: Sequence[Filter]) -> tuple[str, str] | None:
        """Return the column and value of the only filter, as totals have them, or None if there is any other filter.

        Both are empty without a filter. Totals have numbers as SQLite writes them, and a filter by 01 finds 1 too.
        """
        if not filters:
            return "", ""
        column = filters[0].equal_to or filters[0].item_of
        if len(filters) > 1 or not column or not filters[0].parameter:
            return None
        value = str(self.reader.parameters[filters[0].parameter])
        return (column, value) if self.types.get(column) == "TEXT" or _is_plain_integer(value) else None

    def _about(self, facet: str, only: tuple[str, str]) -> dict[str, Any]:
        return {"about": self.page.name, "facet": facet, "filter": only[0], "filter_value": only[1]}

    async def _run(self, sql: str, parameters: dict[str, Any] | None = None) -> Results:
        return await self.reader.execute(sql, self.reader.parameters if parameters is None else parameters)


def _is_plain_integer(value: str) -> bool:
    try:
        return str(int(value)) == value
    except ValueError:
        return False


def count_rows(
    connection: sqlite3.Connection, table: str, few: int, *, exact: bool = False, stored: str | None = None
) -> int | None:
    """Count the rows of a table; if there are more than a few, return their number at the end of the last run.

    None if that is not known, or an ``exact`` number is wanted. ``stored`` is the table that has the rows of a view.
    """
    found: int = connection.execute(f"select count(*) from (select 1 from [{table}] limit {few + 1})").fetchone()[0]
    if found <= few or exact:
        return found if found <= few else None
    totals = "select n from totals where about = ? and (facet, filter, filter_value, value) = ('', '', '', '')"
    if kept := connection.execute(totals, (table,)).fetchone():
        return int(kept[0])
    kept = connection.execute("select rows from table_sums where name = ?", (stored or table,)).fetchone()
    return int(kept[0]) if kept else None


def count_referring(
    connection: sqlite3.Connection, sql: str, key: str, few: int, about: Callable[[str], Mapping[str, Any]]
) -> list[int | str] | None:
    """Count the rows that refer to one as far as a bound, for each count of ``sql``; None if it counts anything else.

    ``about`` returns what metadata.yml says about a table.

    "more than 10,000" where there are more, and 0 in a large table whose indexes all lack the column: what is read
    from a capture, say, is counted by its observations.
    """
    counts = _REFERRING.findall(sql)
    if not counts or _REFERRING.sub("", sql).strip(" ,") != "select":
        return None
    named = [(table.strip("[]"), column.strip("[]")) for table, column in counts]
    indexes = {table: table_indexes(connection, table, about(table)) for table, _ in named}
    return [
        _count(connection, table, column, key, few)
        if indexes[table].finds(column) or count_rows(connection, table, few, exact=True) is not None
        else 0
        for table, column in named
    ]


def _count(connection: sqlite3.Connection, table: str, column: str, key: str, few: int) -> int | str:
    rows = f"select 1 from [{table}] where [{column}] = :id limit {few + 1}"
    found: int = connection.execute(f"select count(*) from ({rows})", {"id": key}).fetchone()[0]
    return found if found <= few else f"more than {few:,}"

"""Read one page of a table within bounds, and remember how, for its counts and facets and for what the page says."""

from collections.abc import Awaitable, Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from typing import Any

from datasette.database import Results
from datasette.utils import escape_sqlite, tilde_encode
from datasette.views.base import DatasetteError

from pipelines.site.page_order import Segment, segments, until
from pipelines.site.page_plan import (
    Bounds,
    Plan,
    TableIndexes,
    TooMany,
    choose,
    last_sql,
    rows_sql,
)
from pipelines.site.page_statement import PageStatement

Execute = Callable[[str, Mapping[str, Any]], Awaitable[Results]]


@dataclass(slots=True, kw_only=True)
class ShownTable:
    """The table, view or query that a request shows, and what was left out to show it quickly.

    ``has_sql`` if a reader wrote some of the filters in SQL. ``is_listed`` if the page shows its ``rows`` as
    ``listed_table`` does, and needs no other columns.

    ``looked_through`` rows were tried where few fit the filters, and ``onward`` is the place behind the last of them.
    ``more_than`` is a bound that the count exceeds; ``among`` is the number of rows that facets were counted in, False
    if these are all. ``facets`` are the columns that the page counts by; ``values`` has their values in the rows that
    are counted, once these are read.
    """

    name: str
    is_html: bool = True
    is_query: bool = False
    has_sql: bool = False
    is_listed: bool = False
    rows: list[Any] = field(default_factory=list)
    statement: PageStatement | None = None
    plan: Plan = field(default_factory=Plan)
    looked_through: int | None = None
    onward: str | None = None
    more_than: int | None = None
    among: int | bool | None = None
    facets: tuple[str, ...] = ()
    values: dict[str, list[Any]] | None = None
    unsortable: frozenset[str] = frozenset()


# What the current request shows, if it is a table, a view or a query.
shown: ContextVar[ShownTable | None] = ContextVar("shown", default=None)
# Statements of the current request that ran out of time. Datasette shows a page without the facet or count.
stopped: ContextVar[list[str] | None] = ContextVar("stopped", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReader:
    """Reads the rows of a page with ``execute``, which runs one statement."""

    execute: Execute
    indexes: TableIndexes
    bounds: Bounds
    parameters: dict[str, Any]

    async def read(self, statement: PageStatement, page: ShownTable) -> Results:
        """Return the rows of a page. Raises DatasetteError if they cannot be had in that order."""
        page.statement, page.plan = statement, await self.choose(statement)
        page.unsortable = frozenset() if page.plan.is_few else self.indexes.unordered
        parts, stop = await self.parts(statement, page.plan)
        rows: list[Any] = []
        description = None
        for part in parts:
            found = await self.execute(
                rows_sql(statement, page.plan, part, statement.limit - len(rows)), self.parameters
            )
            rows, description = [*rows, *found.rows], found.description
            if len(rows) >= statement.limit:
                break
        else:
            if stop:
                page.looked_through = self.bounds.looked_through
                page.onward = place_of(statement, stop)
        page.rows = rows
        return Results(rows, False, description or await self._columns(statement))

    async def parts(self, statement: PageStatement, plan: Plan) -> tuple[list[Segment], dict[str, Any] | None]:
        """Return the parts of a page's order that may be looked through, and the place where that stops, by column."""
        left = self.bounds.looked_through
        parts: list[Segment] = []
        for segment in self.segments(statement):
            last, used = await self._last(statement, plan, segment, left) if plan.is_bounded else (None, 0)
            left -= used
            if last is not None:
                names = [f"last{place}" for place in range(len(last))]
                self.parameters.update(zip(names, last, strict=True))
                return [*parts, *until(segment, statement, names)], dict(zip(statement.order, last, strict=True))
            parts.append(segment)
        return parts, None

    def segments(self, statement: PageStatement) -> list[Segment]:
        """Return the segments of a page's order."""
        return segments(statement, nulls=statement.sort in self.indexes.nulls)

    async def choose(self, statement: PageStatement) -> Plan:
        """Choose how rows are found. Raises DatasetteError if they cannot be had in that order."""

        async def run(sql: str) -> list[Any]:
            return list((await self.execute(sql, self.parameters)).rows)

        try:
            return await choose(statement, self.indexes, self.bounds, run)
        except TooMany:
            message = (
                f"{statement.table} can be sorted by {statement.sort} only where at most {self.bounds.few:,} rows are "
                f"left; add a filter, such as {statement.keys[0]}=1"
            )
            raise DatasetteError(message, status=400, title="Too many rows to sort") from None

    async def _last(self, statement: PageStatement, plan: Plan, segment: Segment, rows: int) -> tuple[Any, int]:
        """Return the place of the last of so many rows of a segment, None if it has no more, and how many there are."""
        found = list((await self.execute(last_sql(statement, plan, segment, rows), self.parameters)).rows)
        if found:
            return tuple(found[0]), rows
        counted = rows_sql(replace(statement, columns="1"), replace(plan, rest=()), segment, rows)
        count = await self.execute(f"select count(*) from ({counted})", self.parameters)
        return None, count.rows[0][0]

    async def _columns(self, statement: PageStatement) -> Any:
        """Describe the columns of a page that can have no rows."""
        table = escape_sqlite(statement.table)
        return (await self.execute(f"select {statement.columns} from {table} limit 0", {})).description


def place_of(statement: PageStatement, row: Mapping[str, Any]) -> str:
    """Return the place of a row in the order of a page, as Datasette writes it into the address of the next page."""
    parts = [tilde_encode(str(row[key])) for key in statement.keys]
    if statement.sort:
        value = row[statement.sort]
        parts.insert(0, "$null" if value is None else tilde_encode(str(value)))
    return ",".join(parts)

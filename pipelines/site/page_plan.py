"""Decide how the rows of a page are found, so that little more is read than the page shows."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from datasette.utils import escape_sqlite

from pipelines.site.page_order import Segment
from pipelines.site.page_statement import Filter, PageStatement

Run = Callable[[str], Awaitable[list[Sequence[Any]]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How many rows a request may look at, in all of a table or along an order, beyond those that it shows."""

    few: int = 10_000  # that are sorted or counted one by one
    counted: int = 1_000  # for facets without kept totals
    looked_through: int = 5_000  # along an order, for rows that fit filters without an index


@dataclass(frozen=True, slots=True, kw_only=True)
class TableIndexes:
    """What helps to find the rows of a table: its indexes, as columns, and tables that list the items of a column.

    ``sides`` has the column's table, its key and its item. ``nulls`` are the columns that may be null, ``unordered``
    those that no index sorts by, so that only few rows can be.
    """

    columns: frozenset[tuple[str, ...]]
    sides: Mapping[str, tuple[str, str, str]]
    nulls: frozenset[str]
    unordered: frozenset[str]

    def leads(self, column: str, sort: str | None) -> bool:
        """Return whether an index has the rows with one value of ``column`` in the order of ``sort``."""
        return any(c[0] == column and (c[1:2] == (sort,) if sort else len(c) == 1) for c in self.columns)

    def finds(self, column: str) -> bool:
        """Return whether an index finds the rows with one value of ``column``."""
        return any(columns[0] == column for columns in self.columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How the rows with some filters are found.

    ``lead`` are conditions that an index answers; the ``rest`` is tried on each row. ``is_few`` if the rows of ``lead``
    are few enough to be sorted; else they are read in the order of the page, and as many are looked through
    as ``is_bounded`` allows.
    """

    lead: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    is_few: bool = False
    is_bounded: bool = False

    @property
    def conditions(self) -> tuple[str, ...]:
        """All conditions; those of ``rest`` in a form for which no index is used."""
        return (*self.lead, *(f"CASE WHEN {condition} THEN 1 END" for condition in self.rest))


class TooMany(Exception):
    """So many rows cannot be sorted by this column."""


async def choose(statement: PageStatement, indexes: TableIndexes, bounds: Bounds, run: Run) -> Plan:
    """Choose how to find the rows of a page. ``run`` executes the few small statements by which it decides.

    Raises TooMany if no index has the rows in the order of the page.
    """
    filters, table = statement.filters, escape_sqlite(statement.table)
    ordered = statement.sort not in indexes.unordered
    by_itself = [f for f in filters if (f.range_of or f.equal_to) == statement.order[0]]
    beside = [f for f in filters if f.equal_to and indexes.leads(f.equal_to, _sorted(statement))]
    if ordered and (len(by_itself) == len(filters) or (len(filters) == 1 and beside)):
        return Plan(lead=tuple(f.sql for f in filters))
    if not await run(f"select 1 from {table} limit 1 offset {bounds.few}"):
        return Plan(rest=tuple(f.sql for f in filters), is_few=True)
    for found in filters:
        lead, counted = _finding(found, statement, indexes, bounds)
        if lead and (found.hits or await _count(counted, bounds.few + 1, run) <= bounds.few):
            return Plan(lead=(lead,), rest=tuple(f.sql for f in filters if f is not found), is_few=True)
    if not ordered:
        raise TooMany
    leading = (*beside[:1], *(f for f in by_itself if not beside))
    rest = tuple(f.sql for f in filters if f not in leading)
    return Plan(lead=tuple(f.sql for f in leading), rest=rest, is_bounded=bool(rest))


async def _count(sql: str, limit: int, run: Run) -> int:
    found: int = (await run(f"select count(*) from ({sql} limit {limit})"))[0][0]
    return found


def _sorted(statement: PageStatement) -> str | None:
    """Return the column after that of a filter in an index that serves a page; None if it is the row's own number."""
    if statement.sort and statement.sort != statement.keys[0]:
        return statement.sort
    return None if len(statement.keys) == 1 else statement.keys[1]


def _finding(found: Filter, statement: PageStatement, indexes: TableIndexes, bounds: Bounds) -> tuple[str, str]:
    """Return a filter as a condition that an index answers, and what selects as many rows; empty if none does."""
    key, table = escape_sqlite(statement.keys[0]), escape_sqlite(statement.table)
    if found.equal_to and indexes.finds(found.equal_to):
        return found.sql, f"select 1 from {table} where {found.sql}"
    if found.item_of and found.item_of in indexes.sides:
        side, owner, item = indexes.sides[found.item_of]
        listed = f"select {owner} from {side} where {item} = :{found.parameter}"
        return f"{key} in ({listed})", listed
    if found.hits:
        return f"{key} in ({found.hits} order by rowid desc limit {bounds.few})", found.hits
    return "", ""


def _and(*conditions: str) -> str:
    return " and ".join(condition for condition in conditions if condition)


def rows_sql(statement: PageStatement, plan: Plan, segment: Segment, limit: int | None) -> str:
    """Return the statement that reads the rows of a segment in their order."""
    table, direction = escape_sqlite(statement.table), " desc" if statement.descending else ""
    bound = f" limit {limit}" if limit is not None else ""
    if not plan.is_few:
        order = ", ".join(f"{name}{direction}" for name in segment.order)
        where = _and(*plan.conditions, segment.condition)
        return f"select {statement.columns} from {table}{where and f' where {where}'} order by {order}{bound}"
    order = ", ".join(f"+{name}{direction}" for name in segment.order)
    tried = replace(plan, rest=(*plan.rest, segment.condition)) if segment.condition else plan
    where = _and(*tried.conditions)
    where = where and f" where {where}"
    if len(statement.keys) > 1 or not plan.lead:
        return f"select {statement.columns} from {table}{where} order by {order}{bound}"
    key = escape_sqlite(statement.keys[0])  # sorted alone first: the texts of rows that are not shown need not be read
    chosen = f"select {key} from {table}{where} order by {order}{bound}"
    return f"select {statement.columns} from {table} where {key} in ({chosen}) order by {order}"


def last_sql(statement: PageStatement, plan: Plan, segment: Segment, rows: int) -> str:
    """Return the statement for the place of the last of so many rows of a segment, before the rest is tried on them."""
    direction = " desc" if statement.descending else ""
    order = ", ".join(f"{name}{direction}" for name in segment.order)
    where, table = _and(*plan.lead, segment.condition), escape_sqlite(statement.table)
    place = ", ".join(map(escape_sqlite, statement.order))
    return f"select {place} from {table}{where and f' where {where}'} order by {order} limit 1 offset {rows - 1}"

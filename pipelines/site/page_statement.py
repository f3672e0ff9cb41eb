"""Read the statements that Datasette makes for a page of a table: its filters, its order and where it begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from datasette.utils import compound_keys_after_sql, escape_sqlite

# "language" = :p0, or "language" is null
_EQUALITY = re.compile(r'"(?P<column>[^"]+)" (?:= :(?P<parameter>\w+)|is null)')
_RANGE = re.compile(r'"(?P<column>[^"]+)" (?:[<>]=? :\w+|is not null)')
# id in (select rowid from petitions_fts where petitions_fts match escape_fts(:search))
_SEARCH = re.compile(r"(?P<key>\S+) in \((?P<hits>select rowid from \S+ where \S+ match .+)\)", re.DOTALL)
# :p0 in (select value from json_each("petitions"."categories"))
_IN_LIST = re.compile(r':(?P<parameter>\w+) in \(select value from json_each\("[^"]+"\."(?P<column>[^"]+)"\)\)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One condition on the rows of a table, as SQL.

    ``equal_to`` is the column that it compares with one value, ``range_of`` the one that it limits, ``item_of`` the
    column with a list that contains the value; ``hits`` selects the rows that a search finds.
    """

    sql: str
    equal_to: str | None = None
    range_of: str | None = None
    item_of: str | None = None
    parameter: str | None = None
    hits: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class After:
    """The row behind which a page begins: the parameter of its sorted value, if it has one, and those of its keys."""

    value: str | None
    is_null: bool
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageStatement:
    """The statement for one page of ``table``; ``keys`` identify its rows."""

    columns: str
    table: str
    keys: tuple[str, ...]
    filters: tuple[Filter, ...]
    after: After | None
    sort: str | None
    descending: bool
    limit: int

    @property
    def order(self) -> tuple[str, ...]:
        """The columns that the rows are ordered by, so that no two rows are equal."""
        return (self.sort, *(key for key in self.keys if key != self.sort)) if self.sort else self.keys


def read_page(sql: str, table: str, keys: Sequence[str], *, whole: bool = False) -> PageStatement | None:
    """Read what Datasette selects for a page of a table whose rows have keys, or None if it is another statement.

    The filters are taken as a ``whole`` where a reader wrote some of them in SQL.
    """
    name = re.escape(escape_sqlite(table))
    found = re.fullmatch(
        rf"select (?P<columns>.+?) from {name} (?:where (?P<where>.+) )?order by (?P<order>.+?) limit (?P<limit>\d+)",
        sql,
        re.DOTALL,
    )
    if found is None or not keys:
        return None
    first = found["order"].split(", ")[0]
    column, descending = first.removesuffix(" desc"), first.endswith(" desc")
    listed = ", ".join(map(escape_sqlite, keys))
    sort = None if found["order"] == listed else column.strip("[]")
    filters, after = _take_after(found["where"] or "", sort, keys)
    return PageStatement(
        columns=found["columns"],
        table=table,
        keys=tuple(keys),
        filters=read_filters(filters, whole=whole),
        after=after,
        sort=sort,
        descending=descending,
        limit=int(found["limit"]),
    )


def read_count(sql: str, table: str, *, whole: bool = False) -> tuple[Filter, ...] | None:
    """Read the filters of a statement that counts the rows of a table, or None if it is another statement.

    >>> read_count("select count(*) from runs ", "runs"), read_count("select 1", "runs")
    ((), None)
    """
    name = re.escape(escape_sqlite(table))
    found = re.fullmatch(rf"select count\(\*\) from {name} (?:where (?P<where>.+) )?", sql, re.DOTALL)
    return read_filters(found["where"] or "", whole=whole) if found else None


def read_filters(where: str, *, whole: bool = False) -> tuple[Filter, ...]:
    """Read the conditions of a WHERE clause, or take them as a ``whole``.

    >>> [f.equal_to for f in read_filters('"status" = :p0 and ("url" is null or "url" = \\'\\')')]
    ['status', None]
    """
    if whole and where:
        return (Filter(sql=f"({where})"),)
    return tuple(_filter(part) for part in split_conditions(where))


def split_conditions(where: str) -> list[str]:
    """Split conditions at each "and" that stands in no brackets and no quotes.

    >>> split_conditions("a = 1 and (b = 2 and c = 3) and d = ' and '")
    ['a = 1', '(b = 2 and c = 3)', "d = ' and '"]
    """
    parts, depth, quote, start = [], 0, "", 0
    for place, letter in enumerate(where):
        if quote:
            quote = "" if letter == quote else quote
        elif letter in "'\"":
            quote = letter
        elif letter in "()":
            depth += 1 if letter == "(" else -1
        elif depth == 0 and where.startswith(" and ", place):
            parts.append(where[start:place])
            start = place + len(" and ")
    return [part for part in (*parts, where[start:]) if part]


def _filter(sql: str) -> Filter:
    if found := _EQUALITY.fullmatch(sql):
        return Filter(sql=sql, equal_to=found["column"], parameter=found["parameter"])
    if found := _RANGE.fullmatch(sql):
        return Filter(sql=sql, range_of=found["column"])
    if found := _IN_LIST.fullmatch(sql):
        return Filter(sql=sql, item_of=found["column"], parameter=found["parameter"])
    if found := _SEARCH.fullmatch(sql):
        return Filter(sql=sql, hits=found["hits"])
    return Filter(sql=sql)


def _take_after(where: str, sort: str | None, keys: Sequence[str]) -> tuple[str, After | None]:
    """Take the condition that begins a page behind a row from the others, which it follows."""
    for pattern, is_null in _behind(sort, keys):
        found = re.fullmatch(rf"(?:(?P<before>.*) and )?{pattern}", where, re.DOTALL)
        if found:
            parts = found.groupdict()
            names = tuple(parts[f"k{place}"] for place in range(len(keys)))
            return parts["before"] or "", After(value=parts.get("value"), is_null=is_null, keys=names)
    return where, None


def _behind(sort: str | None, keys: Sequence[str]) -> list[tuple[str, bool]]:
    """Return patterns of Datasette's condition for the rows behind one, and whether its sorted value is null."""
    inner = re.escape(compound_keys_after_sql(list(keys)))
    for place in range(len(keys)):
        inner = inner.replace(f":p{place}", rf":(?P<k{place}>\w+)", 1).replace(f":p{place}", f":(?P=k{place})")
    if sort is None:
        return [(inner, False)]
    c = re.escape(escape_sqlite(sort))
    return [
        (rf"\({c} [<>] :(?P<value>\w+)(?: or {c} is null)? or \({c} = :(?P=value) and {inner}\)\)", False),
        (rf"\((?:{c} is not null or \()?{c} is null and {inner}\)?\)", True),
    ]

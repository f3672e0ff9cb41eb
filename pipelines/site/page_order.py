"""Divide the order of a table's rows into segments that an index reads from beginning to end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from datasette.utils import escape_sqlite

from pipelines.site.page_statement import PageStatement


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Consecutive rows of a page's order: those that meet ``condition``, by the columns of ``order``.

    ``of`` says which rows: those whose sorted value is null, or has a value, or all. Rows with equal values are in the
    order of their keys, in the same direction, as an index has them.
    """

    of: Literal["nulls", "values", "all"]
    condition: str
    order: tuple[str, ...]


def segments(statement: PageStatement, nulls: bool) -> list[Segment]:
    """Return the segments of a page's order in their sequence, from the row that it follows on.

    ``nulls`` if the sorted column may be null; nulls come first if the order ascends. Rows equal in value to the one
    that the page follows are a segment of their own: SQLite finds the end of ``(value, id) < (?, ?)`` by trying each
    row with that value.
    """
    keys, after = _names(statement.keys), statement.after
    if statement.sort is None or statement.sort in statement.keys:
        order = _names(statement.order)
        behind = _behind(order, [_key(statement, column) for column in statement.order], statement) if after else ""
        return [Segment(of="all", condition=behind, order=order)]
    sort = escape_sqlite(statement.sort)
    behind = _behind(keys, after.keys, statement) if after else ""
    if after and after.is_null:
        null, values = [Segment(of="nulls", condition=f"{sort} is null and {behind}", order=keys)], []
    elif after:
        equal = Segment(of="values", condition=f"{sort} = :{after.value} and {behind}", order=keys)
        beyond = _behind((sort,), (str(after.value),), statement)
        null, values = [], [equal, Segment(of="values", condition=beyond, order=(sort, *keys))]
    else:
        null, values = [], []
    if not after or after.is_null is not statement.descending:
        null = null or [Segment(of="nulls", condition=f"{sort} is null", order=keys)]
        values = values or [Segment(of="values", condition=f"{sort} is not null" * nulls, order=(sort, *keys))]
    in_order = [*values, *null] if statement.descending else [*null, *values]
    compared = {
        bool(f.range_of or f.parameter) for f in statement.filters if statement.sort in (f.range_of, f.equal_to)
    }
    without = {"nulls"} if True in compared or not nulls else {"values"} if False in compared else set()
    return [segment for segment in in_order if segment.of not in without]


def until(segment: Segment, statement: PageStatement, names: Sequence[str]) -> list[Segment]:
    """Return the segments that a segment consists of up to a row, the values of whose order are in parameters."""
    keys = _names(statement.keys)
    if segment.of == "all":
        stop = _up_to(segment.order, names, statement)
        return [replace(segment, condition=_and(segment.condition, stop))]
    stop = _up_to(keys, names[1:], statement)
    if segment.order == keys:
        return [replace(segment, condition=f"{segment.condition} and {stop}")]
    sort = segment.order[0]
    passed = f"{sort} {'>' if statement.descending else '<'} :{names[0]}"
    # Else SQLite might use another limit of the same column, as that of a view, and read on to its end.
    before = replace(segment, condition=_and(segment.condition, f"unlikely({passed})"))
    return [before, Segment(of="values", condition=f"{sort} = :{names[0]} and {stop}", order=keys)]


def _names(columns: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(escape_sqlite, columns))


def _key(statement: PageStatement, column: str) -> str:
    assert statement.after
    return statement.after.keys[statement.keys.index(column)]


def _behind(columns: Sequence[str], parameters: Sequence[str], statement: PageStatement) -> str:
    """Return the condition for rows behind a place in the order of a page."""
    return _compare(columns, "<" if statement.descending else ">", parameters)


def _up_to(columns: Sequence[str], parameters: Sequence[str], statement: PageStatement) -> str:
    """Return the condition for rows up to a place in the order of a page."""
    return _compare(columns, ">=" if statement.descending else "<=", parameters)


def _compare(columns: Sequence[str], operator: str, parameters: Sequence[str]) -> str:
    places = ", ".join(f":{parameter}" for parameter in parameters)
    if len(columns) == 1:
        return f"{columns[0]} {operator} {places}"
    return f"({', '.join(columns)}) {operator} ({places})"


def _and(*conditions: str) -> str:
    return " and ".join(condition for condition in conditions if condition)

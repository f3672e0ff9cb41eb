"""Write rows as CSV or JSON, piece by piece."""

import csv
import io
import json
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from datasette.utils import CustomJSONEncoder, remove_infinites

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_STARTS = frozenset(_FORMULA)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Rows to write with their columns; ``labels`` are the columns with a foreign key whose labels are wanted."""

    columns: list[str]
    rows: AsyncIterator[list[Sequence[Any]]]
    labels: frozenset[str] = frozenset()


async def csv_pieces(rows: Rows, *, header: bool, verbatim: bool) -> AsyncIterator[str]:
    """Write rows as CSV, where no text is a formula unless ``verbatim``."""
    protect: Callable[[Any], Any] = _same if verbatim else without_formula
    text = io.StringIO()
    writer = csv.writer(text)
    if header:
        headings = [(c, f"{c}_label") if c in rows.labels else (c,) for c in rows.columns]
        writer.writerow([protect(name) for names in headings for name in names])
    async for batch in rows.rows:
        if rows.labels or any(bytes in map(type, row) for row in batch):
            writer.writerows([protect(cell) for cell in _cells(rows, row)] for row in batch)
        else:
            writer.writerows(batch if verbatim else map(without_formulas, batch))
        yield text.getvalue()
        text.seek(0)
        text.truncate()
    yield text.getvalue()


def _cells(rows: Rows, row: Sequence[Any]) -> Iterator[Any]:
    for column, cell in zip(rows.columns, row, strict=True):
        if column in rows.labels:
            yield from (cell["value"], cell["label"]) if isinstance(cell, dict) else (cell, "")
        elif isinstance(cell, bytes):
            encoded = json.loads(json.dumps(cell, cls=CustomJSONEncoder))  # text, where the bytes are some
            yield encoded if isinstance(encoded, str) else encoded["encoded"]
        else:
            yield cell


def without_formulas(row: Sequence[Any]) -> list[Any]:
    """Do for a row what ``without_formula`` does for each of its cells, in a tenth of the time."""
    return [f"'{cell}" if type(cell) is str and cell[:1] in _STARTS else cell for cell in row]


def _same(cell: Any) -> Any:
    return cell


def without_formula(cell: Any) -> Any:
    """Put an apostrophe before a text that a spreadsheet would run as a formula; numbers stay numbers.

    >>> [without_formula(cell) for cell in ('=HYPERLINK("http://x.example")', "-5", -5, "a = b")]
    ['\\'=HYPERLINK("http://x.example")', "'-5", -5, 'a = b']
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


async def json_pieces(rows: Rows, *, lines: bool, parsed: set[str]) -> AsyncIterator[str]:
    """Write rows as a list of objects, or one object a line; ``parsed`` are columns that hold JSON themselves."""
    opening, between, end = ("", "\n", "") if lines else ("[", ", ", "]")
    async for batch in rows.rows:
        objects = [dict(zip(rows.columns, remove_infinites(row), strict=True)) for row in batch]
        yield opening + between.join(json.dumps(_parse(o, parsed), cls=CustomJSONEncoder) for o in objects)
        opening = between
    yield (opening if opening == "[" else "") + end


def _parse(row: dict[str, Any], columns: set[str]) -> dict[str, Any]:
    for column in columns & row.keys():
        try:
            row[column] = json.loads(row[column])
        except (TypeError, ValueError):
            continue
    return row

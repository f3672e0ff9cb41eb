"""Turn rows of the archive into values of the types that an export states."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any

import pyarrow as pa

from pipelines.export.public_tables import PublicColumn, PublicTable
from scrapers.errors import UserError

_ROWS = 2_000  # read at once; texts of petitions may have pages
_ARROW = {
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "string": pa.string(),
    "datetime": pa.timestamp("us", tz="UTC"),
    "date": pa.date32(),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Some rows of a table: ``rows`` as they are written in CSV and JSON, ``arrow`` with the types as in Parquet.

    Booleans are booleans in both; times and days are texts in ``rows``.
    """

    rows: Sequence[Sequence[Any]]
    arrow: pa.RecordBatch


def arrow_schema(table: PublicTable) -> pa.Schema:
    """Return the types of the columns of a table as Arrow and Parquet name them."""
    return pa.schema([pa.field(column.name, _ARROW[column.type]) for column in table.columns])


def batches(db: Connection, table: PublicTable, query: str) -> Iterator[Batch]:
    """Yield the rows that a query of a table answers with. Raises UserError for a value that is not of its type."""
    cursor = db.cursor()
    cursor.row_factory = None
    cursor.execute(query)
    flags = [place for place, column in enumerate(table.columns) if column.type == "boolean"]
    while rows := cursor.fetchmany(_ROWS):
        yield batch_of(table, _with_booleans(rows, flags) if flags else rows)


def batch_of(table: PublicTable, rows: Sequence[Sequence[Any]]) -> Batch:
    """Return a batch of rows whose booleans are booleans."""
    columns = zip(*rows, strict=True)
    arrays = [_array(table, column, values) for column, values in zip(table.columns, columns, strict=True)]
    return Batch(rows=rows, arrow=pa.RecordBatch.from_arrays(arrays, schema=arrow_schema(table)))


def _with_booleans(rows: Sequence[Sequence[Any]], flags: Sequence[int]) -> list[list[Any]]:
    changed = [list(row) for row in rows]
    for row in changed:
        for place in flags:
            if row[place] is not None:
                row[place] = bool(row[place])
    return changed


def _array(table: PublicTable, column: PublicColumn, values: Sequence[Any]) -> pa.Array:
    wanted = _ARROW[column.type]
    try:
        if column.type in ("datetime", "date"):
            return pa.array(values, pa.string()).cast(wanted)
        return pa.array(values, wanted)
    except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
        raise UserError(
            f"{table.name}.{column.name} has a value that is no {column.type} ({error}); run `queconste check`"
        ) from None

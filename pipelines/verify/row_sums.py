"""Compare the rows of every table with the sums that were kept as they were written."""

from collections.abc import Iterator, Sequence
from sqlite3 import Connection
from typing import Any

from pipelines.records import counted
from pipelines.store.run_digests import MEASURED
from pipelines.store.table_sums import (
    PLACES,
    TALLY,
    Cell,
    TableShape,
    TableSum,
    any_text,
    rows_of,
    shapes,
    summed_tables,
)
from pipelines.verify.findings import REMEDY, named

_HIGHEST = 2**64  # places are row numbers, or 64 bits of a digest


def check_rows(db: Connection) -> Iterator[str]:
    """Name rows that were altered, added or removed by anything but this program, and texts that are not UTF-8."""
    found = {shape.name: shape for shape in shapes(db)}
    sums = {name: list(row) for name, *row in _sums(db)}
    for name in sorted({*summed_tables(db), *sums}):
        if name not in sums:
            yield f"table_sums: the row of {name} is missing; {REMEDY}"
        elif name in found:
            yield from named(f"{name}: its rows", _table(db, found[name], sums[name]))
        elif name != MEASURED:
            yield f"table_sums: the table {name} is missing; {REMEDY}"


def _sums(db: Connection) -> list[tuple[Any, ...]]:
    with any_text(db):
        return [tuple(row) for row in db.execute("SELECT * FROM table_sums")]


def _table(db: Connection, shape: TableShape, row: list[Any]) -> Iterator[str]:
    rows, tally, places, added, changed, removed, seal = row
    try:
        expected = TableSum(rows, int(tally, 16), int(places, 16), added, changed, removed)
    except ValueError:
        expected = TableSum()
    if expected.columns(shape.name)[-1] != seal:
        yield f"table_sums: the row of {shape.name} is not as it was written; {REMEDY}"
        return
    total = TableSum()
    for cells in rows_of(db, shape):
        total.rows += 1
        total.add(shape.row_number(cells), shape.place(cells))
        for column, cell in zip((*shape.key, *shape.summed, *shape.derived), cells, strict=True):
            if isinstance(cell, str) and not _is_text(cell):
                yield f"{shape.name}: {column} of {_name(shape, cells)} is not UTF-8; {REMEDY}"
    if not total.is_same_rows(expected):
        remedy = "it only makes queries slower; the next run measures again" if shape.name == MEASURED else REMEDY
        yield f"{shape.name}: {_damage(db, shape, expected, total)}; {remedy}"


def _damage(db: Connection, shape: TableShape, expected: TableSum, total: TableSum) -> str:
    """Say which row is another, if it is one: what it weighs by its place, divided by what it weighs, is its place."""
    place = _place((expected.tally - total.tally) % PLACES, (expected.places - total.places) % PLACES)
    here = _row_at(db, shape, place) if place else None
    if here and total.rows == expected.rows:
        return f"{_name(shape, here)} is not as it was written"
    surplus = (total.tally - expected.tally) % TALLY
    if here and total.rows == expected.rows + 1 and shape.row_number(here) == surplus:
        return f"{_name(shape, here)} was not written by this program"
    lacking = expected.rows - total.rows
    if place and lacking == 1:
        return f"row {place} is missing" if shape.is_numbered else "a row is missing"
    if lacking:
        return f"{counted(abs(lacking), 'row')} {'fewer' if lacking > 0 else 'more'} than were written"
    return "several rows are not as they were written"


def _row_at(db: Connection, shape: TableShape, place: int) -> Sequence[Cell] | None:
    return next((cells for cells in rows_of(db, shape) if shape.place(cells) == place), None)


def _place(weight: int, weighed: int) -> int | None:
    """Solve ``place * weight == weighed`` modulo 2 ** 128; None where the solution is no place: several rows differ."""
    if weight == 0:
        return None
    shift = (weight & -weight).bit_length() - 1  # an even number has no inverse
    if weighed % 2**shift:
        return None
    modulus = PLACES >> shift
    place = (weighed >> shift) * pow(weight >> shift, -1, modulus) % modulus
    return place if 0 < place < _HIGHEST else None


def _name(shape: TableShape, cells: Sequence[Cell]) -> str:
    key = list(zip(shape.key, cells, strict=False))
    if shape.is_numbered:
        return f"row {key[0][1]!r}"
    return f"the row with {', '.join(f'{name} {value!r}' for name, value in key)}"


def _is_text(cell: str) -> bool:
    try:
        cell.encode()
    except UnicodeEncodeError:
        return False
    return True

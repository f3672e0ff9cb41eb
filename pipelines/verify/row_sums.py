"""Compare the rows of every table with the sums that were kept as they were written."""

from collections.abc import Iterator
from sqlite3 import Connection
from typing import Any

from pipelines.store.run_digests import MEASURED
from pipelines.store.runs import is_running
from pipelines.store.table_sums import (
    TableShape,
    TableSum,
    own_tables,
    shapes,
    stored_checks,
    summed_tables,
    text_as_bytes,
)
from pipelines.verify.findings import REMEDY, named

_NEW = "SELECT count(*) FROM {name} WHERE {number} > (SELECT upto FROM table_sums WHERE name = '{name}')"


def check_rows(db: Connection) -> Iterator[str]:
    """Name rows that were altered, added or removed by anything but this program, and texts that are not UTF-8."""
    with text_as_bytes(db):
        stored = [tuple(row) for row in db.execute("SELECT * FROM table_sums")]
    sums = {name.decode("utf-8", "surrogateescape"): row for name, *row in stored}
    for shape in shapes(db, own_tables(db)):
        yield from named(f"{shape.name}: its texts", _not_utf8(db, shape))
    tables = summed_tables(db)
    found = {shape.name: shape for shape in shapes(db, [*tables, MEASURED])}
    for name in sorted({*tables, *sums}):
        if name not in sums:
            yield f"table_sums: the row of {name} is missing; {REMEDY}"
        elif name in found:
            yield from named(f"{name}: its rows", _table(db, found[name], sums[name]))
        elif name != MEASURED:
            yield f"table_sums: the table {name} is missing; {REMEDY}"
    with text_as_bytes(db):
        for (name,) in db.execute("SELECT DISTINCT name FROM row_checks"):
            if name not in {known.encode("utf-8", "surrogateescape") for known in sums}:
                yield f"row_checks: {name!r} is the name of no summed table; {REMEDY}"


def unsummed_rows(db: Connection) -> int:
    """Count the rows that are in no sum yet: those of a run that is under way, or was killed."""
    return sum(db.execute(_NEW.format(name=s.name, number=s.number)).fetchone()[0] for s in shapes(db))


def _table(db: Connection, shape: TableShape, row: list[Any]) -> Iterator[str]:
    upto, rows, tally, added, changed, removed, seal = row
    expected = TableSum(upto, rows, int.from_bytes(tally, "little"), added, changed, removed)
    if expected.columns(shape.name)[-1] != seal.decode(errors="replace"):
        yield f"table_sums: the row of {shape.name} is not as it was written; {REMEDY}"
        return
    total, wrong, checks = TableSum(), [], stored_checks(db, shape.name)
    limits = {"high": upto} if is_running(db) else {}  # what a run writes is summed when it ends
    for number, group in shape.groups(db, **limits):
        total.replace(shape, number, (), group)
        check, found = checks.pop(number, None), total.checks.pop(number)
        if check is None:
            wrong.append(f"{_name(shape, number)} was not written by this program")
        elif check != found:
            wrong.append(f"{_name(shape, number)} is not as it was written")
    wrong += [f"{_name(shape, number)} is missing" for number in checks]
    if (total.rows, total.tally) == (expected.rows, expected.tally):
        if wrong:
            yield f"row_checks: the checksums of {shape.name} are not as they were written; {REMEDY}"
        return
    remedy = "it only makes queries slower; the next run measures again" if shape.name == MEASURED else REMEDY
    for damage in wrong or ["a row is not as it was written"]:
        yield f"{shape.name}: {damage}; {remedy}"


def _not_utf8(db: Connection, shape: TableShape) -> Iterator[str]:
    query = "SELECT name FROM pragma_table_xinfo(?) WHERE type = 'TEXT' AND hidden = 0"
    texts = [name for (name,) in db.execute(query, (shape.name,))]
    if not texts:
        return
    with text_as_bytes(db):
        columns = ", ".join(f'"{name}"' for name in texts)
        for number, *cells in db.execute(f'SELECT {shape.number}, {columns} FROM "{shape.name}"'):
            for column, cell in zip(texts, cells, strict=True):
                if isinstance(cell, bytes) and not _is_text(cell):
                    yield f"{shape.name}: {column} of {_name(shape, number)} is not UTF-8; {REMEDY}"


def _name(shape: TableShape, number: int) -> str:
    if shape.is_single:
        return f"row {number}"
    column = shape.number.strip('"')
    return "a row" if column == "0" else f"a row of {column} {number}"


def _is_text(cell: bytes) -> bool:
    try:
        cell.decode()
    except UnicodeDecodeError:
        return False
    return True

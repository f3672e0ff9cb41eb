"""What researchers open exports with reads each file with the types that the codebook states."""

import csv
import json
import shutil
import subprocess
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pytest

from tests.conftest import missing
from tests.exported import exported, lines, small_archive

Types = dict[str, dict[str, str]]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("readers")
    return exported(small_archive(folder / "archive.db"), folder / "data")


@pytest.fixture(scope="module")
def types(data: Path) -> Types:
    """The types of the columns of each table, as the codebook states them."""
    found: Types = {}
    with (data / "codebook.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["table"], {})[row["column"]] = row["type"]
    return found


def values(data: Path, table: str, types: dict[str, str], *, guarded: bool = False) -> list[list[Any]]:
    """The values of each column as Python has them; ``guarded`` as they stand in CSV."""
    parsed: dict[str, Any] = {
        "datetime": lambda text: datetime.fromisoformat(text.replace("Z", "+00:00")),
        "date": date.fromisoformat,
        "string": lambda text: (f"'{text}" if guarded and text.startswith(("=", "+", "-", "@")) else text) or None,
    }
    return [
        [None if row[name] is None else parsed.get(kind, lambda value: value)(row[name]) for row in lines(data, table)]
        for name, kind in types.items()
    ]


PANDAS = {"integer": "Int64", "number": "float64", "boolean": "boolean", "string": "string"}
ARROW = {"integer": "int64", "number": "double", "boolean": "bool", "string": "string", "date": "date32[day]"}
DUCK = {"integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "string": "VARCHAR", "date": "DATE"}
POLARS: dict[str, Any] = {"integer": pl.Int64, "number": pl.Float64, "boolean": pl.Boolean, "string": pl.String}
POLARS |= {"date": pl.Date, "datetime": pl.Datetime("us", "UTC")}


def test_pandas_reads_csv_and_parquet(data: Path, types: Types) -> None:
    for table, columns in types.items():
        times = [name for name, kind in columns.items() if kind in ("datetime", "date")]
        frame = pd.read_csv(
            data / "csv" / f"{table}.csv",
            dtype={name: PANDAS[kind] for name, kind in columns.items() if name not in times},
            parse_dates=times,
        )
        assert list(frame.columns) == list(columns)
        wanted = values(data, table, columns, guarded=True)
        for (name, kind), column in zip(columns.items(), wanted, strict=True):
            read = frame[name]
            if kind == "datetime" and any(column):
                assert str(read.dtype).endswith("UTC]")
            assert [None if pd.isna(value) else plain(value, kind) for value in read] == column, f"{table}.{name}"
        parquet = pd.read_parquet(data / "parquet" / f"{table}.parquet", dtype_backend="pyarrow")
        for name, kind in columns.items():
            assert str(parquet[name].dtype) == f"{ARROW.get(kind, 'timestamp[us, tz=UTC]')}[pyarrow]"


def plain(value: Any, kind: str) -> Any:
    if kind in ("datetime", "date"):
        moment = value.to_pydatetime()
        return moment if kind == "datetime" else moment.date()
    return value.item() if hasattr(value, "item") else value


def test_duckdb_reads_csv_json_lines_and_parquet(data: Path, types: Types) -> None:
    with duckdb.connect() as db:
        db.execute("SET TimeZone = 'UTC'")
        for table, columns in types.items():
            wanted = {name: DUCK.get(kind, "TIMESTAMP WITH TIME ZONE") for name, kind in columns.items()}
            stated = json.dumps(wanted).replace('"', "'")
            for query in (
                f"'{data}/parquet/{table}.parquet'",
                f"read_csv('{data}/csv/{table}.csv', columns = {stated}, header = true)",
                f"read_json('{data}/jsonl/{table}.jsonl', columns = {stated}, format = 'newline_delimited')",
            ):
                described = {row[0]: row[1] for row in db.execute(f"DESCRIBE SELECT * FROM {query}").fetchall()}
                assert described == wanted
                rows = db.execute(f"SELECT * FROM {query}").fetchall()
                expected = values(data, table, columns, guarded="read_csv" in query)
                read = [[row[place] for row in rows] for place in range(len(columns))]
                assert [[value or None if value == "" else value for value in column] for column in read] == expected


def test_polars_reads_csv_json_lines_and_parquet(data: Path, types: Types) -> None:
    for table, columns in types.items():
        wanted = {name: POLARS[kind] for name, kind in columns.items()}
        assert dict(pl.read_parquet(data / "parquet" / f"{table}.parquet").schema) == wanted
        texts = {name: pl.String if kind == "datetime" else wanted[name] for name, kind in columns.items()}
        frames = [pl.read_csv(data / "csv" / f"{table}.csv", schema=texts)]
        if lines(data, table):
            frames.append(pl.read_ndjson(data / "jsonl" / f"{table}.jsonl", schema=texts | days_as_texts(columns)))
        for frame, guarded in zip(frames, (True, False), strict=False):
            typed = frame.with_columns(
                *(
                    pl.col(name).str.to_datetime(time_zone="UTC")
                    for name, kind in columns.items()
                    if kind == "datetime"
                ),
                *(pl.col(name).str.to_date() for name, kind in days_as_texts(columns, frame).items()),
            )
            assert dict(typed.schema) == wanted
            read = [[value if value != "" else None for value in typed[name].to_list()] for name in columns]
            assert read == values(data, table, columns, guarded=guarded), table


def days_as_texts(columns: dict[str, str], frame: pl.DataFrame | None = None) -> dict[str, Any]:
    """The columns of days; of a ``frame``, those that it has as texts."""
    days = {name: pl.String for name, kind in columns.items() if kind == "date"}
    return {name: kind for name, kind in days.items() if frame is None or frame.schema[name] == pl.String}


_R = """
suppressMessages(library(data.table))
book <- fread("codebook.csv", na.strings = "")
classes <- c(integer = "integer", number = "numeric", boolean = "logical", string = "character",
             datetime = "POSIXct", date = "IDate")
for (name in unique(book$table)) {
    columns <- book[book$table == name]
    wanted <- unname(classes[columns$type])
    read <- fread(file.path("csv", paste0(name, ".csv")), colClasses = wanted, na.strings = "", tz = "UTC")
    stopifnot(identical(names(read), columns$column))
    first <- vapply(read, function(column) class(column)[1], "")
    cat(name, nrow(read), if (nrow(read) == 0) "empty" else all(first == wanted),
        sum(is.na(as.matrix(is.na(read)))), sum(is.na(read)), "\n")
}
"""


def test_data_table_of_r_reads_csv(data: Path, types: Types) -> None:
    program = shutil.which("Rscript")
    if program is None or not Path("/usr/lib/R/site-library/data.table").is_dir():
        missing("R with data.table")
    done = subprocess.run(
        [program, "--vanilla", "-e", _R], cwd=data, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    said = {name: rest for name, *rest in map(str.split, done.stdout.splitlines())}
    assert said.keys() == types.keys()
    for table, (rows, is_typed, _, nulls) in said.items():
        expected = values(data, table, types[table])
        assert int(rows) == len(expected[0])
        assert is_typed == ("TRUE" if expected[0] else "empty"), table
        assert int(nulls) == sum(column.count(None) for column in expected)

"""Write the codebook of an export: what each column says, its type, unit, share of nulls and an example."""

import csv
import io
from collections.abc import Sequence

from pipelines.export.column_facts import TableFacts
from pipelines.site.export_formats import without_formulas

COLUMNS = ("table", "column", "type", "unit", "json", "nulls", "example", "description")


def codebook_csv(facts: Sequence[TableFacts]) -> str:
    """Return codebook.csv, one row per column; ``nulls`` is the share of rows (0 to 1), empty where there are none."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for table in facts:
        for place, column in enumerate(table.table.columns):
            is_json = "true" if column.is_json else "false"
            row = (table.table.name, column.name, column.type, column.unit, is_json, _share(table, place))
            writer.writerow(without_formulas((*row, table.examples[place], column.description)))
    return text.getvalue()


def codebook_text(facts: Sequence[TableFacts]) -> str:
    """Return CODEBOOK.md, with a section per table."""
    return "\n".join(["# Codebook", "", *_TYPES, *(line for table in facts for line in _section(table))]) + "\n"


_TYPES = (
    "- `datetime`: a time in UTC, ISO 8601 to the second (`2018-03-01T12:00:00Z`); in Parquet a timestamp",
    "- `date`: a day (`2018-03-01`)",
    "- `boolean`: `true` or `false`",
    "- `integer`, `number`: whole numbers, and others; all may be null",
    "- `string`: a text as shown. A date that is only as precise as a page gives it (`2018-03`) is a text as well.",
    "  A JSON list is a text that holds one.",
    "",
    "An empty cell of a CSV file is null, or an empty text; JSON lines and Parquet tell these apart.",
    "",
)


def _section(table: TableFacts) -> list[str]:
    rows = [
        (column.name, column.type, column.unit, _percent(table, place), table.examples[place], column.description)
        for place, column in enumerate(table.table.columns)
    ]
    return [
        f"## {table.table.name}",
        "",
        f"{table.table.title}: {table.rows:,} rows. {table.table.description}",
        "",
        "| Column | Type | Unit | Nulls | Example | Description |",
        "| --- | --- | --- | --- | --- | --- |",
        *(f"| {' | '.join(map(_cell, row))} |" for row in rows),
        "",
    ]


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")


def _share(table: TableFacts, place: int) -> str:
    share = table.null_share(place)
    return "" if share is None else f"{share:.6g}"


def _percent(table: TableFacts, place: int) -> str:
    share = table.null_share(place)
    return "" if share is None else f"{100 * share:.1f}%"

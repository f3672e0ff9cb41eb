"""Describe the tables of the archive with their files, and the reports, for the page of downloads."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipelines.export.public_tables import PUBLIC
from pipelines.export.ready_made import READY_MADE
from pipelines.export.table_files import Format, file_name

_FORMATS: Mapping[Format, str] = {"csv": "CSV", "jsonl": "JSON lines", "parquet": "Parquet"}
Downloads = Mapping[str, Sequence[tuple[str, str]]]
"""For each table, the name of each format ("CSV") and its file, relative to the folder of the copy, with ``/``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLine:
    """A table: its description in metadata.yml, its rows (None if they are not counted here) and its files."""

    name: str
    description: str
    rows: int | None
    files: tuple[tuple[str, str], ...]
    is_described: bool


def table_lines(conn: sqlite3.Connection, tables: Mapping[str, Any], downloads: Downloads) -> list[TableLine]:
    """List the public tables, then what ``downloads`` has beside these."""
    names = [*PUBLIC, *(name for name in downloads if name not in PUBLIC)]
    known = {name for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")}
    return [
        TableLine(
            name=name,
            description=(tables.get(name) or {}).get("description", ""),
            rows=conn.execute(f"SELECT count(*) FROM [{name}]").fetchone()[0] if name in known else None,
            files=tuple(downloads.get(name, ())),
            is_described=name in tables and name in known,
        )
        for name in names
        if name in known or name in downloads
    ]


def downloads_in(folder: Path) -> Downloads:
    """Return the files of tables that stand in the folder of an export."""
    found = {}
    for name in (*PUBLIC, *(table.name for table in READY_MADE)):
        files = [(shown, file_name(name, form)) for form, shown in _FORMATS.items()]
        files = [(shown, file) for shown, file in files if (folder / file).is_file()]
        if files:
            found[name] = files
    return found


def reports(queries: Mapping[str, Any]) -> list[dict[str, str]]:
    """List the queries of metadata.yml that need no words of a reader: their names, titles and descriptions."""
    return [
        {"name": name, "title": about.get("title") or name, "description": about.get("description", "")}
        for name, about in queries.items()
        if not about.get("params")
    ]

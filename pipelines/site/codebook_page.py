"""Describe the tables of the archive for those who use the data: types, units, share of nulls, an example."""

import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pipelines.site.language import N_

SAMPLED = 1_000
"""Rows, the newest ones, that the share of nulls is computed from: a large table is never counted in a request."""
_LOOKED_AT = 50  # of them for an example
_LONGEST = 60  # characters of an example
# Names of people are no examples.
_NAMES = {"creator", "creator_text", "creators", "as_written", "folded"}
_TABLES_OF_NAMES = {"creators", "petition_backers", "backers"}
_UNITS = (
    (r".*_at|noted_at", N_("time (UTC, ISO 8601)")),
    (r"date|day|deadline|event_date|alert_day|fastest_day", N_("date (ISO 8601)")),
    (r"span_\d+d_seconds|.*_age", N_("seconds")),
    (r".*_seconds", N_("seconds since 1970 (UTC)")),
    (r"per_day.*", N_("signatures a day")),
    (r"days|span_\d+d|span|.*_days|gap_days", N_("days")),
    (r"day_number", N_("days since 1970")),
    (r"size|kept_length|kept_offset", N_("bytes")),
    (r"every_hours", N_("hours")),
    (r"is_.*|masked|complete|title_cut|title_uncertain|slug_known|.*_has_image", N_("0 or 1")),
    (r"gap_share|outreach_factor|factor", N_("ratio")),
    (r".*signatures|goal|gained|change_\d+d|change|.*_gain", N_("signatures")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its SQL type, its description, its unit (a message to translate; "" if it has none), an example.

    ``nulls`` is the share (0 to 1) of the rows looked at in which it is null; None where there are no rows.
    """

    name: str
    type: str
    description: str
    unit: str
    nulls: float | None
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCodes:
    """A table or view with its columns; ``rows`` were looked at, which are all of them where ``is_whole``.

    ``how_stored`` says what a view is made of, for those who write SQL.
    """

    name: str
    title: str
    description: str
    how_stored: str
    columns: tuple[Column, ...]
    rows: int
    is_whole: bool


def codebook_table(conn: sqlite3.Connection, name: str, about: Mapping[str, Any]) -> TableCodes:
    """Describe a table that is in the archive, with the words of ``about``: its part of metadata.yml."""
    columns = [(row[1], row[2]) for row in conn.execute(f'PRAGMA table_xinfo("{name}")')]
    shown = [(column, kind) for column, kind in columns if column in about["columns"]]
    newest = (
        f'SELECT {", ".join(_quoted(c) for c, _ in shown)} FROM "{name}" {_newest_first(conn, name)} LIMIT {SAMPLED}'
    )
    nulls = ", ".join(f"sum({_quoted(column)} IS NULL)" for column, _ in shown)
    total, *missing = conn.execute(f"SELECT count(*), {nulls} FROM ({newest})").fetchone()
    rows = conn.execute(f"{newest.removesuffix(f' LIMIT {SAMPLED}')} LIMIT {_LOOKED_AT}").fetchall()
    return TableCodes(
        name=name,
        title=about.get("title", name),
        description=about["description"],
        how_stored=about.get("how_stored", ""),
        columns=tuple(
            Column(
                name=column,
                type=kind,
                description=about["columns"][column],
                unit=unit_of(column),
                nulls=missing[place] / total if total else None,
                example=example_of(name, column, [row[place] for row in rows]),
            )
            for place, (column, kind) in enumerate(shown)
        ),
        rows=total,
        is_whole=total < SAMPLED,
    )


def unit_of(column: str) -> str:
    """Return the unit of a column by its name; "" if it has none.

    >>> unit_of("observed_at"), unit_of("span_7d_seconds"), unit_of("title")
    ('time (UTC, ISO 8601)', 'seconds', '')
    """
    return next((unit for pattern, unit in _UNITS if re.fullmatch(pattern, column)), "")


def _newest_first(conn: sqlite3.Connection, name: str) -> str:
    """Return how to order a table so that its newest rows come first by an index; "" for a view, which has none."""
    if conn.execute("SELECT 1 FROM sqlite_master WHERE name = ? AND type = 'view'", (name,)).fetchone():
        return ""
    keys = sorted((row[5], row[1]) for row in conn.execute(f'PRAGMA table_xinfo("{name}")') if row[5])
    return "ORDER BY " + ", ".join(f"{_quoted(key)} DESC" for _, key in keys) if keys else ""


def example_of(table: str, column: str, values: Sequence[object]) -> str:
    if column in _NAMES or (column == "name" and table in _TABLES_OF_NAMES):
        return ""
    found = next((value for value in values if value not in (None, "", "[]", "{}", b"")), None)
    if found is None or isinstance(found, bytes):
        return ""
    text = " ".join(str(found).split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'

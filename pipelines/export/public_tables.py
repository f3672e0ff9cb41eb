"""Define which tables of the archive are public, with the columns of each in order, their types and units."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from sqlite3 import Connection
from typing import Any, Literal

import yaml

from pipelines.export.column_types import ColumnType, type_of, unit_of
from pipelines.export.ready_made import READY_MADE, ReadyMade

Owner = Literal[
    "source",
    "petition",
    "alert",
    "petition or alert",
    "petition version",
    "alert version",
    "capture",
    "run",
    "creator",
    "organization",
]
_METADATA = Path(__file__).parents[2] / "metadata.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """How a table's rows are told apart and chosen.

    ``key`` are the columns that identify a row, and the order of rows. A row belongs to an ``owner`` by its column
    ``by``, and to the time in its column ``time``; "" for none.
    """

    key: tuple[str, ...]
    owner: Owner | None = None
    by: str = ""
    time: str = ""


def _own(owner: Owner, *, time: str = "", by: str = "") -> Place:
    return Place(key=("id",), owner=owner, by=by or f"{owner}_id", time=time)


_PETITION, _ALERT = "petition_id", "alert_id"
PUBLIC: Mapping[str, Place] = {
    "sources": Place(key=("id",), owner="source", by="id"),
    "runs": _own("source", time="started_at"),
    "captures": _own("source", time="captured_at"),
    "extractions": Place(key=("capture_id",), owner="capture", by="capture_id"),
    "petitions": _own("petition", by="id"),
    "petition_versions": _own("petition", time="last_seen_at"),
    "petition_segments": Place(key=("version_id", "field", "paragraph"), owner="petition version", by="version_id"),
    "signature_snapshots": Place(
        key=(_PETITION, "capture_id", "version_id"), owner="petition", by=_PETITION, time="observed_at"
    ),
    "stated_counts": Place(key=("version_id", "capture_id", "position"), owner="petition version", by="version_id"),
    "creators": Place(key=("id",), owner="creator", by="id"),
    "petition_creators": Place(key=(_PETITION, "position"), owner="petition", by=_PETITION),
    "petition_categories": Place(key=(_PETITION, "category"), owner="petition", by=_PETITION),
    "action_alerts": _own("alert", by="id"),
    "alert_versions": _own("alert", time="last_seen_at"),
    "alert_segments": Place(key=("version_id", "field", "paragraph"), owner="alert version", by="version_id"),
    "alert_sightings": Place(key=(_ALERT, "capture_id", "version_id"), owner="alert", by=_ALERT, time="observed_at"),
    "alert_looks": Place(key=(_ALERT, "capture_id"), owner="alert", by=_ALERT, time="observed_at"),
    "organizations": Place(key=("id",), owner="organization", by="id"),
    "alert_organizations": Place(key=(_ALERT, "role", "position"), owner="alert", by=_ALERT),
    "alert_action_types": Place(key=(_ALERT, "action_type"), owner="alert", by=_ALERT),
    "links": _own("capture"),
    "events": _own("petition", time="occurred_at"),
    "withdrawn_events": _own("petition", time="withdrawn_at"),
    "alert_events": _own("alert", time="occurred_at"),
    "withdrawn_alert_events": _own("alert", time="withdrawn_at"),
    "growth_daily": Place(key=(_PETITION, "day_number"), owner="petition", by=_PETITION, time="day"),
    "petition_metrics": Place(key=(_PETITION,), owner="petition", by=_PETITION),
    "petition_rungs": Place(key=(_PETITION, "rung"), owner="petition", by=_PETITION),
    "petition_outreach": Place(key=(_PETITION, _ALERT), owner="petition", by=_PETITION),
    "run_verdicts": Place(key=("run_id",), owner="run", by="run_id"),
    "run_checks": Place(key=("run_id", "name"), owner="run", by="run_id"),
    "listing_coverage": Place(key=("run_id", "url", "covers"), owner="run", by="run_id"),
    "due_looks": _own("source", time="due_at"),
    "issues": _own("source", time="noted_at"),
    "run_digests": Place(key=("id",), time="noted_at"),
    "time_stamps": Place(key=("id",), time="tried_at"),
    "witness_requests": _own("source", time="noted_at"),
    "reported_lists": Place(key=("id",)),
    "reported_counts": Place(key=("id",), time="reported_at"),
    "redactions": Place(key=("id",), time="redacted_at"),
    "redacted_records": Place(key=("id",)),
}
"""Tables and views that are exported, those first that others refer to."""

NOT_EXPORTED: Mapping[str, str] = {
    **dict.fromkeys(("petition_rows", "snapshot_rows", "count_forms"), "how views that are exported are stored"),
    **dict.fromkeys(
        ("alert_observations", "growth_points", "fastest_growing", "petition_growth", "movers"),
        "a view of tables that are exported",
    ),
    **dict.fromkeys(
        ("listed_petitions", "petition_facets", "alert_facets", "totals", "list_totals", "measured_tables"),
        "counted for the lists of the site",
    ),
    **dict.fromkeys(("petition_backers", "alert_backers", "backers"), "names as the lists of the site show them"),
    **dict.fromkeys(("search_spellings", "search_stems", "search_rules"), "words of the site's search"),
    **dict.fromkeys(("to_derive", "look_schedules", "site_back_off", "crawl_spans"), "what the program does next"),
    "known_pages": "a memory of the crawler, not a record: what it need not read again",
    **dict.fromkeys(("incidents", "notices", "noticed_runs"), "what operators are sent about the archive"),
    **dict.fromkeys(("table_sums", "row_checks", "_sqlite_migrations"), "checks of the file itself"),
    **dict.fromkeys(("redaction_hashes", "redaction_steps", "masked_addresses"), "would help to guess what is hidden"),
    **dict.fromkeys(("capture_seals", "seal_blocks"), "hashes that receipts show one by one"),
    "stamp_roots": "certificates that their authorities publish",
    **dict.fromkeys(
        ("releases", "release_changes", "release_corrections", "release_rebuilds"), "what releases say themselves"
    ),
    "kept_files": "names private files",
}
"""Tables and views that are not exported, and why."""

NOT_EXPORTED_COLUMNS: Mapping[str, Mapping[str, str]] = {
    "petitions": {"is_stale": "what the program does next"},
    "petition_versions": {"stem": "made from the title, to match captures"},
    "captures": dict.fromkeys(("kept_file", "kept_offset", "kept_length", "kept_digest"), "of a private file"),
    "redactions": dict.fromkeys(("token", "key_check"), "would help to guess what is hidden"),
    "petition_metrics": {"tie": "puts equals in order on the site"},
    "petition_outreach": {"tie": "puts equals in order on the site"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicColumn:
    """A column: its type, what it says, its unit ("" for none); ``is_json`` for a text that is a JSON list."""

    name: str
    type: ColumnType
    description: str
    unit: str
    is_json: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicTable:
    """A table as it is exported: its columns in order, and the SELECT that reads it.

    ``select`` has no WHERE and no ORDER BY; ``order`` is the SQL of the order of rows. ``is_ready_made`` for a table
    that puts together what several tables of the archive hold.
    """

    name: str
    title: str
    description: str
    columns: tuple[PublicColumn, ...]
    place: Place
    select: str
    order: str
    is_ready_made: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns in order."""
        return tuple(column.name for column in self.columns)


def public_tables(db: Connection) -> tuple[PublicTable, ...]:
    """Return the public tables of an archive with the current schema, then the ready-made ones."""
    return (*(_stored(db, name, place) for name, place in PUBLIC.items()), *map(_ready_made, READY_MADE))


@cache
def described() -> Mapping[str, Mapping[str, Any]]:
    """Return what metadata.yml says of each table and view, by name."""
    metadata = yaml.safe_load(_METADATA.read_text(encoding="utf-8"))
    tables: Mapping[str, Mapping[str, Any]] = metadata["databases"]["archive"]["tables"]
    return tables


def _stored(db: Connection, name: str, place: Place) -> PublicTable:
    about = described()[name]
    hidden = NOT_EXPORTED_COLUMNS.get(name, {})
    types = {row[1]: row[2] for row in db.execute(f'PRAGMA table_xinfo("{name}")')}
    columns = tuple(
        _column(column, types[column], text) for column, text in about["columns"].items() if column not in hidden
    )
    chosen = (_as_text(column.name) if types[column.name] == "BLOB" else _quoted(column.name) for column in columns)
    return PublicTable(
        name=name,
        title=about["title"],
        description=" ".join(about["description"].split()),
        columns=columns,
        place=place,
        select=f'SELECT {", ".join(chosen)} FROM "{name}"',
        order=", ".join(map(_quoted, place.key)),
    )


def _ready_made(made: ReadyMade) -> PublicTable:
    texts = {name: text for table in reversed(made.columns_as) for name, text in described()[table]["columns"].items()}
    return PublicTable(
        name=made.name,
        title=made.title,
        description=made.description,
        columns=tuple(_column(name, kind, text or texts[name]) for name, (kind, text) in made.columns.items()),
        place=Place(key=made.key, owner=made.owner, by=made.by, time=made.time),
        select=made.select,
        order=made.order,
        is_ready_made=True,
    )


def _column(name: str, sql_type: str, description: str) -> PublicColumn:
    text = " ".join(description.split()) + (", in hexadecimal" if sql_type == "BLOB" else "")
    kind = type_of(name, sql_type)
    if kind == "boolean":  # the archive has numbers for these
        text = _NUMBERED.sub(lambda found: f"{_TRUTH[found[1]]} {found[2]}", text)
    return PublicColumn(name=name, type=kind, description=text, unit=unit_of(name), is_json="JSON" in text)


_NUMBERED = re.compile(r"\b([01]) (if|for)\b")
_TRUTH = {"0": "false", "1": "true"}


def _as_text(name: str) -> str:
    """Return the SQL that reads bytes as a text, which every format can hold."""
    return f'CASE WHEN "{name}" IS NOT NULL THEN lower(hex("{name}")) END AS "{name}"'


def _quoted(name: str) -> str:
    return f'"{name}"'

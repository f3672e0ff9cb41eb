"""Number the records for the search of a static copy, the newest first, and write what a list of hits shows of them."""

import sqlite3
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipelines.site.formatting import permalink
from pipelines.site.search_plan import Kind
from pipelines.static_copy.copy_places import Places
from pipelines.static_copy.script_files import numbered, write_script

PER_RECORDS, PER_FACTS = 8, 2048
"""Records of one script that have their texts, and of one that have what filters and orders need."""

_ORDER = """
SELECT 'petition' AS kind, id, coalesce(created_at, first_seen_at) AS day FROM petition_rows
UNION ALL SELECT 'alert', id, coalesce(date, first_seen_at) FROM action_alerts
ORDER BY day DESC, kind, id
"""
_READ: dict[Kind, str] = {
    "petition": """
        SELECT p.slug, p.title, p.language, p.creator AS named, p.target, p.signatures, p.goal, p.observed_at,
               p.created_at AS date, p.year, p.status, p.why AS first, p.what AS second, s.name AS source, s.is_sample
        FROM petitions AS p JOIN sources AS s ON s.id = p.source_id WHERE p.id = ?
    """,
    "alert": """
        SELECT a.slug, a.title, a.language, a.sponsor AS named, NULL AS target, NULL AS signatures, NULL AS goal,
               NULL AS observed_at, a.date, a.year, NULL AS status, a.body AS first, NULL AS second,
               s.name AS source, s.is_sample
        FROM action_alerts AS a JOIN sources AS s ON s.id = a.source_id WHERE a.id = ?
    """,
}
_KINDS: tuple[Kind, ...] = ("petition", "alert")


@dataclass(slots=True, kw_only=True)
class Numbers:
    """The numbers of records by kind and id, from 0 on; ``total`` of them. -1 stands for ids that no record has."""

    of: "dict[Kind, array[int]]"
    total: int


@dataclass(slots=True, kw_only=True)
class Names:
    """Numbers for the values of a filter, in the order in which they first come."""

    values: dict[str, int] = field(default_factory=dict)

    def number(self, value: str) -> int:
        """Return the number of a value, a new one for a new value."""
        return self.values.setdefault(value, len(self.values))


def number_records(conn: sqlite3.Connection) -> Numbers:
    """Number all petitions and alerts, the newest first. Takes four bytes for each."""
    most = {
        "petition": conn.execute("SELECT max(id) FROM petition_rows").fetchone()[0] or 0,
        "alert": conn.execute("SELECT max(id) FROM action_alerts").fetchone()[0] or 0,
    }
    found: dict[Kind, array[int]] = {kind: array("i", [-1]) * (most[kind] + 1) for kind in _KINDS}
    total = 0
    for kind, key, _day in conn.execute(_ORDER):
        found[kind][key] = total
        total += 1
    return Numbers(of=found, total=total)


def write_records(conn: sqlite3.Connection, folder: Path, places: Places) -> tuple[dict[str, list[str]], int]:
    """Write the scripts of records and facts; returns the values that facts number, and how many scripts there are."""
    names = {name: Names() for name in ("source", "language", "status")}
    records: list[list[Any]] = []
    facts: list[list[Any]] = []
    written = 0
    for number, (kind, row) in enumerate(_rows(conn)):
        if number and number % PER_RECORDS == 0:
            write_script(folder, numbered("records", number // PER_RECORDS - 1), records)
            records, written = [], written + 1
        if number and number % PER_FACTS == 0:
            write_script(folder, numbered("facts", number // PER_FACTS - 1), facts)
            facts, written = [], written + 1
        records.append(_record(kind, row, places))
        facts.append(_fact(kind, row, names))
    if records:
        write_script(folder, numbered("records", number // PER_RECORDS), records)
        write_script(folder, numbered("facts", number // PER_FACTS), facts)
        written += 2
    return {name: list(found.values) for name, found in names.items()}, written


def _rows(conn: sqlite3.Connection) -> Iterator[tuple[Kind, dict[str, Any]]]:
    for kind, key, _day in conn.execute(_ORDER):
        cursor = conn.execute(_READ[kind], (key,))
        yield kind, dict(zip([column[0] for column in cursor.description], cursor.fetchone(), strict=True))


def _record(kind: Kind, row: dict[str, Any], places: Places) -> list[Any]:
    """Return a record as a list, as static/static_search.js reads it."""
    place = places.find(permalink(f"{kind}s", row["source"], row["slug"]))
    assert place is not None
    language = row["language"] if row["language"] and "," not in row["language"] else ""
    count = [row["signatures"], row["goal"], (row["observed_at"] or "")[:10]]
    texts = "\n\n".join(text for text in (row["first"], row["second"]) if text)
    about = [row["named"] or "", row["target"] or "", row["date"] or "", row["is_sample"]]
    return [kind, place.file, row["title"], language, row["source"], *count, *about, texts]


def _fact(kind: Kind, row: dict[str, Any], names: dict[str, Names]) -> list[Any]:
    """Return what a record is filtered and sorted by: kind, source, year, languages, status, signatures, date."""
    languages = [names["language"].number(code) for code in (row["language"] or "").split(",") if code]
    status = names["status"].number(row["status"]) if row["status"] else -1
    source = names["source"].number(row["source"])
    return [int(kind == "alert"), source, row["year"] or 0, languages, status, row["signatures"], row["date"] or ""]

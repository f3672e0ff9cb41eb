"""Note releases in the archive, so that the site can show what was corrected."""

import json
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from pipelines.export.release_diff import listed
from pipelines.export.release_folder import Release, digest_of, releases_in
from pipelines.store.connection import immediately, open_database

MOST_CORRECTIONS = 1_000
"""Corrected values of a release that the archive notes; the release itself lists all."""


def note_releases(archive: Path, folder: Path) -> None:
    """Note the releases of a folder that the archive does not know, and that they were rebuilt.

    Raises UsageError or UserError where the archive cannot be written.
    """
    with closing(open_database(archive, create=False)) as db, immediately(db):
        known = {row[0]: row[1] for row in db.execute("SELECT version, id FROM releases")}
        for release in releases_in(folder):
            if release.version not in known:
                known[release.version] = _note(db.conn, release, folder / release.version)
            _note_rebuilds(db.conn, known[release.version], release)


def _note(db: Connection, release: Release, folder: Path) -> int:
    values = (release.version, release.released_at, release.previous or None, release.code_version, release.rows)
    number = db.execute(
        "INSERT INTO releases (version, released_at, previous, code_version, rows, digest) VALUES (?, ?, ?, ?, ?, ?)",
        (*values, digest_of(folder)),
    ).lastrowid
    assert number is not None
    db.executemany(
        "INSERT INTO release_changes (release_id, list, table_name, rows) VALUES (?, ?, ?, ?)",
        [(number, name, table, rows) for name, tables in release.changes.items() for table, rows in tables.items()],
    )
    db.executemany(
        "INSERT INTO release_corrections (release_id, table_name, row_key, petition_id, alert_id, change, field, "
        "before, after, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(number, *row) for row in islice(_corrections(db, folder), MOST_CORRECTIONS)],
    )
    return number


def _corrections(db: Connection, folder: Path) -> Iterator[tuple[Any, ...]]:
    """Yield a row for each corrected value; one for a row that was added or deleted."""
    for entry in listed(folder, "corrected"):
        table, key = entry["table"], json.dumps(entry["key"], ensure_ascii=False)
        petition = entry["key"].get("id") if table == "petitions" else entry.get("petition_id")
        alert = entry["key"].get("id") if table == "action_alerts" else entry.get("alert_id")
        owners = _there(db, "petition_rows", petition), _there(db, "action_alerts", alert)
        for field, (before, after) in (entry["columns"] or {None: (None, None)}).items():
            yield table, key, *owners, entry["change"], field, _text(before), _text(after), entry["reason"]


def _there(db: Connection, table: str, number: int | None) -> int | None:
    return number if db.execute(f"SELECT 1 FROM {table} WHERE id = ?", (number,)).fetchone() else None


def _text(value: object) -> str | None:
    return None if value is None else value if isinstance(value, str) else json.dumps(value)


def _note_rebuilds(db: Connection, number: int, release: Release) -> None:
    query = "SELECT count(*) FROM release_rebuilds WHERE release_id = ?"
    (noted,) = db.execute(query, (number,)).fetchone()
    for each in release.rebuilt[noted:]:
        db.execute(
            "INSERT INTO release_rebuilds (release_id, rebuilt_at, reason, digest_before, digest_after) "
            "VALUES (?, ?, ?, ?, ?)",
            (number, each.rebuilt_at, each.reason, each.digest_before, each.digest_after),
        )

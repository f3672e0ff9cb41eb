"""A wording seen in a capture becomes a version, found or new, whose first and last sightings are kept up to date."""

from dataclasses import dataclass
from sqlite3 import Connection, Row
from typing import Any, Literal

from pipelines.records import Record
from pipelines.store.wordings import OF_THE_SIGHTING, Columns

Kind = Literal["petition", "alert"]
Note = tuple[str, str]  # the kind and the message of an issue

# The order in which captures count as earlier or later; one whose time is not known comes last.
EARLIER = "coalesce(c.captured_at, '~') || ' ' || c.url || ' ' || c.digest"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureRef:
    """A capture as the archive knows it: its row, its time (ISO 8601 UTC, or None) and its place among captures."""

    capture_id: int
    source_id: int
    observed_at: str | None
    order: str


def notes_on(record: Record, *problems: str) -> list[Note]:
    """What is to be said of a record whose wording is new: that it is cut off, and what could not be read of it.

    ``problems`` are those that the record does not hold itself.
    """
    cut = [("incomplete", f"{record.title!r} is not whole in this capture")] if not record.complete else []
    return [*cut, *(("value", problem) for problem in (*problems, *record.problems))]


def find_version(db: Connection, kind: Kind, owner_id: int, page: str, content_hash: str) -> Row | None:
    """The version with this wording: its id, sightings, and ``earliest``, the place of its first capture in time."""
    row: Row | None = db.execute(
        f"""
        SELECT v.id, v.first_seen_at, v.last_seen_at, {EARLIER} AS earliest
        FROM {kind}_versions AS v JOIN captures AS c ON c.id = v.capture_id
        WHERE v.{kind}_id = ? AND v.page = ? AND v.content_hash = ?
        """,
        (owner_id, page, content_hash),
    ).fetchone()
    return row


def insert_version(db: Connection, kind: Kind, owner_id: int, page: str, wording: Columns, seen: CaptureRef) -> int:
    """Store a wording not known before; returns the version's id."""
    columns = {
        f"{kind}_id": owner_id,
        "page": page,
        **wording,
        "first_seen_at": seen.observed_at,
        "last_seen_at": seen.observed_at,
        "capture_id": seen.capture_id,
    }
    return insert(db, f"{kind}_versions", columns)


def see_again(db: Connection, kind: Kind, version: Row, wording: Columns, seen: CaptureRef) -> bool:
    """Widen the time over which a version was seen; returns whether that changed its row."""
    at, widened = seen.observed_at, False
    if at is not None:
        first, last = version["first_seen_at"] or at, version["last_seen_at"] or at
        if not first <= at <= last or version["first_seen_at"] is None:
            db.execute(
                f"UPDATE {kind}_versions SET first_seen_at = ?, last_seen_at = ? WHERE id = ?",
                (min(first, at), max(last, at), version["id"]),
            )
            widened = True
    if seen.order >= version["earliest"]:
        return widened
    told = {name: wording[name] for name in OF_THE_SIGHTING if name in wording}
    assigned = ", ".join(f"{name} = :{name}" for name in ("capture_id", *told))
    db.execute(
        f"UPDATE {kind}_versions SET {assigned} WHERE id = :id",
        {**told, "capture_id": seen.capture_id, "id": version["id"]},
    )
    return True


def versions_of(db: Connection, kind: Kind, owner_id: int) -> list[dict[str, Any]]:
    """Every version of one petition or alert, the one with the earliest capture first."""
    rows = db.execute(
        f"""
        SELECT v.*, {EARLIER} AS earliest FROM {kind}_versions AS v JOIN captures AS c ON c.id = v.capture_id
        WHERE v.{kind}_id = ? ORDER BY earliest, v.page, v.content_hash
        """,
        (owner_id,),
    )
    return [dict(row) for row in rows]


def insert(db: Connection, table: str, columns: dict[str, Any]) -> int:
    """Insert one row; returns its rowid."""
    names = ", ".join(columns)
    marks = ", ".join(f":{name}" for name in columns)
    row = db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", columns).lastrowid
    assert row is not None
    return row


def change(db: Connection, table: str, row: Row, values: dict[str, Any]) -> None:
    """Bring a row up to date, touching it only where a value differs."""
    changed = {name: value for name, value in values.items() if row[name] != value}
    if changed:
        assigned = ", ".join(f"{name} = :{name}" for name in changed)
        db.execute(f"UPDATE {table} SET {assigned} WHERE id = :row_id", {**changed, "row_id": row["id"]})

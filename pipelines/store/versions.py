"""Store the versions of petitions and alerts: find, insert, extend."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from sqlite3 import Connection, Row
from typing import Any, Literal

from pipelines.records import OUTSIDE_HASH, AlertRecord, Columns, PassageRecord, PetitionRecord
from pipelines.store.vocabulary import SEARCHED, follow_texts
from pipelines.store.work_list import add_work
from scrapers.slugs import url_key

Kind = Literal["petition", "alert"]
Note = tuple[str, str]  # the kind and the message of an issue

OWNERS: dict[Kind, str] = {"petition": "petition_rows", "alert": "action_alerts"}
SIGHTINGS: dict[Kind, str] = {"petition": "snapshot_rows", "alert": "alert_sightings"}

SHOWN_AS = {"petition_rows": "petitions", "snapshot_rows": "signature_snapshots"}
"""Tables whose rows readers know by a view: what the table has in few bytes, it has in full."""

_NAMED: dict[Kind, tuple[str, ...]] = {
    "petition": ("what_version_id", "why_version_id", "version_id"),
    "alert": ("version_id",),
}  # columns of a petition or alert that name versions

# The order of captures in time. Two of the same second are ordered by address, so that any order of arrival gives the
# same archive; captures without a time come last.
EARLIER = "coalesce(c.captured_at, '~') || ' ' || c.url || ' ' || c.digest"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureRef:
    """A stored capture: its row, its time (ISO 8601 UTC, or None) and its place in the order of captures."""

    capture_id: int
    source_id: int
    observed_at: str | None
    order: str


def notes_on(record: PetitionRecord | AlertRecord, *problems: str) -> list[Note]:
    """Return the issues of a record whose version is new: that it is cut off, and what could not be parsed.

    ``problems`` are those that the record itself does not have.
    """
    cut = [("incomplete", f"{record.title!r} is not whole in this capture")] if not record.complete else []
    return [*cut, *(("value", problem) for problem in (*problems, *record.problems))]


def find_version(db: Connection, kind: Kind, owner_id: int, page: str, content_hash: str) -> Row | None:
    """Find the version with this content: its id, URL, times, and ``earliest``, the place of its first capture."""
    row: Row | None = db.execute(
        f"""
        SELECT v.id, v.url, v.first_seen_at, v.last_seen_at, {EARLIER} AS earliest
        FROM {kind}_versions AS v JOIN captures AS c ON c.id = v.capture_id
        WHERE v.{kind}_id = ? AND v.page = ? AND v.content_hash = ?
        """,
        (owner_id, page, content_hash),
    ).fetchone()
    return row


def insert_version(db: Connection, kind: Kind, owner_id: int, page: str, version: Columns, capture: CaptureRef) -> int:
    """Store a version not known before; returns its id."""
    columns = {
        f"{kind}_id": owner_id,
        "page": page,
        **version,
        "first_seen_at": capture.observed_at,
        "last_seen_at": capture.observed_at,
        "capture_id": capture.capture_id,
    }
    return insert(db, f"{kind}_versions", columns)


def insert_passages(db: Connection, kind: Kind, version_id: int, passages: Sequence[PassageRecord]) -> None:
    """Store the language of each paragraph of a text in two languages, where it is not stored yet."""
    if passages:
        rows = [(version_id, each.field, each.paragraph, each.language) for each in passages]
        db.executemany(f"INSERT OR IGNORE INTO {kind}_segments VALUES (?, ?, ?, ?)", rows)


def extend_version(db: Connection, kind: Kind, stored: Row, version: Columns, capture: CaptureRef) -> bool:
    """Extend the time over which a version was observed; returns whether its row changed."""
    at, extended = capture.observed_at, False
    if at is not None:
        first, last = stored["first_seen_at"] or at, stored["last_seen_at"] or at
        if not first <= at <= last or stored["first_seen_at"] is None:
            db.execute(
                f"UPDATE {kind}_versions SET first_seen_at = ?, last_seen_at = ? WHERE id = ?",
                (min(first, at), max(last, at), stored["id"]),
            )
            extended = True
    if capture.order >= stored["earliest"]:
        return extended
    # A backfill brought an earlier capture of the same text: what varies between captures is taken from that one.
    if url_key(stored["url"] or "") != url_key(version["url"] or ""):  # by its address an item is known in a crawl
        add_work(db, "judge crawls", [capture.source_id])
    columns = {name: version[name] for name in OUTSIDE_HASH if name in version} | {"capture_id": capture.capture_id}
    assigned = ", ".join(f"{name} = :{name}" for name in columns)
    db.execute(f"UPDATE {kind}_versions SET {assigned} WHERE id = :id", {**columns, "id": stored["id"]})
    return True


def delete_version(db: Connection, kind: Kind, version_id: int) -> None:
    """Delete a version that no capture shows; what its petition or alert has of it is empty until it is refreshed."""
    query = f"SELECT {kind}_id FROM {kind}_versions WHERE id = ?"
    (owner_id,) = db.execute(query, (version_id,)).fetchone()
    with following_texts(db, kind, [owner_id]):
        for column in _NAMED[kind]:
            assigned = f"UPDATE {OWNERS[kind]} SET {column} = NULL WHERE {column} = ? AND id = ?"
            db.execute(assigned, (version_id, owner_id))
        db.execute(f"DELETE FROM {kind}_versions WHERE id = ?", (version_id,))


@contextmanager
def following_texts(db: Connection, kind: Kind, owner_ids: Iterable[int]) -> Iterator[None]:
    """Keep the words of a search in step with what petitions or alerts say, where their texts are changed inside."""
    table = SHOWN_AS.get(OWNERS[kind], OWNERS[kind])
    query = f"SELECT {', '.join(SEARCHED[f'{table}_fts'])} FROM {table} WHERE id = ?"
    before = {owner_id: db.execute(query, (owner_id,)).fetchone() for owner_id in owner_ids}
    yield
    for owner_id, texts in before.items():
        now = db.execute(query, (owner_id,)).fetchone()
        if texts != now:
            follow_texts(db, texts or (), now or ())


def versions_of(db: Connection, kind: Kind, owner_id: int) -> list[dict[str, Any]]:
    """List every version of one petition or alert, the one with the earliest capture first."""
    rows = db.execute(
        f"""
        SELECT v.*, {EARLIER} AS earliest FROM {kind}_versions AS v JOIN captures AS c ON c.id = v.capture_id
        WHERE v.{kind}_id = ? ORDER BY earliest, v.page, v.content_hash
        """,
        (owner_id,),
    )
    return [dict(row) for row in rows]


def insert(db: Connection, table: str, columns: Columns) -> int:
    """Insert one row; returns its rowid."""
    names = ", ".join(columns)
    marks = ", ".join(f":{name}" for name in columns)
    row = db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", columns).lastrowid
    assert row is not None
    return row


def change(db: Connection, table: str, row: Row, values: Columns) -> None:
    """Bring a row up to date, touching it only where a value differs: an unchanged page must change no row."""
    changed = {name: value for name, value in values.items() if row[name] != value}
    if changed:
        assigned = ", ".join(f"{name} = :{name}" for name in changed)
        db.execute(f"UPDATE {table} SET {assigned} WHERE id = :row_id", {**changed, "row_id": row["id"]})
    texts = [name for name in SEARCHED.get(f"{table}_fts", ()) if name in changed]  # those of petitions are elsewhere
    if texts:
        follow_texts(db, [row[name] for name in texts], [changed[name] for name in texts])

"""Store the versions of petitions and alerts, and what these have beside text: links, creators, organizations."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from sqlite3 import Connection, Row
from typing import Any, Literal

from pipelines.records import OUTSIDE_HASH, AlertRecord, Columns, PassageRecord, PetitionRecord
from pipelines.store.vocabulary import SEARCHED, follow_texts
from pipelines.store.work_list import add_work
from scrapers.urls import url_key

Kind = Literal["petition", "alert"]
Owner = Literal["petition_id", "alert_id"]
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

_LINK_COLUMNS = ("url", "url_key", "url_text", "text", "role", "capture_id")

_MOVED = """
SELECT l.to_petition_id, found.id, l.id, l.alert_id IS NOT NULL FROM links AS l, (SELECT (
    SELECT p.id FROM petitions AS p JOIN sources AS s ON s.id = p.source_id
    WHERE p.url_key = ?1 ORDER BY s.name, p.slug LIMIT 1
) AS id) AS found
WHERE l.url_key = ?1 AND l.to_petition_id IS NOT found.id
"""


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
    """Store the language of each paragraph of a text in two languages, in place of what other code had found."""
    wanted = {(each.field, each.paragraph, each.language) for each in passages}
    query = f"SELECT field, paragraph, language FROM {kind}_segments WHERE version_id = ?"
    if {tuple(row) for row in db.execute(query, (version_id,))} != wanted:
        db.execute(f"DELETE FROM {kind}_segments WHERE version_id = ?", (version_id,))
        rows = [(version_id, *each) for each in sorted(wanted)]
        db.executemany(f"INSERT INTO {kind}_segments VALUES (?, ?, ?, ?)", rows)


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


def rewrite_links(db: Connection, owner: Owner, owner_id: int, versions: Sequence[Mapping[str, Any]]) -> None:
    """Replace the links of one petition or alert by those of its versions, each in the words of the earliest version.

    ``versions`` are ordered earliest first. Rows that are the same stay untouched.
    """
    # By address and role: a post may link a petition as its action, and once more in its text.
    wanted: dict[tuple[str, str | None], tuple[Any, ...]] = {}
    for version in versions:
        for url, url_text, text, role in json.loads(version["links"]):
            wanted.setdefault((url, role), (url, url_key(url), url_text, text, role, version["capture_id"]))
    rows = db.execute(f"SELECT id, {', '.join(_LINK_COLUMNS)} FROM links WHERE {owner} = ?", (owner_id,))
    stored = {tuple(row[1:]): row[0] for row in rows}
    gone = [(link,) for row, link in stored.items() if row not in wanted.values()]
    new = [(owner_id, *row) for row in wanted.values() if row not in stored]
    if gone and owner == "alert_id":
        mark_stale(db, linked_petitions(db, owner_id))
    db.executemany("DELETE FROM links WHERE id = ?", gone)
    db.executemany(f"INSERT INTO links ({owner}, {', '.join(_LINK_COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?, ?)", new)
    join_links(db, {row[2] for row in new})


def join_links(db: Connection, keys: Iterable[str | None]) -> None:
    """Point links with these keys at the petition that has the address; of several, the first by source and slug.

    Petitions that alerts link to from now on, or no more, become stale: their growth is compared around these alerts.
    """
    for key in keys:
        moved = db.execute(_MOVED, (key,)).fetchall() if key else []
        mark_stale(db, {each for was, now, _, is_of_alert in moved if is_of_alert for each in (was, now) if each})
        db.executemany("UPDATE links SET to_petition_id = ? WHERE id = ?", [(row[1], row[2]) for row in moved])


def linked_petitions(db: Connection, alert_id: int) -> list[int]:
    """List the petitions that an alert links to."""
    query = "SELECT DISTINCT to_petition_id FROM links WHERE alert_id = ? AND to_petition_id IS NOT NULL"
    return [row[0] for row in db.execute(query, (alert_id,))]


def mark_stale(db: Connection, petition_ids: Iterable[int]) -> None:
    """Let what follows from the observations of these petitions be derived again at the end of the run."""
    query = "UPDATE petition_rows SET is_stale = 1 WHERE id = ? AND is_stale = 0"
    db.executemany(query, [(petition_id,) for petition_id in petition_ids])


def rewrite_creators(db: Connection, petition_id: int, creators: Sequence[Sequence[object]], as_written: str) -> None:
    """Replace the creators of a petition: each with name, kind and whether masked, in the order of ``as_written``."""
    wanted = [(name, position, as_written) for position, (name, _, _) in enumerate(creators)]
    found = db.execute(
        """
        SELECT c.name, p.position, p.as_written FROM petition_creators AS p JOIN creators AS c ON c.id = p.creator_id
        WHERE p.petition_id = ? ORDER BY p.position
        """,
        (petition_id,),
    ).fetchall()
    for name, kind, _ in creators:
        # Newer code may take a name for an organization's where older code did not: that holds for all its petitions.
        if db.execute("SELECT 1 FROM creators WHERE name = ? AND kind <> ?", (name, kind)).fetchone():
            mark_stale(db, _petitions_of(db, str(name)))
    db.executemany(
        """
        INSERT INTO creators (name, kind, masked) VALUES (?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, masked = excluded.masked
        WHERE (kind, masked) IS NOT (excluded.kind, excluded.masked)
        """,
        creators,
    )
    # Compared first: a recapture changes no creator, and must not write.
    if list(map(tuple, found)) != wanted:
        db.execute("DELETE FROM petition_creators WHERE petition_id = ?", (petition_id,))
        db.executemany(
            "INSERT INTO petition_creators (creator_id, petition_id, position, as_written) "
            "SELECT id, ?2, ?3, ?4 FROM creators WHERE name = ?1",
            [(name, petition_id, position, written) for name, position, written in wanted],
        )
        _remove_unused(db, "creators", "petition_creators", "creator_id", [row["name"] for row in found])


def _petitions_of(db: Connection, creator: str) -> list[int]:
    query = """
        SELECT l.petition_id FROM creators AS c JOIN petition_creators AS l ON l.creator_id = c.id WHERE c.name = ?
    """
    return [row[0] for row in db.execute(query, (creator,))]


def rewrite_organizations(db: Connection, alert_id: int, sponsor: str | None, cosponsors: Sequence[str]) -> None:
    """Replace the organizations of an alert: its sponsor, and its cosponsors in their order."""
    wanted = [(name, "cosponsor", position) for position, name in enumerate(cosponsors)]
    wanted += [(sponsor, "sponsor", 0)] if sponsor else []
    found = db.execute(
        """
        SELECT o.name, a.role, a.position FROM alert_organizations AS a JOIN organizations AS o
        ON o.id = a.organization_id WHERE a.alert_id = ? ORDER BY a.role, a.position
        """,
        (alert_id,),
    ).fetchall()
    if list(map(tuple, found)) != wanted:
        db.executemany("INSERT OR IGNORE INTO organizations (name) VALUES (?)", [(name,) for name, _, _ in wanted])
        db.execute("DELETE FROM alert_organizations WHERE alert_id = ?", (alert_id,))
        db.executemany(
            "INSERT INTO alert_organizations (organization_id, alert_id, role, position, as_written) "
            "SELECT id, ?2, ?3, ?4, ?1 FROM organizations WHERE name = ?1",
            [(name, alert_id, role, position) for name, role, position in wanted],
        )
        _remove_unused(db, "organizations", "alert_organizations", "organization_id", [row["name"] for row in found])


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


def _remove_unused(db: Connection, table: str, owners: str, key: str, names: Iterable[str]) -> None:
    """Delete names that nothing bears any more: a name that was corrected, or taken out, must not stay behind."""
    db.executemany(
        f"DELETE FROM {table} WHERE name = ? AND NOT EXISTS (SELECT 1 FROM {owners} WHERE {key} = {table}.id)",
        [(name,) for name in names],
    )

"""Take what is redacted out of rows whose captures cannot be read again, and out of everything beside observations."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from sqlite3 import Connection, Row
from typing import Any

from pipelines.records import AlertRecord, PetitionRecord, stored_content_hash
from pipelines.redaction.archive_texts import text_columns, texts_of
from pipelines.redaction.matching import Matcher
from pipelines.store.alerts import refresh_alerts, remove_empty_alerts
from pipelines.store.identity import remove_empty, stem
from pipelines.store.petitions import refresh_petitions
from pipelines.store.versions import OWNERS, SIGHTINGS, Kind, delete_version, following_texts
from pipelines.tombstone import mark_in, record_mark
from scrapers.urls import url_key

_RECORDS: dict[Kind, type[PetitionRecord] | type[AlertRecord]] = {"petition": PetitionRecord, "alert": AlertRecord}
_LISTS = ("creators", "links", "categories", "cosponsors", "labels", "action_types")  # JSON: each string by itself
_AS_PAGES = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
# Of a petition or alert that was taken out as a whole; what else its versions have is left.
CONTENT = {
    "native_id", "what", "why", "creator", "creator_text", "creator_has_image", "target", "created_at", "created_text",
    "language", "body", "sponsor", "date_text", "published_text", "action_url", "action_url_text", "action_type_text",
    "deadline", "deadline_text", "event_date", "event_date_text",
}  # fmt: skip
_DERIVED = {
    "petition_rows", "action_alerts", "creators", "petition_creators", "organizations", "alert_organizations", "links",
    "petition_versions", "alert_versions",
}  # fmt: skip
_GUARDS = (
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND (name LIKE '%append_only' OR name LIKE '%fixed')"
)


@contextmanager
def unguarded(db: Connection) -> Iterator[None]:
    """Let observations and wordings be changed: for a redaction alone, in its transaction."""
    guards = [(row[0], row[1]) for row in db.execute(_GUARDS)]
    for name, _ in guards:
        db.execute(f'DROP TRIGGER "{name}"')
    yield
    for _, sql in guards:
        db.execute(sql)


def redact_rows(db: Connection, matcher: Matcher) -> None:
    """Redact every text of an archive. A transaction must be open, and its observations ``unguarded``."""
    for kind in OWNERS:
        _slugs(db, kind, matcher)
        _versions(db, kind, matcher)
    _looks(db, matcher)
    db.execute("DELETE FROM known_pages")  # the next crawl reads them again
    for table, column in text_columns(db):
        if table not in _DERIVED:
            _column(db, table, column, matcher)
    _issues_of_records(db)
    _reported_of_records(db)
    _keys(db)


def _looks(db: Connection, matcher: Matcher) -> None:
    """Forget the looks at listings and petitions whose address is redacted; those at their whole source stay.

    Two addresses may become the same, and a look is known by its address.
    """
    for table in ("look_schedules", "due_looks"):
        for (url,) in db.execute(f"SELECT DISTINCT url FROM {table} WHERE kind <> 'source'").fetchall():
            if matcher.redacted(url) != url:
                db.execute(f"DELETE FROM {table} WHERE kind <> 'source' AND url = ?", (url,))
    for url, asked in db.execute("SELECT DISTINCT url, asked FROM listing_coverage").fetchall():
        if matcher.redacted(url) != url or matcher.redacted(asked) != asked:
            db.execute("DELETE FROM listing_coverage WHERE url = ? AND asked = ?", (url, asked))


_NAMED_BY: dict[Kind, str] = {"petition": "?", "alert": "SELECT to_petition_id FROM links WHERE alert_id = ?"}
"""The petitions that have figures made of the slug of a petition or alert."""


def _slugs(db: Connection, kind: Kind, matcher: Matcher) -> None:
    """Give petitions or alerts an address without what is redacted; those that get the same are one."""
    table = OWNERS[kind]
    for row in db.execute(f"SELECT id, source_id, slug, title FROM {table}").fetchall():
        # The slug that a title makes, where pages show none, is cut at 48 letters: the mark of the title is enough.
        slug = matcher.redacted(row["slug"])
        if slug == row["slug"]:
            continue
        query = f"SELECT id FROM {table} WHERE source_id = ? AND slug = ?"
        other = db.execute(query, (row["source_id"], slug)).fetchone()
        if other:
            _join(db, kind, row["id"], other["id"])
        else:
            db.execute(f"UPDATE {table} SET slug = ? WHERE id = ?", (slug, row["id"]))
            # What puts equals in order is a number made of the slug, by which a guess at it could be tried.
            db.execute(f"UPDATE petition_rows SET is_stale = 1 WHERE id IN ({_NAMED_BY[kind]})", (row["id"],))


def _join(db: Connection, kind: Kind, owner_id: int, other_id: int) -> None:
    """Move what was observed of one petition or alert to another, and delete it."""
    sightings = SIGHTINGS[kind]
    versions = db.execute(f"SELECT * FROM {kind}_versions WHERE {kind}_id = ?", (owner_id,)).fetchall()
    db.execute(f"UPDATE {OWNERS[kind]} SET version_id = NULL WHERE id = ?", (owner_id,))
    for row in versions:
        same = _same_version(db, kind, other_id, row["page"], row["content_hash"], 0)
        db.execute(
            f"UPDATE OR IGNORE {sightings} SET {kind}_id = ? WHERE version_id = ? AND {kind}_id = ?",
            (other_id, row["id"], owner_id),
        )
        db.execute(f"DELETE FROM {sightings} WHERE version_id = ? AND {kind}_id = ?", (row["id"], owner_id))
        if same is None:
            db.execute(f"UPDATE {kind}_versions SET {kind}_id = ? WHERE id = ?", (other_id, row["id"]))
        else:
            _merge_version(db, kind, row["id"], same)
    if kind == "alert":
        db.execute("UPDATE OR IGNORE alert_looks SET alert_id = ? WHERE alert_id = ?", (other_id, owner_id))
    refresh = refresh_petitions if kind == "petition" else refresh_alerts
    (remove_empty if kind == "petition" else remove_empty_alerts)(db, [owner_id])
    refresh(db, [other_id])


def _same_version(db: Connection, kind: Kind, owner_id: int, page: str, content_hash: str, but: int) -> int | None:
    row = db.execute(
        f"SELECT id FROM {kind}_versions WHERE {kind}_id = ? AND page = ? AND content_hash = ? AND id <> ?",
        (owner_id, page, content_hash, but),
    ).fetchone()
    return row and int(row["id"])


def _merge_version(db: Connection, kind: Kind, version_id: int, same: int) -> None:
    """Let one version stand for another that is the same without what is redacted."""
    # Its sightings are already of the petition or alert that the other version is of; no index is by the version alone.
    owner = f" AND {kind}_id = (SELECT {kind}_id FROM {kind}_versions WHERE id = :same)"
    tables = {SIGHTINGS[kind]: owner} | ({"stated_counts": ""} if kind == "petition" else {})
    for table, its in tables.items():
        for what in (f"UPDATE OR IGNORE {table} SET version_id = :same", f"DELETE FROM {table}"):
            db.execute(f"{what} WHERE version_id = :version{its}", {"version": version_id, "same": same})
    delete_version(db, kind, version_id)
    first, last = db.execute(
        f"SELECT min(c.captured_at), max(c.captured_at) FROM {SIGHTINGS[kind]} AS s "
        f"JOIN captures AS c ON c.id = s.capture_id WHERE s.version_id = ?1 "
        f"AND s.{kind}_id = (SELECT {kind}_id FROM {kind}_versions WHERE id = ?1)",
        (same,),
    ).fetchone()
    db.execute(f"UPDATE {kind}_versions SET first_seen_at = ?, last_seen_at = ? WHERE id = ?", (first, last, same))


def _versions(db: Connection, kind: Kind, matcher: Matcher) -> None:
    """Redact the texts of all versions, and derive their petitions and alerts from what is left."""
    changed: set[int] = set()
    query = f"SELECT v.*, o.slug AS own_slug FROM {kind}_versions AS v JOIN {OWNERS[kind]} AS o ON o.id = v.{kind}_id"
    for row in db.execute(query).fetchall():
        now = _redacted_version(row, matcher)
        if not now:
            continue
        values = {**dict(row), **now}
        now["content_hash"] = stored_content_hash(_RECORDS[kind], values)
        if kind == "petition":
            now["stem"] = stem(values["title"])
        changed.add(row[f"{kind}_id"])
        same = _same_version(db, kind, row[f"{kind}_id"], row["page"], now["content_hash"], row["id"])
        if same is None:
            assigned = ", ".join(f"{name} = :{name}" for name in now)
            with following_texts(db, kind, [row[f"{kind}_id"]]):  # a petition's texts are those of its versions
                db.execute(f"UPDATE {kind}_versions SET {assigned} WHERE id = :row_id", {**now, "row_id": row["id"]})
        else:
            _merge_version(db, kind, row["id"], same)
    # Also those whose versions are right: a name may be left in what was derived from them before.
    changed |= {
        row[0] for row in db.execute(f"SELECT id FROM {OWNERS[kind]}") if _is_derived_from(db, kind, row[0], matcher)
    }
    (refresh_petitions if kind == "petition" else refresh_alerts)(db, sorted(changed))


def _is_derived_from(db: Connection, kind: Kind, owner_id: int, matcher: Matcher) -> bool:
    row = db.execute(f"SELECT * FROM {OWNERS[kind]} WHERE id = ?", (owner_id,)).fetchone()
    return any(isinstance(value, str) and matcher.redacted(value) != value for value in tuple(row))


def _redacted_version(row: Row, matcher: Matcher) -> dict[str, Any]:
    """Return the columns of a version that change."""
    values = dict(row)
    now: dict[str, Any] = {
        name: _redacted(name, value, matcher) for name, value in values.items() if isinstance(value, str)
    }
    mark = record_mark(row["own_slug"]) or record_mark(now["title"])
    if mark:
        now |= dict.fromkeys(values.keys() & CONTENT)
        now |= dict.fromkeys(values.keys() & set(_LISTS), "[]")
        now |= {"title": f"[{mark}]"} | {name: 0 for name in ("title_uncertain", "title_cut") if name in values}
    now.pop("own_slug")
    return {name: value for name, value in now.items() if value != values[name]}


def _redacted(name: str, value: str, matcher: Matcher) -> str:
    if name not in _LISTS:
        return matcher.redacted(value)
    return _AS_PAGES(_strings(json.loads(value), matcher)) if matcher.redacted(value) != value else value


def _strings(value: Any, matcher: Matcher) -> Any:
    if isinstance(value, str):
        return matcher.redacted(value)
    return [_strings(part, matcher) for part in value] if isinstance(value, list) else value


def _column(db: Connection, table: str, column: str, matcher: Matcher) -> None:
    """Redact a column in which each text stands for itself."""
    for text, _ in texts_of(db, table, column):
        now = matcher.redacted(text)
        if now == text:
            continue
        try:
            db.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE "{column}" = ?', (now, text))
        except sqlite3.IntegrityError:  # another row is the same but for what is redacted
            _one_by_one(db, table, column, text, now)


def _one_by_one(db: Connection, table: str, column: str, text: str, now: str) -> None:
    """Let rows that would be the same as another differ by a number: both are of captures that were made."""
    for number, (row,) in enumerate(
        db.execute(f'SELECT rowid FROM "{table}" WHERE "{column}" = ?', (text,)).fetchall()
    ):
        query = f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?'
        try:
            db.execute(query, (now, row))
        except sqlite3.IntegrityError:
            db.execute(query, (f"{now}#{number + 2}", row))


def _issues_of_records(db: Connection) -> None:
    """Take out what was noted about petitions and alerts that were taken out as a whole."""
    query = "SELECT id, url, message FROM issues WHERE url LIKE '%redacted-%' OR message LIKE '%[redacted %'"
    for row in db.execute(query).fetchall():
        if mark := mark_in(row["url"]) or mark_in(row["message"]):
            db.execute("UPDATE issues SET message = ? WHERE id = ?", (f"[{mark}]", row["id"]))


def _reported_of_records(db: Connection) -> None:
    """Take out what lists and web archives of others have of petitions and alerts that were taken out as a whole."""
    for row in db.execute("SELECT id, url FROM witness_requests WHERE url LIKE '%redacted-%'").fetchall():
        if mark_in(row["url"]):
            db.execute("DELETE FROM witness_requests WHERE id = ?", (row["id"],))
    for row in db.execute("SELECT id, url FROM reported_counts WHERE url LIKE '%redacted-%'").fetchall():
        if mark := mark_in(row["url"]):
            try:
                db.execute("UPDATE reported_counts SET title = ? WHERE id = ?", (f"[{mark}]", row["id"]))
            except sqlite3.IntegrityError:  # the list has it twice, under two titles
                db.execute("DELETE FROM reported_counts WHERE id = ?", (row["id"],))


def _keys(db: Connection) -> None:
    """Derive the keys of addresses from what is left of them."""
    for row in db.execute("SELECT id, url, gone_key FROM captures WHERE gone_key IS NOT NULL").fetchall():
        _update_if_other(db, "captures", "gone_key", row, url_key(row["url"]))


def _update_if_other(db: Connection, table: str, column: str, row: Mapping[str, Any] | Row, value: str) -> None:
    if row[column] != value:
        db.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (value, row["id"]))

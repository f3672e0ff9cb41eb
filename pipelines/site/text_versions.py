"""Compare the text versions of a page word by word, where its events say that it was edited."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Literal

from pipelines.site.rows import Row, row, rows
from pipelines.site.word_diff import FIELDS, Change, Part, compare_words
from pipelines.store.current import same_words
from pipelines.store.wordings import Wordings

_EVENTS, EDITS = 20, 10  # events of edits that a page reads, and edits that it shows
_COMPARED = 30  # newest versions searched for changes without an event
_LOOKED_BACK = 40  # versions that are looked at to find the text before an edit
_SHOWN = 20_000  # characters of edits on a page; the newest edit is always shown

Of = Literal["petition", "alert"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One edit: how the text differs from the one before it on the same kind of page.

    ``row`` has the version's ``id``, ``page``, ``language`` and ``capture_id``, and ``first_seen_at``: when the edit
    was first seen (ISO 8601 UTC).
    """

    row: Row
    changed: list[Change]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """The newest edits, oldest first; ``edits`` is how many times events say that a text was edited, each field apart.

    ``total`` are the stored versions; all of them were ``compared``.
    """

    edited: list[Version]
    edits: int
    compared: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tables:
    events: str
    sightings: str
    unevented: tuple[str, ...]


_TABLES: dict[Of, _Tables] = {
    "petition": _Tables(events="events", sightings="snapshot_rows", unevented=("creator", "created_at")),
    "alert": _Tables(events="alert_events", sightings="alert_sightings", unevented=("sponsor", "date")),
}
_EDITED = """
SELECT field, occurred_at, before, after, capture_id FROM {events}
WHERE {of}_id = :id AND kind = 'edited' AND (:until IS NULL OR occurred_at <= :until)
ORDER BY occurred_at DESC, id DESC LIMIT :most
"""
_TIMES = """
SELECT count(*) FROM {events} WHERE {of}_id = :id AND kind = 'edited' AND (:until IS NULL OR occurred_at <= :until)
"""
# In the order in which events are derived.
_SIGHTINGS = """
SELECT s.capture_id, s.version_id FROM {sightings} AS s CROSS JOIN captures AS c ON c.id = s.capture_id
WHERE s.{of}_id = :id AND c.captured_at <= :until ORDER BY c.captured_at, c.url, c.digest, s.version_id
"""
_PAGES = "SELECT id, page FROM {of}_versions WHERE {of}_id = :id"
_VERSION = "SELECT * FROM {of}_versions WHERE id = :id"
_STORED = """
SELECT count(*) FROM {of}_versions WHERE {of}_id = :id AND (:until IS NULL OR first_seen_at <= :until)
"""
_NEWEST = """
SELECT * FROM (
    SELECT * FROM {of}_versions WHERE {of}_id = :id AND first_seen_at <= coalesce(:until, '9')
    ORDER BY first_seen_at DESC, id DESC LIMIT :most
) ORDER BY first_seen_at, id
"""


def newest_edits(conn: sqlite3.Connection, of: Of, record_id: int, until: str | None = None) -> Edits:
    """Return the newest edits of a petition or an alert, as its events tell them; those seen by ``until``, if given.

    An edit that a listing and the petition's own page show is one event and one edit.
    """
    tables = _TABLES[of]
    names = {"of": of, "events": tables.events, "sightings": tables.sightings}
    asked = {"id": record_id, "until": until}
    events = rows(conn, _EDITED.format(**names), most=_EVENTS, **asked)
    found = list(_by_events(conn, names, record_id, events)) if events else []
    found += _unevented(rows(conn, _NEWEST.format(**names), most=_COMPARED, **asked), tables.unevented)
    versions = conn.execute(_STORED.format(**names), asked).fetchone()[0]
    times = conn.execute(_TIMES.format(**names), asked).fetchone()[0] if len(events) == _EVENTS else len(events)
    return Edits(edited=_newest_that_fit(_joined(found)), edits=times, compared=versions, total=versions)


def _by_events(conn: sqlite3.Connection, names: Row, record_id: int, events: Sequence[Row]) -> Iterator[Version]:
    """Find the versions that events tell of, newest first, each with the text that the same kind of page had before."""

    @cache
    def version(version_id: int) -> Row:
        return row(conn, _VERSION.format(**names), id=version_id) or {}

    asked = {"id": record_id, "until": events[0]["occurred_at"]}
    pages: dict[int, str] = dict(conn.execute(_PAGES.format(**names), asked).fetchall())
    sightings: list[tuple[int, int]] = [tuple(found) for found in conn.execute(_SIGHTINGS.format(**names), asked)]
    places: dict[int, list[int]] = {}
    for place, (capture_id, _version) in enumerate(sightings):
        places.setdefault(capture_id, []).append(place)
    for event in events:
        field, capture = event["field"], event["capture_id"]
        parts: list[Part] = [("out", event["before"] or ""), ("in", event["after"] or "")]
        shown: Row = {}
        for place in places.get(capture, ()):
            version_id = sightings[place][1]
            shown, page = version(version_id), pages[version_id]
            earlier = (sightings[p][1] for p in range(place - 1, -1, -1) if pages[sightings[p][1]] == page)
            before = _text_before(shown[field], (version(each)[field] for each in _distinct(earlier)))
            if before is not None:
                parts = compare_words(before, shown[field])
                break
        about = {"id": shown.get("id"), "page": shown.get("page", ""), "language": shown.get("language")}
        about |= {"first_seen_at": event["occurred_at"], "capture_id": capture}
        yield Version(row=about, changed=[Change(field=field, parts=parts)])


def _distinct(version_ids: Iterable[int]) -> Iterator[int]:
    seen: set[int] = set()
    for version_id in version_ids:
        if version_id not in seen:
            seen.add(version_id)
            yield version_id
            if len(seen) == _LOOKED_BACK:
                return


def _text_before(text: str | None, earlier: Iterator[str | None]) -> str | None:
    """Return the newest earlier text that differs, in the fullest form in which it was shown.

    >>> _text_before("Free Ana now", iter(["Free Ana n...", None, "Free A...", "Free Ana", "Help Ana"]))
    'Free Ana'
    """
    before: str | None = None
    for each in earlier:
        if each is None or same_words(each, text):
            continue
        if before is not None and not same_words(before, each):
            break
        before = each if before is None or len(each) > len(before) else before
    return before


def _unevented(versions: Sequence[Row], fields: Sequence[str]) -> Iterator[Version]:
    """Find changes without an event in versions, oldest first."""
    wordings = {field: Wordings() for field in fields}
    for version in versions:
        shown = [(field, version[field]) for field in fields if version[field] and version["complete"]]
        changes = [(field, wordings[field].edited(version["page"], text), text) for field, text in shown]
        changed = [Change(field=field, parts=compare_words(before, text)) for field, before, text in changes if before]
        if changed:
            yield Version(row=version, changed=changed)


def _joined(found: Sequence[Version]) -> list[Version]:
    """Join edits of several fields that one capture shows first; oldest first."""
    joined: dict[tuple[str, int], Version] = {}
    for each in sorted(found, key=lambda edit: edit.row["first_seen_at"]):
        joined.setdefault((each.row["first_seen_at"], each.row["capture_id"]), Version(row=each.row, changed=[]))
        joined[each.row["first_seen_at"], each.row["capture_id"]].changed.extend(each.changed)
    for each in joined.values():
        each.changed.sort(key=lambda change: FIELDS.index(change.field))
    return list(joined.values())


def _newest_that_fit(edited: list[Version]) -> list[Version]:
    lengths = [sum(len(text) for change in version.changed for _, text in change.parts) for version in edited]
    whole = list(accumulate(reversed(lengths)))
    fit = sum(length <= _SHOWN for length in whole)
    return edited[-max(1, min(fit, EDITS)) :]

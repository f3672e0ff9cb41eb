"""Query what one capture is, what was read from it in which words, and how its bytes can be checked."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import urlsplit

from pipelines.site.language import _
from pipelines.site.page_arguments import Refused
from pipelines.site.redactions import redactions_of
from pipelines.site.rows import Row, row, rows

ITEMS = 12
"""Petitions and alerts on a page; a listing may show a hundred."""

_CAPTURE = """
SELECT c.*, s.name AS source, s.organization, s.is_sample, r.kind AS run_kind, r.started_at AS run_started_at,
       r.code_version AS captured_by, e.page, e.code_version, e.found, e.broken
FROM captures AS c JOIN sources AS s ON s.id = c.source_id JOIN runs AS r ON r.id = c.run_id
LEFT JOIN extractions AS e ON e.capture_id = c.id WHERE c.id = :id
"""
# The same bytes again are kept as a short record that refers to the first one, which has them.
_RECORD = """
SELECT kept_file, kept_offset FROM captures WHERE digest = :digest AND source_id = :source AND kept_file IS NOT NULL
ORDER BY id LIMIT 1
"""
_PETITIONS = """
SELECT k.petition_id AS id, o.name AS source, p.slug, o.is_sample, s.signatures, s.signatures_text, s.goal, s.goal_text,
       v.id AS version_id, v.title, v.what, v.why, v.creator, v.creator_text, v.target, v.created_at, v.created_text,
       v.status, v.status_text, v.language, v.capture_id AS version_capture
FROM (
    SELECT petition_id, version_id FROM snapshot_rows WHERE capture_id = :id
    ORDER BY petition_id, version_id LIMIT :most OFFSET :skipped
) AS k
CROSS JOIN signature_snapshots AS s
    ON s.petition_id = k.petition_id AND s.capture_id = :id AND s.version_id = k.version_id
CROSS JOIN petition_versions AS v ON v.id = k.version_id CROSS JOIN petition_rows AS p ON p.id = k.petition_id
CROSS JOIN sources AS o ON o.id = p.source_id ORDER BY k.petition_id, k.version_id
"""
_ALERTS = """
SELECT k.alert_id AS id, o.name AS source, a.slug, o.is_sample, v.id AS version_id, v.title, v.body, v.sponsor, v.date,
       v.date_text, v.published_at, v.published_text, v.deadline, v.deadline_text, v.event_date, v.event_date_text,
       v.action_types, v.action_type_text, v.action_url, v.action_url_text, v.language, v.capture_id AS version_capture
FROM (
    SELECT alert_id, version_id FROM alert_sightings WHERE capture_id = :id
    ORDER BY alert_id, version_id LIMIT :most OFFSET :skipped
) AS k
CROSS JOIN alert_versions AS v ON v.id = k.version_id CROSS JOIN action_alerts AS a ON a.id = k.alert_id
CROSS JOIN sources AS o ON o.id = a.source_id ORDER BY k.alert_id, k.version_id
"""
_COUNTS = """
SELECT (SELECT count(*) FROM snapshot_rows WHERE capture_id = :id),
       (SELECT count(*) FROM alert_sightings WHERE capture_id = :id)
"""
_STATED = """
SELECT stated_at, stated_at_text, signatures, signatures_text FROM stated_counts
WHERE capture_id = :id AND version_id = :version ORDER BY position LIMIT 20
"""
# Each field with the column of the words it was read from; without one, the field is those words.
_READ: dict[str, tuple[tuple[str, str | None], ...]] = {
    "petition": (
        ("title", None),
        ("signatures", "signatures_text"),
        ("goal", "goal_text"),
        ("creator", "creator_text"),
        ("target", None),
        ("created_at", "created_text"),
        ("status", "status_text"),
        ("what", None),
        ("why", None),
    ),
    "alert": (
        ("title", None),
        ("sponsor", None),
        ("date", "date_text"),
        ("published_at", "published_text"),
        ("deadline", "deadline_text"),
        ("event_date", "event_date_text"),
        ("action_types", "action_type_text"),
        ("action_url", "action_url_text"),
        ("body", None),
    ),
}
# These vary between captures of one version, which has them from its earliest capture.
_OF_FIRST_CAPTURE = ("created_at",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A field as it is stored, and the words on the page that it was read from.

    ``verbatim`` is None where the page has none: the value follows from something else. ``capture_id`` is an earlier
    capture of the same text if these words were taken from there.
    """

    field: str
    value: Any
    verbatim: str | None
    capture_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadItem:
    """A petition or an alert that a capture shows; ``record`` has its title, source and slug."""

    kind: Literal["petition", "alert"]
    record: Row
    values: list[Value]
    is_redacted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CapturePage:
    """One capture and a page of what was read from it.

    ``record`` is where its bytes are kept, in a WARC file below the captures folder; None if they are not. ``public``
    is the address of the bytes in a web archive, or that of the page on the Web, which may have changed.
    """

    capture: Row
    record: Row | None
    public: str | None
    items: list[ReadItem]
    total: int
    page: int
    pages: int

    @property
    def has_memento(self) -> bool:
        """Whether another web archive keeps the same bytes."""
        return self.public is not None and self.public != self.capture["url"]


def capture_page(conn: sqlite3.Connection, number: int, page: int = 1) -> CapturePage | None:
    """Return a capture by its number, or None if there is none. Raises Refused beyond the last page of its items."""
    capture = row(conn, _CAPTURE, id=number)
    if capture is None:
        return None
    petitions, alerts = conn.execute(_COUNTS, {"id": number}).fetchone()
    pages = max(1, -(-(petitions + alerts) // ITEMS))
    if page > pages:
        sentence = _("There is no page %(page)s of this capture; the last one is page %(last)s.", page=page, last=pages)
        raise Refused(sentence, status=404)
    return CapturePage(
        capture=capture,
        record=row(conn, _RECORD, digest=capture["digest"], source=capture["source_id"]),
        public=_public(capture),
        items=list(_items(conn, number, (page - 1) * ITEMS, petitions)),
        total=petitions + alerts,
        page=page,
        pages=pages,
    )


def _public(capture: Row) -> str | None:
    locator = capture["locator"] or ""
    for address in (locator if capture["origin"] == "wayback" else "", capture["url"]):
        if urlsplit(address).scheme in ("http", "https"):
            return str(address)
    return None


def _items(conn: sqlite3.Connection, number: int, skipped: int, petitions: int) -> Iterator[ReadItem]:
    for record in rows(conn, _PETITIONS, id=number, most=ITEMS, skipped=min(skipped, petitions)):
        stated = rows(conn, _STATED, id=number, version=record["version_id"])
        yield _item(conn, "petition", number, record, stated)
    most = ITEMS - max(0, min(petitions - skipped, ITEMS))
    for record in rows(conn, _ALERTS, id=number, most=most, skipped=max(0, skipped - petitions)):
        yield _item(conn, "alert", number, record, [])


def _item(
    conn: sqlite3.Connection, kind: Literal["petition", "alert"], number: int, record: Row, stated: list[Row]
) -> ReadItem:
    values = list(_values(kind, number, record))
    for count in stated:
        words = ": ".join(filter(None, (count["stated_at_text"], count["signatures_text"])))
        values.append(Value(field="stated", value=f"{count['stated_at']}: {count['signatures']:,}", verbatim=words))
    owner: Literal["petition_id", "alert_id"] = "petition_id" if kind == "petition" else "alert_id"
    is_redacted = bool(redactions_of(conn, owner, record["id"]))
    return ReadItem(kind=kind, record=record, values=values, is_redacted=is_redacted)


def _values(kind: str, number: int, record: Row) -> Iterator[Value]:
    for field, verbatim in _READ[kind]:
        value, words = record[field], record[verbatim or field]
        if value in (None, "[]") and words is None:
            continue
        is_earlier = field in _OF_FIRST_CAPTURE and record["version_capture"] != number
        earlier = record["version_capture"] if is_earlier else None
        yield Value(field=field, value=value, verbatim=words, capture_id=earlier)

"""Store sources and captures, and which code has read each capture."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from sqlite3 import Connection
from typing import Any

from pipelines.records import CaptureRecord, Columns, PageRecord
from pipelines.store.current import is_own_page
from pipelines.store.versions import CaptureRef, change, insert
from pipelines.store.work_list import read_again
from scrapers import clock
from scrapers.captures import Kept
from scrapers.errors import UserError
from scrapers.sources import Source
from scrapers.urls import url_key

_AS_RECORDED = ("url", "digest", "media_type", "status", "origin", "locator", "size")


def utc_text(time: datetime) -> str:
    """Write a time as the archive does.

    >>> utc_text(datetime.fromisoformat("2018-03-05T14:00:00-06:00"))
    '2018-03-05T20:00:00Z'
    """
    return time.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def now() -> str:
    """Write the present time as the archive does."""
    return utc_text(clock.now())


def source_row(db: Connection, source: Source) -> int:
    """Insert a source, or bring its row up to date with sources.yml; returns its id."""
    values = {
        "organization": source.organization,
        "platform": source.platform,
        "url": source.url,
        "language": source.language,
        "date_order": source.date_order,
        "selectors": json.dumps(dict(source.selectors), sort_keys=True),
        "alerts": source.alerts if isinstance(source.alerts, str) else " ".join(source.alerts),
        "is_sample": int(source.sample),
        "terms": source.terms,
    }
    row = db.execute("SELECT * FROM sources WHERE name = ?", (source.name,)).fetchone()
    if row is None:
        return insert(db, "sources", {"name": source.name, **values})
    change(db, "sources", row, values)
    return int(row["id"])


def stored_sources(db: Connection) -> dict[str, Source]:
    """Return the sources of an archive by name, as far as their captures need; they cannot be crawled."""
    columns = "name, organization, platform, url, language, date_order, selectors, alerts, is_sample, terms"
    return {row["name"]: _source(dict(row)) for row in db.execute(f"SELECT {columns} FROM sources")}


def _source(row: Columns) -> Source:
    try:
        selectors, sample = json.loads(row.pop("selectors")), bool(row.pop("is_sample"))
    except ValueError:
        raise UserError(
            f"sources: the row of {row['name']!r} holds selectors that are no JSON; restore a copy"
        ) from None
    if row["alerts"] not in ("all", "detect"):
        row["alerts"] = tuple(row["alerts"].split())
    return Source(**row, start=(), schedule="never", selectors=selectors, sample=sample)


def capture_columns(capture: CaptureRecord) -> Columns:
    """Return the columns of ``captures`` that follow from the bytes and their provenance alone."""
    return {
        **{name: getattr(capture, name) for name in _AS_RECORDED},
        "captured_at": utc_text(capture.captured_at) if capture.captured_at else None,
        "gone_key": url_key(capture.url) if capture.is_gone else None,
    }


def capture_row(
    db: Connection, capture: CaptureRecord, source_id: int, run: int, *, is_new: bool = False
) -> tuple[CaptureRef, bool]:
    """Find or insert the row of a capture; returns it, and whether it is new. ``is_new``: it is known to be."""
    columns, kept = capture_columns(capture), capture.kept
    placed = (
        {"kept_file": kept.file, "kept_offset": kept.offset, "kept_length": kept.length, "kept_digest": kept.digest}
        if kept
        else {}
    )
    known = None if is_new else _find_capture(db, capture, source_id)
    # The same bytes of the same second, imported twice from two files, are one capture.
    if known is None:
        capture_id = insert(db, "captures", {"source_id": source_id, "run_id": run, **columns, **placed})
        db.execute("INSERT INTO capture_seals (capture_id) VALUES (?)", (capture_id,))  # with the next digest
    else:
        capture_id = known
        # The first place stays, since later captures of the same bytes refer to it; but nothing can be read from one
        # whose transfer was cut.
        if kept:
            db.execute(
                "UPDATE captures SET kept_file = :kept_file, kept_offset = :kept_offset, kept_length = :kept_length, "
                "kept_digest = :kept_digest WHERE id = :id AND (kept_file IS NULL OR NOT EXISTS ("
                "SELECT 1 FROM extractions WHERE capture_id = captures.id))",
                {**placed, "id": known},
            )
    at = columns["captured_at"]
    order = f"{at or '~'} {capture.url} {capture.digest}"  # as EARLIER in SQL
    return CaptureRef(capture_id=capture_id, source_id=source_id, observed_at=at, order=order), known is None


def adopt_capture(db: Connection, before: CaptureRecord, now: CaptureRecord, source_id: int) -> None:
    """Give a capture that was stored under a masked address the number that its address has now."""
    if before.url == now.url and before.locator == now.locator:
        return
    at = utc_text(now.captured_at) if now.captured_at else ""
    changed = db.execute(
        "UPDATE OR IGNORE captures SET url = ?, locator = ?, gone_key = ? "
        "WHERE source_id = ? AND url = ? AND coalesce(captured_at, '') = ? AND digest = ? RETURNING id",
        (now.url, now.locator, url_key(now.url) if now.is_gone else None, source_id, before.url, at, now.digest),
    ).fetchall()
    for row in changed:
        read_again(db, row["id"])


def correct_locator(db: Connection, capture: CaptureRecord, wrong: str, source_id: int) -> None:
    """Give a capture whose bytes are elsewhere its locator, where the stored one begins with ``wrong`` alone."""
    db.execute(
        "UPDATE captures SET locator = ?1 WHERE id = ?2 AND kept_file IS NULL AND locator != ?1 "
        "AND substr(locator, 1, length(?3)) = ?3 AND instr(locator, '&') = 0",
        (capture.locator, _find_capture(db, capture, source_id), wrong),
    )


def kept_body(db: Connection, digest: str, source: Source) -> Kept | None:
    """Find where the bytes with this digest were kept first for this source."""
    # Only in the source's own files, although another may have the same bytes: each can be given away without others.
    row = db.execute(
        "SELECT kept_file, kept_offset, kept_length FROM captures WHERE digest = ? AND kept_file IS NOT NULL "
        "AND source_id = (SELECT id FROM sources WHERE name = ?) ORDER BY id LIMIT 1",
        (digest, source.name),
    ).fetchone()
    return row and Kept(file=row["kept_file"], offset=row["kept_offset"], length=row["kept_length"])


def kept_place(db: Connection, capture: CaptureRecord, source_id: int) -> tuple[Kept, bool] | None:
    """Find where our own copy of this very capture is, and whether anything was read from it; None if there is none."""
    row = db.execute(
        "SELECT kept_file, kept_offset, kept_length, "
        "EXISTS (SELECT 1 FROM extractions WHERE capture_id = id) AS was_read "
        "FROM captures WHERE id = ? AND kept_file IS NOT NULL",
        (_find_capture(db, capture, source_id),),
    ).fetchone()
    return row and (
        Kept(file=row["kept_file"], offset=row["kept_offset"], length=row["kept_length"]),
        bool(row["was_read"]),
    )


def is_kept_at(db: Connection, capture: CaptureRecord, source_id: int) -> bool:
    """Check whether a copy of the same URL of the same second is kept and was read, whatever its bytes are."""
    query = (
        "SELECT 1 FROM captures AS c JOIN extractions AS e ON e.capture_id = c.id "
        "WHERE c.source_id = ? AND c.url = ? AND coalesce(c.captured_at, '') = ? AND c.kept_file IS NOT NULL"
    )
    at = utc_text(capture.captured_at) if capture.captured_at else None
    return at is not None and db.execute(query, (source_id, capture.url, at)).fetchone() is not None


def kept_place_of(db: Connection, capture_id: int) -> Kept:
    """Find where our own copy of a capture is, by its number. Raises UserError where there is none."""
    query = "SELECT kept_file, kept_offset, kept_length, locator FROM captures WHERE id = ?"
    row = db.execute(query, (capture_id,)).fetchone()
    if row is None:
        raise UserError(f"there is no capture {capture_id} in this archive; its page on the site shows its number")
    if row["kept_file"] is None:
        if "#bytes=" in (row["locator"] or ""):  # a mined one
            held = f"they are at {row['locator']}, from where its page on the site shows how to fetch them"
            raise UserError(f"the bytes of capture {capture_id} are not kept here; {held}")
        raise UserError(f"the bytes of capture {capture_id} were not kept; choose another capture")
    return Kept(file=row["kept_file"], offset=row["kept_offset"], length=row["kept_length"])


def petitions_gone(db: Connection, capture_id: int) -> list[int]:
    """List the petitions whose page this capture shows to be gone."""
    rows = db.execute(
        "SELECT p.id FROM petitions AS p JOIN captures AS c ON c.source_id = p.source_id AND c.gone_key = p.url_key "
        "WHERE c.id = ?",
        (capture_id,),
    )
    return [row["id"] for row in rows]


def status_when_gone(db: Connection, source_id: int, key: str | None, versions: Sequence[Mapping[str, Any]]) -> Columns:
    """Return the status columns of a petition whose page is gone since it was last observed; {} for any other.

    The status text is what the site answered: "404" or "410".
    """
    # A petition that a listing shows on the same day is there, and only its own page does not work.
    observed = [(v["last_seen_at"], is_own_page(v["page"])) for v in versions if v["last_seen_at"]]
    row = db.execute(
        "SELECT status FROM captures WHERE source_id = ?1 AND gone_key = ?2 AND captured_at > ?3 "
        "AND (?4 IS NULL OR julianday(captured_at) - julianday(?4) >= 1) "
        "ORDER BY captured_at DESC, url DESC, digest DESC LIMIT 1",
        (
            source_id,
            key,
            max((at for at, _ in observed), default=None),
            max((at for at, own in observed if not own), default=None),
        ),
    ).fetchone()
    return {"status": "gone", "status_text": f"{row['status']}"} if row else {}


def unnoted_files(db: Connection, source: Source) -> list[str]:
    """List the files with captures of a source that ``kept_files`` lacks."""
    rows = db.execute(
        # Of a mined capture nothing is kept, and NULL is "not in" an empty list.
        "SELECT DISTINCT kept_file FROM captures WHERE kept_file IS NOT NULL "
        "AND kept_file NOT IN (SELECT file FROM kept_files) AND source_id = (SELECT id FROM sources WHERE name = ?)",
        (source.name,),
    )
    return [row["kept_file"] for row in rows]


def known_mementos(db: Connection, source: Source) -> set[str]:
    """List the mementos that other web archives gave us, and those that an earlier run found to be something else."""
    rows = db.execute(
        """
        SELECT c.locator AS url FROM captures AS c JOIN sources AS s ON s.id = c.source_id
        WHERE s.name = :name AND c.origin IN ('wayback', 'commoncrawl') AND c.locator IS NOT NULL
        UNION
        SELECT i.url FROM issues AS i JOIN sources AS s ON s.id = i.source_id
        WHERE s.name = :name AND i.kind LIKE 'memento: %'
        """,
        {"name": source.name},
    )
    return {row["url"] for row in rows}


def has_read(db: Connection, capture: CaptureRecord, page: str, source_id: int, reader: str) -> bool:
    """Check whether the last code to read this capture was ``reader``, the current one, as the same page.

    Not where it was mined and its bytes are here only now: they are read, and their place is stored.
    """
    capture_id = _find_capture(db, capture, source_id)
    if capture_id is None:
        return False
    query = (
        "SELECT e.page, e.code_version, c.kept_file IS NULL AND c.origin = 'commoncrawl' "
        "FROM extractions AS e JOIN captures AS c ON c.id = e.capture_id WHERE c.id = ?"
    )
    reading = db.execute(query, (capture_id,)).fetchone()
    if reading is None or (reading[2] and capture.kept):
        return False
    return tuple(reading[:2]) == (page, reader)


def read_before(
    db: Connection, capture: CaptureRecord, page: str, source_id: int, reader: str
) -> tuple[int, int] | None:
    """Find the capture of the same URL before this one, if it has the same bytes, and was read by the same code.

    Returns its id, and how many items were found in it; None where it was read as another page, or not all of it could
    be read, and where this capture is stored already.
    """
    if capture.captured_at is None or _find_capture(db, capture, source_id) is not None:
        return None
    before = db.execute(
        "SELECT id, digest, media_type, kept_file IS NULL AND origin = 'commoncrawl' FROM captures "
        "WHERE source_id = ? AND url = ? AND coalesce(captured_at, '') BETWEEN '0' AND ? "
        "ORDER BY coalesce(captured_at, '') DESC LIMIT 1",
        (source_id, capture.url, utc_text(capture.captured_at)),
    ).fetchone()
    if before is None or tuple(before[1:3]) != (capture.digest, capture.media_type):
        return None
    # What was mined may be a part of the page, and its values are another program's word: its bytes are not here.
    if before[3]:
        return None
    query = "SELECT found FROM extractions WHERE capture_id = ? AND page = ? AND code_version = ? AND broken = 0"
    reading = db.execute(query, (before[0], page, reader)).fetchone()
    return reading and (before[0], reading[0])


def note_reading(db: Connection, page: PageRecord, capture_id: int, reader: str, run: int) -> None:
    """Store which code read a capture, as which page, in place of the code that read it before."""
    note_reading_of(db, capture_id, page.page, reader, run, found=len(page.observations), broken=len(page.broken))


def note_reading_of(
    db: Connection, capture_id: int, page: str, reader: str, run: int, *, found: int, broken: int
) -> None:
    """Store which code read a capture, as which page, and how many items it found or could not read."""
    db.execute(
        "INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET run_id = excluded.run_id, page = excluded.page, "
        "code_version = excluded.code_version, found = excluded.found, broken = excluded.broken",
        (capture_id, run, page, reader, found, broken),
    )


def _find_capture(db: Connection, capture: CaptureRecord, source_id: int) -> int | None:
    """Find the row with the same bytes of the same URL at the same time."""
    at = utc_text(capture.captured_at) if capture.captured_at else ""
    row = db.execute(
        "SELECT id FROM captures WHERE source_id = ? AND url = ? AND coalesce(captured_at, '') = ? AND digest = ?",
        (source_id, capture.url, at, capture.digest),
    ).fetchone()
    return row and int(row["id"])

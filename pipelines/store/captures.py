"""A capture becomes its row in ``captures``, found or made, and the note that today's code has read it."""

import json
from datetime import UTC, datetime
from sqlite3 import Connection

from pipelines.code_version import code_version, stanza_mark
from pipelines.redact import mask_address
from pipelines.store.links import url_key
from pipelines.store.versions import CaptureRef, change, insert
from scrapers.captures import Capture, Kept
from scrapers.extract import Extraction
from scrapers.sources import Source


def utc_text(time: datetime) -> str:
    """A time as the archive writes it.

    >>> utc_text(datetime.fromisoformat("2018-03-05T14:00:00-06:00"))
    '2018-03-05T20:00:00Z'
    """
    return time.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def now() -> str:
    """The present time as the archive writes it."""
    return utc_text(datetime.now(UTC))


def source_row(db: Connection, source: Source) -> int:
    """The id of a source, whose row is made, or brought up to what sources.yml says of it."""
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


def capture_row(db: Connection, capture: Capture, source_id: int, run: int) -> tuple[CaptureRef, bool]:
    """The row of a capture, found or made, and whether it was made."""
    at = utc_text(capture.captured_at) if capture.captured_at else None
    known = known_capture(db, capture, source_id)
    capture_id = known or insert(
        db,
        "captures",
        {
            "source_id": source_id,
            "run_id": run,
            "url": mask_address(capture.url),
            "captured_at": at,
            "digest": capture.digest,
            "media_type": capture.media_type,
            "status": capture.status,
            "origin": capture.origin,
            "locator": capture.locator and mask_address(capture.locator),
            "size": len(capture.body),
            "gone_key": url_key(mask_address(capture.url)) if capture.is_gone else None,
        },
    )
    if capture.kept:
        db.execute(
            "UPDATE captures SET kept_file = ?, kept_offset = ?, kept_length = ? WHERE id = ? AND kept_file IS NULL",
            (capture.kept.file, capture.kept.offset, capture.kept.length, capture_id),
        )
    order = f"{at or '~'} {mask_address(capture.url)} {capture.digest}"
    return CaptureRef(capture_id=capture_id, source_id=source_id, observed_at=at, order=order), known is None


def known_capture(db: Connection, capture: Capture, source_id: int) -> int | None:
    """The id of the row with the same bytes of the same URL at the same time."""
    at = capture.captured_at and utc_text(capture.captured_at)
    row = db.execute(
        "SELECT id FROM captures WHERE source_id = ? AND url = ? AND coalesce(captured_at, '') = ? AND digest = ?",
        (source_id, mask_address(capture.url), at or "", capture.digest),
    ).fetchone()
    return row and int(row["id"])


def kept_body(db: Connection, digest: str, source: Source) -> Kept | None:
    """Where the bytes with this digest were kept first among those of a source, whose files so need no others."""
    row = db.execute(
        "SELECT kept_file, kept_offset, kept_length FROM captures WHERE digest = ? AND kept_file IS NOT NULL "
        "AND source_id = (SELECT id FROM sources WHERE name = ?) ORDER BY id LIMIT 1",
        (digest, source.name),
    ).fetchone()
    return row and Kept(file=row["kept_file"], offset=row["kept_offset"], length=row["kept_length"])


def is_kept(db: Connection, capture: Capture, source_id: int) -> bool:
    """Whether our own copy of this very capture is on disk already."""
    known = known_capture(db, capture, source_id)
    row = db.execute("SELECT kept_file FROM captures WHERE id = ?", (known,)).fetchone()
    return row is not None and row["kept_file"] is not None


def read_before(db: Connection, extraction: Extraction, source: Source) -> bool:
    """Whether the last to read this capture was today's code, as the same page."""
    row = db.execute("SELECT id FROM sources WHERE name = ?", (source.name,)).fetchone()
    capture_id = row and known_capture(db, extraction.capture, row["id"])
    if capture_id is None:
        return False
    reading = db.execute("SELECT page, code_version FROM extractions WHERE capture_id = ?", (capture_id,)).fetchone()
    return reading is not None and tuple(reading) == (extraction.page, code_version() + stanza_mark(source.for_pages))


def note_reading(db: Connection, extraction: Extraction, capture_id: int, source: Source, run: int) -> None:
    """Say which code read a capture, as which page, in the place of whoever read it before."""
    db.execute(
        "INSERT OR REPLACE INTO extractions (capture_id, run_id, page, code_version, found, broken) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (
            capture_id,
            run,
            extraction.page,
            code_version() + stanza_mark(source.for_pages),
            len(extraction.found),
            len(extraction.broken),
        ),
    )

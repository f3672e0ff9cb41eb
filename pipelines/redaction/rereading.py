"""Read captures again from their redacted bytes, and store what they show in place of what they showed."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from sqlite3 import Connection

from pipelines.phrasing import RunCounts
from pipelines.process import capture_record, process
from pipelines.records import Redactor
from pipelines.store.archive import Archive
from pipelines.store.captures import capture_columns
from pipelines.store.reprocess import settle_withdrawn, withdraw
from pipelines.store.versions import SIGHTINGS, CaptureRef
from pipelines.verify.reextract import StoredCapture, stored_captures
from scrapers.captures import Capture
from scrapers.captures.capture_store import CaptureStore
from scrapers.captures.warc_records import ELSEWHERE
from scrapers.errors import UserError
from scrapers.extract import PageChanged, extract
from scrapers.sources import Source

_NO_DIGEST = ""  # of a page that cannot be read any more: the old one would let anyone test a guess


def reread(
    archive: Archive,
    folder: Path,
    sources: Mapping[str, Source],
    captures: Iterable[int],
    redactor: Redactor,
    run: int,
) -> None:
    """Store what these captures show now. A transaction must be open.

    The rows of a capture that cannot be read are left for ``redact_rows``.
    """
    wanted = set(captures)
    with CaptureStore(folder) as store:
        for stored in stored_captures(archive.db.conn):
            if stored.id in wanted and stored.kept and stored.source in sources:
                _reread(archive, store, stored, sources[stored.source], redactor, run)


def _reread(
    archive: Archive, store: CaptureStore, stored: StoredCapture, source: Source, redactor: Redactor, run: int
) -> None:
    assert stored.kept is not None
    db = archive.db.conn
    try:
        capture = redactor.capture(store.read(stored.kept))
    except UserError:
        # Two of one address and one second need two digests; the number of the row says nothing either.
        for digest in (f"{stored.id}", _NO_DIGEST):
            db.execute("UPDATE OR IGNORE captures SET digest = ? WHERE id = ?", (digest, stored.id))
        return
    locator = capture.locator if capture.origin in ELSEWHERE else stored.locator and redactor.text(stored.locator)
    capture = replace(capture, locator=locator)
    if not _store_bytes(db, stored, capture) or capture.status != 200:
        return
    try:
        extraction = extract(capture, source.platform, source.for_pages)
    except PageChanged:
        _withdraw_all(db, stored)
        return
    archive.record(process(extraction, source, redactor=redactor), source=source, run=run)


def _withdraw_all(db: Connection, stored: StoredCapture) -> None:
    """Delete what a capture showed that no longer reads as a page, as where its labels were taken out."""
    (source_id,) = db.execute("SELECT source_id FROM captures WHERE id = ?", (stored.id,)).fetchone()
    order = f"{stored.captured_at or '~'} {stored.url} {stored.digest}"
    ref = CaptureRef(capture_id=stored.id, source_id=source_id, observed_at=stored.captured_at, order=order)
    settle_withdrawn(db, withdraw(db, stored.id), ref, RunCounts())
    db.execute("DELETE FROM extractions WHERE capture_id = ?", (stored.id,))


def _store_bytes(db: Connection, stored: StoredCapture, capture: Capture) -> bool:
    """Let the row of a capture say what its bytes are now; False where it was one with another capture."""
    columns = capture_columns(capture_record(capture))
    assigned = ", ".join(f"{name} = :{name}" for name in columns)
    try:
        db.execute(f"UPDATE captures SET {assigned} WHERE id = :row_id", {**columns, "row_id": stored.id})
    except sqlite3.IntegrityError:
        # Two captures of the same second that differed in nothing else: the digest alone tells them apart.
        columns["digest"] = _NO_DIGEST
        db.execute(f"UPDATE OR IGNORE captures SET {assigned} WHERE id = :row_id", {**columns, "row_id": stored.id})
        return False
    return True


def captures_showing(db: Connection, owners: Mapping[str, Iterable[int]]) -> set[int]:
    """Return the captures that show these petitions and alerts; ``owners`` are their ids by "petition" and "alert"."""
    found: set[int] = set()
    for kind, sightings in SIGHTINGS.items():
        for owner in owners.get(kind, ()):
            found |= {row[0] for row in db.execute(f"SELECT capture_id FROM {sightings} WHERE {kind}_id = ?", (owner,))}
    return found

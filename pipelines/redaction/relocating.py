"""Find captures again in files that were redacted since a copy of the archive was made."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection, Row

from pipelines.process import capture_record
from pipelines.records import CaptureRecord
from pipelines.redaction.exchanges import redacted_address
from pipelines.redaction.marks import Finder
from pipelines.redaction.warc_changes import REDACTED_AT
from pipelines.redaction.warc_extents import extents, opened
from pipelines.store.captures import utc_text
from scrapers.captures import Kept
from scrapers.captures.capture_store import CaptureStore, LostBytes, path_of
from scrapers.captures.warc_fields import PAGES
from scrapers.errors import UserError

Pair = tuple[Row, CaptureRecord]

_FILES = """
    SELECT f.file, k.size, k.digest FROM (
        SELECT file FROM kept_files UNION SELECT kept_file FROM captures WHERE kept_file IS NOT NULL) AS f
    LEFT JOIN kept_files AS k ON k.file = f.file ORDER BY f.file
"""
_CAPTURES = "SELECT id, url, captured_at, digest, kept_offset, kept_length FROM captures WHERE kept_file = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The captures of a file, in its order; whether a record of it was redacted, and whether one is damaged."""

    captures: Sequence[CaptureRecord]
    is_redacted: bool
    is_damaged: bool


def relocate(db: Connection, folder: Path, finder: Finder) -> None:
    """Let captures and ``kept_files`` follow the files under ``folder``, where those are not as the archive knows them.

    Captures whose page is another now are noted to be read again. One that is not found, and the size and the digest of
    a file that is damaged, stay as they are, for ``verify`` to name. A transaction must be open.
    """
    with CaptureStore(folder) as store:
        for file, *known in db.execute(_FILES).fetchall():
            try:
                state = _state(path_of(folder, file))
            except LostBytes:
                continue
            if state != tuple(known):
                _relocate_file(db, store, file, state, finder)


def _state(path: Path) -> tuple[int, str]:
    with path.open("rb") as file:
        return path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest()


def _relocate_file(db: Connection, store: CaptureStore, file: str, state: tuple[int, str], finder: Finder) -> None:
    contents = _read(store, file)
    if not contents.is_redacted:  # other changes are damage, which is not hidden
        return
    rows = db.execute(f"{_CAPTURES} ORDER BY kept_offset", (file,)).fetchall()
    found = list(_pairs(rows, contents.captures, finder))
    for row, capture in found:
        assert capture.kept is not None
        place = (capture.kept.offset, capture.kept.length)
        db.execute("UPDATE captures SET kept_offset = ?, kept_length = ? WHERE id = ?", (*place, row["id"]))
        if (capture.digest, capture.url) != (row["digest"], row["url"]):
            db.execute("INSERT INTO redaction_steps (capture_id) VALUES (?)", (row["id"],))
    if len(found) == len(rows) and not contents.is_damaged:
        db.execute("UPDATE kept_files SET size = ?, digest = ? WHERE file = ?", (*state, file))


def _read(store: CaptureStore, file: str) -> Contents:
    captures, is_redacted, is_damaged = list[CaptureRecord](), False, False
    with opened(path_of(store.folder, file)) as opened_file:
        for extent in extents(opened_file):
            if extent.record is None:
                is_damaged = True
                continue
            is_redacted = is_redacted or bool(extent.record.field(REDACTED_AT))
            if extent.record.kind in PAGES:
                try:
                    capture = store.read(Kept(file=file, offset=extent.offset, length=extent.end - extent.offset))
                except UserError:  # one that was never read as a page has no row, and another stays where it was
                    continue
                captures.append(capture_record(capture))
    return Contents(captures=captures, is_redacted=is_redacted, is_damaged=is_damaged)


def _pairs(rows: Sequence[Row], captures: Sequence[CaptureRecord], finder: Finder) -> Iterator[Pair]:
    """Yield captures of the archive with what they are in the file: those of a second by address, then by order."""
    seconds = defaultdict[str | None, tuple[list[Row], list[CaptureRecord]]](lambda: ([], []))
    for row in rows:
        seconds[row["captured_at"]][0].append(row)
    for capture in captures:
        seconds[utc_text(capture.captured_at) if capture.captured_at else None][1].append(capture)
    for here, there in seconds.values():
        found = [pair for url in {capture.url for capture in there} for pair in _of_address(here, there, url, finder)]
        yield from found
        rows_left = [row for row in here if all(row is not pair[0] for pair in found)]
        left = [capture for capture in there if all(capture is not pair[1] for pair in found)]
        # Redactions one after the other may leave another address than all at once; the order of records stays.
        if len(rows_left) == len(left):
            yield from zip(rows_left, left, strict=True)


def _of_address(here: Sequence[Row], there: Sequence[CaptureRecord], url: str, finder: Finder) -> list[Pair]:
    """Pair the captures of one second and one address."""
    rows = [row for row in here if redacted_address(row["url"], finder) == url]
    captures = [capture for capture in there if capture.url == url]
    if len(rows) != len(captures):  # bytes that were kept twice in a second are one capture, at the first place
        captures = list({capture.digest: capture for capture in reversed(captures)}.values())[::-1]
    if len(rows) == len(captures):
        return list(zip(rows, captures, strict=True))
    by_digest = {capture.digest: capture for capture in captures}
    return [(row, by_digest[row["digest"]]) for row in rows if row["digest"] in by_digest]

"""Find captures again in files that were redacted since a copy of the archive was made."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from sqlite3 import Connection, Row
from typing import TypeVar

from pipelines.process import capture_record
from pipelines.records import CaptureRecord
from pipelines.redaction.exchanges import redacted_address
from pipelines.redaction.marks import Finder
from pipelines.redaction.warc_changes import REDACTED_AT
from pipelines.redaction.warc_extents import extents, opened
from pipelines.store.captures import utc_text
from scrapers.captures import Kept
from scrapers.captures.capture_store import CaptureStore, LostBytes, path_of
from scrapers.captures.warc_fields import PAGES, REFERS_TO_FILE
from scrapers.errors import UserError

Pair = tuple[Row, CaptureRecord]
T = TypeVar("T")

_FILES = """
    SELECT f.file, k.size, k.digest FROM (
        SELECT file FROM kept_files UNION SELECT kept_file FROM captures WHERE kept_file IS NOT NULL) AS f
    LEFT JOIN kept_files AS k ON k.file = f.file ORDER BY f.file
"""
_CAPTURES = "SELECT id, url, captured_at, digest, kept_offset, kept_length FROM captures WHERE kept_file = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The captures of a file, in its order, and the files to whose records its own refer.

    Further, whether a record of it was redacted, and whether one is damaged.
    """

    captures: Sequence[CaptureRecord]
    others: frozenset[str]
    is_redacted: bool
    is_damaged: bool


def relocate(db: Connection, folder: Path, finder: Finder) -> None:
    """Let captures and ``kept_files`` follow the files under ``folder``, where those are not as the archive knows them.

    Captures whose page is another now are noted to be read again. One that is not found, and the size and the digest of
    a file that is damaged, stay as they are, for ``verify`` to name. A transaction must be open.
    """
    changed: dict[str, tuple[tuple[int, str], Contents]] = {}
    with CaptureStore(folder) as store:
        for file, *known in db.execute(_FILES).fetchall():
            try:
                state = _state(path_of(folder, file))
            except LostBytes:
                continue
            if state != tuple(known):
                changed[file] = state, _read(store, file)
    redacted = {file for file, (_, contents) in changed.items() if contents.is_redacted}
    for file, (state, contents) in changed.items():
        # A file whose revisits follow a redacted page says nothing of it. Any other change is damage.
        if contents.is_redacted or contents.others & redacted:
            _relocate_file(db, file, state, contents, finder)


def _state(path: Path) -> tuple[int, str]:
    try:
        with path.open("rb") as file:
            return path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise UserError(f"{path} cannot be read ({error.strerror}); check who may read it") from None


def _relocate_file(db: Connection, file: str, state: tuple[int, str], contents: Contents, finder: Finder) -> None:
    rows = db.execute(f"{_CAPTURES} ORDER BY kept_offset", (file,)).fetchall()
    found = [(row, capture, capture.kept) for row, capture in _pairs(rows, contents.captures, finder) if capture.kept]
    places = [(kept.offset, kept.length, kept.digest, row["id"]) for row, _, kept in found]
    db.executemany("UPDATE captures SET kept_offset = ?, kept_length = ?, kept_digest = ? WHERE id = ?", places)
    db.executemany(
        "INSERT INTO redaction_steps (capture_id) VALUES (?)",
        [(row["id"],) for row, now, _ in found if (now.digest, now.url) != (row["digest"], row["url"])],
    )
    if len(found) == len(rows) and not contents.is_damaged:
        db.execute("UPDATE kept_files SET size = ?, digest = ? WHERE file = ?", (*state, file))


def _read(store: CaptureStore, file: str) -> Contents:
    captures, others, is_redacted, is_damaged = list[CaptureRecord](), set[str](), False, False
    with opened(path_of(store.folder, file)) as opened_file:
        for extent in extents(opened_file):
            if extent.record is None:
                is_damaged = True
                continue
            is_redacted = is_redacted or bool(extent.record.field(REDACTED_AT))
            others.add(extent.record.field(REFERS_TO_FILE))
            if extent.record.kind in PAGES:
                kept = Kept(file=file, offset=extent.offset, length=extent.end - extent.offset)
                try:
                    kept = replace(kept, digest=hashlib.sha256(store.packed(kept)).hexdigest())
                    capture = store.read(kept)
                except UserError:  # one that was never read as a page has no row, and another stays where it was
                    continue
                captures.append(capture_record(capture))
    return Contents(captures=captures, others=frozenset(others), is_redacted=is_redacted, is_damaged=is_damaged)


def _pairs(rows: Sequence[Row], captures: Sequence[CaptureRecord], finder: Finder) -> Iterator[Pair]:
    """Yield captures of the archive with what they are in the file: those of a second by address, then by order."""
    address = {url: redacted_address(url, finder) for url in {row["url"] for row in rows}}
    rows_by_time = _grouped(rows, lambda row: row["captured_at"])
    captures_by_time = _grouped(captures, _time)
    for time, here in rows_by_time.items():
        there = captures_by_time.get(time, [])
        by_url = _grouped(there, lambda capture: capture.url)
        left, unused = list[Row](), {id(capture) for capture in there}
        for url, same in _grouped(here, lambda row: address[row["url"]]).items():
            found = _of_address(same, by_url.get(url, []))
            yield from found.values()
            left += [row for row in same if row["id"] not in found]
            unused -= {id(capture) for _, capture in found.values()}
        # Redactions one after the other may leave another address than all at once; the order of records stays.
        if len(left) == len(unused):
            left.sort(key=lambda row: int(row["kept_offset"]))
            yield from zip(left, [capture for capture in there if id(capture) in unused], strict=True)


def _time(capture: CaptureRecord) -> str | None:
    return utc_text(capture.captured_at) if capture.captured_at else None


def _grouped(each: Iterable[T], key: Callable[[T], str | None]) -> dict[str | None, list[T]]:
    groups: dict[str | None, list[T]] = {}
    for one in each:
        groups.setdefault(key(one), []).append(one)
    return groups


def _of_address(rows: Sequence[Row], captures: Sequence[CaptureRecord]) -> dict[int, Pair]:
    """Pair the captures of one second and one address, by the id of the row."""
    if len(rows) == len(captures):
        return {row["id"]: (row, capture) for row, capture in zip(rows, captures, strict=True)}
    by_digest = {capture.digest: capture for capture in reversed(captures)}
    return {row["id"]: (row, by_digest[row["digest"]]) for row in rows if row["digest"] in by_digest}

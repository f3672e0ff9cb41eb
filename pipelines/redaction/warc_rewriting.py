"""Write redacted copies of WARC files, in which revisits refer to where their originals are then."""

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple

from pipelines.process import capture_record
from pipelines.redaction.exchanges import without_etags
from pipelines.redaction.marks import Finder
from pipelines.redaction.page_bytes import redacted_bytes
from pipelines.redaction.warc_changes import (
    note_of,
    noted,
    packed,
    redacted_record,
    referring,
    serialized,
    with_block,
)
from pipelines.redaction.warc_extents import Extent, extents, opened, raw_bytes, salvaged, version_of
from scrapers.captures import Kept
from scrapers.captures.capture_store import OPEN
from scrapers.captures.exchange import split_head
from scrapers.captures.warc_fields import DIGEST, PAGES, REFERS_TO_FILE, REFERS_TO_OFFSET
from scrapers.captures.warc_parser import Record, record_at
from scrapers.captures.warc_reader import part_of

PART = ".redacting"
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPlace:
    """Where a record is after a redaction.

    ``redacted`` where its page is another now: then ``url``, ``digest`` (SHA-256 of the decoded body, in hexadecimal),
    ``size`` in bytes and ``media_type`` are those of the page as it is read now.
    """

    kept: Kept
    redacted: bool = False
    url: str = ""
    digest: str = ""
    size: int = 0
    media_type: str = ""


class Start(NamedTuple):
    """Where the copy of a record begins, how long it is, and its digest if its page was redacted."""

    offset: int
    length: int
    digest: str


@dataclass(slots=True)
class Known:
    """What is known of the records that were redacted: their old ETags and, by old digest, their new one."""

    etags: set[bytes] = field(default_factory=set)
    digests: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Rewriting:
    """Copies of the ``files`` under ``folder`` without matches: paths by the names under which the archive has them.

    ``found`` holds the offsets, by file, of the records in which matches stand.
    """

    folder: Path
    files: Mapping[str, Path]
    found: Mapping[str, Set[int]]
    finder: Finder
    at: datetime
    reason: str
    moved: dict[Kept, NewPlace] = field(default_factory=dict)
    records: int = 0
    places: int = 0
    changed: set[str] = field(default_factory=set)
    known: Known = field(default_factory=Known)
    starts: dict[tuple[str, int], Start] = field(default_factory=dict)
    _running: dict[str, Iterator[None]] = field(default_factory=dict)

    def write(self, progress: Callable[[str], None] = lambda file: None) -> None:
        """Write a copy of each file beside it, with the suffix PART, and on disk; one that is the same is removed."""
        self._running = {file: self._copy(file, path) for file, path in self.files.items()}
        for file, copying in self._running.items():
            for _ in copying:
                pass
            progress(file)

    def _copy(self, file: str, path: Path) -> Iterator[None]:
        """Copy a file record by record; yields after each, so that another file may be copied so far first."""
        part = path.with_name(path.name + PART)
        packs = ".gz" in path.suffixes
        with opened(path) as source, part.open("wb") as out:
            for extent in extents(source):
                raw = raw_bytes(source, extent)
                if extent.record is None:
                    is_left = path.name.endswith(OPEN)
                    out.write(self._damaged(file, raw) if is_left or extent.offset in self.found[file] else raw)
                    continue
                self._record(file, extent, extent.record, raw, out, packs)
                out.flush()
                yield
            out.flush()
            os.fsync(out.fileno())
        if file not in self.changed:
            part.unlink()

    def _damaged(self, file: str, raw: bytes) -> bytes:
        """Drop a stretch that cannot be read: a match stands in it, or a killed run left half a record."""
        self.changed.add(file)
        self.places += redacted_bytes(salvaged(raw), self.finder)[1]
        return b""

    def _record(self, file: str, extent: Extent, record: Record, raw: bytes, out: BinaryIO, packs: bool) -> None:
        start, digest, note = out.tell(), "", b""
        now, is_redacted = self._changed(record, is_found=extent.offset in self.found[file])
        if is_redacted:
            self.records += 1
            now = noted(now, self.at, self.reason)
            note = serialized(note_of(now, self.at, self.reason), version_of(raw), packs=packs)
            digest = now.field(DIGEST)
        same = packed(raw) if packs and not raw.startswith(_GZIP) else raw
        written = same if now is record else serialized(now, version_of(raw), packs=packs)
        out.write(written)
        length = out.tell() - start
        out.write(note)
        if now is not record or same is not raw:
            self.changed.add(file)
        is_page = is_redacted and now.kind != "revisit"
        self.starts[file, extent.offset] = Start(start, length, digest if is_page else "")
        if now.kind in PAGES and (now is not record or start != extent.offset):
            kept = Kept(file=file, offset=extent.offset, length=extent.end - extent.offset)
            out.flush()
            packed_digest = hashlib.sha256(written).hexdigest()
            place = Kept(file=file, offset=start, length=length, digest=packed_digest)
            self.moved[kept] = self._new_place(place, record, now)

    def _changed(self, record: Record, *, is_found: bool) -> tuple[Record, bool]:
        """Return a record as it is to be written, and whether something was taken out of it; itself if it stays."""
        now, is_redacted = record, False
        if is_found and (change := redacted_record(record, self.finder)):
            now, is_redacted = change.record, True
            self.places += change.places
            self.known.etags |= change.etags
            if change.in_body and record.kind != "revisit" and record.field(DIGEST):
                self.known.digests[record.field(DIGEST)] = now.field(DIGEST)
        if now.kind == "revisit":
            now = self._referring(now)
        elif self.known.etags and now.kind in ("request", "response"):
            now = self._without_etags(now)
        return now, is_redacted

    def _referring(self, revisit: Record) -> Record:
        """Let a revisit follow its original."""
        original = self._start_of_original(revisit)
        offset, digest = (original.offset, original.digest) if original else (None, "")
        digest = digest or self.known.digests.get(revisit.field(DIGEST), "")
        is_moved = offset is not None and f"{offset}" != revisit.field(REFERS_TO_OFFSET)
        if not (is_moved or digest):
            return revisit
        return referring(revisit, offset=offset, digest=digest, is_redacted=bool(digest))

    def _start_of_original(self, revisit: Record) -> Start | None:
        file, offset = revisit.field(REFERS_TO_FILE), revisit.field(REFERS_TO_OFFSET)
        if file not in self.files or not offset.isdecimal():
            return None
        key = (file, int(offset))
        while key not in self.starts:
            try:
                next(self._running[file])
            except (StopIteration, ValueError):  # it refers to no record, or to one that comes behind it
                return None
        return self.starts[key]

    def _without_etags(self, record: Record) -> Record:
        head, body = split_head(record.block) if record.kind == "response" else (record.block, b"")
        now = without_etags(head, self.known.etags)
        return record if now == head else with_block(record, now + body)

    def _new_place(self, kept: Kept, record: Record, now: Record) -> NewPlace:
        """Describe the page of a record that changed, as it will be read; of one that only moved, where it is."""
        if now is record or (
            now.kind == "revisit" and now.field(DIGEST) == record.field(DIGEST) and _same_page(record, now)
        ):
            return NewPlace(kept=kept)
        capture = part_of(now, kept.offset, "", self._original).capture
        if capture is None:
            return NewPlace(kept=kept, redacted=True)
        row = capture_record(capture)
        return NewPlace(
            kept=kept, redacted=True, url=row.url, digest=row.digest, size=row.size, media_type=row.media_type
        )

    def _original(self, revisit: Record) -> Record | None:
        """Read the original of a revisit from the copy of its file, or from the file that stays."""
        file, offset = revisit.field(REFERS_TO_FILE), revisit.field(REFERS_TO_OFFSET)
        if not (file and offset.isdecimal()):
            return None
        path = self.files.get(file, self.folder / file)
        copy = path.with_name(path.name + PART)
        with (copy if file in self.files and copy.exists() else path).open("rb") as opened_file:
            return record_at(opened_file, int(offset))


def _same_page(record: Record, now: Record) -> bool:
    return record.field("WARC-Target-URI") == now.field("WARC-Target-URI")

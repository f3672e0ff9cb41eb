"""Find matches in WARC files, and rewrite the files in which something changes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pipelines.redaction.marks import Finder
from pipelines.redaction.page_bytes import redacted_bytes
from pipelines.redaction.warc_changes import redacted_record
from pipelines.redaction.warc_extents import extents, opened, raw_bytes, salvaged
from pipelines.redaction.warc_rewriting import Rewriting
from scrapers.captures.capture_store import OPEN
from scrapers.captures.warc_fields import DIGEST, REFERS_TO_FILE
from scrapers.captures.warc_parser import LARGEST
from scrapers.errors import UserError


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A record, or a file of another kind, in which matches stand: how many in addresses, headers and body."""

    file: str
    offset: int
    kind: str
    url: str = ""
    in_fields: int = 0
    in_head: int = 0
    in_body: int = 0

    @property
    def places(self) -> int:
        return self.in_fields + self.in_head + self.in_body


@dataclass(slots=True, kw_only=True)
class Scan:
    """What a pass over a WARC file saw: where matches stand, and what its revisits refer to."""

    places: list[Place] = field(default_factory=list)
    refers_to: set[str] = field(default_factory=set)  # files, and digests where a revisit names no file
    redacted: set[str] = field(default_factory=set)  # digests of pages that are to be redacted


def rewrite_warcs(
    folder: Path,
    files: Mapping[str, Path],
    finder: Finder,
    at: datetime,
    reason: str,
    scanned: Callable[[Path], None] = lambda path: None,
) -> Rewriting:
    """Write redacted copies of WARC files beside them, of those in which something changes.

    ``files`` are all under ``folder``, by the names that revisits use; ``scanned`` is called with each in turn.
    """
    scans = dict[str, Scan]()
    for file, path in files.items():
        scans[file] = scan_file(file, path, finder)
        scanned(path)
    touched = _touched(scans)
    changed = {file: path for file, path in files.items() if file in touched}
    found = {file: {place.offset for place in scans[file].places} for file in changed}
    rewriting = Rewriting(folder=folder, files=changed, found=found, finder=finder, at=at, reason=reason)
    rewriting.write()
    return rewriting


def scan_file(file: str, path: Path, finder: Finder) -> Scan:
    scan = Scan()
    with opened(path) as opened_file:
        for extent in extents(opened_file):
            record, offset = extent.record, extent.offset
            if record is None:
                _, count = redacted_bytes(salvaged(raw_bytes(opened_file, extent)), finder)
                if count or path.name.endswith(OPEN):  # what a killed run left is cut off
                    scan.places.append(Place(file=file, offset=offset, kind="damaged", in_body=count))
                continue
            if record.length > LARGEST:
                size = f"{record.length // 2**20} MB"
                raise UserError(
                    f"{path}: the record at byte {offset} has {size}, too much to be searched; move it away"
                )
            if record.kind == "revisit":
                scan.refers_to.add(record.field(REFERS_TO_FILE) or record.field(DIGEST))
            if change := redacted_record(record, finder):
                url = change.record.field("WARC-Target-URI")
                found = {"in_fields": change.in_fields, "in_head": change.in_head, "in_body": change.in_body}
                scan.places.append(Place(file=file, offset=offset, kind=record.kind, url=url, **found))
                scan.redacted.add(record.field(DIGEST))
    return scan


def _touched(scans: Mapping[str, Scan]) -> set[str]:
    """Name the files in which something changes: those with matches, and those whose revisits refer into them."""
    touched = {file for file, scan in scans.items() if scan.places}
    redacted = set[str]().union(*(scan.redacted for scan in scans.values())) - {""}
    while more := {f for f, scan in scans.items() if scan.refers_to & (touched | redacted)} - touched:
        touched |= more
    return touched

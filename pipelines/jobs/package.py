"""The WARC files kept of a source become one WACZ file, which players of web archives open."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from selectolax.lexbor import LexborHTMLParser
from warcio.recordloader import ArcWarcRecord

from pipelines.records import counted
from pipelines.store.captures import utc_text
from scrapers.captures import Capture, Kept, UnreadableBody
from scrapers.captures.capture_store import CaptureStore, members
from scrapers.captures.surt import surt
from scrapers.captures.warc_records import SOFTWARE
from scrapers.errors import UsageError, UserError
from scrapers.sources import Source

WACZ_VERSION = "1.1.1"
_SHOWN = ("response", "resource", "revisit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """What was packed: WARC files, the captures in them, and those of them that are pages to look at."""

    files: int
    captures: int
    pages: int

    def __str__(self) -> str:
        captures, files = counted(self.captures, "capture"), counted(self.files, "WARC file")
        return f"{captures} in {files}, {self.pages:,} of them pages"


def package(source: Source, captures: Path, output: Path) -> Package:
    """Write the files kept of ``source`` in the folder ``captures``, as they are, with an index and a list of pages.

    A file that a run is writing is left out. Raises UsageError where nothing is kept, UserError for damaged captures
    and where the file cannot be written.
    """
    files = sorted((captures / source.name).glob("*.warc.gz"))
    if not files:
        raise UsageError(f"{captures / source.name} holds no captures; crawl first, or name a folder with --captures")
    with CaptureStore(captures) as shelf:
        entries = [entry for path in files for entry in _entries(shelf, f"{source.name}/{path.name}")]
    pages = [page for _, page in entries if page]
    parts = {
        "indexes/index.cdx": "".join(sorted(line for line, _ in entries)),
        "pages/pages.jsonl": "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in [_PAGES, *pages]),
    }
    unfinished = output.with_name(f"{output.name}.part")
    try:
        with ZipFile(unfinished, "w", strict_timestamps=False) as packed:  # a copy may have lost the time of its file
            _fill(packed, source, files, parts)
        unfinished.replace(output)
    except OSError as error:
        raise UserError(f"{output} cannot be written ({error.strerror}); name another file with --output") from None
    finally:
        unfinished.unlink(missing_ok=True)
    return Package(files=len(files), captures=len(entries), pages=len(pages))


_PAGES = {"format": "json-pages-1.0", "id": "pages", "title": "Pages"}


def _entries(shelf: CaptureStore, file: str) -> Iterator[tuple[str, dict[str, str] | None]]:
    """The line of the index of each capture in a file, and its entry in the list of pages where it is one."""
    for member in members(shelf.folder / file):
        kept = replace(member, file=file)
        record = shelf.record(file, kept.offset)
        if record.rec_type in _SHOWN:
            capture = shelf.part(kept).capture  # none of a page that came broken: it is indexed all the same
            yield _index_line(record, kept), _page(record, capture) if capture else None


def _index_line(record: ArcWarcRecord, kept: Kept) -> str:
    told, http = record.rec_headers.get_header, record.http_headers
    media_type = (http.get_header("Content-Type") if http else told("Content-Type")) or ""
    fields = {
        "url": told("WARC-Target-URI"),
        "mime": "warc/revisit" if record.rec_type == "revisit" else media_type.partition(";")[0].strip() or "unk",
        "status": http.get_statuscode() if http else "200",
        "digest": told("WARC-Payload-Digest"),
        "length": f"{kept.length}",
        "offset": f"{kept.offset}",
        "filename": Path(kept.file).name,
    }
    timestamp = "".join(digit for digit in told("WARC-Date") if digit.isdigit())
    return f"{surt(fields['url'])} {timestamp} {json.dumps(fields)}\n"


def _page(record: ArcWarcRecord, capture: Capture) -> dict[str, str] | None:
    """The entry of a page that was there; its time is that of the record, by which players look it up."""
    if capture.status != 200 or not capture.body:
        return None
    at, title = record.rec_headers.get_header("WARC-Date"), _title(capture) or capture.url
    if capture.captured_at is None:
        title += " (captured at an unknown time, kept at this one)"
    identity = hashlib.sha256(f"{at} {capture.url} {capture.digest}".encode()).hexdigest()[:16]
    return {"id": identity, "url": capture.url, "ts": at, "title": title}


def _title(capture: Capture) -> str:
    if capture.media != "html":
        return ""
    try:
        title = LexborHTMLParser(capture.text).css_first("title")
    except UnreadableBody:
        return ""
    return " ".join(title.text().split()) if title else ""


def _fill(packed: ZipFile, source: Source, files: list[Path], parts: dict[str, str]) -> None:
    """Put in the WARC files as they are (players read them where they lie), the lists, and what says that it is all."""
    resources: list[dict[str, Any]] = []
    for path in files:
        packed.write(path, f"archive/{path.name}", ZIP_STORED)
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        resources.append(_resource(f"archive/{path.name}", path.stat().st_size, digest))
    for name, text in parts.items():
        packed.writestr(name, text, ZIP_DEFLATED)
        resources.append(_resource(name, len(text.encode()), hashlib.sha256(text.encode()).hexdigest()))
    about = {
        "profile": "data-package",
        "wacz_version": WACZ_VERSION,
        "title": f"{source.organization}: {source.url}",
        "description": f"What {SOFTWARE} kept of {source.url}: pages as they were, with the names that stood on them.",
        "created": utc_text(datetime.now(UTC)),
        "software": SOFTWARE,
        "resources": resources,
    }
    contents = json.dumps(about, ensure_ascii=False, indent=2)
    packed.writestr("datapackage.json", contents, ZIP_DEFLATED)
    proof = {"path": "datapackage.json", "hash": f"sha256:{hashlib.sha256(contents.encode()).hexdigest()}"}
    packed.writestr("datapackage-digest.json", json.dumps(proof, indent=2), ZIP_DEFLATED)


def _resource(path: str, size: int, digest: str) -> dict[str, Any]:
    return {"name": Path(path).name.lower(), "path": path, "hash": f"sha256:{digest}", "bytes": size}

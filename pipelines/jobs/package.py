"""Pack the WARC files of a source into one WACZ file, for ReplayWeb.page and pywb."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from selectolax.lexbor import LexborHTMLParser

from pipelines.phrasing import counted
from pipelines.store.captures import utc_text
from scrapers.captures import Capture, Kept, UnreadableBody
from scrapers.captures.capture_store import CaptureStore, members
from scrapers.captures.surt import surt
from scrapers.captures.warc_parser import Record
from scrapers.captures.warc_records import SOFTWARE
from scrapers.captures.warc_response import http_response
from scrapers.errors import UsageError, UserError
from scrapers.sources import Source

WACZ_VERSION = "1.1.1"
_SHOWN = ("response", "resource", "revisit")

Progress = Callable[[int, int], None]
_Entry = tuple[str, dict[str, str] | None]  # the line of the index, and the entry in the list of pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """What was packed: WARC files, the captures in them, and how many of these are pages with status 200."""

    files: int
    captures: int
    pages: int

    def __str__(self) -> str:
        captures, files = counted(self.captures, "capture"), counted(self.files, "WARC file")
        return f"{captures} in {files}, {counted(self.pages, 'page')}"


def package(source: Source, captures: Path, output: Path, *, progress: Progress = lambda done, size: None) -> Package:
    """Write the WARC files of ``source`` in the folder ``captures`` to ``output``, with an index and a list of pages.

    A file that a run is writing is left out. ``progress`` is called with the bytes indexed so far and their total.
    Raises UsageError where nothing is kept, UserError for damaged captures and where ``output`` cannot be written.
    """
    files = sorted((captures / source.name).glob("*.warc.gz"))
    if not files:
        raise UsageError(f"{captures / source.name} holds no captures; crawl first, or name a folder with --captures")
    size, before, entries = sum(path.stat().st_size for path in files), 0, list[_Entry]()
    with CaptureStore(captures) as store:
        for path in files:
            for end, entry in _entries(store, f"{source.name}/{path.name}"):
                entries.append(entry)
                progress(before + end, size)
            before += path.stat().st_size
    pages = [page for _, page in entries if page]
    parts = {
        "indexes/index.cdx": "".join(sorted(line for line, _ in entries)),
        "pages/pages.jsonl": "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in [_PAGES, *pages]),
    }
    # Under another name until it is whole: an interrupted package must not look like one.
    unfinished = output.with_name(f"{output.name}.part")
    try:
        with ZipFile(unfinished, "w", strict_timestamps=False) as packed:  # a copied file may be dated 1970
            _fill(packed, source, files, parts)
        unfinished.replace(output)
    except OSError as error:
        raise UserError(f"{output} cannot be written ({error.strerror}); name another file with --output") from None
    finally:
        unfinished.unlink(missing_ok=True)
    return Package(files=len(files), captures=len(entries), pages=len(pages))


_PAGES = {"format": "json-pages-1.0", "id": "pages", "title": "Pages"}


def _entries(store: CaptureStore, file: str) -> Iterator[tuple[int, _Entry]]:
    """The entries of the captures in a file, each with the byte where its record ends."""
    for member in members(store.folder / file):
        kept = replace(member, file=file)
        record = store.record(file, kept.offset)
        if record.kind in _SHOWN:
            capture = store.part(kept).capture  # None where the page came broken: it is indexed, and not listed
            yield kept.offset + kept.length, (_index_line(record, kept), _page(record, capture) if capture else None)


def _index_line(record: Record, kept: Kept) -> str:
    http = http_response(record)
    media_type = http.header("Content-Type") if http else record.field("Content-Type")
    fields = {
        "url": record.field("WARC-Target-URI"),
        "mime": "warc/revisit" if record.kind == "revisit" else media_type.partition(";")[0].strip() or "unk",
        "status": http.status_line.partition(" ")[0] if http else "200",
        "digest": record.field("WARC-Payload-Digest"),
        "length": f"{kept.length}",
        "offset": f"{kept.offset}",
        "filename": Path(kept.file).name,
    }
    timestamp = "".join(digit for digit in record.field("WARC-Date") if digit.isdigit())
    return f"{surt(fields['url'])} {timestamp} {json.dumps(fields)}\n"


def _page(record: Record, capture: Capture) -> dict[str, str] | None:
    """The entry of a page with status 200; its time is that of the record, by which players look it up."""
    if capture.status != 200 or not capture.body:
        return None
    at, title = record.field("WARC-Date"), _title(capture) or capture.url
    if capture.captured_at is None:
        title += " (capture time unknown; this is when it was kept)"
    # Stable across packages, so that a bookmark into one still works in the next.
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
    """Add the WARC files uncompressed, since players read them in place; then the lists and the digests of all."""
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
        "description": f"Captures of {source.url} kept by {SOFTWARE}. The pages are unchanged and may name people.",
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

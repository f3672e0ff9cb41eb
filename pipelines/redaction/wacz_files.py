"""Redact a WACZ package: its WARC files, their index, its list of pages, and the digests of all."""

import gzip
import hashlib
import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from pipelines.redaction.marks import Finder
from pipelines.redaction.page_bytes import redacted_bytes
from pipelines.redaction.warc_rewriting import PART, Rewriting
from pipelines.redaction.warc_scan import rewrite_warcs, scan_file
from scrapers.captures.surt import surt
from scrapers.captures.warc_fields import DIGEST, REFERS_TO_FILE
from scrapers.captures.warc_parser import Record, record_at, records

_PACKAGE, _PROOF = "datapackage.json", "datapackage-digest.json"
_WARC = (".warc.gz", ".warc")


def is_wacz(path: Path) -> bool:
    """Return whether a file is a ZIP of WARC files."""
    try:
        with ZipFile(path) as packed:
            return any(_is_warc(name) for name in packed.namelist())
    except (BadZipFile, OSError, NotImplementedError):
        return False


def _is_warc(name: str) -> bool:
    return name.startswith("archive/") and name.endswith(_WARC)


def count_in_wacz(path: Path, finder: Finder) -> int:
    """Count the matches in a package, also in the records of its WARC files."""
    with tempfile.TemporaryDirectory() as folder, ZipFile(path) as packed:
        warcs = _unpacked(packed, Path(folder))
        found = sum(place.places for file, warc in warcs.items() for place in scan_file(file, warc, finder).places)
        others = (name for name in packed.namelist() if not _is_warc(name))
        return found + sum(redacted_bytes(packed.read(name), finder)[1] for name in others)


def redact_wacz(path: Path, part: Path, finder: Finder, at: datetime, reason: str) -> int:
    """Write a package without matches to ``part``; returns how many there were, and writes none for 0."""
    with (
        tempfile.TemporaryDirectory(dir=path.parent, prefix=f"{path.name}.", suffix=PART) as folder,
        ZipFile(path) as packed,
        part.open("wb") as out,
    ):
        warcs = _unpacked(packed, Path(folder))
        rewriting = rewrite_warcs(Path(folder), warcs, finder, at, reason)
        contents = _Contents(warcs=warcs, rewriting=rewriting, finder=finder)
        count = rewriting.places
        with ZipFile(out, "w") as redacted:
            count += contents.fill(redacted, packed)
        out.flush()
    if not count:
        part.unlink()
    return count


def _unpacked(packed: ZipFile, folder: Path) -> dict[str, Path]:
    """Unpack the WARC files; returns their paths by the names under which their revisits refer to them."""
    paths = dict[str, Path]()
    for name in filter(_is_warc, packed.namelist()):
        path = folder / Path(name).name
        path.write_bytes(packed.read(name))
        paths[path.name] = path
    named = {Path(file).name: file for path in paths.values() for file in _referred_to(path)}
    return {named.get(name, name): path for name, path in paths.items()}


def _referred_to(path: Path) -> Iterator[str]:
    with path.open("rb") as file:
        for record in records(file, lambda record: False):
            if isinstance(record, Record) and record.field(REFERS_TO_FILE):
                yield record.field(REFERS_TO_FILE)


@dataclass(slots=True, kw_only=True)
class _Contents:
    """What is in a package after its WARC files were rewritten."""

    warcs: Mapping[str, Path]
    rewriting: Rewriting
    finder: Finder

    def fill(self, redacted: ZipFile, packed: ZipFile) -> int:
        """Add every file, and the digests of all; returns how many matches stood in those that are no WARC files."""
        total, resources = 0, list[dict[str, Any]]()
        identities = self._identities()
        for info in packed.infolist():
            if info.filename in (_PACKAGE, _PROOF) or info.filename.endswith(".idx"):
                continue
            data, count = self._file(info, packed)
            if info.filename.startswith("pages/"):
                data = _with_identities(data, identities)
            total += count
            redacted.writestr(info, data)
            if not info.is_dir():
                resources.append(_resource(info.filename, data))
        return total + self._describe(redacted, packed, resources)

    def _file(self, info: ZipInfo, packed: ZipFile) -> tuple[bytes, int]:
        """Return a file as it is to be, and how many matches stood in it; ``info`` gets the name it has then."""
        name = Path(info.filename).name
        if _is_warc(info.filename):
            file = next(file for file, path in self.warcs.items() if path.name == name)
            path = self.warcs[file]
            copy = path.with_name(path.name + PART)
            return (copy if file in self.rewriting.changed else path).read_bytes(), 0
        data = packed.read(info)
        if info.filename.startswith("indexes/"):
            if name.endswith(".gz"):  # a list of its blocks would have to be made as well: players read it plain too
                info.filename, data = info.filename.removesuffix(".gz"), gzip.decompress(data)
            data = self._index(data)
        return redacted_bytes(data, self.finder)

    def _index(self, data: bytes) -> bytes:
        lines = [self._index_line(line) for line in data.decode(errors="surrogateescape").splitlines() if line]
        return "".join(f"{line}\n" for line in sorted(lines)).encode(errors="surrogateescape")

    def _index_line(self, line: str) -> str:
        """Let a line of the index name the place, the address and the digest that a record has now."""
        key, _, rest = line.partition(" ")
        timestamp, _, written = rest.partition(" ")
        try:
            fields = json.loads(written)
            file, offset = self._named(fields["filename"]), int(fields["offset"])
            start = self.rewriting.starts[file, offset]
        except (ValueError, KeyError, TypeError):
            return line  # of a file that stays as it is, or no line of this kind
        record = self._record(file, start.offset)
        fields |= {"offset": f"{start.offset}", "length": f"{start.length}", "digest": record.field(DIGEST)}
        if fields.get("url") != record.field("WARC-Target-URI"):
            fields["url"] = record.field("WARC-Target-URI")
            key = surt(fields["url"])
        return f"{key} {timestamp} {json.dumps(fields)}"

    def _named(self, name: str) -> str:
        return next((file for file, path in self.warcs.items() if path.name == Path(name).name), name)

    def _record(self, file: str, offset: int) -> Record:
        path = self.warcs[file]
        copy = path.with_name(path.name + PART)
        with (copy if file in self.rewriting.changed else path).open("rb") as opened:
            return record_at(opened, offset)

    def _identities(self) -> dict[tuple[str, str], str]:
        """Name the pages that changed as a new package would: by address and time, not by what was taken out."""
        found = dict[tuple[str, str], str]()
        for place in self.rewriting.moved.values():
            if place.redacted:
                record = self._record(place.kept.file, place.kept.offset)
                url, at = record.field("WARC-Target-URI"), record.field("WARC-Date")
                found[url, at] = hashlib.sha256(f"{at} {url} {place.digest}".encode()).hexdigest()[:16]
        return found

    def _describe(self, redacted: ZipFile, packed: ZipFile, resources: list[dict[str, Any]]) -> int:
        """Add the list of files with their digests, and its own digest; a signature would be of another list."""
        if _PACKAGE not in packed.namelist():
            return 0
        written, count = redacted_bytes(packed.read(_PACKAGE), self.finder, "application/json")
        about = {**json.loads(written), "resources": resources}
        contents = json.dumps(about, ensure_ascii=False, indent=2)
        redacted.writestr(_PACKAGE, contents, ZIP_DEFLATED)
        proof = {"path": _PACKAGE, "hash": f"sha256:{hashlib.sha256(contents.encode()).hexdigest()}"}
        redacted.writestr(_PROOF, json.dumps(proof, indent=2), ZIP_DEFLATED)
        return count


def _with_identities(data: bytes, identities: Mapping[tuple[str, str], str]) -> bytes:
    lines = list[str]()
    for line in data.decode(errors="surrogateescape").splitlines():
        try:
            page = json.loads(line)
            identity = identities[page["url"], page["ts"]]
        except (ValueError, KeyError, TypeError):
            lines.append(line)
        else:
            lines.append(json.dumps({**page, "id": identity}, ensure_ascii=False))
    return "".join(f"{line}\n" for line in lines).encode(errors="surrogateescape")


def _resource(path: str, data: bytes) -> dict[str, Any]:
    digest = hashlib.sha256(data).hexdigest()
    return {"name": Path(path).name.lower(), "path": path, "hash": f"sha256:{digest}", "bytes": len(data)}

"""Find and take out matches in all files under the captures folder, in two steps that a crash may part."""

import fcntl
import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from glob import escape
from pathlib import Path
from shutil import rmtree
from typing import Any

from pipelines.redaction.marks import Finder
from pipelines.redaction.other_files import find_in_file, is_warc, redact_file
from pipelines.redaction.warc_rewriting import PART, NewPlace
from pipelines.redaction.warc_scan import Place, rewrite_warcs, scan_file
from scrapers.captures import Kept
from scrapers.captures.capture_store import OPEN
from scrapers.errors import AlreadyRunning, UserError

_SQLITE = b"SQLite format 3\0"

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFile:
    """A file that was written: its name in the archive, that on disk, its size in bytes and its SHA-256."""

    file: str
    path: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewritten:
    """What ``prepare`` wrote beside the files of before: nothing in it says what was taken out."""

    files: tuple[NewFile, ...] = ()
    moved: Mapping[Kept, NewPlace] = field(default_factory=dict)
    records: int = 0
    places: int = 0

    def as_json(self) -> str:
        moved = [[asdict(kept), asdict(place)] for kept, place in self.moved.items()]
        files = [asdict(file) for file in self.files]
        return json.dumps({"files": files, "moved": moved, "records": self.records, "places": self.places})

    @classmethod
    def from_json(cls, written: str) -> "Rewritten":
        facts = json.loads(written)
        return cls(
            files=tuple(NewFile(**file) for file in facts["files"]),
            moved={Kept(**kept): _new_place(place) for kept, place in facts["moved"]},
            records=facts["records"],
            places=facts["places"],
        )


def _new_place(facts: dict[str, Any]) -> NewPlace:
    return NewPlace(**{**facts, "kept": Kept(**facts["kept"])})


def packages_beside(archive: Path, captures: Path) -> list[Path]:
    """List the packages that lie beside an archive or its captures, where ``captures package`` was run."""
    return sorted({path.resolve() for folder in (archive, captures) for path in folder.resolve().parent.glob("*.wacz")})


def find(captures: Path, finder: Finder, also: Iterable[Path] = ()) -> Iterator[Place]:
    """Yield where matches stand under ``captures`` and in ``also``: in records, and in files of other kinds."""
    for file, path in _files(captures, also):
        if is_warc(path):
            yield from (place for place in scan_file(file, path, finder).places if place.places)
        elif count := find_in_file(path, finder):
            yield Place(file=file, offset=0, kind="file", in_body=count)


def prepare(
    captures: Path,
    finder: Finder,
    *,
    at: datetime,
    reason: str,
    also: Sequence[Path] = (),
    progress: Progress = lambda done, size: None,
) -> Rewritten:
    """Write a redacted copy of each file in which something changes beside it, on disk; no file changes yet.

    ``at`` is aware UTC; ``reason`` stands in the records; ``also`` are files elsewhere. The caller holds the locks of
    all sources. Raises UserError where a copy cannot be written, AlreadyRunning where a run is writing a file.
    """
    discard(captures, also)
    there = dict(_files(captures, also))
    for path in there.values():
        _refuse_written(path)
    warcs = {file: path for file, path in there.items() if is_warc(path)}
    size, done = sum(path.stat().st_size for path in there.values()), 0

    def scanned(path: Path) -> None:
        nonlocal done
        progress(done := done + path.stat().st_size, size)

    try:
        rewriting = rewrite_warcs(captures, warcs, finder, at, reason, scanned)
        written, places = {file: warcs[file] for file in rewriting.changed}, rewriting.places
        for file, path in there.items():
            if file not in warcs and (count := redact_file(path, path.with_name(path.name + PART), finder, at, reason)):
                written[file], places = path, places + count
        _sync({path.parent for path in written.values()})
    except UserError:
        discard(captures, also)
        raise
    except OSError as error:
        discard(captures, also)
        raise UserError(f"{captures} cannot be written ({error.strerror}); make room and run it again") from None
    files = tuple(_new_file(captures, file, path) for file, path in written.items())
    return Rewritten(files=files, moved=rewriting.moved, records=rewriting.records, places=places)


def commit(captures: Path, rewritten: Rewritten) -> None:
    """Put the copies in the place of their files. Doing it again after a crash goes on where that stopped."""
    paths = [captures / file.path for file in rewritten.files]
    for path in paths:
        part = path.with_name(path.name + PART)
        if part.exists():
            part.replace(_present(path))
    _sync({path.parent for path in paths})


def discard(captures: Path, also: Iterable[Path] = ()) -> None:
    """Remove copies that were never put in place."""
    entries = list(_entries(captures))
    elsewhere = [path.resolve() for path in (*entries, *also) if path.is_symlink() or path not in entries]
    beside = [part for path in elsewhere for part in path.parent.glob(f"{escape(path.name)}*{PART}")]
    for part in [*(path for path in entries if path.name.endswith(PART)), *beside]:
        if part.is_dir():
            rmtree(part)
        else:
            part.unlink(missing_ok=True)


def _present(path: Path) -> Path:
    """Return the name that a file has now: one that was open may have been closed since."""
    closed = path.with_name(path.name.removesuffix(OPEN))
    return closed if not path.exists() and closed.exists() else path


def _files(captures: Path, also: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """Yield every file that may hold something, by its name in the archive, oldest first within a source.

    An archive that lies in the folder as well, and what is beside it, is left out.
    """
    paths = [path for path in _entries(captures) if path.is_file()]
    archives = tuple(f"{path}" for path in paths if _begins(path, _SQLITE))
    for path in paths:
        if PART not in f"{path}" and not f"{path}".startswith(archives) and path.stat().st_size:
            # Where a link leads, the file itself is replaced: the link would go on leading to the old one.
            yield _name(captures, path).removesuffix(OPEN), path.resolve() if path.is_symlink() else path
    within = {path.resolve() for path in paths}
    for path in map(Path.resolve, also):
        if path.is_file() and path not in within:
            yield f"{path}", path


def _entries(captures: Path) -> Iterator[Path]:
    """Yield every file and folder, in order, also those on disks that are linked in."""
    seen = set[str]()
    for folder, folders, names in os.walk(captures, followlinks=True):
        folders.sort()
        if (real := os.path.realpath(folder)) in seen:
            folders.clear()
            continue
        seen.add(real)
        yield from (Path(folder) / name for name in sorted((*folders, *names)))


def _name(captures: Path, path: Path) -> str:
    return path.relative_to(captures).as_posix() if path.is_relative_to(captures) else f"{path}"


def _begins(path: Path, start: bytes) -> bool:
    with path.open("rb") as file:
        return file.read(len(start)) == start


def _refuse_written(path: Path) -> None:
    if path.name.endswith(OPEN):
        with path.open("rb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                raise AlreadyRunning(f"{path} is being written by a run; wait until that has ended") from None


def _new_file(captures: Path, file: str, path: Path) -> NewFile:
    part = path.with_name(path.name + PART)
    with part.open("rb") as opened_file:
        digest = hashlib.file_digest(opened_file, "sha256").hexdigest()
    return NewFile(file=file, path=_name(captures, path), size=part.stat().st_size, digest=digest)


def _sync(folders: set[Path]) -> None:
    """Put the names of files on disk."""
    for folder in folders:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

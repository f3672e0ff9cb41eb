"""List and check the files of a backup: a folder, or a tar file with the same content."""

import fcntl
import hashlib
import json
import os
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from scrapers.errors import AlreadyRunning, UsageError, UserError

MANIFEST = "backup.json"
ARCHIVE = "archive.db"
CAPTURES = "captures"
PACKED = ".tar"

_FORMAT = 1
_BLOCK = 2**20

Progress = Callable[[int, int], None]  # called with the bytes done so far, and their total


class UnreadableFile(UserError):
    """A file that is there and cannot be read, as on a broken disk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileState:
    """The size in bytes of a file, and the SHA-256 of its content."""

    size: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup holds: its time (ISO 8601, UTC), newest migration, files, and what was missing or damaged."""

    made_at: str
    schema: str
    files: dict[str, FileState]
    problems: list[str] = field(default_factory=list)

    @property
    def size(self) -> int:
        """The bytes of all files."""
        return sum(state.size for state in self.files.values())

    def to_json(self) -> str:
        """Write the manifest as the text of backup.json."""
        files = {name: {"size": state.size, "sha256": state.digest} for name, state in sorted(self.files.items())}
        about = {"format": _FORMAT, "made_at": self.made_at, "schema": self.schema, "problems": self.problems}
        return json.dumps({**about, "files": files}, ensure_ascii=False, indent=1) + "\n"


def parse_manifest(text: bytes, path: Path) -> Manifest:
    """Read the manifest of the backup at ``path``.

    Raises UserError where it is damaged, made by a newer program, or names files outside of the backup.
    """
    try:
        about = json.loads(text)
        if about["format"] != _FORMAT:
            raise UserError(f"{path} was made by a newer queconste; upgrade queconste to restore it")
        files = {str(n): FileState(size=int(s["size"]), digest=str(s["sha256"])) for n, s in about["files"].items()}
        problems = [str(problem) for problem in about["problems"]]
        made = Manifest(made_at=str(about["made_at"]), schema=str(about["schema"]), files=files, problems=problems)
    except (ValueError, LookupError, TypeError, AttributeError):
        raise UserError(f"{path}: its {MANIFEST} is damaged; use another backup") from None
    if ARCHIVE not in files or not all(map(is_inside, files)):
        raise UserError(f"{path}: its {MANIFEST} names files that no backup has; use another backup")
    return made


def is_inside(name: str) -> bool:
    """Check that a path stays inside of the backup: "captures/../../letter" and "/etc/passwd" do not."""
    path = PurePosixPath(name)
    captured = len(path.parts) > 1 and path.parts[0] == CAPTURES and ".." not in path.parts and "\0" not in name
    return str(path) == name and (name == ARCHIVE or captured)


@contextmanager
def open_backup(path: Path) -> Iterator[tuple[Manifest, Callable[[str], BinaryIO]]]:
    """Open a backup: its manifest, and a function that opens one of its files to read.

    Raises UsageError where ``path`` is no backup, UserError where it is damaged.
    """
    if path.is_dir():
        if not (path / MANIFEST).is_file():
            inside = sorted(file.parent.name for file in path.glob(f"*/{MANIFEST}") if not file.parent.suffix)
            one = f"name one of the backups in it, such as {path / inside[-1]}" if inside else "name another"
            raise UsageError(f"{path} is no backup, it has no {MANIFEST}; {one}")
        yield parse_manifest((path / MANIFEST).read_bytes(), path), lambda name: (path / name).open("rb")
        return
    if not path.is_file():
        raise UsageError(f"there is no backup at {path}; name a folder or a file that `queconste backup` wrote")
    try:
        with tarfile.open(path, "r:") as packed:
            yield parse_manifest(_member(packed, MANIFEST).read(), path), lambda name: _member(packed, name)
    except (tarfile.TarError, EOFError):  # ReadError of a file that is cut off, and of one that is no tar file
        raise UserError(f"{path} is damaged, or no backup; use another backup") from None


def _member(packed: tarfile.TarFile, name: str) -> BinaryIO:
    try:
        member = packed.extractfile(name)
    except KeyError:
        raise FileNotFoundError(2, "No such file in it", name) from None
    if member is None:
        raise tarfile.TarError(f"{name} is no file")
    return member  # type: ignore[return-value]  # typeshed calls it IO[bytes], which has all that we use


def pack(folder: Path, manifest: Manifest, output: Path) -> None:
    """Write the backup in ``folder`` to one tar file, and read that back. Raises UserError where the two differ."""
    with output.open("wb") as file, tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT) as packed:
        for name in (MANIFEST, *sorted(manifest.files)):  # the manifest first: it is found without reading the rest
            info = tarfile.TarInfo(name)
            info.size, info.mode = (folder / name).stat().st_size, 0o600
            with (folder / name).open("rb") as source:
                packed.addfile(info, source)
        packed.close()
        sync(file)
    with open_backup(output) as (_, read):
        for name, state in manifest.files.items():
            if copy(read(name)) != state:
                raise UserError(f"{output} does not hold what was written; check the disk and run the same again")


def copy(source: BinaryIO, target: BinaryIO | None = None, limit: int | None = None) -> FileState:
    """Read a file, or its first ``limit`` bytes, and write that to ``target`` and its disk; returns what was read.

    Raises UnreadableFile, so that a disk that cannot be read is not taken for one that cannot be written: OSError.
    """
    digest, size, left = hashlib.sha256(), 0, limit
    with source:
        while block := _read(source, _BLOCK if left is None else min(_BLOCK, left)):
            if target:
                target.write(block)
            digest.update(block)
            size += len(block)
            left = None if left is None else left - len(block)
    if target:
        sync(target)
    return FileState(size=size, digest=digest.hexdigest())


def _read(source: BinaryIO, size: int) -> bytes:
    try:
        return source.read(size)
    except OSError as error:
        raise UnreadableFile(f"{source.name} cannot be read ({error.strerror}); check the disk") from None


def sync(file: BinaryIO) -> None:
    """Flush a file to its disk."""
    file.flush()
    os.fsync(file.fileno())


def sync_names(folder: Path, *, deep: bool = True) -> None:
    """Flush the names in a folder and (``deep``) below, which a power failure could take from written files."""
    below = [path for path in folder.rglob("*") if path.is_dir()] if deep else []
    for path in (*below, folder):
        opened = os.open(path, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


@contextmanager
def lock_folder(folder: Path, otherwise: str) -> Iterator[None]:
    """Lock a folder against other processes that do the same. Raises AlreadyRunning: ``otherwise`` and the remedy."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)  # the folder itself: a lock that leaves no file behind
        yield
    except BlockingIOError:
        raise AlreadyRunning(f"{otherwise}; wait until that has ended") from None
    finally:
        os.close(opened)

"""Put the files of captures that an archive refers to into a backup: linked where possible, or copied."""

import errno
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from sqlite3 import Connection
from typing import BinaryIO

from pipelines.jobs.backup_files import CAPTURES, FileState, Manifest, UnreadableFile, copy, is_inside
from scrapers.captures.capture_store import OPEN, LostBytes, members, path_of
from scrapers.captures.warc_parser import DamagedWarc

# How a file system says that it cannot link: to another disk, at all, or so often.
_NO_LINK = (errno.EXDEV, errno.EPERM, errno.EMLINK, errno.ENOTSUP, errno.EACCES)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFiles:
    """The files of captures that a database refers to.

    ``closed`` has each finished file; ``growing`` has each that a run was writing, with the bytes up to the end of the
    last record that the database refers to.
    """

    closed: dict[str, FileState]
    growing: dict[str, int]

    @classmethod
    def of(cls, db: Connection) -> "KeptFiles":
        """Read them from a database of any schema."""
        closed = db.execute("SELECT file, size, digest FROM kept_files ORDER BY file")
        growing = db.execute(
            "SELECT kept_file, max(kept_offset + kept_length) FROM captures WHERE kept_file IS NOT NULL "
            "AND kept_file NOT IN (SELECT file FROM kept_files) GROUP BY kept_file"
        )
        return cls(
            closed={file: FileState(size=size, digest=digest) for file, size, digest in closed}, growing=dict(growing)
        )

    @property
    def size(self) -> int:
        """The bytes of all files."""
        return sum(state.size for state in self.closed.values()) + sum(self.growing.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A file of a backup; ``state`` is None where there was nothing to put into it."""

    name: str
    state: FileState | None
    is_link: bool = False
    problems: list[str] = field(default_factory=list)


def place(kept: KeptFiles, captures: Path, backup: Path, previous: tuple[Path, Manifest] | None) -> Iterator[Placed]:
    """Put each file into the new folder ``backup``, with what is wrong with it.

    Every file is read in its new place and compared with its checksum in the archive. A file that is missing or damaged
    is taken from the ``previous`` backup, if that has it whole. Raises OSError where ``backup`` cannot be written.
    """
    for file, state in kept.closed.items():
        yield _place_closed(file, state, captures, backup, previous) if is_inside(_name(file)) else _outside(file)
    for file, end in kept.growing.items():
        yield _place_growing(file, end, captures, backup) if is_inside(_name(file)) else _outside(file)


def _name(file: str) -> str:
    return f"{CAPTURES}/{file}"


def _outside(file: str) -> Placed:
    return Placed(name=_name(file), state=None, problems=[f"{file} would lie outside of the captures; run verify"])


def _place_closed(
    file: str, state: FileState, captures: Path, backup: Path, previous: tuple[Path, Manifest] | None
) -> Placed:
    name = _name(file)
    target = backup / name
    target.parent.mkdir(parents=True, exist_ok=True)
    if previous and previous[1].files.get(name) == state and _link(previous[0] / name, target, state):
        return Placed(name=name, state=state, is_link=True)
    try:
        source = path_of(captures, file)
        if _link(source, target, state):
            return Placed(name=name, state=state, is_link=True)
        opened = source.open("rb")
        with target.open("wb") as written:
            found = copy(opened, written)
    except UnreadableFile as error:
        target.unlink()
        return Placed(name=name, state=None, problems=[str(error)])
    except LostBytes:
        return Placed(name=name, state=None, problems=[f"{captures / file} is missing; restore a copy of it"])
    wrong = [] if found == state else [f"{captures / file} is damaged, it changed after it was closed; restore a copy"]
    return Placed(name=name, state=found, problems=wrong)


def _link(source: Path, target: Path, state: FileState) -> bool:
    """Link a file whose content is as expected; returns whether that was done."""
    try:
        os.link(source, target)
    except FileNotFoundError:
        return False
    except OSError as error:
        if error.errno in _NO_LINK:
            return False
        raise
    if _is_as_expected(target, state):
        return True
    target.unlink()
    return False


def _is_as_expected(path: Path, state: FileState) -> bool:
    try:
        return copy(path.open("rb")) == state
    except UnreadableFile:
        return False


def _place_growing(file: str, end: int, captures: Path, backup: Path) -> Placed:
    """Copy what the database refers to of a file that is being written, under the name that a crash leaves it with.

    What a run writes after this moment belongs to captures that the database does not have.
    """
    name = f"{_name(file)}{OPEN}"
    target = backup / name
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        opened = _open_growing(captures, file)
        with target.open("wb") as written:
            state = copy(opened, written, end)
    except UnreadableFile as error:
        target.unlink()
        return Placed(name=name, state=None, problems=[str(error)])
    except LostBytes:
        return Placed(name=name, state=None, problems=[f"{captures / file} is missing; restore a copy of it"])
    try:
        whole = sum(member.length for member in members(target)) == end
    except DamagedWarc:
        whole = False
    wrong = [] if whole else [f"{captures / file} is damaged, not all of its records can be read; restore a copy"]
    return Placed(name=name, state=state, problems=wrong)


def _open_growing(captures: Path, file: str) -> BinaryIO:
    """Open a file that its run may close, and so rename, at any moment. Raises LostBytes."""
    try:
        return path_of(captures, file).open("rb")
    except (LostBytes, FileNotFoundError):
        return path_of(captures, file).open("rb")

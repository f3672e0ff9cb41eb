"""Back up an archive and its captures as of one moment, also while a crawl writes them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from pipelines.jobs.backup_captures import KeptFiles, place
from pipelines.jobs.backup_files import (
    ARCHIVE,
    MANIFEST,
    PACKED,
    Manifest,
    Progress,
    copy,
    lock_folder,
    pack,
    sync,
    sync_names,
)
from pipelines.jobs.backup_folder import delete_older, delete_unfinished, new_name, newest_folder, part_of
from pipelines.phrasing import counted
from pipelines.store.captures import utc_text
from pipelines.store.connection import address_to_read, in_plain_words, refuse_foreign
from pipelines.store.schema import migrations
from pipelines.verify.integrity import check_database
from scrapers.errors import UsageError, UserError


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A finished backup: its path and content, the bytes that were written for it, and the older ones deleted."""

    path: Path
    manifest: Manifest
    written: int
    deleted: int

    def __str__(self) -> str:
        files = counted(len(self.manifest.files) - 1, "file")
        sizes = f"{_megabytes(self.manifest.size)}, {_megabytes(self.written)} of it written"
        older = f"; {counted(self.deleted, 'older backup')} deleted" if self.deleted else ""
        return f"the archive and {files} of captures in {self.path} ({sizes}){older}"


def _megabytes(size: int) -> str:
    return f"{size / 1e6:,.1f} MB"


def back_up(
    archive: Path,
    captures: Path,
    folder: Path,
    *,
    packed: bool = False,
    keep: int | None = None,
    progress: Progress = lambda done, total: None,
) -> Backup:
    """Write a backup into ``folder``, named after the time (UTC): a folder or, ``packed``, a tar file.

    Captures are hard links where that is possible. A file of captures that is missing or damaged is a problem in the
    manifest, and all others are there. ``keep`` deletes all but that many newest backups, unless there is a problem.
    Raises UsageError where there is no archive, UserError where the backup cannot be written: then it leaves nothing.
    """
    if not archive.is_file():
        raise UsageError(f"there is no archive at {archive}; give --archive its path")
    with _writing(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # captures name people
        with lock_folder(folder, f"{folder} is being written by another backup"):
            delete_unfinished(folder)  # of a backup that was killed
            done = folder / new_name(folder)
            try:
                manifest, written = _fill(archive, captures, part_of(done), newest_folder(folder), progress)
                if packed:
                    unpacked, done = done, done.with_name(done.name + PACKED)
                    pack(part_of(unpacked), manifest, part_of(done))
                    written = part_of(done).stat().st_size
                # Under another name until it is whole: what is left of a backup that failed must not look like one.
                part_of(done).rename(done)
                sync_names(folder, deep=False)
            finally:
                delete_unfinished(folder)
            deleted = delete_older(folder, keep) if keep and not manifest.problems else 0
    return Backup(path=done, manifest=manifest, written=written, deleted=deleted)


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UserError(
            f"{folder} cannot be written ({error.strerror}); make room and run the same again, or give --to another "
            "folder"
        ) from None


def _fill(
    archive: Path, captures: Path, part: Path, previous: tuple[Path, Manifest] | None, progress: Progress
) -> tuple[Manifest, int]:
    """Write a whole backup into the new folder ``part``; returns its manifest and the bytes written."""
    part.mkdir(mode=0o700)
    at = utc_text(datetime.now(UTC))
    kept, schema, problems = _snapshot(archive, part / ARCHIVE)
    with (part / ARCHIVE).open("rb") as file:
        state = copy(file)
    files, written = {ARCHIVE: state}, state.size
    total, done = state.size + kept.size, state.size
    for placed in place(kept, captures, part, previous):
        problems += placed.problems
        if placed.state:
            files[placed.name] = placed.state
            written += 0 if placed.is_link else placed.state.size
            done += placed.state.size
            progress(min(done, total), total)
    manifest = Manifest(made_at=at, schema=schema, files=files, problems=problems)
    with (part / MANIFEST).open("wb") as file:
        file.write(manifest.to_json().encode())
        sync(file)
    sync_names(part)
    return manifest, written


def _snapshot(archive: Path, copied: Path) -> tuple[KeptFiles, str, list[str]]:
    """Copy the database as of this moment; returns the files it refers to, its newest migration, and its problems."""
    with in_plain_words(archive), closing(sqlite3.connect(address_to_read(archive), uri=True)) as source:
        refuse_foreign(source, archive)
        with closing(sqlite3.connect(copied)) as target:
            with in_plain_words(copied):
                # All pages in one step are one read transaction: writers go on, and what they write is not in the copy.
                source.backup(target, pages=-1)
            problems = [f"{archive}: {problem}" for problem in check_database(target)]
            applied = [migration.name for migration in migrations.applied(Database(target))]
            kept = KeptFiles.of(target)
    with copied.open("rb+") as file:
        sync(file)
    return kept, applied[-1], problems

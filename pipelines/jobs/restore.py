"""Restore an archive and its captures from a backup."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pipelines.jobs.backup_files import (
    ARCHIVE,
    CAPTURES,
    FileState,
    Manifest,
    Progress,
    UnreadableFile,
    copy,
    lock_folder,
    open_backup,
    sync_names,
)
from pipelines.jobs.opening import open_archive
from pipelines.phrasing import counted
from pipelines.redaction.remembered import beside_key
from scrapers.errors import UsageError, UserError


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What was restored: the manifest of the backup, and the places it was copied to."""

    manifest: Manifest
    archive: Path
    captures: Path

    def __str__(self) -> str:
        files = counted(len(self.manifest.files) - 1, "file")
        return f"{self.archive} and {files} of captures in {self.captures}, as of {self.manifest.made_at}"


def restore(backup: Path, archive: Path, captures: Path, *, progress: Progress = lambda done, total: None) -> Restored:
    """Copy a backup to ``archive`` and ``captures``, and compare each file with its checksum.

    Redactions that are remembered beside the key of ``archive`` are applied to it.

    Raises UsageError where ``backup`` is none, or where something is at either place already; UserError where the
    backup is damaged or the disk is full: then nothing was restored.
    """
    with open_backup(backup) as (manifest, read), _writing(archive):
        for folder in (archive.parent, captures.parent):
            folder.mkdir(parents=True, exist_ok=True)
        with lock_folder(archive.parent, f"{archive} is being restored already"):
            has_captures = _refuse_to_overwrite(archive, captures, manifest)
            new_archive, new_captures = _unfinished(archive), _unfinished(captures)
            try:
                _delete(new_archive, new_captures)  # what a restore that was killed left
                new_captures.mkdir(mode=0o700)
                targets = {ARCHIVE: new_archive} if has_captures else _targets(manifest, new_archive, new_captures)
                done, total = 0, sum(manifest.files[name].size for name in targets)
                for name, target in targets.items():
                    _copy(backup, name, manifest.files[name], read, target)
                    done += manifest.files[name].size
                    progress(done, total)
                if not has_captures:
                    sync_names(new_captures)
                    new_captures.rename(captures)
                # The archive comes last: where it is, its captures are.
                new_archive.rename(archive)
                sync_names(captures)
                sync_names(archive.parent, deep=False)
            finally:
                _delete(new_archive, new_captures)
    if beside_key(archive):  # what was redacted since the backup was made
        with open_archive(archive, captures, create=False):
            pass
    return Restored(manifest=manifest, archive=archive, captures=captures)


@contextmanager
def _writing(archive: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UserError(
            f"{error.filename or archive} cannot be written ({error.strerror}); make room and run the same again, "
            "nothing was restored"
        ) from None


def _refuse_to_overwrite(archive: Path, captures: Path, manifest: Manifest) -> bool:
    """Raise UsageError where the archive or captures are there; returns whether all captures of the backup are.

    They are where a restore was killed between its last two steps.
    """
    # The log of an archive that was deleted: SQLite would write it into the restored one.
    for path in (archive, *(archive.with_name(archive.name + end) for end in ("-wal", "-journal"))):
        if path.exists():
            raise UsageError(
                f"{path} is there, and restore overwrites nothing; move it away, or give another --archive"
            )
    if not captures.exists() or (captures.is_dir() and not any(captures.iterdir())):
        return False
    expected = {name: state for name, state in manifest.files.items() if name != ARCHIVE}
    if not captures.is_dir() or _states(captures) != expected:
        raise UsageError(
            f"{captures} is not empty, and restore overwrites nothing; move it away, or give another --captures"
        )
    return True


def _states(captures: Path) -> dict[str, FileState]:
    """Read the state of each file of captures, by its path in a backup."""
    files = [path for path in captures.rglob("*") if path.is_file()]
    return {f"{CAPTURES}/{path.relative_to(captures).as_posix()}": copy(path.open("rb")) for path in files}


def _unfinished(path: Path) -> Path:
    return path.with_name(f"{path.name}.restoring")


def _targets(manifest: Manifest, archive: Path, captures: Path) -> dict[str, Path]:
    """Map each file of the backup to its new path; the archive comes last."""
    names = sorted(manifest.files.keys() - {ARCHIVE})
    return {**{name: captures / name.removeprefix(f"{CAPTURES}/") for name in names}, ARCHIVE: archive}


def _copy(backup: Path, name: str, state: FileState, read: Callable[[str], BinaryIO], target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    damaged = UserError(f"{backup}: {name} is missing or damaged in it; nothing was restored, use another backup")
    try:
        source = read(name)
    except OSError:
        raise damaged from None
    try:
        with target.open("xb") as written:
            found = copy(source, written)
    except UnreadableFile:
        raise damaged from None
    if found != state:
        raise damaged


def _delete(*paths: Path) -> None:
    for path in paths:
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)

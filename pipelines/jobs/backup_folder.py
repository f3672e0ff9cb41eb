"""Name the backups in a folder, find them and delete older ones."""

import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pipelines.jobs.backup_files import MANIFEST, PACKED, Manifest, open_backup
from scrapers.errors import UserError

_TIME_IN_NAME = "%Y%m%dT%H%M%SZ"
_PART = ".part"


def part_of(path: Path) -> Path:
    """Return the name of a backup until it is whole."""
    return path.with_name(path.name + _PART)


def new_name(folder: Path) -> str:
    """Name a new backup after the present time (UTC)."""
    at = datetime.now(UTC)
    while any((folder / f"{at:{_TIME_IN_NAME}}{end}").exists() for end in ("", PACKED)):
        at += timedelta(seconds=1)
    return at.strftime(_TIME_IN_NAME)


def backups_in(folder: Path) -> list[Path]:
    """List the finished backups in a folder, oldest first; other files and folders are none."""
    return sorted(path for path in folder.iterdir() if _is_backup(path))


def _is_backup(path: Path) -> bool:
    return _is_named(path.name) and (path.is_file() if path.suffix == PACKED else (path / MANIFEST).is_file())


def _is_named(name: str) -> bool:
    """Check that a name is one that we give.

    >>> _is_named("20261129T033000Z"), _is_named("20261129T033000Z.tar"), _is_named("holidays.tar")
    (True, True, False)
    """
    try:
        datetime.strptime(name.removesuffix(PACKED), _TIME_IN_NAME)
    except ValueError:
        return False
    return True


def newest_folder(folder: Path) -> tuple[Path, Manifest] | None:
    """Find the newest backup that new ones can link to."""
    for path in reversed(backups_in(folder)):
        if path.is_dir():
            with suppress(UserError), open_backup(path) as (manifest, _):
                return path, manifest
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewestBackup:
    """When a backup was made (aware UTC), and how many files it lacks or has damaged."""

    made_at: datetime
    problems: int


def newest_backup(folder: Path) -> NewestBackup | None:
    """Find the newest backup, packed or not. Raises OSError where the folder cannot be read, UserError for damage."""
    for path in reversed(backups_in(folder)):
        made_at = datetime.strptime(path.name.removesuffix(PACKED), _TIME_IN_NAME).replace(tzinfo=UTC)
        with open_backup(path) as (manifest, _):
            return NewestBackup(made_at=made_at, problems=len(manifest.problems))
    return None


def delete_older(folder: Path, keep: int) -> int:
    """Delete all but the ``keep`` newest backups; returns how many."""
    older = backups_in(folder)[:-keep]
    for path in older:
        path.rename(part_of(path))  # half deleted, it must not look like a backup
        _delete(part_of(path))
    return len(older)


def delete_unfinished(folder: Path) -> None:
    """Delete what backups that failed or were killed left."""
    for path in folder.glob(f"*{_PART}"):
        if _is_named(path.name.removesuffix(_PART)):
            _delete(path)


def _delete(path: Path) -> None:
    shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)

"""Put a folder in its place only when it is whole."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipelines.jobs.backup_files import lock_folder, sync_names
from scrapers.errors import UsageError, UserError

MARK = "datapackage.json"
"""The file by which a folder is known as an export."""


@contextmanager
def whole_folder(folder: Path, *, force: bool) -> Iterator[Path]:
    """Give an empty folder beside ``folder``, which takes its name when the block ends; an error leaves nothing.

    A folder of that name is replaced if it is empty, or with ``force`` if it is an export. Raises UsageError for any
    other, AlreadyRunning where another process writes the same, UserError where it cannot be written.
    """
    folder = Path(folder.absolute())
    with _writing(folder):  # a name that is too long cannot even be looked for
        _refuse(folder, force=force)
    part, replaced = (folder.with_name(f".{folder.name}.{end}") for end in ("part", "replaced"))
    with _writing(folder):
        part.mkdir(parents=True, exist_ok=True)
        with lock_folder(part, f"{folder} is being written by another command"):
            _empty(part)
            _restore(folder, replaced)
            try:
                yield part
                sync_names(part)
                if folder.exists():
                    folder.rename(replaced)
                part.rename(folder)
                sync_names(folder.parent, deep=False)
            finally:
                shutil.rmtree(part, ignore_errors=True)
                _restore(folder, replaced)


def _refuse(folder: Path, *, force: bool) -> None:
    if not folder.name:
        raise UsageError(f"{folder} cannot be an export; name a new folder")
    if not folder.exists():
        return
    if not folder.is_dir():
        raise UsageError(f"{folder} is a file; name a new folder")
    if not any(folder.iterdir()):
        return
    if not (folder / MARK).is_file():
        raise UsageError(f"{folder} has other files in it; name a new folder")
    if not force:
        raise UsageError(f"{folder} has an export in it; give --force to replace it, or name another folder")


def _restore(folder: Path, replaced: Path) -> None:
    """Delete what was replaced; or put it back, if its replacement did not get there before a kill."""
    if replaced.exists():
        if folder.exists():
            shutil.rmtree(replaced)
        else:
            replaced.rename(folder)


def _empty(folder: Path) -> None:
    for path in folder.iterdir():  # of one that was killed
        shutil.rmtree(path) if path.is_dir() else path.unlink()


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise UsageError(f"the name {folder.name} is too long; name a new folder with a shorter one") from None
        raise UserError(
            f"{folder} cannot be written ({error.strerror}); make room and run the same again, or name another folder"
        ) from None

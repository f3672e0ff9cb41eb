"""The folder of captures becomes sentences about its files: missing, changed, unknown to the archive."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection

from scrapers.captures.capture_store import OPEN, members, path_of
from scrapers.errors import UserError

_USED = "SELECT DISTINCT kept_file FROM captures WHERE kept_file IS NOT NULL"


def misfiled(db: Connection, folder: Path, there: set[str]) -> Iterator[str]:
    """Whether every closed file is as it was when it was closed, and whether others are ``there``.

    A file that a run is writing, or that a crash left open, is known by what captures refer to in it.
    """
    closed = {row[0]: (row[1], row[2]) for row in db.execute("SELECT file, size, digest FROM kept_files ORDER BY file")}
    used = {row[0] for row in db.execute(_USED)}
    for file, (size, digest) in closed.items():
        yield from _changed(folder, file, size, digest)
    for file in sorted(there - closed.keys()):
        if file in used:
            yield f"{folder / file}: the archive does not know that this file was closed, and with what in it"
        else:
            yield (
                f"{folder / file}: the archive knows nothing of this file; import it, or move it away (archives that "
                "share their sources need a folder of captures each)"
            )


def lost_files(db: Connection, folder: Path) -> set[str]:
    """The closed files that are not in ``folder``. Raises UserError where none is: it is the wrong folder."""
    files = [file for (file,) in db.execute("SELECT file FROM kept_files ORDER BY file")]
    lost = {file for file in files if not any((folder / f"{file}{end}").is_file() for end in ("", OPEN))}
    is_wrong = len(files) > 1 or not any((folder / file).parent.is_dir() for file in files)
    if files and len(lost) == len(files) and is_wrong:
        missing = f"none of the {len(files):,} files" if len(files) > 1 else f"no {files[0]}"
        raise UserError(f"{folder} has {missing} with this archive's captures; name their folder with --captures")
    return lost


def _changed(folder: Path, file: str, size: int, digest: str) -> Iterator[str]:
    try:
        path = path_of(folder, file)
        with path.open("rb") as opened:
            same = hashlib.file_digest(opened, "sha256").hexdigest() == digest
        here = path.stat().st_size
        if same and here == size:
            return
        for _ in () if same else members(path):
            pass
    except UserError as problem:
        yield f"{problem}; restore a copy of the file"
    except OSError as error:
        yield f"{folder / file}: the file cannot be read ({error.strerror}); check who may read it"
    else:
        yield f"{path}: {here} bytes, {size} when it was closed{'' if same else ', and not the same'}; restore a copy"


def closed_files(db: Connection, folder: Path) -> set[str]:
    """The closed files in the folders of the archive's sources; the archive knows of each before it is there."""
    names = [row[0] for row in db.execute("SELECT name FROM sources")]
    return {
        path.relative_to(folder).as_posix() for name in names for path in (folder / name).glob("*") if _is_kept(path)
    }


def _is_kept(path: Path) -> bool:
    return path.is_file() and not path.name.startswith("lock") and not path.name.endswith(OPEN)

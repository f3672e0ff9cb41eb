"""Check the kept files: missing, changed, unknown, left open."""

import fcntl
import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from pipelines.records import RunKind
from pipelines.verify.findings import named
from scrapers.captures.capture_store import OPEN, CaptureStore, members, path_of
from scrapers.captures.warc_records import run_fields
from scrapers.errors import UserError

_FIELDS = ("Run", "Digest", "Previous-Digest")
_LOCKS = {"lock", *(f"lock-{kind}" for kind in get_args(RunKind))}


def files_there(folder: Path, archive: Path) -> set[str]:
    """List everything in the folder of captures but the locks of runs, and an archive that lies there as well.

    The archive knows of each file before it is there.
    """
    beside = set(archive.parent.glob(f"{archive.name}*"))  # its log, its checksum, the locks of its runs
    there = (path for path in folder.rglob("*") if not beside & {path, *path.parents} and not _is_ours(path, folder))
    return {path.relative_to(folder).as_posix() for path in there}


def _is_ours(path: Path, folder: Path) -> bool:
    """Check whether this is the folder of a source, or the lock of a run: "lock" or "lock-import", and empty."""
    if path.is_symlink():
        return False
    if path.is_dir():
        return path.parent == folder
    return path.name in _LOCKS and path.parent in (folder, *folder.iterdir()) and path.stat().st_size == 0


def check_files(db: sqlite3.Connection, folder: Path, there: set[str]) -> Iterator[str]:
    """Name closed files that are missing or changed, and those of ``there`` that the archive does not know.

    A file that a run is writing is left out; one that a run left open when it was killed is named.
    """
    closed = {row[0]: (row[1], row[2]) for row in db.execute("SELECT file, size, digest FROM kept_files ORDER BY file")}
    used = {row[0] for row in db.execute("SELECT DISTINCT kept_file FROM captures WHERE kept_file IS NOT NULL")}
    for file, (size, digest) in closed.items():
        found = list(_changed(folder, file, size, digest))
        yield from found or named(f"{folder / file}", _other_digest(db, folder, file))
    for file in sorted(there):
        path, name = folder / file, file.removesuffix(OPEN)
        if file.endswith(OPEN) and name not in closed:
            if not _is_being_written(path):
                yield f"{path}: a run that was killed left this file open; the next run of its source closes it"
        elif name not in closed and file in used:
            yield f"{path}: the archive does not know that this file was closed, and with what in it"
        elif name not in closed:
            yield (
                f"{path}: the archive knows nothing of this file; import it, or move it away (archives that "
                "share a folder of captures need one each)"
            )


def _other_digest(db: sqlite3.Connection, folder: Path, file: str) -> Iterator[str]:
    """Name a file whose last record has the digest of a run that the archive does not have."""
    query = "SELECT max(kept_offset) FROM captures WHERE kept_file = ?"
    (start,) = db.execute(query, (file,)).fetchone()
    with CaptureStore(folder) as store:
        for kept in members(path_of(folder, file), start or 0):
            fields = run_fields(store.record(file, kept.offset))
            query = "SELECT 1 FROM run_digests WHERE run_id = ? AND digest = ? AND previous = ?"
            if fields and not db.execute(query, tuple(fields.get(name, "") for name in _FIELDS)).fetchone():
                yield (
                    f"{folder / file}: run {fields.get('Run')} had the digest {fields.get('Digest')}, which this "
                    "archive does not have; it is an older copy, or was altered"
                )


def _is_being_written(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:  # it was closed just now
        return not path.exists()
    return False


def lost_files(db: sqlite3.Connection, folder: Path, *, or_open: bool = False) -> set[str]:
    """List the closed files that are not in ``folder``. Raises UserError where none is: it is the wrong folder.

    ``or_open`` looks for those as well that the run which wrote them has not closed.
    """
    query = "SELECT file FROM kept_files"
    if or_open:
        query += " UNION SELECT kept_file FROM captures WHERE kept_file IS NOT NULL"
    files = [file for (file,) in db.execute(f"{query} ORDER BY file")]
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
        for _ in () if same else members(path):  # raises with the place of the damage, where there is one
            pass
    except UserError as problem:
        yield f"{problem}; restore a copy of the file"
    except OSError as error:
        yield f"{folder / file}: the file cannot be read ({error.strerror}); check who may read it"
    else:
        yield f"{path}: {here} bytes, {size} when it was closed{'' if same else ', and not the same'}; restore a copy"

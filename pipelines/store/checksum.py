"""Keep the checksum of an archive's file beside it, so that a changed byte shows that no row has."""

import hashlib
import re
import sqlite3
from contextlib import suppress
from pathlib import Path

from pipelines.store.runs import is_running

# The digest of rows does not reach the bytes between them: free pages, the rest of a page, fields of the header that
# nothing reads. Reading a file of this size takes a second or two; larger ones have no checksum.
_LARGEST = 2**30
_NOTED = re.compile(r"# state ([0-9a-f]{64})\n([0-9a-f]{64})  .+\n")


def checksum_path(archive: Path) -> Path:
    """Return the file with the checksum of an archive, as `sha256sum --check` reads it."""
    return archive.with_name(f"{archive.name}.sha256")


def archive_state(db: sqlite3.Connection) -> str:
    """Return a digest of all sums and of the last link of the chain: no two states have the same, runs aside."""
    seals = [row[0] for row in db.execute("SELECT seal FROM table_sums ORDER BY name")]
    last = db.execute("SELECT digest FROM run_digests ORDER BY id DESC LIMIT 1").fetchone()
    return hashlib.sha256("\n".join([*seals, last[0] if last else ""]).encode()).hexdigest()


def note_checksum(db: sqlite3.Connection, archive: Path) -> None:
    """Write the checksum of an archive that ``db`` has written, unless another process is writing it."""
    path = checksum_path(archive)
    unfinished = path.with_name(f"{path.name}.part")
    # Without it nothing is lost but the check of unused bytes: a full or locked disk must not fail a run for that.
    with suppress(OSError, sqlite3.Error):
        if is_running(db):
            return  # the rows that it wrote are not in the sums
        db.execute("PRAGMA busy_timeout = 0")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        state = archive_state(db)
        digest = file_checksum(archive)
        if digest is None or archive_state(db) != state:
            return
        try:
            unfinished.write_text(f"# state {state}\n{digest}  {archive.name}\n", encoding="utf-8")
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)


def file_checksum(archive: Path) -> str | None:
    """Return the SHA-256 of the file; None where it is large, or its last rows are still in the log beside it."""
    if archive.stat().st_size > _LARGEST or not _is_still(archive):
        return None
    with archive.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return digest if _is_still(archive) else None


def noted_checksum(archive: Path) -> tuple[str, str] | None:
    """Return the state and the checksum that were noted; None for none. Raises ValueError where one is no digest."""
    path = checksum_path(archive)
    if not path.exists():
        return None
    found = _NOTED.fullmatch(path.read_text(encoding="utf-8", errors="replace"))
    if found is None:
        raise ValueError(f"{path} is not as this program writes it")
    return found[1], found[2]


def _is_still(archive: Path) -> bool:
    log = archive.with_name(f"{archive.name}-wal")
    return not log.exists() or log.stat().st_size == 0

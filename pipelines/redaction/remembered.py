"""Remember redactions by keyed hashes: in the archive, and beside the key for older copies of the archive."""

import json
import os
import secrets
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection

from pipelines.redaction.matching import Matcher
from pipelines.redaction.needles import Needle, Remembered, remember
from pipelines.redaction_key import VARIABLE, Key, key_path, memory_path, read_memory
from pipelines.store.captures import now
from pipelines.store.connection import address_to_read
from pipelines.store.versions import insert
from scrapers.errors import UserError

REASONS = ("safety", "minor", "request of the person", "court order", "mistake")
_CHECK = "key of redactions"
_HASHED = ("how", "words", "hash", "anchor", "place", "mark")


@dataclass(frozen=True, slots=True, kw_only=True)
class Redaction:
    """A redaction without its content: ``hashes`` are its needles as they are remembered, with no number yet."""

    token: str
    kind: str
    reason: str
    redacted_at: str
    places: int
    records: int
    key_check: str
    hashes: Sequence[tuple[str, int, str, str, int, str]]

    def to_json(self) -> str:
        """Write one line of the file beside the key."""
        return json.dumps({name: getattr(self, name) for name in self.__slots__}) + "\n"


def new_redaction(kind: str, reason: str, needles: Sequence[Needle], key: Key, *, places: int) -> Redaction:
    """Describe a redaction that is about to begin."""
    hashes = [each[1:] for each in remember(needles, 0, key)]
    return Redaction(
        token=secrets.token_hex(16),
        kind=kind,
        reason=reason,
        redacted_at=now(),
        places=places,
        records=0,
        key_check=check_of(key),
        hashes=hashes,
    )


def check_of(key: Key) -> str:
    """Return what tells whether a key is the same."""
    return key.hash(_CHECK)[:16]


def store(db: Connection, redaction: Redaction) -> int:
    """Insert a redaction that is under way, and its hashes; returns its id. A transaction must be open."""
    columns = {name: getattr(redaction, name) for name in redaction.__slots__ if name != "hashes"}
    number = insert(db, "redactions", columns)
    db.executemany(
        f"INSERT OR IGNORE INTO redaction_hashes (redaction_id, {', '.join(_HASHED)}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(number, *each) for each in redaction.hashes],
    )
    return number


def note_beside_key(archive: Path, redaction: Redaction) -> None:
    """Append a redaction to the file beside the key, for older copies of the archive. Raises UserError."""
    path = memory_path(archive)
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "a") as file:
            file.write(redaction.to_json())
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise UserError(
            f"{path} cannot be written ({error.strerror}); make room and run the same again, nothing was redacted"
        ) from None


def beside_key(archive: Path) -> list[Redaction]:
    """Read the redactions that are remembered beside the key. Raises UserError where the file is damaged."""
    try:
        return [Redaction(**fields) for fields in read_memory(archive)]
    except TypeError:
        raise UserError(f"{memory_path(archive)} is damaged; bring it back as it was") from None


def of_archive(db: Connection, token: str) -> Redaction:
    """Read a redaction of the archive, to be noted beside the key."""
    row = db.execute("SELECT * FROM redactions WHERE token = ?", (token,)).fetchone()
    query = f"SELECT {', '.join(_HASHED)} FROM redaction_hashes WHERE redaction_id = ?"
    hashes = [tuple(each) for each in db.execute(query, (row["id"],))]
    names = [name for name in Redaction.__slots__ if name != "hashes"]
    return Redaction(**{name: row[name] for name in names}, hashes=hashes)


def load_matcher(db: Connection, key: Key) -> Matcher:
    """Return the matcher of all redactions of an archive."""
    rows = db.execute(f"SELECT redaction_id, {', '.join(_HASHED)} FROM redaction_hashes")
    return Matcher.remembered(key, (Remembered(*row) for row in rows))


def is_under_way(db: Connection) -> bool:
    """Check whether a redaction has begun and not ended."""
    return db.execute("SELECT 1 FROM redactions WHERE finished_at IS NULL LIMIT 1").fetchone() is not None


def key_of(db: Connection, archive: Path) -> Key | None:
    """Return the key of an archive; None where it has no redactions, nor any beside it.

    Raises UserError where the key is missing, or is another one.
    """
    checks = {check for (check,) in db.execute("SELECT DISTINCT key_check FROM redactions")}
    key, path = Key.load(archive), key_path(archive)
    if key is None and checks:
        raise UserError(
            f"{archive} has redactions, and their key is not at {path}; bring it back there, or name it with {VARIABLE}"
        )
    if key and checks - {check_of(key)}:
        raise UserError(f"{path} is not the key of the redactions of {archive}; name the right one with {VARIABLE}")
    return key


def matcher_to_read(archive: Path) -> Matcher | None:
    """Return the matcher of an archive that is only read; None where it has no redactions, or their key is away."""
    key = Key.load(archive) if archive.is_file() else None
    if key is None:
        return None
    # A damaged archive, one of an older schema and one of another program: their reader says so.
    with suppress(sqlite3.Error), closing(sqlite3.connect(address_to_read(archive), uri=True)) as db:
        checks = {check for (check,) in db.execute("SELECT DISTINCT key_check FROM redactions")}
        return load_matcher(db, key) if checks == {check_of(key)} else None
    return None

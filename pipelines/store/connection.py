"""Open an archive, migrated to the current schema, or say in one sentence why not."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

from sqlite_utils import Database

from pipelines.store.derive import rebuild_after_upgrade
from pipelines.store.made_schema import made_names, names
from pipelines.store.run_digests import sum_all
from pipelines.store.schema import migrations
from pipelines.store.vocabulary import derive_vocabulary, forget_words, is_by_these_rules
from scrapers.errors import UsageError, UserError

_STATEMENTS = 512  # kept ready: more than a crawl has, of which Python would keep 128
BUSY_SECONDS = 30.0  # much longer than anything but a migration or a redaction holds the lock
_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = NORMAL",
    "foreign_keys = ON",
    "recursive_triggers = ON",  # or INSERT OR REPLACE would take a row out without its trigger
    "cache_size = -65536",  # KiB: the changes of one transaction stay in memory until it is committed
    # Milliseconds: with more, SQLite sleeps for up to 100 at a time, and misses the moment in which another run lets
    # others write; a transaction is tried again for longer.
    "busy_timeout = 4",
    "wal_autocheckpoint = 4000",  # pages of 4 KiB: one that many captures change is copied to the file less often
)


class ArchiveConnection(sqlite3.Connection):
    """A connection that remembers words of which ``vocabulary`` knows that the archive holds them.

    ``words_as_of`` is SQLite's number of the state that others wrote, of which the words are known.
    """

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self.known_words: set[str] = set()
        self.words_as_of = 0


def open_database(path: Path, *, create: bool) -> Database:
    """Open the archive at ``path``, made and migrated if needed. Raises UsageError or UserError, not sqlite3.Error."""
    _refuse_no_place(path, create=create)
    with in_plain_words(path):
        address = path.resolve().as_uri() if create else address_to_read(path)
        still = address.endswith(_STILL)
        place = address if still else path
        connection = sqlite3.connect(
            place, timeout=BUSY_SECONDS, uri=still, factory=ArchiveConnection, cached_statements=_STATEMENTS
        )
        try:
            refuse_foreign(connection, path, empty=create)
            return _prepare(connection, path, still=still)
        except BaseException:
            connection.close()
            raise


def _refuse_no_place(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise UsageError(f"{path} is a folder; give --archive the name of a file")
    if not path.parent.is_dir():
        raise UsageError(f"{path.parent} is no folder; make it first, or give --archive another path")
    if not create and not path.exists():
        raise UsageError(f"there is no archive at {path}; crawl or import something first, or give --archive its path")


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the archive at ``path`` unchanged, or a migrated copy of one with an older schema. A context manager.

    Raises UsageError or UserError where it cannot be opened.
    """
    _refuse_no_place(path, create=False)
    with ExitStack() as resources:
        try:
            with in_plain_words(path):
                db = resources.enter_context(closing(sqlite3.connect(address_to_read(path), uri=True)))
                refuse_foreign(db, path)
                db.row_factory = sqlite3.Row
                if migrations.pending(Database(db)) and not lost_migrations(db):
                    folder = resources.enter_context(TemporaryDirectory(prefix="queconste-older-"))
                    db = resources.enter_context(closing(_migrated_copy(db, Path(folder) / path.name)))
        except sqlite3.Error as error:
            raise UserError(f"{path} cannot be read ({error}); restore a copy of it") from None
        yield db


def _migrated_copy(db: sqlite3.Connection, copy: Path) -> sqlite3.Connection:
    with closing(sqlite3.connect(copy)) as target:
        db.backup(target)
    connection: sqlite3.Connection = open_database(copy, create=False).conn
    return connection


def address_to_read(path: Path) -> str:
    """Return the URI to read the archive at ``path`` by, even where neither it nor its folder may be written.

    Raises sqlite3.Error.
    """
    # SQLite needs to write a file beside a database in WAL mode, unless that is opened as immutable; then it would miss
    # what was written last, if that is still in the log.
    address = path.resolve().as_uri()
    log = path.with_name(f"{path.name}-wal")
    try:
        with closing(sqlite3.connect(f"{address}?mode=ro", uri=True)) as reader:
            reader.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
            raise
        if not os.access(path, os.R_OK) or (log.exists() and log.stat().st_size):
            raise
        return f"{address}{_STILL}"
    return f"{address}?mode=ro"


_STILL = "?immutable=1"


def _prepare(connection: sqlite3.Connection, path: Path, *, still: bool) -> Database:
    connection.row_factory = sqlite3.Row
    if still:
        if migrations.pending(Database(connection)):
            raise UsageError(f"{path} is older than this program and may not be written; let it be written once")
        return Database(connection)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    db = Database(connection)
    if migrations.pending(db):
        _migrate(db, path)
    if not is_by_these_rules(db.conn):
        with immediately(db):
            derive_vocabulary(db.conn)
    return db


def _migrate(db: Database, path: Path) -> None:
    """Bring the schema up to date, and chain a digest of what the migrations made of the rows."""
    if lost := lost_migrations(db.conn):
        raise UserError(f"{path} has lost the rows that say that it has {', '.join(lost)}; restore a copy of it")
    db.execute("PRAGMA foreign_keys = OFF")  # a table that others refer to may be made again
    with immediately(db):
        migrations.apply(db)
        rebuild_after_upgrade(db.conn)
        sum_all(db.conn)
    db.execute("PRAGMA foreign_keys = ON")


def lost_migrations(db: sqlite3.Connection) -> list[str]:
    """List the migrations whose rows are missing although what they or later ones made is there."""
    here = names(db)
    pending = [migration.name for migration in migrations.pending(Database(db))] if here else []
    if not pending:
        return []
    made = made_names() - made_names(pending[0])
    return pending if made & here else []


def refuse_foreign(connection: sqlite3.Connection, path: Path, *, empty: bool = False) -> None:
    """Raise UsageError where the database at ``path`` is another program's, or a newer queconste's. Only reads.

    An empty one is refused as well, unless it may be ``empty``: it is about to be made.
    """
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables and not empty:
        raise UsageError(
            f"{path} is empty, no archive; fill it with `queconste crawl` or `queconste import`, "
            "or give --archive another path"
        )
    if tables and migrations.migrations_table not in tables:
        if {"captures", "extractions"} <= tables:
            raise UserError(f"{path} is damaged: it has no list of migrations; restore a copy")
        raise UsageError(f"{path} is a SQLite database, but not a Que Conste archive; give --archive another path")
    applied = {m.name for m in migrations.applied(Database(connection))} if tables else set()
    unknown = sorted(applied - _ours())
    if unknown and unknown[-1][:4] > max(_ours())[:4] and unknown[-1][1:4].isdecimal():  # "m004_verdicts"
        raise UsageError(f"{path} was made by a newer queconste (it has {unknown[-1]}); upgrade queconste to use it")
    if unknown:
        raise UserError(f"{path} is damaged: no version of queconste has a migration {unknown[-1]!r}; restore a copy")


def _ours() -> set[str]:
    """Return the names of all migrations of this program."""
    return {migration.name for migration in migrations.pending(Database(memory=True))}


@contextmanager
def immediately(db: Database) -> Iterator[None]:
    """Begin a transaction as the only writer; inside another one, be a part of that. An error rolls all of it back."""
    # SQLite by itself begins at the first write: a reader that turns writer then fails at once while another writes.
    outermost = not db.conn.in_transaction
    try:
        if outermost:
            _begin(db.conn)
        yield
        if outermost:
            db.conn.execute("COMMIT")
    except BaseException:
        db.rollback()
        forget_words(db.conn)
        raise


def _begin(db: sqlite3.Connection) -> None:
    """Begin to write as soon as no one else does. Raises sqlite3.OperationalError after half a minute."""
    end = monotonic() + BUSY_SECONDS
    while True:
        try:
            db.execute("BEGIN IMMEDIATE")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > end:
                raise


@contextmanager
def in_plain_words(path: Path) -> Iterator[None]:
    """Turn an error of SQLite about the file at ``path`` into a sentence with the remedy."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None) or 0
        code = sqlite3.SQLITE_FULL if code == sqlite3.SQLITE_IOERR_SHMSIZE else code & 0xFF
        if code in _WRONG:
            raise UsageError(f"{path} {_WRONG[code]}") from None
        if code in _FAILED:
            raise UserError(f"{path} {_FAILED[code]}") from None
        raise
    except UnicodeDecodeError:  # the names that SQLite puts into its own messages may be damaged as well
        raise UserError(f"{path} {_FAILED[sqlite3.SQLITE_CORRUPT]}") from None


_WRONG = {
    sqlite3.SQLITE_NOTADB: "is not a SQLite database; give --archive another path",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; check who may read and write it, or give --archive another path",
    sqlite3.SQLITE_READONLY: "may not be written; check who may write it and its folder, or use another --archive",
}
_FAILED = {
    sqlite3.SQLITE_BUSY: "is being written by another run; wait for it or use another --archive",
    sqlite3.SQLITE_LOCKED: "is being written by another run; wait for it or use another --archive",
    sqlite3.SQLITE_FULL: "cannot grow, the disk is full; make room and run the same again, nothing was half-written",
    sqlite3.SQLITE_IOERR: "cannot be read or written, the disk fails; check it and run the same again",
    sqlite3.SQLITE_CORRUPT: "is damaged; restore a copy of it, or replay the kept captures into another --archive",
}

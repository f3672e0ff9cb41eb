"""Derive the tables of what follows from stored rows, in steps between which others may write."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from pipelines.phrasing import counted
from pipelines.store.archive import Archive
from pipelines.store.connection import in_plain_words
from pipelines.store.derived.derivation import OWNERS, Aggregate, Owner
from pipelines.store.derived.derivations import AGGREGATES
from pipelines.store.derived.refresh import (
    Change,
    aggregate_change,
    changes,
    correct_sums,
    ownerless_ids,
    replace_rows,
    write_changes,
)
from scrapers.errors import UsageError

Found = TypeVar("Found")

# Seconds that one step should take, most of it without the write lock: a small part of what anyone may wait for that.
_STEP = 0.05
_LEAST, _FIRST, _MOST = 5, 100, 5_000  # petitions or alerts of a step

_ALL = "SELECT id FROM {table} WHERE id > ? ORDER BY id LIMIT ?"
_STALE = "SELECT id FROM {table} WHERE id > ? AND is_stale = 1 ORDER BY id LIMIT ?"


@dataclass(slots=True, kw_only=True)
class Deriving:
    """What is being derived, and what came of it so far.

    ``length`` is the number of petitions and alerts to go through; ``rows`` counts rows that changed.
    """

    archive: Archive
    whole: bool
    length: int = 0
    petitions: int = 0
    alerts: int = 0
    rows: int = 0

    def __str__(self) -> str:
        about = counted(self.petitions, "petition")
        if self.whole:
            about += f" and {counted(self.alerts, 'alert')}"
        return f"derived {about}: {counted(self.rows, 'row') if self.rows else 'no row'} changed"

    def steps(self) -> Iterator[int]:
        """Derive everything in steps, each a transaction of its own; yields how many petitions or alerts it covered.

        Rows that are right are left as they are: after a stop, all is read again, but only the rest is written.
        """
        for owner in OWNERS:
            if self.whole or owner == "petition":
                yield from self._owners(owner)
            if self.whole:
                self._forget_ownerless(owner)
        if self.whole:
            for aggregate in AGGREGATES:
                self._aggregate(aggregate)

    def _owners(self, owner: Owner) -> Iterator[int]:
        db, last, size = self.archive.db.conn, 0, _FIRST
        query = (_ALL if self.whole else _STALE).format(table=OWNERS[owner])
        while owner_ids := [row[0] for row in db.execute(query, (last, size))]:
            began = perf_counter()
            self._step(partial(changes, db, owner, owner_ids))
            size = min(max(int(size * _STEP / (perf_counter() - began)), _LEAST), 2 * size, _MOST)
            last = owner_ids[-1]
            if owner == "petition":
                self.petitions += len(owner_ids)
            else:
                self.alerts += len(owner_ids)
            yield len(owner_ids)

    def _forget_ownerless(self, owner: Owner) -> None:
        """Delete rows of petitions or alerts that do not exist, as a change by other hands may have left them."""
        db = self.archive.db.conn
        owner_ids = ownerless_ids(db, owner)
        for at in range(0, len(owner_ids), _FIRST):
            self._step(partial(changes, db, owner, owner_ids[at : at + _FIRST]))

    def _step(self, find: Callable[[], Mapping[str, Change]]) -> None:
        """Find out what differs, which takes longer, before taking the write lock to write that."""
        version, found = self._unlocked(find)
        if not found:
            return
        with self.archive.transaction():
            if self._version() != version:  # another wrote in between
                found = find()
            write_changes(self.archive.db.conn, found)
        self.rows += sum(max(map(len, change)) for change in found.values())  # a row that changed is in both

    def _aggregate(self, aggregate: Aggregate) -> None:
        """Compute an aggregate without the lock. Counts of a big archive take seconds, so they are not made again."""
        db = self.archive.db.conn
        version, change = self._unlocked(partial(aggregate_change, db, aggregate))
        if not any(change):
            return
        with self.archive.transaction():
            if aggregate.adds_up:
                correct_sums(db, aggregate.table, change)
            else:
                change = change if self._version() == version else aggregate_change(db, aggregate)
                replace_rows(db, aggregate.table, change)
        self.rows += max(map(len, change))

    def _unlocked(self, find: Callable[[], Found]) -> tuple[int, Found]:
        """Find something out from one state of the archive; returns which one, too."""
        db = self.archive.db.conn
        with in_plain_words(self.archive.path):
            db.execute("BEGIN")
            try:
                return self._version(), find()
            finally:
                db.execute("ROLLBACK")

    def _version(self) -> int:
        """Return a number that differs after another connection has written."""
        (version,) = self.archive.db.conn.execute("PRAGMA data_version").fetchone()
        return int(version)


def deriving(archive: Archive, *, whole: bool) -> Deriving:
    """Prepare to derive: of the whole archive, or of the petitions whose observations changed since a run ended."""
    db = archive.db.conn
    with in_plain_words(archive.path):
        queries = [f"SELECT count(*) FROM {table}" for table in OWNERS.values()]
        if not whole:
            queries = ["SELECT count(*) FROM petitions WHERE is_stale = 1"]
        length = sum(db.execute(query).fetchone()[0] for query in queries)
    return Deriving(archive=archive, whole=whole, length=length)


def open_to_derive(path: Path) -> Archive:
    """Open the archive at ``path``. Raises UsageError where there is none."""
    if not path.is_file():
        raise UsageError(f"there is no archive at {path}; give --archive its path")
    return Archive.open(path, create=False)

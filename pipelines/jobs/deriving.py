"""Derive the tables of what follows from stored rows, in steps between which others may write."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from pipelines.records import counted
from pipelines.store.archive import Archive
from pipelines.store.connection import in_plain_words
from pipelines.store.derived.derivation import OWNERS, Aggregate, Owner
from pipelines.store.derived.derivations import AGGREGATES
from pipelines.store.derived.refresh import Change, aggregate_change, refresh, replace_rows
from scrapers.errors import UsageError

# Seconds for which one step should hold the write lock: a quarter of what anyone should wait for it.
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
        """Derive everything, step by step; yields how many petitions and alerts each step went through.

        Each is a transaction of its own. What is right already is not written, so that one that was stopped need not
        go back to the beginning of the work, only of the reading.
        """
        for owner in OWNERS:
            if self.whole or owner == "petition":
                yield from self._owners(owner)
        if self.whole:
            for aggregate in AGGREGATES:
                self.rows += self._aggregate(aggregate)

    def _owners(self, owner: Owner) -> Iterator[int]:
        db, last, size = self.archive.db.conn, 0, _FIRST
        query = (_ALL if self.whole else _STALE).format(table=OWNERS[owner])
        while owner_ids := [row[0] for row in db.execute(query, (last, size))]:
            with self.archive.transaction():
                began = perf_counter()  # with the lock taken: the wait for it takes nothing from anyone
                self.rows += sum(map(_size, refresh(db, owner, owner_ids).values()))
            size = min(max(int(size * _STEP / (perf_counter() - began)), _LEAST), 2 * size, _MOST)
            last = owner_ids[-1]
            if owner == "petition":
                self.petitions += len(owner_ids)
            else:
                self.alerts += len(owner_ids)
            yield len(owner_ids)

    def _aggregate(self, aggregate: Aggregate) -> int:
        """Compare a table of totals with the rows that it follows from before the lock is taken: that takes longer."""
        db = self.archive.db.conn
        db.execute("BEGIN")
        try:
            (version,) = db.execute("PRAGMA data_version").fetchone()
            change = aggregate_change(db, aggregate)
        finally:
            db.execute("ROLLBACK")
        if not any(change):
            return 0
        with self.archive.transaction():
            if db.execute("PRAGMA data_version").fetchone()[0] != version:  # another wrote in between
                change = aggregate_change(db, aggregate)
            replace_rows(db, aggregate.table, change)
        return _size(change)


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


def _size(change: Change) -> int:
    return max(map(len, change))  # a row that changed is in both

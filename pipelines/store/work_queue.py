"""Queues of petitions and alerts to derive, of which every process takes the next ones in its turn."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from json import dumps
from sqlite3 import Connection
from typing import Protocol

from pipelines.store.affected import (
    affected_alerts,
    affected_petitions,
    all_alerts,
    all_petitions,
    stale_alerts,
)
from pipelines.store.derived.derivation import Owner
from pipelines.store.work_list import Work, end_work, note_progress, work_since

_SOME = 200  # asked for at once: more than a step derives
_STILL_MARKED: dict[Owner, str] = {
    "petition": """
        SELECT p.id FROM json_each(?) AS w CROSS JOIN petition_rows AS p ON p.id = w.value WHERE p.is_stale = 1
    """,
    "alert": "SELECT t.id FROM json_each(?) AS w CROSS JOIN to_derive AS t ON t.work = 'alert' AND t.id = w.value",
}


class WorkQueue(Protocol):
    """Petitions or alerts to derive in the order of their ids.

    What is left is asked of the archive each time. Whoever asks in a transaction, derives the first of them and notes
    that in the same transaction shares a queue with other processes: each petition or alert falls to one of them.
    """

    owner: Owner

    def is_open(self, db: Connection) -> bool:
        """Check whether there is something to do; not where another process has done it."""

    def left(self, db: Connection) -> list[int]:
        """Return the next ones that are left; none where only the end is to be noted."""

    def note(self, db: Connection, ids: Sequence[int]) -> None:
        """Note that these, the first that are left, are derived; the end where these are none. In a transaction."""


class Walk:
    """The petitions or alerts of a run or of a source, whose progress ``to_derive`` has."""

    def __init__(self, owner: Owner, work: Work, of: int, find: Callable[[Connection, int], list[int]]) -> None:
        self.owner = owner
        self._work: Work = work
        self._of = of
        self._find = find
        self._ids: list[int] | None = None
        self._seen = (0, -1)  # how far the work had come, and the version of the archive then

    def is_open(self, db: Connection) -> bool:
        """Check whether the work is still listed."""
        return work_since(db, self._work, self._of) is not None

    def left(self, db: Connection) -> list[int]:
        """Return those behind the last one noted: another process may note some, or let the work begin again."""
        since = work_since(db, self._work, self._of)
        if since is None:
            return []
        (version,) = db.execute("PRAGMA data_version").fetchone()
        # Work that begins again is also about petitions and alerts that came meanwhile.
        begins_again = since < self._seen[0] or (since == 0 and version != self._seen[1])
        if self._ids is None or begins_again:
            self._ids = self._find(db, self._of)
        self._seen = since, version
        at = bisect_right(self._ids, since)
        return self._ids[at : at + _SOME]

    def note(self, db: Connection, ids: Sequence[int]) -> None:
        """Note how far the work has come, or its end."""
        if self._ids and ids and ids[-1] < self._ids[-1]:
            note_progress(db, self._work, self._of, ids[-1])
        else:
            end_work(db, self._work, [self._of])


class Marked:
    """Petitions or alerts that are marked as written since they were derived; deriving them takes the mark away.

    One that is marked again after it was noted is left to whoever marked it.
    """

    def __init__(self, owner: Owner, ids: Sequence[int]) -> None:
        self.owner = owner
        self._ids = ids
        self._at = 0

    def is_open(self, db: Connection) -> bool:
        """Check whether any is still marked."""
        return bool(self.left(db))

    def left(self, db: Connection) -> list[int]:
        """Return the next ones that are still marked."""
        while some := self._ids[self._at : self._at + _SOME]:
            still = {row[0] for row in db.execute(_STILL_MARKED[self.owner], (dumps(some),))}
            if still:
                return [each for each in some if each in still]
            self._at += len(some)
        return []

    def note(self, db: Connection, ids: Sequence[int]) -> None:
        """Go on behind these."""
        self._at = bisect_right(self._ids, ids[-1]) if ids else len(self._ids)


def queues_of_run(db: Connection, run: int) -> Iterator[WorkQueue]:
    """Yield what is to be derived because of a run."""
    yield Walk("petition", "petitions of run", run, affected_petitions)
    yield Walk("alert", "alerts of run", run, affected_alerts)


def queues_of_source(db: Connection, source_id: int) -> Iterator[WorkQueue]:
    """Yield what is to be derived of a source as a whole, and its alerts that were written since."""
    yield Walk("petition", "petitions of source", source_id, all_petitions)
    yield Walk("alert", "alerts of source", source_id, all_alerts)
    yield Marked("alert", stale_alerts(db, source_id))

"""End a run in steps: judge it and derive what it changed, without holding the lock for long."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from functools import partial
from itertools import accumulate
from json import dumps
from sqlite3 import Connection
from time import monotonic, sleep
from typing import NamedTuple

from pipelines.store.affected import derive_source_again, is_out_of_order, sources_at_rest, stale_petitions
from pipelines.store.coverage import SourceHistories, SourceRuns
from pipelines.store.derive import derive_alerts, derive_petitions
from pipelines.store.derived.derivation import Owner
from pipelines.store.judge import Judgment
from pipelines.store.long_history import LongHistory
from pipelines.store.rivalries import note_rivalries
from pipelines.store.run_clocks import captures_at_a_wrong_time, crawls_at_a_wrong_time
from pipelines.store.run_figures import RunFigures
from pipelines.store.seals import seal_captures
from pipelines.store.table_sums import sum_new_rows
from pipelines.store.verdicts import judge_crawl, next_crawl, store_judgment
from pipelines.store.work_list import add_work, end_work, note_progress, work_since
from pipelines.store.work_queue import Marked, WorkQueue, queues_of_run, queues_of_source

HELD_SECONDS = 0.05
"""How long steps hold the lock before they let others write; a step ends with the petitions that it has begun."""
_PAUSE_SECONDS = 0.01  # longer than others wait before they try again (see ``connection``), or they would never get it
_AT_ONCE = 50  # petitions or alerts, but as few as have no more than these looks, and at least one:
_LOOKS_AT_ONCE = 1000  # deriving from so many takes about as long as a step should
_ROWS = 1000  # of each table, summed in one step
_SEALED = 128  # captures, sealed in one step
_TRIES = 3

# Counted no further than need be.
_LOOKS_AT: dict[Owner, str] = {
    "petition": "SELECT count(*) FROM (SELECT 1 FROM snapshot_rows WHERE petition_id = w.value LIMIT ?)",
    "alert": "SELECT count(*) FROM (SELECT 1 FROM alert_observations WHERE alert_id = w.value LIMIT ?)",
}

Transaction = Callable[[], AbstractContextManager[None]]


class RunEnd:
    """The work left when a run has stopped recording; its row already has how it ends (``runs.ending``).

    Each step is a transaction that also stores how far the work has come. After a kill any process can continue from
    there, and of several that do so at the same time exactly one does each step: it asks with the lock what is left.
    """

    def __init__(self, db: Connection, run: int, transaction: Transaction) -> None:
        self._db = db
        self._run = run
        self._transaction = transaction
        self._is_nested = db.in_transaction
        self._histories = SourceHistories(db)
        self._figures: dict[int, RunFigures] = {}
        self._version = -1
        self._since = monotonic()

    def derive(self) -> None:
        """Work off all that follows from the run, but for its digest. No transaction needs to be open."""
        sources = self._sources()
        for source_id in sources:
            while self._judge_next(source_id):
                pass
        self._histories = SourceHistories(self._db)
        for queue in queues_of_run(self._db, self._run):
            self._work_off(queue)
        for source_id in sources:
            for queue in queues_of_source(self._db, source_id):
                self._work_off(queue)
        # Also of other sources, as where an alert links to their petitions; those that have a run are left to its end.
        for source_id in dict.fromkeys([*sources, *sources_at_rest(self._db, self._run)]):
            self._work_off(Marked("petition", stale_petitions(self._db, source_id)))
        while self._step(lambda: sum_new_rows(self._db, most=_ROWS)):
            pass
        while self._step(lambda: seal_captures(self._db, run=self._run, most=_SEALED)):
            pass

    def _sources(self) -> list[int]:
        (source_id,) = self._db.execute("SELECT source_id FROM runs WHERE id = ?", (self._run,)).fetchone()
        query = "SELECT id FROM sources WHERE ?1 IS NULL OR id = ?1 ORDER BY id"
        return [row[0] for row in self._db.execute(query, (source_id,)).fetchall()]

    def _step(self, do: Callable[[], object]) -> bool:
        """Do something in a transaction; returns whether it returned anything. Others write after it, or soon."""
        with self._transaction():
            done = do()
        self._let_others_write()
        return bool(done)

    def _let_others_write(self) -> None:
        # The steps of a small run are so short that others can wait for several of them.
        if not self._is_nested and monotonic() >= self._since + HELD_SECONDS:
            sleep(_PAUSE_SECONDS)
            self._since = monotonic()

    def _judge_next(self, source_id: int) -> bool:
        """Judge the next crawl of a source that is to be judged; returns whether there was one."""
        # Without the lock, since it takes as long as the crawls were large; with it where others keep writing.
        for _ in range(_TRIES):
            read = self._read(source_id)
            if read is None:
                return False
            if self._step(partial(self._store_if_it_holds, source_id, read)):
                return True
        return self._step(lambda: self._store_if_it_holds(source_id, self._read(source_id)))

    def _read(self, source_id: int) -> "_Read | None":
        (version,) = self._db.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self._figures.clear()
            self._version = version
        since = work_since(self._db, "judge crawls", source_id)
        if since is None:
            return None
        run = next_crawl(self._db, source_id, since)
        judged = judge_crawl(self._db, run, source_id, self._figures) if run is not None else None
        return _Read(version, run, judged)

    def _store_if_it_holds(self, source_id: int, read: "_Read | None") -> bool:
        """Store a judgment unless another process has written since it was made; returns whether it was stored."""
        if read is None or read.version != self._db.execute("PRAGMA data_version").fetchone()[0]:
            return False
        if read.run is None or read.judged is None:
            end_work(self._db, "judge crawls", [source_id])
            return True
        is_changed = store_judgment(self._db, *read.judged)
        note_progress(self._db, "judge crawls", source_id, read.run + 1)
        if self._db.execute("SELECT ending FROM runs WHERE id = ?", (read.run,)).fetchone()[0]:
            add_work(self._db, "petitions of run", [read.run])
            add_work(self._db, "alerts of run", [read.run])
            is_changed |= self._is_out_of_order(source_id, read.run)
        if is_changed:
            derive_source_again(self._db, source_id)
        return True

    def _is_out_of_order(self, source_id: int, run: int) -> bool:
        """Check whether a crawl shows that others had the wrong time, or itself lies between others."""
        # Once the clock has jumped, what some crawls say of their time no longer counts.
        clocks = (crawls_at_a_wrong_time, captures_at_a_wrong_time)
        if any(wrong(self._db, source_id) - {run} != wrong(self._db, source_id, before=run) for wrong in clocks):
            return True
        return is_out_of_order(SourceRuns.read(self._db, source_id).crawls, run)

    def _work_off(self, queue: WorkQueue) -> None:
        """Derive what follows from petitions or alerts, as many in each step as the time allows."""
        while queue.is_open(self._db):
            left = queue.left(self._db)
            if left and queue.owner == "petition" and self._is_long(left[0]):
                self._derive_long(left[0], queue)
            else:
                self._step(partial(self._derive_some, queue))

    def _derive_some(self, queue: WorkQueue) -> None:
        """Derive the next petitions or alerts. Asked for with the lock: another process may have derived some."""
        derive = self._petitions if queue.owner == "petition" else self._alerts
        end, left, at = monotonic() + HELD_SECONDS, queue.left(self._db), 0
        while at < len(left) and (at == 0 or monotonic() < end):
            few = self._few(left[at : at + _AT_ONCE], queue.owner)
            if len(few) == 1 and queue.owner == "petition" and self._is_long(few[0]):
                break
            derive(few)
            at += len(few)
        if at or not left:
            queue.note(self._db, left[:at])

    def _derive_long(self, petition_id: int, queue: WorkQueue) -> None:
        """Derive a petition of many looks: computed without the lock, and written some rows at a time."""
        history, tries, is_whole = None, 0, False
        while not is_whole:
            history = history or self._unlocked(petition_id)
            with self._transaction():
                if queue.left(self._db)[:1] != [petition_id]:  # another process was faster
                    return
                if not history.holds(self._db, self._histories):
                    tries, history = tries + 1, None
                    if tries < _TRIES:
                        continue
                    # Someone looks at it again and again.
                    history = LongHistory.find(self._db, petition_id, self._histories)
                is_whole = history.write(self._db, _ROWS)
                if is_whole:
                    note_rivalries(self._db, self._run, [petition_id])
                    queue.note(self._db, [petition_id])
            self._let_others_write()

    def _unlocked(self, petition_id: int) -> LongHistory:
        """Derive a petition from one state of the archive, without its lock."""
        if self._is_nested:
            return LongHistory.find(self._db, petition_id, self._histories)
        self._db.execute("BEGIN")
        try:
            return LongHistory.find(self._db, petition_id, self._histories)
        finally:
            self._db.execute("ROLLBACK")

    def _is_long(self, petition_id: int) -> bool:
        return self._looks([petition_id], "petition")[0] > _LOOKS_AT_ONCE

    def _looks(self, ids: Sequence[int], owner: Owner) -> list[int]:
        query = f"SELECT ({_LOOKS_AT[owner]}) FROM json_each(?) AS w"
        return [int(row[0]) for row in self._db.execute(query, (_LOOKS_AT_ONCE + 1, dumps(list(ids))))]

    def _few(self, ids: list[int], owner: Owner) -> list[int]:
        """Return the first of these petitions or alerts: as many as have few looks together, and at least one."""
        looks = accumulate(self._looks(ids, owner))
        return ids[: max(sum(number <= _LOOKS_AT_ONCE for number in looks), 1)]

    def _petitions(self, ids: Sequence[int]) -> None:
        note_rivalries(self._db, self._run, ids)
        derive_petitions(self._db, ids, self._histories)

    def _alerts(self, ids: Sequence[int]) -> None:
        derive_alerts(self._db, ids, self._histories)
        end_work(self._db, "alert", ids)


class _Read(NamedTuple):
    """A judgment made from what was stored when the archive had this ``version``; no ``run`` where none is left."""

    version: int
    run: int | None
    judged: tuple[RunFigures, Judgment] | None

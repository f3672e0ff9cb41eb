"""A petition that was looked at thousands of times is computed without the lock, and written some rows at a time."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from pipelines.jobs.recording import Recording
from pipelines.store import run_end
from pipelines.store.archive import Archive
from pipelines.store.coverage import SourceHistories
from pipelines.store.long_history import LongHistory
from pipelines.verify.rebuild import rebuild_differences
from scrapers.extract import Extraction
from tests.archives import SITE, day, dump, extraction, gone, keep, petition, record, rows, scalar

LOOKS = 90
MOST = 20  # rows of a step
DERIVED = ("events", "growth_daily", "petition_metrics", "petition_rungs")
READS = ("julianday(c.captured_at) AS day, c.run_id, s.capture_id", "unixepoch(c.captured_at)")  # of every look


def looks(first: int = 0, number: int = LOOKS) -> list[Extraction]:
    """Looks at a petition whose count falls every third day; the goal moves now and then."""
    return [
        extraction(
            petition(signatures=f"{100 + 10 * (n % 3) + n} of {200 if n % 20 else 300} Signatures"),
            at=day(n + 1),
            page="controlshift.petition",
        )
        for n in range(first, first + number)
    ]


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], None]]:
    """Make petitions of some looks long ones, and call what a test puts here after each step."""
    called: list[Callable[[], None]] = []
    monkeypatch.setattr(run_end, "HELD_SECONDS", 0)
    monkeypatch.setattr(run_end, "_LOOKS_AT_ONCE", 10)
    monkeypatch.setattr(run_end, "_ROWS", MOST)
    monkeypatch.setattr(run_end, "sleep", lambda seconds: [each() for each in called])
    return called


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What an archive holds whose petition is derived in one step."""
    keep(path := tmp_path_factory.mktemp("once") / "a.db", looks())
    return dump(path)


def end_noting(path: Path) -> list[tuple[int, list[str]]]:
    """Record looks and end their run; returns the derived rows that each of its transactions changed, and its reads."""
    transactions: list[tuple[int, list[str]]] = []
    changed = 0
    reads: list[str] = []
    is_open = False

    def count(*_: object) -> None:
        nonlocal changed
        changed += 1

    def note(sql: str) -> None:
        nonlocal changed, is_open, reads
        if sql.startswith("BEGIN IMMEDIATE"):
            changed, reads, is_open = 0, [], True
        elif sql == "COMMIT":
            transactions.append((changed, reads))
            is_open = False
        elif is_open and any(read in sql for read in READS):
            reads.append(sql)

    with Archive.open(path) as archive:
        run = archive.start_run("crawl", SITE)
        for each in looks():
            record(archive, run, each)
        db = archive.db.conn
        db.create_function("note_change", 0, count)
        for table in DERIVED:
            for action in ("INSERT", "DELETE"):
                db.execute(
                    f"CREATE TEMP TRIGGER count_{table}_{action} AFTER {action} ON main.{table} "
                    "BEGIN SELECT note_change(); END"
                )
        db.set_trace_callback(note)
        archive.finish_run(run)
        db.set_trace_callback(None)
    return transactions


def kill_after(left: Iterator[int]) -> None:
    if next(left, None) is None:
        raise KeyboardInterrupt


def test_no_step_reads_all_looks_with_the_lock_or_writes_more_than_some_rows(
    tmp_path: Path, steps: list[Callable[[], None]], at_once: dict[str, list[str]]
) -> None:
    path = tmp_path / "a.db"
    transactions = end_noting(path)
    written = [changed for changed, _ in transactions]
    assert sum(written) >= LOOKS + scalar(path, "SELECT count(*) FROM events") > 3 * MOST
    assert max(written) <= MOST
    assert [reads for _, reads in transactions if reads] == []
    assert dump(path) == at_once


def test_a_kill_between_any_two_steps_loses_nothing(
    tmp_path: Path, steps: list[Callable[[], None]], at_once: dict[str, list[str]]
) -> None:
    for killed_at in range(1, 12, 2):
        path, turns = tmp_path / f"{killed_at}.db", iter(range(killed_at))

        steps[:] = [partial(kill_after, turns)]
        with pytest.raises(KeyboardInterrupt):
            keep(path, looks())
        steps.clear()
        assert scalar(path, "SELECT ending FROM runs") == "finished"
        with Archive.open(path) as archive:
            archive.resume_run("crawl", SITE, since=day(1))
        assert rows(path, "SELECT status FROM runs") == [("finished",)]
        assert dump(path) == at_once


def test_a_look_that_another_process_stores_in_between_is_not_overlooked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: list[Callable[[], None]]
) -> None:
    path, found = tmp_path / "a.db", []
    find = LongHistory.find
    with Archive.open(path) as archive, Archive.open(path) as other:
        run, another = archive.start_run("crawl", SITE), other.start_run("import", SITE)
        for each in looks():
            record(archive, run, each)

        def find_then_look(db: sqlite3.Connection, petition_id: int, histories: SourceHistories) -> LongHistory:
            history = find(db, petition_id, histories)
            found.append(db.total_changes)
            if len(found) == 1:  # before what was found is written
                record(other, another, looks(LOOKS, 1)[0])
            return history

        monkeypatch.setattr(LongHistory, "find", find_then_look)
        archive.finish_run(run)
        assert len(found) == 2, "what was found first no longer held"
        assert scalar(path, "SELECT max(day) FROM growth_daily") == f"{day(LOOKS + 1):%Y-%m-%d}"
        other.finish_run(another)
    with closing(sqlite3.connect(path)) as db:
        assert list(rebuild_differences(db)) == []


@pytest.mark.parametrize("after", [1, 2, 3])
def test_what_another_run_derives_between_two_steps_is_not_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: list[Callable[[], None]], after: int
) -> None:
    path, turns = tmp_path / "a.db", iter(range(after - 1))
    write = LongHistory.write
    with Archive.open(path) as archive, Archive.open(path) as other:
        run, another = archive.start_run("crawl", SITE), other.start_run("import", SITE)
        for each in looks():
            record(archive, run, each)

        def import_its_end() -> None:
            if next(turns, None) is None:
                steps.clear()
                vanished = gone("free-ana", at=day(LOOKS + 5))
                Recording(archive=other, source=SITE, run=another).record_capture(vanished)
                other.finish_run(another)

        def write_some(history: LongHistory, db: sqlite3.Connection, most: int) -> bool:
            monkeypatch.setattr(LongHistory, "write", write)
            steps.append(import_its_end)
            return write(history, db, most)

        monkeypatch.setattr(LongHistory, "write", write_some)
        archive.finish_run(run)
    assert not steps, "the other run came in between"
    assert scalar(path, "SELECT count(*) FROM events WHERE kind = 'vanished'") == 1
    with closing(sqlite3.connect(path)) as db:
        assert list(rebuild_differences(db)) == []


def test_rows_that_lapse_beside_new_ones_are_all_replaced(tmp_path: Path, steps: list[Callable[[], None]]) -> None:
    keep(path := tmp_path / "a.db", looks())
    first_days = "SELECT day_number FROM growth_daily ORDER BY day_number LIMIT 15"
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(f"UPDATE growth_daily SET day_number = day_number + 400 WHERE day_number IN ({first_days})")
    keep(path, looks(LOOKS, 1))  # derives all of it again, more than a step writes
    with closing(sqlite3.connect(path)) as db:
        assert list(rebuild_differences(db)) == []


def test_a_petition_that_others_look_at_without_end_is_derived_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: list[Callable[[], None]], at_once: dict[str, list[str]]
) -> None:
    path = tmp_path / "a.db"
    monkeypatch.setattr(LongHistory, "holds", lambda *_: False)
    keep(path, looks())
    assert dump(path) == at_once

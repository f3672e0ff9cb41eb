"""A run ends in short steps that cost what it changed; it can be killed after each, and others write in between."""

import sqlite3
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from pipelines.store import run_end
from pipelines.store.affected import all_petitions
from pipelines.store.archive import Archive
from pipelines.store.coverage import SourceHistories
from pipelines.store.derive import derive_petitions
from pipelines.store.work_list import add_work
from pipelines.store.work_queue import Walk
from pipelines.verify.chain import check_chain
from pipelines.verify.rebuild import rebuild_differences
from scrapers.extract import Extraction
from scrapers.items import Petition
from tests.archives import BLOG, SITE, alert, day, dump, extraction, keep, new_source, record, rows, scalar

NUMBER = 60
AT_ONCE = 1000  # VM instructions
OTHER = new_source("other", "controlshift", "https://other.example")


class Killed(BaseException):
    """What a test raises where a process would be killed."""


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], None]]:
    """Make each step as short as can be, and call what a test puts here after each of them."""
    called: list[Callable[[], None]] = []
    monkeypatch.setattr(run_end, "HELD_SECONDS", 0)
    monkeypatch.setattr(run_end, "_AT_ONCE", 7)
    monkeypatch.setattr(run_end, "sleep", lambda seconds: [each() for each in called])
    return called


def petitions(number: int, at: float) -> list[Petition]:
    return [petition(n, at) for n in range(number)]


def petition(n: int, at: float) -> Petition:
    slug = f"free-neighbor-{n}"
    return Petition(
        title=f"Free neighbor {n}",
        slug=slug,
        url=f"{SITE.url}/petitions/{slug}",
        signatures=f"{100 + n + int(at)} of 500",
        why=f"Neighbor {n} is loved.",
        creator=f"Ana {n % 3}",
    )


def listing(number: int, at: float) -> Extraction:
    return extraction(*petitions(number, at), at=day(at))


def crawl(path: Path, number: int, at: float) -> None:
    """Record a whole crawl that lists so many petitions, and end it."""
    with Archive.open(path) as archive:
        run = archive.start_run("crawl", SITE)
        record(archive, run, listing(number, at))
        archive.finish_run(run, complete=True)


def crawls(path: Path) -> None:
    for number, at in ((NUMBER, 1), (NUMBER - 2, 2), (NUMBER - 2, 3)):
        crawl(path, number, at)


def end_of_run(path: Path, number: int, at: float) -> int:
    """Return how many thousand VM instructions the end of a whole crawl takes."""
    counted = 0

    def count() -> None:
        nonlocal counted
        counted += 1

    with Archive.open(path) as archive:
        run = archive.start_run("crawl", SITE)
        record(archive, run, listing(number, at))
        archive.db.conn.set_progress_handler(count, AT_ONCE)
        archive.finish_run(run, complete=True)
        archive.db.conn.set_progress_handler(None, AT_ONCE)
    return counted


def kill_after(left: Iterator[int]) -> None:
    if next(left, None) is None:
        raise Killed


def test_the_end_of_a_run_costs_the_same_in_an_archive_ten_times_as_large(tmp_path: Path) -> None:
    taken = {}
    for size in (100, 1000):
        path = tmp_path / f"{size}.db"
        fill(path, size)
        for at in (1, 2):
            crawl(path, NUMBER, at)
        taken[size] = end_of_run(path, NUMBER - 2, 3)
    assert taken[100] > 50
    assert taken[1000] < 1.5 * taken[100]


def fill(path: Path, size: int) -> None:
    """Let another source of the archive have so many petitions, each seen on two days."""
    with Archive.open(path) as archive:
        for at in (1, 2):
            run = archive.start_run("crawl", OTHER)
            with archive.transaction():
                for start in range(0, size, 100):
                    found = [petition(n, at) for n in range(start, start + 100)]
                    page = f"{OTHER.url}/categories?page={start}"
                    record(archive, run, extraction(*found, at=day(at), url=page), OTHER)
            archive.finish_run(run, complete=True)


def test_until_its_last_step_a_run_is_running_and_others_write_between_its_steps(
    tmp_path: Path, steps: list[Callable[[], None]]
) -> None:
    path = tmp_path / "a.db"
    crawl(path, NUMBER, 1)
    seen = []

    def look_and_write() -> None:
        with closing(sqlite3.connect(path, timeout=0)) as db, db:
            db.execute("BEGIN IMMEDIATE")
            db.execute("UPDATE sources SET terms = terms || '.'")
            left = db.execute("SELECT count(*) FROM petitions WHERE is_stale = 1").fetchone()
            seen.append((*db.execute("SELECT status, ending FROM runs WHERE id = 2").fetchone(), *left))

    steps.append(look_and_write)
    crawl(path, NUMBER, 2)
    assert {state[:2] for state in seen} == {("running", "finished")}
    assert len({state[2] for state in seen}) > NUMBER / 7, "the petitions are derived some at a time"
    assert rows(path, "SELECT status, ending FROM runs") == [("finished", None)] * 2


def test_a_run_that_is_killed_after_any_step_of_its_end_is_ended_by_the_next_start(
    tmp_path: Path, steps: list[Callable[[], None]]
) -> None:
    crawls(tmp_path / "whole.db")
    wanted = dump(tmp_path / "whole.db")
    kinds = rows(tmp_path / "whole.db", "SELECT kind, petition_id FROM events ORDER BY 1, 2")
    assert ("missing", NUMBER) in kinds
    killed_at = 0
    while True:
        path, left = tmp_path / f"{killed_at}.db", iter(range(killed_at))
        crawl(path, NUMBER, 1)
        steps.append(partial(kill_after, left))
        try:
            crawl(path, NUMBER - 2, 2)
        except Killed:
            steps.clear()
        else:
            steps.clear()
            break
        assert scalar(path, "SELECT ending FROM runs WHERE id = 2") == "finished"
        with closing(sqlite3.connect(path)) as db:
            db.row_factory = sqlite3.Row
            assert [*check_chain(db), *rebuild_differences(db)] == []
        crawl(path, NUMBER - 2, 3)  # begins by ending the other
        assert rows(path, "SELECT status, ending FROM runs") == [("finished", None)] * 3
        assert rows(path, "SELECT * FROM to_derive") == []
        assert dump(path) == wanted
        killed_at += 6
    assert killed_at > 6


class Turns:
    """Two threads, each of which goes on until it lets the other write."""

    def __init__(self, work: Callable[[], None]) -> None:
        self._mine, self._theirs = threading.Semaphore(0), threading.Semaphore(0)
        self._is_over = False
        self.taken = 0
        self._thread = threading.Thread(target=self._run, args=(work,))
        self._thread.start()

    def _run(self, work: Callable[[], None]) -> None:
        self._theirs.acquire()
        try:
            work()
        finally:
            self._is_over = True
            self._mine.release()

    def take(self) -> None:
        """Let the other thread do its next step."""
        if not self._is_over:
            here, there = self._mine, self._theirs
            if threading.current_thread() is self._thread:
                here, there = there, here
            self.taken += 1
            there.release()
            here.acquire()

    def finish(self) -> None:
        """Let the other thread do all of its steps."""
        while not self._is_over:
            self.take()
        self._thread.join()


@pytest.mark.parametrize("late", [0, 4, 9])
def test_of_two_processes_that_end_the_same_run_exactly_one_does_each_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: list[Callable[[], None]], late: int
) -> None:
    crawls(tmp_path / "alone.db")
    path = tmp_path / "a.db"
    crawl(path, NUMBER, 1)
    derived: list[tuple[int, bool]] = []

    def noting(db: sqlite3.Connection, ids: list[int], histories: SourceHistories) -> None:
        derived.extend((each, threading.current_thread() is threading.main_thread()) for each in ids)
        derive_petitions(db, ids, histories)

    def start_another() -> None:
        with Archive.open(path) as other:
            other.finish_run(other.start_run("import", BLOG))

    monkeypatch.setattr(run_end, "derive_petitions", noting)
    turns, left = Turns(start_another), iter(range(late))
    steps.append(lambda: turns.take() if next(left, None) is None else None)
    crawl(path, NUMBER - 2, 2)
    turns.finish()
    steps.clear()
    assert sorted(each for each, _ in derived) == list(range(1, NUMBER + 1)), "each is derived once"
    assert {by_first for _, by_first in derived} == {True, False}, "some by the one, some by the other"
    assert rows(path, "SELECT run_id, count(*) FROM run_digests WHERE kind = 'run' GROUP BY 1") == [
        (run, 1) for run in (1, 2, 3)
    ]
    assert rows(path, "SELECT status FROM runs UNION ALL SELECT work FROM to_derive") == [("finished",)] * 3
    crawl(path, NUMBER - 2, 3)
    for table in ("events", "petition_growth", "totals", "petition_facets", "listed_petitions"):
        assert dump(path).get(table) == dump(tmp_path / "alone.db").get(table)


def test_work_that_another_process_lets_begin_again_is_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: list[Callable[[], None]]
) -> None:
    path = tmp_path / "a.db"
    crawl(path, NUMBER, 1)
    derived = Counter[int]()
    turns = 0

    def noting(db: sqlite3.Connection, ids: list[int], histories: SourceHistories) -> None:
        derived.update(ids)
        derive_petitions(db, ids, histories)

    def begin_again() -> None:
        nonlocal turns
        turns += 1
        if turns == 6:
            assert 0 < len(derived) < NUMBER
            with closing(sqlite3.connect(path)) as db, db:
                assert db.execute("UPDATE to_derive SET since = 0 WHERE work = 'petitions of run'").rowcount == 1

    monkeypatch.setattr(run_end, "derive_petitions", noting)
    steps.append(begin_again)
    crawl(path, NUMBER - 2, 2)
    assert turns >= 6
    assert set(derived.values()) == {1, 2}
    assert len(derived) == NUMBER


@pytest.mark.parametrize("noted", [[], [1]])
def test_work_that_begins_again_is_also_about_what_came_meanwhile(tmp_path: Path, noted: list[int]) -> None:
    keep(path := tmp_path / "a.db", [extraction(petition(n, 1)) for n in range(3)])
    with Archive.open(path) as archive, Archive.open(path) as other:
        with archive.transaction():
            add_work(archive.db.conn, "petitions of source", [1])
        walk = Walk("petition", "petitions of source", 1, all_petitions)
        assert walk.left(archive.db.conn) == [1, 2, 3]
        if noted:
            with archive.transaction():
                walk.note(archive.db.conn, noted)
        run = other.start_run("import", SITE)
        record(other, run, extraction(petition(4, 1)))
        with other.transaction():
            other.db.conn.execute("UPDATE to_derive SET since = 0")  # as a verdict does
        assert walk.left(archive.db.conn) == [1, 2, 3, 4]


def test_a_step_takes_fewer_petitions_the_more_often_they_were_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: list[Callable[[], None]]
) -> None:
    path = tmp_path / "a.db"
    for at in range(1, 5):
        crawl(path, 10, at)
    derived: list[list[int]] = []

    def noting(db: sqlite3.Connection, ids: list[int], histories: SourceHistories) -> None:
        derived.append(list(ids))
        derive_petitions(db, ids, histories)

    monkeypatch.setattr(run_end, "derive_petitions", noting)
    for at, most, expected in ((5, 1000, [7, 3]), (6, 20, [3, 3, 3, 1]), (7, 7, [1] * 10)):
        derived.clear()
        monkeypatch.setattr(run_end, "_LOOKS_AT_ONCE", most)  # of each petition, there are as many as crawls
        crawl(path, 10, at)
        assert [len(ids) for ids in derived] == expected
        assert sorted(each for ids in derived for each in ids) == list(range(1, 11)), "each of them once"


def test_only_what_a_good_crawl_may_have_missed_is_derived_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.db"
    crawl(path, NUMBER, 1)
    derived: list[int] = []

    def noting(db: sqlite3.Connection, ids: list[int], histories: SourceHistories) -> None:
        derived.extend(ids)
        derive_petitions(db, ids, histories)

    monkeypatch.setattr(run_end, "derive_petitions", noting)
    for at in (2, 3, 4, 5, 6):
        derived.clear()
        crawl(path, NUMBER - 2, at)
    assert rows(path, "SELECT kind FROM events WHERE petition_id = ? ORDER BY id", NUMBER) == [
        ("missing",),
        ("vanished",),
    ]
    assert len(set(derived)) == NUMBER - 2, "those that vanished are at rest"


def test_totals_follow_every_change_of_a_petition_and_an_alert(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    crawls(path)
    with Archive.open(path) as archive:
        run = archive.start_run("crawl", BLOG)
        posts = [alert(f"Call {n}", f"call-{n}", sponsor=f"Org {n % 2}") for n in range(5)]
        record(archive, run, extraction(*posts, page="wordpress.rest", url=f"{BLOG.url}/wp-json"), BLOG)
        archive.finish_run(run)
        assert list(rebuild_differences(archive.db.conn)) == []
    query = "SELECT value, n FROM totals WHERE about = ? AND facet = ? AND filter = ? AND filter_value = ? ORDER BY 1"
    assert rows(path, query, "petitions", "", "", "") == [("", NUMBER)]
    assert rows(path, query, "petitions", "creator", "", "") == [("Ana 0", 20), ("Ana 1", 20), ("Ana 2", 20)]
    goals = rows(path, "SELECT goal_kind, count(*) FROM petitions GROUP BY 1")
    assert rows(path, query, "petitions", "goal_kind", "source_id", "1") == goals
    assert rows(path, query, "action_alerts", "sponsor", "", "") == [("Org 0", 3), ("Org 1", 2)]

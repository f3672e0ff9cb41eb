"""Derived tables are what a rebuild makes, after any runs in any order, and kills in their ends."""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from random import Random

import pytest

from pipelines.store import run_end
from pipelines.store.archive import Archive
from pipelines.store.derived.derivations import DERIVED_TABLES
from pipelines.verify.rebuild import rebuild_differences
from scrapers.captures import Capture
from scrapers.items import Link, Petition
from scrapers.sources import Source
from tests.archives import BLOG, SITE, alert, day, dump, extraction, gone, keep, petition, rows
from tests.random_histories import KNOWN, POSTS, Recorded, random_runs

SEEDS = range(5_000, 5_200 if os.environ.get("QUECONSTE_LONG") else 5_012)
LINK = Link(url=f"{SITE.url}/petitions/free-ana", text="Sign")
# A run notes what was not known before it, and withdraws events that earlier runs had derived from less.
OF_RUNS = ("issues", "withdrawn_events", "withdrawn_alert_events", "to_derive")


# What can be compared around an alert: looks at a petition before and after it.
STEADY: list[tuple[Source, Recorded]] = [
    *((SITE, extraction(petition(signatures=f"{100 + at} of 900"), at=day(at))) for at in (1, 9, 17, 25)),
    (BLOG, extraction(alert(date="2018-03-10", links=(LINK,)), at=day(20), page="wordpress.rest", url=POSTS)),
]


class Killed(BaseException):
    """What a test raises where a process would be killed."""


@pytest.fixture
def short_steps(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Steps as short as can be, and petitions of four looks derived as long ones."""
    for name, value in (("HELD_SECONDS", 0), ("_AT_ONCE", 2), ("_LOOKS_AT_ONCE", 3), ("_ROWS", 4)):
        monkeypatch.setattr(run_end, name, value)
    monkeypatch.setattr(run_end, "sleep", lambda seconds: None)
    return monkeypatch


def wrongs(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as db:
        return list(rebuild_differences(db))


def test_runs_of_any_kind_that_are_killed_in_their_ends_leave_what_a_rebuild_makes(
    tmp_path: Path, short_steps: pytest.MonkeyPatch
) -> None:
    for seed in SEEDS:
        chance, path = Random(seed), tmp_path / f"{seed}.db"
        for run in random_runs(chance):
            left = iter(range(chance.randrange(8) if chance.random() < 0.3 else 10_000))

            def kill_or_not(seconds: float, left: "object" = left) -> None:
                if next(left, None) is None:  # type: ignore[call-overload]
                    raise Killed

            with short_steps.context() as patch, suppress(Killed):
                patch.setattr(run_end, "sleep", kill_or_not)
                run.keep(path)
        with Archive.open(path) as archive:
            archive.finish_run(archive.start_run("import", SITE))
        assert wrongs(path) == [], seed
        assert rows(path, "SELECT status FROM runs WHERE status = 'running' OR ending IS NOT NULL") == []


def test_captures_in_random_order_and_in_several_runs_give_the_same_derived_tables(
    tmp_path: Path, short_steps: pytest.MonkeyPatch
) -> None:
    filled = set()
    for seed in SEEDS:
        chance = Random(seed)
        runs = [*random_runs(chance), *random_runs(chance)]
        came = unique([*STEADY, *((run.source, each) for run in runs for each in run.captured)])
        one, two = tmp_path / f"{seed}-1.db", tmp_path / f"{seed}-2.db"
        imported(one, came, 1)
        imported(two, chance.sample(came, len(came)), 3)
        whole, parts = (
            {name: found for name, found in dump(path).items() if name not in OF_RUNS} for path in (one, two)
        )
        assert whole == parts, seed
        assert wrongs(two) == [], seed
        filled |= {name for name, found in whole.items() if found}
    assert filled >= {*DERIVED_TABLES, "events", "alert_events", "petition_segments", "alert_segments", "links"}


def unique(came: Sequence[tuple[Source, Recorded]]) -> list[tuple[Source, Recorded]]:
    """Captures without those of known posts: a look is stored only of an alert that is known by then."""
    found = {}
    for source, each in came:
        capture = each if isinstance(each, Capture) else each.capture
        if capture.url != KNOWN:
            found.setdefault((capture.url, capture.digest, capture.captured_at), (source, each))
    return list(found.values())


def imported(path: Path, came: Sequence[tuple[Source, Recorded]], runs: int) -> None:
    """Import captures in so many runs of each source."""
    with Archive.open(path) as archive:
        for source in (SITE, BLOG):  # totals name them by their numbers
            archive.ensure_source(source)
    size = -(-len(came) // runs)
    for start in range(0, len(came), size):
        for source in (SITE, BLOG):
            keep(path, [each for of, each in came[start : start + size] if of is source], source, kind="import")


def test_a_crawl_before_the_time_at_which_something_had_vanished_shows_that_it_was_missing(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    stays, goes = petition("Free Luis", "free-luis"), petition()
    keep(path, [extraction(stays, goes, at=day(1))], complete=True)
    keep(path, [gone(at=day(10))], kind="import")
    presence = "SELECT kind, substr(occurred_at, 1, 10) FROM events WHERE petition_id = 2 ORDER BY occurred_at"
    assert rows(path, presence) == [("vanished", "2018-03-10")]
    keep(path, [extraction(stays, at=day(5))], complete=True)
    assert rows(path, presence)[:1] == [("missing", "2018-03-05")]
    assert wrongs(path) == []


def test_two_wordings_on_one_page_make_the_same_events_in_any_order(tmp_path: Path) -> None:
    def page(*shown: Petition, at: float) -> Recorded:
        return extraction(*shown, at=day(at))

    one, two = petition(why="She is our neighbor and friend."), petition(why="She has lived here for many years.")
    captures = [page(one, at=1), page(two, at=3), page(one, two, at=2)]
    found = []
    for number, came in enumerate((captures, captures[::-1], captures[1:] + captures[:1])):
        keep(path := tmp_path / f"{number}.db", came, kind="import")
        found.append(dump(path)["events"])
    assert found[0] == found[1] == found[2] != []


def test_two_wordings_of_an_alert_on_one_page_make_the_same_events_in_any_order(tmp_path: Path) -> None:
    def page(*bodies: str, at: float) -> Recorded:
        shown = [alert(body=body) for body in bodies]
        return extraction(*shown, at=day(at), page="wordpress.feed", url=f"{BLOG.url}/feed")

    one, two = "Dear friends, call the jail now.", "Dear neighbors, write to the governor."
    captures = [page(one, at=1), page(two, at=3), page(one, two, at=2)]
    found = []
    for number, came in enumerate((captures, captures[::-1], captures[1:] + captures[:1])):
        keep(path := tmp_path / f"{number}.db", came, BLOG, kind="import")
        found.append(dump(path)["alert_events"])
    assert found[0] == found[1] == found[2] != []

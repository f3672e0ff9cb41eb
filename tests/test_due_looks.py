"""What was to be looked at, when, and what came of it; sites that fail are left alone for a while."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from werkzeug import Response

from pipelines.jobs.run import exclusive
from scrapers.sources import load_sources
from tests.sites import as_html
from tests.world import World, world


@pytest.fixture
def acts(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path, {"a": {"ana": 10, "ben": 20}, "b": {"carla": 30}}) as made:
        yield made


WHOLE = ["/categories.json", "/categories/a.json", "/categories/b.json"]
FAILS = as_html("<h1>Error</h1>", 500)


def test_each_due_look_is_looked_late_or_missed_with_its_reason(acts: World) -> None:
    assert acts.start().returncode == 0
    assert acts.asked() == WHOLE
    acts.later(hours=5)
    assert acts.start().stdout.endswith(f"0 of 0 sources crawled into {acts.archive}, 0 failed\n")
    acts.later(hours=19)
    acts.start()
    acts.later(days=4, hours=9)  # off for three days, and late
    acts.start()
    assert acts.asked() == sorted(WHOLE * 2)
    assert acts.looks() == [
        ("01-01 06:00", "looked", None),
        ("01-02 06:00", "looked", None),
        ("01-03 06:00", "missed", "not running"),
        ("01-04 06:00", "missed", "not running"),
        ("01-05 06:00", "missed", "not running"),
        ("01-06 06:00", "late", None),
    ]
    # Still for five days: less often than its schedule says, and why.
    ((every, reason, due_at),) = acts.rows("SELECT every_hours, reason, next_due_at FROM look_schedules")
    assert (every, reason, due_at[:13]) == (48, "changed at 0 of 3 looks in 5 days", "2026-01-08T06")


def test_three_starts_against_a_site_of_500s_try_once_until_the_back_off_ends(acts: World) -> None:
    acts.campaigns.trouble = FAILS
    first = acts.start("acts")
    assert first.returncode == 1
    assert "is left alone until 2026-01-01 06:15 UTC; --now asks it all the same" in first.stdout
    assert len(acts.asked()) > 0
    for _ in range(2):
        acts.later(minutes=5)
        again = acts.start("acts")
        assert (again.returncode, acts.asked()) == (75, [])
        assert again.stderr.splitlines()[0].startswith(
            "queconste: acts failed the last crawl (server error: 1) and is left"
        )
    acts.later(minutes=6)
    waits = []
    for hours in (2, 8, 24, 24):
        assert acts.start("acts").returncode == 1
        assert acts.asked() == ["/categories.json"]
        ((until,),) = acts.rows("SELECT until_at FROM site_back_off")
        waits.append(until)
        acts.later(hours=hours)
    assert [until[5:13] for until in waits] == ["01-01T08", "01-01T16", "01-02T16", "01-03T16"]
    acts.campaigns.trouble = None
    assert acts.start("acts").returncode == 0
    assert acts.asked() == WHOLE
    assert acts.rows("SELECT * FROM site_back_off") == []


def test_now_asks_a_site_that_is_left_alone_once(acts: World) -> None:
    acts.campaigns.trouble = FAILS
    acts.start("acts")
    acts.asked()
    assert acts.start("acts", "--now").returncode == 1
    assert acts.asked() == ["/categories.json"]


@pytest.mark.parametrize(
    ("asked", "until"),
    [
        ("14400", "2026-01-01T10:00"),
        ("Fri, 02 Jan 2026 18:00:00 GMT", "2026-01-02T18:00"),
        ("999999999", "2026-01-08T06:00"),
        ("soon", "2026-01-01T06:15"),
    ],
)
def test_a_retry_after_holds_over_starts_and_is_bounded(acts: World, asked: str, until: str) -> None:
    acts.campaigns.trouble = Response("closed", 503, {"Retry-After": asked})
    acts.start()
    ((stored, reason),) = acts.rows("SELECT until_at, reason FROM site_back_off")
    assert (stored[:16], reason) == (until, "overloaded: 1")


def test_what_hindered_a_look_stands_in_its_row(acts: World) -> None:
    acts.start()
    acts.campaigns.trouble = FAILS
    acts.later(days=1)
    acts.start()
    acts.later(days=1)
    acts.campaigns.trouble = None
    acts.start()
    assert acts.looks()[1:] == [("01-02 06:00", "missed", "failed"), ("01-03 06:00", "looked", None)]
    acts.campaigns.trouble = as_html("<h1>No</h1>", 403)
    acts.later(days=1)
    acts.start()
    acts.later(minutes=10)
    acts.start()
    acts.campaigns.trouble = None
    acts.later(days=1)
    with exclusive(
        acts.folder / "captures", "backfill", load_sources(acts.folder / "sources.yml")["acts"], acts.archive
    ):
        acts.start()
    acts.later(days=1)
    acts.start()
    assert acts.looks()[3:] == [
        ("01-04 06:00", "missed", "back-off"),
        ("01-05 06:00", "missed", "locked"),
        ("01-06 06:00", "looked", None),
    ]


def test_the_requests_of_a_day_hold_and_are_a_reason(tmp_path: Path) -> None:
    with world(tmp_path, {"a": {"ana": 10}}, requests_a_day=5, requests=5) as acts:
        acts.start("acts")
        assert acts.rows("SELECT requests FROM runs") == [(3,)]  # with robots.txt
        acts.later(hours=1)
        assert "stopped, the 5 requests of 24 hours are used up" in acts.start("acts").stdout
        acts.later(hours=1)
        assert (acts.start("acts").returncode, len(acts.asked())) == (75, 3)
        acts.later(days=1)
        assert acts.start("acts").returncode == 0


def test_a_listing_that_moves_is_looked_at_in_between_and_says_why(acts: World) -> None:
    for _ in range(4):
        acts.start()
        acts.campaigns.categories["a"]["ana"] += 7
        acts.later(days=1)
    acts.start()
    ((url, every, reason),) = acts.rows("SELECT url, every_hours, reason FROM look_schedules WHERE kind = 'listing'")
    assert (url, every) == (f"{acts.site.url}/categories/a", 12)
    assert reason == "changed at 4 of 5 looks in 4 days"
    acts.asked()
    acts.later(hours=12)
    plan = acts.start("--due", "--plan").stdout
    assert "1 listing" in plan
    assert f"every 12 hours: {reason}" in plan
    assert acts.asked() == []
    acts.campaigns.categories["a"]["ana"] += 7
    assert acts.start().returncode == 0
    assert acts.asked() == ["/categories/a.json"]
    assert acts.rows("SELECT is_partial, is_complete, verdict FROM runs JOIN run_verdicts ON run_id = id")[-1] == (
        1,
        0,
        "ok",
    )
    assert acts.looks("listing")[-1] == ("01-05 18:00", "looked", None)
    assert acts.rows("SELECT kind FROM events") == []


def test_days_without_a_look_and_days_that_could_not_be_looked_at_differ(acts: World) -> None:
    acts.start()
    acts.later(days=1)
    acts.start()
    acts.campaigns.trouble = FAILS
    acts.later(days=1)
    acts.start()
    acts.campaigns.trouble = None
    acts.later(days=3)
    acts.campaigns.categories["a"]["ana"] = 11
    acts.start()
    acts.campaigns.hidden = {"ben"}
    acts.later(days=2)
    acts.start()
    days = "SELECT substr(day, 6), state, signatures, reason FROM petition_days WHERE slug = ? ORDER BY day"
    assert acts.rows(days, "ana") == [
        ("01-01", "first seen", 10, None),
        ("01-02", "unchanged", 10, None),
        ("01-03", "could not look", None, "failed"),
        ("01-04", "not looked", None, "not running"),
        ("01-05", "not looked", None, "not running"),
        ("01-06", "changed", 11, None),
        ("01-07", "not due", None, None),
        ("01-08", "unchanged", 11, None),
    ]
    assert acts.rows(days, "ben")[-1] == ("01-08", "not listed", None, None)


@pytest.mark.parametrize("jump", [timedelta(days=365), timedelta(days=-1)])
def test_a_clock_that_jumps_loses_and_doubles_no_look(acts: World, jump: timedelta) -> None:
    acts.start()
    acts.later(days=1)
    right = acts.now
    acts.now += jump
    acts.start()
    acts.now = right + timedelta(hours=2)
    acts.start()
    acts.later(hours=22)
    acts.start()
    acts.later(days=1)
    acts.start()
    taken = "SELECT due_at FROM due_looks WHERE outcome <> 'missed' AND run_id NOT NULL AND due_at > ? AND due_at < ?"
    days = [at[:13] for (at,) in acts.rows(taken + " ORDER BY due_at", "2026-01-02", "2026-01-05")]
    assert days == ["2026-01-02T06", "2026-01-03T06", "2026-01-04T06"]
    assert (
        acts.rows("SELECT due_at FROM due_looks WHERE outcome = 'missed' AND noted_at > ?", acts.now.isoformat()) == []
    )
    assert acts.rows("SELECT kind FROM events") == []


def test_a_petition_that_is_asked_day_by_day_is_read_alone(acts: World) -> None:
    acts.start()
    with closing(sqlite3.connect(acts.archive)) as db:
        plan = [row[3] for row in db.execute("EXPLAIN QUERY PLAN SELECT * FROM petition_days WHERE petition_id = 1")]
    read = [step for step in plan if step.startswith(("SCAN ", "SEARCH s ")) and step != "SCAN days"]
    assert {step for step in read if "(petition_id=?)" not in step} == {"SCAN d"}, plan

"""Sites that fail are left alone for a while, requests of a day are counted, and listings that move are asked alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from werkzeug import Response

from pipelines.jobs.run import exclusive
from scrapers.sources import load_sources
from tests.sites import as_html
from tests.world import World, world

WHOLE = ["/categories.json", "/categories/a.json", "/categories/b.json"]
FAILS = as_html("<h1>Error</h1>", 500)


@pytest.fixture
def acts(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path, {"a": {"ana": 10, "ben": 20}, "b": {"carla": 30}}) as made:
        yield made


def test_three_starts_against_a_site_of_500s_try_once_until_the_back_off_ends(acts: World) -> None:
    acts.campaigns.trouble = FAILS
    first = acts.start("acts")
    assert first.returncode == 1
    assert "is left alone until 2026-01-01 06:15 UTC; --now asks it all the same" in first.stdout
    assert acts.asked() != []
    for _ in range(2):
        acts.later(minutes=5)
        again = acts.start("acts")
        assert (again.returncode, acts.asked(), acts.robots) == (75, [], 1)
        assert again.stderr.splitlines()[0].startswith(
            "queconste: acts failed the last crawl (server error: 1) and is left alone until 2026-01-01 06:15 UTC"
        )
    by_timer = acts.start("--due")
    assert (by_timer.returncode, by_timer.stderr, acts.asked()) == (0, "", [])
    assert "acts failed the last crawl (server error: 1) and is left alone" in by_timer.stdout
    assert acts.start("acts", "--now").returncode == 1
    assert acts.asked() == ["/categories.json"]
    assert acts.rows("SELECT failures, substr(until_at, 1, 16) FROM site_back_off") == [(2, "2026-01-01T08:10")]
    acts.later(hours=2, minutes=1)
    acts.campaigns.trouble = None
    assert acts.start("acts").returncode == 0
    assert acts.asked() == WHOLE
    assert acts.rows("SELECT * FROM site_back_off") == []


@pytest.mark.parametrize(
    ("asked", "until"),
    [("Fri, 02 Jan 2026 18:00:00 GMT", "2026-01-02T18:00"), ("999999999", "2026-01-08T06:00")],
)
def test_a_retry_after_holds_over_starts_and_is_bounded(acts: World, asked: str, until: str) -> None:
    acts.campaigns.trouble = Response("closed", 503, {"Retry-After": asked})
    acts.start()
    ((stored, reason),) = acts.rows("SELECT until_at, reason FROM site_back_off")
    assert (stored[:16], reason) == (until, "overloaded: 1")


def test_a_source_that_another_process_is_at_stays_due(acts: World) -> None:
    source = load_sources(acts.folder / "sources.yml")["acts"]
    with exclusive(acts.folder / "captures", "backfill", source, acts.archive):
        assert acts.start().returncode == 75
    assert acts.rows("SELECT hindered_by FROM look_schedules") == [("locked",)]


def test_the_requests_of_a_day_hold_and_are_a_reason(tmp_path: Path) -> None:
    with world(tmp_path, {"a": {"ana": 10}}, requests_a_day=5, requests=5) as acts:
        acts.start("acts")
        assert acts.rows("SELECT requests FROM runs") == [(3,)]  # with robots.txt
        acts.later(hours=1)
        assert "stopped, the 5 requests of 24 hours are used up" in acts.start("acts").stderr
        acts.later(hours=1)
        assert (acts.start("acts").returncode, len(acts.asked()) + acts.robots) == (75, 5)


def test_a_listing_that_moves_is_looked_at_in_between_and_says_why(acts: World) -> None:
    for _ in range(3):
        acts.start("acts")
        acts.campaigns.categories["a"]["ana"] += 7
        acts.later(hours=12)
    ((url, every, reason),) = acts.rows("SELECT url, every_hours, reason FROM look_schedules WHERE kind = 'listing'")
    assert (url, every) == (f"{acts.site.url}/categories/a", 6)
    assert reason == "changed at 2 of 3 looks in 24 hours"
    acts.asked()
    acts.later(hours=-2)
    plan = acts.start("--due", "--plan").stdout
    assert "1 listing" in plan
    assert f"every 6 hours: {reason}" in plan
    assert acts.asked() == []
    assert acts.start().returncode == 0
    assert acts.asked() == ["/categories/a.json"]
    query = "SELECT is_partial, is_complete, verdict FROM runs JOIN run_verdicts ON run_id = id ORDER BY id"
    assert acts.rows(query)[-1] == (1, 0, "ok")
    assert acts.rows("SELECT outcome FROM due_looks WHERE kind = 'listing' AND run_id NOT NULL") == [("late",)]
    assert acts.rows("SELECT kind FROM events") == []

"""A month, or with QUECONSTE_LONG a year, at a simulated clock: a site that changes and fails, left alone."""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from werkzeug import Response

from pipelines.jobs.run import exclusive
from pipelines.store.archive import Archive
from pipelines.verify.integrity import check_archive
from pipelines.verify.rebuild import rebuild_differences
from scrapers.sources import load_sources
from tests.blogs import PLAIN, Blog, Post
from tests.sites import as_html, site, written
from tests.world import World, world

LONG = bool(os.environ.get("QUECONSTE_LONG"))
QUIET, STARTS_A_DAY = (21, 2) if LONG else (1, 1)
"""Days between two episodes, and starts on each of them."""

OF_SITE = "source_id = (SELECT id FROM sources WHERE name = 'acts')"
OPENED = ["failed", "changed", "blocked", "empty", "degraded"]
A_DAY = 60  # requests; a whole crawl takes four, and asks for the page of a petition that is not listed
CLOSED = "User-agent: *\nDisallow: /"


@dataclass
class Year:
    """A world, with what its starts came to and what the site was asked, at the time by the archive's clock."""

    world: World
    blog: Blog
    requests: list[tuple[datetime, int]] = field(default_factory=list)
    runs: int = 0
    said: str = ""

    def day(self, starts: int = 1, **how: int) -> list[str | None]:
        """Let a day pass with so many starts; returns the verdicts of the crawls that began."""
        found: list[str | None] = []
        for number in range(starts):
            self.world.later(hours=24 / starts)
            if number == 0:
                for count, slug in enumerate(self.world.campaigns.categories["a"]):
                    self.world.campaigns.categories["a"][slug] += 1 + count % 3
            found += self.start(**how)
        return found

    def start(self, **how: int) -> list[str | None]:
        """Start once; returns the verdicts of the crawls of the site that began, None for one that was killed."""
        log = self.world.site.server.log
        before = len(log)
        done = self.world.start(**how)
        self.said = done.stdout + done.stderr
        self.requests.append((self.world.now, len(log) - before))
        query = f"SELECT verdict FROM runs LEFT JOIN run_verdicts ON run_id = id WHERE {OF_SITE} ORDER BY id"
        found = [verdict for (verdict,) in self.world.rows(query)][self.runs :]
        self.runs += len(found)
        return found

    @property
    def notices(self) -> list[dict[str, Any]]:
        """What the operator was sent, in its order."""
        sent = self.world.folder / "notices"
        return [json.loads(line) for line in sent.read_text("utf-8").splitlines()] if sent.exists() else []


Episode = Callable[[Year], None]


def quiet(year: Year) -> None:
    for _ in range(QUIET):
        assert set(year.day(STARTS_A_DAY)) == {"ok"}, (year.world.now, year.said)


def in_trouble(answer: Response, verdict: str) -> Episode:
    def episode(year: Year) -> None:
        year.world.campaigns.trouble = answer
        assert set(year.day(2)) == {verdict}
        year.world.campaigns.trouble = None

    return episode


def asks_to_wait(year: Year) -> None:
    year.world.campaigns.trouble = Response("closed", 503, {"Retry-After": f"{60 * 3600}"})
    assert year.day() == ["failed"]
    year.world.campaigns.trouble = None
    assert [year.day(), year.day(), year.requests[-1][1]] == [[], [], 0]


def robots_closed(year: Year) -> None:
    server = year.world.site.server
    (handler,) = [each for each in server.handlers if each.matcher.uri == "/robots.txt"]
    handler.respond_with_data(CLOSED)
    assert year.day() == ["blocked"]
    handler.respond_with_data("")


def a_petition_is_new(year: Year) -> None:
    year.world.campaigns.categories["a"]["newcomer"] = 3
    assert set(year.day()) == {"ok"}
    assert year.world.rows("SELECT count(*) FROM petitions WHERE slug = 'newcomer'") == [(1,)]


def a_petition_is_removed(year: Year) -> None:
    year.world.campaigns.hidden = {"b4"}
    assert set(year.day()) == {"ok"}


def an_alert_is_removed(year: Year) -> None:
    del year.blog.posts["raid-3"]


def an_alert_moves_and_another_loses_its_labels(year: Year) -> None:
    moved = year.blog.posts.pop("raid-5")
    year.blog.posts["a-raid"] = Post(moved.number, "a-raid", moved.body, year.world.now)
    year.blog.own["raid-5"] = Response("", 301, {"Location": "/2018/03/01/a-raid/"})
    unmarked = year.blog.posts["raid-6"]
    unmarked.body, unmarked.modified = PLAIN, year.world.now


def the_blog_is_in_trouble(year: Year) -> None:
    year.blog.trouble = as_html("<h1>Error</h1>", 500)
    failed = "SELECT count(*) FROM runs JOIN run_verdicts ON run_id = id WHERE verdict = 'failed' AND NOT ({})"
    while year.world.rows(failed.format(OF_SITE)) == [(0,)]:  # a still blog is looked at every week
        year.day()
    year.blog.trouble = None


def an_alert_returns(year: Year) -> None:
    year.blog.posts["raid-3"] = Post(103, "raid-3", modified=year.world.now)


def creators_are_gone(year: Year) -> None:
    year.world.campaigns.has_creators = False
    assert "changed" in year.day()
    year.world.campaigns.has_creators = True


def a_listing_shrinks(year: Year) -> None:
    campaigns = year.world.campaigns
    before = campaigns.hidden
    campaigns.hidden = before | {f"{where}{n}" for where in "ab" for n in range(1, 10)}
    assert "changed" in year.day()
    campaigns.hidden = before


def listings_are_empty(year: Year) -> None:
    campaigns = year.world.campaigns
    before = campaigns.hidden
    campaigns.hidden = {slug for petitions in campaigns.categories.values() for slug in petitions}
    assert set(year.day()) & {"empty", "changed"}
    campaigns.hidden = before


def the_disk_is_full(year: Year) -> None:
    size = year.world.archive.stat().st_size
    year.day(file_size=size // 2)
    year.start()
    query = "SELECT status, verdict FROM runs LEFT JOIN run_verdicts ON run_id = id WHERE {} ORDER BY id DESC LIMIT 1"
    assert year.world.rows(query.format(OF_SITE)) == [("finished", "ok")]


def it_is_killed(year: Year) -> None:
    assert year.day(killed_after=3)[-1] is None
    runs = year.runs
    year.start()
    assert year.runs == runs, "the run that was killed is resumed"
    query = f"SELECT status FROM runs WHERE {OF_SITE} ORDER BY id DESC LIMIT 1"
    assert year.world.rows(query) == [("finished",)]


def the_machine_is_off(year: Year) -> None:
    year.world.later(days=3)


def another_process_is_at_it(year: Year) -> None:
    acts = year.world
    source = load_sources(acts.folder / "sources.yml")["acts"]
    with exclusive(acts.folder / "captures", "backfill", source, acts.archive):
        assert year.day() == []


def the_clock_jumps(jump: timedelta) -> Episode:
    def episode(year: Year) -> None:
        year.world.now += jump
        year.day()
        year.world.now -= jump
        year.start()  # the time is right again

    return episode


EPISODES: list[Episode] = [
    a_petition_is_new,
    in_trouble(as_html("<h1>Error</h1>", 500), "failed"),
    a_petition_is_removed,
    the_machine_is_off,
    an_alert_is_removed,
    creators_are_gone,
    asks_to_wait,
    a_listing_shrinks,
    in_trouble(as_html("<h1>Access denied</h1>", 403), "blocked"),
    an_alert_moves_and_another_loses_its_labels,
    it_is_killed,
    the_blog_is_in_trouble,
    listings_are_empty,
    another_process_is_at_it,
    robots_closed,
    an_alert_returns,
    the_disk_is_full,
    the_clock_jumps(timedelta(days=-1)),
    the_clock_jumps(timedelta(days=365)),
]


@pytest.fixture
def year(tmp_path: Path) -> Iterator[Year]:
    petitions = {where: {f"{where}{n}": 10 * n for n in range(10)} for where in "ab"}
    blog = Blog.of(12)
    with (
        world(tmp_path, petitions, requests_a_day=A_DAY, requests=A_DAY, schedule="daily") as made,
        site("wordpress", blog, schedule="daily") as served,
    ):
        command = ["sh", "-c", f'printf "%s\\n" "$QUECONSTE_NOTICE" >> {tmp_path / "notices"}']
        notices = {"command": command, "disk_megabytes": 1}
        written(tmp_path, {"notices": notices, "acts": made.site.stanza, "blog": served.stanza})
        yield Year(made, blog)


@pytest.mark.timeout(3600 if LONG else 600)
def test_nothing_is_lost_doubled_or_made_up_in_a_time_left_alone(year: Year) -> None:
    acts = year.world
    year.start()
    for _ in range(3):
        assert set(year.day()) == {"ok"}
    for episode in EPISODES:
        episode(year)
        quiet(year)
    # No false event, and the true ones.
    events = "SELECT p.slug, e.kind FROM events AS e JOIN petitions AS p ON p.id = e.petition_id ORDER BY e.id"
    assert acts.rows(events) == [("b4", "missing"), ("b4", "vanished")]
    events = "SELECT a.slug, e.kind FROM alert_events AS e JOIN action_alerts AS a ON a.id = e.alert_id ORDER BY e.id"
    gone = [("raid-3", "missing"), ("raid-3", "vanished"), ("raid-3", "returned")]
    assert [event for event in acts.rows(events) if event[1] != "edited"] == gone
    assert_notices_are_right(year)
    # Every day has its look, or the reason why not; none has two.
    days: dict[str, int] = {}
    query = (
        "SELECT due_at, looks FROM due_looks WHERE kind = 'source' AND outcome <> 'withdrawn' AND {} ORDER BY due_at"
    )
    for due_at, looks in acts.rows(query.format(OF_SITE)):
        for number in range(looks):
            day = f"{datetime.fromisoformat(due_at) + timedelta(days=number):%Y-%m-%d}"
            days[day] = days.get(day, 0) + 1
    began, ended = datetime(2026, 1, 1, tzinfo=UTC), acts.now
    every = [f"{began + timedelta(days=n):%Y-%m-%d}" for n in range((ended - began).days + 1)]
    assert [day for day in every[:-1] if days.get(day, 0) == 0] == []
    assert {day: n for day, n in days.items() if n > 1} == {}
    # Requests of a day hold at every hour.
    for at, _ in year.requests:
        made = sum(number for when, number in year.requests if timedelta() <= at - when < timedelta(days=1))
        assert made <= A_DAY, at
    assert {reason for (reason,) in acts.rows("SELECT DISTINCT reason FROM due_looks WHERE outcome = 'missed'")} >= {
        "not running",
        "locked",
        "failed",
        "blocked",
        "back-off",
    }
    with Archive.open(acts.archive) as archive:
        assert list(rebuild_differences(archive.db.conn)) == []
    assert list(check_archive(acts.archive)) == []


def assert_notices_are_right(year: Year) -> None:
    """Each incident was noticed once when it opened and once when it closed, and digests came once a day at most."""
    sent = [(notice["event"], notice["incident"]) for notice in year.notices if notice["event"] != "digest"]
    assert sorted(sent) == sorted(set(sent))
    assert all(
        sent.index(("opened", number)) < sent.index(each)
        for each in sent
        if (number := each[1]) and each[0] == "closed"
    )
    stored = year.world.rows("SELECT id, closed_at IS NOT NULL FROM incidents")
    assert sorted(sent) == sorted(
        [("opened", number) for number, _ in stored] + [("closed", number) for number, is_closed in stored if is_closed]
    )
    opened = {
        source: [n["kind"] for n in year.notices if n["event"] == "opened" and n["source"] == source]
        for source in ("acts", "blog")
    }
    assert (list(dict.fromkeys(opened["acts"])), set(opened["blog"])) == (OPENED, {"failed", "degraded"})
    if not LONG:
        assert opened["acts"] == ["failed", "changed", "failed", "changed", "blocked", "empty", "blocked", "degraded"]
    digests = [notice["id"].rpartition("-")[2][:8] for notice in year.notices if notice["event"] == "digest"]
    assert digests == sorted(set(digests))

"""`queconste sample --crawl` fills an archive by the real spiders over HTTP, and again adds what is new alone."""

from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from pipelines.jobs.sample import first_crawled_on
from sample.calendar import anchor, keep_anchor, looks, today
from sample.content import lives, posts, signers
from sample.history import listed, shown
from sample.mementos import OFTEN_LISTED
from scrapers.errors import UsageError
from tests.archives import rows
from tests.sampled import Sampled, crawl_sample

ALERTS = {post.title for post in posts() if post.is_alert}


@pytest.fixture
def crawled(sample_archive: Sampled) -> Sampled:
    """The sample as `queconste sample --crawl` stored it."""
    assert sample_archive.last_line.startswith(f"{sample_archive.path}: {len(listed(today()))} petitions and ")
    return sample_archive


def test_the_archive_holds_the_petitions_as_the_site_shows_them(crawled: Sampled) -> None:
    found = rows(crawled.path, "SELECT slug, title, signatures, goal, creator, why FROM petitions")
    gone = [life.slug for life in lives() if life.hidden and life.hidden[1] is None]
    expected = [(s.life.slug, s.title, s.signatures, s.goal, s.life.creator, s.why) for s in listed(today())]
    assert len(expected) >= 48
    assert sorted(row for row in found if row[0] not in gone) == sorted(expected)
    assert len(found) == len(expected) + len(gone)


def test_the_archive_holds_the_alerts(crawled: Sampled) -> None:
    titles = {title for (title,) in rows(crawled.path, "SELECT title FROM action_alerts")}
    assert len(titles) >= 10
    assert titles <= ALERTS
    sponsors = "SELECT count(*) FROM alert_organizations o JOIN action_alerts a ON a.id = o.alert_id "
    assert rows(crawled.path, sponsors + "WHERE a.title = 'NDLON 10/15/2010' AND role = 'cosponsor'") == [(32,)]


def test_the_archive_holds_the_past(crawled: Sampled) -> None:
    seen = rows(
        crawled.path,
        "SELECT DISTINCT p.slug, substr(s.observed_at, 1, 13), s.signatures, s.goal FROM signature_snapshots s "
        "JOIN petitions p ON p.id = s.petition_id JOIN captures c ON c.id = s.capture_id WHERE c.origin = 'wayback'",
    )
    shown_then = {
        (s.life.slug, f"{look.at:%Y-%m-%dT%H}", s.signatures, s.goal)
        for look in looks()
        for s in listed(look.day, look.passed)[: None if look.whole else OFTEN_LISTED]
    }
    assert set(seen) == shown_then


def test_what_moved_in_the_past_is_told(crawled: Sampled) -> None:
    noted = rows(crawled.path, "SELECT DISTINCT e.kind, p.slug FROM events e JOIN petitions p ON p.id = e.petition_id")
    fallen = [life.slug for life in lives() if life.fall or any(a > b for (_, a), (_, b) in pairwise(life.counts))]
    edited = [life.slug for life in lives() if life.old_title or life.old_why]
    assert {slug for kind, slug in noted if kind == "count_fell"} == set(fallen)
    assert {slug for kind, slug in noted if kind == "edited"} == set(edited)
    assert len(fallen) == len(edited) == 2
    assert len({slug for kind, slug in noted if kind == "goal_moved"}) >= 20


def test_what_vanished_and_what_came_back_are_told_by_captures_of_their_pages(crawled: Sampled) -> None:
    noted = rows(
        crawled.path,
        "SELECT p.slug, e.kind, substr(e.occurred_at, 1, 10), c.status FROM events e "
        "JOIN petitions p ON p.id = e.petition_id JOIN captures c ON c.id = e.capture_id "
        "WHERE e.kind IN ('vanished', 'returned') ORDER BY e.occurred_at",
    )
    days = [look.day for look in looks()]
    expected = []
    for life in [life for life in lives() if life.hidden]:
        away, back = life.hidden or (None, None)
        expected.append((life.slug, "vanished", f"{min(day for day in days if away and day >= away)}", 404))
        if back:
            expected.append((life.slug, "returned", f"{min(day for day in days if day >= back)}", 200))
    assert sorted(noted) == sorted(expected)
    assert len(noted) == 4
    gone = rows(crawled.path, "SELECT slug, status_text FROM petitions WHERE status = 'gone' ORDER BY slug")
    assert gone == sorted((life.slug, "404") for life in lives() if life.hidden and not life.hidden[1])


def test_nobody_who_signed_or_commented_is_collected(crawled: Sampled) -> None:
    stored = crawled.path.read_bytes()
    names, comments = signers()
    assert lives()[0].title.encode() in stored
    assert [text for text in (*names, *comments) if text.encode() in stored] == []


def test_a_second_crawl_adds_what_is_new_and_no_history_twice(crawled: Sampled) -> None:
    archive = crawled.path
    past = "SELECT count(*) FROM captures WHERE origin = 'wayback'"
    live = "SELECT count(*) FROM captures WHERE origin = 'live'"
    versions = "SELECT count(*) FROM petition_versions"
    before = [rows(archive, question)[0][0] for question in (past, live, versions)]
    crawl_sample(archive, crawled.port)
    after = [rows(archive, question)[0][0] for question in (past, live, versions)]
    assert after[0] == before[0]
    assert after[1] > before[1]
    assert after[2] == before[2]
    latest = "SELECT signatures FROM petitions WHERE slug = '{}'"
    assert rows(archive, latest.format(lives()[0].slug)) == [(shown(lives()[0], today()).signatures,)]


def test_an_archive_knows_on_which_day_it_first_got_the_sample(crawled: Sampled, tmp_path: Path) -> None:
    started = {day for (day,) in rows(crawled.path, "SELECT DISTINCT substr(started_at, 1, 10) FROM runs")}
    assert f"{first_crawled_on(crawled.path)}" == min(started)
    assert first_crawled_on(tmp_path / "none.db") is None
    (tmp_path / "a.txt").write_text("no archive")
    with pytest.raises(UsageError):
        first_crawled_on(tmp_path / "a.txt")


def test_a_crawl_of_a_later_day_goes_on_with_the_history_of_the_first() -> None:
    first = today() - timedelta(days=3)
    try:
        keep_anchor(first)
        assert anchor() == first
        assert looks()[-1].day == today() - timedelta(days=1)
        assert posts()[0].published.date() < first
        growing = max(lives(), key=lambda life: (life.counts[-1:] and life.counts[-1][1] - life.counts[-2][1]) or 0)
        counts = [shown(growing, first + timedelta(days=turn)).signatures for turn in range(-1, 4)]
        assert counts[1] == growing.signatures
        assert counts == sorted(set(counts))
    finally:
        keep_anchor(None)
    assert anchor() == today()

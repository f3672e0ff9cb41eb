"""Alerts have events as petitions do: edited, deadline passed, page gone and back, withdrawn where they do not hold."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pipelines.jobs.redacting import look, redact
from pipelines.redaction.plan import RedactionKind
from pipelines.site.alert_page import alert_page
from pipelines.store.archive import Archive
from pipelines.store.connection import reading
from pipelines.store.schema.m028_alerts_listed import LISTED
from pipelines.verify.rebuild import rebuild_differences
from scrapers.captures import Capture
from scrapers.extract import Extraction
from scrapers.items import ActionAlert, ListedPost
from tests.archives import BLOG, alert, day, extraction, keep, rows
from tests.captured import captured

POSTS = "https://blog.example/wp-json/wp/v2/posts?per_page=100"


def posts(at: float, *found: ActionAlert, page: str = "wordpress.posts") -> Extraction:
    return extraction(*found, at=day(at), page=page, url=POSTS)


def crawl(path: Path, *found: Extraction | Capture, **ended: Any) -> None:
    keep(path, found, BLOG, **({"complete": True} | ended))
    with Archive.open(path) as archive:
        assert list(rebuild_differences(archive.db.conn)) == []


def events(path: Path) -> list[tuple[Any, ...]]:
    return rows(path, "SELECT kind, occurred_at, field, before, after FROM alert_events ORDER BY occurred_at, id")


def page_gone(at: float) -> Capture:
    url = "https://blog.example/2018/03/01/call-today/"
    return captured("Error 404", url, "text/html", captured_at=day(at), status=404, origin="live")


def test_an_edit_is_an_event_with_the_words_that_differ_and_a_second_look_is_none(path: Path) -> None:
    crawl(path, posts(1, alert()))
    crawl(path, posts(2, alert(body="Dear friends, write.")), complete=False)
    crawl(path, posts(3, alert(body="Dear friends, write.")), complete=False)
    assert events(path) == [("edited", "2018-03-02T12:00:00Z", "body", "call.", "write.")]


def listed(at: float, *, is_there: bool = True) -> Extraction:
    """A listing of numbers, which shows no text."""
    url = f"https://blog.example/wp-json/wp/v2/posts?include=7&at={at}"
    return extraction(
        at=day(at), page="wordpress.known", url=url, posts=(ListedPost(native_id="7", is_listed=is_there),)
    )


def seen(path: Path) -> tuple[str, str]:
    ((first, last),) = rows(path, "SELECT first_seen_at, last_seen_at FROM action_alerts WHERE native_id = '7'")
    return first[8:10], last[8:10]


def test_an_alert_was_last_seen_when_a_listing_showed_it_last(path: Path) -> None:
    crawl(path, posts(3, alert(native_id="7")))
    assert seen(path) == ("03", "03")
    crawl(path, listed(5), complete=False)
    crawl(path, listed(9), complete=False)
    assert seen(path) == ("03", "09")
    crawl(path, listed(10, is_there=False), complete=False)
    crawl(path, listed(4), kind="import")
    assert seen(path) == ("03", "09")
    crawl(path, listed(2), kind="import")
    crawl(path, posts(6, alert(native_id="7", body="Write.")), complete=False)
    assert seen(path) == ("02", "09")
    with reading(path) as db:
        shown = alert_page(db, "blog", "call-today")
    assert shown is not None
    assert (shown.alert["last_seen_at"], shown.times_seen) == ("2018-03-09T12:00:00Z", 6)


def test_a_look_that_newer_code_does_not_find_any_more_sees_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crawl(path, posts(3, alert(native_id="7")))
    crawl(path, listed(2), listed(9), complete=False)
    assert seen(path) == ("02", "09")
    monkeypatch.setattr("pipelines.code_version.code_version", lambda: "newer")
    crawl(path, *(replace(listed(at), posts=()) for at in (2, 9)), kind="replay", complete=False)
    assert rows(path, "SELECT * FROM alert_looks") == []
    assert seen(path) == ("03", "03")


def test_looks_of_before_count_after_an_upgrade(path: Path) -> None:
    crawl(path, posts(3, alert(native_id="7")))
    crawl(path, listed(2), listed(9), listed(10, is_there=False), complete=False)
    with Archive.open(path) as archive, archive.transaction():
        archive.db.execute("UPDATE action_alerts SET (first_seen_at, last_seen_at) = (NULL, '2018-03-03T12:00:00Z')")
        archive.db.execute(LISTED)
    assert seen(path) == ("02", "09")


def test_another_kind_of_page_shows_no_edit(path: Path) -> None:
    crawl(path, posts(1, alert()))
    crawl(path, posts(2, alert(body="Dear friends, call. Share this:"), page="wordpress.feed"), complete=False)
    assert events(path) == []


def test_a_deadline_is_over_once_its_site_is_read_after_that_day(path: Path) -> None:
    due = alert(deadline="March 3, 2018")
    crawl(path, posts(1, due, alert("Vote", "vote")))
    crawl(path, posts(3, alert("Vote", "vote")), complete=False)
    assert events(path) == []
    crawl(path, posts(5, alert("Vote", "vote")), complete=False)
    passed = ("deadline_passed", "2018-03-04T00:00:00Z", None, None, "2018-03-03")
    assert events(path) == [passed]
    crawl(path, posts(6, alert("Vote", "vote")), complete=False)
    assert events(path) == [passed]


def test_a_deadline_that_is_put_off_withdraws_that_it_was_over(path: Path) -> None:
    crawl(path, posts(1, alert(deadline="March 3, 2018")))
    crawl(path, posts(5, alert("Vote", "vote")), complete=False)
    crawl(path, posts(6, alert(deadline="March 20, 2018")), complete=False)
    assert events(path) == []
    assert rows(path, "SELECT kind, after FROM withdrawn_alert_events") == [("deadline_passed", "2018-03-03")]
    with reading(path) as db:
        shown = alert_page(db, "blog", "call-today")
    assert shown is not None
    assert [event["kind"] for event in shown.withdrawn.rows] == ["deadline_passed"]


def test_a_page_that_is_gone_vanished_once_and_is_seen_again(path: Path) -> None:
    crawl(path, posts(1, alert()))
    other = alert("Vote", "vote")
    crawl(path, posts(2, other), page_gone(2))
    crawl(path, posts(3, other), page_gone(3))
    assert [(kind, at) for kind, at, *_ in events(path)] == [
        ("missing", "2018-03-02T12:00:00Z"),
        ("vanished", "2018-03-02T12:00:00Z"),
    ]
    crawl(path, posts(4, other, alert()))
    assert [kind for kind, *_ in events(path)] == ["missing", "vanished", "returned"]


def test_a_site_in_trouble_and_a_listing_of_changes_without_the_alert_show_no_absence(path: Path) -> None:
    crawl(path, posts(1, alert(), alert("Vote", "vote")))
    crawl(path, page_gone(2), failed=True, complete=False)
    crawl(path, posts(3, alert("Vote", "vote")), complete=False)
    crawl(path, posts(4, alert()), page_gone(4), complete=False)  # listed as before: only its page does not work
    assert events(path) == []


def test_texts_that_differ_on_most_alerts_are_a_change_of_the_page_and_no_edits(path: Path) -> None:
    for at in (1, 2, 3):
        crawl(path, posts(at, *(alert(f"Call {n}", f"call-{n}") for n in range(8))))
    crawl(path, posts(4, *(alert(f"Call {n}", f"call-{n}", body="Log in to read.") for n in range(8))))
    assert rows(path, "SELECT verdict FROM run_verdicts ORDER BY run_id DESC LIMIT 1") == [("changed",)]
    assert events(path) == []
    crawl(path, posts(5, *(alert(f"Call {n}", f"call-{n}") for n in range(8))))
    assert events(path) == []


def test_a_capture_that_comes_late_dates_an_edit_where_it_belongs(path: Path) -> None:
    crawl(path, posts(1, alert()))
    crawl(path, posts(9, alert(body="Dear friends, write.")), complete=False)
    keep(path, [posts(5, alert(body="Dear friends, write."))], BLOG, kind="import")
    assert [(kind, at) for kind, at, *_ in events(path)] == [("edited", "2018-03-05T12:00:00Z")]
    why = "another capture shows the same change at 2018-03-05T12:00:00Z"
    assert rows(path, "SELECT occurred_at, reason FROM withdrawn_alert_events") == [("2018-03-09T12:00:00Z", why)]
    keep(path, [extraction(alert(body="Older."), at=None, page="wordpress.posts", url=POSTS)], BLOG, kind="import")
    assert len(events(path)) == 1


@pytest.mark.parametrize(("kind", "what"), [("person", "Ana Lopez"), ("alert", "blog/call-today")])
def test_what_is_redacted_stands_in_no_event_of_an_alert(
    path: Path, tmp_path: Path, kind: RedactionKind, what: str
) -> None:
    other = alert("Vote", "vote")
    crawl(path, posts(1, alert(deadline="March 3, 2018"), other))
    crawl(path, posts(5, alert(body="Dear friends, call for Ana Lopez."), other), complete=False)
    crawl(path, posts(6, alert(body="Dear friends, write.", deadline="March 20, 2018"), other), complete=False)
    quoted = "SELECT before || after FROM alert_events UNION ALL SELECT before || after FROM withdrawn_alert_events"
    assert "Lopez" in str(rows(path, quoted))
    found = look(path, tmp_path / "captures", kind, what)
    redact(path, tmp_path / "captures", kind, what, "safety", places=found.places)
    assert "lopez" not in str(rows(path, quoted)).lower()
    assert b"lopez" not in path.read_bytes().lower()
    with Archive.open(path) as archive:
        assert list(rebuild_differences(archive.db.conn)) == []

"""Alerts go missing, vanish and return as petitions do, also where a crawl reads only what changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from werkzeug import Response

from pipelines.store.archive import Archive
from pipelines.verify.rebuild import rebuild_differences
from tests.blogs import PLAIN, Blog, Post
from tests.sites import Site, as_html, crawled, rows, site, written

ROOT = "/2018/03/01"


@dataclass
class Followed:
    """A blog that is crawled again and again."""

    blog: Blog
    site: Site
    sources: Path

    def crawl(self, *, whole: bool = False) -> list[str]:
        """Crawl once; returns the pages of posts that were asked for."""
        before = len(self.site.paths)
        crawled(self.sources, whole=whole)
        with Archive.open(self.sources.parent / "archive.db") as archive:
            assert list(rebuild_differences(archive.db.conn)) == []
        return [path.rstrip("?") for path in self.site.paths[before:] if path.startswith(ROOT)]

    def ask(self, query: str) -> list[tuple[Any, ...]]:
        return rows(self.sources, query)

    @property
    def events(self) -> list[tuple[str, str]]:
        return self.ask(
            "SELECT a.slug, e.kind FROM alert_events AS e JOIN action_alerts AS a ON a.id = alert_id ORDER BY e.id"
        )

    @property
    def verdicts(self) -> list[str]:
        return [verdict for (verdict,) in self.ask("SELECT verdict FROM run_verdicts ORDER BY run_id")]


@pytest.fixture
def followed(tmp_path: Path) -> Iterator[Followed]:
    blog = Blog.of(12)
    with site("wordpress", blog, path="/") as served:
        yield Followed(blog, served, written(tmp_path, {"blog": served.stanza}))


GONE = {
    "not found": as_html("<h1>Not found</h1>", 404),
    "soft 404": Response("<!doctype html><title>Page not found</title><h1>Sorry</h1>", 200, content_type="text/html"),
    "led home": Response("", 302, {"Location": "/"}),
}


@pytest.mark.parametrize("answer", GONE)
@pytest.mark.parametrize("whole", [True, False])
def test_an_alert_that_was_removed_is_missing_then_vanished_and_can_return(
    followed: Followed, answer: str, whole: bool
) -> None:
    followed.crawl()
    removed = followed.blog.posts.pop("raid-7")
    followed.blog.own["raid-7"] = GONE[answer]
    assert followed.crawl(whole=whole) == [f"{ROOT}/raid-7/"]
    assert followed.events == [("raid-7", "missing"), ("raid-7", "vanished")]
    assert followed.verdicts == ["ok", "ok"]
    assert followed.crawl(whole=whole) == []
    followed.blog.posts["raid-7"] = removed
    followed.blog.own.clear()
    removed.modified = datetime.now(UTC)
    followed.crawl(whole=whole)
    assert followed.events[2:] == [("raid-7", "returned")]


def test_a_crawl_of_changes_tells_alerts_that_are_there_from_those_not_looked_at(followed: Followed) -> None:
    followed.crawl()
    followed.crawl()
    looks = followed.ask("SELECT look, count(*) FROM alert_observations AS o GROUP BY look")
    assert looks == [("listed", 12), ("read", 12)]
    followed.blog.trouble = as_html("<h1>Error</h1>", 500)
    followed.crawl()
    assert followed.ask("SELECT count(*) FROM alert_observations") == [(24,)]
    assert followed.events == []


def test_posts_that_a_new_theme_strips_of_their_labels_are_still_there(followed: Followed) -> None:
    followed.crawl()
    for post in followed.blog.posts.values():
        post.body, post.modified = PLAIN, datetime.now(UTC)
    for whole in (False, True, True, True, True):
        assert followed.crawl(whole=whole) == []
    assert [kind for _, kind in followed.events] == []


def test_a_post_that_alone_loses_its_labels_is_not_missing(followed: Followed) -> None:
    followed.crawl()
    post = followed.blog.posts["raid-7"]
    post.body, post.modified = PLAIN, datetime.now(UTC)
    for whole in (False, True):
        assert followed.crawl(whole=whole) == []
    assert followed.events == []


def test_a_blog_that_switches_its_permalinks_loses_no_alert(followed: Followed) -> None:
    followed.crawl()
    followed.blog.permalink = "/alerts/{}/"
    for whole in (False, True):
        assert followed.crawl(whole=whole) == []
    assert followed.events == []


def test_a_post_that_moved_to_another_address_did_not_vanish(followed: Followed) -> None:
    followed.crawl()
    moved = followed.blog.posts.pop("raid-7")
    followed.blog.posts["a-raid"] = Post(moved.number, "a-raid", moved.body)
    followed.blog.own["raid-7"] = Response("", 301, {"Location": f"{ROOT}/a-raid/"})
    for whole in (False, True, True, True, True):
        followed.crawl(whole=whole)
    assert [kind for _, kind in followed.events if kind in ("missing", "vanished")] == []


def test_a_site_that_ignores_what_it_is_asked_for_makes_nothing_missing(followed: Followed) -> None:
    followed.crawl()
    del followed.blog.posts["raid-7"]
    followed.blog.posts |= {f"new-{n}": Post(n, f"new-{n}") for n in range(3)}
    followed.blog.ignores_include = True
    assert followed.crawl() == []
    assert followed.events == []
    query = "SELECT is_whole FROM listing_coverage WHERE covers = 'known'"
    assert followed.ask(query) == [(0,)]


def test_a_blog_that_loses_most_of_its_alerts_at_once_is_a_blog_that_changed(followed: Followed) -> None:
    followed.crawl()
    kept, followed.blog.posts = followed.blog.posts, {"raid-0": followed.blog.posts["raid-0"]}
    assert followed.crawl() == []
    assert followed.crawl(whole=True) == []
    assert followed.verdicts == ["ok", "changed", "changed"]
    followed.blog.posts = kept
    followed.crawl()
    assert followed.events == []


def test_a_blog_whose_api_closes_is_read_by_its_feed_and_loses_no_alert(followed: Followed) -> None:
    followed.crawl()
    followed.blog.api = False
    assert followed.crawl() == []
    del followed.blog.posts["raid-7"]
    assert followed.crawl() == [f"{ROOT}/raid-7/"]
    assert [slug for slug, _ in followed.events] == ["raid-7", "raid-7"]


def test_a_total_that_lies_makes_no_alert_missing(followed: Followed) -> None:
    followed.blog.lies_by = 9
    followed.crawl()
    del followed.blog.posts["raid-7"]
    followed.blog.own["raid-7"] = as_html("<h1>Moved</h1>", 403)
    followed.crawl(whole=True)
    assert followed.events == []


def test_a_maintenance_page_makes_no_alert_missing(followed: Followed) -> None:
    followed.crawl()
    followed.blog.trouble = as_html("<h1>Briefly unavailable for scheduled maintenance. Check back in a minute.</h1>")
    for whole in (False, True):
        followed.crawl(whole=whole)
    followed.blog.trouble = None
    followed.crawl(whole=True)
    assert followed.events == []

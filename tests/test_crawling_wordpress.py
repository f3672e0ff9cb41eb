"""A WordPress blog says the same whichever way it lets itself be read; a second crawl asks for what changed alone."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from re import search, sub
from typing import Any

import pytest

from sample.serving import SampleSites, serving
from tests.sites import crawled, rows, written

# What is closed, so that the next way is taken.
CLOSED = {
    "rest": (),
    "route": (r"/wp-json",),
    "feed": (r"/wp-json", r"/\?rest_route"),
    "sitemap": (r"/wp-json", r"/\?rest_route", r"/feed"),
    "html": (r"/wp-json", r"/\?rest_route", r"/feed", r"/(wp-)?sitemap"),
    "api": (),
    "category": (),
    "category-feed": (r"/wp-json",),
}
START = {
    "api": "/wp-json/wp/v2/posts",
    "category": "/category/espanol/",
    "category-feed": "/category/espanol/",
}
ALERTS = """
SELECT a.slug, a.title, a.sponsor, a.date, a.action_url, (
    SELECT count(*) FROM alert_organizations AS o WHERE o.alert_id = a.id AND role = 'cosponsor'
) FROM action_alerts AS a JOIN sources AS s ON s.id = a.source_id WHERE s.name = ? ORDER BY a.slug
"""


@dataclass(frozen=True)
class Blogs:
    """The sample's blog, several times, each closed in another way, after one crawl of them all."""

    sites: dict[str, SampleSites]
    outcomes: dict[str, tuple[bool, str | None]]
    sources: Path

    def alerts(self, name: str) -> list[tuple[Any, ...]]:
        """The alerts of a source; links to petitions without the port of its server."""
        return [tuple(sub(r":\d+/", "/", str(v)) for v in row) for row in rows(self.sources, ALERTS, name)]

    def paths(self, name: str) -> list[str]:
        return [visit.path for visit in self.sites[name].visits if visit.path != "/robots.txt"]


@pytest.fixture(scope="module")
def blogs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Blogs]:
    with ExitStack() as stack:
        sites = {name: stack.enter_context(serving()) for name in CLOSED}
        stanzas = {}
        for name, closed in CLOSED.items():
            for path in closed:
                sites[name].faults.add("wordpress", path, status=404)
            start = sites[name].wordpress + START.get(name, "/")
            common = {"organization": "Sample", "platform": "wordpress", "delay": 0, "sample": True}
            stanzas[name] = {**common, "url": sites[name].wordpress, "start": [start]}
        sources = written(tmp_path_factory.mktemp("blogs"), stanzas)
        yield Blogs(sites, crawled(sources), sources)


def test_every_way_finishes(blogs: Blogs) -> None:
    assert blogs.outcomes == dict.fromkeys(CLOSED, (False, None))


@pytest.mark.parametrize("way", ["route", "feed", "sitemap", "html", "api"])
def test_every_way_finds_the_same_alerts(blogs: Blogs, way: str) -> None:
    assert len(blogs.alerts("rest")) >= 10
    assert blogs.alerts(way) == blogs.alerts("rest")


def test_the_api_takes_one_request(blogs: Blogs) -> None:
    assert len(blogs.paths("rest")) == len(blogs.paths("api")) == 1


def test_a_feed_is_read_to_its_end_and_no_post_by_itself(blogs: Blogs) -> None:
    asked = [path for path in blogs.paths("feed") if path.startswith("/feed")]
    assert asked == ["/feed/", "/feed/?paged=2", "/feed/?paged=3", "/feed/?paged=4"][: len(asked)]
    assert not any(path.startswith("/20") for path in blogs.paths("feed"))


def test_comments_and_authors_are_never_asked_for(blogs: Blogs) -> None:
    for name in CLOSED:
        assert not [path for path in blogs.paths(name) if search(r"comment|/authors?/|users", path)]


def test_a_category_is_kept_to(blogs: Blogs) -> None:
    asked = blogs.paths("category")
    assert asked[0] == "/wp-json/wp/v2/categories?slug=espanol"
    assert "&categories=" in asked[1]
    found = blogs.alerts("category")
    assert 0 < len(found) < len(blogs.alerts("rest"))
    assert [alert for alert in blogs.alerts("rest") if alert in found] == found


def test_a_category_without_an_api_is_read_from_its_feed_or_its_pages(blogs: Blogs) -> None:
    assert blogs.paths("category-feed")[1:3] == ["/category/espanol/feed/", "/category/espanol/"]
    assert blogs.alerts("category-feed") == blogs.alerts("category")


def test_a_second_crawl_asks_for_what_changed_alone(tmp_path: Path) -> None:
    with serving() as sites:
        stanza = {"organization": "Sample", "platform": "wordpress", "delay": 0, "expected": 10, "loopback": True}
        sources = written(tmp_path, {"blog": {**stanza, "url": sites.wordpress, "start": [sites.wordpress]}})
        for whole in (False, False, True):
            assert crawled(sources, whole=whole) == {"blog": (False, None)}
        first, second, known, third = [visit.path for visit in sites.visits if "/wp-json/" in visit.path]
    assert "modified_after" not in first + known + third
    assert "&modified_after=20" in second
    assert "include=" in known
    assert "&_fields=id%2Cmodified_gmt" in known
    looks = rows(sources, "SELECT look, count(*) FROM alert_observations GROUP BY look")
    [(alerts,)] = rows(sources, "SELECT count(*) FROM action_alerts")
    assert alerts > 14
    assert looks == [("listed", alerts), ("read", 2 * alerts)]
    covered = rows(sources, "SELECT covers, pages, found, stated, is_whole FROM listing_coverage ORDER BY run_id, 1")
    total = covered[0][2]
    assert covered == [
        ("all", 1, total, total, 1),
        ("changed", 1, 0, 0, 1),
        ("known", 1, alerts, alerts, 1),
        covered[0],
    ]
    runs = rows(sources, "SELECT alerts, versions, is_complete FROM runs ORDER BY id")
    assert [read for read, _, _ in runs] == [alerts, 0, alerts]
    assert [versions for _, versions, _ in runs] == [alerts, 0, 0]
    assert [complete for _, _, complete in runs] == [1, 0, 1]

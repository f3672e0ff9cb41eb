"""A crawl says what it read of each listing, and only what stood in listings that were read whole can be missing."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from werkzeug import Request, Response

from pipelines.store.archive import Archive
from pipelines.verify.rebuild import rebuild_differences
from tests.sites import Site, as_html, as_json, crawled, rows, site, written

JAILS = [f"jail-{n}" for n in range(12)]
RAIDS = [f"raid-{n}" for n in range(12)]


@dataclass
class TwoCategories:
    """A ControlShift site with petitions in categories; ``trouble`` answers for a category, by its name."""

    listed: dict[str, list[str]] = field(default_factory=lambda: {"jails": list(JAILS), "raids": list(RAIDS)})
    stated: dict[str, int] = field(default_factory=dict)
    trouble: dict[str, Response] = field(default_factory=dict)
    own: dict[str, Response] = field(default_factory=dict)
    per_page: int = 50

    def __call__(self, served: Site, request: Request) -> Response:
        path = request.path
        if path == "/categories.json":
            return as_json([self.category(served, name) for name in self.listed])
        for name, slugs in self.listed.items():
            if path.startswith(f"/categories/{name}") and name in self.trouble:
                return self.trouble[name]
            if path == f"/categories/{name}.json":
                return self.page(name, slugs, int(request.args.get("page", "1")))
        slug = path.removeprefix("/petitions/").removesuffix(".json")
        if path.startswith("/petitions/") and slug in self.own:
            return self.own[slug]
        if path.endswith(".json") and slug in (*JAILS, *RAIDS):
            return as_json(self.entry(slug))
        return as_html("<h1>Not found</h1>", 404)

    def category(self, served: Site, name: str) -> dict[str, Any]:
        url, count = f"{served.url}/categories/{name}.json", self.stated.get(name, len(self.listed[name]))
        return {"category_name": name, "category_count": count, "slug": name, "url": url}

    def page(self, name: str, slugs: list[str], number: int) -> Response:
        shown = slugs[(number - 1) * self.per_page : number * self.per_page]
        total = max(1, -(-len(slugs) // self.per_page))
        results = [self.entry(slug) for slug in shown]
        following = {"next_page": number + 1} if number < total else {}
        return as_json({"current_page": number, "total_pages": total, "name": name, "results": results, **following})

    def entry(self, slug: str) -> dict[str, Any]:
        title, creator = f"Ask {slug}", f"Friends of {slug}"
        return {
            "slug": slug,
            "title": title,
            "why": "Because.",
            "creator_name": creator,
            "signature_count": 9,
            "goal": 100,
        }


@dataclass
class Followed:
    """A site that is crawled again and again."""

    shown: TwoCategories
    site: Site
    sources: Path

    def crawl(self) -> list[str]:
        """Crawl once; returns the petitions' own pages that were asked for."""
        before = len(self.site.paths)
        archive = self.sources.parent / "archive.db"
        if archive.exists():  # as --now: a site that failed would be left alone
            with closing(sqlite3.connect(archive)) as db, db:
                db.execute("DELETE FROM site_back_off")
        crawled(self.sources)
        with Archive.open(self.sources.parent / "archive.db") as archive:
            assert list(rebuild_differences(archive.db.conn)) == []
        asked = [path.rstrip("?") for path in self.site.paths[before:] if path.startswith("/petitions/")]
        return [path for path in asked if path.endswith(".json")]

    @property
    def events(self) -> list[tuple[str, str]]:
        query = "SELECT p.slug, e.kind FROM events AS e JOIN petitions AS p ON p.id = petition_id ORDER BY e.id"
        return rows(self.sources, query)

    @property
    def verdicts(self) -> list[str]:
        return [verdict for (verdict,) in rows(self.sources, "SELECT verdict FROM run_verdicts ORDER BY run_id")]

    def coverage(self) -> dict[str, tuple[Any, ...]]:
        """What the last crawl read of each listing, by the end of its address: pages, found, stated, whole."""
        query = (
            "SELECT url, pages, found, stated, is_whole FROM listing_coverage WHERE run_id = (SELECT max(id) FROM runs)"
        )
        return {url.rpartition("/")[2]: tuple(found) for url, *found in rows(self.sources, query)}


@pytest.fixture
def followed(tmp_path: Path) -> Iterator[Followed]:
    shown = TwoCategories()
    with site("controlshift", shown, path="/categories") as served:
        yield Followed(shown, served, written(tmp_path, {"a": served.stanza}))


GONE = as_html("<h1>Gone</h1>", 410)


def test_where_one_listing_failed_the_other_shows_what_is_missing(followed: Followed) -> None:
    followed.crawl()
    assert followed.coverage() == {"categories": (1, 2, None, 1), "jails": (1, 12, 12, 1), "raids": (1, 12, 12, 1)}
    followed.shown.trouble["raids"] = as_html("<h1>Error</h1>", 500)
    followed.shown.listed["jails"].remove("jail-3")
    followed.shown.listed["raids"].remove("raid-3")
    followed.shown.own = {"jail-3": GONE, "raid-3": GONE}
    assert followed.crawl() == ["/petitions/jail-3.json"]
    assert followed.verdicts == ["ok", "failed"]
    assert followed.coverage()["jails"] == (1, 11, 11, 1)
    assert followed.coverage()["raids"][3] == 0
    assert followed.events == [("jail-3", "missing")]


def test_a_failing_listing_makes_none_of_its_petitions_missing_and_the_next_whole_crawl_finds_them(
    followed: Followed,
) -> None:
    followed.crawl()
    followed.shown.trouble["raids"] = as_html("<h1>Error</h1>", 500)
    for _ in range(4):
        assert followed.crawl() == []
    assert followed.events == []
    followed.shown.trouble.clear()
    followed.shown.listed["raids"].remove("raid-3")
    followed.shown.own["raid-3"] = GONE
    followed.crawl()
    assert followed.events == [("raid-3", "missing"), ("raid-3", "vanished")]


def test_a_petition_that_stands_in_a_listing_that_failed_as_well_is_not_missing(followed: Followed) -> None:
    followed.shown.listed["raids"].append("jail-3")
    followed.crawl()
    followed.shown.listed["jails"].remove("jail-3")
    followed.shown.trouble["raids"] = as_html("<h1>Error</h1>", 500)
    followed.crawl()
    assert followed.events == []


def test_a_listing_that_shrank_while_another_failed_is_believed_of_nothing(followed: Followed) -> None:
    followed.crawl()
    followed.shown.trouble["raids"] = as_html("<h1>Error</h1>", 500)
    followed.shown.listed["jails"] = JAILS[:2]
    followed.shown.own = dict.fromkeys(JAILS[2:], GONE)
    assert followed.crawl() == []
    followed.shown.trouble.clear()
    followed.shown.listed["jails"], followed.shown.own = list(JAILS), {}
    followed.crawl()
    assert followed.events == []


def test_a_listing_that_is_cut_at_one_of_its_pages_was_not_read_whole(followed: Followed) -> None:
    followed.shown.per_page = 5
    followed.crawl()
    assert followed.coverage()["jails"] == (3, 12, 12, 1)
    followed.shown.listed["jails"] = JAILS[:5] + JAILS[:5]  # a site whose second page shows the first again
    followed.crawl()
    assert followed.coverage()["jails"][3] == 0
    followed.shown.listed["jails"] = list(JAILS)
    followed.crawl()
    assert followed.events == []


def test_a_listing_that_ends_a_page_early_is_a_listing_that_changed(followed: Followed) -> None:
    many = [f"raid-{n}" for n in range(60)]
    followed.shown.listed = {"raids": list(many)}
    followed.crawl()
    for _ in range(2):
        followed.shown.listed["raids"] = many[:48]
        followed.crawl()
    followed.shown.listed["raids"] = many
    followed.crawl()
    assert (followed.verdicts, followed.events) == (["ok", "degraded", "degraded", "ok"], [])


def test_a_total_that_lies_makes_nothing_missing(followed: Followed) -> None:
    followed.shown.stated["jails"] = 40
    followed.crawl()
    assert followed.coverage()["jails"] == (1, 12, 40, 0)
    followed.shown.listed["jails"].remove("jail-3")
    followed.crawl()
    assert followed.events == []


def test_listings_that_are_reordered_and_petitions_that_move_between_them_are_no_event(followed: Followed) -> None:
    followed.crawl()
    jails = followed.shown.listed["jails"]
    jails.reverse()
    followed.shown.listed["raids"].append(jails.pop())
    followed.crawl()
    assert (followed.events, followed.verdicts) == ([], ["ok", "ok"])

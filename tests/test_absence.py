"""A petition that no listing shows is missing; its own page, asked in the same crawl, shows whether it vanished."""

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from scrapy import Request as ScrapyRequest
from scrapy.exceptions import DontCloseSpider
from werkzeug import Request, Response

from pipelines.store.archive import Archive
from pipelines.verify.rebuild import rebuild_differences
from scrapers.spiders.controlshift import ControlShiftSpider
from scrapers.spiders.site_spider import MOST_UNLISTED
from tests.archives import SITE
from tests.sites import Site, as_html, as_json, crawled, rows, site, written

ALL = tuple(f"free-{n}" for n in range(20))


@dataclass
class Campaigns:
    """A ControlShift site that lists ``listed``, and answers a petition's own page by ``own``."""

    listed: list[str] = field(default_factory=lambda: list(ALL))
    own: dict[str, Response] = field(default_factory=dict)

    def __call__(self, _site: Site, request: Request) -> Response:
        if request.path == "/categories.json":
            return as_json({"results": [self.entry(slug) for slug in self.listed], "total_pages": 1})
        slug = request.path.removeprefix("/petitions/").removesuffix(".json")
        if request.path.startswith("/petitions/") and slug in self.own:
            return self.own[slug] if not request.path.endswith(".json") else as_json({"error": True}, 404)
        if request.path.startswith("/petitions/") and slug in ALL and request.path.endswith(".json"):
            return as_json(self.entry(slug))
        return as_html("<h1>Nothing here</h1>", 404)

    def entry(self, slug: str) -> dict[str, object]:
        return {"slug": slug, "title": f"Ask {slug}", "why": "Because.", "signature_count": 12, "goal": 100}


@dataclass
class Followed:
    """Campaigns that are crawled: what each crawl asked for beside the listing, and the events so far."""

    campaigns: Campaigns
    site: Site
    sources: Path

    def crawl(self) -> list[str]:
        before = len(self.site.paths)
        ((failed, message),) = crawled(self.sources).values()
        assert not failed, message
        with Archive.open(self.sources.parent / "archive.db") as archive:
            assert list(rebuild_differences(archive.db.conn)) == []
        return [path.rstrip("?") for path in self.site.paths[before:] if path.startswith("/petitions/")]

    def ask(self, query: str) -> list[tuple[Any, ...]]:
        return rows(self.sources, query)

    @property
    def events(self) -> list[tuple[str, str]]:
        return self.ask(
            "SELECT p.slug, e.kind FROM events AS e JOIN petitions AS p ON p.id = petition_id ORDER BY e.id"
        )

    @property
    def verdicts(self) -> list[str]:
        return [verdict for (verdict,) in self.ask("SELECT verdict FROM run_verdicts ORDER BY run_id")]


@pytest.fixture
def followed(tmp_path: Path) -> Iterator[Followed]:
    campaigns = Campaigns()
    with site("controlshift", campaigns, path="/categories") as served:
        yield Followed(campaigns, served, written(tmp_path, {"a": served.stanza}))


GONE = {
    "not found": as_html("<h1>Not found</h1>", 404),
    "gone": as_html("<h1>Gone</h1>", 410),
    "soft 404": Response("<!doctype html><title>Page not found</title><h1>Sorry</h1>", 200, content_type="text/html"),
    "led home": Response("", 302, {"Location": "/"}),
}


@pytest.mark.parametrize("answer", GONE)
def test_one_petition_really_removed_among_twenty_is_missing_then_vanished_with_its_proof(
    followed: Followed, answer: str
) -> None:
    followed.crawl()
    followed.campaigns.listed.remove("free-7")
    followed.campaigns.own["free-7"] = GONE[answer]
    assert followed.crawl() == ["/petitions/free-7.json", "/petitions/free-7"]
    assert followed.events == [("free-7", "missing"), ("free-7", "vanished")]
    assert followed.verdicts == ["ok", "ok"]
    proof = "SELECT c.url, c.status FROM events AS e JOIN captures AS c ON c.id = e.capture_id ORDER BY e.id"
    root, status = followed.site.url, GONE[answer].status_code
    assert followed.ask(proof) == [(f"{root}/categories.json", 200), (f"{root}/petitions/free-7", status)]
    assert followed.ask("SELECT status FROM petitions WHERE slug = 'free-7'") == [("gone",)]
    if answer != "not found":
        return
    followed.campaigns.listed.append("free-7")
    assert followed.crawl() == []
    assert followed.events[2:] == [("free-7", "returned")]
    assert followed.ask("SELECT status FROM petitions WHERE slug = 'free-7'") != [("gone",)]


def test_a_petition_that_is_only_not_listed_is_asked_and_no_event(followed: Followed) -> None:
    followed.crawl()
    followed.campaigns.listed.remove("free-7")
    for _ in range(2):
        assert followed.crawl() == ["/petitions/free-7.json"]
    assert followed.events == []
    followed.campaigns.own["free-7"] = GONE["gone"]
    followed.crawl()
    assert followed.events == [("free-7", "vanished")]


def test_an_own_page_that_does_not_answer_leaves_its_petition_missing(followed: Followed) -> None:
    followed.crawl()
    followed.campaigns.listed.remove("free-7")
    followed.campaigns.own["free-7"] = as_html("<h1>Error</h1>", 403)
    followed.crawl()
    assert followed.events == [("free-7", "missing")]
    assert followed.ask("SELECT is_complete FROM runs ORDER BY id") == [(1,), (1,)]


def test_a_listing_that_shrinks_to_two_asks_for_nothing_and_is_no_event(followed: Followed) -> None:
    followed.crawl()
    followed.campaigns.listed = list(ALL[:2])
    followed.campaigns.own = dict.fromkeys(ALL[2:], GONE["not found"])
    assert followed.crawl() == []
    followed.campaigns.listed, followed.campaigns.own = list(ALL), {}
    followed.crawl()
    assert followed.verdicts == ["ok", "changed", "ok"]
    assert followed.events == []


class Engine:
    """Takes the place of Scrapy's engine, and notes what it should request."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def crawl(self, request: ScrapyRequest) -> None:
        self.asked.append(request.url)


@pytest.mark.parametrize(("known", "unlisted", "asked"), [(20, 3, 3), (20, 6, 0), (200, 40, MOST_UNLISTED), (4, 4, 0)])
def test_own_pages_are_asked_for_a_few_at_a_time_and_not_where_the_listing_changed(
    known: int, unlisted: int, asked: int
) -> None:
    spider = ControlShiftSpider(SITE, listed_before={f"p{n}": f"{SITE.url}/petitions/p{n}" for n in range(unlisted)})
    spider.listed.update(f"l{n}" for n in range(known - unlisted))
    engine = Engine()
    spider.crawler = SimpleNamespace(engine=engine)  # type: ignore[assignment]
    with pytest.raises(DontCloseSpider) if asked else nullcontext():
        spider.request_unlisted()
    assert engine.asked == [f"{SITE.url}/petitions/p{n}.json" for n in range(asked)]
    spider.request_unlisted()  # when these were answered, the spider is idle once more, and ends
    assert len(engine.asked) == asked

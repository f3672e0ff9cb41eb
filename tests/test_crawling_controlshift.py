"""ControlShift is read by JSON where there is any and by HTML where not; a petition's own page only where need be."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from werkzeug import Request, Response

from scrapers.items import CrawlIssue
from scrapers.spiders.controlshift import ControlShiftSpider, no_further
from scrapers.spiders.listing_state import ListingState, Strategy
from scrapers.spiders.site_spider import MOST_PAGES
from tests.archives import SITE, extraction, petition
from tests.sites import Site, as_html, as_json, crawled, rows, site, stop_all, written

LONG = "Tell the county board to end every contract that lets the jail hold our neighbors for immigration agents now"
CUT = LONG[:97] + "..."
SLUG = "tell-the-county-board"


def entry(slug: str, title: str, signatures: int = 12) -> dict[str, object]:
    return {"slug": slug, "title": title, "why": "Because.", "signature_count": signatures, "goal": 100}


def item(slug: str, title: str) -> str:
    return (
        f'<li><a href="/petitions/{slug}">{title}</a><p>Because.</p>'
        "<p>12 of 100 Signatures</p><p>Created by Ana R.</p></li>"
    )


def html_alone(_site: Site, request: Request) -> Response:
    """Two pages of HTML; the second begins with the petition the first ended with."""
    if request.path.endswith(".json"):
        return as_html("<p>There is nothing here.</p>", 404)
    if request.path != "/categories":
        return as_html("", 404)
    if request.args.get("page") == "2":
        return as_html(f"<ul>{item('b', 'Ask B')}{item('c', 'Ask C')}</ul>")
    return as_html(f'<ul>{item("a", "Ask A")}{item("b", "Ask B")}</ul><a rel="next" href="/categories?page=2">More</a>')


def json_is_a_page(site_: Site, request: Request) -> Response:
    """A site that answers HTML, with status 200, wherever JSON is asked for."""
    return html_alone(site_, request) if not request.path.endswith(".json") else as_html("<h1>Welcome</h1>")


def cut_titles(_site: Site, request: Request) -> Response:
    """A listing by HTML that cuts a title, which the petition's JSON has whole; another petition is hidden."""
    if request.path == "/categories":
        return as_html(f"<ul>{item(SLUG, CUT)}{item('hidden', 'H' * 97 + '...')}{item('short', 'Short')}</ul>")
    return as_json(entry(SLUG, LONG)) if request.path == f"/petitions/{SLUG}.json" else as_html("", 404)


def by_categories(site_: Site, request: Request) -> Response:
    """Two categories that share a petition, one that is empty, one closed by robots.txt, one of another site."""
    listings = {"/categories/one.json": ["a", "b"], "/categories/two.json": ["b", "c"]}
    if request.path == "/categories.json":
        named = [("one", 2), ("two", 3), ("none", 0), ("closed", 1)]
        own = [{"category_name": n, "slug": n, "category_count": count} for n, count in named]
        far = {
            "category_name": "far",
            "slug": "far",
            "category_count": 1,
            "url": "http://127.0.0.2:9/categories/far.json",
        }
        return as_json([*own, far])
    if request.path in listings:
        return as_json({"results": [entry(slug, f"Ask {slug}") for slug in listings[request.path]], "total_pages": 1})
    return as_json({"error": True, "msg": "not found"}, 404)


def partnership(_site: Site, request: Request) -> Response:
    if request.path == "/partnerships/a-network/petitions.json":
        return as_json({"results": [entry("a", "Ask A"), {"title": "No slug"}], "total_pages": 1})
    return as_json({"error": True}, 404)


@dataclass(frozen=True)
class Crawled:
    sites: dict[str, Site]
    outcomes: dict[str, tuple[bool, str | None]]
    sources: Path

    def titles(self, name: str) -> dict[str, str]:
        query = "SELECT p.slug, p.title FROM petitions AS p JOIN sources AS s ON s.id = p.source_id WHERE s.name = ?"
        return dict(rows(self.sources, query, name))

    def issues(self, name: str) -> list[tuple[str, str]]:
        query = "SELECT i.kind, i.severity FROM issues AS i JOIN sources AS s ON s.id = i.source_id WHERE s.name = ?"
        return sorted(rows(self.sources, query, name))

    def paths(self, name: str) -> list[str]:
        return [path.removesuffix("?") for path in self.sites[name].paths]


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    """The sites after two crawls, since the second knows what the first has learned."""
    with ExitStack() as stack:
        sites = {
            name: stack.enter_context(site("controlshift", answer, path=path, robots=robots))
            for name, answer, path, robots in (
                ("html", html_alone, "/categories", ""),
                ("page", json_is_a_page, "/categories", ""),
                ("cut", cut_titles, "/categories", ""),
                ("categories", by_categories, "/categories", "User-agent: *\nDisallow: /categories/closed"),
                ("partnership", partnership, "/partnerships/a-network", ""),
            )
        }
        sources = written(tmp_path_factory.mktemp("crawled"), {name: site.stanza for name, site in sites.items()})
        outcomes = crawled(sources)
        assert crawled(sources).keys() == outcomes.keys()
        stop_all(sites.values())
        yield Crawled(sites, outcomes, sources)


@pytest.mark.parametrize("name", ["html", "page"])
def test_html_is_read_where_there_is_no_json(twice: Crawled, name: str) -> None:
    assert twice.outcomes[name] == (False, None)
    assert twice.titles(name) == {"a": "Ask A", "b": "Ask B", "c": "Ask C"}
    assert twice.paths(name)[:3] == ["/categories.json", "/categories", "/categories?page=2"]
    assert twice.issues(name) == []


def test_a_cut_title_is_completed_once_and_a_whole_one_never(twice: Crawled) -> None:
    assert twice.titles("cut")[SLUG] == LONG
    assert twice.paths("cut").count(f"/petitions/{SLUG}.json") == 1
    assert not [path for path in twice.paths("cut") if "short" in path]


def test_a_petition_that_is_hidden_is_a_warning_and_not_a_failure(twice: Crawled) -> None:
    failed, message = twice.outcomes["cut"]
    assert not failed
    assert message is not None
    assert "/petitions/hidden is not there (404)" in message
    assert ("not found", "warning") in twice.issues("cut")


def test_categories_lead_to_their_petitions_and_to_no_other_site(twice: Crawled) -> None:
    assert twice.titles("categories") == {"a": "Ask a", "b": "Ask b", "c": "Ask c"}
    asked = twice.paths("categories")[: len(twice.paths("categories")) // 2]
    assert sorted(asked) == ["/categories.json", "/categories/one.json", "/categories/two.json"]


def test_totals_that_the_platform_states_are_held_against_what_was_seen(twice: Crawled) -> None:
    failed, message = twice.outcomes["categories"]
    assert not failed
    assert message is not None
    assert "/categories/two.json states 3 entries, but 2 were seen" in message
    assert twice.issues("categories") == [("robots", "warning")] * 2 + [("shortfall", "warning")] * 2


def test_a_partnership_is_read_and_a_broken_item_leaves_the_others(twice: Crawled) -> None:
    assert twice.titles("partnership") == {"a": "Ask A"}
    assert twice.issues("partnership")[0] == ("broken item", "error")


def test_signers_are_never_asked_for(twice: Crawled) -> None:
    for name in twice.sites:
        assert not [path for path in twice.paths(name) if "signatures" in path or "comments" in path]


def test_a_listing_longer_than_any_is_left_and_the_sentence_says_after_how_many_pages() -> None:
    spider = ControlShiftSpider(SITE)
    state = ListingState(SITE.start[0], pages=MOST_PAGES - 1)
    strategy = Strategy(url=SITE.start[0], media=("html",), callback=no_further)
    (issue,) = spider.follow(extraction(petition()), f"{SITE.start[0]}?page=2001", state, strategy)
    assert isinstance(issue, CrawlIssue)
    assert (issue.kind, "comes after 2,000 pages" in issue.message) == ("loop", True)

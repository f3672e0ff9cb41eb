"""The pages of search and feeds in Chromium: nothing keeps readers out, nothing scrolls sideways, filters are links."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browsing import chromium, served, walking
from tests.search_archive import fill

PAGES = [
    "/search",
    "/search?q=huelga+OR+strike+OR+familia&sort=size",
    "/search?q=deportasion",
    "/search?q=%22huelga&after=2010&kind=petition",
    "/feeds",
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    archive = tmp_path_factory.mktemp("search") / "archive.db"
    fill(archive)
    with served(archive) as url:
        yield url


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.mark.parametrize(("language", "prefix"), [("en", ""), ("es", "/es")])
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_pages_of_search_and_feeds_are_open_to_all(
    address: str, browser: Browser, language: str, prefix: str, width: int, scheme: str
) -> None:
    with walking(browser, address, language, width, scheme=scheme) as walk:
        for path in PAGES:
            walk.arrive(prefix + path)


def test_a_reader_without_script_filters_sorts_and_downloads(address: str, browser: Browser) -> None:
    with walking(browser, address, "en", 390, script=False) as walk:
        walk.arrive("/search")
        walk.page.fill("#q", "huelga")
        walk.follow(walk.page.locator(".search-form.wide button"))
        walk.follow(walk.page.locator("#filters a", has_text="won"))
        assert [each.inner_text() for each in walk.page.locator(".hits h2").all()] == [
            "Apoya la huelga de hambre en Tacoma"
        ]
        walk.follow(walk.page.locator(".sorts a", has_text="date"))
        assert "status=won" in walk.page.url
        assert walk.page.url.endswith("sort=date")
        assert walk.fetch(walk.page.locator(".export a", has_text="CSV")).count("\n") == 2
        walk.follow(walk.page.locator(".result-count a", has_text="clear"))
        assert walk.page.locator(".hits > li").count() == 2


def test_a_wrong_argument_is_answered_with_a_sentence(address: str, browser: Browser) -> None:
    with walking(browser, address, "es", 390) as walk:
        answer = walk.page.goto("/es/search?q=huelga&year=soon")
        assert answer is not None
        assert answer.status == 400
        assert "“soon” no es un año." in walk.page.locator("main").inner_text()

"""Three readers find their answers: on a phone and a desk, with and without script, in both languages."""

import csv
import io
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from pipelines.site.language import ENGLISH, SPANISH
from tests.browsing import Walk, chromium, served, walking
from tests.site_archive import ALERT, HUELGA, TRUST, fill

# Pages beside the journeys.
PAGES = [
    "/search",
    "/search?q=nothing+of+this",
    f"/petitions/sample-acciones/{HUELGA}",
    f"/alerts/sample-coalition/{ALERT}",
    "/redactions",
    "/archive",
    "/archive/petitions/1",
    "/archive/fastest_growing_petitions",
    "/archive?sql=select+title,+url+from+petitions",
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    archive = tmp_path_factory.mktemp("journeys") / "archive.db"
    fill(archive)
    with served(archive) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(params=[1280, 390], ids=["desk", "phone"])
def width(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def script(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture(params=[ENGLISH, SPANISH])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def walk(browser: Browser, address: str, language: str, width: int, script: bool) -> Iterator[Walk]:
    with walking(browser, address, language, width, script=script) as walk:
        yield walk


def test_a_researcher_searches_narrows_and_takes_the_counts_along(walk: Walk) -> None:
    walk.arrive("/")
    walk.page.get_by_label(walk.say("Search petitions and alerts")).fill("hunger strike")
    walk.follow(walk.page.get_by_role("button", name=walk.say("Search")))
    walk.follow(walk.page.locator(".side a").first)
    walk.follow(walk.page.locator(".hits h2 a").first)
    rows = list(csv.DictReader(io.StringIO(walk.fetch(walk.page.get_by_role("link", name="CSV", exact=True)))))
    assert rows
    assert {"observed_at", "signatures"} <= set(rows[0])


def test_a_journalist_finds_what_grows_and_quotes_it(walk: Walk) -> None:
    walk.arrive("/")
    walk.follow(walk.page.locator(".growing a").first)
    assert walk.page.locator("figure.chart svg").first.is_visible() or walk.page.locator(".at-narrow svg").is_visible()
    cited = walk.page.locator("blockquote.cite").inner_text()
    assert "/petitions/" in cited
    assert "/es/" not in cited


def test_an_archivist_checks_a_source_and_a_capture(walk: Walk) -> None:
    walk.arrive("/")
    walk.follow(walk.page.get_by_role("rowheader", name="unidas").get_by_role("link"))
    walk.arrive(f"{walk.page.url.partition('/archive/')[0]}/petitions/unidas/{TRUST}")
    walk.follow(walk.page.locator(".tally a[href*=captures]"))
    walk.follow(walk.page.get_by_role("link", name=walk.say("All data")).first)
    walk.follow(walk.page.get_by_role("link", name="captures", exact=True))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_barrier(browser: Browser, address: str, language: str, scheme: str) -> None:
    with walking(browser, address, language, 390, scheme=scheme) as walk:
        for path in PAGES:
            walk.arrive(path)


def test_a_switch_of_language_shows_the_same_page_and_stays(browser: Browser, address: str) -> None:
    with walking(browser, address, SPANISH, 390) as walk:
        walk.arrive(f"/petitions/unidas/{TRUST}")
        assert walk.page.url == f"{address}/es/petitions/unidas/{TRUST}"
        walk.language = ENGLISH
        walk.follow(walk.page.get_by_role("link", name="English"))
        assert walk.page.url == f"{address}/en/petitions/unidas/{TRUST}"
        walk.follow(walk.page.get_by_role("link", name="Petitions").first)
        assert walk.page.url.startswith(f"{address}/en/")

"""Three readers find their answers: on a phone and a desk, with and without script, in both languages."""

import csv
import io
import os
from collections.abc import Iterator
from itertools import product

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
    f"/petitions/unidas/{TRUST}?as_of=2018-03-05",
    "/growth/alerts",
    "/organizations",
    "/topics",
    "/about",
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


LONG = bool(os.environ.get("QUECONSTE_LONG"))
# In the short form any two of language, screen and script meet, and in the long form all three.
WALKS = [
    (language, width, script)
    for language, width, script in product((ENGLISH, SPANISH), (1280, 390), (True, False))
    if LONG or ((language == ENGLISH) + (width == 1280) + script) % 2
]
LOOKS = [  # both languages and both schemes, and in the long form each with each
    (language, scheme)
    for language, scheme in product((ENGLISH, SPANISH), ("light", "dark"))
    if LONG or (language == ENGLISH) == (scheme == "light")
]


@pytest.fixture(params=WALKS, ids=str)
def walk(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Walk]:
    language, width, script = request.param
    with walking(browser, address, language, width, script=script) as walk:
        yield walk


def test_a_researcher_searches_narrows_and_takes_the_counts_along(walk: Walk) -> None:
    walk.arrive("/")
    walk.page.get_by_label(walk.say("Search petitions and alerts")).fill("hunger strike")
    walk.follow(walk.page.get_by_role("button", name=walk.say("Search")))
    walk.follow(walk.page.locator(".side a[href*='kind=petition']"))
    walk.follow(walk.page.locator(".hits h2 a").first)
    assert "/petitions/" in walk.page.url
    rows = list(csv.DictReader(io.StringIO(walk.fetch(walk.page.locator("a[href$='data.csv']")))))
    assert rows
    assert {"observed_at", "signatures"} <= set(rows[0])
    walk.follow(walk.page.locator("a.button[href*='/compare?']"))
    walk.page.get_by_label(walk.say("Words of its title")).fill("huelga")
    walk.follow(walk.page.locator("main").get_by_role("button", name=walk.say("Search")))
    walk.follow(walk.page.locator("a[href*='/compare?']", has_text=walk.say("Add")))
    assert "sample-acciones" in walk.fetch(walk.page.locator("a[href*='/compare.csv']"))


def test_a_journalist_finds_what_grows_and_quotes_it(walk: Walk) -> None:
    walk.arrive("/")
    walk.follow(walk.page.get_by_role("link", name=walk.say("Growth"), exact=True))
    walk.follow(walk.page.locator("main a[href*='/petitions/']"))
    cited = walk.page.locator("#cite-text").input_value()
    assert f"{walk.address}/petitions/" in cited
    walk.page.locator("summary", has_text=walk.say("Share")).first.click()
    frame = walk.page.get_by_label(walk.say("Embed the chart (iframe)")).input_value()
    embedded = frame.partition('src="')[2].partition('"')[0]
    assert "/embed/" in embedded
    answer = walk.page.goto(embedded)
    assert answer is not None
    assert answer.ok
    assert walk.page.locator("html").get_attribute("lang") == walk.language


def test_an_archivist_checks_a_source_a_capture_and_its_proof(walk: Walk) -> None:
    walk.arrive("/")
    walk.follow(walk.page.get_by_role("link", name=walk.say("Sources"), exact=True))
    walk.follow(walk.page.locator("a[href$='/sources/unidas']"))
    walk.arrive(f"/petitions/unidas/{TRUST}")
    walk.follow(walk.page.locator("a[href*='/captures/']"))
    assert len(walk.page.locator("dl.facts code").first.inner_text()) == 64
    assert walk.page.locator("section.commands").is_visible()
    walk.follow(walk.page.get_by_role("link", name=walk.say("Captures"), exact=True))
    link = walk.page.locator("a[href*='/archive/captures.csv']")
    assert walk.fetch(link).startswith("id,")


@pytest.mark.parametrize(("language", "scheme"), LOOKS)
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

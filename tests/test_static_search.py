"""The copy in a real browser, opened from a folder and from a host of files: its search, and readers' journeys."""

import functools
import http.server
import os
import re
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import Stemmer
from playwright.sync_api import Browser, Locator, Page

from pipelines.site.language import ENGLISH, SPANISH
from pipelines.site.search_terms import expand
from pipelines.site.search_tree import Term
from tests.browsing import Walk, barriers, chromium, walking
from tests.commands import HOUSE
from tests.site_archive import HUELGA, TRUST
from tests.static_site import small_copy

LONG = bool(os.environ.get("QUECONSTE_LONG"))
WIDTHS = [1280, 390] if LONG else [390]
LANGUAGES = [ENGLISH, SPANISH] if LONG else [SPANISH]
# Words of texts and others, of both languages: each must have the same forms as on the site.
WORDS = """
    huelga huelgas strike strikes striking hambre hunger deportation deported detenidos detención residents residencia
    organize families familias familia luz luces women año ano protecting vidas vida fear fearful alto ciudad ciudades
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_copy(tmp_path_factory.mktemp("searched"))


@pytest.fixture(scope="module")
def browser(copy: Path) -> Iterator[Browser]:
    """A browser, started after the copy is written: its loop would keep the site from running its own."""
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def host(copy: Path) -> Iterator[str]:
    """The address of a server that knows files only."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *arguments: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(copy))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(params=["folder", "host"])
def place(request: pytest.FixtureRequest, copy: Path) -> str:
    return copy.as_uri() if request.param == "folder" else str(request.getfixturevalue("host"))


@pytest.fixture(params=WIDTHS)
def width(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture(params=LANGUAGES)
def walk(request: pytest.FixtureRequest, browser: Browser, place: str, width: int) -> Iterator[Walk]:
    with walking(browser, place, str(request.param), width) as walk:
        yield walk


def arrive(walk: Walk, path: str = "") -> None:
    """Open a page of the copy in the reader's language."""
    walk.page.goto(f"{walk.address}/{'es/' if walk.language == SPANISH else ''}{path}index.html")
    walk.look()


def follow(walk: Walk, what: Locator) -> None:
    """Follow a link to another page of the copy."""
    with walk.page.expect_navigation():
        what.first.click()
    walk.look()


def test_a_researcher_searches_narrows_and_takes_the_counts_along(walk: Walk, copy: Path) -> None:
    arrive(walk)
    walk.page.get_by_label(walk.say("Search petitions and alerts")).fill("hunger strike")
    follow(walk, walk.page.get_by_role("button", name=walk.say("Search")))
    follow(walk, walk.page.locator(".side a[href*='kind=petition']"))
    follow(walk, walk.page.locator(".hits h2 a").first)
    assert "/petitions/" in walk.page.url
    link = str(walk.page.locator("a[href$='data.csv']").first.evaluate("link => link.href"))
    file = copy / link.removeprefix(walk.address).lstrip("/")
    assert {"observed_at", "signatures"} <= set(file.read_text(encoding="utf-8").splitlines()[0].split(","))


def test_a_journalist_finds_what_grows_and_quotes_it(walk: Walk) -> None:
    arrive(walk)
    follow(walk, walk.page.get_by_role("link", name=walk.say("Growth"), exact=True))
    follow(walk, walk.page.get_by_role("link", name=walk.say("Ever"), exact=True))
    follow(walk, walk.page.locator("main a[href*='/petitions/'], main a[href*='petitions/']").first)
    assert walk.page.locator("figure.chart svg:visible").count()
    assert "SHA-256" in walk.page.locator("#cite-text").input_value()


def test_an_archivist_checks_a_source_a_capture_and_its_proof(walk: Walk) -> None:
    arrive(walk)
    follow(walk, walk.page.get_by_role("link", name=walk.say("Sources"), exact=True))
    follow(walk, walk.page.locator("main a[href$='unidas/index.html']").first)
    arrive(walk, f"petitions/unidas/{TRUST}/")
    follow(walk, walk.page.locator("a[href*='captures/']"))
    assert len(walk.page.locator("dl.facts code").first.inner_text()) == 64
    follow(walk, walk.page.get_by_role("link", name=walk.say("Captures"), exact=True))
    assert "#captures" in walk.page.url
    assert walk.page.locator("tr#captures a[href$='captures.csv']").is_visible()


def test_a_switch_of_language_shows_the_same_page(browser: Browser, copy: Path) -> None:
    with walking(browser, copy.as_uri(), SPANISH, 390) as walk:
        arrive(walk, f"petitions/unidas/{TRUST}/")
        walk.language = ENGLISH
        follow(walk, walk.page.get_by_role("link", name="English"))
        assert walk.page.url == f"{copy.as_uri()}/petitions/unidas/{TRUST}/index.html"


def test_without_javascript_the_lists_still_lead_to_each_record(browser: Browser, copy: Path) -> None:
    with walking(browser, copy.as_uri(), ENGLISH, 390, script=False) as walk:
        walk.page.goto(f"{copy.as_uri()}/search/index.html")
        assert walk.page.locator("noscript").first.is_visible()
        walk.page.locator("noscript a").first.click()
        walk.page.locator("main a", has_text="huelga de hambre").click()
        assert walk.page.url.endswith(f"/{HUELGA}/index.html")


SEARCHES = {
    "huelgas": {HUELGA},
    "HUELGA hambre": {HUELGA},
    "strike -huelga": {"support-the-hunger-strike", "ndlon-10152010"},
    '"hunger strike" kind:petition': {"support-the-hunger-strike"},
    '"strike hunger"': set(),
    "huelga OR strike kind:petition": {HUELGA, "support-the-hunger-strike"},
    "(huelga OR trust) deport*": {TRUST},
    "creator:ana": {TRUST},
    "creador:lucia estado:ganada": {HUELGA},
    "title:trust": {TRUST},
    "year:2017": {HUELGA},
    "after:2018-03 before:2018-04": {"ndlon-10152010"},
    "constructor": set(),
    "-": set(),
}


def test_searches_find_what_the_site_finds(browser: Browser, copy: Path) -> None:
    page = browser.new_page()
    for typed, wanted in SEARCHES.items():
        assert _found(page, copy, typed) == wanted, typed
    page.close()


def _found(page: Page, copy: Path, typed: str) -> set[str]:
    page.goto(f"{copy.as_uri()}/search/index.html")
    page.locator("#q").fill(typed)
    page.get_by_role("button", name="Search").last.click()
    # Of the page that it leads to, and not of the one that is left.
    is_done = "document.title.startsWith(`${typed}: `) && !document.querySelector('#static-search[aria-busy]')"
    page.wait_for_function(f"typed => {is_done}", arg=typed)
    links = page.locator(".hits h2 a").evaluate_all("links => links.map(link => link.href)")
    return {str(link).rsplit("/", 2)[1] for link in links}


@pytest.mark.parametrize("typed", ['"', "zyxwvut"])
def test_a_search_that_finds_nothing_says_so_once(browser: Browser, copy: Path, typed: str) -> None:
    page = browser.new_page()
    assert _found(page, copy, typed) == set()
    said = page.locator("#static-search").inner_text()
    assert said.startswith(f"0 results for {typed}")
    assert said.casefold().count("results") == 1
    page.close()


def test_a_page_of_results_has_no_barrier_in_the_dark(browser: Browser, copy: Path) -> None:
    with walking(browser, copy.as_uri(), ENGLISH, 390, scheme="dark") as walk:
        walk.page.goto(f"{copy.as_uri()}/search/index.html?q=raid")
        walk.page.locator(".hits li").first.wait_for()
        walk.look()
        assert barriers(walk.page) == []


def test_a_search_whose_files_are_missing_says_so(browser: Browser, copy: Path, tmp_path: Path) -> None:
    for name in ("search/index.html", *(f"static/{path.name}" for path in (copy / "static").iterdir())):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((copy / name).read_bytes())
    page = browser.new_page()
    page.goto(f"{tmp_path.as_uri()}/search/index.html?q=raid")
    page.locator("#static-search [role=alert]").wait_for()
    assert "search/index" in page.locator("#static-search").inner_text()
    page.close()


def test_words_have_the_forms_that_the_site_gives_them(browser: Browser, copy: Path) -> None:
    page = browser.new_page()
    page.goto(f"{copy.as_uri()}/search/index.html")
    script = """async words => {
        const about = await QueConste.open("index/");
        const found = {};
        for (const word of words) {
            const { exact, forms } = await QueConste.formsOf(about, word);
            found[word] = [...exact, ...forms];
        }
        return found;
    }"""
    found = page.evaluate(script, WORDS.split())
    page.close()
    with closing(sqlite3.connect(copy.parent / "a.db")) as conn:
        known = {word for (word,) in conn.execute("SELECT word FROM search_spellings")}
        for word in WORDS.split():
            forms = {form[0] for form in expand(conn, Term(typed=word, words=(word,))).forms if len(form) == 1}
            assert set(found[word]) & known == forms & known, word


def test_stems_in_the_browser_are_those_of_the_index(browser: Browser) -> None:
    texts = [*(HOUSE / "docs").glob("*.md"), *(HOUSE / "pipelines/site/translations").rglob("*.po")]
    texts += (HOUSE / "tests/saved").rglob("*.html")
    words = {word.lower() for path in texts for word in re.findall(r"[^\W\d_]+", path.read_text(encoding="utf-8"))}
    endings = [
        "s",
        "ed",
        "ing",
        "ly",
        "ies",
        "ización",
        "aciones",
        "amente",
        "idad",
        "ándolo",
        "ieron",
        "iéndose",
        "gue",
    ]
    listed = sorted(words | {word + ending for word in sorted(words)[::11] for ending in endings})
    assert len(listed) > 5000
    english, spanish = Stemmer.Stemmer("english"), Stemmer.Stemmer("spanish")
    page = browser.new_page()
    for name in ("words", "stems"):
        page.evaluate((HOUSE / f"static/static_search_{name}.js").read_text(encoding="utf-8"))
    found = page.evaluate(
        "words => words.map(word => [QueConste.english(word), QueConste.fold(QueConste.spanish(word))])", listed
    )
    page.close()
    accents = str.maketrans("áéíóúü", "aeiouu")
    wanted = [[english.stemWord(word), spanish.stemWord(word).translate(accents)] for word in listed]
    differing = [
        (word, one, other)
        for word, one, other in zip(listed, wanted, found, strict=True)
        if word.isascii() and one != other
    ]
    assert differing == []

"""A page answers 400 to arguments that it does not know, and leaves out what the web adds to every link."""

import asyncio
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

import pytest
import yaml
from datasette.app import Datasette
from datasette.plugins import pm
from sqlite_utils import Database

from pipelines.site.known_arguments import is_added, without_added
from pipelines.site.server import PROJECT, site
from pipelines.store.schema import migrations
from tests.site_archive import ALERT, TRUST, fill

Get = Callable[[str], Any]
PETITION, ALERT_PAGE = f"/petitions/unidas/{TRUST}", f"/alerts/sample-coalition/{ALERT}"
RECEIPT = f"/receipts{PETITION}/1"
# An address of each route of ours, and arguments that it knows, if any.
PAGES = {
    "/redactions": "",
    PETITION: "as_of=2018-03-10",
    f"{PETITION}/citation.bib": "as_of=2018-03-10",
    f"{PETITION}/feed.atom": "",
    f"{PETITION}/chart.svg": "size=narrow",
    f"{PETITION}/chart.png": "as_of=2018-03-10",
    f"{PETITION}/card.png": "as_of=2018-03-10",
    f"{PETITION}/data.csv": "as_of=2018-03-10",
    f"{PETITION}/download.zip": "as_of=2018-03-10",
    f"/embed{PETITION}": "as_of=2018-03-10",
    ALERT_PAGE: "",
    f"{ALERT_PAGE}/citation.txt": "",
    "/captures/1": "page=1",
    "/search": "q=raid&kind=petition&page=1",
    "/search.json": "q=raid&sort=date",
    "/search.csv": "q=raid&_verbatim=1",
    "/search.atom": "q=raid&year=2018",
    "/growth": "span=day&after=",
    "/growth.csv": "by=share",
    "/growth.json": "source=unidas",
    "/growth/alerts": "by=ratio",
    "/growth/alerts.json": "by=ratio",
    "/compare": f"p=unidas/{TRUST}&by=days",
    "/compare.csv": f"p=unidas/{TRUST}&by=days",
    "/feeds": "",
    "/feeds/added.atom": "",
    RECEIPT: "",
    f"{RECEIPT}.json": "",
    "/organizations": "letter=a",
    "/creators": "q=ana",
    "/topics": "",
    "/topics/deportation": "sort=signatures",
    "/sources": "",
    "/sources/unidas": "",
    "/about": "",
    "/errata": "",
    "/codebook": "",
    "/codebook/petitions": "",
}
# Routes that take any argument, and why.
OPEN = {
    "/petitions": "leads to the table, which checks its columns",
    "/oembed": "the protocol wants others to be ignored",
    "/archive/fastest_growing_petitions": "leads to the page of growth",
    "/robots.txt": "a crawler that gets an error may read no page, or all",
    "/sitemap.xml": "as robots.txt",
    "/sitemap-pages.xml": "as robots.txt",
    "/sitemap-petitions-1.xml": "as robots.txt",
}
# Pages of one name each, whose names the archive of these tests lacks: their views are those of the pages above.
UNNAMED = ("/organizations/x", "/organizations/a/x", "/creators/a/x", "/topics/categories/x")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Datasette:
    path: Path = tmp_path_factory.mktemp("arguments") / "archive.db"
    fill(path)
    return site(path)


@pytest.fixture(scope="module")
def get(served: Datasette) -> Iterator[Get]:
    with asyncio.Runner() as runner:
        yield lambda path: runner.run(served.client.get(path))


def test_each_route_of_ours_is_among_these(served: Datasette) -> None:
    routes = [pattern for found in pm.hook.register_routes(datasette=served) for pattern, _ in found]
    named = [*PAGES, *OPEN, *UNNAMED]
    assert [pattern for pattern in routes if not any(re.match(pattern, path) for path in named)] == []


@pytest.mark.parametrize("page", PAGES)
def test_an_argument_that_a_page_does_not_know_is_refused(get: Get, page: str) -> None:
    known = PAGES[page]
    address = f"{page}?{known}&" if known else f"{page}?"
    for prefix, words in (("", "does not know the argument “form”"), ("/es", "no conoce el argumento “form”")):
        answer = get(f"{prefix}{address}form=2026-01-01")
        said = answer.json()["error"] if page.endswith(".json") else answer.text
        assert (answer.status_code, words in said) == (400, True), said[:300]
        assert all(name in said for name, _ in parse_qsl(known, keep_blank_values=True))


@pytest.mark.parametrize("page", UNNAMED)
def test_pages_of_names_refuse_arguments_too(get: Get, page: str) -> None:
    assert [get(f"{page}?form=1").status_code, get(page).status_code] == [400, 404]


@pytest.mark.parametrize("page", [f"{PETITION}/chart.svg", "/search.csv", "/growth.json", "/growth"])
def test_the_sentence_comes_in_the_form_that_was_asked_for(get: Get, page: str) -> None:
    answer = get(f"{page}?form=<b>")
    assert "<b>" not in answer.text.replace("“<b>”", "")
    expected = {"svg": "text/plain", "csv": "text/plain", "json": "application/json"}.get(page.rpartition(".")[2])
    assert answer.headers["content-type"].startswith(expected or "text/html")
    assert answer.headers.get("etag") is None


def test_the_sentence_lists_what_the_page_knows(get: Get) -> None:
    said = get("/growth.json?form=2026-01-01").json()["error"]
    assert said == (
        "This page does not know the argument “form”; it knows these: "
        "span, by, source, language, topic, creator, after."
    )
    assert get("/es/feeds/added.atom?page=2").text == ("Esta página no conoce el argumento “page”; no tiene ninguno.\n")
    assert len(get(f"/growth.json?{'x' * 500}=1").json()["error"]) < 200


def test_a_question_for_the_head_alone_is_refused_too(served: Datasette) -> None:
    async def ask() -> list[int]:
        paths = ("/growth?form=1", "/es/search.csv?form=1", "/growth?utm_source=x", "/growth")
        return [(await served.client.head(path)).status_code for path in paths]

    assert asyncio.run(ask()) == [400, 400, 200, 200]


def test_the_page_of_an_error_has_its_other_language_and_a_way_back(get: Get) -> None:
    page = get("/es/growth?form=<b>").text
    assert '<a href="/en/growth?form=%3Cb%3E" hreflang="en"' in page.replace("form=<b>", "form=%3Cb%3E")
    assert '<a href="/es/growth">Esta página sin argumentos</a>' in page
    assert page.count("muestra") >= 1
    assert get("/growth?span=x").status_code == 400


def test_an_argument_with_two_values_is_refused_unless_it_may_have_several(get: Get) -> None:
    said = get("/growth.json?span=day&span=month").json()["error"]
    assert said == "The argument “span” has more than one value in this address; leave one."
    assert get("/growth?span=day&span=day").status_code == 200
    assert get("/compare?p=unidas/free-the-four&p=" + quote(f"unidas/{TRUST}")).status_code == 200


def test_what_the_web_adds_to_links_changes_nothing(get: Get) -> None:
    added = "utm_source=mail&fbclid=x&gclid=y&ref=z&mc_eid=w&akid=1"
    added += "&link_id=2&can_id=0f1e&source=email-act-now&email_referrer=email_1&email_subject=act-now"
    for page in ("/growth", "/topics", PETITION, f"{PETITION}/data.csv", "/about", "/archive/petitions", "/"):
        plain, linked = get(page), get(f"{page}?{added}")
        assert (linked.status_code, linked.text) == (200, plain.text), page
        assert linked.headers.get("etag") == plain.headers.get("etag")
    assert get("/es/growth?span=day&UTM_Source=x").text == get("/es/growth?span=day").text
    assert get(f"/petitions?{added}&language=es").headers["location"] == "/archive/petitions?language=es"


def test_what_is_left_out_is_the_name_of_nothing_here() -> None:
    db = Database(memory=True)
    migrations.apply(db)
    names = {column.name for table in [*db.tables, *db.views] for column in table.columns}
    names |= {name for known in PAGES.values() for name, _ in parse_qsl(known, keep_blank_values=True)}
    metadata = yaml.safe_load((PROJECT / "metadata.yml").read_text(encoding="utf-8"))
    queries = metadata["databases"]["archive"]["queries"].values()
    names |= {name for query in queries for name in re.findall(r":(\w+)", query["sql"])}
    assert [name for name in names if is_added(name)] == []
    assert [name for name in ("source", "form", "reference", "p", "s", "t") if is_added(name)] == []


def test_sql_of_readers_keeps_its_parameters(get: Get) -> None:
    assert get("/archive.json?sql=select+:ref+as+found&ref=7&_shape=array").json() == [{"found": "7"}]
    assert without_added(b"q=%75&=&utm%5Fsource=a;b&x") == b"q=%75&=&x"


@pytest.mark.parametrize(
    "page", ["/", "/search?q=raid&kind=petition&sort=date", "/growth", "/organizations", "/nowhere"]
)
def test_forms_send_only_arguments_that_their_page_knows(get: Get, page: str) -> None:
    forms = re.findall(r'<form[^>]*action="(/[^"]*)"[^>]*>(.*?)</form>', get(page).text, re.DOTALL)
    assert forms
    for action, form in forms:
        if action.startswith("/archive"):
            continue
        tags = re.findall(r"<(?:input|select)\b[^>]*\bname=[^>]*>", form)
        sent = [(read("name", tag), unescape(read("value", tag))) for tag in tags if "checkbox" not in tag]
        assert get(f"{action}?{urlencode(sent)}").status_code == 200, (action, sent)


def read(attribute: str, tag: str) -> str:
    found = re.search(rf'\b{attribute}="([^"]*)"', tag)
    return found[1] if found else ""


@pytest.mark.parametrize(
    "page", ["/search?q=raid&sort=date", "/growth?span=month", f"/compare?p=unidas/{TRUST}", PETITION]
)
def test_links_have_only_arguments_that_their_page_knows(get: Get, page: str) -> None:
    own = {unescape(link) for link in re.findall(r'(?:href|src)="(/(?!archive)[^"]*\?[^"]*)"', get(page).text)}
    assert {link: get(link).status_code for link in own if get(link).status_code not in (200, 302)} == {}


def test_oembed_looks_at_the_arguments_of_the_page_alone(get: Get) -> None:
    def ask(query: str) -> Any:
        return get(f"/oembed?url={quote(f'http://localhost{PETITION}{query}', safe='')}&maxwidth=500&format=json&dnt=1")

    assert ask("?as_of=2018-03-10&utm_source=x").json()["html"].count("as_of=2018-03-10") == 1
    assert (ask("?as_off=2018-03-10").status_code, "“as_off”" in ask("?as_off=2018-03-10").text) == (400, True)


def test_an_address_that_leads_elsewhere_keeps_its_arguments(get: Get) -> None:
    assert get(f"{PETITION}/?as_of=2018-03-10").headers["location"] == f"{PETITION}?as_of=2018-03-10"

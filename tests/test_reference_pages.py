"""Pages about sources, about the archive and its tables, robots.txt and the sitemap."""

import asyncio
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest
from datasette.app import Datasette
from selectolax.lexbor import LexborHTMLParser

from pipelines.site import crawler_files
from pipelines.site.codebook_page import codebook_table
from pipelines.site.months_held import months_held
from pipelines.site.server import site
from pipelines.site.source_page import source_page
from pipelines.store.archive import Archive
from tests.archives import SITE, day, extraction, gone, keep, petition
from tests.site_archive import TRUST, fill

Get = Callable[[str], Any]
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reference") / "a.db"
    fill(path)
    return path


@pytest.fixture(scope="module")
def served(archive: Path) -> Datasette:
    return site(archive)


@pytest.fixture(scope="module")
def get(served: Datasette) -> Iterator[Get]:
    with asyncio.Runner() as runner:
        yield lambda path: runner.run(served.client.get(path))


def words_of(answer: Any) -> str:
    main = LexborHTMLParser(answer.text).css_first("main")
    return " ".join(main.text(separator=" ").split())


def followed(path: Path) -> None:
    """Crawl a site well, then badly, and import a page of the year before."""
    keep(path, [extraction(petition(), at=day(1))], complete=True)
    keep(path, [gone(at=day(2), status=500)], failed=True)
    keep(path, [extraction(petition(signatures="9 of 100 Signatures"), at=day(-300))], kind="import")


def reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{path}?mode=ro", uri=True)


def test_the_sources_page_names_each_source_with_its_last_good_crawl(get: Get) -> None:
    page = words_of(get("/sources"))
    assert "unidas people" in page
    assert "sample-acciones people sample" in page
    assert get("/sources/unidas").status_code == 200
    assert get("/sources/nobody").status_code == 404


def test_a_source_shows_the_last_good_crawl_and_the_last_try_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    followed(path)
    with closing(reading(path)) as conn:
        page = source_page(conn, SITE.name)
    assert page is not None
    assert (page.source["good_run_id"], page.source["run_id"]) == (1, 3)
    assert [(run["id"], run["kind"], run["verdict"]) for run in page.runs] == [
        (3, "import", None),
        (2, "crawl", "failed"),
        (1, "crawl", "ok"),
    ]
    assert [(volume.verdict, volume.items) for volume in page.volumes] == [("ok", 1), ("failed", 0)]
    assert {share.field: [s for _, s in share.shares] for share in page.coverage}["signatures"] == [1.0, None]


def test_the_source_page_says_in_words_what_the_last_crawl_did_not_pass(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    followed(path)
    with asyncio.Runner() as runner:
        page = words_of(runner.run(site(path).client.get(f"/sources/{SITE.name}")))
    assert "Last good crawl" in page
    assert "What the last crawl did not pass" in page


def test_no_chart_is_told_of_where_none_is_drawn(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition(), at=day(1))], complete=True)
    with asyncio.Runner() as runner:
        served = site(path)
        pages = [words_of(runner.run(served.client.get(f"{root}/sources/{SITE.name}"))) for root in ("", "/es")]
    assert re.search(r"1 crawl of the whole source, \w+ \d+, \d+ ?; 1 item\.", pages[0])
    assert "1 elemento." in pages[1]
    assert "Dashed lines" not in pages[0]


def test_months_are_held_where_a_capture_is_of_them(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    followed(path)
    with closing(reading(path)) as conn:
        held = months_held(conn, 1)
    assert [year.year for year in held.years] == [2018, 2017]
    found = {month.name: month.origins for year in held.years for month in year.months if month.origins}
    assert found == {"2018-03": ("live",), "2017-05": ("live",)}
    assert [month.name for month in held.years[0].months if month.is_ahead] == [f"2018-{n:02}" for n in range(4, 13)]


def test_months_are_found_by_an_index_alone(archive: Path) -> None:
    with closing(reading(archive)) as conn:
        traced: list[str] = []
        conn.set_trace_callback(traced.append)
        months_held(conn, 1)
        conn.set_trace_callback(None)
        plans = [row[3] for sql in set(traced) for row in conn.execute(f"EXPLAIN QUERY PLAN {sql}")]
    of_captures = [plan for plan in plans if "captures" in plan]
    assert of_captures
    assert all("INDEX captures_by_" in plan for plan in of_captures)


def test_a_month_of_refusals_and_login_pages_is_not_held_but_one_in_which_a_page_was_gone_is(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [gone(at=day(40), status=403), gone(at=day(41), status=200)], failed=True)
    keep(path, [gone(at=None, status=403)], kind="import")
    with closing(reading(path)) as conn:
        held = months_held(conn, 1)
        assert not [month.name for year in held.years for month in year.months if month.origins]
        assert not held.undated
    keep(path, [gone(at=day(41.5)), extraction(at=day(70))])
    keep(path, [extraction(at=None)], kind="import")
    with closing(reading(path)) as conn:
        held = months_held(conn, 1)
    assert [m.name for year in held.years for m in year.months if m.origins] == ["2018-04", "2018-05"]
    assert held.undated


def test_a_month_is_held_whose_only_read_page_follows_hundreds_of_errors(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    errors = [gone(f"p{number}", at=day(1 + number / 100), status=500) for number in range(350)]
    keep(path, [*errors, extraction(petition(), at=day(20))])
    with closing(reading(path)) as conn:
        held = months_held(conn, 1)
    assert [m.name for year in held.years for m in year.months if m.origins] == ["2018-03"]


def test_due_looks_are_shown_with_what_came_of_them(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    followed(path)
    with Archive.open(path) as opened, opened.transaction():
        opened.db.conn.execute(
            "INSERT INTO due_looks (source_id, kind, url, due_at, outcome, reason, looks, noted_at) "
            "VALUES (1, 'source', ?, '2018-03-03T12:00:00Z', 'missed', 'not running', 2, '2018-03-05T12:00:00Z')",
            (SITE.url,),
        )
    with asyncio.Runner() as runner:
        page = words_of(runner.run(site(path).client.get(f"/sources/{SITE.name}")))
    assert "2 missed" in page
    assert "missed: nothing ran" in page


def test_about_says_what_is_not_set(get: Get) -> None:
    page = words_of(get("/about"))
    assert "have not named themselves here" in page
    assert "No contact is given" in page
    assert "We cannot check it" in page


def test_about_shows_who_runs_the_site_and_never_a_link_that_is_none(archive: Path) -> None:
    datasette = site(archive)
    settings = datasette._metadata_local["plugins"]["que-conste"]
    settings |= {"operator": "A <b>library</b>", "contact": "javascript:alert(1)"}
    with asyncio.Runner() as runner:
        answer = runner.run(datasette.client.get("/about"))
    assert "This site is run by A &lt;b&gt;library&lt;/b&gt;." in answer.text
    assert "javascript" not in answer.text
    assert "No contact is given" in answer.text


def test_the_codebook_has_each_table_and_each_column(get: Get, served: Datasette) -> None:
    index = get("/codebook").text
    tables = served.metadata("tables", database="archive")
    assert [name for name in tables if f'href="/codebook/{name}"' not in index] == []
    for name, about in tables.items():
        page = LexborHTMLParser(get(f"/codebook/{name}").text)
        assert {row.attributes["id"] for row in page.css("tbody tr")} == set(about["columns"]), name


def test_shares_of_nulls_are_those_of_the_rows(archive: Path, served: Datasette) -> None:
    tables = served.metadata("tables", database="archive")
    with closing(reading(archive)) as conn:
        codes = codebook_table(conn, "petitions", tables["petitions"])
        (rows, signatures) = conn.execute("SELECT count(*), count(signatures) FROM petitions").fetchone()
    assert (codes.rows, codes.is_whole) == (rows, True)
    assert {column.name: column.nulls for column in codes.columns}["signatures"] == pytest.approx(1 - signatures / rows)


def test_the_codebook_shows_no_names_of_people_as_examples(archive: Path, served: Datasette) -> None:
    tables = served.metadata("tables", database="archive")
    with closing(reading(archive)) as conn:
        people = {
            name for (name,) in conn.execute("SELECT name FROM creators UNION SELECT creator_text FROM petitions")
        }
        for name, about in tables.items():
            shown = {column.example for column in codebook_table(conn, name, about).columns}
            assert not shown & people, name


def test_robots_may_read_pages_and_no_sorts_filters_or_searches(get: Get) -> None:
    answer = get("/robots.txt")
    assert answer.headers["content-type"].startswith("text/plain")
    rules = [line.split(": ", 1)[1] for line in answer.text.splitlines() if line.startswith("Disallow: ")]
    assert "/*?" in rules
    parser = RobotFileParser()
    parser.parse(answer.text.splitlines())
    for page in ("/", "/petitions/unidas/quiet", "/alerts/sample-coalition/llamada", "/about", "/es/about", "/archive"):
        assert parser.can_fetch("anybot", f"http://localhost{page}"), page
    assert not parser.can_fetch("anybot", "http://localhost/search?q=huelga")
    assert parser.site_maps() == ["http://localhost/sitemap.xml"]


def locations(answer: Any) -> list[str]:
    assert answer.headers["content-type"].startswith("application/xml")
    root = ElementTree.fromstring(answer.content)
    assert root.tag in (f"{SITEMAP}urlset", f"{SITEMAP}sitemapindex")
    return [place.text or "" for place in root.iter(f"{SITEMAP}loc")]


def test_the_sitemap_leads_to_every_petition_and_alert_that_is_no_sample_and_every_address_answers(get: Get) -> None:
    parts = locations(get("/sitemap.xml"))
    assert [urlsplit(part).path for part in parts] == ["/sitemap-pages.xml", "/sitemap-petitions-1.xml"]
    pages = [url for part in parts for url in locations(get(urlsplit(part).path))]
    assert len(pages) == len(set(pages)) > 40
    assert [url for url in pages if "/petitions/sample-" in url] == []
    assert {get(urlsplit(url).path).status_code for url in pages} == {200}


def test_the_sitemap_lists_each_kind_of_page_in_both_languages_where_robots_may_read_it(get: Get) -> None:
    root = ElementTree.fromstring(get("/sitemap-pages.xml").content)
    listed = {urlsplit(place.text or "").path for place in root.iter(f"{SITEMAP}loc")}
    for page in ("/growth", "/growth/alerts", "/organizations", "/feeds", "/archive/petitions"):
        assert {page, f"/es{page}"} <= listed
    parser = RobotFileParser()
    parser.parse(get("/robots.txt").text.splitlines())
    links = list(root.iter("{http://www.w3.org/1999/xhtml}link"))
    assert {link.attrib["hreflang"] for link in links} == {"en", "es", "x-default"}
    for link in links:
        assert parser.can_fetch("anybot", link.attrib["href"])
        assert urlsplit(link.attrib["href"]).path in listed


def test_the_sitemap_keeps_to_its_protocol(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crawler_files, "PART", 7)
    with closing(reading(archive)) as conn:
        index = ElementTree.fromstring(crawler_files.sitemap_index(conn, "http://site.example"))
        names = [(place.text or "").rsplit("/", 1)[1] for place in index.iter(f"{SITEMAP}loc")]
        numbers = [int(name.removesuffix(".xml").split("-")[2]) for name in names[1:]]
        texts = [crawler_files.sitemap_part(conn, "http://site.example", "petitions", number) for number in numbers]
        assert crawler_files.sitemap_part(conn, "http://site.example", "petitions", 99) is None
        pages = crawler_files.sitemap_of_pages(conn, "http://site.example", ["/topics/a&b"])
    assert len(texts) > 4
    parts = [ElementTree.fromstring(text) for text in (pages, *filter(None, texts))]
    assert {len(part) for part in parts[1:-1]} == {7}
    for entry in (entry for part in parts for entry in part):
        assert next(iter(entry)).tag == f"{SITEMAP}loc"
        when = entry.find(f"{SITEMAP}lastmod")
        assert when is None or len(when.text or "") in (10, 20)


def test_a_sitemap_of_samples_alone_lists_them(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition(), at=day(1))])
    with Archive.open(path) as opened, opened.transaction():
        opened.db.conn.execute("UPDATE sources SET is_sample = 1")
    with asyncio.Runner() as runner:
        answer = runner.run(site(path).client.get("/sitemap-petitions-1.xml"))
    assert [urlsplit(url).path for url in locations(answer)] == ["/petitions/site/free-ana"]


def test_reference_pages_are_there_in_spanish(get: Get) -> None:
    for page, words in (("/es/sources", "Fuentes"), ("/es/about", "Acerca de este archivo"), ("/es/codebook", "Libro")):
        answer = get(page)
        assert answer.status_code == 200
        assert words in words_of(answer)


@pytest.mark.parametrize(
    ("page", "crumbs"),
    [
        ("/sources/unidas", "Home / Sources"),
        ("/es/topics/hunger-strikes", "Inicio / Temas"),
        ("/codebook/petitions", "Home / Codebook"),
        ("/es/creators/unidas/Ana%20Mar%C3%ADa%20R.", "Inicio / Iniciadores"),
        ("/organizations/sample-coalition/Day%20Laborer%20Network", "Home / Organizations"),
        (f"/es/petitions/unidas/{TRUST}", "Inicio / Peticiones / unidas"),
        ("/es/captures/1", "Inicio / Capturas"),
    ],
)
def test_crumbs_lead_from_a_page_to_its_list_and_home(get: Get, page: str, crumbs: str) -> None:
    nav = LexborHTMLParser(get(page).text).css_first("nav.crumbs")
    assert " ".join(nav.text().split()) == crumbs
    assert all(get(link.attributes["href"] or "").status_code in (200, 302) for link in nav.css("a"))


def test_who_chose_the_words_of_a_topic_is_said_in_the_language_of_the_page(get: Get) -> None:
    assert "Chosen by the authors of Que Conste on" in words_of(get("/topics/hunger-strikes"))
    assert "Elegidas por el equipo de Que Conste el" in words_of(get("/es/topics/hunger-strikes"))


def test_sources_without_captures_change_no_count_and_no_banner(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition("Close it", "close-it"), at=day(1))], replace(SITE, name="shown", sample=True))
    with Archive.open(path) as archive:
        archive.finish_run(archive.start_run("crawl", replace(SITE, name="empty")))
    with asyncio.Runner() as runner:
        answer = runner.run(site(path).client.get("/about"))
    assert "All data on this site is sample data" in answer.text
    assert "some titles, counts and names of organizations are real" in words_of(answer)
    assert "from 1 source." in words_of(answer)


def test_items_of_a_single_crawl_are_told_without_a_line_and_of_several_with_one(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition(), at=day(1))], complete=True)
    told = []
    for number in (2, 3):
        with asyncio.Runner() as runner:
            told.append(words_of(runner.run(site(path).client.get("/sources/site"))))
        keep(path, [gone(at=day(number), status=500)], failed=True)
    once, twice = told
    assert "; 1 item." in once
    assert "Dashed lines" not in once
    assert "at most 1 items, 0 in the last one." in twice
    assert "Dashed lines are crawls that were not good." in twice

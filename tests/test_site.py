"""The pages, tables, reports and downloads of the site, through Datasette's own test client."""

import asyncio
import csv
import io
import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode
from xml.etree import ElementTree

import pytest
import yaml
from datasette.app import Datasette
from sqlite_utils import Database

from pipelines.site import row_counts
from pipelines.site.petition_page import petition_page
from pipelines.site.row_counts import RowCount, count_so_far
from pipelines.site.server import PROJECT, site
from pipelines.store.archive import Archive
from pipelines.store.schema import migrations
from scrapers.errors import UsageError
from tests.site_archive import ALERT, HUELGA, ODD, SCRIPT, UNDATED, fill
from tests.site_archive import TRUST as TRUST_SLUG

TRUST = f"/petitions/unidas/{TRUST_SLUG}"
Get = Callable[[str], Any]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("site") / "by-another-name.db"
    fill(path)
    return path


@pytest.fixture(scope="module")
def get(archive: Path) -> Iterator[Get]:
    datasette = site(archive)
    with asyncio.Runner() as runner:
        yield lambda path: runner.run(datasette.client.get(path))


def described() -> dict[str, Any]:
    project = Path(__file__).parent.parent
    metadata: dict[str, Any] = yaml.safe_load((project / "metadata.yml").read_text(encoding="utf-8"))
    tables: dict[str, Any] = metadata["databases"]["archive"]["tables"]
    return tables


def schema() -> dict[str, set[str]]:
    """Columns by table and view, without the shadow tables of full-text search."""
    db = Database(memory=True)
    migrations.apply(db)
    named = [*db.table_names(), *db.view_names()]
    return {
        name: {row[1] for row in db.execute(f"PRAGMA table_xinfo([{name}])")} for name in named if "_fts" not in name
    }


@pytest.mark.parametrize("table", sorted(schema().keys() | described().keys()))
def test_every_table_and_column_is_described_and_nothing_else_is(table: str) -> None:
    about = described()[table]
    assert about["description"].strip()
    assert set(about["columns"]) == schema()[table]
    assert all(description.strip() for description in about["columns"].values())


def test_facets_and_sort_orders_name_columns_that_exist() -> None:
    for table, about in described().items():
        facets = [f if isinstance(f, str) else f["array"] for f in about.get("facets", [])]
        orders = [about[key] for key in ("sort", "sort_desc", "label_column") if key in about]
        assert set(facets) | set(orders) <= schema()[table], table


def test_the_list_of_all_petitions_is_one_request(get: Get) -> None:
    every = get("/archive/petitions.json?_shape=array&_size=max").json()
    assert len(every) == 36
    assert {"title", "signatures", "goal", "creator", "observed_at", "slug"} <= set(every[0])


@pytest.mark.parametrize("table", [t for t in sorted(schema()) if not t.startswith("_")])
def test_every_table_has_a_page_without_timeouts(get: Get, table: str) -> None:
    answer = get(f"/archive/{table}")
    assert answer.status_code == 200
    assert "Too many rows" not in answer.text


def test_tables_of_search_and_upkeep_are_hidden(get: Get) -> None:
    shown = get("/archive").text
    assert "petitions_fts" not in shown
    assert "_sqlite_migrations" not in shown


def test_the_search_of_the_petitions_table_searches(get: Get) -> None:
    for words in ("huelga", "huelgas", "detencion", "_search_title"):
        search = f"_search={words}" if words[0] != "_" else f"{words}=huelgas"
        assert len(get(f"/archive/petitions.json?_shape=array&{search}").json()) == 1, words
    assert get("/archive/petitions.json?_shape=array&_search_creator=huelga").json() == []
    assert get("/archive/petitions.json?_shape=array&_search=*").json() == []
    assert get("/archive/petitions.csv?_stream=on&_search=DETENCION").text.count("huelga-de-hambre") >= 1


def test_the_petitions_table_is_narrowed_by_source_year_creator_and_category(get: Get) -> None:
    facets = get("/archive/petitions.json").json()["facet_results"]
    assert {"source_id", "year", "status", "language", "goal_kind", "categories", "creator"} == set(facets)
    assert {r["label"] for r in facets["source_id"]["results"]} == {"unidas", "sample-acciones"}
    assert {r["value"] for r in facets["year"]["results"]} == {2017, 2018}


@pytest.mark.parametrize("written", ["01", "1.0", "+1"])
def test_a_number_written_in_another_way_counts_the_rows_that_it_finds(get: Get, written: str) -> None:
    plain, other = (
        get("/archive/petitions.json?" + urlencode({"source_id": number, "_size": "max"})).json()
        for number in ("1", written)
    )
    assert other["rows"] == plain["rows"]
    assert other["filtered_table_rows_count"] == plain["filtered_table_rows_count"] == len(plain["rows"]) > 0
    counts = [
        {name: {r["value"]: r["count"] for r in facet["results"]} for name, facet in page["facet_results"].items()}
        for page in (plain, other)
    ]
    assert counts[0] == counts[1]


def test_a_page_that_lacks_its_facets_since_time_ran_out_is_stored_by_no_cache(archive: Path) -> None:
    settings = json.loads((PROJECT / "settings.json").read_text(encoding="utf-8"))

    def ask(**changed: float) -> tuple[bool, str, bool]:
        answer = asyncio.run(site(archive, settings=settings | changed).client.get("/archive/petitions"))
        return "Too many rows" in answer.text, answer.headers["cache-control"], "etag" in answer.headers

    assert ask() == (False, "max-age=60", True)
    assert ask(facet_time_limit_ms=1e-6) == (True, "no-store", False)


@pytest.mark.parametrize(
    "query",
    sorted(
        yaml.safe_load((Path(__file__).parent.parent / "metadata.yml").read_text())["databases"]["archive"]["queries"]
    ),
)
def test_every_canned_query_answers(get: Get, query: str) -> None:
    answer = get(f"/archive/{query}.json?_shape=array")
    assert answer.status_code == 200
    assert isinstance(answer.json(), list)
    assert get(f"/archive/{query}").status_code == 200


@pytest.mark.parametrize(
    "select", ["1 AS permalink", "'x' AS title, NULL AS permalink", "NULL AS alert_permalink, 2 AS alert"]
)
def test_a_question_may_name_its_columns_as_it_likes(get: Get, select: str) -> None:
    assert get(f"/archive?sql={quote('SELECT ' + select)}").status_code == 200


@pytest.mark.parametrize("name", ["Ana María R.", "ana maria", "MARIA"])
def test_petitions_by_creator_are_found_without_accents(get: Get, name: str) -> None:
    found = get(f"/archive/by_creator.json?_shape=array&creator={quote(name)}").json()
    assert [p["permalink"] for p in found] == [TRUST]


def test_petitions_by_no_creator_are_none(get: Get) -> None:
    assert get("/archive/by_creator.json?_shape=array&creator=").json() == []


def test_alerts_are_found_by_cosponsor_without_accents(get: Get) -> None:
    found = get("/archive/alerts_by_organization.json?_shape=array&organization=alianza+unica").json()
    assert [(a["organization"], a["role"]) for a in found] == [("Alianza Única", "cosponsor")]


def test_the_fastest_growing_comes_first_and_the_most_signed_too(get: Get) -> None:
    assert get("/growth.json?span=ever").json()["results"][0]["permalink"] == f"http://localhost{TRUST}"
    assert get("/archive/most_signed.json?_shape=array").json()[0]["signatures"] == 1886


def test_counts_that_fell_and_goals_that_moved_say_between_what(get: Get) -> None:
    fell = get("/archive/counts_that_fell.json?_shape=array").json()
    moved = get("/archive/goals_moved.json?_shape=array").json()
    assert [(e["before"], e["after"]) for e in fell] == [("520", "510")]
    assert ("1000", "2000") in [(e["before"], e["after"]) for e in moved if e["permalink"] == TRUST]


def test_the_front_page_shows_what_grows_what_is_new_and_the_sources(get: Get) -> None:
    page = get("/").text
    assert TRUST in page
    assert f"/alerts/sample-coalition/{ALERT}" in page
    assert "+125 a day" in page  # over the last week
    assert page.count("<svg xmlns") == 1
    assert "UTC</time></td>" in page  # of the last run, which neither failed nor is in doubt


def test_rows_that_came_since_the_last_digest_are_counted_as_far_as_a_bound(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(archive)) as db:
        assert count_so_far(db, "petition_rows") == RowCount(rows=36, is_least=False)
        db.execute("UPDATE table_sums SET upto = upto - 3, rows = rows - 3 WHERE name = 'petition_rows'")
        assert count_so_far(db, "petition_rows") == RowCount(rows=36, is_least=False)
        monkeypatch.setattr(row_counts, "_MOST_NEW", 2)
        assert count_so_far(db, "petition_rows") == RowCount(rows=35, is_least=True)


def test_a_petition_page_says_count_time_verbatim_and_capture(get: Get) -> None:
    page = get(TRUST).text
    assert "1,886" in page
    assert '<q lang="en">1,886 of 2,000 Signatures</q>' in page
    assert 'datetime="2018-07-17T08:00:00Z"' in page
    assert "/captures/12" in page
    observations = page.partition('id="observations"')[2].partition("</table>")[0]
    assert observations.count("<tr>") == 1 + 12, "a heading and every day with an observation"


def test_a_later_capture_without_a_count_leaves_the_count_with_its_own_capture(archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as db:
        page = petition_page(db, "sample-acciones", HUELGA)
    assert page is not None
    [uncounted], [counted] = (day.looks for day in page.days.shown[:2])
    assert (counted["signatures"], uncounted["signatures"]) == (238, None)
    for name in ("signatures", "goal", "observed_at", "capture_id"):
        assert page.petition[name] == counted[name]
    assert page.petition["capture_origin"] == counted["origin"]


def test_a_petition_page_shows_its_edits_events_and_alerts(get: Get) -> None:
    page = get(TRUST).text
    assert "<ins>: Support the Trust Act!</ins>" in page
    assert "signatures dropped" in page
    assert "goal raised" in page
    assert f"/alerts/sample-coalition/{ALERT}" in page


def test_text_of_a_page_is_never_markup_here(get: Get) -> None:
    for path in (
        TRUST,
        f"/alerts/sample-coalition/{ALERT}",
        "/search?q=hunger",
        "/archive/petitions/1",
        f"/search?q={SCRIPT}",
    ):
        page = get(path).text
        assert "<script>" not in page, path
    assert "&lt;script&gt;" in get(TRUST).text


def test_a_link_that_is_no_web_address_is_shown_and_not_linked(get: Get) -> None:
    page = get(f"/alerts/sample-coalition/{ALERT}").text
    assert "javascript:alert(1)" in page
    assert 'href="javascript:' not in page


def test_unknown_dates_say_why(get: Get) -> None:
    assert "no captured page gives a date" in get(f"/petitions/unidas/{UNDATED}").text
    assert "the page says “some day in spring”, which is not a definite date" in get("/petitions/unidas/quiet").text


def test_a_capture_without_a_time_is_listed_and_not_drawn(get: Get) -> None:
    page = get(f"/petitions/unidas/{UNDATED}").text
    assert "time unknown" in page
    assert "<svg xmlns" not in page


def test_an_alert_page_keeps_its_dates_apart_and_lists_everyone(get: Get) -> None:
    page = get(f"/alerts/sample-coalition/{ALERT}").text
    for text in (
        "March 5, 2018",
        "March 6, 2018, 12:00 UTC",
        "Instituto Familiar de la Raza, Inc.",
        "Type of Action",
        TRUST,
    ):
        assert text in page
    assert "3 cosponsors" in page


def test_slugs_with_unusual_characters_have_permalinks_that_work(get: Get) -> None:
    link = re.search(r'href="(/petitions/sample-acciones/%C2%BF[^"]+)"', get("/search?q=ni+una").text)
    assert link is not None
    assert get(link[1]).status_code == 200
    assert "¡Ni una más!" in get(link[1]).text
    assert link[1] == f"/petitions/sample-acciones/{quote(ODD)}"
    assert get(f"{link[1]}/chart.svg").status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        f"/embed{TRUST}",
        f"/embed{TRUST}?as_of=2018-06-01",
        f"/es/embed{TRUST}",
        "/es/creators/unidas/Ana%20Mar%C3%ADa%20R.",
        "/organizations/sample-coalition/Alianza%20%C3%9Anica",
        "/topics/categories/Deportations?sort=signatures",
    ],
)
def test_a_slash_too_many_leads_to_pages_whose_names_may_have_slashes(get: Get, address: str) -> None:
    path, mark, query = address.partition("?")
    answer = get(f"{path}/{mark}{query}")
    assert (answer.status_code, answer.headers["location"]) == (301, address)
    assert get(address).status_code == 200
    assert get(f"{path}x/").status_code in (301, 404)


def test_a_slash_too_many_leads_to_the_permalink(get: Get) -> None:
    answer = get(f"{TRUST}/")
    assert (answer.status_code, answer.headers["location"]) == (301, TRUST)


@pytest.mark.parametrize(
    "path",
    ["/petitions/unidas/no-such", "/petitions/nobody/100%25-x", "/alerts/unidas/x.y", "/petitions/nobody", "/nowhere"],
)
def test_what_is_not_on_record_is_a_404_with_a_search(get: Get, path: str) -> None:
    answer = get(path)
    assert answer.status_code == 404
    assert 'action="/search"' in answer.text


def test_what_is_new_is_also_a_feed(get: Get) -> None:
    feed = ElementTree.fromstring(get("/archive/new_on_record.atom").text)
    entries = feed.findall("{http://www.w3.org/2005/Atom}entry")
    first = get("/archive/new_on_record.json?_shape=array").json()[0]
    assert len(entries) == 37, "all but the one whose capture has no time"
    assert first["permalink"] == "/alerts/sample-coalition/llamada"
    assert first["atom_title"].startswith("[sample] Llamada")


def test_nothing_new_is_a_feed_without_entries(tmp_path: Path) -> None:
    Archive.open(tmp_path / "empty.db").close()
    answer = asyncio.run(site(tmp_path / "empty.db").client.get("/archive/new_on_record.atom"))
    feed = ElementTree.fromstring(answer.text)
    assert answer.status_code == 200
    assert feed.findtext("{http://www.w3.org/2005/Atom}title") == "Recently added"
    assert feed.findall("{http://www.w3.org/2005/Atom}entry") == []


def test_the_shortcut_to_a_table_shows_the_columns_that_matter_and_leads_to_all(get: Get) -> None:
    shortcut = get("/petitions/sample-acciones")
    page = get(shortcut.headers["location"]).text
    assert "<strong>3</strong> rows" in page
    assert "Show all columns" in page
    assert "url_key" not in re.findall(r"<th[^>]*>.*?</th>", page, re.DOTALL)


def test_the_chart_is_one_svg_with_words_for_those_who_do_not_see_it(get: Get) -> None:
    answer = get(f"{TRUST}/chart.svg")
    assert answer.headers["content-type"].startswith("image/svg+xml")
    root = ElementTree.fromstring(answer.text)
    texts = {child.tag.rpartition("}")[2]: child.text or "" for child in root}
    assert "Trust Act" in texts["title"]
    assert "54 signatures of 100 on January 3, 2018, then 1,886 signatures of 2,000 on July 17, 2018" in texts["desc"]


def test_sample_data_says_so_wherever_it_shows(get: Get) -> None:
    huelga = f"/petitions/sample-acciones/{HUELGA}"
    for path in (
        "/",
        huelga,
        "/archive/petitions",
        "/growth",
        "/growth?span=ever",
        "/search?q=huelga",
        "/archive",
    ):
        assert "badge sample" in get(path).text, path
    assert "Sample data: not a real petition" in get(f"{huelga}/chart.svg").text
    assert "Sample data: not a real petition" not in get(f"{TRUST}/chart.svg").text
    assert get("/search.json?q=huelga").json()["results"][0]["is_sample"] is True


def test_spanish_is_marked_as_spanish(get: Get) -> None:
    page = get(f"/petitions/sample-acciones/{HUELGA}").text
    assert '<h1 lang="es">' in page
    assert '<p lang="es">' in page
    assert 'lang="es">Llamada urgente' in get("/").text


def test_a_series_can_be_taken_as_csv_and_json(get: Get) -> None:
    page = get(TRUST).text
    links = [link.replace("&amp;", "&") for link in re.findall(r'href="(/archive/growth_points[^"]+)"', page)]
    rows = list(csv.DictReader(io.StringIO(get(links[0]).text)))
    assert [row["observed_at"] for row in rows] == sorted(row["observed_at"] for row in rows)
    assert len(rows) == len(get(links[1]).json()) == 12


def test_every_answer_carries_the_headers_that_keep_foreign_scripts_out(get: Get) -> None:
    for path in ("/", TRUST, "/archive/petitions", "/nowhere", f"{TRUST}/chart.svg", "/static/queconste.css"):
        policy = get(path).headers["content-security-policy"]
        assert "script-src 'self';" in policy
        assert "unsafe" not in policy
        assert get(path).headers["x-content-type-options"] == "nosniff"


def test_no_page_asks_for_anything_from_elsewhere(get: Get) -> None:
    for path in (
        "/",
        TRUST,
        "/archive/petitions",
        "/archive",
        "/search?q=hunger",
        "/archive?sql=select+1",
        "/archive/petitions/1",
    ):
        page = get(path).text
        assert not re.findall(r'<(?:script|link|img|iframe)[^>]+(?:src|href)="(?:https?:)?//(?!localhost)', page), path
        assert " style=" not in re.sub(r"<svg.*?</svg>", "", page, flags=re.DOTALL), path


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: None, "archive not found; create one with `make run`"),
        (lambda path: path.write_bytes(b"PK\x03\x04 not a database at all" * 99), "is not a SQLite database; give"),
        (lambda path: path.write_bytes(b""), "is empty, no archive; fill it with `queconste crawl`"),
        (lambda path: changed(path, "CREATE TABLE petitions (id)"), "not a Que Conste archive; give --archive another"),
        (
            lambda path: changed(path, "UPDATE _sqlite_migrations SET name = 'm999' WHERE id = 1"),
            r"newer queconste \(it has m999\); upgrade",
        ),
        (
            lambda path: changed(path, "DELETE FROM _sqlite_migrations"),
            "created by an older version; run `queconste upgrade` to update it",
        ),
    ],
    ids=["missing", "not SQLite", "empty", "another program's", "newer", "older"],
)
def test_what_is_no_archive_is_refused_with_a_remedy(tmp_path: Path, make: Callable[[Path], Any], message: str) -> None:
    path = tmp_path / "a.db"
    make(path)
    with pytest.raises(UsageError, match=message) as refusal:
        site(path)
    assert str(path) in str(refusal.value)


def changed(path: Path, statement: str) -> None:
    if "_sqlite_migrations" in statement:
        Archive.open(path).close()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(statement)


def test_a_bare_datasette_in_the_house_serves_the_same_site(tmp_path: Path, house: Path, archive: Path) -> None:
    for name in ("metadata.yml", "settings.json", "templates", "static", "plugins"):
        (tmp_path / name).symlink_to(house / name)
    (tmp_path / "archive.db").write_bytes(archive.read_bytes())
    datasette = Datasette(config_dir=tmp_path)
    with asyncio.Runner() as runner:
        assert "1,886" in runner.run(datasette.client.get(TRUST)).text
        assert runner.run(datasette.client.get("/static/queconste.css")).status_code == 200
        assert runner.run(datasette.client.get("/archive/petitions.json?_size=0")).json()["suggested_facets"] == []


def test_a_house_without_an_archive_says_how_to_make_one(tmp_path: Path, house: Path) -> None:
    for name in ("metadata.yml", "settings.json", "templates", "static", "plugins"):
        (tmp_path / name).symlink_to(house / name)
    datasette = Datasette(config_dir=tmp_path)
    with asyncio.Runner() as runner:
        for path in ("/", "/search?q=x", TRUST):
            assert "make run" in runner.run(datasette.client.get(path)).text


def test_all_rows_are_offered_as_csv_and_json_from_the_second_page_on_too(get: Get) -> None:
    first = get("/archive/petitions?_size=2&_sort_desc=signatures").text
    onward = re.search(r'href="http://localhost([^"]*_next=[^"]*)"', first)
    assert onward
    second = get(onward.group(1).replace("&amp;", "&")).text
    links = [link.replace("&amp;", "&") for link in re.findall(r'href="([^"]*)">(?:CSV|JSON)</a>', second)]
    rows = list(csv.DictReader(io.StringIO(get(links[0]).text)))
    total = get("/archive/petitions.json?_size=1").json()["filtered_table_rows_count"]
    assert len(rows) == len(get(links[1]).json()) == total > 2
    counts = [int(row["signatures"]) for row in rows if row["signatures"]]
    assert counts == sorted(counts, reverse=True)


def test_the_innards_of_the_search_are_not_shown(get: Get) -> None:
    assert "_fts_idx" not in get("/archive?_show_hidden=1").text
    assert get("/archive/petitions_fts_idx").status_code == 403
    assert get("/archive/petitions?_search=huelga").status_code == 200

"""The lists of petitions and alerts: what readers look for comes first, keys and digests on request."""

import asyncio
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pipelines.site.listed_table import COLUMNS, SPARK_DAYS
from pipelines.site.server import site
from pipelines.store.archive import Archive
from tests.archives import day, extraction, keep, petition
from tests.site_archive import TRUST, fill

Get = Callable[..., Any]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("listed") / "archive.db"
    fill(path)
    return path


@pytest.fixture(scope="module")
def get(archive: Path) -> Iterator[Get]:
    datasette = site(archive)
    with asyncio.Runner() as runner:
        yield lambda path, **options: runner.run(datasette.client.get(path, **options))


def headings(page: str) -> list[str]:
    """The words of the head of a page's table, without what shows the order."""
    (head,) = re.findall(r"<thead>(.*?)</thead>", page, re.DOTALL)
    cells = re.findall(r"<th [^>]*>(.*?)</th>", head, re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>|[▲▼]", "", cell).split()) for cell in cells]


def rows(page: str) -> list[str]:
    """The rows of a page's table, as HTML."""
    (body,) = re.findall(r"<tbody>(.*?)</tbody>", page, re.DOTALL)
    return re.findall(r"<tr>(.*?)</tr>", body, re.DOTALL)


def row_of(page: str, path: str) -> str:
    (found,) = [row for row in rows(page) if path in row]
    return found


def test_petitions_are_listed_by_what_readers_look_for(get: Get) -> None:
    page = get("/archive/petitions").text
    assert headings(page) == [column.heading for column in COLUMNS["petitions"]]
    row = row_of(page, f"/petitions/unidas/{TRUST}")
    assert row.index(f'href="/petitions/unidas/{TRUST}"') < row.index("1,886") < row.index("2,000")
    assert 'href="/sources/unidas"' in row
    assert "<svg" in row


def test_how_petitions_are_stored_is_said_where_columns_are_described(get: Get) -> None:
    opening, _, details = get("/archive/petitions").text.partition('<details class="column-descriptions">')
    assert "One row per petition, with its newest known values." in opening
    assert "petition_rows" not in opening
    assert "This is a view of the table petition_rows" in details
    assert "Esta es una vista de la tabla petition_rows" in get("/es/archive/petitions").text
    assert "This is a view of the table petition_rows" in get("/codebook/petitions").text


def test_alerts_are_listed_by_what_readers_look_for(get: Get) -> None:
    page = get("/archive/action_alerts").text
    assert headings(page) == [column.heading for column in COLUMNS["action_alerts"]]
    assert all('href="/alerts/' in row for row in rows(page))


def test_the_change_of_a_week_is_that_of_two_looks_about_a_week_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    looks = (("steady", 0, 100), ("late", 0, 100), ("steady", 7, 170), ("late", 90, 9_000))
    shown = [petition(f"Free {slug}", slug, signatures=f"{count} Signatures") for slug, _, count in looks]
    keep(path, [extraction(one, at=day(at)) for one, (_, at, _) in zip(shown, looks, strict=True)])
    with asyncio.Runner() as runner:
        get = site(path).client.get
        english, spanish = (runner.run(get(f"{root}/archive/petitions")).text for root in ("", "/es"))
    assert "+70" in row_of(english, "/petitions/site/steady")
    row = row_of(english, "/petitions/site/late")
    assert "not known: no two counts are about 7 days apart" in row
    assert "8,900" not in row
    assert "no hay dos conteos" in row_of(spanish, "/petitions/site/late")


def test_a_line_shows_a_bounded_number_of_days(get: Get) -> None:
    for row in rows(get("/archive/petitions").text):
        for path in re.findall(r'<path d="([^"]*)"', row):
            assert len(re.findall("[ML]", path)) <= SPARK_DAYS


def test_all_columns_are_a_link_away_and_the_list_again(get: Get) -> None:
    page = get("/archive/petitions?status=open").text
    (link,) = re.findall(r'href="([^"]*_columns=all[^"]*)"', page)
    whole = get(link.replace("&amp;", "&")).text
    assert {"number", "normalized address", "text version", "capture"} <= set(headings(whole))
    assert "status=open" in link
    assert "Show the main columns" in whole


def test_a_record_that_all_rows_belong_to_is_named_once(get: Get) -> None:
    page = get("/archive/signature_snapshots?petition_id=1").text
    title = get("/archive/petitions.json?_shape=array&id=1").json()[0]["title"]
    table = page.partition('<table class="rows">')[2].partition("</table>")[0]
    assert page.partition('class="same-in-all"')[2].partition("</p>")[0].count(title) == 1
    assert title not in table
    assert "petition number" not in headings(page)
    assert "petition number" in headings(get("/archive/signature_snapshots").text)


@pytest.mark.parametrize("arguments", ["_col=url_key", "_nocol=title", "_columns=all"])
def test_readers_who_choose_columns_get_these(arguments: str, get: Get) -> None:
    page = get(f"/archive/petitions?{arguments}").text
    assert "normalized address" in headings(page)
    assert '<table class="rows listed">' not in page


def test_json_and_csv_have_all_columns(get: Get) -> None:
    columns = get("/archive/petitions.json").json()["columns"]
    assert {"id", "url_key", "version_id"} <= set(columns)
    assert get("/archive/petitions.csv").text.partition("\r\n")[0].split(",") == columns


def test_a_list_has_filters_facets_orders_and_a_next_page(get: Get) -> None:
    first = get("/archive/petitions?_size=2&_sort_desc=signatures&_facet=status").text
    assert len(rows(first)) == 2
    (onward,) = re.findall(r'<a rel="next" href="([^"]+)"', first)
    second = get(onward.replace("&amp;", "&").replace("http://localhost", "")).text
    assert not set(rows(first)) & set(rows(second))
    assert "by signatures, largest first" in first
    assert "by first seen at, newest first" in get("/archive/petitions?_sort_desc=first_seen_at").text
    assert "más antiguas primero" in get("/es/archive/petitions?_sort=first_seen_at").text
    assert 'href="/archive/petitions?_size=2&amp;_sort_desc=signatures&amp;_facet=status&amp;status=' in first.replace(
        "http://localhost", ""
    )


def test_a_list_without_rows_says_so(get: Get) -> None:
    assert "No rows." in get("/archive/petitions?title=nothing").text


def test_the_short_paths_lead_to_the_lists(get: Get) -> None:
    assert get("/petitions").headers["location"] == "/archive/petitions"
    assert get("/alerts/unidas").headers["location"].startswith("/archive/action_alerts?source_id=")


def test_the_short_paths_keep_what_is_filtered(get: Get) -> None:
    assert get("/petitions?language=es&_sort=title").headers["location"] == "/archive/petitions?language=es&_sort=title"
    assert get("/alerts/unidas?year=2018").headers["location"].endswith("&year=2018")
    assert get(get("/petitions?nocolumn=1").headers["location"]).status_code == 400


def test_the_list_is_in_spanish_too(get: Get) -> None:
    page = get("/es/archive/petitions?title__contains=a&_sort=signatures").text
    assert headings(page)[:5] == ["Título", "Tendencia", "Firmas", "Meta", "7 días"]
    assert "de menor a mayor" in page
    assert 'href="/es/petitions/' in page
    assert "contiene" in page
    for english in ("sorted by", "ends with", "where ", "Next page", "largest first"):
        assert english not in page


def test_digests_are_short_with_the_whole_on_hover(get: Get) -> None:
    page = get("/archive/captures").text
    found = re.findall(r'<abbr class="digest" title="([0-9a-f]{64})">([0-9a-f]+)…</abbr>', page)
    assert found
    for shown, begun in found:
        assert shown.startswith(begun)
        assert len(begun) == 10
    assert not re.search(r">[^<]*[0-9a-f]{40,}", page.partition("<tbody>")[2].partition("</tbody>")[0])


def test_titles_of_others_are_texts_and_nothing_else(archive: Path, get: Get) -> None:
    with Archive.open(archive) as opened:
        opened.db.execute(
            "UPDATE petition_rows SET title = '<script>x</script>\u202egnp', creator = '\"><b>' WHERE id = 1"
        )
        opened.db.conn.commit()
    page = get("/archive/petitions?id=1").text
    assert "<script>x" not in page
    assert "&lt;script&gt;x" in page
    assert "\u2068" in page
    assert '"><b>' not in page

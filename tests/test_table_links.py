"""What the page of each table links to is there: its rows, and its rows in the orders of its columns."""

import asyncio
import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

import pytest
import yaml

from pipelines.site.sandbox import PROJECT
from pipelines.site.server import site
from tests.site_archive import fill

Get = Callable[..., Any]
_DESCRIBED = yaml.safe_load((PROJECT / "metadata.yml").read_text())["databases"]["archive"]["tables"]
TABLES = sorted(name for name in _DESCRIBED if not name.startswith("_"))  # the others are closed to readers


@pytest.fixture(scope="module")
def get(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Get]:
    path = tmp_path_factory.mktemp("linked") / "archive.db"
    fill(path)
    datasette = site(path)
    with asyncio.Runner() as runner:
        yield lambda address: runner.run(datasette.client.get(address))


@pytest.mark.parametrize("table", TABLES)
def test_all_rows_and_orders_that_a_table_links_to_are_there(table: str, get: Get) -> None:
    page = get(f"/archive/{table}?_columns=all&_size=5").raise_for_status().text
    links = {unescape(link).removeprefix("http://localhost") for link in re.findall(r'href="([^"]+)"', page)}
    rows = sorted(link for link in links if link.startswith(f"/archive/{table}/"))
    orders = sorted(link for link in links if re.search(r"[?&]_sort(_desc)?=", link))
    assert {link: get(link).status_code for link in (*rows, *orders)} == dict.fromkeys((*rows, *orders), 200)


@pytest.mark.parametrize("table", ["movers", "growth_points"])
def test_a_row_of_a_view_is_found_by_keys_that_the_view_computes(table: str, get: Get) -> None:
    (row,) = re.findall(rf'href="(/archive/{table}/[^"]+)"', get(f"/archive/{table}?_size=1").text)
    first = get(f"/archive/{table}.json?_shape=array&_size=1").json()
    assert get(f"{row}.json?_shape=array").json() == first
    key = {"movers": "window_days", "growth_points": "position"}[table]
    filtered = get(f"/archive/{table}.json?_shape=array&_size=1&{key}={first[0][key]}").json()
    assert filtered == first


@pytest.mark.parametrize(
    "address",
    [
        "/archive/petitions.exe",
        "/archive/petitions/1.exe",
        "/archive.exe",
        "/archive/new_on_record.exe",
        "/archive/petitions/1,2",
        "/archive/petitions/1,2.json",
        "/archive/petitions/1,2.csv",
        "/archive/movers/1",
        "/captures/-1",
        "/captures/99999999999999999999",
        "/captures/2.json",
        "/embed/x",
    ],
)
def test_an_address_of_no_page_is_answered_404_and_speaks_of_no_database(address: str, get: Get) -> None:
    answer = get(address)
    assert answer.status_code == 404
    assert "database" not in answer.text.partition("<footer")[0].partition("<main")[2]
    assert "There is no " in answer.text


def test_a_row_of_forms_of_counts_says_nothing_of_columns_that_no_reader_sees(get: Get) -> None:
    page = get("/archive/count_forms/0").raise_for_status().text
    assert "Rows that refer to this one" not in page

"""A chart and its data can be taken as SVG, PNG, CSV and zip; the zip is equal as long as the archive is."""

import asyncio
import csv
import io
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pandas as pd
import pytest

from pipelines.site import chart_cache
from pipelines.site.download_rows import COLUMNS, as_csv
from pipelines.site.server import site
from tests.site_archive import HUELGA, ODD, TRUST, UNDATED, fill

Get = Callable[[str], Any]
PAGE = f"/petitions/unidas/{TRUST}"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("downloads") / "archive.db"
    fill(path)
    return path


@pytest.fixture(scope="module")
def get(archive: Path) -> Iterator[Get]:
    datasette = site(archive)
    with asyncio.Runner() as runner:
        yield lambda path: runner.run(datasette.client.get(path))


def test_the_data_are_every_observation_with_its_capture(get: Get, archive: Path) -> None:
    answer = get(f"{PAGE}/data.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == f'attachment; filename="unidas-{TRUST}.csv"'
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert list(rows[0]) == list(COLUMNS)
    assert [row["observed_at"] for row in rows] == sorted(row["observed_at"] for row in rows)
    with closing(sqlite3.connect(archive)) as db:
        kept = db.execute(
            "SELECT c.digest, n.signatures FROM signature_snapshots AS n JOIN captures AS c ON c.id = n.capture_id "
            "JOIN petitions AS p ON p.id = n.petition_id WHERE p.slug = ?",
            [TRUST],
        ).fetchall()
    found = [(row["capture_digest"], int(row["signatures"]) if row["signatures"] else None) for row in rows]
    assert sorted(found, key=str) == sorted(kept, key=str)


def test_the_newest_count_of_the_data_is_that_of_the_page_by_pandas(get: Get) -> None:
    data = pd.read_csv(io.StringIO(get(f"{PAGE}/data.csv").text), parse_dates=["observed_at"])
    newest = data.dropna(subset="signatures").sort_values("observed_at").iloc[-1]
    assert (
        f"{newest.signatures:,.0f} of {newest.goal:,.0f} signatures on {newest.observed_at:%B %-d, %Y}."
        in get(PAGE).text
    )


def test_an_observation_without_a_time_is_in_the_data(get: Get) -> None:
    (row,) = csv.DictReader(io.StringIO(get(f"/petitions/unidas/{UNDATED}/data.csv").text))
    assert (row["observed_at"], row["signatures"]) == ("", "979")


def test_no_cell_of_the_data_is_a_formula() -> None:
    assert as_csv(["a", "b"], [{"a": "=1+1", "b": -5}]) == "a,b\r\n'=1+1,-5\r\n"


@pytest.mark.parametrize("name", ["chart.png", "card.png"])
@pytest.mark.parametrize("slug", [TRUST, UNDATED, "quiet"])
def test_pictures_are_png_for_every_kind_of_petition(get: Get, slug: str, name: str) -> None:
    answer = get(f"/petitions/unidas/{slug}/{name}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png")
    assert answer.content.startswith(b"\x89PNG\r\n")
    if name == "card.png":
        assert (int.from_bytes(answer.content[16:20]), int.from_bytes(answer.content[20:24])) == (1200, 630)


def test_the_zip_is_equal_byte_for_byte_when_made_again(get: Get, archive: Path) -> None:
    first = get(f"{PAGE}/download.zip").content
    chart_cache._drawn.clear()
    with asyncio.Runner() as runner:
        datasette = site(archive)
        assert runner.run(datasette.client.get(f"{PAGE}/download.zip")).content == first
    with zipfile.ZipFile(io.BytesIO(first)) as packed:
        assert packed.testzip() is None
        names = ["README.txt", "CODEBOOK.txt", "CITATION.txt", "data.csv", "chart.svg", "chart.png"]
        assert packed.namelist() == names
        assert {info.date_time for info in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        for name in names[3:]:
            assert packed.read(name) == get(f"{PAGE}/{name}").content
        codebook = packed.read("CODEBOOK.txt").decode()
        assert [line for line in codebook.splitlines() if not line.startswith(" ")] == list(COLUMNS)
        assert f"http://localhost{PAGE}" in packed.read("CITATION.txt").decode()


def test_the_zip_of_sample_data_says_so(get: Get) -> None:
    with zipfile.ZipFile(io.BytesIO(get(f"/petitions/sample-acciones/{HUELGA}/download.zip").content)) as packed:
        assert "Sample data" in packed.read("README.txt").decode()
        assert b"Sample data" in packed.read("chart.svg")


@pytest.mark.parametrize("name", ["chart.svg", "chart.png", "card.png", "data.csv", "download.zip"])
def test_a_download_of_what_is_not_there_is_not_found(get: Get, name: str) -> None:
    assert get(f"/petitions/unidas/nowhere/{name}").status_code == 404
    assert get(f"/petitions/sample-acciones/{quote(ODD)}/{name}").status_code == 200


def test_a_size_that_does_not_exist_is_refused(get: Get) -> None:
    answer = get(f"{PAGE}/chart.svg?size=huge")
    assert (answer.status_code, answer.text) == (400, "“size” must be wide or narrow.\n")
    assert 'width="344"' in get(f"{PAGE}/chart.svg?size=narrow").text


def test_a_download_is_in_the_language_of_its_address(get: Get) -> None:
    english, spanish = get(f"{PAGE}/chart.svg").text, get(f"/es{PAGE}/chart.svg").text
    assert "Mar 1" in english
    assert "1 mar" in spanish

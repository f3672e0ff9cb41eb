"""What no mining writes is left out of an import, each page alone, and breaks nothing."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipelines.jobs.import_mined import import_mined
from pipelines.mine.mined_reading import mined_pages_in
from pipelines.mine.mined_schema import mined_schema
from pipelines.mine.sensible_rows import are_sensible
from tests.archives import new_source, rows
from tests.mined import mine_here
from tests.test_mining import POST
from tests.warcs import Warc

SITE = new_source("acciones", "controlshift", "https://acciones.example")
BLOG = new_source("blog", "wordpress", "https://blog.example", alerts="all")
PETITION = """<html><body><ul><li><a href="/petitions/free-ana">Free Ana</a><p>Our neighbor.</p>
<p>139 of 200 Signatures</p><p>Created by Ana M.</p></li></ul></body></html>"""
OF_PAGE: dict[str, list[Any]] = {
    "digest": [None, "abc"],
    "length": [None, 0, -1],
    "offset": [None, -1],
    "size": [None, -1, 2**62],
    "http_status": [None, 0, 404],
    "is_gone": [None, True],
    "media_type": [None, "\0"],
    "code_version": [None, "", "x" * 9_999],
    "captured_at": [datetime(2900, 1, 1, tzinfo=UTC), datetime(1, 1, 1, tzinfo=UTC)],
    "broken": [[None]],
    "listed": [[{"native_id": None, "slug": None, "is_listed": None, "modified_at": None}]],
    "masked_addresses": [[None]],
}
OF_PETITION: dict[str, list[Any]] = {
    "kind": [None, "post"],
    "title": [None, "a\0b"],
    "url": ["javascript:alert(1)", ""],
    "status": ["bogus"],
    "goal_kind": [None, "bogus"],
    "signatures": [-5, 2**62],
    "created_at": ["soon", "2018-02-30", "2018-13"],
    "language": ["English", "en;"],
    "place": [None, 0],
    "creators": [[None], [{"name": "Ana", "kind": "robot", "masked": False}]],
    "links": [[{"url": "javascript:alert(1)", "url_text": "x", "text": None, "role": None}]],
    "stated": [[{"stated_at": "x", "stated_at_text": "x", "signatures": 1, "signatures_text": "1"}]],
    "count_problems": [[None]],
}
OF_ALERT: dict[str, list[Any]] = {
    "recognized_by": ["bogus"],
    "action_url": ["data:text/html,x"],
    "published_at": ["yesterday"],
    "labels": [[None], [{"label": "Who", "value": None}]],
}


@pytest.fixture(scope="module")
def mined(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rows of a listing, an alert and a page that is gone, in one file."""
    folder = tmp_path_factory.mktemp("mined")
    warc = Warc("https://acciones.example/categories", gzip=True).add(PETITION)
    warc.add("", url="https://acciones.example/petitions/gone-one", status="404 Not Found")
    warc.add(POST, url="https://blog.example/2018/03/01/call-today/")
    mine_here([warc.save(folder / "a.warc.gz")], folder / "out", SITE, BLOG)
    found = [
        row for path in sorted((folder / "out").rglob("*.parquet")) for row in pq.ParquetFile(path).read().to_pylist()
    ]
    pq.write_table(pa.Table.from_pylist(found, mined_schema()), folder / "a.parquet")
    return folder / "a.parquet"


def test_what_mining_wrote_is_sensible(mined: Path) -> None:
    pages = list(mined_pages_in(mined))
    assert [row["kind"] for page in pages for row in page].count("page") == len(pages) == 3
    assert all(are_sensible(page) for page in pages)


@pytest.mark.parametrize(("kind", "wrongs"), [("page", OF_PAGE), ("petition", OF_PETITION), ("alert", OF_ALERT)])
def test_a_value_that_mining_does_not_write_makes_a_page_senseless(
    mined: Path, kind: str, wrongs: dict[str, list[Any]]
) -> None:
    of_kind = (
        page for page in mined_pages_in(mined) if not page[0]["is_gone"] and kind in [row["kind"] for row in page]
    )
    page = next(of_kind)
    for name, values in wrongs.items():
        for value in values:
            wrong = [row | {name: value} if row["kind"] == kind else row for row in page]
            assert not are_sensible(wrong), (name, value)


def test_a_senseless_page_is_left_out_alone(mined: Path, tmp_path: Path) -> None:
    found = pq.ParquetFile(mined).read().to_pylist()
    found = [row | {"status": "bogus"} if row["kind"] == "petition" else row for row in found]
    pq.write_table(pa.Table.from_pylist(found, mined_schema()), tmp_path / "a.parquet")
    known = {source.name: source for source in (SITE, BLOG)}
    imported, _ = import_mined(
        [tmp_path / "a.parquet"], sources=known, only=None, archive_path=tmp_path / "a.db", captures_path=tmp_path
    )
    assert [(one.source, one.counts.captures, dict(one.left_out)) for one in imported] == [
        ("acciones", 1, {"unreadable": 1}),
        ("blog", 1, {}),
    ]
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM petition_versions") == [(0,)]

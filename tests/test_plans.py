"""A plan lists what an index names, and says what of the index it could not read."""

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from pipelines.jobs.plan_mining import PlannedRanges, plan_ranges
from pipelines.mine.mining_inputs import tasks_of
from pipelines.mine.wanted_pages import Wanted
from scrapers.errors import UsageError

PAGE = "https://acciones.example/categories"
ROW: dict[str, Any] = {
    "url": PAGE,
    "fetch_status": 200,
    "fetch_time": None,
    "warc_filename": "crawl/a.warc.gz",
    "warc_record_offset": 10,
    "warc_record_length": 90,
}
WANTED = Wanted.of([], hosts=["acciones.example"], first="2018", last="2018")


def planned_of(tmp_path: Path, rows: list[dict[str, Any]]) -> tuple[PlannedRanges, list[str]]:
    """Plan from a file of the columnar index with these rows; returns the plan's lines as well."""
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "index.parquet")
    indexes, plan = [str(tmp_path / "index.parquet")], tmp_path / "plan.jsonl"
    planned = plan_ranges(indexes, plan, WANTED, contact="", interval=0.0)
    return planned, plan.read_text().splitlines()


@pytest.mark.parametrize(
    "wrong",
    [
        {"url": None},
        {"warc_filename": None},
        {"warc_record_offset": None},
        {"warc_record_offset": -1},
        {"warc_record_length": None},
        {"warc_record_length": 0},
        {"warc_record_length": -1},
    ],
    ids=str,
)
def test_a_row_that_names_no_bytes_of_a_page_is_left_out_and_counted(tmp_path: Path, wrong: dict[str, Any]) -> None:
    planned, lines = planned_of(tmp_path, [ROW, ROW | {"warc_record_offset": 200} | wrong])
    assert [json.loads(line)["offset"] for line in lines] == [10]
    assert (planned.ranges, planned.unreadable) == (1, 1)
    assert "; left out: 1 row of the index that cannot be read, such as " in str(planned)
    assert len(list(tasks_of([str(tmp_path / "plan.jsonl")]))) == 1


def test_an_index_whose_times_and_statuses_are_text_is_read(tmp_path: Path) -> None:
    times = ("2018-03-01 12:00:00.000", "2019-03-01T12:00:00Z", "in spring")
    rows = [
        ROW | {"fetch_time": time, "fetch_status": "200", "warc_record_offset": number * 100}
        for number, time in enumerate(times)
    ]
    planned, lines = planned_of(tmp_path, rows)
    assert [json.loads(line)["offset"] for line in lines] == [0]
    assert planned.unreadable == 1


def test_rows_of_a_cdx_server_that_cannot_be_read_are_counted_and_those_of_other_years_left(
    httpserver: HTTPServer, tmp_path: Path
) -> None:
    good = {"url": PAGE, "mime": "text/html", "status": "200", "filename": "a.warc.gz", "offset": "10", "length": "90"}
    rows = [
        json.dumps(good | {"timestamp": "20180301120000"}),
        json.dumps(good | {"timestamp": "20200301120000", "offset": "200"}),  # by a server that ignores from and to
        json.dumps(good | {"timestamp": "20180302120000", "filename": ""}),
        "{broken",
        json.dumps(good | {"timestamp": "20180303120000", "offset": "300"}),
    ]

    def answer(request: Request) -> Response:
        return Response('{"pages": 1}' if "showNumPages" in request.args else "\n".join(rows))

    httpserver.expect_request("/collinfo.json").respond_with_json(
        [{"id": "CC", "cdx-api": httpserver.url_for("/CC-index")}, {"id": "no crawl"}]
    )
    httpserver.expect_request("/CC-index").respond_with_handler(answer)
    crawls = httpserver.url_for("/collinfo.json")
    planned = plan_ranges([crawls], tmp_path / "plan.jsonl", WANTED, contact="", interval=0.0)
    assert (planned.ranges, planned.unreadable) == (2, 3)
    rows[-1] = rows[-1][:-9]  # the answer broke off
    assert plan_ranges([crawls], tmp_path / "plan.jsonl", WANTED, contact="", interval=0.0).unreadable == 4


def test_a_line_that_is_no_range_is_named_by_its_number_in_the_file(tmp_path: Path) -> None:
    plan = tmp_path / "plan.jsonl"
    plan.write_text('\n{"url": "https://a.example/x", "offset": 0, "length": 9}\n\n{"url": 1}\n')
    with pytest.raises(UsageError, match="line 4 is no range"):
        list(tasks_of([str(plan)]))

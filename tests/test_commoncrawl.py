"""What Common Crawl holds comes in through its index and parts of its files, each capture once, with its own time."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from warcio.recordbuilder import RecordBuilder
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter
from werkzeug import Request, Response

from pipelines.jobs.backfill import backfill, plan_backfill
from scrapers.captures import Kept
from scrapers.captures.capture_store import CaptureStore
from scrapers.errors import UserError
from scrapers.sources import Source

SITE = "https://action.example"
LISTING = """<html><body><ul><li><a href="/petitions/free-ana">Free Ana</a><p>She is our neighbor.</p>
<p>{count} of 200 Signatures</p><p>Created by Ana M.</p></li></ul></body></html>"""
BUILD = RecordBuilder()


@dataclass(slots=True)
class TinyCrawls:
    """A server like Common Crawl's: a list of crawls, an index of each in pages of two rows, files sent in parts."""

    server: HTTPServer
    rows: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    files: dict[str, bytearray] = field(default_factory=dict)
    span: dict[str, tuple[str, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    whole: bool = False

    def __post_init__(self) -> None:
        self.server.expect_request("/collinfo.json").respond_with_handler(self._list)

    @property
    def list_url(self) -> str:
        return self.server.url_for("/collinfo.json")

    def crawl(self, name: str, began: str, ended: str) -> None:
        """Add a crawl that has taken nothing yet."""
        self.rows[name], self.files[name] = [], bytearray()
        self.span[name] = (began, ended)
        self.server.expect_request(f"/{name}-index").respond_with_handler(self._index)
        self.server.expect_request(f"/{name}.warc.gz").respond_with_handler(self._file)

    def hold(self, crawl: str, url: str, date: str, body: str, **more: Any) -> dict[str, str]:
        """Let a crawl have taken a page; returns its row in the index."""
        said = {"status": "200 OK", "mime": "text/html", "fields": {}} | more
        headers = StatusAndHeaders(said["status"], [("Content-Type", said["mime"])], protocol="HTTP/1.1")
        record = BUILD.create_warc_record(
            url,
            "response",
            payload=BytesIO(body.encode()),
            length=len(body.encode()),
            http_headers=headers,
            warc_headers_dict={"WARC-Date": date} | said["fields"],
        )
        row = {
            "url": url,
            "timestamp": "".join(filter(str.isdigit, date)),
            "mime": said["mime"],
            "status": said["status"].partition(" ")[0],
            "digest": record.rec_headers.get_header("WARC-Payload-Digest").removeprefix("sha1:"),
            **self._place(crawl, record),
        }
        self.rows[crawl].append(row)
        return row

    def _place(self, crawl: str, record: ArcWarcRecord) -> dict[str, str]:
        packed, start = BytesIO(), len(self.files[crawl])
        WARCWriter(packed, gzip=True).write_record(record)
        self.files[crawl] += packed.getvalue()
        return {"filename": f"{crawl}.warc.gz", "offset": f"{start}", "length": f"{len(packed.getvalue())}"}

    def _list(self, request: Request) -> Response:
        crawls = [
            {"id": name, "cdx-api": self.server.url_for(f"/{name}-index"), "from": began, "to": ended}
            for name, (began, ended) in self.span.items()
        ]
        return Response(json.dumps(crawls), content_type="application/json")

    def _index(self, request: Request) -> Response:
        name, args = request.path.strip("/").removesuffix("-index"), request.args
        assert (args["output"], args["matchType"]) == ("json", "prefix")
        self.asked.append(request.path)
        rows = [row for row in self.rows[name] if row["url"].startswith(args["url"])]
        if "showNumPages" in args:
            return Response(json.dumps({"pages": -(-len(rows) // 2), "pageSize": 5, "blocks": 1}))
        if not rows:
            return Response(json.dumps({"message": f"No Captures found for: {args['url']}"}), 404)
        start = 2 * int(args["page"])
        return Response("".join(f"{json.dumps(row)}\n" for row in rows[start : start + 2]))

    def _file(self, request: Request) -> Response:
        data = bytes(self.files[request.path.strip("/").removesuffix(".warc.gz")])
        if self.whole:
            return Response(data)
        self.asked.append(f"{request.path} {request.headers['Range']}")
        first, last = map(int, request.headers["Range"].removeprefix("bytes=").split("-"))
        return Response(data[first : last + 1], 206)


@pytest.fixture
def tiny(httpserver: HTTPServer) -> TinyCrawls:
    tiny = TinyCrawls(httpserver)
    tiny.crawl("CC-MAIN-2018-13", "2018-03-17T00:00:00", "2018-03-25T00:00:00")
    tiny.crawl("CC-MAIN-2018-09", "2018-02-17T00:00:00", "2018-02-25T00:00:00")
    return tiny


@pytest.fixture
def source(tiny: TinyCrawls) -> Source:
    site = {"name": "acciones", "organization": "Acciones", "platform": "controlshift", "url": SITE}
    return Source(**site, start=(f"{SITE}/categories",), delay=0, cdx_url=tiny.list_url)


@pytest.fixture
def bring(source: Source, tmp_path: Path, captures: Path) -> Callable[..., list[tuple[Any, ...]]]:
    """Backfill, then what a query answers."""

    def brought(query: str, **options: str) -> list[tuple[Any, ...]]:
        backfill(source, tmp_path / "a.db", captures, **options)
        return rows(tmp_path / "a.db", query)

    return brought


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(query).fetchall()


Bring = Callable[..., list[tuple[Any, ...]]]
SERIES = "SELECT observed_at, signatures FROM signature_snapshots ORDER BY observed_at"
ISSUES = "SELECT kind FROM issues ORDER BY id"


def three(tiny: TinyCrawls) -> None:
    for crawl, date, count in (
        ("CC-MAIN-2018-09", "2018-02-18T12:00:00Z", 120),
        ("CC-MAIN-2018-09", "2018-02-20T12:00:00Z", 125),
        ("CC-MAIN-2018-09", "2018-02-22T12:00:00Z", 130),
        ("CC-MAIN-2018-13", "2018-03-18T12:00:00Z", 139),
    ):
        tiny.hold(crawl, f"{SITE}/categories", date, LISTING.format(count=count))


def test_captures_of_every_crawl_come_in_with_their_own_times(tiny: TinyCrawls, bring: Bring, tmp_path: Path) -> None:
    three(tiny)
    assert bring(SERIES) == [
        ("2018-02-18T12:00:00Z", 120),
        ("2018-02-20T12:00:00Z", 125),
        ("2018-02-22T12:00:00Z", 130),
        ("2018-03-18T12:00:00Z", 139),
    ]
    assert bring("SELECT DISTINCT origin, url, media_type FROM captures") == [
        ("commoncrawl", f"{SITE}/categories", "text/html")
    ]


def test_only_the_bytes_of_a_record_are_asked_for_and_only_once(tiny: TinyCrawls, bring: Bring) -> None:
    three(tiny)
    row = tiny.rows["CC-MAIN-2018-09"][1]
    first, length = int(row["offset"]), int(row["length"])
    bring(SERIES)
    parts = [asked for asked in tiny.asked if "bytes" in asked]
    assert f"/CC-MAIN-2018-09.warc.gz bytes={first}-{first + length - 1}" in parts
    bring(SERIES)
    assert [asked for asked in tiny.asked if "bytes" in asked] == parts
    assert len(parts) == 4


def test_the_same_bytes_in_two_crawls_are_fetched_once_and_seen_twice(tiny: TinyCrawls, bring: Bring) -> None:
    for crawl, date in (("CC-MAIN-2018-09", "2018-02-18T12:00:00Z"), ("CC-MAIN-2018-13", "2018-03-18T12:00:00Z")):
        tiny.hold(crawl, f"{SITE}/categories", date, LISTING.format(count=120))
    assert [signatures for _, signatures in bring(SERIES)] == [120, 120]
    assert len([asked for asked in tiny.asked if "bytes" in asked]) == 1


def test_only_crawls_of_the_time_asked_for_are_asked(tiny: TinyCrawls, source: Source, tmp_path: Path) -> None:
    three(tiny)
    plan = plan_backfill(source, tmp_path / "a.db", first="201803")
    assert len(plan.contents) == 1
    assert {asked.partition(" ")[0] for asked in tiny.asked} == {"/CC-MAIN-2018-13-index"}


def test_what_is_kept_is_the_page_as_it_was_sent_then(tiny: TinyCrawls, bring: Bring, captures: Path) -> None:
    tiny.hold("CC-MAIN-2018-13", f"{SITE}/categories", "2018-03-18T12:00:00Z", LISTING.format(count=139))
    ((digest, locator, *place),) = bring("SELECT digest, locator, kept_file, kept_offset, kept_length FROM captures")
    with CaptureStore(captures) as store:
        capture = store.read(Kept(file=place[0], offset=place[1], length=place[2]))
        told = store.record(place[0], place[1]).field
    assert (capture.digest, capture.body.decode()) == (digest, LISTING.format(count=139))
    assert told("WARC-Source-URI") == locator
    assert locator.startswith(tiny.server.url_for("/CC-MAIN-2018-13.warc.gz#bytes=0-"))


def test_a_record_cut_or_damaged_is_noted_and_not_asked_for_again(tiny: TinyCrawls, bring: Bring) -> None:
    page = LISTING.format(count=139)
    cut = {"WARC-Truncated": "length"}
    tiny.hold("CC-MAIN-2018-13", f"{SITE}/categories", "2018-03-18T12:00:00Z", page, fields=cut)
    row = tiny.hold("CC-MAIN-2018-13", f"{SITE}/categories?page=2", "2018-03-19T12:00:00Z", page)
    tiny.files["CC-MAIN-2018-13"][int(row["offset"]) + 200] ^= 255
    tiny.hold(
        "CC-MAIN-2018-13",
        f"{SITE}/categories?page=3",
        "2018-03-20T12:00:00Z",
        page,
        fields={"WARC-Date": "2999-01-01T00:00:00Z"},
    )
    assert bring(ISSUES) == [("memento: unreadable",), ("memento: unreadable",), ("memento: no_time",)]
    asked = len(tiny.asked)
    assert bring(SERIES) == []
    assert not [again for again in tiny.asked[asked:] if "bytes" in again]


def test_a_petition_page_not_found_then_is_proof_that_it_was_gone(tiny: TinyCrawls, bring: Bring) -> None:
    three(tiny)
    tiny.hold(
        "CC-MAIN-2018-13", f"{SITE}/petitions/free-ana", "2018-03-19T12:00:00Z", "No such page", status="404 Not Found"
    )
    assert bring("SELECT kind, occurred_at FROM events WHERE kind = 'vanished'") == [
        ("vanished", "2018-03-19T12:00:00Z")
    ]


def test_a_site_that_was_never_crawled_gives_nothing(tiny: TinyCrawls, bring: Bring) -> None:
    assert bring(SERIES) == []


def test_a_server_that_sends_whole_files_is_not_read_from(tiny: TinyCrawls, bring: Bring) -> None:
    three(tiny)
    tiny.whole = True
    with pytest.raises(UserError, match=r"\.warc\.gz: the server sends the whole file where bytes=\d+-\d+ were asked"):
        bring(SERIES)


@pytest.mark.parametrize("pages", ['{"pages": "many"}', "[1]", "null"])
def test_an_index_that_does_not_say_how_long_it_is_is_told_in_a_sentence(
    httpserver: HTTPServer, source: Source, tmp_path: Path, pages: str
) -> None:
    crawls = [{"id": "CC", "cdx-api": httpserver.url_for("/CC-index")}]
    httpserver.expect_request("/other/collinfo.json").respond_with_json(crawls)
    httpserver.expect_request("/CC-index").respond_with_data(pages)
    with pytest.raises(UserError, match="/CC-index: the answer does not say how many pages there are"):
        plan_backfill(source, tmp_path / "a.db", cdx_url=httpserver.url_for("/other/collinfo.json"))


@pytest.mark.parametrize("bad", [None, "CC-MAIN", {"id": "CC-MAIN"}, {"cdx-api": 7}, [1]])
def test_a_crawl_that_is_none_is_counted_and_the_others_are_asked(
    httpserver: HTTPServer, source: Source, tmp_path: Path, bad: object
) -> None:
    crawls = [bad, {"id": "CC", "cdx-api": httpserver.url_for("/CC-index")}]
    httpserver.expect_request("/other/collinfo.json").respond_with_json(crawls)
    httpserver.expect_request("/CC-index").respond_with_data("0")
    plan = plan_backfill(source, tmp_path / "a.db", cdx_url=httpserver.url_for("/other/collinfo.json"))
    assert plan.unreadable_rows == (json.dumps(bad),)


def test_an_empty_list_of_crawls_is_no_success(httpserver: HTTPServer, source: Source, tmp_path: Path) -> None:
    httpserver.expect_request("/other/collinfo.json").respond_with_data("[]\n")
    with pytest.raises(UserError, match=r"/other/collinfo\.json: no crawl is listed there; try again later"):
        backfill(source, tmp_path / "a.db", tmp_path / "c", cdx_url=httpserver.url_for("/other/collinfo.json"))


@pytest.mark.parametrize("answer", ["<html>Blocked", '{"no": "list"}', '[{"id": "CC"}]'])
def test_what_is_no_list_of_crawls_is_told_in_a_sentence(
    httpserver: HTTPServer, source: Source, tmp_path: Path, answer: str
) -> None:
    httpserver.expect_request("/other/collinfo.json").respond_with_data(answer)
    with pytest.raises(UserError, match=r"/other/collinfo\.json: the answer is not"):
        plan_backfill(source, tmp_path / "a.db", cdx_url=httpserver.url_for("/other/collinfo.json"))

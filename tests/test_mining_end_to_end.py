"""From an index to a plan, from a WET file to a chart, and from a host nobody follows to a stanza."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import yaml
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from benchmarks.crawl_files import ELSEWHERE, write_crawl
from pipelines.cli.extras import needing_mine
from pipelines.cli.import_ import is_mined
from pipelines.jobs.fetch_elsewhere import fetching
from pipelines.jobs.import_files import import_files
from pipelines.jobs.import_mined import import_mined
from pipelines.jobs.mine import setup_of
from pipelines.jobs.opening import open_archive
from pipelines.jobs.plan_mining import plan_ranges
from pipelines.jobs.replay import replay
from pipelines.mine.child_pool import run_task
from pipelines.mine.columnar_index import RemoteFile
from pipelines.mine.mined_schema import mined_schema
from pipelines.mine.mining_inputs import tasks_of
from pipelines.mine.mining_report import MiningReport
from pipelines.mine.range_fetching import range_client
from pipelines.mine.wanted_pages import Wanted
from pipelines.redaction.redactor import redactor_to_read
from pipelines.site.capture_commands import capture_commands
from pipelines.site.capture_page import capture_page
from pipelines.site.petition_chart import chart_svg
from pipelines.site.petition_series import petition_series
from pipelines.store.captures import kept_place_of
from pipelines.store.connection import reading
from pipelines.verify.verify import verify
from scrapers.captures.surt import surt
from scrapers.errors import UsageError, UserError
from scrapers.sources import load_sources
from tests.archives import new_source, rows, scalar
from tests.commands import command, run
from tests.mined import mine_here
from tests.warcs import Warc

SITE = new_source(
    "acciones", "controlshift", "https://acciones.example", start=("https://acciones.example/categories",)
)
LISTING = (
    "• Free Ana\n    She is our neighbor; stop her deportation.\n    {count} of 200 Signatures\n    Created by Ana M."
)
NO_KEY: dict[str, Any] = {"contact": "", "interval": 0.0}


def parts_of(server: HTTPServer, path: str, data: bytes) -> tuple[str, list[str]]:
    """Serve a file in parts; returns its address, and the list of what is asked for."""
    asked: list[str] = []

    def answer(request: Request) -> Response:
        asked.append(request.headers["Range"])
        first, last = map(int, request.headers["Range"].removeprefix("bytes=").split("-"))
        part = data[first : last + 1]
        span = f"bytes {first}-{first + len(part) - 1}/{len(data)}"
        return Response(part, 206, headers={"Content-Range": span})

    server.expect_request(path).respond_with_handler(answer)
    return server.url_for(path), asked


def wet_file(tmp_path: Path, *counts: int) -> Path:
    """A WET file of a listing in several months."""
    tmp_path.mkdir(exist_ok=True)
    warc = Warc("https://acciones.example/categories", gzip=True).about("a crawl")
    for month, count in enumerate(counts, start=1):
        warc.add(LISTING.format(count=count), date=f"2018-{month:02}-01T12:00:00Z", kind="conversion")
    return warc.save(tmp_path / "a.warc.wet.gz")


def test_one_petition_from_a_wet_file_to_its_chart(httpserver: HTTPServer, tmp_path: Path) -> None:
    data = wet_file(tmp_path, 100, 139, 180).read_bytes()
    url, asked = parts_of(httpserver, "/crawl/a.warc.wet.gz", data)
    mine_here([url], tmp_path / "mined", SITE)
    path, known = tmp_path / "a.db", {SITE.name: SITE}
    [one], lost = import_mined(
        [tmp_path / "mined"], sources=known, only=None, archive_path=path, captures_path=tmp_path
    )
    assert (one.counts.captures, one.left_out, lost) == (3, {}, {})
    assert rows(path, "SELECT DISTINCT origin FROM captures") == [("commoncrawl",)]

    reread = replay(path, tmp_path / "captures", known)
    assert str(reread) == "Re-read 0 captures (0 errors, 0 missing, 3 held by other archives): no changes"
    with reading(path) as db, pytest.raises(UserError, match=rf"not kept here; they are at {re.escape(url)}#bytes="):
        kept_place_of(db, 1)
    unfetched = verify(path, tmp_path / "captures", known)
    assert (unfetched.wrongs, unfetched.elsewhere, unfetched.captures) == ([], 3, 0)
    assert "3 captures left where another archive holds them (--fetch gets them)" in str(unfetched)
    asked.clear()
    with fetching("", [httpserver.url_for("/crawl/")]) as fetch:
        proof = verify(path, tmp_path / "captures", known, fetch=fetch)
    assert (proof.wrongs, proof.elsewhere, proof.captures, proof.rows) == ([], 0, 3, 3)
    assert len(asked) == 3
    locator = scalar(path, "SELECT locator FROM captures ORDER BY captured_at LIMIT 1")
    assert locator == f"{url}#{asked[0]}"

    with reading(path) as db:
        page = capture_page(db, 1)
        assert page
        assert capture_commands(page)["range"] == (
            f"curl --silent --range {asked[0].removeprefix('bytes=')} {url} > record.warc.gz\n"
            "warcio extract --payload record.warc.gz 0 | sha256sum"
        )
        series = petition_series(db, "acciones", "free-ana")
    assert series
    assert [(point.signatures, point.origin) for point in series.points] == [
        (100, "commoncrawl"),
        (139, "commoncrawl"),
        (180, "commoncrawl"),
    ]
    assert "180" in chart_svg(series)


def test_an_archive_that_begins_with_mined_values_takes_an_import_of_files(tmp_path: Path) -> None:
    file = wet_file(tmp_path, 100)
    mine_here([file], tmp_path / "mined", SITE)
    path = tmp_path / "a.db"
    import_mined([tmp_path / "mined"], sources={SITE.name: SITE}, only=None, archive_path=path, captures_path=tmp_path)
    import_files(
        [wet_file(tmp_path, 139)],
        source=SITE,
        url=None,
        captured_at=None,
        archive_path=path,
        captures_path=tmp_path / "captures",
    )
    query = (
        "SELECT signatures, kept_file IS NOT NULL FROM signature_snapshots AS s JOIN captures AS c ON c.id = capture_id"
    )
    assert rows(path, f"{query} ORDER BY 1") == [(100, 0), (139, 1)]


def test_a_page_of_a_host_that_nobody_followed_is_mined_whole_so_that_its_bytes_say_no_more(
    httpserver: HTTPServer, tmp_path: Path
) -> None:
    page = (
        LISTING.format(count=100)
        + "\n• Fix the road on Main\n    It has holes.\n    9 of 100 Signatures\n    Created by Jo B."
    )
    warc = (
        Warc(SITE.start[0], gzip=True).add(page, kind="conversion").add(page[page.index("• Fix") :], kind="conversion")
    )
    file = warc.save(tmp_path / "a.warc.wet.gz")
    mine_here([file], tmp_path / "mined", base=httpserver.url_for("/crawl/"))
    parts_of(httpserver, "/crawl/a.warc.wet.gz", file.read_bytes())
    path, known = tmp_path / "a.db", {SITE.name: SITE}
    import_mined([tmp_path / "mined"], sources=known, only=None, archive_path=path, captures_path=tmp_path)
    assert rows(path, "SELECT signatures FROM signature_snapshots ORDER BY 1") == [(9,), (100,)]
    with fetching("", [httpserver.url_for("/crawl/")]) as fetch:
        assert verify(path, tmp_path / "captures", known, fetch=fetch).wrongs == []


def test_bytes_that_come_after_mined_values_are_kept_once_and_read(tmp_path: Path) -> None:
    file, captures = wet_file(tmp_path, 100), tmp_path / "captures"
    mine_here([file], tmp_path / "mined", SITE)
    path, known = tmp_path / "a.db", {SITE.name: SITE}
    import_mined([tmp_path / "mined"], sources=known, only=None, archive_path=path, captures_path=captures)
    for _ in range(2):
        how = {"source": SITE, "url": None, "captured_at": None, "archive_path": path, "captures_path": captures}
        import_files([file], **how)
    proof = verify(path, captures, known)
    assert (proof.wrongs, proof.captures, proof.elsewhere, proof.files) == ([], 1, 0, 1)
    query = "SELECT signatures, (SELECT count(*) FROM captures) FROM signature_snapshots"
    assert rows(path, query) == [(100, 1)]


def test_a_row_is_imported_as_the_source_that_has_its_host_and_no_other(tmp_path: Path) -> None:
    gone = Warc("https://acciones.example/petitions/a", gzip=True).add("", status="404 Not Found")
    mine_here([wet_file(tmp_path, 100), gone.save(tmp_path / "gone.warc.gz")], tmp_path / "mined", SITE)
    other = new_source("mijente", "controlshift", "https://mijente.example")
    known = {SITE.name: SITE, other.name: other}
    for number, (wrong, reason) in enumerate(
        (
            ({"source": "mijente"}, "other source"),
            ({"source": "mijente", "capture_url": "https://evil.example/petitions/a"}, "no source"),
            ({"page": "wordpress.post"}, "other source"),
        )
    ):
        forged = tmp_path / f"{number}.parquet"
        found = [row | wrong for row in rows_in(tmp_path / "mined")]
        pq.write_table(pa.Table.from_pylist(found, mined_schema()), forged)
        how = {"sources": known, "only": None, "archive_path": tmp_path / "a.db", "captures_path": tmp_path}
        with pytest.raises(UsageError, match="left out: 2 pages"):
            import_mined([forged], **how)
        imported, left_out = import_mined([tmp_path / "mined", forged], **how)
        assert left_out == {reason: 2}
        assert [one.source for one in imported] == ["acciones"]
    assert rows(tmp_path / "a.db", "SELECT DISTINCT url FROM captures ORDER BY 1") == [
        ("https://acciones.example/categories",),
        ("https://acciones.example/petitions/a",),
    ]


@pytest.mark.parametrize("path", ["/admin/delete?x=1", "/crawl/../admin", "/crawl/%2e%2E/admin", "/crawl/..\\admin"])
def test_a_row_cannot_choose_whom_this_machine_asks(httpserver: HTTPServer, path: str) -> None:
    locator = f"{httpserver.url_for('').rstrip('/')}{path}#bytes=0-9"
    with fetching("mailto:a@b.example", [httpserver.url_for("/crawl")]) as fetch:
        for place in (locator, "https://elsewhere.example/a.warc.gz#bytes=0-9"):
            with pytest.raises(UserError, match="is not asked for at a row's word alone; give its folder with --base"):
                fetch(place)
    assert httpserver.log == []


def test_bytes_that_are_not_those_that_were_mined_are_a_finding(httpserver: HTTPServer, tmp_path: Path) -> None:
    mine_here([wet_file(tmp_path, 100)], tmp_path / "mined", SITE, base=httpserver.url_for("/crawl/"))
    path, known = tmp_path / "a.db", {SITE.name: SITE}
    import_mined([tmp_path / "mined"], sources=known, only=None, archive_path=path, captures_path=tmp_path)
    parts_of(httpserver, "/crawl/a.warc.wet.gz", wet_file(tmp_path, 101).read_bytes())
    with fetching("", [httpserver.url_for("/crawl/")]) as fetch:
        [wrong] = verify(path, tmp_path / "captures", known, fetch=fetch).wrongs
    assert "digest is" in wrong or "cannot be fetched again" in wrong
    assert rows(path, "SELECT signatures FROM signature_snapshots") == [(100,)]


def test_the_commands_mine_import_and_verify_say_what_they_did(
    httpserver: HTTPServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sources.yml").write_text(yaml.safe_dump({"acciones": stanza()}))
    wet_file(tmp_path, 100, 139)
    words = command("mine", "a.warc.wet.gz", "--base", httpserver.url_for("/crawl/"), "--workers", 1)
    first = subprocess.run(words, capture_output=True, text=True)  # a process of its own, for its pool of workers
    assert (first.returncode, first.stderr) == (0, ""), first
    assert first.stdout.startswith("1 input: 1 read\n2 petitions and 0 alerts in 2 new captures, in 2 Parquet files\n")
    done = run("mine", "a.warc.wet.gz", "--base", httpserver.url_for("/crawl/"))
    assert done.exit_code == 0, done.output
    assert "1 input: 0 read, 1 read in earlier runs" in done.output
    done = run("mine", "a.warc.wet.gz", "--base", httpserver.url_for("/crawl/"), "--json")
    assert json.loads(done.stdout)["files"] == 2
    done = run("import", "mined", "--captures", "captures")
    assert done.exit_code == 0, done.output
    assert "acciones: imported 2 captures: 1 petition (1 new), 2 snapshots" in done.output
    done = run("verify", "--captures", "captures")
    assert (done.exit_code, "2 captures left where another archive holds them" in done.output) == (0, True)
    again = run("import", "mined", "--captures", "captures")
    assert again.exit_code == 0
    assert "acciones: imported no new capture" in again.output


@pytest.mark.parametrize(
    "part", ["month=2018-01", "month=2018-01/host=acciones.example", "copy", "A.PARQUET", "by-month"]
)
def test_a_part_of_mined_files_is_imported_as_the_whole_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sources.yml").write_text(yaml.safe_dump({"acciones": stanza()}))
    mine_here([wet_file(tmp_path, 100)], tmp_path / "mined", SITE)
    [file] = Path("mined").rglob("*.parquet")
    for copy in ("mined/A.PARQUET", "copy/a.parquet", "by-month/month=2018-01/data_0.parquet"):
        Path("mined", copy).parent.mkdir(exist_ok=True, parents=True)
        shutil.copy(file, Path("mined", copy.removeprefix("mined/")))
    done = run("import", Path("mined", part), "--captures", "captures")
    assert done.exit_code == 0, done.output
    assert "acciones: imported 1 capture: 1 petition (1 new), 1 snapshot" in done.output


def test_a_mined_folder_without_finds_says_so_and_saved_pages_beside_a_parquet_file_stay_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sources.yml").write_text(yaml.safe_dump({"acciones": stanza()}))
    other = Warc("https://other.example/", gzip=True).add("<p>Nothing.").save(tmp_path / "o.warc.gz")
    mine_here([other], tmp_path / "mined", SITE)
    done = run("import", "mined", "--captures", "captures")
    assert (done.exit_code, "mined has no finds" in done.output) == (2, True), done.output
    Path("saved").mkdir()
    Path("saved/page.html").write_text("<p>")
    Path("saved/a.parquet").write_bytes(b"PAR1")
    assert not is_mined(Path("saved"))
    assert not is_mined(Path("nowhere"))


def stanza() -> dict[str, Any]:
    return {
        "organization": "Acciones",
        "platform": "controlshift",
        "url": "https://acciones.example",
        "start": ["https://acciones.example/categories"],
    }


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("mine",), "nothing is given to mine"),
        (("mine", "x.warc", "--from", "2018"), "give --plan FILE as well"),
        (("mine", "x.parquet", "--plan", "p", "--from", "2020", "--to", "2018"), "nothing can lie between them"),
        (("mine", "x.parquet", "--plan", "p", "--discover"), "give one of them"),
        (("mine", "--discover", "--out", "nowhere"), "nowhere is no folder of mined files"),
        (("mine", "x.parquet", "--plan", "p.jsonl"), "x.parquet names no Parquet file of an index"),
        (("verify", "--base", "https://a.example/"), "give --fetch as well"),
        (("import", "x.html"), "--source is missing"),
        (("import", "x.parquet", "--any-host"), "are for saved pages; mined files say all of these"),
        (("import", "x.parquet"), "x.parquet cannot be read as a Parquet file"),
    ],
)
def test_wrong_use_is_one_sentence_with_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, house: Path, words: tuple[str, ...], sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*words, "--sources", house / "sources.yml")
    assert done.exit_code == 2, done.output
    assert sentence in done.output


def test_a_parquet_file_of_something_else_is_refused_before_the_archive_is_touched(tmp_path: Path) -> None:
    pq.write_table(pa.table({"a": [1]}), tmp_path / "other.parquet")
    with pytest.raises(UsageError, match="lacks the columns"):
        import_mined(
            [tmp_path / "other.parquet"],
            sources={SITE.name: SITE},
            only=None,
            archive_path=tmp_path / "a.db",
            captures_path=tmp_path,
        )
    assert not (tmp_path / "a.db").exists()


# --- Plans ------------------------------------------------------------------------------------------------------------


def index_file(path: Path, urls: list[str], **more: Any) -> Path:
    """A file of the columnar index, sorted as Common Crawl sorts it, in row groups of a few rows."""
    listed = sorted(urls, key=surt)
    table = pa.table(
        {
            "url_surtkey": [surt(url) for url in listed],
            "url": listed,
            "fetch_status": pa.array([more.get(url, 200) for url in listed], pa.int16()),
            "content_mime_detected": ["image/png" if url.endswith(".png") else "text/html" for url in listed],
            "fetch_time": [datetime(2018, 3, 1 + number % 20, tzinfo=UTC) for number, _ in enumerate(listed)],
            "warc_filename": [f"crawl-data/CC/{number % 2}.warc.gz" for number, _ in enumerate(listed)],
            "warc_record_offset": pa.array(range(0, 100 * len(listed), 100), pa.int32()),
            "warc_record_length": pa.array([90] * len(listed), pa.int32()),
        }
    )
    pq.write_table(table, path, row_group_size=4)
    return path


URLS = [
    "https://acciones.example/categories?page=2",
    "https://acciones.example/petitions/free-ana",
    "https://acciones.example/petitions/free-ana/signatures",
    "https://acciones.example/picture.png",
    "https://rosa.blog.example/2018/03/01/call/",
    "https://rosa.blog.example/about",
    "https://other.example/petitions/x",
    *(f"https://site{number}.example/page" for number in range(30)),
]


@pytest.mark.parametrize(
    ("hosts", "paths", "found"),
    [
        ((), (), URLS[:2]),
        (("*.blog.example",), (), URLS[4:6]),
        (("*",), ("/petitions/*",), [URLS[1], URLS[2], URLS[6]]),
        (("rosa.blog.example",), ("/20[0-9][0-9]/*",), URLS[4:5]),
    ],
)
def test_a_plan_lists_the_ranges_of_wanted_hosts_and_shapes(
    tmp_path: Path, hosts: tuple[str, ...], paths: tuple[str, ...], found: list[str]
) -> None:
    index = index_file(tmp_path / "index.parquet", URLS)
    wanted = Wanted.of([SITE], hosts=hosts, paths=paths)
    planned = plan_ranges([str(index)], tmp_path / "plan.jsonl", wanted, **NO_KEY)
    listed = [json.loads(line) for line in (tmp_path / "plan.jsonl").read_text().splitlines()]
    assert sorted(row["page"] for row in listed) == sorted(found)
    assert [(row["url"], row["offset"]) for row in listed] == sorted((row["url"], row["offset"]) for row in listed)
    assert listed[0]["url"].startswith("https://data.commoncrawl.org/crawl-data/CC/")
    assert planned.all_groups == 10
    assert planned.groups < 10 or "*" in hosts


def test_a_plan_lists_nothing_older_and_nothing_newer_than_it_should(tmp_path: Path) -> None:
    index = index_file(tmp_path / "index.parquet", URLS)
    for first, last, least in ((None, None, 36), ("20180305", None, 29), (None, "20180304", 7), ("2019", None, 0)):
        wanted = Wanted.of([], hosts=["*"], paths=["/*"], first=first, last=last)
        planned = plan_ranges([str(index)], tmp_path / "plan.jsonl", wanted, **NO_KEY)
        assert planned.ranges == least, (first, last)


def test_an_index_elsewhere_is_read_by_ranges_and_no_more_of_it_than_its_hosts_need(
    httpserver: HTTPServer, tmp_path: Path
) -> None:
    many = [*URLS[:2], *(f"https://site{number}.example/page/{'x' * 400}{number}" for number in range(4_000))]
    data = index_file(tmp_path / "index.parquet", many).read_bytes()
    url, asked = parts_of(httpserver, "/cc-index/part-0.parquet", data)
    planned = plan_ranges([url], tmp_path / "plan.jsonl", Wanted.of([SITE]), **NO_KEY)
    assert (planned.ranges, planned.groups) == (2, 1)
    fetched = sum(int(last) - int(first) + 1 for first, last in (part[6:].split("-") for part in asked))
    assert fetched < len(data) / 2 or fetched < 2**20


def test_a_remote_index_is_read_as_the_file_itself(httpserver: HTTPServer, tmp_path: Path) -> None:
    url, _ = parts_of(httpserver, "/a", bytes(range(256)) * 4)
    with range_client(url, contact="", interval=0.0, patience=0.1) as client:
        file = RemoteFile(client, url)
        assert (file.seek(-2, 2), file.read(9), file.seek(3), file.read(2)) == (1022, b"\xfe\xff", 3, b"\x03\x04")


def test_a_plan_that_nobody_could_mean_is_refused() -> None:
    for how, sentence in (
        ({"hosts": ["a b"]}, "is no host"),
        ({"paths": ["petitions"]}, "begin it with a slash"),
        ({"hosts": ["*"]}, "is the whole Web"),
    ):
        with pytest.raises(UsageError, match=sentence):
            Wanted.of([SITE], **how)


def test_a_plan_from_cdx_servers_is_mined_by_its_ranges(httpserver: HTTPServer, tmp_path: Path) -> None:
    page = (
        "<html><body><ul><li><a href='/petitions/free-ana'>Free Ana</a><p>Our neighbor.</p><p>139 of 200 Signatures</p>"
    )
    warc = Warc("https://acciones.example/categories", gzip=True).about("a crawl").add(page)
    start, end = record_start(warc), warc.ends[0]
    parts_of(httpserver, "/a.warc.gz", warc.content)
    row = {
        "url": "https://acciones.example/categories",
        "timestamp": "20180301120000",
        "mime": "text/html",
        "status": "200",
        "filename": "a.warc.gz",
        "offset": f"{start}",
        "length": f"{end - start}",
    }
    crawls = [{"id": "CC", "cdx-api": httpserver.url_for("/CC-index")}]
    httpserver.expect_request("/collinfo.json").respond_with_json(crawls)
    httpserver.expect_request("/CC-index").respond_with_handler(cdx_answer(row))
    wanted = Wanted.of([SITE])
    planned = plan_ranges([httpserver.url_for("/collinfo.json")], tmp_path / "plan.jsonl", wanted, **NO_KEY)
    assert planned.ranges == 1
    mine_here([tmp_path / "plan.jsonl"], tmp_path / "mined", SITE)
    [_, petition] = pq.ParquetDataset(tmp_path / "mined").read().to_pylist()
    assert (petition["title"], petition["signatures"], petition["offset"]) == ("Free Ana", 139, start)
    several = Wanted.of([SITE], hosts=["*.example"])
    with pytest.raises(UsageError, match="use the columnar index"):
        plan_ranges([httpserver.url_for("/collinfo.json")], tmp_path / "plan.jsonl", several, **NO_KEY)


def record_start(warc: Warc) -> int:
    """The byte at which the first page's record begins, behind that about the crawler."""
    [part] = warc.read()
    return part.offset


def cdx_answer(row: dict[str, str]) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        if "showNumPages" in request.args:
            return Response('{"pages": 1}')
        return Response(f"{json.dumps(row)}\n")

    return answer


# --- Discovery --------------------------------------------------------------------------------------------------------


def test_hosts_that_no_source_has_are_ranked_and_printed_as_stanzas_to_paste(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sources.yml").write_text(yaml.safe_dump({"acciones": stanza()}))
    few = Warc("https://few.example/categories", gzip=True)
    few.add(LISTING.format(count=3), kind="conversion").save(tmp_path / "few.warc.wet.gz")
    mine_here([*write_crawl(tmp_path / "crawl", 3, files=2), tmp_path / "few.warc.wet.gz"], tmp_path / "mined", SITE)
    done = run("mine", "--discover")
    assert done.exit_code == 0, done.output
    found = yaml.safe_load(done.stdout)
    assert list(found) == ["peticiones-example", "few-example"]  # the richest first
    assert found["peticiones-example"]["url"] == ELSEWHERE
    assert (found["peticiones-example"]["language"], found["few-example"]["language"]) == ("es", "en")
    with Path("sources.yml").open("a") as file:
        file.write(done.stdout)
    assert set(load_sources(Path("sources.yml"))) == {"acciones", *found}
    listed = run("sources")
    assert (listed.exit_code, "peticiones-example" in listed.output) == (0, True)
    known = load_sources(Path("sources.yml"))
    path = tmp_path / "a.db"
    imported, _ = import_mined(
        [tmp_path / "mined"], sources=known, only="few-example", archive_path=path, captures_path=tmp_path
    )
    assert [(one.source, one.counts.captures) for one in imported] == [("few-example", 1)]
    assert "no finds on hosts" in run("mine", "--discover").output


# --- What is loaded ---------------------------------------------------------------------------------------------------


COMMANDS_LOADED = """
import sys; from pipelines.cli import COMMANDS, main
for name in COMMANDS: assert main.get_command(None, name)
print(*sorted({"dask", "distributed", "pipelines.mine.cluster"} & set(sys.modules)))
"""
WORKER_LOADED = """
import sys, pipelines.mine.child_pool, pipelines.mine.child_process, scrapers.pages
from importlib import import_module; from pkgutil import walk_packages
for module in walk_packages(scrapers.pages.__path__, "scrapers.pages."): import_module(module.name)
print(*sorted({"scrapy", "twisted", "datasette", "sqlite_utils", "sqlite3", "pyarrow"} & set(sys.modules)))
"""


@pytest.mark.parametrize("script", [COMMANDS_LOADED, WORKER_LOADED], ids=["no other command", "no worker"])
def test_what_only_mining_needs_is_loaded_by_it_alone(house: Path, script: str) -> None:
    done = subprocess.run([sys.executable, "-c", script], cwd=house, capture_output=True, text=True, check=True)
    assert done.stdout == "\n"


def test_a_missing_extra_is_named_with_the_command_that_installs_it() -> None:
    with pytest.raises(UsageError, match=r"pip install 'queconste\[mine\]'"), needing_mine():
        raise ModuleNotFoundError("No module named 'distributed'", name="distributed")


# --- Redactions -------------------------------------------------------------------------------------------------------


def test_redactions_of_the_archive_apply_in_the_worker_and_to_values_mined_before_them(
    httpserver: HTTPServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sources.yml").write_text(yaml.safe_dump({"acciones": stanza()}))
    page = LISTING.replace("She is", "Rosa Quintanilla is").format(count=100)
    warc = Warc("https://acciones.example/categories", gzip=True).about("a crawl").add(page, kind="conversion")
    file = warc.save(tmp_path / "a.warc.wet.gz")
    base, known = httpserver.url_for("/crawl/"), {SITE.name: SITE}
    parts_of(httpserver, "/crawl/a.warc.wet.gz", file.read_bytes())
    mine_here([file], tmp_path / "before", SITE, base=base)
    assert "Rosa Quintanilla" in repr(rows_in(tmp_path / "before"))

    options = ("--archive", tmp_path / "a.db", "--captures", tmp_path / "captures")
    (tmp_path / "page.txt").write_text(page)
    imported = run("import", "page.txt", "--source", "acciones", "--url", SITE.start[0], *options)
    assert imported.exit_code == 0, imported.output
    redacted = run("redact", "--person", "Rosa Quintanilla", "--reason", "safety", "--yes", *options)
    assert redacted.exit_code == 0, redacted.output

    setup = setup_of(known, tmp_path / "a.db", contact="", interval=0.0)
    task = next(tasks_of([str(file)], base=base))
    result = run_task(setup.packed(), task, 120.0)
    assert [row["signatures"] for row in result.rows if row["kind"] == "petition"] == [100]
    assert "Quintanilla" not in repr(result.rows)

    mined = [tmp_path / "before"]
    how = {"sources": known, "only": None, "archive_path": tmp_path / "a.db", "captures_path": tmp_path / "captures"}
    import_mined(mined, **how)
    assert b"Quintanilla" not in (tmp_path / "a.db").read_bytes()
    with fetching("", [httpserver.url_for("/crawl/")]) as fetch:
        redactor = redactor_to_read(tmp_path / "a.db")
        proof = verify(tmp_path / "a.db", tmp_path / "captures", known, fetch=fetch, redactor=redactor)
    assert (proof.wrongs, proof.captures) == ([], 2)


def test_a_page_that_was_mined_before_a_redaction_is_redacted_and_masked_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sources.yml").write_text(yaml.safe_dump({"acciones": stanza()}))
    options = ("--archive", tmp_path / "a.db", "--captures", tmp_path / "captures")
    (tmp_path / "page.txt").write_text(LISTING.replace("She is", "Rosa Quintanilla is").format(count=100))
    assert run("import", "page.txt", "--source", "acciones", "--url", SITE.start[0], *options).exit_code == 0
    assert run("redact", "--person", "Rosa Quintanilla", "--reason", "safety", "--yes", *options).exit_code == 0
    warc = Warc("https://acciones.example/petitions/free-rosa-quintanilla", gzip=True)
    warc.add("", status="404 Not Found").add(LISTING.format(count=3), url=SITE.start[0], kind="conversion")
    mine_here([warc.save(tmp_path / "a.warc.gz")], tmp_path / "mined", SITE)
    said = ["https://acciones.example/x: Rosa Quintanilla has A# 201-234-567"]
    found = [
        row | {"broken": said, "unknown_keys": ["Rosa Quintanilla", "A# 201-234-567"]} if not row["is_gone"] else row
        for row in rows_in(tmp_path / "mined")
    ]
    pq.write_table(pa.Table.from_pylist(found, mined_schema()), tmp_path / "said.parquet")
    how = {"sources": {SITE.name: SITE}, "only": None, "archive_path": tmp_path / "a.db"}
    [one], _ = import_mined([tmp_path / "said.parquet"], captures_path=tmp_path / "captures", **how)
    assert (one.counts.captures, one.left_out) == (2, {})
    urls = [url for (url,) in rows(tmp_path / "a.db", "SELECT url FROM captures WHERE origin = 'commoncrawl'")]
    assert [url.partition("-redacted")[0] for url in sorted(urls)] == [
        SITE.start[0],
        "https://acciones.example/petitions/free",
    ]
    assert scalar(tmp_path / "a.db", "SELECT count(*) FROM issues WHERE message LIKE '%number removed%'") >= 1
    content = (tmp_path / "a.db").read_bytes().lower()
    assert not [word for word in (b"quintanilla", b"201-234-567") if word in content]


def test_a_capture_that_the_archive_keeps_redacted_does_not_come_in_again_unredacted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sources.yml").write_text(yaml.safe_dump({"acciones": stanza()}))
    options = ("--archive", tmp_path / "a.db", "--captures", tmp_path / "captures")
    page = LISTING.replace("She is", "Rosa Quintanilla is").format(count=100)
    warc = Warc(SITE.start[0], gzip=True).add(page, kind="conversion").save(tmp_path / "a.warc.wet.gz")
    assert run("import", warc, "--source", "acciones", *options).exit_code == 0
    assert run("redact", "--person", "Rosa Quintanilla", "--reason", "safety", "--yes", *options).exit_code == 0
    mine_here([warc, wet_file(tmp_path / "later", 139)], tmp_path / "mined", SITE)
    done = run("import", "mined", *options)
    assert "imported 1 capture" in done.output, done.output
    assert "left out: 1 page that the archive keeps and has read itself" in done.output
    assert rows(tmp_path / "a.db", "SELECT signatures FROM signature_snapshots ORDER BY 1") == [(100,), (139,)]


@pytest.mark.parametrize(
    ("scheduler", "archive", "is_said"),
    [
        ("tcp://10.0.0.5:8786", "a.db", True),
        ("tls://10.0.0.5:8786", "a.db", False),
        ("tcp://127.0.0.1:8786", "a.db", False),
        ("tcp://10.0.0.5:8786", "none.db", False),
    ],
)
def test_who_sends_the_key_of_redactions_over_a_network_in_the_open_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scheduler: str, archive: str, is_said: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("pipelines.jobs.mine.mine", lambda *given, **how: MiningReport(inputs=1))
    Path("sources.yml").write_text(yaml.safe_dump({"acciones": stanza()}))
    with open_archive(tmp_path / "a.db", tmp_path / "captures"):
        wet_file(tmp_path, 100)
    done = run("mine", "a.warc.wet.gz", "--scheduler", scheduler, "--archive", archive)
    assert ("go to the workers unencrypted; use tls://" in done.output) == is_said, done.output


def rows_in(folder: Path) -> list[dict[str, Any]]:
    return [row for path in sorted(folder.rglob("*.parquet")) for row in pq.ParquetFile(path).read().to_pylist()]

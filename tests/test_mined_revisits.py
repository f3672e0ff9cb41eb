"""A page that was as before is mined wherever in the heap the record of before is, and leads to its bytes."""

import asyncio
import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from pytest_httpserver import HTTPServer

from pipelines.jobs import mine as job
from pipelines.jobs.fetch_elsewhere import fetching
from pipelines.jobs.import_mined import import_mined
from pipelines.mine import mined_rows
from pipelines.mine.cluster import Limits, Losses, Outcome
from pipelines.mine.mined_pages import mined
from pipelines.mine.mined_reading import mined_pages_in
from pipelines.mine.mined_rows import REVISIT, locator_of, page_of_rows
from pipelines.mine.mined_schema import mined_schema
from pipelines.mine.mining_inputs import tasks_of
from pipelines.mine.mining_report import MiningReport
from pipelines.mine.mining_setup import MiningSetup, sources_by_host
from pipelines.mine.mining_task import MiningTask
from pipelines.redaction_key import Key
from pipelines.site.capture_commands import capture_commands, holder_of
from pipelines.site.capture_page import capture_page
from pipelines.site.server import site
from pipelines.store.connection import reading
from pipelines.verify.verify import verify
from scrapers.captures.warc_parser import record_at
from tests.archives import rows
from tests.mined import ADDRESS, mine_here
from tests.test_mining import BLOG, MASKED, POST, SITE, as_imported, as_mined, key, shared_key, values_of
from tests.test_mining_end_to_end import parts_of
from tests.warcs import Warc

__all__ = ["key", "shared_key"]  # fixtures
URL = "https://acciones.example/categories/detention"
PAGE = MASKED.replace("Free Ana, A", "Free Ana").replace("012-345-678", "one").replace("087-654-321", "two")
EMPTY = "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"  # of a page without a byte
SETUP = MiningSetup(sources=sources_by_host([SITE, BLOG]), interval=0.0)


def original() -> Warc:
    return Warc(URL, gzip=True).about("a crawl").add(PAGE)


def revisits(digest: str, *days: int) -> Warc:
    warc = Warc(URL, gzip=True).about("a crawl")
    for day in days:
        warc.revisit(digest, date=f"2018-04-{day:02}T12:00:00Z")
    return warc


@pytest.fixture
def pair(tmp_path: Path) -> list[Path]:
    """Two files of a heap: a page, and two revisits of it."""
    folder = tmp_path / "heap"
    folder.mkdir()
    first = original()
    return [first.save(folder / "a.warc.gz"), revisits(first.digest, 1, 2).save(folder / "b.warc.gz")]


def in_files(folder: Path) -> list[dict[str, Any]]:
    return [row for path in sorted(folder.rglob("*.parquet")) for row in pq.ParquetFile(path).read().to_pylist()]


def pages(folder: Path) -> list[dict[str, Any]]:
    found = [row for row in in_files(folder) if row["kind"] == "page"]
    return sorted(found, key=lambda row: str(row["captured_at"]))


def proof_of(server: HTTPServer, mined: Path, files: list[Path]) -> tuple[Path, Any]:
    """Import what was mined from files that ``server`` has, and verify it against them."""
    for file in files:
        parts_of(server, f"/heap/{file.name}", file.read_bytes())
    path, known = mined.with_name("a.db"), {SITE.name: SITE}
    import_mined([mined], sources=known, only=None, archive_path=path, captures_path=mined.with_name("none"))
    with fetching("", [server.url_for("/heap/")]) as fetch:
        return path, verify(path, mined.with_name("none"), known, fetch=fetch)


def test_a_revisit_leads_to_the_bytes_that_it_repeats_and_to_its_own_record(
    httpserver: HTTPServer, tmp_path: Path
) -> None:
    warc = original()
    file = warc.revisit(warc.digest).save(tmp_path / "a.warc.gz")
    mine_here([file], tmp_path / "mined", SITE, base=httpserver.url_for("/heap/"))
    first, again = pages(tmp_path / "mined")
    names = ("file", "offset", "length", "digest")
    assert [again[name] for name in names] == [first[name] for name in names]
    assert (first["revisit_file"], again["revisit_offset"], again["revisit_file"]) == (
        None,
        warc.ends[0],
        again["file"],
    )
    path, proof = proof_of(httpserver, tmp_path / "mined", [file])
    assert (proof.wrongs, proof.elsewhere, proof.captures) == ([], 0, 2)
    with reading(path) as db:
        page = capture_page(db, 2)
        assert page
        byte_range = f"{again['offset']}-{again['offset'] + again['length'] - 1}"
        assert f"--range {byte_range} " in capture_commands(page)["range"]
        assert capture_commands(page)["fetch"] == f"queconste verify --fetch --base {httpserver.url_for('/heap/')}"
        assert holder_of(page) == f"{httpserver.host}:{httpserver.port}"
        ours = {**page.capture, "locator": "https://data.commoncrawl.org/crawl-data/a.warc.gz#bytes=0-9"}
        of_theirs = replace(page, capture=ours)
        assert capture_commands(of_theirs)["fetch"] == "queconste verify --fetch"
        assert holder_of(of_theirs) == "Common Crawl"


def test_the_page_of_a_mined_capture_names_who_has_its_bytes_and_the_command_that_asks_them(tmp_path: Path) -> None:
    mine_here([original().save(tmp_path / "a.warc.gz")], tmp_path / "mined", SITE)
    path, known = tmp_path / "a.db", {SITE.name: SITE}
    import_mined([tmp_path / "mined"], sources=known, only=None, archive_path=path, captures_path=tmp_path)
    [(number,)] = rows(path, "SELECT id FROM captures")
    with asyncio.Runner() as runner:
        shown = runner.run(site(path).client.get(f"/captures/{number}")).raise_for_status().text
    assert "data.crawl.example holds the bytes of this capture." in shown
    assert "queconste verify --fetch --base https://data.crawl.example/" in shown


@pytest.mark.parametrize("reader", ["the same", "another"])
def test_a_locator_of_an_earlier_release_that_leads_to_the_revisit_alone_is_put_right(
    httpserver: HTTPServer, tmp_path: Path, pair: list[Path], reader: str
) -> None:
    mine_here(pair, tmp_path / "mined", SITE, base=httpserver.url_for("/heap/"))
    for file in pair:
        parts_of(httpserver, f"/heap/{file.name}", file.read_bytes())
    path, known = tmp_path / "a.db", {SITE.name: SITE}
    how: dict[str, Any] = {"sources": known, "only": None, "archive_path": path, "captures_path": tmp_path / "none"}
    right = page_of_rows([pages(tmp_path / "mined")[1]]).capture.locator
    assert right
    wrong = right.partition(REVISIT)[2]
    with stored_as_before(right, wrong):
        import_mined([tmp_path / "mined"], **how)
    assert (wrong,) in rows(path, "SELECT locator FROM captures")
    if reader == "another":
        for file in (tmp_path / "mined").rglob("*.parquet"):
            table = pq.ParquetFile(file).read()
            at = table.schema.get_field_index("code_version")
            pq.write_table(table.set_column(at, "code_version", pa.array(["other"] * table.num_rows)), file)
    import_mined([tmp_path / "mined"], **how)
    assert {(wrong,), (right,)} & {*rows(path, "SELECT locator FROM captures")} == {(right,)}
    with fetching("", [httpserver.url_for("/heap/")]) as fetch:
        proof = verify(path, tmp_path / "none", known, fetch=fetch)
    assert (proof.wrongs, proof.captures) == ([], 3)


@contextmanager
def stored_as_before(right: str, wrong: str) -> Iterator[None]:
    """Store one locator as another, as an earlier release did."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mined_rows, "locator_of", lambda row: wrong if locator_of(row) == right else locator_of(row))
        yield


def test_a_changed_original_or_revisit_is_a_finding(httpserver: HTTPServer, tmp_path: Path) -> None:
    warc = original()
    file = warc.revisit(warc.digest).save(tmp_path / "a.warc.gz")
    mine_here([file], tmp_path / "mined", SITE, base=httpserver.url_for("/heap/"))
    content = file.read_bytes()
    file.write_bytes(content[: warc.ends[0]] + revisits("sha1:" + "A" * 32, 1).content[: len(content) - warc.ends[0]])
    _, proof = proof_of(httpserver, tmp_path / "mined", [file])
    [wrong] = proof.wrongs
    assert "cannot be fetched again" in wrong


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_revisit_whose_original_is_in_another_input_is_mined_in_any_order_of_the_inputs_and_runs(
    httpserver: HTTPServer, tmp_path: Path, pair: list[Path], order: tuple[int, ...]
) -> None:
    base = httpserver.url_for("/heap/")
    for number in order:
        mine_here([pair[number]], tmp_path / "mined", SITE, base=base)
    mine_here(pair, tmp_path / "at-once", SITE, base=base)
    mine_here(pair, tmp_path / "mined", SITE, base=base)  # once more changes nothing
    found = pages(tmp_path / "mined")
    assert [f"{row['captured_at']:%m-%d}" for row in found] == ["03-01", "04-01", "04-02"]
    assert {row["file"] for row in found} == {f"{base}a.warc.gz"}
    assert [row["revisit_file"] for row in found] == [None, f"{base}b.warc.gz", f"{base}b.warc.gz"]
    with pair[1].open("rb") as file:
        assert [record_at(file, row["revisit_offset"]).kind for row in found[1:]] == ["revisit", "revisit"]
    assert sorted(map(repr, in_files(tmp_path / "mined"))) == sorted(map(repr, in_files(tmp_path / "at-once")))
    _, proof = proof_of(httpserver, tmp_path / "mined", pair)
    assert (proof.wrongs, proof.captures) == ([], 3)


def test_a_heap_with_revisits_makes_the_archive_that_an_import_of_it_makes(
    tmp_path: Path, pair: list[Path], shared_key: Key
) -> None:
    heap = pair[0].parent
    gone = Warc("https://acciones.example/petitions/gone-one", gzip=True).add("", status="404 Not Found")
    gone.add(POST, url="https://blog.example/2018/03/01/call-today/").save(heap / "z.warc.gz")
    Warc(gone.url, gzip=True).revisit(EMPTY).save(heap / "c.warc.gz")
    imported, mined = values_of(as_imported(heap, tmp_path)), values_of(as_mined(heap, tmp_path, shared_key))
    assert len(imported["signature_snapshots"]) == 6
    assert {table for table in imported if imported[table] != mined.get(table)} == set()


@pytest.fixture
def in_process(monkeypatch: pytest.MonkeyPatch) -> list[MiningTask]:
    """Let `mine` work in the process of the test; returns the tasks that it gave to its workers."""
    given = list[MiningTask]()

    class Workers:
        losses = Losses()

        def outcomes(self, tasks: list[MiningTask], setup: bytes) -> Iterator[Outcome]:
            for task in tasks:
                given.append(task)
                yield Outcome(task=task, result=mined(task, SETUP))

    @contextmanager
    def workers(*how: object) -> Iterator[Workers]:
        yield Workers()

    monkeypatch.setattr(job, "mining_cluster", workers)
    return given


def report_of(files: list[Path], folder: Path) -> MiningReport:
    tasks = list(tasks_of(map(str, files), base=ADDRESS))
    return job.mine(tasks, folder, SETUP, scheduler=None, workers=1, limits=Limits())


def test_revisits_that_no_input_resolves_are_counted_and_named_until_one_does(
    tmp_path: Path, pair: list[Path], in_process: list[MiningTask]
) -> None:
    first, later = pair
    report = report_of([later], tmp_path / "mined")
    assert (report.revisits, report.captures, report.is_whole) == (2, 0, True)
    assert report.left[0].startswith("https://data.crawl.example/b.warc.gz, byte ")
    assert "Left out: 2 revisits of pages that no input has (https://data.crawl.example/b.warc.gz, byte " in str(report)
    assert json.loads((tmp_path / "mined" / "_report.json").read_text())["revisits"] == 2
    report = report_of([first, later], tmp_path / "mined")
    assert (report.inputs, report.finished, report.before, report.revisits, report.captures) == (2, 1, 1, 0, 3)
    assert [len(task.repeats) for task in in_process] == [0, 0, 2]
    report_of([first, later], tmp_path / "mined")
    assert len(in_process) == 3


def test_a_revisit_that_cannot_be_read_with_its_original_stays_left(
    tmp_path: Path, pair: list[Path], in_process: list[MiningTask]
) -> None:
    first, later = pair
    report_of([later], tmp_path / "mined")
    later.rename(tmp_path / "moved")
    report = report_of([first], tmp_path / "mined")
    assert (report.revisits, report.captures) == (2, 1)
    assert "cannot be read together (No such file or directory)" in report.notes[0]
    assert report.lines_of_failures() == report.notes
    assert (report.apart, report.left_out) == (2, 2)
    (tmp_path / "moved").rename(later)
    assert report_of([first], tmp_path / "mined").revisits == 0
    assert len(pages(tmp_path / "mined")) == 3


@pytest.mark.parametrize("base", [ADDRESS, None])
@pytest.mark.parametrize("moved_with", ["the original", "the revisits"])
def test_revisits_are_read_where_their_files_are_after_these_were_moved_and_mined_again(
    tmp_path: Path, pair: list[Path], in_process: list[MiningTask], moved_with: str, base: str | None
) -> None:
    (tmp_path / "moved").mkdir()

    def report(*files: Path) -> MiningReport:
        tasks = list(tasks_of(map(str, files), base=base))
        return job.mine(tasks, tmp_path / "mined", SETUP, scheduler=None, workers=1, limits=Limits())

    first, later = pair if moved_with == "the original" else pair[::-1]
    assert report(first).revisits == (2 if moved_with == "the revisits" else 0)
    moved = [file.rename(tmp_path / "moved" / file.name) for file in (first, later)]
    once = report(*moved)
    assert (once.revisits, once.notes) == (0, [])
    assert len(pages(tmp_path / "mined")) == 3
    number = len(in_process)
    assert report(*moved).revisits == 0
    assert len(in_process) == number


def test_a_place_that_no_range_reaches_takes_that_of_none_that_one_does(tmp_path: Path, pair: list[Path]) -> None:
    packed = tmp_path / "p.wacz"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("datapackage.json", "{}")
        file.writestr("archive/data.warc.gz", pair[0].read_bytes())
    for input_file in (pair[0], packed, pair[1]):
        mine_here([input_file], tmp_path / "mined", SITE)
    assert len(pages(tmp_path / "mined")) == 3


def test_reports_of_earlier_runs_stay_also_where_the_first_ones_were_deleted(tmp_path: Path) -> None:
    path = tmp_path / "_report.json"
    for inputs in range(1, 4):
        MiningReport(inputs=inputs).save(path)
    (tmp_path / "_report-1.json").unlink()
    (tmp_path / "_report-mine.json").write_text("{}")
    MiningReport(inputs=4).save(path)
    kept = {file.name: json.loads(file.read_text()).get("inputs") for file in tmp_path.iterdir()}
    assert kept == {"_report-2.json": 2, "_report-3.json": 3, "_report.json": 4, "_report-mine.json": None}


def test_a_file_of_an_earlier_release_is_imported_and_joined(tmp_path: Path, pair: list[Path]) -> None:
    mine_here([pair[0]], tmp_path / "mined", SITE)
    [file] = (tmp_path / "mined").rglob("*.parquet")
    earlier = [name for name in mined_schema().names if not name.startswith("revisit_")]
    pq.write_table(pq.ParquetFile(file).read(columns=earlier), file)
    assert [page[0]["revisit_file"] for page in mined_pages_in(file)] == [None]
    more = Warc(URL, gzip=True).add(PAGE, date="2018-03-09T12:00:00Z").save(tmp_path / "c.warc.gz")
    mine_here([more], tmp_path / "mined", SITE)
    assert [row["revisit_offset"] for row in pages(tmp_path / "mined")] == [None, None]


def test_a_page_in_an_arc_leads_to_its_bytes(httpserver: HTTPServer, tmp_path: Path) -> None:
    about = b"1 0 Crawler\nURL IP-address Archive-date Content-type Archive-length\n"
    body = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{PAGE}".encode()
    first = b"filedesc://a.arc 0.0.0.0 20180301120000 text/plain %d\n%b\n" % (len(about), about)
    arc = first + b"%b 192.0.2.4 20180302120000 text/html %d\n%b\n" % (URL.encode(), len(body), body)
    (tmp_path / "a.arc").write_bytes(arc)
    mine_here([tmp_path / "a.arc"], tmp_path / "mined", SITE, base=httpserver.url_for("/heap/"))
    _, proof = proof_of(httpserver, tmp_path / "mined", [tmp_path / "a.arc"])
    assert (proof.wrongs, proof.captures) == ([], 1)


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED], ids=["stored", "packed"])
def test_a_page_in_a_wacz_leads_to_its_bytes_where_a_range_reaches_them(
    httpserver: HTTPServer, tmp_path: Path, method: int
) -> None:
    first = original()
    wacz = tmp_path / "p.wacz"
    with zipfile.ZipFile(wacz, "w", method) as packed:
        packed.writestr("datapackage.json", "{}")
        packed.writestr("archive/data.warc.gz", first.content)
        packed.writestr("archive/more.warc.gz", revisits(first.digest, 1).content)
    mine_here([wacz], tmp_path / "mined", SITE, base=httpserver.url_for("/heap/"))
    assert len(pages(tmp_path / "mined")) == 2
    if method == zipfile.ZIP_STORED:
        path, proof = proof_of(httpserver, tmp_path / "mined", [wacz])
        assert (proof.wrongs, proof.captures) == ([], 2)
        assert rows(path, "SELECT count(*) FROM captures WHERE locator LIKE '%/heap/p.wacz#bytes=%'") == [(2,)]
        return
    path = tmp_path / "a.db"
    [one], _ = import_mined(
        [tmp_path / "mined"], sources={SITE.name: SITE}, only=None, archive_path=path, captures_path=tmp_path
    )
    assert "left out: 2 pages whose bytes are packed once more inside a WACZ" in one.sentence(path)

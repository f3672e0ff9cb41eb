"""Workers and schedulers die, ranges are refused, inputs are broken: nothing is lost, doubled or left unsaid."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import dask
import pyarrow.parquet as pq
import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from benchmarks.crawl_files import write_crawl
from benchmarks.loopback_cluster import LoopbackCluster
from pipelines.code_version import code_version
from pipelines.jobs.mine import mine, setup_of
from pipelines.mine.child_pool import InputFailed, run_task
from pipelines.mine.cluster import Limits, MiningCluster, Outcome
from pipelines.mine.cluster_opening import mining_cluster
from pipelines.mine.mining_inputs import tasks_of
from pipelines.mine.mining_report import MiningReport
from pipelines.mine.mining_setup import MiningSetup, sources_by_host
from pipelines.mine.mining_task import MinedInput, MiningTask, PlannedRange
from pipelines.mine.scheduler_address import check_scheduler
from pipelines.mine.worker_wheel import build_wheel
from scrapers.errors import UsageError, UserError
from tests.archives import new_source
from tests.commands import run
from tests.mined import mine_here
from tests.warcs import Warc

SITE = new_source(
    "acciones", "controlshift", "https://acciones.example", start=("https://acciones.example/categories",)
)
SETUP = MiningSetup(sources=sources_by_host([SITE]), interval=0.0, patience=0.1)
LISTING = """<html><body><ul><li><a href="/petitions/free-ana">Free Ana</a><p>She is our neighbor.</p>
<p>{count} of 200 Signatures</p><p>Created by Ana M.</p></li></ul></body></html>"""
QUICK = Limits(tries=3, seconds=60.0, patience=0.5, pause=0.0)
WRONG_ADDRESSES = (
    "nonsense",
    "tcp://127.0.0.1",
    "http://127.0.0.1:8786",
    "tcp://127.0.0.1:99999",
    "inproc://x",
    "ucx://a:9",
)
LONG = bool(os.environ.get("QUECONSTE_LONG"))
# all: what the acceptance of the whole asks for; 1: as often killed, over less; else: the same, in short
MEGABYTES, FILES, KILLS = (
    (2_000, 96, 10) if os.environ.get("QUECONSTE_LONG") == "all" else (100, 48, 10) if LONG else (4, 12, 1)
)


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment in which there is nothing but the wheel of workers with its extra."""
    folder = tmp_path_factory.mktemp("bare")
    wheel = build_wheel(folder)
    uv, environment = Path(sys.executable).with_name("uv"), os.environ | {"VIRTUAL_ENV": f"{folder / 'venv'}"}
    subprocess.run([uv, "venv", "--quiet", "--python", sys.executable, folder / "venv"], check=True)
    subprocess.run([uv, "pip", "install", "--quiet", f"{wheel}[dask]"], env=environment, check=True)
    return folder / "venv" / "bin" / "python"


def test_the_environment_of_a_worker_has_neither_crawler_nor_archive_nor_site(bare: Path) -> None:
    script = (
        "from importlib.util import find_spec; from pipelines.code_version import code_version\n"
        "print(*(n for n in ('scrapy', 'twisted', 'datasette', 'sqlite_utils', 'pyarrow', 'pipelines.store')"
        " if find_spec(n)), code_version())"
    )
    done = subprocess.run([bare, "-c", script], cwd=bare.parent, capture_output=True, text=True, check=True)
    assert done.stdout == f"{code_version()}\n"  # and what it has reads pages as all of it does


def test_killed_workers_and_a_restarted_scheduler_lose_and_double_nothing(tmp_path: Path, bare: Path) -> None:
    files = write_crawl(tmp_path / "crawl", MEGABYTES, files=FILES)
    tasks = list(tasks_of(map(str, files), base="https://data.crawl.example/"))
    setup = setup_of({SITE.name: SITE}, None, contact="", interval=0.0)
    ends = count(1)
    with LoopbackCluster(2, bare) as cluster:

        def harm(done: int, of: int, report: MiningReport) -> None:
            end = next(ends)
            if end == FILES // 2 and LONG:
                cluster.restart_scheduler()
            elif end % max(1, FILES // (KILLS + 2)) == 0 and cluster.killed < KILLS:
                cluster.kill_worker()

        limits = Limits(tries=5, seconds=600.0, patience=120.0, pause=0.1)
        report = mine(
            tasks, tmp_path / "out", setup, scheduler=cluster.address, workers=2, limits=limits, progress=harm
        )
    assert cluster.killed == KILLS
    assert (report.finished, report.failed, report.is_whole) == (FILES, [], True)
    assert report.schedulers >= LONG
    # Where a scheduler went as well, or a new worker came within a moment, not each of them was missed.
    assert (report.workers >= 1) if LONG else (report.workers == KILLS)
    mine_here(files, tmp_path / "here", SITE)
    assert sorted_rows(tmp_path / "out") == sorted_rows(tmp_path / "here")
    assert report.petitions == sum(row["kind"] == "petition" for row in in_files(tmp_path / "here"))


def test_a_run_that_is_stopped_goes_on_with_the_inputs_that_are_left(tmp_path: Path) -> None:
    files = write_crawl(tmp_path / "crawl", 1, files=4)
    mine_here(files[:3], tmp_path / "out", SITE)
    before = sorted_rows(tmp_path / "out")
    away = {"scheduler": "tcp://127.0.0.1:9", "workers": 1, "limits": QUICK}
    with pytest.raises(UserError, match="no scheduler answers there"):
        mine(list(tasks_of(map(str, files))), tmp_path / "out", SETUP, **away)
    assert sorted_rows(tmp_path / "out") == before
    mine_here(files, tmp_path / "out", SITE)
    mine_here(files, tmp_path / "whole", SITE)
    assert sorted_rows(tmp_path / "out") == sorted_rows(tmp_path / "whole")


def test_an_input_that_takes_too_long_is_ended_and_named(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "slow")  # nobody writes into it
    task = MiningTask(id="a", name="slow.warc", path=str(tmp_path / "slow"), file="slow.warc")
    with pytest.raises(InputFailed, match=r"slow.warc is not a file that this worker can see"):
        run_task(SETUP.packed(), task, 60.0)
    heavy = write_crawl(tmp_path / "crawl", 2, files=1)[0]
    task = next(tasks_of([str(heavy)]))
    with pytest.raises(InputFailed, match=r"reading it took longer than 0\.001 seconds"):
        run_task(SETUP.packed(), task, 0.001)
    assert run_task(SETUP.packed(), task, 60.0).pages > 10  # by a process of its own, since the other was ended


def test_damaged_records_are_passed_over_and_counted(tmp_path: Path) -> None:
    warc = Warc("https://acciones.example/categories", gzip=True)
    warc.add(LISTING.format(count=10)).add(LISTING.format(count=20), date="2018-03-02T12:00:00Z")
    warc.add(LISTING.format(count=30), date="2018-03-03T12:00:00Z")
    content = bytearray(warc.content)
    content[warc.ends[0] + 40 : warc.ends[0] + 50] = bytes(10)
    (tmp_path / "a.warc.gz").write_bytes(bytes(content))
    [result] = mine_here([tmp_path / "a.warc.gz"], tmp_path / "out", SITE)
    assert [row["signatures"] for row in in_files(tmp_path / "out") if row["kind"] == "petition"] == [10, 30]
    assert result.damaged == 1
    assert result.notes[0].startswith("https://data.crawl.example/a.warc.gz: no record can be read at byte")


def test_what_was_left_out_is_named_with_its_file_the_first_ones_and_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, house: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    Warc("https://acciones.example/categories", gzip=True).save(tmp_path / "a.warc.gz")
    report = MiningReport(inputs=2, failed=["b.warc.gz: gone"], damaged=10, unreadable=20, refused=3)
    report.add_notes([f"a.warc.gz: {number}" for number in range(33)])
    monkeypatch.setattr("pipelines.jobs.mine.mine", lambda *given, **how: report)
    done = run("mine", "a.warc.gz", "--sources", house / "sources.yml")
    said = done.stderr.splitlines()
    assert said[:2] == ["queconste: b.warc.gz: gone", "queconste: a.warc.gz: 0"]
    assert said[-2:] == ["queconste: a.warc.gz: 19", "queconste: and 13 more places left out; see _report.json"]


@pytest.mark.parametrize("status", ["", "a status"])
def test_a_page_that_cannot_be_read_is_named_with_its_file_and_byte(tmp_path: Path, status: str) -> None:
    page = "https://acciones.example/categories"
    warc = Warc(page, gzip=True).add(LISTING.format(count=10)).add("<p>", date="2019-01-01T12:00:00Z", status=status)
    [result] = mine_here([warc.save(tmp_path / "a.warc.gz")], tmp_path / "out", SITE)
    assert result.unreadable == 1
    assert [note.partition(": ")[0] for note in result.notes] == ["https://data.crawl.example/a.warc.gz"]
    assert f"(byte {warc.ends[0]})" in result.notes[0]


def test_a_page_with_a_time_that_cannot_be_is_kept_without_it_and_named(tmp_path: Path) -> None:
    warc = Warc("https://acciones.example/categories", gzip=True)
    warc.add(LISTING.format(count=10), date="2099-01-01T12:00:00Z").add(LISTING.format(count=11), date="")
    [result] = mine_here([warc.save(tmp_path / "a.warc.gz")], tmp_path / "out", SITE)
    assert [row["captured_at"] for row in in_files(tmp_path / "out") if row["kind"] == "petition"] == [None, None]
    assert result.undated == 2
    assert "its time, 2099-01-01 12:00:00, " in result.notes[0]
    assert "it states no time" in result.notes[1]
    assert "2 impossible capture times" in str(MiningReport(undated=2))


def test_a_page_on_another_host_that_cannot_be_looked_at_is_counted_and_named(tmp_path: Path) -> None:
    warc = Warc("https://other.example/", gzip=True).add("<p>Stop the deportations</p>")  # nothing to find
    warc.add(f"{'<div>deport' * 100_001}", url="https://other.example/large")
    [result] = mine_here([warc.save(tmp_path / "a.warc.gz")], tmp_path / "out", SITE)
    assert (result.pages, result.unreadable) == (2, 1)
    assert "https://other.example/large: the page has more than 100,000 tags" in result.notes[0]


class Shelf:
    """A server of one file, in parts; ``refusals`` are the statuses of its next answers."""

    def __init__(self, server: HTTPServer, data: bytes) -> None:
        self.data, self.refusals, self.asked = data, list[int](), list[str]()
        server.expect_request("/crawl/a.warc.gz").respond_with_handler(self._answer)
        self.url = server.url_for("/crawl/a.warc.gz")

    def _answer(self, request: Request) -> Response:
        self.asked.append(request.headers["Range"])
        if self.refusals:
            return Response("no", self.refusals.pop(0))
        first, last = map(int, request.headers["Range"].removeprefix("bytes=").split("-"))
        part = self.data[first : last + 1]
        span = f"bytes {first}-{first + len(part) - 1}/{len(self.data)}"
        return Response(part, 206, headers={"Content-Range": span})


@pytest.fixture
def shelf(httpserver: HTTPServer) -> Shelf:
    warc = Warc("https://acciones.example/categories", gzip=True)
    for number in range(3):
        warc.add(LISTING.format(count=number), date=f"2018-03-0{number + 1}T12:00:00Z")
    shelf = Shelf(httpserver, warc.content)
    shelf.ends = [0, *warc.ends]  # type: ignore[attr-defined]
    return shelf


def ranges_of(shelf: Any) -> tuple[PlannedRange, ...]:
    pairs = zip(shelf.ends, shelf.ends[1:], strict=False)
    return tuple(PlannedRange(url=shelf.url, offset=first, length=end - first) for first, end in pairs)


def test_a_remote_file_is_fetched_in_parts_and_each_value_leads_to_its_range(shelf: Shelf, tmp_path: Path) -> None:
    mine_here([shelf.url], tmp_path / "out", SITE)
    found = [row for row in in_files(tmp_path / "out") if row["kind"] == "petition"]
    assert [(row["file"], row["origin"]) for row in found] == [(shelf.url, "commoncrawl")] * 3
    assert [(row["offset"], row["length"]) for row in found] == [(r.offset, r.length) for r in ranges_of(shelf)]


class Result:
    """A future that has ended."""

    def __init__(self, run: Any, status: str = "finished") -> None:
        self.run, self.status = run, status

    def result(self, timeout: float | None = None) -> MinedInput:
        found: MinedInput = self.run()
        return found


class OneProcess:
    """Stands for a Dask client: runs each task when its result is asked for, or does what ``troubles`` says next."""

    def __init__(self, troubles: Iterator[Any] | None = None) -> None:
        self.status, self.troubles, self.submitted = "running", troubles or iter(()), list[MiningTask]()

    def nthreads(self) -> dict[str, int]:
        return {"worker": 1}

    def submit(self, call: Any, setup: bytes, task: MiningTask, seconds: float, **how: Any) -> Result:
        self.submitted.append(task)
        trouble = next(self.troubles, None)
        if isinstance(trouble, str):
            return Result(None, trouble)
        if isinstance(trouble, Exception):
            return Result(lambda: _raise(trouble), "error")
        return Result(lambda: call(setup, task, seconds))

    def close(self, timeout: float | None = None) -> None:
        self.status = "closed"


def _raise(error: Exception) -> MinedInput:
    raise error


def outcomes(client: OneProcess, task: MiningTask, limits: Limits = QUICK) -> tuple[list[Outcome], MiningCluster]:
    cluster = MiningCluster(lambda: client, "tcp://127.0.0.1:8786", limits, lambda client, futures: None)
    return list(cluster.outcomes([task], SETUP.packed())), cluster


def test_ranges_that_were_refused_are_asked_for_again_and_then_accounted_for(shelf: Shelf, tmp_path: Path) -> None:
    ranges = ranges_of(shelf)
    shelf.refusals = [404]
    found, cluster = outcomes(OneProcess(), MiningTask(id="a", name="a", ranges=ranges))
    assert [(one.task.id, len(one.result.rows) // 2) for one in found if one.result] == [("a in part", 2), ("a", 1)]
    assert cluster.losses.retries == 1
    shelf.refusals = [404] * 9
    found, _ = outcomes(OneProcess(), MiningTask(id="b", name="b", ranges=ranges[:1]))
    last = found[-1].result
    assert last
    assert last.refused == [ranges[0]]
    assert "the server answers 404" in last.refusals[0]


def test_a_lost_scheduler_costs_no_try_and_a_failing_input_is_given_up_after_its_tries(shelf: Shelf) -> None:
    task = MiningTask(id="a", name="a.warc.gz", url=shelf.url, file=shelf.url)
    found, cluster = outcomes(OneProcess(iter(["lost", "cancelled", "lost", "cancelled"])), task)
    assert [len(one.result.rows) for one in found if one.result] == [6]
    assert cluster.losses.schedulers == 4
    failing = OneProcess(iter([InputFailed("a.warc.gz: broken")] * 3))
    found, cluster = outcomes(failing, task)
    assert [(one.result, one.reason) for one in found] == [(None, "a.warc.gz: broken")]
    assert (len(failing.submitted), cluster.losses.retries) == (3, 2)


def test_workers_that_went_away_are_counted_and_those_that_came_are_not(shelf: Shelf) -> None:
    ranges = ranges_of(shelf)
    tasks = [MiningTask(id=name, name=name, ranges=ranges[:1]) for name in "abcdef"]
    client, first, second = OneProcess(), {"tcp://10.0.0.5:1": 1, "tcp://10.0.0.5:2": 1}, {"tcp://10.0.0.5:3": 1}
    turns = iter([first, first | second])
    client.nthreads = lambda: next(turns, second)  # type: ignore[method-assign]
    cluster = MiningCluster(lambda: client, "tcp://127.0.0.1:8786", QUICK, lambda client, futures: None)
    assert len(list(cluster.outcomes(tasks, SETUP.packed()))) == 6
    assert (cluster.losses.workers, cluster.losses.retries) == (2, 0)


def test_workers_that_come_and_go_without_an_answer_are_suspected_of_lacking_our_code(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipelines.mine.cluster._GONE", 0.0)
    task = MiningTask(id="a", name="a", ranges=ranges_of(shelf)[:1])
    client, turns = OneProcess(iter(["pending"] * 9)), iter([{"tcp://10.0.0.5:1": 1}])
    client.nthreads = lambda: next(turns, {})  # type: ignore[method-assign]
    patient = Limits(patience=600.0)
    with pytest.raises(UserError, match="1 worker came and went without an answer; perhaps they lack our code"):
        outcomes(client, task, patient)


def test_a_wait_for_a_scheduler_is_said_once_when_it_begins(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipelines.mine.cluster._LOOK", 0.0)
    said, answers = list[str](), iter([OSError("refused"), OSError("refused"), OneProcess()])

    def connect() -> Any:
        answer = next(answers)
        if isinstance(answer, OSError):
            raise answer
        return answer

    limits = Limits(patience=600.0)
    cluster = MiningCluster(connect, "tcp://127.0.0.1:8786", limits, lambda client, futures: None, said.append)
    task = MiningTask(id="a", name="a", ranges=ranges_of(shelf)[:1])
    assert len(list(cluster.outcomes([task], SETUP.packed()))) == 1
    wait = "waiting 600 s for one (--patience)"
    assert said == [f"tcp://127.0.0.1:8786: no scheduler answers there; {wait}"]


def test_dask_prints_no_traceback_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    loud = [logging.getLogger(name) for name in ("distributed", "distributed.client", "distributed.core")]
    for logger in loud:
        monkeypatch.setattr(logger, "level", logging.WARNING)  # as its settings do
    with mining_cluster("tcp://127.0.0.1:9", 1, QUICK):
        assert [logger.getEffectiveLevel() for logger in loud] == [logging.CRITICAL] * 3


def test_a_worker_that_cannot_work_costs_a_try_each_time(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = MiningTask(id="a", name="a.warc.gz", url=shelf.url, file=shelf.url)
    full = OneProcess(iter([OSError(24, "Too many open files")] * 9))
    found, cluster = outcomes(full, task)
    assert [one.reason for one in found] == ["a.warc.gz: its result did not come ([Errno 24] Too many open files)"]
    assert (len(full.submitted), cluster.losses.retries) == (3, 2)
    monkeypatch.setattr("pipelines.mine.child_pool._idle", [])
    monkeypatch.setattr("sys.executable", str(tmp_path / "gone"))
    with pytest.raises(InputFailed, match=r"a.warc.gz: the worker could not start a process to read it"):
        run_task(SETUP.packed(), task, 60.0)


def test_a_worker_without_our_code_or_with_other_code_is_named_with_the_remedy(shelf: Shelf) -> None:
    task = MiningTask(id="a", name="a.warc.gz", url=shelf.url, file=shelf.url)
    with pytest.raises(UserError, match="a worker lacks our code"):
        outcomes(OneProcess(iter([ModuleNotFoundError("No module named 'pipelines'")])), task)
    other = OneProcess()
    other.submit = lambda *given, **how: Result(lambda: MinedInput(code="other"))  # type: ignore[method-assign,assignment]
    with pytest.raises(UserError, match="a worker reads pages with other code"):
        outcomes(other, task)


@pytest.mark.parametrize(
    ("scheduler", "sentence"),
    [
        *((wrong, "is no address of a scheduler; write one like tcp://10.0.0.5:8786") for wrong in WRONG_ADDRESSES),
        ("tls://10.0.0.5:8786", "Dask's settings name none; set distributed.comm.tls"),
    ],
)
def test_what_is_no_address_of_a_scheduler_is_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, house: Path, scheduler: str, sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    words = ("mine", "x.warc", "--scheduler", scheduler, "--sources", house / "sources.yml")
    done = run(*words)
    assert (done.exit_code, type(done.exception)) == (2, SystemExit)
    assert sentence in done.output


@pytest.mark.parametrize("scheduler", ["10.0.0.5:8786", "tcp://[::1]:8786", "ws://dask.example:80/"])
def test_addresses_of_schedulers_are_taken(scheduler: str) -> None:
    check_scheduler(scheduler)


def test_certificates_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    tls = "distributed.comm.tls"
    missing = {f"{tls}.ca-file": f"{tmp_path / 'ca.pem'}", f"{tls}.client.cert": f"{tmp_path / 'cert.pem'}"}
    with dask.config.set(missing), pytest.raises(UsageError, match="cannot be read"):
        check_scheduler("tls://10.0.0.5:8786")


def in_files(folder: Path) -> list[dict[str, Any]]:
    return [row for path in sorted(folder.rglob("*.parquet")) for row in pq.ParquetFile(path).read().to_pylist()]


def sorted_rows(folder: Path) -> list[str]:
    """Rows without the file they were read from: which of two files with the same page was first is by chance."""
    places = ("file", "offset", "length")
    return sorted(repr({name: value for name, value in row.items() if name not in places}) for row in in_files(folder))

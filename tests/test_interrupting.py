"""Ctrl-C, SIGTERM and SIGHUP end any command at any moment: with a sentence, no run left open, no process left over."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path
from unittest.mock import Mock

import pytest
from scrapy.crawler import Crawler
from scrapy.settings import Settings

from pipelines.jobs import crawl as crawl_job
from pipelines.jobs.backfill import backfill
from pipelines.store.archive import Archive
from sample.serving import SampleSites, serving
from scrapers.sources import find_source, load_sources
from scrapers.spiders.site_spider import SiteSpider
from tests.archives import let_other_code_have_read, rows

HOUSE = Path(__file__).parent.parent
STOPPED = "was stopped before its end; run it again"
ENDED = "queconste: stopped; everything recorded so far is kept, run the same command again"
SOURCE = "sample-acciones"
LONG = bool(os.environ.get("QUECONSTE_LONG"))


class StoppedAtOnce:
    """What Scrapy does at a Ctrl-C before the first page: it ends, tells nobody, and keeps the next Ctrl-C."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def create_crawler(self, spider: type[SiteSpider]) -> Crawler:
        return Crawler(spider, self.settings)

    def crawl(self, crawler: Crawler, **_arguments: object) -> Mock:
        return Mock()

    def start(self) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def test_a_crawl_stopped_before_its_first_page_is_a_failed_run_and_lets_go_of_its_source(
    sample_sites: SampleSites, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crawl_job, "AsyncCrawlerProcess", StoppedAtOnce)
    sources = load_sources(sample_sites.sources).values()
    for _ in range(2):
        with Archive.open(tmp_path / "a.db") as archive:
            outcomes = crawl_job.crawl(sources, archive, tmp_path / "captures")
        assert [outcome.failed for outcome in outcomes] == [True, True]
        assert all(outcome.message and outcome.message.endswith(STOPPED) for outcome in outcomes)
    assert set(rows(tmp_path / "a.db", "SELECT status FROM runs")) == {("failed",)}
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_the_sample_is_not_backfilled_after_ctrl_c(tmp_path: Path) -> None:
    options = ["--crawl", "--port", "0", "--archive", tmp_path / "a.db", "--captures", tmp_path / "captures"]
    command = [sys.executable, "-m", "pipelines.cli", "sample", *map(str, options)]
    with subprocess.Popen(command, cwd=HOUSE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout
        assert running.stdout.readline().startswith("Crawling the sample")
        time.sleep(0.2)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=60)
    assert (running.returncode, out) in ((1, ""), (130, ""))
    assert err.startswith("queconste: ")
    assert err.count("\n") == 1


INTERRUPTED = """
import click
from pipelines.cli import main

# As where Ctrl-C comes while a module is imported that defines a dataclass: its methods are code from a string.
click.Group.invoke = lambda group, context: exec("import signal; signal.raise_signal(signal.SIGINT)")
main(["runs"], prog_name="queconste")
"""


def test_ctrl_c_while_code_from_a_string_runs_ends_with_our_exit_code_and_not_by_the_signal(tmp_path: Path) -> None:
    (tmp_path / "interrupted.py").write_text(INTERRUPTED, encoding="utf-8")
    paths = os.pathsep.join(map(str, (tmp_path, HOUSE)))
    command, environment = [sys.executable, "-m", "interrupted"], {**os.environ, "PYTHONPATH": paths}
    done = subprocess.run(command, cwd=HOUSE, env=environment, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", f"{ENDED}\n")


def has_helpers(process: subprocess.Popen[str]) -> bool:
    """Whether a process has started others that work for it."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    return any(b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes() for child in children)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive of so many captures that other processes read them, and its sources.yml."""
    folder = tmp_path_factory.mktemp("many")
    with serving() as sites:
        shutil.copy(sites.sources, folder / "sources.yml")
        backfill(find_source(SOURCE, sites.sources), folder / "a.db", folder / "captures", last="2025")
    return folder


def reading(folder: Path, *command: str) -> subprocess.Popen[str]:
    """Start a command that reads captures, in a session of its own, and return once others work for it."""
    paths = {"archive": folder / "a.db", "captures": folder / "captures", "sources": folder / "sources.yml"}
    whole = [sys.executable, "-m", "pipelines.cli", *command, *(f"--{name}={path}" for name, path in paths.items())]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    running = subprocess.Popen(whole, cwd=HOUSE, text=True, start_new_session=True, **pipes)  # type: ignore[call-overload]
    while running.poll() is None and not has_helpers(running):
        time.sleep(0.005)
    assert isinstance(running, subprocess.Popen)
    return running


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("to_all", [True, False])
def test_a_signal_while_others_read_captures_ends_them_all_with_one_sentence(
    many: Path, number: signal.Signals, to_all: bool
) -> None:
    with reading(many, "verify") as running:
        time.sleep(random.uniform(0, 1))  # they are importing what they need, or reading
        if to_all:
            os.killpg(running.pid, number)  # as a terminal does, or the system when it stops a service
        else:
            running.send_signal(number)
        out, err = running.communicate(timeout=60)
    assert (running.returncode, out) == (130, ""), err
    assert [line for line in err.splitlines() if not line.startswith("Reading captures")] == [ENDED]
    assert_none_left(running.pid)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("command", [("backfill", SOURCE), ("crawl", SOURCE)])
def test_a_signal_keeps_what_was_fetched(
    sample_sites: SampleSites, tmp_path: Path, command: tuple[str, ...], number: signal.Signals
) -> None:
    for site in ("web_archive", "controlshift"):
        sample_sites.faults.add(site, r".*", delay=0.05)
    paths = {"archive": tmp_path / "a.db", "captures": tmp_path / "captures", "sources": sample_sites.sources}
    whole = [sys.executable, "-m", "pipelines.cli", *command, *(f"--{name}={path}" for name, path in paths.items())]
    with subprocess.Popen(whole, cwd=HOUSE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        while running.poll() is None and recorded(tmp_path / "a.db") < 2:
            time.sleep(0.02)
        running.send_signal(number)
        _, err = running.communicate(timeout=60)
    assert running.returncode in (1, 130)
    assert (err.startswith("queconste: "), err.count("\n")) == (True, 1), err
    assert rows(tmp_path / "a.db", "SELECT status FROM runs") == [("failed",)]
    assert recorded(tmp_path / "a.db") >= 2
    assert not list(tmp_path.rglob("*.open"))


def test_a_command_that_nohup_started_goes_on_when_its_terminal_closes(many: Path) -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # inherited by the command, as nohup does
    try:
        with reading(many, "verify") as running:
            running.send_signal(signal.SIGHUP)
            out, err = running.communicate(timeout=120)
    finally:
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
    assert (running.returncode, "nothing is wrong" in out) == (0, True), err


def test_processes_end_with_the_one_that_started_them_however_it_dies(many: Path, tmp_path: Path) -> None:
    """50 times in the long form: kill -9 of verify and of replay, at any moment after others work for them."""
    shutil.copytree(many, tmp_path / "copy")
    let_other_code_have_read(tmp_path / "copy" / "a.db")
    commands = [("verify",), ("replay",), ("replay", "--apply")]
    for turn in range(50 if LONG else 6):
        with reading(tmp_path / "copy", *commands[turn % 3]) as running:
            time.sleep(random.uniform(0, 2))
            running.kill()
        assert_none_left(running.pid)


def recorded(archive: Path) -> int:
    """How many captures an archive has; 0 where there is none yet."""
    with suppress(sqlite3.OperationalError), closing(sqlite3.connect(f"file:{archive}?mode=ro", uri=True)) as db:
        return int(db.execute("SELECT count(*) FROM captures").fetchone()[0])
    return 0


def assert_none_left(session: int) -> None:
    """Give the processes of a session five seconds to end."""
    until = time.monotonic() + 5
    while left := left_of(session):
        assert time.monotonic() < until, left
        time.sleep(0.05)


def left_of(session: int) -> list[int]:
    """The processes of a session that still run."""
    left = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it ended while we looked
            state, _, _, its_session = (folder / "stat").read_text().rpartition(") ")[2].split()[:4]
            if int(its_session) == session and state != "Z":
                left.append(int(folder.name))
    return left

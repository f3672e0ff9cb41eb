"""Ctrl-C ends any command at any moment: with a sentence, with no run left open, and never as if all had gone well."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from unittest.mock import Mock

import pytest
from scrapy.crawler import Crawler
from scrapy.settings import Settings

from pipelines.jobs import crawl as crawl_job
from pipelines.jobs.backfill import backfill
from pipelines.store.archive import Archive
from sample.serving import SampleSites
from scrapers.sources import find_source, load_sources
from scrapers.spiders.site_spider import SiteSpider
from tests.archives import rows

HOUSE = Path(__file__).parent.parent
STOPPED = "was stopped before its end; run it again"


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


def has_helpers(process: subprocess.Popen[str]) -> bool:
    """Whether a process has started others that work for it."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    return any(b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes() for child in children)


def test_ctrl_c_while_others_read_captures_ends_them_all_with_one_sentence(
    sample_sites: SampleSites, tmp_path: Path
) -> None:
    source = find_source("sample-acciones", sample_sites.sources)
    backfill(source, tmp_path / "a.db", tmp_path / "captures", last="2025")
    named = {"archive": tmp_path / "a.db", "captures": tmp_path / "captures", "sources": sample_sites.sources}
    command = [sys.executable, "-m", "pipelines.cli", "verify", *(f"--{name}={path}" for name, path in named.items())]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=HOUSE, text=True, start_new_session=True, **pipes) as running:  # type: ignore[call-overload]
        while running.poll() is None and not has_helpers(running):
            time.sleep(0.005)
        time.sleep(0.15)  # they are importing what they need
        os.killpg(running.pid, signal.SIGINT)  # as a terminal does: to all of them
        out, err = running.communicate(timeout=60)
    assert (running.returncode, out) == (130, "")
    assert [line for line in err.splitlines() if not line.startswith("Reading captures")] == [
        "queconste: stopped; everything recorded so far is kept, run the same command again"
    ]

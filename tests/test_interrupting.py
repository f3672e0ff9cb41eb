"""Ctrl-C ends any command at any moment: with a sentence, with no run left open, and never as if all had gone well."""

import signal
import subprocess
import sys
import time
from pathlib import Path
from unittest.mock import Mock

import pytest
from scrapy.crawler import Crawler
from scrapy.settings import Settings

from pipelines import crawling
from pipelines.archive import Archive
from sample.serving import SampleSites
from scrapers.sources import load_sources
from scrapers.spiders.site import SiteSpider
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
    monkeypatch.setattr(crawling, "AsyncCrawlerProcess", StoppedAtOnce)
    sources = load_sources(sample_sites.sources).values()
    for _ in range(2):
        with Archive.open(tmp_path / "a.db") as archive:
            outcomes = crawling.crawl(sources, archive, tmp_path / "captures")
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

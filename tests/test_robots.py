"""robots.txt by RFC 9309: what is not there opens a site, what cannot be had closes it for now, 500 KiB are read."""

import time
from pathlib import Path

import pytest
from scrapy.exceptions import DownloadConnectionRefusedError, DownloadTimeoutError, IgnoreRequest

from scrapers.middlewares.politeness import RobotsWithheld
from scrapers.spiders.request_errors import unanswered
from tests.raw_server import RawServer, raw_server, response
from tests.sites import crawled, written

PETITIONS = response(b'{"links": {"next": null}, "data": []}', 200, "application/json")
FILLED = b"# A long preface.\n" * 40_000
ONLY = b"User-agent: *\n"


def crawled_with(tmp_path: Path, robots: bytes, **overrides: object) -> tuple[RawServer, str]:
    """Crawl a site with this answer for robots.txt; the server, and what is said of the run."""
    with raw_server(lambda path: robots if path == "/robots.txt" else PETITIONS) as here:
        stanza = {"organization": "A", "platform": "uk_parliament", "url": here.url, "delay": 0, "loopback": True}
        stanzas = {"a": {**stanza, "start": [f"{here.url}/petitions.json"]}}
        _, message = crawled(written(tmp_path, stanzas), RETRY_TIMES=0, **overrides)["a"]
    return here, message or ""


@pytest.mark.parametrize("status", [200, 403, 404, 410])
def test_a_site_without_rules_is_open(tmp_path: Path, status: int) -> None:
    here, _ = crawled_with(tmp_path, response(b"", status))
    assert here.asked == ["/robots.txt", "/petitions.json"]


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_site_whose_rules_cannot_be_had_is_left_alone(tmp_path: Path, status: int) -> None:
    here, message = crawled_with(tmp_path, response(b"", status))
    assert set(here.asked) == {"/robots.txt"}
    assert f"is left alone while the site's robots.txt answers with an error ({status}); crawl again later" in message


@pytest.mark.parametrize(
    ("withheld", "kind"),
    [
        (RobotsWithheld("", status=429), "too many requests"),
        (RobotsWithheld("", status=500), "server error"),
        (RobotsWithheld("", status=503), "overloaded"),
        (RobotsWithheld("", status=304), "robots"),
        (RobotsWithheld("", cause=DownloadTimeoutError()), "timeout"),
        (RobotsWithheld("", cause=DownloadConnectionRefusedError()), "unreachable"),
        (RobotsWithheld("", cause=OSError("reset")), "unreachable"),
        (RobotsWithheld("", cause=IgnoreRequest("redirects")), "robots"),
    ],
)
def test_rules_that_cannot_be_had_are_an_outage_and_no_page_that_they_close(
    withheld: RobotsWithheld, kind: str
) -> None:
    assert unanswered("https://a.example/", withheld, 30).kind == kind


def test_a_site_whose_rules_do_not_come_in_time_is_left_alone(tmp_path: Path) -> None:
    def slow(path: str) -> bytes:
        time.sleep(1.5)
        return PETITIONS

    with raw_server(slow) as here:
        stanza = {"organization": "A", "platform": "uk_parliament", "url": here.url, "delay": 0, "loopback": True}
        sources = written(tmp_path, {"a": {**stanza, "start": [f"{here.url}/petitions.json"]}})
        _, message = crawled(sources, RETRY_TIMES=0, DOWNLOAD_TIMEOUT=0.5)["a"]
    assert here.asked == ["/robots.txt"]
    assert "is left alone while the site's robots.txt does not come in time" in (message or "")


def test_rules_behind_a_redirect_of_the_site_are_obeyed(tmp_path: Path) -> None:
    def answer(path: str) -> bytes:
        if path == "/robots.txt":
            return response(b"", 301, "text/plain", "Location: /rules.txt")
        return response(ONLY + b"Disallow: /") if path == "/rules.txt" else PETITIONS

    with raw_server(answer) as here:
        stanza = {"organization": "A", "platform": "uk_parliament", "url": here.url, "delay": 0, "loopback": True}
        crawled(written(tmp_path, {"a": {**stanza, "start": [f"{here.url}/petitions.json"]}}), RETRY_TIMES=0)
    assert here.asked == ["/robots.txt", "/rules.txt"]


def test_rules_within_500_kib_are_obeyed_and_those_behind_are_not_read(tmp_path: Path) -> None:
    inside = FILLED[: 500 * 1024 - 200] + b"\n" + ONLY + b"Disallow: /\n" + FILLED
    behind = FILLED[: 500 * 1024] + b"\n" + ONLY + b"Disallow: /\n"
    (tmp_path / "1").mkdir()
    (tmp_path / "2").mkdir()
    assert crawled_with(tmp_path / "1", response(inside))[0].asked == ["/robots.txt"]
    assert crawled_with(tmp_path / "2", response(behind))[0].asked == ["/robots.txt", "/petitions.json"]


def test_a_rule_that_is_cut_at_the_limit_is_not_read_as_a_shorter_one(tmp_path: Path) -> None:
    start = ONLY + b"# "
    rule = b"\nDisallow: /private-and-long\n"
    # the limit falls behind the slash
    padding = b"x" * (500 * 1024 - len(start) - len(b"\nDisallow: /"))
    here, _ = crawled_with(tmp_path, response(start + padding + rule))
    assert here.asked == ["/robots.txt", "/petitions.json"]

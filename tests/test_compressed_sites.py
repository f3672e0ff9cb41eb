"""A site that sends all that it has packed, robots.txt and listings, is read by probes and crawls alike."""

import gzip
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.commands import HOUSE
from tests.sites import crawled, rows, written

OPEN, CLOSED = "User-agent: *\nDisallow:\n", "User-agent: *\nDisallow: /\n"
PROBE = (
    "import sys\nfrom pipelines.jobs.probe_report import probe\n"
    "print(probe(sys.argv[1], {'DOWNLOAD_DELAY': 0, 'AUTOTHROTTLE_ENABLED': False}).platform)"
)
LISTING = "".join(
    f'<li><h3><a href="/petitions/free-{name}">Free {name}</a></h3><p>{name} is our neighbor.</p>'
    f"<span>12 of 100 Signatures</span><p>Created by Ana R.</p></li>"
    for name in ("ana", "eva", "luis")
)


def packed(text: str, status: int = 200) -> Response:
    return Response(
        gzip.compress(text.encode()), status=status, content_type="text/html", headers={"Content-Encoding": "gzip"}
    )


@pytest.fixture
def asked(httpserver: HTTPServer, request: pytest.FixtureRequest) -> list[str]:
    paths: list[str] = []

    def answer(about: Request) -> Response:
        paths.append(about.path)
        if about.path == "/robots.txt":
            return packed(request.param)
        if about.path == "/categories/all":
            return packed(f"<!DOCTYPE html><html><body><ul>{LISTING}</ul></body></html>")
        return packed("not here", 404)

    httpserver.expect_request("/", method="GET").respond_with_handler(answer)
    for path in ("/robots.txt", "/categories/all"):
        httpserver.expect_request(path).respond_with_handler(answer)
    return paths


def probed(url: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, "-c", PROBE, url], cwd=HOUSE, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("asked", [OPEN], indirect=True)
def test_a_probe_recognizes_a_packed_page(httpserver: HTTPServer, asked: list[str]) -> None:
    done = probed(httpserver.url_for("/categories/all"))
    assert done.stdout == "controlshift\n", done.stderr[-500:]


@pytest.mark.parametrize("asked", [CLOSED], indirect=True)
def test_a_packed_robots_txt_is_obeyed_by_a_probe(httpserver: HTTPServer, asked: list[str]) -> None:
    done = probed(httpserver.url_for("/categories/all"))
    assert (asked, "robots.txt" in done.stderr) == (["/robots.txt"], True)


@pytest.mark.parametrize(("asked", "found"), [(OPEN, 3), (CLOSED, 0)], indirect=["asked"])
def test_a_crawl_reads_packed_pages_and_obeys_a_packed_robots_txt(
    httpserver: HTTPServer, asked: list[str], found: int, tmp_path: Path
) -> None:
    stanza = {
        "organization": "Packed",
        "platform": "controlshift",
        "url": httpserver.url_for("/"),
        "start": [httpserver.url_for("/categories/all")],
        "loopback": True,
        "delay": 0,
        "terms": "a test",
    }
    crawled(sources := written(tmp_path, {"packed": stanza}))
    assert rows(sources, "SELECT count(*) FROM petitions") == [(found,)]
    assert found or asked == ["/robots.txt"]

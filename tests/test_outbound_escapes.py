"""A server that is not the source's is asked nothing, by whatever a site says."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from pipelines.jobs.backfill import backfill, plan_backfill
from scrapers.errors import UserError
from scrapers.sources import Source
from tests.forking import run_forked
from tests.raw_server import raw_server, response
from tests.sites import crawled, rows, site, written
from tests.web_archive import HEADER

PLAIN = ["http://{host}/", "http://localhost:{port}/", "http://LOCALHOST:{port}/categories", "HTTP://{host}/"]
SPELLINGS = [
    *PLAIN,
    "//{host}/",
    "///{host}/",
    "////{host}/",
    "http:///{host}/",
    "http:{host}/",
    "http:/{host}/",
    "http:\\\\{host}/",
    "http:/\\{host}/",
    "http:\\/{host}/",
    "/\\{host}/",
    "\\\\{host}/",
    "\\/\\/{host}/",
    "https://{host}/",
    "http://{site}@{host}/",
    "http://{site}\\@{host}/",
    "http://user:word@{host}/",
    "http://{host}#@{site}/",
    "http://{host}?@{site}/",
    "http://{host}\\.{site}/",
    "http://{host}%23@{site}/",
    "http://127.1:{port}/",
    "http://2130706433:{port}/",
    "http://0x7f000001:{port}/",
    "http://0177.0.0.1:{port}/",
    "http://0:{port}/",
    "http://0.0.0.0:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/",
    "http://[::1]:{port}/",
    "http://[::]:{port}/",
    "http://localhost.:{port}/",
    "http://localhost:0{port}/",
    "http://127。0。0。1:{port}/",
    "http://①②⑦.0.0.1:{port}/",
    "http://127.0.0.1:{port}\t/",
    "\thttp://{host}/",
    "ftp://{host}/",
    "feed:http://{host}/",
]


@pytest.fixture
def canary() -> Iterator[HTTPServer]:
    """A server that would answer anything with a petition; nobody may ask it."""
    with HTTPServer(threaded=True) as server:
        server.expect_request("/robots.txt").respond_with_data("")
        server.expect_request(re.compile(".*")).respond_with_json(
            {"results": [{"title": "Stolen", "slug": "stolen", "signature_count": 1, "goal": 100}]}
        )
        yield server


def spelled(spelling: str, canary: HTTPServer, here: str) -> str:
    return spelling.format(host=f"127.0.0.1:{canary.port}", port=canary.port, site=here.removeprefix("http://"))


def petitions(next_url: str) -> bytes:
    """A page of the UK Parliament's list, which names the next page."""
    shown = {"action": "Stop the raids", "signature_count": 5, "state": "open"}
    page = {"links": {"next": next_url}, "data": [{"type": "petition", "id": 1, "attributes": shown}]}
    return response(json.dumps(page).encode(), 200, "application/json")


def leading(way: str, target: str) -> bytes:
    """An answer that leads to ``target``."""
    if way == "refresh":
        return response(f'<meta http-equiv="refresh" content="0; url={target}">'.encode())
    if way == "json":
        return petitions(target)
    header = f"Refresh: 0; url={target}" if way == "header" else f"Location: {target}"
    return response(b"", {"redirect": 302, "permanent": 308}.get(way, 200), "text/html", header)


def test_redirects_and_pages_lead_a_crawl_nowhere_else(tmp_path: Path, canary: HTTPServer) -> None:
    def answer(path: str) -> bytes:
        if path == "/robots.txt":
            return response()
        way, _, number = path.strip("/").partition("?n=")
        return leading(way, spelled(SPELLINGS[int(number)], canary, here.url)) if number else response(status=404)

    with raw_server(answer) as here:
        common = {"organization": "A", "platform": "uk_parliament", "url": here.url, "delay": 0, "loopback": True}
        stanzas = {
            f"{way}-{number}": {**common, "expected": 0, "start": [f"{here.url}/{way}?n={number}"]}
            for number in range(len(SPELLINGS))
            for way in ("redirect", "json", *(("refresh", "header", "permanent") if number < 8 else ()))
        }
        sources = written(tmp_path, stanzas)
        outcomes = crawled(sources, RETRY_TIMES=0)
    assert canary.log == []
    assert rows(sources, "SELECT count(*) FROM petitions WHERE title = 'Stolen'") == [(0,)]
    assert rows(sources, "SELECT count(*) FROM captures WHERE url NOT LIKE ?", f"{here.url}/%") == [(0,)]
    for number, way in product(range(len(PLAIN)), ("redirect", "refresh", "json")):
        failed, message = outcomes[f"{way}-{number}"]
        assert failed
        assert message is not None
        assert message.startswith(f"{here.url}/{way}?n={number} leads to http"), message
        assert f":{canary.port}/" in message
        assert ", on another site; if the source moved" in message
    assert set(rows(sources, "SELECT DISTINCT is_complete FROM runs JOIN issues ON issues.run_id = runs.id")) == {(0,)}


def test_robots_txt_leads_nowhere_else_and_closes_the_site(tmp_path: Path, canary: HTTPServer) -> None:
    with HTTPServer(threaded=True) as server:
        root = server.url_for("").rstrip("/")
        away = Response(status=301, headers={"Location": f"http://127.0.0.1:{canary.port}/robots.txt"})
        server.expect_request("/robots.txt").respond_with_response(away)
        stanza = {
            "organization": "A",
            "platform": "uk_parliament",
            "url": root,
            "start": [f"{root}/petitions.json"],
            "delay": 0,
            "loopback": True,
        }
        outcomes = crawled(written(tmp_path, {"a": stanza}), RETRY_TIMES=0)
        assert [request.path for request, _ in server.log] == ["/robots.txt"]
    assert canary.log == []
    assert outcomes["a"][1] is not None
    assert "is left alone while the site's robots.txt leads elsewhere" in outcomes["a"][1]


def test_sitemaps_and_feeds_and_pages_lead_a_crawl_of_a_blog_nowhere_else(tmp_path: Path, canary: HTTPServer) -> None:
    def answer(here: object, request: Request) -> Response:
        links = [spelled(spelling, canary, here.url) for spelling in SPELLINGS]  # type: ignore[attr-defined]
        if request.path.endswith("wp-sitemap.xml"):
            urls = "".join(f"<url><loc>{link.replace('&', '')}</loc></url>" for link in links)
            xml = f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
            return Response(xml, content_type="application/xml")
        return Response(status=404)

    with site("wordpress", answer, expected=0) as blog:
        crawled(written(tmp_path, {"blog": blog.stanza}), RETRY_TIMES=0)
        assert "/wp-sitemap.xml?" in blog.paths
    assert canary.log == []


def test_a_probe_asks_no_other_site(canary: HTTPServer) -> None:
    number = iter(range(10_000))

    def answer(path: str) -> bytes:
        if path == "/robots.txt":
            return response()
        if path == "/":
            api = f"http://127.0.0.1:{canary.port}/wp-json/"
            page = f'<link rel="https://api.w.org/" href="{api}"><base href="{api}">/wp-content/'
            return response(page.encode(), 200, "text/html", f'Link: <{api}>; rel="https://api.w.org/"')
        return leading("redirect", spelled(SPELLINGS[next(number) % len(SPELLINGS)], canary, here.url))

    program = "import sys\nfrom pipelines.jobs.probe_report import probe\nprobe(sys.argv[1], {'RETRY_TIMES': 0})"
    with raw_server(answer) as here:
        for path in ("/", "/a", "/b"):
            run_forked(here.url + path, program=program)
        assert len(here.asked) > 12
    assert canary.log == []


@pytest.fixture
def source(httpserver: HTTPServer) -> Source:
    return Source(
        name="acciones",
        organization="Acciones",
        platform="controlshift",
        url="https://action.example",
        start=("https://action.example/categories",),
        delay=0,
        cdx_url=httpserver.url_for("/cdx/search/cdx"),
    )


def test_mementos_lead_a_backfill_nowhere_else(source: Source, tmp_path: Path, canary: HTTPServer) -> None:
    original = "https://action.example/categories"
    stamps = [f"201801{1 + n % 28:02}{n // 28:02}0000" for n in range(len(SPELLINGS))]

    def answer(path: str) -> bytes:
        if path.startswith("/cdx"):
            table = [HEADER, *([original, s, original, "text/html", "200", s, "1"] for s in stamps)]
            return response(json.dumps(table if "categories" in path else []).encode(), 200, "application/json")
        stamp = path.removeprefix("/web/")[:14]
        if stamp not in stamps:
            return response(status=404)
        root = spelled(SPELLINGS[stamps.index(stamp)], canary, here.url).rstrip("/")
        return leading("redirect", f"{root}/web/{stamp}id_/{original}")

    with raw_server(answer) as here:
        backfill(replace(source, cdx_url=f"{here.url}/cdx/search/cdx"), tmp_path / "archive.db", tmp_path / "captures")
    assert canary.log == []
    found = rows(tmp_path / "sources.yml", "SELECT kind, message FROM issues")
    assert sum(kind == "memento: elsewhere" for kind, _ in found) > 20
    assert rows(tmp_path / "sources.yml", "SELECT count(*) FROM captures") == [(0,)]
    [first] = [
        message for _, message in found if f"leads to http://127.0.0.1:{canary.port}/web/{stamps[0]}id_" in message
    ]
    assert first.startswith(f"{here.url}/web/{stamps[0]}id_/")


def test_indexes_that_an_index_names_are_not_asked_elsewhere(
    httpserver: HTTPServer, source: Source, tmp_path: Path, canary: HTTPServer
) -> None:
    for number, spelling in enumerate(SPELLINGS):
        api = spelled(spelling, canary, httpserver.url_for("").rstrip("/")) + "index"
        httpserver.clear()
        httpserver.expect_request("/collinfo.json").respond_with_json([{"id": "CC", "cdx-api": api}])
        archive, cdx = tmp_path / f"{number}" / "archive.db", httpserver.url_for("/collinfo.json")
        archive.parent.mkdir()
        with pytest.raises(UserError) as raised:
            backfill(source, archive, tmp_path / "captures", cdx_url=cdx)
        if spelling in PLAIN:
            assert "/collinfo.json leads to http://" in str(raised.value)
            assert rows(archive.parent / "sources.yml", "SELECT kind FROM issues") == [("elsewhere",)]
    assert canary.log == []


def test_an_index_that_leads_elsewhere_is_not_followed(source: Source, tmp_path: Path, canary: HTTPServer) -> None:
    turn = iter(SPELLINGS)
    with raw_server(lambda path: leading("redirect", spelled(next(turn), canary, here.url))) as here:
        moved = replace(source, cdx_url=f"{here.url}/cdx/search/cdx")
        for _ in SPELLINGS:
            with pytest.raises(UserError):
                plan_backfill(moved, tmp_path / "archive.db")
    assert canary.log == []


RESOLVED = """
import json, socket, sys
real = socket.getaddrinfo
answers = json.loads(sys.argv[2])
asked = []
def getaddrinfo(host, port, *more, **named):
    if host in ("action.example", b"action.example"):
        asked.append(1)
        address = answers[min(len(asked), len(answers)) - 1]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]
    return real(host, port, *more, **named)
socket.getaddrinfo = getaddrinfo
sys.argv = ["queconste", *json.loads(sys.argv[1])]
from pipelines.cli import main
main()
"""


@pytest.mark.parametrize(
    ("command", "answers"),
    [("crawl", ["127.0.0.1"]), ("probe", ["10.0.0.1"]), ("backfill", ["127.0.0.1"]), ("crawl", ["169.254.169.254"])],
)
def test_a_name_with_a_private_address_is_refused(
    tmp_path: Path, canary: HTTPServer, command: str, answers: list[str]
) -> None:
    root = f"http://action.example:{canary.port}"
    stanza = {"organization": "A", "platform": "uk_parliament", "url": root, "start": [f"{root}/petitions.json"]}
    sources = written(tmp_path, {"a": {**stanza, "cdx_url": f"{root}/cdx"}})
    archive = ["--archive", str(tmp_path / "archive.db"), "--captures", str(tmp_path / "captures")]
    named = {"crawl": ["crawl", "a", *archive], "probe": ["probe", f"{root}/"], "backfill": ["backfill", "a", *archive]}
    arguments = json.dumps([*named[command], "--sources", str(sources)])
    done = run_forked(arguments, json.dumps(answers), program=RESOLVED, timeout=60)
    assert canary.log == []
    assert done.returncode == 1, done.stderr
    where = "on this machine" if answers == ["127.0.0.1"] else "in a private or reserved network"
    assert f"whose address {answers[0]} is {where}" in done.stderr
    assert "Traceback" not in done.stderr

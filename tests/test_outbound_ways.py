"""More ways to lead somewhere else: headers, robots.txt, sitemaps, links in a page's head, entities of XML, proxies."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from pipelines.jobs.backfill import backfill
from scrapers.sources import Source
from tests.commands import HOUSE
from tests.raw_server import raw_server, response
from tests.sites import crawled, rows, written
from tests.web_archive import HEADER

LINKS = (
    "canonical", "next", "prev", "alternate", "shortlink", "amphtml", "start", "search", "pingback", "EditURI",
    "preload", "prefetch", "preconnect", "dns-prefetch", "manifest", "icon", "stylesheet", "https://api.w.org/",
)  # fmt: skip
HEADERS = (
    "Link: <{there}>; rel=next", 'Link: <{there}wp-json/>; rel="https://api.w.org/"', "Content-Location: {there}",
    "Refresh: 0;url={there}", 'Alt-Svc: h2="127.0.0.1:{port}"; ma=3600', "Set-Cookie: a=b; Domain=127.0.0.1; Path=/",
    "X-Pingback: {there}", "Upgrade: h2c", 'Report-To: {{"endpoints":[{{"url":"{there}"}}]}}', "SourceMap: {there}",
    "Content-Security-Policy: default-src *; report-uri {there}", "Location: {there}", "Proxy: {there}",
)  # fmt: skip
STATUSES = (201, 300, 303, 304, 305, 306, 307, 401, 407, 421, 426, 511)
LOCATIONS = (
    "http://127.0.0.1:\t{port}/", "http://127.0.0.1\\@localhost:{port}/", "http://%31%32%37.0.0.1:{port}/",
    "http://[::1%25lo]:{port}/", "http://[::ffff:7f00:1]:{port}/", "http://[64:ff9b::7f00:1]:{port}/",
    "http://0177.1:{port}/", "http://0x7f.1:{port}/", "http://127.0.0.1.:{port}/", "http://100.64.0.1:{port}/",
    "http://127.0.0.1%00:{port}/", "http://127.0.0.1%2f:{port}/", "http://127｡0.0.1:{port}/", "//127.1:{port}",
    "http://localhost%2e:{port}/", "http://[::127.0.0.1]:{port}/", "javascript:location='{there}'", "?next={there}",
)  # fmt: skip


@pytest.fixture
def canary() -> Iterator[HTTPServer]:
    """A server that would answer anything with a petition; nobody may ask it."""
    with HTTPServer(threaded=True) as server:
        stolen = {"results": [{"title": "Stolen", "slug": "stolen", "signature_count": 1, "goal": 100}]}
        server.expect_request(re.compile(".*")).respond_with_json(stolen)
        yield server


def head(there: str) -> str:
    """A page whose head and body name another address wherever a page may."""
    links = "".join(f'<link rel="{rel}" href="{there}" type="application/rss+xml" hreflang="es">' for rel in LINKS)
    parts = "".join(f'<{tag} src="{there}"></{tag}>' for tag in ("iframe", "img", "script", "embed", "frame", "video"))
    return (
        f'<html><head><base href="{there}">{links}<meta property="og:url" content="{there}">'
        f'<meta http-equiv="refresh" content="0;URL=\'{there}\'"><meta http-equiv="Content-Location" content="{there}">'
        f'</head><body class="blog wp-content">{parts}'
        f'<div class="more-campaigns-next"><a href="{there}?page=2">Next</a></div><object data="{there}">'
        f'<a rel="next" href="{there}page/2/">Older posts</a><form action="{there}">'
        f'<a href="/petitions/a">A</a> 5 of 100 signatures <article class="post"><h2 class="entry-title">'
        f'<a href="{there}2018/03/01/a/">A</a></h2></article></body></html>'
    )


def xml(there: str, root: str) -> bytes:
    """A sitemap or a feed that has entities, a style sheet and entries elsewhere."""
    entity = f'<!DOCTYPE x [<!ENTITY a SYSTEM "{there}a"><!ENTITY % p SYSTEM "{there}p"> %p;]>'
    style = f'<?xml-stylesheet href="{there}s.xsl" type="text/xsl"?>'
    entries = f"<url><loc>{there}2018/03/01/a/</loc></url><sitemap><loc>{there}s.xml</loc></sitemap>&a;"
    body = f'<{root} xmlns:xi="x"><xi:include href="{there}"/>{entries}</{root}>'
    return f'<?xml version="1.0"?>{entity}{style}{body}'.encode()


def answers(there: str, port: int) -> dict[str, bytes]:
    """What a site says under each of its addresses."""
    named = [header.format(there=there, port=port) for header in HEADERS]
    made = {
        "/robots.txt": response(
            f"User-agent: *\nSitemap: {there}sitemap.xml\nHost: {there}\n".encode(), 200, "text/plain"
        ),
        "/": response(head(there).encode(), 200, "text/html", *named),
        "/categories": response(head(there).encode(), 200, "text/html", *named),
        "/feed/": response(xml(there, "rss"), 200, "application/rss+xml", *named),
        "/wp-sitemap.xml": response(xml(there, "sitemapindex"), 200, "application/xml", *named),
        "/sitemap.xml": response(xml(there, "urlset"), 200, "application/xml", *named),
    }
    listed = {"next": there, "next_page_url": there, "links": {"next": there, "last": f"{there}?page=9"}, "data": []}
    made["/petitions.json"] = response(json.dumps(listed).encode(), 200, "application/json", *named)
    for number, location in enumerate(LOCATIONS):
        target = location.format(there=there, port=port)
        made[f"/location/{number}"] = response(b"", 302, "text/html", f"Location: {target}")
    for status in STATUSES:
        made[f"/status/{status}"] = response(b"x", status, "text/html", f"Location: {there}", *named)
    # another answer at once, as of a protocol that was agreed on
    made["/switch"] = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n" + made["/status/303"]
    return made


def test_a_crawl_is_led_nowhere_by_headers_heads_and_sitemaps(
    tmp_path: Path, canary: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = canary.url_for("/")
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, there)
    made = answers(there, canary.port)
    moved = response(b"", 301, "text/plain", f"Location: {there}robots.txt")
    with (
        raw_server(lambda path: made.get(path.partition("?")[0], response(status=404))) as here,
        raw_server(lambda path: moved if path == "/robots.txt" else response()) as robots,
    ):
        common = {"organization": "A", "delay": 0, "loopback": True, "expected": 0}

        def stanza(url: str, platform: str, path: str) -> dict[str, object]:
            return {**common, "platform": platform, "url": url, "start": [url + path]}

        stanzas = {
            f"at{number}": stanza(here.url, "uk_parliament", path)
            for number, path in enumerate(path for path in made if path.startswith(("/location", "/status", "/switch")))
        }
        stanzas["json"] = stanza(here.url, "uk_parliament", "/petitions.json")
        stanzas["list"] = stanza(here.url, "controlshift", "/categories")
        stanzas["blog"] = stanza(here.url, "wordpress", "/")
        stanzas["robots"] = stanza(robots.url, "uk_parliament", "/petitions.json")
        sources = written(tmp_path, stanzas)
        crawled(sources, RETRY_TIMES=0, DOWNLOAD_TIMEOUT=5)
        asked = set(here.asked)
    assert canary.log == []
    assert {path for path in made if path.startswith(("/location", "/status"))} <= asked
    assert {"/", "/categories", "/petitions.json", "/switch"} <= asked
    assert robots.asked == ["/robots.txt"], "a site whose robots.txt leads elsewhere is left alone"
    assert rows(sources, "SELECT count(*) FROM captures WHERE url LIKE ?", f"%:{canary.port}%") == [(0,)]


def test_a_probe_is_led_nowhere_by_headers_heads_and_sitemaps(
    canary: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = canary.url_for("/")
    monkeypatch.setenv("http_proxy", there)
    made = answers(there, canary.port)
    program = "import sys\nfrom pipelines.jobs.probe_report import probe\nprobe(sys.argv[1], {'RETRY_TIMES': 0})"
    with raw_server(lambda path: made.get(path.partition("?")[0], response(status=404))) as here:
        for path in ("/", "/categories"):
            subprocess.run(
                [sys.executable, "-c", program, here.url + path], cwd=HOUSE, capture_output=True, check=False
            )
        assert len(here.asked) > 6
    assert canary.log == []


def test_a_backfill_is_led_nowhere_by_headers_and_rows(
    tmp_path: Path, canary: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = canary.url_for("/")
    monkeypatch.setenv("http_proxy", there)
    original = "https://action.example/categories"
    named = [header.format(there=there, port=canary.port) for header in HEADERS]
    named += [f'Link: <{there}>; rel="original timemap timegate first last memento"', "Memento-Datetime: x"]
    targets = [location.format(there=there, port=canary.port) for location in LOCATIONS]
    stamps = [f"201801{n + 1:02}000000" for n in range(len(targets))]

    def answer(path: str) -> bytes:
        if path.startswith("/cdx"):
            ours = [[original, s, original, "text/html", "200", s, "1"] for s in stamps]
            theirs = [[original, stamps[0], f"{there}{n}", "text/html", "200", "d", "1"] for n in range(3)]
            table = [HEADER, *ours, *theirs, [], [there]] if "categories" in path and "resumeKey" not in path else []
            return response(json.dumps(table).encode(), 200, "application/json", *named)
        if path[5:19] in stamps:
            target = targets[stamps.index(path[5:19])]
            return response(b"", 302, "text/html", f"Location: {target}", *named[:-1])
        return response(head(there).encode(), 200, "text/html", *named)

    with raw_server(answer) as here:
        source = Source(
            name="a", organization="A", platform="controlshift", url="https://action.example",
            start=(original,), delay=0, cdx_url=f"{here.url}/cdx/search/cdx",
        )  # fmt: skip
        backfill(source, tmp_path / "archive.db", tmp_path / "captures")
        assert sum(path.startswith("/web/") for path in here.asked) >= len(stamps)
    assert canary.log == []
    assert rows(tmp_path / "sources.yml", "SELECT count(*) FROM petitions") == [(0,)]

"""Every run ends: at its limits, or at those of a page, whatever a site sends; and says why."""

import json
import resource
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import pipelines.process
from pipelines.jobs.backfill import backfill
from pipelines.normalize.context import Parser
from pipelines.records import PetitionRecord
from pipelines.store.archive import Archive
from scrapers.budget import Budget, LimitReached
from scrapers.captures import Capture
from scrapers.extract import PageChanged, extract
from scrapers.items import Petition
from scrapers.page_limits import TooLong, at_most
from scrapers.sources import Source
from tests.archives import DAY_ONE, SITE, extraction, record
from tests.archives import rows as rows_of
from tests.bombs import zeros
from tests.forking import run_forked
from tests.raw_server import raw_server, response
from tests.sites import PROGRAM, QUICK, crawled, rows, written
from tests.web_archive import HEADER


def stanza(url: str, platform: str = "uk_parliament", path: str = "/petitions.json", **more: Any) -> dict[str, Any]:
    common = {"organization": "A", "platform": platform, "url": url, "delay": 0, "loopback": True}
    return {**common, "start": [url + path], **more}


def page(number: int, entries: int = 2) -> bytes:
    """A page of a list that has no end."""
    data = [
        {
            "type": "petition",
            "id": 10 * number + n,
            "attributes": {"action": f"Ask {number} {n}", "signature_count": n, "state": "open"},
        }
        for n in range(entries)
    ]
    body = {"links": {"next": f"/petitions.json?page={number + 1}"}, "data": data}
    return response(json.dumps(body).encode(), 200, "application/json")


def endless(path: str) -> bytes:
    return response() if path == "/robots.txt" else page(int(path.partition("=")[2] or 1))


@pytest.mark.parametrize(
    ("limits", "said"),
    [({"requests": 9}, "9 requests"), ({"hours": 0.0005}, "0.0005 hours"), ({"megabytes": 1}, "1 megabytes")],
)
def test_a_crawl_ends_at_its_limit_with_what_it_got(tmp_path: Path, limits: dict[str, Any], said: str) -> None:
    def answer(path: str) -> bytes:
        sent = endless(path)
        if "megabytes" in limits:
            return sent.replace(b'"links"', b'"padding": "' + b"x" * 300_000 + b'", "links"').replace(
                b"Content-Length", b"X-Length"
            )
        return sent

    with raw_server(answer) as here:
        sources = written(tmp_path, {"a": stanza(here.url, **limits)})
        failed, message = crawled(sources)["a"]
    assert not failed
    assert (
        message == f"{here.url}: stopped at the limit of {said}; raise it in the stanza of a if the site is that large"
    )
    assert rows(sources, "SELECT status, is_complete FROM runs") == [("finished", 0)]
    assert rows(sources, "SELECT kind, severity FROM issues WHERE kind = 'limit'") == [("limit", "warning")]
    [(petitions,)] = rows(sources, "SELECT count(*) FROM petitions")
    assert petitions > 2
    if "requests" in limits:
        assert len(here.asked) == 9
        assert petitions == 16


def test_a_budget_counts_what_was_used_before_a_run_was_resumed() -> None:
    began = datetime(2026, 1, 1, tzinfo=UTC)
    budget = Budget(requests=3, megabytes=1, hours=2, began=began, used_requests=2, now=lambda: began)
    budget.spend_request()
    with pytest.raises(LimitReached, match="stopped at the limit of 3 requests"):
        budget.spend_request()
    late = Budget(requests=3, megabytes=1, hours=2, began=began, now=lambda: began + timedelta(hours=2))
    with pytest.raises(LimitReached, match="2 hours"):
        late.spend_request()


def test_a_backfill_ends_at_its_limit_and_goes_on_the_next_time(tmp_path: Path) -> None:
    original, stamps = "https://action.example/categories", [f"201801{day:02}000000" for day in range(1, 11)]

    def answer(path: str) -> bytes:
        if path.startswith("/cdx"):
            table = [HEADER, *([original, s, original, "text/html", "200", s, "1"] for s in stamps)]
            return response(json.dumps(table if "categories" in path else []).encode(), 200, "application/json")
        return response(f"<p>{path}</p>".encode(), 200, "text/html", "Memento-Datetime: Mon, 01 Jan 2018 00:00:00 GMT")

    with raw_server(answer) as here:
        source = Source(
            name="a", organization="A", platform="controlshift", url="https://action.example",
            start=(original,), delay=0, cdx_url=f"{here.url}/cdx/search/cdx",
        )  # fmt: skip
        archive = tmp_path / "archive.db"
        backfill(replace(source, requests=9), archive, tmp_path / "captures")
        assert len(here.asked) == 9
        assert rows_of(archive, "SELECT status, message LIKE '%stopped at the limit of 9 requests%' FROM runs") == [
            ("finished", 1)
        ]
        backfill(source, archive, tmp_path / "captures")
    assert sum(path.startswith("/web/") for path in here.asked) == len(stamps)


def test_broken_items_of_a_page_are_one_issue_with_their_number_and_the_first_three(tmp_path: Path) -> None:
    broken = tuple(
        PageChanged("https://site.example/", "controlshift.listing", f"item {n} has no title") for n in range(900)
    )
    with Archive.open(tmp_path / "a.db") as archive:
        run = archive.start_run("crawl", SITE)
        record(archive, run, extraction(broken=broken))
        counts = archive.finish_run(run)
    [(message,)] = rows_of(tmp_path / "a.db", "SELECT message FROM issues")
    assert message == "900 of this kind on one page: item 0 has no title item 1 has no title item 2 has no title"
    assert counts.issues == 1


def test_work_that_takes_too_long_is_ended_inside_a_regular_expression() -> None:
    import re

    with pytest.raises(TooLong), at_most(0.2):
        re.match(r"(a|aa)+$", "a" * 60 + "b")


BOMB = zeros(2_000, checked=False)  # two gigabytes, in two megabytes


def drip() -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n"
    for _ in range(400):
        time.sleep(0.05)
        yield b" "


def headers() -> Iterator[bytes]:
    """Lines of a header without end, each as long as a client takes."""
    yield b"HTTP/1.1 200 OK\r\n"
    while True:
        yield (b"X-Padding: " + b"a" * 8_000 + b"\r\n") * 8


def sitemap() -> bytes:
    urls = "".join(f"<url><loc>{{root}}/2018/03/01/post-{n}/</loc></url>" for n in range(50_000))
    return f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'.encode()


# Not ru_maxrss: of a process that was forked from a large one, that is what the large one had.
MEASURED = PROGRAM + "\nstatus = open('/proc/self/status').read()\nprint(status.partition('VmHWM:')[2].split()[0])"
HOSTILE = {
    "bomb": (
        "uk_parliament",
        lambda: response(BOMB, 200, "application/json", "Content-Encoding: gzip"),
    ),
    "drip": ("uk_parliament", drip),
    "headers": ("uk_parliament", headers),
    "items": (
        "uk_parliament",
        lambda: response(b'{"links": {}, "data": [' + b'{"id": 1},' * 900_000 + b"{}]}", 200, "application/json"),
    ),
    "lists": ("controlshift", lambda: response(b'{"results": [' + b"{}," * 500_000 + b"{}]}", 200, "application/json")),
    "word": (
        "controlshift",
        lambda: response(b"<html><ul><li><p>" + b"a" * 2_000_000 + b"</p><p>5 of 100 signatures</p>"),
    ),
    "sitemap": ("wordpress", lambda: response(sitemap(), 200, "application/xml")),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_server_ends_its_own_run_in_bounded_memory(tmp_path: Path, name: str) -> None:
    platform, make = HOSTILE[name]
    made = make()

    def answer(path: str) -> Any:
        if path == "/robots.txt":
            return response()
        if name == "sitemap":
            if not path.endswith("/wp-sitemap.xml"):
                return response(status=404)
            body = made.partition(b"\r\n\r\n")[2].replace(b"{root}", here.url.encode())
            return response(body, 200, "application/xml")
        return made if isinstance(made, bytes) else make()

    with raw_server(answer) as here:
        stanzas = {"a": stanza(here.url, platform, "/" if platform == "wordpress" else "/petitions.json", requests=200)}
        sources = written(tmp_path, stanzas)
        folder = {"archive": str(tmp_path / "archive.db"), "captures": str(tmp_path / "captures")}
        limits = {**QUICK, "RETRY_TIMES": 0, "DOWNLOAD_TIMEOUT": 3}
        asked = {"sources": str(sources), **folder, "whole": False, "overrides": limits}
        done = run_forked(json.dumps(asked), program=MEASURED)
    assert (done.returncode, done.stderr) == (0, "")
    outcomes, peak = done.stdout.splitlines()
    [[_, message]] = json.loads(outcomes).values()
    assert message
    assert len(message) < 3_000
    assert int(peak) < 400 * 1024, f"{int(peak) // 1024} MB"
    assert len(rows(sources, "SELECT id FROM issues")) < 300
    assert resource.getrusage(resource.RUSAGE_SELF)


def test_a_page_whose_values_take_too_long_is_one_issue_and_loses_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = pipelines.process.petition_record

    def petition_record(item: Petition, parser: Parser) -> PetitionRecord:
        while item.title == "Endless":
            pass
        return whole(item, parser)

    monkeypatch.setattr(pipelines.process, "petition_record", petition_record)
    monkeypatch.setattr(pipelines.process, "PAGE_SECONDS", 0.2)
    monkeypatch.setattr(pipelines.process, "_LEAST_SECONDS", 0.2)
    names = ("First", "Endless", "Last")
    items = tuple(Petition(title=name, slug=name.lower(), signatures="5", goal="100") for name in names)
    with Archive.open(tmp_path / "a.db") as archive:
        run = archive.start_run("crawl", SITE)
        record(archive, run, extraction(*items))
        archive.finish_run(run)
    [(message,)] = rows_of(tmp_path / "a.db", "SELECT message FROM issues")
    assert message == "reading it took more than 0.2 s of processor time; what came after was left out"
    assert rows_of(tmp_path / "a.db", "SELECT title FROM petitions") == [("First",)]


def test_time_that_the_extraction_took_is_taken_off() -> None:
    capture = Capture(
        url="https://petition.parliament.uk/petitions.json",
        captured_at=DAY_ONE,
        body=page(1).partition(b"\r\n\r\n")[2],
        media_type="application/json",
        origin="live",
    )
    read = extract(capture, "uk_parliament")
    assert 0 < read.seconds < 20
    assert read == replace(read, seconds=1.0), "which says nothing of the page"

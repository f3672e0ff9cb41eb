"""A server that sends headers, interim answers, chunk sizes or trailers without end is left after a few kilobytes."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from scrapers.budget import Budget
from scrapers.captures import UnreadableBody
from scrapers.captures.client import PoliteClient, Politeness, Unanswered
from scrapers.middlewares.outbound import gate_to
from scrapers.middlewares.outbound_transport import OutboundTransport
from tests.commands import HOUSE
from tests.raw_server import raw_server, response
from tests.sites import QUICK, written
from tests.test_budgets import MEASURED, stanza

BEGUN = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
CHUNKED = BEGUN + b"Transfer-Encoding: chunked\r\n\r\n"
# What is sent first, and what comes after it again and again.
ENDLESS = {
    "a-first-line": (b"HTTP/1.1 200 ", b"a"),
    "a-line": (BEGUN + b"X-A: ", b"a"),
    "short-lines": (BEGUN, b"X-A: b\r\n"),
    "long-lines": (BEGUN, b"X-A: " + b"b" * 8_000 + b"\r\n"),
    "bare-line-ends": (BEGUN, b"a:\n"),
    "no-colon": (BEGUN, b"abc\r\n"),
    "folded": (BEGUN + b"X-A: b\r\n", b" b\r\n"),
    "interim": (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "early-hints": (b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n"),
    "a-chunk-size": (CHUNKED, b"0"),
    "a-chunk-extension": (CHUNKED + b"5;", b"a=b;"),
    "chunk-extensions": (CHUNKED, b"1;" + b"a" * 1_000 + b"\r\n \r\n"),
    "a-trailer": (CHUNKED + b"2\r\n{}\r\n0\r\nX-A: ", b"b"),
    "trailers": (CHUNKED + b"2\r\n{}\r\n0\r\n", b"X-A: b\r\n"),
}


def forever(first: bytes, piece: bytes) -> Iterator[bytes]:
    block = piece * (64 * 1024 // len(piece))
    yield first
    while True:
        yield block


def numbered() -> Iterator[bytes]:
    """Names that are all different, which a table of headers cannot join."""
    yield BEGUN
    number = 0
    while True:
        yield b"".join(b"X-%d: a\r\n" % (number + n) for n in range(5_000))
        number += 5_000


def dripping() -> Iterator[bytes]:
    yield BEGUN
    while True:
        time.sleep(0.05)
        yield b"X-A: b\r\n"


def forms() -> dict[str, Callable[[], Iterator[bytes]]]:
    endless = {name: lambda sent=sent: forever(*sent) for name, sent in ENDLESS.items()}
    return {**endless, "numbered": numbered}


def test_a_crawl_leaves_it_in_bounded_memory(tmp_path: Path) -> None:
    made = {**forms(), "dripping": dripping}

    def answer(path: str) -> bytes | Iterator[bytes]:
        return response() if path == "/robots.txt" else made[path[1:]]()

    with raw_server(answer) as here, raw_server(lambda _: forever(*ENDLESS["long-lines"])) as robots:
        stanzas = {name: stanza(here.url, path=f"/{name}") for name in made}
        stanzas["robots"] = stanza(robots.url)
        began = time.monotonic()
        sources = written(tmp_path, stanzas)
        asked = {
            "sources": str(sources),
            "archive": str(tmp_path / "archive.db"),
            "captures": str(tmp_path / "captures"),
            "whole": False,
            "overrides": {**QUICK, "RETRY_TIMES": 0, "DOWNLOAD_TIMEOUT": 2},
        }
        done = subprocess.run(
            [sys.executable, "-c", MEASURED, json.dumps(asked)],
            cwd=HOUSE, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        took = time.monotonic() - began
    assert (done.returncode, done.stderr) == (0, "")
    told, peak = done.stdout.splitlines()
    outcomes = json.loads(told)
    assert int(peak) < 250 * 1024, f"{int(peak) // 1024} MB"
    assert all(failed for failed, _ in outcomes.values())
    for name in ("short-lines", "long-lines", "folded", "interim", "early-hints", "numbered"):
        assert "came broken: its header is longer than 100 KB" in outcomes[name][1]
    assert "came broken: the answer is larger than 32 MB" in outcomes["chunk-extensions"][1]
    assert "gave no answer within 2 seconds" in outcomes["dripping"][1]
    assert "is left alone while the site's robots.txt" in outcomes["robots"][1]
    assert robots.asked == ["/robots.txt"]
    assert took < 60


@pytest.mark.parametrize("name", forms())
def test_the_client_for_web_archives_leaves_it(name: str) -> None:
    with raw_server(lambda _: forms()[name]()) as here:
        transport = OutboundTransport(gate_to(here.url, loopback=True), longest=20)
        client = PoliteClient(Politeness(memento_interval=0), "us", transport, sleep=lambda _: None)
        began = time.monotonic()
        with client, pytest.raises((UnreadableBody, Unanswered)) as raised:
            client.get(f"{here.url}/", 0)
    assert time.monotonic() - began < 15
    assert "seconds" not in str(raised.value), "it was left for its bytes, not for its time"


def test_what_came_of_an_answer_that_breaks_off_is_counted() -> None:
    began = datetime(2026, 1, 1, tzinfo=UTC)
    budget = Budget(requests=10, megabytes=1, hours=1, began=began, now=lambda: began)
    cut = BEGUN + b"Content-Length: 900\r\n\r\n" + b"x" * 500
    with raw_server(lambda _: cut) as here:
        transport = OutboundTransport(gate_to(here.url, loopback=True))
        client = PoliteClient(Politeness(), "us", transport, budget, sleep=lambda _: None)
        with client, pytest.raises(Unanswered):
            client.get(f"{here.url}/", 0)
    assert (budget.used_requests, budget.used_bytes) == (3, 1_500)

"""Servers on loopback that answer as a test wants, and crawls of them by the real spiders in a process of their own."""

import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests import archives
from tests.forking import run_forked

QUICK = {"DOWNLOAD_TIMEOUT": 20, "RETRY_TIMES": 1, "RETRY_WAIT": 0.05, "RETRY_WAIT_MOST": 5}
PROGRAM = """
import json, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from pipelines.store.archive import Archive
from pipelines.jobs.crawl import crawl
from scrapers import clock
from scrapers.sources import load_sources
asked = json.loads(sys.argv[1])
clock.read_clock_by(lambda: datetime.now(UTC) + timedelta(seconds=asked.get("ahead", 0)))
with Archive.open(Path(asked["archive"])) as archive:
    sources = load_sources(Path(asked["sources"])).values()
    outcomes = crawl(sources, archive, Path(asked["captures"]), overrides=asked["overrides"], whole=asked["whole"])
print(json.dumps({o.source.name: [o.failed, o.message] for o in outcomes}))
"""

_CRAWLS: Counter[Path] = Counter()
"""How often each sources.yml was crawled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What a site was asked: when (monotonic seconds), by whom, and how many others it was answering then."""

    at: float
    path: str
    agent: str
    others: int


@dataclass(kw_only=True)
class Site:
    """A server and its stanza in sources.yml; ``visits`` are all but those to robots.txt."""

    server: HTTPServer
    stanza: dict[str, Any]
    visits: list[Visit] = field(default_factory=list)
    serving: int = 0

    @property
    def url(self) -> str:
        return self.server.url_for("").rstrip("/")

    @property
    def paths(self) -> list[str]:
        return [visit.path for visit in self.visits]


Answer = Callable[[Site, Request], Response]


class Server(HTTPServer):
    """A server that notices at once that it is to stop, and not after half a second."""

    def thread_target(self) -> None:
        assert self.server is not None
        self.server.serve_forever(poll_interval=0.02)


@contextmanager
def site(
    platform: str, answer: Answer, *, robots: str = "", robots_status: int = 200, path: str = "/", **stanza: Any
) -> Iterator[Site]:
    """A server of ``answer``, followed from ``path`` on."""
    with Server(threaded=True) as server:
        root = server.url_for("").rstrip("/")
        common = {"organization": "Nobody", "platform": platform, "url": root, "start": [root + path], "delay": 0}
        common["loopback"] = True
        made = Site(server=server, stanza={**common, **stanza})

        def handle(request: Request) -> Response:
            agent = request.headers["User-Agent"]
            made.visits.append(Visit(at=time.monotonic(), path=request.full_path, agent=agent, others=made.serving))
            made.serving += 1
            try:
                return answer(made, request)
            finally:
                made.serving -= 1

        server.expect_request("/robots.txt").respond_with_data(robots, status=robots_status)
        server.expect_request(re.compile(".*")).respond_with_handler(handle)
        yield made


def stop_all(sites: Iterable[Site]) -> None:
    """Stop servers before the test's end."""
    for each in sites:
        if each.server.is_running():
            each.server.stop()


def crawled(sources: Path, *, whole: bool = False, **overrides: Any) -> dict[str, tuple[bool, str | None]]:
    """Crawl ``sources`` into archive.db beside it, in one process; whether each failed, and its message."""
    _CRAWLS[sources] += 1
    asked = {
        "sources": str(sources),
        "archive": str(sources.parent / "archive.db"),
        "captures": str(sources.parent / "captures"),
        "whole": whole,
        "overrides": {**QUICK, **overrides},
        "ahead": _CRAWLS[sources],  # seconds: crawls that begin in the same second have no order
    }
    done = run_forked(json.dumps(asked), program=PROGRAM, strict=True)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return {name: (failed, message) for name, (failed, message) in json.loads(done.stdout).items()}


def written(folder: Path, stanzas: Mapping[str, Any]) -> Path:
    """A sources.yml of ``stanzas``."""
    path = folder / "sources.yml"
    contact = {"contact": "https://archive.example/contact"}
    path.write_text(yaml.safe_dump({**contact, **stanzas}), encoding="utf-8")
    return path


def rows(sources: Path, query: str, *values: object) -> list[tuple[Any, ...]]:
    """What the archive beside ``sources`` answers."""
    return archives.rows(sources.parent / "archive.db", query, *values)


def as_json(value: Any, status: int = 200, **headers: str) -> Response:
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return Response(json.dumps(value), status, named, content_type="application/json")


def as_html(body: str, status: int = 200) -> Response:
    return Response(f"<!doctype html><title>A site</title><body>{body}</body>", status, content_type="text/html")

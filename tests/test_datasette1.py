"""Under the next Datasette, every page of the site answers: what differs is in docs/datasette-1.0.md."""

import re
import signal
import subprocess
from collections import Counter
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import httpx
import pytest
from datasette.plugins import pm

from pipelines.site.server import site
from tests.commands import HOUSE
from tests.conftest import missing
from tests.sampled import Sampled

PYTHON = HOUSE / ".venv-datasette1" / "bin" / "python"
READY, LOCK = HOUSE / ".venv-datasette1" / ".ready", HOUSE / "requirements-datasette1.lock"
EACH = 2
"""How many pages of a kind are asked."""
HREF = re.compile(r'(?:href|src|action)="([^"]+)"')
FIRST = (
    "/",
    "/es/",
    "/search?q=huelga",
    "/search.json?q=huelga",
    "/redactions",
    "/petitions",
    "/alerts",
    "/archive/fastest_growing_petitions",
    "/robots.txt",
    "/sitemap.xml",
    "/sitemap-pages.xml",
    "/sitemap-petitions-1.xml",
)
"""Where the walk begins: the home page, and what no page links to."""
DATASETTES = (
    "/archive",
    "/archive.json",
    "/archive/petitions",
    "/archive/petitions?_facet=status&signatures__gt=100&_sort_desc=signatures&_size=5",
    "/archive/petitions?_search=huelga",
    "/archive/petitions.json",
    "/archive/petitions.json?_labels=on&_size=2",
    "/archive/petitions.csv",
    "/archive/petitions.csv?_stream=on&_labels=on",
    "/archive/petitions/1",
    "/archive/petitions/1.json",
    "/archive/signature_snapshots?_size=5",
    "/archive/action_alerts",
    "/archive/fastest_growing",
    "/archive/fastest_growing.csv",
    "/archive/new_on_record",
    "/archive/new_on_record.json",
    "/archive/new_on_record.atom",
    "/archive?sql=select+title,+signatures+from+petitions",
    "/archive.json?sql=select+1",
    "/archive.csv?sql=select+1",
)
"""Datasette's own pages that readers use, by the addresses that they have under 0.65."""
CLOSED = {
    "/archive/petitions_fts_data": 403,
    "/archive/_sqlite_migrations": 403,
    "/archive.json?sql=select+1+from+petitions_fts_data": 400,
    "/archive.json?sql=select+load_extension('x')": 400,
    "/archive/petitions?_sort=nope": 400,
    "/archive/petitions?nope=1": 400,
    "/archive/none_such": 404,
    "/-/databases.json": 404,
    "/-/create-token": 404,
    "/archive.db": 403,
}


@pytest.fixture(scope="module")
def served(sample_archive: Sampled) -> Iterator[httpx.Client]:
    """The site as `queconste serve` serves it, by the next Datasette."""
    if not READY.exists() or READY.stat().st_mtime < LOCK.stat().st_mtime:
        missing("the environment of the next Datasette, or what its lock names by now (make datasette1)")
    words = [PYTHON, "-m", "pipelines.cli", "serve", "--archive", sample_archive.path, "--port", "0", "--workers", "1"]
    with subprocess.Popen(words, cwd=HOUSE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        said = running.stdout.readline()
        address = re.search(r"http://\S+", said)
        assert address, said
        try:
            with httpx.Client(base_url=address[0], verify=False, timeout=60) as client:
                yield client
        finally:
            running.send_signal(signal.SIGINT)


def test_the_next_datasette_is_another_than_ours(served: httpx.Client) -> None:
    asked = "from importlib.metadata import version; print(version('datasette'))"
    version = subprocess.run([PYTHON, "-c", asked], capture_output=True, text=True, check=True).stdout
    assert version.startswith("1.")


def test_its_lock_has_what_the_project_needs_at_the_same_versions() -> None:
    ours, its = map(pins, (HOUSE / "requirements.lock", LOCK))
    project = re.search(r"^dependencies = \[(.*?)^\]", (HOUSE / "pyproject.toml").read_text("utf-8"), re.S | re.M)
    assert project
    needed = set(re.findall(r'"([a-z0-9-]+)==', project[1])) - {"datasette"}
    assert {name: its.get(name) for name in needed} == {name: ours[name] for name in needed}


def pins(lock: Path) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", lock.read_text(encoding="utf-8"), re.M))


@pytest.mark.parametrize("path", DATASETTES)
def test_a_page_of_datasette_answers(served: httpx.Client, path: str) -> None:
    answer = served.get(path, follow_redirects=True)
    assert (answer.status_code, bool(answer.content)) == (200, True)


@pytest.mark.parametrize(("path", "status"), CLOSED.items())
def test_what_is_closed_or_wrong_is_refused_as_ever(served: httpx.Client, path: str, status: int) -> None:
    assert served.get(path, follow_redirects=True).status_code == status


@pytest.mark.timeout(900)
def test_every_page_of_ours_that_another_leads_to_answers(served: httpx.Client, sample_archive: Sampled) -> None:
    asked = walk(served)
    assert {path: status for path, status in asked.items() if status not in (200, 302, 301)} == {}
    routes = [pattern for found in pm.hook.register_routes(datasette=site(sample_archive.path)) for pattern, _ in found]
    paths = {urlsplit(path).path for path in asked}
    bare = paths | {path.removeprefix("/es") for path in paths}
    assert [pattern for pattern in routes if not any(re.match(pattern, path) for path in bare)] == []
    assert len(asked) > 60


def walk(client: httpx.Client) -> dict[str, int]:
    """Follow the links of the site from its home page, a few pages of each kind; returns each path's status."""
    asked: dict[str, int] = {}
    waiting, kinds = list(FIRST), Counter[str]()
    while waiting:
        path = waiting.pop(0)
        if path in asked:
            continue
        answer = client.get(path)
        asked[path] = answer.status_code
        links = [answer.headers["location"]] if answer.is_redirect else []
        if "html" in answer.headers.get("content-type", ""):
            links += [unescape(link) for link in HREF.findall(answer.text)]
        for link in links:
            url = urlsplit(urldefrag(urljoin(f"{client.base_url.join(path)}", link)).url)
            if url.netloc != client.base_url.netloc.decode() or "/-/" in url.path or url.path.startswith("/static/"):
                continue
            onward = url.path + (f"?{url.query}" if url.query else "")
            kind = kind_of(url.path, url.query)
            if kinds[kind] < EACH and onward not in asked:
                kinds[kind] += 1
                waiting.append(onward)
    return asked


def kind_of(path: str, query: str) -> str:
    """Pages of one kind differ in names, numbers and arguments alone; each table of the archive is a kind of its own.

    >>> kind_of("/petitions/sample/a-b/chart.svg", "size=wide"), kind_of("/es/archive/petitions/12.json", "")
    ('/petitions/*/*/chart.svg?', '/es/archive/*/*.json')
    >>> kind_of("/archive/petitions", ""), kind_of("/archive/petitions", "_sort=id")
    ('/archive/petitions', '/archive/*?')
    """
    if path.startswith("/archive/") and path.count("/") == 2 and "." not in path and not query:
        return path
    language, plain = ("/es", path[3:]) if path.startswith("/es/") else ("", path)
    first, *others = plain.strip("/").split("/")
    kept = [first, *(part if part == "chart.svg" else f"*{Path(part).suffix}" for part in others)]
    return f"{language}/{'/'.join(kept)}" + ("?" if query else "")

"""A capture's page: what was read from it in which words, and commands that check it, run as they are written."""

import asyncio
import hashlib
import json
import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from html import unescape
from pathlib import Path
from typing import Any

import httpx
import pytest
from selectolax.lexbor import LexborHTMLParser

from pipelines.jobs.backfill import backfill
from pipelines.site.capture_page import ITEMS
from pipelines.site.server import site
from sample.serving import serving
from scrapers.items import StatedCount
from scrapers.sources import find_source
from tests.archives import BLOG, alert, day, extraction, keep, petition, rows

Get = Callable[[str], Any]
READ = "SELECT c.id, c.url FROM captures AS c JOIN extractions AS e ON e.capture_id = c.id"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with an archive of the sample's past from its web archive, which goes on answering, and its captures."""
    folder = tmp_path_factory.mktemp("built")
    with serving() as sites:
        source = find_source("sample-acciones", sites.sources)
        shutil.copy(sites.sources, folder / "sources.yml")
        backfill(source, folder / "archive.db", folder / "captures", last="202503")
        # The same page once more, as someone saved it on another day.
        [(number, url)] = rows(folder / "archive.db", f"{READ} ORDER BY c.id LIMIT 1")
        saved = ["--source", source.name, "--url", url, "--captured-at", "2025-06-01T12:00:00Z"]
        run(f"queconste captures body {number} > page.html && queconste import page.html {shlex.join(saved)}", folder)
        yield folder


@pytest.fixture(scope="module")
def get(built: Path) -> Iterator[Get]:
    datasette = site(built / "archive.db")
    with asyncio.Runner() as runner:
        yield lambda address: runner.run(datasette.client.get(address)).raise_for_status()


def commands_on(page: str) -> list[str]:
    return [node.text() for node in LexborHTMLParser(page).css("pre > code")]


def run(command: str, folder: Path) -> str:
    """Run a command of a page in a shell, in the folder of the archive; returns what it prints."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {name: value for name, value in os.environ.items() if not name.startswith("QUECONSTE_")}
    script = ["bash", "-o", "pipefail", "-c", command]
    done = subprocess.run(script, cwd=folder, env=env | {"PATH": path}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}: {done.stderr}"
    return done.stdout


def some_captures(folder: Path) -> list[int]:
    """Captures that were read: two from the web archive, and the one whose bytes had been kept before."""
    found = [number for number, _ in rows(folder / "archive.db", f"{READ} ORDER BY c.id")]
    return [*found[:2], found[-1]]


def test_each_command_prints_the_digest_also_where_the_same_bytes_came_twice(built: Path, get: Get) -> None:
    digests = list[str]()
    for number in some_captures(built):
        [(digest, origin)] = rows(built / "archive.db", "SELECT digest, origin FROM captures WHERE id = ?", number)
        digests.append(digest)
        page = get(f"/captures/{number}").text
        assert digest in page
        body, warcio, extract, verify, *memento = commands_on(page)
        assert verify == "queconste verify"
        for command in (body, warcio):
            assert command.endswith("| sha256sum")
            assert run(command, built).split()[0] == digest, command
        said = json.loads(run(extract, built))
        query = "SELECT page, found FROM extractions WHERE capture_id = ?"
        assert rows(built / "archive.db", query, number) == [(said["page"], len(said["found"]))]
        assert len(memento) == (origin == "wayback")
        for command in memento:
            curl, *options, url = shlex.split(command.removesuffix(" | sha256sum"))
            assert (curl, options) == ("curl", ["--silent", "--location", "--compressed"])
            assert hashlib.sha256(httpx.get(url).content).hexdigest() == digest
    assert digests[0] == digests[2] != digests[1]


def test_the_whole_archive_is_verified_by_the_command_of_the_page(built: Path) -> None:
    assert "nothing is wrong" in run("queconste verify", built)


def test_the_page_says_where_the_bytes_are_from_and_what_read_them(built: Path, get: Get) -> None:
    number = some_captures(built)[0]
    page = words(get(f"/captures/{number}").text)
    [(function, version, locator, url)] = rows(
        built / "archive.db",
        "SELECT e.page, e.code_version, c.locator, c.url "
        "FROM captures AS c JOIN extractions AS e ON e.capture_id = c.id WHERE c.id = ?",
        number,
    )
    assert f"page function {function} of code version {version}" in page
    assert locator in get(f"/captures/{number}").text
    assert url in page
    assert "The bytes themselves are not published" in page
    spanish = words(get(f"/es/captures/{number}").text)
    assert "Comprobarlo sin conexión" in spanish
    assert "Check it yourself" not in spanish


def words(page: str) -> str:
    return " ".join(unescape(re.sub("<[^>]+>", " ", page)).split())


def test_a_listing_of_many_is_shown_in_pages(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    many = [petition(f"Petition {n}", f"p-{n}") for n in range(ITEMS + 3)]
    keep(path, [extraction(*many)])
    with asyncio.Runner() as runner:
        get = site(path).client.get
        pages = [runner.run(get(f"/captures/1?page={n}")) for n in (1, 2, 3)]
        assert runner.run(get("/captures/1?page=0")).status_code == 400
        for missing in ("/captures/2", "/captures/999999999999999"):
            assert runner.run(get(missing)).status_code == 404
    titles = [re.findall(r"<h3><a [^>]*>(.*?)</a>", page.text) for page in pages[:2]]
    assert [len(found) for found in titles] == [ITEMS, 3]
    assert "Page 1 of 2." in words(pages[0].text)
    assert sorted(titles[0] + titles[1]) == sorted(each.title for each in many)
    assert pages[2].status_code == 404
    assert "There is no page 3 of this capture; the last one is page 2." in unescape(pages[2].text)
    assert all(len(page.content) < 100_000 for page in pages)


def values_on(page: str) -> dict[str, tuple[str, str]]:
    lines = LexborHTMLParser(page).css("table.read-from tbody tr")
    cells = [[" ".join(cell.text().split()) for cell in line.css("th, td")] for line in lines]
    return {name: (rest[0], rest[-1]) for name, *rest in cells}


def test_each_value_stands_beside_the_words_it_was_read_from_with_masks(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    shown = petition(
        creator="Ana María R.",
        created="2 Mar 2018",
        why=f"Ana, A# 012-345-678, is our neighbor. {'She waits. ' * 30}",
        stated=(StatedCount(at="2017-04-02", signatures="1,000 signatures reached"),),
    )
    again = petition(creator="Ana María R.", created="3 days ago", why=shown.why)
    url = "https://site.example/petitions/free-ana"
    keep(path, [extraction(shown, at=day(3), page="controlshift.petition", url=url)])
    keep(path, [extraction(again, at=day(5), page="controlshift.petition", url=url)])
    with asyncio.Runner() as runner:
        get = site(path).client.get
        first, second = (runner.run(get(f"/captures/{n}")).text for n in (1, 2))
    values = values_on(first)
    assert values["signatures"] == ("139", "139 of 200 Signatures")
    assert values["goal"] == ("200", "no words of its own")
    assert values["start date"] == ("2018-03-02", "2 Mar 2018")
    assert values["stated count"][0] == "2017-04-02: 1,000"
    assert "1,000 signatures reached" in values["stated count"][1]
    assert "[A-number removed], is our neighbor." in values["why it matters"][0]
    assert "012-345-678" not in first + second
    assert "masked, as in “[A-number removed]”" in unescape(first)
    assert "The bytes of this capture were not kept." in first
    # Of one version the words of the start date are those of its first capture: the page says so.
    assert rows(path, "SELECT created_text FROM petition_versions") == [("2 Mar 2018",)]
    assert values_on(second)["start date"][1] == "2 Mar 2018 as in capture 1"


def test_texts_in_another_language_than_the_page_are_marked_as_that(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    why = "She is our neighbor, and her children are waiting for her at home."
    shown = petition(
        "Free Ana from detention now", target="The Governor of the State", what="Let her go home.", why=why
    )
    keep(path, [extraction(shown, page="controlshift.petition", url="https://site.example/petitions/free-ana")])
    call = alert("Call the governor today", body="Dear friends, call the governor, and ask him to let her go.")
    keep(path, [extraction(call, page="wordpress.post", url=str(call.url))], BLOG)
    with asyncio.Runner() as runner:
        pages = [runner.run(site(path).client.get(f"/es/captures/{n}")).text for n in (1, 2)]
    cells = [row.css_first("td") for page in pages for row in LexborHTMLParser(page).css(".read-from tbody tr")]
    found = {cell.text(): cell.attributes.get("lang") for cell in cells}
    for text in (shown.title, shown.target, shown.what, shown.why, call.title, call.body):
        assert found[text] == "en", text
    assert found["139"] is None


def test_what_was_redacted_is_said_and_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition())])
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(
            "INSERT INTO redactions VALUES (1, 'a', 'text', 'safety', '2026-03-01T12:00:00Z', '2026-03-01T12:00:09Z', "
            "7, 1, 'x')"
        )
        db.execute("INSERT INTO redacted_records (redaction_id, petition_id) VALUES (1, 1)")
    with asyncio.Runner() as runner:
        page = runner.run(site(path).client.get("/captures/1")).text
    assert "Something was removed from this record" in page


def test_an_alert_shows_its_words_and_an_empty_capture_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    call = alert("Call today", "call", date="March 5, 2018", labels=(("Date", "March 5, 2018"),))
    keep(path, [extraction(call, at=day(6), page="wordpress.post", url=str(call.url))], BLOG)
    keep(path, [extraction(at=day(7), page="wordpress.post", url="https://blog.example/none")], BLOG)
    with asyncio.Runner() as runner:
        get = site(path).client.get
        full, empty = (runner.run(get(f"/captures/{n}")).text for n in (1, 2))
    assert values_on(full)["date"] == ("2018-03-05", "March 5, 2018")
    assert values_on(full)["sponsor"][0] == "Somos Mayfair"
    assert "No petition and no alert was read from this page" in empty


def test_the_bytes_of_a_capture_that_is_not_there_are_refused_in_a_sentence(built: Path) -> None:
    command = ["-m", "pipelines.cli", "captures", "body", "99999", "--archive", str(built / "archive.db")]
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert done.stdout == ""
    assert "there is no capture 99999 in this archive" in done.stderr


def test_the_page_of_a_petition_leads_to_the_pages_of_its_captures(get: Get, built: Path) -> None:
    [(slug, number)] = rows(
        built / "archive.db",
        "SELECT p.slug, p.capture_id FROM petitions AS p JOIN sources AS s ON s.id = p.source_id ORDER BY p.id LIMIT 1",
    )
    assert f'href="/captures/{number}"' in get(f"/petitions/sample-acciones/{slug}").text

"""The site shows in public that something was removed, when and why, and never what."""

import asyncio
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from pipelines.site.server import PROJECT, site
from tests.site_archive import ALERT, TRUST, UNDATED, fill

Get = Callable[[str], Any]
REMOVED = [
    (1, "a", "text", "safety", "2026-03-01T12:00:00Z", "2026-03-01T12:00:09Z", 7),
    (2, "b", "person", "request of the person", "2026-04-02T12:00:00Z", "2026-04-02T12:00:09Z", 1200),
    (3, "c", "alert", "court order", "2026-05-03T12:00:00Z", None, 3),
]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("redacted") / "a.db"
    fill(path)
    return path


@pytest.fixture(scope="module")
def redacted(archive: Path) -> Path:
    path = archive.with_name("redacted.db")
    with closing(sqlite3.connect(archive)) as db, closing(sqlite3.connect(path)) as copy:
        db.backup(copy)
        copy.executemany("INSERT INTO redactions VALUES (?, ?, ?, ?, ?, ?, ?, 1, 'x')", REMOVED)
        for owner, table, slug, redactions in (
            ("petition_id", "petitions", TRUST, (1, 2)),
            ("alert_id", "action_alerts", ALERT, (3,)),
        ):
            (key,) = copy.execute(f"SELECT id FROM {table} WHERE slug = ?", (slug,)).fetchone()
            for redaction in redactions:
                copy.execute(f"INSERT INTO redacted_records (redaction_id, {owner}) VALUES (?, ?)", (redaction, key))
        copy.commit()
    return path


@pytest.fixture(scope="module")
def get(redacted: Path) -> Iterator[Get]:
    datasette = site(redacted)
    with asyncio.Runner() as runner:
        yield lambda path: runner.run(datasette.client.get(path))


def words(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


def test_removals_are_listed_newest_first_with_date_kind_reason_and_places(get: Get) -> None:
    page = words(get("/redactions").text)
    order = [page.index(part) for part in ("court order", "request of the person", "safety")]
    assert order == sorted(order)
    assert "1,200" in page
    assert "the name of a person, wherever it stood" in page
    assert page.count("under way") == 1


def test_a_record_says_that_something_was_removed_from_it_and_when(get: Get) -> None:
    petition = words(get(f"/petitions/unidas/{TRUST}").text)
    assert "Something was removed from this record:" in petition
    assert "(safety)" in petition
    assert "(request of the person)" in petition
    assert "court order" not in petition
    assert "(court order)" in words(get(f"/alerts/sample-coalition/{ALERT}").text)


def test_other_records_say_nothing_of_it(get: Get) -> None:
    other = get(f"/petitions/unidas/{UNDATED}")
    assert other.status_code == 200
    assert "was removed from this record" not in other.text


@pytest.mark.parametrize("path", ["/", "/redactions", "/search?q=trust", "/archive", "/archive/petitions", "/nowhere"])
def test_each_page_links_to_where_a_removal_is_asked_for(get: Get, path: str) -> None:
    page = get(path).text
    assert re.search(r'<a href="/redactions#ask">Ask for a removal</a>', page)


def test_an_archive_without_removals_says_so_and_that_no_address_is_set(archive: Path) -> None:
    page = words(asyncio.run(site(archive).client.get("/redactions")).text)
    assert "Nothing has been removed so far." in page
    assert "have not set an address for requests" in page


def test_the_address_that_is_set_is_linked_from_each_page(archive: Path) -> None:
    datasette = site(archive)
    datasette._metadata_local["plugins"]["que-conste"]["removal"] = "privacy@archive.example"
    for path in ("/", "/redactions"):
        assert 'href="mailto:privacy@archive.example"' in asyncio.run(datasette.client.get(path)).text


@pytest.mark.parametrize("folder", ["pipelines/site", "plugins", "notebooks"])
def test_what_is_shown_comes_from_the_archive_alone(folder: str) -> None:
    # Masks and redactions are applied on the way into archive.db; captures keep pages as they were.
    files = [path for path in (PROJECT / folder).rglob("*") if path.suffix in (".py", ".ipynb")]
    assert files
    # "/captures/7" is the address of a page; capture_commands.py tells readers which file to check, and opens none.
    barred = re.compile(r"capture_store|warc_|scrapers\.captures|CaptureStore|(?<!/)\bcaptures/|QUECONSTE_CAPTURES")
    found = [path.name for path in files if barred.search(path.read_text(encoding="utf-8"))]
    assert [name for name in found if name != "capture_commands.py"] == []
    assert "open(" not in (PROJECT / "pipelines/site/capture_commands.py").read_text(encoding="utf-8")

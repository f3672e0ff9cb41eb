"""The page of errata and its feed show what releases corrected, what was withdrawn, and what was rebuilt."""

import asyncio
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pipelines.site.errata_feed import errata
from pipelines.site.errata_page import MOST_CORRECTIONS, errata_page
from pipelines.site.feeds import feed
from pipelines.site.language import answering_in
from pipelines.site.server import site
from tests.archives import day, extraction, keep, petition
from tests.kept_schemas import make_small_archive


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("errata") / "archive.db"
    make_small_archive(path)
    return path


@pytest.fixture
def db(archive: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(archive)) as connection:
        yield connection


def test_a_correction_names_its_petition_value_and_reason(db: sqlite3.Connection) -> None:
    [row] = errata_page(db).corrections
    shown = [row[name] for name in ("version", "title", "slug", "field", "before", "after", "reason")]
    assert shown[:3] == ["2018.03.1", "Free Ana", "free-ana"]
    assert shown[3:] == ["signatures", "193", "139", "read by code newer instead of older"]


def test_withdrawn_events_of_petitions_and_alerts_are_listed(db: sqlite3.Connection) -> None:
    assert {row["kinds"] for row in errata_page(db).withdrawn} == {"petitions", "alerts"}
    assert all(row["reason"] for row in errata_page(db).withdrawn)


def test_the_page_reads_no_more_than_it_shows(db: sqlite3.Connection) -> None:
    db.execute("BEGIN")
    db.execute(
        "INSERT INTO release_corrections (release_id, table_name, row_key, change, reason) "
        "SELECT 1, 'petitions', '{}', 'deleted', 'joined' FROM captures AS a, captures AS b, captures AS c LIMIT 900"
    )
    assert len(errata_page(db).corrections) == MOST_CORRECTIONS
    db.rollback()


def test_the_feed_has_releases_and_withdrawn_events(db: sqlite3.Connection) -> None:
    entries = errata(db, lambda path: f"http://x{path}")
    release = next(entry for entry in entries if entry.key == "release/2018.03.1")
    assert release.summary == "1 row corrected; 0 rows removed; Rebuilt without a removed text: safety"
    assert release.url == "http://x/errata#release-2018.03.1"
    assert [entry.updated for entry in entries] == sorted((entry.updated for entry in entries), reverse=True)
    assert len({entry.key for entry in entries}) == len(entries) > 2
    found = feed(db, "errata", lambda path: f"http://x{path}")
    assert found
    assert found.page == "http://x/errata"


def test_the_feed_is_in_spanish_too(db: sqlite3.Connection) -> None:
    with answering_in("/es"):
        entries = errata(db, lambda path: path)
    assert "1 fila corregida" in next(entry for entry in entries if entry.key.startswith("release")).summary


def test_the_page_is_there_in_both_languages_and_linked(archive: Path) -> None:
    with asyncio.Runner() as runner:
        client = site(archive).client
        for path, heading in (("/errata", "Errata"), ("/es/errata", "Fe de erratas")):
            page = runner.run(client.get(path))
            assert page.status_code == 200
            assert f"<h1>{heading}</h1>" in page.text
            assert "read by code newer instead of older" in page.text
        for path in ("/about", "/redactions", "/feeds"):
            assert "errata" in runner.run(client.get(path)).text
        assert runner.run(client.get("/feeds/errata.atom")).status_code == 200


def test_each_value_is_named_where_a_phone_has_no_room_for_the_heads_of_columns(archive: Path) -> None:
    with asyncio.Runner() as runner:
        text = runner.run(site(archive).client.get("/errata")).text
    cells = re.findall(r"<td[^>]*>", text)
    assert len(cells) > 20
    assert [cell for cell in cells if "data-label=" not in cell] == []
    assert text.count('<table class="states">') == 3


def test_a_page_with_nothing_on_it_does_not_look_like_a_warning(path: Path) -> None:
    keep(path, [extraction(petition(), at=day(1))])
    with asyncio.Runner() as runner:
        for address in ("/errata", "/redactions"):
            text = runner.run(site(path).client.get(address)).text
            assert 'class="quiet"' in text
            assert 'class="note"' not in text

"""The site says of each value how it is known, and gives its receipt; what was removed has none."""

import asyncio
import json
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from pipelines.cli import main
from pipelines.site.receipt_page import receipt_address
from pipelines.site.server import site
from pipelines.store.connection import reading
from pipelines.verify.receipt_check import check_receipt, load_receipt
from pipelines.verify.receipts import NoReceipt, Observed, receipt_of
from pipelines.verify.seal_trees import check_seals
from scrapers.urls import url_key
from tests.archives import rows, scalar
from tests.site_archive import HUELGA, TRUST, fill

Get = Callable[[str], Any]
PAGE = f"/receipts/petitions/unidas/{TRUST}"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("receipts") / "a.db"
    fill(path)
    with closing(sqlite3.connect(path)) as db:
        key, url = db.execute("SELECT id, url FROM petitions WHERE slug = ?", (TRUST,)).fetchone()
        db.execute(
            "INSERT INTO witness_requests (source_id, petition_id, capture_id, url, reason, state, noted_at, memento, "
            "memento_at) VALUES (1, ?1, 1, ?2, 'new', 'saved', '2026', 'https://web.archive.org/web/2026/' || ?2, "
            "'2026-01-01T12:00:00Z')",
            (key, url),
        )
        about = "'prof-list', 'A professor', NULL, 'CC-BY-4.0', NULL, 'list.csv', '0', 1"
        db.execute(f"INSERT INTO reported_lists VALUES (1, {about})")
        counts = "(list_id, url, url_key, reported_at, signatures, signatures_text)"
        for day in range(1, 20):
            at = f"2018-02-{day:02}"
            db.execute(f"INSERT INTO reported_counts {counts} VALUES (1, ?, ?, ?, 77, '77')", (url, url_key(url), at))
        db.commit()
    return path


@pytest.fixture(scope="module")
def get(archive: Path) -> Iterator[Get]:
    datasette = site(archive)
    with asyncio.Runner() as runner:
        yield lambda path: runner.run(datasette.client.get(path))


@pytest.fixture(scope="module")
def capture(archive: Path) -> int:
    return int(scalar(archive, "SELECT capture_id FROM petitions WHERE slug = ?", TRUST))


def test_a_petition_and_its_captures_link_the_receipts(get: Get, capture: int) -> None:
    link = f'href="{PAGE}/{capture}"'
    assert link in get(f"/petitions/unidas/{TRUST}").text
    assert f'href="{PAGE}/{capture}?version=' in get(f"/captures/{capture}").text


@pytest.mark.parametrize(("before", "words"), [("", "How do we know?"), ("/es", "¿Cómo lo sabemos?")])
def test_the_page_shows_value_words_rule_digests_and_witness(get: Get, capture: int, before: str, words: str) -> None:
    shown = get(f"{before}{PAGE}/{capture}")
    assert shown.status_code == 200
    receipt = json.loads(get(f"{PAGE}/{capture}.json").text)
    assert words in shown.text
    for text in (
        f"{receipt['observation']['signatures']:,}",
        receipt["observation"]["signatures_text"],
        receipt["reading"]["page"],
        receipt["capture"]["digest"],
        receipt["chain"][0]["digest"],
        receipt["witnesses"][0]["memento"][:40],
    ):
        assert text in shown.text


def test_a_receipt_says_that_it_is_of_sample_data(get: Get, archive: Path) -> None:
    number = scalar(archive, "SELECT capture_id FROM petitions WHERE slug = ?", HUELGA)
    badges = {
        page: re.findall(r'class="badge[^>]*>([^<]+)<', get(page).text.partition("<main")[2])
        for page in (f"/receipts/petitions/sample-acciones/{HUELGA}/{number}", f"{PAGE}/1")
    }
    assert list(badges.values()) == [["receipt", "sample"], ["receipt"]]


def test_the_receipt_of_the_site_holds_and_is_the_one_of_the_command(
    get: Get, archive: Path, capture: int, tmp_path: Path
) -> None:
    file = get(f"{PAGE}/{capture}.json")
    assert file.headers["content-type"].startswith("application/json")
    (tmp_path / "r.json").write_bytes(file.content)
    assert check_receipt(load_receipt(tmp_path / "r.json"), {}).wrongs == []
    done = CliRunner().invoke(main, ["receipt", f"/petitions/unidas/{TRUST}", "--archive", str(archive)])
    assert done.stdout == file.text


def test_every_observation_and_alert_of_the_archive_has_a_receipt_that_holds(archive: Path) -> None:
    seen = rows(
        archive,
        "SELECT 'petition', o.name, p.slug, s.capture_id, s.version_id FROM snapshot_rows AS s "
        "JOIN petition_rows AS p ON p.id = s.petition_id JOIN sources AS o ON o.id = p.source_id "
        "UNION ALL SELECT 'alert', o.name, a.slug, s.capture_id, s.version_id FROM alert_sightings AS s "
        "JOIN action_alerts AS a ON a.id = s.alert_id JOIN sources AS o ON o.id = a.source_id",
    )
    with reading(archive) as db:
        for kind, source, slug, capture_id, version_id in seen:
            observed = Observed(kind=kind, source=source, slug=slug, capture_id=capture_id, version_id=version_id)
            assert check_receipt(receipt_of(db, observed), {}).wrongs == []
    assert len(seen) > 40


def test_what_is_not_there_is_answered_so(get: Get, capture: int) -> None:
    for path in (
        f"{PAGE}/999999",
        f"{PAGE}/999999.json",
        "/receipts/petitions/unidas/nobody/1",
        f"{PAGE}/{capture}?version=999",
    ):
        assert get(path).status_code == 404, path
    wrong = get(f"{PAGE}/{capture}?version=first")
    assert (wrong.status_code, "leave it out" in wrong.text) == (400, True)
    assert receipt_address("alerts", "a b", "x/y", 7, 8) == "/receipts/alerts/a%20b/x%2Fy/7?version=8"


def test_reported_counts_are_listed_apart_and_drawn_as_such(get: Get) -> None:
    shown = get(f"/petitions/unidas/{TRUST}").text
    apart = shown.partition('id="reported"')[2].partition("</section>")[0]
    assert apart.count("<q>77</q>") == 15
    assert "/archive/reported_counts?url_key=" in apart
    assert '<path class="reported"' in shown
    assert "Lists kept by others report 19 counts." in shown
    assert "<q>77</q>" not in shown.partition('id="reported"')[0]
    # Not as of a past moment: nobody can say when they were known.
    assert 'id="reported"' not in get(f"/petitions/unidas/{TRUST}?as_of=2018-07-20").text


def test_what_was_removed_has_no_receipt_and_others_keep_theirs(backfilled: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(backfilled, tmp_path / "copy"))
    path = folder / "a.db"
    query = (
        "SELECT p.slug, p.title, s.capture_id FROM snapshot_rows AS s JOIN petition_rows AS p ON p.id = s.petition_id "
        "ORDER BY s.capture_id, p.title"
    )
    seen = rows(path, query)
    _, title, removed = seen[0]
    other = next(row for row in seen if row[2] == removed and row[1] != title)
    records = rows(path, "SELECT id, digest, kept_digest FROM captures")
    before = {row[0]: row[1:] for row in rows(path, "SELECT capture_id, entry_id, salt FROM capture_seals")}
    options = [f"--archive={path}", f"--captures={folder / 'captures'}"]
    done = CliRunner().invoke(main, ["redact", "--text", title, "--reason", "safety", "--yes", *options])
    assert done.exit_code == 0, done.output
    now = scalar(
        path,
        "SELECT p.slug FROM snapshot_rows AS s JOIN petition_rows AS p ON p.id = s.petition_id "
        "WHERE s.capture_id = ? AND p.title LIKE '%redacted%' LIMIT 1",
        removed,
    )
    with reading(path) as db:
        with pytest.raises(NoReceipt, match="something was removed"):
            receipt_of(db, Observed(kind="petition", source="sample-acciones", slug=now, capture_id=removed))
        kept = Observed(kind="petition", source="sample-acciones", slug=other[0], capture_id=removed)
        assert check_receipt(receipt_of(db, kept), {}).wrongs == []
        assert list(check_seals(db)) == []
        after = {row[0]: tuple(row[1:]) for row in db.execute("SELECT capture_id, entry_id, salt FROM capture_seals")}
    assert after[removed][0] > before[removed][0]
    assert after[removed][1] != before[removed][1]
    same = rows(path, "SELECT id, digest, kept_digest FROM captures")
    untouched = {row[0] for row in same if row in records} - {each for _, text, each in seen if text == title}
    assert untouched
    assert {each: after[each] for each in untouched} == {each: before[each] for each in untouched}

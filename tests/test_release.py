"""What changed between two releases stands in one list each, and a redaction takes over the releases before it."""

import json
import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from pipelines.export.diff_rules import LISTS
from pipelines.export.release_diff import REDACTED_ROWS, listed
from pipelines.export.release_folder import Release, digest_of, releases_in
from pipelines.jobs.replay import replay
from tests.archives import day, rows, scalar, sum_again
from tests.commands import run
from tests.exported import lines
from tests.peers import peer
from tests.redaction_archive import OTHERS, SOURCES, import_all, listing, save, save_all, traces

LISTING = "https://site.example/categories/all.json"
TEXT = "Close jail number 3\nIt floods.\n1,777 of 2,000 Signatures\nCreated by Lucía Ferrán\n"
JAIL = [one["slug"] for one in OTHERS]


def released(work: Path) -> str:
    result = run("release", "--releases", work / "releases", "--archive", work / "a.db")
    assert result.exit_code == 0, result.output
    return result.stdout.strip()


def import_page(work: Path, name: str, body: str, at: float, url: str = LISTING) -> None:
    folder = work / "pages" / name / "site"
    save(folder, "page.txt" if url.endswith("text") else "page.json", body, url, day(at))
    import_all(work / "a.db", work / "captures", [folder])


def let_older_code_have_misread(path: Path, right: int, wrong: int) -> None:
    """Make an archive as if older code had read another number from one capture."""
    with closing(sqlite3.connect(path)) as db:
        capture, petition_id, version = db.execute(
            "SELECT capture_id, petition_id, version_id FROM snapshot_rows WHERE signatures = ?", (right,)
        ).fetchone()
        db.execute("DELETE FROM snapshot_rows WHERE capture_id = ?", (capture,))
        db.execute(
            "INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, "
            "signatures_text, place) VALUES (?, ?, ?, ?, 2000, 0, '1,777 of 2,000 Signatures', 1)",
            (petition_id, capture, version, wrong),
        )
        db.execute("UPDATE extractions SET code_version = 'older' WHERE capture_id = ?", (capture,))
        db.commit()
    sum_again(path)
    assert run("derive", "--all", "--archive", path).exit_code == 0


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two releases, around an edit, a correction, a withdrawn event and a redaction."""
    work = tmp_path_factory.mktemp("releasing")
    import_all(work / "a.db", work / "captures", save_all(work / "pages" / "first"))
    import_page(work, "text", TEXT, 0.4, "https://site.example/categories/text")
    import_page(work, "edit", listing({**OTHERS[0], "signature_count": 142, "why": "It is flooded."}), 5)
    let_older_code_have_misread(work / "a.db", 1_777, 188)
    first = released(work)
    assert first.startswith("Released 20")
    assert first.endswith("the first release")
    import_page(work, "earlier", listing({**OTHERS[0], "signature_count": 142, "why": "It is flooded."}), 3)
    import_page(work, "later", listing({**OTHERS[1], "signature_count": 142, "why": "It floods each spring."}), 9)
    replay(work / "a.db", work / "captures", SOURCES, apply=True)
    shutil.copytree(work / "releases", work / "before")
    redaction = ("redact", "--person", "Ana Lopez", "--reason", "safety", "--yes", "--releases", work / "releases")
    result = run(*redaction, "--archive", work / "a.db", "--captures", work / "captures")
    assert result.exit_code == 0, result.output
    assert "Rebuilt release" in result.stdout
    assert "; since " in released(work)
    return work


@pytest.fixture
def both(twice: Path) -> tuple[Release, Release]:
    one, two = releases_in(twice / "releases")
    return one, two


@pytest.fixture
def lists(twice: Path, both: tuple[Release, Release]) -> dict[str, list[dict[str, Any]]]:
    folder = twice / "releases" / both[1].version
    return {name: list(listed(folder, name)) for name in LISTS}


def slugs(work: Path, entries: list[dict[str, Any]]) -> set[str]:
    """The petitions that entries are about."""
    ids = {entry["key"]["id"] if entry["table"] == "petitions" else entry.get("petition_id") for entry in entries}
    ids |= {
        scalar(work / "a.db", "SELECT petition_id FROM petition_versions WHERE id = ?", entry["key"]["version_id"])
        for entry in entries
        if entry["table"] in ("petition_segments", "stated_counts")
    }
    return {scalar(work / "a.db", "SELECT slug FROM petitions WHERE id = ?", number) for number in ids - {None}}


def test_versions_are_those_of_the_month(both: tuple[Release, Release]) -> None:
    one, two = both
    assert one.version.endswith(".1")
    assert two.version == f"{one.version[:-2]}.2"
    assert (one.previous, two.previous) == ("", one.version)


def test_each_row_stands_in_one_list(lists: dict[str, list[dict[str, Any]]]) -> None:
    places = Counter((e["table"], json.dumps(e["key"])) for entries in lists.values() for e in entries)
    assert places
    assert set(places.values()) == {1}


def test_an_edit_is_a_change_by_a_new_observation(twice: Path, lists: dict[str, list[dict[str, Any]]]) -> None:
    edited = [e for e in lists["changed"] if e["table"] == "petitions" and slugs(twice, [e]) == {JAIL[1]}]
    assert [e["columns"]["why"] for e in edited] == [["It floods.", "It floods each spring."]]
    assert {e["table"] for e in lists["added"] if slugs(twice, [e]) == {JAIL[1]}} >= {
        "petition_versions",
        "signature_snapshots",
        "events",
        "growth_daily",
    }
    assert not {JAIL[1]} & slugs(twice, lists["corrected"] + lists["withdrawn"])


def test_a_better_reading_is_a_correction_with_its_reason(twice: Path, lists: dict[str, list[dict[str, Any]]]) -> None:
    assert slugs(twice, lists["corrected"]) == {JAIL[2]}
    [snapshot] = [e for e in lists["corrected"] if e["table"] == "signature_snapshots"]
    assert snapshot["columns"]["signatures"] == [188, 1_777]
    assert snapshot["reason"].startswith("read by code ")
    assert snapshot["reason"].endswith(" instead of older")
    assert {e["table"] for e in lists["corrected"]} >= {"growth_daily", "petition_metrics"}
    assert not {JAIL[2]} & slugs(twice, lists["added"] + lists["changed"] + lists["withdrawn"])


def test_a_withdrawn_event_is_withdrawn_and_its_petition_observed(
    twice: Path, lists: dict[str, list[dict[str, Any]]]
) -> None:
    [withdrawn] = lists["withdrawn"]
    assert withdrawn["table"] == "withdrawn_events"
    assert withdrawn["row"]["kind"] == "edited"
    assert slugs(twice, [withdrawn]) == {JAIL[0]}
    others = [e for name in ("added", "changed", "corrected") for e in lists[name]]
    assert not [e for e in others if e["table"] == "withdrawn_events"]
    assert not [e for e in others if e["table"] == "events" and e.get("change") == "deleted"]


def test_a_redaction_is_counted_without_content(
    twice: Path, both: tuple[Release, Release], lists: dict[str, list[dict[str, Any]]]
) -> None:
    redacted = {each["table"] for each in both[1].reasons if each["list"] == "removed" and each["reason"] == "safety"}
    assert {"captures", "petitions", "petition_versions", "action_alerts", "alert_versions"} <= redacted
    assert "signature_snapshots" not in redacted
    reasons = {each["reason"] for each in both[1].reasons if each["list"] == "removed"}
    assert reasons == {"safety", "stored again after a removal: safety"}
    written = (twice / "releases" / both[0].version / REDACTED_ROWS).read_text("utf-8")
    noted = [json.loads(line) for line in written.splitlines()]
    assert noted
    assert all(line["redactions"] == [1] for line in noted)
    named = [e for name in ("added", "changed", "corrected", "withdrawn") for e in lists[name]]
    assert slugs(twice, named) == set(JAIL)
    assert not [e for e in named if "alert_id" in e or e["table"].startswith(("alert", "action"))]
    removed = json.loads((twice / "releases" / both[1].version / "changes" / "removed.json").read_text("utf-8"))
    assert [each["reason"] for each in removed["redactions"]] == ["safety"]


def test_no_byte_of_a_release_holds_what_was_redacted(twice: Path) -> None:
    assert traces(twice / "before", "lopez")
    assert traces(twice / "releases", "lopez") == []
    for path in (twice / "releases").rglob("*.parquet"):
        assert "lópez" not in str(pq.read_table(path).to_pylist()).casefold(), path
    before = [str(pq.read_table(path).to_pylist()).casefold() for path in (twice / "before").rglob("*.parquet")]
    assert any("lópez" in text for text in before)


def test_a_rebuilt_release_says_so_and_keeps_all_else(twice: Path, both: tuple[Release, Release]) -> None:
    version = both[0].version
    before, now = twice / "before" / version, twice / "releases" / version
    [rebuild] = both[0].rebuilt
    assert (rebuild.digest_before, rebuild.digest_after) == (digest_of(before), digest_of(now))
    assert rebuild.reason == "safety"
    page = (now / "CHECKSUMS.md").read_text("utf-8")
    assert rebuild.digest_before in page
    assert rebuild.digest_after in page
    assert "| safety |" in page
    assert "as it was published" in (before / "CHECKSUMS.md").read_text("utf-8")
    assert lines(now, "signature_snapshots") == lines(before, "signature_snapshots")
    jail = [[row for row in lines(folder, "petitions") if row["slug"] in JAIL] for folder in (before, now)]
    assert jail[0] == jail[1]
    assert peer("frictionless", "validate", "datapackage.json", cwd=now).returncode == 0


def test_errata_name_each_correction(twice: Path, both: tuple[Release, Release]) -> None:
    text = (twice / "releases" / both[1].version / "ERRATA.md").read_text("utf-8")
    assert "signatures 188 → 1777" in text
    assert "edited why at 2018-03-05T12:00:00Z" in text
    assert "(safety)" in text


def test_the_index_names_the_digest_of_each_release(twice: Path, both: tuple[Release, Release]) -> None:
    index = json.loads((twice / "releases" / "index.json").read_text("utf-8"))
    digests = {each["version"]: each["digest"] for each in index["releases"]}
    assert digests == {each.version: digest_of(twice / "releases" / each.version) for each in both}


def test_the_archive_notes_releases_for_the_site(twice: Path, both: tuple[Release, Release]) -> None:
    path = twice / "a.db"
    assert rows(path, "SELECT version FROM releases ORDER BY id") == [(each.version,) for each in both]
    corrected = "SELECT before, after FROM release_corrections WHERE field = 'signatures' AND table_name LIKE 'sig%'"
    assert rows(path, corrected) == [("188", "1777")]
    assert scalar(path, "SELECT reason FROM release_rebuilds") == "safety"


def test_nothing_is_released_where_nothing_has_changed(twice: Path, both: tuple[Release, Release]) -> None:
    assert released(twice) == f"Nothing has changed since release {both[1].version}; no release was made"
    assert releases_in(twice / "releases") == list(both)

"""A field that a platform adds to its JSON is noted once for a source, and fails nothing."""

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from pipelines.store.archive import Archive
from pipelines.store.schema import migrations
from scrapers.captures import Capture
from scrapers.extract import extract
from scrapers.sources import Source
from tests.archives import new_source, record, rows
from tests.captured import JSON, captured
from tests.commands import run
from tests.test_saved_pages import PAGES, SAVED

LISTS = ("results", "data", "petitions", "posts", "entries", "_embedded")
PARLIAMENT = new_source("parliament", "uk_parliament", "https://petition.parliament.uk")


def saved(path: Path) -> tuple[Capture, dict[str, Any]]:
    """A saved page as a capture, and what is expected of it."""
    expected = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))
    at = expected["captured_at"] and datetime.fromisoformat(expected["captured_at"])
    return captured(path.read_bytes(), expected["url"], JSON, captured_at=at), expected


JSON_PAGES = [p for p in PAGES if p.suffix == ".json" and (saved(p)[1].get("found") or saved(p)[1].get("listings"))]


def entries(answer: Any) -> Iterator[dict[str, Any]]:
    """The objects in which a platform describes a petition or a post."""
    if isinstance(answer, list):
        yield from (entry for entry in answer if isinstance(entry, dict))
        return
    if "body" in answer:  # the envelope of WordPress
        yield from entries(answer["body"])
        return
    listed = next((answer[name] for name in LISTS if isinstance(answer.get(name), list)), None)
    for entry in listed if listed is not None else [answer.get("data", answer)]:
        yield entry.get("attributes", entry)


@pytest.mark.parametrize("path", JSON_PAGES, ids=lambda p: str(p.relative_to(SAVED)))
def test_every_json_page_tells_a_field_it_does_not_know_and_knows_those_of_today(path: Path) -> None:
    capture, _ = saved(path)
    platform = path.relative_to(SAVED).parts[0]
    assert extract(capture, platform).unread_keys == ()
    answer = deepcopy(json.loads(capture.body))
    list(entries(answer))[-1]["moodOfTheDay"] = "glad"
    changed = captured(json.dumps(answer), capture.url, "")
    (unread,) = extract(changed, platform).unread_keys
    assert unread.keys == ("moodOfTheDay",)


def listing(*fields: str, day: int = 1) -> Capture:
    """A page of the parliament's list with one petition that has further fields."""
    attributes = {"action": "Let them stay", "signature_count": 12, **dict.fromkeys(fields, "new")}
    answer = {"links": {}, "data": [{"type": "petition", "id": 7, "attributes": attributes}]}
    at = datetime.fromisoformat(f"2026-03-{day:02}T12:00:00Z")
    return captured(json.dumps(answer), "https://petition.parliament.uk/petitions.json?page=1", JSON, captured_at=at)


def recorded(path: Path, *captures: Capture, source: Source = PARLIAMENT) -> None:
    with Archive.open(path) as archive:
        run = archive.start_run("import", source)
        for capture in captures:
            record(archive, run, extract(capture, source.platform), source)
        archive.finish_run(run)


def test_a_field_is_noted_once_for_a_source_however_many_captures_and_runs_have_it(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    recorded(path, listing(), listing("mood", "moo", day=2), listing("mood", day=3))
    recorded(path, listing("mood", day=4), listing("mood", "tone", day=5))
    noted = "SELECT severity, kind, message, url FROM issues ORDER BY id"
    url = "https://petition.parliament.uk/petitions.json?page=1"
    assert rows(path, noted) == [
        ("info", "new field", f"the platform added a field: {name}, in {url}", url) for name in ("moo", "mood", "tone")
    ]
    assert rows(path, "SELECT status, issues FROM runs ORDER BY id") == [("finished", 2), ("finished", 1)]
    recorded(path, listing("mood", day=6), source=new_source("other", "uk_parliament", PARLIAMENT.url))
    assert len(rows(path, noted)) == 4


def test_runs_shows_what_is_only_worth_knowing(tmp_path: Path) -> None:
    recorded(tmp_path / "a.db", listing("mood"))
    shown = run("runs", "--issues", 1, "--archive", tmp_path / "a.db")
    assert shown.exit_code == 0
    assert "info  new field: the platform added a field: mood, in https://petition.parliament.uk/" in shown.stdout


def test_keys_that_are_data_are_no_fields(tmp_path: Path) -> None:
    several = [f"place {n}" for n in range(500)]
    recorded(tmp_path / "a.db", listing("ana@example.org", "A, B", "", "x" * 200), listing(*several, day=2))
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM issues") == [(50,)]


def test_an_archive_from_before_keeps_its_issues(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    before = Database(path)
    migrations.apply(before, stop_before="m002_info_issues")
    with before.conn as db:
        db.execute(
            "INSERT INTO runs (id, kind, status, started_at, code_version) VALUES (1, 'crawl', 'failed', 't', 'c')"
        )
        columns = "id, run_id, url, kind, severity, message, noted_at"
        db.execute(f"INSERT INTO issues ({columns}) VALUES (5, 1, 'u', 'timeout', 'error', 'm', 't')")
    before.close()
    recorded(path, listing("mood"))
    assert rows(path, "SELECT id, run_id, kind, severity, message FROM issues ORDER BY id")[0] == (
        5,
        1,
        "timeout",
        "error",
        "m",
    )
    assert rows(path, "SELECT count(*) FROM issues") == [(2,)]
    plan = rows(
        path,
        "EXPLAIN QUERY PLAN SELECT 1 FROM issues WHERE kind = 'new field' AND source_id = 1 AND message >= 'a' "
        "AND message < 'b'",
    )
    assert "issues_new_fields" in str(plan)

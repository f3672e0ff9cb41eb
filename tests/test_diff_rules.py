"""With a redaction since the last release, the corrections of other rows are still corrections."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from pipelines.export.diff_rules import Judge
from pipelines.export.diff_state import Basis, DiffState

REREAD = {"capture_id": 7, "page": "controlshift.listing", "code_version": "older", "found": 1, "broken": 0}
NOW = {**REREAD, "code_version": "newer", "found": 2}
AGAIN = "stored again after a removal: safety"
COUNT = {"petition_id": 4, "capture_id": 7, "version_id": 3, "signatures": 188}


@pytest.fixture
def judge() -> Iterator[Judge]:
    """Judges after a redaction of petition 8 and capture 70, of which petition 4 and capture 7 hold nothing."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(
            "CREATE TABLE petition_creators (petition_id, creator_id); CREATE TABLE petition_rows (id);"
            "INSERT INTO petition_rows VALUES (4), (8);"
            "INSERT INTO petition_creators VALUES (4, 3), (8, 5), (8, 6), (4, 6)"
        )
        state = DiffState(db, Basis(last_capture=100, last_run=9, redactions={1: "safety"}))
        state.note("petition", 8, "removed", "safety")
        state.note_redacted("captures", [70])
        yield Judge(state)


def lists(judge: Judge, table: str, was: dict[str, Any] | None, now: dict[str, Any] | None) -> tuple[str, str]:
    verdict = judge.verdict(table, was, now)
    assert verdict
    return verdict.list, verdict.reason


def test_a_page_read_better_is_corrected_and_one_written_again_is_removed(judge: Judge) -> None:
    assert lists(judge, "extractions", REREAD, NOW) == ("corrected", "read by code newer instead of older")
    other = [{**row, "capture_id": 70} for row in (REREAD, NOW)]
    assert lists(judge, "extractions", *other) == ("removed", AGAIN)


def test_a_capture_that_was_not_written_again_is_changed(judge: Judge) -> None:
    was = {"id": 7, "url": "https://site.example/", "media_type": "text/html"}
    assert lists(judge, "captures", was, {**was, "media_type": "application/json"}) == ("changed", "")


def test_a_name_that_was_a_misreading_is_corrected(judge: Judge) -> None:
    lists(judge, "extractions", REREAD, NOW)
    lists(judge, "signature_snapshots", COUNT, {**COUNT, "signatures": 1_777})
    assert lists(judge, "creators", {"id": 30, "name": "Created by Lucía"}, None)[0] == "corrected"
    assert lists(judge, "creators", None, {"id": 3, "name": "Lucía"})[0] == "corrected"


def test_a_new_name_of_redacted_petitions_alone_follows_from_the_redaction(judge: Judge) -> None:
    assert lists(judge, "creators", None, {"id": 5, "name": "[redacted]"}) == ("removed", AGAIN)
    assert lists(judge, "creators", None, {"id": 6, "name": "Lucía"}) == ("added", "")


def test_a_deleted_row_with_the_word_redacted_is_corrected(judge: Judge) -> None:
    was = {"id": 5, "petition_id": 40, "capture_id": 3, "title": "Publish the redacted report"}
    assert lists(judge, "petition_versions", was, None) == ("corrected", "two records turned out to be one petition")


def test_a_count_read_better_is_corrected_also_of_a_redacted_petition(judge: Judge) -> None:
    lists(judge, "extractions", REREAD, NOW)
    was = {**COUNT, "petition_id": 8}
    assert lists(judge, "signature_snapshots", was, {**was, "signatures": 1_777})[0] == "corrected"
    assert lists(judge, "signature_snapshots", {**was, "version_id": 5}, None) == ("removed", AGAIN)

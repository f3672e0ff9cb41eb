"""`--json` prints one document, with the keys that docs/command-line.md names; exit codes are those without it."""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from sample.serving import SampleSites
from tests.commands import HOUSE, run, run_apart

DOCS = (HOUSE / "docs" / "command-line.md").read_text(encoding="utf-8")


def printed(*words: object, code: int = 0) -> dict[str, Any]:
    done = run(*words, "--json")
    assert (done.exit_code, done.stderr) == (code, ""), done.output
    return documented(str(words[0]), done.stdout)


def documented(command: str, text: str) -> dict[str, Any]:
    """Parse a JSON document whose keys, and those of the first object in each list, are in the docs of its command."""
    document: dict[str, Any] = json.loads(text)
    (section,) = re.findall(rf"^## queconste {command}\n(.*?)(?=^## |\Z)", DOCS, re.DOTALL | re.MULTILINE)
    objects = [
        value[0] for value in document.values() if isinstance(value, list) and value and isinstance(value[0], dict)
    ]
    assert [key for each in (document, *objects) for key in each if f"`{key}`" not in section] == []
    return document


@pytest.fixture
def copied(backfilled: Path, tmp_path: Path) -> Path:
    """A copy of an archive whose captures are in their own folder."""
    with closing(sqlite3.connect(backfilled / "a.db")) as db, closing(sqlite3.connect(tmp_path / "a.db")) as copy:
        db.backup(copy)
    return tmp_path / "a.db"


def test_sources() -> None:
    document = printed("sources")
    assert "mijente" in [source["name"] for source in document["sources"]]
    assert document["sources"][0]["start"] == ["https://action.mijente.net/categories"]


def test_runs_and_issues(copied: Path) -> None:
    with closing(sqlite3.connect(copied)) as db, db:
        db.execute(
            "INSERT INTO issues (run_id, kind, severity, message, noted_at)"
            " VALUES (1, 'soft 404', 'warning', 'Año', 't')"
        )
    (run_,) = printed("runs", "--archive", copied)["runs"]
    assert (run_["id"], run_["kind"], run_["status"], run_["source"]) == (1, "backfill", "finished", "sample-acciones")
    document = printed("runs", "--issues", 1, "--archive", copied)
    assert document["run"] == 1
    assert [(issue["kind"], issue["message"]) for issue in document["issues"]][-1] == ("soft 404", "Año")


def test_check(copied: Path, sample_sites: SampleSites, tmp_path: Path) -> None:
    options = ["--sources", sample_sites.sources, "--archive"]
    assert printed("check", *options, copied) == {
        "file": str(sample_sites.sources),
        "sources": 2,
        "archive": str(copied),
        "problems": [],
    }
    assert printed("check", *options, tmp_path / "none.db")["archive"] is None
    with closing(sqlite3.connect(copied)) as db, db:
        db.execute("UPDATE runs SET status = 'running'")
    (problem,) = printed("check", *options, copied, code=1)["problems"]
    assert problem.startswith("run 1 (backfill of sample-acciones")


def test_verify(copied: Path, backfilled: Path, sample_sites: SampleSites) -> None:
    options = ["--archive", copied, "--captures", backfilled / "captures", "--sources", sample_sites.sources]
    document = printed("verify", *options)
    assert document["problems"] == []
    assert document["captures"] > 10
    assert document["observations"] > document["files"] == 1
    with closing(sqlite3.connect(copied)) as db, db:
        db.execute("UPDATE captures SET digest = 'f' WHERE id = 1")
    problems = printed("verify", *options, code=1)["problems"]
    for text in (
        "captures: row 1 is not as it was written",
        "digest is 'f' in the row",
        "capture 1 does not show what",
    ):
        assert [text in problem for problem in problems].count(True) == 1
    assert len(problems) == 3


def test_probe(sample_sites: SampleSites) -> None:
    done = run_apart("probe", sample_sites.controlshift, "--json")  # Scrapy can run only once in a process
    assert (done.returncode, done.stderr) == (0, "")
    document = documented("probe", done.stdout)
    assert (document["url"], document["platform"]) == (sample_sites.controlshift, "controlshift")
    (stanza,) = document["stanza"].values()
    assert (stanza["platform"], stanza["url"]) == ("controlshift", sample_sites.controlshift)


@pytest.mark.parametrize("command", ["sources", "runs", "check", "verify"])
def test_a_command_that_cannot_work_prints_one_sentence_and_no_document(tmp_path: Path, command: str) -> None:
    options = {"sources": "--sources", "check": "--sources"}
    done = run(command, "--json", options.get(command, "--archive"), tmp_path / "none")
    assert (done.exit_code, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)

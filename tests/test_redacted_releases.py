"""Petitions, alerts and names that are taken out leave the releases that have them."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from pipelines.export.release_folder import digest_of, read_release, releases_in
from tests.archives import alert, day, extraction, keep, petition, rows, sum_again
from tests.commands import run
from tests.exported import lines
from tests.peers import peer
from tests.redaction_archive import ANA, OTHERS, import_all, listing, save, save_all, traces
from tests.test_release import JAIL, LISTING, released


def test_names_and_corrections_of_a_petition_that_is_taken_out_go_with_it(tmp_path: Path) -> None:
    own = {**ANA, "creator_name": "Rosa Quintanilla"}
    import_all(tmp_path / "a.db", tmp_path / "captures", [save_listing(tmp_path / "pages" / "site", own, *OTHERS)])
    released(tmp_path)
    with closing(sqlite3.connect(tmp_path / "a.db")) as db:
        db.execute(
            "INSERT INTO release_corrections (release_id, table_name, row_key, petition_id, change, field, before, "
            "after, reason) SELECT 1, 'petitions', '{}', id, 'changed', 'why', 'She hides at ' || slug, 'y', 'read by' "
            "FROM petition_rows"
        )
        db.commit()
    sum_again(tmp_path / "a.db")
    where = ("--releases", tmp_path / "releases", "--archive", tmp_path / "a.db", "--captures", tmp_path / "captures")
    result = run("redact", "--petition", f"site/{ANA['slug']}", "--reason", "safety", "--yes", *where)
    assert result.exit_code == 0, result.output
    [release] = releases_in(tmp_path / "releases")
    folder = tmp_path / "releases" / release.version
    assert {row["name"] for row in lines(folder, "creators")} == {"Lucía Ferrán"}
    assert traces(folder, "quintanilla") == []
    left = rows(tmp_path / "a.db", "SELECT before FROM release_corrections ORDER BY before")
    assert left == [(None,), *((f"She hides at {slug}",) for slug in JAIL)]
    assert run("check", "--archive", tmp_path / "a.db").exit_code == 0
    assert "; since " in released(tmp_path)


def save_listing(folder: Path, *shown: dict[str, Any]) -> Path:
    return save(folder, "page.json", listing(*shown), LISTING, day(1))


def test_petitions_and_alerts_taken_out_as_a_whole_leave_releases(tmp_path: Path) -> None:
    import_all(tmp_path / "a.db", tmp_path / "captures", save_all(tmp_path / "pages"))
    released(tmp_path)
    where = ("--reason", "request of the person", "--yes", "--releases", tmp_path / "releases")
    where += ("--archive", tmp_path / "a.db", "--captures", tmp_path / "captures")
    assert run("redact", "--petition", f"site/{ANA['slug']}", *where).exit_code == 0
    assert run("redact", "--alert", "blog/action-alert-call-for-ana-lopez", *where).exit_code == 0
    [release] = releases_in(tmp_path / "releases")
    folder = tmp_path / "releases" / release.version
    assert len(release.rebuilt) == 2
    [taken_out] = [row for row in lines(folder, "petitions_wide") if row["slug"].startswith("redacted-petition-")]
    assert (taken_out["what"], taken_out["why"], taken_out["creator"]) == (None, None, None)
    assert taken_out["signatures"] == 141
    assert traces(folder, "sings", "came to piedra", "field office today") == []
    assert peer("frictionless", "validate", "datapackage.json", cwd=folder).returncode == 0


def test_a_release_that_holds_nothing_of_it_stays_as_it_is(path: Path, tmp_path: Path) -> None:
    keep(path, [extraction(petition(), alert(), at=day(1))])
    folder = tmp_path / "releases"
    assert run("release", "--releases", folder, "--archive", path).exit_code == 0
    [before] = releases_in(folder)
    digest = digest_of(folder / before.version)
    keep(path, [extraction(petition("Free Tomás", "free-tomas"), at=day(2))])
    captures = tmp_path / "captures"
    captures.mkdir()
    words = ("redact", "--text", "Free Tomás", "--reason", "safety", "--yes", "--releases", folder)
    result = run(*words, "--archive", path, "--captures", captures, "--without-lost")
    assert result.exit_code == 0, result.output
    assert "Rebuilt" not in result.stdout
    now = read_release(folder / before.version)
    assert (now.rebuilt, now.redactions) == ([], [1])
    assert digest_of(folder / before.version) == digest


def test_proving_that_words_are_gone_searches_releases(path: Path, tmp_path: Path) -> None:
    keep(path, [extraction(petition(creator="Tomás Ferrán"), at=day(1))])
    folder = tmp_path / "releases"
    assert run("release", "--releases", folder, "--archive", path).exit_code == 0
    (tmp_path / "names.txt").write_text("Tomás Ferrán\n", "utf-8")
    where = ("--archive", path, "--captures", tmp_path / "captures", "--releases", folder, "--no-pages")
    result = run("redact", "prove", "--words", tmp_path / "names.txt", *where)
    assert result.exit_code == 1
    assert str(folder) in result.stdout

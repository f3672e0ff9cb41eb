"""An archive that cannot be opened or written is reported in one sentence, and nothing of it is half-written."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipelines.cli import main
from pipelines.site.server import site
from pipelines.store import connection
from pipelines.store.archive import Archive
from pipelines.verify.integrity import check_archive
from scrapers.errors import UsageError, UserError
from tests.archives import SITE, alert, day, dump, extraction, keep, petition, record, rows, scalar
from tests.kept_schemas import FOLDER, from_sql

LISTING = "• Free Ana\n    She is our neighbor.\n    139 of 200 Signatures\n    Created by Ana María R.\n"


def test_a_file_that_is_not_sqlite_is_wrong_use_and_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_bytes(b"Dear friends, this is no database at all. " * 40)
    with pytest.raises(UsageError, match=r"letter\.db is not a SQLite database"):
        Archive.open(path)
    assert path.read_bytes().startswith(b"Dear friends")


def test_a_database_of_another_kind_is_wrong_use_and_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "bees.db"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE bees (name TEXT)")
    db.close()
    before = path.read_bytes()
    with pytest.raises(UsageError, match=r"bees\.db is a SQLite database, but not a Que Conste archive"):
        Archive.open(path)
    assert path.read_bytes() == before


def test_an_archive_of_a_newer_program_is_wrong_use(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    Archive.open(path).close()
    with sqlite3.connect(path) as db:
        db.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('queconste', 'm999', '')")
    db.close()
    with pytest.raises(UsageError, match=r"a\.db was made by a newer queconste \(it has m999\); upgrade"):
        Archive.open(path)


@contextmanager
def as_nobody(*folders: Path) -> Iterator[None]:
    """As someone who may read these folders and write nothing in them: not even root may."""
    for path in [*folders, *(inner for folder in folders for inner in folder.rglob("*"))]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    for above in {above for folder in folders for above in folder.parents if above.owner() == "root"}:
        above.chmod(above.stat().st_mode | 0o511)
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def copied(tmp_path: Path) -> Iterator[Path]:
    """An archive in a folder that nobody may write."""
    folder = tmp_path / "copied"
    folder.mkdir()
    for path in (folder / "a.db", tmp_path / "other.db"):
        keep(path, [extraction(petition())])
    site(tmp_path / "other.db")  # so that all is loaded that nobody may be able to load
    with as_nobody(folder):
        yield folder / "a.db"
    folder.chmod(0o755)


def test_an_archive_that_may_not_be_written_is_read_checked_and_served(copied: Path) -> None:
    with Archive.open(copied, create=False) as archive:
        assert archive.db.conn.execute("SELECT count(*) FROM petitions").fetchone()[0] == 1
    assert list(check_archive(copied)) == []
    assert not site(copied).get_database("archive").is_mutable
    listed = CliRunner().invoke(main, ["runs", "--archive", str(copied)])
    assert listed.exit_code == 0, listed.output + repr(listed.exception)
    assert (listed.exit_code, listed.stdout.splitlines()[-1]) == (0, f"1 run in {copied}")
    assert {path.name for path in copied.parent.iterdir()} == {"a.db", "a.db.sha256"}


@pytest.mark.parametrize("words", [[], ["--issues", "1"], ["--listings", "1"]])
def test_runs_of_an_older_archive_are_listed_where_nothing_may_be_written(tmp_path: Path, words: list[str]) -> None:
    folder = tmp_path / "disk"
    folder.mkdir()
    path = from_sql((FOLDER / "m012_page_indexes.sql").read_text(encoding="utf-8"), folder / "a.db")
    before = path.read_bytes()
    with as_nobody(folder):
        listed = CliRunner().invoke(main, ["runs", *words, "--archive", str(path)])
    folder.chmod(0o755)
    assert (listed.exit_code, listed.stderr) == (0, ""), listed.output
    assert " run" in listed.stdout.splitlines()[-1]
    assert path.read_bytes() == before
    assert [each.name for each in folder.iterdir()] == ["a.db"]


def test_an_archive_that_may_not_be_written_is_not(copied: Path) -> None:
    with (
        Archive.open(copied, create=False) as archive,
        pytest.raises(UsageError, match=r"a\.db may not be written; check who may write it"),
    ):
        archive.start_run("import", SITE)


def test_an_archive_whose_last_rows_lie_in_a_log_is_not_read_without_them(tmp_path: Path) -> None:
    folder = tmp_path / "copied"
    folder.mkdir()
    with Archive.open(tmp_path / "a.db") as archive:
        archive.start_run("import", SITE)
        for name in ("a.db", "a.db-wal"):
            shutil.copy(tmp_path / name, folder / name)
    with as_nobody(folder), pytest.raises(UsageError, match=r"a\.db cannot be opened|a\.db may not be written"):
        Archive.open(folder / "a.db", create=False)
    folder.chmod(0o755)


def test_a_folder_a_missing_folder_and_a_place_where_no_file_can_be_are_wrong_use(tmp_path: Path) -> None:
    for path, reason in [
        (tmp_path, "is a folder"),
        (tmp_path / "none" / "a.db", "is no folder"),
        (Path("/proc/self/a.db"), "cannot be opened"),
    ]:
        with pytest.raises(UsageError, match=reason):
            Archive.open(path)


def test_an_archive_that_must_exist_is_not_made(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["runs", "--archive", str(tmp_path / "a.db")])
    assert done.exit_code == 2
    assert "there is no archive at" in done.stderr
    assert not (tmp_path / "a.db").exists()


def test_a_locked_archive_is_a_failed_run_that_says_who_holds_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, listing = tmp_path / "a.db", tmp_path / "listing.txt"
    listing.write_text(LISTING, encoding="utf-8")
    Archive.open(path).close()
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")
    arguments = ["import", str(listing), "--source", "mijente", "--url", "https://action.mijente.net/categories"]
    done = CliRunner().invoke(main, [*arguments, "--archive", str(path)])
    other.close()
    assert done.exit_code == 1
    assert done.stderr.endswith(f"{path} is being written by another run; wait for it or use another --archive\n")
    assert scalar(path, "SELECT count(*) FROM petitions") == 0


def test_a_full_disk_leaves_the_last_whole_extraction_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition())])
    before = dump(path)
    with Archive.open(path) as archive:
        run = archive.start_run("crawl", SITE)
        pages = archive.db.execute("PRAGMA page_count").fetchone()[0]
        archive.db.execute(f"PRAGMA max_page_count = {pages}")
        big = extraction(*(petition(f"Free {n}", f"free-{n}", why="She is our neighbor. " * 200) for n in range(50)))
        with pytest.raises(UserError, match=r"a\.db cannot grow, the disk is full"):
            record(archive, run, big)
    assert dump(path) == before


def test_an_error_in_the_middle_of_an_extraction_leaves_nothing_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.db"
    keep(path, [extraction(petition())])
    before = dump(path)

    def out_of_order(*args: object) -> None:
        raise KeyboardInterrupt

    with Archive.open(path) as archive:
        run = archive.start_run("crawl", SITE)
        monkeypatch.setattr("pipelines.store.archive.write_alert", out_of_order)
        with pytest.raises(KeyboardInterrupt):
            record(archive, run, extraction(petition("Free Luis", "free-luis"), alert()))
    assert dump(path) == before


KILLED = """
import os, signal, sys
from pathlib import Path
from pipelines.store.archive import Archive
from tests.archives import SITE, day, extraction, petition, record

with Archive.open(Path(sys.argv[1])) as archive:
    run = archive.start_run("crawl", SITE)
    for n in range(1, 1000):
        record(archive, run, extraction(petition(signatures=f"{n} of 2,000 Signatures"), at=day(n)))
        print(n, flush=True)
"""


def test_what_was_recorded_before_a_kill_is_kept_whole(tmp_path: Path, house: Path) -> None:
    path = tmp_path / "a.db"
    writing = subprocess.Popen([sys.executable, "-c", KILLED, str(path)], cwd=house, stdout=subprocess.PIPE, text=True)
    assert writing.stdout is not None
    acknowledged = [int(writing.stdout.readline()) for _ in range(20)]
    os.kill(writing.pid, signal.SIGKILL)
    acknowledged += [int(line) for line in writing.stdout.read().split()]
    writing.wait()
    writing.stdout.close()
    assert scalar(path, "PRAGMA integrity_check") == "ok"
    [(captures, snapshots, counted)] = rows(
        path,
        "SELECT (SELECT count(*) FROM captures), (SELECT count(*) FROM signature_snapshots), snapshots FROM runs",
    )
    assert captures == snapshots == counted >= len(acknowledged)
    assert scalar(path, "SELECT signatures FROM petitions") == snapshots


def test_observations_and_wordings_can_not_be_changed(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(
        path,
        [
            extraction(petition(), alert(), at=day(1)),
            extraction(petition(signatures="150 of 200 Signatures"), at=day(2)),
        ],
    )
    keep(path, [extraction(petition(signatures="10 of 100 Signatures"), at=day(3))])
    with Archive.open(path) as archive:
        for statement in (
            "UPDATE snapshot_rows SET signatures = 1",
            "UPDATE alert_sightings SET observed_at = NULL",
            "UPDATE events SET before = NULL",
            "UPDATE petition_versions SET title = 'x'",
            "UPDATE alert_versions SET body = 'x'",
        ):
            with pytest.raises(sqlite3.IntegrityError, match=r"append-only|keeps each wording"):
                archive.db.execute(statement)


READERS = (
    *("runs", "check", "verify", "upgrade", "derive", "derive --all", "backup --to {to}", "replay"),
    "redact --text Ana --dry-run",
)


@pytest.mark.parametrize("words", READERS)
@pytest.mark.parametrize("tables", ["no byte", "no table"])
def test_an_empty_file_is_no_archive_to_read_or_derive_from(tmp_path: Path, words: str, tables: str) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    if tables == "no table":
        with closing(sqlite3.connect(path)) as db:
            db.execute("VACUUM")
    before = path.read_bytes()
    done = CliRunner().invoke(main, [*words.format(to=tmp_path / "backups").split(), "--archive", str(path)])
    assert (done.exit_code, done.stdout) == (2, ""), done.output
    assert f"{path} is empty, no archive; fill it with `queconste crawl`" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert path.read_bytes() == before


def test_an_empty_file_becomes_the_archive_of_what_makes_one(tmp_path: Path) -> None:
    (tmp_path / "a.db").touch()
    keep(tmp_path / "a.db", [extraction(petition())])
    assert list(check_archive(tmp_path / "a.db")) == []

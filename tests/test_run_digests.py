"""The digest of each run holds the whole archive, leads to the one before, and can be looked up years later."""

import json
import re
import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from sqlite_utils import Database

from pipelines.cli import main
from pipelines.jobs.replay import replay
from pipelines.store.archive import Archive
from pipelines.store.checksum import checksum_path
from pipelines.store.run_digests import chained, sum_all
from pipelines.store.runs import is_running
from pipelines.store.schema import migrations
from pipelines.store.table_sums import TableShape, TableSum, shapes, stored_checks, stored_sums
from pipelines.verify.verify import Proof, verify
from scrapers.captures.capture_store import CaptureStore, members
from scrapers.captures.warc_records import run_fields
from scrapers.sources import Source
from tests.archives import (
    SITE,
    day,
    extraction,
    keep,
    let_other_code_have_read,
    petition,
    record,
    rows,
    scalar,
    sum_again,
)


@pytest.fixture
def folder(backfilled: Path, tmp_path: Path) -> Path:
    """A copy of an archive with one run, and of its captures."""
    return Path(shutil.copytree(backfilled, tmp_path / "copy"))


def command(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(main, [*words, f"--archive={folder / 'a.db'}", f"--captures={folder / 'captures'}"])


def proof(folder: Path, source: Source, against: str | None = None) -> Proof:
    return verify(folder / "a.db", folder / "captures", {source.name: source}, against=against)


def digests(archive: Path) -> list[str]:
    return [digest for (digest,) in rows(archive, "SELECT digest FROM run_digests WHERE kind = 'run' ORDER BY id")]


def assert_in_step(archive: Path) -> None:
    """The sums that were kept are those of the rows as they stand, but for new ones of a run; the chain has no gap."""
    with Archive.open(archive, create=False) as opened:
        db = opened.db.conn
        stored, running = stored_sums(db), is_running(db)
        for shape in shapes(db):
            kept, total = stored[shape.name], TableSum()
            for number, group in shape.groups(db, **({"high": kept.upto} if running else {})):
                total.replace(shape, number, (), group)
            assert (total.rows, total.tally) == (kept.rows, kept.tally), shape.name
            assert total.checks == stored_checks(db, shape.name)
        previous = ""
        for row in db.execute("SELECT * FROM run_digests ORDER BY id"):
            assert (row["previous"], chained(row)) == (previous, row["digest"])
            previous = row["digest"]


def test_a_run_prints_its_digest_and_its_file_ends_with_it(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(
        "• Free Ana\n    139 of 200 Signatures\n    Created by Ana R.\n", encoding="utf-8"
    )
    options = ["--archive", str(tmp_path / "a.db"), "--captures", str(tmp_path / "captures")]
    words = [str(tmp_path / "page.txt"), "--source", "mijente", "--url", "https://action.mijente.net/categories"]
    done = CliRunner().invoke(main, ["import", *words, *options])
    assert done.exit_code == 0, done.output
    [digest] = re.findall(r"^Digest of the run: ([0-9a-f]{64})$", done.stdout, re.MULTILINE)
    assert digests(tmp_path / "a.db") == [digest]
    listed = json.loads(CliRunner().invoke(main, ["runs", "--json", *options[:2]]).stdout)
    assert [run["digest"] for run in listed["runs"]] == [digest]
    [path] = (tmp_path / "captures").rglob("*.warc.gz")
    *_, last = members(path)
    with CaptureStore(path.parent) as store:
        fields = run_fields(store.record(path.name, last.offset))
    previous = scalar(tmp_path / "a.db", "SELECT previous FROM run_digests WHERE digest = ?", digest)
    assert fields == {"Run": "1", "Digest": digest, "Previous-Digest": previous}


def test_a_noted_digest_is_found_again_after_all_that_may_happen_to_an_archive(
    folder: Path, sample_source: Source
) -> None:
    archive = folder / "a.db"
    [noted] = digests(archive)
    assert "the last one" in proof(folder, sample_source, noted).against
    let_other_code_have_read(archive)
    again = replay(archive, folder / "captures", {sample_source.name: sample_source}, apply=True)
    assert again.counts
    assert again.counts.digest == digests(archive)[-1] != noted
    keep(archive, [extraction(petition(slug=None), at=day(1))])
    keep(archive, [extraction(petition(), at=day(2))])  # the title gets its slug: two petitions become one
    with Archive.open(archive) as opened:
        opened.ensure_source(replace(sample_source, organization="Renamed"))
    assert_in_step(archive)
    verified = proof(folder, sample_source, noted[:16])
    assert f"{noted[:16]} is the digest of run 1 of " in verified.against
    assert not [wrong for wrong in verified.wrongs if "never kept" not in wrong]


def test_a_digest_of_another_archive_is_not_contained(folder: Path, sample_source: Source, tmp_path: Path) -> None:
    keep(tmp_path / "other.db", [extraction(petition())])
    [other] = digests(tmp_path / "other.db")
    verified = proof(folder, sample_source, other)
    assert verified.wrongs == [
        f"{other}: no digest of this archive; it is another archive, an older copy, or was altered"
    ]
    assert command(folder, "verify", "--against", "tomorrow").exit_code == 2
    assert command(folder, "verify", "--against", other[:11]).exit_code == 2
    assert command(folder, "verify", "--against", other).exit_code == 1


def test_an_archive_whose_chain_was_made_again_is_not_the_one_of_its_captures(
    folder: Path, sample_source: Source
) -> None:
    archive = folder / "a.db"
    [noted] = digests(archive)
    with closing(sqlite3.connect(archive)) as db:
        db.row_factory = sqlite3.Row
        db.execute("UPDATE runs SET code_version = code_version || ' '")
        db.execute("DELETE FROM run_digests")
        db.execute("DELETE FROM seal_blocks")
        db.execute("UPDATE capture_seals SET entry_id = NULL, position = NULL, salt = NULL")
        sum_all(db)
        db.commit()
    assert_in_step(archive)
    first, second = proof(folder, sample_source, noted).wrongs
    assert first.startswith(noted)
    assert f"run 1 had the digest {noted}, which this archive does not have" in second


def test_a_row_and_its_sum_altered_together_still_leave_the_chain(folder: Path, sample_source: Source) -> None:
    archive = folder / "a.db"
    with closing(sqlite3.connect(archive)) as db:
        db.row_factory = sqlite3.Row
        db.execute("UPDATE runs SET code_version = code_version || ' '")
        [shape] = shapes(db, ["runs"])
        total = TableSum()
        total.add_new(db, shape)
        total.added = 0
        total.store(db, "runs")
        db.commit()
    [wrong] = proof(folder, sample_source).wrongs
    assert wrong.startswith("run_digests: the last digest is not that of the rows")


def test_each_of_several_altered_rows_is_named(folder: Path, sample_source: Source) -> None:
    archive = folder / "a.db"
    with closing(sqlite3.connect(archive)) as db, db:
        db.execute("UPDATE captures SET media_type = 'x' WHERE id IN (3, 7)")
        db.execute("DELETE FROM captures WHERE id = 5")
        db.execute("INSERT INTO issues SELECT 9000, 1, NULL, NULL, NULL, 'x', 'info', 'x', 'x'")
        db.execute("DELETE FROM snapshot_rows WHERE capture_id = (SELECT min(capture_id) FROM snapshot_rows)")
    named = {wrong.partition(";")[0] for wrong in proof(folder, sample_source).wrongs}
    assert {
        "captures: row 3 is not as it was written",
        "captures: row 5 is missing",
        "captures: row 7 is not as it was written",
        "issues: row 9000 was not written by this program",
    } <= named
    assert [wrong for wrong in named if wrong.startswith("snapshot_rows: a row of capture_id ")]


def test_damaged_checksums_of_rows_are_named_as_such(folder: Path, sample_source: Source) -> None:
    for change in ("checks = zeroblob(512)", "checks = x'07'", "block = 1000", "name = 'x'"):
        shutil.copy(folder / "a.db", folder / "whole.db")
        with closing(sqlite3.connect(folder / "a.db")) as db, db:
            db.execute(f"UPDATE row_checks SET {change} WHERE name = 'runs'")
        assert "row_checks: " in proof(folder, sample_source).wrongs[0], change
        shutil.copy(folder / "whole.db", folder / "a.db")


def test_rows_of_a_killed_run_are_counted_and_summed_when_the_next_one_ends(
    folder: Path, sample_source: Source
) -> None:
    archive = folder / "a.db"
    with Archive.open(archive) as opened:
        opened.start_run("crawl", sample_source)
    verified = proof(folder, sample_source)
    assert verified.wrongs == []
    assert "1 row of a run that has not ended is not in the sums yet" in str(verified)
    with closing(sqlite3.connect(archive)) as db, db:
        db.execute("UPDATE sources SET terms = 'x'")  # written before: in the sums
    assert proof(folder, sample_source).wrongs[0].startswith("sources: row 1 is not as it was written")
    with closing(sqlite3.connect(archive)) as db, db:
        db.execute("UPDATE sources SET terms = ?", (sample_source.terms,))
    with Archive.open(archive) as opened:
        opened.finish_run(opened.start_run("import", sample_source))
        assert opened.resume_run("crawl", sample_source, since=day(10**6)) is None
    assert "in the sums" not in str(proof(folder, sample_source))
    assert_in_step(archive)


def test_every_way_of_writing_keeps_the_sums_in_step(tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    keep(archive, [extraction(petition(), at=day(1)), extraction(petition("Free Luis", "free-luis"), at=day(2))])
    keep(archive, [extraction(petition(signatures="150 of 200 Signatures"), at=day(3))], complete=True)
    keep(archive, [extraction(petition(why="Another text."), at=day(0))], kind="import", failed=True)
    assert_in_step(archive)
    with Archive.open(archive) as opened:
        run = opened.start_run("crawl", SITE)
        record(opened, run, extraction(petition(signatures="160 of 200 Signatures"), at=day(4)))
        with pytest.raises(ZeroDivisionError):
            failing(opened)
    assert_in_step(archive)  # as after a kill: the run did not end
    assert len(digests(archive)) == 3
    with Archive.open(archive) as opened:
        assert opened.resume_run("crawl", SITE, since=day(1))
        opened.note_kept_file("site/x.warc.gz", 7, "digest")
        opened.note_kept_file("site/x.warc.gz", 8, "digest")
        opened.finish_run(run)
    assert_in_step(archive)
    assert len(digests(archive)) == len(set(digests(archive))) == 4


def test_a_killed_run_that_is_too_old_has_a_digest_when_it_is_closed(tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    with Archive.open(archive) as opened:
        opened.start_run("crawl", SITE)
    with Archive.open(archive) as opened:
        assert opened.resume_run("crawl", SITE, since=day(10**6)) is None
    assert rows(archive, "SELECT status FROM runs") == [("failed",)]
    assert len(digests(archive)) == 1
    assert_in_step(archive)


def test_what_a_digest_takes_depends_on_what_a_run_changed_not_on_the_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small, large = tmp_path / "small.db", tmp_path / "large.db"
    for archive, number in ((small, 1), (large, 200)):
        keep(archive, [extraction(*(petition(f"Free {n}", f"free-{n}") for n in range(number)), at=day(1))])
    summed: Counter[Path] = Counter()
    weight = TableShape.weight

    def counting(shape: TableShape, rows: Any) -> int:
        summed[archive] += 1
        return weight(shape, rows)

    monkeypatch.setattr(TableShape, "weight", counting)
    for archive in (small, large):
        keep(archive, [extraction(petition("Free 0", "free-0", signatures="150 of 200 Signatures"), at=day(2))])
    assert summed[small] == summed[large] < 30


def test_ctrl_c_inside_of_the_database_is_ctrl_c_and_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sqlite3.enable_callback_tracebacks(False)  # Datasette, which other tests import, turns them on
    archive = tmp_path / "a.db"
    keep(archive, [extraction(petition())])

    def interrupted(_shape: TableShape, _db: sqlite3.Connection, _number: int) -> None:
        raise KeyboardInterrupt

    with Archive.open(archive) as opened:
        run = opened.start_run("crawl", SITE)
        monkeypatch.setattr(TableShape, "group", interrupted)
        with pytest.raises(KeyboardInterrupt):
            interrupted_writing(opened, run)
        monkeypatch.undo()
        opened.finish_run(run, failed=True)
    assert rows(archive, "SELECT slug FROM petitions") == [("free-ana",)]
    assert_in_step(archive)


def interrupted_writing(archive: Archive, run: int) -> None:
    with archive.transaction():
        record(archive, run, extraction(petition("Free Luis", "free-luis"), at=day(2)))
        archive.ensure_source(replace(SITE, organization="Renamed"))


def test_an_archive_whose_first_transaction_failed_still_notices_what_it_writes(tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    with Archive.open(archive) as opened:
        with pytest.raises(ZeroDivisionError):
            failing(opened)
        opened.finish_run(opened.start_run("crawl", SITE))
    assert_in_step(archive)


def failing(archive: Archive) -> None:
    with archive.transaction():
        archive.ensure_source(SITE)
        raise ZeroDivisionError


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """An archive of the schema before digests."""
    path = tmp_path / "older.db"
    db = Database(path)
    migrations.apply(db, stop_before="m006_run_digests")
    db.execute(
        "INSERT INTO runs (id, kind, status, started_at, code_version) VALUES (7, 'crawl', 'finished', '2018', 'x')"
    )
    db.conn.commit()
    db.close()
    return path


def test_an_archive_of_an_older_schema_is_verified_as_it_is_and_its_chain_begins_when_it_is_written(
    older: Path, tmp_path: Path
) -> None:
    before = older.read_bytes()
    assert verify(older, tmp_path, {}).wrongs == []
    assert older.read_bytes() == before
    keep(older, [extraction(petition())])
    assert_in_step(older)
    assert rows(older, "SELECT kind, run_id FROM run_digests ORDER BY id LIMIT 1") == [("begun", 7)]


def test_a_lost_row_of_a_migration_is_named(folder: Path, sample_source: Source) -> None:
    archive = folder / "a.db"
    for name in ("m002_info_issues", "m006_run_digests"):
        with closing(sqlite3.connect(archive)) as db, db:
            db.execute("DELETE FROM _sqlite_migrations WHERE name = ?", (name,))
        wrongs = proof(folder, sample_source).wrongs
        assert any(wrong.startswith(f"_sqlite_migrations: the row of {name}") for wrong in wrongs), wrongs
        done = command(folder, "import", __file__, "--source", "mijente", "--url", "https://action.mijente.net/x")
        assert done.exit_code in (1, 2)
        assert "Traceback" not in done.output
        with closing(sqlite3.connect(archive)) as db, db:
            db.execute("INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('queconste', ?)", (name,))


def test_a_changed_byte_that_no_row_uses_is_named(folder: Path, sample_source: Source) -> None:
    archive = folder / "a.db"
    with Archive.open(archive) as opened:
        opened.finish_run(opened.start_run("crawl", sample_source))
    data = bytearray(archive.read_bytes())
    data[72] ^= 1  # the header has 20 bytes for later versions of SQLite
    archive.write_bytes(data)
    [wrong] = proof(folder, sample_source).wrongs
    assert wrong.startswith(f"{archive}: its bytes are not those of a.db.sha256")
    checksum_path(archive).write_text("x")
    [wrong] = proof(folder, sample_source).wrongs
    assert "a.db.sha256" in wrong
    checksum_path(archive).unlink()
    assert proof(folder, sample_source).wrongs == []


def test_a_checksum_of_an_earlier_state_says_nothing(folder: Path, sample_source: Source) -> None:
    shutil.copy(checksum_path(folder / "a.db"), folder / "kept")
    keep(folder / "a.db", [extraction(petition())])
    shutil.copy(folder / "kept", checksum_path(folder / "a.db"))
    assert not [wrong for wrong in proof(folder, sample_source).wrongs if "its bytes are" in wrong]


def test_text_that_is_not_utf_8_is_named_by_row_and_column(folder: Path, sample_source: Source) -> None:
    keep(folder / "a.db", [extraction(petition(), at=day(1)), extraction(petition(signatures="many"), at=day(2))])
    with closing(sqlite3.connect(folder / "a.db")) as db, db:
        db.execute("UPDATE runs SET message = CAST(x'ff' AS TEXT) WHERE id = 1")
        db.execute("UPDATE petition_rows SET signatures_text = CAST(x'ff' AS TEXT) WHERE id = 1")
        db.execute("UPDATE petition_creators SET as_written = CAST(x'ff' AS TEXT) WHERE petition_id = 1")
    wrongs = proof(folder, sample_source).wrongs
    for named in (
        "runs: message of row 1 is not UTF-8",
        "petition_rows: signatures_text of row 1 is not UTF-8",
        "petition_creators: as_written of a row of petition_id 1 is not UTF-8",
    ):
        assert any(wrong.startswith(named) for wrong in wrongs), wrongs
    sum_again(folder / "a.db")
    assert any(wrong.startswith("runs: message of row 1 is not UTF-8") for wrong in proof(folder, sample_source).wrongs)

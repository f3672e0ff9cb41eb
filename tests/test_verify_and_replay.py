"""Every value leads back to its bytes: what was altered is named, and what newer code reads otherwise is told first."""

import re
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipelines.cli import main
from pipelines.jobs.backfill import backfill
from pipelines.jobs.replay import Report, replay
from pipelines.jobs.run import open_warc
from pipelines.store.archive import Archive
from pipelines.verify.reextract import Reextracted
from pipelines.verify.verify import Proof, verify
from sample.serving import serving
from scrapers.captures import Capture
from scrapers.captures.capture_store import OPEN
from scrapers.errors import UserError
from scrapers.extract import PAGES, PageChanged, PageItem, Selectors
from scrapers.items import Petition
from scrapers.sources import Source, find_source
from tests import archives
from tests.archives import dump


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Source]:
    """A folder with an archive of two days of the sample's past, and its captures."""
    folder = tmp_path_factory.mktemp("built")
    with serving() as sites:
        source = find_source("sample-acciones", sites.sources)
        shutil.copy(sites.sources, folder / "sources.yml")
        backfill(source, folder / "a.db", folder / "captures", last="202503")
    return folder, source


@pytest.fixture
def folder(built: tuple[Path, Source], tmp_path: Path) -> Path:
    shutil.copytree(built[0], tmp_path / "copy")
    return tmp_path / "copy"


@pytest.fixture
def source(built: tuple[Path, Source]) -> Source:
    return built[1]


def verified(folder: Path, source: Source) -> Proof:
    return verify(folder / "a.db", folder / "captures", {source.name: source})


def replayed(folder: Path, source: Source, *, apply: bool = False) -> Report:
    return replay(folder / "a.db", folder / "captures", {source.name: source}, apply=apply)


def command(name: str, folder: Path, *options: str) -> Result:
    paths = [f"--{what}={folder / where}" for what, where in (("archive", "a.db"), ("captures", "captures"))]
    return CliRunner().invoke(main, [name, *paths, f"--sources={folder / 'sources.yml'}", *options])


def alter(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / "a.db")) as db:
        for (trigger,) in db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND sql NOT LIKE '%_fts%'"
        ).fetchall():
            db.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            assert db.execute(statement).rowcount >= 1
        db.commit()


def kept_file(folder: Path) -> Path:
    (path,) = (folder / "captures").rglob("*.warc.gz")
    return path


def test_an_archive_as_it_was_written_is_proved_whole(folder: Path, source: Source) -> None:
    proof = verified(folder, source)
    assert proof.wrongs == []
    with closing(sqlite3.connect(folder / "a.db")) as db:
        assert (proof.captures,) == db.execute("SELECT count(*) FROM captures").fetchone()
        assert (proof.rows,) == db.execute("SELECT count(*) FROM signature_snapshots").fetchone()
    done = command("verify", folder)
    assert done.exit_code == 0
    assert done.stdout.splitlines()[-1].endswith("; nothing is wrong")


def unfinished(folder: Path, source: Source) -> None:
    """Let a run have written something, and not have ended: it is under way, or was killed."""
    with Archive.open(folder / "a.db") as archive:
        run = archive.start_run("import", source)
        archives.record(archive, run, archives.extraction(archives.petition(slug="a-slug-of-today")), source)


def test_what_a_run_writes_meanwhile_is_not_missed_nor_taken_for_wrong(folder: Path, source: Source) -> None:
    def meanwhile(reextracted: Iterable[Reextracted], _length: int) -> Iterator[Reextracted]:
        unfinished(folder, source)
        yield from reextracted

    proof = verify(folder / "a.db", folder / "captures", {source.name: source}, watch=meanwhile)
    assert (proof.wrongs, proof.awaited) == ([], 0)


def test_growth_and_events_of_what_a_killed_run_saw_are_not_wrong_but_awaited(folder: Path, source: Source) -> None:
    with closing(sqlite3.connect(folder / "a.db")) as db:
        db.execute("UPDATE runs SET status = 'running'")
        db.execute("UPDATE petition_rows SET is_stale = 1")
        db.execute("DELETE FROM growth_daily WHERE petition_id <> 2")
        db.execute("DELETE FROM events")
        db.commit()
    archives.sum_again(folder / "a.db")
    done = command("verify", folder)
    assert done.exit_code == 0, done.output
    assert ", growth and events of 34 petitions await the end of a run; nothing is wrong" in done.stdout
    alter(folder, "UPDATE runs SET status = 'finished'")
    missing = re.compile(r"growth_daily: the row of petition_id 3, day '[0-9-]{10}' is missing")
    assert any(missing.search(wrong) for wrong in verified(folder, source).wrongs)


def places(path: Path) -> Iterator[int]:
    size = path.stat().st_size
    yield from (0, 4, 9, 100, size // 3, size // 2, size - 8, size - 1)


@pytest.mark.parametrize("turn", range(8))
def test_a_flipped_byte_is_found_and_its_file_named(folder: Path, source: Source, turn: int) -> None:
    path = kept_file(folder)
    data, at = bytearray(path.read_bytes()), list(places(path))[turn]
    data[at] ^= 0x20
    path.write_bytes(data)
    wrongs = verified(folder, source).wrongs
    assert path.name in wrongs[0]
    assert command("verify", folder).exit_code == 1


def test_a_byte_flipped_in_a_record_is_found_where_it_is(folder: Path, source: Source) -> None:
    with closing(sqlite3.connect(folder / "a.db")) as db:
        url, offset, length = db.execute(
            "SELECT url, kept_offset, kept_length FROM captures LIMIT 1 OFFSET 7"
        ).fetchone()
    path = kept_file(folder)
    data = bytearray(path.read_bytes())
    data[offset + length // 2] ^= 1
    path.write_bytes(data)
    wrongs = verified(folder, source).wrongs
    assert f"{path}: damaged at byte {offset}" in wrongs[0]
    assert any(f"damaged at byte {offset}" in wrong for wrong in wrongs[1:])
    assert url


def test_a_missing_file_is_named(folder: Path, source: Source) -> None:
    path = kept_file(folder)
    path.unlink()
    wrongs = verified(folder, source).wrongs
    assert wrongs[0].startswith(f"{path}: the file is missing")
    assert len([wrong for wrong in wrongs if "missing" in wrong]) == 1


@pytest.mark.parametrize("name", ["verify", "replay"])
def test_a_wrong_folder_of_captures_is_named_once(folder: Path, tmp_path: Path, name: str) -> None:
    done = command(name, folder, "--captures", str(tmp_path))
    assert (done.exit_code, done.stdout) == (1, "")
    (sentence,) = done.stderr.splitlines()
    assert sentence.startswith(f"queconste: {tmp_path} has no sample-acciones/")
    assert sentence.endswith(" with this archive's captures; name their folder with --captures")


def test_a_folder_that_lacks_all_files_of_several_is_named_once(folder: Path) -> None:
    path = kept_file(folder)
    with closing(sqlite3.connect(folder / "a.db")) as db, db:
        db.execute("INSERT INTO kept_files VALUES ('sample-acciones/another.warc.gz', 7, 'digest')")
    path.unlink()
    (sentence,) = command("verify", folder).stderr.splitlines()
    assert sentence.startswith(f"queconste: {path.parents[1]} has none of the 2 files with this archive's captures")


ALTERATIONS = {
    "a count": (
        "UPDATE snapshot_rows SET signatures = signatures + 1 WHERE (petition_id, capture_id) = "
        "(SELECT petition_id, capture_id FROM signature_snapshots LIMIT 1)",
        "signatures of",
    ),
    "a goal's kind": (
        "UPDATE snapshot_rows SET goal_kind = 1 WHERE (petition_id, capture_id) = "
        "(SELECT petition_id, capture_id FROM signature_snapshots WHERE goal_kind = 'auto' LIMIT 1)",
        "goal_kind of",
    ),
    "how a count was shown": (
        "UPDATE snapshot_rows SET form = (SELECT id FROM count_forms WHERE signatures_text = '{n} firmas') "
        "WHERE (petition_id, capture_id) = (SELECT petition_id, capture_id FROM signature_snapshots LIMIT 1)",
        "signatures_text of",
    ),
    "a snapshot gone": (
        "DELETE FROM snapshot_rows WHERE (petition_id, capture_id) = "
        "(SELECT petition_id, capture_id FROM signature_snapshots LIMIT 1)",
        "said by its bytes and not in the archive",
    ),
    "a snapshot more": (
        "INSERT INTO snapshot_rows SELECT s.petition_id, c.id, s.version_id, 7, 8, 0, NULL, '7', '8', 1 "
        "FROM signature_snapshots AS s, captures AS c WHERE NOT EXISTS (SELECT 1 FROM signature_snapshots AS t "
        "WHERE t.petition_id = s.petition_id AND t.capture_id = c.id) LIMIT 1",
        "a row without its bytes",
    ),
    "a text": ("UPDATE petition_versions SET why = why || '!' WHERE id = 3", "why of"),
    "a text with its hash": (
        "UPDATE petition_versions SET title = 'Another', content_hash = 'abc' WHERE id = 3",
        "'Another'",
    ),
    "a first sighting": (
        "UPDATE petition_versions SET first_seen_at = '2001-01-01T00:00:00Z' WHERE id = 3",
        "other times",
    ),
    "a version of nothing": ("DELETE FROM snapshot_rows WHERE version_id = 3", "was seen in no capture"),
    "what holds now": ("UPDATE petition_rows SET signatures = 7 WHERE id = 2", "does not follow from the observations"),
    "growth": (
        "UPDATE petition_metrics SET change_7d = 1e6 WHERE petition_id = 2",
        "petition_metrics: the row of petition_id 2",
    ),
    "growth by day": (
        "UPDATE growth_daily SET looks = 7 WHERE petition_id = 2",
        "growth_daily: the row of petition_id 2, day ",
    ),
    "a rung": (
        "INSERT INTO petition_rungs VALUES (2, 7, 1, 2, NULL)",
        "petition_rungs: the row of petition_id 2, rung 7",
    ),
    "outreach": (
        "INSERT INTO petition_outreach (petition_id, alert_id, alert_day, before, before_days, after, after_days)"
        " VALUES (2, 1, '2018-03-01', 1, 1, 1, 1)",
        "petition_outreach: the row",
    ),
    "a creator": ("UPDATE petition_creators SET as_written = 'X' WHERE petition_id = 2", "petition_creators: "),
    "a capture's time": (
        "UPDATE captures SET captured_at = '2001-01-01T00:00:00Z' WHERE id = 3",
        "captured_at is '2001",
    ),
    "a capture's address": (
        "UPDATE captures SET url = 'https://x.example/' WHERE id = 3",
        "url is 'https://x.example/'",
    ),
    "a capture's digest": ("UPDATE captures SET digest = 'abc' WHERE id = 3", "digest is 'abc' in the row"),
    "a capture's size": ("UPDATE captures SET size = size + 1 WHERE id = 3", "size is"),
    "where a capture came from": ("UPDATE captures SET locator = 'https://x.example/' WHERE id = 3", "locator is"),
    "a capture without its bytes": (
        "UPDATE captures SET kept_file = NULL, kept_offset = NULL, kept_length = NULL WHERE id = 3",
        "its bytes were never kept",
    ),
    "a capture gone": ("DELETE FROM captures WHERE id = 3", "points at a row of captures that is not there"),
    "a reading": ("UPDATE extractions SET found = found + 1 WHERE capture_id = 3", "by the row in extractions"),
    "a reading gone": ("DELETE FROM extractions WHERE capture_id = 3", "read as None by the row in extractions"),
    "a stem": ("UPDATE petition_versions SET stem = 'x' WHERE id = 3", "a stem that does not follow"),
    "a version's first capture": (
        "UPDATE petition_versions SET capture_id = capture_id + 1 WHERE id = 1",
        "was seen first in another capture",
    ),
    "what no version may say": ("UPDATE petition_versions SET links = '[7]' WHERE id = 3", "links of"),
    "a name": ("UPDATE creators SET masked = 1 - masked WHERE id = 1", "creators: the row of"),
    "a name too many": ("INSERT INTO creators VALUES (999, 'Nobody', 'person', 0)", "creators: 'Nobody' is nobody's"),
    "a word more to find": (
        "INSERT INTO petitions_fts (rowid, title) VALUES (1, 'secret')",
        "petitions_fts: row 1 of",
    ),
    "a petition that no search finds": (
        "INSERT INTO petitions_fts (petitions_fts, rowid, title, what, why, creator, target) "
        "SELECT 'delete', id, title, what, why, creator, target FROM petitions WHERE id = 2",
        "is found by other words than its own",
    ),
    "a spelling": (
        "UPDATE search_spellings SET folded = 'x' WHERE word = 'por'",
        "search_spellings: 'por', found by 'x'",
    ),
    "a stem of a word": (
        "INSERT INTO search_stems VALUES ('secret', 'secret')",
        "search_stems: 'secret', found by 'secret'",
    ),
    "a link": (
        "INSERT INTO links (petition_id, url, url_key, url_text, capture_id) VALUES (2, 'x:y', 'x:y', 'x:y', 1)",
        "links: the row of 'x:y'",
    ),
    "a file's size": ("UPDATE kept_files SET size = size + 1", "when it was closed"),
    "a file forgotten": ("DELETE FROM kept_files", "does not know that this file was closed"),
    "selectors that are none": ("UPDATE sources SET selectors = '{'", "selectors that are no JSON"),
    "a capture's place": ("UPDATE captures SET kept_offset = kept_offset + 1 WHERE id = 3", "damaged at byte"),
}


@pytest.mark.parametrize("what", ALTERATIONS)
def test_an_altered_row_is_found_and_named(folder: Path, source: Source, what: str) -> None:
    statement, said = ALTERATIONS[what]
    alter(folder, statement)
    try:
        wrongs = verified(folder, source).wrongs
    except UserError as problem:
        wrongs = [str(problem)]
    assert any(said in wrong for wrong in wrongs), wrongs


def test_a_trigger_that_is_missing_is_named(folder: Path, source: Source) -> None:
    with closing(sqlite3.connect(folder / "a.db")) as db:
        db.execute("DROP TRIGGER snapshot_rows_append_only")
    [wrong] = verified(folder, source).wrongs
    assert wrong.startswith("the trigger snapshot_rows_append_only is missing; restore a copy")


def test_files_that_the_archive_does_not_know_are_named(folder: Path, source: Source) -> None:
    path = kept_file(folder)
    renamed, junk = path.with_name("20250101T000000Z-000009.warc.gz"), path.with_name("notes.txt")
    shutil.copy(path, renamed)
    junk.write_text("x")
    first, second = verified(folder, source).wrongs
    assert first.startswith(f"{renamed}: the archive knows nothing of this file")
    assert second.startswith(f"{junk}: the archive knows nothing")


def test_a_file_that_was_emptied_is_named(folder: Path, source: Source) -> None:
    path = kept_file(folder)
    path.write_bytes(b"")
    assert verified(folder, source).wrongs[0].startswith(f"{path}: 0 bytes,")


def test_a_run_that_died_between_closing_its_file_and_naming_it_leaves_nothing_unknown(
    folder: Path, source: Source
) -> None:
    path = kept_file(folder)
    path.rename(f"{path}{OPEN}")
    assert verified(folder, source).wrongs == []
    with Archive.open(folder / "a.db") as archive, open_warc(archive, folder / "captures", source, 9):
        pass
    assert path.exists()
    assert verified(folder, source).wrongs == []


def test_a_file_of_which_the_archive_lost_the_note_is_noted_by_the_next_run(folder: Path, source: Source) -> None:
    alter(folder, "DELETE FROM kept_files")
    archives.sum_again(folder / "a.db")  # as after a power failure, which takes the last transaction whole
    with Archive.open(folder / "a.db") as archive, open_warc(archive, folder / "captures", source, 9):
        pass
    assert not [wrong for wrong in verified(folder, source).wrongs if not wrong.startswith("the trigger")]


def test_what_newer_code_reads_where_none_could_is_for_replay_to_tell(folder: Path, source: Source) -> None:
    alter(
        folder,
        "DELETE FROM snapshot_rows WHERE capture_id = 3",
        "DELETE FROM extractions WHERE capture_id = 3",
        "UPDATE runs SET code_version = 'older'",
    )
    proof = verified(folder, source)
    assert proof.read_by_other_code == 1
    assert not [wrong for wrong in proof.wrongs if "by the row in extractions" in wrong]


def test_a_replay_with_the_same_code_changes_nothing(folder: Path, source: Source) -> None:
    before = dump(folder / "a.db")
    report = replayed(folder, source, apply=True)
    assert (report.read > 10, report.changes, report.troubles) == (True, {}, [])
    assert dump(folder / "a.db") == before
    assert command("replay", folder).stdout.splitlines()[-1].endswith("no changes")


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Code of another day: its version is another, and each listing shouts its titles and loses a creator."""

    def shouting(read: object) -> object:
        def listing(capture: Capture, selectors: Selectors) -> Iterator[PageItem]:
            for said in read(capture, selectors):  # type: ignore[operator]
                named = isinstance(said, Petition) and said.creator
                yield replace(said, target="The governor", creator=None) if named else said

        return listing

    with monkeypatch.context() as patch:
        for module in ("code_version", "store.runs", "verify.capture_check"):
            patch.setattr(f"pipelines.{module}.code_version", lambda: "newer")
        patch.setattr("scrapers.extract.PAGES", [replace(p, read=shouting(p.read)) for p in PAGES])  # type: ignore[arg-type]
        yield patch


def test_newer_code_is_told_by_page_and_field_and_written_only_when_asked(
    folder: Path, source: Source, newer: pytest.MonkeyPatch
) -> None:
    before = dump(folder / "a.db")
    report = replayed(folder, source)
    fields = {(field, change) for page, field, change in report.changes if page == "controlshift.listing"}
    assert {("creator", "lost"), ("target", "gained")} <= fields
    assert not {field for field, _ in fields} & {"signatures", "title", "goal"}
    assert dump(folder / "a.db") == before
    assert "read by other code" in str(verified(folder, source))

    replayed(folder, source, apply=True)
    assert dump(folder / "a.db") != before
    assert replayed(folder, source).changes == {}
    assert verified(folder, source).wrongs == []
    with closing(sqlite3.connect(folder / "a.db")) as db:
        assert db.execute("SELECT kind FROM runs ORDER BY id DESC").fetchone() == ("replay",)
        assert db.execute("SELECT count(*) FROM events WHERE field IN ('creator', 'target')").fetchone() == (0,)

    newer.undo()
    replayed(folder, source, apply=True)
    assert dump(folder / "a.db") == before


def test_code_that_cannot_read_a_page_any_more_takes_nothing_away(
    folder: Path, source: Source, newer: pytest.MonkeyPatch
) -> None:
    def blind(capture: Capture, selectors: Selectors) -> Iterator[PageItem]:
        raise PageChanged(capture.url, "controlshift.listing", "nothing is where it was")
        yield

    newer.setattr("scrapers.extract.PAGES", [replace(p, read=blind) for p in PAGES])
    with closing(sqlite3.connect(folder / "a.db")) as db:
        before = db.execute("SELECT count(*) FROM signature_snapshots").fetchone()
        report = replayed(folder, source, apply=True)
        assert db.execute("SELECT count(*) FROM signature_snapshots").fetchone() == before
        assert db.execute("SELECT count(*) FROM issues WHERE kind = 'unreadable'").fetchone() == (report.unreadable,)
    assert report.unreadable == report.read


def test_a_page_function_that_fails_is_told_with_what_it_could_read_before(
    folder: Path, source: Source, newer: pytest.MonkeyPatch
) -> None:
    def failing(capture: Capture, selectors: Selectors) -> Iterator[PageItem]:
        raise KeyError("boom")
        yield

    newer.setattr("scrapers.extract.PAGES", [replace(p, read=failing) for p in PAGES])
    before = dump(folder / "a.db")
    done = command("replay", folder)
    read = replayed(folder, source).read
    assert done.exit_code == 0, done.output
    told = "cannot be read today: our own program failed on it (KeyError: 'boom'); report it with the page"
    assert f"{read} captures that earlier code could read {told}" in done.stdout
    assert dump(folder / "a.db") == before


def test_lost_bytes_do_not_keep_the_rest_from_being_replayed(folder: Path, source: Source) -> None:
    with closing(sqlite3.connect(folder / "a.db")) as db:
        (offset,) = db.execute("SELECT kept_offset FROM captures WHERE id = 5").fetchone()
    path = kept_file(folder)
    data = bytearray(path.read_bytes())
    data[offset + 20] ^= 0xFF
    path.write_bytes(data)
    done = command("replay", folder)
    assert done.exit_code == 1
    assert f"damaged at byte {offset}" in done.stderr
    assert "Re-read " in done.stdout.splitlines()[-1]


def test_many_captures_are_read_on_all_cores_with_the_same_result(
    folder: Path, source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    exclusive = verified(folder, source)
    monkeypatch.setattr("pipelines.verify.reextract._FEW", 0)
    monkeypatch.setattr("pipelines.verify.reextract._BATCH", 5)
    together = verified(folder, source)
    assert (together.rows, together.captures, together.wrongs) == (exclusive.rows, exclusive.captures, [])


@pytest.mark.parametrize("name", ["verify", "replay"])
def test_a_source_that_left_sources_yml_is_read_as_the_archive_remembers_it(folder: Path, name: str) -> None:
    (folder / "sources.yml").write_text(
        "other:\n  organization: X\n  platform: wordpress\n  url: https://x.example\n  start: https://x.example/\n"
    )
    done = command(name, folder)
    assert (done.exit_code, "queconste:" in done.stderr) == (0, False)


@pytest.mark.parametrize("name", ["verify", "replay"])
def test_an_archive_that_is_missing_is_told_in_a_sentence(folder: Path, name: str) -> None:
    (folder / "a.db").unlink()
    done = command(name, folder)
    assert (done.exit_code, "there is no archive at" in done.stderr) == (2, True)

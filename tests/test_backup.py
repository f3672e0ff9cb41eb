"""A backup of a moment restores to an equal archive; one that was cut short never looks whole."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import tarfile
import time
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import Result

from pipelines.jobs.backup import back_up
from pipelines.jobs.backup_files import lock_folder
from pipelines.jobs.restore import restore
from pipelines.verify.verify import verify
from sample.serving import SampleSites
from scrapers.captures.capture_store import OPEN
from scrapers.errors import UsageError, UserError
from scrapers.sources import Source
from tests.archives import dump, holdings
from tests.commands import HOUSE, command, run
from tests.forking import run_forked
from tests.small_disk import SmallDisk


@pytest.fixture
def filled(backfilled: Path, tmp_path: Path) -> Path:
    """A folder with an archive and its captures, to be changed as a test likes."""
    return shutil.copytree(backfilled, tmp_path / "filled")


def run_in(folder: Path, *words: object) -> Result:
    """Run a command over the archive and the captures in a folder."""
    return run(*words, "--archive", folder / "a.db", "--captures", folder / "captures")


def backup_of(folder: Path, to: Path, *options: str) -> Path:
    """Back up the archive in a folder by the command; returns the newest backup."""
    done = run_in(folder, "backup", "--to", to, *options)
    assert (done.exit_code, done.stderr) == (0, ""), done.output
    return max(to.iterdir())


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def warc_in(folder: Path) -> Path:
    (path,) = folder.rglob("*.warc.gz")
    return path


@pytest.mark.parametrize("options", [(), ("--pack",)])
def test_what_was_deleted_is_restored_equal_and_verified(
    filled: Path, sample_source: Source, tmp_path: Path, options: tuple[str, ...]
) -> None:
    before, captures = dump(filled / "a.db"), files_of(filled / "captures")
    backup = backup_of(filled, tmp_path / "backups", *options)
    assert backup.is_file() == bool(options)
    shutil.rmtree(filled)
    filled.mkdir()
    done = run_in(filled, "restore", backup)
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith(
        f"Restored {filled / 'a.db'} and 1 file of captures in {filled / 'captures'}, as of 20"
    )
    assert dump(filled / "a.db") == before
    assert files_of(filled / "captures") == {n: b for n, b in captures.items() if n.endswith(".warc.gz")}
    assert verify(filled / "a.db", filled / "captures", {sample_source.name: sample_source}).wrongs == []


def test_a_backup_during_a_run_is_of_one_moment_from_which_the_run_goes_on(
    sample_sites: SampleSites, sample_source: Source, backfilled: Path, tmp_path: Path
) -> None:
    sample_sites.faults.add("web_archive", r"/web/", delay=0.03)
    (live := tmp_path / "live").mkdir()
    options = [f"--sources={sample_sites.sources}", f"--archive={live / 'a.db'}", f"--captures={live / 'captures'}"]
    backfilling = ["backfill", sample_source.name, "--to", "2025-03"]
    running = subprocess.Popen(
        command(*backfilling, *options), cwd=HOUSE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    made = []
    while running.poll() is None:
        if list(live.rglob("*.open")):
            made.append(back_up(live / "a.db", live / "captures", tmp_path / "backups"))
        time.sleep(0.1)
    assert running.communicate()[1] == ""
    whole = [backup for backup in made if backup.manifest.problems == []]
    during = [backup for backup in whole if any(name.endswith(".open") for name in backup.manifest.files)]
    assert len(whole) == len(made)
    assert len(during) > 1, "no backup was made while captures were written"
    for turn, backup in enumerate((during[0], during[-1])):
        again = tmp_path / f"again-{turn}"
        restore(backup.path, again / "a.db", again / "captures")
        sources = {sample_source.name: sample_source}
        wrongs = verify(again / "a.db", again / "captures", sources).wrongs
        # The file of the run is as a kill leaves it: the next run closes it.
        assert [wrong for wrong in wrongs if f"{OPEN}: " not in wrong] == []
    sample_sites.faults.clear()
    finished = run(*backfilling, *(option.replace(str(live), str(again)) for option in options))
    assert finished.exit_code == 0, finished.output
    assert verify(again / "a.db", again / "captures", sources).wrongs == []
    shutil.copy(backfilled / "a.db", tmp_path / "other.db")
    assert holdings(again / "a.db") == holdings(tmp_path / "other.db")


def test_captures_are_linked_to_and_a_copy_on_another_disk_links_to_the_copy_before(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = backup_of(filled, tmp_path / "near")
    assert warc_in(first).samefile(warc_in(filled / "captures"))
    linked = os.link

    def other_disk(source: Path, target: Path) -> None:
        if Path(source).is_relative_to(filled):
            raise OSError(18, "Invalid cross-device link")
        linked(source, target)

    monkeypatch.setattr(os, "link", other_disk)
    second = backup_of(filled, tmp_path / "far")
    assert not warc_in(second).samefile(warc_in(filled / "captures"))
    third = back_up(filled / "a.db", filled / "captures", tmp_path / "far")
    assert warc_in(third.path).samefile(warc_in(second))
    assert third.written == third.manifest.files["archive.db"].size


def test_only_the_newest_backups_are_kept_and_nothing_else_is_deleted(filled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    made = [backup_of(filled, folder), backup_of(filled, folder, "--pack")]
    for name in ("letter.txt", "film.mkv.part", "holidays.tar"):
        (folder / name).write_text("keep me")
    (folder / "20200102T000000Z.part").mkdir()  # as a backup that was killed leaves it
    (folder / "20200101T000000Z").mkdir()
    done = run_in(filled, "backup", "--to", folder, "--keep", "2")
    assert "; 1 older backup deleted" in done.stdout
    left = {path.name for path in folder.iterdir()}
    assert left >= {"letter.txt", "film.mkv.part", "holidays.tar", "20200101T000000Z", made[1].name}
    assert made[0].name not in left
    assert len(left) == 6


@pytest.mark.parametrize("damage", ["missing", "changed"])
def test_a_lost_file_of_captures_fails_the_backup_which_has_the_rest_and_deletes_none(
    filled: Path, tmp_path: Path, damage: str
) -> None:
    folder = tmp_path / "backups"
    warc = warc_in(filled / "captures")
    if damage == "missing":
        warc.unlink()
    else:
        shutil.copy(warc, other := tmp_path / "other")
        other.write_bytes(warc.read_bytes()[:-9] + b"otherwise")
        other.replace(warc)
    backup_dirs = []
    for _ in range(2):
        done = run_in(filled, "backup", "--to", folder, "--keep", "1")
        assert done.exit_code == 1
        assert done.stderr.startswith(f"queconste: {warc} is {'missing' if damage == 'missing' else 'damaged'}")
        assert done.stderr.count("\n") == 1
        backup_dirs = sorted(folder.iterdir())
    assert len(backup_dirs) == 2
    again = tmp_path / "again"
    restored = run_in(again, "restore", backup_dirs[-1])
    assert restored.exit_code == 1
    assert f"when the backup was made: {warc} is" in restored.stderr
    assert dump(again / "a.db") == dump(filled / "a.db")


def test_a_file_that_was_lost_since_is_taken_from_the_backup_before(filled: Path, tmp_path: Path) -> None:
    backup_of(filled, tmp_path / "backups")
    warc = warc_in(filled / "captures")
    content = warc.read_bytes()
    warc.unlink()
    assert warc_in(backup_of(filled, tmp_path / "backups")).read_bytes() == content


@pytest.mark.parametrize("there", ["a.db", "a.db-wal", "captures/letter.txt"])
def test_restore_overwrites_nothing(filled: Path, tmp_path: Path, there: str) -> None:
    backup = backup_of(filled, tmp_path / "backups")
    again = tmp_path / "again"
    (again / there).parent.mkdir(parents=True)
    (again / there).write_text("mine")
    done = run_in(again, "restore", backup)
    assert done.exit_code == 2
    assert "and restore overwrites nothing; move it away" in done.stderr
    assert files_of(again) == {there: b"mine"}


@pytest.mark.parametrize("options", [(), ("--pack",)])
@pytest.mark.parametrize("place", [0.001, 0.3, 0.6, 0.9])
def test_a_damaged_backup_is_refused_and_leaves_nothing(
    filled: Path, tmp_path: Path, options: tuple[str, ...], place: float
) -> None:
    backup = backup_of(filled, tmp_path / "backups", *options)
    damaged = backup if options else max(backup.rglob("*.*"), key=lambda path: path.stat().st_size)
    content = bytearray(damaged.read_bytes())
    damaged.unlink()  # it may be a link to a file of captures
    damaged.write_bytes(content[: int(len(content) * place)])
    again = tmp_path / "again"
    done = run_in(again, "restore", backup)
    assert done.exit_code == 1
    assert done.stderr.count("\n") == 1
    assert "damaged" in done.stderr
    assert files_of(again) == {}


def test_a_backup_that_names_files_elsewhere_is_refused(filled: Path, tmp_path: Path) -> None:
    backup = backup_of(filled, tmp_path / "backups")
    manifest = json.loads((backup / "backup.json").read_text())
    for name in ("captures/../../letter", "/etc/letter", "captures", "captures//x", "other/x", "captures/a/../../../x"):
        (backup / "backup.json").write_text(
            json.dumps({**manifest, "files": {**manifest["files"], name: {"size": 0, "sha256": "0"}}})
        )
        with pytest.raises(UserError, match="names files that no backup has"):
            restore(backup, tmp_path / "again" / "a.db", tmp_path / "again" / "captures")
    assert not (tmp_path / "again").exists()


def test_what_is_no_backup_is_wrong_use_and_says_what_to_name(filled: Path, tmp_path: Path) -> None:
    made = backup_of(filled, tmp_path / "backups")
    (other := tmp_path / "other.tar").write_bytes(b"Dear friends, " * 900)
    for path, exit_code, reason in [
        (tmp_path / "backups", 2, f"has no backup.json; name one of the backups in it, such as {made}"),
        (filled, 2, "is no backup"),
        (tmp_path / "none", 2, "there is no backup at"),
        (other, 1, "is damaged, or no backup"),
    ]:
        done = run_in(tmp_path / "again", "restore", path)
        assert (done.exit_code, reason in done.stderr) == (exit_code, True), done.stderr


def test_a_damaged_archive_is_backed_up_as_it_is_and_named(filled: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(filled / "a.db")) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'captures_by_time'").fetchone()
    with (filled / "a.db").open("rb+") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    done = run_in(filled, "backup", "--to", tmp_path / "backups", "--keep", "1")
    assert done.exit_code == 1
    assert done.stderr.startswith(f"queconste: {filled / 'a.db'}")
    assert "damaged" in done.stderr


def test_there_must_be_an_archive_to_back_up(tmp_path: Path) -> None:
    (tmp_path / "captures").mkdir()
    with pytest.raises(UsageError, match="there is no archive at"):
        back_up(tmp_path / "a.db", tmp_path / "captures", tmp_path / "backups")
    assert not (tmp_path / "backups").exists()


def test_a_second_backup_or_restore_at_the_same_time_leaves_at_once(filled: Path, tmp_path: Path) -> None:
    backup = backup_of(filled, tmp_path / "backups")
    (again := tmp_path / "again").mkdir()
    for folder, words in (
        (tmp_path / "backups", (filled, "backup", "--to", tmp_path / "backups")),
        (again, (again, "restore", backup)),
    ):
        with lock_folder(folder, "held by this test"):
            done = run_in(*words)
        assert (done.exit_code, done.stderr.count("\n")) == (75, 1)
        assert "wait until that has ended" in done.stderr
    assert files_of(again) == {}


def test_a_packed_backup_is_a_plain_tar_file_that_names_no_user(filled: Path, tmp_path: Path) -> None:
    with tarfile.open(backup_of(filled, tmp_path / "backups", "--pack")) as packed:
        members = packed.getmembers()
    assert members[0].name == "backup.json"
    assert {(member.uid, member.uname, member.mode) for member in members} == {(0, "", 0o600)}


# Each child is killed one step later than the one before, at each file that it opens, links, makes, renames or deletes.
KILLED = """
import os, signal, sys
from pathlib import Path
from pipelines.jobs.backup import back_up
from pipelines.jobs.restore import restore
from pipelines.verify.integrity import check_database
from tests.test_backup import check_backups, check_restored

STEPS = {"open", "os.link", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "sqlite3.connect"}
what, folder, to, packed = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4] == "packed"
made = None if what == "backup" else next(path for path in sorted(to.iterdir()))
kills, apart = int(sys.argv[5]), int(sys.argv[6])
ended = None
while ended != 0:
    kills += apart
    if not (child := os.fork()):
        left = kills

        def count(event, arguments):
            global left
            if event in STEPS:
                left -= 1
                if not left:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        if what == "backup":
            back_up(folder / "a.db", folder / "captures", to, packed=packed, keep=3)
        else:
            restore(made, folder / "a.db", folder / "captures")
        os._exit(0)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert ended in (0, -signal.SIGKILL), ended
    check_backups(to) if what == "backup" else check_restored(folder, made)
print(kills)
"""


def check_backups(folder: Path) -> None:
    """Raise where something that looks like a backup cannot be restored."""
    for turn, path in enumerate(sorted(folder.iterdir()) if folder.exists() else ()):
        if path.suffix != ".part":
            again = folder.parent / f"again-{turn}"
            restore(path, again / "a.db", again / "captures")
            shutil.rmtree(again)


def check_restored(folder: Path, backup: Path) -> None:
    """Raise where there is an archive, or a folder of captures, that is not whole."""
    held = files_of(backup)
    if (folder / "a.db").exists():
        assert (folder / "a.db").read_bytes() == held["archive.db"]
        assert (folder / "captures").exists()
    if (folder / "captures").exists():
        assert files_of(folder / "captures") == {
            name.removeprefix("captures/"): content for name, content in held.items() if name.startswith("captures/")
        }


def killed_at_every_step(what: str, folder: Path, to: Path, form: str = "folder") -> int:
    """Kill at every step, or in the short form at every second one; returns how many steps there are, or one more."""
    apart = 1 if os.environ.get("QUECONSTE_LONG") else 2
    before = 0 if form == "packed" else 1 - apart  # an even step is the first, or an odd one
    done = run_forked(what, folder, to, form, before, apart, program=KILLED)
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


@pytest.mark.parametrize("form", ["folder", "packed"])
def test_a_backup_killed_at_any_step_leaves_none_that_looks_whole(filled: Path, tmp_path: Path, form: str) -> None:
    assert killed_at_every_step("backup", filled, tmp_path / "backups", form) > 15
    assert not list((tmp_path / "backups").glob("*.part"))


def test_a_restore_killed_at_any_step_leaves_nothing_that_looks_whole_and_the_next_one_ends_it(
    filled: Path, tmp_path: Path
) -> None:
    backup = backup_of(filled, tmp_path / "backups")
    (again := tmp_path / "again").mkdir()
    assert killed_at_every_step("restore", again, tmp_path / "backups") > 8
    check_restored(again, backup)
    assert dump(again / "a.db") == dump(filled / "a.db")
    assert {path.name for path in again.iterdir()} == {"a.db", "captures"}


@pytest.mark.parametrize("room", [8, 300, 600])
@pytest.mark.parametrize("options", [(), ("--pack",)])
def test_a_full_disk_leaves_no_backup_and_with_room_it_is_made(
    filled: Path, tmp_path: Path, room: int, options: tuple[str, ...]
) -> None:
    with SmallDisk(tmp_path / "small") as small:
        places = ["--archive", str(filled / "a.db"), "--captures", str(filled / "captures")]
        words = ["backup", "--to", str(small.folder / "backups"), *options, *places]
        small.resize(small.used + room)
        done = small.run(*words)
        assert (done.returncode, done.stderr.count("\n")) == (1, 1), done.stderr
        assert "make room and run the same again" in done.stderr
        assert list(small.outside(small.folder / "backups").iterdir()) == []
        small.resize()
        assert small.run(*words).returncode == 0


def test_a_full_disk_restores_nothing_and_with_room_everything(filled: Path, tmp_path: Path) -> None:
    backup = backup_of(filled, tmp_path / "backups")
    with SmallDisk(tmp_path / "small") as small:
        places = ["--archive", str(small.folder / "a.db"), "--captures", str(small.folder / "captures")]
        for room in (8, 40, 400):
            small.resize(small.used + room)
            done = small.run("restore", str(backup), *places)
            assert (done.returncode, done.stderr.count("\n")) == (1, 1), done.stderr
            assert "make room and run the same again, nothing was restored" in done.stderr
            assert list(small.outside(small.folder).iterdir()) == []
        small.resize()
        assert small.run("restore", str(backup), *places).returncode == 0
        assert small.run("verify", *places).returncode == 0


def test_a_stopped_backup_is_cleaned_up(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr("pipelines.jobs.backup.check_database", stopped)
    done = run_in(filled, "backup", "--to", tmp_path / "backups")
    assert done.exit_code == 130
    assert list((tmp_path / "backups").iterdir()) == []

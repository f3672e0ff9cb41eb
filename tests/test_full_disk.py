"""A disk that is full ends a command with one sentence; when there is room, the same command again makes all whole."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from sample.calendar import today
from sample.history import listed
from sample.serving import SampleSites
from scrapers.sources import Source
from tests.archives import holdings, let_other_code_have_read
from tests.small_disk import SmallDisk


def commands(source: Source, backfilled: Path, folder: Path) -> dict[str, tuple[str, ...]]:
    (kept,) = (backfilled / "captures").rglob("*.warc.gz")
    same = shutil.copy(kept, folder / "same.warc.gz")  # is not asked for after the first met the full disk
    return {
        "crawl": ("crawl", source.name),
        "backfill": ("backfill", source.name, "--to", "2025-03"),
        "import": ("import", str(kept), str(same), "--source", source.name),
        "replay": ("replay", "--apply"),
    }


@pytest.mark.parametrize(
    ("command", "on_it", "room"),
    [
        ("crawl", "archive captures", 900),
        ("crawl", "captures", 12),
        ("backfill", "archive captures", 8),
        ("backfill", "archive captures", 900),
        ("backfill", "captures", 60),
        ("import", "archive captures", 900),
        ("import", "archive", 400),
        ("import", "captures", 40),
        ("replay", "archive captures", 60),
        ("replay", "archive", 8),
    ],
)
def test_a_full_disk_ends_it_with_a_sentence_and_with_room_it_goes_on(
    sample_sites: SampleSites,
    sample_source: Source,
    backfilled: Path,
    tmp_path: Path,
    command: str,
    on_it: str,
    room: int,
) -> None:
    asked = commands(sample_source, backfilled, tmp_path)[command]
    with SmallDisk(tmp_path / "small") as small:
        archive = (small.folder if "archive" in on_it else tmp_path) / "a.db"
        captures = (small.folder if "captures" in on_it else tmp_path) / "captures"
        options = [f"--sources={sample_sites.sources}", f"--archive={archive}", f"--captures={captures}"]
        if command == "replay":
            put_otherwise_read(backfilled, tmp_path / "older.db", small, archive, captures)
        small.resize(small.used + room)
        done = small.run(*asked, *options)
        told = done.stderr.replace("Reading captures\n", "")
        assert (done.returncode, told.count("\n")) == (1, 1), done.stderr
        assert told.startswith("queconste: ")
        assert "make room and run" in told
        small.resize()
        for again in (asked, ("verify",)):
            done = small.run(*again, *options)
            assert done.returncode == 0, done.stderr
        if command == "crawl":
            count = "SELECT count(*), count(DISTINCT url || captured_at || digest) FROM captures"
            assert len(set(rows(small.copied(archive, tmp_path / "b.db"), count)[0])) == 1
            assert rows(tmp_path / "b.db", "SELECT count(*) FROM petitions") == [(len(listed(today())),)]
        else:
            shutil.copy(backfilled / "a.db", tmp_path / "other.db")
            assert holdings(small.copied(archive, tmp_path / "b.db")) == holdings(tmp_path / "other.db")


def put_otherwise_read(backfilled: Path, older: Path, small: SmallDisk, archive: Path, captures: Path) -> None:
    """Put the archive and its captures in place, as if other code had read them, and otherwise."""
    shutil.copy(backfilled / "a.db", older)
    let_other_code_have_read(older)
    shutil.copy(older, small.outside(archive))
    shutil.copytree(backfilled / "captures", small.outside(captures))


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(query).fetchall()

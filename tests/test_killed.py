"""A backfill, an import or a replay that is killed, at whatever moment, loses nothing and doubles nothing."""

import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from pipelines.verify.verify import verify
from sample.application import HUNG_UP
from sample.serving import SampleSites
from scrapers.sources import Source
from tests.archives import holdings, let_other_code_have_read

HOUSE = Path(__file__).parent.parent
KILLS = 4


@pytest.fixture
def sites(sample_sites: SampleSites) -> SampleSites:
    """The sample, whose mementos take a moment to come."""
    sample_sites.faults.add("web_archive", r"/web/", delay=0.01)
    return sample_sites


def killed_then_whole(sites: SampleSites, folder: Path, *command: str) -> None:
    """Run a command, kill it at random moments a few times, then let it run to its end."""
    options = [f"--sources={sites.sources}", f"--archive={folder / 'a.db'}", f"--captures={folder / 'captures'}"]
    whole = [sys.executable, "-m", "pipelines.cli", *command, *options]
    journal = folder / "a.db-wal"
    for _ in range(KILLS):
        written = size(journal)
        process = subprocess.Popen(whole, cwd=HOUSE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        while process.poll() is None and size(journal) in (0, written):
            time.sleep(0.005)  # until it has written something
        time.sleep(random.uniform(0, 0.5))
        process.send_signal(signal.SIGKILL)
        process.communicate()
    done = subprocess.run(whole, cwd=HOUSE, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    with closing(sqlite3.connect(folder / "a.db")) as db:
        assert db.execute("SELECT count(*) FROM runs WHERE status = 'running'").fetchone() == (0,)
    assert not list(folder.rglob("*.open"))


def size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def is_proved(folder: Path, source: Source) -> bool:
    proof = verify(folder / "a.db", folder / "captures", {source.name: source})
    assert proof.wrongs == []
    return proof.rows > 0


def test_a_killed_backfill(sites: SampleSites, sample_source: Source, backfilled: Path, tmp_path: Path) -> None:
    killed_then_whole(sites, tmp_path, "backfill", sample_source.name, "--to", "2025-03")
    assert is_proved(tmp_path, sample_source)
    fetched = [v.path for v in sites.visits if v.path.startswith("/web/") and v.status != HUNG_UP]
    assert len(fetched) - len(set(fetched)) <= KILLS  # those that were on their way to us
    shutil.copy(backfilled / "a.db", tmp_path / "other.db")
    assert holdings(tmp_path / "a.db") == holdings(tmp_path / "other.db")


def test_a_killed_import(sites: SampleSites, sample_source: Source, backfilled: Path, tmp_path: Path) -> None:
    (kept,) = (backfilled / "captures").rglob("*.warc.gz")
    killed_then_whole(sites, tmp_path, "import", str(kept), "--source", sample_source.name)
    assert is_proved(tmp_path, sample_source)
    shutil.copy(backfilled / "a.db", tmp_path / "other.db")
    assert holdings(tmp_path / "a.db") == holdings(tmp_path / "other.db")


def test_a_killed_replay(sites: SampleSites, sample_source: Source, backfilled: Path, tmp_path: Path) -> None:
    shutil.copytree(backfilled, tmp_path, dirs_exist_ok=True)
    let_other_code_have_read(tmp_path / "a.db")
    killed_then_whole(sites, tmp_path, "replay", "--apply")
    assert is_proved(tmp_path, sample_source)
    shutil.copy(backfilled / "a.db", tmp_path / "other.db")
    assert holdings(tmp_path / "a.db") == holdings(tmp_path / "other.db")

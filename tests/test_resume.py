"""A crawl killed at any moment is resumed: nothing is lost, and no page is requested twice."""

import os
import random
import resource
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from warcio.checker import Checker

from pipelines.jobs.run import exclusive, open_warc
from pipelines.store.archive import Archive
from sample.application import HUNG_UP
from sample.calendar import today
from sample.controlshift_html import PER_PAGE
from sample.history import listed
from sample.serving import SampleSites, serving
from scrapers.captures import Kept
from scrapers.captures.capture_store import CaptureStore
from scrapers.sources import find_source
from tests.archives import rows
from tests.commands import HOUSE, command, run
from tests.forking import Forking

KILLS = 50 if os.environ.get("QUECONSTE_LONG") else 12
BLINK = timedelta(seconds=0.4)
SOURCE = "sample-acciones"
SEEN_IN = "(SELECT url FROM captures WHERE id = capture_id)"  # the last capture of a petition, the first of a version
TABLES = {
    "petitions": f"{SEEN_IN}, slug, title, signatures, goal, goal_kind, creator, why, status, categories, created_at, "
    "title_cut",
    "petition_versions": f"{SEEN_IN}, page, content_hash, title, why, creator, status",
    "signature_snapshots": "petition_id, version_id, signatures, goal, goal_kind, signatures_text",
    "action_alerts": "slug, title, body, sponsor, date, action_url, labels",
    "alert_versions": "page, content_hash, title, cosponsors",
    "alert_sightings": "alert_id, version_id",
    "links": f"{SEEN_IN}, url, role, petition_id, alert_id, to_petition_id",
    "captures": "url, status, digest, media_type, origin, locator, size, gone_key",
    "issues": "url, kind, message",
    "events": "petition_id, kind, before, after",
}


@pytest.fixture(scope="module")
def sites() -> Iterator[SampleSites]:
    """The sample, whose ControlShift site has no JSON here: so there are many pages to ask for."""
    with serving() as sites:
        sites.faults.add("controlshift", r".*", delay=0.05)
        sites.faults.add("controlshift", r".*\.json", status=404)
        yield sites


def paths(sites: SampleSites, folder: Path) -> list[str]:
    return [f"--sources={sites.sources}", f"--archive={folder / 'a.db'}", f"--captures={folder / 'captures'}"]


def started(sites: SampleSites, folder: Path, **more: Any) -> subprocess.Popen[str]:
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command("crawl", SOURCE, *paths(sites, folder)), cwd=HOUSE, text=True, **pipes, **more)


def crawled(sites: SampleSites, folder: Path) -> str:
    folder.mkdir(exist_ok=True)
    process = started(sites, folder)
    out, err = process.communicate(timeout=120)
    assert (process.returncode, err) == (0, ""), out + err
    return out


def finished(archive: Path) -> bool:
    if not archive.exists() or not rows(archive, "SELECT 1 FROM sqlite_master WHERE name = 'runs'"):
        return False
    return rows(archive, "SELECT kind, status FROM runs") == [("crawl", "finished")]


def is_verified(sites: SampleSites, folder: Path) -> bool:
    proof = run("verify", *paths(sites, folder))
    assert proof.exit_code == 0, proof.output
    return True


def holdings(archive: Path) -> dict[str, Counter[tuple[Any, ...]]]:
    """Every row but runs, without the times at which pages happened to be captured."""
    return {table: Counter(rows(archive, f"SELECT {columns} FROM {table}")) for table, columns in TABLES.items()}


@pytest.fixture(scope="module")
def undisturbed(sites: SampleSites, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("undisturbed")
    crawled(sites, folder)
    return folder


@pytest.mark.timeout(1500)
def test_a_crawl_killed_again_and_again_ends_as_if_it_had_not_been(
    sites: SampleSites, undisturbed: Path, tmp_path: Path
) -> None:
    """Kills at any moment of a crawl's life; a run that came to its end is followed by another in a new archive."""
    kills: list[datetime] = []
    names = map(str, count())
    with Forking() as forking:
        (tmp_path / "life").mkdir()
        forking.start("crawl", SOURCE, *paths(sites, tmp_path / "life"))
        began = time.monotonic()
        assert forking.wait() == 0
        life = time.monotonic() - began
        while len(kills) < KILLS:
            folder, before = tmp_path / next(names), len(kills)
            folder.mkdir()
            sites.visits.clear()
            while not finished(folder / "a.db"):
                process = forking.start("crawl", SOURCE, *paths(sites, folder))
                if len(kills) >= KILLS:
                    assert forking.wait() == 0
                    break
                time.sleep(random.uniform(0, life))
                if forking.kill(process):
                    kills.append(datetime.now(UTC))
            assert holdings(folder / "a.db") == holdings(undisturbed / "a.db")
            # A kill may come when the run has ended, and its digest is not yet in its file: the next run closes that.
            if list(folder.rglob("*.open")):
                begin_next_run(sites, folder)
            assert not list(folder.rglob("*.open"))
            assert_nothing_served_twice(sites, kills[before:])
    assert is_verified(sites, folder)


def begin_next_run(sites: SampleSites, folder: Path) -> None:
    source = find_source(SOURCE, sites.sources)
    with Archive.open(folder / "a.db") as archive, open_warc(archive, folder / "captures", source, 9):
        pass


def assert_nothing_served_twice(sites: SampleSites, kills: list[datetime]) -> None:
    """No page is served twice within a run, but for one that was on its way to us in the very moment of a kill.

    Two milliseconds or so lie between the moment in which a server has handed an answer to the network and that in
    which it is in our file: it is read, unpacked, its digest taken, and it is packed again. Only we can know on
    which side of our last moment an answer came, so this cannot be closed; more than a blink it must never be, also
    where a busy machine lets us wait for our turn.
    """
    served: dict[tuple[str, str], list[datetime]] = {}
    for visit in sites.visits:
        if visit.status != HUNG_UP:
            served.setdefault((visit.site, visit.path), []).append(visit.at)
    for page, times in served.items():
        for first in times[:-1]:
            assert any(abs(kill - first) < BLINK for kill in kills), f"{page} was served at {times}, kills at {kills}"


def test_every_capture_of_a_crawl_is_on_disk_as_its_row_says(undisturbed: Path) -> None:
    archive, captures = undisturbed / "a.db", undisturbed / "captures"
    found = rows(archive, "SELECT url, captured_at, digest, status, kept_file, kept_offset, kept_length FROM captures")
    assert len(found) >= 5
    with CaptureStore(captures) as store:
        for url, taken, digest, status, file, offset, length in found:
            read = store.read(Kept(file=file, offset=offset, length=length))
            assert (read.url, read.digest, read.status, read.origin) == (url, digest, status, "live")
            assert f"{read.captured_at:%Y-%m-%dT%H:%M:%SZ}" == taken


def test_what_is_kept_passes_the_check_of_others(undisturbed: Path) -> None:
    files = [str(path) for path in undisturbed.rglob("*.warc.gz")]
    assert Checker(type("Command", (), {"inputs": files, "verbose": False})).process_all() == 0


def test_a_page_that_did_not_change_is_kept_as_a_revisit(sites: SampleSites, undisturbed: Path) -> None:
    before = sum(path.stat().st_size for path in undisturbed.rglob("*.warc.gz"))
    crawled(sites, undisturbed)
    after = sum(path.stat().st_size for path in undisturbed.rglob("*.warc.gz"))
    assert after - before < 0.6 * before
    test_every_capture_of_a_crawl_is_on_disk_as_its_row_says(undisturbed)
    test_what_is_kept_passes_the_check_of_others(undisturbed)


def test_a_new_archive_beside_an_old_folder_of_captures_asks_the_site(sites: SampleSites, tmp_path: Path) -> None:
    crawled(sites, tmp_path)
    (tmp_path / "a.db").unlink()
    sites.visits.clear()
    crawled(sites, tmp_path)
    assert len(sites.visits) > len(rows(tmp_path / "a.db", "SELECT * FROM captures WHERE status = 200")) > 4


@pytest.mark.parametrize("shared", ["captures", "archive"])
def test_a_second_crawl_of_a_source_says_so_and_leaves(sites: SampleSites, tmp_path: Path, shared: str) -> None:
    seen = len(sites.visits)
    captures = tmp_path / ("captures" if shared == "captures" else "other")
    archive = tmp_path / ("a.db" if shared == "archive" else "other.db")
    with exclusive(captures, "crawl", find_source(SOURCE, sites.sources), archive):  # as another process would
        second = started(sites, tmp_path)
        printed, why = second.communicate(timeout=60)
    assert second.returncode == 75, printed
    assert printed == f"0 of 1 source crawled into {tmp_path / 'a.db'}, 0 failed, 1 already being crawled\n"
    assert why == f"queconste: {SOURCE} is being crawled or backfilled already; wait until that has ended\n"
    assert len(sites.visits) == seen
    assert rows(tmp_path / "a.db", "SELECT count(*) FROM runs") == [(0,)]


@pytest.mark.parametrize("room", [120_000, 400_000])
def test_a_full_disk_ends_the_crawl_and_the_next_one_goes_on(sites: SampleSites, tmp_path: Path, room: int) -> None:
    def no_file_larger() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    process = started(sites, tmp_path, preexec_fn=no_file_larger)
    printed, why = process.communicate(timeout=60)
    assert process.returncode == 1, printed
    assert "make room" in why or "the disk" in why
    assert "Traceback" not in why
    crawled(sites, tmp_path)
    assert is_verified(sites, tmp_path)
    latest = "SELECT count(DISTINCT url) FROM captures"
    pages = -(-len(listed(today())) // PER_PAGE)
    assert rows(tmp_path / "a.db", latest) == [(pages + 1,)]  # and robots.txt

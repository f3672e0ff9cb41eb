"""What every test may use."""

import gc
import os
import signal
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import HealthCheck, settings

from pipelines.jobs.backfill import backfill
from sample.calendar import DAY_VARIABLE, today
from sample.serving import SampleSites, serving
from scrapers.sources import Source, find_source
from tests.commands import HOUSE
from tests.distribution import ByFiles, rank
from tests.new_archives import copied_when_new
from tests.overdue import fail_if_overdue, timeout_of
from tests.sampled import Sampled, crawl_sample, free_port

# A shell that starts the tests in the background has them, and every command they start, ignore Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)  # `nohup` has them ignore that one

# The commands that tests start stand at the same day as the tests, also past midnight.
os.environ[DAY_VARIABLE] = f"{today()}"

SEEDS = HOUSE.parent / "shared" / "seeds"

# How long a thing takes says nothing on a machine that has other work: benchmarks/ is where times are looked at.
JUDGED = bool(os.environ.get("QUECONSTE_NOTHING_MISSING"))
# Where a commit is judged, it is judged by the same generated cases each time; elsewhere new ones are tried.
settings.register_profile(
    "untimed",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=JUDGED,
)
settings.load_profile("untimed")


def missing(what: str) -> NoReturn:
    """Skip for a part that this machine lacks; on a machine that must have every part, fail instead."""
    if JUDGED:
        pytest.fail(f"{what} is missing, and QUECONSTE_NOTHING_MISSING is set")
    pytest.skip(f"{what} is missing")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take long."""
    items.sort(key=lambda item: rank(item.path))


def pytest_collection_finish() -> None:
    """Leave what was imported and collected, which stays to the end, out of every search for garbage."""
    gc.collect()
    gc.freeze()


def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are cores: a quarter of the time, a test waits for a site, a browser or a disk.

    Where a commit is judged there is none more, so that no test of what happens in a moment waits long for its turn.
    """
    return (os.cpu_count() or 1) + (not JUDGED)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByFiles | None:
    """Let processes share the tests as `make test` has them do."""
    return ByFiles(config, log) if config.getvalue("dist") == "loadfile" else None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let no test pass that its timeout should have ended."""
    report = yield
    fail_if_overdue(report, timeout_of(item))
    return report


@pytest.fixture(scope="session")
def house() -> Path:
    """The project's root."""
    return HOUSE


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the two real pages the project started from; they are not kept in the project."""
    if not SEEDS.is_dir():
        missing("the folder of seed pages")
    return SEEDS


@pytest.fixture(scope="session")
def served_sample() -> Iterator[SampleSites]:
    """The sample's three sites on free ports of loopback, started once."""
    with serving() as sites:
        yield sites


@pytest.fixture(scope="session")
def sample_source(served_sample: SampleSites) -> Source:
    """The sample's ControlShift site, as its stanza describes it."""
    return find_source("sample-acciones", served_sample.sources)


@pytest.fixture(scope="session")
def backfilled(served_sample: SampleSites, sample_source: Source, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the archive (a.db) and the captures of a backfill that nothing disturbed; copy it to change it."""
    served_sample.calm()
    folder = tmp_path_factory.mktemp("backfilled")
    backfill(sample_source, folder / "a.db", folder / "captures", last="202503")
    return folder


@pytest.fixture
def sample_sites(served_sample: SampleSites) -> SampleSites:
    """The sample's three sites, with an empty log and nothing going wrong; a test may trouble them as it likes."""
    served_sample.calm()
    return served_sample


@pytest.fixture(scope="session", autouse=True)
def _captures_elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Commands without --captures keep them in a folder of this session."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("QUECONSTE_CAPTURES", str(tmp_path_factory.mktemp("captures")))
        yield


@pytest.fixture(scope="session", autouse=True)
def _new_archives_are_copies() -> Iterator[None]:
    """Only commands in processes of their own make every archive by the migrations."""
    with copied_when_new():
        yield


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a test's own archive is to be; nothing is there yet."""
    return tmp_path / "a.db"


@pytest.fixture
def captures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where commands run by this test keep captures."""
    monkeypatch.setenv("QUECONSTE_CAPTURES", str(tmp_path / "captures"))
    return tmp_path / "captures"


@pytest.fixture(scope="session")
def sample_archive(tmp_path_factory: pytest.TempPathFactory) -> Sampled:
    """The sample's archive, filled once by the real spiders and the backfill."""
    archive, port = tmp_path_factory.mktemp("sample") / "sample.db", free_port()
    return Sampled(path=archive, port=port, last_line=crawl_sample(archive, port))

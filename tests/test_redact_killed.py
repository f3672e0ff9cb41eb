"""A redaction that is killed at whatever moment has not begun, or is finished by the next command."""

import os
import random
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from pipelines.jobs.redacting import redact
from tests.archives import scalar
from tests.redaction_archive import import_all, problems, save_all, traces

KILLS = 30 if os.environ.get("QUECONSTE_LONG") else 3
WORKING = ("/redaction/", "/store/archive.py", "/store/identity.py", "/jobs/run.py", "warc_writer.py", "sqlite")


def in_a_child(work: Callable[[], object]) -> int:
    """Do something in a copy of this process; returns its exit code, below zero where a signal ended it."""
    child = os.fork()
    if not child:
        try:
            work()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def redact_ana(work: Path) -> None:
    redact(work / "a.db", work / "captures", "person", "Ana Lopez", "safety", places=60)


def counted(work: Callable[[], object], stop_at: int = 0) -> int:
    """Count the steps of a redaction: calls and returns of its functions; kill -9 at one of them."""
    steps = 0

    def step(frame: FrameType, event: str, argument: object) -> None:
        nonlocal steps
        if any(part in frame.f_code.co_filename for part in WORKING):
            steps += 1
            if steps == stop_at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(step)
    try:
        work()
    finally:
        sys.setprofile(None)
    return steps


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive, its captures and the pages that they are from."""
    folder = tmp_path_factory.mktemp("filled")
    folders = save_all(folder / "pages")
    (folder / "w").mkdir()
    import_all(folder / "w" / "a.db", folder / "w" / "captures", folders)
    return folder


@pytest.fixture(scope="module")
def steps(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many steps a redaction has that nothing disturbs."""
    work = tmp_path_factory.mktemp("whole") / "w"
    shutil.copytree(filled / "w", work)
    return counted(lambda: redact_ana(work))


@pytest.mark.parametrize("kill", range(KILLS))
def test_a_killed_redaction_is_finished_by_the_next_command(
    filled: Path, tmp_path: Path, steps: int, kill: int
) -> None:
    work = tmp_path / "w"
    shutil.copytree(filled / "w", work)
    at = random.Random(kill).randrange(1, steps)
    for again in (at, max(1, at // 3)):  # and the command that finishes it may be killed as well
        assert in_a_child(lambda at=again: counted(lambda: redact_ana(work), at)) in (0, -signal.SIGKILL)
    import_all(work / "a.db", work / "captures", [filled / "pages" / "site"])
    left = traces(work, "lopez")
    begun = scalar(work / "a.db", "SELECT count(*) FROM redactions")
    assert begun == 0 or left == [], f"killed at step {at} of {steps}"
    assert begun == 0 or scalar(work / "a.db", "SELECT count(*) FROM redactions WHERE finished_at IS NULL") == 0
    assert problems(work / "a.db", work / "captures") == []
    assert not [path for path in work.rglob("*") if path.name.endswith((".redacting", ".part"))]

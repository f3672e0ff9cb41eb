"""Processes share the tests by files: those that take long come first, so that all are busy to the end."""

from itertools import takewhile
from pathlib import Path
from typing import Any

from xdist.scheduler import LoadFileScheduling

LONGEST_FIRST = (
    "test_year.py",  # in its long form, as long as half of all others
    "test_resume.py",
    "test_journeys.py",
    "test_peers.py",
    "test_mining_cluster.py",
    "test_static_copy.py",
    "test_mining_end_to_end.py",
    "test_interrupting.py",
    "test_backup.py",
    "test_site_hostile.py",
    "test_sample_crawl.py",
    "test_site.py",
    "test_page_bounds.py",
    "test_verify_and_replay.py",
    "test_benchmarks.py",
    "test_damage.py",
    "test_upgrade.py",
    "test_deploy.py",
    "test_backfill.py",
    "test_real_wordpress.py",
    "test_serve.py",
    "test_exports.py",
    "test_site_browser.py",
    "test_alert_presence.py",
    "test_budgets.py",
    "test_sample_web_archive.py",
    "test_killed.py",
    "test_full_disk.py",
)
TOGETHER = ("test_sample_crawl.py", "test_notebooks.py", "test_datasette1.py", "test_readme.py")
"""Files whose tests use the archive of the sample: one process crawls it, and not each."""

_RANKS = {name: rank for rank, name in enumerate(LONGEST_FIRST)}


def rank(path: Path) -> tuple[int, str]:
    """Return what to sort the tests of a file by.

    >>> sorted([Path("test_as_of.py"), Path("test_readme.py"), Path("test_peers.py")], key=rank)[0].name
    'test_peers.py'
    """
    first = TOGETHER[0] if path.name in TOGETHER else path.name
    return _RANKS.get(first, len(_RANKS)), first


class ByFiles(LoadFileScheduling):  # type: ignore[misc]  # xdist has no types
    """Gives each process files in the order in which tests were collected, and files that go together to one."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.config.option.loadscopereorder = False

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return TOGETHER[0] if file.rpartition("/")[2] in TOGETHER else file

    def _pending_of(self, workload: dict[str, dict[str, bool]]) -> int:
        # Files are worked off one after the other, so that those before a finished one need not be counted each time.
        left = (sum(not done for done in tests.values()) for tests in reversed(workload.values()))
        return sum(takewhile(bool, left))

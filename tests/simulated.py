"""Run commands of `queconste` at a clock that a test sets."""

import json
import subprocess
from datetime import datetime

from tests.forking import run_forked

_PROGRAM = """
import json, os, resource, signal, sys, time
from datetime import datetime, timedelta
import scrapers.settings
from pipelines.cli import main
from scrapers import clock
from scrapers.budget import Budget

asked = json.loads(sys.argv[1])
began, at = time.monotonic(), datetime.fromisoformat(asked["at"])
clock.read_clock_by(lambda: at + timedelta(seconds=time.monotonic() - began))
vars(scrapers.settings).update(asked["overrides"])
if asked["file_size"]:  # as on a full disk: no file grows beyond this
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (asked["file_size"], asked["file_size"]))
spend, left = Budget.spend_request, asked["killed_after"]

def spend_or_die(budget):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    spend(budget)

Budget.spend_request = spend_or_die
main(asked["command"], prog_name="queconste")
"""


def run_at(
    at: datetime, *command: object, file_size: int = 0, killed_after: int = 0, **overrides: object
) -> subprocess.CompletedProcess[str]:
    """Run a command at ``at`` (aware UTC) to its end. ``overrides`` are settings of a crawl.

    ``file_size`` is the most bytes that a file may have, ``killed_after`` the request at which it is killed (kill -9).
    """
    asked = {
        "command": [str(word) for word in command],
        "at": at.isoformat(),
        "overrides": {"RETRY_WAIT": 0.01, "RETRY_WAIT_MOST": 1, **overrides},
        "file_size": file_size,
        "killed_after": killed_after,
    }
    return run_forked(json.dumps(asked), program=_PROGRAM)

"""Run `queconste`: in the process of the tests, or in a process of its own, as users do."""

import subprocess
import sys
from typing import Any

from click.testing import CliRunner, Result

from pipelines.cli import main
from tests.forking import HOUSE, run_forked

__all__ = ["HOUSE", "command", "run", "run_apart"]


def run(*words: object) -> Result:
    """Run a command here; words may be paths and numbers."""
    return CliRunner().invoke(main, [str(word) for word in words])


def command(*words: object) -> list[str]:
    """The words that start a command as a process."""
    return [sys.executable, "-m", "pipelines.cli", *map(str, words)]


def run_apart(*words: object, **more: Any) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own to its end, as ``run_forked`` does."""
    return run_forked(*words, **more)

"""Commands become copies of a process that has loaded everything, so that a kill meets the work and not the start."""

import json
import os
import signal
import subprocess
import sys

from tests.commands import HOUSE

_PROGRAM = """
import gc, json, os, sys
from importlib import import_module
from pkgutil import walk_packages
from pipelines.cli import main
import pipelines, scrapers, scrapy.downloadermiddlewares, scrapy.extensions, scrapy.spidermiddlewares
import scrapy.core.downloader.handlers.http11, scrapy.core.engine, twisted.internet.asyncioreactor
for package in (pipelines, scrapers, scrapy.downloadermiddlewares, scrapy.extensions, scrapy.spidermiddlewares):
    for module in walk_packages(package.__path__, package.__name__ + "."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
assert "twisted.internet.reactor" not in sys.modules, "a reactor cannot be copied"
for text in ("We ask the council to let our neighbors stay.", "Pedimos que nuestros vecinos se queden.", "Huelga"):
    pipelines.normalize.languages.detect_language(text)
    pipelines.normalize.languages.detect_language(text * 9)
gc.freeze()
for line in sys.stdin:
    child = os.fork()
    if not child:
        quiet = os.open(os.devnull, os.O_RDWR)
        for file in (0, 1):  # what it has to complain of is seen
            os.dup2(quiet, file)
        try:
            main(json.loads(line))
        except SystemExit as end:
            os._exit(end.code)
    print(child, flush=True)
    sys.stdin.readline()
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


class Forking:
    """Starts one command of `queconste` after the other; a context manager."""

    def __enter__(self) -> "Forking":
        self._parent = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-c", _PROGRAM],
            cwd=HOUSE,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        return self

    def __exit__(self, *_: object) -> None:
        assert self._parent.stdin
        assert self._parent.stdout
        self._parent.stdin.close()
        self._parent.stdout.close()
        self._parent.wait()

    def start(self, *command: str) -> int:
        """Start a command; returns the number of its process, which stays its own until it was waited for."""
        return int(self._tell(json.dumps(command)))

    def wait(self) -> int:
        """Wait for the command's end; returns its exit code, below zero where a signal ended it."""
        return int(self._tell("wait"))

    def kill(self, process: int) -> bool:
        """kill -9; returns whether that was what ended it, and not its own success. Raises AssertionError otherwise."""
        os.kill(process, signal.SIGKILL)
        ended = self.wait()
        assert ended in (0, -signal.SIGKILL), f"the command failed by itself, with exit code {ended}"
        return ended != 0

    def _tell(self, line: str) -> str:
        assert self._parent.stdin
        assert self._parent.stdout
        self._parent.stdin.write(f"{line}\n")
        self._parent.stdin.flush()
        return self._parent.stdout.readline()

"""Run a Dask cluster of processes on loopback, whose workers and scheduler may be killed and started again."""

import signal
import socket
import subprocess
import sys
import time
import warnings
from pathlib import Path
from types import TracebackType
from typing import Self

from distributed import Client
from distributed.versions import VersionMismatchWarning

_LONGEST = 90.0


class LoopbackCluster:
    """A scheduler and workers with one thread each; a context manager that ends them all.

    ``python`` is that of the workers' environment, which may lack all but the wheel of ``pipelines.mine.worker_wheel``.
    """

    def __init__(self, workers: int, python: Path = Path(sys.executable)) -> None:
        self._python = python
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.address = f"tcp://127.0.0.1:{probe.getsockname()[1]}"
        self._wanted = workers
        self._workers: list[subprocess.Popen[bytes]] = []
        self._scheduler = self._started_scheduler()
        self.killed = 0

    def __enter__(self) -> Self:
        self.replace_dead()
        self.wait()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for process in (*self._workers, self._scheduler):
            process.kill()
            process.wait()

    def kill_worker(self) -> None:
        """Kill a worker in the middle of whatever it does, and start another one in its place."""
        process = self._workers.pop(0)
        process.send_signal(signal.SIGKILL)
        process.wait()
        self.killed += 1
        self.replace_dead()

    def restart_scheduler(self) -> None:
        """Kill the scheduler with all that it knows, and start another one at its address, with new workers."""
        self._scheduler.kill()
        self._scheduler.wait()
        for process in self._workers:  # as a service manager does: a worker ends when its scheduler is gone
            process.kill()
            process.wait()
        self._workers = []
        self._scheduler = self._started_scheduler()
        self.replace_dead()

    def replace_dead(self) -> None:
        """Start workers until there are as many as there should be."""
        self._workers = [process for process in self._workers if process.poll() is None]
        while len(self._workers) < self._wanted:
            words = (self.address, "--nthreads", "1", "--no-nanny", "--memory-limit", "0")
            self._workers.append(_start(self._python, "worker", *words))

    def wait(self) -> None:
        """Wait until all workers are there."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", VersionMismatchWarning)  # they may lack numpy
            self._wait()

    def _wait(self) -> None:
        with Client(self.address, timeout=_LONGEST, set_as_default=False) as client:
            until = time.monotonic() + _LONGEST
            while len(client.nthreads()) < self._wanted and time.monotonic() < until:
                time.sleep(0.1)

    def _started_scheduler(self) -> subprocess.Popen[bytes]:
        port = self.address.rpartition(":")[2]
        return _start(Path(sys.executable), "scheduler", "--host", "127.0.0.1", "--port", port)


def _start(python: Path, kind: str, *words: str) -> subprocess.Popen[bytes]:
    command = [f"{python}", "-m", "dask", kind, *words, "--no-dashboard"]
    # Not in the folder of the project: a worker has what is installed in its environment, and no more.
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=python.parent)

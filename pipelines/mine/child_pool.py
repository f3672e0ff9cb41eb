"""Run tasks in child processes of a worker, one for each of its threads, and end those that take too long."""

import os
import pickle
import select
import subprocess
import sys
import threading
import time
from hashlib import sha256

from pipelines.mine.child_process import LENGTH, send
from pipelines.mine.mining_task import MinedInput, MiningTask
from scrapers.errors import UserError

_STEP = 2**20
_idle: list["_Child"] = []
_lock = threading.Lock()


class InputFailed(UserError):
    """An input could not be read this time, for the reason it says."""


def run_task(setup: bytes, task: MiningTask, seconds: float) -> MinedInput:
    """Mine one input in a child process that is ended after ``seconds``. This is what Dask calls.

    ``setup`` is a packed ``MiningSetup``. Raises InputFailed.
    """
    try:
        child = _take()
    except OSError as error:  # no memory, no file handle left
        raise InputFailed(f"{task.name}: the worker could not start a process to read it ({error})") from None
    try:
        answer = child.ask(setup, task, seconds)
    except BaseException:
        child.end()
        raise
    with _lock:
        _idle.append(child)
    if isinstance(answer, str):
        raise InputFailed(answer)
    return answer


def _take() -> "_Child":
    with _lock:
        while _idle:
            child = _idle.pop()
            if child.process.poll() is None:
                return child
            child.end()
    return _Child()


class _Child:
    """A child process, and the setup that it has."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "pipelines.mine.child_process"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
        self._setup = ""

    def ask(self, setup: bytes, task: MiningTask, seconds: float) -> MinedInput | str:
        """Return what came of a task, or a sentence on why nothing did. Raises InputFailed."""
        known = sha256(setup).hexdigest()
        assert self.process.stdin
        try:
            send(self.process.stdin, (None if known == self._setup else setup, task))
        except OSError:
            raise InputFailed(f"{task.name}: the process that was to read it had ended") from None
        self._setup = known
        until = time.monotonic() + seconds
        head = self._read(LENGTH.size, task, until, seconds)
        (length,) = LENGTH.unpack(head)
        answer: MinedInput | str = pickle.loads(self._read(length, task, until, seconds))
        return answer

    def end(self) -> None:
        """End the process at once."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe:
                pipe.close()

    def _read(self, size: int, task: MiningTask, until: float, seconds: float) -> bytes:
        assert self.process.stdout
        number, data = self.process.stdout.fileno(), bytearray()
        while len(data) < size:
            ready, _, _ = select.select([number], [], [], max(0.0, until - time.monotonic()))
            if not ready:
                raise InputFailed(f"{task.name}: reading it took longer than {seconds:g} seconds")
            came = os.read(number, min(_STEP, size - len(data)))
            if not came:
                code = self.process.wait()
                raise InputFailed(f"{task.name}: the process that read it ended ({_ended(code)})")
            data += came
        return bytes(data)


def _ended(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"

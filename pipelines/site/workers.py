"""Keep several processes at work side by side: replace those that die, and end all of them together."""

import logging
import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from types import FrameType

from scrapers.errors import UserError

LOG = logging.getLogger(__name__)
_ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_SHORT_LIFE = 2.0  # seconds: a process that dies sooner would only die again
_MOST_SHORT_LIVES = 3  # in a row, for each process, before all is given up
_GRACE = 8.0  # seconds that processes have to finish what they are doing
MOST = 4  # processes that are started unless more are asked for


def cores() -> int:
    """Return how many processor cores this process may use, at most ``MOST``."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(usable, MOST)


@dataclass(slots=True)
class Workers:
    """Processes that each run ``work`` with the descriptor of a pipe that ends when this process does.

    ``work`` begins with SIGTERM blocked, so that it can set a handler first, and ends at this signal.
    ``tend`` is called at the start, and whenever a process that this one started has ended. Forks, so that the workers
    share the memory of what is loaded: there must be no threads yet.
    """

    count: int
    work: Callable[[int], None]
    tend: Callable[[], None]
    started: dict[int, float] = field(default_factory=dict)
    short_lives: int = 0  # in a row
    _lifeline: tuple[int, int] = field(default_factory=os.pipe)
    _signals: tuple[int, int] = field(default_factory=os.pipe)

    def run(self, ready: Callable[[], None]) -> None:
        """Work until SIGINT, SIGTERM or SIGHUP, unless they are ignored; calls ``ready`` once all have started.

        Raises UserError where processes only start and end.
        """
        os.set_blocking(self._signals[1], False)
        ending = {number for number in _ENDING if signal.getsignal(number) != signal.SIG_IGN}
        before = {number: signal.signal(number, _note) for number in (*ending, signal.SIGCHLD)}
        wakeup = signal.set_wakeup_fd(self._signals[1], warn_on_full_buffer=False)
        try:
            self._start_missing()
            ready()
            while not ending & set(os.read(self._signals[0], 512)):
                self._reap()
                self._start_missing()
        finally:
            self._end()
            signal.set_wakeup_fd(wakeup)
            for number, handler in before.items():
                signal.signal(number, handler)
            for end in (*self._lifeline, *self._signals):
                os.close(end)

    def _start_missing(self) -> None:
        self.tend()
        while len(self.started) < self.count:
            # A signal to a worker that has no handler yet must neither be lost nor reach this process.
            signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
            pid = os.fork()
            if not pid:
                self._work()
            signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
            self.started[pid] = time.monotonic()

    def _work(self) -> None:
        """Run ``work`` in this new process, where ``_ENDING`` are blocked, and end it."""
        status = 1
        try:
            signal.set_wakeup_fd(-1)
            for number in (signal.SIGTERM, signal.SIGCHLD):
                signal.signal(number, signal.SIG_DFL)
            for number in (signal.SIGINT, signal.SIGHUP):  # a terminal sends them to all, and one process is enough
                signal.signal(number, signal.SIG_IGN)
            for end in (self._lifeline[1], *self._signals):
                os.close(end)
            self.work(self._lifeline[0])
            status = 0
        except BaseException:
            LOG.exception("A process of the site failed.")
        finally:
            os._exit(status)

    def _reap(self) -> None:
        for pid, since in list(self.started.items()):
            if (code := _ended(pid)) is not None:
                del self.started[pid]
                why = f"by {signal.Signals(-code).name}" if code < 0 else f"with status {code}"
                LOG.warning("A process of the site ended %s; another one takes its place.", why)
                self.short_lives = self.short_lives + 1 if time.monotonic() - since < _SHORT_LIFE else 0
                if self.short_lives > _MOST_SHORT_LIVES * self.count:
                    raise UserError("the processes of the site end as soon as they start; see the messages above")
                if self.short_lives:
                    time.sleep(_SHORT_LIFE / 2)

    def _end(self) -> None:
        """End all processes: those that do not finish in time are killed."""
        for number, until in ((signal.SIGTERM, time.monotonic() + _GRACE), (signal.SIGKILL, None)):
            for pid in self.started:
                with suppress(ProcessLookupError):
                    os.kill(pid, number)
            while self.started and (until is None or time.monotonic() < until):
                self.started = {pid: since for pid, since in self.started.items() if _ended(pid) is None}
                time.sleep(0.02)


def _ended(pid: int) -> int | None:
    """Return the exit code of a process, negative for a signal, or None if it runs."""
    found, status = os.waitpid(pid, os.WNOHANG)
    return os.waitstatus_to_exitcode(status) if found else None


def _note(number: int, frame: FrameType | None) -> None:
    """Handle a signal by nothing: its number arrives through the pipe of ``set_wakeup_fd``."""

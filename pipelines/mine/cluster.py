"""Hand inputs to the workers of a Dask cluster, and get through whatever dies meanwhile: workers, the scheduler."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from distributed import CancelledError, Client, Future, KilledWorker, wait

from pipelines.code_version import code_version
from pipelines.mine.child_pool import InputFailed, run_task
from pipelines.mine.mining_task import MinedInput, MiningTask
from pipelines.phrasing import counted
from scrapers.errors import UserError

_LOOK = 1.0  # seconds between two looks at the cluster
_AHEAD = 2  # inputs that wait at the scheduler for each thread of a worker
_GONE = 30.0  # seconds without workers after which those that were there are taken to be of no use
CONNECT = 5.0  # seconds for one try to reach the scheduler


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of an input in its last try: its result, or the reason why there is none."""

    task: MiningTask
    result: MinedInput | None = None
    reason: str = ""


@dataclass(slots=True, kw_only=True)
class Losses:
    """What died or failed on the way and was made good, or not: for the report.

    ``workers`` went away while their scheduler stayed, ``retries`` are the tries of inputs after their first.
    """

    workers: int = 0
    schedulers: int = 0
    retries: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """``tries`` for each input, ``seconds`` for one try, and ``patience``, seconds to wait for a cluster that is away.

    ``pause`` is the seconds before the second try, doubled each time.
    """

    tries: int = 3
    seconds: float = 3600.0
    patience: float = 600.0
    pause: float = 5.0


class MiningCluster:
    """A cluster that is asked through ``connect``, again after each time that its scheduler was lost."""

    def __init__(
        self,
        connect: Callable[[], Client],
        name: str,
        limits: Limits,
        wait_for: Callable[[Client, list[Future]], None] | None = None,
        say: Callable[[str], None] = lambda sentence: None,
    ) -> None:
        self._connect, self._name, self._limits = connect, name, limits
        self._wait_for = wait_for or _wait_for_one
        self._say = say  # is given a sentence when a long wait begins
        self._has_answered = False
        self._client: Client | None = None
        self._running: dict[Future, tuple[MiningTask, int]] = {}
        self._waiting: deque[tuple[float, MiningTask, int]] = deque()
        self._workers: set[str] = set()
        self._seen_worker = time.monotonic()
        self.losses = Losses()

    def outcomes(self, tasks: Iterable[MiningTask], setup: bytes) -> Iterator[Outcome]:
        """Yield what came of each input, in the order in which they end. Raises UserError for a cluster that is away.

        Ranges that were refused come again as an input of their own until their tries are used up.
        """
        left = iter(tasks)
        try:
            while self._fill(left, setup) or self._running or self._waiting:
                for future in self._ended():
                    yield from self._outcome(future)
        finally:
            if self._client:
                with suppress(Exception):  # the cluster may be gone: nothing is lost with it
                    self._client.close(timeout=CONNECT)

    def _fill(self, left: Iterator[MiningTask], setup: bytes) -> bool:
        """Submit inputs until the workers have enough to do; returns whether any was."""
        client = self._connected()
        threads = self._threads(client)
        submitted = False
        while len(self._running) < max(1, threads) * _AHEAD:
            task, tried = self._next(left)
            if task is None:
                break
            future = client.submit(
                run_task, setup, task, self._limits.seconds, pure=False, key=f"mine-{task.id}-{time.monotonic_ns()}"
            )
            self._running[future] = (task, tried)
            submitted = True
        return submitted

    def _next(self, left: Iterator[MiningTask]) -> tuple[MiningTask | None, int]:
        if self._waiting and self._waiting[0][0] <= time.monotonic():
            _, task, tried = self._waiting.popleft()
            return task, tried
        return next(left, None), 0

    def _ended(self) -> list[Future]:
        """Wait a moment for inputs to end; those that a lost scheduler had are submitted again."""
        if not self._running:
            time.sleep(_LOOK / 4)
            return []
        if self._client is not None:
            self._wait_for(self._client, list(self._running))
        if self._client is None or self._client.status != "running":
            self._lose()
            return []
        lost = [future for future in self._running if future.status in ("cancelled", "lost")]
        self.losses.schedulers += bool(lost)  # it came back before we looked
        for future in lost:
            task, tried = self._running.pop(future)
            self._waiting.appendleft((0.0, task, tried))
        return [future for future in self._running if future.status in ("finished", "error")]

    def _outcome(self, future: Future) -> Iterator[Outcome]:
        task, tried = self._running.pop(future)
        try:
            result: MinedInput = future.result(timeout=CONNECT * 6)
        except InputFailed as failed:
            self._has_answered = True
            yield from self._again(task, tried, str(failed))
        except KilledWorker:
            yield from self._again(
                task, tried, f"{task.name}: the workers that read it died, one after the other (see their logs)"
            )
        except (ModuleNotFoundError, AttributeError) as error:
            why = f"a worker lacks our code ({error}); install the wheel of docs/internet-scale.md on it"
            raise UserError(f"{self._name}: {why}") from None
        except CancelledError:
            self._waiting.appendleft((0.0, task, tried))  # lost with its scheduler, for which ``_connected`` waits
        except OSError as error:  # of the worker, or of the way to it: perhaps for good
            yield from self._again(task, tried, f"{task.name}: its result did not come ({error})")
        except Exception as error:
            yield from self._again(task, tried, f"{task.name}: {type(error).__name__}: {error}")
        else:
            self._check_code(result)
            yield from self._result(task, tried, result)

    def _result(self, task: MiningTask, tried: int, result: MinedInput) -> Iterator[Outcome]:
        if result.refused and tried + 1 < self._limits.tries:
            self._retry(replace(task, ranges=tuple(result.refused)), tried)
            result.refused, result.refusals = [], []
            yield Outcome(task=replace(task, id=f"{task.id} in part"), result=result)
        else:
            yield Outcome(task=task, result=result)

    def _again(self, task: MiningTask, tried: int, reason: str) -> Iterator[Outcome]:
        if tried + 1 < self._limits.tries:
            self._retry(task, tried)
        else:
            yield Outcome(task=task, reason=reason)

    def _retry(self, task: MiningTask, tried: int) -> None:
        self.losses.retries += 1
        self._waiting.append((time.monotonic() + self._limits.pause * 2**tried, task, tried + 1))
        self._waiting = deque(sorted(self._waiting, key=lambda waiting: waiting[0]))

    def _check_code(self, result: MinedInput) -> None:
        self._has_answered = True
        if result.code != code_version():
            why = f"a worker reads pages with other code ({result.code}) than this computer ({code_version()})"
            raise UserError(f"{self._name}: {why}; install the same release on both")

    def _connected(self) -> Client:
        """Return the client, connected again where its scheduler was lost. Raises UserError after ``patience``."""
        if self._client is not None and self._client.status == "running":
            return self._client
        if self._client is not None:
            self._lose()
        began = time.monotonic()
        until, is_said = began + self._limits.patience, False
        while True:
            try:
                self._client = self._connect()
            except (OSError, TimeoutError) as error:
                if not is_said:
                    waits = f"waiting {self._limits.patience:g} s for one (--patience)"
                    self._say(f"{self._name}: no scheduler answers there; {waits}")
                    is_said = True
                if time.monotonic() > until:
                    why = f"no scheduler answers there ({str(error)[:120]})"
                    raise UserError(
                        f"{self._name}: {why}; start one (dask scheduler), and run the same command again"
                    ) from None
                time.sleep(_LOOK)
            else:
                self._seen_worker = time.monotonic()
                return self._client

    def _threads(self, client: Client) -> int:
        """Return how many threads the workers have. Raises UserError where there was no worker for long."""
        try:
            workers = dict(client.nthreads())
        except Exception:  # the scheduler went away just now; the next look finds out
            return 0
        # One that is started in the place of a dead one has another address.
        self.losses.workers += len(self._workers - workers.keys())
        self._workers = set(workers)
        threads = int(sum(workers.values()))
        if threads:
            self._seen_worker = time.monotonic()
        else:
            self._refuse_long_absence(time.monotonic() - self._seen_worker)
        return threads

    def _refuse_long_absence(self, seconds: float) -> None:
        """Raise UserError where there was no worker for so long; sooner where all went before any answered."""
        if self.losses.workers and not self._has_answered and seconds > min(_GONE, self._limits.patience):
            gone = f"{counted(self.losses.workers, 'worker')} came and went without an answer"
            remedy = "perhaps they lack our code: install the wheel of docs/internet-scale.md on them (their logs say)"
            raise UserError(f"{self._name}: {gone}; {remedy}")
        if seconds > self._limits.patience:
            why = f"no worker came in {self._limits.patience:g} seconds"
            raise UserError(f"{self._name}: {why}; start some (dask worker {self._name}), and run the same again")

    def _lose(self) -> None:
        """Take back the inputs that a scheduler had when it was lost: they are no worse for it."""
        self.losses.schedulers += 1
        self._workers = set()  # they went with it
        for task, tried in self._running.values():
            self._waiting.appendleft((0.0, task, tried))
        self._running.clear()
        client, self._client = self._client, None
        if client:
            with suppress(Exception):
                client.close(timeout=CONNECT)


def _wait_for_one(client: Client, futures: list[Future]) -> None:
    """Wait a moment for one of these to end, or to be lost: their states say which."""
    with suppress(TimeoutError, CancelledError, OSError), client.as_current():
        wait(futures, timeout=_LOOK, return_when="FIRST_COMPLETED")

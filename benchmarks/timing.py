"""Several ways to do the same work become the median time each takes, timed in turns so that noise meets all alike."""

import gc
import time
from collections.abc import Callable, Mapping
from statistics import median

Work = Callable[[], object]


def cpu_seconds(ways: Mapping[str, Work], rounds: int) -> dict[str, float]:
    """Processor seconds of one go at each way: what it costs a core, whatever else the machine does."""
    return _timed(ways, rounds, time.process_time)


def seconds(ways: Mapping[str, Work], rounds: int, *, before: Work = lambda: None) -> dict[str, float]:
    """Seconds by the clock of one go at each way, waiting for the disk included; ``before`` each round is not timed."""
    return _timed(ways, rounds, time.perf_counter, before)


def _timed(
    ways: Mapping[str, Work], rounds: int, clock: Callable[[], float], before: Work = lambda: None
) -> dict[str, float]:
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        before()
        for name, work in ways.items():
            gc.collect()  # nobody pays for what the one before left behind
            start = clock()
            work()
            taken[name].append(clock() - start)
    return {name: median(times) for name, times in taken.items()}

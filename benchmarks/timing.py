"""Several ways to do the same work become the median time each takes, timed in turns so that noise meets all alike."""

import gc
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_context
from statistics import median

Work = Callable[[], object]


def cpu_seconds(ways: Mapping[str, Work], rounds: int) -> dict[str, float]:
    """Processor seconds of one go at each way: what it costs a core, whatever else the machine does.

    Each way has a process of its own, so that none works in the memory that another has littered.
    """
    taken: defaultdict[str, list[float]] = defaultdict(list)
    with ExitStack() as stack:
        spawn = get_context("spawn")
        processes = {name: stack.enter_context(ProcessPoolExecutor(1, mp_context=spawn)) for name in ways}
        for name, work in ways.items():
            processes[name].submit(work).result()  # once untimed: what is imported then is not imported for each page
        for _ in range(rounds):
            for name, work in ways.items():
                taken[name].append(processes[name].submit(_timed, work, time.process_time).result())
    return {name: median(times) for name, times in taken.items()}


def seconds(ways: Mapping[str, Work], rounds: int, *, before: Work = lambda: None) -> dict[str, float]:
    """Seconds by the clock of one go at each way, waiting for the disk included; ``before`` each round is not timed."""
    taken: defaultdict[str, list[float]] = defaultdict(list)
    for _ in range(rounds):
        before()
        for name, work in ways.items():
            taken[name].append(_timed(work, time.perf_counter))
    return {name: median(times) for name, times in taken.items()}


def _timed(work: Work, clock: Callable[[], float]) -> float:
    gc.collect()  # nobody pays for what the one before left behind
    start = clock()
    work()
    return clock() - start

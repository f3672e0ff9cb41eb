"""Measure the median time of several ways to do the same work, in turns, so that noise affects all alike."""

import gc
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_context
from statistics import median
from typing import NamedTuple

Work = Callable[[], object]


def cpu_seconds(ways: Mapping[str, Work], rounds: int) -> dict[str, float]:
    """Processor seconds of one go at each way: its cost on one core, independent of other load.

    Each way has a process of its own, so that none is slowed by memory that another left.
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


class Taken(NamedTuple):
    """What one go took: seconds ``by_clock``, waiting for the disk included, and those that it kept a core ``busy``."""

    by_clock: float
    busy: float


def taken(ways: Mapping[str, Work], rounds: int, *, before: Work = lambda: None) -> dict[str, Taken]:
    """The medians of so many goes at each way, all in this process; ``before`` each round is not timed."""
    goes: defaultdict[str, list[Taken]] = defaultdict(list)
    for _ in range(rounds):
        before()
        for name, work in ways.items():
            gc.collect()
            clock, busy = time.perf_counter(), time.process_time()
            work()
            goes[name].append(Taken(time.perf_counter() - clock, time.process_time() - busy))
    return {name: Taken(*map(median, zip(*went, strict=True))) for name, went in goes.items()}


def _timed(work: Work, clock: Callable[[], float]) -> float:
    gc.collect()  # so that no run is charged for garbage of the one before
    start = clock()
    work()
    return clock() - start

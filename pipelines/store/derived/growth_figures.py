"""Compute the figures of one petition's growth from its observations; docs/codebook.md defines each."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import pairwise
from math import inf, sqrt
from typing import NamedTuple

DAY = 86_400
HOUR = 3_600

Point = tuple[int, int]
"""A time (seconds since 1970-01-01, UTC) or a day (days since then), and the count."""

WINDOWS = (1, 7, 30)  # days
NEAR = 4  # a change in a window rests on looks that are a quarter of it more or less apart, at most
RUNGS = tuple(step * 10**power for power in range(2, 8) for step in (1, 2, 5))  # 100, 200, 500, 1,000, ...
# Fewer would be noise: with five intervals, those of a Poisson process give -0.5 to 0.4 in nine of ten series.
LEAST_INTERVALS = 5
LEAST_SIZE = 100  # signatures: of fewer, a share says more about the size than about the growth
FIRST_HOUR_SLACK, FIRST_DAY_SLACK = HOUR // 4, 2 * HOUR


def series(observations: Iterable[Point]) -> list[Point]:
    """Put observations in order: by time, and of several at the same time only the highest count.

    >>> series([(5, 120), (5, 130), (1, 100), (5, 125)])
    [(1, 100), (5, 130)]
    """
    return list(dict(sorted(observations)).items())


def by_day(points: Sequence[Point]) -> list[Point]:
    """Return the last count of each day that has one.

    >>> by_day([(0, 100), (5, 110), (DAY * 2, 120)])
    [(0, 110), (2, 120)]
    """
    return list({at // DAY: count for at, count in points}.items())


class Change(NamedTuple):
    """How much a count changed, and over how many seconds; both None for a single observation."""

    gained: int | None = None
    seconds: int | None = None


def change(points: Sequence[Point], window: int) -> Change:
    """Return the change up to the last point since the newest one that is ``window`` days older, or since the first.

    >>> change([(0, 100), (DAY, 110), (DAY * 9, 200)], 7), change([(0, 100)], 7)
    (Change(gained=90, seconds=691200), Change(gained=None, seconds=None))
    """
    if len(points) < 2:
        return Change()
    last_at, last = points[-1]
    at, count = points[max(_after(points, last_at - window * DAY) - 1, 0)]
    return Change(gained=last - count, seconds=last_at - at)


def moved(points: Sequence[Point], window: int) -> Change:
    """Return the change in the last ``window`` days up to the last point, if points are near enough to say so.

    It is counted from the newest point at least as old; if that is older by more than a quarter of the window, from the
    oldest of those that are younger by at most a quarter.

    >>> moved([(0, 100), (DAY, 110), (DAY * 8, 200)], 7), moved([(0, 100), (DAY * 10, 200)], 7)
    (Change(gained=90, seconds=604800), Change(gained=None, seconds=None))
    """
    start, _younger = window_start(points, window)
    if start is None:
        return Change()
    (at, count), (last_at, last) = points[start], points[-1]
    return Change(gained=last - count, seconds=last_at - at)


def window_start(points: Sequence[Point], window: int) -> tuple[int | None, int]:
    """Return the place of the point that the change of the last ``window`` days is counted from, and where they begin.

    The first is None if no point is near enough. The second is the place of the oldest point within the window.

    >>> window_start([(0, 100), (DAY, 110), (DAY * 8, 200)], 7), window_start([(0, 100), (DAY * 10, 200)], 7)
    ((1, 2), (None, 1))
    """
    last_at, wanted, slack = points[-1][0], window * DAY, window * DAY // NEAR
    younger = _after(points, last_at - wanted)
    for place in (younger - 1, younger):
        if 0 <= place < len(points) - 1 and abs(last_at - wanted - points[place][0]) <= slack:
            return place, younger
    return None, younger


def _after(points: Sequence[Point], at: int) -> int:
    """Return the place of the first point after a time."""
    return bisect_right(points, (at, inf))


def percent(gained: float, size: int) -> float | None:
    """Return what was gained as percent of the size before; None where that was below 100 signatures.

    >>> percent(30, 200), percent(30, 20)
    (15.0, None)
    """
    return round(100 * gained / size, 4) if size >= LEAST_SIZE else None


def fastest_day(days: Sequence[Point]) -> tuple[str | None, int | None]:
    """Return the day of the largest gain since the day before, and that gain; None where no two such days show one.

    >>> fastest_day([(0, 100), (1, 130), (5, 900), (6, 910)]), fastest_day([(0, 100), (5, 900)])
    (('1970-01-02', 30), (None, None))
    """
    gains = [(count - before, -day) for (at, before), (day, count) in pairwise(days) if day == at + 1]
    gain, day = max(gains, default=(0, 0))
    return (date.fromordinal(_EPOCH - day).isoformat(), gain) if gain > 0 else (None, None)


_EPOCH = date(1970, 1, 1).toordinal()


def gap_share(days: Sequence[Point]) -> float | None:
    """Return which part of the days between the first and the last has no observation; None where no day is between.

    >>> gap_share([(0, 100), (1, 130), (5, 900)]), gap_share([(0, 100), (1, 130)])
    (0.75, None)
    """
    between = days[-1][0] - days[0][0] - 1
    return round(1 - (len(days) - 2) / between, 4) if between > 0 else None


def growth_intervals(days: Sequence[Point]) -> list[list[int]]:
    """Return the days from each growth day to the next, in chains: a day without an observation ends a chain.

    A growth day is one on which the count is higher than on the day before; both were observed.

    >>> growth_intervals([(0, 1), (1, 2), (2, 2), (3, 3), (4, 4), (8, 9), (9, 10), (10, 11)])
    [[2, 1], [1]]
    """
    chains: list[list[int]] = []
    last: int | None = None
    chain: list[int] = []
    for (at, before), (day, count) in pairwise(days):
        if day != at + 1:
            last = None
        elif count > before:
            if last is None:
                chain = []
                chains.append(chain)
            else:
                chain.append(day - last)
            last = day
    return [chain for chain in chains if chain]


def burstiness(intervals: Sequence[int]) -> float | None:
    """Return how uneven intervals are: -1 where all are equal, about 0 where they are random, up to 1 in bursts.

    Kim and Jo 2016, equation for finite sequences, where n is the number of intervals.

    >>> burstiness([1] * 10), burstiness([1, 1, 1, 1, 40]), burstiness([1, 2])
    (-1.0, 0.8375, None)
    """
    n = len(intervals)
    if n < LEAST_INTERVALS:
        return None
    mean = sum(intervals) / n
    spread = sqrt(sum((each - mean) ** 2 for each in intervals) / n) / mean
    more, less = sqrt(n + 1), sqrt(n - 1)
    return round((more * spread - less) / ((more - 2) * spread + less), 4)


def memory(chains: Iterable[Sequence[int]]) -> float | None:
    """Return the correlation of each interval with the next one of its chain (Goh and Barabási 2008).

    >>> memory([[1, 5, 1, 5, 1, 5]]), memory([[1, 1, 1, 1, 1, 1]]), memory([[1, 5], [5, 1]])
    (-1.0, None, None)
    """
    pairs = [pair for chain in chains for pair in pairwise(chain)]
    n = len(pairs)
    if n < LEAST_INTERVALS:
        return None
    mean, next_mean = sum(a for a, _ in pairs) / n, sum(b for _, b in pairs) / n
    spread, next_spread = sum((a - mean) ** 2 for a, _ in pairs), sum((b - next_mean) ** 2 for _, b in pairs)
    if not (spread and next_spread):
        return None
    return round(sum((a - mean) * (b - next_mean) for a, b in pairs) / sqrt(spread * next_spread), 4)


def seconds_of(created_at: str | None) -> int | None:
    """Return a time of creation in seconds; None for one that is known by its date only.

    >>> seconds_of("1970-01-01T01:00:00Z"), seconds_of("1970-01-01"), seconds_of(None)
    (3600, None, None)
    """
    if created_at is None or "T" not in created_at:
        return None
    return int(datetime.fromisoformat(created_at).timestamp())


def count_at_age(points: Sequence[Point], created: int | None, age: int, slack: int) -> tuple[int | None, int | None]:
    """Return the count nearest to this age (seconds since creation), and its age; None if none is within ``slack``.

    Of two that are equally near it is the earlier.

    >>> count_at_age([(100, 3), (3_500, 8), (3_900, 9)], 0, HOUR, FIRST_HOUR_SLACK)
    (8, 3500)
    >>> count_at_age([(100, 3)], 0, HOUR, FIRST_HOUR_SLACK), count_at_age([(100, 3)], None, HOUR, FIRST_HOUR_SLACK)
    ((None, None), (None, None))
    """
    if created is None:
        return None, None
    near = [(abs(at - created - age), at, count) for at, count in points if abs(at - created - age) <= slack]
    if not near:
        return None, None
    _, at, count = min(near)
    return count, at - created


def rungs(points: Sequence[Point]) -> Iterator[tuple[int, int, int]]:
    """Yield each rung that the count was seen to reach: rung, last time below it, first time at or above it.

    One that the first observation has reached already is left out: nobody knows when that was.

    >>> list(rungs([(0, 90), (5, 250), (6, 190), (7, 210)]))
    [(100, 0, 5), (200, 0, 5)]
    """
    highest = points[0][1]
    for (below_at, _), (at, count) in pairwise(points):
        if count > highest:
            yield from ((rung, below_at, at) for rung in RUNGS if highest < rung <= count)
            highest = count

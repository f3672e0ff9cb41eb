"""Prepare observations for drawing: lines that break at gaps, goals, points by origin, thinned to what the eye sees."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import groupby, pairwise
from statistics import median
from typing import TypeVar

from pipelines.site.chart_points import NOT_OBSERVED, REPORTED, STATED, Point, by_time, standing

Spot = tuple[float, int]  # seconds since 1970 in UTC, and a count
S = TypeVar("S", bound="tuple[float, int] | tuple[float, int, Look]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """An observation with a count: the stretch between gaps that it is in, its goal if it showed one, its origin."""

    stretch: int
    goal: int | None
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """What a chart draws, each list sorted by time.

    ``counts`` and ``goals`` are lines, one list for each stretch between gaps; of several observations at the same
    second they show the one with the highest count. ``origins`` are all observations with a count by their origin.
    ``latest`` is the newest of these with its goal, as shown together. ``days`` and ``times`` (seconds) are those of
    the first and the last point, with a count or without.
    """

    counts: list[list[Spot]]
    goals: list[list[Spot]]
    origins: dict[str, list[Spot]]
    stated: list[Spot]
    reported: list[Spot]
    latest: tuple[float, int, int | None] | None
    days: tuple[str, str] | None
    times: list[float]

    @property
    def values(self) -> list[int]:
        """All counts and goals."""
        return [value for line in (*self.counts, *self.goals, self.stated, self.reported) for _, value in line]


def prepare(points: Sequence[Point]) -> Series:
    """Return the series of ``points``, which may come in any order."""
    points = sorted(points, key=by_time)
    observed = [point for point in points if point.origin not in NOT_OBSERVED]
    times = [seconds(point.observed_at) for point in observed]
    looks = list(zip(times, observed, stretches(observed), strict=True))
    origins: dict[str, list[Spot]] = {}
    for at, point, _ in looks:
        if point.signatures is not None:
            origins.setdefault(point.origin, []).append((at, point.signatures))
    latest = max(standing(observed), key=by_time, default=None)
    days = [point.observed_at[:10] for point in points]
    return Series(
        counts=_lines((stretch, (at, point.signatures)) for at, point, stretch in looks),
        goals=_lines((stretch, (at, point.goal)) for at, point, stretch in looks),
        origins=origins,
        stated=_told(points, STATED),
        reported=_told(points, REPORTED),
        latest=(seconds(latest.observed_at), latest.signatures or 0, latest.goal) if latest else None,
        days=(days[0], days[-1]) if days else None,
        times=[seconds(point.observed_at) for point in (*points[:1], *points[-1:])],
    )


def _told(points: Sequence[Point], origin: str) -> list[Spot]:
    """Return counts that are no observations."""
    return [(seconds(p.observed_at), p.signatures) for p in points if p.origin == origin and p.signatures is not None]


def stretches(points: Sequence[Point]) -> list[int]:
    """Return for each observation, sorted by time, a number that rises at each gap; lines end with it.

    A gap is a longer wait than ``longest_wait``, or an observation without a count.
    """
    wait = longest_wait(points).total_seconds()
    # A crawl reads several pages a day: one without a count is no gap if another shows it, as a listing does.
    counted = {point.observed_at[:10] for point in points if point.signatures is not None}
    found = []
    stretch, before = 0, None
    for point in points:
        at = seconds(point.observed_at)
        waited_too_long = before is not None and at - before > wait
        shows_none = point.signatures is None and point.observed_at[:10] not in counted
        stretch += waited_too_long or shows_none
        found.append(stretch)
        before = at
    return found


def longest_wait(points: Sequence[Point]) -> timedelta:
    """Return the longest time between observations that is no gap: three times the usual one, at least two weeks."""
    days = sorted({datetime.fromisoformat(day).toordinal() for day in {point.observed_at[:10] for point in points}})
    return timedelta(days=longest_wait_of(days))


def longest_wait_of(days: Sequence[int]) -> float:
    """Return the longest wait that is no gap, in days, for sorted days on which there were observations.

    >>> longest_wait_of([1, 2, 3]), longest_wait_of([0, 28, 56])
    (14, 84.0)
    """
    usual = median(b - a for a, b in pairwise(days)) if len(days) > 1 else 0
    return max(3 * usual, 14)


@lru_cache(maxsize=8192)  # the times of one page are read several times
def seconds(time: str) -> float:
    """Return an ISO 8601 time, in UTC unless it names an offset, as seconds since 1970.

    >>> seconds("1970-01-02T00:00:00Z"), seconds("1970-01-02")
    (86400.0, 86400.0)
    """
    moment = datetime.fromisoformat(time)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def thin(line: Sequence[S], start: float, width: float) -> list[S]:
    """Keep the first, last, lowest and highest spot of each column, ``width`` seconds wide from ``start`` on.

    A line through them covers the same pixels as one through all; every spot kept is one that was observed.

    >>> thin([(0, 5), (1, 9), (2, 7), (3, 1), (4, 6), (12, 8)], 0, 10)
    [(0, 5), (1, 9), (3, 1), (4, 6), (12, 8)]
    """
    kept: list[S] = []
    for _, spots in groupby(line, key=lambda spot: int((spot[0] - start) / width)):
        column = list(spots)
        if len(column) > 4:
            values = [spot[1] for spot in column]
            kept += [
                column[i] for i in sorted({0, len(column) - 1, values.index(min(values)), values.index(max(values))})
            ]
        else:
            kept += column
    return kept


def thin_looks(points: Sequence[Point], start: float, width: float) -> list[tuple[float, int, Look]]:
    """Return the observations with a count as their line keeps them, sorted by time; see ``thin``."""
    observed = sorted((p for p in points if p.origin not in NOT_OBSERVED), key=by_time)
    by_second = {
        p.observed_at: (seconds(p.observed_at), p.signatures, Look(stretch=stretch, goal=p.goal, origin=p.origin))
        for p, stretch in zip(observed, stretches(observed), strict=True)
        if p.signatures is not None
    }
    looks = list(by_second.values())
    lines = [list(line) for _, line in groupby(looks, key=lambda look: look[2].stretch)]
    return [look for line in lines for look in thin(line, start, width)]


def steps(line: Sequence[Spot]) -> list[Spot]:
    """Keep the spots at which the value changes, and the last one: steps through them are the same.

    >>> steps([(0, 100), (1, 100), (2, 200), (3, 200), (4, 200)])
    [(0, 100), (2, 200), (4, 200)]
    """
    changes = [spot for before, spot in zip([None, *line], line, strict=False) if not before or before[1] != spot[1]]
    return changes if changes[-1:] == list(line[-1:]) else [*changes, line[-1]]


def _lines(spots: Iterable[tuple[int, tuple[float, int | None]]]) -> list[list[Spot]]:
    known = {at: (stretch, (at, value)) for stretch, (at, value) in spots if value is not None}
    return [[spot for _, spot in line] for _, line in groupby(known.values(), key=lambda pair: pair[0])]

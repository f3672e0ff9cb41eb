"""Compute what a petition's page says of its growth, each figure with the two observations it rests on."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Literal

from pipelines.site.formatting import rounded_days
from pipelines.store.derived.growth_figures import DAY, NEAR, Point, by_day, gap_share, series, window_start

DAYS = (1, 7, 30)

# Seen once; followed for too short a time; a gap; no two looks a day apart; no gain on any day.
Why = Literal["once", "short", "gap", "apart", "flat"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The change from one observation to another; times are ISO 8601 in UTC."""

    gained: int
    first_at: str
    last_at: str

    @property
    def days(self) -> float:
        """The days between the two, rounded for readers."""
        return _days(_seconds(self.last_at) - _seconds(self.first_at))


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """Why a figure is not known; ``days`` is the length of the gap ("gap"), or how long it was followed ("short")."""

    why: Why
    days: float = 0


Figure = Span | Unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class GrowthFacts:
    """The figures of a petition up to its last observation with a time and a count.

    ``windows`` are the changes in the last 1, 7 and 30 days by their length; ``first_day`` is the change in the day
    after the first observation; ``fastest`` that of the fastest day: from one observation to another a day later.
    ``gap_share`` is the share of days without an observation between the first and the last day, or None.
    """

    first_at: str
    first_signatures: int
    last_at: str
    last_signatures: int
    windows: dict[int, Figure]
    first_day: Figure
    fastest: Figure
    days_observed: int
    gap_share: float | None


def growth_facts(observed: Iterable[tuple[str, int | None]]) -> GrowthFacts | None:
    """Compute the figures from observations (time, count) in any order; None if none has a count.

    >>> facts = growth_facts([("2018-03-01T12:00:00Z", 100), ("2018-03-02T12:00:00Z", 130)])
    >>> facts.windows[1], facts.windows[7]  # doctest: +NORMALIZE_WHITESPACE
    (Span(gained=30, first_at='2018-03-01T12:00:00Z', last_at='2018-03-02T12:00:00Z'),
     Unknown(why='short', days=1))
    """
    points = series((_seconds(at), count) for at, count in observed if count is not None)
    if not points:
        return None
    days = by_day(points)
    return GrowthFacts(
        first_at=_iso(points[0][0]),
        first_signatures=points[0][1],
        last_at=_iso(points[-1][0]),
        last_signatures=points[-1][1],
        windows={window: last_days(points, window) for window in DAYS},
        first_day=_first_day(points),
        fastest=_fastest(points),
        days_observed=len(days),
        gap_share=gap_share(days),
    )


def last_days(points: Sequence[Point], window: int) -> Figure:
    """Return the change in the last ``window`` days, up to the last point.

    It is counted from the newest point at least ``window`` days before the last one, as in ``petition_metrics``; where
    that is older by more than a quarter of the window, from the oldest one that is younger by at most a quarter.

    >>> last_days([(0, 100), (DAY * 8, 190)], 7), last_days([(0, 100), (DAY * 6, 190)], 7)  # doctest: +ELLIPSIS
    (Span(gained=90, ...), Span(gained=90, ...))
    >>> last_days([(0, 100), (DAY * 9, 190)], 7), last_days([(0, 100), (DAY * 5, 190)], 7)
    (Unknown(why='gap', days=9), Unknown(why='short', days=5))
    """
    if len(points) == 1:
        return Unknown(why="once")
    start, after = window_start(points, window)
    return _unknown(points, after) if start is None else _span(points[start], points[-1])


def _first_day(points: Sequence[Point]) -> Figure:
    """Return the change in the day after the first point: the same rule, seen from the other side."""
    if len(points) == 1:
        return Unknown(why="once")
    first_at = points[0][0]
    after = bisect_left(points, first_at + DAY, key=_time)  # the first point that is a day later or more
    for place in (after, after - 1):
        if 0 < place < len(points) and abs(points[place][0] - first_at - DAY) <= DAY // NEAR:
            return _span(points[0], points[place])
    return _unknown(points, after)


def _unknown(points: Sequence[Point], after: int) -> Unknown:
    """Return the gap around the time of a missing point, between ``after`` and the point before it."""
    if 0 < after < len(points):
        return Unknown(why="gap", days=_days(points[after][0] - points[after - 1][0]))
    return Unknown(why="short", days=_days(points[-1][0] - points[0][0]))


def _fastest(points: Sequence[Point]) -> Figure:
    """Return the change with the most per day of those that end with a point and began about a day before it.

    Two points count as about a day apart by the rule of the last day. Of equal rates, the first counts.

    >>> _fastest([(0, 100), (DAY, 146), (DAY * 2 - 7 * 3600, 146), (DAY * 3 + 9 * 3600, 199)])  # 53 in 1.7 days
    Span(gained=46, first_at='1970-01-01T00:00:00Z', last_at='1970-01-02T00:00:00Z')
    """
    best, most, is_known = None, 0.0, False
    begun = 0  # the oldest point within a day before this one
    for place, (at, count) in enumerate(points):
        while points[begun][0] <= at - DAY:
            begun += 1
        near = next((b for b in (begun - 1, begun) if 0 <= b < place and _is_a_day(at - points[b][0])), None)
        if near is not None:
            is_known = True
            pace = (count - points[near][1]) / (at - points[near][0])
            if pace > most:
                best, most = (points[near], points[place]), pace
    return _span(*best) if best else Unknown(why="flat" if is_known else "apart")


def _is_a_day(seconds: int) -> bool:
    return abs(seconds - DAY) <= DAY // NEAR


_EPOCH = date(1970, 1, 1).toordinal()


def _span(first: Point, last: Point) -> Span:
    return Span(gained=last[1] - first[1], first_at=_iso(first[0]), last_at=_iso(last[0]))


def _time(point: Point) -> int:
    return point[0]


def _days(seconds: int) -> float:
    return rounded_days(seconds / DAY)


def _seconds(at: str) -> int:
    """Return the seconds since 1970 of a time as the archive writes it.

    >>> _seconds("1970-01-02T01:01:01Z")
    90061
    """
    return _midnight(at[:10]) + int(at[11:13]) * 3_600 + int(at[14:16]) * 60 + int(at[17:19])


@lru_cache(maxsize=4096)
def _midnight(day: str) -> int:
    return (date.fromisoformat(day).toordinal() - _EPOCH) * DAY


def _iso(seconds: int) -> str:
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%SZ}"

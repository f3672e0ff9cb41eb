"""Observations as charts draw them."""

from collections.abc import Iterable
from dataclasses import dataclass

THEIRS = ("blocked", "failed", "back-off")  # why looks were missed for which the site was the reason
STATED = "stated"  # origin of what a page says of its own past: no observation, drawn hollow, and no line leads to it

REPORTED = "reported"  # origin of a count in a list that others keep: hollow too, with a sign of its own
NOT_OBSERVED = (STATED, REPORTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One observation: ``observed_at`` is ISO 8601 in UTC; a count is None if the page showed none."""

    observed_at: str
    signatures: int | None
    goal: int | None = None
    origin: str = "live"


def by_time(point: Point) -> tuple[str, int, int]:
    """Return a key that sorts by time; of several at the same second, the one that stands for it comes last.

    That is the one with the highest count, as in all figures of growth.
    """
    signatures, goal = (-1 if count is None else count for count in (point.signatures, point.goal))
    return point.observed_at, signatures, goal


def standing(points: Iterable[Point]) -> list[Point]:
    """Return the points with a count by time, and of several at the same second the one that stands for it.

    >>> points = [Point(observed_at="2018-02-01T00:00:00Z", signatures=count) for count in (9, 7)]
    >>> [point.signatures for point in standing(points)]
    [9]
    """
    counted = sorted((point for point in points if point.signatures is not None), key=by_time)
    return list({point.observed_at: point for point in counted}.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Days (ISO) without an observation, on which looks were due that were missed; ``why`` says it.

    ``is_theirs`` where the site was the reason, and not we.
    """

    first: str
    last: str
    why: str
    is_theirs: bool = False

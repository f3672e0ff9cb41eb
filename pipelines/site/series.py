"""Observations of a petition become the rows a chart draws, which know where nobody looked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One observation: ``observed_at`` is ISO 8601 UTC; counts are None where the page showed none."""

    observed_at: str
    signatures: int | None
    goal: int | None = None
    origin: str = "live"


def chart_rows(points: Sequence[Point]) -> list[dict[str, Any]]:
    """Points as chart data; ``stretch`` counts up at every gap, so that no line crosses one.

    Several pages may be read on one day: one that shows no count is no gap where another shows it.
    """
    rows: list[dict[str, Any]] = []
    wait = longest_wait(points)
    counted = {p.observed_at[:10] for p in points if p.signatures is not None}
    stretch = 0
    for before, point in zip([None, *points], points, strict=False):
        waited_too_long = before is not None and _at(point) - _at(before) > wait
        shows_none = point.signatures is None and point.observed_at[:10] not in counted
        stretch += waited_too_long or shows_none
        rows.append(
            {
                "at": point.observed_at,
                "signatures": point.signatures,
                "goal": point.goal,
                "origin": point.origin,
                "stretch": stretch,
            }
        )
    return rows


def longest_wait(points: Sequence[Point]) -> timedelta:
    """How long between two days of observation still counts as watching: three usual waits, at least two weeks."""
    days = sorted({_at(point).date() for point in points})
    usual = median((b - a).days for a, b in pairwise(days)) if len(days) > 1 else 0
    return timedelta(days=max(3 * usual, 14))


def describe(points: Sequence[Point]) -> str:
    """The chart in one sentence, for those who do not see it.

    >>> describe([Point(observed_at="2018-02-01T00:00:00Z", signatures=54, goal=100)])
    '1 observation; 54 signatures of 100 on 2018-02-01.'
    """
    counted = sorted((p for p in points if p.signatures is not None), key=lambda p: p.observed_at)
    if not counted:
        return f"{len(points)} observations, none with a count."
    told = [
        f"{p.signatures:,} signature{'' if p.signatures == 1 else 's'}"
        f"{f' of {p.goal:,}' if p.goal is not None else ''} on {p.observed_at[:10]}"
        for p in dict.fromkeys((counted[0], counted[-1]))
    ]
    return f"{len(points)} observation{'' if len(points) == 1 else 's'}; {', then '.join(told)}."


def _at(point: Point) -> datetime:
    return datetime.fromisoformat(point.observed_at)

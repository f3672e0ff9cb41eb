"""Compute what a petition showed on a day: title, count, goal, place in the listing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from math import exp

from sample.calendar import today
from sample.content import Life, lives, site
from sample.drawn_counts import drawn_count

_LADDER = ((500, 100), (1_000, 200), (10_000, 1_000), (50_000, 5_000), (100_000, 25_000))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A petition as it stands on one day."""

    life: Life
    title: str
    why: str
    signatures: int
    goal: int
    ended: bool
    won: bool
    updated: date


def listed(day: date, passed: float = 0.0) -> list[Shown]:
    """Every petition visible on ``day``, in the platform's order: latest picture first, then newest.

    ``passed`` is how much of that day's signatures had come in, 0 to 1.
    """
    visible = [life for life in lives() if is_visible(life, day)]
    visible.sort(key=lambda life: (_picture_day(life, day), life.created, life.id), reverse=True)
    return [shown(life, day, passed) for life in visible]


def is_visible(life: Life, day: date) -> bool:
    if day < life.created:
        return False
    if life.hidden is None:
        return True
    start, end = life.hidden
    return not (start <= day and (end is None or day < end))


def shown(life: Life, day: date, passed: float = 0.0) -> Shown:
    ended = life.ended if life.ended and life.ended.day <= day else None
    signatures = _signatures(life, day, passed)
    changes = (life.created, life.retitled_on, life.reworded_on, life.image_changed, ended and ended.day)
    return Shown(
        life=life,
        title=life.old_title if life.old_title and life.retitled_on and day < life.retitled_on else life.title,
        why=life.old_why if life.old_why and life.reworded_on and day < life.reworded_on else life.why,
        signatures=signatures,
        goal=life.custom_goal or ladder(signatures),
        ended=ended is not None,
        won=ended is not None and ended.how == "won",
        updated=max(change for change in changes if change and change <= day),
    )


def ladder(signatures: int) -> int:
    """The goal that the platform sets by itself, always above the count.

    >>> [ladder(n) for n in (0, 99, 100, 499, 500, 600, 999, 1_000, 9_999, 10_000, 50_000, 100_000)]
    [100, 100, 200, 500, 600, 800, 1000, 2000, 10000, 15000, 75000, 200000]
    """
    gap = next((gap for below, gap in _LADDER if signatures < below), 100_000)
    return (signatures // gap + 1) * gap


def _signatures(life: Life, day: date, passed_of_day: float) -> int:
    """The count on a day: 0 when launched, ``life.signatures`` at the end, and in between as its shape has it."""
    if life.counts:
        if life.ended and day >= life.ended.day:
            return life.signatures
        return drawn_count(life, day, passed_of_day)
    settled: date = site()["controlshift"]["settled"]
    last = life.ended.day if life.ended else min(settled, today())
    span = (last - life.created).days
    passed = min(max((day - life.created).days / span, 0.0), 1.0)
    fell_on, fell_by = life.fall or (date.max, 0)
    burst = (life.burst - life.created).days / span if life.burst else 0.5
    count = round((life.signatures + fell_by) * _SHAPES[life.shape](passed, burst))
    return count - fell_by if day >= fell_on else count


def _burst(passed: float, burst: float) -> float:
    """Few signatures, then nearly all of them around one day: a logistic curve, stretched to run from 0 to 1."""
    low, at, high = (1 / (1 + exp(-25 * (x - burst))) for x in (0.0, passed, 1.0))
    return (at - low) / (high - low)


_SHAPES: dict[str, Callable[[float, float], float]] = {
    "early": lambda passed, _: 1 - (1 - passed) ** 4,
    "steady": lambda passed, _: passed,
    "late": lambda passed, _: passed**3,
    "burst": _burst,
}


def _picture_day(life: Life, day: date) -> date:
    return life.image_changed if life.image_changed and life.image_changed <= day else life.created

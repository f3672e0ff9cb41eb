"""Draw a petition's count through given points, with better and worse days between them."""

from datetime import date, timedelta
from itertools import pairwise
from math import exp
from zlib import crc32

from sample.content import Life

_TAIL = 10  # days in which growth dies down after the last point


def drawn_count(life: Life, day: date, passed: float = 0.0) -> int:
    """The count at the beginning of ``day``, and a part of that day's signatures: ``passed``, 0 to 1."""
    before = _at_begin(life, day)
    return before + int(passed * (_at_begin(life, day + timedelta(days=1)) - before)) if passed else before


def _at_begin(life: Life, day: date) -> int:
    if day <= life.counts[0][0]:
        return life.counts[0][1]
    for (first, low), (last, high) in pairwise(life.counts):
        if day <= last:
            return low + round((high - low) * _share(life, first, last, day))
    (before, low), (last, high) = life.counts[-2:]
    per_day = max(high - low, 0) / (last - before).days
    return high + round(per_day * _TAIL * (1 - exp(-(day - last).days / _TAIL)))


def _share(life: Life, first: date, last: date, day: date) -> float:
    """How much of what came in between two days had come in by ``day``: each day has a weight of its own."""
    weights = [_weight(life, first + timedelta(days=turn)) for turn in range((last - first).days)]
    return sum(weights[: (day - first).days]) / sum(weights)


def _weight(life: Life, day: date) -> float:
    """Between 0.5 and 1.5, by the petition and how old it is, so that the calendar does not matter."""
    return 0.5 + crc32(f"{life.id} {(day - life.created).days}".encode()) / 0xFFFFFFFF

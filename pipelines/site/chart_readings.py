"""Encode drawn observations for static/chart.js, which shows their values on hover, on touch and by arrow keys."""

import json
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from markupsafe import Markup

from pipelines.site.chart_points import Point
from pipelines.site.chart_series import thin_looks
from pipelines.site.formatting import ORIGINS
from pipelines.site.language import _

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line whose values can be read: its name, its points, and the seconds since 1970 from which its days count."""

    name: str
    points: Sequence[Point]
    start: float = 0.0


def readable(
    drawn: str, lines: Sequence[Line], *, domain: tuple[float, float], column: float, by: str = "date"
) -> Markup:
    """Wrap drawn charts of the same ``lines`` in an element that holds what can be read off them.

    ``domain`` are the first and last second drawn, ``column`` how many seconds share four points of a line.
    """
    data = {"by": by, "lines": [encode(line, domain[0], column) for line in lines], "words": _words()}
    return Markup('<div class="chart-plot" data-chart="{}">{}</div>').format(
        json.dumps(data, ensure_ascii=False, separators=(",", ":")), Markup(drawn)
    )


def encode(line: Line, start: float, column: float) -> dict[str, Any]:
    """Return the points of a line as short texts: times (minutes) and counts as differences in base 36, others as runs.

    >>> points = [Point(observed_at=f"1970-01-0{day}", signatures=50 * day, goal=200) for day in (1, 2, 4)]
    >>> encode(Line(name="A", points=points), 0, 60)
    {'name': 'A', 't': '0 140 280', 'v': '1e 1e 2s', 'g': '200*3', 'o': 'live*3', 's': '0*3'}
    """
    looks = thin_looks(line.points, start, column)
    times = [round(at / 60) for at, _, _ in looks]
    coded = {
        "name": line.name,
        "t": _differences(times),
        "v": _differences([value for _, value, _ in looks]),
        "g": _runs("" if look.goal is None else look.goal for _, _, look in looks),
        "o": _runs(look.origin for _, _, look in looks),
        "s": _runs(look.stretch for _, _, look in looks),
    }
    return coded | ({"start": round(line.start / 60)} if line.start else {})


def _differences(numbers: Sequence[int]) -> str:
    return " ".join(_base36(b - a) for a, b in pairwise([0, *numbers]))


def _base36(number: int) -> str:
    digits, left = "", abs(number)
    while left or not digits:
        left, digit = divmod(left, 36)
        digits = _DIGITS[digit] + digits
    return "-" * (number < 0) + digits


def _runs(values: Iterable[Hashable]) -> str:
    return " ".join(f"{value}*{len(list(run))}" for value, run in groupby(values))


def _words() -> dict[str, Any]:
    """Return the sentences that the script fills in."""
    return {
        "label": _("Values of the chart. Arrow keys go from one observation to the next, Escape leaves."),
        "count": _("Signatures: {count}"),
        "share": _("{share}% of the goal of {goal}"),
        "since": _("{change} since {before}"),
        "gap": _("{change} since {before}; {days} days without an observation in between"),
        "first": _("First observation"),
        "day": _("Day {day}"),
        "origins": {name: str(words) for name, words in ORIGINS.items()},
    }

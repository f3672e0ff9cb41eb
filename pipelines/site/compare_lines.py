"""Turn series of petitions into comparable lines: by date, by days since the start, or as share of the goal."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from pipelines.site.chart_axes import DAY
from pipelines.site.chart_points import Point
from pipelines.site.chart_series import Spot, seconds, stretches
from pipelines.site.compare_style import LETTERS
from pipelines.site.petition_series import PetitionSeries

By = Literal["date", "days", "goal"]
BY: tuple[By, ...] = ("date", "days", "goal")
WHOLE = 1000  # a share of the goal is counted in thousandths


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareLine:
    """One petition of a comparison.

    ``stretches`` are its spots, one list for each stretch between gaps: seconds since 1970, or since the start, and
    signatures, or thousandths of the goal. ``points`` are the observations they were made of, ``start`` the seconds
    since 1970 from which its days count, ``starts_on`` that day (ISO); ``start_is_stated`` where the petition's page
    says it, while for others it is the first observation. ``number`` is its place, from 0.
    """

    number: int
    series: PetitionSeries
    points: list[Point]
    stretches: list[list[Spot]]
    start: float
    starts_on: str | None
    start_is_stated: bool

    @property
    def letter(self) -> str:
        """The letter that stands for the petition in the chart."""
        return LETTERS[self.number]

    @property
    def spots(self) -> list[Spot]:
        """All its spots, oldest first."""
        return [spot for stretch in self.stretches for spot in stretch]

    @property
    def gaps(self) -> list[tuple[Spot, Spot]]:
        """The last spot before and the first one after each gap."""
        return [(a[-1], b[0]) for a, b in zip(self.stretches, self.stretches[1:], strict=False)]


def compare_line(number: int, series: PetitionSeries, by: By) -> CompareLine:
    """Return the line of a petition; without spots where it has no count, or no goal where shares are asked for."""
    observed = series.observed
    looks = zip(observed, stretches(observed), strict=True)
    by_second = {point.observed_at: (point, stretch) for point, stretch in looks if point.signatures is not None}
    counted = [(point, stretch) for point, stretch in by_second.values() if by != "goal" or point.goal]
    start, stated = _start(series, observed)
    zero = start if by == "days" else 0.0
    lines = [
        [(seconds(point.observed_at) - zero, _value(point, by)) for point, _ in stretch]
        for _, stretch in groupby(counted, key=lambda look: look[1])
    ]
    return CompareLine(
        number=number,
        series=series,
        points=[point for point, _ in counted],
        stretches=lines,
        start=start,
        starts_on=_day_of(start, series, observed, stated=stated),
        start_is_stated=stated,
    )


def share_of_goal(count: int, goal: int) -> int:
    """Return the share of a goal in thousandths, rounded; it is whole only where the goal is reached.

    >>> share_of_goal(200, 300), share_of_goal(3_127, 4_000), share_of_goal(99_999, 100_000), share_of_goal(5, 4)
    (667, 782, 999, 1250)
    """
    share = (2 * WHOLE * count + goal) // (2 * goal)
    return min(share, WHOLE - 1) if count < goal else share


def _value(point: Point, by: By) -> int:
    count = point.signatures or 0
    return share_of_goal(count, point.goal) if by == "goal" and point.goal else count


def _start(series: PetitionSeries, observed: Sequence[Point]) -> tuple[float, bool]:
    """Return when a petition began: as its page says, unless it was seen before; otherwise the first observation."""
    first = seconds(observed[0].observed_at) if observed else None
    created = series.petition["created_at"]
    if created and len(created) >= 10 and (first is None or seconds(created[:10]) <= first):
        return seconds(created[:10]), True
    return (first or 0.0) - (first or 0.0) % DAY, False


def _day_of(start: float, series: PetitionSeries, observed: Sequence[Point], *, stated: bool) -> str | None:
    if stated:
        return str(series.petition["created_at"])[:10]
    return observed[0].observed_at[:10] if observed else None

"""Compare signatures before and after an alert, and the same of other days; docs/codebook.md defines each figure."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, sqrt
from statistics import median

from pipelines.store.derived.growth_figures import Point

WEEK, LONGEST_WEEK, FRESH = 7, 14, 3  # days before and after an alert
QUIET = 14  # days after an alert that are compared with nothing
FARTHEST, EACH_SIDE = 365, 10  # days to the other spans, and how many of them before the alert and after it
LEAST_PLACEBOS = 5
# A curve that bends makes ratios that differ by little, but always in the same direction: that is no effect.
ALIKE = 1.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Outreach:
    """Signatures gained in about a week before the end of the day ``middle``, and after it, and over how many days."""

    middle: int
    before: int
    before_days: int
    after: int
    after_days: int

    @property
    def first(self) -> int:
        """The day at whose end the week before begins."""
        return self.middle - self.before_days

    @property
    def last(self) -> int:
        """The day at whose end the week after is over."""
        return self.middle + self.after_days

    @property
    def ratio(self) -> float | None:
        """Signatures per day after, divided by those before; half a signature is added to each, so that 0 has a ratio.

        None where the count dropped: signatures were removed, and nobody knows how many came.
        """
        if self.before < 0 or self.after < 0:
            return None
        return (self.after + 0.5) * self.before_days / ((self.before + 0.5) * self.after_days)

    @property
    def least_ratio(self) -> float:
        """The ratio, less what chance alone moves it: a standard error of its logarithm, where signatures are random.

        So few signatures, whose ratio varies widely, do not stand out from spans with many.
        """
        noise = exp(sqrt(1 / (self.after + 0.5) + 1 / (self.before + 0.5)))
        return (self.ratio or 0.0) / max(noise, ALIKE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placebos:
    """How other spans of a petition compare with that around an alert: how many, how many with as large a ratio."""

    number: int
    as_large: int
    median: float | None
    least: float | None
    most: float | None


def outreach(days: Sequence[Point], alert_day: int) -> Outreach | None:
    """Compare the week before the day of an alert with the week from it on; None where observations are too few.

    >>> outreach([(0, 100), (7, 107), (8, 150), (14, 177)], 8)
    Outreach(middle=7, before=7, before_days=7, after=70, after_days=7)
    >>> outreach([(0, 100), (7, 107)], 8)
    """
    middle = bisect_right(days, alert_day - 1, key=_day) - 1
    if middle < 0 or days[middle][0] < alert_day - FRESH:
        return None
    return around(days, middle)


def around(days: Sequence[Point], middle: int) -> Outreach | None:
    """Compare the weeks before and after the day at this place; None where observations are too few."""
    day, count = days[middle]
    first = bisect_right(days, day - WEEK, key=_day) - 1
    last = bisect_right(days, day + WEEK - 1, key=_day)
    if first < 0 or last == len(days) or day - days[first][0] > LONGEST_WEEK or days[last][0] - day > LONGEST_WEEK:
        return None
    return Outreach(
        middle=day,
        before=count - days[first][1],
        before_days=day - days[first][0],
        after=days[last][1] - count,
        after_days=days[last][0] - day,
    )


def placebos(days: Sequence[Point], about: Outreach, alert_days: Iterable[int]) -> Placebos:
    """Compare the weeks around an alert with those around other days that no alert came near.

    These spans are taken from the alert outward, and overlap neither with its span nor with each other.

    >>> days = [(day, 2 * day if day < 57 else 2 * day + 10) for day in range(120)]
    >>> placebos(days, outreach(days, 57), [57])
    Placebos(number=6, as_large=0, median=1.0, least=1.0, most=1.0)
    """
    alerts = sorted(alert_days)
    middle = bisect_right(days, about.middle, key=_day) - 1
    ratios = [*_ratios(days, about, alerts, range(middle - 1, -1, -1), is_earlier=True)]
    ratios += _ratios(days, about, alerts, range(middle + 1, len(days)), is_earlier=False)
    if not ratios or about.ratio is None:
        return Placebos(number=len(ratios), as_large=0, median=None, least=None, most=None)
    return Placebos(
        number=len(ratios),
        as_large=sum(ratio >= about.least_ratio for ratio in ratios),
        median=round(median(ratios), 4),
        least=round(min(ratios), 4),
        most=round(max(ratios), 4),
    )


def others_near(about: Outreach, alert_days: Iterable[int]) -> int:
    """Count the alerts whose own week touches the weeks before and after an alert, itself left out."""
    return sum(about.first - WEEK < day <= about.last for day in alert_days) - 1


def _ratios(
    days: Sequence[Point], about: Outreach, alerts: Sequence[int], middles: Iterable[int], *, is_earlier: bool
) -> Iterator[float]:
    found, end = 0, about.first if is_earlier else about.last
    for middle in middles:
        if found == EACH_SIDE or abs(days[middle][0] - about.middle) > FARTHEST:
            return
        span = around(days, middle)
        if span is None or span.ratio is None or not _is_quiet(span, alerts):
            continue
        if span.last <= end if is_earlier else span.first >= end:
            found, end = found + 1, span.first if is_earlier else span.last
            yield span.ratio


def _is_quiet(span: Outreach, alerts: Sequence[int]) -> bool:
    """Check that no alert came in a span, nor shortly before it."""
    return bisect_right(alerts, span.last) == bisect_right(alerts, span.first - QUIET)


def _day(point: Point) -> int:
    return point[0]

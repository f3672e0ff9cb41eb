"""Scales and ticks of charts: counts in round steps, times at midnights, months and years in UTC."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from pipelines.site.language import ENGLISH, SPANISH, language

DAY = 86_400
_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)
# In any locale of the machine.
_NAMES = {
    ENGLISH: ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    SPANISH: ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"),
}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# Over most of a year, days without their year ("Mar 1") could be read as those of another.
_LONG = 300 * DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Maps values from ``low`` to ``high`` onto pixels from ``start`` to ``end``; ``low`` is less than ``high``."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Return the pixel of a value.

        >>> Scale(low=0, high=10, start=100, end=0)(2.5)
        75.0
        """
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def count_ticks(values: Sequence[int], most: int) -> list[int]:
    """Return round counts in equal steps from zero to above the greatest value, about ``most`` of them.

    Where all values lie in the upper quarter of the axis and differ, the steps begin below the least one instead: a
    chart must show that its axis is broken wherever the first step is not zero.

    >>> count_ticks([54, 1886, 2000], 7), count_ticks([54], 7), count_ticks([], 7), count_ticks([1730, 1790], 4)
    ([0, 500, 1000, 1500, 2000], [0, 10, 20, 30, 40, 50, 60], [0, 1], [1720, 1740, 1760, 1780, 1800])
    """
    if not values:
        return [0, 1]
    low, high = min(values), max(values)
    if not 0 < high - low < high / 4:
        low, high = 0, max(high, 1)
    step = next(step for step in _round_steps() if (high - low) / step <= most)
    first, last = low // step, -(-high // step)
    return [step * i for i in range(first, last + 1)]


def time_domain(times: Sequence[float]) -> tuple[float, float]:
    """Return the first and last time to draw (seconds), at least two days apart."""
    low, high = (min(times), max(times)) if times else (0.0, 0.0)
    short = max(0.0, 2 * DAY - (high - low))
    return low - short / 2, high + short / 2


def time_ticks(low: float, high: float, most: int, room: Callable[[str], float]) -> list[tuple[float, str]]:
    """Return times (seconds) from ``low`` to ``high`` in equal steps, at most ``most``, with their labels in UTC.

    ``room`` says how many seconds a label needs, so that none runs into the next.

    >>> def labels(days, room=0.0):
    ...     return [label for _, label in time_ticks(0, days * DAY, 5, lambda label: room * DAY)]
    >>> labels(9), labels(9, 6.0)
    (['Jan 1', 'Jan 3', 'Jan 5', 'Jan 7', 'Jan 9'], ['Jan 1', 'Jan 8'])
    >>> labels(900), labels(9000)
    (['Jan 1970', 'Jul 1970', 'Jan 1971', 'Jul 1971', 'Jan 1972'], ['1970', '1975', '1980', '1985', '1990'])
    """
    long = high - low > _LONG

    def fits(found: list[tuple[float, str]]) -> bool:
        needed = max(room(label) for _, label in found)
        return len(found) <= most and all(b - a >= needed for (a, _), (b, _) in pairwise(found))

    found: list[tuple[float, str]] = []
    for ticks in filter(None, _ticks(low, high, most, long)):
        yearly = len(ticks) > 1 and all(tick.month == 1 for tick in ticks)
        found = [(tick.timestamp(), _label(tick, long, yearly)) for tick in ticks]
        if fits(found):
            return found
    # Between two steps, such as two days and a week, there may be one that fits: leave out every second tick, or more.
    return next(some for n in range(1, len(found) + 1) if fits(some := found[::n])) if found else []


def _label(tick: datetime, long: bool, yearly: bool) -> str:
    if long and yearly:
        return str(tick.year)
    month = _NAMES[language()][tick.month - 1]
    if long:
        return f"{month} {tick.year}"
    return f"{tick.day} {month}" if language() == SPANISH else f"{month} {tick.day}"


def _ticks(low: float, high: float, most: int, long: bool) -> Iterator[list[datetime]]:
    """Yield lists of ticks, from the smallest step that could be few enough to the largest."""
    for days in () if long else _DAYS:
        if (high - low) / (days * DAY) <= 4 * most:
            first, last = -(-low // (days * DAY)), high // (days * DAY)
            yield [_EPOCH + timedelta(days=days * i) for i in range(int(first), int(last) + 1)]
    start, end = _EPOCH + timedelta(seconds=low), _EPOCH + timedelta(seconds=high)
    for months in _MONTHS:
        if (high - low) / (months * 28 * DAY) <= 4 * most:
            first, last = -(-_months(start) // months), _months(end) // months
            found = [divmod(months * i, 12) for i in range(first, last + 1)]
            ticks = [datetime(year, month + 1, 1, tzinfo=UTC) for year, month in found if year]
            yield [tick for tick in ticks if start <= tick <= end]


def _months(time: datetime) -> int:
    return time.year * 12 + time.month - 1


def _round_steps() -> Iterator[int]:
    power = 1
    while True:
        yield from (power, 2 * power, 5 * power)
        power *= 10

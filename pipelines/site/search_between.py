"""Join the dates of a search, such as after:2018-03 before:2019, to one span of days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from pipelines.site.search_dates import YEARS, begins_a_year, read_span
from pipelines.site.search_tree import Narrow


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """From the day ``start`` to the day before ``end``."""

    start: date
    end: date

    @classmethod
    def of(cls, narrows: Sequence[Narrow]) -> Self | None:
        """Return the days that meet all conditions; None where one names no date."""
        start, end = date(YEARS[0], 1, 1), date(YEARS[-1] + 1, 1, 1)
        for narrow in narrows:
            span = read_span(narrow.value)
            if span is None:
                return None
            if narrow.field in ("after", "on"):
                start = max(start, span.start)
            if narrow.field != "after":
                end = min(end, span.start if narrow.field == "before" else span.end)
        return cls(start=start, end=end)

    @property
    def first_year(self) -> int:
        return self.start.year

    @property
    def last_year(self) -> int:
        return self.end.year - begins_a_year(self.end)

    @property
    def is_in_a_year(self) -> bool:
        return self.first_year == self.last_year

    @property
    def is_whole_years(self) -> bool:
        return begins_a_year(self.start) and begins_a_year(self.end)

    @property
    def low(self) -> str:
        """The least text of a date in the span: "2018-03" for a record of that month, if it begins with its first day.

        >>> Between(start=date(2018, 3, 1), end=date(2019, 1, 1)).low
        '2018-03'
        """
        start = f"{self.start}"
        return start[:4] if begins_a_year(self.start) else start[:7] if self.start.day == 1 else start

"""Reduce the observations of a petition to one row a day."""

from collections.abc import Iterable
from itertools import groupby
from sqlite3 import Connection

from pipelines.store.derived.derivation import Row
from pipelines.store.derived.growth_figures import DAY
from pipelines.store.derived.looks import Look, Looks

ORIGINS = ("live", "file", "warc", "wayback", "commoncrawl")
"""Where a capture came from, by the code that ``growth_daily`` stores in its place."""


def growth_days(db: Connection, looks: Looks) -> Iterable[Row]:
    """Yield a row for each UTC day with an observation that has a time and a count.

    Its columns: petition, day (days since 1970-01-01), the last count of the day, the number of observations, and the
    code of the last one's origin. Of several at the same time the highest count is the last.
    """
    for petition_id, each in looks.items():
        for day, of_day in groupby(each, _day):
            *others, last = of_day
            yield petition_id, day, last.signatures, len(others) + 1, ORIGINS.index(last.origin)


def _day(look: Look) -> int:
    return look.at // DAY

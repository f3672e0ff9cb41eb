"""Tell which day the sample stands at, and when its web archive looked at the live site."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

import yaml

from sample import CONTENT

DAY_VARIABLE = "QUECONSTE_SAMPLE_DAY"
"""The environment variable that sets the day of the live site (YYYY-MM-DD, UTC), for tests that run past midnight."""

_FIRST_WEEKLY, _FIRST_DAILY = -168, -84
_OUTAGE = range(-65, -49)  # the web archive was down: a gap in every chart
_MOST = 200  # days of such looks, in an archive that is kept and crawled again for months
_anchor: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A visit of the web archive to the live site at ``at`` (UTC): ``whole`` with every page of its listings."""

    at: datetime
    whole: bool

    @property
    def day(self) -> date:
        return self.at.date()

    @property
    def passed(self) -> float:
        """How much of the day's signatures had come in by then, 0 to 1; the first look of a day comes before them."""
        return 0.0 if self.at.hour == _HOURS[0] else self.at.hour / 24


_HOURS = (3, 11, 19)  # the last two days have three looks each


@cache
def today() -> date:
    """The day (UTC) at which the live site stands while this process runs."""
    given = os.environ.get(DAY_VARIABLE)
    return date.fromisoformat(given) if given else datetime.now(UTC).date()


def anchor() -> date:
    """The day that the petitions of the last weeks lead up to: today, unless ``keep_anchor`` set an earlier one."""
    return min(_anchor or today(), today())


def keep_anchor(day: date | None) -> None:
    """Go on with the history of an archive that first got the sample on ``day``, in place of a new one."""
    global _anchor  # as today's, it holds for the whole process
    _anchor = day


def looks() -> tuple[Look, ...]:
    """Every visit of the web archive, by time: days of past years, then weekly, then daily up to yesterday."""
    return _looks(anchor(), today())


@cache
def _looks(lead_up_to: date, until: date) -> tuple[Look, ...]:
    first = max(lead_up_to + timedelta(days=_FIRST_WEEKLY), until - timedelta(days=_MOST))
    settings = yaml.safe_load((CONTENT / "site.yml").read_text(encoding="utf-8"))
    past = [Look(at=_at(day, _HOURS[0]), whole=True) for day in settings["web_archive"]["dates"] if day < first]
    return (*past, *_lately(first, lead_up_to, until))


def _lately(first: date, lead_up_to: date, until: date) -> Iterator[Look]:
    for passed in range((until - first).days):
        day = first + timedelta(days=passed)
        offset = (day - lead_up_to).days
        weekly = offset < _FIRST_DAILY
        if offset in _OUTAGE or (weekly and offset % 7):
            continue
        yield Look(at=_at(day, _HOURS[0]), whole=offset % (28 if weekly else 7) == 0)
        if (until - day).days <= 2:
            yield from (Look(at=_at(day, hour), whole=False) for hour in _HOURS[1:])


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), UTC)

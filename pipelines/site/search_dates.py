"""Read dates that a search begins or ends with: 2018, 2018-03 or 2018-03-05."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

_DATE = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?")
_MOST_NUMBER = 2**63 - 1  # of SQLite
YEARS = range(1900, 2101)
"""Years that a record may be of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A year, a month or a day: its first day, and the first day after it."""

    start: date
    end: date


def read_span(text: str) -> Span | None:
    """Return the time that a text names; None where it names none.

    >>> read_span("2018-03"), read_span("2018-2-30"), read_span("soon")
    (Span(start=datetime.date(2018, 3, 1), end=datetime.date(2018, 4, 1)), None, None)
    """
    found = _DATE.fullmatch(text.strip())
    if not found or int(found[1]) not in YEARS:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        start = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return Span(start=start, end=start + timedelta(days=1))
    if month:
        return Span(start=start, end=date(start.year + month // 12, month % 12 + 1, 1))
    return Span(start=start, end=date(start.year + 1, 1, 1))


def begins_a_year(day: date) -> bool:
    """Tell whether a day is the first of a year."""
    return (day.month, day.day) == (1, 1)


def read_numbers(text: str) -> tuple[int, int] | None:
    """Return the least and the most of ">1000", "<=500", "100-200" or "250".

    >>> read_numbers(">1,000"), read_numbers("<=500"), read_numbers("100-200"), read_numbers("many")
    ((1001, 9223372036854775807), (0, 500), (100, 200), None)
    """
    plain = re.sub(r"(?<=\d)[.,](?=\d{3})", "", text)
    if found := re.fullmatch(r"(\d{1,12})(?:-|–|\.\.)(\d{1,12})", plain):
        return int(found[1]), int(found[2])
    if not (found := re.fullmatch(r"([<>]?)(=?)(\d{1,12})", plain)):
        return None
    number, is_included = int(found[3]), bool(found[2])
    match found[1]:
        case ">":
            return number + (not is_included), _MOST_NUMBER
        case "<":
            return 0, number - (not is_included)
    return number, number


def read_years(text: str) -> range | None:
    """Return the years of "2018" or "2016-2018".

    >>> read_years("2018"), read_years("2016..2018"), read_years("2018-03"), read_years("x")
    (range(2018, 2019), range(2016, 2019), None, None)
    """
    found = re.fullmatch(r"(\d{4})(?:(?:-|–|\.\.)(\d{4}))?", text)
    if not found or int(found[1]) not in YEARS:
        return None
    return range(int(found[1]), min(int(found[2] or found[1]), YEARS[-1]) + 1)

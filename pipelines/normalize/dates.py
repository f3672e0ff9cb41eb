"""Parse dates into ISO 8601, exactly as precise as they were written."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from scrapers.sources import DateOrder

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_A_DAY = timedelta(days=1)  # the other side of the world is a day ahead of UTC
_YEARS_AHEAD = timedelta(days=5 * 366)  # an event later than that is a misprint

# "2010-10", "2010/10/15", "2010-10-15T09:30:00-07:00"
_ISO = re.compile(r"(\d{4})([-/])(\d{1,2})(?:\2(\d{1,2}))?(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?(.*))?", re.ASCII)
_ZONE = re.compile(r" ?(?:UTC|GMT|Z|([+-]\d{2}):?(\d{2})?)", re.ASCII)
# "Fri, 15 Oct 2010 09:30:00 -0700"
_MAIL = re.compile(r"[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(:\d{2})? \S+", re.ASCII)
_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})", re.ASCII)  # "10/15/2010", "15.10.10"
_TIME = re.compile(
    r"""
    [\s,–-]* (?: \b(?:at|@|a\ las?)\s* | @\s* )?  # "October 15, 2010 at", "15 de octubre de 2010 a las"
    \b\d{1,2}
    (?: :\d{2}(?::\d{2})?\s*(?:[ap]\.?\s?m\b\.?)?  # "9:30", "9:30:00", "9:30 a.m."
      | \s*[ap]\.?\s?m\b\.?                         # "9 pm"
    )
    (?: \s*\(?(?:[A-Z]{2,4}|[+-]\d{2}:?\d{2})\)? )?$  # "PST", "(CDT)", "-07:00"
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b", re.ASCII)
_RANGE = re.compile(r"\d\s*(?:[-–—&]|to|and|al?|y)\s*\d", re.ASCII)  # "October 15-17", "15 y 16 de octubre": no date
_FIRST_DAY = re.compile(r"\b(?:1er|1ro|1[º°]|primero)(?=\s)", re.IGNORECASE)  # "1º de mayo de 2010"
_FORMATS = ("%B %d, %Y", "%b %d, %Y", "%A, %B %d, %Y", "%d %B %Y", "%d %b %Y")
_AGO = re.compile(
    r"""
    (?: (?:started|created|posted|published|iniciad[ao]|cread[ao]|publicad[ao])\  )?
    (?P<time>
        (?:\d{1,3}|an?|one)\ (?P<unit>minute|hour|day|week|month|year)s?\ ago  # "Started 2 days ago"
      | hace\ (?:\d{1,3}|una?)\ (?P<unidad>minuto|hora|d[ií]a|semana|mes|año)(?:e?s)?  # "Creada hace 3 meses"
      | yesterday | today | ayer | hoy
    )
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_MONTH, _YEAR_ONLY = 7, 4  # how much of YYYY-MM-DD "3 weeks ago" and "2 years ago" leave
_COARSE = {"week": _MONTH, "semana": _MONTH, "month": _MONTH, "mes": _MONTH, "year": _YEAR_ONLY, "año": _YEAR_ONLY}


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date in ISO 8601 ("2010", "2010-10", "2010-10-15", "2010-10-15T09:30:00Z" in UTC).

    ``ambiguous`` when day and month could be told apart only by the order that the source is known for.
    """

    iso: str
    ambiguous: bool = False


def read_date(
    text: str,
    *,
    order: DateOrder = "MDY",
    language: str = "en",
    captured_at: datetime | None = None,
    may_be_ahead: bool = False,
) -> DateValue | None:
    """Parse the date in ``text``; None when there is none, or an impossible one.

    A date after its capture is refused, unless it ``may_be_ahead`` (an event); a relative date needs the time of the
    capture. A time of day counts only with its time zone.

    >>> read_date("2010-10-15T09:30:00-07:00"), read_date("2010-10-15 09:30")
    (DateValue(iso='2010-10-15T16:30:00Z', ambiguous=False), DateValue(iso='2010-10-15', ambiguous=False))
    >>> read_date("10/15/2010").iso, read_date("15 de octubre de 2010").iso, read_date("October 2010").iso
    ('2010-10-15', '2010-10-15', '2010-10')
    >>> read_date("03/04/2010"), read_date("03/04/2010", order="DMY")
    (DateValue(iso='2010-03-04', ambiguous=True), DateValue(iso='2010-04-03', ambiguous=True))
    >>> [read_date(text) for text in ("12", "May", "1.2k", "2 days ago", "13/13/2010")]
    [None, None, None, None, None]
    >>> read_date("Started 2 days ago", captured_at=datetime(2018, 3, 1, tzinfo=UTC)).iso
    '2018-02-27'
    """
    text = " ".join(text.split())
    if not text or len(text) > 80:
        return None
    found = _absolute(text, order, language)
    if found is None and captured_at is not None:
        found = _relative(text, captured_at.astimezone(UTC))
    if found is None or not _FIRST_YEAR <= int(found.iso[:4]) <= _LAST_YEAR:
        return None
    if captured_at is not None:
        latest = captured_at.astimezone(UTC) + (_YEARS_AHEAD if may_be_ahead else _A_DAY)
        if found.iso > latest.strftime("%Y-%m-%dT%H:%M:%SZ"):
            return None
    return found


@lru_cache(maxsize=8192)
def _absolute(text: str, order: DateOrder, language: str) -> DateValue | None:
    """Parse a date with its year: the fixed forms first, since dateparser takes a hundred times as long."""
    if (match := _ISO.fullmatch(text)) and (iso := _iso(match)):
        return DateValue(iso)
    if _MAIL.fullmatch(text):
        return _mail(text)
    # "October 15, 2010 at 9:30 pm" without a zone is a day only: 9:30 pm may be another day in UTC.
    text = _TIME.sub("", text)
    if match := _NUMERIC.fullmatch(text):
        return _numeric(match, order)
    return DateValue(iso) if (iso := _prose(text, order, language)) else None


def _iso(match: re.Match[str]) -> str | None:
    year, _, month, day, clock, zone = match.groups()
    try:
        if day is None:
            return None if clock else date(int(year), int(month), 1).isoformat()[:7]
        on = date(int(year), int(month), int(day)).isoformat()
        if not clock or not (known := _ZONE.fullmatch(zone)):
            return on
        offset = f"{known[1]}:{known[2] or '00'}" if known[1] else "+00:00"
        return _utc(datetime.fromisoformat(f"{on}T{clock}{offset}"))
    except (ValueError, OverflowError):
        return None


def _mail(text: str) -> DateValue | None:
    """Parse the form of mail and feeds ("Fri, 15 Oct 2010 09:30:00 -0700"); "-0000" is a time without a zone."""
    try:
        at = parsedate_to_datetime(text)
    except ValueError:
        return None
    return DateValue(at.date().isoformat() if at.tzinfo is None else _utc(at))


def _utc(at: datetime) -> str:
    # strftime writes the year 1 with one digit.
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def _numeric(match: re.Match[str], order: DateOrder) -> DateValue | None:
    """Parse numbers by the source's order; "13/04/2010" and the like by the only order that gives a date."""
    first, second, last = int(match[1]), int(match[3]), int(match[4])
    # "03/04/10" could be in any order; only the source's own is tried.
    if len(match[4]) == 2:
        parts = dict(zip(order, (first, second, last), strict=True))
        iso = _day(2000 + parts["Y"], parts["M"], parts["D"])
        return DateValue(iso, ambiguous=True) if iso else None
    readings = [_day(last, first, second), _day(last, second, first)]
    if order == "DMY":
        readings.reverse()
    days = [iso for iso in readings if iso]
    return DateValue(days[0], ambiguous=len(set(days)) > 1) if days else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _prose(text: str, order: DateOrder, language: str) -> str | None:
    """Parse a month by its name, in English, Spanish or the source's language."""
    if not _YEAR.search(text) or _RANGE.search(_YEAR.sub("", text)) or not re.search(r"[^\W\d_]{3}", text):
        return None
    for form in _FORMATS:
        try:
            return datetime.strptime(text, form).date().isoformat()
        except ValueError:
            continue
    text = _FIRST_DAY.sub("1", text)
    if day := _parser(order, language, ("year", "month", "day")).get_date_data(text).date_obj:
        return day.date().isoformat()
    month = _parser(order, language, ("year", "month")).get_date_data(text)
    return month.date_obj.date().isoformat()[:7] if month.date_obj and month.period == "month" else None


@cache
def _parser(order: DateOrder, language: str, parts: tuple[str, ...]) -> "DateDataParser":
    from dateparser.date import DateDataParser  # slow to import, and most dates are in the fixed forms

    return DateDataParser(
        languages=list(dict.fromkeys(("en", "es", language[:2]))),
        settings={
            "STRICT_PARSING": "day" in parts,
            "REQUIRE_PARTS": list(parts),
            "DATE_ORDER": order,
            "PREFER_LOCALE_DATE_ORDER": False,
            "PARSERS": ["absolute-time"],
        },
    )


def _relative(text: str, captured_at: datetime) -> DateValue | None:
    """Count "2 days ago" back from the capture; the date is as coarse as its unit."""
    match = _AGO.fullmatch(text)
    if not match:
        return None
    from dateparser.date import DateDataParser

    parser = DateDataParser(
        languages=["en", "es"],
        settings={"PARSERS": ["relative-time"], "RELATIVE_BASE": captured_at.replace(tzinfo=None)},
    )
    then = parser.get_date_data(match["time"]).date_obj
    unit = (match["unit"] or match["unidad"] or "").lower()
    return DateValue(then.date().isoformat()[: _COARSE.get(unit)]) if then else None

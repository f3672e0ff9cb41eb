"""Parse days without a year ("Friday, May 10") by the date of their alert."""

import re
from datetime import date, timedelta

from pipelines.normalize.dates import read_date
from scrapers.sources import DateOrder

_AHEAD = timedelta(days=300)  # "May 1" in an alert of May 7 is a misprint rather than a day of next year
_A_DAY = timedelta(days=1)
_WEEKDAYS = (
    ("monday", "lunes"),
    ("tuesday", "martes"),
    ("wednesday", "miércoles"),
    ("thursday", "jueves"),
    ("friday", "viernes"),
    ("saturday", "sábado"),
    ("sunday", "domingo"),
)
_WORD = re.compile(r"[^\W\d_]+")


def read_upcoming(text: str, dated: str, *, order: DateOrder = "MDY", language: str = "en") -> str | None:
    """Return the first day (ISO 8601) after ``dated`` that ``text`` names without a year.

    None when no day in the months after fits, or when the text names a day of the week and it was another one.

    >>> read_upcoming("Friday, May 10", "2019-05-07"), read_upcoming("sábado 23 de marzo", "2019-03-12", language="es")
    ('2019-05-10', '2019-03-23')
    >>> read_upcoming("January 5", "2019-12-20"), read_upcoming("Monday, May 10", "2019-05-07")
    ('2020-01-05', None)
    >>> read_upcoming("May 1", "2019-05-07"), read_upcoming("May", "2019-05-07"), read_upcoming("May 9", "2019")
    (None, None, None)
    """
    if len(dated) < len("YYYY-MM-DD"):
        return None
    begin = date.fromisoformat(dated[:10])
    named = {n for n, names in enumerate(_WEEKDAYS) for word in _WORD.findall(text.lower()) if word in names}
    for year in (begin.year, begin.year + 1):
        # "May 10, 2019" is read in English, "10 de mayo de 2019" in Spanish.
        for form in (f"{text}, {year}", f"{text} de {year}"):
            found = read_date(form, order=order, language=language)
            if found is None or len(found.iso) != len("YYYY-MM-DD"):
                continue
            day = date.fromisoformat(found.iso)
            if begin - _A_DAY <= day <= begin + _AHEAD and named <= {day.weekday()}:
                return found.iso
    return None

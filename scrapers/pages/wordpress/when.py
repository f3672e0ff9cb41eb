"""Calls to act become the days they name: the deadline, and the day to come together on."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby

from scrapers.pages.wordpress.announced import APPOINTMENTS, GATHERINGS, PAST
from scrapers.pages.wordpress.calls import Call
from scrapers.pages.wordpress.dates import has_time, shown_date, shown_deadline
from scrapers.pages.wordpress.lines import Line, fold, sentences

AROUND = 300  # characters of a long line that count as beside a call
_DUE = re.compile(
    r"\b(?:deadline|due|sign-?ons?|signatures|comment(?:s|ing| period)?|comentarios|firmas|fecha limite|plazo|vence)\b"
)


def deadline(lines: Sequence[Line], calls: Sequence[Call]) -> str | None:
    """The day by which to act, as shown in a sentence that asks or that speaks of a deadline."""
    for call in calls:
        if found := shown_deadline(lines[call.line].text[call.start : call.end]):
            return found
    due = (shown_deadline(line.text) for line in lines if _DUE.search(fold(line.text)))
    return next((day for day in due if day), None)


def event_date(lines: Sequence[Line], calls: Sequence[Call]) -> str | None:
    """The day to come together on, as shown where readers are asked to come: there, beside a time or in short lines."""
    for n, here in groupby((call for call in calls if call.kind == "event"), key=_line):
        text = lines[n].text
        spans = sentences(text)
        about = [line.text for line in lines[n + 1 : n + 5] if len(line.text) <= 100]
        before = [line.text for line in lines[max(n - 3, 1) : n] if len(line.text) <= 100]
        whole = [text] if len(text) <= 100 else []
        for call in here:
            near = spans[bisect_left(spans, (call.start - AROUND,)) : bisect_left(spans, (call.end + AROUND,))]
            timed = (said for a, b in near if has_time(said := text[a:b]))
            named = (said for a, b in near if _gathers(said := text[a:b]))
            for said in (text[call.start : call.end], *timed, *named, *whole, *about, *before):
                if (day := shown_date(said)) and day != shown_deadline(said):
                    return day
    return None


def _line(call: Call) -> int:
    return call.line


def _gathers(sentence: str) -> bool:
    said = fold(sentence)
    return bool(GATHERINGS.search(said) or APPOINTMENTS.search(said)) and not PAST.search(said)

"""Dates as a post shows them: when it was published, by when to act, on which day to come together."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby

from scrapers.pages.wordpress.calls import DATES, PATTERNS, Call
from scrapers.pages.wordpress.classify import AROUND
from scrapers.pages.wordpress.lines import Line, fold, split_sentences

_HAS_YEAR = re.compile(r"(?:19|20)\d\d|[/.]\d\d$")
_MOST_BEFORE = 9  # words before the date in a line that says when a post was published


def deadline(lines: Sequence[Line], calls: Sequence[Call]) -> str | None:
    """Return the day by which to act, as shown in a sentence that asks or that mentions a deadline."""
    phrase = (lines[call.line].text[call.start : call.end] for call in calls)
    due = (line.text for line in lines if PATTERNS["due"].search(line.folded))
    return next((day for texts in (phrase, due) for text in texts if (day := shown_deadline(text))), None)


def event_date(lines: Sequence[Line], calls: Sequence[Call]) -> str | None:
    """Return the day to come together, as shown where readers are asked to come, beside a time, or in short lines."""
    for n, here in groupby((call for call in calls if call.kind == "event"), key=_line):
        text = lines[n].text
        [spans] = split_sentences([lines[n]])
        about = [line.text for line in lines[n + 1 : n + 5] if len(line.text) <= 100]
        before = [line.text for line in lines[max(n - 3, 1) : n] if len(line.text) <= 100]
        whole = [text] if len(text) <= 100 else []
        for call in here:
            near = spans[bisect_left(spans, (call.start - AROUND,)) : bisect_left(spans, (call.end + AROUND,))]
            timed = (text[a:b] for a, b in near if DATES["time"].search(lines[n].folded[a:b]))
            named = (text[a:b] for a, b in near if _gathers(lines[n].folded[a:b]))
            for phrase in (text[call.start : call.end], *timed, *named, *whole, *about, *before):
                if (day := shown_date(phrase)) and day != shown_deadline(phrase):
                    return day
    return None


def _line(call: Call) -> int:
    return call.line


def _gathers(phrase: str) -> bool:
    names = PATTERNS["gathering"].search(phrase) or PATTERNS["appointment"].search(phrase)
    return bool(names) and not PATTERNS["past"].search(phrase)


def shown_date(text: str) -> str | None:
    """Return the first date with a day of the month, as written.

    >>> shown_date("Join us Saturday, May 1st, 2010 at noon"), shown_date("el sábado 1 de mayo"), shown_date("We may")
    ('Saturday, May 1st, 2010', 'sábado 1 de mayo', None)
    """
    found = DATES["DATE"].search(fold(text))
    return _as_written(text, *found.span()) if found else None


def shown_day(text: str) -> str | None:
    """Return the first date in a text, or else the first day ("Friday", "tomorrow").

    >>> shown_day("This Friday at 5 pm"), shown_day("Mañana, 3 de junio")
    ('Friday', '3 de junio')
    """
    return shown_date(text) or ((found := DATES["DAY_NAME"].search(fold(text))) and text[slice(*found.span())]) or None


def shown_deadline(text: str) -> str | None:
    """Return the day by which something must be done.

    >>> shown_deadline("Please call by 5pm Friday, Oct. 29!"), shown_deadline("Firma antes del 3 de junio de 2012.")
    ('Friday, Oct. 29', '3 de junio de 2012')
    """
    found = DATES["deadline"].search(fold(text))
    return _as_written(text, *found.span("date" if found["date"] else "later")) if found else None


def _as_written(text: str, begin: int, end: int) -> str:
    return re.sub(r"^el\s+", "", text[begin:end].rstrip(" ."), flags=re.IGNORECASE)


def posted_on(text: str) -> str | None:
    """Return the date of a line that says when a post was published; its author is not kept.

    >>> posted_on("Posted on October 15, 2010 by someone"), posted_on("15 octubre, 2010"), posted_on("Rally May 1")
    ('October 15, 2010', '15 octubre, 2010', None)
    """
    shown = fold(text)
    found = DATES["DATE"].search(shown)
    if not found or len(text) > 140 or not _HAS_YEAR.search(found[0]):
        return None
    before, after = shown[: found.start()], shown[found.end() :]
    if len(before.split()) > _MOST_BEFORE or "http" in shown or re.search(r"\bby\W*$", before):
        return None
    meta = bool(DATES["published"].search(before + after))
    weekday = bool(DATES["WEEKDAY"].match(found[0]) or DATES["DIA"].match(found[0]))
    if not meta and (weekday or DATES["time"].search(shown)):
        return None
    left = DATES["around_date"].sub("", before if DATES["byline"].search(after) or meta else before + after)
    if DATES["author"].search(before):
        left = re.sub(r".*\b(?:by|por)\b.{1,60}$", "", before)
    if re.search(r"[^\W\d_]{2,}", left) or (
        not meta and re.search(r"[^\W\d_]{3,}", DATES["around_date"].sub("", after))
    ):
        return None
    return _as_written(text, *found.span())


def is_byline(text: str) -> bool:
    """Return whether a line names the author of a post and nothing else.

    >>> is_byline("By Jane Example"), is_byline("By now you have heard that our friend was taken at dawn.")
    (True, False)
    """
    named = DATES["byline"].fullmatch(fold(text)) and ":" not in text[4:]
    return bool(named) and not text.endswith((".", "!", "?")) and len(text.split()) <= 8

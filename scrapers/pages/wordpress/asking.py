"""Calls to act, weighed: whether a post is an alert, and its way to act, its deadline and the day of its event."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby

from scrapers.items import Link
from scrapers.pages.wordpress.announced import GATHERINGS, PAST
from scrapers.pages.wordpress.calls import Call, Kind
from scrapers.pages.wordpress.dates import has_time, shown_date, shown_day, shown_deadline
from scrapers.pages.wordpress.lines import Line, fold, sentences
from scrapers.pages.wordpress.purpose import purpose

_HINT = re.compile(
    r"\b(?:action (?:alert|needed|item)s?|take action|urgent action|act now|alertas?(?: de accion)?|acciones?"
    r" urgentes?|^urgent|^emergency|^urgente|^emergencia|llamado a la accion|call to action|action call)\b"
)
_PURPOSE = re.compile(
    r"\b(?:bond|bail|legal|fund|family|families|fees?|defense|relief|fianza|fondos?|familias?|gastos|abogad[oa]s?)\b"
)
_BOND = re.compile(r"\b(?:bonds?|bail|fianzas?)\b")
_DUE = re.compile(
    r"\b(?:deadline|due|sign-?ons?|signatures|comment(?:s|ing| period)?|comentarios|firmas|fecha limite|plazo|vence)\b"
)
_WEIGHTS: dict[Kind, int] = {
    "sign": 2,
    "call": 2,
    "write": 2,
    "text": 3,
    "tell": 1,
    "donate": 0,
    "event": 0,
    "boycott": 2,
    "act": 1,
}
_DEFINITE = frozenset({"sign", "call", "write", "text", "boycott"})
_COLLECTING = re.compile(r"gofundme\.com/|youcaring\.com/|givebutter\.com/|fundrazr\.com/")
_EMAIL = re.compile(r"[\w.+-]@[\w-]+\.\w")
_AROUND = 300  # characters of a long line that count as beside a call


Placed = Sequence[tuple[int, Link]]


def calls_to_act(hints: Sequence[str], lines: Sequence[Line], calls: Sequence[Call], placed: Placed) -> bool:
    """Whether a post without labels is an alert; ``lines`` begin with its title, ``hints`` are title and categories.

    It asks for something definite (to sign, call, write or text), or for something vaguer and gives the means: a link,
    a number, a day. A post of thanks must give the means whatever it asks for; one that offers a service, sells a
    ticket or mourns must ask for something definite and give the means; one that offers a job is none.

    >>> from scrapers.pages.wordpress.calls import find_calls
    >>> def weigh(text):
    ...     lines = [Line(text="A title"), Line(text=text)]
    ...     return calls_to_act([], lines, find_calls(lines), [])
    >>> weigh("Call your senator today."), weigh("Join us Saturday at 10 am."), weigh("Join us in hope.")
    (True, True, False)
    """
    meant = purpose(lines)
    if meant == "job":
        return False
    giving = _Giving(lines, placed)
    best: dict[Kind, int] = {}
    for call in calls:
        if meant is None or call.kind in _DEFINITE or (meant == "thanks" and call.kind != "donate"):
            means = 2 if best.get(call.kind, 0) < _WEIGHTS[call.kind] + 2 and giving.has_means(call) else 0
            best[call.kind] = max(best.get(call.kind, 0), means + (_WEIGHTS[call.kind] if meant is None else 0))
    hinted = meant is None and any(_HINT.search(fold(text)) for text in hints)
    return bool(best) and sum(best.values()) + hinted >= 2


class _Giving:
    """What a post gives for the use of those who follow its calls."""

    def __init__(self, lines: Sequence[Line], placed: Placed) -> None:
        self.lines = lines
        self.ways = [n for n, one in placed if one.role in ("action", "petition")]
        self.funds = [n for n, one in placed if _COLLECTING.search(one.url)]
        self.phones = [n for n, one in placed if one.role == "phone"]

    def has_means(self, call: Call) -> bool:
        """Whether a call comes with what it takes to follow it."""
        here = self.lines[call.line].text
        said = here[call.start : call.end]
        around = here[max(call.start - _AROUND, 0) : call.end + _AROUND]
        if call.kind == "event":
            near = self.lines[max(call.line - 3, 1) : call.line + 5]
            if _says_when(said) or has_time(around) or _EMAIL.search(said):
                return True
            if any(len(line.text) <= 100 and _says_when(line.text) for line in near):
                return True
        if call.kind == "donate":
            title = fold(self.lines[0].text)
            serves = any(_PURPOSE.search(text) for text in (fold(around), title))
            if _BOND.search(fold(said)) and _BOND.search(title):
                return True
            return _within(self.funds, call.line) or (serves and _within(self.ways, call.line))
        by_phone = call.kind in ("call", "tell", "act")
        return _within(self.ways, call.line) or (by_phone and _within(self.phones, call.line))


def _within(places: Sequence[int], line: int) -> bool:
    """Whether one of the places is on a line or the three after it."""
    return bisect_left(places, line) < bisect_left(places, line + 4)


def _says_when(text: str) -> bool:
    return has_time(text) or shown_day(text) is not None


def way_to_act(calls: Sequence[Call], placed: Placed) -> str | None:
    """The URL to act at: the first, but a link to donate only where there is nothing else to do."""
    ways = [(n, one.url) for n, one in placed if one.role in ("action", "petition")]
    giving = {call.line for call in calls if call.kind == "donate"} - {c.line for c in calls if c.kind != "donate"}
    first = next((url for n, url in ways if n not in giving), None)
    return first or (ways[0][1] if ways else None)


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
            near = spans[bisect_left(spans, (call.start - _AROUND,)) : bisect_left(spans, (call.end + _AROUND,))]
            timed = (said for a, b in near if has_time(said := text[a:b]))
            named = (said for a, b in near if _gathers(said := text[a:b]))
            for said in (text[call.start : call.end], *timed, *named, *whole, *about, *before):
                if (day := shown_date(said)) and day != shown_deadline(said):
                    return day
    return None


def _line(call: Call) -> int:
    return call.line


def _gathers(sentence: str) -> bool:
    return bool(GATHERINGS.search(fold(sentence))) and not PAST.search(fold(sentence))

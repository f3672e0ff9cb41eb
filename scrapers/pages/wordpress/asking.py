"""Calls to act, weighed: whether a post is an alert, and its way to act, its deadline and the day of its event."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from scrapers.items import Link
from scrapers.pages.wordpress.calls import Call, Kind
from scrapers.pages.wordpress.dates import has_time, shown_date, shown_day, shown_deadline
from scrapers.pages.wordpress.lines import Line, fold, sentences

_HINT = re.compile(
    r"\b(?:action (?:alert|needed|item)s?|take action|urgent action|act now|alertas?(?: de accion)?|acciones?"
    r" urgentes?|llamado a la accion"
    r"|call to action|action call)\b"
)
_THANKS = re.compile(r"\W*(?:a (?:big|huge) )?(?:thanks|thank you|gracias|muchas gracias|agradec\w+)\b")
_PURPOSE = re.compile(
    r"\b(?:bond|bail|legal|fund|family|families|fees?|defense|relief|fianza|fondos?|familias?|gastos|abogad[oa]s?)\b"
)
_DUE = re.compile(r"\b(?:deadline|due|sign-?ons?|signatures|comment period|fecha limite|plazo|vence)\b")
_WEIGHTS: dict[Kind, int] = {"sign": 2, "call": 2, "write": 2, "text": 3, "tell": 1, "donate": 0, "event": 0, "act": 1}


Placed = Sequence[tuple[int, Link]]


def calls_to_act(hints: Sequence[str], lines: Sequence[Line], calls: Sequence[Call], placed: Placed) -> bool:
    """Whether a post without labels is an alert; ``lines`` begin with its title, ``hints`` are title and categories.

    It asks for something definite (to sign, call, write or text), or for something vaguer and gives the means: a link,
    a number, a day. A post of thanks must give the means whatever it asks for.

    >>> from scrapers.pages.wordpress.calls import find_calls
    >>> def weigh(text):
    ...     lines = [Line(text="A title"), Line(text=text)]
    ...     return calls_to_act([], lines, find_calls(lines), [])
    >>> weigh("Call your senator today."), weigh("Join us Saturday at 10 am."), weigh("Join us in hope.")
    (True, True, False)
    """
    thanks = any(_THANKS.match(fold(line.text)) for line in lines[:2])
    best: dict[Kind, int] = {}
    for call in calls:
        weight = (0 if thanks else _WEIGHTS[call.kind]) + (2 if _has_means(lines, call, placed) else 0)
        best[call.kind] = max(best.get(call.kind, 0), weight)
    if thanks:
        best.pop("donate", None)
    hinted = not thanks and any(_HINT.search(fold(text)) for text in hints)
    return bool(best) and sum(best.values()) + hinted >= 2


def _has_means(lines: Sequence[Line], call: Call, placed: Placed) -> bool:
    """Whether a call comes with what it takes to follow it."""
    here = lines[call.line]
    if call.kind == "event":
        near = lines[max(call.line - 3, 1) : call.line + 5]
        if _says_when(here.text[call.start : call.end]) or has_time(here.text):
            return True
        if any(len(line.text) <= 100 and _says_when(line.text) for line in near):
            return True
    if call.kind == "donate" and not _PURPOSE.search(fold(here.text)):
        return False
    by_phone = call.kind in ("call", "tell", "act")
    first, end = (bisect_left(placed, n, key=_line) for n in (call.line, call.line + 4))
    return any(one.role in ("action", "petition") or (by_phone and one.role == "phone") for _, one in placed[first:end])


def _line(place: tuple[int, Link]) -> int:
    return place[0]


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
    for call in calls:
        if call.kind == "event":
            here = lines[call.line].text
            timed = (text for a, b in sentences(here) if has_time(text := here[a:b]))
            about = [line.text for line in lines[call.line + 1 : call.line + 5] if len(line.text) <= 100]
            before = [line.text for line in lines[max(call.line - 3, 1) : call.line] if len(line.text) <= 100]
            for text in (here[call.start : call.end], *timed, *about, *before):
                if (day := shown_date(text)) and day != shown_deadline(text):
                    return day
    return None

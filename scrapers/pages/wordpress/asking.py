"""Calls to act, weighed: whether a post is an alert, and its way to act."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from scrapers.items import Link
from scrapers.pages.wordpress.calls import Call, Kind
from scrapers.pages.wordpress.dates import has_time, shown_day
from scrapers.pages.wordpress.lines import Line, fold
from scrapers.pages.wordpress.purpose import purpose
from scrapers.pages.wordpress.when import AROUND

_HINT = re.compile(
    r"\b(?:action (?:alert|needed|item)s?|take action|urgent action|act now|alertas?(?: de accion)?|acciones?"
    r" urgentes?|^urgent|^emergency|^urgente|^emergencia|llamado a la accion|call to action|action call)\b"
)
_PURPOSE = re.compile(
    r"\b(?:bond|bail|legal|fund|family|families|fees?|defense|relief|fianza|fondos?|familias?|gastos|abogad[oa]s?)\b"
)
_BOND = re.compile(r"\b(?:bonds?|bail|fianzas?)\b")
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


Placed = Sequence[tuple[int, Link]]


def calls_to_act(hints: Sequence[str], lines: Sequence[Line], calls: Sequence[Call], placed: Placed) -> bool:
    """Whether a post without labels is an alert; ``lines`` begin with its title, ``hints`` are title and categories.

    It asks for something definite (to sign, call, write or text), or for something vaguer and gives the means: a link,
    a number, a day. A post of thanks must give the means whatever it asks for; one that offers a service, sells a
    ticket or mourns must ask for something definite and give the means; a guide and a letter to an official must give
    what to sign or to text; one that offers a job is none.

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
        if meant in ("guide", "address") and call.kind not in ("sign", "text"):
            continue
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
        around = here[max(call.start - AROUND, 0) : call.end + AROUND]
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

"""Classify posts without labels: calls to act, or something else; and name what they ask for."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal

from scrapers.items import Link
from scrapers.pages.wordpress import patterns_en as en
from scrapers.pages.wordpress import patterns_es as es
from scrapers.pages.wordpress.calls import DATES, PATTERNS, Call, Kind
from scrapers.pages.wordpress.lines import Line, Patterns, fold

Purpose = Literal["thanks", "report", "job", "offer", "mourning", "guide", "address"]
_ACTIONS = {kind: Patterns(en.ACTIONS[kind], es.ACTIONS[kind]) for kind in en.ACTIONS}
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
OTHERWISE: dict[Kind, str] = {
    "sign": "petition",
    "call": "phone call",
    "write": "letter",
    "text": "text message",
    "donate": "donation",
    "event": "event",
    "boycott": "boycott",
}
_DEFINITE = frozenset({"sign", "call", "write", "text", "boycott"})
_COLLECTING = re.compile(r"gofundme\.com/|youcaring\.com/|givebutter\.com/|fundrazr\.com/")
_EMAIL = re.compile(r"[\w.+-]@[\w-]+\.\w")
# RSVP: vigil@example.org, rally.example.org/march
_WRITTEN_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+|(?<![\w-])(?:[\w-]++\.)+[a-z]{2,}(?:/\S*)?|[#@]\w+"
)
_WRITTEN_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+")
AROUND = 300  # characters of a long line that count as beside a call
_READ = 3000  # characters: what a post is for shows at its beginning

Placed = Sequence[tuple[int, Link]]


def calls_to_act(categories: Sequence[str], lines: Sequence[Line], calls: Sequence[Call], placed: Placed) -> bool:
    """Return whether a post without labels is an alert; ``lines`` begin with its title.

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
    hints = (lines[0].folded, *map(fold, categories))
    hinted = meant is None and any(map(PATTERNS["hint"].search, hints))
    return bool(best) and sum(best.values()) + hinted >= 2


class _Giving:
    """The means that a post gives to those who follow its calls."""

    def __init__(self, lines: Sequence[Line], placed: Placed) -> None:
        self.lines = lines
        self.ways = [n for n, one in placed if one.role in ("action", "petition")]
        self.funds = [n for n, one in placed if _COLLECTING.search(one.url)]
        self.phones = [n for n, one in placed if one.role == "phone"]

    def has_means(self, call: Call) -> bool:
        """Return whether a call comes with the means to follow it."""
        here = self.lines[call.line].folded
        phrase = here[call.start : call.end]
        around = here[max(call.start - AROUND, 0) : call.end + AROUND]
        if call.kind == "event":
            near = self.lines[max(call.line - 3, 1) : call.line + 5]
            if _says_when(phrase) or DATES["time"].search(around) or _EMAIL.search(phrase):
                return True
            if any(len(line.text) <= 100 and _says_when(line.folded) for line in near):
                return True
        if call.kind == "donate":
            title = self.lines[0].folded
            if PATTERNS["bond"].search(phrase) and PATTERNS["bond"].search(title):
                return True
            serves = PATTERNS["cause"].search(around) or PATTERNS["cause"].search(title)
            return _within(self.funds, call.line) or (bool(serves) and _within(self.ways, call.line))
        by_phone = call.kind in ("call", "tell", "act")
        return _within(self.ways, call.line) or (by_phone and _within(self.phones, call.line))


def _within(places: Sequence[int], line: int) -> bool:
    """Return whether one of the places is on a line or the three after it."""
    return bisect_left(places, line) < bisect_left(places, line + 4)


def _says_when(phrase: str) -> bool:
    return any(DATES[name].search(phrase) for name in ("time", "DATE", "DAY_NAME"))


def purpose(lines: Sequence[Line]) -> Purpose | None:
    """Return what a post is for if that keeps it from being an alert, or None; ``lines`` begin with its title.

    >>> purpose([Line(text="Job opening: organizer"), Line(text="Send a resume to us.")])
    'job'
    >>> purpose([Line(text="¡Ganamos!"), Line(text="Carlos salió ayer.")]), purpose([Line(text="Free Ana")])
    ('thanks', None)
    """
    title = lines[0].folded
    if PATTERNS["won"].match(title) or any(PATTERNS["thanks"].match(line.folded) for line in lines[:2]):
        return "thanks"
    if PATTERNS["report"].match(title):
        return "report"
    if PATTERNS["guide"].match(title):
        return "guide"
    if any(PATTERNS["addressed"].match(line.folded) for line in lines[1:4]):
        return "address"
    read = title
    for line in lines[1:]:
        if len(read) < _READ:
            read = f"{read}\n{line.folded[:_READ]}"
    purposes: tuple[Purpose, ...] = ("job", "mourning", "offer")
    return next((name for name in purposes if PATTERNS[name].search(read)), None)


def names_of(calls: Sequence[Call], lines: Sequence[Line]) -> tuple[str, ...]:
    """Name what the calls ask for, each once, in order; ``lines`` begin with the title, which names gatherings too.

    >>> from scrapers.pages.wordpress.calls import find_calls
    >>> lines = [Line(text="Vigil for Ana"), Line(text="Join us at dusk. Sign the letter, then call Sen. Ortiz.")]
    >>> names_of(find_calls(lines), lines)
    ('vigil', 'letter', 'phone call')
    """
    names = []
    for call in calls:
        if call.kind in OTHERWISE:
            phrase = lines[call.line].folded[call.start : call.end]
            own = _without_names_of_pages(lines[call.line], call) if call.kind == "event" else phrase
            named = (_named(call.kind, text) for text in (own, lines[0].folded))
            names.append(next(filter(None, named), OTHERWISE[call.kind]))
    return tuple(dict.fromkeys(names))


def _without_names_of_pages(line: Line, call: Call) -> str:
    """Return a call without the texts of links that name the page they lead to: "RSVP: Vigil for Ana | Facebook"."""
    phrase = line.folded
    for anchor in line.anchors:
        if not line.text[anchor.start : anchor.start + 1].islower():
            phrase = phrase[: anchor.start] + " " * (anchor.end - anchor.start) + phrase[anchor.end :]
    return phrase[call.start : call.end]


def _named(kind: Kind, phrase: str) -> str | None:
    """Return the first name that a sentence has for what it asks, leaving out addresses and whom the thing is for."""
    if kind == "event":
        phrase = PATTERNS["cause_of_others"].sub(" ", _WRITTEN_ADDRESS.sub(" ", phrase))
    else:
        phrase = _WRITTEN_EMAIL.sub("a@b", phrase)
    return next((name for name in en.ACTIONS.get(kind, ()) if _ACTIONS[kind][name].search(phrase)), None)

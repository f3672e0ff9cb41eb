"""Lines of a body become its calls to act: what readers are asked to do, in English and Spanish, in the words shown."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from scrapers.pages.wordpress import english, spanish
from scrapers.pages.wordpress.lines import Line, bare, sentences

Kind = Literal["sign", "call", "write", "text", "tell", "donate", "event", "boycott", "act"]
KINDS: tuple[Kind, ...] = ("sign", "call", "write", "text", "tell", "donate", "event", "boycott", "act")

_OPENING = (
    rf"[^\w\"“'‘#]*(?:\d+[.)]?\s+)?(?:{english.BEFORE}|{spanish.BEFORE}"
    r"|[^.!?:;]{1,60}[:;–—→>]\s*|[^.!?:;]{1,30}\s-\s*)"
)
_NUMBER = r"[^\w\"“'‘#]*(?:\d+[.)]?\s+)?"
_LEAD = rf"(?:\W*(?:{english.LEAD}|{spanish.LEAD})\b[,:]?\s*){{0,3}}"
_ASKING = rf"\b(?:{'|'.join((*english.ASKING, *spanish.ASKING))})\s*"
_FURTHER = rf"(?:\b(?:{english.FURTHER}|{spanish.FURTHER})\s+|,\s+)"
_NAME = r"(?-i:(?!(?:It|Me|Us|For|Out|Of|And|To|In|On|The|A|That|This|What)\b)[A-Z][\w.’'-]*)"
_QUOTES = ('"', "“")
_NOT_FOR_ACTION = re.compile(
    r"newsletter|mailing list|e-?mail (?:list|updates)|for updates|subscrib|follow us|like us on|our blog|boletin"
    r"|suscrib|siguenos|tax.deductible|deducible|our work\b|nuestro trabajo|this blog|este blog|keep this site|become a"
    r" member|visit our website|appointment|para (?:una|hacer) cita|what you think|if you (?:need"
    r"|have questions)|\b(?:info|jobs|empleos|intake|membership)@"
    r"|\bour (?:[\w-]+ )?(?:team|staff|intake|organizers)\b"
    r"|\bto (?:suggest|nominate|order|apply(?! pressure))\b|\b(?:for|request|schedule|arrange) (?:an )?interviews?\b"
    r"|(?:for|para) (?:more|further|mas) (?:info\w*|details)(?! and\b)|si (?:necesita|tienes? preguntas|tiene dudas)",
    re.IGNORECASE,
)

_QUESTIONS = re.compile(
    r"\W*(?:(?:any|have|got|more|tienes?|mas)\s+)*(?:questions|preguntas|dudas|info\w*)\b.{0,30}\?", re.IGNORECASE
)


def _any_kind(patterns: dict[str, str]) -> str:
    return "|".join(f"(?P<{kind}>{pattern.replace('NAME', _NAME)})" for kind, pattern in patterns.items())


_VERBS = _any_kind({kind: "|".join((*english.VERBS[kind], *spanish.VERBS[kind])) for kind in KINDS})
_DIRECT = re.compile(f"{_NUMBER}{_LEAD}(?:{_VERBS})", re.IGNORECASE)
_OPENED = re.compile(f"{_OPENING}{_LEAD}(?:{_VERBS})", re.IGNORECASE)
_ASKED = re.compile(f"{_ASKING}(?:{english.FIRST}|{spanish.FIRST})?(?:{_VERBS})", re.IGNORECASE)
_ALSO = re.compile(f"{_FURTHER}(?:{_VERBS})", re.IGNORECASE)
_WANTED = re.compile(
    _any_kind({kind: f"{english.WANTED[kind]}|{spanish.WANTED[kind]}" for kind in english.WANTED}), re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A call to act: its kind, and the sentence it stands in (``lines[line].text[start:end]``)."""

    kind: Kind
    line: int
    start: int
    end: int


def find_calls(lines: Sequence[Line]) -> list[Call]:
    """Calls to act in their order.

    >>> def kinds(text): return [c.kind for c in find_calls([Line(text=text)])]
    >>> kinds("Please call Sheriff Ortega and sign the petition.")
    ['call', 'sign']
    >>> kinds("Firma la petición hoy. ¡Únete!")
    ['sign', 'event']
    >>> kinds("Call it what it is: racism. Thousands signed the petition. “Call your senator,” they said.")
    []
    >>> kinds("Questions? Call the office at 209-555-0100.")
    []
    """
    calls: list[Call] = []
    for n, line in enumerate(lines):
        shown = bare(line.text)
        asked = False
        for start, end in _outside_quotes(shown, sentences(line.text)):
            sentence = shown[start:end]
            answers, asked = asked, bool(_QUESTIONS.fullmatch(sentence))
            if (found := _kinds_in(sentence)) and not answers and not _NOT_FOR_ACTION.search(sentence):
                kinds = sorted(found, key=found.__getitem__)
                calls += [Call(kind=kind, line=n, start=start, end=end) for kind in kinds]
    return calls


def _outside_quotes(shown: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The sentences that do not begin with or inside the words of somebody quoted in the same line.

    >>> text = 'He said: "I am tired. Call your senator." Sign it.'
    >>> [text[a:b] for a, b in _outside_quotes(text, sentences(text))]
    ['He said: "I am tired.', 'Sign it.']
    """
    inside = False
    for start, end in spans:
        if not inside and shown[start : start + 1] not in _QUOTES:
            yield start, end
        opened, closed = shown.count("“", start, end), shown.count("”", start, end)
        if shown.count('"', start, end) % 2 or opened != closed:
            inside = not inside


def _kinds_in(sentence: str) -> dict[Kind, tuple[int, int]]:
    """Calls of one sentence: those it begins with or asks for, and, if there are any, those that go with them."""
    found: dict[Kind, tuple[int, int]] = {}
    for pattern in (_DIRECT, _OPENED):
        if match := pattern.match(sentence):
            _keep(found, match)
    for pattern in (_ASKED, _WANTED):
        for match in pattern.finditer(sentence):
            _keep(found, match)
    for match in _ALSO.finditer(sentence) if found else ():
        _keep(found, match)
    return found


def _keep(found: dict[Kind, tuple[int, int]], match: re.Match[str]) -> None:
    kind = next(kind for kind in KINDS if kind in match.re.groupindex and match[kind] is not None)
    found.setdefault(kind, match.span(kind))

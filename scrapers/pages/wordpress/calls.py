"""Calls to act in the lines of a post: what readers are asked to do, in English and Spanish, and by what means."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from scrapers.pages.wordpress import patterns_en as en
from scrapers.pages.wordpress import patterns_es as es
from scrapers.pages.wordpress.lines import Anchor, Line, Patterns, bare, split_sentences

Kind = Literal["sign", "call", "write", "text", "tell", "donate", "event", "boycott", "act"]
KINDS: tuple[Kind, ...] = ("sign", "call", "write", "text", "tell", "donate", "event", "boycott", "act")
VERBS = Patterns(en.VERBS, es.VERBS, en.PARTS, es.PARTS, flags=re.IGNORECASE)
WANTED = Patterns(en.WANTED, es.WANTED, en.PARTS, es.PARTS, flags=re.IGNORECASE)
PATTERNS = Patterns(en.PATTERNS, es.PATTERNS)
DATES = Patterns(en.DATES, es.DATES)

NUMBER = re.compile(r"(?<![\d-])\(?\d{3}\)?[-. ]\s?\d{3}[-. ]\d{4}(?!\d)")
_EMAIL = re.compile(r"(?<![\w.+-])(?!info@|press@|media@)[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_HOSTS: dict[Kind, re.Pattern[str]] = {
    "sign": re.compile(r"/petitions?/[^/?#]+|change\.org/p/|/peticion(?:es)?/[^/?#]+|gopetition\.com|ipetitions\.com"),
    "donate": re.compile(r"gofundme\.com/|youcaring\.com/|fundrazr\.com/|givebutter\.com/|actionnetwork\.org/fundrais"),
    "write": re.compile(
        r"actionnetwork\.org/letters/|votervoice\.net/|capwiz\.com/|regulations\.gov/(?:comment|docum)"
    ),
    "event": re.compile(r"actionnetwork\.org/(?:events|event_campaigns)/|facebook\.com/events/\d|mobilize\.us/"),
}
_ADDRESS = re.compile(r"(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?")
# The ways that lists of them begin with, by what they ask for: "CALL - ...", "2. PETITION: ...", "LLAME: ...".
_WAYS: dict[Kind, str] = {
    "sign": r"(?:(?:online )?petitions?|sign(?: the petition| on)?|peticion|firm[ae])",
    "call": r"(?:(?:phone )?calls?|phone|llam[ae]|llamadas?)",
    "write": r"(?:fax|e-?mail|write|letters?|tweet|carta|escrib[ae]|correo)",
    "text": r"(?:text|txt|sms|texto|textea)",
    "donate": r"(?:donate|give|dona)",
    "event": r"(?:march|rally|vigil|attend|volunteer|marcha|vigilia|asiste)",
    "boycott": r"(?:boycott|boicot)",
}
_WAY = re.compile(
    rf"(?:\d{{1,2}}[.)]\s*|\#\d\s*)?(?P<name>{'|'.join(_WAYS.values())})\s*(?:[-–—:]+(?=\s|$)|\.(?=\s[A-Z]))",
    re.IGNORECASE,
)
_SHORT_DAY = 60
_DIAL_WORDS = {
    "mon",
    "monday",
    "tue",
    "wed",
    "thu",
    "fri",
    "friday",
    "am",
    "pm",
    "ext",
    "to",
    "or",
    "and",
    "office",
    "the",
}
_QUOTES = ('"', "“")
_SHORT = 160
_LABEL = 12  # letters beside a number or an address: "Phone:", "E-mail:"
_WORDS = 20  # a sentence of more words tells of a number rather than gives it
_NEAR = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A call to act: its kind, and the sentence it stands in (``lines[line].text[start:end]``)."""

    kind: Kind
    line: int
    start: int
    end: int


def find_calls(lines: Sequence[Line]) -> list[Call]:
    """Find what a post asks for, in order; ``lines`` begin with its title.

    A title that names an event may report it as well, so it invites nobody: "Join us for May Day" counts in the text
    alone. A call to the number of the press contact is addressed to the press.

    >>> from scrapers.pages.wordpress.lines import lines_of_text
    >>> def kinds(text): return [call.kind for call in find_calls(lines_of_text("Ana\\n" + text))]
    >>> kinds("Please call Sheriff Ortega and sign the petition. Firma la petición hoy. ¡Únete!")
    ['call', 'sign', 'sign', 'event']
    >>> kinds("Call it what it is: racism. Thousands signed the petition. “Call your senator,” they said.")
    []
    >>> kinds("Questions? Call the office at 209-555-0100.")
    []
    """
    spans = split_sentences(lines)
    by_press = {
        _digits(n) for ln in lines if PATTERNS["information"].search(ln.folded) for n in NUMBER.findall(ln.text)
    }
    asked = [
        call
        for n, line in enumerate(lines)
        for call in _asked(line, n, spans[n])
        if (n or call.kind != "event")
        and by_press.isdisjoint(map(_digits, NUMBER.findall(line.text[call.start : call.end])))
    ]
    links = (call for n, line in enumerate(lines) if n for call in _by_link(line, n))
    ways = [call for call in _by_way(lines) if not any(a.line == call.line and a.kind == call.kind for a in asked)]
    return sorted([*asked, *ways, *_by_number(lines, spans), *_by_hour(lines, spans), *links], key=_place)


def asks(words: str) -> bool:
    """Return whether words ask for something by themselves, as a link may: "Sign the petition"."""
    return any(_asked(Line(text=words), 0, [(0, len(words))]))


def is_address(words: str) -> bool:
    """Return whether words are a URL written out."""
    return bool(_ADDRESS.fullmatch(words.strip()))


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)[-10:]


def _place(call: Call) -> tuple[int, int]:
    return call.line, call.start


def _asked(line: Line, n: int, spans: Sequence[tuple[int, int]]) -> Iterator[Call]:
    """Yield the calls in a line, but not those that follow a question ("Questions? Call 209-555-0100")."""
    shown = bare(line.text)
    questioned = False
    for start, end in _outside_quotes(shown, spans):
        sentence, folded = shown[start:end], line.folded[start:end]
        answers, questioned = questioned, bool(PATTERNS["question"].fullmatch(folded))
        if (found := _kinds_in(sentence)) and not answers and not PATTERNS["aside"].search(folded):
            for kind in sorted(found, key=found.__getitem__):
                yield Call(kind=kind, line=n, start=start, end=end)


def _outside_quotes(shown: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the sentences that do not begin with or inside a quotation in the same line.

    >>> text = 'He said: "I am tired. Call your senator." Sign it.'
    >>> [text[a:b] for a, b in _outside_quotes(text, *split_sentences([Line(text=text)]))]
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
    """Find the calls of a sentence: those it begins with or asks for, then those joined to them."""
    direct, opened, asked, wanted, further = _shapes()
    found: dict[Kind, tuple[int, int]] = {}
    for pattern in (direct, opened):
        if match := pattern.match(sentence):
            _keep(found, match)
    for pattern in (asked, wanted):
        for match in pattern.finditer(sentence):
            _keep(found, match)
    for match in further.finditer(sentence) if found else ():
        _keep(found, match)
    return found


def _keep(found: dict[Kind, tuple[int, int]], match: re.Match[str]) -> None:
    kind = next(kind for kind in KINDS if kind in match.re.groupindex and match[kind] is not None)
    found.setdefault(kind, match.span(kind))


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    """Compile the places of a verb that asks: first, behind an opening, behind words that ask; none; behind another."""
    verbs = "|".join(f"(?P<{kind}>{VERBS.alternatives(kind)})" for kind in KINDS)
    number, lead = r"[^\w\"“'‘#]*(?:\d+[.)]?\s+)?", r"(?:\W*<LEAD>[,:]?\s*){0,3}"
    shapes = (
        rf"{number}{lead}(?:{verbs})",  # "1. Please call"
        rf"{number}(?:<BEFORE>|<FIRST>|[^.!?:;]{{1,60}}[:;–—→>] ?|[^.!?:;]{{1,30}} - ?){lead}(?:{verbs})",  # "1: call"
        rf"\b<ASKING>\s*<FIRST>?(?:{verbs})",  # "we ask you to call"
    )
    wanted = "|".join(f"(?P<{kind}>{WANTED.alternatives(kind)})" for kind in en.WANTED)
    further = rf"(?:<FURTHER>\s+|,\s+)(?:{verbs})"  # "and write"
    return tuple(re.compile(VERBS.with_parts(shape), re.IGNORECASE) for shape in (*shapes, wanted, further))


def _by_number(lines: Sequence[Line], spans: Sequence[list[tuple[int, int]]]) -> Iterator[Call]:
    """Yield calls by a number without a verb: of an office, beside a script, or an e-mail address after such a number.

    "St. Paul field office: 612-843-7800".
    """
    scripts = [n for n, line in enumerate(lines) if PATTERNS["script"].match(line.folded[:80])]
    beside_script = {near for n in scripts for near in range(n - _NEAR, n + _NEAR)}
    given, owner = -_NEAR, ""
    for n, line in enumerate(lines):
        short, alone = len(line.text) <= _SHORT, _is_bare(line)
        if not alone:  # a number on a line of its own is theirs whom the line before names
            owner = line.folded if short else ""
        for start, end in spans[n] if n and NUMBER.search(line.text) else ():
            folded = line.folded[start:end]
            if _gives_number(folded, owner if short else folded) or (
                n in beside_script and NUMBER.search(folded) and not PATTERNS["other_number"].search(folded)
            ):
                yield Call(kind="call", line=n, start=start, end=end)
                given = n
        if n - given in (1, 2) and alone and _EMAIL.search(line.text):
            yield Call(kind="write", line=n, start=0, end=len(line.text))


def _is_bare(line: Line) -> bool:
    """Return whether a line is a number or an address and hardly more."""
    if len(line.text) > _SHORT:
        return False
    left = NUMBER.sub("", _EMAIL.sub("", line.text))
    return len(left) < len(line.text) and sum(map(str.isalpha, left)) <= _LABEL


def _gives_number(folded: str, owner: str) -> bool:
    """Return whether a sentence gives an office's number: a well-known one, or one whose line names an office."""
    known = PATTERNS["switchboard"].search(folded) or PATTERNS["office"].search(owner)
    prose = len(folded.split()) > _WORDS
    return bool(
        not prose and NUMBER.search(folded) and known and not PATTERNS["other_number"].search(f"{owner} {folded}")
    )


def _by_way(lines: Sequence[Line]) -> Iterator[Call]:
    """Yield the calls of a list of ways to act, each begun by its name in capitals or bold: "FAX - The Voice has"."""
    found = []
    for n, line in enumerate(lines):
        way = _WAY.match(bare(line.text)) if n else None
        if way and (way["name"].isupper() or line.bold >= way.end("name")) and _says_how(line, way.end()):
            kind = next(kind for kind, names in _WAYS.items() if re.fullmatch(names, way["name"], re.IGNORECASE))
            found.append(Call(kind=kind, line=n, start=0, end=len(line.text)))
    if len({call.kind for call in found}) > 1 or len(found) > 2:  # one alone may head a paragraph
        yield from found


def _says_how(line: Line, begin: int) -> bool:
    """Return whether a line says more than how to reach somebody: "PHONE: 213-555-0100, 9 to 5" is no way to act."""
    rest = NUMBER.sub(" ", _EMAIL.sub(" ", line.text[begin:]))
    words = [word for word in re.findall(r"[^\W\d_]{2,}", rest) if word.lower() not in _DIAL_WORDS]
    listed = bool(line.marker) or line.text[:1].isdigit()
    leads = any(anchor.start >= begin and anchor.url.startswith("http") for anchor in line.anchors)
    return bool(words) and (len(words) > 5 or (listed and (leads or len(words) > 3)))


def _by_hour(lines: Sequence[Line], spans: Sequence[list[tuple[int, int]]]) -> Iterator[Call]:
    """Yield calls by an hour near the name of a gathering, or with a day if the title names one: "Vigil", "7 p.m."."""
    title = lines[0].folded if lines else ""
    invited = any(call.kind == "event" for call in _asked(lines[0], 0, spans[0])) if lines else False
    named_there = invited or PATTERNS["gathering"].search(title) or PATTERNS["appointment"].search(title)
    gathers = bool(named_there) and not PATTERNS["past"].search(title)
    named = 0 if gathers else -_NEAR
    for n, line in enumerate(lines):
        for start, end in spans[n] if n else ():
            folded = line.folded[start:end]
            if PATTERNS["past"].search(folded):
                continue
            if PATTERNS["gathering"].search(folded):
                named = n
            near = n - named < _NEAR or (gathers and (DATES["DATE"].search(folded) or _by_a_day(lines, n)))
            if near and DATES["time"].search(folded) and not PATTERNS["regular"].search(folded):
                yield Call(kind="event", line=n, start=start, end=end)


def _by_a_day(lines: Sequence[Line], n: int) -> bool:
    """Return whether a short line stands by a short line with a day: "April 26, 2010" above "6:00 p.m."."""
    around = [line.folded for line in lines[max(n - 2, 1) : n + 3] if len(line.text) <= _SHORT_DAY]
    days = [folded for folded in around if DATES["DATE"].search(folded) or DATES["DAY_NAME"].search(folded)]
    if len(lines[n].text) > _SHORT_DAY or any(PATTERNS["regular"].search(folded) for folded in around):
        return False
    return any(not PATTERNS["past"].search(folded) and not DATES["published"].match(folded) for folded in days)


def _by_link(line: Line, n: int) -> Iterator[Call]:
    """Yield calls by a link to a place to act that stands alone or is written out, unless its sentence is a report."""
    for anchor in line.anchors:
        kind = next((kind for kind, host in _HOSTS.items() if host.search(anchor.url)), None)
        before = line.folded[max(anchor.start - 200, 0) : anchor.end]
        if kind and _stands_alone(line, anchor) and not PATTERNS["past"].search(before):
            yield Call(kind=kind, line=n, start=anchor.start, end=anchor.end)


def _stands_alone(line: Line, anchor: Anchor) -> bool:
    words = line.text[anchor.start : anchor.end]
    return len(words) >= len(line.text) - 3 or bool(_ADDRESS.fullmatch(words))

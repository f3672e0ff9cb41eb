"""Numbers, links and gatherings that stand in a post without a verb beside them become its calls to act."""

import re
from collections.abc import Iterator, Sequence

from scrapers.pages.wordpress.announced import APPOINTMENTS, GATHERINGS, OFFICES, PAST
from scrapers.pages.wordpress.calls import Call, Kind, find_calls
from scrapers.pages.wordpress.contacts import NUMBER
from scrapers.pages.wordpress.dates import has_time, shown_date
from scrapers.pages.wordpress.lines import Anchor, Line, fold, sentences

_SWITCHBOARD = re.compile(r"202\W{1,2}(?:22[45]\W3121|456\W(?:1111|1414))")  # of Congress and of the White House
_EMAIL = re.compile(r"(?<![\w.+-])(?!info@|press@|media@)[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_ASIDE = re.compile(
    r"\bfax\b|\bcontact|press|media|prensa|public affairs|asuntos publicos"
    r"|executive director|for more info|more information|questions|preguntas"
    r"|mas informacion"
    r"|appointment|\bcita\b|our office|nuestra oficina|hotline|linea de ayuda"
)
_HOSTS: dict[Kind, re.Pattern[str]] = {
    "sign": re.compile(r"/petitions?/[^/?#]+|change\.org/p/|/peticion(?:es)?/[^/?#]+|gopetition\.com|ipetitions\.com"),
    "donate": re.compile(
        r"gofundme\.com/|youcaring\.com/|fundrazr\.com/|givebutter\.com/|actionnetwork\.org/fundraising/"
    ),
    "write": re.compile(
        r"actionnetwork\.org/letters/|votervoice\.net/|capwiz\.com/|regulations\.gov/(?:comment|document)"
    ),
    "event": re.compile(r"actionnetwork\.org/(?:events|event_campaigns)/|facebook\.com/events/\d|mobilize\.us/"),
}
_SCRIPT = re.compile(
    r"\W*(?:what to say|(?:sample |suggested |call |phone )*(?:script|message)|talking points|que decir|guion"
    r"|mensaje(?: sugerido)?|diga|digan)\b.{0,60}"
)
_REGULAR = re.compile(
    r"\b(?:each|every|cada)\b|\bnext (?:meeting|issue)\b|\bproxima reunion\b|\boffice hours\b|\bhorario\b"
    r"|\bposted\b|\bupdated?\b"
)
_SHORT = 160
_LABEL = 12  # letters beside a number or an address: "Phone:", "E-mail:"
_WORDS = 20  # a sentence of more words tells of a number rather than gives it
_NEAR = 5


def calls_by_means(lines: Sequence[Line]) -> list[Call]:
    """Calls that a post makes by giving the means: an office's number, a petition's address, a gathering's hour.

    ``lines`` begin with the title, which may name the gathering but calls nobody by itself.

    >>> from scrapers.pages.wordpress.lines import lines_of_text
    >>> def kinds(text): return [c.kind for c in calls_by_means(lines_of_text(text))]
    >>> kinds("T\\nSt. Paul field office: 612-843-7800\\nhttps://www.gofundme.com/f/ana")
    ['call', 'donate']
    >>> kinds("Vigil for Ana\\nWednesday, June 6, 7 p.m.\\nPioneer Park"), kinds("Photos\\nWe held a vigil at 7 p.m.")
    (['event'], [])
    """
    links = (call for n, line in enumerate(lines) if n for call in _by_link(line, n))
    return sorted([*_by_number(lines), *_by_hour(lines), *links], key=lambda call: (call.line, call.start))


def _by_number(lines: Sequence[Line]) -> Iterator[Call]:
    """Numbers of offices, numbers beside a script, and the e-mail address that follows such a number."""
    scripts = [n for n, line in enumerate(lines) if _SCRIPT.match(fold(line.text[:80]))]
    beside_script = {near for n in scripts for near in range(n - _NEAR, n + _NEAR)}
    given = -_NEAR
    for n, (line, owner) in enumerate(zip(lines, _owners(lines), strict=True)):
        for start, end in sentences(line.text) if n else ():
            said = fold(line.text[start:end])
            office = owner if len(line.text) <= _SHORT else said
            if _gives_number(said, office) or (n in beside_script and NUMBER.search(said) and not _ASIDE.search(said)):
                yield _call("call", line, n, start, end)
                given = n
        if n - given in (1, 2) and _is_bare(line) and _EMAIL.search(line.text):
            yield _call("write", line, n, 0, len(line.text))


def _by_hour(lines: Sequence[Line]) -> Iterator[Call]:
    """Hours that stand near the name of a gathering, or with a day where the title names it."""
    title = fold(lines[0].text) if lines else ""
    invited = any(call.kind == "event" for call in find_calls(lines[:1]))
    gathers = bool(invited or GATHERINGS.search(title) or APPOINTMENTS.search(title)) and not PAST.search(title)
    named = 0 if gathers else -_NEAR
    for n, line in enumerate(lines):
        for start, end in sentences(line.text) if n else ():
            said = fold(line.text[start:end])
            if PAST.search(said):
                continue
            if GATHERINGS.search(said):
                named = n
            near = n - named < _NEAR or (gathers and shown_date(said))
            if near and has_time(said) and not _REGULAR.search(said):
                yield _call("event", line, n, start, end)


def _owners(lines: Sequence[Line]) -> Iterator[str]:
    """Whom the means on each line are of, folded: a line of a number or an address alone belongs to the one before."""
    owner = ""
    for line in lines:
        if not _is_bare(line):
            owner = fold(line.text) if len(line.text) <= _SHORT else ""
        yield owner


def _is_bare(line: Line) -> bool:
    """Whether a line is a number or an address and hardly more."""
    if len(line.text) > _SHORT:
        return False
    left = NUMBER.sub("", _EMAIL.sub("", line.text))
    return len(left) < len(line.text) and sum(map(str.isalpha, left)) <= _LABEL


def _gives_number(said: str, office: str) -> bool:
    """Whether a sentence gives a number that is an office's: well known, or so called in its line."""
    known = _SWITCHBOARD.search(said) or OFFICES.search(office)
    prose = len(said.split()) > _WORDS
    return bool(not prose and NUMBER.search(said) and known and not _ASIDE.search(f"{office} {said}"))


def _by_link(line: Line, n: int) -> Iterator[Call]:
    """Links to places where one acts, that stand by themselves or are written out; not those that a report goes by."""
    for anchor in line.anchors:
        kind = next((kind for kind, host in _HOSTS.items() if host.search(anchor.url)), None)
        if (
            kind
            and _stands_alone(line, anchor)
            and not PAST.search(fold(line.text[max(anchor.start - 200, 0) : anchor.end]))
        ):
            yield _call(kind, line, n, anchor.start, anchor.end)


def _stands_alone(line: Line, anchor: Anchor) -> bool:
    words = line.text[anchor.start : anchor.end]
    return len(words) >= len(line.text) - 3 or bool(
        re.fullmatch(r"(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?", words)
    )


def _call(kind: Kind, line: Line, n: int, start: int, end: int) -> Call:
    return Call(kind=kind, line=n, start=start, end=end)

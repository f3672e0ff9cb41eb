"""Numbers, links and gatherings that stand in a post without a verb beside them become its calls to act."""

import re
from collections.abc import Iterator, Sequence

from scrapers.pages.wordpress import english, spanish
from scrapers.pages.wordpress.calls import Call, Kind
from scrapers.pages.wordpress.dates import has_time, shown_date
from scrapers.pages.wordpress.lines import Anchor, Line, bare, fold, sentences

_NUMBER = re.compile(r"(?<![\d-])\(?\d{3}\)?[-. ]\s?\d{3}[-. ]\d{4}(?!\d)")
_SWITCHBOARD = re.compile(r"202\W{1,2}(?:22[45]\W3121|456\W(?:1111|1414))")  # of Congress and of the White House
_OFFICES = re.compile(f"{english.OFFICES}|{spanish.OFFICES}")
_ASIDE = re.compile(
    r"\bfax\b|\bcontact|press|media|prensa|executive director|for more info|more information|questions|preguntas"
    r"|mas informacion"
    r"|appointment|\bcita\b|our office|nuestra oficina|hotline|linea de ayuda"
)
_GATHERINGS = re.compile(f"{english.GATHERINGS}|{spanish.GATHERINGS}")
_PAST = re.compile(f"{english.PAST}|{spanish.PAST}")
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
    r"\bnext (?:meeting|issue)\b|\bproxima reunion\b|\boffice hours\b|\bhorario\b|\bposted\b|\bupdated?\b"
)
_SHORT = 160
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
    found: list[Call] = []
    gathers = bool(lines) and bool(_GATHERINGS.search(fold(lines[0].text))) and not _PAST.search(fold(lines[0].text))
    named = 0 if gathers else -_NEAR
    scripts = [n for n, line in enumerate(lines) if _SCRIPT.match(fold(line.text[:80]))]
    beside_script = {near for n in scripts for near in range(n - _NEAR, n + _NEAR)}
    for n, line in enumerate(lines):
        for start, end in sentences(line.text) if n else ():
            said = fold(line.text[start:end])
            office = fold(line.text) if len(line.text) <= _SHORT else said
            if _gives_number(said, office) or (n in beside_script and _NUMBER.search(said) and not _ASIDE.search(said)):
                found.append(_call("call", line, n, start, end))
            if _GATHERINGS.search(said) and not _PAST.search(said):
                named = n
            near = n - named < _NEAR or (gathers and shown_date(said))
            if near and has_time(said) and not _PAST.search(said) and not _REGULAR.search(said):
                found.append(_call("event", line, n, start, end))
        found += _by_link(line, n) if n else ()
    return found


def _gives_number(said: str, office: str) -> bool:
    """Whether a sentence gives a number that is an office's: well known, or so called in its line."""
    return bool(
        len(said) <= _SHORT
        and _NUMBER.search(said)
        and (_SWITCHBOARD.search(said) or _OFFICES.search(office))
        and not _ASIDE.search(office)
    )


def _by_link(line: Line, n: int) -> Iterator[Call]:
    """Links to places where one acts, that stand by themselves or are written out; not those that a report goes by."""
    for anchor in line.anchors:
        kind = next((kind for kind, host in _HOSTS.items() if host.search(anchor.url)), None)
        if (
            kind
            and _stands_alone(line, anchor)
            and not _PAST.search(fold(line.text[max(anchor.start - 200, 0) : anchor.end]))
        ):
            yield _call(kind, line, n, anchor.start, anchor.end)


def _stands_alone(line: Line, anchor: Anchor) -> bool:
    words = line.text[anchor.start : anchor.end]
    return len(words) >= len(line.text) - 3 or bool(
        re.fullmatch(r"(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?", words)
    )


def _call(kind: Kind, line: Line, n: int, start: int, end: int) -> Call:
    return Call(kind=kind, words=bare(line.text[start:end])[:60], line=n, start=start, end=end)

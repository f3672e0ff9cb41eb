"""Calls to act become the names of what they ask for: a petition, a phone call, a vigil."""

import re
from collections.abc import Sequence

from scrapers.pages.wordpress.calls import Call, Kind
from scrapers.pages.wordpress.lines import Line, fold

# In the order of their weight: the first that a call's sentence names, else its post's title, is what it asks for.
_NAMES: dict[Kind, tuple[tuple[str, str], ...]] = {
    "sign": ((r"\bpetition|\bpeticion", "petition"), (r"\bletters?\b|\bcartas?\b|\bsign-?ons?\b", "letter")),
    "call": ((r"\bcall-?in\b|\bdia de llamadas\b", "call in day"),),
    "write": (
        (r"\b(?:leave|deje|deja|dejen)\b.{0,20}\b(?:message|mensaje)|(?<![\d-])\d{3}[-. ]\d{4}\b", "phone call"),
        (r"\bcomments?\b|\bcomentarios?\b|regulations\.gov", "public comment"),
        (r"\btweets?\b|\btweet(?:ing|storm)|\btag\b|#\w|\btuit|(?<!\w)@\w", "tweet"),
        (r"\bfax", "fax"),
        (r"\be-?mail|\bcorreos?\b|\w@\w", "email"),
    ),
    "text": (),
    "donate": (),
    "event": (
        (r"\bvigil", "vigil"),
        (r"\bwalk(?:ing)?[ -]?out|\bparo\b", "walkout"),
        (r"\bhunger strike|\bfast\b|\bhuelga de hambre|\bayuno\b", "hunger strike"),
        (r"\bsit-?in\b|\bcivil disobedience", "civil disobedience"),
        (
            r"\bcaravan|\bprocession|\bmarch(?:a|as|es|ing|amos|emos)?\b(?! \d)|\bpilgrimage"
            r"|\bwalk with\b|\bperegrinacion",
            "march",
        ),
        (
            r"\brall(?:y|ies)|\bprotest|\bpicket|\bdemonstration|\bpress conference|\bmitin\b|\bmanifestacion|\bplanton"
            r"|\bconcentracion|\brueda de prensa",
            "rally",
        ),
        (
            r"\b(?:public|committee|council|budget|legislative|senate|assembly|house) hearings?\b|\btestif|\btestimon"
            r"|\baudiencia publica\b",
            "hearing",
        ),
        (r"\bphone ?bank", "phone bank"),
        (r"\b(?:tweet|twitter) ?storm|\btuitazo", "tweet"),
        (r"\bcourt\w*|\bcheck-?in\b|\baccompan|\bacompan|\bcorte\b|\bcita\b", "accompaniment"),
        (r"\btraining|\bworkshop|\bteach-?in|\bwebinar|\btaller", "training"),
        (
            r"\btown hall|\bforum|\blobby|\bmeeting|\bcouncil\b|\bconcilio\b"
            r"|\bday at the (?:state )?capitol|\bforo\b|\basamblea|\breunion",
            "meeting",
        ),
        (r"\bvolunteer|\bvoluntari|\bshift", "volunteer"),
    ),
    "boycott": (),
}
_OTHERWISE: dict[Kind, str] = {
    "sign": "petition",
    "call": "phone call",
    "write": "letter",
    "text": "text message",
    "donate": "donation",
    "event": "event",
    "boycott": "boycott",
}
_PATTERNS = {kind: [(re.compile(pattern), name) for pattern, name in names] for kind, names in _NAMES.items()}


def names_of(calls: Sequence[Call], lines: Sequence[Line]) -> tuple[str, ...]:
    """What the calls ask for, each once, in their order; ``lines`` begin with the title, which names gatherings too.

    >>> from scrapers.pages.wordpress.calls import find_calls
    >>> lines = [Line(text="Vigil for Ana"), Line(text="Join us at dusk. Sign the letter, then call Sen. Ortiz.")]
    >>> names_of(find_calls(lines), lines)
    ('vigil', 'letter', 'phone call')
    """
    names, title = [], fold(lines[0].text)
    for call in calls:
        said = fold(lines[call.line].text[call.start : call.end])
        if call.kind in _PATTERNS:
            names.append(_name(call.kind, said) or _name(call.kind, title) or _OTHERWISE[call.kind])
    return tuple(dict.fromkeys(names))


def _name(kind: Kind, said: str) -> str | None:
    return next((name for pattern, name in _PATTERNS[kind] if pattern.search(said)), None)

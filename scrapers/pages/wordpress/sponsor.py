"""Lines of a post become the organization that the post itself says is behind its call, or None."""

import re
from collections.abc import Sequence

from scrapers.pages.wordpress.lines import Line, bare, sentences
from scrapers.pages.wordpress.organizations import has_organization_word, is_person

_SMALL = r"(?:of|for|the|and|to|in|on|de|del|la|las|los|el|y|e|en|con|para|&)"
_WORD = r"[\w&'’./-]*(?:,? Inc\.)?"
_NAME = rf"(?P<name>(?-i:[A-Z]){_WORD}(?:\s+(?:{_SMALL}\s+){{0,3}}(?-i:[A-Z0-9]){_WORD}){{0,12}}(?:\s+\([A-Z]+\))?)"
_EVERYONE = (
    r"(?:you|everyone|everybody|supporters|members|allies|people|friends|folks|community members|all (?:of us|people"
    r"|supporters|\w+ members)"
    r"|a (?:todos|todas|la comunidad)|to you)"
)
_BEHIND = re.compile(
    r"\W*(?:this\s+(?:\w+\s+){1,3}is\s+|(?:este|esta)\s+\w+\s+(?:es|esta)\s+)?(?:an?\s+\w+\s+)?"
    r"(?:sponsored|organized|hosted|convened|presented|brought\s+to\s+you|called|organizad[oa]|convocad[oa]"
    r"|patrocinad[oa]|presentad[oa])\s+"
    rf"(?:by|por)\s+(?:the\s+|la\s+|el\s+)?{_NAME}",
    re.IGNORECASE,
)
_ASKS = re.compile(
    rf"\W*(?:our (?:friends|allies) (?:at|from) )?(?:the\s+|la\s+|el\s+)?{_NAME},?\s+(?:"
    rf"(?:is|are)\s+(?:(?:co-?)?hosting|(?:co-?)?sponsoring|organizing|holding)\s+an?\b"
    rf"|(?:is|are)\s+(?:asking|urging|calling\s+on|calling\s+upon|inviting|encouraging)\s+(?:all\s+)?{_EVERYONE}"
    rf"|(?:asks?|urges?|invites?|calls?\s+on)\s+{_EVERYONE}|(?:te|les|los|las|le)\s+(?:piden?|invitan?|convocan?"
    rf"|llaman?))\b",
    re.IGNORECASE,
)
_AGENCIES = frozenset(
    ["ICE", "DHS", "USCIS", "CBP", "FBI", "EOIR", "DOJ", "NYPD", "LAPD", "INS", "ERO", "HSI", "BIA", "SCOTUS"]
)


def named_sponsor(lines: Sequence[Line]) -> str | None:
    """Who is behind the call, where a sentence says so in these words: never the site, its authors or whom it is about.

    >>> def said(text): return named_sponsor([Line(text=text)])
    >>> said("The Delta Workers Center is asking you to call."), said("This rally is organized by Casa Luz and NDLON.")
    ('Delta Workers Center', 'Casa Luz and NDLON')
    >>> said("ICE is asking you to trust it."), said("Ana Reyes is asking you to sign."), said("We ask you to sign.")
    (None, None, None)
    """
    for line in lines:
        for start, end in sentences(line.text):
            sentence = line.text[start:end]
            shown = bare(sentence)
            found = (_BEHIND.match(shown) if len(sentence) <= 200 else None) or _ASKS.match(shown)
            if found and _is_organization(name := _trim(sentence[slice(*found.span("name"))])):
                return name
    return None


def _trim(name: str) -> str:
    """The name without the punctuation of its sentence."""
    return name if re.search(r"\b(?:Inc|Corp|Co)\.$", name) else name.rstrip(".,'’/")


def _is_organization(name: str) -> bool:
    return has_organization_word(name) and not is_person(name) and not set(re.findall(r"\w+", name)) & _AGENCIES

"""Words that the parts of a ControlShift petition's own page begin with, in the languages of its sites."""

import re

from scrapers.pages.people_sections import PEOPLE as SECTIONS

WHY = re.compile(
    r"(?:why is th(?:is|e petition) important"  # Why is this important?
    r"|¿?por qué (?:es esto|esto es|es) importante"  # ¿Por qué es importante?
    r"|por que (?:isto|isso) é importante"
    r"|pourquoi (?:est-ce|c'est) important"
    r"|warum ist das wichtig)\s?\??",
    re.IGNORECASE,
)
TO = re.compile(r"(?:to|para|a|à|an|pour)\s?:\s*", re.IGNORECASE)  # To: Sheriff of Piedra County
CATEGORY = re.compile(r"(?:categor(?:y|ies|ía|ías|ia|ias)|catégories?|kategorien?)\s?:?", re.IGNORECASE)
UPDATES = re.compile(r"(?:(?:campaign |petition )?updates?|actualizaci(?:ón|ones)|novedades|atualizações)\s?:?", re.I)
# Whose words follow: those of people who signed or commented, which are never read.
PEOPLE = re.compile(rf"(?:{SECTIONS.pattern})|signatures\s?:?|gründe (?:für die unterschrift|zu unterschreiben)", re.I)
# What a petition's page has besides its demand and its reasons.
OTHER = re.compile(
    r"(?:how (?:it|this|they) will be delivered|cómo se (?:entregará|entregarán).{0,20}|links?|enlaces"
    r"|sign this petition|share(?: this)?(?: petition)?|places?|location|lugar|ubicación|maps? ©.*"
    r"|privacy policy|terms(?: of service)?"
    r"|(?:other|related|more) (?:petitions|campaigns)|otras peticiones|organi[sz]ed by)\s?:?",
    re.IGNORECASE,
)
PLACE = re.compile(r"(?:places?|location|lugar|ubicación)\s?:?", re.IGNORECASE)
# A heading and what stands under it on one line: "Category: Immigration", "Updates: 2017-03-25, 10 signatures reached"
ON_ONE_LINE = re.compile(r"(?P<heading>[^\W\d_]+(?: [^\W\d_]+)?\s?:)\s+(?P<rest>\S.*)")
_THIS = r"(?:this (?:petition|campaign)|esta (?:petición|campaña))"
_STATES = {
    # This petition has been disabled because ...; Esta campaña ha sido desactivada
    "disabled": re.compile(rf"{_THIS} (?:has been disabled|ha sido desactivada)", re.I),
    # Victory!; ¡Victoria!; This petition was successful
    "successful": re.compile(
        rf"¡?(?:victory|victoria|vitória|victoire)\b|{_THIS} (?:was |has )?(?:been )?(?:won|success)", re.I
    ),
    # This campaign is now closed; Esta petición está cerrada
    "ended": re.compile(
        rf"{_THIS} (?:is|has|was|ha|está) (?:now )?(?:been )?(?:closed|ended|terminad[ao]|cerrada)", re.I
    ),
}
LONGEST_NOTICE = 150


def state_in(text: str) -> str | None:
    """Return the state that a short text says a petition is in.

    >>> state_in("Victory! The governor signed."), state_in("This campaign is now closed."), state_in("Free Ana")
    ('successful', 'ended', None)
    """
    return next((state for state, pattern in _STATES.items() if pattern.match(text)), None)

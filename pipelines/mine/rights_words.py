"""Words of immigrant rights in English and Spanish: what tells a page on our subject from the rest of the Web."""

import re
from typing import NamedTuple
from unicodedata import normalize

# Beginnings of words, folded (without accents, lower case). "deport" is in both languages, and counts in neither here.
_BOTH = ("deport", "daca", "dreamer")
_ENGLISH = (
    "immigra",
    "migrants?\\b",  # not "migrante", which is Spanish
    "undocumented",
    "asylum",
    "refugee",
    "detention center",
    "detained",
    "detainee",
    "farmworker",
    "day laborer",
    "sanctuary cit",
    "ice raid",
    "border patrol",
    "family separation",
    "citizenship",
)
_SPANISH = (
    "inmigra",
    "migrante",
    "indocumentad",
    "asilo",
    "refugiad",
    "centro de detencion",
    "detenid",
    "jornaler",
    "campesin",
    "ciudad santuario",
    "redada",
    "patrulla fronteriza",
    "separacion de familias",
    "familias separadas",
    "ciudadania",
)
# Parts of these words as bytes of any ASCII-compatible encoding: a page without one of them has none of the words.
_MARKS = tuple(
    dict.fromkeys(
        (
            *(b"deport", b"daca", b"dreamer", b"migra", b"documentad", b"undocumented", b"asylum", b"asilo", b"refug"),
            *(b"detention", b"detain", b"deten", b"farmworker", b"day labor", b"jornaler", b"campesin", b"sanctuary"),
            *(b"santuario", b"ice raid", b"border patrol", b"redada", b"patrulla", b"separa", b"citizenship"),
            b"ciudadan",
        )
    )
)


class RightsWords(NamedTuple):
    """How many words of immigrant rights a text has: of English, of Spanish, and of both languages alike."""

    english: int
    spanish: int
    both: int

    @property
    def total(self) -> int:
        return sum(self)


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{'|'.join(words)})")


_EN, _ES, _EITHER = (_pattern(words) for words in (_ENGLISH, _SPANISH, _BOTH))


def rights_words(text: str) -> RightsWords:
    """Count the words of immigrant rights in a text.

    >>> rights_words("Stop the deportation of Ana, an undocumented farmworker")
    RightsWords(english=2, spanish=0, both=1)
    >>> rights_words("No a las redadas: alto a la DEPORTACIÓN de inmigrantes")
    RightsWords(english=0, spanish=2, both=1)
    """
    folded = normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return RightsWords(*(len(words.findall(folded)) for words in (_EN, _ES, _EITHER)))


def may_have_rights_words(body: bytes) -> bool:
    """Check quickly whether a page may have such a word; a page that this denies has none.

    >>> may_have_rights_words("Alto a la separación".encode()), may_have_rights_words(b"<p>Recipes for bread")
    (True, False)
    """
    lowered = body.lower()
    return any(mark in lowered for mark in _MARKS)

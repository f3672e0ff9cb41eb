"""Words of immigrant rights in English and Spanish: what tells a page on our subject from the rest of the Web."""

import re
from typing import NamedTuple
from unicodedata import combining, normalize

# Beginnings of words, folded (without accents, lower case). "deport" is in both languages, and counts in neither here.
# A blank stands for whatever is between two words: "border patrol" is also "Border\n   Patrol" and "border-patrol".
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
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))  # where a word may be broken, and the like

# Parts of these words as bytes of any ASCII-compatible encoding.
_MARKS = (
    *(b"deport", b"daca", b"dreamer", b"migra", b"documentad", b"undocumented", b"asylum", b"asilo", b"refug"),
    *(b"detention", b"detain", b"deten", b"farmworker", b"jornaler", b"campesin", b"sanctuary", b"santuario"),
    *(b"redada", b"patrulla", b"separa", b"citizenship", b"ciudadan"),
)
# Words of two parts whose parts alone are on every other page, by the rarer part.
_PAIRS = ((b"raid", b"ice"), (b"patrol", b"border"), (b"laborer", b"day"))
_BETWEEN = (
    rb"(?><[^<>]{0,400}>"  # ICE <b>raids</b>
    rb"|&(?:[a-z]{2,8}|#[0-9]{1,6}|#x[0-9a-f]{1,5});?"  # ICE&nbsp;raids, ICE&#160;raids
    rb"|\\(?:u[0-9a-f]{4}|[a-z])"  # of JSON: ICE\nraids, ICE\u00a0raids
    rb"|[^a-z0-9]"  # blanks and line ends of any encoding, hyphens
    rb"){1,200}+"  # one way alone to read it, so that no page can make this slow
)
# Marks of the places where a word may be broken, in UTF-8 and as entities.
_BREAKS = (b"\xc2\xad", b"&shy;", b"&#173;", b"\xe2\x80\x8b", b"&#8203;", b"<wbr>")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")  # two bytes for each letter


class RightsWords(NamedTuple):
    """How many words of immigrant rights a text has: of English, of Spanish, and of both languages alike."""

    english: int
    spanish: int
    both: int

    @property
    def total(self) -> int:
        return sum(self)


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{'|'.join(words)})".replace(" ", r"[\s-]+"))


_EN, _ES, _EITHER = (_pattern(words) for words in (_ENGLISH, _SPANISH, _BOTH))
_PAIR = tuple((rare, re.compile(first + _BETWEEN + rare)) for rare, first in _PAIRS)


def rights_words(text: str) -> RightsWords:
    """Count the words of immigrant rights in a text.

    >>> rights_words("Stop the deportation of Ana, an undocumented farmworker")
    RightsWords(english=2, spanish=0, both=1)
    >>> rights_words("No a las redadas: alto a la DEPORTACIÓN de inmigrantes")
    RightsWords(english=0, spanish=2, both=1)
    """
    folded = _folded(text)
    return RightsWords(*(len(words.findall(folded)) for words in (_EN, _ES, _EITHER)))


def _folded(text: str) -> str:
    """Return a text in lower case without accents, each sign that ASCII lacks as a blank.

    >>> _folded("Separación—inmigrantes")
    'separacion inmigrantes'
    """
    apart = normalize("NFKD", text.translate(_INVISIBLE))
    plain = apart if apart.isascii() else "".join(_ascii(sign) for sign in apart)
    return plain.lower()


def _ascii(sign: str) -> str:
    return sign if sign.isascii() else "" if combining(sign) else " "


def may_have_rights_words(body: bytes) -> bool:
    """Check quickly whether a page may have such a word; a page that this denies has none that a reader would find.

    A page that writes plain letters as entities or escapes is denied, too.

    >>> may_have_rights_words("Alto a la separación".encode()), may_have_rights_words(b"<p>Recipes for bread")
    (True, False)
    >>> may_have_rights_words(b"ICE&nbsp;<b>raids</b>"), may_have_rights_words(b"nice braids")
    (True, False)
    """
    if body.startswith(_UTF_16):
        return True
    lowered = body.lower()
    for broken in _BREAKS:
        if broken in lowered:
            lowered = lowered.replace(broken, b"")
    if any(mark in lowered for mark in _MARKS):
        return True
    return any(rare in lowered and pair.search(lowered) is not None for rare, pair in _PAIR)

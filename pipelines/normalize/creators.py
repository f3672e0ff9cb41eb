"""Split the name after "Created by" into names, each with its kind."""

import re
from functools import lru_cache

from pipelines.normalize.text import unaccented
from pipelines.records import Creator, CreatorKind
from scrapers.name_lists import CAUSES, DEMANDS, GIVEN_NAMES, HEADS, HONORIFICS, OPEN, SURNAMES

_MASKED = re.compile(r"\S.* [^\W\d_]\.")  # "Ana María R."
_JOINT = re.compile(r"\s+(?:&|and|y)\s+")  # "Maru Mora-Villalpando & Mijente"
_LOOSE_JOINT = re.compile(r"\s+&\s+")  # the only one before a name of one word: "Ana R. & Mijente"
_AFFILIATION = re.compile(r",\s+")  # "Corinne Ball, MoveOn Civic Action"
_ORGANIZATION = HEADS | CAUSES | DEMANDS
_SHARED = _ORGANIZATION | SURNAMES | OPEN
# "Ana de la Cruz"
_PARTICLES = {"de", "del", "la", "las", "los", "da", "dos", "van", "von", "der", "den", "al", "el", "bin"}
# "Mora-Villalpando", "O’Neill", "R."
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:['’-][^\W\d_]+)*\.?")


@lru_cache(maxsize=8192)
def read_creators(name: str) -> tuple[Creator, ...]:
    """Return the creators in a name as written, in its order; an initial is never turned into a surname.

    Names are split at "&", "and" or "y" only where each side is whole: a person's name of two words or more, or
    an organization's name that ends in what it is ("NWDC Resistance"); after "&" a single name of its own will do.
    Otherwise the conjunction belongs to the name. A comma separates a person from the organization they speak for.

    >>> [c.name for c in read_creators("Maru Mora-Villalpando & Mijente")]
    ['Maru Mora-Villalpando', 'Mijente']
    >>> [c.name for c in read_creators("Immigrant Rights & Education Network")]
    ['Immigrant Rights & Education Network']
    >>> [(c.name, c.kind) for c in read_creators("Corinne Ball, MoveOn Civic Action")]
    [('Corinne Ball', 'person'), ('MoveOn Civic Action', 'organization')]
    >>> read_creators("Juntos i.")
    (Creator(name='Juntos i.', kind='unknown', masked=True),)
    """
    return tuple(Creator(name=part, kind=kind_of(part), masked=is_masked(part)) for part in _parts(name))


def is_masked(name: str) -> bool:
    """Check whether the platform showed an initial in place of the surname.

    >>> is_masked("Ana María R."), is_masked("Rev. Cynthia C."), is_masked("Mijente"), is_masked("Somos, Inc.")
    (True, True, False, False)
    """
    return _MASKED.fullmatch(name) is not None


def kind_of(name: str) -> CreatorKind:
    """Tell an organization by its words, a person by a title or a common given name; anything else is unknown.

    >>> kind_of("Organized Communities Against Deportations"), kind_of("Rev. Cynthia C."), kind_of("Ana María R.")
    ('organization', 'person', 'person')
    >>> kind_of("Mijente"), kind_of("ATU A."), kind_of("Ana")
    ('unknown', 'unknown', 'unknown')
    """
    words = _words(name)
    named = bool(words) and (words[0] in HONORIFICS or (words[0] in GIVEN_NAMES and 2 <= len(words) <= 5))
    if any(word in _ORGANIZATION for word in words):
        return "unknown" if named and len(words) == 2 else "organization"
    return "person" if named and not _JOINT.search(name) else "unknown"


def _parts(name: str) -> list[str]:
    # "Corinne Ball, MoveOn Civic Action" are two; "Ana, Luis and friends" stay one.
    speaker, *affiliation = _AFFILIATION.split(name, maxsplit=1)
    if affiliation and kind_of(speaker) == "person" and kind_of(affiliation[0]) == "organization":
        return [speaker, affiliation[0]]
    parts = _JOINT.split(name)
    *before, last = parts
    loose = len(_LOOSE_JOINT.split(name)) == len(parts)
    if before and all(_whole(part) for part in before) and (_whole(last) or (loose and _single(last))):
        shares_head = _words(last)[-1] in HEADS and any(kind_of(p) == "unknown" and not is_masked(p) for p in before)
        return [name] if shares_head else parts
    return [name]


def _whole(part: str) -> bool:
    """Check for a name that needs nothing after it: "Ana R.", "NWDC Resistance", but not "Immigrant Rights"."""
    words = _words(part)
    if len(words) < 2 or not part[0].isupper():
        return False
    return words[-1] in HEADS or is_masked(part) or (len(words) <= 5 and all(map(_of_a_name, part.split())))


def _single(part: str) -> bool:
    return len(part.split()) == 1 and part[0].isupper() and _of_a_name(part)


def _of_a_name(word: str) -> bool:
    """Check for a word of a proper name: capitalized or a particle ("de"), and not part of a longer name ("Rights")."""
    if word in _PARTICLES:
        return True
    capitalized = _NAME_WORD.fullmatch(word) is not None and word[0].isupper()
    return capitalized and _words(word)[0] not in _SHARED


def _words(name: str) -> list[str]:
    return [word.strip(".,'’\"()") for word in unaccented(name).split()]

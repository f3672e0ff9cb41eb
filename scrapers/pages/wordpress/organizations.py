"""Names as shown become organizations or people: people are never collected, organizations are what cosponsors are."""

import re

from scrapers.name_lists import CAUSES, GIVEN_NAMES, HEADS, HONORIFICS, SURNAMES
from scrapers.pages.wordpress.lines import fold

_SAID = HEADS | CAUSES | SURNAMES
_ACRONYM = re.compile(r"\b(?:[A-Z]{3,}|[A-Z]{2,}-[A-Z]{2,}|[A-Z]\.(?:[A-Z]\.){2,})\b")
_ROLE = re.compile(
    r",\s*(?:(?:ph\.?d|m\.?d|j\.?d|esq|msw|lcsw|rn)\b|(?:executive |assistant |associate |co-?)*(?:professor|director"
    r"|president"
    r"|attorney|student|teacher|member|chair|organizer|nurse|poet|author|artist|profesora?|abogad[oa]|directora?"
    r"|estudiante))"
)


def has_organization_word(name: str) -> bool:
    """Whether a name says itself that it is an organization's.

    >>> [has_organization_word(n) for n in ("Asian Law Caucus", "NDLON", "Somos Mayfair", "Ana Reyes")]
    [True, True, False, False]
    """
    words = re.findall(r"[^\W\d_]+", fold(name))
    return (
        any(word in _SAID for word in words)
        or bool(_ACRONYM.search(name) and not name.isupper())
        or (name.isupper() and len(words) == 1)
    )


def is_person(name: str) -> bool:
    """Whether a name is a person's: a title, a role behind a comma, or a given name with one to three more words.

    >>> [is_person(n) for n in ("Rev. Ada Lindqvist", "Ines Prado, Director, Casa Luz", "Maria Solano", "Casa Maria")]
    [True, True, True, False]
    """
    shown = fold(name)
    title, *named = shown.split() or [""]
    if named and title.rstrip(".") in HONORIFICS:
        return True
    first, *more = re.findall(r"[^\W\d_]+", shown.partition(",")[0]) or [""]
    if re.match(r"[^\W\d_]+(?: [^\W\d_]+\.?){1,3},", shown) and _ROLE.search(shown):
        return True
    return first in GIVEN_NAMES and 1 <= len(more) <= 3 and not has_organization_word(name.partition(",")[0])


def organizations(names: list[str]) -> list[str]:
    """Those names of a list that are organizations'. Where a person stands among them, only those that say so.

    >>> organizations(["Legal Aid of the Delta", "Somos Bahía"])
    ['Legal Aid of the Delta', 'Somos Bahía']
    >>> organizations(["Casa Luz", "Maria Solano", "Lena Oduya"])
    ['Casa Luz']
    """
    if any(is_person(name) for name in names):
        return [name for name in names if has_organization_word(name) and not is_person(name)]
    return names

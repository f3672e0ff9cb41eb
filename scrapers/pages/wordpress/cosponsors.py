"""Take the list of cosponsors off an alert's body: organizations alone, never people."""

import re
from collections.abc import Sequence

from scrapers.name_lists import CAUSES, GIVEN_NAMES, HEADS, HONORIFICS, SURNAMES
from scrapers.pages.wordpress.labels import heads_names
from scrapers.pages.wordpress.lines import Line, Patterns, fold
from scrapers.pages.wordpress.patterns_en import Rows

LISTS: dict[str, Rows] = {
    # What may stand below a list of names and is none of them.
    "closing": (
        (r"(?:and|y|e) (?:many )?(?:others|more|otr[oa]s|mas)\W*", "and many others"),
        (r"\(?(?:list in formation|lista en formacion|partial list)\)?\W*", "(list in formation)"),
    ),
    # What a demand or a tip begins with, which names of organizations do not: "End the raids", "Bring water".
    "demand": (
        "end, stop, close, shut, free, pass, restore, keep, release, call, sign, e-mail, write, tell, demand, ask",
        "urge, no, do, don't, don’t, give, make, halt, ban, repeal, protect, defend, support, fund, defund, abolish",
        "respect, grant, allow, let, bring, know, remember, find, get, share, donate, join, attend, march, visit, read",
        "watch, use, be, wear, arrive, provide, ensure, reunite, return, investigate, reject, oppose, drop, stand",
        "fire, learn, download, print, fax, text, contact, send, reduce, increase, alto, fin, cerrar, liberar, llama",
        "llame, firma, firme, escribe, escriba, exige, pedir, dejar, parar, libertad, ni, traiga, trae, lleva, lleve",
    ),
    # What a person has behind a comma: "Ana Ruiz, Professor of Law".
    "role": (
        (r",\s*(?:ph\.?d|m\.?d|j\.?d|esq|msw|lcsw|rn)\b", "ana ruiz, esq."),
        (r",\s*(?:executive |assistant |associate |co-?)*<ROLE>", "ana ruiz, executive director"),
    ),
    "ROLE": (
        "professor*, director*, president*, attorney*, student*, teacher*, member*, chair*, organizer*, nurse*, poet*",
        "author*, artist*, profesor*, abogado*, abogada*, estudiante*",
    ),
}
_LISTS = Patterns(LISTS)
_SAID = HEADS | CAUSES | SURNAMES
_ACRONYM = re.compile(r"\b(?:[A-Z]{3,}|[A-Z]{2,}-[A-Z]{2,}|[A-Z]\.(?:[A-Z]\.){2,})\b")  # "NDLON", "SEIU-USWW", "U.F.W."
_PARTED = re.compile(r"[,;]|\s(?:and|y|e|&)\s")
_SMALL_WORDS = (
    "a al and at con d da de del des di do dos e el en for from in la las los o of on para por san sin the to with y &"
)
_SMALL = frozenset(_SMALL_WORDS.split())


def split_cosponsors(lines: list[Line], labelled: bool) -> tuple[tuple[str, ...], list[Line]]:
    """Return the cosponsors, one for each line, and the other lines.

    They are a list under a heading that says so, or the one that the label form ends with. Lists of demands and tips
    stay in the body. Names of people who signed go nowhere at all, also where prose ends with them.

    >>> from scrapers.pages.wordpress.lines import lines_of_text
    >>> lines = lines_of_text("Join us!\\n\\nEndorsed by:\\nCasa Luz, Inc.\\nMaria Solano\\n\\nThank you all for it.")
    >>> split_cosponsors(lines, labelled=False)[0]
    ('Casa Luz, Inc.',)
    """
    for n, line in enumerate(lines):
        if heads_names(line):
            end = _end_of_list(lines, n + 1)
            if end > n + 1:
                return _names(lines[n + 1 : end]), [*lines[:n], *lines[end:]]
    begin, end = _trailing_list(lines)
    if _is_list_of_names(lines[begin:end], labelled):
        return _names(lines[begin:end]), [*lines[:begin], *lines[end:]]
    return (), lines


def cosponsors_in(value: str) -> tuple[str, ...]:
    """Return the cosponsors on a label's line, as shown; if people are among them, the organizations alone.

    >>> cosponsors_in("Lawyers Guild, Bay Area"), cosponsors_in("Maria Solano, Lena Oduya and Casa Luz")
    (('Lawyers Guild, Bay Area',), ('Casa Luz',))
    """
    names = [name for part in _PARTED.split(value) if (name := part.strip())]
    return tuple(organizations(names)) if any(map(is_person, names)) else (value,)


def _end_of_list(lines: Sequence[Line], begin: int) -> int:
    """Return where a list ends: at a line of another form than its first, or at a sentence."""
    end = begin
    while end < len(lines):
        line, first = lines[end], lines[begin]
        bulleted = bool(first.marker)
        if bool(line.marker) != bulleted or (not _is_name(line) and not is_person(line.text)):
            break
        if not bulleted and end > begin and line.opens and not lines[begin + 1].opens:
            break
        end += 1
    return end


def _trailing_list(lines: Sequence[Line]) -> tuple[int, int]:
    """Return begin and end of the bullets that the text ends with, apart from a closing "and others"."""
    end = len(lines)
    while end and not lines[end - 1].marker and _LISTS["closing"].fullmatch(lines[end - 1].folded):
        end -= 1
    begin = end
    while begin and lines[begin - 1].marker:
        begin -= 1
    return begin, end


def _is_list_of_names(lines: Sequence[Line], labelled: bool) -> bool:
    """Return whether a list without heading is one of names: labelled alerts end with one, prose only with signers."""
    if not lines or not all(_is_name(line) or is_person(line.text) for line in lines):
        return False
    demands = sum(bool(_LISTS["demand"].match(line.folded)) for line in lines)
    if demands * 4 > len(lines):  # "End the raids", "Close the camp", "Free Them All"
        return False
    named = sum(has_organization_word(line.text) for line in lines)
    people = sum(is_person(line.text) for line in lines)
    return people + named >= 3 if people else labelled


def _is_name(line: Line) -> bool:
    """Return whether a line can be an organization's name: capitalized as names are, and no sentence.

    >>> [_is_name(Line(text=t)) for t in ("National Lawyers Guild, Bay Area", "Bring your papers", "Luz, Inc.")]
    [True, False, True]
    """
    text = line.text
    if len(text) > 140 or (
        re.search(r"[.!?:;]$", text) and not re.search(r"\b(?:inc|llc|co|corp|a\.?c|u\.s)\.$", fold(text))
    ):
        return False
    if re.search(r"https?://|@|\d{3}[-. ]\d{4}", text):  # "Call 373-4253"
        return False
    words = [w for w in re.findall(r"[^\W\d_][\w'’.&-]*", text.partition("(")[0]) if w.lower() not in _SMALL]
    return bool(words) and sum(w[0].isupper() for w in words) * 4 >= len(words) * 3


def _names(lines: Sequence[Line]) -> tuple[str, ...]:
    return tuple(organizations([re.sub(r"[,;]$", "", line.text) for line in lines]))


def has_organization_word(name: str) -> bool:
    """Return whether a word in a name says that it is an organization's.

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
    """Return whether a name is a person's: a title, a role after a comma, or a given name and one to three words.

    >>> [is_person(n) for n in ("Rev. Ada Lindqvist", "Ines Prado, Director, Casa Luz", "Maria Solano", "Casa Maria")]
    [True, True, True, False]
    """
    shown = fold(name)
    title, *named = shown.split() or [""]
    if named and title.rstrip(".") in HONORIFICS:
        return True
    first, *more = re.findall(r"[^\W\d_]+", shown.partition(",")[0]) or [""]
    if re.match(r"[^\W\d_]+(?: [^\W\d_]+\.?){1,3},", shown) and _LISTS["role"].search(shown):
        return True
    return first in GIVEN_NAMES and 1 <= len(more) <= 3 and not has_organization_word(name.partition(",")[0])


def organizations(names: list[str]) -> list[str]:
    """Return the organizations in a list of names; if a person is among them, only the names that say so.

    >>> organizations(["Legal Aid of the Delta", "Somos Bahía"])
    ['Legal Aid of the Delta', 'Somos Bahía']
    >>> organizations(["Casa Luz", "Maria Solano", "Lena Oduya"])
    ['Casa Luz']
    """
    if any(is_person(name) for name in names):
        return [name for name in names if has_organization_word(name) and not is_person(name)]
    return names

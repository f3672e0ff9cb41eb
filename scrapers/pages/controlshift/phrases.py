"""Find counts and creators in ControlShift's texts: "139 of 200 Signatures", "Created by Ana R."."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from scrapers.count_phrases import LINKS, MARKS, SIGNATURES, SPACES, read_count
from scrapers.platform_rules import PICTURE_MARK, ladder

_GROUPED = re.compile(rf"\d{{1,3}}(?:(?P<mark>[{MARKS}{SPACES}])\d{{3}}(?:(?P=mark)\d{{3}})*)?")
_COUNT = re.compile(
    rf"(?P<run>\d(?:[{MARKS}{SPACES}]?\d){{0,24}}+)\s{{1,3}}"
    rf"(?:(?P<link>{'|'.join(LINKS)})\s{{1,3}}"
    rf"(?P<goal>\d{{1,3}}(?:[{MARKS}{SPACES}]\d{{3}}){{1,8}}+(?!\d)|\d{{1,9}})\s{{0,3}})?(?P<word>{'|'.join(SIGNATURES)})",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?:^|(?<=\d\.))(?:{_GROUPED.pattern}|\d{{4,9}})$")
_MARKS_BEFORE = {"of": [",", "'", "’", "\u00a0", "\u202f"], "sur": [*SPACES, ".", "'", "’"]}
_PART_OF_GROUP = re.compile(rf"\d[{MARKS}{SPACES}]\d{{1,2}}$")
_NATURAL_END = re.compile(rf"^$|(?:^|\D)(?:1[89]|20)\d\d$|\d[.{SPACES}]$")
_LABELS = (  # what is created, the verb, and the word before the name
    ("campaign|petition", "created", "by"),  # Created by Ana R., Campaign created by Ana R.
    ("campaign|petition", "started", "by"),
    ("campaña|petición", "cread[oa]", "por"),  # Creada por: Ana R.
    ("campaña|petición", "iniciad[oa]", "por"),
    ("campanha|petição|abaixo-assinado", "criad[oa]", "por"),
    ("campagne|pétition", r"créé(?:e|\(e\)|e\(e\))?", "par"),  # Créée par Lucie P., Créé(e) par Lucie P.
    ("campagne|pétition", r"lancé(?:e|\(e\)|e\(e\))?", "par"),
    ("kampagne|petition", "erstellt", "von"),
    ("kampagne|petition", "gestartet", "von"),
    ("", "creat[oa]", "da"),
    ("", "creada", "per"),
    ("", "gemaakt", "door"),
    ("", "gestart", "door"),
    ("", "skap(?:ad|t)", "av"),
)
_STEMS = tuple(  # crea, star, inic, ...; lower case but for É, which bytes do not change the case of
    {stem.encode("latin-1").lower() for _, verb, _ in _LABELS for stem in (verb[:4], verb[:4].upper())}
)
_CREATED = "|".join(rf"{verb}\s{by}" for _, verb, by in _LABELS)
_NOUNS = "|".join(dict.fromkeys(noun for noun, _, _ in _LABELS if noun))
_NOUN = re.compile(rf"(?:{_NOUNS})\s\Z", re.IGNORECASE)
LABEL = re.compile(rf"(?:(?:{_NOUNS})\s)?(?:{_CREATED})(?:\s?:)?(?=[\s\W]|$)", re.IGNORECASE)
_SENTENCES = re.compile(r"[^\W\d_]{4,}[.!?]\s")
LONGEST_NAME = 100
_LONGEST_NOUN = 20
_LONGEST_COUNT = 200
_MONTH_DAY = r"[^\W\d_]{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?"  # October 15th
_DAY_MONTH = r"\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,12}\.?"  # 15 Oct, 15 de octubre, 15. Oktober
_ON_A_DAY = re.compile(  # Tom H. on 15 Oct 2010
    rf"\s(?:on|el|le|am|em|il)\s(?P<day>(?:{_DAY_MONTH}|{_MONTH_DAY}),?\s(?:de\s)?(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)$"
)
_MASKED = re.compile(r"[^\s.]\s\w\.$")  # Brenda P., but not Dr. J.


class Count(NamedTuple):
    """A count as shown: the whole phrase, its goal, and where in the text it stands."""

    phrase: str
    goal: str
    start: int
    end: int


def counts_in(text: str, *, bare: bool = False) -> list[Count]:
    """Find every "N of M signatures" in running text; a number glued to the digits before it is freed of them.

    With ``bare``, also "N signatures" without a goal, whose ``goal`` is "".

    >>> [count.phrase for count in counts_in("We need 500 of 1,000 signatures.THANK YOU139 of 200 Signatures")]
    ['500 of 1,000 signatures', '139 of 200 Signatures']
    >>> [count.phrase for count in counts_in("since 2018139 of 200 Signatures")]
    ['139 of 200 Signatures']
    >>> [count.goal for count in counts_in("1 886 sur 2 000 signatures")]
    ['2 000']
    >>> counts_in("139 of 20")
    []
    """
    found = []
    for match in _COUNT.finditer(text):
        if match["goal"] is None and (not bare or text[match.end() : match.end() + 1].islower()):
            continue
        if number := _number_at_the_end(match["run"], match["goal"], match["link"] or ""):
            start = match.end("run") - len(number)
            found.append(Count(text[start : match.end()], match["goal"] or "", start, match.end()))
    return found


def is_count(line: str) -> bool:
    """Return whether a line is a count with its goal and nothing else.

    >>> is_count("1.886 de 2.000 firmas"), is_count("We need 500 of 1,000 signatures")
    (True, False)
    """
    match = _COUNT.fullmatch(line)
    return bool(match and match["goal"] and _GROUPED.fullmatch(match["run"]))


def without_label(line: str) -> str | None:
    """Return what stands after "Created by" in a line that begins with it.

    >>> without_label("Created by Juntos i. Picture"), without_label("Creada por: Ana R."), without_label("By Ana")
    ('Juntos i. Picture', 'Ana R.', None)
    """
    match = LABEL.match(line)
    return line[match.end() :].strip() if match else None


def label_after(text: str, at: int) -> re.Match[str] | None:
    """Find the "Created by" that stands right after a place in a text, or after the spaces there."""
    while text[at : at + 1].isspace():
        at += 1
    return LABEL.match(text, at)


def labels_in(text: str) -> list[re.Match[str]]:
    """Find every "Created by" in running text, in order.

    >>> [label[0] for label in labels_in("created by us.9 of 100 SignaturesCampaign created by Ana R.")]
    ['created by', 'Campaign created by']
    """
    letters = text.encode("latin-1", "replace").lower()  # 20 times as fast to search as with the pattern
    places = sorted(at for stem in _STEMS for at in _places(letters, stem))
    nouns = (_NOUN.search(text, max(0, at - _LONGEST_NOUN), at) for at in places)
    starts = (noun.start() if noun else at for noun, at in zip(nouns, places, strict=True))
    return [label for at in starts if (label := LABEL.match(text, at))]


def _places(text: bytes, word: bytes) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def split_day(creator: str | None) -> tuple[str | None, str | None]:
    """Split the day that search results of 2013 show behind a creator from the name.

    >>> split_day("Tom H. on 15 Oct 2010"), split_day("Lena F. el 15 de octubre de 2010"), split_day("Hope on Elm 5")
    (('Tom H.', '15 Oct 2010'), ('Lena F.', '15 de octubre de 2010'), ('Hope on Elm 5', None))
    """
    found = _ON_A_DAY.search(creator or "")
    return (creator[: found.start()], found["day"]) if creator and found else (creator, None)


def is_end(line: str) -> bool:
    """Return whether a line is a count or a creator, with or without a goal, and so never a title.

    >>> [is_end(line) for line in ("139 of 200 Signatures", "426 supporters", "Created by Ana R.", "2018", "5 for Ana")]
    [True, True, True, False, False]
    """
    has_digit = any(map(str.isdigit, line[:_LONGEST_COUNT]))  # few titles have one
    counts = has_digit and any(map(str.isalpha, line)) and read_count(line).signatures is not None
    return counts or without_label(line) is not None


def has_picture(creator: str | None) -> bool | None:
    """Return whether a text shows the creator with a picture: its alternative text, "Picture", ends the name.

    >>> [has_picture(name) for name in ("Juntos i. Picture", "Juntos i.Picture", "Mijente", None)]
    [True, True, False, None]
    """
    return None if creator is None else bool(PICTURE_MARK.search(creator))


def has_end(creator: str) -> bool:
    """Return whether a name shows its own end: a masked surname, or the picture's alternative text after it.

    >>> [has_end(name) for name in ("Brenda P.", "Rev. Cynthia C.", "Juntos i. Picture", "Mijente", "Rev.", "Dr. J.")]
    [True, True, True, False, False, False]
    """
    return len(creator) <= LONGEST_NAME and bool(PICTURE_MARK.search(creator) or _MASKED.search(creator))


def reads_like_name(text: str | None) -> bool:
    """Return whether words after "Created by" may be a name although no count stands before them.

    >>> [reads_like_name(text) for text in ("Mijas & Co", "juntos i.", "the state in 1998.", "Neighbors did it.", "")]
    [True, True, False, False, False]
    """
    name = text or ""
    if not 0 < len(name) <= LONGEST_NAME or _SENTENCES.search(name):
        return False
    return has_end(name) or (not name[0].islower() and name[-1] not in ".,;:!?")


def is_cut(title: str) -> bool:
    """Return whether the platform shortened a title: it stops at 100 characters, the last three of them dots."""
    return len(title) == 100 and title.endswith("...")


def _number_at_the_end(run: str, goal: str | None, link: str = "of") -> str | None:
    """Return the number that ends a run of digits and separators; None where more than one reading is left.

    >>> _number_at_the_end("8,780", "100"), _number_at_the_end("2,0541,886", "2,000")
    ('8,780', '1,886')
    >>> _number_at_the_end("20185", "100"), _number_at_the_end("12 139", "200"), _number_at_the_end("777777", "450")
    ('5', '139', None)
    >>> _number_at_the_end("1998.634", "1,000"), _number_at_the_end("0112.19.350", "20.000", "de")
    ('634', '19.350')
    """
    if goal is None:  # nothing but the dot of a sentence parts it from the digits before: "since 2007.55 firmas"
        return bare[0] if (bare := _BARE.search(run)) else None
    marks = [character for character in goal if not character.isdigit()] or _MARKS_BEFORE.get(link.lower(), [])
    if (
        marks and not run.isdecimal()
    ):  # what else stands between digits there does not belong to a number: the dot that ends a sentence
        run = re.split(rf"[^\d{re.escape(''.join(marks))}]", run)[-1]
    soft = len(goal) <= 3 and any(mark in run for mark in ". ")
    if _GROUPED.fullmatch(run) and not (soft and not _fits(run, goal)):
        return run
    starts = [i for i, character in enumerate(run) if character.isdigit() and not _PART_OF_GROUP.search(run[:i])]
    readings = [run[i:] for i in starts if _GROUPED.fullmatch(run[i:]) and (run[i] != "0" or i == len(run) - 1)]
    fitting = [reading for reading in readings if _fits(reading, goal)]
    natural = [reading for reading in readings if _NATURAL_END.search(run[: -len(reading)])]
    both = [reading for reading in fitting if reading in natural]
    return next(iter(both or natural or fitting), run if _GROUPED.fullmatch(run) else None)


def _fits(number: str, goal: str) -> bool:
    return ladder(_value(number)) == _value(goal)


def _value(number: str) -> int:
    return int("".join(character for character in number if character.isdecimal()))

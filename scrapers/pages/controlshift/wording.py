"""The words around a petition's numbers and names become their parts: "139 of 200 Signatures", "Created by Ana R."."""

import re
from typing import NamedTuple

from scrapers.pages.controlshift.ladder import ladder

_SPACES = " \u00a0\u202f\u2009"
_MARKS = ".,'’"
_GROUPED = re.compile(rf"\d{{1,3}}(?:(?P<mark>[{_MARKS}{_SPACES}])\d{{3}}(?:(?P=mark)\d{{3}})*)?")
_WORD = (
    "signatures?|signatories|firmas?|assinaturas?|firm[ae]|unterschrift(?:en)?|handtekening(?:en)?"
    "|podpis(?:ów|y)?|underskrifter|underskrift|namnunderskrifter|allekirjoitusta"
)
_COUNT = re.compile(
    rf"(?P<run>\d(?:[{_MARKS}{_SPACES}]?\d){{0,24}}+)\s{{1,3}}(?P<link>out\sof|of|de|von|sur|di|da|van|z|av|af)\s{{1,3}}"
    rf"(?P<goal>\d{{1,3}}(?:[{_MARKS}{_SPACES}]\d{{3}})+(?!\d)|\d{{1,9}})\s{{0,3}}(?P<word>{_WORD})",
    re.IGNORECASE,
)
_MARKS_BEFORE = {"of": [",", "'", "’", "\u00a0", "\u202f"], "sur": [*_SPACES, ".", "'", "’"]}
_PART_OF_GROUP = re.compile(rf"\d[{_MARKS}{_SPACES}]\d{{1,2}}$")
_NATURAL_END = re.compile(rf"^$|(?:^|\D)(?:1[89]|20)\d\d$|\d[.{_SPACES}]$")
_CREATED = (
    r"(?:(?:campaign|petition)\s)?(?:created|started)\sby"
    r"|(?:(?:campaña|petición)\s)?(?:cread[oa]|iniciad[oa])\spor"
    r"|(?:(?:campanha|petição|abaixo-assinado)\s)?criad[oa]\spor"
    r"|(?:(?:campagne|pétition)\s)?(?:créée?|lancée?)(?:\(e\))?\spar"
    r"|(?:(?:kampagne|petition)\s)?(?:erstellt|gestartet)\svon"
    r"|creat[oa]\sda|creada\sper|(?:gemaakt|gestart)\sdoor|skap(?:ad|t)\sav"
)
LABEL = re.compile(rf"(?:{_CREATED})(?:\s?:)?(?=[\s\W]|$)", re.IGNORECASE)
_SENTENCES = re.compile(r"[^\W\d_]{4,}[.!?]\s")
_LONGEST_NAME = 100
_PICTURE = re.compile(r"(?:\s+|(?<=[a-zà-ÿ.!)]))Picture$")  # with no space before it where all was glued
_MASKED = re.compile(r"\S*[^\s.]\s\w\.$")


class Count(NamedTuple):
    """A count as shown: the whole phrase, its goal, and where in the text it stands."""

    phrase: str
    goal: str
    start: int
    end: int


def counts_in(text: str) -> list[Count]:
    """Every "N of M signatures" in running text, in order; a number glued to the digits before it is freed of them.

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
        number = _number_at_the_end(match["run"], match["goal"], match["link"])
        if number is not None:
            start = match.end("run") - len(number)
            found.append(Count(text[start : match.end()], match["goal"], start, match.end()))
    return found


def whole_count(line: str) -> Count | None:
    """The count that a line consists of.

    >>> whole_count("1.886 de 2.000 firmas").phrase
    '1.886 de 2.000 firmas'
    >>> whole_count("We need 500 of 1,000 signatures")
    """
    match = _COUNT.fullmatch(line)
    if match is None or not _GROUPED.fullmatch(match["run"]):
        return None
    return Count(line, match["goal"], 0, len(line))


def without_label(line: str) -> str | None:
    """What stands after "Created by" in a line that begins with it.

    >>> without_label("Created by Juntos i. Picture"), without_label("Creada por: Ana R."), without_label("By Ana")
    ('Juntos i. Picture', 'Ana R.', None)
    """
    match = LABEL.match(line)
    return line[match.end() :].strip() if match else None


def label_after(text: str, at: int) -> re.Match[str] | None:
    """The "Created by" that stands right after a place in a text, or after the spaces there."""
    while text[at : at + 1].isspace():
        at += 1
    return LABEL.match(text, at)


def labels_in(text: str) -> list[re.Match[str]]:
    """Every "Created by" in running text."""
    return list(LABEL.finditer(text))


def has_picture(creator: str | None) -> bool | None:
    """Whether a text shows the creator with a picture: its alternative text, "Picture", ends the name.

    >>> [has_picture(name) for name in ("Juntos i. Picture", "Juntos i.Picture", "Mijente", None)]
    [True, True, False, None]
    """
    return None if creator is None else bool(_PICTURE.search(creator))


def without_picture(creator: str) -> str:
    """The name without the words that stood in for the creator's picture.

    >>> without_picture("Juntos i. Picture"), without_picture("Juntos i.Picture")
    ('Juntos i.', 'Juntos i.')
    """
    return _PICTURE.sub("", creator)


def has_end(creator: str) -> bool:
    """Whether a name shows its own end: a masked surname, or the picture's alternative text after it.

    >>> [has_end(name) for name in ("Brenda P.", "Rev. Cynthia C.", "Juntos i. Picture", "Mijente", "Rev.", "Dr. J.")]
    [True, True, True, False, False, False]
    """
    return len(creator) <= _LONGEST_NAME and bool(_PICTURE.search(creator) or _MASKED.search(creator))


def reads_like_name(text: str | None) -> bool:
    """Whether words after "Created by" may be a name although no count stands before them.

    >>> [reads_like_name(text) for text in ("Mijas & Co", "juntos i.", "the state in 1998.", "Neighbors did it.", "")]
    [True, True, False, False, False]
    """
    name = text or ""
    if not 0 < len(name) <= _LONGEST_NAME or _SENTENCES.search(name):
        return False
    return has_end(name) or (not name[0].islower() and name[-1] not in ".,;:!?")


def is_cut(title: str) -> bool:
    """Whether the platform shortened a title: it stops at 100 characters, the last three of them dots."""
    return len(title) == 100 and title.endswith("...")


def _number_at_the_end(run: str, goal: str, link: str = "of") -> str | None:
    """The number that ends a run of digits and separators; None where more than one reading is left.

    >>> _number_at_the_end("8,780", "100"), _number_at_the_end("2,0541,886", "2,000")
    ('8,780', '1,886')
    >>> _number_at_the_end("20185", "100"), _number_at_the_end("12 139", "200"), _number_at_the_end("777777", "450")
    ('5', '139', None)
    >>> _number_at_the_end("1998.634", "1,000"), _number_at_the_end("0112.19.350", "20.000", "de")
    ('634', '19.350')
    """
    marks = [character for character in goal if not character.isdigit()] or _MARKS_BEFORE.get(link.lower(), [])
    if marks:  # what else stands between digits there does not belong to a number: the dot that ends a sentence
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

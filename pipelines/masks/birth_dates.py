"""Find the birth dates of people: "DOB 3/5/1985", "nacida en Puebla el 3 de mayo de 1985"."""

import re
from collections.abc import Iterator

from pipelines.masks.folding import Folded
from pipelines.masks.kinds import Kind, Span

_MONTH = (
    r"(?<![a-z])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|ene|abr|ago|dic)"
    r"\b\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th|o)?\b"
_YEAR = r"(?:\d{4}|'?\d{2})(?!\d)"
_GAP = r"[\s\-_,./]{1,3}"
_OF = r"(?:de[\s\-]|del[\s\-]|of[\s\-]|the[\s\-])?"
_DATE = rf"""(?P<date>
    \d{{4}}{_GAP}\d{{1,2}}{_GAP}\d{{1,2}}(?!\d)                                   # 1985-05-03
    | \d{{1,2}}{_GAP}\d{{1,2}}{_GAP}{_YEAR}                                       # 5/3/85
    | (?:19|20)\d\d[01]\d[0-3]\d(?!\d)                                            # 19850503
    | {_MONTH}{_GAP}{_OF}{_DAY}(?:{_GAP}{_OF}{_YEAR})?                            # May 3, 1985
    | {_DAY}{_GAP}{_OF}{_MONTH}(?:{_GAP}{_OF}(?:(?:ano|year)\s)?{_YEAR})?         # 3 de mayo de 1985
    )"""
_LABEL = r"""(?:
    (?:d[./]?\s?o[./]?\s?bs?\b\.?                         # DOB, D.O.B., D/O/B
    | dates?[\s\-]of[\s\-]births? | birth[\s\-]?dates?
    | fechas?[\s\-]de[\s\-](?:su[\s\-])?nacimientos?)
    | year[\s\-]of[\s\-]birth
    | (?:his|her|my|their|whose|'s)[\s\-]birthday               # where a holiday is "the birthday of Cesar Chavez"
    | dia[\s\-]de[\s\-](?:su[\s\-])?nacimiento | f(?:ec|echa)?\.?[\s\-]?(?:de[\s\-])?nac\b\.?
    | (?:(?:su|mi)[\s\-]|de[\s\-])cumpleanos
    | born | nacid[oa]s? | nacio | naci\b
    )"""
_FIELD = re.compile(
    r"(?<![a-z0-9])(?:d[./]?\s?o[./]?\s?bs?\b|dates?\sof\sbirth|birth\s?dates?|fechas?\sde\snacimiento)"
)
_BIRTH = re.compile(rf"(?<![a-z0-9])(?P<label>{_LABEL})(?P<gap>(?:(?!removed)[^\d.!?\n]){{0,60}}?){_DATE}", re.VERBOSE)
# Below the head of a column, in the next row, or behind another date of the same list
_NEXT = re.compile(
    rf"(?:(?:[^\w.!?]|and\b|or\b|y\b|e\b|o\b){{1,12}}|[^.!?|\n\t]{{0,40}}[|\n\t][^.!?]{{0,80}}?(?<![\w/.\-])){_DATE}",
    re.VERBOSE,
)
_WORDS = (
    "born",
    "birth",
    "dob",
    "d.o",
    "d/o",
    "d. o",
    "d o b",
    "nacid",
    "nacim",
    "nacio ",
    "naci ",
    "nac.",
    "nac:",
    "nac ",
    "cumple",
)
_THING = re.compile(
    r"\b(?:movement|campaign|coalition|organization|union|network|idea|nation|country|republic|tradition|program|march|strike"
    r"|group|committee|center|project|movimiento|campana|coalicion|organizacion|sindicato|red|nacion|pais|republica|programa"
    r"|marcha|huelga|grupo|comite|centro|proyecto|colectiv[oa])s?\b[^.!?\n]{0,30}\Z"
)


def birth_date_spans(folded: Folded) -> Iterator[Span]:
    """Find dates after a word for birth, unless what was born is a movement, a union or a campaign.

    >>> from pipelines.masks.folding import fold
    >>> text = "Ana, born in Puebla on May 3, 1985. The union was born on May 1, 2006."
    >>> [text[span.start : span.end] for span in birth_date_spans(fold(text))]
    ['May 3, 1985']
    """
    text = folded.lower
    if not any(word in text for word in _WORDS):
        return
    for found in _BIRTH.finditer(text):
        if found["label"] in ("born", "nacio", "nacido", "nacida") and _THING.search(
            text, max(0, found.start() - 60), found.start()
        ):
            continue
        yield Span(found.start("date"), found.end("date"), Kind.BIRTH_DATE)
    for label in _FIELD.finditer(text):
        found_next = _NEXT.match(text, label.end())
        while found_next:
            yield Span(found_next.start("date"), found_next.end("date"), Kind.BIRTH_DATE)
            found_next = _NEXT.match(text, found_next.end())

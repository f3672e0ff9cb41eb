"""Find the names of children: those that stand beside an age under 18."""

import re
from collections.abc import Iterator

from pipelines.masks.folding import Folded
from pipelines.masks.kinds import Kind, Span

_NUMERALS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|uno?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|diecisiete"
)
_SMALL = r"(?<![\d.,:/$#])(?:1[0-7]|0?\d)(?![\d%]|[.,:/]\d|(?:st|nd|rd|th)\b)"
_AGE = rf"(?:{_SMALL}|\b(?i:{_NUMERALS})\b)"
_UNIT = r"(?i:years?|yrs?|yo|months?|weeks?|anos?|anitos?|mes(?:es)?|semanas?)\b"
_OLD = rf"(?:{_AGE}[\s\-]{{0,2}}{_UNIT}[\s\-]{{0,2}}(?i:olds?|of\sage)\b|{_SMALL}\s?(?i:y/?o)\b)"  # 9-year-old, 9 yo
_JUST = r"(?:(?i:now|only|just|barely|also|about|almost|apenas|solo|ya|hoy|recien|unos|casi)\s){0,2}"
_GIVEN = r"\b[A-Z][a-z]+(?:[\-'][A-Z][a-z]+)?"
_NAME = rf"(?P<name>{_GIVEN}(?:[ ](?:(?:de|del|la|los)[ ]){{0,2}}{_GIVEN}){{0,3}})"
_SHORT_NAME = rf"{_GIVEN}(?:[ ]{_GIVEN}){{0,2}}"
_CALLED = r"(?:(?i:named|called|llamad[oa]|que\sse\sllama|de\snombre|whose\sname\sis)\s)?"
_CHILD = (
    r"\b(?i:boys?|girls?|sons?|daughters?|child(?:ren)?|kids?|baby|babies|toddler|infant|students?|brothers?|sisters?|siblings?"
    r"|nieces?|nephews?|grandsons?|granddaughters?|cousins?|teen(?:ager)?s?|minors?|twins?|hij[oa]s?|hijit[oa]s?|nin[oa]s?"
    r"|bebes?|herman[oa]s?|hermanit[oa]s?|sobrin[oa]s?|niet[oa]s?|prim[oa]s?|menor(?:es)?|adolescentes?|joven(?:cit[oa])?"
    r"|muchach[oa]s?|chic[oa]s?|estudiantes?|alumn[oa]s?|gemel[oa]s?)\b"
)
_END = r"(?=\s?[.;)!?\n]|\s?,(?!\s?\d)|\s(?i:and|but|y|e|pero)\s|\s?\Z)"
_STAYED = (
    r"(?!\s(?i:[a-z]+(?:ando|iendo|yendo)|en|aqui|sin|como|de\s(?!edad)|pres[oa]|detenid[oa]|desde)\b)"  # years here
)
_PATTERNS = tuple(
    (is_sure, re.compile(pattern))
    for is_sure, pattern in (
        (False, rf"{_NAME}\s?,\s{_JUST}{_AGE}{_END}"),  # Maria, 9,
        (False, rf"{_NAME}\s?\(\s?{_AGE}\s?\)"),  # Maria (9)
        (True, rf"{_NAME}\s?[,(]?\s?(?i:aged?|edad)\s(?i:of\s|de\s)?{_AGE}"),  # Maria, age 9; Maria (age 9)
        (
            True,  # Maria, who is only 9 years old; Maria is a 9-year-old; Maria (9 years old)
            rf"{_NAME}\s?[,(]?\s?(?:(?i:who|que)\s)?(?:(?i:is|turned|turns|has\sturned)\s)?{_JUST}(?:(?i:an?|the)\s)?{_OLD}",
        ),
        (True, rf"{_NAME}\s?,?\s(?:(?i:who)\s)?(?i:is|turned|turns)\s{_JUST}{_AGE}{_END}"),  # Maria is only 9.
        (
            True,
            rf"{_NAME}\s?[,(]?\s?(?:(?i:que|quien)\s)?{_JUST}(?i:de|con)\s{_JUST}{_AGE}\s{_UNIT}",
        ),  # Luis, de 8 anos
        (
            True,  # Luis tiene 8 anos, where "Luis tiene 8 anos aqui" says how long he stayed
            rf"{_NAME}\s?,?\s(?:(?i:que|quien)\s)?{_JUST}(?i:tiene|cumplio|cumple)\s{_JUST}{_AGE}\s{_UNIT}{_STAYED}",
        ),
        (
            True,  # Sofia, 6 anos
            rf"{_NAME}\s?[,(]\s?{_JUST}{_AGE}\s{_UNIT}(?!\s(?i:later|ago|after|before|in|of|despues|antes|en|de\s(?!edad))\b)",
        ),
        (
            True,  # 12-year-old boy named Josue
            rf"{_OLD}\s?,?\s(?:(?:[a-z\-]+\s){{0,2}}?{_CHILD}\s?,?\s)?{_CALLED}{_NAME}",
        ),
        (
            True,  # a boy of 14 called Wilmer; una menor de 16 anos, Yaretzi
            rf"{_CHILD}\s?,?\s(?i:of|de|con)\s{_JUST}{_AGE}(?:\s{_UNIT})?(?:\s(?i:old|de\sedad))?\s?,?\s{_CALLED}{_NAME}",
        ),
    )
)
_SEVERAL = re.compile(
    rf"(?P<names>{_SHORT_NAME}(?:,\s{_SHORT_NAME}){{0,5}},?\s(?:and|y|e|&)\s{_SHORT_NAME})\s?"
    rf"(?:,?\s(?i:ages?|aged|de|edades)\s|\()(?P<ages>\d\d?(?:,\s\d\d?){{0,5}},?\s(?:and|y|&)\s\d\d?)\b"
)
_NEAR = re.compile(rf"{_SMALL}(?![a-z])|\b(?:{_NUMERALS})[\s\-](?:year|yr|month|week|ano|mes|semana)", re.IGNORECASE)
_REACH = 120  # characters from an age to the name that it is of
_LEADING = re.compile(
    r"""(?:
    a|after|ahi|ahora|al|although|alto|an|and|another|ante|as|at|ayuda|ayude|ayuden|baby|bebe|because
    |both|bring|but|child|children|como|con|cuando|daughter|de|dear|defend|del|despues|dile|don|dona
    |during|each|el|ella|ellos|en|entre|esta|este|even|every|exijan|exijo|father|first|for|free|freedom
    |from|girl|he|help|her|here|hermana|hermano|hija|hijo|his|how|i|if|in|is|it|its|justice|justicia|keep
    |la|las|let|libere|liberen|libertad|like|little|lo|los|madre|mama|meet|mi|mother|mr|mrs|ms|my|nina
    |nino|no|now|nuestra|nuestro|on|only|our|padre|papa|para|pequena|pequeno|pero|please|por|protect|que
    |release|reunite|save|senora|she|since|sister|so|son|stop|student|su|support|sus|tell|that|the|their
    |then|there|they|this|today|un|una|unas|uno|unos|until|we|when|where|while|who|why|with|y|yes|you
    |young|your
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_PLACES = re.compile(
    r"\b(?i:street|avenue|county|city|state|room|section|article|act|title|district|chapter|page|bill)\b"
)
_GROUPS = re.compile(
    r"(?i:coali|cent(?:er|ro)|committee|comite|network|union|movement|movimiento|campaign|campana|project|proyecto|alliance|alianza"
    r"|organiza|church|iglesia|school|escuela|program|company|group|grupo|foundation|fundacion|association|asociacion|facility)"
)
_DAYS = re.compile(
    r"(?i:jan|feb|mar(?:ch|zo)|apr|ma[yi]o?\b|june?\b|july?\b|aug|sep|oct|nov|dec|ene|abr|jun|jul|ago|dic|mon|tue|wed|thu|fri|sat|sun"
    r"|lunes|martes|mierc|jueves|viern|sabado|domingo)"
)


def minor_spans(folded: Folded) -> Iterator[Span]:
    """Find the names of children, each time that one is written beside an age.

    >>> from pipelines.masks.folding import fold
    >>> text = "Luis, 12, and Ana Paz (4) live with Karla, 34. Mi hija Luz de 8 años."
    >>> sorted({text[span.start : span.end] for span in minor_spans(fold(text))})
    ['Ana Paz', 'Luis', 'Luz']
    """
    text = folded.text
    for start, end in _near_ages(folded.lower):
        window = text[start:end]
        for is_sure, pattern in _PATTERNS:
            for found in pattern.finditer(window):
                if name := _name_in(found["name"], is_sure=is_sure):
                    at = start + found.end("name") - len(name)
                    yield Span(at, at + len(name), Kind.MINOR)
        for found in _SEVERAL.finditer(window):
            yield from _several(found, start)


def repeated(folded: Folded, names: frozenset[str]) -> Iterator[Span]:
    """Find every other place where those names, or their first words, are written."""
    if not names:
        return
    words = sorted(names | {name.split()[0] for name in names}, key=len, reverse=True)
    for found in re.finditer(rf"\b(?:{'|'.join(map(re.escape, words))})\b", folded.text):
        yield Span(found.start(), found.end(), Kind.MINOR)


def _near_ages(text: str) -> list[tuple[int, int]]:
    windows: list[tuple[int, int]] = []
    for found in _NEAR.finditer(text):
        start, end = max(0, found.start() - _REACH), min(len(text), found.end() + _REACH)
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], end)
        else:
            windows.append((start, end))
    return windows


def _name_in(words: str, *, is_sure: bool) -> str:
    """Return the name without the words before it that are capitalized but no name; "" where there is none."""
    parts = words.split()
    while parts and _LEADING.fullmatch(parts[0]):
        del parts[0]
    name = words[len(words) - len(" ".join(parts)) :] if parts else ""
    if _GROUPS.search(name) or _PLACES.search(name):
        return ""
    return "" if not is_sure and any(_DAYS.match(part) for part in parts) else name


def _several(found: re.Match[str], start: int) -> Iterator[Span]:
    """Find the children among "Emily and Jacob, ages 5 and 8"."""
    names = [name for name in re.finditer(_SHORT_NAME, found["names"]) if _name_in(name[0], is_sure=True)]
    ages = [int(age) for age in re.findall(r"\d+", found["ages"])]
    if len(ages) != len(names):
        ages = [max(ages)] * len(names)
    for name, age in zip(names, ages, strict=True):
        if age < 18:
            kept = _name_in(name[0], is_sure=True)
            end = start + found.start("names") + name.end()
            yield Span(end - len(kept), end, Kind.MINOR)

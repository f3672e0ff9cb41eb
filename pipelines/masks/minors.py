"""Find the names of children: those that stand beside an age under 18."""

import re
from collections.abc import Iterator
from functools import lru_cache

from pipelines.masks.folding import Folded
from pipelines.masks.kinds import Kind, Span
from pipelines.masks.late_pattern import LatePattern

_NUMERALS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|uno?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|diecisiete"
)
_NOT_ON = r"(?![\d%]|[.,:/]\d|(?:st|nd|rd|th)\b)"
_SMALL = rf"(?<![\d.,:/$#])(?:1[0-7]|0?\d){_NOT_ON}"
_AGE = rf"(?:{_SMALL}|\b(?:{_NUMERALS})\b)"
_UNIT = r"(?:years?|yrs?|yo|months?|weeks?|anos?|anitos?|mes(?:es)?|semanas?)\b"
_OLD = rf"(?:{_AGE}[\s\-]{{0,2}}{_UNIT}[\s\-]{{0,2}}(?:olds?|of\sage)\b|{_SMALL}\s?(?:y/?o)\b)"  # 9-year-old, 9 yo
_JUST = (
    r"(?:(?:now|only|just|barely|also|about|almost|then|still|apenas|solo|ya|hoy|recien|unos|casi|entonces|todavia|tan|both|ambos|ambas)"
    r"\s){0,2}"
)
_CHILD = (
    r"\b(?:boys?|girls?|sons?|daughters?|child(?:ren)?|kids?|baby|babies|toddler|infant|students?|brothers?|sisters?|siblings?"
    r"|nieces?|nephews?|grandsons?|granddaughters?|cousins?|teen(?:ager)?s?|minors?|twins?|hij[oa]s?|hijit[oa]s?|nin[oa]s?"
    r"|bebes?|herman[oa]s?|hermanit[oa]s?|sobrin[oa]s?|niet[oa]s?|prim[oa]s?|menor(?:es)?|adolescentes?|joven(?:cit[oa])?"
    r"|muchach[oa]s?|chic[oa]s?|(?:grad|kindergarten)ers?|pupils?|youngest|oldest|eldest|pequen[oa]s?|mayor|estudiantes?|alumn[oa]s?|gemel[oa]s?)\b"
)
_END = r"(?=\s?[.;)!?\n]|\s?,(?!\s?\d)|\s(?:and|but|y|e|pero)\s|\s?\Z)"
_STAYED = (
    r"(?!\s(?:[a-z]+(?:ando|iendo|yendo)|en|aqui|sin|como|de\s(?!edad)|pres[oa]|detenid[oa]|desde)\b)"  # years here
)
_TURNS = r"turned|turns|has\sturned|will\sturn|will\sbe|(?:is\s)?turning|(?:is\s)?about\sto\sturn"
_HAS = r"(?:tienen?|cumplio|cumple|cumplira|(?:acaba\sde|va\sa|esta\spor)\scumplir)"
_TERM = r"\b(?:carrera|condena|sentencia|pena|experiencia|residencia|lucha|historia|espera|matrimonio|trabajo)\b"
_NO_LAPSE = r"(?!\s(?:later|ago|after|before|in|of|despues|antes|en|de\s(?!edad))\b)"  # In Reno, 6 years later
_AGE_AFTER_NAME = LatePattern(
    rf"""
    (?P<weak>\s?,\s{_JUST}{_AGE}{_END} | \s?\(\s?{_AGE}\s?\))                       # Maria, 9, and Maria (9)
    | \s?[,(]?\s?(?:aged?|edad)\s(?:of\s|de\s)?{_AGE}                               # Maria, age 9; Maria (age 9)
    | \s?[,(]?\s?(?:(?:who|que)\s)?{_JUST}(?:(?:is|are|{_TURNS})\s)?{_JUST}         # Maria, who is 9 years old
      (?:(?:an?|the|my|his|her|our|their|mi|su)\s)?{_OLD}                           # Maria, our 9-year-old
    | \s?,?\s(?:who\s)?{_JUST}(?:is|are|{_TURNS})\s{_JUST}{_AGE}{_END}              # Maria is only 9.
    | \s?[,(]?\s?(?:(?:que|quien)\s)?{_JUST}(?:de|con)\s{_JUST}{_AGE}\s{_UNIT}      # Luis, de 8 anos
      (?!\sde\s(?!edad))
    | \s?,?\s(?:(?:que|quien)\s)?{_JUST}{_HAS}\s{_JUST}{_AGE}                       # Luis tiene 8 anos
      (?:\s{_UNIT}{_STAYED}|{_END})
    | \s?[,(]\s?{_JUST}de\s{_JUST}{_AGE}{_END}                                      # Nayeli, de 14, falta
    | \s?,\s(?!\w*\s?\w*\s?{_TERM})(?:[a-z]+\s){{1,4}}?(?:de|who\sis)\s{_JUST}{_AGE}  # Tomas, ciudadano de 16 anos
      (?:\s{_UNIT}|{_END})
    | \s?,\s[^,.;:!?\n\d]{{3,40}},\s(?:is|turned|tiene|cumplio)\s{_JUST}{_AGE}        # Sofia, a sixth grader, is 11
      (?:\s{_UNIT}{_STAYED}|{_END})
    | \s(?:was\sborn|nacio)\b[^.!?\n\d]{{0,40}}\b(?:is|tiene)\s{_JUST}{_AGE}\s{_UNIT}  # born in May and is 5 months old
    | \s?[,(]\s?{_JUST}{_AGE}\s{_UNIT}{_NO_LAPSE}                                   # Sofia, 6 anos
    | (?:\s?,|\s(?:is|es))\s(?:[a-z]+\s){{0,3}}?{_CHILD}\s(?:of|de)\s{_JUST}{_AGE}\b  # Anahi, su nina de 10 anos
    """,
    re.VERBOSE,
)
_AGE_THEN = LatePattern(  # The baby, Elian, was four months old; of adults, "Jorge was 10 years old when he came"
    rf"\s?,?\s{_JUST}(?:was|turned|tenia|tuvo|cumplio|tiene)\s{_JUST}{_AGE}(?:\s(?:{_UNIT}|in\b|on\b|last\b|this\b)|{_END})"
)
_AT_AGE = LatePattern(  # At twelve, Luz is raising two brothers; but "at twelve, Jorge came here" is of an adult
    rf"\b(?:at|a\s(?:sus|los))\s{_JUST}(?:{_NUMERALS})(?:\syears?\sold|\sanos)?,\s(?P<name>[a-z]+(?:\s[a-z]+)?)\s"
    r"(?:is|has|lives|works|tiene|ha|vive|cria|cuida|trabaja|traduce|espera|estudia|va)\b"
)
_A_CHILD = LatePattern(rf"\b(?:the|their|her|his|my|our|la|el|su|mi)\s(?:\w+\s)?{_CHILD},?\s\Z")
_AGE_BEFORE_NAME = LatePattern(
    rf"""\b(?=[\da-z])(?:
    {_OLD}\s?,?\s(?:(?:[a-z\-]+\s){{0,2}}?{_CHILD}\s?,?\s)?                         # 12-year-old boy named Josue
    | {_CHILD}\s?,?\s(?:of|de|con)\s{_JUST}{_AGE}(?:\s{_UNIT})?                     # a boy of 14 called Wilmer
      (?:\s(?:old|de\sedad))?\s?,?\s
    | {_AGE}\sanos\s(?:tiene|cumplio|cumple)\s                                      # ocho anos tiene Luis
    | con\s(?:(?:apenas|solo|tan\ssolo|sus)\s)?{_AGE}\sanos(?:\sde\sedad)?,\s       # Con apenas cinco anos, Luz
    )(?:(?:named|called|llamad[oa]s?|que\sse\sllama|de\snombre|whose\sname\sis)\s)?""",
    re.VERBOSE,
)
_CAPITAL = re.compile(r"[A-Z](?=[a-z])")
_GIVEN = r"\b[A-Z][a-z]+(?:[\-'][A-Z][a-z]+)?"
_NAME = re.compile(rf"{_GIVEN}(?:[ ](?:(?:de|del|la|los)[ ]){{0,2}}{_GIVEN}){{0,3}}")
_SHORT_NAME = rf"{_GIVEN}(?:[ ]{_GIVEN}){{0,2}}"
_AND = r"(?:,?\s(?:and|y|e|&)\s|,\s)"
_NAMES = rf"{_SHORT_NAME}(?:{_AND}{_SHORT_NAME}){{1,6}}"
_SEVERAL = LatePattern(  # Emily and Jacob, ages 5 and 8; Iker and Ian, are 3 years old
    rf"(?P<names>{_NAMES})\s?(?:,?\s(?:(?:who|que)\s)?(?:ages?|aged|de|edades|are|were|tienen|both|ambos|ambas)\s|,\s(?=\d\d?(?:,\s\d\d?){{0,5}},?\s(?:and|y|&)\s\d)|\()(?:both\s|ambos\s)?"
    r"(?P<ages>\d\d?(?:,\s\d\d?){0,5}(?:,?\s(?:and|y|&)\s\d\d?)?)\b(?!\s(?!years?\sold|anos|months\sold|meses)[a-z])"
)
_MANY = re.compile(
    r"\b(?:boys|girls|sons|daughters|children|kids|twins|brothers|sisters|hij[oa]s|nin[oa]s|gemel[oa]s|herman[oa]s)\b"
)
_ANOTHER = re.compile(rf"{_AND}(?P<name>{_SHORT_NAME})")
_NUMBER_NEAR = re.compile(rf"\d(?<![\d.,:/$#]\d)(?:(?<=1)[0-7]|(?<=0)\d)?{_NOT_ON}")  # _SMALL, found sooner
_NUMERAL_NEAR = re.compile(rf"[\s\-(](?:{_NUMERALS})\b")
_UNIT_AFTER = re.compile(r"[\s\-](?:year|yr|month|week|ano|mes|semana)")
_QUALIFIED = re.compile(
    r"\b(?:barely|only|just|aged?|turned|turns|is|apenas|solo|cumplio|de|of|at|sus|both|ambas|ambos),?\Z"
)
_REACH = 80  # characters from an age to the name that it is of
_LEADING = LatePattern(
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
_PLACES = LatePattern(
    r"\b(?i:street|avenue|county|city|state|room|section|article|act|title|district|chapter|page|bill)\b"
)
# "Call the sheriff in Bellflower (17)": what stands in brackets behind a place is no age
_IN_A_PLACE = re.compile(r"\b(?:in|at|near|outside|inside|around|en|desde)\s\Z")
_GROUPS = LatePattern(
    r"(?i:\bred\b|coali|cent(?:er|ro)|committee|comite|network|union|movement|movimiento|campaign|campana|project|proyecto|alliance|alianza"
    r"|organiza|church|iglesia|school|escuela|program|company|group|grupo|foundation|fundacion|association|asociacion|facility)"
)
_CALENDAR = LatePattern(  # without months that are names as well: "Abril, 3,"
    r"(?i:january|february|march|august|september|october|november|december|enero|febrero|marzo|mayo|agosto|septiembre|octubre"
    r"|noviembre|diciembre|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lunes|martes|miercoles|jueves|viernes|sabado|domingo)"
)


def names_of_minors(folded: Folded) -> frozenset[str]:
    """Find the names of children: those beside an age under 18.

    >>> from pipelines.masks.folding import fold
    >>> sorted(names_of_minors(fold("Luis, 12, and Ana Paz (4) live with Karla, 34. Mi hija Luz de 8 años.")))
    ['Ana Paz', 'Luis', 'Luz']
    >>> names_of_minors(fold("Call the sheriff in Bellflower (17)"))
    frozenset()
    """
    text, lower = folded.text, folded.lower
    names: set[str] = set()
    for start, end in _near_ages(lower):
        if not _CAPITAL.search(text, start, end):
            continue
        for name in _NAME.finditer(text, start, end):
            age = _AGE_AFTER_NAME.match(lower, name.end())
            if _AGE_THEN.match(lower, name.end()) and _A_CHILD.search(lower, max(0, name.start() - 40), name.start()):
                names.add(_name_in(name[0], is_sure=True))
            if age and not (age["weak"] and _IN_A_PLACE.search(lower, max(0, name.start() - 9), name.start())):
                names.add(_name_in(name[0], is_sure=age["weak"] is None))
        for age in _AGE_BEFORE_NAME.finditer(lower, start, end):
            name_after = _NAME.match(text, age.end())
            while name_after:  # 3-year-old twins Iker and Ian
                names.add(_name_in(re.sub(rf"^{_AND}", "", name_after[0]), is_sure=True))
                name_after = _ANOTHER.match(text, name_after.end()) if _MANY.search(age[0]) else None
        for at_age in _AT_AGE.finditer(lower, start, end):
            if name_then := _NAME.match(text, at_age.start("name")):
                names.add(_name_in(name_then[0], is_sure=True))
        for several in _SEVERAL.finditer(text, start, end):
            names |= _several(several)
    return frozenset(names - {""})


def minor_spans(folded: Folded, names: frozenset[str], *, is_address: bool) -> Iterator[Span]:
    """Find every place where those names, or their first words, are written; in addresses in lower case, too."""
    if not names:
        return
    words = sorted(names | {name.split()[0] for name in names}, key=len, reverse=True)
    if not is_address:
        for found in re.finditer(rf"\b(?:{'|'.join(map(re.escape, words))})\b", folded.text):
            yield Span(found.start(), found.end(), Kind.MINOR)
        return
    path = re.match(r"[a-z]+://[^/]*", folded.lower)
    slugs = "|".join(re.escape(word.lower()).replace(r"\ ", r"[\-_+\s]") for word in words)
    for found in re.compile(rf"(?<![a-z])(?:{slugs})(?![a-z])").finditer(folded.lower, path.end() if path else 0):
        yield Span(found.start(), found.end(), Kind.MINOR)


def _near_ages(text: str) -> Iterator[tuple[int, int]]:
    """Return where ages are, with room around them for names; a stretch with several ages is read once or twice."""
    for near in (_NUMBER_NEAR, _NUMERAL_NEAR):
        at = 0
        while found := near.search(text, at):
            at = found.end()
            if near is _NUMBER_NEAR or _is_age(text, found):
                at += _REACH
                yield max(0, found.start() - _REACH), min(len(text), at + _REACH)
    if _NUMERAL_NEAR.match(f" {text[:20]}"):  # "Nine-year-old Luz" at the beginning
        yield 0, min(len(text), 2 * _REACH)


def _is_age(text: str, numeral: re.Match[str]) -> bool:
    """Whether a numeral in words is one of years, or one that "barely" stands before."""
    if _UNIT_AFTER.match(text, numeral.end()):
        return True
    return bool(_QUALIFIED.search(text, max(0, numeral.start() - 12), numeral.start()))


@lru_cache(maxsize=4096)
def _name_in(words: str, *, is_sure: bool) -> str:
    """Return the name without the words before it that are capitalized but no name; "" where there is none."""
    parts = words.split()
    while parts and _LEADING.fullmatch(parts[0]):
        del parts[0]
    name = words[len(words) - len(" ".join(parts)) :] if parts else ""
    if _GROUPS.search(name) or _PLACES.search(name):
        return ""
    return "" if not is_sure and any(_CALENDAR.fullmatch(part) for part in parts) else name


def _several(found: re.Match[str]) -> set[str]:
    """Return the children among "Emily and Jacob, ages 5 and 8"."""
    names = [name for name in re.findall(_SHORT_NAME, found["names"]) if _name_in(name, is_sure=True)]
    ages = [int(age) for age in re.findall(r"\d+", found["ages"])]
    if len(ages) != len(names):
        ages = [max(ages)] * len(names)
    return {_name_in(name, is_sure=True) for name, age in zip(names, ages, strict=True) if age < 18}

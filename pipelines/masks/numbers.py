"""Find numbers by which states track people: A-numbers, SSN, case and receipt numbers, CURP, passports."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.masks.digits import GAP, Grouped, digits_at
from pipelines.masks.folding import Folded
from pipelines.masks.kinds import Kind, Span

_MANY_DIGITS = re.compile(r"\d(?:[\s\-./_+,]{0,3}\d){5}")  # what all of them have; most texts have none and are done
_NUMBER = r"(?:numbers?|numeros?|num\b\.?|nbr\b\.?|no\b\.?|n\.?o\b\.?|\#(?:'?s\b)?)"
_A_BEFORE = r"(?P<own>(?:a[\s\-\#:.]{0,4})?(?=\d))"
_TIGHT = r"[\s:\#.,=\-(+_]{0,6}(?:(?:is|are|was|es|son|era|del?|no\.?|number|numero)\b[\s:\#]{1,3}){0,2}"
_WORDS = r"(?P<words>[^\d.!?;\n\[\]]{1,30}?(?<![a-z]))"  # A-number, for Luis, is 201...
_AND = r"(?:(?:and|or|y|e|o|u)\b)"
_OWN_LETTERS = r"(?P<own>(?:a[\s\-\#:.]{0,4}|[a-z]{1,2}-?)?(?=\d))"
_NEXT = re.compile(rf"\s{{0,3}}(?:[,;/&\n\-]|{_AND}){{1,2}}\s{{0,3}}(?:{_AND}\s{{1,3}})?{_OWN_LETTERS}")
_BEFORE_LABEL = re.compile(
    r"""(?<![\d\-.])\d{1,3}[\s\-./]?\d{3}[\s\-./]?\d{3}(?!\d)(?=
    [\s,(]{1,3}(?:(?:is|was|es|era)\s)?(?:(?:his|her|their|my|the|su|mi|el)\s)?
    (?:(?P<alien>a[\s\-]?(?:\#|number|file)|alien|numero\s(?:de\s)?(?:a\b|extranjer|registro|alien))
      | ssn|social\ssecurity|(?:numero\sde\s)?seguro\ssocial))""",  # 201-234-567 (A-number); 123456789 is her SSN
    re.VERBOSE,
)


def _labels(*alternatives: str, between: str = f"(?:{_TIGHT}|{_WORDS})", before: str = _A_BEFORE) -> re.Pattern[str]:
    """Compile labels and what may follow them; a blank in a label stands for any blank, dash or dot."""
    words = "|".join(alternatives).replace(" ", r"[\s\-._]{0,3}")
    return re.compile(rf"(?<![a-z0-9])(?:{words}){between}{before}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Labelled:
    """Numbers of one kind that follow a label, one or a list of them."""

    kind: Kind
    labels: re.Pattern[str]
    sizes: tuple[tuple[int, int], ...]
    words: tuple[str, ...]
    """Some of which every label has, so that most texts are not searched."""


_LABELLED = (
    _Labelled(
        kind=Kind.A_NUMBER,
        sizes=((7, 9),),
        words=("alien", "uscis", "a-", "extranjer", "registr", "inmigracion"),
        labels=_labels(
            rf"(?:alien|uscis)(?: registration| reg\b| card| id\b| file){{0,3}} {_NUMBER}",  # Alien Registration No.
            r"alien registration",
            rf"(?:immigration|ins|ice|dhs)(?: registration| detainee| file| alien| id\b){{1,2}} {_NUMBER}",
            rf"a-(?:{_NUMBER}|files?\b(?: {_NUMBER})?)(?![\s\-]{{1,3}}of\b)",  # A-number, A-file no.
            rf"{_NUMBER}(?: del?(?: la| su| el)?)? (?:registro(?: del?)?(?: extranjer[oa]s?)?|extranjer[oa]\b)",
            rf"{_NUMBER}(?: del?)? (?:alien|uscis|inmigracion)\b",  # numero de alien
            r"registro de extranjer[oa]s?",
        ),
    ),
    _Labelled(
        kind=Kind.A_NUMBER,
        sizes=((7, 9),),
        words=("a", "alien"),
        labels=_labels(
            rf"a {_NUMBER}(?![\s\-]{{1,3}}of\b)",  # A#, A number
            rf"a files?\b(?: {_NUMBER})?",
            rf"{_NUMBER} a\b",  # numero A
            # Alien ID
            r"(?:alien|ins|immigration|inmigracion)(?: registration| reg\b| card| id\b| identification| file){0,2}\b",
            r"a\s?/\s?n\b|ar \#",  # A/N, AR#
            r"(?:id|identificacion|tarjeta)(?: del?)? (?:extranjer[oa]|inmigracion)\b",
            between=_TIGHT,
        ),
    ),
    _Labelled(
        kind=Kind.SSN,
        sizes=((9, 9), (11, 11)),
        words=("ss", "social", "segur", "itin", "taxpayer", "contribuyente"),
        labels=_labels(
            rf"(?:ssns?|nss|itin)\b(?: {_NUMBER})?",
            r"ss (?:\#|no\b\.?|number)",
            rf"(?:social security|seguro social|seguridad social)(?: card)?(?: {_NUMBER})?",
            rf"{_NUMBER} del? seguro\b",
            r"(?:her|his|my|their|su|mi) social\b",
            rf"(?:individual )?taxpayer (?:id\b|identification)(?: {_NUMBER})?",
            rf"{_NUMBER}(?: de identificacion)?(?: del?)? contribuyente",
        ),
    ),
    _Labelled(
        kind=Kind.CASE_NUMBER,
        sizes=((7, 13),),
        words=("case", "eoir", "receipt", "account", "caso", "expediente", "recibo"),
        labels=_labels(
            rf"(?:case|receipt)(?: id\b)? {_NUMBER}",
            rf"(?:eoir|immigration)(?: case| court case)? (?:id\b|{_NUMBER})",
            rf"uscis online account {_NUMBER}",
            rf"{_NUMBER}(?: del?(?: su)?)? (?:caso|expediente|recibo)(?: del? \w+| migratorio| ante \w+)?",
            rf"(?:caso|expediente|recibo)(?: migratorio| de inmigracion)?(?: {_NUMBER})?",
            between=_TIGHT,
        ),
    ),
    _Labelled(
        kind=Kind.CASE_NUMBER,
        sizes=((5, 10),),
        words=("booking", "inmate", "detainee", "subject", "deteni", "reclus", "intern"),
        labels=_labels(
            r"(?:booking|inmate|detainee|subject) (?:id|number|no\.?|\#)",  # "detainee numbers" are statistics
            r"(?:numero|no\.?|num\.?|\#)(?: del?) (?:detenid|reclus|intern)[oa]\b",
            between=_TIGHT,
        ),
    ),
    _Labelled(
        kind=Kind.PASSPORT,
        sizes=((6, 10),),
        words=("passport", "pasaporte"),
        labels=_labels(
            rf"(?:passports?|pasaportes?)\b(?: {_NUMBER})?",
            before=r"(?P<own>(?:[a-z]{1,3}[\s\-]?)?(?=\d))",
        ),
    ),
)
_PLAIN_A = re.compile(rf"a(?<![a-z0-9]a){GAP}:?\s?(?=\d)")
_DAY_IN_PATH = re.compile(r"(?:19|20)\d\d[01]\d[0-3]\d")  # /a/20180214/story
_SSN = re.compile(
    r"(?<!\d)(?<!\+)(?<!\+\d[-. ])(?<!\+\d\d[-. ])"
    r"\d{3}(?:[\s\-./_+]{1,3}\d\d[\s\-./_+]{1,3})\d{4}(?!\d)"
)
_RECEIPT = re.compile(rf"(?<![a-z0-9])(?:eac|wac|lin|src|msc|nbc|ioe|ysc|vsc|csc|nsc|tsc)[\#:]?{GAP}(?=\d)")
_CURP = re.compile(
    rf"[a-z](?<![a-z0-9][a-z])[a-z]{{3}}{GAP}\d{{6}}{GAP}[hmx](?:{GAP}[a-z]){{5}}{GAP}[a-z0-9]{GAP}\d(?![a-z0-9])"
)


def number_spans(folded: Folded) -> Iterator[Span]:
    """Find the numbers of people in a folded text; spans may overlap.

    >>> from pipelines.masks.folding import fold
    >>> [span.kind.name for span in number_spans(fold("A# 201-234-567, EAC 15 123 45678 and pasaporte G12345678"))]
    ['A_NUMBER', 'PASSPORT', 'CASE_NUMBER']
    """
    text = folded.lower
    if not _MANY_DIGITS.search(text):
        return
    for rule in _LABELLED:
        if any(word in text for word in rule.words):
            yield from _labelled(text, rule)
    for found in _BEFORE_LABEL.finditer(text):
        yield Span(found.start(), found.end(), Kind.A_NUMBER if found["alien"] else Kind.SSN)
    yield from _plain_a_numbers(folded)
    for found in _SSN.finditer(text):
        yield Span(found.start(), found.end(), Kind.SSN)
    for found in _RECEIPT.finditer(text):
        if digits := digits_at(text, found.end(), 10, 10):
            yield Span(found.start(), digits.end, Kind.CASE_NUMBER)
    for found in _CURP.finditer(text):
        yield Span(found.start(), found.end(), Kind.CURP)


def _labelled(text: str, rule: _Labelled) -> Iterator[Span]:
    """Find the numbers after labels, each of a list of them, or the one before a label."""
    for found in rule.labels.finditer(text):
        number = _fitting(text, found.end(), rule)
        if number is None:
            continue
        start = found.start("own") if found.groupdict().get("words") else found.start()
        while number is not None:
            yield Span(start, _end(text, start, number.end), rule.kind)
            if (following := _NEXT.match(text, number.end)) is None:
                break
            start = following.start("own")
            number = _fitting(text, following.end(), rule)


def _fitting(text: str, start: int, rule: _Labelled) -> Grouped | None:
    for low, high in rule.sizes:
        number = digits_at(text, start, low, high)
        if number is not None and not number.is_other and not (rule.kind is Kind.CASE_NUMBER and _is_docket(number)):
            return number
    return None


def _is_docket(number: Grouped) -> bool:
    """Whether it is the number of a lawsuit, which is public: 18-71234."""
    return number.sizes[:1] == [2] and len(number.groups) == 2


def _end(text: str, start: int, end: int) -> int:
    """Return where a number ends: with a letter that closes it, and with the bracket that closes one it began in."""
    if text[end : end + 1].isalpha() and not text[end + 1 : end + 2].isalnum():
        end += 1
    is_open = text.count("(", start, end) > text.count(")", start, end)
    return end + 1 if is_open and text[end : end + 1] == ")" else end


def _plain_a_numbers(folded: Folded) -> Iterator[Span]:
    """Find A-numbers that have no other label than their A."""
    text = folded.lower
    for found in _PLAIN_A.finditer(text):
        number = digits_at(text, found.end(), 7, 9)
        if number is None or number.is_other:
            continue
        if "/" in found[0] and _DAY_IN_PATH.fullmatch(number.groups[0]):
            continue
        size = sum(number.sizes)
        if not (number.is_printed or size == 9):
            continue
        is_capital = folded.text[found.start()] == "A"
        if number.is_round and (not is_capital or found[0][1:].isspace()):  # a-10-000-000-dollar-contract
            continue
        if found[0][1:].isspace() and "-" not in found[0]:  # "a 12 345 678 dollar contract", "A 1 000 000 people"
            written = text[number.start : number.end]
            if not is_capital or size < 8 or "," in written:
                continue
        yield Span(found.start(), number.end, Kind.A_NUMBER)

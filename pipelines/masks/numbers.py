"""Find numbers by which states track people: A-numbers, SSN, case and receipt numbers, CURP, passports."""

import re
from collections.abc import Iterator

from pipelines.masks.digits import GAP, digits_at
from pipelines.masks.folding import Folded
from pipelines.masks.kinds import Kind, Span
from pipelines.masks.number_labels import LABELLED, Labelled
from pipelines.masks.number_lists import far_numbers, fitting, number_list

_MANY_DIGITS = re.compile(r"\d(?:[\W_]{0,4}\d){5}")  # what all of them have; most texts have none and are done
_BEFORE_LABEL = re.compile(
    r"""(?<![\d\-.])\d{1,3}[\s\-./]?\d{3}[\s\-./]?\d{3}(?!\d)(?=
    [\s,(]{1,3}(?:(?:is|was|es|era)\s)?(?:(?:his|her|their|my|the|su|mi|el)\s)?
    (?:(?P<alien>a[\s\-]?(?:\#|number|file)|alien|numero\s(?:de\s)?(?:a\b|extranjer|registro|alien))
      | ssn|social\ssecurity|(?:numero\sde\s)?seguro\ssocial))""",  # 201-234-567 (A-number); 123456789 is her SSN
    re.VERBOSE,
)


_PLAIN_A = re.compile(rf"a(?<![a-z0-9]a){GAP}:?\s?(?=\d)")
_DAY_IN_PATH = re.compile(r"(?:19|20)\d\d[01]\d[0-3]\d")  # /a/20180214/story
_SSN = re.compile(
    r"(?<!\d)(?<!\+)(?<!\+\d[-. ])(?<!\+\d\d[-. ])"
    r"\d{3}(?:[\s\-./_+]{1,3}\d\d[\s\-./_+]{1,3})\d{4}(?!\d)"
)
_RECEIPT = re.compile(
    rf"(?<![a-z0-9])(?:eac|wac|lin|src|msc|nbc|ioe|ysc|vsc|csc|nsc|tsc|e[\s.\-]a[\s.\-]c|w[\s.\-]a[\s.\-]c|i[\s.\-]o[\s.\-]e)[\#:]?{GAP}(?=\d)"
)
_CURP = re.compile(
    rf"[a-z](?<![a-z0-9][a-z])[a-z]{{3}}{GAP}\d{{6}}{GAP}[hmx](?:{GAP}[a-z]){{5}}{GAP}[a-z0-9]{GAP}\d(?![a-z0-9])"
)


def number_spans(folded: Folded) -> Iterator[Span]:
    """Find the numbers of people in a folded text; spans may overlap.

    >>> from pipelines.masks.folding import fold
    >>> [span.kind.name for span in number_spans(fold("A# 201-234-567, EAC 15 123 45678 and pasaporte G12345678"))]
    ['A_NUMBER', 'PASSPORT', 'A_NUMBER', 'CASE_NUMBER']
    """
    text = folded.lower
    if not _MANY_DIGITS.search(text):
        return
    for rule in LABELLED:
        if any(word in text for word in rule.words):
            yield from _labelled(text, rule)
    yield from far_numbers(text)
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


def _labelled(text: str, rule: Labelled) -> Iterator[Span]:
    """Find the numbers after labels, each of a list of them."""
    end = 0
    for found in rule.labels.finditer(text):
        # A label inside of a list is part of it: a thousand in a row must not be followed a thousand times.
        number = fitting(text, found.end(), rule) if found.start() >= end else None
        if number is not None:
            start = found.start("own") if found.groupdict().get("words") else found.start()
            for span in number_list(text, start, number, rule):
                end = span.end
                yield span


def _plain_a_numbers(folded: Folded) -> Iterator[Span]:
    """Find A-numbers that have no other label than their A."""
    text = folded.lower
    end = 0
    for found in _PLAIN_A.finditer(text):
        number = digits_at(text, found.end(), 7, 9) if found.start() >= end else None
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
        for span in number_list(text, found.start(), number, Labelled.of(Kind.A_NUMBER)):
            end = span.end
            yield span

"""Read counts of signatures as pages write them: "1,886 of 2,000 Signatures", "426 supporters"."""

import re
from functools import lru_cache
from typing import NamedTuple

SIGNATURES = (  # what a platform counts
    "signatures?",  # 139 of 200 Signatures
    "signatories",
    "firmas?",  # 54 de 100 firmas
    "assinaturas?",  # 54 de 100 assinaturas
    "firm[ae]",  # 1’886 di 2’000 firme
    "unterschrift(?:en)?",  # 1.886 von 2.000 Unterschriften
    "handtekening(?:en)?",
    "podpis(?:ów|y)?",  # 139 z 200 podpisów
    "underskrifter",
    "underskrift",
    "namnunderskrifter",
    "allekirjoitusta",
)
LINKS = (  # what stands between a count and its goal
    r"out\sof",
    "of",
    "de",
    "von",
    "sur",  # 1 886 sur 2 000 signatures
    "di",
    "da",
    "van",
    "z",
    "av",
    "af",
)
SUPPORT = ("signataires?", "supporters?", "signers?", "people", "personas")  # 426 supporters
_DONE = (
    "collected",  # 1,234 Signatures Collected
    r"so\sfar",
    r"have\ssigned",
    "signed",
    "recogidas",
    "recaudadas",
    r"han\sfirmado",  # 12 personas han firmado
    "recueillies",
    "gesammelt",
    "recolhidas",
)
REACHED = (
    "reached",
    "collected",
    "alcanzadas?",
    "reunidas?",
    "alcançadas?",
    "atteintes?",
    "erreicht",
    "raggiunte",
)  # of the past
_MOST = 10_000_000_000  # more than there are people is no count, and does not fit an archive's integers
_BULLET = re.compile(r"\s*(?:[•·*–-]\s+|[•·])")
MARKS, SPACES = ".,'’", " \u00a0\u202f\u2009"  # between groups of three digits: 1,886 or 1 886
_NUMBER = rf"[1-9][0-9]{{0,2}}(?:[{MARKS}{SPACES}][0-9]{{3}})+|0|[1-9][0-9]*"
_OF = rf"(?:{'|'.join(LINKS)}|sobre|/)"
_AFTER = rf"(?:{'|'.join(_DONE)})"
_WORDS = rf"(?:(?:{'|'.join(SIGNATURES + SUPPORT)})(?:\s+{_AFTER})?|{_AFTER})"
_SHAPES = [
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"(?P<signatures>{_NUMBER})\s*{_OF}\s*(?P<goal>{_NUMBER})(?:\s*{_WORDS})?",  # 139 of 200 Signatures, 139/200
        rf"(?P<signatures>{_NUMBER})\s*{_WORDS}\s+{_OF}\s+(?P<goal>{_NUMBER})(?:\s+{_AFTER})?",  # 139 firmas de 200
        rf"(?P<signatures>{_NUMBER})(?:\s*{_WORDS})?",  # 139, 426 supporters
    )
]


_SUM = re.compile(r"[0-9]{1,10}(?: \+ [0-9]{1,10}){1,99}")  # 4000 + 211, by country
_LONGEST = 25  # characters: Python refuses to make a number of 5,000 digits


class Numbers(NamedTuple):
    """The values of a count; a part that it does not show is None."""

    signatures: int | None = None
    goal: int | None = None


@lru_cache(maxsize=8192)
def read_count(text: str) -> Numbers:
    """Read the signatures and the goal of a whole count, both None where the text is not one; sums are added up.

    Separators stand in groups of three and are the same throughout, since "1.5" or "12,34" may be decimals.

    >>> read_count("1,886 of 2,000 Signatures"), read_count("• 139 firmas de 200")
    (Numbers(signatures=1886, goal=2000), Numbers(signatures=139, goal=200))
    >>> read_count("4000 + 211")
    Numbers(signatures=4211, goal=None)
    >>> [read_count(text) for text in ("1.5", "1.2k", "12,34", "1,886 of 2.000", "Signatures")] == [Numbers()] * 5
    True
    """
    if _SUM.fullmatch(text):
        total = sum(map(int, text.split(" + ")))
        return Numbers(total) if total < _MOST else Numbers()
    bullet = _BULLET.match(text)
    text = text[bullet.end() if bullet else 0 :].strip().rstrip(".!: ")
    for shape in _SHAPES:
        if match := shape.fullmatch(text):
            numbers = {part: number for part, number in match.groupdict().items() if number is not None}
            if max(map(len, numbers.values())) > _LONGEST:
                return Numbers()
            if len({mark for number in numbers.values() for mark in re.findall(r"[^0-9]", number)}) > 1:
                return Numbers()
            values = {part: int(re.sub(r"[^0-9]", "", number)) for part, number in numbers.items()}
            return Numbers(**values) if max(values.values()) < _MOST else Numbers()
    return Numbers()

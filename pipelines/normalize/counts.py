"""Parse count lines ("1,886 of 2,000 Signatures") and tell kinds of goals apart."""

import re
from dataclasses import dataclass
from functools import lru_cache

from pipelines.records import GoalKind
from scrapers.items import GoalRule
from scrapers.pages.controlshift.phrases import ladder

# More than there are people is no count; it would not fit the archive's integers either.
_MOST = 10_000_000_000
_SEPARATOR = r"[,.'’\u0020\u00a0\u2009\u202f]"
_NUMBER = rf"[1-9][0-9]{{0,2}}(?:{_SEPARATOR}[0-9]{{3}})+|0|[1-9][0-9]*"
_OF = r"of|de|von|sur|di|van|z|av|sobre|/"
_SIGNATURES = "|".join(
    (
        r"signatures?|supporters?|signers?|people",  # English
        r"firmas?|personas",  # Spanish
        r"unterschrift(?:en)?",  # German
        r"assinaturas?",  # Portuguese
        r"signataires?",  # French
        r"firme",  # Italian
        r"handtekening(?:en)?",  # Dutch
        r"podpis(?:ów|y)?",  # Polish
        r"underskrift(?:er)?",  # Danish, Swedish
    )
)
_DONE = r"collected|so far|have signed|signed|recogidas|recaudadas|han firmado|recueillies|gesammelt|recolhidas"
_WORDS = rf"(?:(?:{_SIGNATURES})(?:\s+(?:{_DONE}))?|{_DONE})"
_SHAPES = [
    re.compile(shape, re.IGNORECASE)
    for shape in (
        # 1,886 of 2,000 Signatures
        rf"(?P<signatures>{_NUMBER})\s*(?:{_OF})\s*(?P<goal>{_NUMBER})(?:\s*{_WORDS})?",
        # 1.886 firmas de 2.000
        rf"(?P<signatures>{_NUMBER})\s*{_WORDS}\s+(?:{_OF})\s+(?P<goal>{_NUMBER})(?:\s+{_DONE})?",
        # 1 886 have signed
        rf"(?P<signatures>{_NUMBER})(?:\s*{_WORDS})?",
    )
]
_BULLET = re.compile(r"\s*(?:[•·*–-]\s+|[•·])")  # "• 139", as text captures of lists have it


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers in a count line; None where it lacks one."""

    signatures: int | None = None
    goal: int | None = None


@lru_cache(maxsize=8192)
def read_counts(text: str) -> Counts:
    """Parse the signatures and the goal of a count line; both are None when it is not one.

    Separators stand in groups of three and are the same throughout, since "1.5" or "12,34" may be decimals.

    >>> read_counts("1,886 of 2,000 Signatures"), read_counts("1.886 de 2.000 firmas")
    (Counts(signatures=1886, goal=2000), Counts(signatures=1886, goal=2000))
    >>> read_counts("1\u202f886 sur 2\u202f000"), read_counts("139")
    (Counts(signatures=1886, goal=2000), Counts(signatures=139, goal=None))
    >>> [read_counts(text) for text in ("1.5", "1.2k", "12,34", "1,886 of 2.000", "Signatures")] == [Counts()] * 5
    True
    """
    bullet = _BULLET.match(text)
    text = text[bullet.end() if bullet else 0 :].strip().rstrip(".!: ")
    for shape in _SHAPES:
        if match := shape.fullmatch(text):
            numbers = {part: number for part, number in match.groupdict().items() if number is not None}
            if len({s for number in numbers.values() for s in re.findall(r"[^0-9]", number)}) > 1:
                return Counts()
            values = {part: int(re.sub(r"[^0-9]", "", number)) for part, number in numbers.items()}
            return Counts(**values) if max(values.values()) < _MOST else Counts()
    return Counts()


def goal_kind(signatures: int | None, goal: int | None, rule: GoalRule | None) -> GoalKind:
    """Return what kind of goal this is, by the rule that goals follow on its platform.

    Where that is ControlShift's ladder, a goal that is not the next rung was set by the organizers.

    >>> goal_kind(139, 200, "ladder"), goal_kind(139, 250, "ladder"), goal_kind(139, None, "ladder")
    ('auto', 'custom', 'unknown')
    >>> goal_kind(139, 200, "custom"), goal_kind(9_999, 10_000, "threshold"), goal_kind(139, 200, None)
    ('custom', 'threshold', 'unknown')
    """
    if goal is None or rule is None:
        return "unknown"
    if rule != "ladder":
        return rule
    if signatures is None:
        return "unknown"
    return "auto" if ladder(signatures) == goal else "custom"

"""Mask the numbers by which the state tracks a person: A-numbers, social security numbers."""

import re
from dataclasses import replace
from typing import Any, TypeVar

from pipelines.records import AlertRecord, Count, Masked, PetitionRecord

AnyRecord = TypeVar("AnyRecord", PetitionRecord, AlertRecord, Count)

_DASH = r"[\-‐‑–]"
_GAP = rf"(?:\s|{_DASH})"
_NUMBER_WORD = r"(?:number|no\b\.?|#|n[úu]mero)"
_ALIEN_WORDS = (
    rf"(?:(?:alien|uscis)\s+(?:registration\s+)?(?:card\s+)?{_NUMBER_WORD}"  # "Alien Registration Number", "USCIS #"
    rf"|a{_GAP}?(?:{_NUMBER_WORD}|file(?:\s+{_NUMBER_WORD})?)"  # "A-Number", "A file no."
    r"|n[úu]mero\s+(?:a\b|(?:de\s+)?(?:registro\s+de\s+)?extranjer[oa]))"  # "número de extranjero"
)
_IS = r"[\s:#.=]*(?:(?:is|es)\s+)?"  # "A number is 123456789"
_GROUPS = rf"{_GAP}?\d{{3}}{_GAP}?\d{{3}}(?!\d)"
# Seven digits in a row are in both kinds of numbers; most texts have none, and need no further search.
_LONG_NUMBER = re.compile(rf"\d(?:{_GAP}?\d){{6}}")
_A_NUMBER = re.compile(
    r"(?<![^\W_])(?:"
    rf"(?i:{_ALIEN_WORDS}){_IS}(?:[Aa]{_GAP}?)?\d{{1,3}}"  # Alien number: 123-456-789
    rf"|[Aa]{_GAP}?[#:№]{_GAP}*\d{{1,3}}"  # A# 123-456-789
    rf"|[Aa]{_DASH}?\d{{1,3}}"  # A123456789
    rf"|A{_DASH}?\s\d{{2,3}}"  # A 12 345 678, where "A 1 000 000" is a million
    rf"){_GROUPS}"
)
_SSN = re.compile(
    rf"(?<![\w+.\-])\d{{3}}({_DASH})\d{{2}}\1\d{{4}}(?!\d)"  # 123-45-6789
    rf"|(?<!\w)(?i:ssn|social\s+security(?:\s+{_NUMBER_WORD})?|seguro\s+social)"  # SSN: 123456789
    rf"{_IS}\d{{3}}{_GAP}?\d{{2}}{_GAP}?\d{{4}}(?!\d)"
)


def mask(text: str) -> Masked:
    """Take alien registration numbers (A-numbers) and social security numbers out of a text.

    >>> mask("Free Ana (A# 012-345-678) and Luis, A 12 345 678!")
    'Free Ana ([A-number removed]) and Luis, [A-number removed]!'
    >>> mask("123-45-6789, born 01-02-1980, call 415-555-0134")
    '[SSN removed], born 01-02-1980, call 415-555-0134'
    >>> mask("A 10,000 people marched; a 2018-02-14 vigil; Form I-589; A 1 000 000 strong")
    'A 10,000 people marched; a 2018-02-14 vigil; Form I-589; A 1 000 000 strong'
    """
    return _without_numbers(text, "[A-number removed]", "[SSN removed]")


def mask_address(text: str) -> Masked:
    """Take those numbers out of a URL or a slug, which stays one.

    >>> mask_address("https://action.example/petitions/free-ana-a-012-345-678-now")
    'https://action.example/petitions/free-ana-a-number-removed-now'
    """
    return _without_numbers(text, "a-number-removed", "ssn-removed")


def _without_numbers(text: str, a_number: str, ssn: str) -> Masked:
    return Masked(_SSN.sub(ssn, _A_NUMBER.sub(a_number, text)) if _LONG_NUMBER.search(text) else text)


def mask_record(record: AnyRecord) -> AnyRecord:
    """Mask every string of a record: texts, names, labels, links and the sentences about problems."""
    masked: AnyRecord = _masked_fields(record)
    return masked


def _masked_fields(record: Any) -> Any:
    """Mask the fields of a record; the same object is returned where there is nothing to mask, as in most."""
    values = ((name, getattr(record, name)) for name in record.__dataclass_fields__)
    masked = {name: now for name, value in values if value and (now := _masked(value, name)) is not value}
    return replace(record, **masked) if masked else record


def _masked(value: Any, name: str) -> Any:
    if isinstance(value, str):
        return mask_address(value) if name == "slug" or "url" in name else mask(value)
    if isinstance(value, tuple):
        masked = tuple(_masked(part, name) for part in value)
        return masked if any(now is not part for now, part in zip(masked, value, strict=True)) else value
    return value if isinstance(value, int) else _masked_fields(value)

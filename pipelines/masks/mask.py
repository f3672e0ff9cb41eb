"""Mask a text or an address: replace what identifies a person by placeholders."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipelines.masks.birth_dates import birth_date_spans
from pipelines.masks.contacts import contacts_in
from pipelines.masks.folding import TAG, Folded, fold
from pipelines.masks.homes import homes_in
from pipelines.masks.kinds import Span, clear_of, without_overlaps
from pipelines.masks.minors import minor_spans, names_of_minors
from pipelines.masks.numbers import number_spans
from pipelines.masks.owners import Contact, Owner

_MAY_HOLD = re.compile(  # a digit in any script or circle, an @, an encoding of one, or an age in words
    r"[\d@&%\\\u00b2\u00b3\u00b9\u2070-\u209f\u2460-\u24ff\u2776-\u2793\ufe6b\uff20]"
    r"|year|month|week|a\u00f1o|ano|mes|semana|arroba|[\[( ]at[\]) ]"
    r"|\b(?:barely|only|just|aged?|turned|turns|is|apenas|solo|cumpli\u00f3|cumplio|tienen?)\s[a-z]",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_ROUNDS = 6  # each takes something out, which may bring two other things together
_REMEMBERED = 20_000  # characters of a text that is read once for all the fields of its record


def mask(text: str, beside: tuple[str, ...] = (), *, shows_names: bool = False) -> str:
    """Return a text without what identifies a person: the same object where there is nothing to mask.

    ``beside`` is what else its record says: whose a number is that stands alone in ``text``, and which names are of
    children. ``shows_names`` leaves those of children. Masking twice is masking once. Time grows with length alone.

    >>> mask("Free Ana (A# 012-345-678) and Luis, A 12 345 678!")
    'Free Ana ([A-number removed]) and Luis, [A-number removed]!'
    >>> mask("SSN 123-45-6789, born 01-02-1980; call my sister, 415-555-0134, or Warden Lee, 415-555-0199")
    '[SSN removed], born [birth date removed]; call my sister, [phone removed], or Warden Lee, 415-555-0199'
    >>> mask("A 10,000 people marched; a 2018-02-14 vigil; Form I-589; A 1 000 000 strong")
    'A 10,000 people marched; a 2018-02-14 vigil; Form I-589; A 1 000 000 strong'
    """
    return _masked(text, beside, is_address=False, shows_names=shows_names)


def mask_address(url: str, beside: tuple[str, ...] = ()) -> str:
    """Return a URL or a slug without them, still fit to be one.

    >>> mask_address("https://action.example/petitions/free-ana-a-012-345-678-now")
    'https://action.example/petitions/free-ana-a-number-removed-now'
    """
    return _masked(url, beside, is_address=True)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is found in one text: names of children, and contacts with their owners."""

    folded: Folded
    has_digits: bool = False
    names: frozenset[str] = frozenset()
    contacts: tuple[Contact, ...] = ()


def _read(text: str) -> _Reading:
    return _read_once(text) if len(text) < _REMEMBERED else _read_once.__wrapped__(text)


@lru_cache(maxsize=64)
def _read_once(text: str) -> _Reading:
    folded = fold(text)
    if not _MAY_HOLD.search(text):
        return _Reading(folded)
    has_digits = _DIGIT.search(folded.text) is not None  # without one there is no number, birth date or address
    contacts = (*contacts_in(folded), *(homes_in(folded) if has_digits else ()))
    return _Reading(folded, has_digits, names_of_minors(folded), contacts)


@lru_cache(maxsize=64)
def _names_in(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(_read(text).names for text in texts))


def _masked(text: str, beside: tuple[str, ...], *, is_address: bool, shows_names: bool = False) -> str:
    if not _MAY_HOLD.search(text) and (shows_names or not _names_in(beside)):
        return text
    for _ in range(_ROUNDS):
        now = _once(text, beside, is_address=is_address, shows_names=shows_names)
        if now == text:
            break
        text = now
    return text


def _once(text: str, beside: tuple[str, ...], *, is_address: bool, shows_names: bool) -> str:
    reading = _read(text)
    found = list(_spans(reading, beside))
    if not shows_names:
        found += minor_spans(reading.folded, reading.names | _names_in(beside), is_address=is_address)
    parts: list[str] = []
    at = 0
    for span in without_overlaps(found):
        start, end = reading.folded.original(span.start, span.end)
        placeholder = span.kind.in_address if is_address else span.kind.in_text
        parts += (text[at:start], placeholder, *TAG.findall(text[start:end]))
        at = end
    masked = "".join((*parts, text[at:])) if parts else text
    return TAG.sub(lambda tag: _masked_tag(tag[0], beside or (text,)), masked) if "<" in masked else masked


def _masked_tag(tag: str, beside: tuple[str, ...]) -> str:
    """Mask the attributes of a tag, as in href="tel:2095550100"."""
    return f"<{_masked(tag[1:-1], beside, is_address=True)}>" if _MAY_HOLD.search(tag) else tag


def _spans(reading: _Reading, beside: tuple[str, ...]) -> Iterator[Span]:
    numbers: list[Span] = []
    if reading.has_digits:
        numbers = without_overlaps([*number_spans(reading.folded), *birth_date_spans(reading.folded)])
    yield from numbers
    if reading.contacts:
        yield from clear_of(numbers, _private_contacts(reading, beside))


def _private_contacts(reading: _Reading, beside: tuple[str, ...]) -> Iterator[Span]:
    """Find the contacts that are of no office, or are a person's anywhere in the record."""
    known = [contact for text in beside for contact in _read(text).contacts]
    owners = {owner: {c.key for c in (*reading.contacts, *known) if c.owner is owner} for owner in Owner}
    public = owners[Owner.OFFICE] - owners[Owner.PERSON]
    yield from (contact.span for contact in reading.contacts if contact.key not in public)

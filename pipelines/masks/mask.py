"""Mask a text or an address: replace what identifies a person by placeholders."""

import re
from collections.abc import Iterator
from functools import lru_cache

from pipelines.masks.birth_dates import birth_date_spans
from pipelines.masks.contacts import contacts_in
from pipelines.masks.folding import TAG, Folded, fold
from pipelines.masks.homes import homes_in
from pipelines.masks.kinds import Span, clear_of, without_overlaps
from pipelines.masks.minors import minor_spans, names_of_minors
from pipelines.masks.numbers import number_spans
from pipelines.masks.owners import Owner

_MAY_HOLD = re.compile(  # a digit in any script or circle, an @, an encoding of one, or an age in words
    r"[\d@&%\\\u00b2\u00b3\u00b9\u2070-\u209f\u2460-\u24ff\u2776-\u2793\ufe6b\uff20]"
    r"|year|month|week|a\u00f1o|ano|mes|semana|arroba|[\[( ]at[\]) ]"
    r"|\b(?:barely|only|just|aged?|turned|turns|is|apenas|solo|cumpli\u00f3|cumplio|tienen?)\s[a-z]",
    re.IGNORECASE,
)
_ROUNDS = 6  # each takes something out, which may bring two other things together


def mask(text: str, beside: str = "", *, shows_names: bool = False) -> str:
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


def mask_address(url: str, beside: str = "") -> str:
    """Return a URL or a slug without them, still fit to be one.

    >>> mask_address("https://action.example/petitions/free-ana-a-012-345-678-now")
    'https://action.example/petitions/free-ana-a-number-removed-now'
    """
    return _masked(url, beside, is_address=True)


def _masked(text: str, beside: str, *, is_address: bool, shows_names: bool = False) -> str:
    if not _MAY_HOLD.search(text) and (shows_names or not _names_in(beside)):
        return text
    for _ in range(_ROUNDS):
        now = _once(text, beside, is_address=is_address, shows_names=shows_names)
        if now == text:
            break
        text = now
    return text


def _once(text: str, beside: str, *, is_address: bool, shows_names: bool) -> str:
    folded = fold(text)
    found = list(_spans(folded, beside))
    if not shows_names:
        found += minor_spans(folded, names_of_minors(folded) | _names_in(beside), is_address=is_address)
    spans = []
    for span in without_overlaps(found):
        start, end = folded.original(span.start, span.end)
        spans.append(Span(start, end, span.kind))
    parts: list[str] = []
    at = 0
    for span in spans:
        placeholder = span.kind.in_address if is_address else span.kind.in_text
        parts += (text[at : span.start], placeholder, *TAG.findall(text[span.start : span.end]))
        at = span.end
    masked = "".join((*parts, text[at:])) if parts else text
    return TAG.sub(lambda tag: _masked_tag(tag[0], beside or text), masked) if "<" in masked else masked


def _masked_tag(tag: str, beside: str) -> str:
    """Mask the attributes of a tag, as in href="tel:2095550100"."""
    return f"<{_masked(tag[1:-1], beside, is_address=True)}>" if _MAY_HOLD.search(tag) else tag


def _spans(folded: Folded, beside: str) -> Iterator[Span]:
    numbers = without_overlaps([*number_spans(folded), *birth_date_spans(folded)])
    yield from numbers
    yield from clear_of(numbers, _private_contacts(folded, beside))


def _private_contacts(folded: Folded, beside: str) -> Iterator[Span]:
    contacts = [*contacts_in(folded), *homes_in(folded)]
    if not contacts:
        return
    owners = [(contact.key, contact.owner) for contact in contacts] + _owners_in(beside)
    own = {key for key, owner in owners if owner is Owner.PERSON}
    public = {key for key, owner in owners if owner is Owner.OFFICE} - own
    yield from (contact.span for contact in contacts if contact.key not in public)


@lru_cache(maxsize=64)
def _owners_in(beside: str) -> list[tuple[str, Owner]]:
    folded = fold(beside)
    return [(contact.key, contact.owner) for contact in (*contacts_in(folded), *homes_in(folded))]


@lru_cache(maxsize=64)
def _names_in(beside: str) -> frozenset[str]:
    return names_of_minors(fold(beside)) if beside else frozenset()

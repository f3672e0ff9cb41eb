"""Mask records: what identifies a person is taken out of every string before it is stored."""

import re
from dataclasses import replace
from typing import Any, TypeVar

from pipelines.masks import mask as masks
from pipelines.masks.kinds import Kind
from pipelines.records import AlertRecord, Count, Masked, MaskedAddress, PetitionRecord
from scrapers.urls import slug_of_title, slug_of_url, url_key

AnyRecord = TypeVar("AnyRecord", PetitionRecord, AlertRecord, Count)

_CONTACT_LINKS = ("tel:", "mailto:", "sms:")
_PLACEHOLDER = re.compile("|".join(kind.in_address for kind in Kind))


def mask(text: str, beside: tuple[str, ...] = ()) -> Masked:
    """Take numbers, private contacts, homes, birth dates and names of children out of a text (docs/privacy.md).

    ``beside`` is what else its record says.

    >>> mask("Free Ana (A# 012-345-678) and Luis, A 12 345 678!")
    'Free Ana ([A-number removed]) and Luis, [A-number removed]!'
    """
    return Masked(masks.mask(text, beside))


def mask_address(text: str, beside: tuple[str, ...] = ()) -> Masked:
    """Take them out of a URL or a slug, which stays one, and remembers in memory which it was.

    >>> masked = mask_address("https://action.example/petitions/free-ana-a-012-345-678-now")
    >>> masked, masked.template
    ('https://action.example/petitions/free-ana-a-number-removed-now', \
'https://action.example/petitions/free-ana-redacted-*-now')
    """
    masked = masks.mask_address(text, beside)
    if masked is text or text.startswith(_CONTACT_LINKS):
        return Masked(masked)
    slug = slug_of_url(text) if "/" in text else text
    form = masks.mask_address(slug, beside) if slug else ""
    if not slug or form == slug:  # what was masked stands in another part of the address
        key = url_key(text)
        is_in_query = masks.mask_address(key, beside) == key
        return Masked(MaskedAddress(masked, text if is_in_query else key, _template(masked), _template(masked)))
    before, found, after = masked.rpartition(form)
    template = f"{before}{_template(form)}{after}" if found else _template(masked)
    return Masked(MaskedAddress(masked, slug, template, _template(form)))


def _template(masked: str) -> str:
    """Put "redacted-*" in place of the first thing that was masked."""
    return _PLACEHOLDER.sub("redacted-*", masked, count=1)


def mask_record(record: AnyRecord, *, shows_names: bool = False) -> AnyRecord:
    """Mask every string of a record: texts, names, labels, links and the sentences about problems.

    ``shows_names`` leaves the names of children, for whoever has the page and stores nothing.
    """
    beside = () if isinstance(record, Count) else _texts(record)
    masked: AnyRecord = _masked_fields(record, beside, shows_names)
    if isinstance(record, Count) or record.slug or record.title == masked.title or getattr(record, "title_cut", False):
        return masked
    # A text listing shows no slug. Titles that differ only in what was masked make slugs that tell them apart.
    slug = mask_address(slug_of_title(record.title), beside)
    return replace(masked, slug=slug) if isinstance(slug, MaskedAddress) else masked


def _texts(record: PetitionRecord | AlertRecord) -> tuple[str, ...]:
    """Return what a record says in prose: it tells whose a number is that stands alone in a link."""
    texts = [record.title]
    if isinstance(record, AlertRecord):
        texts += [*(f"{label}: {value}" for label, value in record.labels), record.body or ""]
    else:
        texts += [record.description or "", record.what or "", record.why or ""]
    return tuple(dict.fromkeys(text for text in texts if text))


def _masked_fields(record: Any, beside: tuple[str, ...], shows_names: bool) -> Any:
    """Mask the fields of a record; the same object is returned where there is nothing to mask, as in most."""
    masked: dict[str, Any] = {}
    texts: dict[str, Any] = {}  # a description is its reasons once more
    for name in record.__dataclass_fields__:
        value = getattr(record, name)
        if not value:
            continue
        if isinstance(value, str) and not _is_address(name):
            now = texts[value] = texts[value] if value in texts else _masked(value, name, beside, shows_names)
        else:
            now = _masked(value, name, beside, shows_names)
        if now is not value:
            masked[name] = now
    return replace(record, **masked) if masked else record


def _is_address(name: str) -> bool:
    return name == "slug" or "url" in name


def _masked(value: Any, name: str, beside: tuple[str, ...], shows_names: bool) -> Any:
    if isinstance(value, str):
        if _is_address(name):
            return mask_address(value, beside)
        return Masked(masks.mask(value, beside, shows_names=shows_names))
    if isinstance(value, tuple):
        masked = tuple(_masked(part, name, beside, shows_names) for part in value)
        return masked if any(now is not part for now, part in zip(masked, value, strict=True)) else value
    return value if isinstance(value, int) else _masked_fields(value, beside, shows_names)

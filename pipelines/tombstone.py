"""Leave of a petition or an alert that was taken out only what counts need: its counts and an address without words."""

import re
from typing import TypeVar

from pipelines.records import AlertRecord, PetitionRecord

AnyRecord = TypeVar("AnyRecord", PetitionRecord, AlertRecord)

# "redacted-petition-4821" where its slug stood, "[redacted petition 4821]" where its title did, also if that was cut
_MARK = re.compile(r"redacted-(petition|alert)-[0-9]{4}(?:--cut)?|\[redacted (petition|alert) [0-9]{4}\](?: ?\.\.\.)?")
_WORDS = re.compile(r"redacted[- ](?:petition|alert)[- ][0-9]{4}")


def record_mark(text: str | None) -> str:
    """Return the words that stand for a record that was taken out, if a slug or a title is them; "" for any other.

    >>> record_mark("redacted-petition-4821"), record_mark("[redacted alert 0007]"), record_mark("free-ana")
    ('redacted petition 4821', 'redacted alert 0007', '')
    """
    return mark_in(text) if text and "redacted" in text and _MARK.fullmatch(text.strip()) else ""


def mark_in(text: str | None) -> str:
    """Return the words that stand for a record that was taken out, if they stand in a text; "" otherwise."""
    found = _WORDS.search(text) if text else None
    return found[0].replace("-", " ") if found else ""


def without_content(record: AnyRecord) -> AnyRecord:
    """Return a record that was taken out without what a later page said of it; any other record unchanged."""
    mark = record_mark(record.slug) or record_mark(record.title)
    if not mark:
        return record
    title = f"[{mark}]"
    if isinstance(record, PetitionRecord):
        return PetitionRecord(
            url=record.url,
            slug=record.slug,
            title=title,
            status=record.status,
            status_text=record.status_text,
            stated=record.stated,
        )
    return AlertRecord(
        title=title,
        slug=record.slug,
        url=record.url,
        date=record.date,
        date_in_url=record.date_in_url,
        published_at=record.published_at,
        modified_at=record.modified_at,
        recognized_by=record.recognized_by,
    )

"""A record becomes a dictionary fit for JSON: what it is and its title first, tuples as lists, unknown as null."""

from dataclasses import asdict
from typing import Any

from pipelines.records import Record


def as_dict(record: Record) -> dict[str, Any]:
    """Every field of a record, the empty ones too.

    >>> from pipelines.records import PetitionRecord
    >>> shown = as_dict(PetitionRecord(title="Free Ana", signatures=139))
    >>> list(shown)[:2], shown["signatures"], shown["goal"], shown["categories"]
    (['type', 'title'], 139, None, [])
    """
    fields = asdict(record)
    return {name: _plain(fields[name]) for name in ("type", "title", *fields)}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    return {name: _plain(part) for name, part in value.items()} if isinstance(value, dict) else value

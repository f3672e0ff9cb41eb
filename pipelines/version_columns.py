"""Compute the columns of a version from its record, and the hash that tells two versions apart."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from pipelines.records import OUTSIDE_HASH, AlertRecord, Columns, PetitionRecord

_NOT_IN_VERSION = {"slug", "description", "modified_at", "recognized_by", "passages", "stated", "problems"}
_VERSION = {
    kind: tuple(field.name for field in fields(kind) if field.name not in _NOT_IN_VERSION)
    for kind in (PetitionRecord, AlertRecord)
}


def stored_content_hash(kind: type[PetitionRecord] | type[AlertRecord], row: Mapping[str, Any]) -> str:
    """Return the content hash that a stored version must have, by its columns."""
    names = (*(("slug_said",) if kind is PetitionRecord else ()), *_VERSION[kind])
    return content_hash({name: row[name] for name in names})


def version_columns(record: PetitionRecord | AlertRecord) -> Columns:
    """Return the columns of ``petition_versions`` or ``alert_versions`` that a record fills, ``content_hash`` included.

    Their order is part of the hash, and is that of the record's fields.
    """
    columns = {name: _column(getattr(record, name)) for name in _VERSION[type(record)]}
    if isinstance(record, PetitionRecord):
        columns = {"slug_said": int(record.slug is not None), **columns}
    return columns | {"content_hash": content_hash(columns)}


def content_hash(columns: Columns) -> str:
    """Hash all that tells two versions apart into 32 hexadecimal digits.

    >>> content_hash({"why": "a b", "url": "x"}) == content_hash({"why": "a b", "url": "y"})
    True
    """
    # 128 bits: the chance that any two of a billion versions share a hash is below 1 in 10^20.
    hashed = {name: value for name, value in columns.items() if name not in OUTSIDE_HASH}
    return hashlib.sha256(_json(hashed).encode()).hexdigest()[:32]


def _column(value: object) -> object:
    """Booleans as integers, tuples as JSON, strings unchanged."""
    return int(value) if isinstance(value, bool) else _json(value) if isinstance(value, tuple) else value


def _values(record: Any) -> list[object]:
    """A link or a creator as a JSON array: ["Ana R.", "person", true]."""
    return [getattr(record, field.name) for field in fields(record)]


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_values).encode

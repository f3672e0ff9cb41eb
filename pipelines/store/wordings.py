"""A record becomes the columns of a version: its wording, and the hash by which the same wording is known again."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from pipelines.records import AlertRecord, LinkRecord, PetitionRecord

Columns = dict[str, Any]

# Told of one sighting rather than of the wording: taken from the earliest, and no reason for a new version.
OF_THE_SIGHTING = ("url", "created_text")


def petition_wording(record: PetitionRecord) -> Columns:
    """The columns of ``petition_versions`` that a record fills, ``content_hash`` among them; no counts, no times."""
    columns = {
        "slug_said": int(record.slug is not None),
        "url": record.url,
        "native_id": record.native_id,
        "title": record.title,
        "title_uncertain": int(record.title_uncertain),
        "title_cut": int(record.title_cut),
        "complete": int(record.complete),
        "what": record.what,
        "why": record.why,
        "creator": record.creator,
        "creator_text": record.creator_text,
        "creator_has_image": None if record.creator_has_image is None else int(record.creator_has_image),
        "creators": _json([[creator.name, creator.kind, creator.masked] for creator in record.creators]),
        "target": record.target,
        "created_at": record.created_at,
        "created_text": record.created_text,
        "status": record.status,
        "status_text": record.status_text,
        "categories": _json(record.categories),
        "language": record.language,
        "links": _links(record.links),
    }
    return columns | {"content_hash": content_hash(columns)}


def alert_wording(record: AlertRecord) -> Columns:
    """The columns of ``alert_versions`` that a record fills, ``content_hash`` among them."""
    columns = {
        "url": record.url,
        "native_id": record.native_id,
        "title": record.title,
        "complete": int(record.complete),
        "body": record.body,
        "sponsor": record.sponsor,
        "cosponsors": _json(record.cosponsors),
        "date": record.date,
        "date_text": record.date_text,
        "date_in_url": record.date_in_url,
        "published_at": record.published_at,
        "published_text": record.published_text,
        "action_url": record.action_url,
        "action_url_text": record.action_url_text,
        "action_types": _json(record.action_types),
        "action_type_text": record.action_type_text,
        "deadline": record.deadline,
        "deadline_text": record.deadline_text,
        "event_date": record.event_date,
        "event_date_text": record.event_date_text,
        "labels": _json(record.labels),
        "categories": _json(record.categories),
        "language": record.language,
        "links": _links(record.links),
    }
    return columns | {"content_hash": content_hash(columns)}


def content_hash(columns: Columns) -> str:
    """What tells two wordings apart, 32 hexadecimal digits: every value but those that belong to a sighting.

    >>> content_hash({"why": "a b", "url": "x"}) == content_hash({"why": "a b", "url": "y"})
    True
    """
    said = {name: value for name, value in columns.items() if name not in OF_THE_SIGHTING}
    return hashlib.sha256(_json(said).encode()).hexdigest()[:32]


def _links(links: Iterable[LinkRecord]) -> str:
    return _json([[link.url, link.url_text, link.text, link.role] for link in links])


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

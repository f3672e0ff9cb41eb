"""State what a capture shows, as texts whose hashes receipts can prove."""

import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any

from pipelines.store.merkle import leaf_hash, root_of

SALT_BYTES = 16
OF_CAPTURE = ("url", "captured_at", "digest", "media_type", "status", "origin", "locator", "size", "kept_digest")
OF_COUNT = ("signatures", "goal", "goal_kind", "signatures_text", "goal_text")
OF_STATED = ("stated_at", "stated_at_text", "signatures", "signatures_text")
OF_SIGHTING = ("modified_at", "recognized_by")

_CAPTURE = f"SELECT {', '.join(OF_CAPTURE)} FROM captures WHERE id = ?"
# A slug that no page said was made from a title, until a page says another: it is no part of what was seen.
_PETITIONS = f"""
SELECT v.page, CASE WHEN v.slug_said THEN p.slug END AS slug, v.content_hash, {", ".join(f"s.{c}" for c in OF_COUNT)},
       s.petition_id, s.version_id
FROM snapshot_rows AS k
CROSS JOIN signature_snapshots AS s
    ON s.petition_id = k.petition_id AND s.capture_id = k.capture_id AND s.version_id = k.version_id
CROSS JOIN petition_versions AS v ON v.id = k.version_id CROSS JOIN petition_rows AS p ON p.id = k.petition_id
WHERE k.capture_id = ?
"""
_STATED = f"""
SELECT version_id, {", ".join(OF_STATED)} FROM stated_counts WHERE capture_id = ? ORDER BY version_id, position
"""
_ALERTS = f"""
SELECT v.page, a.slug, v.content_hash, {", ".join(f"s.{c}" for c in OF_SIGHTING)}, s.alert_id, s.version_id
FROM alert_sightings AS s
CROSS JOIN alert_versions AS v ON v.id = s.version_id CROSS JOIN action_alerts AS a ON a.id = s.alert_id
WHERE s.capture_id = ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObservationStatement:
    """One petition or alert in one capture: ``text`` states it, the ids are those of its rows."""

    kind: str
    owner_id: int
    version_id: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureStatement:
    """A capture by its columns, and all that was observed in it, in the order of the texts."""

    capture: Mapping[str, Any]
    observations: Sequence[ObservationStatement]

    def hashes(self, salt: bytes) -> list[bytes]:
        """Return the hash of each observation."""
        texts = (observation.text for observation in self.observations)
        return [salted_hash(text, derived_salt(salt, place)) for place, text in enumerate(texts)]

    def leaf(self, salt: bytes) -> bytes:
        """Return the hash of the capture and of all its observations."""
        observed = root_of(self.hashes(salt))
        return salted_hash(capture_text(self.capture, len(self.observations), observed), derived_salt(salt, None))


def capture_text(capture: Mapping[str, Any], observations: int, observed: bytes) -> str:
    """State a capture, how many observations it has, and the root of the tree over them."""
    return as_json(["capture", *(capture[name] for name in OF_CAPTURE), observations, observed.hex()])


def petition_text(seen: Mapping[str, Any], stated: Sequence[Sequence[Any]]) -> str:
    """State a petition in one capture: page function, slug, text version, counts, and counts of the past."""
    first = [seen[name] for name in ("page", "slug", "content_hash", *OF_COUNT)]
    return as_json(["petition", *first, [list(count) for count in stated]])


def alert_text(seen: Mapping[str, Any]) -> str:
    """State an alert in one capture: page function, slug, text version, and how it was recognized."""
    return as_json(["alert", *(seen[name] for name in ("page", "slug", "content_hash", *OF_SIGHTING))])


def salted_hash(text: str, salt: bytes) -> bytes:
    """Return the hash of a statement; without its salt, nobody can find a text that has it by trying."""
    return leaf_hash(salt + text.encode("utf-8", "surrogateescape"))


def derived_salt(salt: bytes, place: int | None) -> bytes:
    """Return the salt of an observation by its place, or (None) of the capture itself.

    Each receipt has its own, and the salt that they are made from stays in the archive: a receipt says nothing of the
    other observations of a capture.
    """
    about = b"capture" if place is None else f"{place}".encode()
    return hmac.digest(salt, about, hashlib.sha256)[:SALT_BYTES]


def as_json(value: object) -> str:
    """Write a value in the one way that hashes are made of."""
    return _ENCODER.encode(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def capture_statement(db: Connection, capture_id: int) -> CaptureStatement:
    """Read what a capture shows, as its rows have it now."""
    cursor = db.cursor()
    cursor.row_factory = None
    capture = dict(zip(OF_CAPTURE, cursor.execute(_CAPTURE, (capture_id,)).fetchone(), strict=True))
    found = []
    stated: dict[int, list[tuple[Any, ...]]] = {}
    for version_id, *count in cursor.execute(_STATED, (capture_id,)):
        stated.setdefault(version_id, []).append(tuple(count))
    names: tuple[str, ...] = ("page", "slug", "content_hash", *OF_COUNT)
    for *seen, owner_id, version_id in cursor.execute(_PETITIONS, (capture_id,)):
        text = petition_text(dict(zip(names, seen, strict=True)), stated.get(version_id, ()))
        found.append(ObservationStatement(kind="petition", owner_id=owner_id, version_id=version_id, text=text))
    names = ("page", "slug", "content_hash", *OF_SIGHTING)
    for *seen, owner_id, version_id in cursor.execute(_ALERTS, (capture_id,)):
        text = alert_text(dict(zip(names, seen, strict=True)))
        found.append(ObservationStatement(kind="alert", owner_id=owner_id, version_id=version_id, text=text))
    # By their texts, not by ids: two that say the same are the same here.
    found.sort(key=lambda each: (each.text, each.owner_id, each.version_id))
    return CaptureStatement(capture=capture, observations=found)

"""Write the receipt of an observation: what a page said, and all that is needed to check that without the archive."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from sqlite3 import Connection, Row
from typing import Any, Literal

from pipelines.records import AlertRecord, PetitionRecord, hashed_columns
from pipelines.store.captures import stored_sources
from pipelines.store.merkle import path_of, root_of
from pipelines.store.run_digests import CHAINED
from pipelines.store.seal_statements import (
    OF_COUNT,
    OF_SIGHTING,
    OF_STATED,
    CaptureStatement,
    ObservationStatement,
    capture_statement,
    derived_salt,
)
from pipelines.store.seals import path_in_tree, sealed_hash
from pipelines.store.stamps import first_stamped, stamps_of
from pipelines.store.versions import OWNERS, SIGHTINGS, Kind
from pipelines.store.witnesses import witnesses_of
from scrapers.errors import UserError

FORMAT = "queconste-receipt/1"
LARGEST = 8 * 2**20
"""Bytes of a receipt: more than that is none of ours."""
MOST_ENTRIES = 1000
"""Entries of the chain in a receipt; where the next time stamp lies further off, it has none."""

_OWNER = """
SELECT o.id, o.slug, s.name AS source FROM {owners} AS o JOIN sources AS s ON s.id = o.source_id
WHERE s.name = ? AND o.slug = ?
"""
_SEEN = """
SELECT s.version_id FROM {sightings} AS s WHERE s.{kind}_id = ? AND s.capture_id = ?
AND (?3 IS NULL OR s.version_id = ?3) ORDER BY s.version_id LIMIT 1
"""
_LAST: dict[Kind, str] = {
    "petition": "SELECT capture_id FROM petition_rows WHERE id = ?",
    "alert": "SELECT s.capture_id FROM alert_sightings AS s JOIN captures AS c ON c.id = s.capture_id "
    "WHERE s.alert_id = ? ORDER BY c.captured_at DESC, c.id DESC LIMIT 1",
}
_COUNT = f"""
SELECT {", ".join(OF_COUNT)} FROM signature_snapshots WHERE petition_id = ? AND capture_id = ? AND version_id = ?
"""
_SIGHTING = f"""
SELECT {", ".join(OF_SIGHTING)} FROM alert_sightings WHERE alert_id = ? AND capture_id = ? AND version_id = ?
"""
_STATED = f"""
SELECT {", ".join(OF_STATED)} FROM stated_counts WHERE version_id = ? AND capture_id = ? ORDER BY position
"""
_RECORDS: dict[Kind, type[PetitionRecord] | type[AlertRecord]] = {"petition": PetitionRecord, "alert": AlertRecord}


class NoReceipt(UserError):
    """There is no receipt, and the sentence says why. ``reason`` names it for pages in other languages."""

    def __init__(self, reason: Literal["redacted", "unsealed", "altered", "unknown"], sentence: str) -> None:
        super().__init__(sentence)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """What a receipt is of: a petition or an alert, by the name of its source and its slug, in one capture.

    ``version_id`` tells apart two versions that one capture shows; None is the first of them.
    """

    kind: Kind
    source: str
    slug: str
    capture_id: int
    version_id: int | None = None


def receipt_of(db: Connection, observed: Observed) -> dict[str, Any]:
    """Return the receipt of one observation, as JSON has it. Raises NoReceipt.

    Reads one capture and a block of each level of a tree: as much for an archive of a million petitions as of fifty.
    """
    kind = observed.kind
    owner = _one(db, _OWNER.format(owners=OWNERS[kind]), observed.source, observed.slug)
    seen = _SEEN.format(kind=kind, sightings="snapshot_rows" if kind == "petition" else SIGHTINGS[kind])
    sighting = owner and _one(db, seen, owner["id"], observed.capture_id, observed.version_id)
    if owner is None or sighting is None:
        name = f"{observed.source}/{observed.slug}"
        if owner is None:
            raise NoReceipt("unknown", f"there is no {kind} {name}; copy the address of its page")
        asked = f", text version {observed.version_id}" if observed.version_id is not None else ""
        where = f"capture {observed.capture_id}{asked}"
        raise NoReceipt("unknown", f"{where}, does not show {name}; its page and its captures have the numbers")
    version_id = int(sighting["version_id"])
    statement = capture_statement(db, observed.capture_id)
    version = _version(db, kind, version_id)
    _refuse_redacted(db, kind, int(owner["id"]), statement, version)
    place, shown = _place(statement, kind, int(owner["id"]), version_id)
    inclusion, entry = _inclusion(db, observed.capture_id, statement, place)
    chain, stamps = _chain(db, entry)
    capture = dict(statement.capture)
    receipt: dict[str, Any] = {
        "format": FORMAT,
        "kind": kind,
        "about": _about(db, observed, capture),
        "capture": capture,
        "reading": _reading(db, observed.capture_id, shown),
        "observation": _observation(db, kind, int(owner["id"]), observed.capture_id, version_id, shown),
        "version": version,
        "inclusion": inclusion,
        "chain": chain,
        "stamps": stamps,
        "witnesses": witnesses_of(db, kind, int(owner["id"])),
    }
    return receipt | {"digest": own_digest(receipt)}


def last_capture(db: Connection, observed: Observed) -> Observed:
    """Return the newest capture of a petition or alert, with a count where a petition has any. Raises NoReceipt."""
    owner = _one(db, _OWNER.format(owners=OWNERS[observed.kind]), observed.source, observed.slug)
    row = owner and _one(db, _LAST[observed.kind], owner["id"])
    if not row:
        name = f"{observed.source}/{observed.slug}"
        raise NoReceipt("unknown", f"there is no {observed.kind} {name}; copy the address of its page")
    return replace(observed, capture_id=row["capture_id"])


def as_text(receipt: Mapping[str, Any]) -> str:
    """Write a receipt in the one way in which it is valid, so that no byte of it can change."""
    return json.dumps(receipt, ensure_ascii=False, indent=2) + "\n"


def own_digest(receipt: Mapping[str, Any]) -> str:
    """Return the SHA-256 of a receipt without its last field, which is this digest."""
    rest = {name: value for name, value in receipt.items() if name != "digest"}
    return hashlib.sha256(as_text(rest).encode("utf-8", "surrogateescape")).hexdigest()


def _one(db: Connection, query: str, *values: object) -> Mapping[str, Any] | None:
    cursor = db.cursor()
    cursor.row_factory = Row
    row = cursor.execute(query, values).fetchone()
    return dict(row) if row else None


def _version(db: Connection, kind: Kind, version_id: int) -> dict[str, Any]:
    """Return what the hash of a version is made of, in its order, and the hash."""
    names = hashed_columns(_RECORDS[kind])
    row = _one(db, f"SELECT {', '.join(names)}, content_hash FROM {kind}_versions WHERE id = ?", version_id)
    assert row is not None
    return dict(row)


def _refuse_redacted(
    db: Connection, kind: Kind, owner_id: int, statement: CaptureStatement, version: Mapping[str, Any]
) -> None:
    """Raise NoReceipt where a part of what was seen was taken out: the rest is not what the page said."""
    query = f"SELECT 1 FROM redacted_records WHERE {kind}_id = ? LIMIT 1"
    if db.execute(query, (owner_id,)).fetchone() is None:
        return
    own = (each.text for each in statement.observations if each.kind == kind and each.owner_id == owner_id)
    if any("redacted" in text for text in (*own, *map(str, version.values()), str(statement.capture["url"]))):
        raise NoReceipt("redacted", "something was removed from this record, so that it has no receipt")


def _place(statement: CaptureStatement, kind: Kind, owner_id: int, version_id: int) -> tuple[int, ObservationStatement]:
    wanted = (kind, owner_id, version_id)
    for place, each in enumerate(statement.observations):
        if (each.kind, each.owner_id, each.version_id) == wanted:
            return place, each
    raise NoReceipt("unknown", "the archive was written meanwhile; ask again")


def _inclusion(db: Connection, capture_id: int, statement: CaptureStatement, place: int) -> tuple[dict[str, Any], int]:
    """Return how an observation is in its capture, and that in the tree of an entry; and the number of that entry."""
    seal = _one(db, "SELECT entry_id, position, salt FROM capture_seals WHERE capture_id = ?", capture_id)
    if seal is None or seal["entry_id"] is None:
        sentence = f"capture {capture_id} is not sealed yet; its receipts are there when the run has ended"
        raise NoReceipt("unsealed", sentence)
    entry, position, salt = seal["entry_id"], seal["position"], seal["salt"]
    if statement.leaf(salt) != sealed_hash(db, entry, position):
        sentence = f"capture {capture_id} is not what was sealed; run `queconste verify` on this archive"
        raise NoReceipt("altered", sentence)
    hashes = statement.hashes(salt)
    captures, path = path_in_tree(db, entry, position)
    inclusion = {
        "observation_salt": derived_salt(salt, place).hex(),
        "observation": place,
        "observations": len(hashes),
        "observation_path": [each.hex() for each in path_of(hashes, place)],
        "observations_root": root_of(hashes).hex(),
        "capture_salt": derived_salt(salt, None).hex(),
        "capture": position,
        "captures": captures,
        "capture_path": [each.hex() for each in path],
    }
    return inclusion, entry


def _chain(db: Connection, entry: int) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the entries from the one with the capture to the next that was time-stamped, and the stamps of that."""
    stamped = first_stamped(db, entry)
    last = stamped if stamped is not None and stamped - entry < MOST_ENTRIES else entry
    names = ", ".join((*CHAINED, "seals_root", "digest"))
    cursor = db.cursor()
    cursor.row_factory = Row
    query = f"SELECT {names} FROM run_digests WHERE id BETWEEN ? AND ? ORDER BY id"
    chain = [dict(row) for row in cursor.execute(query, (entry, last))]
    return chain, stamps_of(db, last)


def _about(db: Connection, observed: Observed, capture: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the receipt is about in this archive: none of it is proven."""
    source = stored_sources(db)[observed.source]
    of = "petitions" if observed.kind == "petition" else "alerts"
    return {
        "record": f"/{of}/{observed.source}/{observed.slug}",
        "capture": observed.capture_id,
        "source": {
            "name": source.name,
            "organization": source.organization,
            "platform": source.platform,
            "url": source.url,
            "language": source.language,
            "date_order": source.date_order,
            "selectors": dict(source.selectors),
            "alerts": source.alerts if isinstance(source.alerts, str) else list(source.alerts),
        },
    }


def _reading(db: Connection, capture_id: int, shown: ObservationStatement) -> dict[str, Any]:
    """Return the rule that read the capture: its page function, and the version of the code."""
    row = _one(db, "SELECT page, code_version FROM extractions WHERE capture_id = ?", capture_id)
    return {"page": json.loads(shown.text)[1], "code_version": row["code_version"] if row else None}


def _observation(
    db: Connection, kind: Kind, owner_id: int, capture_id: int, version_id: int, shown: ObservationStatement
) -> dict[str, Any]:
    slug = json.loads(shown.text)[2]
    if kind == "alert":
        return {"slug": slug, **(_one(db, _SIGHTING, owner_id, capture_id, version_id) or {})}
    cursor = db.cursor()
    cursor.row_factory = Row
    stated = [dict(row) for row in cursor.execute(_STATED, (version_id, capture_id))]
    return {"slug": slug, **(_one(db, _COUNT, owner_id, capture_id, version_id) or {}), "stated": stated}

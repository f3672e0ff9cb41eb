"""A kept capture becomes what today's code says of it, as the rows it would be; the archive's own rows, as it said."""

from dataclasses import dataclass, replace
from sqlite3 import Connection
from typing import Any, Literal

from pipelines.normalize.context import context_of
from pipelines.redact import mask_address
from pipelines.store.captures import utc_text
from pipelines.store.links import url_key
from pipelines.store.told import tell_alert, tell_petition
from pipelines.store.wordings import OF_THE_SIGHTING, alert_wording
from scrapers.captures import Capture, Kept
from scrapers.captures.capture_store import CaptureStore
from scrapers.captures.warc_records import ELSEWHERE
from scrapers.errors import UserError
from scrapers.extract import Extraction, PageChanged, extract
from scrapers.items import Petition
from scrapers.sources import Source

Kind = Literal["petition", "alert"]
_COUNTS = ("observed_at", "signatures", "goal", "goal_kind", "signatures_text", "goal_text")
_SIGHTED = ("observed_at", "modified_at", "recognized_by")
_STORED = {
    "petition": f"""
        SELECT p.slug AS own_slug, v.*, {", ".join(f"s.{name} AS seen_{name}" for name in _COUNTS)}
        FROM signature_snapshots AS s JOIN petition_versions AS v ON v.id = s.version_id
        JOIN petitions AS p ON p.id = s.petition_id WHERE s.capture_id = ?
        """,
    "alert": f"""
        SELECT a.slug AS own_slug, v.*, {", ".join(f"s.{name} AS seen_{name}" for name in _SIGHTED)}
        FROM alert_sightings AS s JOIN alert_versions AS v ON v.id = s.version_id
        JOIN action_alerts AS a ON a.id = s.alert_id WHERE s.capture_id = ?
        """,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One petition or alert as one capture shows it: ``values`` are its columns, of the wording and of the sighting."""

    kind: Kind
    slug: str | None
    values: dict[str, Any]

    @property
    def key(self) -> tuple[str, str, str | None]:
        return self.kind, self.values["content_hash"], self.slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A row of ``captures``, with its source, the code that read it last (None: none could), and that of its run."""

    id: int
    source: str
    url: str
    captured_at: str | None
    digest: str
    media_type: str
    status: int
    origin: str
    locator: str | None
    size: int
    gone_key: str | None
    code_version: str | None
    captured_by: str
    kept: Kept | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a capture says: ``rows``, or the ``reason`` why none; ``trouble`` when the bytes are not its own."""

    known: Known
    rows: tuple[Row, ...] = ()
    extraction: Extraction | None = None
    reason: str = ""
    trouble: str = ""


def say(known: Known, kept: Kept, shelf: CaptureStore, source: Source) -> Said:
    """Read a capture from its bytes, which must be those that its row tells of."""
    if not kept.file.startswith(f"{known.source}/"):
        return Said(
            known=known, trouble=f"{known.url} of {known.captured_at or 'no time'}: {kept.file} is not of its source"
        )
    try:
        capture = shelf.read(kept)
    except UserError as problem:
        return Said(known=known, trouble=str(problem))
    if wrong := _mismatch(known, capture):
        return Said(known=known, trouble=f"{known.url} of {known.captured_at or 'no time'}: {wrong}")
    if capture.status != 200:
        return Said(known=known)
    capture = replace(capture, locator=known.locator)
    try:
        extraction = extract(capture, source.platform, source.for_pages)
    except PageChanged as changed:
        return Said(known=known, reason=changed.reason)
    return Said(known=known, rows=rows_of(extraction, source), extraction=extraction)


def rows_of(extraction: Extraction, source: Source) -> tuple[Row, ...]:
    """The rows that the archive makes of an extraction; what a page shows twice in the same words is one."""
    capture = extraction.capture
    setting = context_of(capture, source)
    at = utc_text(capture.captured_at) if capture.captured_at else None
    found: dict[tuple[str, str, str | None], Row] = {}
    for item in extraction.found:
        seen = {"page": extraction.page, "seen_observed_at": at}
        if isinstance(item, Petition):
            told, count = tell_petition(item, setting)
            seen |= {f"seen_{name}": getattr(count, name) for name in _COUNTS[1:]}
            row = Row(kind="petition", slug=told.record.slug, values=told.wording | seen)
        else:
            record = tell_alert(item, setting)
            seen |= {f"seen_{name}": getattr(record, name) for name in _SIGHTED[1:]}
            row = Row(kind="alert", slug=record.slug, values=alert_wording(record) | seen)
        found.setdefault(row.key, row)
    return tuple(found.values())


def stored_rows(db: Connection, capture_id: int) -> tuple[Row, ...]:
    """What the archive holds of a capture."""
    found = []
    kinds: tuple[Kind, ...] = ("petition", "alert")
    for kind in kinds:
        for stored in db.execute(_STORED[kind], (capture_id,)):
            values = dict(stored)
            slug = values.pop("own_slug")
            if values["capture_id"] != capture_id:  # told of an earlier sighting
                for name in OF_THE_SIGHTING:
                    values.pop(name, None)
            found.append(Row(kind=kind, slug=slug if values.get("slug_said", 1) else None, values=values))
    return tuple(found)


def known_captures(db: Connection, source: str | None = None) -> list[Known]:
    """Every capture of the archive, or of one source, in the order in which they lie on disk."""
    query = """
        SELECT c.*, s.name AS source, e.code_version, coalesce(r.code_version, '') AS captured_by
        FROM captures AS c JOIN sources AS s ON s.id = c.source_id LEFT JOIN runs AS r ON r.id = c.run_id
        LEFT JOIN extractions AS e ON e.capture_id = c.id WHERE ?1 IS NULL OR s.name = ?1
        ORDER BY c.kept_file, c.kept_offset, c.id
    """
    told = [name for name in Known.__dataclass_fields__ if name != "kept"]
    return [
        Known(
            **{name: row[name] for name in told},
            kept=Kept(file=row["kept_file"], offset=row["kept_offset"], length=row["kept_length"])
            if None not in (row["kept_file"], row["kept_offset"], row["kept_length"])
            else None,
        )
        for row in db.execute(query, (source,))
    ]


def _mismatch(known: Known, capture: Capture) -> str:
    """What the row says otherwise than the bytes; "" when they agree."""
    at = utc_text(capture.captured_at) if capture.captured_at else None
    kept = {
        "url": mask_address(capture.url),
        "captured_at": at,
        "digest": capture.digest,
        "media_type": capture.media_type,
        "status": capture.status,
        "origin": capture.origin,
        "size": len(capture.body),
        "gone_key": url_key(mask_address(capture.url)) if capture.is_gone else None,
    }
    if capture.origin in ELSEWHERE:
        kept["locator"] = mask_address(capture.locator or "")
    for name, value in kept.items():
        if getattr(known, name) != value:
            return f"{name} is {getattr(known, name)!r} in the row, but its bytes say {value!r}"
    return ""

"""Define the values that are stored, the columns of a version, and the hash that tells two versions apart."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Literal, NewType, Protocol, Self, TypeVar

from scrapers.captures import Capture, Kept, Origin
from scrapers.captures.exchange import Exchange
from scrapers.items import Covers, Recognition
from scrapers.items import Severity as Severity  # also of what is noted about a run

GoalKind = Literal["auto", "custom", "threshold", "unknown"]
CreatorKind = Literal["person", "organization", "unknown"]
Status = Literal["open", "closed", "won", "gone"]
RunKind = Literal["crawl", "import", "replay", "backfill"]

# Only ``pipelines.redact`` makes one, so that mypy finds a text that would be stored with a person's number in it.
Masked = NewType("Masked", str)


class MaskedAddress(str):
    """A masked URL or slug that knows, in memory only, what it was: two that differ only in what was masked are two.

    ``identity`` is what it was, of which the archive stores a keyed hash. ``template`` is the address with "redacted-*"
    in place of what was masked, and ``form`` that of its slug: the archive counts addresses of the same form. Of one
    that comes from elsewhere, ``identity`` is unknown ("") and ``hashed`` is its hash by the archive's key.
    """

    identity: str
    template: str
    form: str
    hashed: str

    def __new__(cls, masked: str, identity: str = "", template: str = "", form: str = "", *, hashed: str = "") -> Self:
        """Make one; all but the first are left out only where pickle sets them afterwards."""
        address = super().__new__(cls, masked)
        address.identity, address.template, address.form, address.hashed = identity, template, form, hashed
        return address


Record = TypeVar("Record", "PetitionRecord", "AlertRecord", "Count")
# The columns of a version as SQLite takes them, ``content_hash`` included.
Columns = dict[str, Any]
# These vary between captures of the same text: taken from the earliest, they make no new version. A listing may say
# "Created 2 days ago" where it said "Created 1 day ago", and link to http where it linked to https.
OUTSIDE_HASH = ("url", "created_text")


class Redactor(Protocol):
    """Takes out of whatever comes in what was redacted before; each method returns its argument where nothing is."""

    def __hash__(self) -> int: ...

    def text(self, text: str) -> Masked: ...

    def capture(self, capture: Capture) -> Capture: ...

    def exchange(self, capture: Capture, exchange: Exchange | None) -> tuple[Capture, Exchange | None]: ...

    def record(self, record: Record) -> Record: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Creator:
    """One name from a "Created by" line. ``masked`` when the platform cut the surname to an initial."""

    name: str
    kind: CreatorKind
    masked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRecord:
    """A link on a page: ``url`` canonical and absolute, ``url_text`` as written."""

    url: str
    url_text: str
    text: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """The signatures and the goal that one capture shows of a petition, with the strings they were parsed from.

    ``problems`` are sentences about values that could not be parsed; each becomes a row in ``issues``.
    """

    signatures: int | None = None
    goal: int | None = None
    goal_kind: GoalKind = "unknown"
    signatures_text: str | None = None
    goal_text: str | None = None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageRecord:
    """The language of one paragraph (from 0) of a text in two languages; ``field`` is the column of the text."""

    field: str
    paragraph: int
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedRecord:
    """A count of the past that a page states: ``stated_at`` is ISO 8601, as precise as the page was ("2017-03-25")."""

    stated_at: str
    stated_at_text: str
    signatures: int
    signatures_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionRecord:
    """The text of a petition as values, with the verbatim strings they were parsed from (``*_text``); no counts.

    ``created_at`` is ISO 8601, as precise as the page was: "2018-02", "2018-02-14" or "2018-02-14T09:30:00Z" (UTC).
    ``stated`` are counts of the past that the page states, which belong to the capture and not to the text;
    ``passages`` follow from the text.
    ``problems`` are sentences as in ``Count``.
    """

    url: str | None = None
    slug: str | None = None
    native_id: str | None = None
    title: str
    title_uncertain: bool = False
    title_cut: bool = False
    complete: bool = True
    description: str | None = None
    what: str | None = None
    why: str | None = None
    creator: str | None = None
    creator_text: str | None = None
    creator_has_image: bool | None = None
    creators: tuple[Creator, ...] = ()
    target: str | None = None
    created_at: str | None = None
    created_text: str | None = None
    status: Status | None = None
    status_text: str | None = None
    categories: tuple[str, ...] = ()
    language: str | None = None
    links: tuple[LinkRecord, ...] = ()
    passages: tuple[PassageRecord, ...] = ()
    stated: tuple[StatedRecord, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertRecord:
    """An action alert as values, with the verbatim strings they were parsed from (``*_text``).

    ``date`` is the alert's own date: that of its label, else of its permalink, else of the platform; the three are kept
    apart as ``date_text``, ``date_in_url`` and ``published_at`` (ISO 8601), and ``problems`` says when they disagree.
    ``recognized_by`` is how we know that it is an alert: by its labels, by its site's category, by its text alone.
    """

    recognized_by: Recognition = "text"
    url: str | None = None
    slug: str | None = None
    native_id: str | None = None
    title: str
    complete: bool = True
    body: str | None = None
    sponsor: str | None = None
    cosponsors: tuple[str, ...] = ()
    date: str | None = None
    date_text: str | None = None
    date_in_url: str | None = None
    published_at: str | None = None
    published_text: str | None = None
    modified_at: str | None = None
    action_url: str | None = None
    action_url_text: str | None = None
    action_types: tuple[str, ...] = ()
    action_type_text: str | None = None
    deadline: str | None = None
    deadline_text: str | None = None
    event_date: str | None = None
    event_date_text: str | None = None
    labels: tuple[tuple[str, str], ...] = ()
    categories: tuple[str, ...] = ()
    language: str | None = None
    links: tuple[LinkRecord, ...] = ()
    passages: tuple[PassageRecord, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionObservation:
    """A petition in one capture, masked. ``version`` holds the columns of ``petition_versions``.

    ``place`` is that among the petitions of the page, from 1.
    """

    record: PetitionRecord
    version: Columns
    count: Count
    place: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertObservation:
    """An action alert in one capture, masked. ``version`` holds the columns of ``alert_versions``."""

    record: AlertRecord
    version: Columns


Observation = PetitionObservation | AlertObservation


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedRecord:
    """A post that a capture lists without its text, or (``is_listed`` False) was asked for and does not list.

    It is known by its number, or else by its slug; ``modified_at`` is ISO 8601 UTC.
    """

    native_id: str | None = None
    slug: str | None = None
    is_listed: bool = True
    modified_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureRecord:
    """A capture without its bytes: ``digest`` is the SHA-256 of its body, ``size`` its length in bytes.

    ``captured_at`` is aware, or None when not known; ``is_gone`` when the site answered that the page is not there.
    """

    url: Masked
    captured_at: datetime | None
    digest: str
    media_type: str
    status: int
    origin: Origin
    locator: Masked | None
    size: int
    is_gone: bool
    kept: Kept | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRecord:
    """Everything one capture shows, ready to be stored in one transaction.

    ``page`` names the page function ("platform.kind"), ``broken`` says why items could not be read, ``passed_over``
    counts posts that are no alerts, ``listed`` are posts without a text, ``unknown_keys`` are those of a JSON page that
    its page function does not know.
    """

    capture: CaptureRecord
    page: str
    observations: tuple[Observation, ...]
    broken: tuple[Masked, ...] = ()
    passed_over: int = 0
    listed: tuple[ListedRecord, ...] = ()
    unknown_keys: tuple[Masked, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageRecord:
    """What a crawl read of one listing, as ``scrapers.items.ListingRead``, with its addresses masked."""

    url: Masked
    asked: Masked
    covers: Covers
    since: str | None
    pages: int
    found: int
    stated: int | None
    reason: Masked | None


_NOT_IN_VERSION = {"slug", "description", "modified_at", "recognized_by", "passages", "stated", "problems"}
_VERSION = {
    kind: tuple(field.name for field in fields(kind) if field.name not in _NOT_IN_VERSION)
    for kind in (PetitionRecord, AlertRecord)
}


def hashed_columns(kind: type[PetitionRecord] | type[AlertRecord]) -> tuple[str, ...]:
    """Return the columns of a version that its content hash is made of, in their order."""
    first = ("slug_said",) if kind is PetitionRecord else ()
    return (*first, *(name for name in _VERSION[kind] if name not in OUTSIDE_HASH))


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

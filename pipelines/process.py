"""Process extractions into records: normalize, mask, hash."""

import json
from collections.abc import Iterator
from dataclasses import asdict, fields, replace
from functools import lru_cache
from itertools import count
from operator import attrgetter
from typing import Any

from pipelines.normalize.alert import alert_record
from pipelines.normalize.context import Context, Parser, context_of
from pipelines.normalize.languages import passages_of
from pipelines.normalize.petition import count_of, petition_record
from pipelines.records import (
    AlertObservation,
    CaptureRecord,
    Columns,
    Count,
    ListedRecord,
    Masked,
    Observation,
    PageRecord,
    PetitionObservation,
    PetitionRecord,
    Redactor,
    version_columns,
)
from pipelines.redact import mask, mask_address, mask_record
from pipelines.tombstone import AnyRecord, without_content
from scrapers.captures import Capture
from scrapers.extract import Extraction
from scrapers.items import ActionAlert, Petition
from scrapers.page_limits import PAGE_SECONDS, TooLong, at_most, with_short_texts
from scrapers.sources import Source
from scrapers.urls import slug_in_url

_LEAST_SECONDS = 1.0  # for the items of a page that took nearly all of its time to extract
# The count is parsed apart from the text: a recapture mostly differs in nothing else.
_COUNTED = ("signatures", "goal", "goal_rule")
_TEXT = tuple(field.name for field in fields(Petition) if field.name not in _COUNTED)
_text_of = attrgetter(*_TEXT)


def process(
    extraction: Extraction, source: Source | None, *, shows_names: bool = False, redactor: Redactor | None = None
) -> PageRecord:
    """Turn what a page function extracted into values that may be stored. Pure; never raises for what a page says.

    Texts that are longer than any that somebody wrote are cut, and their items incomplete. A page has one limit of
    processor time from its bytes on: the items that it does not suffice for are left out, and one of ``broken`` says
    so. ``source`` gives the order of day and month and the language; without one (a loose file) dates are month first.
    ``shows_names`` leaves the names of children, in values that are printed and not stored. ``redactor`` takes out what
    was redacted from the archive.
    """
    context = context_of(extraction, source)
    # Only "2 days ago" needs the time of the capture; without it the same text is processed once for all captures.
    undated = context._replace(captured_at=None)
    capture = capture_record(extraction.capture, redactor)
    cleared = redactor.text if redactor else Masked
    broken: list[Masked] = []
    unknown: list[Masked] = []
    observations: list[Observation] = []
    try:
        with at_most(max(PAGE_SECONDS - extraction.seconds, _LEAST_SECONDS)):
            broken += (cleared(mask(changed.reason)) for changed in extraction.broken)
            unknown += (cleared(mask(key)) for key in sorted({key for e in extraction.unread_keys for key in e.keys}))
            places = count(1)
            for item in extraction.found:
                if isinstance(item, Petition):
                    about = context if item.created else undated
                    observations.append(_petition(item, next(places), about, shows_names, redactor))
                else:
                    observations.append(_alert(item, context, shows_names, redactor))
    except TooLong:
        late = f"reading it took more than {PAGE_SECONDS:g} s of processor time; what came after was left out"
        broken.insert(0, Masked(late))
    return PageRecord(
        capture=capture,
        page=extraction.page,
        observations=tuple(observations),
        broken=tuple(broken),
        passed_over=len(extraction.passed_over),
        listed=tuple(_listed(extraction)),
        unknown_keys=tuple(unknown),
    )


def _listed(extraction: Extraction) -> Iterator[ListedRecord]:
    """Name the posts that a page shows to be there without being read as alerts: no alert among them is missing."""
    for post in extraction.posts:
        yield ListedRecord(native_id=post.native_id, is_listed=post.is_listed, modified_at=post.modified)
    for other in extraction.passed_over:
        yield ListedRecord(native_id=other.native_id, slug=slug_in_url(other.url) if other.url else None)
    if extraction.page.startswith("wordpress."):
        yield from (ListedRecord(slug=slug_in_url(listing.url)) for listing in extraction.listings)


def capture_record(capture: Capture, redactor: Redactor | None = None) -> CaptureRecord:
    """Describe a capture without its bytes, with its addresses masked."""
    capture = redactor.capture(capture) if redactor else capture
    return CaptureRecord(
        url=_address(capture.url),
        captured_at=capture.captured_at,
        digest=capture.digest,
        media_type=capture.media_type,
        status=capture.status,
        origin=capture.origin,
        locator=_address(capture.locator) if capture.locator else None,
        size=len(capture.body),
        is_gone=capture.is_gone,
        kept=capture.kept,
    )


_address = lru_cache(maxsize=64)(mask_address)  # a capture is described before and in the transaction that stores it


def as_dict(observation: Observation) -> dict[str, Any]:
    """Every value of an observation, fit for JSON: its type and title first, unknown values as None.

    >>> record = PetitionRecord(title="Free Ana", problems=("No date.",))
    >>> shown = as_dict(PetitionObservation(record=record, version={}, count=Count(signatures=139)))
    >>> list(shown)[:3], shown["signatures"], shown["goal"], shown["problems"]
    (['type', 'title', 'signatures'], 139, None, ['No date.'])
    """
    values = asdict(observation.record)
    first: dict[str, Any] = {"type": "ActionAlert", "title": values["title"]}
    if isinstance(observation, PetitionObservation):
        counted = asdict(observation.count)
        values["problems"] = counted.pop("problems") + values["problems"]
        first |= {"type": "Petition", **counted}
    shown: dict[str, Any] = json.loads(json.dumps(first | values))  # tuples become lists
    return shown


def _petition(
    item: Petition, place: int, context: Context, shows_names: bool, redactor: Redactor | None
) -> PetitionObservation:
    short = with_short_texts(item)
    record, version = read_text(_text_of(short), context, shows_names=shows_names, redactor=redactor)
    # the count is whole where the text was cut here: "139" may be "1,390" only where the page itself is cut off
    counted = item if short is item else replace(short, complete=item.complete)
    shown = count_of(counted, context.platform)
    return PetitionObservation(record=record, version=version, count=_masked(shown, redactor), place=place)


def _alert(item: ActionAlert, context: Context, shows_names: bool, redactor: Redactor | None) -> AlertObservation:
    record = mask_record(alert_record(with_short_texts(item), Parser(context)), shows_names=shows_names)
    record = _cleared(record, redactor)
    record = replace(record, passages=passages_of(record.language, {"title": record.title, "body": record.body}))
    return AlertObservation(record=record, version=version_columns(record))


def _cleared(record: AnyRecord, redactor: Redactor | None) -> AnyRecord:
    """Take what was redacted out of a record, and all of its content where it was taken out as a whole."""
    cleared: AnyRecord = redactor.record(record) if redactor else record
    marked = "redacted" in cleared.title or "redacted" in (cleared.slug or "")
    return without_content(cleared) if marked else cleared


def processed_again(page: PageRecord, redactor: Redactor | None) -> PageRecord:
    """Mask and redact a page that was processed elsewhere, perhaps by an older release or without the redactions."""
    cleared = redactor.text if redactor else Masked
    return replace(
        page,
        capture=_described_again(page.capture, redactor),
        observations=tuple(_again(each, redactor) for each in page.observations),
        broken=tuple(cleared(mask(sentence)) for sentence in page.broken),
        unknown_keys=tuple(cleared(mask(key)) for key in page.unknown_keys),
        listed=tuple(replace(one, slug=cleared(mask_address(one.slug))) if one.slug else one for one in page.listed),
    )


def _described_again(capture: CaptureRecord, redactor: Redactor | None) -> CaptureRecord:
    """Mask and redact the addresses of a capture whose bytes are not at hand, as those of one whose bytes are."""
    bare = Capture(
        url=capture.url, captured_at=capture.captured_at, body=b"", origin=capture.origin, locator=capture.locator
    )
    again = capture_record(bare, redactor)
    return replace(capture, url=again.url, locator=again.locator)


def _again(observation: Observation, redactor: Redactor | None) -> Observation:
    if isinstance(observation, AlertObservation):
        alert = _cleared(mask_record(observation.record), redactor)
        if alert is observation.record:
            return observation
        alert = replace(alert, passages=passages_of(alert.language, {"title": alert.title, "body": alert.body}))
        return AlertObservation(record=alert, version=version_columns(alert))
    count = _masked(observation.count, redactor)
    record = _cleared(mask_record(observation.record), redactor)
    if record is observation.record:
        return replace(observation, count=count)
    texts = {"title": record.title, "what": record.what, "why": record.why}
    record = replace(record, passages=passages_of(record.language, texts))
    return replace(observation, record=record, version=version_columns(record), count=count)


@lru_cache(maxsize=8192)
def _masked(count: Count, redactor: Redactor | None) -> Count:
    masked = mask_record(count)
    return redactor.record(masked) if redactor else masked


@lru_cache(maxsize=8_192)  # about 80 MB for a site with that many petitions, whose text is then processed once
def read_text(
    text: tuple[object, ...], context: Context, *, shows_names: bool = False, redactor: Redactor | None = None
) -> tuple[PetitionRecord, Columns]:
    """Process everything of a petition but its count: ``text`` holds the item's fields in the order of ``_TEXT``."""
    item = Petition(**dict(zip(_TEXT, text, strict=True)))  # type: ignore[arg-type]
    record = mask_record(petition_record(item, Parser(context)), shows_names=shows_names)
    record = _cleared(record, redactor)
    texts = {"title": record.title, "what": record.what, "why": record.why}
    record = replace(record, passages=passages_of(record.language, texts))
    return record, version_columns(record)

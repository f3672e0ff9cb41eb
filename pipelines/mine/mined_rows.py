"""Turn a page's records into rows of plain values, and such rows back into the records of a page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any, get_args, get_type_hints

from pipelines.mine.mining_task import MinedRow
from pipelines.records import (
    AlertObservation,
    AlertRecord,
    CaptureRecord,
    Count,
    ListedRecord,
    Masked,
    MaskedAddress,
    Observation,
    PageRecord,
    PetitionObservation,
    PetitionRecord,
    version_columns,
)
from pipelines.redact import mask_address
from pipelines.redaction_key import Key

KEY_OF_ADDRESSES = "key of masked addresses"
"""The hash of this says which key a row's masked addresses were hashed by."""

REVISITED = ("revisit_file", "revisit_offset", "revisit_length")
"""Where the record is that says the page was as before, when its bytes are those of an earlier record; else null."""

PROVENANCE = (
    *("capture_url", "captured_at", "digest", "media_type", "http_status", "origin", "size", "is_gone"),
    *("file", "offset", "length", "source", "host", "month", "page", "code_version"),
    *REVISITED,
)
"""Columns that each row has: which bytes it was read from, where they are, and what read them."""

REVISIT = "&revisit="
"""In a locator, what stands between the bytes of a page and the record of the revisit that repeats them."""

PARTITIONS = ("month", "host")
"""Columns by which the output is divided into folders."""

_OF_PAGE = ("broken", "passed_over", "listed", "unknown_keys")
_OF_COUNT = tuple(field.name for field in fields(Count) if field.name != "problems")
_LABEL = ("label", "value")


def rows_of_page(page: PageRecord, provenance: Mapping[str, Any], key: Key | None) -> Iterator[MinedRow]:
    """Yield the row of a page (``kind`` "page"), then one for each petition and alert on it.

    ``provenance`` has the columns of ``PROVENANCE`` that the page's record lacks. ``key`` is that of the archive:
    masked addresses are told apart by keyed hashes of what they were, and not at all without it.
    """
    shared = {**_of_capture(page.capture), "page": page.page, **provenance}
    facts = {name: _plain(getattr(page, name)) for name in _OF_PAGE}
    for listed in facts["listed"]:  # an archive looks these up and stores none; here they are shown
        listed["slug"] = listed["slug"] and "".join(mask_address(listed["slug"]))
    yield {"kind": "page", **shared, **facts, "masked_addresses": _masked_addresses(page.capture, key)}
    for observation in page.observations:
        shared["masked_addresses"] = _masked_addresses(observation, key)
        if isinstance(observation, PetitionObservation):
            counted = {name: _plain(getattr(observation.count, name)) for name in _OF_COUNT}
            more = {"place": observation.place, **counted, "count_problems": list(observation.count.problems)}
            yield {"kind": "petition", **shared, **_values(observation.record), **more}
        else:
            yield {"kind": "alert", **shared, **_values(observation.record)}


def page_of_rows(rows: Sequence[MinedRow]) -> PageRecord:
    """Return the page that ``rows`` are of: its own row, then those of what is on it. Raises KeyError, ValueError."""
    own, *others = rows
    listed = tuple(ListedRecord(**one) for one in own["listed"] or ())
    return PageRecord(
        capture=_capture(own, _addresses(own)),
        page=own["page"],
        observations=tuple(_observation(row, _addresses(row)) for row in others),
        broken=tuple(map(Masked, own["broken"] or ())),
        passed_over=own["passed_over"] or 0,
        listed=listed,
        unknown_keys=tuple(map(Masked, own["unknown_keys"] or ())),
    )


def pages_in(rows: Iterable[MinedRow]) -> Iterator[list[MinedRow]]:
    """Group the rows of a file by page: each begins with a row of ``kind`` "page"."""
    group: list[MinedRow] = []
    for row in rows:
        if row["kind"] == "page" and group:
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def month_of(captured_at: datetime | None) -> str:
    """Return the month (UTC) in which a page was captured, as 2018-03; "unknown" without a time."""
    return f"{captured_at:%Y-%m}" if captured_at else "unknown"


def _of_capture(capture: CaptureRecord) -> MinedRow:
    names = ("captured_at", "digest", "media_type", "origin", "size", "is_gone")
    more = {name: getattr(capture, name) for name in names}
    return {"capture_url": _plain(capture.url), "http_status": capture.status, **more}  # "status" is a petition's


def _capture(row: MinedRow, addresses: Mapping[str, MaskedAddress]) -> CaptureRecord:
    names = ("captured_at", "digest", "media_type", "size", "is_gone")
    url = row["capture_url"]
    return CaptureRecord(
        url=Masked(addresses.get(url, url)),
        status=row["http_status"],
        origin="commoncrawl",
        locator=Masked(locator_of(row)),
        kept=None,
        **{name: row[name] for name in names},
    )


def locator_of(row: MinedRow) -> str:
    """Return where the bytes of a row are, as a range request asks for them, and the revisit that repeats them."""
    place = _range(row["file"], row["offset"], row["length"])
    return f"{place}{REVISIT}{_range(*(row[name] for name in REVISITED))}" if row["revisit_file"] else place


def _range(file: str, offset: int, length: int) -> str:
    return f"{file}#bytes={offset}-{offset + length - 1}"


def _observation(row: MinedRow, addresses: Mapping[str, MaskedAddress]) -> Observation:
    if row["kind"] == "alert":
        alert = _record(AlertRecord, row, addresses)
        return AlertObservation(record=alert, version=version_columns(alert))
    petition = _record(PetitionRecord, row, addresses)
    problems = tuple(row["count_problems"] or ())
    count = Count(**{name: row[name] for name in _OF_COUNT}, problems=problems)
    return PetitionObservation(record=petition, version=version_columns(petition), count=count, place=row["place"])


def _values(record: PetitionRecord | AlertRecord) -> MinedRow:
    values = {field.name: _plain(getattr(record, field.name)) for field in fields(record)}
    if isinstance(record, AlertRecord):
        values["labels"] = [dict(zip(_LABEL, pair, strict=True)) for pair in record.labels]
    return values


def _record(kind: Any, row: MinedRow, addresses: Mapping[str, MaskedAddress]) -> Any:
    hints = get_type_hints(kind)
    values = {field.name: _valued(row[field.name], hints[field.name], addresses) for field in fields(kind)}
    return kind(**{name: value for name, value in values.items() if value is not None})


def _valued(value: Any, hint: Any, addresses: Mapping[str, MaskedAddress]) -> Any:
    """Return a value of a row as the field of a record with this type has it."""
    if isinstance(value, list):
        (inner, *_) = get_args(hint)
        return tuple(_part(part, inner, addresses) for part in value)
    return addresses.get(value, value) if isinstance(value, str) else value


def _part(value: Any, inner: Any, addresses: Mapping[str, MaskedAddress]) -> Any:
    if not isinstance(value, dict):
        return value
    if not is_dataclass(inner):  # a label and its value
        return tuple(value[name] for name in _LABEL)
    return inner(**{name: addresses.get(part, part) for name, part in value.items()})  # type: ignore[operator]


def _plain(value: Any) -> Any:
    """Return a value without types of ours: what a masked address was is known to nobody who has the row."""
    if isinstance(value, str):
        return str.__str__(value) if type(value) is str else "".join(value)
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value


def _masked_addresses(record: CaptureRecord | Observation, key: Key | None) -> list[MinedRow]:
    """List the masked addresses of a row with the keyed hashes of what they were; "" where there is no key."""
    return [
        {
            "address": "".join(address),
            "identity": key.hash(address.identity) if key else "",
            "template": address.template,
            "form": address.form,
            "key": key.hash(KEY_OF_ADDRESSES) if key else "",
        }
        for address in dict.fromkeys(_addresses_in(record))
    ]


def _addresses_in(value: Any) -> Iterator[MaskedAddress]:
    if isinstance(value, MaskedAddress):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _addresses_in(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _addresses_in(getattr(value, field.name))


def _addresses(row: MinedRow) -> dict[str, MaskedAddress]:
    listed = row["masked_addresses"] or ()
    return {
        one["address"]: MaskedAddress(one["address"], "", one["template"], one["form"], hashed=one["identity"])
        for one in listed
    }

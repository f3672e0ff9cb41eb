"""Tell whether the rows of a mined page make sense, before an archive takes the word of a file for them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from pipelines.mine.mined_rows import REVISITED
from pipelines.mine.mining_task import MinedRow
from pipelines.records import AlertRecord, Count, ListedRecord, PetitionRecord
from scrapers.captures.capture import GONE

_DIGEST = re.compile(r"[0-9a-f]{64}")
_READER = re.compile(r"[\w.+-]{1,64}")
_TIME = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d)(?:T\d\d:\d\d[\d:.+-]*Z?)?)?)?")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:,[a-z]{2,3})*")
_TIMES = {"created_at", "stated_at", "date", "date_in_url", "published_at", "modified_at", "deadline", "event_date"}
_LINKS = {"url", "action_url"}
_SCHEMES = ("http://", "https://", "mailto:", "tel:", "sms:")
_MOST = 2**53  # of numbers, that JSON may show them
_LONGEST = 2**21  # letters: longer than the longest page that is read
_RECORDS = {"petition": (PetitionRecord, Count), "alert": (AlertRecord,)}
_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)


def are_sensible(rows: Sequence[MinedRow]) -> bool:
    """Return whether the rows of one page have values that mining writes: of the right kinds, and in their bounds."""
    own, *others = rows
    return (
        _is_page(own)
        and all(row["kind"] in _RECORDS for row in others)
        and all(_fits_record(row, kind) for row in others for kind in _RECORDS[row["kind"]])
        and all((row["place"] or 0) > 0 for row in others if row["kind"] == "petition")
        and all(_are_texts(one, ("address", "identity", "template", "form", "key")) for one in _addresses(rows))
    )


def _is_page(row: MinedRow) -> bool:
    """Return whether a page's own row says where its bytes are, which they are, and from when."""
    at = row["captured_at"]
    return (
        row["kind"] == "page"
        and _DIGEST.fullmatch(row["digest"] or "") is not None
        and (row["length"] or 0) > 0
        and all(_fits("", row[name], int) for name in ("length", "offset", "size"))
        and _is_place_or_none([row[name] for name in REVISITED])
        and 100 <= (row["http_status"] or 0) <= 599
        and row["is_gone"] == (row["http_status"] in GONE)
        and _are_texts(row, ("capture_url", "media_type", "page"))
        and _READER.fullmatch(row["code_version"] or "") is not None
        and (at is None or _EARLIEST <= at <= datetime.now(UTC) + timedelta(days=1))
        and (row["passed_over"] or 0) >= 0
        and all(_fits("", text, str) for name in ("broken", "unknown_keys") for text in row[name] or ())
        and all(_fits("", one, ListedRecord) for one in row["listed"] or ())
    )


def _is_place_or_none(revisit: Sequence[Any]) -> bool:
    if revisit == [None, None, None]:
        return True
    file, offset, length = revisit
    return _fits("", file, str) and _fits("", offset, int) and _fits("", length, int) and length > 0


def _addresses(rows: Sequence[MinedRow]) -> list[Any]:
    return [one for row in rows for one in row["masked_addresses"] or ()]


def _are_texts(row: Any, names: Sequence[str]) -> bool:
    return isinstance(row, Mapping) and all(_fits("", row[name], str) for name in names)


def _fits_record(row: MinedRow, kind: type) -> bool:
    """Return whether a row has the values of a record; what it lacks has the value that is usual in the record."""
    usual = {field.name for field in fields(kind) if field.default is not MISSING} - {"goal_kind"}
    return all(
        (row[name] is None and name in usual) or _fits(name, row[name], hint)
        for name, hint in _hints(kind).items()
        if name != "problems" or kind is not Count
    ) and (kind is not Count or all(_fits("", text, str) for text in row["count_problems"] or ()))


def _fits(name: str, value: Any, hint: Any) -> bool:
    """Return whether a plain value is one that a field called ``name`` of this type may have."""
    if get_origin(hint) in (Union, UnionType):
        return any(_fits(name, value, each) for each in get_args(hint))
    if get_origin(hint) is Literal:
        return value in get_args(hint)
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        return isinstance(value, list) and all(_fits_part(one, inner) for one in value)
    if isinstance(hint, type) and is_dataclass(hint):
        return isinstance(value, Mapping) and all(_fits(key, value[key], of) for key, of in _hints(hint).items())
    if hint is str:
        return isinstance(value, str) and _is_text(name, value)
    if hint is int:
        return isinstance(value, int) and 0 <= value <= _MOST
    return value is None if hint is type(None) else isinstance(value, hint)


def _fits_part(value: Any, hint: Any) -> bool:
    if get_origin(hint) is tuple:  # a label and its value
        return _are_texts(value, ("label", "value"))
    return _fits("", value, hint)


def _is_text(name: str, value: str) -> bool:
    if len(value) > _LONGEST or "\0" in value:
        return False
    if name in _TIMES:
        return _is_time(value)
    if name in _LINKS:
        return value.lower().startswith(_SCHEMES)
    return name != "language" or _LANGUAGE.fullmatch(value) is not None


def _is_time(value: str) -> bool:
    found = _TIME.fullmatch(value)
    try:
        return found is not None and date(int(found[1]), int(found[2] or 1), int(found[3] or 1)) is not None
    except ValueError:
        return False


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)

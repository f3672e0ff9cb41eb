"""Check a receipt against the WARC record that it is of: the same bytes, and what they say when they are read again."""

import hashlib
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pipelines.code_version import reader_version
from pipelines.process import capture_record, process
from pipelines.records import OUTSIDE_HASH, AlertObservation, Observation, PageRecord, PetitionObservation
from pipelines.store.captures import capture_columns
from pipelines.store.seal_statements import OF_COUNT, OF_SIGHTING, OF_STATED
from pipelines.verify.findings import sentence
from pipelines.verify.receipt_check import Receipt, ReceiptProof
from scrapers.captures import Capture
from scrapers.captures.capture_store import members, read_member
from scrapers.captures.warc_fields import PAGES
from scrapers.captures.warc_parser import Record, parse_record
from scrapers.captures.warc_reader import part_of
from scrapers.errors import UserError
from scrapers.extract import PageChanged, extract
from scrapers.sources import Source

_MASKED = re.compile(r"redacted(-[0-9]+)?")  # the archive numbers masked addresses, by a key that it keeps


def check_record(receipt: Receipt, warc: Path, proof: ReceiptProof) -> None:
    """Find the record of a receipt in a WARC file, and compare both; adds to ``proof``. Raises UserError."""
    own, others = _find(receipt, warc)
    if own is None:
        wanted = receipt["capture"]["kept_digest"] or receipt["capture"]["digest"]
        proof.wrongs.append(f"record: {warc} has no record with the SHA-256 {wanted}; it was changed, or is another")
        return
    try:
        capture = _capture(own, others)
    except UserError as problem:
        proof.wrongs.append(f"record: {problem}")
        return
    wrongs = list(_columns(receipt["capture"], capture))
    proof.wrongs += wrongs
    if not wrongs:
        proof.facts.append(
            f"the record in {warc} has the bytes of {capture.url}, captured at "
            f"{receipt['capture']['captured_at'] or 'an unknown time'}"
        )
        _read_again(receipt, capture, proof)


def _find(receipt: Receipt, warc: Path) -> tuple[Record | None, list[Record]]:
    """Return the record of a receipt, and the other pages of the file, to which it may refer."""
    wanted, own, others = receipt["capture"]["kept_digest"], None, list[Record]()
    try:
        with warc.open("rb") as file:
            for kept in members(warc):
                file.seek(kept.offset)
                packed = file.read(kept.length)
                record = parse_record(read_member(file, kept.offset)[0])
                if record.kind not in PAGES:
                    continue
                if own is None and (_is_of(record, receipt) if wanted is None else _digest(packed) == wanted):
                    own = record
                elif record.kind != "revisit":
                    others.append(record)
    except (OSError, EOFError, ValueError, zlib.error, UserError) as error:
        why = str(error)[:150]
        raise UserError(f"record: {warc} cannot be read ({why}); name the WARC file of the receipt") from None
    return own, others


def _digest(packed: bytes) -> str:
    return hashlib.sha256(packed).hexdigest()


def _is_of(record: Record, receipt: Receipt) -> bool:
    """Check whether a record may be that of a receipt which names no digest of it."""
    return record.field("WARC-Target-URI").strip("<> ") == receipt["capture"]["url"] and (
        (receipt["capture"]["captured_at"] or "") in ("", record.field("WARC-Date"))
    )


def _capture(own: Record, others: list[Record]) -> Capture:
    """Read a record; one that repeats another has its body from that. Raises UserError."""

    def original(revisit: Record) -> Record | None:
        wanted = revisit.field("WARC-Refers-To")
        named = [each for each in others if each.field("WARC-Record-ID") == wanted]
        return next(iter(named or others), None)

    part = part_of(own, 0, "", original)
    if part.capture is None:
        raise UserError(f"it cannot be read ({part.reason})")
    return part.capture


def _columns(stated: Mapping[str, Any], capture: Capture) -> Iterator[str]:
    columns = capture_columns(capture_record(capture))
    for name in ("digest", "size", "url", "captured_at", "status", "media_type"):
        if _unnumbered(stated[name]) != _unnumbered(columns[name]):
            yield f"record: its {name} is {columns[name]!r}, and the receipt says {stated[name]!r}"


def _read_again(receipt: Receipt, capture: Capture, proof: ReceiptProof) -> None:
    """Read the page with the code of today, and compare what it says."""
    source = _source(receipt["about"]["source"])
    reader = receipt["reading"]["code_version"]
    capture = replace(capture, locator=receipt["capture"]["locator"])
    try:
        page: PageRecord | None = process(extract(capture, source.platform, source.for_pages), source)
        problem = ""
    except PageChanged as changed:
        page, problem = None, changed.reason
    except Exception as error:  # a parser may fail in any way on bytes that are not those of its page
        page, problem = None, sentence(error)
    differing = _differing(receipt, page)
    if differing == "":
        proof.facts.append("read again by this program, the record says the same")
        if source.for_reading:  # which the receipt names itself: compare them
            rules = ", ".join(f"{name} {rule}" for name, rule in sorted(source.for_reading.items()))
            proof.notes.append(f"it was read by rules of the receipt that nothing proves: {rules}")
    elif reader != reader_version(source.for_reading):
        # The code version is in no hash: a record that says something else is never taken at its word.
        proof.doubts.append(
            f"value: the record does not say it when this program reads it ({problem or differing}); the receipt names "
            f"code version {reader}: install that one to see whether it reads so"
        )
    else:
        proof.wrongs.append(f"value: the record does not say it ({problem or differing})")


def _source(stated: Mapping[str, Any]) -> Source:
    """Return what page functions need to know of a source."""
    alerts = stated["alerts"]
    fields = {**stated, "alerts": alerts if isinstance(alerts, str) else tuple(alerts)}
    return Source(**fields, start=(), schedule="never")


def _differing(receipt: Receipt, page: PageRecord | None) -> str:
    """Say in a clause how what a page says differs from a receipt; "" where one of its items is the same."""
    stated = {**receipt["version"], **receipt["observation"], "page": receipt["reading"]["page"]}
    wanted = PetitionObservation if receipt["kind"] == "petition" else AlertObservation
    found = [_values(each, page.page) for each in page.observations if isinstance(each, wanted)] if page else []
    if not found:
        return f"it shows no {receipt['kind']}"
    # A page may show a hundred: the one with the fewest differences is meant.
    fields = min(([name for name in each if each[name] != _unnumbered(stated.get(name))] for each in found), key=len)
    return f"another {', '.join(fields)}" if fields else ""


def _values(observation: Observation, page: str) -> dict[str, Any]:
    """Return what was read of one item, by the names that a receipt has for it."""
    record = observation.record
    values = {name: value for name, value in observation.version.items() if name not in (*OUTSIDE_HASH, "content_hash")}
    values |= {"page": page} | ({"slug": record.slug} if record.slug else {})
    if isinstance(observation, PetitionObservation):
        values |= {name: getattr(observation.count, name) for name in OF_COUNT}
        values["stated"] = [{name: getattr(each, name) for name in OF_STATED} for each in observation.record.stated]
    else:
        values |= {name: getattr(observation.record, name) for name in OF_SIGHTING}
    return {name: _unnumbered(value) for name, value in values.items()}


def _unnumbered(value: Any) -> Any:
    return _MASKED.sub("redacted", value) if isinstance(value, str) else value

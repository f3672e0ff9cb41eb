"""Redact one WARC record: its fields, its headers and its body."""

import base64
import hashlib
import re
import uuid
import zlib
from dataclasses import dataclass, replace
from datetime import datetime

from pipelines.redaction.exchanges import (
    RedactedResponse,
    plain_head,
    redacted_address,
    redacted_request,
    redacted_response,
)
from pipelines.redaction.marks import Finder
from pipelines.redaction.page_bytes import redacted_bytes
from pipelines.redaction.page_text import matches, redacted_text
from scrapers.captures.digests import holds
from scrapers.captures.exchange import split_head
from scrapers.captures.warc_fields import DIGEST, OF_DIGEST, REFERS_TO_OFFSET, TRUNCATED
from scrapers.captures.warc_parser import Record

REDACTED_AT, REASON = "Que-Conste-Redacted-At", "Que-Conste-Redaction-Reason"
_BLOCK_DIGEST = "WARC-Block-Digest"
_NO_DIGEST = "sha1:" + "A" * 32  # of no bytes that are known: a record that was damaged stays one
_HAS_DIGITS_ALONE = frozenset({"content-length", "warc-date", "warc-block-digest", "warc-payload-digest"})
_ADDRESS = re.compile(r"UR[IL]$|Filename$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A record after matches were taken out, and how many there were in its fields, its headers and its body."""

    record: Record
    in_fields: int = 0
    in_head: int = 0
    in_body: int = 0
    etags: frozenset[bytes] = frozenset()

    @property
    def places(self) -> int:
        return self.in_fields + self.in_head + self.in_body


def redacted_record(record: Record, finder: Finder) -> Change | None:
    """Take matches out of a record; None where there are none. Its digests and its length are made true again."""
    fields, in_fields = _redacted_fields(record, finder)
    response = _redacted_block(record, finder)
    if not (in_fields or response.in_head or response.in_body):
        return None
    dropped = {OF_DIGEST.lower()} if response.in_body else set()
    kept = [(name, value) for name, value in fields if name.lower() not in dropped]
    if response.is_cut and not record.field(TRUNCATED):
        kept.append((TRUNCATED, "disconnect"))
    now = replace(record, fields=tuple(kept), block=response.head + response.body)
    is_damaged = holds(record.field(_BLOCK_DIGEST), [record.block]) is False
    return Change(
        record=_with_digests(now, None if record.kind == "revisit" else response.body, is_damaged=is_damaged),
        in_fields=in_fields,
        in_head=response.in_head,
        in_body=response.in_body,
        etags=response.etags,
    )


def _redacted_fields(record: Record, finder: Finder) -> tuple[tuple[tuple[str, str], ...], int]:
    values = "\n".join(value for name, value in record.fields if name.lower() not in _HAS_DIGITS_ALONE)
    if not matches(values, finder):  # asked once for all: few records have any
        return record.fields, 0
    fields, total = list[tuple[str, str]](), 0
    for name, value in record.fields:
        if name.lower() in _HAS_DIGITS_ALONE:
            now = value
        else:
            now = redacted_address(value, finder) if _ADDRESS.search(name) else redacted_text(value, finder)[0]
        fields.append((name, now))
        total += now != value
    return tuple(fields), total


def _redacted_block(record: Record, finder: Finder) -> RedactedResponse:
    if record.kind in ("response", "revisit"):
        head, body = split_head(record.block)
        if head:
            return redacted_response(head, body, finder)
    elif record.kind == "request":
        request, count = redacted_request(record.block, finder)
        head, blank, sent = request.partition(b"\r\n\r\n")
        return RedactedResponse(head=head + blank, body=sent, in_head=count, in_body=0)
    block, count = redacted_bytes(record.block, finder, record.field("Content-Type"))
    return RedactedResponse(head=b"", body=block, in_head=0, in_body=count)


def _with_digests(record: Record, payload: bytes | None, *, is_damaged: bool = False) -> Record:
    """Return a record with the length and the digests of its block, as far as it states any."""
    digests = {_BLOCK_DIGEST.lower(): _sha1(record.block)}
    if payload is not None:
        digests[DIGEST.lower()] = _sha1(payload)
    if is_damaged:
        digests = dict.fromkeys(digests, _NO_DIGEST)
    digests["content-length"] = f"{len(record.block)}"
    fields = tuple((name, digests.get(name.lower(), value)) for name, value in record.fields)
    return replace(record, fields=fields, length=len(record.block))


def noted(record: Record, at: datetime, reason: str) -> Record:
    """Say in a record that it was redacted, when and why."""
    ours = {REDACTED_AT.lower(), REASON.lower()}
    fields = [pair for pair in record.fields if pair[0].lower() not in ours]
    return replace(record, fields=(*fields, (REDACTED_AT, _utc(at)), (REASON, reason)))


def note_of(record: Record, at: datetime, reason: str) -> Record:
    """Build the metadata record that says of another record that it was redacted, when and why."""
    block = f"Redacted-At: {_utc(at)}\r\nRedaction-Reason: {reason}\r\nRedacted-Type: {record.kind}\r\n".encode()
    identity = uuid.uuid4()
    fields = (
        ("WARC-Type", "metadata"),
        ("WARC-Record-ID", f"<urn:uuid:{identity}>"),
        # An address of its own: a player would show this in place of the page.
        ("WARC-Target-URI", f"metadata://queconste/redaction/{identity}"),
        ("WARC-Date", _utc(at)),
        ("WARC-Refers-To", record.field("WARC-Record-ID")),
        ("Content-Type", "application/warc-fields"),
        (DIGEST, ""),
        (_BLOCK_DIGEST, ""),
        ("Content-Length", ""),
    )
    return _with_digests(Record(offset=0, kind="metadata", fields=fields, block=block), block)


def referring(revisit: Record, *, offset: int | None, digest: str, is_redacted: bool) -> Record:
    """Let a revisit refer to its original where that is now, and as it is now."""
    values = {DIGEST.lower(): digest} if digest else {}
    if offset is not None:
        values[REFERS_TO_OFFSET.lower()] = f"{offset}"
    fields = tuple((name, values.get(name.lower(), value)) for name, value in revisit.fields)
    head, body = split_head(revisit.block)
    # The body that it refers to is stored plain: under "Content-Encoding: gzip", players would not show it.
    block = plain_head(head, None) + body if is_redacted and head else revisit.block
    return _with_digests(replace(revisit, fields=fields, block=block), None)


def with_block(record: Record, block: bytes) -> Record:
    """Give a record another block, of the same payload."""
    return _with_digests(replace(record, block=block), None)


def serialized(record: Record, version: bytes, *, packs: bool) -> bytes:
    """Return the bytes of a record, as a gzip member if it ``packs``; ``version`` is its first line."""
    lines = [version.strip(), *(f"{name}: {value}".encode() for name, value in record.fields), b"", b""]
    data = b"\r\n".join(lines) + record.block + b"\r\n\r\n"
    return packed(data) if packs else data


def packed(data: bytes) -> bytes:
    """Return one gzip member."""
    packer = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    return packer.compress(data) + packer.flush()


def _sha1(data: bytes) -> str:
    return "sha1:" + base64.b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode()


def _utc(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"

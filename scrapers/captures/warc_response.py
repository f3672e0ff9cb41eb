"""Read the response in a WARC record, and check it against its length and its digests."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from scrapers.captures.decoding import LIMIT, decoded, unchunked
from scrapers.captures.digests import holds
from scrapers.captures.exchange import Exchange, begins_response, parse_head, split_head, without_transfer_encoding
from scrapers.captures.media import UnreadableBody
from scrapers.captures.warc_fields import DIGEST, NO_TYPE, OF_DIGEST, TRUNCATED
from scrapers.captures.warc_parser import LARGEST, Record

_LONGEST_HEAD = 2**20
_BODILESS = re.compile(r"1\d\d|204|304")


class DigestMismatch(UnreadableBody):
    """A record that is not what its digest says."""


def is_http(record: Record | None) -> bool:
    """Return whether a record holds the answer of a site, and not the page alone."""
    return record is not None and record.kind in ("response", "revisit") and begins_response(record.block)


def http_response(record: Record) -> Exchange | None:
    """Return status line and headers of the response in a record; None where it holds none."""
    if not is_http(record):
        return None
    status_line, headers = parse_head(split_head(record.block)[0])
    return Exchange(status_line=status_line, headers=headers, raw=b"")


def exchange_of(record: Record) -> Exchange:
    """Return the response in a record; one without a head where the record holds the page alone."""
    if record.length > LARGEST:
        raise UnreadableBody(f"the page is larger than {LIMIT // 2**20} MB")
    if record.field("WARC-Segment-Number"):
        raise UnreadableBody("the page is kept in several segments, which we do not join")
    if record.kind not in ("response", "revisit"):
        stated = record.field("Content-Type").replace(NO_TYPE, "")
        headers = (("Content-Type", stated),) if stated else ()
        exchange = Exchange(status_line="200 OK", headers=headers, raw=record.block)
        _check_digests(record, exchange)
    else:
        exchange = _response(record)
    if len(exchange.raw) > LIMIT:
        raise UnreadableBody(f"the page is larger than {LIMIT // 2**20} MB")
    return replace(exchange, cut="only the beginning of the page was kept") if record.field(TRUNCATED) else exchange


def _response(record: Record) -> Exchange:
    head, payload = split_head(record.block)
    if len(head) > _LONGEST_HEAD:
        raise UnreadableBody("its headers are longer than 1 MB")
    status_line, headers = parse_head(head)
    exchange = Exchange(status_line=status_line, headers=headers, raw=payload, head=head)
    if "chunked" in exchange.header("Transfer-Encoding").lower():
        body, missing = unchunked(payload)
        exchange = replace(exchange, raw=body, cut=missing and f"the answer was cut off: {missing}")
    else:
        exchange = replace(exchange, cut=_shortfall(record, exchange))
    _check_digests(record, exchange)
    return replace(
        exchange,
        headers=tuple(pair for pair in headers if pair[0].lower() != "transfer-encoding"),
        head=without_transfer_encoding(head),
        payload_digest=record.field(OF_DIGEST) or record.field(DIGEST),
    )


def _shortfall(record: Record, exchange: Exchange) -> str:
    """Return how much of a body did not come, by its Content-Length; "" where all of it may be there."""
    stated, came = exchange.header("Content-Length"), len(exchange.raw)
    if record.kind == "revisit" or _BODILESS.match(exchange.status_line) or not re.fullmatch(r"[0-9]{1,15}", stated):
        return ""
    encoding = exchange.header("Content-Encoding")
    if came >= int(stated) or (encoding and _is_plain(exchange.raw, encoding)):
        return ""  # some archives undo the compression and leave the length of before
    return f"the answer was cut off: {came:,} of {int(stated):,} bytes came"


def _is_plain(raw: bytes, encoding: str) -> bool:
    try:
        return decoded(raw, encoding) is raw
    except UnreadableBody:
        return False


def _check_digests(record: Record, exchange: Exchange) -> None:
    """Compare a record with the digests it states. Raises DigestMismatch.

    Archives digest the payload as it was sent, without its chunks (as the WARC standard has it), or decoded.
    """
    if record.kind == "revisit" or record.field(TRUNCATED):
        return
    if holds(record.field("WARC-Block-Digest"), [record.block]) is False:
        raise DigestMismatch("the record is not what its digest says")
    if holds(record.field(DIGEST), _forms(record, exchange)) is False:
        raise DigestMismatch("the page is not what its digest says")


def _forms(record: Record, exchange: Exchange) -> Iterator[bytes]:
    yield exchange.raw
    yield record.block[len(exchange.head) :]
    yield record.block.partition(b"\r\n\r\n")[2]  # behind "100 Continue", where others take the answer to begin
    with suppress(UnreadableBody):
        yield decoded(exchange.raw, exchange.header("Content-Encoding"))


def _whole_head(head: bytes) -> bytes:
    """Return a head that ends with its empty line; nothing of one that lacks it, since a body would be taken for it."""
    return head if head.endswith((b"\r\n\r\n", b"\n\n")) else b""


def with_body_of(first: Exchange, again: Exchange) -> Exchange:
    """Return the response of a revisit with the body of the first time, encoded as it was then.

    "304 Not Modified" means that the first answer stands, with the headers that the site sent again.
    """
    body = Exchange(
        status_line=again.status_line if again.headers else first.status_line,
        headers=again.headers or first.headers,
        raw=first.raw,
        head=_whole_head(again.head) if again.headers else first.head,
        cut=first.cut,
        payload_digest=first.payload_digest,
    )
    encoding = first.header("Content-Encoding")
    if not again.status_line.startswith("304"):
        if body.header("Content-Encoding") == encoding:
            return body
        headers = [pair for pair in body.headers if pair[0].lower() != "content-encoding"]
        added = [("Content-Encoding", encoding)] if encoding else []
        return replace(body, headers=(*headers, *added), head=b"")
    # a 304 may say "Content-Length: 0"
    headers = [pair for pair in again.headers if pair[0].lower() not in ("content-encoding", "content-length")]
    sent_again = {name.lower() for name, _ in headers}
    unchanged = [pair for pair in first.headers if pair[0].lower() not in sent_again]
    return replace(body, status_line=first.status_line, headers=(*headers, *unchanged), head=b"")

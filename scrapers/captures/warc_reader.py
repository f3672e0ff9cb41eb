"""Read captures from the records of WARC and ARC files: our own and anybody's."""

import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import get_args

from scrapers.captures.capture import Capture, Origin, clean_url, implausible
from scrapers.captures.decoding import LIMIT, decoded, unchunked
from scrapers.captures.digests import holds
from scrapers.captures.exchange import Exchange, parse_head, split_head, without_transfer_encoding
from scrapers.captures.media import UnreadableBody
from scrapers.captures.revisits import Opener, Originals, Revisit
from scrapers.captures.warc_fields import (
    DIGEST,
    FETCHED_FROM,
    NO_TYPE,
    OF_DIGEST,
    OF_ORIGIN,
    OF_TIME,
    OTHERS,
    PAGES,
    TRUNCATED,
    UNKNOWN,
)
from scrapers.captures.warc_parser import LARGEST, Damage, DamagedWarc, Record, record_at, records

_ORIGINS: dict[str, Origin] = {origin: origin for origin in get_args(Origin)}
_WITH_SECONDS = re.compile(r".*T\d\d:?\d\d:?\d\d.*", re.DOTALL)
_PAGE_URL = re.compile(r"https?:", re.IGNORECASE)
_LONGEST_HEAD = 2**20
_BODILESS = re.compile(r"1\d\d|204|304")
_NO_ORIGINAL = (
    "the page was as before, but the record of before is neither in the files given nor among the captures kept"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one record gave: a capture and its exchange (None where there was none), or the reason it gave none.

    ``locator`` names file and byte. ``damaged`` where the record is not as it was written; its ``url`` may be "".
    """

    offset: int
    url: str
    capture: Capture | None = None
    exchange: Exchange | None = None
    reason: str = ""
    locator: str = ""
    damaged: bool = False


OriginalOf = Callable[[Record], Record | None]


def read_warc(open_file: Opener, name: str, originals: Originals | None = None) -> Iterator[Part]:
    """Yield one part for each record that holds a page, or that cannot be read, in the order of the file.

    Records of requests, DNS and the like are skipped. A revisit gets the body that it refers to; one whose original has
    not been read yet waits in ``originals``, for ``late_revisits`` to read it after the last file, or in its absence
    for the end of this file. ``name`` is what locators and messages call the file. Raises DamagedWarc for a file that
    is packed as one piece.
    """
    known = originals or Originals()
    try:
        with open_file() as file:
            for found in records(file, _holds_page):
                locator = f"{name}:{found.offset}"
                if isinstance(found, Damage):
                    reason = f"no record can be read at byte {found.offset} ({found.reason})"
                    yield Part(offset=found.offset, url="", reason=reason, locator=locator, damaged=True)
                elif found.kind == "revisit" and _holds_page(found) and not _is_at_hand(found, known):
                    known.waiting.append(Revisit(open_file, name, found.offset, known.tag))
                elif part := _part(found, locator, open_file, known):
                    yield part
    except DamagedWarc as error:
        raise DamagedWarc(f"{name} {error}") from None
    if originals is None:
        yield from (part for _, part in late_revisits(known))


def late_revisits(originals: Originals) -> Iterator[tuple[object, Part]]:
    """Yield the parts of the revisits that waited for their originals, each with the tag it was noted with."""
    for revisit in originals.waiting:
        locator = f"{revisit.name}:{revisit.offset}"
        with revisit.open_file() as file:
            record = record_at(file, revisit.offset)
        if not _is_at_hand(record, originals):
            originals.look_in_folder()
        yield revisit.tag, checked_time(part_of(record, revisit.offset, locator, originals.find))
    originals.waiting.clear()


def _is_at_hand(revisit: Record, originals: Originals) -> bool:
    try:
        return originals.find(revisit) is not None
    except (ValueError, EOFError, OSError, zlib.error):
        return False


def _holds_page(record: Record) -> bool:
    return record.kind in PAGES and bool(_PAGE_URL.match(record.field("WARC-Target-URI").strip("<> ")))


def _part(record: Record, locator: str, open_file: Opener, originals: Originals) -> Part | None:
    """Return what a record gives; None for one that holds no page of the Web."""
    url = record.field("WARC-Target-URI")
    if record.kind in OTHERS or (record.kind in PAGES and url and not _holds_page(record)):
        return None
    if record.kind not in PAGES or not url:
        reason = (
            "it names no URL" if record.kind in PAGES else f"its type is {record.kind[:40]!r}, which we do not know"
        )
        return Part(offset=record.offset, url=url, reason=f"{reason} (byte {record.offset})", locator=locator)
    if record.kind != "revisit":
        originals.note(record, open_file)
    return checked_time(part_of(record, record.offset, locator, originals.find))


def checked_time(part: Part) -> Part:
    """Return the part itself, or the reason why no page can have been captured at its time."""
    at = part.capture and part.capture.captured_at
    if at and (doubt := implausible(at, datetime.now(UTC))):
        return replace(part, capture=None, exchange=None, reason=f"its time, {at:%Y-%m-%d %H:%M:%S}, {doubt}")
    return part


def part_of(record: Record, offset: int, locator: str, original: OriginalOf, origin: Origin = "warc") -> Part:
    """Read what one record gives; ``original`` finds the record whose body a revisit refers to."""
    url = clean_url(record.field("WARC-Target-URI"))
    part = Part(offset=offset, url=url, locator=locator)
    first: Record | None = None
    try:
        exchange = _exchange(record)
        if record.kind == "revisit":
            if (first := original(record)) is None:
                raise UnreadableBody(_NO_ORIGINAL)
            exchange = with_body_of(_exchange(first), exchange)
        capture = Capture(
            url=url,
            captured_at=_time(record),
            body=decoded(exchange.raw, exchange.header("Content-Encoding")),
            media_type=exchange.header("Content-Type"),
            status=_status(exchange),
            origin=_ORIGINS.get(record.field(OF_ORIGIN), origin),
            locator=record.field(FETCHED_FROM) or locator,
            cut=exchange.cut,
        )
    except DigestMismatch as error:
        return replace(part, reason=f"{error} (byte {offset})", damaged=True)
    except UnreadableBody as error:
        return replace(part, reason=str(error))
    except (ValueError, EOFError, OSError, zlib.error) as error:  # the original has changed since it was noted
        return replace(part, reason=f"the record that it repeats cannot be read ({error})", damaged=True)
    return replace(part, capture=capture, exchange=exchange if _is_http(record) or _is_http(first) else None)


def _is_http(record: Record | None) -> bool:
    return record is not None and record.kind in ("response", "revisit") and record.block.startswith(b"HTTP/")


def http_response(record: Record) -> Exchange | None:
    """Return status line and headers of the response in a record; None where it holds none."""
    if not _is_http(record):
        return None
    status_line, headers = parse_head(split_head(record.block)[0])
    return Exchange(status_line=status_line, headers=headers, raw=b"")


class DigestMismatch(UnreadableBody):
    """A record that is not what its digest says."""


def _exchange(record: Record) -> Exchange:
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
    with suppress(UnreadableBody):
        yield decoded(exchange.raw, exchange.header("Content-Encoding"))


def with_body_of(first: Exchange, again: Exchange) -> Exchange:
    """Return the response of a revisit with the body of the first time, encoded as it was then.

    "304 Not Modified" means that the first answer stands, with the headers that the site sent again.
    """
    body = Exchange(
        status_line=again.status_line if again.headers else first.status_line,
        headers=again.headers or first.headers,
        raw=first.raw,
        head=again.head if again.headers else first.head,
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


def _time(record: Record) -> datetime | None:
    """Return when the page was captured, in whole seconds, as the archive writes it."""
    date = record.field("WARC-Date")
    if record.field(OF_TIME) == UNKNOWN or not _WITH_SECONDS.fullmatch(date):
        return None  # "2018-03-01" and "2018-03-01T12:00Z", which WARC 1.1 allows, are no times to the second
    try:
        at = datetime.fromisoformat(date)
        return at.replace(microsecond=0, tzinfo=at.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _status(exchange: Exchange) -> int:
    """Return the status as a number; 0 where the site sent none."""
    code = re.match(r"[0-9]{3}\b", exchange.status_line)
    return int(code[0]) if code else 0

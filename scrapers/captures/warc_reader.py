"""Read captures from WARC and ARC files: our own and anybody's."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import SEEK_END, BytesIO
from typing import BinaryIO, get_args

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataReader, DecompressingBufferedReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from scrapers.captures.capture import Capture, Origin, implausible
from scrapers.captures.decoding import LIMIT, decoded
from scrapers.captures.exchange import Exchange
from scrapers.captures.media import UnreadableBody
from scrapers.errors import UserError

# Fields of our own in a record: where the capture came from, and that its WARC-Date is not when it was captured.
OF_ORIGIN, OF_TIME = "Que-Conste-Origin", "Que-Conste-Captured-At"
UNKNOWN = "unknown"
# A memento's record is that of the page itself, at its own time, so that any player replays it as such; that it was
# fetched from another web archive, where and when, is in the fields that Webrecorder's tools use for it.
FETCHED_FROM, FETCHED_AT = "WARC-Source-URI", "WARC-Creation-Date"
NO_TYPE = "application/octet-stream"

_ORIGINS: dict[str, Origin] = {origin: origin for origin in get_args(Origin)}
_PAGES = {"response", "resource", "conversion", "revisit"}
_DIGEST, _REFERS_TO_DATE = "WARC-Payload-Digest", "WARC-Refers-To-Date"
_LARGEST = LIMIT + 2**20  # with its headers, and what a transfer encoding adds
_LONGEST_HEADERS = 2**20


class DamagedWarc(UserError):
    """A WARC file that cannot be read beyond the place it names; what came before is good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one record gave: a capture and its exchange (None where there was none), or the reason it gave none."""

    offset: int
    url: str
    capture: Capture | None = None
    exchange: Exchange | None = None
    reason: str = ""


Originals = Callable[[ArcWarcRecord], ArcWarcRecord | None]


def read_warc(open_file: Callable[[], BinaryIO], name: str) -> Iterator[Part]:
    """Yield one part for each record that holds a page, in the order of the file, however large that is.

    Records of requests, DNS and the like are skipped; a revisit gets the body that it refers to, by its digest or else
    by URL and time, where that comes earlier in the same file. ``name`` is what locators and messages call the file.
    Raises DamagedWarc.
    """
    places: dict[str, int] = {}

    def original(revisit: ArcWarcRecord) -> ArcWarcRecord | None:
        place = places.get(_field(revisit, _DIGEST) or _key(revisit, "WARC-Refers-To-Target-URI", _REFERS_TO_DATE))
        return None if place is None else _record_at(open_file, place)

    with open_file() as file:
        for offset, record in _records(file, name):
            if record.rec_type not in _PAGES or _field(record, "WARC-Target-URI").startswith("dns:"):
                continue
            if record.rec_type != "revisit":
                for key in filter(None, (_field(record, _DIGEST), _key(record, "WARC-Target-URI", "WARC-Date"))):
                    places.setdefault(key, offset)
            yield checked_time(part_of(record, offset, f"{name}:{offset}", original))


def checked_time(part: Part) -> Part:
    """Return the part itself, or the reason why no page can have been captured at its time."""
    at = part.capture and part.capture.captured_at
    if at and (doubt := implausible(at, datetime.now(UTC))):
        return Part(offset=part.offset, url=part.url, reason=f"its time, {at:%Y-%m-%d %H:%M:%S}, {doubt}")
    return part


def part_of(record: ArcWarcRecord, offset: int, locator: str, original: Originals, origin: Origin = "warc") -> Part:
    """Read what one record gives; ``original`` finds the record whose body a revisit refers to.

    Raises DamagedWarc where the record is shorter than its header says, or does not match its digests.
    """
    url = _field(record, "WARC-Target-URI")
    try:
        exchange = _exchange(record, locator)
        if record.rec_type == "revisit":
            first = original(record)
            if first is None:
                raise UnreadableBody("the page was as before, but the record of before is not in this file")
            exchange = with_body_of(_exchange(first, locator), exchange)
        capture = Capture(
            url=url,
            captured_at=_time(record),
            body=decoded(exchange.raw, exchange.header("Content-Encoding")),
            media_type=exchange.header("Content-Type"),
            status=_status(exchange),
            origin=_ORIGINS.get(_field(record, OF_ORIGIN), origin),
            locator=_field(record, FETCHED_FROM) or locator,
        )
    except UnreadableBody as error:
        return Part(offset=offset, url=url, reason=str(error))
    return Part(offset=offset, url=url, capture=capture, exchange=exchange if record.http_headers else None)


def with_body_of(first: Exchange, again: Exchange) -> Exchange:
    """Return the response of a revisit with the body of the first time, encoded as it was then.

    "304 Not Modified" means that the first answer stands, with the headers that the site sent again.
    """
    encoding = [("Content-Encoding", value) for value in [first.header("Content-Encoding")] if value]
    headers = [pair for pair in again.headers or first.headers if pair[0].lower() != "content-encoding"]
    if not again.status_line.startswith("304"):
        return Exchange(status_line=again.status_line, headers=(*headers, *encoding), raw=first.raw)
    sent_again = {name.lower() for name, _ in headers} - {"content-length"}  # a 304 may say "Content-Length: 0"
    headers = [pair for pair in headers if pair[0].lower() in sent_again]
    unchanged = [pair for pair in first.headers if pair[0].lower() not in sent_again]
    return Exchange(status_line=first.status_line, headers=(*headers, *unchanged), raw=first.raw)


class Records(ArchiveIterator):  # type: ignore[misc]
    """Warcio's records of an open WARC or ARC file. ``next`` raises any exception the parser meets."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__(file, arc2warc=True, check_digests=True)
        self.reader = _BoundedReader(self.fh)

    def _next_record(self, next_line: bytes | None) -> object:
        self.reader.read_as_lines = 0
        return super()._next_record(next_line)


class _BoundedReader(DecompressingBufferedReader):  # type: ignore[misc]
    """Limits how long headers may be: a few hundred kB can unpack to lines of gigabytes."""

    read_as_lines = 0

    def readline(self, length: int | None = None) -> bytes:
        left = _LONGEST_HEADERS - self.read_as_lines
        line: bytes = super().readline(left + 1 if length is None else min(length, left + 1))
        self.read_as_lines += len(line)
        if self.read_as_lines > _LONGEST_HEADERS:
            raise ArchiveLoadFailed(f"its headers are longer than {_LONGEST_HEADERS // 2**20} MB")
        return line


def _records(file: BinaryIO, name: str) -> Iterator[tuple[int, ArcWarcRecord]]:
    """Yield every record with the byte at which it begins."""
    records = Records(file)
    while True:
        try:
            record = next(records)
            if record.length is None:
                raise ValueError("its length is missing")
        except StopIteration:
            if records.offset == file.seek(0, SEEK_END):
                return
            raise _damaged(name, records.offset, "the file is cut off") from None
        except Exception as error:  # the parser fails in its own ways on damaged records: IndexError, TypeError, ...
            raise _damaged(name, records.offset, str(error).strip().partition("\n")[0][:100]) from None
        yield records.offset, record


def _damaged(name: str, offset: int, reason: str) -> DamagedWarc:
    if "non-chunked gzip" in reason:
        return DamagedWarc(f"{name} is packed as one piece; unpack it (gunzip) and import what comes out")
    return DamagedWarc(f"{name}: no record can be read at byte {offset} ({reason}); what comes before is good")


def _record_at(open_file: Callable[[], BinaryIO], offset: int) -> ArcWarcRecord:
    with open_file() as file:
        file.seek(offset)
        record = next(ArchiveIterator(file, arc2warc=True))
        record.raw_stream = BytesIO(record.raw_stream.read(LIMIT + 1))
        return record


def _exchange(record: ArcWarcRecord, locator: str) -> Exchange:
    stream = record.raw_stream
    http = record.http_headers
    if _field(record, "WARC-Truncated"):
        raise UnreadableBody("only the beginning of the page was kept")
    if (record.length or 0) > _LARGEST:  # before a chunk of that size is read in one piece
        raise UnreadableBody(f"the page is larger than {LIMIT // 2**20} MB")
    if http and (http.get_header("Transfer-Encoding") or "").lower() == "chunked":
        stream = ChunkedDataReader(stream)
    raw = bytearray()
    while block := stream.read(2**16):
        raw += block
        if len(raw) > LIMIT:
            raise UnreadableBody(f"the page is larger than {LIMIT // 2**20} MB")
    while record.raw_stream.read(2**16):  # what a chunked body leaves behind its last chunk
        pass
    if getattr(record.raw_stream, "limit", 0) > 0:
        raise DamagedWarc(f"{locator}: the record is cut off")
    if record.digest_checker.passed is False:
        raise DamagedWarc(f"{locator}: the record is not what its digest says")
    if http is None:
        stated = "" if record.rec_type == "revisit" else (record.content_type or "").replace(NO_TYPE, "")
        return Exchange(status_line="200 OK", headers=(("Content-Type", stated),) if stated else (), raw=bytes(raw))
    headers = tuple((key, value) for key, value in http.headers if key.lower() != "transfer-encoding")
    return Exchange(status_line=http.statusline, headers=headers, raw=bytes(raw))


def _time(record: ArcWarcRecord) -> datetime | None:
    """Return when the page was captured, in whole seconds, as the archive writes it."""
    if _field(record, OF_TIME) == UNKNOWN:
        return None
    date = _field(record, "WARC-Date")
    try:
        at = datetime.fromisoformat(date)
        at = at.replace(microsecond=0, tzinfo=at.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return at if "T" in date else None  # WARC 1.1 allows "2018-03-01", which is no time of day


def _status(exchange: Exchange) -> int:
    """Return the status as a number; 0 where the site sent none."""
    code = re.match(r"[0-9]{3}\b", exchange.status_line)
    return int(code[0]) if code else 0


def _field(record: ArcWarcRecord, name: str) -> str:
    return record.rec_headers.get_header(name) or ""


def _key(record: ArcWarcRecord, url: str, date: str) -> str:
    """Build the key of a record by URL and time; "" where either field is missing."""
    named = _field(record, url), _field(record, date)
    return " ".join(named) if all(named) else ""

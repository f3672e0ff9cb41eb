"""A capture and its exchange become records of a WARC file: a page, or that it was as before; what was asked."""

from datetime import UTC, datetime
from io import BytesIO

from warcio.recordbuilder import RecordBuilder
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders

from scrapers.captures.capture import Capture, Kept
from scrapers.captures.capture_store import REFERS_TO_FILE, REFERS_TO_OFFSET
from scrapers.captures.exchange import Exchange
from scrapers.captures.warc_reader import FETCHED_AT, FETCHED_FROM, NO_TYPE, OF_ORIGIN, OF_TIME, UNKNOWN

SOFTWARE = "Que Conste"
ELSEWHERE = ("wayback", "commoncrawl")
"""The origins of captures that other web archives gave us."""

_BUILD = RecordBuilder(warc_version="1.1")


def description(file: str, source: str) -> ArcWarcRecord:
    """The first record of a file: by what it was made, and of which source."""
    about = {"software": SOFTWARE, "format": "WARC File Format 1.1", "isPartOf": source}
    return _BUILD.create_warcinfo_record(file, about)


def whole(capture: Capture, exchange: Exchange | None) -> ArcWarcRecord:
    """The record of a page with its bytes: of the response, or of the page alone where there was none."""
    body = exchange.raw if exchange else capture.body
    return _BUILD.create_warc_record(
        capture.url,
        "response" if exchange else "resource",
        payload=BytesIO(body),
        length=len(body),
        warc_content_type="" if exchange else capture.media_type or NO_TYPE,
        warc_headers_dict=_fields(capture),
        http_headers=_http(exchange),
    )


def may_repeat(first: ArcWarcRecord, capture: Capture, exchange: Exchange | None) -> bool:
    """Whether the body in the record ``first``, which has the digest of this capture, can stand for its own."""
    if first.rec_type == "revisit":
        return False
    return _form(first) == _form(whole(capture, exchange)) or (exchange is not None and is_unchanged(exchange))


def repetition(capture: Capture, exchange: Exchange | None, first: ArcWarcRecord, place: Kept) -> ArcWarcRecord:
    """The record of a page that has the body of ``first``, which lies at ``place``."""
    fields = _fields(capture) | {REFERS_TO_FILE: place.file, REFERS_TO_OFFSET: str(place.offset)}
    told = first.rec_headers.get_header
    return _BUILD.create_revisit_record(
        capture.url,
        told("WARC-Payload-Digest"),
        told("WARC-Target-URI"),
        told("WARC-Date"),
        http_headers=_http(exchange),
        warc_headers_dict=fields,
    )


def request(response: ArcWarcRecord, exchange: Exchange) -> ArcWarcRecord:
    """The record of what was asked, beside that of the answer."""
    told = response.rec_headers.get_header
    return _BUILD.create_warc_record(
        told("WARC-Target-URI"),
        "request",
        payload=BytesIO(exchange.request),
        length=len(exchange.request),
        warc_headers_dict={"WARC-Date": told("WARC-Date"), "WARC-Concurrent-To": told("WARC-Record-ID")},
    )


def is_unchanged(exchange: Exchange) -> bool:
    """Whether a site answered without a body that the one we have stands."""
    return exchange.status_line.startswith("304")


def _form(record: ArcWarcRecord) -> tuple[str | None, ...]:
    """What must be alike for the body of one record to stand for that of another."""
    if record.http_headers:
        return record.rec_type, record.http_headers.get_header("Content-Encoding")
    return record.rec_type, record.content_type


def _fields(capture: Capture) -> dict[str, str]:
    """What a record says besides the page: its time, where it came from, and what is not known."""
    now = datetime.now(UTC)
    fields = {"WARC-Date": _text(capture.captured_at or now), OF_ORIGIN: capture.origin}
    if capture.captured_at is None:
        fields |= {OF_TIME: UNKNOWN}
    if capture.origin in ELSEWHERE and capture.locator:
        fields |= {FETCHED_FROM: capture.locator, FETCHED_AT: _text(now)}
    return fields


def _http(exchange: Exchange | None) -> StatusAndHeaders | None:
    return exchange and StatusAndHeaders(exchange.status_line, list(exchange.headers), protocol="HTTP/1.1")


def _text(time: datetime) -> str:
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

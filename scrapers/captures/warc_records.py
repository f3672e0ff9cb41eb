"""Build WARC records of captures: pages, revisits, requests."""

from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO

from warcio.recordbuilder import RecordBuilder
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders

from scrapers import clock
from scrapers.captures.capture import Capture, Kept
from scrapers.captures.digests import holds
from scrapers.captures.exchange import Exchange
from scrapers.captures.warc_fields import (
    DIGEST,
    FETCHED_AT,
    FETCHED_FROM,
    NO_TYPE,
    OF_DIGEST,
    OF_ORIGIN,
    OF_TIME,
    REFERS_TO_FILE,
    REFERS_TO_OFFSET,
    TRUNCATED,
    UNKNOWN,
)
from scrapers.captures.warc_parser import Record
from scrapers.captures.warc_response import http_response

SOFTWARE = "Que Conste"
ELSEWHERE = ("wayback", "commoncrawl")
"""The origins of captures that other web archives gave us."""

OF_RUN = "Que-Conste-"
"""The prefix of the fields in the last record of a file: Run, Digest and Previous-Digest."""
_LONGEST_FIELDS = 2**16

_BUILD = RecordBuilder(warc_version="1.1")


def warcinfo_record(file: str, source: str) -> ArcWarcRecord:
    """Build the first record of a file: the software that wrote it, and the source."""
    about = {"software": SOFTWARE, "format": "WARC File Format 1.1", "isPartOf": source}
    return _BUILD.create_warcinfo_record(file, about)


def run_record(fields: Mapping[str, str]) -> ArcWarcRecord:
    """Build the last record of a file: facts about the run that wrote it, as WARC fields of our own.

    ``{"Run": "12"}`` is written as "Que-Conste-Run: 12".
    """
    payload = "".join(f"{OF_RUN}{name}: {value}\r\n" for name, value in fields.items()).encode()
    return _BUILD.create_warc_record(
        f"metadata://queconste/run/{fields['Run']}",  # as wget names its own: indexers want an address
        "metadata",
        payload=BytesIO(payload),
        length=len(payload),
        warc_content_type="application/warc-fields",
    )


def run_fields(record: Record) -> dict[str, str]:
    """Read the fields of a record that ``run_record`` built; {} for any other record."""
    if record.kind != "metadata":
        return {}
    lines = record.block[:_LONGEST_FIELDS].decode("utf-8", "replace").splitlines()
    pairs = (line.partition(": ") for line in lines if line.startswith(OF_RUN))
    return {name.removeprefix(OF_RUN): value for name, _, value in pairs}


def page_record(capture: Capture, exchange: Exchange | None) -> ArcWarcRecord:
    """Build the record of a page with its bytes: of the response, or of the page alone where there was none."""
    body = exchange.raw if exchange else capture.body
    return _BUILD.create_warc_record(
        capture.url,
        "response" if exchange else "resource",
        payload=BytesIO(body),
        length=len(body),
        warc_content_type="" if exchange else capture.media_type or NO_TYPE,
        warc_headers_dict=_fields(capture) | _digest_field(exchange),
        http_headers=_http(exchange),
    )


def can_revisit(first: Record, capture: Capture, exchange: Exchange | None) -> bool:
    """Return whether a revisit of ``first``, whose body has the digest of this capture, can stand for the capture."""
    if first.kind == "revisit" or not first.field(DIGEST):  # a chain of revisits breaks with any link of it
        return False
    if exchange is not None and is_not_modified(exchange):
        return True
    here = exchange.header("Content-Encoding") if exchange else capture.media_type or NO_TYPE
    kind = "response" if exchange else "resource"
    return (first.kind, _encoding_or_type(first), bool(first.field(TRUNCATED))) == (kind, here, bool(capture.cut))


def revisit_record(capture: Capture, exchange: Exchange | None, first: Record, place: Kept) -> ArcWarcRecord:
    """Build the record of a page that has the body of ``first``, which is kept at ``place``."""
    fields = _fields(capture) | {REFERS_TO_FILE: place.file, REFERS_TO_OFFSET: str(place.offset)}
    return _BUILD.create_revisit_record(
        capture.url,
        first.field(DIGEST),
        first.field("WARC-Target-URI"),
        first.field("WARC-Date"),
        http_headers=_http(exchange),
        warc_headers_dict=fields,
    )


def request_record(response: ArcWarcRecord, exchange: Exchange) -> ArcWarcRecord:
    """Build the record of a request, linked to that of its response."""
    field = response.rec_headers.get_header
    return _BUILD.create_warc_record(
        field("WARC-Target-URI"),
        "request",
        payload=BytesIO(exchange.request),
        length=len(exchange.request),
        warc_headers_dict={"WARC-Date": field("WARC-Date"), "WARC-Concurrent-To": field("WARC-Record-ID")},
    )


def is_not_modified(exchange: Exchange) -> bool:
    """Return whether a site answered, without a body, that our copy is current."""
    return exchange.status_line.startswith("304")


def _encoding_or_type(record: Record) -> str:
    """Return what must be equal, besides the digest, for the body of one record to stand for that of another."""
    http = http_response(record)
    # the bytes of a gzipped body decode to nothing under headers without an encoding
    return http.header("Content-Encoding") if http else record.field("Content-Type")


def _fields(capture: Capture) -> dict[str, str]:
    """Return the WARC fields of a capture: its time, its origin, and what is not known."""
    now = clock.now()
    fields = {"WARC-Date": _text(capture.captured_at or now), OF_ORIGIN: capture.origin}
    if capture.captured_at is None:  # WARC-Date is mandatory, so that "not known" needs a field of our own
        fields |= {OF_TIME: UNKNOWN}
    if capture.origin in ELSEWHERE and capture.locator:
        fields |= {FETCHED_FROM: capture.locator, FETCHED_AT: _text(now)}
    if capture.cut:
        fields |= {TRUNCATED: "disconnect"}
    return fields


def _digest_field(exchange: Exchange | None) -> dict[str, str]:
    """Return the digest that another archive recorded, by which its revisits name the page."""
    stated = exchange.payload_digest if exchange else ""
    return {OF_DIGEST: stated} if exchange and holds(stated, [exchange.raw]) is False else {}


class _Head(StatusAndHeaders):  # type: ignore[misc]
    """A head that is written as it came: warcio percent-encodes what is not ASCII, and fails on status lines."""

    def __init__(self, exchange: Exchange) -> None:
        super().__init__(exchange.status_line, list(exchange.headers), protocol="HTTP/1.1")
        self._bytes = exchange.head_bytes()

    def compute_headers_buffer(self, header_filter: object = None) -> None:
        self.headers_buff = self._bytes


def _http(exchange: Exchange | None) -> _Head | None:
    return _Head(exchange) if exchange else None


def _text(time: datetime) -> str:
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

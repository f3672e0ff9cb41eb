"""Every response of a crawl is kept as it came; what was kept before is not sent by the site a second time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Headers, Response
from scrapy.responsetypes import responsetypes

from scrapers.captures import Capture, Kept, UnreadableBody
from scrapers.captures.decoding import decoded
from scrapers.captures.exchange import Exchange
from scrapers.captures.keeping import Keeper
from scrapers.captures.kept import Shelf
from scrapers.captures.live import CAPTURED
from scrapers.captures.warc import with_body_of
from scrapers.problems import Problem

_FROM_DISK = "kept"
_BEFORE = "kept_before"
_VALIDATORS = {"If-None-Match": "ETag", "If-Modified-Since": "Last-Modified"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """Where a crawl keeps what it gets, handed over in the setting KEEPING.

    ``had`` is what the same run got before it died, by URL, on ``shelf``; ``last`` finds where an earlier run kept a
    URL, None where none did. ``failed`` is told when nothing can be kept any more, so that it can stop the crawl.
    """

    keeper: Keeper
    shelf: Shelf
    had: Mapping[str, Kept]
    last: Callable[[str], Kept | None]
    failed: Callable[[Problem], None]


class KeepResponses:
    """Downloader middleware, the last before the network: sees bodies before anything is decoded.

    A crawl that died is answered from what it kept. A page that an earlier run kept is asked for if it changed (by its
    ETag and Last-Modified), and where it did not, the bytes of before are taken as today's.
    """

    def __init__(self, keeping: Keeping) -> None:
        self.keeping = keeping

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "KeepResponses":
        keeping: Keeping | None = crawler.settings["KEEPING"]
        if keeping is None:
            raise NotConfigured("nothing is kept of this crawl")
        return cls(keeping)

    async def process_request(self, request: Request) -> Response | None:
        kept = self.keeping.had.get(request.url) if request.method == "GET" else None
        if kept is None:
            self._ask_if_changed(request)
            return None
        part = self.keeping.shelf.part(kept)
        if part.capture is None or part.exchange is None or _passing(part.capture.status):
            return None
        request.meta[CAPTURED] = Capture(
            url=request.url, captured_at=part.capture.captured_at, body=b"", origin="live", kept=kept
        )
        return _response(request, part.capture.status, part.exchange)

    async def process_response(self, request: Request, response: Response) -> Response:
        if _FROM_DISK in response.flags:
            return response
        exchange = _exchange(request, response)
        before: Exchange | None = request.meta.get(_BEFORE)
        if response.status == HTTPStatus.NOT_MODIFIED and before is not None:
            response = _response(request, HTTPStatus.OK, with_body_of(before, exchange))
        try:
            request.meta[CAPTURED] = self.keeping.keeper.keep(_capture(response), exchange)
        except Problem as problem:
            self.keeping.failed(problem)
            raise
        return response

    def _ask_if_changed(self, request: Request) -> None:
        request.meta.pop(_BEFORE, None)
        for ours in _VALIDATORS:  # a redirected request comes with those of the address that led here
            request.headers.pop(ours, None)
        kept = self.keeping.last(request.url)
        if kept is None:
            return
        try:
            before = self.keeping.shelf.part(kept).exchange
        except Problem:
            return  # what cannot be read any more cannot stand for today's page: it is fetched whole
        for ours, theirs in _VALIDATORS.items():
            if before and before.header(theirs):
                request.headers[ours] = before.header(theirs)
                request.meta[_BEFORE] = before


def _passing(status: int) -> bool:
    """True for an answer that the site may take back a moment later."""
    return status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR


def _response(request: Request, status: int, exchange: Exchange) -> Response:
    headers = Headers()
    for name, value in exchange.headers:
        headers.appendlist(name, value)
    kind = responsetypes.from_args(headers=headers, url=request.url, body=exchange.raw)
    return kind(request.url, status, headers, exchange.raw, flags=[_FROM_DISK])


def _capture(response: Response) -> Capture:
    encoding, kind = (
        (response.headers.get(name) or b"").decode("latin-1") for name in ("Content-Encoding", "Content-Type")
    )
    try:
        body = decoded(response.body, encoding)
    except UnreadableBody:
        body = response.body
    return Capture(
        url=response.url,
        captured_at=datetime.now(UTC).replace(microsecond=0),
        body=body,
        media_type=kind,
        status=response.status,
        origin="live",
    )


def _exchange(request: Request, response: Response) -> Exchange:
    parts = urlsplit(request.url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    lines = [f"{request.method} {target} HTTP/1.1", f"Host: {parts.netloc}", *map(": ".join, _pairs(request.headers))]
    reason = HTTPStatus(response.status).phrase if response.status in set(HTTPStatus) else ""
    return Exchange(
        status_line=f"{response.status} {reason}".strip(),
        headers=tuple(pair for pair in _pairs(response.headers) if pair[0].lower() != "transfer-encoding"),
        raw=response.body,
        request="\r\n".join([*lines, "", ""]).encode("latin-1"),
    )


def _pairs(headers: Headers) -> list[tuple[str, str]]:
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, values in headers.items() for value in values]

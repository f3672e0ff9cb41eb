"""Every response of a crawl is kept as it came; what was kept before is not sent by the site a second time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from http import HTTPStatus
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Headers, Response
from scrapy.responsetypes import responsetypes

from scrapers.captures import Capture, Kept, UnreadableBody
from scrapers.captures.capture_store import CaptureStore
from scrapers.captures.decoding import decoded
from scrapers.captures.exchange import Exchange
from scrapers.captures.warc_reader import with_body_of
from scrapers.captures.warc_writer import WarcWriter
from scrapers.errors import UserError

_FROM_DISK = "kept"
_BEFORE = "kept_before"
_VALIDATORS = {"If-None-Match": "ETag", "If-Modified-Since": "Last-Modified"}


@dataclass(frozen=True, slots=True, kw_only=True)
class WarcSettings:
    """Where a crawl keeps what it gets, handed over in the setting KEEPING.

    ``had`` is what the same run got before it died, by URL, on ``shelf``; ``last`` finds where an earlier run kept a
    URL, None where none did. ``failed`` is told when nothing can be kept any more, so that it can stop the crawl.
    """

    keeper: WarcWriter
    shelf: CaptureStore
    had: Mapping[str, Kept]
    last: Callable[[str], Kept | None]
    failed: Callable[[UserError], None]


class WarcMiddleware:
    """Downloader middleware, the last before the network: keeps each answer as it came, and hands on what is in it.

    A crawl that died is answered from what it kept. A page that an earlier run kept is asked for if it changed (by its
    ETag and Last-Modified), and where it did not, the bytes of before are taken as today's. Compression is undone here,
    as whoever reads the kept bytes again undoes it: Scrapy would take what came of a page that broke off for the page.
    """

    def __init__(self, keeping: WarcSettings) -> None:
        self.keeping = keeping

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "WarcMiddleware":
        keeping: WarcSettings | None = crawler.settings["KEEPING"]
        if keeping is None:
            raise NotConfigured("nothing is kept of this crawl")
        return cls(keeping)

    async def process_request(self, request: Request) -> Response | None:
        response = self._had(request)
        if response is None:
            self._ask_if_changed(request)
        return response

    async def process_response(self, request: Request, response: Response) -> Response:
        if _FROM_DISK in response.flags:
            return response
        exchange = answer = _exchange(request, response)
        before: Exchange | None = request.meta.get(_BEFORE)
        status = response.status
        if status == HTTPStatus.NOT_MODIFIED and before is not None:
            status, answer = HTTPStatus.OK, with_body_of(before, exchange)
        try:
            body = decoded(answer.raw, answer.header("Content-Encoding"))
        except UnreadableBody:
            self._keep(_capture(request.url, status, answer, answer.raw), exchange)
            raise
        return _response(request, self._keep(_capture(request.url, status, answer, body), exchange), answer)

    def _had(self, request: Request) -> Response | None:
        """What the run got from this address before it died, if that can be read and was more than "not now"."""
        kept = self.keeping.had.get(request.url) if request.method == "GET" else None
        part = self.keeping.shelf.part(kept) if kept else None
        if part is None or part.capture is None or part.exchange is None or _passing(part.capture.status):
            return None
        return _response(request, replace(part.capture, url=request.url, kept=kept), part.exchange)

    def _keep(self, capture: Capture, exchange: Exchange) -> Capture:
        try:
            return self.keeping.keeper.keep(capture, exchange)
        except UserError as problem:
            self.keeping.failed(problem)
            raise

    def _ask_if_changed(self, request: Request) -> None:
        request.meta.pop(_BEFORE, None)
        for ours in _VALIDATORS:  # a redirected request comes with those of the address that led here
            request.headers.pop(ours, None)
        kept = self.keeping.last(request.url)
        if kept is None:
            return
        try:
            before = self.keeping.shelf.part(kept).exchange
        except UserError:
            return  # what cannot be read any more cannot stand for today's page: it is fetched whole
        for ours, theirs in _VALIDATORS.items():
            if before and before.header(theirs):
                request.headers[ours] = before.header(theirs)
                request.meta[_BEFORE] = before


def _passing(status: int) -> bool:
    """True for an answer that the site may take back a moment later."""
    return status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR


def _response(request: Request, kept: Capture, exchange: Exchange) -> Response:
    """What goes on to the spider: a capture with the headers it came with, but for that of the encoding now undone."""
    headers = Headers()
    for name, value in exchange.headers:
        if name.lower() != "content-encoding":
            headers.appendlist(name, value)
    request.meta[CAPTURED] = kept
    kind = responsetypes.from_args(headers=headers, url=request.url, body=kept.body)
    return kind(request.url, kept.status, headers, kept.body, flags=[_FROM_DISK])


def _capture(url: str, status: int, exchange: Exchange, body: bytes) -> Capture:
    now, media_type = datetime.now(UTC).replace(microsecond=0), exchange.header("Content-Type")
    return Capture(url=url, captured_at=now, body=body, media_type=media_type, status=status, origin="live")


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


CAPTURED = "captured"
"""The key in a request's meta of its answer as it was kept: the Capture, at the time it has in the file."""


def captured(response: Response) -> Capture:
    """The capture of ``response``: the one that was kept, or else what is in it, as of now.

    The time is this machine's clock, in whole seconds: a site's own Date header may be off by hours.
    """
    kept: Capture | None = response.meta.get(CAPTURED)
    return kept or Capture(
        url=response.url,
        captured_at=datetime.now(UTC).replace(microsecond=0),
        body=response.body,
        media_type=(response.headers.get("Content-Type") or b"").decode("latin-1"),
        status=response.status,
        origin="live",
    )

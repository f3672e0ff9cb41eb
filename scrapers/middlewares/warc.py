"""Keep every response of a crawl in WARC files, and request unchanged pages conditionally."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Headers, Response
from scrapy.responsetypes import responsetypes

from scrapers import clock
from scrapers.captures import Capture, Kept, UnreadableBody
from scrapers.captures.capture_store import CaptureStore
from scrapers.captures.decoding import decoded
from scrapers.captures.exchange import Exchange
from scrapers.captures.warc_records import is_not_modified
from scrapers.captures.warc_response import with_body_of
from scrapers.captures.warc_writer import WarcWriter
from scrapers.errors import UserError

CAPTURED = "captured"
"""The key in a request's meta of its answer as it was kept: the Capture, with the time that the file records."""

_FROM_DISK = "kept"
_BEFORE = "kept_before"
_VALIDATORS = {"If-None-Match": "ETag", "If-Modified-Since": "Last-Modified"}


@dataclass(frozen=True, slots=True, kw_only=True)
class WarcSettings:
    """Where a crawl keeps its answers, passed in the setting WARC.

    ``resumed`` holds what the same run kept before it died, by URL, in ``store``; ``last_kept`` finds where an earlier
    run kept a URL, None where none did. ``on_failure`` is called when nothing can be written, to stop the crawl.
    """

    writer: WarcWriter
    store: CaptureStore
    resumed: Mapping[str, Kept]
    last_kept: Callable[[str], Kept | None]
    on_failure: Callable[[UserError], None]


class WarcMiddleware:
    """Downloader middleware, the last before the network: keeps each answer as sent, and passes on its content.

    A resumed crawl is answered from what it kept. A page that an earlier run kept is requested conditionally (by its
    ETag and Last-Modified); if it is unchanged, the kept bytes stand for today's. Compression is undone here, by the
    same code that reads the kept bytes later: Scrapy would take the first half of a broken-off page for the page.
    """

    def __init__(self, warc: WarcSettings, largest: int) -> None:
        self.warc, self.largest = warc, largest

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "WarcMiddleware":
        warc: WarcSettings | None = crawler.settings["WARC"]
        if warc is None:
            raise NotConfigured("this crawl keeps no captures")
        return cls(warc, crawler.settings.getint("DOWNLOAD_MAXSIZE"))

    async def process_request(self, request: Request) -> Response | None:
        response = self._resumed(request)
        if response is None:
            self._add_validators(request)
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
            body = decoded(answer.raw, answer.header("Content-Encoding"), limit=self.largest)
        except UnreadableBody:  # kept all the same: the bytes prove what the site sent
            self._keep(_capture(request.url, status, answer, answer.raw), exchange)
            raise
        return _response(request, self._keep(_capture(request.url, status, answer, body), exchange), answer)

    def _resumed(self, request: Request) -> Response | None:
        """Return what the run kept of this URL before it died, if that is readable and no temporary error."""
        kept = self.warc.resumed.get(request.url) if request.method == "GET" else None
        try:
            part = self.warc.store.part(kept) if kept else None
        except UserError:
            return None  # a record that was damaged since: the page is requested again
        if part is None or part.capture is None or part.exchange is None:
            return None
        if part.capture.cut or _is_temporary(part.capture.status):
            return None
        # Without the place in the file as its locator, which no capture from the network has.
        capture = replace(part.capture, url=request.url, locator=None, kept=kept)
        return _response(request, capture, part.exchange)

    def _keep(self, capture: Capture, exchange: Exchange) -> Capture:
        try:
            return self.warc.writer.keep(capture, exchange)
        except UserError as problem:
            self.warc.on_failure(problem)
            raise

    def _add_validators(self, request: Request) -> None:
        request.meta.pop(_BEFORE, None)
        for ours in _VALIDATORS:  # a redirected request carries those of the URL that led here
            request.headers.pop(ours, None)
        kept = self.warc.last_kept(request.url)
        if kept is None:
            return
        try:
            before = self.warc.store.part(kept).exchange if self._may_validate(kept) else None
        except UserError:
            return  # what is unreadable cannot stand for today's page, which is then fetched whole
        for ours, theirs in _VALIDATORS.items():
            if before and before.header(theirs):
                request.headers[ours] = before.header(theirs)
                request.meta[_BEFORE] = before

    def _may_validate(self, kept: Kept) -> bool:
        """Check by its headers alone whether an answer may have a validator: most sites send none with their pages."""
        head = self.warc.store.head(kept)
        # A "304 Not Modified" need not repeat them: then those of the first answer stand.
        is_repeated = head is not None and is_not_modified(head)
        return head is not None and (is_repeated or any(map(head.header, _VALIDATORS.values())))


def _is_temporary(status: int) -> bool:
    """Return whether an answer may be different a moment later."""
    return status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR


def _response(request: Request, kept: Capture, exchange: Exchange) -> Response:
    """Build the response for the spider: a capture with its headers, except for the encoding that was undone."""
    headers = Headers()
    for name, value in exchange.headers:
        if name.lower() != "content-encoding":
            headers.appendlist(name, value)
    request.meta[CAPTURED] = kept
    kind = responsetypes.from_args(headers=headers, url=request.url, body=kept.body)
    return kind(request.url, kept.status, headers, kept.body, flags=[_FROM_DISK])


def _capture(url: str, status: int, exchange: Exchange, body: bytes) -> Capture:
    now, media_type = clock.now().replace(microsecond=0), exchange.header("Content-Type")
    return Capture(url=url, captured_at=now, body=body, media_type=media_type, status=status, origin="live")


def _exchange(request: Request, response: Response) -> Exchange:
    parts = urlsplit(request.url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    lines = [f"{request.method} {target} HTTP/1.1", f"Host: {parts.netloc}", *map(": ".join, _pairs(request.headers))]
    # Scrapy drops the reason phrase of the status line
    reason = HTTPStatus(response.status).phrase if response.status in set(HTTPStatus) else ""
    return Exchange(
        status_line=f"{response.status} {reason}".strip(),
        headers=tuple(
            pair for pair in _pairs(response.headers) if pair[0].lower() != "transfer-encoding"
        ),  # undone by Twisted
        raw=response.body,
        request="\r\n".join([*lines, "", ""]).encode("latin-1"),
    )


def _pairs(headers: Headers) -> list[tuple[str, str]]:
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, values in headers.items() for value in values]


def captured(response: Response) -> Capture:
    """Return the capture of ``response``: the one that was kept, or else its content, as of now.

    The time is this machine's clock, in whole seconds: a site's own Date header may be off by hours.
    """
    kept: Capture | None = response.meta.get(CAPTURED)
    return kept or Capture(
        url=response.url,
        captured_at=clock.now().replace(microsecond=0),
        body=response.body,
        media_type=(response.headers.get("Content-Type") or b"").decode("latin-1"),
        status=response.status,
        origin="live",
    )

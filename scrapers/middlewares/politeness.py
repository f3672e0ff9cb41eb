"""Politeness that Scrapy lacks: Retry-After, Crawl-delay, robots.txt that cannot be had."""

import asyncio
from http import HTTPStatus
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import DownloadTimeoutError, IgnoreRequest
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Response
from scrapy.robotstxt import RobotParser

from scrapers import clock
from scrapers.budget import LimitReached
from scrapers.captures.client import retry_after
from scrapers.middlewares.outbound import Refused
from scrapers.middlewares.outbound_handler import chain_of

_OVERLOADED = (429, 503)
_ROBOTS_LIMIT = 500 * 1024  # bytes (RFC 9309, 2.5)


class RobotsWithheld(IgnoreRequest):
    """The site does not let us have its robots.txt now: ``why`` is a clause about that file.

    ``cause`` is the error that came instead of an answer, ``status`` that of an answer without the file.
    """

    def __init__(self, why: str, *, cause: Exception | None = None, status: int | None = None) -> None:
        super().__init__(why, cause, status)
        self.why, self.cause, self.status = why, cause, status


class RetryAfter:
    """Downloader middleware: waits as long as an overloaded site asks, before Scrapy's own middleware retries.

    The crawl sends one request at a time, so nothing else reaches the site meanwhile.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.tries = crawler.settings.getint("RETRY_TIMES")
        self.wait = crawler.settings.getfloat("RETRY_WAIT")
        self.longest_wait = crawler.settings.getfloat("RETRY_WAIT_MOST")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "RetryAfter":
        return cls(crawler)

    async def process_response(self, request: Request, response: Response) -> Response:
        tried = request.meta.get("retry_times", 0)
        if response.status not in _OVERLOADED or tried >= self.tries or request.meta.get("dont_retry"):
            return response
        asked = retry_after((response.headers.get("Retry-After") or b"").decode("latin-1"), clock.now())
        # "Retry-After: 86400" would hold up the run for a day: leave it to the next run
        if asked is not None and asked > self.longest_wait:
            request.meta["dont_retry"] = True
        else:
            await asyncio.sleep(self.wait * 2**tried if asked is None else asked)
        return response


class RobotsTxt(RobotsTxtMiddleware):
    """Scrapy's own, with what RFC 9309 asks for beyond it.

    A robots.txt that cannot be had, for an error of the server, a time out, or a redirect past the gate, closes the
    site to us for now (2.3.1.4); one that is not there (4xx) opens it (2.3.1.3). Of a long one, 500 KiB are read.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.withheld: dict[str, RobotsWithheld] = {}

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        status, body = response.status, response.body
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.TOO_MANY_REQUESTS or 300 <= status < 400:
            self.withheld[netloc] = RobotsWithheld(f"answers with an error ({status})", status=status)
        if status >= HTTPStatus.BAD_REQUEST:
            body = b""  # the page of an error holds no rules
        if len(body) > _ROBOTS_LIMIT:
            # to the end of a line: "Disallow: /private" must not become "Disallow: /"
            body = body[: body.rfind(b"\n", 0, _ROBOTS_LIMIT) + 1]
        await super()._parse_robots(response.replace(body=body), netloc, request)

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        self.withheld[netloc] = RobotsWithheld(_why(exc), cause=exc)
        super()._robots_error(exc, netloc)

    def process_request_2(self, rp: RobotParser | None, request: Request) -> None:
        if withheld := self.withheld.get(urlsplit(request.url).netloc):
            cause = withheld.cause
            # not its robots.txt was refused, but the host: so is the page
            if isinstance(cause, Refused) and not cause.chain:
                raise Refused(request.url, cause.reason, chain_of(request)) from None
            if isinstance(cause, LimitReached):
                raise cause
            raise RobotsWithheld(withheld.why, cause=cause, status=withheld.status)
        super().process_request_2(rp, request)


def _why(error: Exception) -> str:
    """Say in a clause why robots.txt did not come."""
    if isinstance(error, Refused):
        return f"leads elsewhere ({error})"
    if isinstance(error, DownloadTimeoutError):
        return "does not come in time"
    if isinstance(error, IgnoreRequest):
        return "is redirected again and again"
    return f"cannot be had ({type(error).__name__})"


class CrawlDelay:
    """Extension: obeys a Crawl-delay in robots.txt where it is longer than the delay of the source."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        crawler.signals.connect(self.obey, signal=signals.robots_parsed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "CrawlDelay":
        return cls(crawler)

    def obey(self, robotparser: RobotParser, request: Request) -> None:
        settings = self.crawler.settings
        asked = robotparser.crawl_delay(settings["ROBOTSTXT_USER_AGENT"]) or 0
        throttle = self.crawler.get_extension(AutoThrottle)
        if throttle is None or asked <= throttle.mindelay:
            return
        throttle.mindelay = min(asked, throttle.maxdelay)
        assert self.crawler.engine is not None
        for slot in self.crawler.engine.downloader.slots.values():
            slot.delay = max(slot.delay, throttle.mindelay)

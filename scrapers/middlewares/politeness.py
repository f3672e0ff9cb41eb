"""Politeness that Scrapy lacks: Retry-After, Crawl-delay, unavailable robots.txt, no foreign hosts."""

import asyncio
from datetime import UTC, datetime
from http import HTTPStatus
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Response
from scrapy.robotstxt import RobotParser

from scrapers.captures.client import retry_after

_OVERLOADED = (429, 503)
_REDIRECTS = (301, 302, 303, 307, 308)


class LedAway(IgnoreRequest):
    """A page of the source redirects to ``target``, on a host that is not the source's."""

    def __init__(self, target: str) -> None:
        super().__init__(target)
        self.target = target


class RobotsWithheld(IgnoreRequest):
    """The site cannot serve its robots.txt now: it answers with ``status``."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


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
        if response.status not in _OVERLOADED or tried >= self.tries:
            return response
        asked = retry_after((response.headers.get("Retry-After") or b"").decode("latin-1"), datetime.now(UTC))
        # "Retry-After: 86400" would hold up the run for a day: leave it to the next run
        if asked is not None and asked > self.longest_wait:
            request.meta["dont_retry"] = True
        else:
            await asyncio.sleep(self.wait * 2**tried if asked is None else asked)
        return response


class RobotsTxt(RobotsTxtMiddleware):
    """Scrapy's own, except that a site whose robots.txt is unavailable is closed to us (RFC 9309, 2.3.1.4)."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.withheld: dict[str, int] = {}

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        if response.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            self.withheld[netloc] = response.status
        await super()._parse_robots(response, netloc, request)

    def process_request_2(self, rp: RobotParser | None, request: Request) -> None:
        if status := self.withheld.get(urlsplit(request.url).netloc):
            raise RobotsWithheld(status)
        super().process_request_2(rp, request)


class AtHome:
    """Downloader middleware: does not follow redirects from a source to another host."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "AtHome":
        return cls(crawler)

    async def process_response(self, request: Request, response: Response) -> Response:
        is_ours = getattr(self.crawler.spider, "is_ours", None)  # a probe has no source yet
        location = (response.headers.get("Location") or b"").decode("latin-1")
        for_robots = request.meta.get("dont_obey_robotstxt", False)  # which may be elsewhere (RFC 9309, 2.3.1.2)
        if response.status in _REDIRECTS and location and is_ours and not for_robots:
            target = response.urljoin(location)
            if not is_ours(target):
                raise LedAway(target)
        return response


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

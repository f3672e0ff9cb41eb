"""Manners towards a site that Scrapy does not have: Retry-After waited for, Crawl-delay of robots.txt kept."""

import asyncio
from datetime import UTC, datetime

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Response
from scrapy.robotstxt import RobotParser

from scrapers.captures.asking import retry_after

_OVERLOADED = (429, 503)


class RetryAfter:
    """Downloader middleware: waits as long as an overloaded site asks, before Scrapy's own middleware tries again.

    The crawl sends one request at a time, so nothing else reaches the site meanwhile.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.tries = crawler.settings.getint("RETRY_TIMES")
        self.wait = crawler.settings.getfloat("RETRY_WAIT")
        self.most = crawler.settings.getfloat("RETRY_WAIT_MOST")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "RetryAfter":
        return cls(crawler)

    async def process_response(self, request: Request, response: Response) -> Response:
        tried = request.meta.get("retry_times", 0)
        if response.status not in _OVERLOADED or tried >= self.tries:
            return response
        asked = retry_after((response.headers.get("Retry-After") or b"").decode("latin-1"), datetime.now(UTC))
        if asked is not None and asked > self.most:
            request.meta["dont_retry"] = True
        else:
            await asyncio.sleep(self.wait * 2**tried if asked is None else asked)
        return response


class CrawlDelay:
    """Extension: a Crawl-delay in robots.txt is kept where it is longer than the delay of the source."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        crawler.signals.connect(self.keep, signal=signals.robots_parsed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "CrawlDelay":
        return cls(crawler)

    def keep(self, robotparser: RobotParser, request: Request) -> None:
        settings = self.crawler.settings
        asked = robotparser.crawl_delay(settings["ROBOTSTXT_USER_AGENT"]) or 0
        throttle = self.crawler.get_extension(AutoThrottle)
        if throttle is None or asked <= throttle.mindelay:
            return
        throttle.mindelay = min(asked, throttle.maxdelay)
        assert self.crawler.engine is not None
        for slot in self.crawler.engine.downloader.slots.values():
            slot.delay = max(slot.delay, throttle.mindelay)

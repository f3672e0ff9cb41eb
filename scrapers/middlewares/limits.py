"""End a crawl at its limits: requests, bytes, hours."""

from asyncio import Task, ensure_future

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import DownloadCancelledError, NotConfigured
from scrapy.http import Response

from scrapers.budget import Budget, LimitReached
from scrapers.captures import UnreadableBody


class BudgetMiddleware:
    """Downloader middleware: counts each request, and closes the spider at the one that is too many.

    What a resumed crawl is answered from disk counts too, so that the limits hold for all of a run.
    """

    def __init__(self, crawler: Crawler, budget: Budget) -> None:
        self.crawler, self.budget = crawler, budget
        self.largest = crawler.settings.getint("DOWNLOAD_MAXSIZE")
        self.closing: Task[None] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "BudgetMiddleware":
        budget: Budget | None = crawler.settings["BUDGET"]
        if budget is None:
            raise NotConfigured("this crawl has no limits")
        return cls(crawler, budget)

    def process_request(self, request: Request) -> None:
        try:
            self.budget.spend_request()
        except LimitReached:
            assert self.crawler.engine is not None
            # Once, and kept: each request on its way meets the limit, and asyncio may drop a task.
            self.closing = self.closing or ensure_future(self.crawler.engine.close_spider_async(reason="limit"))
            raise

    def process_response(self, request: Request, response: Response) -> Response:
        self.budget.spend_bytes(len(response.body))
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Count an answer that was too large to take: it came all the same."""
        if isinstance(exception, DownloadCancelledError | UnreadableBody):
            self.budget.spend_bytes(self.largest)

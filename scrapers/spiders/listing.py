"""Crawl platforms whose listings are JSON, page by page."""

from collections.abc import Iterator

from scrapy.http import Response

from scrapers.extract import Extraction
from scrapers.spiders.site_spider import ListingState, Output, SiteSpider, Strategy, Task


class ListingSpider(SiteSpider):
    """Each start page is a listing whose page function gives the next page; an entry's own page is never needed."""

    def first(self) -> Iterator[Output]:
        for url in self.source.start:
            strategy = Strategy(url=url, media=("json",), callback=self.read_listing)
            yield from self.request(Task(strategies=(strategy,), state=ListingState(url)))

    def read_listing(self, extraction: Extraction, response: Response, state: ListingState) -> Iterator[Output]:
        next_url = extraction.pagination.next_url if extraction.pagination else None
        yield from self.follow(
            extraction, next_url, state, Strategy(url=response.url, media=("json",), callback=self.read_listing)
        )

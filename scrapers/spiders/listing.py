"""Platforms that publish their listings as JSON of their own: page after page, and nothing else is asked for."""

from collections.abc import Iterator

from scrapy.http import Response

from scrapers.extract import Extraction
from scrapers.spiders.site_spider import ListingState, Output, SiteSpider, Strategy, Task


class ListingSpider(SiteSpider):
    """Each start page is a listing whose page functions say where it goes on; an entry's own page is never needed."""

    def first(self) -> Iterator[Output]:
        for url in self.source.start:
            way = Strategy(url=url, media=("json",), onward=self.read_listing)
            yield from self.ask(Task(ways=(way,), walk=ListingState(url)))

    def read_listing(self, extraction: Extraction, response: Response, walk: ListingState) -> Iterator[Output]:
        next_url = extraction.pagination.next_url if extraction.pagination else None
        yield from self.follow(
            extraction, next_url, walk, Strategy(url=response.url, media=("json",), onward=self.read_listing)
        )

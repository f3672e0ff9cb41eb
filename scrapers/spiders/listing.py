"""Crawl platforms whose listings are JSON, page by page."""

from collections.abc import Iterator

from scrapy.http import Response

from scrapers.extract import Extraction
from scrapers.spiders.listing_state import ListingState, Output, Strategy, Task
from scrapers.spiders.site_spider import SiteSpider, no_further


class ListingSpider(SiteSpider):
    """Each start page is a listing whose page function gives the next page; an entry's own page is never needed."""

    def first(self) -> Iterator[Output]:
        for url in self.start_pages:
            strategy = Strategy(url=url, media=("json",), callback=self.read_listing)
            yield from self.request(Task(strategies=(strategy,), state=ListingState(url)))

    def own_page(self, url: str) -> tuple[Strategy, ...]:
        """Request the JSON of UK Parliament; its page answers to the address by which the petition is known."""
        if self.source.platform != "uk_parliament":
            return ()
        return (
            Strategy(url=f"{url}.json", media=("json",), callback=no_further),
            Strategy(url=url, media=("html",), callback=no_further),
        )

    def read_listing(self, extraction: Extraction, response: Response, state: ListingState) -> Iterator[Output]:
        next_url = extraction.pagination.next_url if extraction.pagination else None
        yield from self.follow(
            extraction, next_url, state, Strategy(url=response.url, media=("json",), callback=self.read_listing)
        )

"""Platforms that publish their listings as JSON of their own: page after page, and nothing else is asked for."""

from collections.abc import Iterator

from scrapy.http import Response

from scrapers.extract import Extraction
from scrapers.spiders.site import Ask, SiteSpider, Told, Walk, Way


class ListingSpider(SiteSpider):
    """Each start page is a listing whose page functions say where it goes on; an entry's own page is never needed."""

    def first(self) -> Iterator[Told]:
        for url in self.source.start:
            way = Way(url=url, media=("json",), onward=self.read_listing)
            yield from self.ask(Ask(ways=(way,), walk=Walk(url)))

    def read_listing(self, extraction: Extraction, response: Response, walk: Walk) -> Iterator[Told]:
        next_url = extraction.pagination.next_url if extraction.pagination else None
        yield from self.follow(
            extraction, next_url, walk, Way(url=response.url, media=("json",), onward=self.read_listing)
        )

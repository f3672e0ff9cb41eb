"""ControlShift: categories, then their petitions page by page, by JSON where there is any, otherwise by HTML."""

from collections.abc import Iterator
from re import fullmatch, sub
from urllib.parse import urlsplit, urlunsplit

from scrapy.http import Response

from scrapers.extract import Extraction
from scrapers.items import Petition
from scrapers.spiders.site_spider import Callback, ListingState, Output, SiteSpider, Strategy, Task


class ControlShiftSpider(SiteSpider):
    """A listing page holds many petitions; a petition's own page is asked for only where the listing cut its title."""

    def first(self) -> Iterator[Output]:
        for url in self.source.start:
            yield from self.listing(url)

    def listing(self, url: str, total: int | None = None) -> Iterator[Output]:
        """Ask for a listing: by its JSON twin first, then by the page itself."""
        yield from self.ask(Task(ways=self._ways(url, self.read_listing), walk=ListingState(url, total)))

    def read_listing(self, extraction: Extraction, response: Response, walk: ListingState) -> Iterator[Output]:
        for listing in extraction.listings:
            if self.is_ours(listing.url) and listing.total != 0:
                yield from self.listing(listing.url, listing.total)
        for item in extraction.found:
            if isinstance(item, Petition) and item.url and self.is_ours(item.url) and self._is_cut(item):
                yield from self.ask(
                    Task(ways=self._ways(item.url, no_further), walk=ListingState(item.url), severity="warning")
                )
        next_url = extraction.pagination.next_url if extraction.pagination else None
        way = Strategy(url=response.url, media=("json", "html"), onward=self.read_listing)
        yield from self.follow(extraction, next_url, walk, way)

    def _is_cut(self, item: Petition) -> bool:
        beginning = item.title.removesuffix("...").removesuffix("…").rstrip()
        return item.title_cut and not self.known_titles.get(item.slug or "", "").startswith(beginning)

    def _ways(self, url: str, onward: Callback) -> tuple[Strategy, ...]:
        by_json, by_html = twins(url)
        return Strategy(url=by_json, media=("json",), onward=onward), Strategy(
            url=by_html, media=("html",), onward=onward
        )


def no_further(extraction: Extraction, response: Response, walk: ListingState) -> Iterator[Output]:
    """A petition's page leads nowhere: signers and comments are never asked for."""
    yield from ()


def twins(url: str) -> tuple[str, str]:
    """The addresses of a page as JSON and as HTML; a site's front page stands for all its categories.

    >>> twins("https://action.example.org/categories/deportations?page=2")[0]
    'https://action.example.org/categories/deportations.json?page=2'
    >>> twins("https://action.example.org/partnerships/a-network")[0]
    'https://action.example.org/partnerships/a-network/petitions.json'
    >>> twins("https://action.example.org/categories.json")[1]
    'https://action.example.org/categories'
    """
    parts = urlsplit(url)
    page = sub(r"(/petitions)?\.json$", "", parts.path.rstrip("/")) or "/categories"
    json = f"{page}/petitions.json" if fullmatch(r"/partnerships/[^/]+", page) else f"{page}.json"
    by_json, by_html = (urlunsplit(parts._replace(path=path, fragment="")) for path in (json, page))
    return by_json, by_html

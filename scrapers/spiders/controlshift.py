"""Crawl ControlShift sites: categories, then their petitions page by page, by JSON or else by HTML."""

from collections.abc import Iterator
from re import fullmatch, sub
from urllib.parse import urlsplit, urlunsplit

from scrapy.http import Response

from scrapers.extract import Extraction
from scrapers.items import Petition
from scrapers.spiders.listing_state import Callback, ListingState, Output, Strategy, Task
from scrapers.spiders.site_spider import SiteSpider, no_further


class ControlShiftSpider(SiteSpider):
    """A listing page holds many petitions; a petition's own page is requested only where the listing cut its title."""

    def first(self) -> Iterator[Output]:
        for url in self.start_pages:
            yield from self.listing(url)

    def listing(self, url: str, total: int | None = None) -> Iterator[Output]:
        """Request a listing: by its JSON twin first, then by the page itself."""
        yield from self.request(
            Task(strategies=self._strategies(url, self.read_listing), state=ListingState(url, total))
        )

    def read_listing(self, extraction: Extraction, response: Response, state: ListingState) -> Iterator[Output]:
        for listing in extraction.listings:
            # an empty category ("total": 0) costs no request
            if self.is_ours(listing.url) and listing.total != 0 and not self.is_partial:
                yield from self.listing(listing.url, listing.total)
        for item in extraction.found:
            if isinstance(item, Petition) and item.url and self.is_ours(item.url) and self._is_cut(item):
                yield from self.request(
                    Task(
                        strategies=self._strategies(item.url, no_further),
                        state=ListingState(item.url),
                        severity="warning",
                    )
                )
        next_url = extraction.pagination.next_url if extraction.pagination else None
        strategy = Strategy(url=response.url, media=("json", "html"), callback=self.read_listing)
        yield from self.follow(extraction, next_url, state, strategy)

    def own_page(self, url: str) -> tuple[Strategy, ...]:
        return self._strategies(url, no_further)

    def _is_cut(self, item: Petition) -> bool:
        beginning = item.title.removesuffix("...").removesuffix("…").rstrip()
        return item.title_cut and not self.known_titles.get(item.slug or "", "").startswith(beginning)

    def _strategies(self, url: str, callback: Callback) -> tuple[Strategy, ...]:
        by_json, by_html = twins(url)
        return Strategy(url=by_json, media=("json",), callback=callback), Strategy(
            url=by_html, media=("html",), callback=callback
        )


def twins(url: str) -> tuple[str, str]:
    """Return the URLs of a page as JSON and as HTML; a site's front page stands for all its categories.

    >>> twins("https://action.example.org/categories/deportations?page=2")[0]
    'https://action.example.org/categories/deportations.json?page=2'
    >>> twins("https://action.example.org/partnerships/a-network")[0]
    'https://action.example.org/partnerships/a-network/petitions.json'
    >>> twins("https://action.example.org/categories.json")[1]
    'https://action.example.org/categories'
    """
    parts = urlsplit(url)
    page = sub(r"(/petitions)?\.json$", "", parts.path.rstrip("/")) or "/categories"
    # a partnership's own .json describes it; its petitions are one level below
    json = f"{page}/petitions.json" if fullmatch(r"/partnerships/[^/]+", page) else f"{page}.json"
    by_json, by_html = (urlunsplit(parts._replace(path=path, fragment="")) for path in (json, page))
    return by_json, by_html

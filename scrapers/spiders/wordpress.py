"""Crawl WordPress blogs: posts by REST, feed, sitemap or archive pages, whichever the site answers first."""

from collections.abc import Iterator, Mapping
from re import search
from typing import Any
from urllib.parse import urlencode

from scrapy import Request
from scrapy.http import Response, TextResponse
from twisted.python.failure import Failure
from w3lib.url import add_or_replace_parameter, add_or_replace_parameters, url_query_parameter

from scrapers.extract import Extraction
from scrapers.items import ActionAlert, CrawlIssue
from scrapers.pages.wordpress.known_posts import by_number
from scrapers.sources import Source
from scrapers.spiders.listing_state import ListingState, Output, Strategy, Task
from scrapers.spiders.site_spider import SiteSpider, no_further
from scrapers.urls import slug_in_url

# /wp-json/wp/v2/posts, /?rest_route=/wp/v2/posts, https://public-api.wordpress.com/rest/v1.1/sites/...
_API = ("/wp/v2/", "rest_route=", "/rest/v1.1/")
_TERMS = {"category": "categories", "tag": "tags"}

_LONGEST_NUMBER = 10  # digits


class WordPressSpider(SiteSpider):
    """A hundred posts a request where the REST API is open; with ``since``, only the posts modified after it.

    A start page under /category/ or /tag/ keeps the crawl to that category or tag. A start page that is itself an
    address of the API (WordPress.com's, or one in an unusual place) is requested unchanged. ``known_posts`` are the
    slugs, by number, of alerts that earlier crawls saw: where only what changed is requested, they are asked for by
    their numbers, without their texts, so that one that is gone is noticed.
    """

    incremental = True

    def __init__(self, source: Source, *, known_posts: Mapping[str, str] | None = None, **more: Any) -> None:
        super().__init__(source, **more)
        self.known_posts = dict(known_posts or {})
        self.is_asked = False
        self.not_there: set[str] = set()  # slugs

    def first(self) -> Iterator[Output]:
        if not isinstance(self.source.alerts, str):
            yield self.look_up("categories", self.source.alerts)
        for url in self.source.start:
            if any(mark in url for mark in _API):
                yield from self.posts(url, self.source.url)
            elif term_of(url)[0]:
                yield from self.term(url)
            else:
                yield from self.posts(f"{self._root}/wp-json/wp/v2/posts", url)

    def posts(self, api: str, page: str, **terms: str) -> Iterator[Output]:
        """Request the posts of the blog, category or tag that ``page`` shows."""
        route = f"{self._root}/?rest_route=/wp/v2/posts"
        addresses = [api] if "rest_route=" in api else [api, route]
        by_api = (Strategy(url=self._hundred(url, terms), media=("json",), callback=self.read_api) for url in addresses)
        yield from self.request(Task(strategies=(*by_api, *self._without_api(page)), state=ListingState(page)))

    def term(self, page: str) -> Iterator[Output]:
        """Look up the number of the category or tag that ``page`` shows: the API filters by number alone."""
        taxonomy, slug = term_of(page)
        url = f"{self._root}/wp-json/wp/v2/{taxonomy}?{urlencode({'slug': slug})}"
        facts = {"page": page, "taxonomy": taxonomy}
        yield Request(url, self.read_term, errback=self.without_term, dont_filter=True, cb_kwargs=facts, meta=facts)

    def read_term(self, response: Response, page: str, taxonomy: str) -> Iterator[Output]:
        number = term_number(response, term_of(page)[1])
        if number is None:
            yield from self.request(Task(strategies=self._without_api(page), state=ListingState(page)))
        else:
            yield from self.posts(f"{self._root}/wp-json/wp/v2/posts", page, **{taxonomy: number})

    def without_term(self, failure: Failure) -> Iterator[Output]:
        page = failure.request.meta["page"]  # type: ignore[attr-defined]
        yield from self.request(Task(strategies=self._without_api(page), state=ListingState(page)))

    def look_up(self, taxonomy: str, slugs: tuple[str, ...]) -> Request:
        """Ask for the categories, then the tags, that the stanza's ``alerts`` names; only the API can tell."""
        address = next((url for url in self.source.start if "/wp/v2/" in url), f"{self._root}/wp-json/wp/v2/posts")
        query = urlencode({"slug": ",".join(slugs), "per_page": "100"})
        root = f"{address.partition('/wp/v2/')[0]}{_route_to(address)}"
        url = f"{root}{taxonomy}{'&' if '?' in root else '?'}{query}"
        return Request(
            url,
            self.read_look_up,
            errback=self.without_look_up,
            dont_filter=True,
            cb_kwargs={"taxonomy": taxonomy, "slugs": slugs},
        )

    def read_look_up(self, response: Response, taxonomy: str, slugs: tuple[str, ...]) -> Iterator[Output]:
        """Look for those slugs among the tags that are none of a category; what is neither is one issue."""
        left = tuple(slug for slug in slugs if term_number(response, slug) is None)
        if response.status != 200 or not left:
            return
        if taxonomy == "categories":
            yield self.look_up("tags", left)
            return
        named = " or ".join(map(repr, left))
        message = (
            f"{self.source.url} has no category or tag {named}, which alerts names in its stanza; correct the slug"
        )
        yield CrawlIssue(url=self.source.url, kind="not found", message=message, severity="error")

    def without_look_up(self, failure: Failure) -> Iterator[Output]:
        """Leave it at that: where the API is closed, the requests for posts meet the same obstacle and report it."""
        yield from ()

    def read_api(self, extraction: Extraction, response: Response, state: ListingState) -> Iterator[Output]:
        """Follow the API: totals are in the headers; WordPress.com's older API names the next page itself."""
        if self.since and "modified_after=" in response.url:
            state.covers, state.since = "changed", self.since
        for name, header in (("total", "X-WP-Total"), ("total_pages", "X-WP-TotalPages")):
            if (number := number_in(response, header)) is not None:
                setattr(state, name, number)
        page = _page_number(response, "page")
        next_url = extraction.pagination.next_url if extraction.pagination else None
        if next_url is None and state.total_pages is not None and page < state.total_pages:
            next_url = add_or_replace_parameter(response.url, "page", str(page + 1))
        yield from self.follow(extraction, next_url, state, Strategy(url="", media=("json",), callback=self.read_api))
        if state.covers == "changed":
            yield from self.look_for_known(response.url, state.url)

    def look_for_known(self, api: str, page: str) -> Iterator[Output]:
        """Ask for the posts that are known, by their numbers, a hundred at a time."""
        numbers = [] if self.is_asked else sorted(filter(str.isdecimal, self.known_posts), key=int)
        self.is_asked = True
        state = ListingState(page, len(numbers), covers="known")
        for first in range(0, len(numbers), 100):
            url = add_or_replace_parameters(_without_query(api), by_number(numbers[first : first + 100]))
            strategy = Strategy(url=url, media=("json",), callback=self.read_known)
            yield from self.request(Task(strategies=(strategy,), state=state, severity="warning", part_of=state))

    def read_known(self, extraction: Extraction, response: Response, state: ListingState) -> Iterator[Output]:
        """Note which of the known posts are there."""
        if state.pages == 0:
            state.asked = response.url
            self.listings.append(state)
        state.pages += 1
        for post in extraction.posts:
            if post.is_listed:
                state.seen.add(post.native_id)
            else:
                self.not_there.add(self.known_posts[post.native_id])
        state.is_over = state.pages * 100 >= (state.total or 0)
        yield from ()

    def own_page(self, url: str) -> tuple[Strategy, ...]:
        return (Strategy(url=url, media=("html",), callback=no_further),)

    def unlisted(self) -> dict[str, str]:
        """Return the alerts that are not there: where only what changed was read, of those asked for by number."""
        if all(state.covers == "all" for state in self.listings):
            return super().unlisted()
        return {slug: url for slug, url in self.listed_before.items() if slug in self.not_there}

    def slugs_in(self, extraction: Extraction) -> set[str]:
        """Return the slugs of posts that a page shows to be there, also of those that are no alerts to it."""
        urls = [post.url for post in extraction.passed_over if post.url] + [each.url for each in extraction.listings]
        return super().slugs_in(extraction) | {slug for url in urls if (slug := slug_in_url(url))}

    def read_feed(self, extraction: Extraction, response: Response, state: ListingState) -> Iterator[Output]:
        """Follow a feed, which states no total: the first page that is missing, or has nothing new, is the end."""
        number = _page_number(response, "paged")
        before = len(state.seen)
        yield from self.follow(extraction, None, state, Strategy(url="", media=("xml",), callback=self.read_feed))
        if len(state.seen) > before:
            url = add_or_replace_parameter(response.url, "paged", str(number + 1))
            strategy = Strategy(url=url, media=("xml",), callback=self.read_feed)
            state.is_over = False
            yield from self.request(Task(strategies=(strategy,), state=state, may_end=True))

    def read_page(self, extraction: Extraction, response: Response, state: ListingState) -> Iterator[Output]:
        """Follow sitemaps to sitemaps and posts, archive pages to posts and older pages; a post leads nowhere.

        A post that an archive page shows complete is not requested again.
        """
        read = {post.url for post in extraction.passed_over}
        read |= {item.url for item in extraction.found if isinstance(item, ActionAlert) and item.complete}
        for listing in extraction.listings:
            if listing.url not in read and self.is_ours(listing.url):
                strategy = Strategy(url=listing.url, media=("html", "xml"), callback=self.read_page)
                part_of = state if listing.url.endswith(".xml") else None  # a sitemap, and not a post
                task = Task(
                    strategies=(strategy,), state=ListingState(listing.url), severity="warning", part_of=part_of
                )
                yield from self.request(task)
        next_url = extraction.pagination.next_url if extraction.pagination else None
        yield from self.follow(extraction, next_url, state, Strategy(url="", media=("html",), callback=self.read_page))

    @property
    def _root(self) -> str:
        return self.source.url.rstrip("/")

    def _hundred(self, url: str, terms: dict[str, str]) -> str:
        """Ask ``url`` for a hundred posts a page, oldest first, so that a post added meanwhile shifts no page."""
        if "/rest/v1.1/" in url:
            return add_or_replace_parameter(url, "number", "100")
        since = {"modified_after": self.since} if self.since else {}
        return add_or_replace_parameters(
            url, {"per_page": "100", "orderby": "id", "order": "asc", "_embed": "wp:term", **terms, **since}
        )

    def _without_api(self, page: str) -> tuple[Strategy, ...]:
        """Return the strategies for the posts that ``page`` shows without the API; sitemaps have no categories."""
        sitemaps = [] if term_of(page)[0] else [f"{self._root}/wp-sitemap.xml", f"{self._root}/sitemap.xml"]
        return (
            Strategy(url=f"{page.rstrip('/')}/feed/", media=("xml",), callback=self.read_feed),
            *(Strategy(url=url, media=("xml",), callback=self.read_page) for url in sitemaps),
            Strategy(url=page, media=("html",), callback=self.read_page),
        )


def term_of(page: str) -> tuple[str, str]:
    """Return the API's name of the taxonomy, and the slug, of a category's or tag's page.

    >>> term_of("https://blog.example/category/resources/action-alerts/"), term_of("https://blog.example/")
    (('categories', 'action-alerts'), ('', ''))
    """
    found = search(r"/(category|tag)/(?:[^?#]+/)?([^/?#]+)/?$", page)
    return (_TERMS[found[1]], found[2]) if found else ("", "")


def term_number(response: Response, slug: str) -> str | None:
    """Return the number of the term in the API's answer; None for an error, or where it has no such term."""
    if response.status != 200 or not isinstance(response, TextResponse):
        return None
    try:
        return next(str(int(term["id"])) for term in response.json() if term["slug"] == slug)
    except (ValueError, LookupError, TypeError, StopIteration):
        return None


def _route_to(api: str) -> str:
    """Return the part of an API's address between its root and the kind of things asked for.

    >>> _route_to("https://public-api.wordpress.com/wp/v2/sites/a.example/posts"), _route_to("/wp-json/wp/v2/posts")
    ('/wp/v2/sites/a.example/', '/wp/v2/')
    """
    found = search(r"/wp/v2/(?:sites/[^/?]+/)?", api)
    return found[0] if found else "/wp/v2/"


def _without_query(api: str) -> str:
    """Return an address of the API without what it was asked.

    >>> _without_query("https://a.example/?rest_route=/wp/v2/posts&page=2"), _without_query("https://a.example/posts?page=2")
    ('https://a.example/?rest_route=/wp/v2/posts', 'https://a.example/posts')
    """
    found = search(r"[?&]rest_route=[^&]+", api)
    return f"{api.partition('?')[0]}?{found[0][1:]}" if found else api.partition("?")[0]


def number_in(response: Response, header: str) -> int | None:
    """Return the number in a header; None where there is none."""
    stated = (response.headers.get(header) or b"").decode("latin-1").strip()
    return int(stated) if stated.isdecimal() and len(stated) < _LONGEST_NUMBER else None


def _page_number(response: Response, name: str) -> int:
    """Return the number of this page in its own URL; 1 where it says none, or "page=abc"."""
    number = url_query_parameter(response.url, name) or ""
    return int(number) if number.isascii() and number.isdigit() and len(number) < _LONGEST_NUMBER else 1

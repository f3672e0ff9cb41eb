"""Probe an unknown site: its platform, how to read it, what a crawl would collect."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from re import IGNORECASE, compile, split
from typing import Any
from urllib.parse import urljoin, urlsplit

from scrapy import Request, Spider
from scrapy.http import Response, TextResponse
from scrapy.http.request import NO_CALLBACK
from selectolax.lexbor import LexborHTMLParser

from scrapers.captures.client import LED_BY
from scrapers.extract import Extraction, PageChanged, extract
from scrapers.items import Petition
from scrapers.middlewares.warc import captured
from scrapers.page_limits import unescaped
from scrapers.spiders.request_errors import refused, unanswered
from scrapers.spiders.wordpress import number_in

_SAMPLE_SIZE = 20
_MOST_TERMS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Probed:
    """The findings about a site: ``way`` is how it is read, ``collects`` a sentence, ``start`` goes into the stanza.

    ``least`` is how many petitions and alerts a complete crawl should find at least; ``alerts`` is the slug of the
    category or tag in which the site files its calls to act, "" where none is found.
    """

    platform: str
    way: str
    collects: str
    url: str
    start: str
    organization: str = ""
    language: str = "en"
    least: int = 1
    alerts: str = ""


class ProbeSpider(Spider):
    """Requests a few URLs, one after the other, obeying robots.txt; sets ``probed``, and ``obstacles`` by URL."""

    name = "probe"

    def __init__(self, url: str) -> None:
        super().__init__()
        parts = urlsplit(url)
        self.url, self.root = url, f"{parts.scheme}://{parts.netloc}"
        self.probed: Probed | None = None
        self.obstacles: dict[str, str] = {}

    async def start(self) -> AsyncIterator[Any]:
        page = await self._get(self.url)
        probed = await self._controlshift() or await self._wordpress(page)
        self.probed = probed and self._named(probed, page)
        # Yields nothing: after an item, Scrapy notices only seconds later that it has nothing left to do.
        nothing: tuple[Any, ...] = ()
        for each in nothing:
            yield each

    async def _controlshift(self) -> Probed | None:
        start = self.url if "/categories" in self.url or "/partnerships" in self.url else f"{self.root}/categories"
        categories = self._read(await self._get(f"{self.root}/categories.json"), "controlshift")
        if categories and categories.listings:
            totals = [listing.total or 0 for listing in categories.listings]
            return Probed(
                platform="controlshift",
                way="public JSON",
                collects=f"{len(totals)} categories with {sum(totals)} petitions, some of them in several",
                url=self.root,
                start=start,
                least=max(1, max(totals) * 8 // 10),
            )
        listing = self._read(await self._get(start), "controlshift")
        petitions = [item for item in listing.found if isinstance(item, Petition)] if listing else []
        if not petitions:
            return None
        return Probed(
            platform="controlshift",
            way="HTML listings",
            collects=f"{len(petitions)} petitions on the first page of its listing",
            url=self.root,
            start=start,
            least=len(petitions),
        )

    async def _wordpress(self, page: Response | None) -> Probed | None:
        for api, way in self._apis(page):
            answer = await self._get(f"{api}{'&' if '?' in api else '?'}per_page={_SAMPLE_SIZE}&_embed=wp:term")
            posts = self._read(answer, "wordpress") if answer is not None and is_json(answer) else None
            if answer is not None and posts is not None:
                total = number_in(answer, "X-WP-Total")
                start = api if way == _WORDPRESS_COM else self.url
                probed = Probed(platform="wordpress", way=way, collects="", url=self.root, start=start)
                all_posts = f"{total if total is not None else 'an unknown number of'} posts"
                return await self._with_category(_with_alerts(probed, posts, all_posts), api)
        feed = self._read(await self._get(urljoin(self.url.rstrip("/") + "/", "feed/")), "wordpress")
        by_page = self._read(page, "wordpress") if page is not None and b"/wp-content/" in page.body else None
        found, way = (feed, "RSS feed") if feed else (by_page, "pages")
        if found is None:
            return None
        probed = Probed(platform="wordpress", way=way, collects="", url=self.root, start=self.url)
        return _with_alerts(probed, found, "an unknown number of posts")

    async def _with_category(self, probed: Probed, api: str) -> Probed:
        """Propose the category or tag that holds calls to act: the largest so named, most of whose posts are some."""
        root, of = api.removesuffix("posts"), "&" if "?" in api else "?"
        for taxonomy in ("categories", "tags"):
            listed = await self._get(f"{root}{taxonomy}{of}per_page=100&orderby=count&order=desc")
            for term in names_of_alerts(listed)[:_MOST_TERMS]:
                answer = await self._get(f"{api}{of}per_page={_SAMPLE_SIZE}&_embed=wp:term&{taxonomy}={term.number}")
                posts = self._read(answer, "wordpress")
                looked_at = len(posts.found) + len(posts.passed_over) if posts else 0
                if posts and len(posts.found) * 2 > looked_at:
                    said = (
                        f"{probed.collects}; of {looked_at} in {term.name!r}, {len(posts.found)} do, so alerts names it"
                    )
                    return replace(probed, collects=said, alerts=term.slug, least=max(1, term.count * 8 // 10))
        return probed

    def _apis(self, page: Response | None) -> list[tuple[str, str]]:
        """Return the API's URLs for posts: the one that the page names, or the usual ones."""
        # without pretty permalinks, only ?rest_route= works
        apis = [(f"{self.root}/wp-json/wp/v2/posts", "REST API"), (f"{self.root}/?rest_route=/wp/v2/posts", _ROUTE)]
        named = api_root(page) if page is not None else None
        if named and urlsplit(named).hostname == "public-api.wordpress.com":
            return [(f"{named.rstrip('/')}/posts" if "/wp/v2/" in named else f"{named}wp/v2/posts", _WORDPRESS_COM)]
        return apis

    def _named(self, probed: Probed, page: Response | None) -> Probed:
        """Add the organization and the language that the page names to ``probed``."""
        if not isinstance(page, TextResponse):
            return probed
        tree = LexborHTMLParser(page.text)
        site = tree.css_first('meta[property="og:site_name"]')
        title = tree.css_first("title")
        name = (site.attributes.get("content") if site else None) or (title.text() if title else "") or ""
        html = tree.css_first("html[lang]")
        language = (html.attributes.get("lang") if html else None) or "en"
        return replace(probed, organization=without_repeats(" ".join(name.split())), language=language[:2].lower())

    def _read(self, response: Response | None, platform: str) -> Extraction | None:
        if response is None:
            return None
        try:
            return extract(captured(response), platform)
        except PageChanged:
            return None

    async def _get(self, url: str) -> Response | None:
        """Get ``url``; None where there is no answer, which is noted as an obstacle."""
        engine = self.crawler.engine
        assert engine is not None
        try:
            meta = {LED_BY: () if url == self.url else (self.url,)}
            response = await engine.download_async(Request(url, callback=NO_CALLBACK, meta=meta))
        except Exception as error:
            # Any exception: what stands between us and the site is exactly what the user asked about.
            timeout = self.settings.getfloat("DOWNLOAD_TIMEOUT")
            self.obstacles[url] = unanswered(url, error, timeout).message
            return None
        issue = refused(captured(response))
        if issue:
            self.obstacles[url] = issue.message
        return None if issue else response


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A category or tag of a WordPress site: its number in the API, slug and name, and how many posts it has."""

    number: int
    slug: str
    name: str
    count: int


def names_of_alerts(response: Response | None) -> list[Term]:
    """Return the categories or tags in the API's answer whose names say that they hold calls to act."""
    if response is None or not isinstance(response, TextResponse):
        return []
    try:
        listed = [
            Term(
                number=int(term["id"]),
                slug=str(term["slug"]),
                name=unescaped(str(term["name"])),
                count=int(term["count"]),
            )
            for term in response.json()
        ]
    except (ValueError, LookupError, TypeError):
        return []
    return [term for term in listed if term.count and _OF_ALERTS.search(f"{term.name} {term.slug}")]


# "Action Alerts", "take-action", "Alertas", "Acciones urgentes", "Campaigns"; not "Transaction", "Class Action"
_OF_ALERTS = compile(
    r"\b(?:alert|alerta|action[ -]?(?:alert|item|center)|(?:take|urgent)[ -]action|actions?$|call[ -]?to[ -]?action"
    r"|acci[oó]n(?:es)?|act[uú]a|petitions?|peticion(?:es)?|campaigns?|campa[nñ]as?)s?\b",
    IGNORECASE,
)
_ROUTE = "REST API by ?rest_route="
_WORDPRESS_COM = "WordPress.com's public API"


def _with_alerts(probed: Probed, posts: Extraction, total: str) -> Probed:
    sampled = len({post.url for post in (*posts.found, *posts.passed_over, *posts.listings)})
    collects = f"{total}; {len(posts.found)} of {sampled} sampled posts are action alerts"
    return replace(probed, collects=collects, least=max(1, len(posts.found)))


def is_json(response: Response) -> bool:
    return captured(response).media == "json"


def api_root(page: Response) -> str | None:
    """Return the API's URL that WordPress names in a header or in the head of the page."""
    # Link: <https://you.example/wp-json/>; rel="https://api.w.org/"
    for header in page.headers.getlist("Link"):
        address, _, relation = header.decode("latin-1").partition(";")
        if "https://api.w.org/" in relation:
            return address.strip(" <>")
    if not isinstance(page, TextResponse):
        return None
    link = LexborHTMLParser(page.text).css_first('link[rel="https://api.w.org/"]')
    return link.attributes.get("href") if link else None


def without_repeats(name: str) -> str:
    """Drop the repeated parts of a page's title.

    >>> without_repeats("Open Doors | Open Doors"), without_repeats("Home – Open Doors")
    ('Open Doors', 'Home – Open Doors')
    """
    parts = split(r" ([|–—-]) ", name)
    return parts[0] if len(set(parts[::2])) == 1 else name

"""Read the posts and further sitemaps that a sitemap points at."""

import re
from collections.abc import Iterator

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import Listing
from scrapers.pages.wordpress.feed import parsed_xml

_NO_POSTS = re.compile(
    r"-(?:taxonomies|users|category|categories|post_tag|tag|author|image|video|news|page)s?-|(?:category|post_tag"
    r"|author|page)-sitemap\d*\.xml|image-sitemap|video-sitemap|news-sitemap|posts-page-"
)


@page("wordpress.sitemap", media="xml", url=r"sitemap[^/]*\.xml")
def sitemap(capture: Capture, selectors: Selectors) -> Iterator[PageItem]:
    """Yield each URL of a sitemap, or from an index the sitemaps that can list posts, never those of authors."""
    soup = parsed_xml(capture, "wordpress.sitemap")
    root = soup.find(["urlset", "sitemapindex"])
    if root is None:
        raise PageChanged(capture.url, "wordpress.sitemap", "the XML is no sitemap")
    for address in soup.find_all("loc"):
        url = address.get_text().strip()
        entry = address.parent.name if address.parent else ""
        if entry in ("url", "sitemap") and url.startswith("http") and not _NO_POSTS.search(url.rpartition("/")[2]):
            yield Listing(url=url)

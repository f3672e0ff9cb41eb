"""Read the plain text of a captured WordPress post."""

from collections.abc import Iterator

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.pages.wordpress.alert import Post, read_alert, slug_in_url
from scrapers.pages.wordpress.alert_dates import posted_on
from scrapers.pages.wordpress.heading import body_begins, title_line
from scrapers.pages.wordpress.lines import lines_of_text

PERMALINK = r"/(?:19|20)\d\d/[01]\d/(?:[0-3]\d/)?(?!page/)[^/?#]*[^\d/?#][^/?#]*/?(?:[?#]|$)|[?&]p=\d+"


@page("wordpress.post", media="text", url=PERMALINK)
def post_text(capture: Capture, selectors: Selectors) -> Iterator[PageItem]:
    """Yield the alert of a post whose text alone was kept; its links are those that the text writes out."""
    lines = lines_of_text(capture.text)
    start = title_line(lines, slug_in_url(capture.url))
    if start is None:
        raise PageChanged(capture.url, "wordpress.post", "the text has no line that can be a post's title")
    begin, published = body_begins(lines, start + 1)
    published = published or next((d for line in lines[max(start - 3, 0) : start] if (d := posted_on(line.text))), None)
    yield read_alert(
        Post(url=capture.url, title=lines[start].shown, lines=lines[begin:], published=published), selectors
    )

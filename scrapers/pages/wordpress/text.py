"""Read the plain text of a captured WordPress post."""

import re
from collections.abc import Iterator, Sequence

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.pages.people_sections import text_without_people
from scrapers.pages.wordpress.alert import Post, read_alert
from scrapers.pages.wordpress.alert_dates import posted_on
from scrapers.pages.wordpress.heading import body_begins, is_like, title_line
from scrapers.pages.wordpress.lines import Line, lines_of_text
from scrapers.pages.wordpress.list_titles import is_title_of_list, may_be_title_of_list
from scrapers.pages.wordpress.post_addresses import PERMALINK, holds_no_post, is_front_page, lists_posts
from scrapers.urls import slug_in_url

_HEAD = 40  # lines among which a list says that it is one
_MORE = re.compile(r"(?:continue reading|read more|seguir leyendo|leer mas)\b.{0,120}|.{0,80}\(more.{0,3}\)")


@page("wordpress.post", media="text", url=PERMALINK)
def post_text(capture: Capture, selectors: Selectors) -> Iterator[PageItem]:
    """Yield the alert of a post whose text alone was kept; its links are those that the text writes out."""
    if lists_posts(capture.url) or is_front_page(capture.url):
        raise PageChanged(
            capture.url, "wordpress.post", "the address is that of a page that lists posts, not of one post"
        )
    if holds_no_post(capture.url):
        raise PageChanged(
            capture.url, "wordpress.post", "the address is that of a login, an upload or a form, not of a post"
        )
    lines = lines_of_text(text_without_people(capture.text, comments=False))
    start = title_line(lines, slug_in_url(capture.url))
    if _lists_posts(lines, capture.url, start):
        raise PageChanged(capture.url, "wordpress.post", "the text is that of a page that lists posts, not of one post")
    if start is None:
        raise PageChanged(capture.url, "wordpress.post", "the text has no line that can be a post's title")
    begin, published = body_begins(lines, start + 1)
    published = published or next((d for line in lines[max(start - 3, 0) : start] if (d := posted_on(line.text))), None)
    yield read_alert(
        Post(url=capture.url, title=lines[start].shown, lines=lines[begin:], published=published), selectors
    )


def _lists_posts(lines: Sequence[Line], url: str, title: int | None) -> bool:
    """Return whether a text calls itself a list above the title of its first post, or cuts several posts short.

    The page of one post may show others in its sidebar, so what stands below the line that its address was made of
    says nothing. A label above that line ("Category: Action") says nothing either.
    """
    head, slug = lines[:_HEAD], slug_in_url(url)
    own = next((n for n, line in enumerate(head) if slug and is_like(line.folded, slug)), None)
    end = own if own is not None else len(head)
    if any(is_title_of_list(line.folded) for line in head[:end]):
        return True
    if own is not None:
        return False
    labels = head[: (title or 0) + 1]
    several = not re.search(PERMALINK, url) and sum(bool(_MORE.fullmatch(line.folded)) for line in lines) > 1
    return several or any(may_be_title_of_list(line.folded) for line in labels)

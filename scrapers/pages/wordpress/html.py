"""Read the HTML of a WordPress post, in any theme."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.pages.page_address import same_host
from scrapers.pages.wordpress.alert import Post, read_alert
from scrapers.pages.wordpress.content import lines_of_html
from scrapers.pages.wordpress.heading import body_begins
from scrapers.pages.wordpress.lines import Line, squeeze
from scrapers.pages.wordpress.markup import (
    Markup,
    categories_in,
    content_around,
    content_of,
    number_in,
    published_in,
    read_markup,
    resolved,
    terms_in,
    text_of,
    title_of,
)
from scrapers.pages.wordpress.post_addresses import PERMALINK, holds_no_post, lists_posts


@page("wordpress.post", media="html", url=PERMALINK)
def post_html(capture: Capture, selectors: Selectors) -> Iterator[PageItem]:
    """Yield the alert of a post that has a page of its own."""
    markup = read_markup(capture, selectors, "wordpress.post")
    posts = markup.posts()
    if holds_no_post(capture.url):
        raise PageChanged(
            capture.url, "wordpress.post", "the address is that of a login, an upload or a form, not of a post"
        )
    if markup.shows_several(posts) or (lists_posts(capture.url) and not markup.shows_one):
        raise PageChanged(capture.url, "wordpress.post", "the page lists posts and is not one")
    whole_page = markup.tree.body
    places = [*(post for post in posts if title_of(post, selectors)), *posts, *([whole_page] if whole_page else [])]
    readers = (lambda place: content_of(place, selectors), content_around)
    content = next((found for read in readers for place in places if (found := read(place))), None)
    title, url = _title(markup, places, selectors), _address(markup, capture.url)
    if title is None:
        raise PageChanged(capture.url, "wordpress.post", "the post has no title")
    if markup.may_name_list(title):
        raise PageChanged(capture.url, "wordpress.post", "the page lists posts and is not one")
    lines = lines_of_html(content.html, url) if content else []
    published = _published(markup, places, selectors)
    if content and content.has_title:
        lines, below_title = _below(lines, title)
        published = published or below_title
    if content is None or (content.has_title and not lines):
        raise PageChanged(capture.url, "wordpress.post", "the page has no content of a post")
    yield read_alert(
        Post(
            url=url,
            title=title,
            lines=lines,
            whole=content.whole and not markup.cut_off,
            native_id=_number(markup, posts),
            published=published,
            modified=markup.meta("article:modified_time", "og:updated_time") or _updated(places),
            categories=categories_in(places),
            terms=terms_in(places),
            language=markup.language,
        ),
        # a page "About" is no post: the stanza's rules for posts do not hold for it
        {name: rule for name, rule in selectors.items() if name != "alerts" or not markup.is_static},
    )


def _below(lines: list[Line], title: str) -> tuple[list[Line], str | None]:
    """Return the lines below the title and below those that say when and by whom, and the date in them."""
    head = next((n for n, line in enumerate(lines) if line.text == title), -1)
    begin, published = body_begins(lines, head + 1)
    return lines[begin:], published


def _title(markup: Markup, places: list[LexborNode], selectors: Selectors) -> str | None:
    """Return the title in the post's element, or the one for sharing or of the window without the site's name."""
    shown = next((title for place in places if (title := title_of(place, selectors))), None)
    site = markup.meta("og:site_name") or text_of(
        markup.tree.css_first("#site-title, .site-title, .wp-block-site-title")
    )
    if shown and shown != site:
        return shown
    window = markup.meta("og:title") or text_of(markup.tree.css_first("title"))
    return without_site(window, site) if window else None


def without_site(title: str, site: str | None) -> str:
    """Remove the name of the site from the end or beginning of a window's title.

    >>> without_site("Stop the Raids | Casa Luz", "Casa Luz"), without_site("Stop – the Raids", None)
    ('Stop the Raids', 'Stop – the Raids')
    """
    if site:
        title = re.sub(rf"\s*[|–—»«:·-]+\s*{re.escape(site)}\s*$|^\s*{re.escape(site)}\s*[|–—»«:·-]+\s*", "", title)
    return squeeze(title)


def _address(markup: Markup, url: str) -> str:
    """Return the post's URL: the page's canonical one if it is on the same host, or the URL of the capture."""
    link = markup.tree.css_first("link[rel='canonical'][href]")
    stated = resolved(url, link.attributes.get("href") if link else None) or resolved(url, markup.meta("og:url"))
    if stated is None:
        return url
    there = urlsplit(stated)
    return stated if same_host(stated, url) and (there.path.strip("/") or there.query) else url


def _published(markup: Markup, places: list[LexborNode], selectors: Selectors) -> str | None:
    """Return the time in the head for machines, or in the post's element, or for search engines."""
    if stated := markup.meta("article:published_time"):
        return stated
    shown = next((time for place in places if (time := published_in(place, selectors))), None)
    return shown or markup.meta("datePublished", "DC.date", "DC.date.issued", "date") or markup.linked_data_time()


def _updated(places: list[LexborNode]) -> str | None:
    node = next((n for place in places if (n := place.css_first("time.updated[datetime]:not(.published)"))), None)
    return (node.attributes.get("datetime") if node else None) or None


def _number(markup: Markup, posts: list[LexborNode]) -> str | None:
    """Return the post's number in its database: on ``<body>``, on its element or in the short link."""
    short = markup.tree.css_first("link[rel='shortlink'][href]")
    linked = re.search(r"[?&]p=(\d+)", (short.attributes.get("href") if short else None) or "")
    stated = number_in(None, " ".join(markup.classes).replace("postid-", "post-"))
    first = number_in(posts[0].attributes.get("id"), posts[0].attributes.get("class")) if len(posts) == 1 else None
    return stated or first or (linked[1] if linked else None)

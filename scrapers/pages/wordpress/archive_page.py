"""Read a page that lists posts: where they are, and the alerts among those it shows."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import ActionAlert, Listing, NoAlert, Pagination
from scrapers.pages.wordpress.alert import Post, read_alert, terms_in_url
from scrapers.pages.wordpress.content import lines_of_html
from scrapers.pages.wordpress.markup import (
    Markup,
    address,
    categories_in,
    content_of,
    number_in,
    published_in,
    read_markup,
    resolved,
    terms_in,
    title_of,
)
from scrapers.pages.wordpress.post_addresses import ARCHIVE, lists_posts

_NO_HITS = ".no-results, .not-found, .search-no-results"
_OLDER = (
    ".nav-previous a[href], a.wp-block-query-pagination-next[href], a.next[href], a[rel~='next'][href],"
    " link[rel='next'][href],"
    " .nav-links .next[href], .older a[href], .previous-entries a[href], .navigation .alignleft a[href], .wp-pagenavi"
    " .nextpostslink[href]"
)


@page("wordpress.archive", media="html", url=ARCHIVE)
def archive(capture: Capture, selectors: Selectors) -> Iterator[PageItem]:
    """Yield the posts that a month, category, search or front page lists, and the alerts among them.

    What is shown as an excerpt or a reblog is not complete; where it does not call to act, the whole post still may.
    A search without hits is an empty list.
    """
    markup = read_markup(capture, selectors, "wordpress.archive")
    older = markup.tree.css_first(_OLDER)
    next_url = resolved(capture.url, older.attributes.get("href")) if older else None
    posts = markup.posts()
    is_list = lists_posts(capture.url) and not markup.shows_one
    if is_list and markup.tree.css_first(_NO_HITS):
        yield Pagination()
        return
    # the only post of a tag stands at the address of a list as well
    if not posts or not (is_list or markup.shows_several(posts)):
        raise PageChanged(capture.url, "wordpress.archive", "the page is no list of posts")
    yield Pagination(next_url=next_url)
    for post in posts:
        title, url = title_of(post, selectors), resolved(capture.url, address(post))
        if title is None or url is None:
            yield PageChanged(capture.url, "wordpress.archive", f"a post in the list has no title or no link ({title})")
            continue
        yield Listing(url=url)
        yield from _listed(post, url, title, markup, terms_in_url(capture.url), selectors)


def _listed(
    post: LexborNode, url: str, title: str, markup: Markup, listed_under: frozenset[str], selectors: Selectors
) -> Iterator[PageItem]:
    content = content_of(post, selectors)
    if content is None:
        return
    terms = terms_in([post])
    read = read_alert(
        Post(
            url=url,
            title=title,
            lines=lines_of_html(content.html, url),
            whole=content.whole and not markup.cut_off,
            native_id=number_in(post.attributes.get("id"), post.attributes.get("class")),
            published=published_in(post, selectors),
            categories=categories_in([post]),
            terms=None if terms is None and not listed_under else listed_under.union(terms or ()),
            language=markup.language,
        ),
        selectors,
    )
    if isinstance(read, ActionAlert) or (content.whole and isinstance(read, NoAlert)):
        yield read

"""Read posts from the RSS feed of a WordPress blog."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from scrapers.captures import Capture
from scrapers.captures.json_document import skip_notices
from scrapers.captures.xml_text import repaired_xml
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import NoAlert
from scrapers.pages.wordpress.alert import Post, read_alert, slug_of, terms_in_url
from scrapers.pages.wordpress.content import lines_of_html
from scrapers.pages.wordpress.export import export_field, reason_unpublished, with_paragraphs
from scrapers.pages.wordpress.post_addresses import lists_comments
from scrapers.pages.wordpress.rest import plain_title

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

# "Comments on: Free Ana", "Comments for Casa Luz", "Comentarios en: ..."
_OF_COMMENTS = re.compile(r"(?:comments (?:on|for)\b|comentarios (?:en|de|sobre|para)\b)", re.IGNORECASE)


@page("wordpress.feed", media="xml", url=r"/feed/?(?:[?#]|$)|[?&]feed=")
def feed(capture: Capture, selectors: Selectors) -> Iterator[PageItem]:
    """Yield the alerts in a page of an RSS 2.0 feed, which does not say whether another page follows.

    An item with its description alone is an excerpt. Where the file is cut off, so is its last item.
    """
    if lists_comments(capture.url):
        raise PageChanged(
            capture.url, "wordpress.feed", "the address is that of a feed of comments, which are never read"
        )
    text = capture.text.lstrip()
    text = text[skip_notices(text) :]
    channel = parsed_xml(capture, "wordpress.feed").find("channel")
    if channel is None or isinstance(channel, str) or "<rss" not in text[:2000].lower():
        raise PageChanged(capture.url, "wordpress.feed", "the XML is no RSS feed")
    if _OF_COMMENTS.match(_text(channel, "title") or ""):
        raise PageChanged(capture.url, "wordpress.feed", "the feed is one of comments, which are never read")
    items = channel.find_all("item")
    ended = text.lower().rfind("</rss>") > text.lower().rfind("<item")  # a cache may append a long comment
    language = _text(channel, "language")
    for n, item in enumerate(items):
        read = _read(capture, item, selectors, whole=ended or n < len(items) - 1, language=language)
        if read is not None:
            yield read


def parsed_xml(capture: Capture, page_name: str) -> "BeautifulSoup":
    """Parse the XML of a capture, as far as it goes. Raises PageChanged."""
    from bs4 import BeautifulSoup  # slow to import, and few commands read a feed
    from bs4.exceptions import ParserRejectedMarkup

    try:
        text = capture.text.lstrip()
        return BeautifulSoup(repaired_xml(text[skip_notices(text) :]), "xml")
    except ParserRejectedMarkup:
        raise PageChanged(capture.url, page_name, "the XML is damaged beyond reading") from None


def _read(capture: Capture, item: "Tag", selectors: Selectors, *, whole: bool, language: str | None) -> PageItem | None:
    title, url = _text(item, "title"), _text(item, "link")
    if reason_unpublished(item):  # drafts and menus often have no title
        return NoAlert(url=url or capture.url, title=title or "")
    if not title or not url or not (title := plain_title(title)):
        return PageChanged(
            capture.url, "wordpress.feed", f"an item of the feed has no title or no link ({title or url})"
        )
    content = _text(item, "content:encoded")
    whole = whole and content is not None
    guid = re.search(r"[?&]p=(\d+)", _text(item, "guid") or "")
    # categories and tags stand there by their names alone: <category><![CDATA[Action Alerts]]></category>
    is_export = export_field(item, "status") is not None
    # in exports, formats of posts and terms of plugins stand among them: <category domain="post_format" ...>
    filed = [
        term for term in item.find_all("category") if not is_export or term.get("domain") in ("category", "post_tag")
    ]
    categories = tuple(t.get_text().strip() for t in filed if not is_export or t.get("domain") == "category")
    # only exports have the slugs beside the names: <category domain="category" nicename="action-alerts">
    terms = {str(term.get("nicename") or slug_of(term.get_text().strip())) for term in filed}
    static = export_field(item, "post_type") == "page"
    read = read_alert(
        Post(
            url=url,
            title=title,
            lines=lines_of_html(
                with_paragraphs(content or "") if is_export else content or _text(item, "description") or "", url
            ),
            whole=whole,
            native_id=export_field(item, "post_id") if is_export else guid[1] if guid else None,
            slug=export_field(item, "post_name") if is_export else None,
            published=_text(item, "pubDate"),
            categories=categories,
            terms=terms_in_url(capture.url).union(terms) or None,
            language=language,
        ),
        # a page "About" is no post: the stanza's rules for posts do not hold for it
        {name: rule for name, rule in selectors.items() if name != "alerts" or not static},
    )
    return None if isinstance(read, NoAlert) and not whole else read


def _text(tag: "Tag", name: str) -> str | None:
    """Return a child's text by its name with prefix ("content:encoded"), which a truncated file still has."""
    child = tag.find(name, recursive=False) or tag.find(name.partition(":")[2] or name, recursive=False)
    return None if child is None else child.get_text().strip() or None

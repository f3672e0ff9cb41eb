"""Find the posts in the HTML of a WordPress page, in any theme: title, time, address and content of each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.captures import Capture
from scrapers.extract import PageChanged, Selectors
from scrapers.pages.people_sections import without_people
from scrapers.pages.wordpress.alert import terms_in_classes, terms_in_url
from scrapers.pages.wordpress.alert_dates import posted_on, shown_date
from scrapers.pages.wordpress.content import outermost
from scrapers.pages.wordpress.heading import is_like
from scrapers.pages.wordpress.lines import fold, squeeze
from scrapers.pages.wordpress.list_titles import may_be_title_of_list
from scrapers.urls import slug_in_url

_MARKS = re.compile(
    r"wp-content/|wp-includes/|wp-json|api\.w\.org|content=[\"']WordPress|class=[\"'][^\"']*\b(?:hentry|type-post"
    r"|entry-content|wp-block-post-content|wp-site-blocks|entry-title|entrytext|storycontent|post-body|post-content"
    r"|commentlist|singlepost)\b|\bid=[\"']post-\d+[\"']",
    re.IGNORECASE,
)
_AROUND = (
    "#comments, .comments-area, .comment-list, .commentlist, #respond, .wp-block-comments, aside, .widget,"
    " .widget-area,"
    " #secondary, .sidebar, #sidebar, .related-posts, #jp-relatedposts, .wp-block-latest-posts, .author-box,"
    " .author-info"
)
_POSTS = ("[id^='post-'], .hentry, .type-post, li.wp-block-post, article.post", "article", ".post")
_TITLES = (
    ".entry-title, .wp-block-post-title, .post-title, [itemprop='headline']",
    "h1:not(#site-title):not(.site-title)",
    "h2",
)
_CONTENTS = (
    ".entry-content, .wp-block-post-content, .post-content, .post-entry, .entrytext, .storycontent, .post-body,"
    " .post_content",
    ".entry, .article-content, .td-post-content, [itemprop='articleBody'], .the-content, .content",
    "[class*='post-content'], [class*='entry-content'], [class*='article-body']",
)
# Where the post is in a theme whose class names say nothing.
_PLACES = "article, main, #content, #main, #primary"
_SUMMARIES = ".entry-summary, .wp-block-post-excerpt, .excerpt, .post-excerpt, .archive-content"
_TIMES = "time.published[datetime], time.entry-date[datetime], time[datetime]:not(.updated)"
_SHOWN_TIMES = (
    "abbr.published, .entry-date, .post-date, .posted-on, .wp-block-post-date, .published, .entry-meta, .post-meta,"
    " .postmeta,"
    " .postmetadata, .byline, small, .date, .meta, [class*='date'], [class*='posted'], [class*='byline']"
)
_DATE_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"(\d{4}-\d\d-\d\d[^"\s]{0,20})"')
_HEADINGS = "h1, .page-title, .pagetitle, .archive-title, .wp-block-query-title, .archive-header h2"
_MOST_HEADINGS = 5
# Classes of <body> that say whether a page lists posts.
_SEVERAL = frozenset(("archive", "blog", "home", "search", "category", "date", "tag", "author", "paged"))
_ONE = frozenset(("single", "single-post", "page", "singular", "page-template-default"))


def read_markup(capture: Capture, selectors: Selectors, page: str) -> "Markup":
    """Parse a page. Raises PageChanged if it is not a page of a WordPress site's posts."""
    markup = Markup(capture.text, capture.url, selectors)
    if reason := markup.refusal():
        raise PageChanged(capture.url, page, reason)
    return markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The HTML of a post's content: ``whole`` unless it is an excerpt; ``has_title`` where its head is still in it."""

    html: str
    whole: bool
    has_title: bool = False


class Markup:
    """A parsed WordPress page, without its comments and sidebars. ``selectors`` are the source's own."""

    def __init__(self, html: str, url: str, selectors: Selectors) -> None:
        self.slug = slug_in_url(url)
        self.tree = LexborHTMLParser(html)
        without_people(self.tree, comments=False)
        self.selectors = selectors
        self.cut_off = "<html" in html[:2000].lower() and "</html" not in html[-2000:].lower()
        root, body = self.tree.css_first("html[lang]"), self.tree.body
        self.language = (root.attributes.get("lang") if root else None) or None
        self.classes = set(((body.attributes.get("class") if body else None) or "").split())

    def refusal(self) -> str | None:
        """Return why this is not a page of posts, or None."""
        if "login" in self.classes or self.tree.css_first("form#loginform, form[name='loginform']"):
            return "the page is a login form"
        if "attachment" in self.classes:
            return "the page shows a picture or a file"
        if "error404" in self.classes:
            return "the site says that there is no such page"
        if self.tree.css_first("form.post-password-form"):
            return "the post asks for a password"
        if not _MARKS.search(self.tree.html or "") and not self._is_an_article():
            return "the page shows no mark of WordPress"
        return None

    def _is_an_article(self) -> bool:
        """Return whether a page without marks of WordPress states that it is one article, with title and time."""
        timed = self.meta("article:published_time") or self.tree.css_first(
            "article time[datetime], main time[datetime]"
        )
        return bool(self.meta("og:title") and timed and self.tree.css_first("article, main"))

    def posts(self) -> list[LexborNode]:
        """Return the elements that hold one post each, in order."""
        around = [node for node in self.tree.css(_AROUND) if node.css_first("h1") is None]
        for unwanted in outermost(around):
            unwanted.decompose()
        for selector in [self.selectors["post"]] if "post" in self.selectors else _POSTS:
            if found := outermost(self.tree.css(selector)):
                return found
        return []

    def shows_several(self, posts: Sequence[LexborNode]) -> bool:
        """Return whether the page lists posts: by the classes of ``<body>``, or by more than one linked title."""
        if self.shows_one:
            return False
        return self.is_named_list or bool(self.classes & _SEVERAL) or sum(address(p) is not None for p in posts) > 1

    @property
    def is_named_list(self) -> bool:
        """Whether a heading, or else the title of the window, is what pages of lists call themselves.

        "Results for Ana" at the address "results-for-ana" is the title of a post.
        """
        headings = self.tree.css(_HEADINGS) or self.tree.css("title")
        titles = [title for heading in headings[:_MOST_HEADINGS] if (title := text_of(heading))]
        return any(map(self.may_name_list, titles)) and not any(map(self._is_own, titles))

    def may_name_list(self, title: str) -> bool:
        """Return whether a title is what pages of lists call themselves, and not that of the post at this address."""
        return not self.shows_one and may_be_title_of_list(fold(title)) and not self._is_own(title)

    def _is_own(self, title: str) -> bool:
        return bool(self.slug) and is_like(fold(title), self.slug or "")

    @property
    def shows_one(self) -> bool:
        """Whether the classes of ``<body>`` say that the page shows one post."""
        return bool(self.classes & _ONE)

    @property
    def is_static(self) -> bool:
        """Whether the page is a static one ("About"), and not a post."""
        return "page" in self.classes and "single" not in self.classes

    def meta(self, *names: str) -> str | None:
        """Return the content of the first ``<meta>`` of these names that is not empty."""
        for name in names:
            node = self.tree.css_first(f'meta[property="{name}"], meta[name="{name}"], meta[itemprop="{name}"]')
            if node and (content := squeeze(node.attributes.get("content") or "")):
                return content
        return None

    def linked_data_time(self) -> str | None:
        """Return the time of publication in the page's linked data (JSON-LD)."""
        for node in self.tree.css("script[type='application/ld+json']"):
            if found := _DATE_PUBLISHED.search(node.text()):
                return found[1]
        return None


def text_of(node: LexborNode | None) -> str | None:
    return squeeze(node.text(separator="")) or None if node is not None else None


def title_of(post: LexborNode, selectors: Selectors) -> str | None:
    """Return the title that a post's element shows."""
    for selector in [selectors["title"]] if "title" in selectors else _TITLES:
        if title := text_of(post.css_first(selector)):
            return title
    return None


def address(post: LexborNode) -> str | None:
    """Return the URL that the title of a post in a list links to."""
    link = post.css_first(
        ".entry-title a[href], .wp-block-post-title a[href], .post-title a[href], a[rel~='bookmark'][href], h1 a[href],"
        " h2 a[href], h3 a[href]"
    )
    return (link.attributes.get("href") if link else None) or None


def content_of(post: LexborNode, selectors: Selectors) -> Content | None:
    """Return the content of a post's element, or None."""
    for selector in [selectors["body"]] if "body" in selectors else _CONTENTS:
        for node in post.css(selector):
            if squeeze(node.text()):
                return Content(html=node.html or "", whole=node.css_first("a.more-link") is None)
    summary = post.css_first(_SUMMARIES)
    return Content(html=summary.html or "", whole=False) if summary is not None else None


def content_around(post: LexborNode) -> Content | None:
    """Return the whole element that seems to hold the post, for themes with unknown class names."""
    node = post if post.tag in ("article", "main") else post.css_first(_PLACES)
    return Content(html=node.html or "", whole=True, has_title=True) if node is not None else None


def published_in(post: LexborNode, selectors: Selectors) -> str | None:
    """Return when a post was published, as its element states it for machines or in words."""
    if "published" in selectors:
        return text_of(post.css_first(selectors["published"]))
    if stated := post.css_first(_TIMES):
        return stated.attributes.get("datetime") or None
    for node in post.css(_SHOWN_TIMES):
        words = node.attributes.get("title") if node.tag == "abbr" else text_of(node)
        if words and len(words) <= 200 and (day := posted_on(words) or shown_date(words)):
            return words if node.tag == "abbr" else day
    return None


def number_in(identity: str | None, classes: str | None) -> str | None:
    """Return a post's number in its database, from the id or the classes of its element.

    >>> number_in("post-12", None), number_in(None, "hentry post-7 post"), number_in("post-navigation", None)
    ('12', '7', None)
    """
    found = re.search(r"(?:^|\s)post-(\d+)(?:\s|$)", f"{identity or ''} {classes or ''}")
    return found[1] if found else None


def categories_in(places: Sequence[LexborNode]) -> tuple[str, ...]:
    """Return the names of a post's categories, each once, from the first element that shows any."""
    for place in places:
        if nodes := place.css("a[rel~='category'], .cat-links a, .taxonomy-category a"):
            return tuple(dict.fromkeys(name for node in nodes if (name := text_of(node))))
    return ()


def terms_in(places: Sequence[LexborNode]) -> frozenset[str] | None:
    """Return the slugs of a post's categories and tags, from the first element that shows any, or None."""
    for place in places:
        links = place.css("a[rel~='category'][href], a[rel~='tag'][href], .cat-links a[href], .tags-links a[href]")
        linked = [slug for node in links for slug in terms_in_url(node.attributes.get("href") or "")]
        classes = terms_in_classes((place.attributes.get("class") or "").split()) or ()
        if linked or classes:
            return frozenset(linked).union(classes)
    return None


def resolved(base: str, href: str | None) -> str | None:
    """Return an absolute URL of the web, or None."""
    try:
        url = urljoin(base, href.strip()) if href else ""
        return url if urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None

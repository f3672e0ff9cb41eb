"""The HTML of a post's body becomes lines, without what the platform and its plugins put between and around them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.pages.nesting import nests_too_deep
from scrapers.pages.wordpress.lines import Anchor, Line, finish, lines_of_text

DROPPED = (
    "script, style, noscript, template, iframe, object, video, audio, svg, form, button, select, textarea, input, nav,"
    " .sharedaddy, #jp-post-flair, .sd-block, .sd-sharing, .sd-like, #jp-relatedposts, .jp-relatedposts, .wpcnt, .wpa,"
    " [id^='atatags-'], [class*='jetpack-subscriptions'], [class*='jetpack-related'], [class*='jetpack-sharing'],"
    " [class*='jetpack-like'], .wp-block-comments, .wp-block-post-comments-form, .wp-block-post-navigation-link,"
    " .wp-block-social-links, .wp-block-post-terms, .wp-block-post-author, .addtoany_share_save_container,"
    " .addtoany_content, .a2a_kit, .heateor_sss_sharing_container, .essb_links, .ssba, .sociable, .social-share,"
    " .share-buttons, .yarpp, .yarpp-related, .rp4wp-related-posts, .related-posts, .post-navigation, .nav-links,"
    " .page-links, #comments, .comments-area, #respond, .comment-respond, .screen-reader-text, .edit-link, .entry-meta,"
    " .entry-utility, .entry-footer, .post-meta, .postmetadata, .author-bio, .author-box, .widget, .adsbygoogle,"
    " .advertisement, .robots-nocontent, .wp-caption-text, figcaption, [hidden]"
)
_BLOCK_NAMES = (
    "p div section article header footer main aside ul ol dl dt dd table tr td th blockquote pre figure hr address"
    " details summary center h1 h2 h3 h4 h5 h6"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
# Marks of our own, from the private use area: they survive get_text() and are read off when it is cut into lines.
_LINK, _URL_END, _LINK_END, _BOLD, _BOLD_END = map(chr, range(0xE000, 0xE005))
_BREAK, _PARAGRAPH, _ITEM, _ITEM_END = map(chr, range(0xE005, 0xE009))
_MARKS = re.compile("[\ue000-\ue008]")


def lines_of_html(html: str, base_url: str) -> list[Line]:
    """Lines of an HTML fragment; ``<li>`` and bullets written out are told by ``marker``, URLs are made absolute.

    >>> [(l.text, l.marker, l.opens) for l in lines_of_html("<p>Dear<br/>all</p><ul><li>One<li>Two</ul>", "")]
    [('Dear', '', True), ('all', '', False), ('One', '•', True), ('Two', '•', False)]
    >>> lines_of_html("<p>Sign <a href='/now'>here</a>.", "https://a.example/x")[0].anchors
    (Anchor(start=5, end=9, url='https://a.example/now'),)
    """
    tree = LexborHTMLParser(_MARKS.sub("", html))
    for unwanted in outermost(tree.css(DROPPED)):
        unwanted.decompose()
    if nests_too_deep(tree.html or ""):
        return lines_of_text(tree.text(separator="\n"))
    soup = BeautifulSoup(tree.html or "", "lxml")
    urls = _mark(soup, base_url)
    lines: list[Line] = []
    opens, item, depth = True, False, 0
    for raw in re.split(f"([{_BREAK}{_PARAGRAPH}{_ITEM}{_ITEM_END}])", re.sub(r"\s+", " ", soup.get_text())):
        if raw in (_ITEM, _ITEM_END):
            item = raw == _ITEM
            depth += 1 if item else -1
        elif raw == _PARAGRAPH:
            opens = opens or depth == 0
        elif raw != _BREAK and (line := _line(raw, urls, "•" if item else "")):
            lines.append(replace(line, opens=opens and not (line.marker and lines and lines[-1].marker)))
            opens = item = False
    return lines


def outermost(nodes: Sequence[LexborNode]) -> list[LexborNode]:
    """Elements that stand in none of the others, each once, and not the page: to take one out frees all in it."""
    nodes = [node for node in nodes if node.tag not in ("html", "body")]
    known = {node.mem_id for node in nodes}
    kept = []
    for node in {node.mem_id: node for node in nodes}.values():
        parent = node.parent
        while parent is not None and parent.mem_id not in known:
            parent = parent.parent
        if parent is None:
            kept.append(node)
    return kept


def _mark(soup: BeautifulSoup, base_url: str) -> list[str]:
    """Put a mark wherever the structure says something that the text alone would lose; return the links' URLs."""
    urls: list[str] = []
    for tag in soup.find_all(True):
        if tag.name == "a" and (url := _resolve(base_url, str(tag.get("href") or "#"))):
            _wrap(tag, f"{_LINK}{len(urls)}{_URL_END}", _LINK_END)
            urls.append(url)
        elif tag.name in ("strong", "b"):
            _wrap(tag, _BOLD, _BOLD_END)
        elif tag.name == "li":
            _wrap(tag, _ITEM, _ITEM_END)
        elif tag.name == "br":
            tag.append(_BREAK)
        elif tag.name in _BLOCKS:
            _wrap(tag, _PARAGRAPH, _PARAGRAPH)
        elif tag.name == "img" and {"emoji", "wp-smiley"} & set(tag.get("class") or ()):
            tag.append(str(tag.get("alt") or ""))
    return urls


def _wrap(tag: Tag, before: str, after: str) -> None:
    tag.insert(0, before)
    tag.append(after)


def _resolve(base_url: str, href: str) -> str | None:
    """An absolute URL of a kind that leads somewhere, or None.

    >>> _resolve("https://a.example/b/", "../c"), _resolve("", "javascript:x()"), _resolve("https://a.example", "http://[x")
    ('https://a.example/c', None, None)
    """
    try:
        url = urljoin(base_url, href.strip())
        scheme = urlsplit(url).scheme
    except ValueError:
        return None
    return url if scheme in ("http", "https", "mailto", "tel") and not href.strip().startswith("#") else None


def _line(raw: str, urls: list[str], marker: str) -> Line | None:
    """Read the marks of one line back off its text."""
    text = ""
    anchors: list[Anchor] = []
    link: tuple[int, str] | None = None
    bold_depth = bold_end = 0
    for part in re.split(f"({_LINK}\\d+{_URL_END}|[\ue000-\ue004])", raw):
        if part.startswith(_LINK) and len(part) > 1:
            link = (len(text), urls[int(part[1:-1])])
        elif part == _LINK_END:
            if link:
                anchors.append(Anchor(start=link[0], end=len(text), url=link[1]))
            link = None
        elif part in (_BOLD, _BOLD_END):
            bold_depth += 1 if part == _BOLD else -1
        elif part and not _MARKS.match(part):
            part = part.lstrip() if not text or text.endswith(" ") else part
            if bold_depth > 0 and (bold_end == len(text) or not text):
                bold_end = len(text) + len(part)
            text += part
    text = text.rstrip()
    if not text:
        return None
    kept = tuple(replace(a, end=min(a.end, len(text))) for a in anchors if a.start < len(text))
    bold = min(bold_end, len(text))
    return finish(Line(text=text, marker=marker, bold=bold, anchors=kept))

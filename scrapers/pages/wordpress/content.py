"""The lines that are a post's own, without what the platform and its plugins put between and around them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.page_limits import CUT, MOST_LINES, MOST_TEXT, with_few_tags, with_short_words
from scrapers.pages.people_sections import may_show_people, without_people
from scrapers.pages.wordpress.boilerplate import BOILERPLATE
from scrapers.pages.wordpress.lines import Anchor, Line, Patterns, finish

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
_PATTERNS = Patterns(BOILERPLATE)


def lines_of_html(html: str, base_url: str) -> list[Line]:
    """Read the lines of an HTML fragment; ``marker`` is set for ``<li>`` and written bullets, URLs are made absolute.

    >>> [(l.text, l.marker, l.opens) for l in lines_of_html("<p>Dear<br/>all</p><ul><li>One<li>Two</ul>", "")]
    [('Dear', '', True), ('all', '', False), ('One', '•', True), ('Two', '•', False)]
    >>> lines_of_html("<p>Sign <a href='/now'>here</a>.", "https://a.example/x")[0].anchors
    (Anchor(start=5, end=9, url='https://a.example/now'),)
    """
    few = with_few_tags(html)
    tree = LexborHTMLParser(few if few is html else few + CUT)
    if may_show_people(html):
        without_people(tree, comments=False)  # a list of comments ends the post: see ``boilerplate``
    for unwanted in outermost(tree.css(DROPPED)):
        unwanted.decompose()
    return _Lines(base_url).read(tree.root)


def outermost(nodes: Sequence[LexborNode]) -> list[LexborNode]:
    """Return the elements that are inside none of the others, each once: removing one frees all in it."""
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


class _Lines:
    """The lines of a tree while it is walked; ``text``, ``anchors`` and ``bold_end`` are of the line being read."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url
        self.lines: list[Line] = []
        self.opens, self.item, self.items_open = True, False, 0
        self.left = MOST_TEXT
        self._begin()

    def _begin(self) -> None:
        self.text, self.anchors, self.link = "", list[Anchor](), -1
        self.bold_open = self.bold_end = 0

    def read(self, root: LexborNode | None) -> list[Line]:
        for node, begins in _walk(root):
            self.left -= 1  # an element costs more time than a letter
            if node.tag == "-text":
                self._write(node.text_content or "" if begins else "")
            elif node.tag in _BLOCKS or node.tag == "li" or (node.tag == "br" and begins):
                self._end_line()
                self._note_block(str(node.tag), begins)
            elif node.tag == "a":
                self._note_link(node, begins)
            elif node.tag in ("strong", "b"):
                self.bold_open += 1 if begins else -1
            elif node.tag == "img" and begins and {"emoji", "wp-smiley"} & set((node.attrs.get("class") or "").split()):
                self._write(node.attrs.get("alt") or "")
            if self.left < 0 or len(self.lines) >= MOST_LINES:
                self._end_line()
                self.text = CUT
                break
        self._end_line()
        return self.lines

    def _write(self, text: str) -> None:
        text = with_short_words(re.sub(r"\s+", " ", text[: self.left + 1]))
        self.left -= len(text)
        text = text.lstrip() if not self.text or self.text.endswith(" ") else text
        if self.bold_open > 0 and self.bold_end == len(self.text):
            self.bold_end += len(text)
        self.text += text

    def _note_block(self, tag: str, begins: bool) -> None:
        if tag == "li":
            self.item = begins
            self.items_open += 1 if begins else -1
        elif tag != "br":
            self.opens = self.opens or self.items_open == 0

    def _note_link(self, node: LexborNode, begins: bool) -> None:
        if begins:
            self.link = len(self.text)
        elif self.link >= 0 and (url := _resolve(self.base_url, node.attrs.get("href") or "#")):
            self.anchors.append(Anchor(start=self.link, end=len(self.text), url=url))
            self.link = -1

    def _end_line(self) -> None:
        if text := self.text.rstrip():
            anchors = tuple(replace(a, end=min(a.end, len(text))) for a in self.anchors if a.start < len(text))
            bold = min(self.bold_end, len(text))
            line = finish(Line(text=text, marker="•" if self.item else "", bold=bold, anchors=anchors))
            follows = line.marker and self.lines and self.lines[-1].marker
            self.lines.append(replace(line, opens=self.opens and not follows))
            self.opens = self.item = False
        self._begin()


def _walk(root: LexborNode | None) -> Iterator[tuple[LexborNode, bool]]:
    """Yield each node where it begins (True) and where it ends, however deeply nested."""
    node = root
    while node is not None:
        yield node, True
        following = node.child
        while node is not None and following is None:
            yield node, False
            following = node.next
            node = node.parent
        node = following


def _resolve(base_url: str, href: str) -> str | None:
    """Return an absolute URL of a kind that leads somewhere, or None.

    >>> _resolve("https://a.example/b/", "../c"), _resolve("", "javascript:x()"), _resolve("https://a.example", "http://[x")
    ('https://a.example/c', None, None)
    """
    try:
        url = urljoin(base_url, href.strip())
        scheme = urlsplit(url).scheme
    except ValueError:
        return None
    return url if scheme in ("http", "https", "mailto", "tel") and not href.strip().startswith("#") else None


def is_chrome(line: Line) -> bool:
    """Return whether a line is navigation, sharing or advertising, and so never part of a post.

    >>> [is_chrome(Line(text=t)) for t in ("Skip to content", "← Older post", "Home", "Home is where my children are")]
    [True, True, True, False]
    """
    return any(_PATTERNS[kind].fullmatch(line.folded) for kind in ("chrome", "sharing"))


def without_boilerplate(lines: Sequence[Line]) -> tuple[list[Line], bool]:
    """Return the lines of the post itself, and whether they are complete (not an excerpt or a reblog).

    What follows a comment form, a list of comments or of related posts is never read, so that no commenter is.
    """
    kept: list[Line] = []
    whole = True
    for n, line in enumerate(lines):
        if _PATTERNS["reblog"].fullmatch(line.folded):
            whole = False
        elif kept and _ends_post(lines, n):
            break
        elif not any(_PATTERNS[kind].fullmatch(line.folded) for kind in ("sharing", "form_alone")):
            kept.append(line)
    while kept and _PATTERNS["turns_page"].fullmatch(kept[-1].folded):
        kept.pop()
    return _without_teaser(kept, whole)


def _ends_post(lines: Sequence[Line], n: int) -> bool:
    """Return whether the post is over at line ``n``.

    "Leave a Reply" ends it only where the form's own lines follow, for a post may ask for a reply.
    """
    if _PATTERNS["reply"].fullmatch(lines[n].folded):
        return any(_PATTERNS["form"].fullmatch(line.folded) for line in lines[n + 1 : n + 4])
    return any(_PATTERNS[kind].fullmatch(lines[n].folded) for kind in ("tail", "form"))


def _without_teaser(lines: list[Line], whole: bool) -> tuple[list[Line], bool]:
    """Remove "Continue reading TITLE" from the end, which says that the text goes on elsewhere."""
    if not lines or not (teaser := _PATTERNS["continues"].search(lines[-1].folded)):
        return lines, whole
    last = replace(lines[-1], text=lines[-1].text[: teaser.start()].rstrip(), anchors=())
    return [*lines[:-1], *([last] if last.text else [])], False

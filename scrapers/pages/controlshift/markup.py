"""The HTML of a capture becomes a tree, and an element of it the text that it shows."""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.captures import Capture
from scrapers.extract import PageChanged
from scrapers.pages.nesting import nests_too_deep

_MANY_TAGS = 2_000
_LONG = 200
_SPACES = tuple(c for c in map(chr, range(0x3001)) if c.isspace() and c != " ")


def parsed(capture: Capture, page: str) -> LexborHTMLParser:
    """The tree of an HTML capture. Raises PageChanged where its markup is nested deeper than any site does."""
    markup = capture.utf8
    if markup.count(b"<") > _MANY_TAGS and nests_too_deep(capture.text):
        raise PageChanged(capture.url, page, "the markup is nested too deep to be a page's")
    return LexborHTMLParser(markup)


def one_line(node: LexborNode) -> str:
    """An element's text on one line."""
    return collapsed(node.text())


def collapsed(text: str) -> str:
    """A text on one line, its spaces and line breaks collapsed.

    >>> collapsed(" Free\\n\\tAna\\xa0 now ")
    'Free Ana now'
    """
    if len(text) < _LONG or "  " in text or any(space in text for space in _SPACES):
        return " ".join(text.split())
    return text.strip()  # most long texts have nothing to collapse, which is quicker to see than to do


def attribute(node: LexborNode, name: str) -> str:
    """The value of an attribute, "" where the element has none of this name, or one without a value."""
    return node.attrs.get(name) or ""


def line_of(node: LexborNode) -> Iterator[LexborNode]:
    """The elements around an element, from the inside out."""
    above = node.parent
    while above is not None:
        yield above
        above = above.parent

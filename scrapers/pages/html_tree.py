"""Parse HTML captures, and turn addresses and elements into text."""

from collections.abc import Iterable
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.captures import Capture
from scrapers.extract import PageChanged
from scrapers.pages.json_text import html_to_text
from scrapers.pages.nesting import nests_too_deep
from scrapers.pages.people_sections import without_people

_LONG = 200
_SPACES = tuple(c for c in map(chr, range(0x3001)) if c.isspace() and c != " ")
NUMBER = r"(?<![\d,])(?:\d{1,3}(?:,\d{3})+|\d+)(?!,?\d)"
"""A number as these sites write it, "12,044" or "311", but no run of digits that two numbers made: "25,0004,886"."""


def parse_html(capture: Capture, page: str) -> LexborHTMLParser:
    """Parse an HTML capture. Raises PageChanged where its markup is nested deeper than any site nests it."""
    return parse_markup(capture.text, capture.url, page)


def parse_markup(markup: str, url: str, page: str) -> LexborHTMLParser:
    """Parse markup of the page at ``url``. Raises PageChanged as ``parse_html`` does."""
    if nests_too_deep(markup):
        raise PageChanged(url, page, "the markup is nested too deep to be a page's")
    tree = LexborHTMLParser(markup)
    without_people(tree)
    return tree


def one_line(node: LexborNode | None) -> str | None:
    """Return an element's text on one line; None without an element, or without text in it."""
    return (collapsed(node.text()) or None) if node is not None else None


def line_of(node: LexborNode) -> str:
    """Return an element's text on one line, "" without text in it."""
    return collapsed(node.text())


def collapsed(text: str) -> str:
    """Return a text on one line, its spaces and line breaks collapsed.

    >>> collapsed(" Free\\n\\tAna\\xa0 now ")
    'Free Ana now'
    """
    if len(text) < _LONG or "  " in text or any(space in text for space in _SPACES):
        return " ".join(text.split())
    return text.strip()  # most long texts have nothing to collapse, which is quicker to see than to do


def words(node: LexborNode | None) -> str:
    """Return an element's text on one line with a space between its elements: "25,000 4,886", not "25,0004,886"."""
    return " ".join(node.text(separator=" ").split()) if node is not None else ""


def paragraphs(*nodes: LexborNode | None) -> str | None:
    """Return the text of elements: one line per block, an empty line between paragraphs."""
    return html_to_text("".join(node.html or "" for node in nodes if node is not None))


def without(node: LexborNode | None, *selectors: str) -> LexborNode | None:
    """Take the elements that match any of the selectors out of an element; return the element."""
    if node is not None:
        for inner in node.css(", ".join(selectors)):
            if inner.mem_id != node.mem_id:
                inner.decompose()
    return node


def attribute(node: LexborNode | None, name: str) -> str:
    """Return an attribute of an element, "" where there is no such element or attribute."""
    return (node.attributes.get(name) or "") if node is not None else ""


def next_page(url: str, links: Iterable[LexborNode]) -> str | None:
    """Return the absolute address of the first link that leads somewhere."""
    return next((target for link in links if (target := link_target(url, link))), None)


def link_target(url: str, link: LexborNode | None) -> str:
    """Return the absolute address that a link on the page at ``url`` leads to, "" where it leads nowhere."""
    try:
        return urljoin(url, href) if (href := attribute(link, "href")) else ""
    except ValueError:
        return ""


def path_of(url: str) -> str:
    """Return the path of an address, "" for what is no address.

    >>> path_of("https://www.change.org/p/free-marta/sign?source=x"), path_of("http://[")
    ('/p/free-marta/sign', '')
    """
    try:
        return urlsplit(url).path
    except ValueError:
        return ""

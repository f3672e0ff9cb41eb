"""The elements that show a petition are told apart by how their texts read: which one is the title, which the count."""

import re
from collections.abc import Callable
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from scrapers.extract import Selectors
from scrapers.pages.controlshift.elements import Elements
from scrapers.pages.controlshift.links import slug_in
from scrapers.pages.controlshift.markup import line_of
from scrapers.pages.controlshift.wording import counts_in, whole_count, without_label

LONGEST_CREATOR = 150
_LONGEST_TITLE = 100
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_PROSE = {"p", "div", "span", "pre", "blockquote", "section", "td", "dd", "small"}
_BUTTON = re.compile(
    r"(?:sign|share|read|learn|see|view|more|join|firm|compart|leer|ver|assin|leia|lire|unterschr|mehr)\w*\b.{0,25}",
    re.I,
)


class Arrangement(NamedTuple):
    """Where the elements stand that show a petition's title, its count and its creator, each None where none does.

    ``prose`` are those that may show its description, in order, each with the place after its last descendant.
    """

    title: int | None
    signatures: int | None
    creator: int | None
    prose: tuple[tuple[int, int], ...]


def arranged(elements: Elements, selectors: Selectors) -> Arrangement:
    """What shows what in one part of a page: as a source's selectors say, else as the texts read."""
    count, creator = elements.place(selectors.get("signatures")), elements.place(selectors.get("creator"))
    if count is None or creator is None:
        read_count, read_creator = _count_and_creator(elements)
        count = read_count if count is None else count
        creator = read_creator if creator is None else creator
    if creator is None:
        creator = last(elements, _is_label)
    title = elements.place(selectors.get("title"))
    if title is None:
        title = _heading(elements)
    return Arrangement(title, count, creator, _prose(elements, [p for p in (title, count, creator) if p is not None]))


def last(elements: Elements, is_it: Callable[[str], bool]) -> int | None:
    """Where the last and smallest element stands whose text is what is looked for."""
    return next((place for place in _from_the_end(elements) if is_it(elements.line(place))), None)


def is_count(text: str) -> bool:
    return whole_count(text) is not None


def is_creator(text: str) -> bool:
    return len(text) <= LONGEST_CREATOR and bool(without_label(text))


def is_button(text: str) -> bool:
    """Whether a text is that of a link to go on with: "Read more", "Sign the petition"."""
    return bool(_BUTTON.fullmatch(text))


def _is_label(text: str) -> bool:
    return without_label(text) == ""


def _from_the_end(elements: Elements) -> range:
    return range(len(elements.nodes) - 1, -1, -1)


def _count_and_creator(elements: Elements) -> tuple[int | None, int | None]:
    """The last and smallest elements whose texts are a count and a creator, in one go over all of them."""
    count = creator = None
    for place in _from_the_end(elements):
        text = elements.line(place)
        if count is None and is_count(text):
            count = place
        elif creator is None and is_creator(text):
            creator = place
        if count is not None and creator is not None:
            break
    return count, creator


def _heading(elements: Elements) -> int | None:
    """The heading that links to a petition, or the first; without headings, the link whose words are no button's."""
    nodes = elements.nodes
    headed = [place for place, node in enumerate(nodes) if node.tag in _HEADINGS and elements.line(place)]
    linked = [place for place in headed if _links_to_petition(nodes[place])]
    if headed:
        return (linked or headed)[0]
    links = [place for place, node in enumerate(nodes) if node.tag == "a" and slug_in(node.attrs.get("href"))]
    link = next((place for place in links if (text := elements.line(place)) and not is_button(text)), None)
    if link is None:
        return None
    inside = range(link + 1, elements.ends[link])
    leaves = [place for place in inside if elements.ends[place] == place + 1 and elements.line(place)]
    return leaves[0] if leaves and _is_more_than_title(elements.line(link)) else link


def _is_more_than_title(text: str) -> bool:
    return len(text) > _LONGEST_TITLE or bool(counts_in(text))


def _links_to_petition(heading: LexborNode) -> bool:
    """Whether a heading stands in a link to a petition, or holds one."""
    if any(slug_in(link.attrs.get("href")) for link in heading.css("a")):
        return True
    return any(node.tag == "a" and bool(slug_in(node.attrs.get("href"))) for node in line_of(heading))


def _prose(elements: Elements, special: list[int]) -> tuple[tuple[int, int], ...]:
    """Elements of prose that are none of the special ones, lie in none of them and hold none of them."""
    ends = elements.ends
    return tuple(
        (place, ends[place])
        for place, node in enumerate(elements.nodes)
        if node.tag in _PROSE and not any(place < s < ends[place] or s <= place < ends[s] for s in special)
    )

"""Read the card of one petition in a listing: its title, description, count and creator."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from scrapers.extract import Selectors
from scrapers.pages.controlshift.links import slug_in
from scrapers.pages.controlshift.phrases import counts_in, is_count, is_end, label_after, without_label
from scrapers.pages.html_tree import attribute, line_of

LONGEST_CREATOR = 150
_LONGEST_TITLE = 100
_SILENT = {"script", "style", "img", "br"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_PROSE = {"p", "div", "span", "pre", "blockquote", "section", "td", "dd", "small"}
_INLINE = {"-text", "a", "span", "b", "strong", "em", "i", "small"}
_BUTTON = re.compile(  # Sign the petition, Read more, Leer más, Assine, Lire la suite
    r"(?:sign|share|read|learn|see|view|more|join|firm|compart|leer|ver|assin|leia|lire|unterschr|mehr)\w*\b.{0,25}",
    re.I,
)
_NO_COUNT = re.compile(  # ?? of 200 Signatures
    r"\S{1,12}\s(?:of|de|von|sur)\s\S{1,12}\s(?:signatures?|firmas?|assinaturas?|unterschriften)", re.I
)


class Shown(NamedTuple):
    """What a card shows, each text as it stands there on one line, None where there is none.

    ``creator`` is the name after "Created by". ``unreadable_count`` is what stands where a count should, without one.
    """

    title: str | None
    why: str | None
    signatures: str | None
    creator: str | None
    unreadable_count: str | None = None


def read_card(card: LexborNode, selectors: Selectors) -> Shown:
    """Read one card: as a source's selectors say, else by how the texts of its elements read."""
    return _named(card, selectors) or _Card(card, selectors).shown()


def ancestors(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the elements around an element, from the inside out."""
    above = node.parent
    while above is not None:
        yield above
        above = above.parent


def has_face(images: list[LexborNode]) -> bool:
    """Return whether one of these pictures is that of a creator."""
    kinds = ((image.attrs.get("class") or "", image.attrs.get("alt") or "") for image in images)
    return any("profile" in kind or "avatar" in kind or alt == "Picture" for kind, alt in kinds)


def is_creator(text: str) -> bool:
    """Return whether a text is a creator and nothing else: "Created by Ana R."."""
    return len(text) <= LONGEST_CREATOR and bool(without_label(text))


def is_button(text: str) -> bool:
    """Return whether a text is that of a link to go on with: "Read more", "Sign the petition"."""
    return bool(_BUTTON.fullmatch(text))


def _named(card: LexborNode, selectors: Selectors) -> Shown | None:
    """What the elements show that the selectors name; None unless they name, and find, one for each text."""
    named = [selectors.get(name) for name in ("title", "why", "signatures", "creator")]
    nodes = [card.css_first(selector) for selector in named if selector]
    if len(nodes) < len(named) or not all(nodes):
        return None
    title, why, signatures, creator = [line_of(node) for node in nodes if node]
    name = creator if (after_label := without_label(creator)) is None else after_label
    return Shown(title, why, signatures, name) if all((title, why, signatures, name)) else None


class _Card:
    """The elements of a card that may hold text, in document order; each is known by its place in that."""

    def __init__(self, card: LexborNode, selectors: Selectors) -> None:
        self.card = card
        self.nodes = [node for node in card.css("*") if node.tag not in _SILENT]
        self._lines: dict[int, str] = {}
        self._selectors = selectors

    def shown(self) -> Shown:
        count, creator = self._selected("signatures"), self._selected("creator")
        if count is None or creator is None:
            read_count, read_creator = self._count_and_creator()
            count = read_count if count is None else count
            creator = read_creator if creator is None else creator
        if creator is None:
            creator = self._last(lambda text: without_label(text) == "")
        title = self._selected("title")
        title = self._heading() if title is None else title
        signatures = self._signatures(count)
        return Shown(
            title=self._title(title),
            why=self._why(count or 0, [place for place in (title, count, creator) if place is not None]),
            signatures=signatures,
            creator=self._creator(creator),
            unreadable_count=None if signatures else self._unreadable_count(),
        )

    def line(self, place: int) -> str:
        """The text of an element on one line, made once and only where it is asked for: long ones take time."""
        line = self._lines.get(place)
        if line is None:
            line = self._lines[place] = line_of(self.nodes[place])
        return line

    @cached_property
    def _ends(self) -> list[int]:
        """For each element, the place after the last one that lies in it."""
        ends = [len(self.nodes)] * len(self.nodes)
        unclosed: list[int] = []
        for place, node in enumerate(self.nodes):
            above = node.parent.mem_id if node.parent is not None else None
            while unclosed and self.nodes[unclosed[-1]].mem_id != above:
                ends[unclosed.pop()] = place
            unclosed.append(place)
        return ends

    def _selected(self, name: str) -> int | None:
        """Where the first element stands that a selector of the source finds; None without one."""
        selector = self._selectors.get(name)
        node = self.card.css_first(selector) if selector else None
        if node is None:
            return None
        return next((place for place, other in enumerate(self.nodes) if other.mem_id == node.mem_id), None)

    def _last(self, is_it: Callable[[str], bool]) -> int | None:
        """Where the last and smallest element stands whose text is what is looked for."""
        return next((place for place in reversed(range(len(self.nodes))) if is_it(self.line(place))), None)

    def _count_and_creator(self) -> tuple[int | None, int | None]:
        """The last and smallest elements whose texts are a count and a creator, in one go over all of them."""
        count = creator = None
        for place in reversed(range(len(self.nodes))):
            text = self.line(place)
            if count is None and is_count(text):
                count = place
            elif creator is None and is_creator(text):
                creator = place
            if count is not None and creator is not None:
                break
        return count, creator

    def _heading(self) -> int | None:
        """The heading that links to a petition, or the first; without headings, the link that is no button."""
        headed = [
            place
            for place, node in enumerate(self.nodes)
            if node.tag in _HEADINGS and (text := self.line(place)) and not is_end(text)
        ]
        if headed:
            return next((place for place in headed if _links_to_petition(self.nodes[place])), headed[0])
        links = [place for place, node in enumerate(self.nodes) if _is_petition_link(node)]
        named = ((place, self.line(place)) for place in links)
        link = next((place for place, text in named if text and not is_button(text) and not is_end(text)), None)
        if link is None:
            return None
        inside = range(link + 1, self._ends[link])  # a link around the whole card: its first text is the title
        leaves = [place for place in inside if self._ends[place] == place + 1 and self.line(place)]
        text = self.line(link)
        return leaves[0] if leaves and (len(text) > _LONGEST_TITLE or counts_in(text)) else link

    def _title(self, place: int | None) -> str | None:
        """The heading; else the words of the link; else what the picture is called."""
        if place is not None:
            return self.line(place)
        pictures = (attribute(image, "alt").strip() for image in self.card.css("a img[alt]"))
        return next((name for name in pictures if name not in ("", "Picture")), None)

    def _signatures(self, place: int | None) -> str | None:
        """The count as shown, "139 of 200 Signatures"."""
        if place is not None:
            return self.line(place)
        text = " ".join(self.card.text(separator=" ").split())
        ending = [c for c in counts_in(text) if c.end == len(text) or label_after(text, c.end)]
        return ending[-1].phrase if ending else None

    def _unreadable_count(self) -> str | None:
        """A short text that is meant as a count and is none: "?? of 200 Signatures"."""
        place = self._last(lambda text: bool(_NO_COUNT.fullmatch(text)) and not is_count(text))
        return None if place is None else self.line(place)

    def _creator(self, place: int | None) -> str | None:
        if place is not None:
            text = self.line(place)
            name = without_label(text)
            return (text if name is None else name or _after(self.nodes[place])) or None
        names = (without_label(line.strip()) for line in self.card.text(separator="\n").split("\n"))
        return next((name for name in names if name and len(name) <= LONGEST_CREATOR), None)

    def _why(self, count: int, others: list[int]) -> str | None:
        """The description: the prose before the count, else the longest there is."""
        named = self._selected("why")
        if named is not None:
            return self.line(named) or None
        prose = list(self._prose(others))
        texts = [text for place, text in prose if place < count] or sorted((text for _, text in prose), key=len)[-1:]
        return "\n".join(texts) or None

    def _prose(self, others: list[int]) -> Iterator[tuple[int, str]]:
        """The outermost elements of prose that lie in none of the others and hold none of them; buttons are none."""
        after, ends = 0, self._ends
        for place, node in enumerate(self.nodes):
            if place < after or node.tag not in _PROSE:
                continue
            if any(place <= other < ends[place] or other <= place < ends[other] for other in others):
                continue
            if (text := self.line(place)) and not is_button(text):
                after = ends[place]
                yield place, text


def _is_petition_link(node: LexborNode) -> bool:
    return node.tag == "a" and bool(slug_in(node.attrs.get("href")))


def _links_to_petition(heading: LexborNode) -> bool:
    """Whether a heading stands in a link to a petition, or holds one."""
    return any(map(_is_petition_link, heading.css("a"))) or any(map(_is_petition_link, ancestors(heading)))


def _after(label: LexborNode) -> str | None:
    """The words beside an element that says nothing but "Created by"."""
    following = label.next
    while following is not None and not line_of(following):
        following = following.next
    text = line_of(following) if following is not None and following.tag in _INLINE else ""
    return text if 0 < len(text) <= LONGEST_CREATOR else None

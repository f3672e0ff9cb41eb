"""An element that shows a petition gives up its title, description, count and creator, by how their texts read."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.captures import Capture
from scrapers.extract import PageChanged, Selectors
from scrapers.pages.controlshift.links import slug_in
from scrapers.pages.controlshift.wording import counts_in, label_after, whole_count, without_label
from scrapers.pages.nesting import nests_too_deep

_SILENT = {"script", "style", "img", "br"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_PROSE = {"p", "div", "span", "pre", "blockquote", "section", "td", "dd", "small"}
_INLINE = {"-text", "a", "span", "b", "strong", "em", "i", "small"}
_LONGEST_CREATOR = 150
_MANY_TAGS = 2_000
_LONGEST_TITLE = 100
_BUTTON = re.compile(
    r"(?:sign|share|read|learn|see|view|more|join|firm|compart|leer|ver|assin|leia|lire|unterschr|mehr)\w*\b.{0,25}",
    re.I,
)
_NO_COUNT = re.compile(
    r"\S{1,12}\s(?:of|de|von|sur)\s\S{1,12}\s(?:signatures?|firmas?|assinaturas?|unterschriften)", re.I
)


def parsed(capture: Capture, page: str) -> LexborHTMLParser:
    """The tree of an HTML capture. Raises PageChanged where its markup is nested deeper than any site does."""
    if capture.text.count("<") > _MANY_TAGS and nests_too_deep(capture.text):
        raise PageChanged(capture.url, page, "the markup is nested too deep to be a page's")
    return LexborHTMLParser(capture.text)


def one_line(node: LexborNode) -> str:
    """An element's text with its spaces and line breaks collapsed."""
    text = node.text()
    # No space but the plain one is printable: most long texts have nothing to collapse, which is quickly seen.
    return text.strip() if text.isprintable() and "  " not in text else " ".join(text.split())


class Shown:
    """The elements of one part of a page, and those of them that are recognized by how their texts read."""

    def __init__(self, part: LexborNode, selectors: Selectors) -> None:
        self.part, self._selectors = part, selectors
        self._lines: dict[int, str] = {}
        self._count, self._creator = self._named("signatures"), self._named("creator")
        if self._count is None or self._creator is None:
            count, creator = self._count_and_creator()
            self._count, self._creator = self._count or count, self._creator or creator or self._last(_is_label)
        self._title = self._named("title") or self._heading()

    @property
    def title(self) -> str | None:
        """The heading; else the words of the link; else what the picture is called."""
        if self._title:
            return self._line(self._title)
        pictures = (image.attributes.get("alt") or "" for image in self.part.css("a img[alt]"))
        return next((alt.strip() for alt in pictures if alt.strip() not in ("", "Picture")), None)

    @property
    def signatures(self) -> str | None:
        """The count as shown, "139 of 200 Signatures"."""
        if self._count:
            return self._line(self._count)
        text = self._spaced()
        ending = [c for c in counts_in(text) if c.end == len(text) or label_after(text, c.end)]
        return ending[-1].phrase if ending else None

    @property
    def unreadable_count(self) -> str | None:
        """A short text that is meant as a count and is none: "?? of 200 Signatures"."""
        node = self._last(lambda text: bool(_NO_COUNT.fullmatch(text)) and not _is_count(text))
        return self._line(node) if node else None

    @cached_property
    def creator(self) -> str | None:
        """The name after "Created by"."""
        if self._creator:
            text = self._line(self._creator)
            return (text if (name := without_label(text)) is None else name or _after(self._creator)) or None
        names = (without_label(line.strip()) for line in self.part.text(separator="\n").split("\n"))
        return next((name for name in names if name and len(name) <= _LONGEST_CREATOR), None)

    @property
    def creator_has_image(self) -> bool | None:
        """Whether the creator is shown with a picture, None without a creator."""
        if self.creator is None:
            return None
        return bool(self.part.css('img[alt="Picture"], img[class*=profile], img[class*=avatar]'))

    @property
    def why(self) -> str | None:
        """The description: the prose between title and count, else the longest there is."""
        if named := self._named("why"):
            return one_line(named) or None
        prose = self._prose()
        if self._count and (before := [p for p in prose if p[2]]):
            prose = before
        else:
            prose = sorted(prose, key=lambda p: len(p[1]))[-1:]
        return "\n".join(text for _, text, _ in prose) or None

    def _named(self, name: str) -> LexborNode | None:
        selector = self._selectors.get(name)
        return self.part.css_first(selector) if selector else None

    @cached_property
    def _nodes(self) -> list[LexborNode]:
        return [node for node in self.part.css("*") if node.tag not in _SILENT]

    def _count_and_creator(self) -> tuple[LexborNode | None, LexborNode | None]:
        """The last and smallest elements whose texts are a count and a creator, in one go over all of them."""
        count = creator = None
        for node in reversed(self._nodes):
            text = self._line(node)
            if count is None and _is_count(text):
                count = node
            elif creator is None and _is_creator(text):
                creator = node
            if count is not None and creator is not None:
                break
        return count, creator

    def _last(self, is_it: Callable[[str], bool]) -> LexborNode | None:
        """The last and smallest element whose text is what is looked for."""
        return next((node for node in reversed(self._nodes) if is_it(self._line(node))), None)

    def _line(self, node: LexborNode) -> str:
        """The text of an element on one line, made once and only where it is asked for: long ones take time."""
        line = self._lines.get(node.mem_id)
        if line is None:
            line = self._lines[node.mem_id] = one_line(node)
        return line

    def _heading(self) -> LexborNode | None:
        headed = [node for node in self._nodes if node.tag in _HEADINGS and self._line(node)]
        linked = [node for node in headed if _links_to_petition(node)]
        if headed:
            return (linked or headed)[0]
        links = [node for node in self._nodes if node.tag == "a" and slug_in(node.attrs.get("href"))]
        link = next((node for node in links if (text := self._line(node)) and not _BUTTON.fullmatch(text)), None)
        if link is None:
            return None
        text = self._line(link)
        leaves = [node for node in link.css("*") if len(node.css("*")) == 1 and one_line(node)]
        return leaves[0] if leaves and (counts_in(text) or len(text) > _LONGEST_TITLE) else link

    def _prose(self) -> list[tuple[LexborNode, str, bool]]:
        """Outermost elements of prose that hold none of the other parts; each with whether the count follows."""
        special = [node for node in (self._title, self._count, self._creator) if node]
        inside, around = {node.mem_id for node in special}, _ancestors(special)
        found: list[tuple[LexborNode, str, bool]] = []
        count = self._count.mem_id if self._count else None
        before = self._count is not None
        for node in self._nodes:
            place = node.mem_id
            if place == count:
                before = False
            if place in inside or (node.parent is not None and node.parent.mem_id in inside):
                inside.add(place)
                continue
            if node.tag not in _PROSE or place in around:
                continue
            text = self._line(node)
            if not text or _BUTTON.fullmatch(text):
                continue
            inside.add(place)
            found.append((node, text, before))
        return found

    def _spaced(self) -> str:
        return " ".join(self.part.text(separator=" ").split())


def _is_count(text: str) -> bool:
    return whole_count(text) is not None


def _is_creator(text: str) -> bool:
    return len(text) <= _LONGEST_CREATOR and bool(without_label(text))


def _is_label(text: str) -> bool:
    return without_label(text) == ""


def _after(label: LexborNode) -> str | None:
    """The words beside an element that says nothing but "Created by"."""
    following = label.next
    while following is not None and not one_line(following):
        following = following.next
    text = one_line(following) if following is not None and following.tag in _INLINE else ""
    return text if 0 < len(text) <= _LONGEST_CREATOR else None


def _links_to_petition(heading: LexborNode) -> bool:
    """Whether a heading stands in a link to a petition, or holds one."""
    if any(slug_in(link.attrs.get("href")) for link in heading.css("a")):
        return True
    return any(node.tag == "a" and bool(slug_in(node.attrs.get("href"))) for node in line_of(heading))


def _ancestors(nodes: list[LexborNode]) -> set[int]:
    found: set[int] = set()
    for node in nodes:
        for above in line_of(node):
            if above.mem_id in found:
                break
            found.add(above.mem_id)
    return found


def line_of(node: LexborNode) -> Iterator[LexborNode]:
    """The elements around an element, from the inside out."""
    above = node.parent
    while above is not None:
        yield above
        above = above.parent

"""A part of a page becomes the list of its elements, each with its text and with what lies in it."""

from functools import cached_property

from selectolax.lexbor import LexborNode

from scrapers.pages.controlshift.markup import one_line

_SILENT = {"script", "style", "img", "br"}


class Elements:
    """The elements of one part of a page that may hold text, in document order; each is known by its place in that."""

    def __init__(self, part: LexborNode) -> None:
        self.part = part
        self.nodes = [node for node in part.css("*") if node.tag not in _SILENT]
        self._lines: dict[int, str] = {}

    def line(self, place: int) -> str:
        """The text of an element on one line, made once and only where it is asked for: long ones take time."""
        line = self._lines.get(place)
        if line is None:
            line = self._lines[place] = one_line(self.nodes[place])
        return line

    def place(self, selector: str | None) -> int | None:
        """Where the first element stands that a selector finds; None without one."""
        node = self.part.css_first(selector) if selector else None
        return None if node is None else self._places.get(node.mem_id)

    @cached_property
    def ends(self) -> list[int]:
        """For each element, the place after the last one that lies in it."""
        ends = [len(self.nodes)] * len(self.nodes)
        unclosed: list[int] = []
        for place, node in enumerate(self.nodes):
            above = node.parent.mem_id if node.parent is not None else None
            while unclosed and self.nodes[unclosed[-1]].mem_id != above:
                ends[unclosed.pop()] = place
            unclosed.append(place)
        return ends

    @cached_property
    def _places(self) -> dict[int, int]:
        return {node.mem_id: place for place, node in enumerate(self.nodes)}

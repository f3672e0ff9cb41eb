"""An element that shows a petition gives up its title, description, count and creator."""

import re
from functools import cached_property

from selectolax.lexbor import LexborNode

from scrapers.extract import NO_SELECTORS, Selectors
from scrapers.pages.controlshift.arrangement import LONGEST_CREATOR, Arrangement, is_button, is_count, last
from scrapers.pages.controlshift.elements import Elements
from scrapers.pages.controlshift.markup import attribute, one_line
from scrapers.pages.controlshift.wording import counts_in, label_after, without_label

_INLINE = {"-text", "a", "span", "b", "strong", "em", "i", "small"}
_NO_COUNT = re.compile(
    r"\S{1,12}\s(?:of|de|von|sur)\s\S{1,12}\s(?:signatures?|firmas?|assinaturas?|unterschriften)", re.I
)


class Shown:
    """What the elements of one part of a page show of a petition."""

    def __init__(self, elements: Elements, arrangement: Arrangement, selectors: Selectors = NO_SELECTORS) -> None:
        self._elements, self._arrangement, self._selectors = elements, arrangement, selectors

    @property
    def title(self) -> str | None:
        """The heading; else the words of the link; else what the picture is called."""
        if self._arrangement.title is not None:
            return self._elements.line(self._arrangement.title)
        pictures = (image.attributes.get("alt") or "" for image in self._elements.part.css("a img[alt]"))
        return next((alt.strip() for alt in pictures if alt.strip() not in ("", "Picture")), None)

    @property
    def signatures(self) -> str | None:
        """The count as shown, "139 of 200 Signatures"."""
        if self._arrangement.signatures is not None:
            return self._elements.line(self._arrangement.signatures)
        text = " ".join(self._elements.part.text(separator=" ").split())
        ending = [c for c in counts_in(text) if c.end == len(text) or label_after(text, c.end)]
        return ending[-1].phrase if ending else None

    @property
    def unreadable_count(self) -> str | None:
        """A short text that is meant as a count and is none: "?? of 200 Signatures"."""
        place = last(self._elements, lambda text: bool(_NO_COUNT.fullmatch(text)) and not is_count(text))
        return None if place is None else self._elements.line(place)

    @cached_property
    def creator(self) -> str | None:
        """The name after "Created by"."""
        place = self._arrangement.creator
        if place is not None:
            text = self._elements.line(place)
            name = without_label(text)
            return (text if name is None else name or _after(self._elements.nodes[place])) or None
        names = (without_label(line.strip()) for line in self._elements.part.text(separator="\n").split("\n"))
        return next((name for name in names if name and len(name) <= LONGEST_CREATOR), None)

    @property
    def creator_has_image(self) -> bool | None:
        """Whether the creator is shown with a picture, None without a creator."""
        return None if self.creator is None else any(_is_face(image) for image in self.images)

    @cached_property
    def images(self) -> list[LexborNode]:
        """The pictures among the elements."""
        return self._elements.part.css("img")

    @property
    def why(self) -> str | None:
        """The description: the prose before the count, else the longest there is."""
        named = self._elements.place(self._selectors.get("why"))
        if named is not None:
            return self._elements.line(named) or None
        texts = self._prose(before=self._arrangement.signatures or 0) or sorted(self._prose(), key=len)[-1:]
        return "\n".join(texts) or None

    def _prose(self, before: int | None = None) -> list[str]:
        """The texts of the outermost elements of prose, of those that begin ``before`` a place; buttons are none."""
        found, after = [], 0
        for place, end in self._arrangement.prose:
            if before is not None and place >= before:
                break
            if place >= after and (text := self._elements.line(place)) and not is_button(text):
                found.append(text)
                after = end
        return found


def _is_face(image: LexborNode) -> bool:
    kinds = attribute(image, "class")
    return "profile" in kinds or "avatar" in kinds or attribute(image, "alt") == "Picture"


def _after(label: LexborNode) -> str | None:
    """The words beside an element that says nothing but "Created by"."""
    following = label.next
    while following is not None and not one_line(following):
        following = following.next
    text = one_line(following) if following is not None and following.tag in _INLINE else ""
    return text if 0 < len(text) <= LONGEST_CREATOR else None

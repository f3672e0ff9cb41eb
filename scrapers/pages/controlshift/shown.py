"""An element that shows a petition gives up its title, description, count and creator."""

import re
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from scrapers.extract import Selectors
from scrapers.pages.controlshift.arrangement import (
    LONGEST_CREATOR,
    Arrangement,
    arranged,
    is_button,
    is_count,
    last,
)
from scrapers.pages.controlshift.elements import Elements
from scrapers.pages.controlshift.markup import attribute, one_line
from scrapers.pages.controlshift.wording import counts_in, label_after, without_label

_INLINE = {"-text", "a", "span", "b", "strong", "em", "i", "small"}
_NO_COUNT = re.compile(
    r"\S{1,12}\s(?:of|de|von|sur)\s\S{1,12}\s(?:signatures?|firmas?|assinaturas?|unterschriften)", re.I
)


class Shown(NamedTuple):
    """What one part of a page shows of a petition: each text as it stands there on one line, None where there is none.

    ``creator`` is the name after "Created by". ``unreadable_count`` is what stands where a count should, without one.
    """

    title: str | None
    why: str | None
    signatures: str | None
    creator: str | None
    unreadable_count: str | None = None


def look(part: LexborNode, selectors: Selectors) -> Shown:
    """Find out what shows what in one part of a page, as a source's selectors say or as the texts read."""
    return _told(part, selectors) or _searched(part, selectors)


def _told(part: LexborNode, selectors: Selectors) -> Shown | None:
    """What the elements show that the selectors name; None unless they name, and find, one for each text."""
    named = [selectors.get(name) for name in ("title", "why", "signatures", "creator")]
    nodes = [part.css_first(selector) for selector in named if selector]
    if len(nodes) < len(named) or not all(nodes):
        return None
    title, why, signatures, creator = [one_line(node) for node in nodes if node]
    name = creator if (after_label := without_label(creator)) is None else after_label
    shown = Shown(title=title, why=why, signatures=signatures, creator=name)
    return shown if all((title, why, signatures, name)) else None


def _searched(part: LexborNode, selectors: Selectors) -> Shown:
    elements = Elements(part)
    arrangement = arranged(elements, selectors)
    signatures = _signatures(elements, arrangement)
    return Shown(
        title=_title(elements, arrangement),
        why=_why(elements, arrangement, selectors),
        signatures=signatures,
        creator=_creator(elements, arrangement),
        unreadable_count=None if signatures else _unreadable_count(elements),
    )


def has_face(images: list[LexborNode]) -> bool:
    """Whether one of these pictures is that of a creator."""
    return any(_is_face(image) for image in images)


def _is_face(image: LexborNode) -> bool:
    kinds = attribute(image, "class")
    return "profile" in kinds or "avatar" in kinds or attribute(image, "alt") == "Picture"


def _title(elements: Elements, arrangement: Arrangement) -> str | None:
    """The heading; else the words of the link; else what the picture is called."""
    if arrangement.title is not None:
        return elements.line(arrangement.title)
    pictures = (attribute(image, "alt").strip() for image in elements.part.css("a img[alt]"))
    return next((name for name in pictures if name not in ("", "Picture")), None)


def _signatures(elements: Elements, arrangement: Arrangement) -> str | None:
    """The count as shown, "139 of 200 Signatures"."""
    if arrangement.signatures is not None:
        return elements.line(arrangement.signatures)
    text = " ".join(elements.part.text(separator=" ").split())
    ending = [c for c in counts_in(text) if c.end == len(text) or label_after(text, c.end)]
    return ending[-1].phrase if ending else None


def _unreadable_count(elements: Elements) -> str | None:
    """A short text that is meant as a count and is none: "?? of 200 Signatures"."""
    place = last(elements, lambda text: bool(_NO_COUNT.fullmatch(text)) and not is_count(text))
    return None if place is None else elements.line(place)


def _creator(elements: Elements, arrangement: Arrangement) -> str | None:
    if arrangement.creator is not None:
        text = elements.line(arrangement.creator)
        name = without_label(text)
        return (text if name is None else name or _after(elements.nodes[arrangement.creator])) or None
    names = (without_label(line.strip()) for line in elements.part.text(separator="\n").split("\n"))
    return next((name for name in names if name and len(name) <= LONGEST_CREATOR), None)


def _why(elements: Elements, arrangement: Arrangement, selectors: Selectors) -> str | None:
    """The description: the prose before the count, else the longest there is."""
    named = elements.place(selectors.get("why"))
    if named is not None:
        return elements.line(named) or None
    prose = _prose(elements, arrangement)
    count = arrangement.signatures or 0
    texts = [text for place, text in prose if place < count] or sorted((text for _, text in prose), key=len)[-1:]
    return "\n".join(texts) or None


def _prose(elements: Elements, arrangement: Arrangement) -> list[tuple[int, str]]:
    """The places and texts of the outermost elements of prose; buttons are none."""
    found, after = [], 0
    for place, end in arrangement.prose:
        if place >= after and (text := elements.line(place)) and not is_button(text):
            found.append((place, text))
            after = end
    return found


def _after(label: LexborNode) -> str | None:
    """The words beside an element that says nothing but "Created by"."""
    following = label.next
    while following is not None and not one_line(following):
        following = following.next
    text = one_line(following) if following is not None and following.tag in _INLINE else ""
    return text if 0 < len(text) <= LONGEST_CREATOR else None

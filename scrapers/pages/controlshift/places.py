"""Take places out of a page before it is read: they are location data, which is never stored."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

# A globe or a pin stands before the name of a place: <div><i class="icon-globe"></i> Ossining</div>
_PIN_NAMES = ("globe", "map-marker", "map-pin", "geo")
_PINS = ", ".join(f"{tag}[class*='{pin}']" for tag in ("i", "span", "svg", "img") for pin in _PIN_NAMES)
_PINS_ASCII = tuple(pin.encode() for pin in _PIN_NAMES)
_NAMED = (
    "[class~=location], [class~=place], [class~=address], [class$='-location'], [class$='-place'], [class$='-address'],"
    " [class*='-location '], [class*='location-'], [class~=map], [class*='petition-map'], [itemprop=address],"
    " [itemprop=location], [id=map], address"
)
_LONGEST = 150
_KEPT = {"html", "body", "main", "ul", "ol", "li", "article", "section", "a", "tr", "td", "form"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}  # of a petition: <h3><i class="icon-globe"></i> Free Ana</h3>
_HOLDS_MORE = "a, h1, h2, h3, h4, h5, h6, p, pre, li"


def take_out_places(tree: LexborHTMLParser, markup: bytes) -> None:
    """Remove what a page shows as the place of a petition: marked by name, or by a pin before it.

    ``markup`` is what was parsed: pins are looked for where it names one.
    """
    for node in tree.css(_NAMED):
        if node.parent is not None and _is_a_place(node):
            node.remove()
    for pin in tree.css(_PINS) if _may_show_pins(markup) else ():
        around = pin.parent
        if around is not None and around.parent is not None and _is_a_place(around):
            around.remove()
        elif around is None or not _is_a_title(around):
            _take_out_text_after(pin)


def _may_show_pins(markup: bytes) -> bool:
    lower = markup.lower()
    return b"&#" in lower or any(pin in lower for pin in _PINS_ASCII)  # a character reference may spell a class


def _is_a_place(node: LexborNode) -> bool:
    holds_more = any(inner.mem_id != node.mem_id for inner in node.css(_HOLDS_MORE))  # css finds the node itself too
    return node.tag not in _KEPT | _HEADINGS and not holds_more and len(node.text()) <= _LONGEST


def _is_a_title(node: LexborNode) -> bool:
    """Return whether an element is a heading that leads to a petition."""
    parent = node.parent
    return node.tag in _HEADINGS and (node.css_first("a") is not None or (parent is not None and parent.tag == "a"))


def _take_out_text_after(pin: LexborNode) -> None:
    """Remove the words between a pin and the next element: <li><i class="icon-globe"></i> Rye <a ...>."""
    following = pin.next
    while following is not None and following.tag == "-text":
        after = following.next
        following.remove()
        following = after

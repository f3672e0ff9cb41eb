"""Take places out of a page before it is read: they are location data, which is never stored."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

# A globe or a pin stands before the name of a place: <div><i class="icon-globe"></i> Ossining</div>
_PIN_NAMES = ("globe", "map-marker", "map-pin", "geo")
# Few selectors, since each costs time in all of the page; which of the elements they are is told by their names.
_PINS = ", ".join(f"[class*='{pin}']" for pin in _PIN_NAMES)
_PIN_TAGS = ("i", "span", "svg", "img")
_PINS_ASCII = tuple(pin.encode() for pin in _PIN_NAMES)
_MAY_BE_NAMED = (
    "[class*=location], [class*=place], [class*=address], [class*=map], [itemprop=address], [itemprop=location],"
    " [id=map], address"
)
_CLASSES = frozenset({"location", "place", "address", "map"})
_ENDS, _PARTS = ("-location", "-place", "-address"), ("-location ", "location-", "petition-map")
_LONGEST = 150
_KEPT = {"html", "body", "main", "ul", "ol", "li", "article", "section", "a", "tr", "td", "form"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}  # of a petition: <h3><i class="icon-globe"></i> Free Ana</h3>
_HOLDS_MORE = "a, h1, h2, h3, h4, h5, h6, p, pre, li"


def take_out_places(tree: LexborHTMLParser, markup: bytes) -> None:
    """Remove what a page shows as the place of a petition: marked by name, or by a pin before it.

    ``markup`` is what was parsed: pins are looked for where it names one.
    """
    for node in tree.css(_MAY_BE_NAMED):
        if node.parent is not None and _is_named_so(node) and _is_a_place(node):
            node.remove()
    for pin in tree.css(_PINS) if _may_show_pins(markup) else ():
        if pin.tag not in _PIN_TAGS:
            continue
        around = pin.parent
        if around is not None and around.parent is not None and _is_a_place(around):
            around.remove()
        elif around is None or not _is_a_title(around):
            _take_out_text_after(pin)


def _may_show_pins(markup: bytes) -> bool:
    lower = markup.lower()
    return b"&#" in lower or any(pin in lower for pin in _PINS_ASCII)  # a character reference may spell a class


def _is_named_so(node: LexborNode) -> bool:
    """Return whether an element is named for a place: by its tag, its class, or as data."""
    about = node.attributes
    name = (about.get("class") or "").lower()
    if node.tag == "address" or about.get("id") == "map" or about.get("itemprop") in ("address", "location"):
        return True
    return not _CLASSES.isdisjoint(name.split()) or name.endswith(_ENDS) or any(part in name for part in _PARTS)


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

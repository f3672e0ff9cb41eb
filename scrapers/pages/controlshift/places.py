"""Take places out of a page before it is read: they are location data, which is never stored."""

from functools import lru_cache

from selectolax.lexbor import LexborNode

# A globe or a pin stands before the name of a place: <div><i class="icon-globe"></i> Ossining</div>
_PIN_NAMES = ("globe", "map-marker", "map-pin", "geo")
# Few selectors, since each costs time in all of the page; which of the elements they are is told by their names.
_PINS = ", ".join(f"[class*='{pin}']" for pin in _PIN_NAMES)
_PIN_TAGS = ("i", "span", "svg", "img")
_MAY_BE_NAMED = (
    "[class*=location], [class*=place], [class*=address], [class*=map], [itemprop=address], [itemprop=location],"
    " [id=map], address"
)
MAY_BE_PLACES = f"{_MAY_BE_NAMED}, {_PINS}"
_CLASSES = frozenset({"location", "place", "address", "map"})
_ENDS, _PARTS = ("-location", "-place", "-address"), ("-location ", "location-", "petition-map")
_LONGEST = 150
_KEPT = {"html", "body", "main", "ul", "ol", "li", "article", "section", "a", "tr", "td", "form"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}  # of a petition: <h3><i class="icon-globe"></i> Free Ana</h3>
_HOLDS_MORE = "a, h1, h2, h3, h4, h5, h6, p, pre, li"


def take_out_places(part: LexborNode | None) -> bool:
    """Remove what a page, or a part of it, shows as the place of a petition: marked by name, or by a pin before it.

    Returns whether there was any.
    """
    if part is None or not any(may_be_place(*_names(node)) for node in part.css(MAY_BE_PLACES)):
        return False
    for node in part.css(_MAY_BE_NAMED):
        if node.parent is not None and _is_named_so(*_names(node)) and _is_a_place(node):
            node.remove()
    for pin in part.css(_PINS):
        if pin.tag not in _PIN_TAGS:
            continue
        around = pin.parent
        if around is not None and around.parent is not None and _is_a_place(around):
            around.remove()
        elif around is None or not _is_a_title(around):
            _take_out_text_after(pin)
    return True


def _names(node: LexborNode) -> tuple[str, str, str, str]:
    about = node.attrs
    return node.tag or "", about.get("class") or "", about.get("id") or "", about.get("itemprop") or ""


@lru_cache(maxsize=1024)
def may_be_place(tag: str, name: str, label: str, data: str) -> bool:
    """Return whether an element with this tag, class, id and itemprop may be a place, or a pin before one.

    >>> may_be_place("p", "petition-location", "", ""), may_be_place("i", "icon-globe", "", "")
    (True, True)
    >>> may_be_place("div", "placeholder", "", ""), may_be_place("div", "petition-title", "", "")
    (False, False)
    """
    return _is_named_so(tag, name, label, data) or (tag in _PIN_TAGS and any(pin in name for pin in _PIN_NAMES))


def _is_named_so(tag: str, name: str, label: str, data: str) -> bool:
    """Return whether an element is named for a place: by its tag, its class, or as data."""
    name = name.lower()
    if tag == "address" or label == "map" or data in ("address", "location"):
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

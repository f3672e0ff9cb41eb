"""The markup of a listing is cut into the parts that show one petition each."""

from collections.abc import Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.extract import Selectors
from scrapers.pages.controlshift.links import absolute, host_of, slug_in
from scrapers.pages.controlshift.wording import LABEL, counts_in

_LINKS = 'a[href*="/petitions/"]'
_TOO_FAR = {"body", "html", "main", "ul", "ol", "table", "tbody"}
_WHOLE = {"li", "article", "tr"}
_HEADINGS = "h1, h2, h3, h4, h5, h6, img"


class Part(NamedTuple):
    """The element that shows one petition, the link to its page, and the slug in that."""

    node: LexborNode
    link: LexborNode
    slug: str


def parts_of(tree: LexborHTMLParser, url: str, selectors: Selectors) -> tuple[list[Part], int]:
    """The parts of a listing in order, and how many elements beside them show a count but link to no petition."""
    if "item" in selectors:
        return _selected(tree, selectors["item"], url)
    links = list(_links(tree.root, url))
    owners = _owners(links)
    alone = len({slug for _, slug in links}) == 1
    candidates = [Part(_around(link, slug, owners, alone), link, slug) for link, slug in links]
    placed = [(_place(part.node), part) for part in candidates]
    places: set[tuple[int, str | None]] = set()
    for place, part in placed:
        if place not in places and _shows_petition(part):
            places.add(place)
    parts: dict[str, Part] = {}
    for place, part in placed:
        if place in places:
            parts.setdefault(part.slug, part)
    return list(parts.values()), _linkless(list(parts.values()))


def _links(around: LexborNode | None, url: str) -> Iterator[tuple[LexborNode, str]]:
    """The links to petitions' pages on this site, each with the slug in it; not those that share them elsewhere."""
    host = host_of(url)
    for link in around.css(_LINKS) if around else []:
        href = link.attrs.get("href") or ""
        if not href.startswith("/") or href.startswith("//"):
            target = href if href.startswith("http") else absolute(url, href)
            if target is None or host_of(target) != host:
                continue
        if slug := slug_in(href):
            yield link, slug


def _selected(tree: LexborHTMLParser, selector: str, url: str) -> tuple[list[Part], int]:
    """Parts by the source's own selector: each with its first link to a petition, itself where it is one."""
    nodes = tree.css(selector)
    parts = [Part(node, *link) for node in nodes if (link := next(_links(node, url), None))]
    return parts, len(nodes) - len(parts)


def _owners(links: list[tuple[LexborNode, str]]) -> dict[int, str]:
    """Every element around the links, with the one slug that all links inside it have, or "" for several."""
    owners: dict[int, str] = {}
    for link, slug in links:
        node: LexborNode | None = link
        while node is not None:
            known = owners.get(node.mem_id)
            if known in (slug, ""):
                break  # then all around it is known too
            owners[node.mem_id] = slug if known is None else ""
            node = node.parent
    return owners


def _around(link: LexborNode, slug: str, owners: dict[int, str], alone: bool) -> LexborNode:
    """The largest element around a link that shows no other petition; of a lone petition, one with its end in it."""
    node = link
    while node.tag not in _WHOLE:
        parent = node.parent
        if parent is None or parent.tag in _TOO_FAR or owners.get(parent.mem_id) != slug:
            break
        if alone and counts_in(node.text()) and LABEL.search(node.text()):
            break
        node = parent
    return node


def _shows_petition(part: Part) -> bool:
    """Whether an element shows a petition rather than a mere link to one; then those beside it do too."""
    text = part.node.text()
    if counts_in(text) or LABEL.search(text):
        return True
    return "thumbnail" in (part.link.attrs.get("class") or "") or len(part.link.css(_HEADINGS)) > 1


def _place(node: LexborNode) -> tuple[int, str | None]:
    return (node.parent.mem_id if node.parent is not None else 0), node.tag


def _linkless(parts: list[Part]) -> int:
    """How many elements stand among the parts and have a count, but no link to a petition's own page."""
    known = {part.node.mem_id for part in parts}
    parents = {parent.mem_id: parent for part in parts if (parent := part.node.parent)}
    tags = {part.node.tag for part in parts}
    children = [child for parent in parents.values() for child in parent.iter() if child.tag in tags]
    return sum(child.mem_id not in known and bool(counts_in(child.text())) for child in children)

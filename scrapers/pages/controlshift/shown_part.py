"""Parse pages of ControlShift, and take people and places out of what is read of them."""

from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.captures import Capture
from scrapers.extract import PageChanged, Selectors
from scrapers.pages.controlshift.card import ancestors
from scrapers.pages.controlshift.links import absolute, slug_in
from scrapers.pages.controlshift.places import MAY_BE_PLACES, may_be_place, take_out_places
from scrapers.pages.nesting import nests_too_deep
from scrapers.pages.page_address import host_of
from scrapers.pages.people_sections import (
    MAY_LIST,
    is_name_of_list,
    lists_people,
    may_have_headings,
    without_lists,
    without_people,
)

_MANY_TAGS = 2_000
_LINKS = 'a[href*="/petitions/"]'
_MAY_GO = f"{MAY_LIST}, {MAY_BE_PLACES}"

PetitionLink = tuple[LexborNode, str]
"""A link to a petition's own page, and the slug in it."""


def parsed(capture: Capture, page: str) -> LexborHTMLParser:
    """Parse an HTML capture, and take sections of people, and places, out of all of it.

    Raises PageChanged where its markup is nested deeper than any site does.
    """
    tree = tree_of(capture, page)
    clear(tree)
    return tree


def tree_of(capture: Capture, page: str) -> LexborHTMLParser:
    """Parse an HTML capture. Raises PageChanged as ``parsed`` does."""
    markup = capture.utf8
    if markup.count(b"<") > _MANY_TAGS and nests_too_deep(capture.text):
        raise PageChanged(capture.url, page, "the markup is nested too deep to be a page's")
    return LexborHTMLParser(markup)


def clear(tree: LexborHTMLParser) -> bool:
    """Take people and places out of a whole page; return whether there were any."""
    people = without_people(tree)
    return take_out_places(tree.root) or people


def clear_listing(tree: LexborHTMLParser, url: str, selectors: Selectors) -> list[PetitionLink]:
    """Take people and places out of what is read of a listing; return the links to petitions that are left.

    That is the smallest element that holds all petitions: what menus, sidebars and footers show is not read, and takes
    most of the time. Where a heading anywhere may begin a section of people, or people are listed around it, or there
    is one petition alone, it is the whole page.
    """
    links = list(petition_links(tree.root, url))
    several = tree.css(selectors["item"]) if "item" in selectors else [link for link, _ in links]
    part = _around(several) if "item" in selectors or len({slug for _, slug in links}) > 1 else None
    root = tree.body or tree.root
    if part is None or root is None or may_have_headings(root) or any(map(lists_people, (part, *ancestors(part)))):
        changed = clear(tree)
    elif any(map(_may_go, part.css(_MAY_GO))):
        people = without_lists(part)
        changed = take_out_places(part) or people
    else:
        changed = False
    return list(petition_links(tree.root, url)) if changed else links


def petition_links(around: LexborNode | None, url: str) -> Iterator[PetitionLink]:
    """Yield the links to petitions' pages on this site, each with its slug; not those that share them elsewhere."""
    host, hosts = host_of(url), dict[str, bool]()
    for link in around.css(_LINKS) if around else []:
        href = link.attrs.get("href") or ""
        if not href.startswith("/") or href.startswith("//"):
            target = href if href.startswith("http") else absolute(url, href)
            if target is None:
                continue
            site = target[: target.find("/", len("https://"))]  # asked once for each that petitions are shared on
            if site not in hosts:
                hosts[site] = host_of(target) == host
            if not hosts[site]:
                continue
        if slug := slug_in(href):
            yield link, slug


def _around(nodes: Sequence[LexborNode]) -> LexborNode | None:
    """Return the smallest element around several, which are in document order; None around fewer than two."""
    if len(nodes) < 2:
        return None
    known = {above.mem_id for above in ancestors(nodes[0])}
    return next((above for above in ancestors(nodes[-1]) if above.mem_id in known), None)


def _may_go(node: LexborNode) -> bool:
    about = node.attrs
    name, label, tag = about.get("class") or "", about.get("id") or "", node.tag or ""
    return is_name_of_list(name, label, is_picture=tag == "img") or may_be_place(
        tag, name, label, about.get("itemprop") or ""
    )

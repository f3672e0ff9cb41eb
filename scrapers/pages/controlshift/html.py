"""Parse ControlShift HTML listings by the shape of links and the pattern of texts.

Class names of today's markup are not known; a source's stanza may name selectors: item, title, why, signatures,
creator, next.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import Pagination, Petition
from scrapers.pages.controlshift.addresses import LISTING_URL, purpose, refuse_other
from scrapers.pages.controlshift.card import Shown, ancestors, has_face
from scrapers.pages.controlshift.links import absolute, number_in_picture, page_in, slug_in
from scrapers.pages.controlshift.pattern_cache import read_cards
from scrapers.pages.controlshift.phrases import counts_in, is_cut, is_end, labels_in, split_day, without_label
from scrapers.pages.controlshift.shown_part import PetitionLink, clear, clear_listing, petition_links, tree_of
from scrapers.pages.html_tree import line_of
from scrapers.pages.json_text import shown_beside
from scrapers.pages.people_sections import lists_people, without_people

NAME = "controlshift.listing"
_NEXT = "a[rel~=next], link[rel~=next], div.more-campaigns-next > a"
_TOO_FAR = {"body", "html", "main", "ul", "ol", "table", "tbody"}
_WHOLE = {"li", "article", "tr"}
_HEADINGS = "h1, h2, h3, h4, h5, h6, img"
_THING = r"(?:petition|campaign|petici[oó]n|campaña|pétition|campagne|petiç|campanha|abaixo-assinado|kampagne)\w*"
_EMPTY = re.compile(  # We do not have campaigns in this category yet. No hay peticiones.
    rf"\b(?:no|not|aren't any|aucune?|keine?|nenhuma?|ningun[ao]?|não)\b[^.]{{0,40}}\b{_THING}", re.IGNORECASE
)
_NO_HITS = re.compile(  # Your search did not match anything. No results. Sin resultados. 0 results for "ferry"
    r"\b(?:no|0|zero|without|sin|keine|aucun|nenhum)\s(?:results?|matches|hits|resultados?|ergebnisse|résultats?)\b"
    r"|\bdid(?:n.t|\snot)\s(?:match|find|return)\b|\bnothing\s(?:was\s)?found\b|\bno se encontr",
    re.IGNORECASE,
)
_LONGEST_NOTICE = 120


class Card(NamedTuple):
    """The element that shows one petition, the link to its page, and the slug in that."""

    node: LexborNode
    link: LexborNode
    slug: str


@page(NAME, media="html", url=LISTING_URL)
def listing(capture: Capture, selectors: Selectors) -> Iterator[PageItem]:
    """Read the petitions of one page of a listing, and where it goes on.

    A category that says it is empty, and a search that says it found nothing, have none.
    """
    refuse_other(capture.url, NAME, "list")
    tree = tree_of(capture, NAME)
    if _is_one_petition(tree):
        raise PageChanged(capture.url, NAME, "the page is a petition's own, not a listing")
    links = clear_listing(tree, capture.url, selectors)
    cards, linkless = cards_in(tree, capture.url, selectors, links)
    if not cards and not linkless and clear(tree):
        cards, linkless = cards_in(tree, capture.url, selectors)
    if not cards and not linkless and not _says_it_is_empty(tree, is_list=purpose(capture.url) == "list"):
        raise PageChanged(capture.url, NAME, "no petition is linked with a count, a creator or a picture beside it")
    for card, shown in zip(cards, read_cards((card.node for card in cards), selectors), strict=True):
        yield _petition(card, shown, capture.url)
    for _ in range(linkless):
        yield PageChanged(capture.url, NAME, "a petition is shown without a link to its own page")
    yield Pagination(next_url=_next_url(tree, capture.url, selectors))


def cards_in(
    tree: LexborHTMLParser, url: str, selectors: Selectors, links: list[PetitionLink] | None = None
) -> tuple[list[Card], int]:
    """Find the cards of a listing, in order, and how many elements beside them show a count but link to no petition.

    ``links`` are those to petitions, where they were looked for already.
    """
    if "item" in selectors:
        nodes = tree.css(selectors["item"])
        cards = [Card(node, *link) for node in nodes if (link := next(petition_links(node, url), None))]
        return cards, len(nodes) - len(cards)
    links = list(petition_links(tree.root, url)) if links is None else links
    owners = _owners(links)
    alone = len({slug for _, slug in links}) == 1
    candidates = [Card(_around(link, slug, owners, alone), link, slug) for link, slug in links]
    placed = [(_place(card.node), card) for card in candidates]
    places: set[tuple[int, str | None]] = set()
    for place, card in placed:
        if place not in places and _shows_petition(card):
            places.add(place)
    found: dict[str, Card] = {}
    for place, card in placed:
        if place in places:
            found.setdefault(card.slug, card)
    return list(found.values()), _linkless(list(found.values()))


def _owners(links: list[PetitionLink]) -> dict[int, str]:
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
        if alone and counts_in(text := node.text()) and labels_in(text):
            break
        node = parent
    return node


def _shows_petition(card: Card) -> bool:
    """Whether an element shows a petition rather than a mere link to one; then those beside it do too."""
    text = card.node.text()
    if counts_in(text) or labels_in(text):
        return True
    return "thumbnail" in (card.link.attrs.get("class") or "") or len(card.link.css(_HEADINGS)) > 1


def _place(node: LexborNode) -> tuple[int, str | None]:
    return (node.parent.mem_id if node.parent is not None else 0), node.tag


def _linkless(cards: list[Card]) -> int:
    """How many elements stand among the cards and have a count, but no link to a petition's own page."""
    known = {card.node.mem_id for card in cards}
    parents = {parent.mem_id: parent for card in cards if (parent := card.node.parent)}
    tags = {card.node.tag for card in cards}
    children = [child for parent in parents.values() for child in parent.iter() if child.tag in tags]
    return sum(child.mem_id not in known and bool(counts_in(child.text())) for child in children)


def _petition(card: Card, shown: Shown, url: str) -> Petition | PageChanged:
    title, why, signatures, creator, unreadable = shown
    creator, created = split_day(creator)
    if not title or is_end(title):
        beside = shown_beside(signatures or _count_as_title(card.node), "", creator)
        return PageChanged(url, NAME, f"the petition {card.slug} is shown without its title{beside}")
    if unreadable:
        return PageChanged(url, NAME, f"the petition {card.slug} has a count that cannot be read: {unreadable}")
    images = card.node.css("img")
    numbers = (number_in_picture(image.attrs.get("src")) for image in images)
    return Petition(
        title=title,
        title_cut=is_cut(title),
        url=absolute(url, card.link.attrs.get("href")),
        slug=card.slug,
        native_id=next((number for number in numbers if number), None),
        creator=creator,
        creator_has_image=has_face(images) if creator else None,
        why=why,
        signatures=signatures,
        goal_rule="ladder" if signatures else None,
        created=created,
    )


def _count_as_title(card: LexborNode) -> str | None:
    """The count that stands where a title should, in a heading or a link: "426 supporters"."""
    texts = (line_of(node) for node in card.css("h1, h2, h3, h4, h5, h6, a"))
    return next((text for text in texts if is_end(text) and without_label(text) is None), None)


def _is_one_petition(tree: LexborHTMLParser) -> bool:
    own = tree.css_first('meta[property="og:url"], link[rel=canonical]')
    address = (own.attributes.get("content") or own.attributes.get("href")) if own else None
    kinds = (tree.body.attributes.get("class") or "").split() if tree.body else []
    return slug_in(address) is not None or "body-view-show" in kinds


def _says_it_is_empty(tree: LexborHTMLParser, *, is_list: bool) -> bool:
    """Whether a short text says that there is no petition; nothing else tells an empty listing from another page.

    "No results" says so at the address of a list only.
    """
    texts = (line_of(node) for node in tree.css("p, div, span, h1, h2, h3, h4, li, td"))
    short = (text for text in texts if len(text) <= _LONGEST_NOTICE)
    return any(_EMPTY.search(text) or (is_list and _NO_HITS.search(text)) for text in short)


def _next_url(tree: LexborHTMLParser, url: str, selectors: Selectors) -> str | None:
    """The link to the next page: marked as such, or one to the page after this one."""
    marked = tree.css_first(selectors.get("next", _NEXT))
    if (marked is None or any(map(lists_people, ancestors(marked)))) and without_people(tree):
        marked = tree.css_first(selectors.get("next", _NEXT))
    if marked:
        return absolute(url, marked.attributes.get("href"))
    links = (absolute(url, link.attributes.get("href")) for link in tree.css('a[href*="page="]'))
    following = (page_in(url) or 1) + 1
    return next((link for link in links if link and page_in(link) == following), None)

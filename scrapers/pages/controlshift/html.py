"""The HTML of a ControlShift listing becomes its petitions, by the shape of links and the pattern of texts.

Class names of today's markup are not known; a source's stanza may name selectors: item, title, why, signatures,
creator, next.
"""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from scrapers.captures import Capture
from scrapers.extract import PageChanged, Said, Selectors, page
from scrapers.items import Pagination, Petition
from scrapers.pages.controlshift.alike import Alike
from scrapers.pages.controlshift.links import absolute, number_in_picture, page_in, slug_in
from scrapers.pages.controlshift.markup import attribute, one_line, parsed
from scrapers.pages.controlshift.parts import Part, parts_of
from scrapers.pages.controlshift.shown import Shown, has_face
from scrapers.pages.controlshift.wording import is_cut

NAME = "controlshift.listing"
_NEXT = "a[rel~=next], link[rel~=next], div.more-campaigns-next > a"
_THING = r"(?:petition|campaign|petici[oó]n|campaña|pétition|campagne|petiç|campanha|abaixo-assinado|kampagne)\w*"
_EMPTY = re.compile(
    rf"\b(?:no|not|aren't any|aucune?|keine?|nenhuma?|ningun[ao]?|não)\b[^.]{{0,40}}\b{_THING}", re.IGNORECASE
)
_LONGEST_NOTICE = 120


@page(NAME, media="html", url=r"/(categories|efforts|partnerships)\b(?!\.json)|/petitions/(search|featured)")
def listing(capture: Capture, selectors: Selectors) -> Iterator[Said]:
    """Petitions of one page of a listing, and where it goes on; a category that says it is empty has none."""
    tree = parsed(capture, NAME)
    if _is_one_petition(tree):
        raise PageChanged(capture.url, NAME, "the page is a petition's own, not a listing")
    parts, linkless = parts_of(tree, capture.url, selectors)
    if not parts and not linkless and not _says_it_is_empty(tree):
        raise PageChanged(capture.url, NAME, "no petition is linked with a count, a creator or a picture beside it")
    alike = Alike(selectors)
    for part in parts:
        yield _petition(part, alike.read(part.node), capture.url)
    for _ in range(linkless):
        yield PageChanged(capture.url, NAME, "a petition is shown without a link to its own page")
    yield Pagination(next_url=_next_url(tree, capture.url, selectors))


def _petition(part: Part, shown: Shown, url: str) -> Petition | PageChanged:
    title, why, signatures, creator, unreadable = shown
    if not title:
        return PageChanged(url, NAME, f"the petition {part.slug} is shown without its title")
    if unreadable:
        return PageChanged(url, NAME, f"the petition {part.slug} has a count that cannot be read: {unreadable}")
    images = part.node.css("img")
    numbers = (number_in_picture(attribute(image, "src")) for image in images)
    return Petition(
        title=title,
        title_cut=is_cut(title),
        url=absolute(url, part.link.attrs.get("href")),
        slug=part.slug,
        native_id=next((number for number in numbers if number), None),
        creator=creator,
        creator_has_image=has_face(images) if creator else None,
        why=why,
        signatures=signatures,
        goal_rule="ladder" if signatures else None,
    )


def _is_one_petition(tree: LexborHTMLParser) -> bool:
    own = tree.css_first('meta[property="og:url"], link[rel=canonical]')
    address = (own.attributes.get("content") or own.attributes.get("href")) if own else None
    kinds = (tree.body.attributes.get("class") or "").split() if tree.body else []
    return slug_in(address) is not None or "body-view-show" in kinds


def _says_it_is_empty(tree: LexborHTMLParser) -> bool:
    """Whether a short text says that there is no petition; nothing else tells an empty listing from another page."""
    texts = (one_line(node) for node in tree.css("p, div, span, h2, h3, h4, li, td"))
    return any(len(text) <= _LONGEST_NOTICE and _EMPTY.search(text) for text in texts)


def _next_url(tree: LexborHTMLParser, url: str, selectors: Selectors) -> str | None:
    """The link to the next page: marked as such, or one to the page after this one."""
    marked = tree.css_first(selectors.get("next", _NEXT))
    if marked:
        return absolute(url, marked.attributes.get("href"))
    links = (absolute(url, link.attributes.get("href")) for link in tree.css('a[href*="page="]'))
    following = (page_in(url) or 1) + 1
    return next((link for link in links if link and page_in(link) == following), None)

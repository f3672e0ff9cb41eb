"""Parse the page of one ControlShift petition; its signers and comments are never read."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.captures import Capture
from scrapers.extract import NO_SELECTORS, PageChanged, PageItem, Selectors, page
from scrapers.items import Petition
from scrapers.pages.controlshift.addresses import ALIAS_URL, PETITION_URL, refuse_other
from scrapers.pages.controlshift.card import ancestors, has_face, read_card
from scrapers.pages.controlshift.html import cards_in
from scrapers.pages.controlshift.links import absolute, number_in_picture, slug_in
from scrapers.pages.controlshift.petition_words import CATEGORY, LONGEST_NOTICE, ON_ONE_LINE, TO, UPDATES, WHY, state_in
from scrapers.pages.controlshift.phrases import is_end, split_day
from scrapers.pages.controlshift.shown_part import parsed
from scrapers.pages.html_tree import line_of
from scrapers.pages.json_text import html_to_text
from scrapers.pages.page_address import same_host
from scrapers.pages.stated_counts import stated_counts
from scrapers.urls import slug_of_title

NAME = "controlshift.petition"
_LONGEST_TITLE = 300  # a heading that was never closed holds the whole page
_NOT_THE_PETITION = (
    ".signatures-box, .comments-box, [class*=signers], [class*=comments], [id*=comments], script, style, nav, footer"
)


@page(NAME, media="html", url=f"{PETITION_URL}|{ALIAS_URL}")
def petition(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read one petition. Its slug is that of the canonical address, so that an alias leads to the petition itself.

    ``status`` is the platform's word for what the page says: "successful", "ended", "disabled", or None.
    """
    refuse_other(capture.url, NAME, "petition", "alias")
    tree = parsed(capture, NAME)
    metas = _metas(tree)
    url = _own_url(metas, capture.url)
    slug = slug_in(url)
    if slug is None:
        raise PageChanged(capture.url, NAME, "neither the address nor the page itself names a petition")
    others = _leave_the_petition(tree, capture.url, slug)
    status = _status(tree)
    title = _title(tree, metas, slug)
    if title is None:
        raise PageChanged(capture.url, NAME, f"the petition {slug} has no title{f'; it is {status}' if status else ''}")
    what, why, target, categories = _what(tree), _why(tree), _target(tree), _categories(tree)
    stated = stated_counts(_updates(tree))
    if others > 1 and not (what or why or target or _names_itself(metas, title, slug)):  # the petition is gone
        raise PageChanged(capture.url, NAME, "the page is a list of petitions, not a petition's own page")
    rest = _without_prose(tree)
    shown = read_card(rest, NO_SELECTORS)
    if not (what or why or target or status or shown.signatures or shown.creator):
        raise PageChanged(capture.url, NAME, "the page shows no demand, no count and no creator: it is no petition")
    creator, created = split_day(shown.creator)
    pictures = [metas.get("og:image"), *(image.attributes.get("src") for image in tree.css("img[src]"))]
    yield Petition(
        title=title,
        url=url,
        slug=slug,
        native_id=next((number for src in pictures if (number := number_in_picture(src))), None),
        creator=creator,
        creator_has_image=has_face(rest.css("img")) if creator else None,
        target=target,
        what=what,
        why=why,
        signatures=shown.signatures,
        goal_rule="ladder" if shown.signatures else None,
        created=created,
        status=status,
        categories=categories,
        stated=stated,
    )


def _metas(tree: LexborHTMLParser) -> dict[str, str]:
    metas = {
        node.attributes.get("property") or "": node.attributes.get("content") or ""
        for node in tree.css("meta[property]")
    }
    canonical = tree.css_first("link[rel=canonical]")
    return metas | {"canonical": (canonical.attributes.get("href") or "") if canonical else ""}


def _own_url(metas: dict[str, str], url: str) -> str | None:
    """The address under which the platform itself knows the page; an alias or a tracked link leads to it."""
    stated = (absolute(url, metas.get("canonical")), absolute(url, metas.get("og:url")))
    known = next((own for own in stated if own and slug_in(own) and same_host(own, url)), None)
    return known or (absolute(url, f"/petitions/{slug}") if (slug := slug_in(url)) else None)


def _names_itself(metas: dict[str, str], title: str, slug: str) -> bool:
    """Whether a page says that it is the petition's own: by the address it states, or a title that the slug is of."""
    return slug in map(slug_in, (metas.get("canonical"), metas.get("og:url"))) or slug.startswith(slug_of_title(title))


def _leave_the_petition(tree: LexborHTMLParser, url: str, slug: str) -> int:
    """Take people who signed, comments, menus and other petitions out of the page; returns how many those are."""
    _take_out(tree.css(_NOT_THE_PETITION))
    others = [card.node for card in cards_in(tree, url, NO_SELECTORS)[0] if card.slug != slug]
    _take_out([node for node in others if not node.css("h1")])
    return len(others)


def _take_out(nodes: list[LexborNode]) -> None:
    """Remove elements with all they hold; one that lies in another goes with it, and may not be touched after it."""
    chosen = {node.mem_id for node in nodes}
    outermost = [node for node in nodes if not any(above.mem_id in chosen for above in ancestors(node))]
    for node in outermost:
        if node.tag not in ("html", "body", "main"):
            node.decompose()


def _title(tree: LexborHTMLParser, metas: dict[str, str], slug: str) -> str | None:
    """The heading that the slug was made of; else the page's own heading, or the title as shared.

    The shared title is text for sharing, of which there may be several: "Will you help our ferry?"
    """
    texts = [(node, line_of(node)) for node in tree.css("h1, h2, h3")]
    short = [(node, text) for node, text in texts if 0 < len(text) <= _LONGEST_TITLE and not state_in(text)]
    headings = [(node, text) for node, text in short if not is_end(text) and not TO.match(text)]
    named = next((text for _, text in headings if slug.startswith(slug_of_title(text) or " ")), None)
    own = {
        node.mem_id for node in tree.css("h1.title, main h1, article h1, [class*=petition] h1, [class*=campaign] h1")
    }
    marked = next((text for node, text in headings if node.mem_id in own), None)
    first = next((text for node, text in headings if node.tag == "h1" and not _is_of_the_site(node, text, metas)), None)
    shared = " ".join(metas.get("og:title", "").split())
    return named or marked or first or (None if is_end(shared) else shared) or None


def _is_of_the_site(heading: LexborNode, text: str, metas: dict[str, str]) -> bool:
    """Whether a heading names the site: in the head of the page, or as a link to its front page."""
    above = {node.tag for node in ancestors(heading)}
    fronts = (link.attributes.get("href") or "" for link in heading.css("a"))
    return (
        "header" in above
        or text == metas.get("og:site_name")
        or any(re.fullmatch(r"(?:https?://[^/]+)?/?", href) for href in fronts)
    )


def _status(tree: LexborHTMLParser) -> str | None:
    texts = (line_of(node) for node in tree.css("p, div, span, strong, h1, h2, h3, h4"))
    return next((state for text in texts if len(text) <= LONGEST_NOTICE and (state := state_in(text))), None)


def _target(tree: LexborHTMLParser) -> str | None:
    """Who is asked: the words after "To:"."""
    texts = [line_of(node) for node in tree.css("h2.who, [class*=who], [class*=target], h2, h3, p, div")]
    short = [text for text in texts if len(text) <= LONGEST_NOTICE * 2 and TO.match(text)]
    return next((who for text in short if (who := text[TO.match(text).end() :])), None)  # type: ignore[union-attr]


def _what(tree: LexborHTMLParser) -> str | None:
    node = tree.css_first("pre.what, .what")
    return _prose(node.html) if node else None


def _why(tree: LexborHTMLParser) -> str | None:
    """The reasons: the element that is marked as such, or what follows the question up to the next heading."""
    node = tree.css_first("pre.why, .why")
    if node:
        return _prose(node.html)
    question = next((heading for heading in tree.css("h2, h3, h4, strong") if WHY.fullmatch(line_of(heading))), None)
    following = question.next if question else None
    parts = []
    while following is not None and following.tag not in ("h1", "h2", "h3", "h4"):
        parts.append(following.html or "")
        following = following.next
    return _prose("".join(parts))


def _updates(tree: LexborHTMLParser) -> list[str]:
    """The lines of what the page says of its own past: the element named so, or what follows the heading "Updates"."""
    marked = tree.css("[class*=updates], [class*=timeline], [id*=updates]")
    heads = [node for node in tree.css("h1, h2, h3, h4, h5, strong") if UPDATES.fullmatch(line_of(node))]
    lines = [text for node in tree.css("p, li, div") if len(text := line_of(node)) <= _LONGEST_TITLE]
    inline = [text for text in lines if (both := ON_ONE_LINE.fullmatch(text)) and UPDATES.fullmatch(both["heading"])]
    around = marked or [node.parent for node in heads if node.parent is not None]
    texts = (node.text(separator="\n") for node in around)
    return [line for text in (*texts, *inline) for part in text.split("\n") if (line := " ".join(part.split()))]


def _categories(tree: LexborHTMLParser) -> tuple[str, ...]:
    label = next((n for n in tree.css("strong, b, span, dt, p, h4") if CATEGORY.fullmatch(line_of(n))), None)
    around = label.parent if label else None
    links = (around or tree).css('a[href*="/categories/"]' if around else '[class*=label] a[href*="/categories/"]')
    return tuple(dict.fromkeys(name for link in links if (name := line_of(link))))


def _without_prose(tree: LexborHTMLParser) -> LexborNode:
    """The page without its long texts, in which words like "created by" may mean something else."""
    _take_out(tree.css("pre, .what, .why, h1"))
    root = tree.body or tree.root
    assert root is not None  # HTML without a body is given one
    return root


def _prose(markup: str | None) -> str | None:
    """Rich text with a line for each block; outside <pre>, a line break in the source is a space."""
    markup = markup or ""
    return html_to_text(markup if "<pre" in markup else " ".join(markup.split()))

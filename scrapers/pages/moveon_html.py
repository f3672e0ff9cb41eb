"""MoveOn's retired petition site in HTML: sign pages, and lists of petitions."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import Pagination, Petition
from scrapers.pages.html_tree import (
    NUMBER,
    attribute,
    link_target,
    next_page,
    one_line,
    paragraphs,
    parse_html,
    without,
    words,
)
from scrapers.pages.json_text import shown_beside
from scrapers.pages.moveon import HOST, LISTING, PETITION
from scrapers.pages.page_address import match_address

# "/", "/search.html", "/victories.html" and a partner's own page, "/americasvoice/"; "/thanks.html" is none.
_LIST_URL = re.compile(HOST + r"(?:(?:search|victories|petitions|hot)\.html|[\w-]+/?|topics?/[\w-]+/?)?(?:[?#]|$)")
_SIGN_URL = re.compile(HOST + r"sign/([^/?#]+)/?(?:[?#]|$)")
_NUMBER = re.compile(NUMBER)
_CURRENT = re.compile(rf"there (?:are|is) currently ({NUMBER}) signatures?", re.IGNORECASE)
_GOAL = re.compile(rf"we need ({NUMBER}) signatures?", re.IGNORECASE)  # "NEW goal - We need 4,000 signatures"
_BY = re.compile(r"^(?:petition )?by\s+", re.IGNORECASE)  # "Petition by Ana R." on its page, "by Ana R." in a list
_TO = re.compile(r"^to be delivered to\s+", re.IGNORECASE)
_SHARED = re.compile(r"^(?:sign the petition:|moveon petitions -)\s*", re.IGNORECASE)
_BODY_CLASS = re.compile(r"\bpetition-(\d+)\b")  # <body class="moveon-petitions sign petition-84176">
_BUTTON = re.compile(r"(?:sign(?: this petition| now)?|read more|more)\W*", re.IGNORECASE)
_COUNT_LINE = re.compile(r"\d[\d,]*\s+(?:signatures?|signers?)", re.IGNORECASE)


@page(PETITION, media="html", url=_SIGN_URL.pattern)
def petition(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read a sign page: the petition only, not its signers."""
    own = match_address(_SIGN_URL, capture, PETITION, "a petition's own page")
    tree = parse_html(capture, PETITION)
    why = _background(tree)
    without(tree.body, "#pet-explain", "#pet-signers", "script", "style")
    count, goal = _counts(tree)
    title, creator = _title(tree), _BY.sub("", one_line(tree.css_first("#by, p.byline")) or "") or None
    if title is None or count is None:
        shown = shown_beside(count, "signatures", creator)
        raise PageChanged(capture.url, PETITION, f"no title or no signature count{shown}")
    number = _BODY_CLASS.search(attribute(tree.body, "class"))
    yield Petition(
        title=title,
        url=f"https://petitions.moveon.org/sign/{own[1]}",
        slug=own[1],
        native_id=number.group(1) if number else None,
        creator=creator,
        target=_TO.sub("", one_line(tree.css_first(".all-targets, #to-target")) or "") or None,
        what=paragraphs(tree.css_first("#pet-statement")),
        why=why,
        signatures=count,
        goal=goal,
        status="Victory!" if _is_victory(tree) else None,
    )


def _title(tree: LexborHTMLParser) -> str | None:
    shared = tree.css_first('meta[property="og:title"], meta[name="twitter:title"]')
    stated = (one_line(tree.css_first("#petition-title")), attribute(shared, "content").strip())
    title = next((_SHARED.sub("", text) for text in stated if text), None)
    return title if title and not _COUNT_LINE.fullmatch(title) else None


def _counts(tree: LexborHTMLParser) -> tuple[str | None, str | None]:
    """Return the numbers of the thermometer, or of the sentences beside it."""
    current, goal = tree.css_first("#therm .progress-current"), tree.css_first("#therm .progress-goal")
    stated = [_NUMBER.search(words(node)) for node in (current, goal)]
    if stated[0] is None:
        around = words(tree.css_first("#therm") or tree.css_first(".petition-info-top") or tree.body)
        sentences = [_CURRENT.search(around), _GOAL.search(around)]
        return sentences[0] and sentences[0][1], sentences[1] and sentences[1][1]
    return stated[0][0], stated[1] and stated[1][0]


def _background(tree: LexborHTMLParser) -> str | None:
    """Return the text under "Petition Background"; the widget below it lists those who signed."""
    for widget in tree.css("#pet-explain .widget"):
        heading = one_line(widget.css_first("h3")) or ""
        if heading.lower().startswith("petition background"):
            return paragraphs(without(widget, "h3", ".widget-top"))
    return None


def _is_victory(tree: LexborHTMLParser) -> bool:
    """Return whether the creator declared a victory: "Victory! The creator of this petition declared ..."."""
    return any((one_line(header) or "").startswith("Victory!") for header in tree.css(".message-header"))


@page(LISTING, media="html", url=_LIST_URL.pattern)
def listing(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read the petitions linked from the front page, a search or a partner's page, which show no counts."""
    match_address(_LIST_URL, capture, LISTING, "a list of petitions")
    tree = parse_html(capture, LISTING)
    links: dict[str, list[LexborNode]] = {}
    entries: dict[str, LexborNode | None] = {}
    slugs_in: dict[int, set[str]] = {}
    for link in tree.css('a[href*="/sign/"]'):
        if own := _SIGN_URL.match(link_target(capture.url, link)):
            links.setdefault(own[1], []).append(link)
            entry = entries.setdefault(own[1], _entry(link))
            slugs_in.setdefault(entry.mem_id if entry is not None else 0, set()).add(own[1])
    if not links and tree.css_first('input[name="q"], #search-results') is None:
        raise PageChanged(capture.url, LISTING, "no link to a petition and no search form")
    for slug, named in links.items():
        entry = entries[slug]
        alone = entry is not None and slugs_in[entry.mem_id] == {slug}
        yield _listed(slug, named, entry if alone else None, capture.url)
    yield Pagination(next_url=next_page(capture.url, tree.css('a[rel="next"], .pagination .next a, a.next')))


def _entry(link: LexborNode) -> LexborNode | None:
    """Return the article or result around a link, which has what a list says of its petition."""
    node = link.parent
    while node is not None and node.tag not in ("article", "body") and "result" not in attribute(node, "class").split():
        node = node.parent
    return None if node is None or node.tag == "body" else node


def _listed(slug: str, links: list[LexborNode], entry: LexborNode | None, url: str) -> Petition | PageChanged:
    titles = [text for link in links if (text := one_line(link)) and not _BUTTON.fullmatch(text)]
    title = next((text for text in titles if not _COUNT_LINE.fullmatch(text)), None)
    creator = _BY.sub("", one_line(entry.css_first(".byline") if entry is not None else None) or "") or None
    if title is None:
        shown = shown_beside(next(iter(titles), None), "", creator)
        return PageChanged(url, LISTING, f"no title for the petition {slug}{shown}")
    return Petition(
        title=title,
        url=f"https://petitions.moveon.org/sign/{slug}",
        slug=slug,
        creator=creator,
        what=paragraphs(entry.css_first(".blurb") if entry is not None else None),
    )

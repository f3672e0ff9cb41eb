"""We the People in HTML: the site of 2011 to 2015, and the one that replaced it until 2021."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import Pagination, Petition
from scrapers.pages.html_tree import (
    NUMBER,
    link_target,
    next_page,
    one_line,
    paragraphs,
    parse_html,
    path_of,
    without,
    words,
)
from scrapers.pages.json_text import shown_beside
from scrapers.pages.page_address import match_address
from scrapers.pages.we_the_people import HOST, LISTING

PETITION = "we_the_people.petition"
# "/petition/stop-deporting-parents/wlfKzFkN" until 2015, "/petition/stop-deporting-parents" since. In 2011 the site
# stood in a folder of wwws.whitehouse.gov: "/petitions/!/petition/...". "/petition/sign/50cb6d2b" is a form.
_FORMS = "sign|inappropriate|create|edit|delete|thank-you|thank_you|validate"
_PETITION = rf"(?:petitions/)?(?:!/|%21/)?petition/(?!(?:{_FORMS})(?:[/?#]|$))[^/?#]+(?:/[\w-]+)?/?"
_PETITION_URL = re.compile(rf"{HOST}{_PETITION}(?:[?#]|$)")
_LIST_URL = re.compile(HOST + r"(?:petitions(?:/(?!!|%21)[^/?#]+)*/?)?(?:[?#]|$)")
_NUMBER = re.compile(NUMBER)
_COUNT_LINE = re.compile(r"\d[\d,]*\s+(?:signatures?|signed)", re.IGNORECASE)
# "Signatures needed by October 22, 2011 to reach goal of 5,000" in 2011, "100,000 goal" since 2015.
_GOAL = re.compile(rf"goal of ({NUMBER})|({NUMBER}) goal\b", re.IGNORECASE)
_SHOWN = re.compile(rf"signatures: {NUMBER} of ({NUMBER})", re.IGNORECASE)  # "Signatures: 20 of 1,311": the first 20
_CREATED = re.compile(r"created by (?P<creator>.+?) on (?P<day>.+)", re.IGNORECASE)  # "Created by A.B. on May 9, 2017"
_PUBLISHED = re.compile(r"published(?: date)?:\s*(.+?)\s*(?:issues:|$)", re.IGNORECASE)  # "Published: Sep 22, 2011"


@page(PETITION, media="html", url=_PETITION_URL.pattern)
def petition(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read a petition's own page, of either site."""
    match_address(_PETITION_URL, capture, PETITION, "a petition's own page")
    tree = parse_html(capture, PETITION)
    if tree.css_first("#petitions-removed") is not None:
        raise PageChanged(capture.url, PETITION, "the petition was removed for breaking the site's terms")
    without(tree.body, ".node-teaser")  # other petitions, each with its own count
    count = _count(tree)
    title = one_line(tree.css_first("#petition-detail h1, h1.title, h1#page-title"))
    if title is None or count is None:
        raise PageChanged(capture.url, PETITION, f"no title or no signature count{shown_beside(count, 'signatures')}")
    created = _CREATED.fullmatch(one_line(tree.css_first("h4.petition-attribution")) or "")
    published = _PUBLISHED.search(one_line(tree.css_first("#petition-detail .date")) or "")
    around = tree.css_first("#sig-needed") or _progress(tree)
    goal = _GOAL.search(words(around))
    yield Petition(
        title=title,
        url=capture.url.partition("?")[0].partition("#")[0],
        slug=path_of(capture.url).rstrip("/").rsplit("/", 1)[-1],
        creator=created["creator"] if created else None,
        target="The White House",
        what=_body(tree),
        signatures=count,
        goal=(goal[1] or goal[2]) if goal else None,
        goal_rule="threshold",
        created=created["day"] if created else published and published[1],
        status=_status(tree),
        categories=tuple(_issues(tree.css_first("#petition-detail .issues") or tree.css_first(".content"))),
        language="en",
    )


def _count(tree: LexborHTMLParser) -> str | None:
    """Return the count that a page shows, never one from the list of those who signed."""
    selectors = (
        "#petition-detail #total-on .num-block",  # a petition that can be signed
        "#petition-detail #total-count .num-block",  # one that was answered
        ".signatures-number",
    )
    for selector in selectors:
        # Each digit may stand in an element of its own.
        if number := _NUMBER.search("".join((one_line(tree.css_first(selector)) or "").split())):
            return number.group(0)
    listed = _SHOWN.search(words(tree.css_first("#signature-list .numbers")))
    return listed.group(1) if listed else None


def _progress(tree: LexborHTMLParser) -> LexborNode | None:
    counter = tree.css_first(".signatures-text-container")
    return counter.parent if counter is not None else None


def _body(tree: LexborHTMLParser) -> str | None:
    """Return a petition's text: a field since 2015, before that the paragraphs between title and date."""
    if (field := tree.css_first(".field-name-body")) is not None:
        return paragraphs(field)
    title = tree.css_first("#petition-detail h1")
    node, parts = title.next if title is not None else None, list[LexborNode]()
    while node is not None and node.tag in ("p", "-text", "-comment", "br", "ul", "ol", "blockquote"):
        parts.append(node)
        node = node.next
    return paragraphs(*parts)


def _status(tree: LexborHTMLParser) -> str | None:
    """Return the state of a petition: a bar says "responded" or "archived", a form to sign that it is open."""
    for bar in tree.css(".top-msg-bar"):
        shown = (one_line(bar) or "").lower()
        for word in ("responded", "archived"):
            if f"has been {word}" in shown:
                return word
    return "open" if tree.css_first("#sign-this-petition, #sig-needed") is not None else None


def _issues(around: LexborNode | None) -> Iterator[str]:
    """Yield the issues of a petition: links until 2015, h6 headings since."""
    for issue in around.css(".field-name-field-petition-issues h6, .issues a, a[rel='tag']") if around else ():
        if name := one_line(issue):
            yield name.rstrip(",")


@page(LISTING, media="html", url=_LIST_URL.pattern)
def listing(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read a list of petitions: one entry each, with its count."""
    match_address(_LIST_URL, capture, LISTING, "a list of petitions")
    tree = parse_html(capture, LISTING)
    entries = [e for e in tree.css("article, .entry") if e.css_first(".signatures-number, .num-sig") is not None]
    if not entries and tree.css_first("form input[type=text], form input[type=search], .view-empty") is None:
        raise PageChanged(capture.url, LISTING, "no petition with its count and no search form")
    for entry in entries:
        yield _listed(entry, capture.url)
    yield Pagination(next_url=next_page(capture.url, tree.css('.page-load-next a, a[rel="next"], .pager-next a')))


def _listed(entry: LexborNode, url: str) -> Petition | PageChanged:
    shown = _NUMBER.search(one_line(entry.css_first(".signatures-number, .num-sig .num, .num-sig")) or "")
    count = shown.group(0) if shown else None
    link = next((a for a in entry.css("h3 a, h2 a, .title a") if _PETITION_URL.match(link_target(url, a))), None)
    title = one_line(link)
    if link is None or title is None or _COUNT_LINE.fullmatch(title):
        return PageChanged(url, LISTING, f"a petition without a title{shown_beside(count, 'signatures')}")
    address = link_target(url, link).partition("?")[0]
    goal = _GOAL.search(words(entry))
    return Petition(
        title=title,
        url=address,
        slug=path_of(address).rstrip("/").rsplit("/", 1)[-1],
        target="The White House",
        signatures=count,
        goal=(goal[1] or goal[2]) if goal else None,
        goal_rule="threshold",
        categories=tuple(_issues(entry)),
        language="en",
    )

"""UK petitions in HTML: petition.parliament.uk since 2015, epetitions.direct.gov.uk before.

The petitions of 2011 to 2015 name the department they ask; those since then go to Parliament.
"""

import re
from collections.abc import Iterator
from urllib.parse import urljoin

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
from scrapers.pages.page_address import match_address
from scrapers.pages.uk_parliament import LISTING, PETITION

_HOST = r"^https?://(?:petition\.parliament|epetitions\.direct\.gov)\.uk/"
# "/petitions/900001" and "/archived/petitions/30498" are petitions, "/petitions/900001/signatures/new" is a form.
_PETITION_URL = re.compile(_HOST + r"((?:archived/)?petitions/(\d+))(?:\.html)?/?(?:[?#]|$)")
_LIST_URL = re.compile(_HOST + r"(?:archived/)?petitions(?:\.html)?/?(?:[?#]|$)")
_COUNT = re.compile(rf"{NUMBER}\s+signatures?\b", re.IGNORECASE)
_NUMBER = re.compile(NUMBER)
_DEPARTMENT = re.compile(r"^Responsible department:\s*", re.IGNORECASE)  # "Responsible department: Home Office"
_MORE_DETAILS = "more details"


@page(PETITION, media="html", url=_PETITION_URL.pattern)
def petition(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read a petition's own page, of 2011 or of 2015 and later."""
    own = match_address(_PETITION_URL, capture, PETITION, "a petition's own page")
    tree = parse_html(capture, PETITION)
    of_2011 = tree.css_first("dd.signature_count")
    heading = tree.css_first("h1:has(.heading-secondary)") or tree.css_first(".content h1, h1")
    status = _status(tree)
    what, why = _texts(tree, heading) if of_2011 is None else (paragraphs(tree.css_first(".description")), None)
    counted = tree.css_first("p.signature-count-number, p.signature-count")
    stated = _NUMBER.search(words(of_2011)) if of_2011 is not None else _COUNT.search(words(counted))
    count = stated.group(0) if stated else None
    goal = _NUMBER.search(words(tree.css_first(".signature-count-goal")))
    title = one_line(without(heading, ".heading-secondary"))
    creator = one_line(without(tree.css_first(".meta-created-by, dd.created_by"), ".label"))
    if title is None or (count is None and status != "rejected") or not (of_2011 or tree.css_first(".petition-meta")):
        raise PageChanged(capture.url, PETITION, f"no title or no signature count{shown_beside(count, '', creator)}")
    department = one_line(tree.css_first(".department"))
    yield Petition(
        title=title,
        url=urljoin(capture.url, f"/{own[1]}"),
        slug=own[2],
        native_id=own[2],
        creator=creator,
        target=_DEPARTMENT.sub("", department) if department else "UK Parliament",
        what=what,
        why=why,
        signatures=count,
        goal=goal.group(0) if goal else None,
        goal_rule="threshold",
        created=_date_submitted(tree),
        status=status,
        language="en",
    )


def _texts(tree: LexborHTMLParser, heading: LexborNode | None) -> tuple[str | None, str | None]:
    """Return what a petition asks and its "More details": what stands between the heading and the count."""
    asked: list[LexborNode] = []
    details: LexborNode | None = None
    node = heading.next if heading is not None else None
    while node is not None:
        classes = attribute(node, "class")
        if node.tag == "details" and _MORE_DETAILS in (one_line(node.css_first("summary")) or "").lower():
            details = without(node, "summary")
        elif node.tag in ("h2", "ul", "form") or "signature-count" in classes or "button" in classes:
            break
        elif node.tag in ("p", "div", "-text") and "committee-note" not in classes and "flash" not in classes:
            asked.append(node)
        node = node.next
    return paragraphs(*asked), paragraphs(details)


def _status(tree: LexborHTMLParser) -> str | None:
    """Return what the page says of a petition: rejected, closed, or open where it can be signed."""
    notices = tree.css(".heading-secondary, .flash-notice, .flash_notice")
    shown = " ".join(one_line(notice) or "" for notice in notices).lower()
    ended = next((word for word in ("rejected", "closed") if word in shown), None)
    is_open = tree.css_first('a[href$="/signatures/new"]') is not None
    return ended or ("open" if is_open else None)


def _date_submitted(tree: LexborHTMLParser) -> str | None:
    """Return the day a rejected petition was handed in: "Date submitted 3 March 2016". Others state their end only."""
    for item in tree.css(".petition-meta li"):
        if (one_line(item.css_first(".label")) or "").lower() == "date submitted":
            return one_line(without(item, ".label"))
    return None


@page(LISTING, media="html", url=_LIST_URL.pattern)
def listing(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read a page of the list or of a search, of 2011 (a table) or of 2015 and later."""
    match_address(_LIST_URL, capture, LISTING, "a list of petitions")
    tree = parse_html(capture, LISTING)
    items = tree.css("li.petition-item, div.petition-item") or [
        row for row in tree.css("tr") if row.css_first("td.name, td.sig_count") is not None
    ]
    if not items and tree.css_first('input[name="q"], #search, .search-results') is None:
        raise PageChanged(capture.url, LISTING, "no petition and no search form")
    for item in items:
        yield _listed(item, capture.url)
    following = tree.css('a[rel="next"], a.next, a.next_page, .next_link a')
    yield Pagination(next_url=next_page(capture.url, following))


def _listed(item: LexborNode, url: str) -> Petition | PageChanged:
    link = next((a for a in item.css("a[href]") if _PETITION_URL.match(link_target(url, a))), None)
    own = _PETITION_URL.match(link_target(url, link))
    title, cell = one_line(link), item.css_first("td.sig_count")
    stated = _NUMBER.search(one_line(cell) or "") if cell is not None else _count(item)
    count = stated.group(0) if stated else None
    if own is None or title is None or _COUNT.fullmatch(title):
        return PageChanged(url, LISTING, f"a petition without a title{shown_beside(count or one_line(item), '')}")
    words = attribute(item, "class").lower() + " " + (one_line(item) or "").removeprefix(title).lower()
    status = next((word for word in ("rejected", "closed") if re.search(rf"\b{word}\b", words)), None)
    return Petition(
        title=title,
        url=urljoin(link_target(url, link), f"/{own[1]}"),
        slug=own[2],
        native_id=own[2],
        target="UK Parliament" if cell is None else None,
        signatures=count,
        goal_rule="threshold",
        status=status or ("open" if "petition-open" in words else None),
        language="en",
    )


def _count(item: LexborNode) -> re.Match[str] | None:
    """Return the count line of a listed petition, "12,044 signatures"; a summary above it may have numbers too."""
    lines = (one_line(line) or "" for line in item.css("p"))
    return next((count for line in lines if (count := _COUNT.match(line))), None)

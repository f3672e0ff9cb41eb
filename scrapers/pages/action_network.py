"""Action Network petitions: the public page, and the widget script with the same counter in it.

The running total is the only number that the platform is known to show; a goal is read only from the words beside it.
The page's form and anything about those who signed are not read. Letters, forms and events bear running totals too,
of "Letters Sent" and "Actions Taken": they are no petitions.
"""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import Petition
from scrapers.pages.html_tree import attribute, one_line, parse_html, parse_markup, without
from scrapers.pages.json_text import shown_beside
from scrapers.pages.page_address import match_address

PAGE = "action_network.petition"
_HOST = r"^https?://(?:www\.)?actionnetwork\.org/"
_PETITION_URL = re.compile(_HOST + r"petitions/([^/?#]+)/?(?:[?#]|$)")
# "/widgets/v3/form/close-the-old-jail" embeds a petition as well as a form; "/widgets/v3/letter/..." never does.
_WIDGET_URL = re.compile(_HOST + r"widgets/v\d+/(?:petition|form)/([^/?#]+)/?(?:[?#]|$)")
_COUNT = re.compile(r"(?<![\d.,])\d[\d.,\u00a0\u202f]{0,20}\s+signatures?\b", re.IGNORECASE)
_GOAL = re.compile(r"goal of\s+([\d][\d.,]*\d|\d)", re.IGNORECASE)  # "Only 766 more until our goal of 2,000"
_SPONSOR = re.compile(r"sponsored by:?\s*(.*)", re.IGNORECASE)  # "Sponsored by Elm Fork Neighbors"
_LONGEST_NAME = 120
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")  # below "Sponsored by" one begins something else: "Sign this petition"


@page(PAGE, media="html", url=_PETITION_URL.pattern)
def petition(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read a petition's page."""
    own = match_address(_PETITION_URL, capture, PAGE, "a petition's own page")
    yield _read(parse_html(capture, PAGE), own[1], capture.url)


@page(PAGE, media="json", url=_WIDGET_URL.pattern)
def widget(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read the script of a petition's widget, which holds its markup as an escaped string."""
    own = match_address(_WIDGET_URL, capture, PAGE, "a petition's widget")
    unescaped = capture.text.replace('\\"', '"').replace("\\/", "/").replace("\\n", "\n").replace("\\'", "'")
    start = unescaped.find("<")
    if start < 0:
        raise PageChanged(capture.url, PAGE, "no markup in the widget's script")
    yield _read(parse_markup(unescaped[start:], capture.url, PAGE), own[1], capture.url)


def _read(tree: LexborHTMLParser, slug: str, url: str) -> Petition:
    total = one_line(tree.css_first(".action_status_running_total"))
    count, title = _COUNT.search(total or ""), _title(tree)
    description = tree.css_first(".action_description, #action-description, .action_body")
    lines = description.text(separator="\n").splitlines() if description is not None else []
    if description is not None:
        description.decompose()  # a text may begin with "Sponsored by" too: "Sponsored by Rep. Example, the bill ..."
    creator = _sponsor(tree)
    if title is None or count is None or _COUNT.fullmatch(title):
        shown = shown_beside(total, "", creator)
        raise PageChanged(url, PAGE, f"no title or no running total of signatures{shown}")
    status = tree.css_first(".action_status, #action_status, .action_status_goal")
    goal = _GOAL.search(one_line(status) or "")
    target = one_line(tree.css_first(".action_targets, #petition_targets, .targets"))
    return Petition(
        title=title,
        url=f"https://actionnetwork.org/petitions/{slug}",
        slug=slug,
        creator=creator,
        target=((target or "").removeprefix("To:").strip() or None),
        what="\n".join(line for raw in lines if (line := raw.strip())) or None,
        signatures=count.group(0),
        goal=goal.group(1) if goal else None,
    )


def _title(tree: LexborHTMLParser) -> str | None:
    stated = attribute(tree.css_first('meta[property="og:title"]'), "content").strip()
    return stated or one_line(tree.css_first("h1, h2"))


def _sponsor(tree: LexborHTMLParser) -> str | None:
    """Return the group named in a "Sponsored by" line: in the same element, or in what stands next to it."""
    without(tree.body, "script", "style", "form")
    for node in tree.css("a, p, span, div, li, td, strong, b, em, h1, h2, h3, h4, h5, h6"):
        label = _SPONSOR.match(" ".join(node.text(deep=False).split()))
        if label is None:
            continue
        whole = _SPONSOR.fullmatch(one_line(node) or "")
        name = whole.group(1) if whole and whole.group(1) else _beside(node)
        if name and len(name) <= _LONGEST_NAME:
            return name
    return None


def _beside(node: LexborNode) -> str | None:
    """Return the text after an element, or after those that hold nothing else: <h5>Sponsored by</h5><a>Casa Luz</a>."""
    label = one_line(node)
    around: LexborNode | None = node
    while around is not None and one_line(around) == label:
        following = around.next
        while following is not None:
            if text := one_line(following):
                return None if following.tag in _HEADINGS else text
            following = following.next
        around = around.parent
    return None

"""Action Network petitions: the public page, and the widget script with the same counter in it.

The running total is the only number that the platform is known to show; a goal is read only from the words beside it.
The page's form and anything about those who signed are not read.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import Petition

PAGE = "action_network.petition"
_COUNT = re.compile(r"([\d][\d.,\u00a0\u202f]*)\s+(?:signatures?|letters?|actions?)\b", re.IGNORECASE)
_GOAL = re.compile(r"goal of\s+([\d][\d.,]*\d|\d)", re.IGNORECASE)
_SPONSOR = re.compile(r"^sponsored by:?\s*(.*)$", re.IGNORECASE)


@page(PAGE, media="html", url=r"^https?://(www\.)?actionnetwork\.org/petitions/")
def petition(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read a petition's page."""
    yield _read(capture.text, capture.url)


@page(PAGE, media="json", url=r"^https?://(www\.)?actionnetwork\.org/widgets/")
def widget(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read the script of a petition's widget, which holds its markup as an escaped string."""
    unescaped = capture.text.replace('\\"', '"').replace("\\/", "/").replace("\\n", "\n").replace("\\'", "'")
    start = unescaped.find("<")
    if start < 0:
        raise PageChanged(capture.url, PAGE, "no markup in the widget's script")
    yield _read(unescaped[start:], capture.url)


def _read(markup: str, url: str) -> Petition:
    tree = LexborHTMLParser(markup)
    total = tree.css_first(".action_status_running_total")
    counted = " ".join(total.text().split()) if total else ""
    match = _COUNT.search(counted)
    title = _title(tree)
    if title is None or match is None:
        raise PageChanged(url, PAGE, "no title or no running total of signatures")
    status = tree.css_first(".action_status, #action_status, .action_status_goal")
    goal = _GOAL.search(" ".join(status.text().split())) if status else None
    slug = urlsplit(url).path.rstrip("/").rsplit("/", 1)[-1]
    description = tree.css_first(".action_description, #action-description, .action_body")
    return Petition(
        title=title,
        url=f"https://actionnetwork.org/petitions/{slug}",
        slug=slug,
        creator=_sponsor(tree),
        target=_target(tree),
        what="\n".join(line for raw in description.text(separator="\n").splitlines() if (line := raw.strip()))
        if description
        else None,
        signatures=match.group(0),
        goal=goal.group(1) if goal else None,
    )


def _title(tree: LexborHTMLParser) -> str | None:
    meta = tree.css_first('meta[property="og:title"]')
    stated = (meta.attributes.get("content") or "").strip() if meta else ""
    heading = tree.css_first("h1, h2")
    return stated or (" ".join(heading.text().split()) if heading else "") or None


def _sponsor(tree: LexborHTMLParser) -> str | None:
    """Return the group named in a "Sponsored by" line."""
    for node in tree.css("a, p, span, div, h3, h4, h5"):
        text = " ".join(node.text().split())
        match = _SPONSOR.match(text) if len(text) < 200 else None
        if match and match.group(1):
            return match.group(1)
    return None


def _target(tree: LexborHTMLParser) -> str | None:
    node = tree.css_first(".action_targets, #petition_targets, .targets")
    return (" ".join(node.text().split()).removeprefix("To:").strip() or None) if node else None

"""Change.org petitions and topic listings, archived or saved (the live site is not crawled).

A petition's page holds its data as an object in a script. Topic listings have a card for each petition, with the
number of supporters and a relative date, kept as written.
"""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import Petition
from scrapers.pages.json_text import as_dict, as_list, as_text, html_to_text

HOST = r"^https?://(www\.)?change\.org/"
_DATA = re.compile(r"changeTargetingData\s*=\s*(?=\{)")
_SUPPORTERS = re.compile(r"\b([\d][\d.,]*)\s+supporters?\b", re.IGNORECASE)
_STARTED = re.compile(r"^Started\s+(.+)$", re.IGNORECASE)
_TARGET = re.compile(r"^Petition to\s+(.+)$", re.IGNORECASE)


@page("change_org.petition", media="html", url=HOST + r"p/")
def petition(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read one petition from the data in its page's script."""
    data = _data(capture)
    counts = as_dict(data.get("signatureCount"))
    title = as_text(data.get("title")) or as_text(data.get("ask"))
    count = as_text(counts.get("displayed")) or as_text(counts.get("total"))
    if title is None or count is None:
        raise PageChanged(capture.url, "change_org.petition", "no title or no signature count in the page's data")
    organization, user = as_dict(data.get("organization")), as_dict(data.get("user"))
    yield Petition(
        title=title,
        url=capture.url.partition("?")[0],
        slug=urlsplit(capture.url).path.rstrip("/").rsplit("/", 1)[-1],
        native_id=as_text(data.get("id")),
        creator=as_text(organization.get("name")) or as_text(user.get("displayName")),
        why=html_to_text(data.get("description")),
        signatures=count,
        goal=as_text(counts.get("goal")),
        created=as_text(data.get("createdAt")),
        categories=tuple(_tags(data.get("tags"))),
    )


def _data(capture: Capture) -> dict[str, Any]:
    match = _DATA.search(capture.text)
    try:
        data = json.JSONDecoder().raw_decode(capture.text, match.end())[0] if match else None
    except (ValueError, RecursionError):
        data = None
    found = data.get("petition") if isinstance(data, dict) else None
    if not isinstance(found, dict):
        raise PageChanged(capture.url, "change_org.petition", "no petition in the page's data")
    return found


def _tags(tags: Any) -> Iterator[str]:
    for tag in as_list(tags):
        if name := as_text(tag.get("name") if isinstance(tag, dict) else tag):
            yield name


@page("change_org.topic", media="html", url=HOST + r"t/")
def topic(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read the petitions of a topic by the links to them and the words around."""
    tree, seen = LexborHTMLParser(capture.text), set[str]()
    for link in tree.css('a[href*="/p/"]'):
        url = urljoin(capture.url, (link.attributes.get("href") or "").partition("?")[0])
        card = _card(link)
        if url in seen or card is None:
            continue
        seen.add(url)
        yield _of_card(_lines(card), link, url, capture.url)
    if not seen:
        raise PageChanged(capture.url, "change_org.topic", "no link to a petition with its supporters beside it")


def _card(link: LexborNode) -> LexborNode | None:
    """Return the smallest element around a link that states supporters, unless it states those of several petitions."""
    node: LexborNode | None = link
    while node is not None and node.tag not in ("body", "html"):
        counts = _SUPPORTERS.findall(node.text(separator="\n"))
        if counts:
            return node if len(counts) == 1 else None
        node = node.parent
    return None


def _lines(node: LexborNode) -> list[str]:
    return [line for raw in node.text(separator="\n").splitlines() if (line := " ".join(raw.split()))]


def _of_card(lines: list[str], link: LexborNode, url: str, listing_url: str) -> Petition | PageChanged:
    heading = link.css_first("h2, h3, h4")
    title = " ".join((heading or link).text(separator=" ").split())
    supporters = next(match for line in lines if (match := _SUPPORTERS.search(line)))
    if not title or _SUPPORTERS.search(title):
        return PageChanged(listing_url, "change_org.topic", f"no title on the card of {url}")
    at = next(n for n, line in enumerate(lines) if _SUPPORTERS.search(line))
    before = lines[at - 1] if at and lines[at - 1] != title else None
    return Petition(
        title=title,
        url=url,
        slug=urlsplit(url).path.rstrip("/").rsplit("/", 1)[-1],
        creator=before,
        target=next((m.group(1) for line in lines if (m := _TARGET.match(line))), None),
        signatures=supporters.group(0),
        created=next((m.group(1) for line in lines if (m := _STARTED.match(line))), None),
    )

"""UK Parliament petitions, from the official JSON: lists, single petitions and the archives of past parliaments.

The counts by constituency and country that stand in single petitions are left alone. ``goal`` is a threshold that
the page itself names (archived petitions do): the next one above the count, or the highest one.
"""

import re
from collections.abc import Iterator
from typing import Any

from scrapers.captures import Capture
from scrapers.extract import PageChanged, Said, Selectors, page
from scrapers.items import Pagination, Petition
from scrapers.pages.json_text import as_dict, as_list, as_text, html_to_text, payload

HOST = r"^https?://petition\.parliament\.uk/"
_PAGE = re.compile(r"[?&]page=(\d+)")


@page("uk_parliament.listing", media="json", url=HOST + r"(archived/)?petitions\.json")
def listing(capture: Capture, _selectors: Selectors) -> Iterator[Said]:
    """A page of the list: fifty petitions, and the link to the next page."""
    answer = payload(capture, "uk_parliament.listing")
    if not isinstance(answer, dict) or not isinstance(answer.get("data"), list):
        raise PageChanged(capture.url, "uk_parliament.listing", 'no list under "data"')
    for entry in answer["data"]:
        yield _petition(entry, capture.url, "uk_parliament.listing")
    links = as_dict(answer.get("links"))
    last = _PAGE.search(as_text(links.get("last")) or "")
    yield Pagination(next_url=as_text(links.get("next")), total_pages=int(last.group(1)) if last else None)


@page("uk_parliament.petition", media="json", url=HOST + r"(archived/)?petitions/\d+\.json")
def petition(capture: Capture, _selectors: Selectors) -> Iterator[Said]:
    """One petition."""
    answer = payload(capture, "uk_parliament.petition")
    if not isinstance(answer, dict) or not isinstance(answer.get("data"), dict):
        raise PageChanged(capture.url, "uk_parliament.petition", 'no petition under "data"')
    read = _petition(answer["data"], capture.url, "uk_parliament.petition")
    if isinstance(read, PageChanged):
        raise read
    yield read


def _petition(entry: Any, url: str, name: str) -> Petition | PageChanged:
    said = as_dict(as_dict(entry).get("attributes"))
    title, number = as_text(said.get("action")), as_text(as_dict(entry).get("id"))
    if title is None or number is None:
        return PageChanged(url, name, "a petition without id or action")
    return Petition(
        title=title,
        url=(as_text(as_dict(entry.get("links")).get("self")) or "").removesuffix(".json") or None,
        slug=number,
        native_id=number,
        creator=as_text(said.get("creator_name")),
        target="UK Parliament",
        what=html_to_text(said.get("background")),
        why=html_to_text(said.get("additional_details")),
        signatures=as_text(said.get("signature_count")),
        goal=_threshold(said),
        goal_rule="threshold",
        created=as_text(said.get("created_at")),
        status=as_text(said.get("state")),
        categories=tuple(topic for topic in map(as_text, as_list(said.get("topics"))) if topic),
        language="en",
    )


def _threshold(said: dict[str, Any]) -> str | None:
    """The threshold ahead of the count, among those the page states.

    >>> _threshold({"signature_count": 12000, "response_threshold": 10000, "debate_threshold": 100000})
    '100000'
    >>> _threshold({"signature_count": 12000}) is None
    True
    """
    stated = [said.get("response_threshold"), said.get("debate_threshold")]
    numbers = sorted(value for value in stated if isinstance(value, int))
    count = said.get("signature_count")
    if not numbers:
        return None
    ahead = [value for value in numbers if isinstance(count, int) and value > count]
    return str(ahead[0] if ahead else numbers[-1])

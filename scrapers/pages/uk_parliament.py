"""UK Parliament petitions: official JSON of lists, single petitions and past parliaments.

``goal`` is a threshold that the page itself states (archived petitions do): the next one above the count, or the
highest one.
"""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import Pagination, Petition
from scrapers.pages.html_tree import path_of
from scrapers.pages.json_text import (
    KnownKeys,
    as_dict,
    as_list,
    as_text,
    html_to_text,
    keys,
    parse_json,
    shown_beside,
    unknown_keys,
)

LISTING, PETITION = "uk_parliament.listing", "uk_parliament.petition"
HOST = r"^https?://petition\.parliament\.uk/"
_OWN_PATH = re.compile(r"(/(?:archived/)?petitions/(\d+))(?:\.json)?/?")  # "/archived/petitions/30498.json"
_PAGE = re.compile(
    r"[?&]page=([0-9]{1,9})(?![0-9])"
)  # of links.last, "https://petition.parliament.uk/petitions.json?page=3"

_ATTRIBUTES = keys(
    "action background additional_details state signature_count created_at creator_name topics",
    "response_threshold debate_threshold",
    # The names that "action" and "background" had in archived petitions of 2015.
    "title description",
    # Not read: what government and Parliament did with a petition, and when.
    "committee_note updated_at rejected_at open_at opened_at closed_at moderation_threshold_reached_at",
    "response_threshold_reached_at government_response_at debate_threshold_reached_at debate_scheduled_at",
    "scheduled_debate_date debate_outcome_at rejection government_response debate departments",
    "other_parliamentary_business",
    # Not read: counts by place, which tell where those who signed live.
    "signatures_by_country signatures_by_constituency signatures_by_region",
)
# "parliament" states the thresholds of an archived petition: {"period": "2010-2015", "response_threshold": 10000, ...}
_ENTRY = keys("type id links attributes parliament")
_LINKS = keys("self first last next prev")
_LIST_KEYS: KnownKeys = {
    "": keys("links data"),
    "links": _LINKS,
    "data[]": _ENTRY,
    "data[].links": _LINKS,
    "data[].attributes": _ATTRIBUTES,
}
_PETITION_KEYS: KnownKeys = {path.replace("[]", ""): names for path, names in _LIST_KEYS.items()}


@page(LISTING, media="json", url=HOST + r"(archived/)?petitions\.json")
def listing(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read a page of the list: fifty petitions, and the link to the next page."""
    answer = parse_json(capture, LISTING)
    if not isinstance(answer, dict) or not isinstance(answer.get("data"), list):
        raise PageChanged(capture.url, LISTING, 'no list under "data"')
    for entry in answer["data"]:
        yield _petition(entry, capture.url, LISTING)
    links = as_dict(answer.get("links"))
    last = _PAGE.search(as_text(links.get("last")) or "")
    yield Pagination(next_url=as_text(links.get("next")), total_pages=int(last.group(1)) if last else None)
    yield from unknown_keys(answer, _LIST_KEYS)


@page(PETITION, media="json", url=HOST + r"(archived/)?petitions/\d+\.json")
def petition(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read one petition."""
    answer = parse_json(capture, PETITION)
    if not isinstance(answer, dict) or not isinstance(answer.get("data"), dict):
        raise PageChanged(capture.url, PETITION, 'no petition under "data"')
    # The links of a single petition stand beside "data", those of a listed one in the entry.
    read = _petition({"links": answer.get("links"), **answer["data"]}, capture.url, PETITION)
    if isinstance(read, PageChanged):
        raise read
    yield read
    yield from unknown_keys(answer, _PETITION_KEYS)


def _petition(entry: Any, url: str, name: str) -> Petition | PageChanged:
    attributes = as_dict(as_dict(entry).get("attributes"))
    title, number = as_text(attributes.get("action")), as_text(as_dict(entry).get("id"))
    title = title or as_text(attributes.get("title"))
    count = as_text(attributes.get("signature_count"))
    if title is None or number is None:
        return PageChanged(url, name, f"a petition without id or action{shown_beside(count, 'signatures')}")
    return Petition(
        title=title,
        url=_own_url(entry, number, url),
        slug=number,
        native_id=number,
        creator=as_text(attributes.get("creator_name")),
        target="UK Parliament",
        what=html_to_text(attributes.get("background")) or html_to_text(attributes.get("description")),
        why=html_to_text(attributes.get("additional_details")),
        signatures=count,
        goal=_threshold({**attributes, **as_dict(entry.get("parliament"))}),
        goal_rule="threshold",
        created=as_text(attributes.get("created_at")),
        status=as_text(attributes.get("state")),
        categories=tuple(topic for topic in map(as_text, as_list(attributes.get("topics"))) if topic),
        language="en",
    )


def _own_url(entry: dict[str, Any], number: str, url: str) -> str | None:
    """Return the address of a petition's own page, as its links or the address of the capture state it."""
    for stated in (as_text(as_dict(entry.get("links")).get("self")), url):
        own = _OWN_PATH.fullmatch(path_of(stated or ""))
        if own and own[2] == number:
            return str(urljoin(stated or "", own[1]))
    return None


def _threshold(stated: dict[str, Any]) -> str | None:
    """Return the threshold ahead of the count, among those that a petition and its parliament state.

    >>> _threshold({"signature_count": 12000, "response_threshold": 10000, "debate_threshold": 100000})
    '100000'
    >>> _threshold({"signature_count": 12000}) is None
    True
    """
    numbers = sorted(n for key in ("response_threshold", "debate_threshold") if (n := _whole(stated.get(key))))
    count = _whole(stated.get("signature_count"))
    if not numbers:
        return None
    ahead = [number for number in numbers if count is not None and number > count]
    return str(ahead[0] if ahead else numbers[-1])


def _whole(value: Any) -> int | None:
    text = as_text(value) or ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else None

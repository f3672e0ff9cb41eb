"""MoveOn's retired petition site, petitions.moveon.org: archived answers of its API.

``goal`` is the site's own, which it raised by itself as a petition grew.
"""

import re
from collections.abc import Iterator
from typing import Any

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import Petition
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
from scrapers.pages.page_address import match_address

PETITION, LISTING = "moveon.petition", "moveon.listing"
# Also www.petitions.moveon.org, and pac.petitions.moveon.org for the petitions of MoveOn's committee.
HOST = r"^https?://(?:\w+\.)?petitions\.moveon\.org/"
OWN_PATH = re.compile(r"/sign/([^/]+?)/?")  # "/sign/outkast"
_SEARCH_URL = re.compile(r"[^?#]*/search/petitions(?:\.json|[/?#]|$)")
_SIGNERS = re.compile(r"/signatures(?:\.json|/|$)")
# What MoveOn's volunteers thought of a petition says nothing of whether it is open.
_REVIEWS = ("verified", "bad", "unverified", "under review")
_ENTRY = keys(
    "petition_id name title summary description total_signatures signature_goal contact_name created_date status",
    "target _embedded _links tags signatureCount signatureGoal",
    # Not read: how the site shared, mailed and reviewed a petition.
    "identifiers collect_volunteers entity needs_full_addresses origin_system share_options featured_image_url",
)
_KEYS: KnownKeys = {
    # One petition is an answer of its own; a list has them in "_embedded".
    "": _ENTRY | keys("count page page_size total_pages total_records"),
    "_embedded[]": _ENTRY,
    "[]": _ENTRY,
}
_SEARCH_KEYS: KnownKeys = {"": keys("_links count page_size _embed"), "_embed[]": keys("short_name name blurb _links")}


@page(LISTING, media="json", url=HOST + r".*/search/petitions")
def search(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read the results of a search: names and addresses, no counts. The blurb is cut off and not read."""
    match_address(_SEARCH_URL, capture, LISTING, "a search")
    answer = parse_json(capture, LISTING)
    results = as_dict(answer).get("_embed")
    if not isinstance(results, list):
        raise PageChanged(capture.url, LISTING, 'no list under "_embed"')
    for entry in results:
        title, slug = as_text(as_dict(entry).get("name")), as_text(as_dict(entry).get("short_name"))
        if title is None or slug is None:
            shown = shown_beside(title or slug, "")
            yield PageChanged(capture.url, LISTING, f"a result without name or short_name{shown}")
        else:
            yield Petition(title=title, url=f"https://petitions.moveon.org/sign/{slug}", slug=slug)
    yield from unknown_keys(answer, _SEARCH_KEYS)


@page(PETITION, media="json", url=HOST + r".*petitions(?!.*/signatures)")
def petition(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read one petition, or several under "_embedded"."""
    if _SIGNERS.search(path_of(capture.url)):
        raise PageChanged(capture.url, PETITION, "the address is that of a list of signers")
    answer = parse_json(capture, PETITION)
    # {"response_code": 404, "error_code": "petition_unavailable"}
    if code := as_text(as_dict(answer).get("error_code")):
        raise PageChanged(capture.url, PETITION, f"the platform answers with an error: {code}")
    entries = list(_entries(answer))
    if not entries:
        raise PageChanged(capture.url, PETITION, "no petition with title and total_signatures")
    for entry in entries:
        yield _petition(entry, capture.url, is_own_page=entry is answer)
    yield from unknown_keys(answer, _KEYS)


def _entries(answer: Any) -> Iterator[dict[str, Any]]:
    """Find the petitions of an answer: objects that have a count, or under "_embedded" of those that have none."""
    if isinstance(answer, list):
        for value in answer:
            yield from _entries(value)
    elif isinstance(answer, dict):
        if _count(answer) is not None:
            yield answer
        elif isinstance(inside := answer.get("_embedded"), list | dict):
            yield from _entries(inside if isinstance(inside, list) else list(inside.values()))


def _count(entry: dict[str, Any]) -> str | None:
    return as_text(entry.get("total_signatures")) or as_text(entry.get("signatureCount"))


def _petition(entry: dict[str, Any], url: str, *, is_own_page: bool) -> Petition | PageChanged:
    creator = as_dict(as_dict(entry.get("_embedded")).get("creator"))
    named = [as_text(as_dict(target).get("name")) for target in as_list(entry.get("target"))]
    by = as_text(entry.get("contact_name")) or as_text(creator.get("name"))
    title, slug = as_text(entry.get("title")), _slug(entry, url if is_own_page else "")
    if title is None or slug is None:
        shown = shown_beside(_count(entry), "signatures", by)
        return PageChanged(url, PETITION, f"a petition without {'a name' if title else 'a title'}{shown}")
    return Petition(
        title=title,
        url=f"https://petitions.moveon.org/sign/{slug}",
        slug=slug,
        native_id=as_text(entry.get("petition_id")),
        creator=by,
        target="; ".join(name for name in named if name) or None,
        what=html_to_text(entry.get("summary")),
        why=html_to_text(entry.get("description")),
        signatures=_count(entry),
        goal=as_text(entry.get("signature_goal")) or as_text(entry.get("signatureGoal")),
        created=as_text(entry.get("created_date")),
        status=_status(entry),
    )


def _slug(entry: dict[str, Any], own_url: str) -> str | None:
    """Return a petition's short name, as it, its link or the address of its own page states it."""
    if name := as_text(entry.get("name")):
        return name
    for address in (as_text(as_dict(entry.get("_links")).get("url")), own_url):
        path = path_of(address or "")
        own = OWN_PATH.fullmatch(path) or re.fullmatch(r".*/petitions/([^/]+?)(?:\.json)?/?", path)
        if own:
            return str(own[1])
    return None


def _status(entry: dict[str, Any]) -> str | None:
    """Return a petition's state: victory where its creator declared one, else the API's word for it."""
    tags = [as_text(as_dict(tag).get("name")) or as_text(tag) for tag in as_list(entry.get("tags"))]
    if "outcome:victory" in tags:
        return "victory"
    status = as_text(entry.get("status"))
    return None if status and status.lower() in _REVIEWS else status

"""Parse ControlShift's public JSON: categories, searches, efforts, partnerships, and single petitions.

Field names are those of the platform's own documentation; location and anything about signers is never read.
"""

from collections.abc import Iterator
from typing import Any

from w3lib.url import add_or_replace_parameter

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import GoalRule, Listing, Pagination, Petition
from scrapers.pages.controlshift.addresses import refuse_other
from scrapers.pages.controlshift.api_keys import CATEGORIES_KEYS, LISTING_KEYS, PETITION_KEYS
from scrapers.pages.controlshift.links import absolute, number_in_picture, slug_in
from scrapers.pages.json_text import as_dict, as_list, as_text, html_to_text, parse_json, shown_beside, unknown_keys

LISTING, CATEGORIES, PETITION = "controlshift.listing", "controlshift.categories", "controlshift.petition"
_RESULTS = ("results", "data", "petitions")
# One of these tells a petition from an event, a group or a blog post, which have a title and a slug too.
_OF_A_PETITION = {
    "who",
    "what",
    "why",
    "rich_what",
    "rich_why",
    "signature_count",
    "goal",
    "custom_goal",
    "creator_name",
}


@page(CATEGORIES, media="json", url=r"/categories\.json")
def categories(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read the categories of a site, with how many petitions each holds; no petitions."""
    answer = parse_json(capture, CATEGORIES)
    entries = [as_dict(entry) for entry in as_list(answer)]
    found = [listing for entry in entries if (listing := _category(entry, capture.url))]
    if not found and answer != []:
        raise PageChanged(capture.url, CATEGORIES, "no category with a category_name and a slug")
    yield from found
    yield from unknown_keys(answer, CATEGORIES_KEYS)


@page(
    LISTING,
    media="json",
    url=r"/categories/[^/?]+\.json|/partnerships/[^/?]+/petitions\.json|/petitions/(search|featured)\.json|/efforts/[^/?]+\.json",
)
def listing(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read the petitions of one page of a listing, and what the platform says about how much there is."""
    refuse_other(capture.url, LISTING, "list")
    answer = as_dict(_answer(capture, LISTING))
    entries = next((answer[key] for key in _RESULTS if isinstance(answer.get(key), list)), None)
    if entries is None:
        raise PageChanged(capture.url, LISTING, f"no list of petitions under {', '.join(_RESULTS)}")
    petitions = [_flat(entry) for entry in entries]
    if petitions and not any(_OF_A_PETITION & entry.keys() for entry in petitions):
        raise PageChanged(capture.url, LISTING, "none of the entries has a count, a demand or a creator")
    for entry in petitions:
        yield _petition(entry, capture, LISTING)
    yield _pagination(answer, capture.url)
    yield from unknown_keys(answer, LISTING_KEYS)


@page(PETITION, media="json", url=r"/petitions/(?!search\.|featured\.)[^/?]+\.json")
def petition(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read one petition; an answer that says "error" is no petition."""
    refuse_other(capture.url, PETITION, "petition")
    entry = _flat(_answer(capture, PETITION))
    if not _OF_A_PETITION & entry.keys():
        raise PageChanged(capture.url, PETITION, "no petition: neither a count, a demand nor a creator")
    if not as_text(entry.get("slug")) or any(isinstance(entry.get(key), list) for key in _RESULTS):
        raise PageChanged(capture.url, PETITION, "no petition with a slug")
    read = _petition(entry, capture, PETITION)
    if isinstance(read, PageChanged):
        raise read
    yield read
    yield from unknown_keys(entry, PETITION_KEYS)


def _answer(capture: Capture, name: str) -> Any:
    answer = parse_json(capture, name)
    if as_dict(answer).get("error"):
        message = as_text(answer.get("msg")) or as_text(answer.get("error"))
        raise PageChanged(capture.url, name, f"the platform answers with an error{f': {message}' if message else ''}")
    return answer


def _category(entry: dict[str, Any], url: str) -> Listing | None:
    name, slug = as_text(entry.get("category_name")), as_text(entry.get("slug"))
    if not name or not slug:
        return None
    total = entry.get("category_count")
    address = absolute(url, as_text(entry.get("url"))) or absolute(url, f"/categories/{slug}.json") or url
    return Listing(url=address, total=total if _is_whole(total) else None)


def _flat(entry: Any) -> dict[str, Any]:
    """An entry with the attributes that JSON:API keeps one level further in."""
    outer = as_dict(entry)
    return {**outer, **as_dict(outer.get("attributes"))}


def _petition(entry: dict[str, Any], capture: Capture, name: str) -> Petition | PageChanged:
    title, slug = as_text(entry.get("title")), as_text(entry.get("slug"))
    if not title or not slug:
        beside = shown_beside(as_text(entry.get("signature_count")), "signatures", as_text(entry.get("creator_name")))
        missing = "a slug" if title else "a title"
        return PageChanged(capture.url, name, f"a petition without {missing}: {slug or title}{beside}")
    signatures, goal = entry.get("signature_count"), entry.get("goal")
    if not all(value is None or _is_whole(value) for value in (signatures, goal)):
        reason = f"the petition {slug} has a count or goal that is no whole number below a billion"
        return PageChanged(capture.url, name, reason)
    custom = entry.get("custom_goal")
    goal = custom if goal is None and _is_whole(custom) else goal
    rule: GoalRule | None = "custom" if _is_whole(custom) else "ladder"
    stated = absolute(capture.url, as_text(entry.get("url")))
    return Petition(
        title=title,
        url=(stated or "").removesuffix(".json")
        if slug_in(stated) == slug
        else absolute(capture.url, f"/petitions/{slug}"),
        slug=slug,
        native_id=as_text(entry.get("id")) or _id_in_image(entry),
        creator=as_text(entry.get("creator_name")),
        target=as_text(entry.get("who")) or as_text(as_dict(entry.get("target")).get("name")),
        what=html_to_text(entry.get("rich_what")) or html_to_text(entry.get("what")),
        why=html_to_text(entry.get("rich_why")) or html_to_text(entry.get("why")),
        signatures=as_text(signatures),
        goal=as_text(goal),
        goal_rule=None if goal is None else rule,
        created=as_text(entry.get("created_at")),
        status=_status(entry),
        categories=tuple(n for c in as_list(entry.get("categories")) if (n := as_text(as_dict(c).get("name")))),
        language=as_text(entry.get("locale")),
    )


def _status(entry: dict[str, Any]) -> str | None:
    """The platform's words for a petition's state: it says both that one ended and that it was successful."""
    if entry.get("successful") is True:
        return "successful"
    if entry.get("ended") is True:
        return as_text(entry.get("ended_type")) or "ended"
    return "launched" if entry.get("ended") is False else None


def _id_in_image(entry: dict[str, Any]) -> str | None:
    return number_in_picture(as_text(entry.get("image_url"))) or number_in_picture(
        as_text(entry.get("resized_image_url"))
    )


def _pagination(answer: dict[str, Any], url: str) -> Pagination:
    meta, links = as_dict(answer.get("meta")), as_dict(answer.get("links"))
    following = answer.get("next_page")
    next_url = as_text(links.get("next"))
    if next_url is None and _is_whole(following):
        next_url = add_or_replace_parameter(url, "page", str(following))
    total, pages = meta.get("total_entries"), answer.get("total_pages", meta.get("total_pages"))
    return Pagination(
        next_url=absolute(url, next_url),
        total_pages=pages if _is_whole(pages) else None,
        total=total if _is_whole(total) else None,
    )


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9

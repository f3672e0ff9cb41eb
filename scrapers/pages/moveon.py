"""MoveOn's retired petition site, petitions.moveon.org: archived answers of its API.

``goal`` is the site's own, which it raised by itself as a petition grew.
"""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import Petition
from scrapers.pages.json_text import as_dict, as_list, as_text, html_to_text, parse_json
from scrapers.pages.known_keys import KnownKeys, keys, unknown_keys

PAGE = "moveon.petition"
_ENTRY = keys(
    "petition_id name title summary description total_signatures signature_goal contact_name created_date status",
    "target _embedded _links",
    # Not read: how the site shared, mailed and reviewed a petition.
    "identifiers collect_volunteers entity needs_full_addresses origin_system share_options tags featured_image_url",
    "signatureCount signatureGoal",
)
_KEYS: KnownKeys = {
    # One petition is an answer of its own; a list has them in "_embedded".
    "": _ENTRY | keys("count page page_size total_pages total_records"),
    "_embedded[]": _ENTRY,
    "[]": _ENTRY,
}


@page(PAGE, media="json", url=r"^https?://petitions\.moveon\.org/.*/petitions")
def petition(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read one petition, or several under "_embedded"."""
    answer = parse_json(capture, PAGE)
    entries = list(_entries(answer))
    if not entries:
        raise PageChanged(capture.url, PAGE, "no petition with title and total_signatures")
    for entry in entries:
        yield _petition(entry, capture.url)
    yield from unknown_keys(answer, _KEYS)


def _entries(answer: Any) -> Iterator[dict[str, Any]]:
    if isinstance(answer, list):
        for value in answer:
            yield from _entries(value)
    elif isinstance(answer, dict):
        if as_text(answer.get("title")) and as_text(answer.get("total_signatures")) is not None:
            yield answer
        elif isinstance(inside := answer.get("_embedded"), list | dict):
            yield from _entries(inside if isinstance(inside, list) else list(inside.values()))


def _petition(entry: dict[str, Any], url: str) -> Petition:
    creator = as_dict(as_dict(entry.get("_embedded")).get("creator"))
    named = [as_text(as_dict(target).get("name")) for target in as_list(entry.get("target"))]
    slug = as_text(entry.get("name")) or urlsplit(url).path.rsplit("/", 1)[-1].removesuffix(".json")
    return Petition(
        title=as_text(entry.get("title")) or "",
        url=f"https://petitions.moveon.org/sign/{slug}",
        slug=slug,
        native_id=as_text(entry.get("petition_id")),
        creator=as_text(entry.get("contact_name")) or as_text(creator.get("name")),
        target="; ".join(name for name in named if name) or None,
        what=html_to_text(entry.get("summary")),
        why=html_to_text(entry.get("description")),
        signatures=as_text(entry.get("total_signatures")),
        goal=as_text(entry.get("signature_goal")),
        created=as_text(entry.get("created_date")),
        status=as_text(entry.get("status")),
    )

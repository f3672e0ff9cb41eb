"""MoveOn's old petition site (petitions.moveon.org, retired), from archived answers of its API.

``goal`` is the site's own, which it raised by itself as a petition grew.
"""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from scrapers.captures import Capture
from scrapers.extract import PageChanged, Said, Selectors, page
from scrapers.items import Petition
from scrapers.pages.payload import mapping, payload, plain, sequence, shown

PAGE = "moveon.petition"


@page(PAGE, media="json", url=r"^https?://petitions\.moveon\.org/.*/petitions")
def petition(capture: Capture, _selectors: Selectors) -> Iterator[Said]:
    """One petition, or several under "_embedded"."""
    answer = payload(capture, PAGE)
    entries = list(_entries(answer))
    if not entries:
        raise PageChanged(capture.url, PAGE, "no petition with title and total_signatures")
    for entry in entries:
        yield _petition(entry, capture.url)


def _entries(answer: Any) -> Iterator[dict[str, Any]]:
    if isinstance(answer, list):
        for value in answer:
            yield from _entries(value)
    elif isinstance(answer, dict):
        if shown(answer.get("title")) and shown(answer.get("total_signatures")) is not None:
            yield answer
        elif isinstance(inside := answer.get("_embedded"), list | dict):
            yield from _entries(inside if isinstance(inside, list) else list(inside.values()))


def _petition(entry: dict[str, Any], url: str) -> Petition:
    creator = mapping(mapping(entry.get("_embedded")).get("creator"))
    named = [shown(mapping(target).get("name")) for target in sequence(entry.get("target"))]
    slug = shown(entry.get("name")) or urlsplit(url).path.rsplit("/", 1)[-1].removesuffix(".json")
    return Petition(
        title=shown(entry.get("title")) or "",
        url=f"https://petitions.moveon.org/sign/{slug}",
        slug=slug,
        native_id=shown(entry.get("petition_id")),
        creator=shown(entry.get("contact_name")) or shown(creator.get("name")),
        target="; ".join(name for name in named if name) or None,
        what=plain(entry.get("summary")),
        why=plain(entry.get("description")),
        signatures=shown(entry.get("total_signatures")),
        goal=shown(entry.get("signature_goal")),
        created=shown(entry.get("created_date")),
        status=shown(entry.get("status")),
    )

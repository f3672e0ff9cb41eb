"""European Citizens' Initiatives: JSON of the official register, its list and single initiatives.

``goal`` stays empty: the million that an initiative needs is law, and not on these pages.
"""

import re
from collections.abc import Iterator
from typing import Any

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import Pagination, Petition
from scrapers.pages.json_text import as_dict, as_list, as_text, html_to_text, parse_json
from scrapers.pages.known_keys import KnownKeys, keys, unknown_keys

API = r"^https?://register\.eci\.ec\.europa\.eu/core/api/register/"
SITE = "https://citizens-initiative.europa.eu/initiatives/details"
_DETAILS = re.compile(r"/details/(\d{4})/(\d+)")  # ".../register/details/2024/000007"

_LIST_KEYS: KnownKeys = {
    # Not read: how many initiatives the register holds in each state.
    "": keys("entries recordsFound requests registered successful ongoing answered all"),
    "entries[]": keys(
        "id year number pubRegNum status title totalSupporters",
        # Not read: where to sign, the logo, and when the register touched the entry.
        "languageCode lastCall latestUpdateDate logo supportLink",
    ),
}
_DETAILS_KEYS: KnownKeys = {
    "": keys(
        "status linguisticVersions sosReport submission totalSupporters",
        # Not read: the steps of the procedure and the Commission's answer.
        "id comRegNum latestUpdateDate lastCall registrationDate deadline startCollectionDate earlyClosureDate",
        "partiallyRegistered categories progress logo answer",
        # Not read: the organizers' names and addresses, and who paid.
        "members funding",
    ),
    "linguisticVersions[]": keys(
        "languageCode title original objectives annexText",
        "treaties website supportLink commissionDecision additionalDocument draftLegal",
    ),
    # Not read: counts by country.
    "sosReport": keys("totalSignatures updateDate entry footnoteType"),
    "submission": keys("totalSignatures updateDate entry footnoteType"),
}


@page("european_citizens_initiative.listing", media="json", url=API + "search/")
def listing(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read the entries of the register, as its search lists them."""
    answer = parse_json(capture, "european_citizens_initiative.listing")
    entries = as_dict(answer).get("entries")
    if not isinstance(entries, list):
        raise PageChanged(capture.url, "european_citizens_initiative.listing", 'no list under "entries"')
    for entry in entries:
        yield _entry(entry, capture.url)
    total = answer.get("recordsFound")
    yield Pagination(total=total if isinstance(total, int) else None)
    yield from unknown_keys(answer, _LIST_KEYS)


def _entry(entry: Any, url: str) -> Petition | PageChanged:
    title, year, number = (as_text(as_dict(entry).get(key)) for key in ("title", "year", "number"))
    if title is None or year is None or number is None:
        return PageChanged(url, "european_citizens_initiative.listing", "an entry without title, year or number")
    return Petition(
        title=title,
        url=f"{SITE}/{year}/{number}_en",
        slug=f"{year}-{number}",
        native_id=as_text(entry.get("id")),
        target="European Commission",
        signatures=as_text(entry.get("totalSupporters")),
        goal_rule="threshold",
        status=as_text(entry.get("status")),
    )


@page("european_citizens_initiative.initiative", media="json", url=API + "details/")
def initiative(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read one initiative: its English version, or the original if there is none."""
    name = "european_citizens_initiative.initiative"
    answer, where = parse_json(capture, name), _DETAILS.search(capture.url)
    wording = _wording(as_list(as_dict(answer).get("linguisticVersions")))
    if wording is None or where is None:
        raise PageChanged(capture.url, name, "no title in any language")
    counted = as_dict(answer.get("sosReport")).get("totalSignatures")
    yield Petition(
        title=as_text(wording.get("title")) or "",
        url=f"{SITE}/{where[1]}/{where[2]}_en",
        slug=f"{where[1]}-{where[2]}",
        target="European Commission",
        what=html_to_text(wording.get("objectives")),
        why=html_to_text(wording.get("annexText")),
        signatures=as_text(counted) or as_text(answer.get("totalSupporters")),
        goal_rule="threshold",
        status=as_text(answer.get("status")),
        language=(as_text(wording.get("languageCode")) or "").lower() or None,
    )
    yield from unknown_keys(answer, _DETAILS_KEYS)


def _wording(versions: list[Any]) -> dict[str, Any] | None:
    titled = [v for v in versions if isinstance(v, dict) and as_text(v.get("title"))]
    ranked = sorted(titled, key=lambda v: (v.get("languageCode") not in ("EN", "en"), not v.get("original")))
    return ranked[0] if ranked else None

"""European Citizens' Initiatives, from the JSON of the official register: the list, and one initiative.

``goal`` stays empty: the million that an initiative needs is law, and not on these pages. The organizers' names and
the counts by country are left alone.
"""

import re
from collections.abc import Iterator
from typing import Any

from scrapers.captures import Capture
from scrapers.extract import PageChanged, Said, Selectors, page
from scrapers.items import Pagination, Petition
from scrapers.pages.json_text import as_dict, as_list, as_text, html_to_text, payload

API = r"^https?://register\.eci\.ec\.europa\.eu/core/api/register/"
SITE = "https://citizens-initiative.europa.eu/initiatives/details"
_DETAILS = re.compile(r"/details/(\d{4})/(\d+)")


@page("european_citizens_initiative.listing", media="json", url=API + "search/")
def listing(capture: Capture, _selectors: Selectors) -> Iterator[Said]:
    """Entries of the register, as its search gives them."""
    answer = payload(capture, "european_citizens_initiative.listing")
    entries = as_dict(answer).get("entries")
    if not isinstance(entries, list):
        raise PageChanged(capture.url, "european_citizens_initiative.listing", 'no list under "entries"')
    for entry in entries:
        yield _entry(entry, capture.url)
    total = answer.get("recordsFound")
    yield Pagination(total=total if isinstance(total, int) else None)


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
def initiative(capture: Capture, _selectors: Selectors) -> Iterator[Said]:
    """One initiative: the English version where there is one, the original otherwise."""
    name = "european_citizens_initiative.initiative"
    answer, where = payload(capture, name), _DETAILS.search(capture.url)
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


def _wording(versions: list[Any]) -> dict[str, Any] | None:
    titled = [v for v in versions if isinstance(v, dict) and as_text(v.get("title"))]
    ranked = sorted(titled, key=lambda v: (v.get("languageCode") not in ("EN", "en"), not v.get("original")))
    return ranked[0] if ranked else None

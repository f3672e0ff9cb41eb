"""European Citizens' Initiatives: JSON of the official register, its list and single initiatives.

``goal`` stays empty: the million that an initiative needs is law, and not on these pages.
"""

import re
from collections.abc import Iterator
from typing import Any

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import Pagination, Petition
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

LISTING, INITIATIVE = "european_citizens_initiative.listing", "european_citizens_initiative.initiative"
API = r"^https?://register\.eci\.ec\.europa\.eu/core/api/register/"
SITE = "https://citizens-initiative.europa.eu/initiatives/details"
_MOST_DIGITS = 12
_DETAILS = re.compile(r"/details/(\d{4})/(\d+)")  # ".../register/details/2024/000007"
_REGISTERED_AS = re.compile(r"ECI\s?\((\d{4})\)\s?(\d+)")  # "ECI(2024)000008"
_MOST_COUNTRIES = 60

_LIST_KEYS: KnownKeys = {
    # Not read: how many initiatives the register holds in each state.
    "": keys("entries recordsFound requests registered successful ongoing answered all"),
    "entries[]": keys(
        "id year number pubRegNum status title totalSupporters registrationDate",
        # Not read: where to sign, the logo, and when the register changed the entry.
        "languageCode lastCall latestUpdateDate logo supportLink",
    ),
}
_DETAILS_KEYS: KnownKeys = {
    "": keys(
        "id comRegNum status linguisticVersions sosReport submission totalSupporters registrationDate categories",
        # Not read: the steps of the procedure and the Commission's answer.
        "latestUpdateDate lastCall deadline startCollectionDate earlyClosureDate partiallyRegistered progress logo",
        "answer",
        # Not read: the organizers' names and addresses, and who paid.
        "members funding",
    ),
    "linguisticVersions[]": keys(
        "languageCode title original objectives annexText",
        "treaties website supportLink commissionDecision additionalDocument draftLegal",
    ),
    # "entry" has a count for each country.
    "sosReport": keys("totalSignatures updateDate entry footnoteType"),
    "submission": keys("totalSignatures updateDate entry footnoteType"),
}


@page(LISTING, media="json", url=API + "search/")
def listing(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read the entries of the register, as its search lists them."""
    answer = parse_json(capture, LISTING)
    entries = as_dict(answer).get("entries")
    if not isinstance(entries, list):
        raise PageChanged(capture.url, LISTING, 'no list under "entries"')
    for entry in entries:
        yield _entry(entry, capture.url)
    total = answer.get("recordsFound")
    yield Pagination(total=total if isinstance(total, int) else None)
    yield from unknown_keys(answer, _LIST_KEYS)


def _entry(entry: Any, url: str) -> Petition | PageChanged:
    fields = as_dict(entry)
    title, count = as_text(fields.get("title")), as_text(fields.get("totalSupporters"))
    registered = _number(fields.get("year"), fields.get("number")) or _registered_as(fields.get("pubRegNum"))
    if title is None or registered is None:
        shown = shown_beside(count, "supporters")
        return PageChanged(url, LISTING, f"an entry without title, year or number{shown}")
    year, number = registered
    return Petition(
        title=title,
        url=f"{SITE}/{year}/{number}_en",
        slug=f"{year}-{number}",
        native_id=as_text(fields.get("id")),
        target="European Commission",
        signatures=count,
        goal_rule="threshold",
        created=as_text(fields.get("registrationDate")),  # "19/06/2024": platform_rules knows that the day is first
        status=as_text(fields.get("status")),
    )


@page(INITIATIVE, media="json", url=API + "details/")
def initiative(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read one initiative: its English version, or the original if there is none."""
    answer, where = as_dict(parse_json(capture, INITIATIVE)), _DETAILS.search(capture.url)
    wording = _wording(as_list(answer.get("linguisticVersions")))
    registered = _registered_as(answer.get("comRegNum")) or (_number(where[1], where[2]) if where else None)
    count = _count(answer)
    if wording is None or registered is None:
        lacking = "number" if wording else "title in any language"
        raise PageChanged(capture.url, INITIATIVE, f"no {lacking}{shown_beside(count, 'signatures')}")
    year, number = registered
    yield Petition(
        title=as_text(wording.get("title")) or "",
        url=f"{SITE}/{year}/{number}_en",
        slug=f"{year}-{number}",
        native_id=as_text(answer.get("id")),
        target="European Commission",
        what=html_to_text(wording.get("objectives")),
        why=html_to_text(wording.get("annexText")),
        signatures=count,
        goal_rule="threshold",
        created=as_text(answer.get("registrationDate")),
        status=as_text(answer.get("status")),
        categories=tuple(
            n for c in as_list(answer.get("categories")) if (n := as_text(as_dict(c).get("categoryType")))
        ),
        language=(as_text(wording.get("languageCode")) or "").lower() or None,
    )
    yield from unknown_keys(answer, _DETAILS_KEYS)


def _wording(versions: list[Any]) -> dict[str, Any] | None:
    titled = [v for v in versions if isinstance(v, dict) and as_text(v.get("title"))]
    ranked = sorted(titled, key=lambda v: (v.get("languageCode") not in ("EN", "en"), not v.get("original")))
    return ranked[0] if ranked else None


def _count(answer: dict[str, Any]) -> str | None:
    """Return the statements of support: the total of a report, or the numbers of its countries where it has no total.

    >>> _count({"sosReport": {"entry": [{"countryCodeType": "de", "total": 7}, {"countryCodeType": "fr", "total": 5}]}})
    '7 + 5'
    """
    reports = [as_dict(answer.get(name)) for name in ("sosReport", "submission")]
    totals = [as_text(report.get("totalSignatures")) for report in reports]
    if stated := next(filter(None, totals), None) or as_text(answer.get("totalSupporters")):
        return stated
    for report in reports:
        by_country = [as_text(as_dict(entry).get("total")) or "" for entry in as_list(report.get("entry"))]
        if too_long := next((total for total in by_country if len(total) > _MOST_DIGITS), None):
            return too_long  # no count, as will be said of it
        # The numbers of some countries alone would make a wrong sum.
        if len(by_country) in range(1, _MOST_COUNTRIES) and all(total.isdecimal() for total in by_country):
            return " + ".join(by_country)
    return None


def _registered_as(stated: Any) -> tuple[str, str] | None:
    """Return year and number of "ECI(2024)000008"."""
    match = _REGISTERED_AS.fullmatch(as_text(stated) or "")
    return _number(match[1], match[2]) if match else None


def _number(year: Any, number: Any) -> tuple[str, str] | None:
    """Return year and number as the register's addresses have them; None unless both are numbers.

    >>> _number("2024", 7), _number("2024", None)
    (('2024', '000007'), None)
    """
    parts = as_text(year), as_text(number)
    if parts[0] is None or parts[1] is None or not (parts[0].isdecimal() and parts[1].isdecimal()):
        return None
    return parts[0], parts[1].zfill(6)

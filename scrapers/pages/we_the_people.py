"""We the People, the White House's petitions of 2011 to 2016: archived answers of its API.

``goal`` is the number of signatures that earned a response. Who started a petition was never published.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import Pagination, Petition
from scrapers.pages.json_text import as_dict, as_list, as_text, html_to_text, parse_json
from scrapers.pages.known_keys import KnownKeys, keys, unknown_keys

PAGE = "we_the_people.listing"
_KEYS: KnownKeys = {
    "": keys("metadata results"),
    "metadata": keys("responseInfo resultset executionTime") | {"execution time"},
    "results[]": keys(
        "id type title body issues signatureThreshold signatureCount url status created",
        # Not read: what follows from count and threshold, and what the White House answered.
        "signaturesNeeded deadline response petition_type isSignable isPublic reachedPublic",
    )
    # The names of early 2013.
    | {"signature threshold", "signature count", "signatures needed"},
    "results[].issues[]": keys("id name"),
}


@page(PAGE, media="json", url=r"^https?://(api|petitions)\.(obama)?whitehouse\.(archives\.)?gov/")
def listing(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read the petitions under "results": a page of the list, or one petition."""
    answer = parse_json(capture, PAGE)
    results = answer.get("results") if isinstance(answer, dict) else None
    if not isinstance(results, list):
        raise PageChanged(capture.url, PAGE, 'no list under "results"')
    for entry in results:
        yield _petition(entry, capture.url)
    total = as_dict(as_dict(answer.get("metadata")).get("resultset")).get("count")
    yield Pagination(total=total if isinstance(total, int) else None)
    yield from unknown_keys(answer, _KEYS)


def _petition(entry: Any, url: str) -> Petition | PageChanged:
    title = as_text(entry.get("title")) if isinstance(entry, dict) else None
    if title is None or not {"signatureCount", "signatureThreshold"} <= entry.keys():
        return PageChanged(url, PAGE, "a petition without title, count or threshold")
    names = (as_text(as_dict(issue).get("name")) for issue in as_list(entry.get("issues")))
    return Petition(
        title=title,
        url=as_text(entry.get("url")),
        slug=as_text(entry.get("id")),
        native_id=as_text(entry.get("id")),
        target="The White House",
        what=html_to_text(entry.get("body")),
        signatures=as_text(entry.get("signatureCount")),
        goal=as_text(entry.get("signatureThreshold")),
        goal_rule="threshold",
        created=_utc_time(entry.get("created")),
        status=as_text(entry.get("status")),
        categories=tuple(name for name in names if name),
        language="en",
    )


def _utc_time(seconds: Any) -> str | None:
    """Turn the API's seconds since 1970 into ISO 8601 in UTC.

    >>> _utc_time(1368116628)
    '2013-05-09T16:23:48+00:00'
    """
    try:
        return datetime.fromtimestamp(int(seconds), UTC).isoformat()
    except (TypeError, ValueError, OverflowError, OSError):
        return None

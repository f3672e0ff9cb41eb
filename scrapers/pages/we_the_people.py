"""We the People, the White House's petitions of 2011 to 2021: archived answers of its API.

``goal`` is the number of signatures that earned a response. Who started a petition is not in the API.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
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

LISTING = "we_the_people.listing"
# petitions.obamawhitehouse.archives.gov and petitions.trumpwhitehouse.archives.gov hold what the site was.
HOST = r"^https?://(?:api|petitions|wwws)\.(?:obama|trump)?whitehouse\.(?:archives\.)?gov/"
# The names of early 2013, "signature count", are read as those since: "signatureCount"; and so are "signature_count".
_OLD_NAMES = {
    f"{first}{mark}{second}": f"{first}{second.title()}"
    for mark in " _"
    for first, second in (("signature", "threshold"), ("signature", "count"), ("signatures", "needed"))
}
_KEYS: KnownKeys = {
    "": keys("metadata results"),
    "metadata": keys("responseInfo resultset executionTime") | {"execution time"},
    "results[]": keys(
        "id type title body issues signatureThreshold signatureCount url status created",
        # Not read: what follows from count and threshold, and what the White House answered.
        "signaturesNeeded deadline response petition_type isSignable isPublic reachedPublic",
    )
    | _OLD_NAMES.keys(),
    "results[].issues[]": keys("id name"),
}


@page(LISTING, media="json", url=HOST + r"(?!.*/(?:signatures|users|responses)(?:\.json|[/?#]|$))")
def listing(capture: Capture, _selectors: Selectors) -> Iterator[PageItem]:
    """Read the petitions under "results": a page of the list, or one petition. Lists of signers are refused."""
    answer = parse_json(capture, LISTING)
    results = answer.get("results") if isinstance(answer, dict) else None
    results = [results] if isinstance(results, dict) else results
    if not isinstance(results, list):
        raise PageChanged(capture.url, LISTING, 'no list under "results"')
    info = as_dict(as_dict(answer.get("metadata")).get("responseInfo"))
    if not results and as_text(info.get("status")) not in (None, "200"):
        error = next(text for key in ("userMessage", "developerMessage", "status") if (text := as_text(info.get(key))))
        raise PageChanged(capture.url, LISTING, f"the API answers with an error: {error}")
    types = {as_text(as_dict(entry).get("type")) for entry in results}
    if results and not types & {None, "petition"}:  # {"type": "signature", "name": "A. B.", "city": ...}
        named = ", ".join(sorted(filter(None, types)))
        raise PageChanged(capture.url, LISTING, f"the results are no petitions, but of type {named}")
    for entry in results:
        yield _petition(entry, capture.url)
    total = as_dict(as_dict(answer.get("metadata")).get("resultset")).get("count")
    yield Pagination(total=total if isinstance(total, int) else None)
    yield from unknown_keys(answer, _KEYS)


def _petition(entry: Any, url: str) -> Petition | PageChanged:
    fields = {_OLD_NAMES.get(key, key): value for key, value in as_dict(entry).items()}
    title, count = as_text(fields.get("title")), as_text(fields.get("signatureCount"))
    if title is None or not {"signatureCount", "signatureThreshold"} <= fields.keys():
        shown = shown_beside(count, "signatures")
        return PageChanged(url, LISTING, f"a petition without title, count or threshold{shown}")
    names = (as_text(as_dict(issue).get("name")) for issue in as_list(fields.get("issues")))
    return Petition(
        title=title,
        url=as_text(fields.get("url")),
        slug=as_text(fields.get("id")),
        native_id=as_text(fields.get("id")),
        target="The White House",
        what=html_to_text(fields.get("body")),
        signatures=count,
        goal=as_text(fields.get("signatureThreshold")),
        goal_rule="threshold",
        created=_utc_time(fields.get("created")),
        status=as_text(fields.get("status")),
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

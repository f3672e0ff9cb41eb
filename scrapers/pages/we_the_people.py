"""We the People (the White House's petitions, 2011 to 2016), from archived answers of its API.

``goal`` is the number of signatures that earned a response. Who started a petition was never published.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from scrapers.captures import Capture
from scrapers.extract import PageChanged, Said, Selectors, page
from scrapers.items import Pagination, Petition
from scrapers.pages.json_text import as_dict, as_list, as_text, html_to_text, payload

PAGE = "we_the_people.listing"


@page(PAGE, media="json", url=r"^https?://(api|petitions)\.(obama)?whitehouse\.(archives\.)?gov/")
def listing(capture: Capture, _selectors: Selectors) -> Iterator[Said]:
    """An answer with its petitions under "results": a page of the list, or one petition."""
    answer = payload(capture, PAGE)
    results = answer.get("results") if isinstance(answer, dict) else None
    if not isinstance(results, list):
        raise PageChanged(capture.url, PAGE, 'no list under "results"')
    for entry in results:
        yield _petition(entry, capture.url)
    total = as_dict(as_dict(answer.get("metadata")).get("resultset")).get("count")
    yield Pagination(total=total if isinstance(total, int) else None)


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
        created=_moment(entry.get("created")),
        status=as_text(entry.get("status")),
        categories=tuple(name for name in names if name),
        language="en",
    )


def _moment(seconds: Any) -> str | None:
    """The API's seconds since 1970 as ISO 8601 in UTC.

    >>> _moment(1368116628)
    '2013-05-09T16:23:48+00:00'
    """
    try:
        return datetime.fromtimestamp(int(seconds), UTC).isoformat()
    except (TypeError, ValueError, OverflowError, OSError):
        return None

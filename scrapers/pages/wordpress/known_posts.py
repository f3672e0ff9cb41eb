"""Read which of the posts that were asked for by their numbers are still there."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import ListedPost
from scrapers.pages.json_text import as_text, parse_json

_FIELDS = "id,modified_gmt"
_TIME = re.compile(r"[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d")


def by_number(numbers: list[str]) -> dict[str, str]:
    """Return the parameters that ask the API for these posts, a hundred at most, without their texts.

    >>> by_number(["7", "12"])["include"]
    '7,12'
    """
    return {"include": ",".join(numbers), "per_page": "100", "_fields": _FIELDS}


def asked_numbers(url: str) -> tuple[str, ...]:
    """Return the numbers of the posts that an address asks for in that way; none for any other address.

    >>> asked_numbers("https://a.example/wp-json/wp/v2/posts?include=7,12&per_page=100&_fields=id,modified_gmt")
    ('7', '12')
    >>> asked_numbers("https://a.example/wp-json/wp/v2/posts?include=7,12")
    ()
    """
    try:
        query = parse_qs(urlsplit(url).query)
    except ValueError:
        return ()
    if query.get("_fields") != [_FIELDS]:
        return ()
    numbers = ",".join(query.get("include", ())).split(",")
    return tuple(number for number in numbers if re.fullmatch(r"\d{1,18}", number))


@page("wordpress.known", media="json", url=r"[?&]include=[\d,%C]+(?:&|$)")
def known(capture: Capture, selectors: Selectors) -> Iterator[PageItem]:
    """Yield each post that was asked for, listed or not. A site that answers with others says nothing of them."""
    asked = asked_numbers(capture.url)
    if not asked:
        raise PageChanged(capture.url, "wordpress.known", "its address asks for no posts by their numbers")
    answer = parse_json(capture, "wordpress.known")
    if not isinstance(answer, list) or not all(isinstance(post, dict) and as_text(post.get("id")) for post in answer):
        raise PageChanged(capture.url, "wordpress.known", "the JSON is no list of posts with numbers")
    times = {as_text(post["id"]) or "": as_text(post.get("modified_gmt")) for post in answer}
    if not times.keys() <= set(asked):
        raise PageChanged(capture.url, "wordpress.known", "the site answers with other posts than it was asked for")
    for number in asked:
        modified = times.get(number)
        is_time = modified is not None and _TIME.fullmatch(modified)
        yield ListedPost(native_id=number, is_listed=number in times, modified=f"{modified}Z" if is_time else None)

"""Read posts from the JSON of WordPress' APIs: ``wp/v2``, and ``rest/v1.1`` of WordPress.com."""

import re
from collections.abc import Iterator
from typing import Any

from w3lib.url import add_or_replace_parameter

from scrapers.captures import Capture
from scrapers.extract import PageChanged, PageItem, Selectors, page
from scrapers.items import NoAlert, Pagination
from scrapers.page_limits import unescaped, with_few_tags
from scrapers.pages.json_text import as_dict, as_list, as_text, parse_json, unknown_keys
from scrapers.pages.wordpress.alert import Post, read_alert, slug_of, terms_in_classes
from scrapers.pages.wordpress.content import lines_of_html
from scrapers.pages.wordpress.known_posts import asked_numbers
from scrapers.pages.wordpress.lines import squeeze
from scrapers.pages.wordpress.rest_keys import POST_KEYS, POSTS_KEYS

_SLASH = r"(?:/|%2[Ff])"
_ROUTE = (
    rf"(?:(?:/|rest_route={_SLASH})wp{_SLASH}v2{_SLASH}(?:sites/[^/?]+/)?posts|/rest/v1(?:\.\d)?/sites/[^/?]+/posts)"
)


@page("wordpress.posts", media="json", url=rf"{_ROUTE}/?(?:[?&#]|$)")
def posts(capture: Capture, selectors: Selectors) -> Iterator[PageItem]:
    """Yield the alerts in a list of posts; a page past the end is an empty list."""
    if asked_numbers(capture.url):
        raise PageChanged(capture.url, "wordpress.posts", "the list was asked for without its texts")
    answer = _unwrapped(parse_json(capture, "wordpress.posts"))
    if isinstance(answer, dict) and answer.get("code") == "rest_post_invalid_page_number":
        return
    if isinstance(answer, dict) and answer.get("code"):
        raise PageChanged(capture.url, "wordpress.posts", f"the site answers {answer['code']}: {answer.get('message')}")
    listed = answer.get("posts") if isinstance(answer, dict) else answer
    if not isinstance(listed, list) or not all(isinstance(post, dict) for post in listed):
        raise PageChanged(capture.url, "wordpress.posts", "the JSON is no list of posts")
    if listed and not any("content" in post for post in listed):
        raise PageChanged(capture.url, "wordpress.posts", "none of the posts in the list has a content")
    if isinstance(answer, dict):
        yield _onward(capture.url, answer)
    for post in listed:
        yield _read(capture, post, selectors, "wordpress.posts")
    yield from unknown_keys(answer, POSTS_KEYS)


@page("wordpress.post", media="json", url=rf"{_ROUTE}/(?:\d+|slug:[^/?]+)/?(?:[?&#]|$)")
def post_json(capture: Capture, selectors: Selectors) -> Iterator[PageItem]:
    """Yield the alert in one post."""
    answer = _unwrapped(parse_json(capture, "wordpress.post"))
    if not isinstance(answer, dict) or "content" not in answer or "title" not in answer:
        raise PageChanged(capture.url, "wordpress.post", "the JSON is no post")
    read = _read(capture, answer, selectors, "wordpress.post")
    if isinstance(read, PageChanged):
        raise read
    yield read
    yield from unknown_keys(answer, POST_KEYS)


def _unwrapped(answer: Any) -> Any:
    """Take the answer out of the envelope that ``_envelope=1`` puts around it."""
    return answer["body"] if isinstance(answer, dict) and {"body", "status", "headers"} <= answer.keys() else answer


def _onward(url: str, answer: dict[str, Any]) -> Pagination:
    """Return the next page and total of v1.1; those of ``wp/v2`` are in headers, which the crawler reads."""
    handle = as_text(as_dict(answer.get("meta")).get("next_page"))
    found = answer.get("found")
    return Pagination(
        next_url=add_or_replace_parameter(url, "page_handle", handle) if handle else None,
        total=found if isinstance(found, int) else None,
    )


def _read(capture: Capture, post: dict[str, Any], selectors: Selectors, page_name: str) -> PageItem:
    """Read the alert in a post of either API, whose fields have different names."""
    url = as_text(post.get("link")) or as_text(post.get("URL")) or capture.url
    native_id = as_text(post.get("id")) or as_text(post.get("ID"))
    title = _title(post.get("title"))
    content = post.get("content")
    if as_dict(content).get("protected") is True:
        return PageChanged(url, page_name, "the post asks for a password")
    if as_text(post.get("status")) not in (None, "publish") or as_text(post.get("password")):
        return NoAlert(url=url, title=title or "", native_id=native_id)
    text = content if isinstance(content, str) else as_dict(content).get("rendered")
    if title is None or not isinstance(text, str):
        return PageChanged(url, page_name, "the post has no title or no content")
    return read_alert(
        Post(
            url=url,
            title=title,
            lines=lines_of_html(text, url),
            native_id=native_id,
            slug=as_text(post.get("slug")),
            published=_utc(post, "date"),
            modified=_utc(post, "modified"),
            categories=_categories(post),
            terms=_terms(post),
        ),
        selectors,
    )


def _title(title: Any) -> str | None:
    """Return a title without its markup and entities.

    >>> _title({"rendered": "Don&#8217;t <em>deport</em> Ana"}), _title("A &amp; B"), _title({})
    ('Don’t deport Ana', 'A & B', None)
    """
    rendered = title if isinstance(title, str) else as_text(as_dict(title).get("rendered"))
    return plain_title(rendered) if rendered else None


def plain_title(rendered: str) -> str | None:
    """Return a title's HTML as one line of text, or None."""
    if "<" not in rendered:
        return squeeze(unescaped(rendered)) or None
    from bs4 import BeautifulSoup  # slow to import, and few titles need it

    return squeeze(BeautifulSoup(with_few_tags(rendered), "lxml").get_text()) or None


def _utc(post: dict[str, Any], name: str) -> str | None:
    """Return a time as the API states it; the ``_gmt`` form, which is UTC without saying so, gets a Z.

    >>> _utc({"date": "2012-05-01T09:00:00", "date_gmt": "2012-05-01T16:00:00"}, "date")
    '2012-05-01T16:00:00Z'
    """
    gmt = as_text(post.get(f"{name}_gmt"))
    if gmt and re.fullmatch(r"[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d", gmt):
        return f"{gmt}Z"
    return as_text(post.get(name))


def _categories(post: dict[str, Any]) -> tuple[str, ...]:
    """Return the names of categories: keys in v1.1, embedded in ``wp/v2`` (only numbers without ``_embed``)."""
    if isinstance(post.get("categories"), dict):
        return tuple(unescaped(str(name)) for name in post["categories"])
    named = (term for term in _embedded(post) if term.get("taxonomy") == "category")
    return tuple(unescaped(str(term["name"])) for term in named if term.get("name"))


def _embedded(post: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the categories and tags that ``_embed`` puts into a post of ``wp/v2``."""
    groups = as_list(as_dict(post.get("_embedded")).get("wp:term"))
    return [as_dict(term) for group in groups for term in as_list(group)]


def _terms(post: dict[str, Any]) -> frozenset[str] | None:
    """Return the slugs of categories and tags: of v1.1, embedded in ``wp/v2``, or in ``class_list`` (WordPress 6.7).

    >>> sorted(_terms({"categories": [5], "class_list": ["post-7", "category-action-alerts", "tag-raids"]}) or ())
    ['action-alerts', 'raids']
    >>> _terms({"categories": [5], "tags": []})
    """
    if isinstance(post.get("categories"), dict):
        named = [
            (name, as_dict(term)) for kind in ("categories", "tags") for name, term in as_dict(post.get(kind)).items()
        ]
        return frozenset(as_text(term.get("slug")) or slug_of(unescaped(name)) for name, term in named)
    if embedded := _embedded(post):
        return frozenset(slug for term in embedded if (slug := as_text(term.get("slug"))))
    classes = post.get("class_list")
    listed = as_list(list(classes.values()) if isinstance(classes, dict) else classes)
    return terms_in_classes(filter(None, map(as_text, listed)))

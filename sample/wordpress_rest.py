"""Write the answers of WordPress' REST API (wp/v2), field by field as it names them."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from starlette.datastructures import QueryParams
from starlette.responses import Response

from sample.content import Post, parameterize, posts
from sample.wordpress_text import body, category_id, excerpt, link, local, utc, utc_time

_MOST = 100


def listing(query: QueryParams, base: str, petitions: str) -> Response:
    """`/wp-json/wp/v2/posts`: a page of posts with totals in the headers, or 400 past the end."""
    try:
        found = _asked_for(query)
        page, per_page = int(query.get("page", "1")), int(query.get("per_page", "10"))
    except ValueError as wrong:
        return refusal(400, "rest_invalid_param", f"Invalid parameter(s): {wrong}")
    if not (1 <= per_page <= _MOST and page >= 1):
        return refusal(400, "rest_invalid_param", "Invalid parameter(s): page, per_page")
    pages = -(-len(found) // per_page)
    if page > max(pages, 1):
        message = "The page number requested is larger than the number of pages available."
        return refusal(400, "rest_post_invalid_page_number", message)
    listed = found[(page - 1) * per_page : page * per_page]
    shown = [_pick(_embedding(post, as_rest(post, base, petitions), query, base), query) for post in listed]
    headers = {"X-WP-Total": str(len(found)), "X-WP-TotalPages": str(pages)}
    if page < pages:
        following = urlencode({**{k: v for k, v in query.items() if k != "rest_route"}, "page": page + 1})
        headers["Link"] = f'<{base}/wp-json/wp/v2/posts?{following}>; rel="next"'
    return answer(shown, headers=headers)


def single(number: int, query: QueryParams, base: str, petitions: str) -> Response:
    """`/wp-json/wp/v2/posts/ID`."""
    post = next((post for post in posts() if post.id == number), None)
    if post is None:
        return refusal(404, "rest_post_invalid_id", "Invalid post ID.")
    return answer(_pick(_embedding(post, as_rest(post, base, petitions), query, base), query))


def categories(query: QueryParams, base: str) -> Response:
    """`/wp-json/wp/v2/categories`, all of them or those of some slugs."""
    counts: dict[str, int] = {}
    for post in posts():
        for name in post.categories:
            counts[name] = counts.get(name, 0) + 1
    found = [
        {**_term(name, base), "count": count, "description": "", "parent": 0}
        for name, count in sorted(counts.items())
        if parameterize(name) in query.get("slug", parameterize(name)).split(",")
    ]
    return answer(found, headers={"X-WP-Total": str(len(found)), "X-WP-TotalPages": "1"})


def _term(name: str, base: str) -> dict[str, Any]:
    """A category as embedded in its posts."""
    slug = parameterize(name)
    address = f"{base}/category/{slug}/"
    return {"id": category_id(name), "link": address, "name": name, "slug": slug, "taxonomy": "category"}


def tags() -> Response:
    """`/wp-json/wp/v2/tags`: the blog has none."""
    return answer([], headers={"X-WP-Total": "0", "X-WP-TotalPages": "0"})


def as_rest(post: Post, base: str, petitions: str) -> dict[str, Any]:
    """A post as an object of the API; dates without a zone are the blog's own, those named ``_gmt`` are UTC."""
    return {
        "id": post.id,
        "date": local(post.published),
        "date_gmt": utc(post.published),
        "guid": {"rendered": f"{base}/?p={post.id}"},
        "modified": local(post.modified),
        "modified_gmt": utc(post.modified),
        "slug": post.slug,
        "status": "publish",
        "type": "post",
        "link": link(post, base),
        "title": {"rendered": post.title.replace("&", "&#038;").replace("'", "&#8217;")},
        "content": {"rendered": str(body(post, petitions)) + "\n", "protected": False},
        "excerpt": {"rendered": f"<p>{excerpt(post)} [&hellip;]</p>\n", "protected": False},
        "author": 1,
        "featured_media": 0,
        "comment_status": "open",
        "sticky": False,
        "format": "standard",
        "meta": {"sample": True},
        "categories": [category_id(name) for name in post.categories],
        "tags": [],
    }


def _embedding(post: Post, rest: dict[str, Any], query: QueryParams, base: str) -> dict[str, Any]:
    """The post with its categories and tags in it, where ``_embed`` asks for them."""
    if "_embed" not in query:
        return rest
    return {**rest, "_embedded": {"wp:term": [[_term(name, base) for name in post.categories], []]}}


def answer(value: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    return Response(json.dumps(value, ensure_ascii=False), status, headers, "application/json; charset=UTF-8")


def refusal(status: int, code: str, message: str) -> Response:
    return answer({"code": code, "message": message, "data": {"status": status}}, status)


def _asked_for(query: QueryParams) -> Sequence[Post]:
    """The posts that the parameters leave over, in the order they ask for. Raises ValueError for what is no date."""
    found = list(posts())
    if "slug" in query:
        found = [post for post in found if post.slug == query["slug"]]
    if "include" in query:
        numbers = {int(number) for number in query["include"].split(",")}
        found = [post for post in found if post.id in numbers]
    if "search" in query:
        found = [post for post in found if query["search"].lower() in f"{post.title} {post.body}".lower()]
    if "categories" in query:
        wanted = {int(number) for number in query["categories"].split(",")}
        found = [post for post in found if wanted & {category_id(name) for name in post.categories}]
    for name, moment, later in (
        ("after", "published", True),
        ("before", "published", False),
        ("modified_after", "modified", True),
        ("modified_before", "modified", False),
    ):
        if name in query:
            limit = datetime.fromisoformat(query[name])
            found = [post for post in found if _is_later(getattr(post, moment), limit) == later]
    key = "modified" if query.get("orderby") == "modified" else "published"
    return sorted(found, key=lambda post: getattr(post, key), reverse=query.get("order", "desc") == "desc")


def _is_later(moment: datetime, limit: datetime) -> bool:
    """Compare with a limit that is UTC when it says so, and the blog's local time when it does not."""
    return (utc_time(moment) if limit.tzinfo else moment) > limit


def _pick(post: dict[str, Any], query: QueryParams) -> dict[str, Any]:
    """Only the `_fields` that were asked for."""
    wanted = {field.partition(".")[0].strip() for field in query.get("_fields", "").split(",")} - {""}
    return {key: value for key, value in post.items() if key in wanted} if wanted else post

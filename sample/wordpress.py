"""Answer requests as a miniature WordPress blog: pages in two themes, REST API, feed, sitemap."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from starlette.datastructures import QueryParams
from starlette.responses import RedirectResponse, Response

from sample import wordpress_rest as rest
from sample.content import Post, parameterize, posts, signers, site
from sample.rendering import render
from sample.wordpress_text import body, excerpt, http_date, link, local, rfc822, spoken, utc

PER_PAGE = 10
_SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<{kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</{kind}>
"""


class WordPress:
    """The blog at ``base``; its posts link to the petitions at ``petitions``."""

    def __init__(self, base: str, petitions: str) -> None:
        self.base, self.petitions = base, petitions

    def answer(self, path: str, query: QueryParams) -> Response:
        if path == "/" and "rest_route" in query:
            return self.answer("/wp-json" + query["rest_route"], query)
        for pattern, view in _ROUTES:
            if match := pattern.fullmatch(path):
                return view(self, query, **{k: v for k, v in match.groupdict().items() if v})
        return self._missing(query)

    # pages

    def home(self, query: QueryParams, page: str = "1") -> Response:
        return self._listing(query, site()["wordpress"]["name"], "", posts(), int(page))

    def month(self, query: QueryParams, month: str, page: str = "1") -> Response:
        found = [post for post in posts() if f"{post.published:%Y/%m}" == month]
        return self._listing(query, f"Month: {month}", f"/{month}", found, int(page))

    def category(self, query: QueryParams, slug: str, page: str = "1") -> Response:
        found = [post for post in posts() if slug in map(parameterize, post.categories)]
        return self._listing(query, f"Category: {slug}", f"/category/{slug}", found, int(page))

    def post(self, query: QueryParams, day: str, slug: str) -> Response:
        post = next((p for p in posts() if p.slug == slug and f"{p.published:%Y/%m/%d}" == day), None)
        return self._page(query, post.title, [post], post=post) if post else self._missing(query)

    def by_number(self, query: QueryParams, number: str) -> Response:
        post = next((p for p in posts() if str(p.id) == number), None)
        return RedirectResponse(link(post, self.base), 301) if post else self._missing(query)

    # machines

    def robots(self, query: QueryParams) -> Response:
        lines = ("# Sample site: its posts are invented.", "User-agent: *", "Disallow: /wp-admin/")
        return Response("\n".join((*lines, f"Sitemap: {self.base}/wp-sitemap.xml\n")), media_type="text/plain")

    def feed(self, query: QueryParams) -> Response:
        page = int(query.get("paged", "1"))
        shown = posts()[(page - 1) * PER_PAGE : page * PER_PAGE]
        if not shown:
            return self._missing(query)
        built = max(post.modified for post in posts())
        text = render("wordpress/feed.xml", posts=shown, built=built, rfc822=rfc822, **self._words())
        return Response(text, media_type="application/rss+xml", headers={"Last-Modified": http_date(built)})

    def sitemap_index(self, query: QueryParams) -> Response:
        entries = f"<sitemap><loc>{self.base}/wp-sitemap-posts-post-1.xml</loc></sitemap>"
        return Response(_SITEMAP.format(kind="sitemapindex", entries=entries), media_type="application/xml")

    def sitemap(self, query: QueryParams) -> Response:
        entries = "".join(
            f"<url><loc>{link(p, self.base)}</loc><lastmod>{utc(p.modified)}+00:00</lastmod></url>" for p in posts()
        )
        return Response(_SITEMAP.format(kind="urlset", entries=entries), media_type="application/xml")

    def rest_index(self, query: QueryParams) -> Response:
        names = site()["wordpress"]
        about = {"name": names["name"], "description": names["tagline"], "url": self.base, "home": self.base}
        return rest.answer({**about, "namespaces": ["wp/v2"], "sample": True})

    def rest_posts(self, query: QueryParams) -> Response:
        return rest.listing(query, self.base, self.petitions)

    def rest_post(self, query: QueryParams, number: str) -> Response:
        return rest.single(int(number), query, self.base, self.petitions)

    def rest_categories(self, query: QueryParams) -> Response:
        return rest.categories(query, self.base)

    def rest_tags(self, query: QueryParams) -> Response:
        return rest.tags()

    def rest_missing(self, query: QueryParams) -> Response:
        return rest.refusal(404, "rest_no_route", "No route was found matching the URL and request method.")

    # what they share

    def _listing(self, query: QueryParams, title: str, path: str, found: Sequence[Post], page: int) -> Response:
        if "p" in query:
            return self.by_number(query, query["p"])
        shown = found[(page - 1) * PER_PAGE : page * PER_PAGE]
        if not shown:
            return self._missing(query)
        theme = f"?theme={query['theme']}" if "theme" in query else ""
        older = f"{self.base}{path}/page/{page + 1}/{theme}" if page * PER_PAGE < len(found) else None
        newer = f"{self.base}{path}/page/{page - 1}/{theme}" if page > 1 else None
        return self._page(query, title, shown, older=older, newer=newer)

    def _page(self, query: QueryParams, title: str, shown: Sequence[Post], **more: Any) -> Response:
        post = more.get("post")
        names, comments = signers()
        turn = post.id if post else 0
        text = render(
            "wordpress/block.html" if query.get("theme") == "block" else "wordpress/classic.html",
            title=title,
            posts=shown,
            **{"post": None, "older": None, "newer": None, **more},
            related=[other for other in posts() if other is not post][:3],
            commenter=names[turn % len(names)],
            comment=comments[turn % len(comments)],
            months=sorted({f"{p.published:%Y/%m}" for p in posts()}, reverse=True),
            **self._words(),
        )
        headers = {"Link": f'<{self.base}/wp-json/>; rel="https://api.w.org/"'}
        return Response(text, media_type="text/html", headers=headers)

    def _words(self) -> dict[str, Any]:
        """What every template may call."""
        return {
            "names": site()["wordpress"],
            "base": self.base,
            "link": lambda post: link(post, self.base),
            "body": lambda post: body(post, self.petitions),
            "excerpt": excerpt,
            "slug": parameterize,
            "spoken": spoken,
            "local": local,
            "utc": utc,
        }

    def _missing(self, query: QueryParams) -> Response:
        page = self._page(query, "Page not found", [])
        page.status_code = 404
        return page


View = Callable[..., Response]
_PAGE = r"(?:/page/(?P<page>[1-9]\d*))?/?"
_ROUTES: list[tuple[re.Pattern[str], View]] = [
    (re.compile(pattern), view)
    for pattern, view in (
        (r"/", WordPress.home),
        (r"/page/(?P<page>[1-9]\d*)/?", WordPress.home),
        (r"/robots\.txt", WordPress.robots),
        (r"/feed/?", WordPress.feed),
        (r"/(?:wp-)?sitemap\.xml", WordPress.sitemap_index),
        (r"/wp-sitemap-posts-post-1\.xml", WordPress.sitemap),
        (r"/wp-json/?", WordPress.rest_index),
        (r"/wp-json/wp/v2/posts/?", WordPress.rest_posts),
        (r"/wp-json/wp/v2/posts/(?P<number>\d+)/?", WordPress.rest_post),
        (r"/wp-json/wp/v2/categories/?", WordPress.rest_categories),
        (r"/wp-json/wp/v2/tags/?", WordPress.rest_tags),
        (r"/wp-json/.*", WordPress.rest_missing),
        (rf"/category/(?P<slug>[a-z0-9-]+){_PAGE}", WordPress.category),
        (rf"/(?P<month>\d{{4}}/\d\d){_PAGE}", WordPress.month),
        (r"/(?P<day>\d{4}/\d\d/\d\d)/(?P<slug>[a-z0-9-]+)/?", WordPress.post),
    )
]

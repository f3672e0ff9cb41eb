"""A WordPress blog on loopback whose posts a test publishes, changes, moves and takes away."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from werkzeug import Request, Response

from tests.sites import Site, as_html

BODY = (
    "<p>Organizational Sponsor: Somos Mayfair</p><p>Date: March 1, 2018</p><p>Dear friends, call the senator today.</p>"
)
PLAIN = "<p>We had a lovely picnic, and the weather was kind to us.</p>"


@dataclass
class Post:
    """A post of the blog: an alert by its labels, unless its body is another."""

    number: int
    slug: str
    body: str = BODY
    modified: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def title(self) -> str:
        return f"Call about {self.slug}"


@dataclass
class Blog:
    """A blog with a REST API (``api`` False: without), pages of its posts, and a feed of them all.

    ``permalink`` is where posts stand; ``own`` answers in place of a post's page, ``trouble`` of every page.
    """

    posts: dict[str, Post]
    api: bool = True
    permalink: str = "/2018/03/01/{}/"
    own: dict[str, Response] = field(default_factory=dict)
    trouble: Response | None = None
    ignores_include: bool = False
    lies_by: int = 0

    @classmethod
    def of(cls, number: int) -> "Blog":
        """A blog with so many alerts."""
        long_ago = datetime.now(UTC) - timedelta(days=400)
        posts = [Post(100 + n, f"raid-{n}", BODY.replace("today", f"{n} times"), long_ago) for n in range(number)]
        return cls(posts={post.slug: post for post in posts})

    def __call__(self, served: Site, request: Request) -> Response:
        if self.trouble is not None:
            return self.trouble
        path = request.path
        if path == "/wp-json/wp/v2/posts" and self.api:
            return self._listed(served, request)
        if path.startswith("/feed") and "paged" not in request.args:
            return self._feed(served)
        for slug in (*self.own, *self.posts):
            if path in (self.permalink.format(slug), f"/2018/03/01/{slug}/"):
                return self.own[slug] if slug in self.own else self._page(self.posts[slug])
        return as_html("<h1>Oops! That page can&rsquo;t be found.</h1>", 404)

    def _listed(self, served: Site, request: Request) -> Response:
        found = sorted(self.posts.values(), key=lambda post: post.number)
        if "include" in request.args and not self.ignores_include:
            found = [post for post in found if str(post.number) in request.args["include"].split(",")]
        if "modified_after" in request.args:
            limit = datetime.fromisoformat(request.args["modified_after"])
            found = [post for post in found if post.modified > limit]
        total = len(found) + (self.lies_by if "include" not in request.args else 0)
        headers = {"X-WP-Total": str(total), "X-WP-TotalPages": "1"}
        fields = request.args.get("_fields", "").split(",")
        shown = [self._as_json(served, post) for post in found]
        if fields != [""]:
            shown = [{name: value for name, value in post.items() if name in fields} for post in shown]
        return Response(json.dumps(shown), 200, headers, content_type="application/json")

    def _as_json(self, served: Site, post: Post) -> dict[str, Any]:
        return {
            "id": post.number,
            "date_gmt": "2018-03-01T12:00:00",
            "modified_gmt": f"{post.modified:%Y-%m-%dT%H:%M:%S}",
            "slug": post.slug,
            "status": "publish",
            "link": served.url + self.permalink.format(post.slug),
            "title": {"rendered": post.title},
            "content": {"rendered": post.body, "protected": False},
        }

    def _page(self, post: Post) -> Response:
        meta = '<meta property="og:type" content="article">'
        return as_html(
            f'{meta}<article id="post-{post.number}" class="post"><h1 class="entry-title">{post.title}</h1>'
            f'<div class="entry-content">{post.body}</div></article>'
        )

    def _feed(self, served: Site) -> Response:
        items = "".join(
            f"<item><title>{post.title}</title><link>{served.url}{self.permalink.format(post.slug)}</link>"
            f"<pubDate>Thu, 01 Mar 2018 12:00:00 +0000</pubDate>"
            f"<content:encoded><![CDATA[{post.body}]]></content:encoded></item>"
            for post in self.posts.values()
        )
        spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        feed = f'<?xml version="1.0"?><rss version="2.0" {spaces}><channel><title>Blog</title>{items}</channel></rss>'
        return Response(feed, content_type="application/rss+xml")

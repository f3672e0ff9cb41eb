"""What addresses of a WordPress site are for: one post, a list of posts, or neither."""

import re
from urllib.parse import parse_qs, urlsplit

PERMALINK = r"/(?:19|20)\d\d/[01]\d/(?:[0-3]\d/)?(?!page/)[^/?#]*[^\d/?#][^/?#]*/?(?:[?#]|$)|[?&]p=\d+"
ARCHIVE = (
    r"/(?:19|20)\d\d/(?:[01]\d/)?(?:[0-3]\d/)?(?:page/\d+/?)?(?:[?#]|$)"  # /2012/05/
    r"|/(?:category|tag|author|page|categoria|etiqueta|autor)/[^?#]+"  # /category/action/page/2/
    r"|[?&](?:s|cat|tag|author|m)=[^&#]"  # /?s=raids
)
_ARCHIVE_PATH = re.compile(
    r"/(?:19|20)\d\d/?(?:[01]\d/?)?(?:[0-3]\d/?)?(?:page/\d+/?)?$"
    r"|/(?:category|tag|author|page|categoria|etiqueta|autor|search)/[^?#]+"
)
_ARCHIVE_QUERY = {"s", "cat", "category_name", "tag", "author", "m", "paged", "monthnum", "year"}
_NO_POSTS = re.compile(
    r"/(?:wp-login\.php|wp-signup\.php|wp-admin|xmlrpc\.php|wp-content/.*)(?:/|$)"
    # forms and thank-you pages of platforms for petitions: /petitions/free-ana/signatures/new
    r"|/petitions/[^/]+/(?:signatures|thanks|thank[-_]you|share|comments|edit|manage|signed)\b|/petitions/new\b",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"/comments/feed/?$|/(?:19|20)\d\d/[01]\d/(?:[0-3]\d/)?[^/]*[^\d/][^/]*/feed/?$|/[^/]+/comments/"
)


def lists_posts(url: str) -> bool:
    """Return whether an address is that of a list: a category, tag, author, day, month, year, search or further page.

    >>> [lists_posts(f"https://a.example/{path}") for path in ("category/action/page/2/", "2012/05/", "?s=raids")]
    [True, True, True]
    >>> [lists_posts(f"https://a.example/{path}") for path in ("2012/05/01/free-ana/", "?p=12", "saved/3.html", "")]
    [False, False, False, False]
    """
    path, query = _parts(url)
    if re.search(PERMALINK, path):
        return False
    return bool(_ARCHIVE_PATH.search(path)) or not _ARCHIVE_QUERY.isdisjoint(query)


def is_front_page(url: str) -> bool:
    """Return whether an address is that of a site's front page, which mostly lists posts.

    >>> is_front_page("https://a.example/"), is_front_page("https://a.example/?p=3"), is_front_page("a.txt")
    (True, False, False)
    """
    path, query = _parts(url)
    return path in ("", "/") and not query and "//" in url


def holds_no_post(url: str) -> bool:
    """Return whether an address is that of a login, an upload, a form below a petition or the like."""
    return bool(_NO_POSTS.search(_parts(url)[0]))


def lists_comments(url: str) -> bool:
    """Return whether an address is that of a feed of comments, whose authors are never read.

    >>> [lists_comments(f"https://a.example/{path}") for path in ("comments/feed/", "2012/05/01/ana/feed/", "feed/")]
    [True, True, False]
    """
    return bool(_COMMENTS.search(_parts(url)[0]))


def _parts(url: str) -> tuple[str, dict[str, list[str]]]:
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", {"": []}
    return parts.path, parse_qs(parts.query)

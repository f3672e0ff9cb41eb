"""Read the addresses of a ControlShift site: slugs, numbers of pages and of petitions."""

import re
from functools import lru_cache
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

_PETITION = re.compile(r"[^?#]*/petitions/([^/?#]+)/?(?:[?#].*)?$")  # not /sign_in?to=/petitions/free-marta
_NO_SLUGS = {"search", "featured", "new", "hosted", "index", "landing"}
# Most addresses have no quirks, and urllib takes twenty times as long to find that out.
_PLAIN = re.compile(r"(https?://[\w.-]+)?(?=/)(?:/[\w~%+-][\w~%+.-]*)*/?(?:\?[\w=&%+.:/-]+)?", re.ASCII)
_PICTURE = re.compile(r"/petitions/images/(\d+)/")


def absolute(base: str, href: str | None) -> str | None:
    """Return where a link leads, None when it is no web address.

    >>> absolute("https://a.example.org/categories?page=2", "?page=3")
    'https://a.example.org/categories?page=3'
    >>> absolute("https://a.example.org/", "mailto:b@example.org"), absolute("https://a.example.org/", "http://[")
    (None, None)
    """
    if not href:
        return None
    if (plain := _PLAIN.fullmatch(href)) and (root := plain[1] or _root(base)):
        return href if plain[1] else root + href
    try:
        url = urljoin(base, href.strip())
        return url if urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None


@lru_cache(maxsize=1024)  # of links that are asked for several times: a title, a picture and a button lead there
def slug_in(href: str | None) -> str | None:
    """Return the slug in the address of a petition's page; None for others, those of its signers among them.

    >>> slug_in("/petitions/free-marta?source=x"), slug_in("https://a.example.org/petitions/free-marta.json")
    ('free-marta', 'free-marta')
    >>> slug_in("/petitions/search?q=a"), slug_in("/petitions/free-marta/signatures"), slug_in("/categories/ice")
    (None, None, None)
    """
    match = _PETITION.match(href or "")
    if match is None:
        return None
    slug = unquote(match[1].removesuffix(".json") or match[1])
    return None if slug in _NO_SLUGS else slug


def page_in(url: str | None) -> int | None:
    """Return the page number in a listing's address; the first page says none.

    >>> page_in("https://a.example.org/categories?page=5"), page_in("https://a.example.org/categories")
    (5, None)
    """
    try:
        number = parse_qs(urlsplit(url or "").query).get("page", [""])[0]
    except ValueError:
        return None
    return int(number) if re.fullmatch(r"[0-9]{1,6}", number) else None


def number_in_picture(src: str | None) -> str | None:
    """Return a petition's number, which the address of its picture gives away.

    >>> number_in_picture("https://images.example.org/petitions/images/4711/hero/flag.jpg?1")
    '4711'
    """
    match = _PICTURE.search(src or "")
    return match[1] if match else None


@lru_cache(maxsize=64)
def _root(url: str) -> str | None:
    """The scheme and host of an address, None for one that has none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme in ("http", "https") and parts.netloc else None

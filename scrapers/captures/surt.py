"""Build the key that web archives sort a URL by: http, https and www. share one."""

import re
from string import punctuation
from urllib.parse import quote, unquote_to_bytes, urlsplit

_UNESCAPED = punctuation.replace("%", "").replace("#", "")
_DEFAULT_PORTS = (None, 80, 443)


def surt(url: str) -> str:
    """Return the key of a URL: host reversed, path and sorted query in lower case.

    >>> surt("https://www.Example.org/Categories/?page=2&a=1")
    'org,example)/categories?a=1&page=2'
    >>> surt("http://127.0.0.1:8471/"), surt("127.0.0.1:8471/p")
    ('1,0,0,127:8471)/', '1,0,0,127:8471)/p')
    >>> surt("https://example.org/a%C3%B1os//%7Eana") == surt("https://example.org/años/~ana/")
    True
    """
    parts = urlsplit(url if "://" in url else f"http://{url}")
    # www2.example.org and www.example.org are one site, as the Internet Archive's own keys have it
    host = re.sub(r"^www\d*\.", "", (parts.hostname or "").rstrip("."))
    host = ",".join(reversed(host.split(".")))
    port = "" if parts.port in _DEFAULT_PORTS else f":{parts.port}"
    path = re.sub(r"/+", "/", _escaped(parts.path)).rstrip("/") or "/"
    query = "&".join(sorted(_escaped(parts.query).lower().split("&"), key=lambda pair: pair.split("=", 1)))
    return f"{host}{port}){path}{'?' if query else ''}{query}".lower()


def _escaped(text: str) -> str:
    """Escape a path or query exactly once: %257E, %7E and ~ are the same."""
    plain = unquote_to_bytes(text)
    while (more := unquote_to_bytes(plain)) != plain:
        plain = more
    return quote(plain, safe=_UNESCAPED)

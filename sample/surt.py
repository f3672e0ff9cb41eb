"""A URL becomes the key under which web archives sort it, so that http, https and www. are one."""

import re
from urllib.parse import urlsplit


def surt(url: str) -> str:
    """The key of a URL: host turned round (numbers stay), path and sorted query in lower case.

    >>> surt("https://www.Example.org/Categories/?page=2&a=1")
    'org,example)/categories?a=1&page=2'
    >>> surt("http://127.0.0.1:8471/"), surt("127.0.0.1:8471/p")
    ('127.0.0.1:8471)/', '127.0.0.1:8471)/p')
    """
    parts = urlsplit(url if "://" in url else f"http://{url}")
    host = (parts.hostname or "").rstrip(".")
    host = re.sub(r"^www\d*\.", "", host)
    if not re.fullmatch(r"[\d.]+", host):
        host = ",".join(reversed(host.split(".")))
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    path = parts.path.rstrip("/") or "/"
    query = "&".join(sorted(parts.query.split("&"))) if parts.query else ""
    return f"{host}{port}){path}{'?' if query else ''}{query}".lower()

"""Compare the addresses of pages, and refuse pages whose address is that of another kind."""

import re
from urllib.parse import urlsplit

from scrapers.captures import Capture
from scrapers.extract import PageChanged

_PLAIN_HOST = re.compile(r"https?://(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)*)(?::\d+)?(?=[/?#]|$)")


def match_address(pattern: re.Pattern[str], capture: Capture, page: str, what: str) -> re.Match[str]:
    """Match the address of a capture. Raises PageChanged where it is not that of ``what``, "a petition's own page"."""
    if match := pattern.match(capture.url):
        return match
    raise PageChanged(capture.url, page, f"the address is not that of {what}")


def same_host(url: str, other: str) -> bool:
    """Return whether two addresses are of one site, with or without "www.".

    >>> same_host("https://www.a.example.org/x", "http://a.example.org/y"), same_host("https://a.org", "https://b.org")
    (True, False)
    """
    return host_of(url) == host_of(other)


def host_of(url: str) -> str:
    """Return the host of an address without "www.", "" where it has none.

    >>> host_of("https://www.a.example.org/x?y"), host_of("/x")
    ('a.example.org', '')
    """
    if plain := _PLAIN_HOST.match(url):
        return plain[1]
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""

"""Answer /es/X with X in Spanish and /en/X with X in English, and lead first visits to the reader's language.

An address without a prefix is permanent and is what citations show. It is answered in English, unless the browser
prefers Spanish: then it leads to /es/X. The language stays in the address, so that a page can be shared and cached
as it is seen; no cookie is read. /en/X is never led elsewhere, so that a switch to English stays.
"""

import re
from typing import Any

from pipelines.site.language import ENGLISH, PREFIXES, SPANISH, answering_in, prefix
from pipelines.site.sandbox import App, Message, Receive, Scope, Send

# Files, data and what stands in pages of others: these are never led to another address.
_NO_PAGE = re.compile(r"\.(?:json|csv|atom|svg|png|xml|txt|zip|bib|js|css)$|^/(?:embed/|oembed$)|^/?(?:static|-)/")
_OFFER = re.compile(r"\s*(?P<name>[A-Za-z]+)(?:-[^;]*)?\s*(?:;\s*q\s*=\s*(?P<weight>[01](?:\.\d{0,3})?)\s*)?")
_VARY = b"Accept-Language"


def with_language(app: App, base_url: str) -> App:
    """Answer in the language of the address; lead a page without prefix to Spanish where the browser prefers it."""

    async def answering(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        path = _raw_path(scope)
        found, rest = split(path, base_url)
        if found and not rest:
            await _redirect(send, joined(found, "/", base_url), scope, [])
            return
        if found and split(rest)[0] == found:  # Datasette would take both for one, and answer /es/es/X as /es/X
            while split(rest)[0] == found:
                rest = split(rest)[1]
            await _redirect(send, joined(found, rest, base_url), scope, [], status=301)
            return
        if found or not _is_page(rest, scope):
            with answering_in(found):
                await app(scope, receive, send)
            return
        accepted = dict(scope["headers"]).get(b"accept-language", b"").decode("latin-1")
        if preferred(accepted) == SPANISH and scope["method"] in ("GET", "HEAD"):
            await _redirect(send, joined("/es", rest, base_url), scope, [(b"vary", _VARY)])
            return
        with answering_in(""):
            await app(scope, receive, _varying(send))

    return answering


def with_language_of_address(app: App, base_url: str) -> App:
    """Answer in the language of the address, in a process that the site passes requests on to."""

    async def answering(scope: Scope, receive: Receive, send: Send) -> None:
        found = split(_raw_path(scope), base_url)[0] if scope["type"] == "http" else ""
        with answering_in(found):
            await app(scope, receive, send)

    return answering


def with_own_paths(app: App, base_url: str) -> App:
    """Let Datasette see paths without base_url and language, which it puts before those of its links.

    Otherwise it would put them twice before links to the page itself: to other orders, facets and formats.
    """

    async def answering(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        own: dict[str, Any] = {"path": split(str(scope["path"]), base_url)[1]}
        if scope.get("raw_path"):
            own["raw_path"] = split(_raw_path(scope), base_url)[1].encode("latin-1")
        await app({**scope, **own}, receive, _keeping_prefix(send, joined(prefix(), "/", base_url)))

    return answering


def follow_language(datasette: Any) -> str:
    """Let all links that Datasette makes keep the prefix of the address, and return the base_url that it was given."""
    base_url = str(datasette._settings["base_url"])
    if "setting" not in vars(datasette):
        plain = datasette.setting

        def setting(key: str) -> Any:
            # Datasette puts base_url before the path of each link.
            return joined(prefix(), "/", base_url) if key == "base_url" and prefix() else plain(key)

        datasette.setting = setting
    return base_url


def split(path: str, base_url: str = "/") -> tuple[str, str]:
    """Split a path into the prefix of its language, which may be "", and the rest without ``base_url``.

    >>> split("/es/search"), split("/en/"), split("/es"), split("/essays"), split("/data/es/x", "/data/")
    (('/es', '/search'), ('/en', '/'), ('/es', ''), ('', '/essays'), ('/es', '/x'))
    """
    path = "/" + path.removeprefix(base_url.rstrip("/")).lstrip("/")
    first = path[:3]
    return (first, path[3:]) if first in PREFIXES and path[3:4] in ("", "/") else ("", path)


def joined(prefix: str, path: str, base_url: str = "/") -> str:
    """Return the address of a path without prefix in the language of ``prefix``.

    >>> joined("/es", "/search"), joined("", "/search", "/data/"), joined("/en", "/", "/data/")
    ('/es/search', '/data/search', '/data/en/')
    """
    return base_url.rstrip("/") + prefix + "/" + path.lstrip("/")


def preferred(accepted: str) -> str:
    """Return the language of this site that an Accept-Language header prefers; English where it names none of them.

    >>> preferred("es-MX,es;q=0.9,en;q=0.8"), preferred("en-US,en;q=0.9,es;q=0.8"), preferred("fr, es;q=0.5")
    ('es', 'en', 'es')
    >>> preferred(""), preferred("*"), preferred("es;q=0, pt"), preferred("en;q=0.3, es-419;q=0.31")
    ('en', 'en', 'en', 'es')
    """
    best, most = ENGLISH, 0.0
    for offer in accepted.split(","):
        found = _OFFER.fullmatch(offer)
        weight = float(found["weight"] or 1) if found else 0.0
        if found and found["name"].lower() in (ENGLISH, SPANISH) and weight > most:
            best, most = found["name"].lower(), weight
    return best


def _is_page(path: str, scope: Scope) -> bool:
    return not _NO_PAGE.search(path) and b"_format=" not in scope["query_string"]


def _raw_path(scope: Scope) -> str:
    raw = scope.get("raw_path")
    return raw.decode("latin-1").partition("?")[0] if raw else str(scope["path"])


def _varying(send: Send) -> Send:
    """Tell caches that the answer depends on the languages of the browser."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            kept = [pair for pair in message["headers"] if pair[0].lower() != b"vary"]
            vary = [value for name, value in message["headers"] if name.lower() == b"vary"]
            message = {**message, "headers": [*kept, (b"vary", b", ".join([*vary, _VARY]))]}
        await send(message)

    return sending


def _keeping_prefix(send: Send, top: str) -> Send:
    """Put what the address of a request began with before the redirects that Datasette makes of its path."""

    def kept(name: bytes, value: bytes) -> bytes:
        is_own = name.lower() == b"location" and value.startswith(b"/") and not value.startswith(top.encode())
        return top.encode() + value.lstrip(b"/") if is_own else value

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start" and 300 <= message["status"] < 400:
            message = {**message, "headers": [(name, kept(name, value)) for name, value in message["headers"]]}
        await send(message)

    return sending


async def _redirect(
    send: Send, path: str, scope: Scope, headers: list[tuple[bytes, bytes]], *, status: int = 302
) -> None:
    query = scope["query_string"]
    location = path.encode("latin-1", "replace") + (b"?" + query if query else b"")
    headers = [(b"location", location), (b"cache-control", b"max-age=60"), *headers]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b""})

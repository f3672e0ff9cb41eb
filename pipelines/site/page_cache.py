"""Keep pages as long as the archive does not change, so that each is made once for all who read it."""

from asyncio import Event
from collections.abc import Callable, Hashable
from contextvars import ContextVar
from datetime import UTC, datetime
from time import monotonic

from pipelines.site.bounded_cache import BoundedCache
from pipelines.site.etags import code_state
from pipelines.site.middleware import first_part
from pipelines.site.sandbox import App, Receive, Scope, Send
from pipelines.site.sandbox_limits import kind_of
from pipelines.site.whole_page import Page, accepted_encodings, take_page

MOST = 16 << 20  # bytes of pages kept in one process
# The state of the archive when a request arrived; None where that is not known.
state_now: ContextVar[Hashable | None] = ContextVar("state_now", default=None)


def with_page_cache(pages: App, others: App, find_state: Callable[[], Hashable | None], base_url: str) -> App:
    """Answer requests for the site's own pages from ``pages``, and all others from ``others``.

    Pages and tables are kept; SQL of readers, downloads of all rows, and files are not. ``find_state`` returns what
    changes with the archive, or None if that is not known: nothing is kept then.
    """
    cache: BoundedCache[Page] = BoundedCache(MOST)
    under_way: dict[Hashable, Event] = {}

    async def answer(app: App, scope: Scope, receive: Receive, send: Send, asked: dict[bytes, bytes]) -> None:
        state = find_state()
        state_now.set(state)
        key = (state, *_address(scope, is_ordered=app is others))
        if key in under_way:  # of several readers who ask for one page at once, one lets it be made for all
            await under_way[key].wait()
        page = cache.get(key) if state is not None else None
        if page is None:
            made = under_way[key] = Event()
            try:
                page = await take_page(app, scope, receive, send, made.set)
                if page and page.etag and state is not None:
                    cache.put(key, page, 2 * len(page.body))
            finally:
                made.set()
                if under_way.get(key) is made:
                    del under_way[key]
        if page:
            await page.send(asked, send)

    async def answering(scope: Scope, receive: Receive, send: Send) -> None:
        place = first_part(scope, base_url) if scope["type"] == "http" else "-"
        asked = dict(scope.get("headers", ()))
        if place in ("static", "-") or (place == "archive" and kind_of(scope) != "page"):
            await others({**scope, "headers": _only_accepted(scope, asked)} if asked else scope, receive, send)
            return
        plain = [pair for pair in _only_accepted(scope, asked) if pair[0] != b"if-none-match"]
        app = others
        if place != "archive":
            # The sandbox compresses, since its pages may be long; others are compressed when they are sent.
            app, plain = pages, [pair for pair in plain if pair[0] != b"accept-encoding"]
        await answer(app, {**scope, "method": "GET", "headers": plain}, receive, send, asked)

    return answering


def _only_accepted(scope: Scope, asked: dict[bytes, bytes]) -> list[tuple[bytes, bytes]]:
    """Return the headers of a request that asks for gzip only if the reader accepts it: GZipMiddleware reads no q=0."""
    gzip = b"gzip" if "gzip" in accepted_encodings(asked.get(b"accept-encoding", b"")) else b"identity"
    return [*(pair for pair in scope["headers"] if pair[0] != b"accept-encoding"), (b"accept-encoding", gzip)]


def _address(scope: Scope, *, is_ordered: bool) -> tuple[Hashable, ...]:
    """Return all of a request, the code and the time that a page depends on: citations show the day.

    In what order arguments of different names stand matters to the sandbox alone (``is_ordered``).
    """
    headers = dict(scope["headers"])
    about = (scope.get("scheme"), headers.get(b"host"), headers.get(b"accept-encoding"))
    query: bytes = scope["query_string"]
    if not is_ordered:
        arguments = sorted(query.split(b"&"), key=_name)  # which keeps the order of those of one name
        query = b"&".join(arguments)
    url = (scope.get("raw_path") or scope["path"], query)
    return *about, *url, code_state(int(monotonic())), datetime.now(UTC).date()


def _name(argument: bytes) -> bytes:
    return argument.partition(b"=")[0]

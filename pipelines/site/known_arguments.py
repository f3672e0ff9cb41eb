"""Refuse arguments that a page does not know, and leave out those that the web adds to links by itself."""

import re
from collections.abc import Awaitable, Callable, Collection, Iterable
from functools import wraps
from typing import Any
from urllib.parse import unquote_plus

from datasette.utils.asgi import Response
from datasette.views.base import DatasetteError

from pipelines.site.language import _
from pipelines.site.sandbox import App, Receive, Scope, Send

View = Callable[[Any, Any], Awaitable[Any]]

# Whoever shares or sends a link seldom sees these; their reader must not get an error for them. They say where a click
# came from, which no page of ours asks, so they are left out before anything looks at an address: caches keep one page
# for all of them, tables do not take them for columns, and links of the page do not carry them on. Which arguments
# canonical_url (scrapers.urls) leaves out is another question, since addresses are identities there.
_ADDED = re.compile(
    r"""utm_\w+ | (?:mtm|matomo|pk|piwik)_\w+       # campaigns: Google's names, and Matomo's
    | fbclid | igsh(?:id)? | twclid | ttclid | li_fat_id | rdt_cid | epik | ScCid            # social networks
    | gclid | gclsrc | gad_\w+ | gbraid | wbraid | dclid | srsltid | _ga | _gl      # Google
    | msclkid | ys?clid | _openstat                                                      # Bing, Yandex
    | mc_[ce]id | _hs(?:enc|mi) | hsa_\w+ | hsCtaTracking | mkt_tok | vero_id | oly_(?:anon|enc)_id   # newsletters
    | emci | emdi | ceid | akid                     # mail of organizations: EveryAction, ActionKit
    | link_id | can_id | email_referrer | email_subject                              # and Action Network
    | ref | ref_src | ref_url | referrer | wt_mc | cmpid
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Action Network adds a "source" as well, which is also an argument of ours: of a search, the name of a source.
_ADDED_SOURCE = re.compile(r"email-.*|direct_link")
_SQL = re.compile(rb"(?:^|&)sql=")
# Answers for programs: a sentence as plain text, where a page would be HTML. Datasette writes errors of .json itself.
_FILE = re.compile(r"\.(?:csv|atom|svg|png|zip|bib|txt)$")
_LONGEST = 60  # characters of a name that is shown


def is_added(name: str, value: str = "") -> bool:
    """Return whether an argument is one that networks, mailers and counters of visits add to links.

    >>> [is_added(name) for name in ("utm_source", "fbclid", "ref", "reference", "q")]
    [True, True, True, False, False]
    >>> is_added("source", "email-act-now"), is_added("source", "mijente")
    (True, False)
    """
    return bool(_ADDED.fullmatch(name)) or (name == "source" and bool(_ADDED_SOURCE.fullmatch(value)))


def without_added(query: bytes) -> bytes:
    """Return a query string without arguments that the web adds. SQL of readers may use any name, and stays whole.

    >>> without_added(b"q=a+b&utm_source=mail&fbclid=x%20y&sort=date"), without_added(b"sql=select+:ref&ref=1")
    (b'q=a+b&sort=date', b'sql=select+:ref&ref=1')
    """
    if not query or _SQL.search(query):
        return query
    return b"&".join(each for each in query.split(b"&") if not is_added(*_name_and_value(each)))


def with_asked_arguments(app: App) -> App:
    """Leave out of each address what the web added to it."""

    async def asked(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            scope = {**scope, "query_string": without_added(scope["query_string"])}
        await app(scope, receive, send)

    return asked


def wrong_arguments(given: Iterable[tuple[str, int]], known: Collection[str], several: Collection[str]) -> str | None:
    """Return a sentence about the first argument that a page does not know, or None.

    ``given`` are names with how many different values each has; those in ``several`` may have more than one.

    >>> wrong_arguments([("q", 1), ("form", 1)], ["q", "from"], [])
    'This page does not know the argument “form”; it knows these: q, from.'
    >>> wrong_arguments([("page", 1)], [], [])
    'This page does not know the argument “page”; it knows none.'
    >>> wrong_arguments([("p", 2), ("by", 2)], ["p", "by"], ["p"])
    'The argument “by” has more than one value in this address; leave one.'
    """
    for name, values in given:
        shown = name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
        if name not in known:
            if not known:
                return _("This page does not know the argument “%(name)s”; it knows none.", name=shown)
            return _(
                "This page does not know the argument “%(name)s”; it knows these: %(known)s.",
                name=shown,
                known=", ".join(known),
            )
        if values > 1 and name not in several:
            return _("The argument “%(name)s” has more than one value in this address; leave one.", name=shown)
    return None


def knowing(view: View, *known: str, several: Collection[str] = ()) -> View:
    """Return a view that answers 400 to arguments other than ``known``; those in ``several`` may be repeated."""

    @wraps(view)
    async def checked(datasette: Any, request: Any) -> Any:
        given = [(name, len(set(request.args.getlist(name)))) for name in request.args]
        wrong = wrong_arguments(given, known, several)
        if wrong is None:
            return await view(datasette, request)
        if _FILE.search(request.path):
            return Response.text(f"{wrong}\n", status=400)
        raise DatasetteError(wrong, status=400)

    return checked


def _name_and_value(argument: bytes) -> tuple[str, str]:
    name, _equals, value = argument.decode("latin-1").partition("=")
    return unquote_plus(name), unquote_plus(value)

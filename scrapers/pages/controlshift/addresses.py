"""What addresses of a ControlShift site are for: a petition, a list of petitions, or neither."""

import re
from typing import Literal
from urllib.parse import urlsplit

from scrapers.extract import PageChanged

Purpose = Literal["petition", "alias", "list", "below", "form", "other", "unknown"]
# For @page, which searches the whole address: what stands in its query is no page's own path. A pattern that starts
# with "^" would be taken for one that names the host.
_PATH = r"\A[^?#]*"
PETITION_URL = _PATH + r"/petitions/(?!(?:search|featured|new|hosted|index|landing)(?:[/?#.]|$))[^/?#]+/?(?:[?#]|$)"
ALIAS_URL = _PATH + r"/p/[^/?#]+/?(?:[?#]|$)"
LISTING_URL = _PATH + r"/(?:categories|efforts|partnerships)\b|" + _PATH + r"/petitions/(?:search|featured)\b"

_LIST = re.compile(r"/(?:categories|efforts|partnerships)\b|/petitions/(?:search|featured)\b")
_BELOW = re.compile(r"/(?:petitions|p|efforts|partnerships)/[^/]+/(?P<below>[^/]+)")
_LISTS_BELOW = {"petitions", "petitions.json", "near", "lookup", "page"}  # /partnerships/dream/petitions.json
_PETITION = re.compile(r"/petitions/(?P<slug>[^/]+)/?$")
_FORMS = {"new", "hosted", "index", "landing", "edit"}
_OTHER = re.compile(  # /users/ana, /events/vigil, /es/profile/edit
    r"/(?:users?|people|members?|profiles?|accounts?|sign_?in|sign_?up|log_?in|petition|events?|calls|letters|forms"
    r"|forums?|pages|blasts?|stories|emails?|comments?|signatures|contacts?|donat\w+|terms|privacy|about|faq|help)"
    r"(?:/|\.json|$)",
    re.IGNORECASE,
)
_REASONS: dict[Purpose, str] = {
    "petition": "a petition's own page, not of a list",
    "alias": "a petition's own page, not of a list",
    "list": "a list of petitions, not of a petition's own page",
    "below": "a form, a thank-you page or a list of people below a petition",
    "form": "a form to start a petition",
    "other": "a profile, an event, a form or another page that is no petition",
}


def purpose(url: str) -> Purpose:
    """Return what an address is for, "unknown" where it does not say so, as that of a saved file.

    >>> [purpose(f"https://a.example/{path}") for path in ("petitions/free-ana", "p/ana", "es/categories/ice?page=2")]
    ['petition', 'alias', 'list']
    >>> [purpose(f"https://a.example/{path}") for path in ("petitions/free-ana/signatures/new", "efforts/dream/near")]
    ['below', 'list']
    >>> [purpose(f"https://a.example/{path}") for path in ("petitions/new", "users/ana?to=/petitions/x", "3.html")]
    ['form', 'other', 'unknown']
    """
    try:
        path = urlsplit(url).path
    except ValueError:
        return "unknown"
    if (below := _BELOW.search(path)) and below["below"] not in _LISTS_BELOW:
        return "below"
    if re.search(r"/(?:new|edit)/?$", path):
        return "form"
    if _LIST.search(path):
        return "list"
    if own := _PETITION.search(path):
        return "form" if own["slug"].removesuffix(".json") in _FORMS else "petition"
    if re.search(r"/p/[^/]+/?$", path):
        return "alias"
    return "other" if _OTHER.search(path) else "unknown"


def refuse_other(url: str, page: str, *wanted: Purpose) -> None:
    """Raise PageChanged where an address is known to be for something else than ``wanted``."""
    found = purpose(url)
    if found not in wanted and found != "unknown":
        raise PageChanged(url, page, f"the address is that of {_REASONS[found]}")

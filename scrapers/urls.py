"""Write an address in one spelling, find its key and its slug, and make the slug of a title as Rails does."""

import re
import unicodedata
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from w3lib.url import canonicalize_url

_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|_hs(?:enc|mi)|mkt_tok", re.IGNORECASE)
# A host without a scheme: "bit.ly/optoutnow".
_HOST = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}\.?(?::\d+)?(?=[/?#]|$)")
# "action.example:8080/x" begins with a host and its port, "mailto:ana@example.org" with a scheme.
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):(?!\d)", re.IGNORECASE)
# What urlsplit takes for a host may be none: "http://no link at all".
_NAME_OR_ADDRESS = re.compile(r"[\w-]+(?:\.[\w-]+)*\.?|[0-9a-f:.]*:[0-9a-f:.]*")
_OPENERS, _CLOSERS = "<([{\"'“‘«¡¿", ".,;:!?>…\"'”’»"
# A bracket that the URL itself opened stays: "https://a.example/wiki/Ice_(agency)".
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_LONGEST = 8_192  # characters; no server takes a longer address
# The letters that ActiveSupport does not write as the plain letter under the accent.
_LIGATURES = {"Æ": "AE", "æ": "ae", "Ð": "D", "ð": "d", "×": "x", "Ø": "O", "ø": "o", "Þ": "Th", "þ": "th", "ß": "ss"}
_LIGATURES |= {"ẞ": "SS", "Đ": "D", "đ": "d", "Ħ": "H", "ħ": "h", "ı": "i", "Ĳ": "IJ", "ĳ": "ij", "ĸ": "k"}
_LIGATURES |= {"Ŀ": "L", "ŀ": "l", "Ł": "L", "ł": "l", "ŉ": "'n", "Ŋ": "NG", "ŋ": "ng", "Œ": "OE", "œ": "oe"}
_LIGATURES |= {"Ŧ": "T", "ŧ": "t"}


@lru_cache(maxsize=8192)
def canonical_url(text: str) -> str | None:
    """Return the absolute URL of a link in one spelling, without tracking parameters; None when it is none.

    The end of a sentence is no part of a URL. A host without a scheme is read as http, as browsers did; http and
    https stay apart, since they may differ. Pages have made relative links absolute.

    >>> canonical_url("http://bit.ly/optoutnow."), canonical_url("bit.ly/optoutnow")
    ('http://bit.ly/optoutnow', 'http://bit.ly/optoutnow')
    >>> canonical_url("HTTPS://Action.example:443/petitions/free-ana?utm_source=tw&b=2&a=1#top")
    'https://action.example/petitions/free-ana?a=1&b=2'
    >>> canonical_url("javascript:void(0)") is None, canonical_url("no link at all") is None
    (True, True)
    """
    if len(text) > _LONGEST:
        return None
    url = _bare(text)
    scheme = _SCHEME.match(url)
    if scheme and scheme[1].lower() in ("mailto", "tel"):
        return f"{scheme[1].lower()}:{url[scheme.end() :]}" if url[scheme.end() :] else None
    if not scheme and _HOST.match(url):
        url = f"http://{url}"
    try:
        parts = urlsplit(url)
        if parts.scheme.lower() not in ("http", "https") or not _NAME_OR_ADDRESS.fullmatch(parts.hostname or ""):
            return None
        default = {"http": 80, "https": 443}[parts.scheme.lower()] == parts.port
        host = (parts.hostname or "").rstrip(".") + (f":{parts.port}" if parts.port and not default else "")
        # Tracking parameters differ between posts that lead to the same petition.
        kept = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(k)]
        return _bare(canonicalize_url(urlunsplit((parts.scheme, host, parts.path, urlencode(kept), ""))))
    except ValueError:
        return None


def url_key(url: str) -> str:
    """Reduce a petition's address to host and path, without scheme, "www.", query and last slash.

    >>> url_key("http://www.Action.example/petitions/free-ana/?source=tw") == url_key("https://action.example/petitions/free-ana")
    True
    >>> url_key("mailto:ana@example.org")
    'mailto:ana@example.org'
    """
    parts = urlsplit(url)
    return parts.netloc.lower().removeprefix("www.") + parts.path.rstrip("/") if parts.netloc else url


def slug_in_url(url: str) -> str | None:
    """Return the name of a post in its permalink.

    >>> slug_in_url("https://a.example/2010/10/15/ndlon-10152010/?x=1"), slug_in_url("https://a.example/?p=3")
    ('ndlon-10152010', None)
    """
    try:
        parts = [part for part in urlsplit(url).path.split("/") if part]
    except ValueError:  # http://[you.example/
        return None
    return unquote(parts[-1]) if parts and not re.fullmatch(r"\d+|index\.php|.*\.xml", parts[-1]) else None


def slug_of_url(url: str) -> str | None:
    """Return the slug in a petition's or an alert's URL: the part after /petitions/, or the last if it is no number.

    >>> slug_of_url("https://action.example/petitions/free-ana?x=1"), slug_of_url("https://a.example/2010/10/15/ndlon/")
    ('free-ana', 'ndlon')
    >>> slug_of_url("https://a.example/2010/10/") is None
    True
    """
    parts = [unquote(part) for part in urlsplit(url).path.split("/") if part]
    if "petitions" in parts[:-1]:
        return parts[parts.index("petitions") + 1].removesuffix(".json")
    return parts[-1] if parts and not parts[-1].isdigit() else None


def slug_of_title(title: str) -> str:
    """Return the slug of a title, before any "-1" that tells two of the same title apart.

    This is "parameterize" of Rails: accented letters up to U+017E lose the accent, every other sign is a hyphen.

    >>> slug_of_title("Tell Tacoma not to Block WA State's Lawsuit Against GEO Group!")
    'tell-tacoma-not-to-block-wa-state-s-lawsuit-against-geo-group'
    >>> slug_of_title("¡Niños sin jaulas! – Straße_1"), slug_of_title("#BoycottTheWhiteHouse"), slug_of_title("…")
    ('ninos-sin-jaulas-strasse_1', 'boycottthewhitehouse', '')
    """
    latin = "".join(_latin(c) for c in unicodedata.normalize("NFC", title))
    return re.sub(r"[^A-Za-z0-9_]+", "-", latin).strip("-").lower()


def _bare(text: str) -> str:
    """Strip quotes and brackets around a URL, and the punctuation of its sentence: "(bit.ly/optoutnow)."."""
    url = text.strip().lstrip(_OPENERS)
    while url:
        last = url[-1]
        if last in _CLOSERS or (last in _BRACKETS and url.count(last) > url.count(_BRACKETS[last])):
            url = url[:-1].rstrip()
        else:
            break
    return url


def _latin(c: str) -> str:
    if c in _LIGATURES:
        return _LIGATURES[c]
    return unicodedata.normalize("NFD", c)[0] if "À" <= c <= "ž" and c != "÷" else c

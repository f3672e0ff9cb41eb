"""Write Atom feeds (RFC 4287)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

MEDIA_TYPE = "application/atom+xml; charset=utf-8"
MOST_ENTRIES = 50
UNKNOWN_TIME = "1970-01-01T00:00:00Z"
_ATOM = "http://www.w3.org/2005/Atom"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# Names of things below this are the same on every server that shows the archive, and whatever their titles become.
_NAMES = UUID("6d0f5f6a-3f0b-5d0e-9a55-3c1f7f2f9b10")
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that a feed tells. ``key`` names it for good; ``updated`` is an ISO 8601 time (UTC) or a part of one.

    ``url`` is absolute. ``summary`` is plain text. ``language`` is that of title and summary, where they have one.
    """

    key: str
    title: str
    url: str
    updated: str | None
    summary: str = ""
    author: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed: ``url`` is its own absolute address, and ``page`` that of the page that shows the same."""

    key: str
    title: str
    subtitle: str = ""
    url: str
    page: str
    site: str
    language: str
    entries: Sequence[Entry]


def write_feed(feed: Feed) -> str:
    """Return a feed as XML, with at most ``MOST_ENTRIES`` entries."""
    root = Element("feed", {"xmlns": _ATOM, _LANG: feed.language})
    entries = list({entry.key: entry for entry in reversed(feed.entries[:MOST_ENTRIES])}.values())[::-1]
    _text(root, "id", urn(feed.key))
    _text(root, "title", feed.title)
    if feed.subtitle:
        _text(root, "subtitle", feed.subtitle)
    _text(root, "updated", max((rfc3339(entry.updated) for entry in entries), default=UNKNOWN_TIME))
    _author(root, "Que Conste", feed.site)
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": feed.url})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.page})
    for entry in entries:
        _entry(SubElement(root, "entry"), entry)
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def _entry(element: Element, entry: Entry) -> None:
    if entry.language and re.fullmatch(r"[a-z]{2,3}", entry.language):
        element.set(_LANG, entry.language)
    _text(element, "id", urn(entry.key))
    _text(element, "title", entry.title or entry.url)
    _text(element, "updated", rfc3339(entry.updated))
    if entry.author:
        _author(element, entry.author)
    SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": entry.url})
    _text(element, "summary", entry.summary or entry.title)


def _author(element: Element, name: str, url: str | None = None) -> None:
    author = SubElement(element, "author")
    _text(author, "name", name)
    if url:
        _text(author, "uri", url)


def _text(element: Element, name: str, text: str) -> None:
    SubElement(element, name).text = " ".join(_NOT_XML.sub(" ", text).split())


def urn(key: str) -> str:
    """Return the id of what a key names.

    >>> urn("petition/site/free-ana") == urn("petition/site/free-ana")
    True
    """
    return uuid5(_NAMES, key).urn


def rfc3339(time: str | None) -> str:
    """Return a time in full: a date is its first second, and what is unknown is 1970.

    >>> rfc3339("2018-03-05T12:30:00Z"), rfc3339("2018-03"), rfc3339(None)
    ('2018-03-05T12:30:00Z', '2018-03-01T00:00:00Z', '1970-01-01T00:00:00Z')
    """
    found = re.fullmatch(
        r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?)?)?)?", time or ""
    )
    if not found:
        return UNKNOWN_TIME
    year, month, day, clock, zone = found.groups()
    return f"{year}-{month or '01'}-{day or '01'}T{clock or '00:00:00'}{zone or 'Z'}"

"""Give each address of the site its file in a static copy, or none where a copy cannot have that page."""

import posixpath
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from urllib.parse import parse_qsl, quote, unquote

from pipelines.site.language import ENGLISH, PREFIXES
from pipelines.site.language_addresses import split

_PLAIN = re.compile(r"[a-z0-9](?:[a-z0-9_-]{0,78}[a-z0-9])?")
_RESERVED = re.compile(r"(?:aux|con|nul|prn|(?:com|lpt)\d)")  # names that Windows takes for devices
_LETTERS = 60  # of a name that is too long or odd to stay as it is
# The arguments that pages of a copy may have; each value is a page of its own.
_ARGUMENTS = (
    (re.compile(r"/growth"), {"span", "by", "after"}),
    (re.compile(r"/growth/alerts"), {"by", "after"}),
    (re.compile(r"/(?:organizations|creators)"), {"letter", "after"}),
    (re.compile(r"/(?:organizations|creators)/.+"), {"sort"}),
    (re.compile(r"/topics/.+"), {"sort", "before"}),
    (re.compile(r"/(?:petitions|alerts)(?:/[^/]+)?"), {"sort", "page"}),
    (re.compile(r"/(?:petitions/[^/]+/.+|captures/\d+)"), {"page"}),
)
_SEARCHED = ("q", "kind", "source", "year", "language", "status", "sort", "page")
# First parts of addresses whose pages a copy has, beside those of records.
_ALONE = {"about", "codebook", "growth", "redactions", "errata", "sources", "topics", "organizations", "creators"}
_FILES = {"data.csv", "chart.svg", "citation.txt", "citation.bib", "citation.json"}
_SERVED = {"feed.atom", "download.zip", "chart.png", "card.png"}  # files of records that a copy leaves out
_SHARED = {"static", "downloads"}  # the same for all languages
_ROWS = {"petitions": "petitions", "action_alerts": "alerts"}  # tables that a copy shows as lists


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A page or file of a copy: ``file`` relative to its folder, with ``/``, and what follows it in a link.

    ``address`` is that of the site, without language, fragment and arguments that change nothing.
    """

    address: str
    file: str
    suffix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """What a copy has: ``tables`` to download, ``reports`` (queries), captures or not; ``sources`` are names by id."""

    tables: frozenset[str] = frozenset()
    reports: frozenset[str] = frozenset()
    sources: Mapping[str, str] = field(default_factory=dict)
    has_captures: bool = True

    def find(self, address: str) -> Place | None:
        """Return the place of an address of the site, which may begin with a language; None if a copy has no such page.

        >>> found = Places().find("/es/petitions/unidas/free-ana?page=2#observations")
        >>> found.address, found.file, found.suffix
        ('/petitions/unidas/free-ana?page=2', 'es/petitions/unidas/free-ana/page-2.html', '#observations')
        >>> Places().find("/petitions/unidas/free-ana/data.csv").file, Places().find("/compare?p=unidas/free-ana")
        ('petitions/unidas/free-ana/data.csv', None)
        """
        whole, hash_, fragment = address.partition("#")
        raw, _, query = whole.partition("?")
        prefix, path = split(raw)
        path = path or "/"
        found = self._page(path.rstrip("/") or "/", parse_qsl(query))
        if found is None:
            return None
        is_shared = path.split("/")[1] in _SHARED or found.file.endswith(".csv")
        folder = "" if is_shared or PREFIXES.get(prefix, ENGLISH) == ENGLISH else "es/"
        suffix = hash_ + fragment if fragment else found.suffix
        return Place(address=found.address, file=folder + found.file, suffix=suffix)

    def _page(self, path: str, arguments: list[tuple[str, str]]) -> Place | None:
        first, *rest = (unquote(part) for part in path.strip("/").split("/"))
        if first in _SHARED:
            return Place(address=path, file="/".join(rest) if first == "downloads" else path.strip("/"))
        if first == "archive":
            return self._of_data(rest, dict(arguments))
        if first == "search" and not rest:
            kept = "&".join(f"{name}={value}" for name, value in _quoted(arguments) if name in _SEARCHED)
            return Place(address="/search", file="search/index.html", suffix=f"?{kept}" if kept else "")
        if not (first in ("", "petitions", "alerts") or first in _ALONE or (first == "captures" and self.has_captures)):
            return None
        return _file(path, [first, *rest] if first else [], arguments)

    def _of_data(self, rest: list[str], arguments: dict[str, str]) -> Place | None:
        if not rest:
            return Place(address="/archive", file="data/index.html")
        name = rest[0]
        if len(rest) > 1 or "." in name.removesuffix(".csv"):
            return None
        if name.removesuffix(".csv") in self.reports:
            return Place(address=f"/archive/{name}", file=f"data/{name}" if "." in name else f"data/{name}.html")
        if name in _ROWS and set(arguments) <= {"source_id"}:
            source = self.sources.get(arguments.get("source_id", ""))
            return self._page(f"/{_ROWS[name]}" + (f"/{source}" if source else ""), [])
        return Place(address="/archive", file="data/index.html", suffix=f"#{name}") if name in self.tables else None


def _file(path: str, parts: list[str], arguments: list[tuple[str, str]]) -> Place | None:
    """Return the file of a page: a folder for each part of its path, a name for its arguments."""
    is_record = parts[:1] in (["petitions"], ["alerts"]) and len(parts) > 2
    if is_record:
        name = parts[-1] if len(parts) > 3 and parts[-1] in _FILES else ""
        if parts[-1] in _SERVED:
            return None
        slug = "/".join(parts[2:-1] if name else parts[2:])
        parts = [parts[0], parts[1], slug]
        if name:
            return None if arguments else Place(address=path, file=posixpath.join(*map(safe_name, parts), name))
    elif len(parts) > 2:
        parts = [*parts[:2], "/".join(parts[2:])]
    if not arguments:
        return Place(address=path, file=posixpath.join(*map(safe_name, parts), "index.html"))
    allowed = set().union(*(names for pattern, names in _ARGUMENTS if pattern.fullmatch(path)))
    if not {name for name, _ in arguments} <= allowed:
        return None
    file = "_".join(f"{name}-{safe_name(value)}" for name, value in arguments)
    query = "&".join(f"{name}={value}" for name, value in _quoted(arguments))
    return Place(address=f"{path}?{query}", file=posixpath.join(*map(safe_name, parts), f"{file}.html"))


def _quoted(arguments: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(name, quote(value, safe="")) for name, value in arguments]


def safe_name(text: str) -> str:
    """Return the name of a file or folder for a text, the same for the same text and on every system.

    Names differ in more than the case of letters; what is not plain has a digest behind it.

    >>> safe_name("free-ana"), safe_name("Free Ana"), safe_name("¿ni-una-más?/100%-ya")
    ('free-ana', 'free-ana.7e945740', 'ni-una-mas-100-ya.3499727b')
    """
    if _PLAIN.fullmatch(text) and not _RESERVED.fullmatch(text):
        return text
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LETTERS].strip("-")
    return f"{plain}.{sha256(text.encode()).hexdigest()[:8]}".lstrip(".")


def relative(here: str, to: Place) -> str:
    """Return the link from one file of a copy to a place in it.

    >>> relative("es/about/index.html", Place(address="/about", file="about/index.html", suffix="#method"))
    '../../about/index.html#method'
    """
    return posixpath.relpath(to.file, posixpath.dirname(here) or ".") + to.suffix

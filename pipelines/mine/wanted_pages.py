"""Choose pages from an index of a web archive: by hosts and by the shapes of their paths."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from fnmatch import translate
from re import Pattern, compile, fullmatch
from typing import Self
from urllib.parse import urlsplit

from pipelines.mine.mining_setup import host_of, sources_by_host
from scrapers.captures.capture import GONE
from scrapers.captures.media import Media
from scrapers.errors import UsageError
from scrapers.extract import is_meant, is_petition_page
from scrapers.sources import Source

_HOST = r"(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?|\*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Hosts ("action.example", "*.example", "*") and path shapes ("/petitions/*"); without shapes, what is read there.

    On a host of a source these are the kinds of pages that its platform has; on any other host, all pages.
    ``first`` and ``last`` are timestamps of 4 to 14 digits, inclusive.
    """

    hosts: tuple[str, ...]
    shapes: tuple[Pattern[str], ...] = ()
    prefixes: tuple[str, ...] = ()
    sources: dict[str, Source] = field(default_factory=dict)
    first: str | None = None
    last: str | None = None

    @classmethod
    def of(
        cls,
        sources: Iterable[Source],
        *,
        hosts: Iterable[str] = (),
        paths: Iterable[str] = (),
        first: str | None = None,
        last: str | None = None,
    ) -> Self:
        """Return what options ask for; without hosts, those of all sources. Raises UsageError."""
        by_host = sources_by_host(sources)
        named = tuple(host.lower().removeprefix("www.") for host in hosts) or tuple(by_host)
        paths = tuple(paths)
        for host in named:
            if not fullmatch(_HOST, host):
                raise UsageError(f"--host {host} is no host; write one like action.example, or *.example for all below")
        for path in paths:
            if not path.startswith("/"):
                raise UsageError(f"--path {path} is no shape of a path; begin it with a slash, as /petitions/*")
        if "*" in named and not paths:
            raise UsageError("--host '*' is the whole Web; say with --path which pages of it, as /petitions/*")
        prefixes = tuple(path.partition("*")[0].partition("?")[0].partition("[")[0] for path in paths)
        shapes = tuple(compile(translate(path)) for path in paths)
        return cls(hosts=named, shapes=shapes, prefixes=prefixes, sources=by_host, first=first, last=last)

    def is_wanted(self, url: str, status: int | None, media: Media | None, at: str = "") -> bool:
        """Return whether to fetch a capture that an index lists; ``at`` is its timestamp, 14 digits, "" if not known.

        >>> wanted = Wanted.of((), hosts=["*.example"], paths=["/petitions/*"])
        >>> [wanted.is_wanted(f"https://{end}", 200, "html") for end in ("a.example/petitions/free-ana", "a.example/")]
        [True, False]
        """
        host = host_of(url)
        if not self._is_wanted_host(host) or (at and not (self.first or "") <= at <= (self.last or "") + "9" * 14):
            return False
        source = self.sources.get(host)
        if status in GONE:
            return bool(source and is_petition_page(url, source.platform))
        if status not in (None, 200):
            return False
        if self.shapes:
            path = urlsplit(url).path or "/"
            return any(shape.match(path) for shape in self.shapes)
        return is_meant(url, media, source.platform) if source else True

    def _is_wanted_host(self, host: str) -> bool:
        if host in self.hosts or "*" in self.hosts:
            return True
        return any(pattern.startswith("*.") and host.endswith(pattern[1:]) for pattern in self.hosts)

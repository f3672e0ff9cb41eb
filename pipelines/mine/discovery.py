"""Rank hosts that no source has by what was mined from them, and write stanzas of sources.yml for them."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from pipelines.mine.mined_files import MinedFiles
from pipelines.mine.mining_setup import MiningSetup, host_of, sources_by_host
from pipelines.mine.mining_task import LEDGER
from pipelines.phrasing import counted
from scrapers.errors import UsageError
from scrapers.sources import Source

_COLUMNS = (
    *("kind", "capture_url", "captured_at", "page", "source", "slug", "title", "language"),
    *("words_en", "words_es", "words_both", "signatures"),
)
_STARTS = {  # where a platform lists its petitions; a blog is followed from its front page on
    "controlshift": "/categories",
    "action_network": "/",
}
_DELAY = 5
_HOST = r"[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?(:[0-9]{1,5})?"
_HEADS = ("contact", "notices", "stamps")  # keys of sources.yml that are no stanzas


@dataclass(slots=True, kw_only=True)
class Finds:
    """Distinct petitions or alerts of one host; ``len`` is how many.

    Text without links (WET) names no slug: such a find is the one with the same title on a page that names it.

    >>> found = Finds()
    >>> for slug, title in (("free-ana", "Free Ana"), (None, "Free  Ana"), ("free-ana", "Ana is free"), (None, "Rent")):
    ...     found.add(slug, title)
    >>> len(found)
    2
    """

    slugs: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    without_slug: set[str] = field(default_factory=set)

    def add(self, slug: str | None, title: str) -> None:
        """Take one find of one capture."""
        title = " ".join(title.casefold().split())
        if slug:
            self.slugs.add(slug)
            self.titles.add(title)
        else:
            self.without_slug.add(title)

    def __len__(self) -> int:
        return len(self.slugs) + len(self.without_slug - self.titles)


@dataclass(slots=True, kw_only=True)
class FoundHost:
    """What was mined from a host: distinct petitions and alerts, when, in which languages, and how much of our subject.

    ``english``, ``spanish`` and ``both`` count words of immigrant rights; ``addresses`` are those of its pages.
    """

    host: str
    scheme: str = "https"
    petitions: Finds = field(default_factory=Finds)
    alerts: Finds = field(default_factory=Finds)
    platforms: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    first: datetime | None = None
    last: datetime | None = None
    english: int = 0
    spanish: int = 0
    both: int = 0
    addresses: Counter[str] = field(default_factory=Counter)

    @property
    def rank(self) -> tuple[float, int, str]:
        """Return what hosts are sorted by, the richest last: finds with our words, then the years they span."""
        finds = len(self.petitions) + len(self.alerts)
        return (min(self.english + self.spanish + self.both, 5 * finds) * (1 + self.years / 10), finds, self.host)

    @property
    def years(self) -> int:
        """Return how many years lie between its first and its last capture, begun ones counted."""
        return self.last.year - self.first.year + 1 if self.first and self.last else 0

    @property
    def platform(self) -> str:
        return self.platforms.most_common(1)[0][0]

    @property
    def language(self) -> str:
        """Return the language of most of its finds; English where none is known."""
        return self.languages.most_common(1)[0][0] if self.languages else "en"

    def add(self, row: Mapping[str, Any]) -> None:
        """Count one petition or alert."""
        kept = self.petitions if row["kind"] == "petition" else self.alerts
        kept.add(row["slug"], row["title"] or "")
        self.platforms[row["page"].partition(".")[0]] += 1
        if re.fullmatch("[a-z]{2}", row["language"] or ""):
            self.languages[row["language"]] += 1
        self.english += row["words_en"] or 0
        self.spanish += row["words_es"] or 0
        self.both += row["words_both"] or 0
        self.addresses[row["capture_url"]] += 1
        if at := row["captured_at"]:
            self.first = min(at, self.first or at)
            self.last = max(at, self.last or at)
        if row["capture_url"].startswith("http:") and ":" in self.host:
            self.scheme = "http"

    def __str__(self) -> str:
        span = f"{self.first:%Y} to {self.last:%Y}" if self.first and self.last else "at unknown times"
        words = f"words of immigrant rights: {self.english} English, {self.spanish} Spanish, {self.both} in both"
        found = f"{counted(len(self.petitions), 'petition')}, {counted(len(self.alerts), 'alert')}"
        return f"{self.host}: {found}, {span}, mostly {self.language}; {words}"


def discovered(folder: Path, sources: Mapping[str, Source]) -> list[FoundHost]:
    """Return the hosts in a folder of mined files that no source has now, the richest first. Raises UsageError."""
    if not (folder / LEDGER).is_file():
        raise UsageError(f"{folder} is no folder of mined files; mine something into it first (--out)")
    known, hosts = sources_by_host(sources.values()), dict[str, FoundHost]()
    with MinedFiles(folder) as files:
        for row in files.rows(_COLUMNS):
            host = host_of(row["capture_url"])
            is_new = not row["source"] and host not in known
            if is_new and row["kind"] != "page" and _is_followable(host):
                hosts.setdefault(host, FoundHost(host=host)).add(row)
    return sorted(hosts.values(), key=lambda host: host.rank, reverse=True)


def stanzas_of(hosts: Iterable[FoundHost], taken: Iterable[str] = (), setup: MiningSetup | None = None) -> str:
    """Return stanzas for sources.yml, each under a line of what was found, by names that are not ``taken``.

    The addresses in them are redacted by ``setup``: they may have been mined before the redaction.
    """
    names, setup = {*_HEADS, *taken}, setup or MiningSetup()
    return "".join(f"\n# {host}\n{_yaml({_new_name(host.host, names): _stanza(host, setup)})}" for host in hosts)


def _yaml(stanzas: Mapping[str, Any]) -> str:
    return yaml.safe_dump(stanzas, sort_keys=False, width=110)


def _is_followable(host: str) -> bool:
    """Return whether a stanza may have this host: its letters, and a port that exists."""
    found = re.fullmatch(_HOST, host)
    return found is not None and 0 < int((found[2] or ":80")[1:]) < 2**16


def _stanza(host: FoundHost, setup: MiningSetup) -> dict[str, Any]:
    root = f"{host.scheme}://{host.host}"
    finds = len(host.petitions) + len(host.alerts)
    example = setup.shown_address(host.addresses.most_common(1)[0][0])
    return {
        "organization": host.host,
        "platform": host.platform,
        "url": root,
        "start": [root + _STARTS.get(host.platform, "/")],
        "language": host.language,
        "date_order": "MDY" if host.language == "en" else "DMY",
        "schedule": "weekly",
        "delay": _DELAY,
        "terms": (
            f"found by mining ({counted(finds, 'find')}, such as {example}); "
            "organization, start page, date order, robots.txt and terms unverified; not visited"
        ),
    }


def _new_name(host: str, taken: set[str]) -> str:
    """Return the name of a source for a host, with a number where another one has it; adds it to ``taken``.

    >>> taken = {"united-we-dream"}
    >>> [_new_name(host, taken) for host in ("127.0.0.1:8471", "united.we.dream", "united-we.dream")]
    ['127-0-0-1-8471', 'united-we-dream-2', 'united-we-dream-3']
    """
    name = re.sub(r"[^a-z0-9]+", "-", host).strip("-")
    names = (name, *(f"{name}-{number}" for number in range(2, len(taken) + 3)))
    new = next(each for each in names if each not in taken)
    taken.add(new)
    return new

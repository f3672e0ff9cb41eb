"""Count what an import records from each file, and account for what it leaves out."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Literal

from pipelines.phrasing import counted

_SHOWN = 3
Unreadable = Literal["file", "record", "page", "items"]


@dataclass(slots=True, kw_only=True)
class Tally:
    """What came of one file: named on the command line, or found in the folder ``given``.

    ``files`` (1 where reading it ended early), ``records``, ``pages`` and ``items`` (of pages that could be read) count
    what could not be read, ``spoiled`` pages of unreadable items alone, ``times`` those of pages that are kept; the
    first sentences are kept. Pages left out on purpose are counted in ``other_pages`` (of the source's site, of kinds
    we do not read) and ``other_hosts``.
    """

    path: Path
    given: Path
    recorded: int = 0
    files: int = 0
    records: int = 0
    pages: int = 0
    items: int = 0
    spoiled: int = 0
    times: int = 0
    other_pages: int = 0
    other_hosts: int = 0
    sentences: list[str] = field(default_factory=list)

    def add_unreadable(self, what: Unreadable, sentence: str) -> None:
        """Count a file, record or page that could not be read, or a page all of whose items could not."""
        self.files += what == "file"
        self.records += what == "record"
        self.pages += what == "page"
        self.spoiled += what == "items"
        if len(self.sentences) < _SHOWN:
            self.sentences.append(sentence)

    @property
    def unreadable(self) -> int:
        """The number of sentences that there would be."""
        return self.files + self.records + self.pages + self.spoiled

    @property
    def is_failed(self) -> bool:
        """Whether the import fails for this file: it could not be read to its end, or only unreadable pages are in it.

        A WARC of a whole crawl has many pages that cannot be read; each is an issue, and the import is well.
        """
        return bool(self.files or self.records or (self.unreadable and not self.recorded))


def grouped(paths: Iterable[Path], tallies: Iterable[Tally]) -> dict[Path, list[Tally]]:
    """Group tallies by the argument that their files are from; an empty folder among ``paths`` has none."""
    groups: dict[Path, list[Tally]] = {path: [] for path in paths}
    for tally in tallies:
        groups.setdefault(tally.given, []).append(tally)
    return groups


def left_out(tallies: Sequence[Tally]) -> list[tuple[str, str]]:
    """Return what was left out on purpose, and the remedy for each."""
    reasons = []
    if other_pages := sum(tally.other_pages for tally in tallies):
        pages = f"{counted(other_pages, 'page')} of its site of kinds we do not read (front page, pictures)"
        reasons.append((pages, "name one with --url to import it all the same"))
    if other_hosts := sum(tally.other_hosts for tally in tallies):
        pages = f"{counted(other_hosts, 'page')} of other sites"
        reasons.append((pages, "add --any-host to import those of other sites"))
    return reasons


def refusals(given: Path, tallies: Sequence[Tally], source: str, url: str | None) -> list[str]:
    """Return the sentences for which an import of the files of one argument fails; none where it does not."""
    failed = [tally for tally in tallies if tally.is_failed]
    if failed:
        sentences = list(islice((sentence for tally in failed for sentence in tally.sentences), _SHOWN))
        more = sum(tally.unreadable for tally in failed) - len(sentences)
        return [*sentences, *([f"{shown(given)}: and {more:,} more"] if more > 0 else [])]
    if any(tally.recorded for tally in tallies):
        return []
    return [f"{shown(given)}: {_nothing(tallies, source, url)}"]


def summary_of(tallies: Sequence[Tally]) -> str:
    """Return what an import could not read and what it left out, each once, for its last line; "" for nothing.

    >>> tally = Tally(path=Path("a.warc.gz"), given=Path("a.warc.gz"), recorded=2, other_hosts=3)
    >>> tally.add_unreadable("record", "a.warc.gz: no record can be read at byte 99")
    >>> summary_of([tally])
    'unreadable: 1 record; left out: 3 pages of other sites'
    """
    unreadable = {
        "file": sum(tally.files for tally in tallies),
        "record": sum(tally.records for tally in tallies),
        "page": sum(tally.pages for tally in tallies),
        "item": sum(tally.items for tally in tallies),
        "capture time": sum(tally.times for tally in tallies),
    }
    numbers = [counted(number, noun) for noun, number in unreadable.items() if number]
    pages = [pages.partition(" (")[0].replace("of its site ", "") for pages, _ in left_out(tallies)]
    parts = [("unreadable", numbers), ("left out", pages)]
    return "; ".join(f"{what}: {', '.join(listed)}" for what, listed in parts if listed)


def shown(path: Path | str) -> str:
    """Return a path as text that can be printed, also where its bytes are not UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")


def _nothing(tallies: Iterable[Tally], source: str, url: str | None) -> str:
    """Why nothing was recorded from files in which every page could be read."""
    if url:
        return f"no page at {url} is in it; check --url, or leave it out to take every page of the source"
    reasons = left_out(list(tallies))
    if not reasons:
        return f"no page of {source} is in it"
    return (
        f"no page of {source} is in it, only {' and '.join(pages for pages, _ in reasons)};"
        f" {', or '.join(remedy for _, remedy in reasons)}"
    )

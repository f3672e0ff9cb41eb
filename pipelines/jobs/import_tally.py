"""Count what an import records from each file, and account for what it leaves out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from pipelines.records import counted
from scrapers.captures.local_files import display_name

_SHOWN = 3


@dataclass(slots=True, kw_only=True)
class Tally:
    """What came of one file or folder.

    ``unread`` are sentences about files, records and pages that could not be read, ``kinds`` how many of each;
    ``failed`` is why reading ended early. Pages that are left out on purpose are counted in ``other_pages`` (of the
    source's site, of kinds we do not read) and ``other_hosts``.
    """

    path: Path
    recorded: int = 0
    unread: list[str] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    failed: str = ""
    other_pages: int = 0
    other_hosts: int = 0

    def add_unread(self, kind: str, sentence: str) -> None:
        """Count a file, record or page that could not be read."""
        self.kinds[kind] += 1
        self.unread.append(sentence)

    @property
    def left_out(self) -> list[tuple[str, str]]:
        """What was left out on purpose, and the remedy for each."""
        reasons = []
        if self.other_pages:
            pages = f"{counted(self.other_pages, 'page')} of its site of kinds we do not read (front page, pictures)"
            reasons.append((pages, "name one with --url to import it all the same"))
        if self.other_hosts:
            pages = f"{counted(self.other_hosts, 'page')} of other sites"
            reasons.append((pages, "add --any-host to import those of other sites"))
        return reasons

    def refusals(self, source: str, url: str | None) -> list[str]:
        """Sentences for which the import fails: damage, files of a folder, or that nothing was recorded at all."""
        if self.failed:
            return [self.failed]
        # A WARC of a whole crawl has many pages that cannot be read; it fails only if none could, or if it is damaged.
        grave = self.path.is_dir() or self.kinds["damaged record"] or not self.recorded
        if self.unread and grave:
            more = len(self.unread) - _SHOWN
            return [*self.unread[:_SHOWN], *([f"{display_name(self.path)}: and {more:,} more"] if more > 0 else [])]
        return [] if self.recorded else [f"{self.path}: {self._nothing(source, url)}"]

    def _nothing(self, source: str, url: str | None) -> str:
        """Why nothing was recorded from a file in which every page could be read."""
        if url:
            return f"no page at {url} is in it; check --url, or leave it out to take every page of the source"
        if not self.left_out:
            return f"no page of {source} is in it"
        reasons, remedies = zip(*self.left_out, strict=True)
        return f"no page of {source} is in it, only {' and '.join(reasons)}; {', or '.join(remedies)}"


def summary_of(tallies: Iterable[Tally], run: int) -> str:
    """What an import left out, each once, for its last line; "" where it left out nothing.

    >>> tally = Tally(path=Path("a.warc.gz"), recorded=2, other_hosts=3)
    >>> tally.add_unread("damaged record", "a.warc.gz:99: it is damaged")
    >>> summary_of([tally], 7)
    'left out: 1 damaged record, 3 pages of other sites (see `queconste runs --issues 7`)'
    """
    kinds: Counter[str] = Counter()
    for tally in tallies:
        kinds += tally.kinds
        kinds["unreadable file"] += bool(tally.failed)
        kinds["page of kinds we do not read"] += tally.other_pages
        kinds["page of other sites"] += tally.other_hosts
    parts = [_counted(number, kind) for kind, number in kinds.items() if number]
    return f"left out: {', '.join(parts)} (see `queconste runs --issues {run}`)" if parts else ""


def _counted(number: int, kind: str) -> str:
    noun, of, rest = kind.partition(" of ")
    return f"{counted(number, noun)}{of}{rest}"

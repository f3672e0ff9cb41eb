"""Find the records whose bodies revisits refer to: in every file that is read, and among the captures kept."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from scrapers.captures.digests import parsed_digest
from scrapers.captures.warc_fields import DIGEST, OF_DIGEST, PAGES
from scrapers.captures.warc_parser import DamagedWarc, Record, record_at, records

Opener = Callable[[], BinaryIO]


def opener(path: Path) -> Opener:
    """Return a function that opens a file again each time."""
    return lambda: path.open("rb")


@dataclass(frozen=True, slots=True)
class Revisit:
    """A revisit whose original had not been seen when it was read; ``name`` is what its file is called."""

    open_file: Opener
    name: str
    offset: int
    tag: object


@dataclass(slots=True)
class Originals:
    """The places of pages that revisits may refer to, by digest, or else by URL and time.

    ``folder`` holds captures kept earlier, looked through only where the files that are read lack an original.
    ``tag`` is noted with each revisit that waits, so that its caller knows it again.
    """

    folder: Path | None = None
    tag: object = None
    waiting: list[Revisit] = field(default_factory=list)
    _places: dict[str, tuple[Opener, str, int]] = field(default_factory=dict)
    _looked: bool = False

    def note(self, record: Record, open_file: Opener, name: str) -> None:
        """Remember where a page is; ``name`` is what locators call its file."""
        for key in names_of(record):
            self._places.setdefault(key, (open_file, name, record.offset))

    def find(self, revisit: Record) -> Record | None:
        """Return the record whose body ``revisit`` refers to, as far as it has been seen.

        Raises ValueError, EOFError, zlib.error and OSError where it cannot be read any more.
        """
        place = self._places.get(name_of_original(revisit))
        if place is None:
            return None
        open_file, _, offset = place
        with open_file() as file:
            return record_at(file, offset)

    def locator(self, revisit: Record) -> str:
        """Return file and byte of the record that ``find`` returns; "" where it finds none."""
        place = self._places.get(name_of_original(revisit))
        return f"{place[1]}:{place[2]}" if place else ""

    def look_in_folder(self) -> None:
        """Remember the pages in the captures folder, once."""
        if self.folder is None or self._looked:
            return
        self._looked = True
        for path in sorted(self.folder.rglob("*.warc.gz")):
            for record in _pages(path):
                self.note(record, opener(path), path.name)


def _pages(path: Path) -> Iterator[Record]:
    try:
        with path.open("rb") as file:
            for record in records(file, lambda record: False):
                if isinstance(record, Record) and record.kind in PAGES and record.kind != "revisit":
                    yield record
    except (OSError, DamagedWarc):  # what cannot be read holds no original; `queconste verify` reports it
        return


def names_of(record: Record) -> Iterator[str]:
    """Yield what revisits may call a page: its digests in one spelling each, and its URL with its time."""
    for stated in filter(None, (record.field(DIGEST), record.field(OF_DIGEST))):
        yield _digest_key(stated)
    if named := _named(record, "WARC-Target-URI", "WARC-Date"):
        yield named


def name_of_original(revisit: Record) -> str:
    """Return what a revisit calls the page that it repeats, as ``names_of`` gives it; "" where it does not say."""
    digest = revisit.field(DIGEST)
    return _digest_key(digest) if digest else _named(revisit, "WARC-Refers-To-Target-URI", "WARC-Refers-To-Date")


def _digest_key(stated: str) -> str:
    """Return one spelling of a digest: archives write SHA-1 in base 32, in hexadecimal, in either case."""
    parsed = parsed_digest(stated)
    return f"{parsed[0]}:{parsed[1].hex()}" if parsed else stated.lower()


def _named(record: Record, url: str, date: str) -> str:
    named = record.field(url), record.field(date)
    return " ".join(named) if all(named) else ""

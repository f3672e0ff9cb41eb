"""One input to mine, and what came of it: both travel between the client and its workers."""

from dataclasses import dataclass, field
from typing import Any, Self

from scrapers.captures.capture import page_url

COMMON_CRAWL = "https://data.commoncrawl.org/"
LEDGER = "_ledger.db"
"""The file beside the Parquet files; readers of Parquet folders pass over names that begin so."""
MinedRow = dict[str, Any]
"""A row of the output, of plain values: see ``pipelines.mine.mined_rows``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRange:
    """The bytes of one record in a remote file: ``offset`` and ``length`` as an index gives them."""

    url: str
    offset: int
    length: int

    @classmethod
    def of(cls, url: object, offset: object, length: object) -> Self:
        """Return the range that an index or a plan names. Raises ValueError for none: no URL, or no bytes."""
        if not isinstance(url, str) or type(offset) is not int or type(length) is not int:
            raise ValueError("no URL, or no whole numbers of bytes")
        if offset < 0 or length < 1:
            raise ValueError("a range of no bytes")
        return cls(url=page_url(url), offset=offset, length=length)

    @property
    def address(self) -> str:
        """Return the address of these bytes, as locators name it."""
        return f"{self.url}#bytes={self.offset}-{self.offset + self.length - 1}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The bytes of one record: in the file at ``path``, or at ``url``; rows call it ``file``.

    ``length`` is 0 where no range request reaches it: in a file that is packed once more inside a WACZ.
    """

    file: str
    offset: int
    length: int
    path: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftRevisit:
    """A revisit at ``place`` whose original is not in its input; ``is_ours`` on a source's host.

    ``name`` is the hash of what it calls its original, which may be an address (``MiningSetup.hash_of_name``).
    """

    name: bytes
    place: Place
    is_ours: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """A revisit, and the record of another input that it repeats and calls ``name``."""

    left: LeftRevisit
    original: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class MiningTask:
    """One input: a file at ``path``, a remote one at ``url``, ``ranges`` of remote ones, or ``repeats`` among inputs.

    ``id`` is the same for the same input in another run; ``name`` is what messages call it. ``file`` is what rows call
    the file: its address, or its name where it has none.
    """

    id: str
    name: str
    path: str = ""
    url: str = ""
    file: str = ""
    ranges: tuple[PlannedRange, ...] = ()
    repeats: tuple[Repeat, ...] = ()


@dataclass(slots=True, kw_only=True)
class MinedInput:
    """What one input gave: its rows and how many records, pages and bytes were read.

    ``pages`` are records with a page, ``read`` those of them in which a page function found something, ``unreadable``
    pages that could not be read, ``damaged`` places without a record, ``undated`` pages with finds that were kept
    without the impossible time they state, ``refused`` ranges that the server did not send, with its ``refusals``.
    ``revisits`` are left for when all inputs were read, ``originals`` the names (hashed as theirs) and places of pages
    to which revisits in other inputs may refer. ``notes`` are the first sentences about what was not read. ``code`` is
    the version of the code that read it.
    """

    rows: list[MinedRow] = field(default_factory=list)
    pages: int = 0
    read: int = 0
    unreadable: int = 0
    damaged: int = 0
    undated: int = 0
    refused: list[PlannedRange] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    revisits: list[LeftRevisit] = field(default_factory=list)
    originals: list[tuple[tuple[bytes, ...], Place]] = field(default_factory=list)
    bytes: int = 0
    seconds: float = 0.0
    code: str = ""
    notes: list[str] = field(default_factory=list)

    def note(self, sentence: str) -> None:
        """Keep one of the first sentences."""
        if len(self.notes) < _NOTED:
            self.notes.append(sentence)


_NOTED = 20

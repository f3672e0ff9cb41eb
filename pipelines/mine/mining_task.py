"""One input to mine, and what came of it: both travel between the client and its workers."""

from dataclasses import dataclass, field
from typing import Any

MinedRow = dict[str, Any]
"""A row of the output, of plain values: see ``pipelines.mine.mined_rows``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRange:
    """The bytes of one record in a remote file: ``offset`` and ``length`` as an index gives them."""

    url: str
    offset: int
    length: int

    @property
    def address(self) -> str:
        """Return the address of these bytes, as locators name it."""
        return f"{self.url}#bytes={self.offset}-{self.offset + self.length - 1}"


@dataclass(frozen=True, slots=True, kw_only=True)
class MiningTask:
    """One input: a file at ``path``, a remote one at ``url``, or ``ranges`` of remote ones.

    ``id`` is the same for the same input in another run; ``name`` is what messages call it. ``file`` is what rows call
    the file: its address, or its name where it has none.
    """

    id: str
    name: str
    path: str = ""
    url: str = ""
    file: str = ""
    ranges: tuple[PlannedRange, ...] = ()


@dataclass(slots=True, kw_only=True)
class MinedInput:
    """What one input gave: its rows and how many records, pages and bytes were read.

    ``pages`` are records with a page, ``read`` those of them in which a page function found something, ``unreadable``
    pages of sources that could not be read, ``damaged`` places without a record, ``refused`` ranges that the server did
    not send. ``notes`` are the first sentences about these. ``code`` is the version of the code that read it.
    """

    rows: list[MinedRow] = field(default_factory=list)
    pages: int = 0
    read: int = 0
    unreadable: int = 0
    damaged: int = 0
    refused: list[PlannedRange] = field(default_factory=list)
    bytes: int = 0
    seconds: float = 0.0
    code: str = ""
    notes: list[str] = field(default_factory=list)

    def note(self, sentence: str) -> None:
        """Keep one of the first sentences."""
        if len(self.notes) < _NOTED:
            self.notes.append(sentence)


_NOTED = 3

"""Look for words in an archive: in every cell, in the terms that its search index stores, in pages that are free."""

import sqlite3
from collections.abc import Iterator, Set
from contextlib import closing
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from pipelines.redaction.prove_packed import Search
from pipelines.redaction.prove_streams import Hit
from pipelines.redaction.prove_unpacking import CHUNK
from pipelines.redaction.prove_words import Wanted, folded, lines_in_bytes, spelling
from pipelines.store.connection import address_to_read

_MAGIC = b"SQLite format 3\0"
_LOGS, _JOURNAL = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83"), b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
_LARGEST_PAGE = 2**16
_BATCH = 2**17  # bytes of cells that are looked at together
_APART = b"\n\x1f zq \x1f\n"  # between cells: the end of one and the beginning of the next are no match


def is_database(path: Path) -> bool:
    """Return whether a file is a SQLite database."""
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def look_in_database(path: Path, search: Search) -> None:
    """Look for lines in the tables and search indexes of a database. Raises sqlite3.Error where it is damaged."""
    with closing(sqlite3.connect(address_to_read(path), uri=True)) as db:
        db.text_factory = bytes
        db.execute("BEGIN")  # all of it at one moment
        tables = "SELECT name, coalesce(sql, '') FROM sqlite_master WHERE type = 'table' ORDER BY name"
        for name, sql in [(name.decode(), sql.decode()) for name, sql in db.execute(tables)]:
            if "USING FTS5" in sql.upper():
                _Index(db=db, name=name, place=f"{path}, search index {name}", search=search).look()
            elif not sql.upper().startswith("CREATE VIRTUAL"):
                _look_in_table(db, name, f"{path}, table {name}", search)


@dataclass(slots=True, kw_only=True)
class _Cells:
    """Cells that are looked at together, and one by one where something is found."""

    search: Search
    size: int = 0
    held: list[tuple[str, bytes]] = field(default_factory=list)

    def add(self, place: str, cell: bytes) -> None:
        if len(cell) > _BATCH:
            self.search.look((cell[at : at + CHUNK] for at in range(0, len(cell), CHUNK)), place)
            return
        self.held.append((place, cell))
        self.size += len(cell)
        if self.size > _BATCH:
            self.look()

    def look(self) -> None:
        wanted = self.search.looked_for
        if self.held and (lines := lines_in_bytes(_APART.join(cell for _, cell in self.held), wanted)):
            here = [one for one in wanted if one.line in lines]
            for place, cell in self.held:
                for line in lines_in_bytes(cell, here):
                    one = next(one for one in here if one.line == line)
                    self.search.report(Hit(place=place, offset=0, kind=spelling(cell, one), line=line))
        self.held.clear()
        self.size = 0


def _look_in_table(db: sqlite3.Connection, table: str, place: str, search: Search) -> None:
    rows = db.execute(f'SELECT * FROM "{table}"')
    columns = [column[0] for column in rows.description]
    cells = _Cells(search=search)
    for number, row in enumerate(rows, start=1):
        for column, cell in zip(columns, row, strict=True):
            if isinstance(cell, bytes):
                cells.add(f"{place}, column {column}, row {number:,}", cell)
            elif isinstance(cell, int) and cell > 99_999:
                cells.add(f"{place}, column {column}, row {number:,}", b"%d" % cell)
    cells.look()


@dataclass(slots=True, kw_only=True)
class _Index:
    """A search index of FTS5, whose terms are stored without the beginnings that they share with their neighbors."""

    db: sqlite3.Connection
    name: str
    place: str
    search: Search
    spelled: dict[str, set[str]] = field(init=False)

    def __post_init__(self) -> None:
        self.spelled = self._spellings({word for one in self.search.looked_for for word in one.words})

    def look(self) -> None:
        """Report lines whose words stand together in a row, and words that stand in no row any more."""
        for one in self.search.looked_for:
            if not all(word in self.spelled for word in one.words):
                continue
            if self.is_live(one.words):
                self._report(one, "words of a row")
            elif any(not self.is_live((word,)) for word in one.words):
                self._report(one, "word of a row that is gone")

    def _report(self, one: Wanted, kind: str) -> None:
        self.search.report(Hit(place=self.place, offset=0, kind=kind, line=one.line))

    def is_live(self, words: tuple[str, ...]) -> bool:
        """Check whether a row has these words, one behind the other, with whatever accents."""
        ways = product(*(self.spelled.get(word, ()) for word in words))
        query = f'SELECT 1 FROM "{self.name}" WHERE "{self.name}" MATCH ? LIMIT 1'
        return any(self.db.execute(query, (f'"{" ".join(way)}"',)).fetchone() for way in ways)

    def _spellings(self, words: set[str]) -> dict[str, set[str]]:
        """Return those of the words that are stored anywhere in the index, also as words of rows that are gone.

        The index has accents: "lopez" is stored as "lópez", as "lopez" or as both.
        """
        found: dict[str, set[str]] = {}
        for term in self._stored_terms():
            if (word := folded(term)) in words:
                found.setdefault(word, set()).add(term)
        return found

    def _stored_terms(self) -> Iterator[str]:
        self.db.execute(
            f'CREATE VIRTUAL TABLE IF NOT EXISTS temp."vocabulary_{self.name}" USING '
            f"fts5vocab(main, '{self.name}', 'row')"
        )
        for (term,) in self.db.execute(f'SELECT CAST(term AS BLOB) FROM temp."vocabulary_{self.name}"'):
            yield _text(term)
        for (block,) in self.db.execute(f'SELECT block FROM "{self.name}_data" WHERE id > 10'):
            yield from map(_term, terms_of(block))


def _text(stored: bytes) -> str:
    return stored.decode(errors="replace")


def _term(stored: bytes) -> str:
    return _text(stored[1:])  # the first byte names the index: "0" for that of whole words


def _folded_term(stored: bytes) -> str:
    return folded(_term(stored))


def terms_of(page: bytes) -> Iterator[bytes]:
    """Yield the terms on a leaf page of an FTS5 segment; none where it is no such page.

    Bytes 2 and 3 say where the list of terms begins, behind the content: a varint each, how far to the next one.
    """
    start = int.from_bytes(page[2:4], "big")
    if not 4 <= start <= len(page):
        return
    term, at, offset = b"", start, 0
    while at < len(page):
        step, at = _varint(page, at)
        place, is_first = offset + step, offset == 0
        offset = place
        if place >= start:
            return
        shared, place = (0, place) if is_first else _varint(page, place)
        length, place = _varint(page, place)
        if shared > len(term) or place + length > start:
            return
        term = term[:shared] + page[place : place + length]
        yield term


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Read a number as SQLite writes it; returns it, and where the next byte is."""
    value = 0
    for count in range(9):
        if at >= len(data):
            return value, at
        byte = data[at]
        at += 1
        if count == 8:
            return value << 8 | byte, at
        value = value << 7 | byte & 127
        if byte < 128:
            return value, at
    return value, at


def live_words(path: Path, search: Search) -> set[str]:
    """Return those of the words that a search of a database finds in a row. Raises sqlite3.Error."""
    words = {word for one in search.looked_for for word in one.words}
    with closing(sqlite3.connect(address_to_read(path), uri=True)) as db:
        tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%USING FTS5%'"
        indexes = [_Index(db=db, name=name, place="", search=search) for (name,) in db.execute(tables).fetchall()]
        return {word for word in words if any(index.is_live((word,)) for index in indexes)}


def look_in_pages_of_index(path: Path, search: Search, live: Set[str]) -> None:
    """Look for words of rows that are gone on all pages of a database, its log or journal, also those out of use.

    Of words that are ``live``, nobody can say of which row they are.
    """
    words = {word for one in search.looked_for for word in one.words} - live
    for number, page in _pages(path) if words else ():
        found = {term for block in _blobs(page) for term in map(_folded_term, terms_of(block)) if term in words}
        for one in search.looked_for:
            if not found.isdisjoint(one.words):
                place = f"{path}, page {number:,}, search index"
                search.report(Hit(place=place, offset=0, kind="word of a row that is gone", line=one.line))


def _pages(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the pages in a database, in its log or in its journal, numbered as they come."""
    with path.open("rb") as file:
        head = file.read(32)
        if head.startswith(_MAGIC):
            start, before, size, behind = 0, 0, int.from_bytes(head[16:18], "big"), 0
        elif head.startswith(_LOGS):
            start, before, size, behind = 32, 24, int.from_bytes(head[8:12], "big"), 0
        elif head.startswith(_JOURNAL):
            start, before, size, behind = int.from_bytes(head[20:24], "big"), 4, int.from_bytes(head[24:28], "big"), 4
        else:
            return
        size = _LARGEST_PAGE if size == 1 else size
        file.seek(start)
        number = 0
        while 0 < size <= _LARGEST_PAGE and (data := file.read(before + size + behind)):
            number += 1
            yield number, data[before : before + size]


def _blobs(page: bytes) -> Iterator[bytes]:
    """Yield what may be blocks of a search index on a leaf page of a table: rows of an id and a blob."""
    if page[:1] != b"\x0d":  # a leaf of a table
        return
    count = int.from_bytes(page[3:5], "big")
    for cell in range(count):
        at = int.from_bytes(page[8 + 2 * cell : 10 + 2 * cell], "big")
        size, at = _varint(page, at)
        _, at = _varint(page, at)
        header = page[at : at + 1]
        if header and header[0] < 16:
            yield page[at + header[0] : at + size]

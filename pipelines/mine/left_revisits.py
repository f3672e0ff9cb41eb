"""Remember revisits whose originals are in other inputs, and pair them when these were read."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import count, islice

from pipelines.mine.mining_task import LeftRevisit, MinedInput, MiningTask, Place, Repeat

TABLES = """
    CREATE TABLE IF NOT EXISTS files (number INTEGER PRIMARY KEY, file TEXT NOT NULL, path TEXT NOT NULL,
        url TEXT NOT NULL, UNIQUE (file, path, url)) STRICT;
    CREATE TABLE IF NOT EXISTS originals (name BLOB PRIMARY KEY, file INTEGER NOT NULL, offset INTEGER NOT NULL,
        length INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS revisits (file INTEGER NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL,
        name BLOB NOT NULL, is_ours INTEGER NOT NULL, PRIMARY KEY (file, offset))
        STRICT, WITHOUT ROWID;
"""
_PAIRS = """
    SELECT f.file, r.offset, r.length, f.path, f.url, r.name, r.is_ours, g.file, o.offset, o.length, g.path, g.url
    FROM revisits AS r JOIN originals AS o ON o.name = r.name
    JOIN files AS f ON f.number = r.file JOIN files AS g ON g.number = o.file
    WHERE r.length > 0 AND o.length > 0 ORDER BY f.file, r.offset
"""
# Of places of one page the last one counts: the file of an earlier one may have been moved. So may that of a revisit.
_NOTE_ORIGINAL = """
    INSERT INTO originals VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE
    SET file = excluded.file, offset = excluded.offset, length = excluded.length WHERE excluded.length > 0
"""
_DROP_MOVED = """
    DELETE FROM revisits WHERE name = ? AND offset = ? AND length = ? AND file IN (SELECT number FROM files
        WHERE file = ? AND number != ?)
"""
_REPEATS_OF_TASK = 100


class LeftRevisits:
    """The tables of a ledger in which revisits wait, until a page that they repeat was read in some input.

    Of the pages read, those on hosts of sources and those with finds are remembered: what a revisit of any other page
    shows is no find either.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def note(self, results: Iterable[MinedInput]) -> None:
        """Remember what inputs left, and the pages in them; the caller holds the transaction."""
        for result in results:
            for names, place in result.originals:
                where = (self._file(place), place.offset, place.length)
                rows = [(name, *where) for name in names]
                self._db.executemany(_NOTE_ORIGINAL, rows)
            for left in result.revisits:
                place = left.place
                row = (self._file(place), place.offset, place.length, left.name, left.is_ours)
                self._db.execute(_DROP_MOVED, (left.name, place.offset, place.length, place.file, row[0]))
                self._db.execute("INSERT OR REPLACE INTO revisits VALUES (?, ?, ?, ?, ?)", row)

    def forget(self, task: MiningTask) -> None:
        """Drop the revisits that were read; the caller holds the transaction."""
        for each in task.repeats:
            place = each.left.place
            query = "DELETE FROM revisits WHERE file = ? AND offset = ?"
            self._db.execute(query, (self._file(place), place.offset))

    def tasks(self) -> list[MiningTask]:
        """Return what is to be read once more, since by now the originals are known."""
        return list(_tasks(map(_pair, self._db.execute(_PAIRS))))

    def count(self) -> int:
        """Return how many are left on hosts of sources."""
        return int(self._db.execute("SELECT count(*) FROM revisits WHERE is_ours").fetchone()[0])

    def named(self, most: int) -> list[str]:
        """Return the files and bytes of the first ones that are left on hosts of sources."""
        query = (
            "SELECT f.file || ', byte ' || r.offset FROM revisits AS r JOIN files AS f ON f.number = r.file "
            "WHERE is_ours ORDER BY f.file, r.offset LIMIT ?"
        )
        return [name for (name,) in self._db.execute(query, (most,))]

    def _file(self, place: Place) -> int:
        names = (place.file, place.path, place.url)
        self._db.execute("INSERT OR IGNORE INTO files (file, path, url) VALUES (?, ?, ?)", names)
        query = "SELECT number FROM files WHERE file = ? AND path = ? AND url = ?"
        return int(self._db.execute(query, names).fetchone()[0])


def _pair(row: tuple[str, int, int, str, str, bytes, int, str, int, int, str, str]) -> Repeat:
    file, offset, length, path, url, name, is_ours, *original = row
    place = Place(file=file, offset=offset, length=length, path=path, url=url)
    names = ("file", "offset", "length", "path", "url")
    first = Place(**dict(zip(names, original, strict=True)))  # type: ignore[arg-type]
    return Repeat(left=LeftRevisit(name=name, place=place, is_ours=bool(is_ours)), original=first)


def _tasks(pairs: Iterator[Repeat]) -> Iterator[MiningTask]:
    for number in count():
        batch = tuple(islice(pairs, _REPEATS_OF_TASK))
        if not batch:
            return
        first = number * _REPEATS_OF_TASK
        name = f"revisits {first + 1} to {first + len(batch)} with originals in other inputs"
        yield MiningTask(id=f"repeats-{number}", name=name, repeats=batch)

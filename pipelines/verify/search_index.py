"""Check that a search finds each row by its own words, and each word by its spelling and its stems."""

import sqlite3
from collections.abc import Iterator

from pipelines.store.vocabulary import SEARCHED, derive_vocabulary, is_by_these_rules

_INDEXES = {
    "petitions_fts": ("petitions", "title"),
    "action_alerts_fts": ("action_alerts", "title"),
    "creators_fts": ("creators", "name"),
    "organizations_fts": ("organizations", "name"),
}
_CONFIG = [("version", 4)]
_MOST_WORDS = 20  # of one table that are named


def check_search_rules(db: sqlite3.Connection) -> Iterator[str]:
    """Say that the words of a search are not by this program's rules. Only reads.

    Of the archive itself, not of a copy that was opened to be written: there, the words are derived again.
    """
    if not is_by_these_rules(db):
        yield (
            "search_rules: the words of a search were found by other rules than those of this program, so that it may "
            "miss some; run any command that writes the archive (for example queconste derive)"
        )


def check_search(copy: sqlite3.Connection) -> Iterator[str]:
    """Name the rows that a search misses by their words, or finds by others. Writes into ``copy``, an archive's."""
    for index, (table, name) in _INDEXES.items():
        if [tuple(row) for row in copy.execute(f"SELECT k, v FROM {index}_config")] != _CONFIG:
            yield f"{index}_config: the settings of the index are not those that this program makes"
        try:
            copy.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError:
            named = list(_misindexed(copy, index, table, name))
            yield from named or [f"{index}: the index is damaged"]
            if index in SEARCHED:
                return  # the words of a damaged index say nothing of those beside it
    yield from _vocabulary(copy)


def _vocabulary(copy: sqlite3.Connection) -> Iterator[str]:
    """Name the words whose spelling or stems are not those that the words of the index have."""
    tables = ("search_spellings", "search_stems")
    before = {table: set(map(tuple, copy.execute(f"SELECT * FROM {table}"))) for table in tables}
    derive_vocabulary(copy)
    for table in tables:
        after = set(map(tuple, copy.execute(f"SELECT * FROM {table}")))
        wrongs = [(row, "is missing") for row in after - before[table]]
        wrongs += [(row, "is no word of any text, or has other letters") for row in before[table] - after]
        for (key, word), what in sorted(wrongs)[:_MOST_WORDS]:
            yield f"{table}: {word!r}, found by {key!r}, {what}"


def _misindexed(copy: sqlite3.Connection, index: str, table: str, name: str) -> Iterator[str]:
    """Name the rows whose words change when the index is rebuilt: SQLite itself only says that some do."""
    copy.execute(f"CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, {index}, instance)")
    try:
        before = copy.execute("SELECT doc, term, col, offset FROM temp.words").fetchall()
        copy.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
        after = copy.execute("SELECT doc, term, col, offset FROM temp.words").fetchall()
    except sqlite3.DatabaseError:
        return
    finally:
        copy.execute("DROP TABLE temp.words")
    for row in sorted({row[0] for row in set(map(tuple, before)) ^ set(map(tuple, after))}):
        title = copy.execute(f"SELECT {name} FROM {table} WHERE id = ?", (row,)).fetchone()
        found = f"of {title[0]!r} is found by other words than its own" if title else "is found and not there"
        yield f"{index}: row {row} {found}"

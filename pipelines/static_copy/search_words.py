"""Write the words of the search of a static copy: which records have each, and which words are forms of each other."""

import sqlite3
from collections.abc import Iterator
from heapq import merge
from itertools import groupby
from pathlib import Path

from pipelines.site.search_plan import INDEXES, Kind
from pipelines.site.search_terms import expand
from pipelines.site.search_tree import Term
from pipelines.static_copy.script_files import SortedScripts, differences
from pipelines.static_copy.search_records import Numbers
from pipelines.store.vocabulary import LONGEST_WORD, SEARCHED, fold

# The columns of the index, as bits: those where a word stands in a record are added up.
COLUMNS = {"title": 1, "what": 2, "why": 2, "body": 2, "creator": 4, "target": 8, "sponsor": 16}
_FOLDED = "SELECT DISTINCT folded FROM search_spellings ORDER BY folded"


def write_words(conn: sqlite3.Connection, folder: Path, numbers: Numbers) -> list[str]:
    """Write for each word the records that have it, by the columns where it stands; returns the first words of scripts.

    Holds the records of one word at a time.
    """
    scripts = SortedScripts(folder=folder, name="words")
    found = bytearray(numbers.total)  # for each record, the columns that have the word
    for word, places in groupby(merge(*(_places(conn, kind, numbers) for kind in INDEXES)), key=lambda place: place[0]):
        touched = []
        for _, number, bit in places:
            if not found[number]:
                touched.append(number)
            found[number] |= bit
        by_columns: dict[int, list[int]] = {}
        for number in sorted(touched):
            by_columns.setdefault(found[number], []).append(number)
            found[number] = 0
        lists = {str(columns): differences(each) for columns, each in sorted(by_columns.items())}
        scripts.add(word, lists, sum(map(len, lists.values())) + 6 * len(lists))
    scripts.finish()
    return scripts.firsts


def _places(conn: sqlite3.Connection, kind: Kind, numbers: Numbers) -> Iterator[tuple[str, int, int]]:
    """Yield each word, the number of a record and the column where it stands, by words in the order of their bytes."""
    index = INDEXES[kind]
    vocabulary = f"places_in_{index}"
    conn.execute(f"CREATE VIRTUAL TABLE temp.{vocabulary} USING fts5vocab(main, {index}, instance)")
    marks = ", ".join("?" for _ in SEARCHED[index])
    query = f"SELECT term, doc, col FROM temp.{vocabulary} WHERE col IN ({marks})"
    of = numbers.of[kind]
    for word, key, column in conn.execute(query, SEARCHED[index]):
        if len(word) <= LONGEST_WORD and 0 <= key < len(of) and of[key] >= 0:
            yield word, of[key], COLUMNS[column]


def write_forms(conn: sqlite3.Connection, folder: Path) -> list[str]:
    """Write for each word, without accents, how texts spell it and its forms; returns the first word of each script.

    "huelga" has "huelga|huelgas": before the line the spellings of the word itself, behind it those of other forms.
    """
    scripts = SortedScripts(folder=folder, name="forms")
    for folded in _keys(conn):
        expanded = expand(conn, Term(typed=folded, words=(folded,)))
        exact = {word for (word, *more) in expanded.exact if not more and _is_said(conn, word)}
        forms = {word for (word, *more) in expanded.forms if not more and _is_said(conn, word)} - exact
        said = " ".join(sorted(exact)) + ("|" + " ".join(sorted(forms)) if forms else "")
        scripts.add(folded, said, len(said))
    scripts.finish()
    return scripts.firsts


def write_stems(conn: sqlite3.Connection, folder: Path) -> list[str]:
    """Write for each stem the words that have it, for words that no text has; returns the first stem of each script."""
    scripts = SortedScripts(folder=folder, name="stems")
    rows = conn.execute("SELECT stem, word FROM search_stems ORDER BY stem, word")
    for stem, words in groupby(rows, key=lambda row: row[0]):
        said = " ".join(word for _, word in words)
        scripts.add(stem, said, len(said))
    scripts.finish()
    return scripts.firsts


def _is_said(conn: sqlite3.Connection, word: str) -> bool:
    query = "SELECT 1 FROM search_spellings WHERE folded = ? AND word = ?"
    return conn.execute(query, (fold(word), word)).fetchone() is not None


def _keys(conn: sqlite3.Connection) -> Iterator[str]:
    """Yield the words of all texts without accents, and those with ñ also with n in its place, in their order."""
    plain = (word for (word,) in conn.execute(_FOLDED))
    with_enye = "SELECT DISTINCT folded FROM search_spellings WHERE instr(folded, 'ñ')"
    twins = sorted(word.replace("ñ", "n") for (word,) in conn.execute(with_enye))
    for word, _ in groupby(merge(plain, twins)):
        yield word

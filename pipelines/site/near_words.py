"""Find the words of the archive that are spelled nearly like one that no text has."""

import sqlite3
from collections.abc import Iterator
from json import dumps

from pipelines.store.vocabulary import fold

_LETTERS = "abcdefghijklmnñopqrstuvwxyz"
_MOST = 8
_MOST_COMPARED = 4_000  # words with the same beginning
_BEGINNING = 3  # letters
_LENGTHS = range(4, 25)  # letters of a word for which others are sought
_SPELLED = "SELECT folded, word FROM search_spellings WHERE folded IN (SELECT value FROM json_each(?)) LIMIT 200"
_BEGINNING_SO = "SELECT folded, word FROM search_spellings WHERE folded >= ? AND folded < ? LIMIT ?"


def near_words(conn: sqlite3.Connection, word: str) -> list[str]:
    """Return words of the archive that differ in one letter, or else in two and not in the first three."""
    folded = fold(word)
    if len(folded) not in _LENGTHS or not folded.isalpha():
        return []
    found = dict(conn.execute(_SPELLED, (dumps(sorted({*_one_off(folded)} - {folded})),)))
    if not found:
        start = folded[:_BEGINNING]
        rows = conn.execute(_BEGINNING_SO, (start, f"{start}\U0010ffff", _MOST_COMPARED))
        found = {other: spelled for other, spelled in rows if 0 < distance(folded, other, 2) <= 2}
    ordered = sorted(found, key=lambda other: (other[0] != folded[0], abs(len(other) - len(folded)), other))
    return [found[other] for other in ordered[:_MOST]]


def _one_off(word: str) -> Iterator[str]:
    """Yield all words that one slip of a finger makes of a word."""
    for at in range(len(word) + 1):
        front, back = word[:at], word[at:]
        if back:
            yield front + back[1:]
            yield from (front + letter + back[1:] for letter in _LETTERS)
        if len(back) > 1:
            yield front + back[1] + back[0] + back[2:]
        yield from (front + letter + back for letter in _LETTERS)


def distance(one: str, other: str, most: int) -> int:
    """Count the letters to insert, leave out, replace or swap to make a word of another, up to ``most`` + 1.

    >>> distance("huelga", "huegla", 2), distance("raid", "raids", 2), distance("raid", "redada", 2)
    (1, 1, 3)
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    line = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        next_line = [i]
        for j, b in enumerate(other, 1):
            cost = min(line[j] + 1, next_line[j - 1] + 1, line[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            next_line.append(cost)
        if min(next_line) > most:
            return most + 1
        before, line = line, next_line
    return min(line[-1], most + 1)

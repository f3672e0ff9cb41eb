"""Split a text into the words that redactions compare, whatever their case, accents, encoding and markup."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from pipelines.masks.folding import INLINE, TAG, Folded, fold

_PATTERN = re.compile(
    r"""
    \\[nrtbf]                                     # "Ana\nLopez", as JSON and scripts write a line break
    | ((?:[^\W_](?!                               # a word ends before
        (?<=[a-z])[A-Z]                           # Ana and Lopez of "#FreeAnaLopez"
        | (?<=[^\W\d_])\d | (?<=\d)[^\W\d_]       # the note of "Lopez<sup>1</sup>", the number of "analopez77@"
    ))*[^\W_])
    """,
    re.VERBOSE,
)
_WHOLE = re.compile(r"[^\W_]+")
_MARKUP = str.maketrans("<>", "  ")


class Reading(NamedTuple):
    """A text as its words are read: in lower case without accents, and where each stands in the folded text."""

    folded: Folded
    words: list[str]
    places: list[tuple[int, int]]

    def gap(self, one: int, other: int) -> str:
        """Return what stands between two words."""
        return self.folded.text[self.places[one][1] : self.places[other][0]]

    def glued(self, place: int) -> tuple[str, int]:
        """Return the whole whose parts begin with this word, as "freeanalopez", and its end; "" for a word alone."""
        first, last = place, place
        if place and not self.gap_after(place - 1):
            return "", 0
        while last + 1 < len(self.places) and not self.gap_after(last):
            last += 1
        start, end = self.places[first][0], self.places[last][1]
        return (self.folded.lower[start:end] if last > first else ""), end

    def gap_after(self, place: int) -> int:
        """Return how many characters stand behind a word, before the next."""
        return self.places[place + 1][0] - self.places[place][1]


def readings(text: str, is_wanted: Callable[[str], object] = lambda word: True) -> Iterator[Reading]:
    """Read a text without its markup, and once more with it: names also stand in attributes.

    A reading in which no word ``is_wanted`` is left out.

    >>> [reading.words for reading in readings('<i title="L&oacute;pez">Ana</i> <b>P.</b>')]
    [['ana', 'p'], ['i', 'title', 'lopez', 'ana', 'i', 'b', 'p', 'b']]
    """
    has_tags = "<" in text
    if _has_wanted(TAG.sub(" ", INLINE.sub("", text)) if has_tags else text, is_wanted):
        yield _read(fold(text))
    if has_tags and _has_wanted(" ".join(set(TAG.findall(text))).translate(_MARKUP), is_wanted):
        yield _read(fold(text.translate(_MARKUP)))


def words_of(text: str) -> list[str]:
    """Return the words of a text, without markup.

    >>> words_of("LÓPEZ, Ana P."), words_of("free-ana-l%C3%B3pez"), words_of("#FreeAna")
    (['lopez', 'ana', 'p'], ['free', 'ana', 'lopez'], ['free', 'ana'])
    """
    return _read(fold(text)).words


def _has_wanted(text: str, is_wanted: Callable[[str], object]) -> bool:
    """Check the distinct words of a text, which are few: most pages are passed over here."""
    folded = fold(text)
    # By both: "FreeAna" is three words, of which one is all of it.
    found = {*map(str.lower, _PATTERN.findall(folded.text)), *_WHOLE.findall(folded.lower)}
    return any(map(is_wanted, found))


def _read(folded: Folded) -> Reading:
    places = [found.span(1) for found in _PATTERN.finditer(folded.text) if found.lastindex]
    return Reading(folded, [folded.lower[start:end] for start, end in places], places)

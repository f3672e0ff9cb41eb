"""Split a text into the words that redactions compare, whatever their case, accents, encoding and markup."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipelines.masks.folding import Folded, fold

# "\n" as JSON and scripts write a line break stands before the next word without a blank: "Ana\nLopez"
_WORD = re.compile(r"\\[nrtbf]|([^\W_]+)")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")  # "#FreeAnaLopez"
_MARKUP = str.maketrans("<>", "  ")


class Word(NamedTuple):
    """A word in lower case without accents, and where it stands in the folded text.

    ``glued`` is the whole of which it is the first part, as "freeanalopez" of #FreeAnaLopez; "" for most words.
    """

    text: str
    start: int
    end: int
    glued: str = ""
    glued_end: int = 0


class Reading(NamedTuple):
    """A text as its words are read: ``folded`` leads back to the original."""

    folded: Folded
    words: list[Word]


def readings(text: str) -> Iterator[Reading]:
    """Read a text without its markup, and once more with it: names also stand in attributes.

    >>> [[word.text for word in reading.words] for reading in readings('<i title="L&oacute;pez">Ana</i> <b>P.</b>')]
    [['ana', 'p'], ['i', 'title', 'lopez', 'ana', 'i', 'b', 'p', 'b']]
    """
    yield _read(text)
    if "<" in text:
        yield _read(text.translate(_MARKUP))


def words_of(text: str) -> list[str]:
    """Return the words of a text, without markup.

    >>> words_of("LÓPEZ, Ana P."), words_of("free-ana-l%C3%B3pez"), words_of("#FreeAna")
    (['lopez', 'ana', 'p'], ['free', 'ana', 'lopez'], ['free', 'ana'])
    """
    return [word.text for word in _read(text).words]


def _read(text: str) -> Reading:
    folded = fold(text)
    found: list[Word] = []
    for match in _WORD.finditer(folded.text):
        if match[1] is None:
            continue
        start, end = match.span()
        whole = match[1]
        edges = [hump.start() for hump in _HUMP.finditer(whole)] if not whole.isupper() and not whole.islower() else []
        if not edges:
            found.append(Word(whole.casefold(), start, end))
            continue
        for at, until in zip([0, *edges], [*edges, len(whole)], strict=True):
            glued = whole.casefold() if at == 0 else ""
            found.append(Word(whole[at:until].casefold(), start + at, start + until, glued, end))
    return Reading(folded, found)

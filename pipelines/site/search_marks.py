"""Mark the words that a search found in the texts of a hit, and cut a snippet around them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup, escape

from pipelines.site.search_grammar import WORD

_SNIPPET = 40  # words
_BEFORE = 6  # words of a snippet before the first that is marked


@dataclass(frozen=True, slots=True)
class Marker:
    """Marks ``phrases``, each one or more words in lower case, as the search index has them.

    >>> marker = Marker([("huelga",), ("hunger", "strike")])
    >>> marker.marked("Huelga & hunger strikes")
    Markup('<mark>Huelga</mark> &amp; hunger strikes')
    >>> marker.marked("A Hunger-Strike")
    Markup('A <mark>Hunger-Strike</mark>')
    >>> marker.marked("the huelga")
    Markup('the <mark>huelga</mark>')
    """

    phrases: frozenset[tuple[str, ...]]
    firsts: frozenset[str]
    lengths: tuple[int, ...]

    def __init__(self, phrases: Iterable[tuple[str, ...]]) -> None:
        object.__setattr__(self, "phrases", frozenset(phrases))
        object.__setattr__(self, "firsts", frozenset(phrase[0] for phrase in self.phrases if phrase))
        object.__setattr__(self, "lengths", tuple(sorted({len(phrase) for phrase in self.phrases}, reverse=True)))

    def marked(self, text: str | None) -> Markup:
        """Escape a text, and put what was found in it between <mark> tags."""
        if not text or not self._may_be_in(text):
            return escape(text or "")
        words = list(WORD.finditer(text))
        return _marked(text, words, self._found(words), 0, len(text))

    def is_in(self, text: str) -> bool:
        """Whether a text has one of the phrases."""
        return self._may_be_in(text) and bool(self._found(list(WORD.finditer(text))))

    def snippet(self, text: str) -> Markup | None:
        """Cut a text to the 40 words with the most of what was found; None where nothing was."""
        if not self._may_be_in(text):
            return None
        words = list(WORD.finditer(text))
        found = self._found(words)
        return _cut(text, words, found, _best_start(found)) if found else None

    def beginning(self, text: str) -> Markup:
        """Cut a text to its first 40 words."""
        words = list(islice(WORD.finditer(text), _SNIPPET + max(self.lengths, default=0) + 1))
        return _cut(text, words, self._found(words), 0)

    def _may_be_in(self, text: str) -> bool:
        """Whether a text has the letters of a first word: most texts need not be cut into words."""
        lower = text.lower()
        return any(first in lower for first in self.firsts)

    def _found(self, words: Sequence[re.Match[str]]) -> list[tuple[int, int]]:
        """List the places of phrases among the words: the first word of each, and the one behind its last."""
        plain = [word[0].lower() for word in words]
        found: list[tuple[int, int]] = []
        behind = 0
        for place in [place for place, word in enumerate(plain) if word in self.firsts]:
            if place >= behind:
                phrases = (tuple(plain[place : place + n]) for n in self.lengths)  # shorter at the end of the text
                length = next((len(phrase) for phrase in phrases if phrase in self.phrases), 0)
                behind = place + length
                found += [(place, behind)] if length else []
        return found


def _best_start(found: Sequence[tuple[int, int]]) -> int:
    starts = [max(0, first - _BEFORE) for first, _ in found]
    return max(starts, key=lambda start: (sum(start <= first < start + _SNIPPET for first, _ in found), -start))


def _cut(text: str, words: Sequence[re.Match[str]], found: Sequence[tuple[int, int]], start: int) -> Markup:
    end = start + _SNIPPET
    first = words[start].start() if start else 0
    last = words[end - 1].end() if end < len(words) else len(text)
    shown = [(begin, behind) for begin, behind in found if start <= begin and behind <= end]
    return Markup("…" if start else "") + _marked(text, words, shown, first, last) + ("…" if end < len(words) else "")


def _marked(
    text: str, words: Sequence[re.Match[str]], found: Sequence[tuple[int, int]], first: int, last: int
) -> Markup:
    parts, at = [], first
    for begin, behind in found:
        start, end = words[begin].start(), words[behind - 1].end()
        parts.append(escape(text[at:start]) + Markup("<mark>{}</mark>").format(text[start:end]))
        at = end
    return Markup("").join([*parts, escape(text[at:last])])

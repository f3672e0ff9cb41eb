"""Find redacted words in a text by keyed hashes, and put marks in their place."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from pipelines.masks.folding import TAG
from pipelines.redaction.needles import MARK, Needle, Remembered, anchor_of, hash_of, remember
from pipelines.redaction.words import Reading, readings
from pipelines.redaction_key import Key

_SEEN = 200_000  # words whose hashes stay in memory: those of all pages of a source
_LONGEST_GAP = 12  # signs between two words of one text, without blanks: "Ana","last_name":"Lopez" has three
_BETWEEN = re.compile(r"[{}\x00]")  # the end of an object in JSON: what follows is another's
# What may stand between the parts of a name, beside initials: "First name: Ana, last name: López", "last_name":"López"
_LABELS = frozenset(
    {"first", "last", "given", "family", "middle", "full", "name", "names"}
    | {"surname", "nombre", "nombres", "apellido", "apellidos"}
)
_MOST_BETWEEN = 4
_NO_INITIALS = frozenset("yeoua")  # "Ana y López" are two; "Ana E. López" is one
_INITIAL = re.compile(r"[ \t]{1,2}[A-Z]\.(?![A-Za-z])")
_IN_ADDRESS = re.compile(r"[/@]|%[0-9A-Fa-f]{2}|\w-\w+-\w|^[\w.]+[-_+.][\w.]+$")
_ENDS = re.compile(r"[\s\"'<>()\[\]{},;\\]")
_SEGMENT_START, _SEGMENT_END = re.compile(r"(?:^|[/=\"'\s>:])\Z"), re.compile(r"\Z|[/?#&\"'\s<.,;)\\]")
_AROUND = 400  # characters of an address that are looked at


_Shape = tuple[str, int, int]


class Span(NamedTuple):
    """A stretch of a text that is to be taken out, the redaction that says so, and the mark for its place."""

    start: int
    end: int
    redaction: int
    mark: str


class Matcher:
    """Finds what was redacted. Takes time for a page in proportion to its length, and little where nothing is there."""

    def __init__(self, key: Key, needles: Iterable[tuple[int, Needle]]) -> None:
        by_redaction: dict[int, list[Needle]] = defaultdict(list)
        for redaction, needle in needles:
            by_redaction[redaction].append(needle)
        hashes = [each for redaction, found in by_redaction.items() for each in remember(found, redaction, key)]
        self._take(key, hashes)

    @classmethod
    def remembered(cls, key: Key, hashes: Iterable[Remembered]) -> "Matcher":
        """Return the matcher of redactions that are only known by their hashes."""
        matcher = cls(key, ())
        matcher._take(key, hashes)
        return matcher

    def _take(self, key: Key, hashes: Iterable[Remembered]) -> None:
        self._key = key
        self._anchors: dict[str, set[_Shape]] = {}
        self._seen: dict[str, frozenset[_Shape]] = {}
        self._found: dict[str, dict[int, dict[str, tuple[int, str]]]] = {}
        for redaction, how, words, hashed, anchor, place, mark in hashes:
            self._anchors.setdefault(anchor, set()).add((how, words, place))
            self._found.setdefault(how, {}).setdefault(words, {}).setdefault(hashed, (redaction, mark))

    def __bool__(self) -> bool:
        return bool(self._anchors)

    def redacted(self, text: str) -> str:
        """Return a text with marks in place of what was redacted; the same object where there is nothing.

        Markup inside of what was redacted stays, so that a page stays one.
        """
        parts: list[str] = []
        at = 0
        for span in self.spans(text):
            inside = text[span.start : span.end]
            parts += (text[at : span.start], span.mark, *(TAG.findall(inside) if "<" in inside else ()))
            at = span.end
        return "".join((*parts, text[at:])) if parts else text

    def spans(self, text: str) -> list[Span]:
        """Return the stretches of a text that are to be taken out, in order and apart."""
        if not self._anchors:
            return []
        found = [span for reading in readings(text, self._shapes) for span in self._spans(text, reading)]
        return _apart(text, found)

    def _spans(self, text: str, reading: Reading) -> Iterator[Span]:
        wanted: set[_Shape] = set()  # how, how many words, and the first of them
        for at, word in enumerate(reading.words):
            for how, number, place in self._shapes(word):
                first = range(at - number - _MOST_BETWEEN + 1, at + 1) if how == "name" else (at - place,)
                wanted.update((how, number, start) for start in first if start >= 0)
        for how, number, start in sorted(wanted):  # or which of two that end alike gives the mark would be by chance
            if how == "name":
                yield from self._name(text, reading, start, number)
            else:
                yield from self._sequence(text, reading, how, start, start + number)
        yield from self._glued(text, reading)

    def _shapes(self, word: str) -> frozenset[_Shape]:
        """Return the shapes of what this may be the longest word of: how it is hashed, its words, those before this."""
        found = self._seen.get(word)
        if found is None:
            if len(self._seen) > _SEEN:
                self._seen.clear()
            found = self._seen[word] = frozenset(self._anchors.get(anchor_of(self._key, word), ()))
        return found

    def _lookup(self, how: str, words: list[str]) -> tuple[int, str] | None:
        return self._found.get(how, {}).get(len(words), {}).get(hash_of(self._key, how, words))

    def _sequence(self, text: str, reading: Reading, how: str, first: int, end: int) -> Iterator[Span]:
        words = reading.words[first:end]
        hit = self._lookup(how, words) if len(words) == end - first else None
        if hit is None or not all(_belong(reading, one, other) for one, other in pairwise(range(first, end))):
            return
        where = reading.places[first][0], reading.places[end - 1][1]
        if how != "address" or _is_segment(text, *reading.folded.original(*where)):
            yield self._span(text, reading, *where, words, hit)

    def _name(self, text: str, reading: Reading, first: int, number: int) -> Iterator[Span]:
        part = _name_at(reading, first, number)
        words = sorted(reading.words[place] for place in part)
        if hit := words and self._lookup("name", words):
            end = reading.places[part[-1]][1]
            if initial := _INITIAL.match(reading.folded.text, end):  # "López, Ana P."
                end = initial.end()
            yield self._span(text, reading, reading.places[first][0], end, words, hit)

    def _glued(self, text: str, reading: Reading) -> Iterator[Span]:
        """Find words that are written as one, with capitals: "AnaLopez"."""
        for place in range(len(reading.words) - 1):
            if reading.gap_after(place) == 0:
                whole, end = reading.glued(place)
                if whole and self._shapes(whole) and (hit := self._lookup("sequence", [whole])):
                    yield self._span(text, reading, reading.places[place][0], end, [whole], hit)

    def _span(self, text: str, reading: Reading, start: int, end: int, words: list[str], hit: tuple[int, str]) -> Span:
        if len(words[-1]) == 1 and reading.folded.text[end : end + 1] == ".":  # "Ana R."
            end += 1
        first, last = reading.folded.original(start, end)
        redaction, mark = hit
        # Numbered, so that two addresses stay two; and alike in both, so that a title still makes its petition's slug.
        mark = mark or f"[redacted {number_of(self._key, ' '.join(words))}]"
        if _is_in_address(text, first, last):
            mark = mark.strip("[]").replace(" ", "-")
        return Span(first, last, redaction, mark)


def number_of(key: Key, text: str) -> str:
    """Return four digits of the keyed hash of a text."""
    return f"{int(key.hash(f'place{chr(10)}{text}')[:8], 16) % 10_000:04}"


def _belong(reading: Reading, one: int, other: int) -> bool:
    """Check that two words stand beside each other, and not at the ends of two things."""
    gap = reading.gap(one, other)
    return len(gap) < 2 or (len("".join(gap.split())) <= _LONGEST_GAP and not _BETWEEN.search(gap))


def _name_at(reading: Reading, first: int, number: int) -> list[int]:
    """Return the places of so many parts of a name from this word on, without what may stand between them, or []."""
    words, part, at = reading.words, [first], first + 1
    if _is_between(reading, first):
        return []
    while len(part) < number and at < len(words) and at - first < number + _MOST_BETWEEN:
        if not _belong(reading, at - 1, at):
            return []
        if not _is_between(reading, at):
            part.append(at)
        elif words[at] in _NO_INITIALS and not _has_dot(reading, at):
            return []
        at += 1
    return part if len(part) == number else []


def _is_between(reading: Reading, place: int) -> bool:
    """Check whether a word may stand between the parts of a name: an initial, or what labels the next part."""
    return len(reading.words[place]) == 1 or reading.words[place] in _LABELS


def _has_dot(reading: Reading, place: int) -> bool:
    end = reading.places[place][1]
    return reading.folded.text[end : end + 1] == "."


def _is_in_address(text: str, start: int, end: int) -> bool:
    """Check whether a stretch is a part of an address or a slug, in which blanks and brackets may not stand."""
    inside = text[start:end]
    if _ENDS.search(inside):
        return False
    before = _ENDS.split(text[max(0, start - _AROUND) : start])[-1]
    after = _ENDS.split(text[end : end + _AROUND], maxsplit=1)[0]
    return bool(_IN_ADDRESS.search(f"{before}{inside}{after}"))


def _is_segment(text: str, start: int, end: int) -> bool:
    """Check whether a stretch is all that stands between two slashes of an address, or a slug by itself."""
    before = text[max(0, start - 1) : start]
    return bool(_SEGMENT_START.search(before) and _SEGMENT_END.match(text, end)) and not re.search(
        r"\s", text[start:end]
    )


def _apart(text: str, found: list[Span]) -> list[Span]:
    """Join spans that overlap, or have only signs between them; the one that begins first gives the mark.

    The mark of a whole record wins over the usual one.
    """
    apart: list[Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if apart and (span.start < apart[-1].end or _are_one(text, apart[-1], span)):
            kept = apart[-1]
            own = len(span.mark) > len(kept.mark) and "-" not in kept.mark
            mark = span.mark if own and span.start <= kept.start else kept.mark
            apart[-1] = Span(kept.start, max(kept.end, span.end), kept.redaction, mark)
        else:
            apart.append(span)
    return apart


def _are_one(text: str, one: Span, other: Span) -> bool:
    """Check whether two parts of one text follow each other: "[redacted]. [redacted]" says no more than one mark."""
    if one.mark != other.mark or one.mark != MARK or one.redaction != other.redaction:
        return False
    gap = text[one.end : other.start]
    return len(gap) <= 3 and not re.search(r"[\w\"{}<>\n]", gap)

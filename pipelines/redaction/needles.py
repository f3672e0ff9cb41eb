"""Turn what is to be redacted into sequences of words, and those into keyed hashes."""

from collections.abc import Iterable, Iterator, Set
from typing import Literal, NamedTuple

from pipelines.phrasing import cut
from pipelines.redaction.words import words_of
from pipelines.redaction_key import Key
from scrapers.errors import UsageError

# "sequence": these words in this order; "name": in any order, with initials between them; "address": in this order, as
# all of a part of an address.
How = Literal["sequence", "name", "address"]

MARK = "[redacted]"  # of a part of a longer text; that of a name or a short text has a number
RUN = 6  # words of a longer text by which a part of it is recognized: a later edit leaves most of them as they were
_SHORTEST = 3  # letters and digits of a text that may be redacted: "de" stands everywhere
_GLUED = 3  # words that may be written as one: "analopez@..."
_DIGITS = 32  # of a hash: 128 bits
_ANCHOR_DIGITS = 6  # of the hash of a single word, which only says where to look


class Needle(NamedTuple):
    """Words to be redacted. ``mark`` is what takes their place; "" for the usual one."""

    how: How
    words: tuple[str, ...]
    mark: str = ""


class Remembered(NamedTuple):
    """A needle as it is remembered: a keyed hash of its ``words`` words.

    ``anchor`` is the beginning of the hash of its longest word, and ``place`` the number of words before that.
    """

    redaction: int
    how: str
    words: int
    hash: str
    anchor: str
    place: int
    mark: str = ""


def text_needles(text: str) -> list[Needle]:
    """Return what finds a text. Raises UsageError where it is too short to be found without harm.

    >>> [needle.words for needle in text_needles("Ana López")]
    [('ana', 'lopez'), ('analopez',)]
    """
    words = tuple(words_of(text))
    if len("".join(words)) < _SHORTEST:
        raise UsageError(f"{cut(text)!r} is too short: it would be found in the middle of other texts; give more of it")
    found = [Needle("sequence", words)]
    if 1 < len(words) <= _GLUED:
        found.append(Needle("sequence", ("".join(words),)))
    return found + [Needle("sequence", part, MARK) for part in _runs(words)]


def name_needles(name: str) -> list[Needle]:
    """Return what finds a person's name: its words in any order, its initials left out, or as it is written.

    Raises UsageError for one word alone.

    >>> [(needle.how, needle.words) for needle in name_needles("López, Ana P.")]
    [('name', ('ana', 'lopez')), ('sequence', ('analopez',)), ('sequence', ('lopezana',))]
    >>> [(needle.how, needle.words) for needle in name_needles("Ana R.")]
    [('sequence', ('ana', 'r'))]
    """
    words = words_of(name)
    whole = [word for word in words if len(word) > 1]
    if len(words) < 2:
        raise UsageError(f"{cut(name)!r} is one word; give the whole name, or --text for every place of that word")
    if len(whole) < 2:
        return text_needles(name)[:1]
    found = [Needle("name", tuple(sorted(whole)))]
    if len(whole) <= _GLUED:
        glued = dict.fromkeys(("".join(sorted(whole)), *("".join(each) for each in (whole, whole[::-1]))))
        found += [Needle("sequence", (each,)) for each in glued]
    return found


def record_needles(titles: Iterable[str], texts: Iterable[str], slugs: Iterable[str], mark: str) -> list[Needle]:
    """Return what finds a whole petition or alert: its titles and addresses, and every run of words of its texts.

    ``mark``, as "redacted petition 4821", takes the place of title and address, so that what is left is one record.
    """
    found = [Needle("sequence", words, f"[{mark}]") for title in titles if (words := tuple(words_of(title)))]
    found += [Needle("address", words, mark.replace(" ", "-")) for slug in slugs if (words := tuple(words_of(slug)))]
    for text in texts:
        words = tuple(words_of(text))
        found += [Needle("sequence", part, MARK) for part in (_runs(words) or [words] if words else [])]
    return list(dict.fromkeys(found))


def _runs(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [words[at : at + RUN] for at in range(len(words) - RUN + 1)] if len(words) > RUN else []


def runs_of(text: str, lengths: Iterable[int]) -> Set[tuple[str, ...]]:
    """Return the runs of words of a text that have these lengths."""
    words = tuple(words_of(text))
    return {words[at : at + length] for length in lengths for at in range(len(words) - length + 1)}


def remember(needles: Iterable[Needle], redaction: int, key: Key) -> Iterator[Remembered]:
    """Hash needles, each once."""
    for how, parts, mark in dict.fromkeys(needles):
        longest = max(parts, key=lambda word: (len(word), word))
        anchor, place = anchor_of(key, longest), parts.index(longest)
        yield Remembered(redaction, how, len(parts), hash_of(key, how, parts), anchor, place, mark)


def hash_of(key: Key, how: str, words: Iterable[str]) -> str:
    """Return the keyed hash of some words."""
    return key.hash(f"{how}\n{' '.join(words)}")[:_DIGITS]


def anchor_of(key: Key, word: str) -> str:
    """Return the beginning of the keyed hash of one word."""
    return key.hash(f"word\n{word}")[:_ANCHOR_DIGITS]

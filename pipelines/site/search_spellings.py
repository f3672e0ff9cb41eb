"""Write a word as texts may spell it: D.A.C.A. and DACA, SB 1070 and SB1070, #NotOneMore and not one more."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, product

Phrase = tuple[str, ...]

_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.\s?)+(?:[^\W\d_]{1,2}|-?\d+|\.)?")  # C.B.P., U.S, EE.UU, S.B.1070
_JOINT = re.compile(r"(?<=[^\W_])[-‐‑‒–—'’ʼ/](?=[^\W_])")  # anti-immigrant, O'Brien
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")  # 10,000 or, in Spanish, 10.000
_CAMEL = re.compile(r"[^\W\d_]*?[a-zà-ÿ](?=[A-ZÀ-Þ])|[A-ZÀ-Þ]+(?=[A-ZÀ-Þ][a-zà-ÿ])|\d+|[^\W\d_]+")  # NotOneMore
_MIXED = re.compile(r"\d+|[^\W\d_]+")  # sb1070
_BEFORE = ("anti", "contra", "inter", "multi", "non", "post", "pre", "pro", "self", "semi", "sub", "super", "trans")
_CONTRACTED = re.compile(r"(?:are|ca|could|did|do|does|had|has|have|is|should|was|were|wo|would)nt")
_LETTERS = re.compile(r"[^\W\d_]{2,6}")
_SHORTEST_JOINED = 4  # letters, so that "u s" is not "us"; with a digit among them, any number
_SHORTEST_RUN = 8  # letters of words written together that are taken apart
_MOST_PARTS = 4
_LONGEST = 60  # characters: what is longer is an address or a mistake
# Letters that stand for a name, though each is a word of its own, or has a vowel.
_ACRONYMS = frozenset(
    {"aclu", "daca", "dapa", "eeuu", "eoir", "ice", "ins", "oim", "ong", "onu", "uscis", "usa", "vawa"}
)
# "U.S." is not "us", nor "I.T." "it": these are words of both languages.
_SHORT_WORDS = (
    "al am an as at be by de do el en es go he hi if in is it la lo me mi my no of on or se si so su te to tu un up us "
    "va we ya yo"
)
_WORDS = frozenset(_SHORT_WORDS.split())


def other_spellings(typed: str, words: Phrase, is_word: Callable[[str], bool]) -> Iterator[Phrase]:
    """Yield other spellings of what was typed without a space; ``is_word`` tells whether texts have a word.

    >>> known = {"not", "one", "more", "daca"}.__contains__
    >>> list(other_spellings("D.A.C.A.", ("d", "a", "c", "a"), known)), list(other_spellings("U.S.", ("u", "s"), known))
    ([('daca',)], [])
    >>> list(other_spellings("#NotOneMore", ("notonemore",), known))
    [('not', 'one', 'more')]
    >>> list(other_spellings("SB1070", ("sb1070",), known))
    [('sb', '1070'), ('s', 'b', '1070')]
    >>> list(other_spellings("H2A", ("h2a",), known)), list(other_spellings("H.B.56", ("h", "b", "56"), known))
    ([('h', '2', 'a'), ('h', '2a'), ('h2', 'a')], [('hb56',), ('h', 'b56'), ('hb', '56')])
    """
    if len(typed) > _LONGEST:
        return
    found = _apart(typed, words[0], is_word) if len(words) == 1 else _together(typed, words)
    yield from (phrase for phrase in dict.fromkeys(found) if phrase != words)


def joined_neighbors(words: Sequence[str], is_word: Callable[[str], bool]) -> Iterator[tuple[int, int, str]]:
    """Yield the words side by side that texts also write as one: where they begin and end, and the one.

    >>> list(joined_neighbors(["stop", "sb", "1070"], {"sb1070"}.__contains__))
    [(1, 3, 'sb1070')]
    """
    at = 0
    while at < len(words):
        ends = range(min(len(words), at + _MOST_PARTS), at + 1, -1)
        runs = ((end, "".join(words[at:end])) for end in ends)
        joint = ((end, run) for end, run in runs if len(run) >= _SHORTEST_JOINED or _has_both(run))
        end, joined = next(((end, run) for end, run in joint if is_word(run)), (at + 1, ""))
        if joined:
            yield at, end, joined
        at = end


def _together(typed: str, words: Phrase) -> Iterator[Phrase]:
    """What is one word in some texts, though a sign stands in it."""
    joined = "".join(words)
    if _DOTTED.fullmatch(typed):
        if joined not in _WORDS:
            yield (joined,)
        if len(words) == 2 and all(len(word) == 2 for word in words):
            yield (*words[0], *words[1])
    elif _THOUSANDS.fullmatch(typed) or _JOINT.search(typed) or re.fullmatch(r"\d+\(\w\)", typed):
        yield (joined,)
        if re.fullmatch(r"[^\W\d_]{2,3}", words[0]) and words[1].isdigit():
            yield (*words[0], *words[1:])
    else:
        return
    if _has_both(joined):
        yield from _groupings(words)
        yield from _groupings(tuple(_MIXED.findall(joined)))


def _apart(typed: str, word: str, is_word: Callable[[str], bool]) -> Iterator[Phrase]:
    """What is several words in some texts."""
    if word.isdigit():
        if len(word) > 3:
            front = len(word) % 3
            yield tuple(part for part in (word[:front], *re.findall("...", word[front:])) if part)
    elif not word.isalpha():
        parts = tuple(_MIXED.findall(word))
        yield parts
        yield from _groupings(parts)
        if parts[0].isalpha() and len(parts[0]) <= 3:
            yield (*parts[0], *parts[1:])
    else:
        yield from _letters(typed, word)
        camel = tuple(part.lower() for part in _CAMEL.findall(typed.lstrip("#@")) if part)
        if len(camel) > 1 and "".join(camel) == word:
            yield camel
        for first in _BEFORE:
            if word.startswith(first) and len(word) > len(first) + 3:
                yield first, word[len(first) :]
        if _CONTRACTED.fullmatch(word):
            yield word[:-1], "t"
        yield from _segments(word, is_word)


def _has_both(word: str) -> bool:
    """Tell whether a word has letters and digits."""
    return word.isalnum() and not word.isalpha() and not word.isdigit()


def _groupings(parts: Phrase) -> Iterator[Phrase]:
    """Letters and digits written together here and apart there: H-2A has two words, and so has SB 1070."""
    for gaps in product((" ", ""), repeat=len(parts) - 1) if len(parts) <= _MOST_PARTS else ():
        words = tuple("".join(chain.from_iterable(zip(parts, (*gaps, ""), strict=True))).split())
        if 1 < len(words) < len(parts):
            yield words


def _letters(typed: str, word: str) -> Iterator[Phrase]:
    if len(word) == 4 and word[0] == word[1] and word[2] == word[3]:  # EEUU
        yield word[:2], word[2:]
    is_acronym = typed.isupper() or word in _ACRONYMS or not set(word) & set("aeiouyáéíóú")
    if _LETTERS.fullmatch(word) and is_acronym:
        yield tuple(word)


def _segments(word: str, is_word: Callable[[str], bool]) -> list[Phrase]:
    """Take a long word apart into the fewest words that texts have, each of three letters or more."""
    if len(word) < _SHORTEST_RUN:
        return []
    best: dict[int, Phrase] = {0: ()}
    for end in range(3, len(word) + 1):
        fronts = [(*best[start], word[start:end]) for start in range(end - 2) if start in best]
        whole = [front for front in fronts if len(front) <= _MOST_PARTS and front != (word,) and is_word(front[-1])]
        if whole:
            best[end] = min(whole, key=len)
    return [best[len(word)]] if len(word) in best else []

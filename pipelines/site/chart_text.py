"""Estimate the width of text in charts, and wrap titles by it, since no font is at hand on the server."""

import re
import unicodedata
from functools import lru_cache

# Widths in em of the bold letters of Verdana and DejaVu Sans, the widest of the fonts that browsers take for
# "sans-serif": in all others, texts are shorter than estimated.
_NARROW = set("ijl|!.,:;'`I()[] ·-/\\")
_WIDE = set("mwMWOQG@%&+=<>~…—")
# What XML cannot hold, such as NUL.
_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST = 1000  # characters of a title that are looked at


def width(text: str, size: float, *, bold: bool = True) -> float:
    """Return the most that ``text`` can measure in pixels, in letters of ``size``.

    >>> width("1,886 of 2,000", 12) < width("1,886 OF 2,000", 12) < width("署名署名署名署名署名", 12)
    True
    """
    return size * sum(map(_em, text)) * (1 if bold else 0.92)


def wrap(text: str, size: float, most: float, lines: int) -> list[str]:
    """Break a text into at most ``lines`` lines no wider than ``most`` pixels; "…" ends what does not fit.

    >>> wrap("Free Ana and her mother", 10, 80, 5), wrap("Free Ana and her mother", 10, 80, 2)
    (['Free Ana', 'and her', 'mother'], ['Free Ana', 'and her …'])
    >>> wrap("署名署名署名", 10, 45, 3)
    ['署名署名', '署名']
    """
    found = [""]
    words = [piece for word in text[:_LONGEST].split() for piece in _pieces(word, size, most)]
    if len(text) > _LONGEST:
        words.append("…")
    for i, word in enumerate(words):
        longer = f"{found[-1]} {word}".strip() if not word.startswith("\0") else found[-1] + word[1:]
        if width(longer, size) <= most:
            found[-1] = longer
        elif len(found) < lines:
            found.append(word.lstrip("\0"))
        else:
            return [*found[:-1], _end(found[-1], size, most)] if i else []
    return [line for line in found if line]


def fit_for_xml(text: str) -> str:
    """Return a text without the characters that XML forbids.

    >>> fit_for_xml("Free\\x00 Ana\\x1b")
    'Free Ana'
    """
    return _UNFIT.sub("", text)


def _pieces(word: str, size: float, most: float) -> list[str]:
    """Break a word that is wider than a line; what continues a word begins with NUL."""
    pieces = [""]
    room = most
    for letter in word:
        needed = size * _em(letter)
        if needed > room and needed:
            pieces.append("\0")
            room = most
        pieces[-1] += letter
        room -= needed
    return [piece for piece in pieces if piece]


def _end(line: str, size: float, most: float) -> str:
    while line and width(f"{line} …", size) > most:
        line = line[:-1]
    return f"{line.rstrip()} …"


@lru_cache(maxsize=4096)
def _em(letter: str) -> float:
    plain = unicodedata.normalize("NFD", letter)[0]
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0.0
    if not plain.isascii():
        return 1.4 if unicodedata.category(plain) == "So" else 1.05  # emoji are wider than their em in some fonts
    return 0.46 if plain in _NARROW else 1.13 if plain in _WIDE else 0.84 if plain.isupper() else 0.72

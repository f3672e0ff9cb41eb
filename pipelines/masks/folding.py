"""Fold spelling variants of a text, with offsets back to the original."""

import html
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain, compress, repeat
from urllib.parse import unquote_to_bytes

_ROUNDS = 4  # "%2526%252349;" is a 1 encoded three times
_FEW = 24  # kinds of characters that are replaced one after the other
_SHORT = 64  # characters of what is decoded once for all
_INLINE = r"(?:a|abbr|b|bdi|bdo|code|del|em|font|i|ins|mark|s|small|span|strong|sub|sup|tt|u|wbr)\b"
_TAG = r"<(?:[/?]?[a-z]|!)[^<>]{0,2000}>"
TAG = re.compile(_TAG, re.IGNORECASE)
INLINE = re.compile(rf"<(?:/?{_INLINE}[^<>]{{0,2000}}|![^<>]{{0,2000}})>", re.IGNORECASE)
"""Tags that stand inside of words, and comments."""
_ENCODED = re.compile(
    rf"""
    (?P<percent>(?:%[0-9a-f]{{2}})+)              # %34%31, also %C3%BA
    | &(?:\#\d{{1,7}};? | \#x[0-9a-f]{{1,6}};? | [a-z][a-z0-9]{{1,30}};)   # &#52; &#x34; &nbsp;
    | (?:{_TAG})+                                 # 4<b>1</b>
    | \\u[0-9a-f]{{4}} | \\x[0-9a-f]{{2}}         # \u200b, as log lines show it
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DOTS = "·•∙⋅․。．｡・‧▪●◦‣"
_SLASHES = "⁄∕／⧸"
_DASHES = "⁃−➖ー﹘"
_QUOTES = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "«": '"', "»": '"', "№": "#", "°": "o"}
_UNSEEN = "\u115f\u1160\u2800\u3164\uffa0"  # letters and signs without ink, beside those of category Cf


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A text as it is searched: ``text`` keeps case, ``lower`` does not; both have the same length.

    The character at ``i`` was written by the original's characters ``first[i]`` to ``last[i]``.
    """

    text: str
    lower: str
    first: Sequence[int]
    last: Sequence[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the folded text, which is not empty, stands in the original."""
        return self.first[start], self.last[end - 1] + 1


_Layer = tuple[
    str, Sequence[int], Sequence[int]
]  # a text; where each of its characters begins and ends in the original


class _Characters(dict[int, str]):
    """What each character is folded to, computed when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


def fold(text: str) -> Folded:
    """Fold width, accents, invisible characters, dashes, dots, slashes, encodings, entities and markup.

    >>> fold("Número\\u200b A‑２０１·<b>234</b>%2D5&#54;7").text
    'Numero A-201.234-567'
    >>> folded = fold("no. 2&#48;1!")
    >>> folded.text, folded.original(4, 7)
    ('no. 201!', (4, 11))
    """
    layer: _Layer = (text, range(len(text)), range(len(text)))
    for _ in range(_ROUNDS):
        before = layer[0]
        layer = _decoded(*_characters(*layer))
        if layer[0] == before:
            break
    return Folded(text=layer[0], lower=_lower(layer[0]), first=layer[1], last=layer[2])


def _characters(text: str, first: Sequence[int], last: Sequence[int]) -> _Layer:
    """Fold a text character by character; most are replaced by one."""
    if text.isascii():
        return text, first, last
    signs = {sign: _CHARACTERS[ord(sign)] for sign in set(text) if sign > "\x7f"}
    if len(signs) <= _FEW:  # as in most texts: an accent, a dash and quotes
        folded = text
        for sign, plain in signs.items():
            folded = folded.replace(sign, plain)
    else:
        folded = text.translate(_CHARACTERS)
    widths = {len(plain) for plain in signs.values()}
    if widths == {1}:
        return folded, first, last
    lengths = dict.fromkeys(set(text), 1) | {sign: len(plain) for sign, plain in signs.items()}
    if max(widths) == 1:
        places = list(compress(range(len(text)), map(lengths.__getitem__, text)))
    else:
        places = list(chain.from_iterable(map(repeat, range(len(text)), map(lengths.__getitem__, text))))
    return folded, *_at(first, last, places, places)


def _decoded(text: str, first: Sequence[int], last: Sequence[int]) -> _Layer:
    """Decode what is encoded in a text and take its markup out."""
    if not any(sign in text for sign in "%&<\\"):
        return text, first, last
    parts: list[str] = []
    begins: list[int] = []  # of each character of the decoded text, its first and its last place in the encoded one
    closes: list[int] = []
    at = 0
    for found in _ENCODED.finditer(text):
        shown = found[0]
        decoded, widths = _decode(shown) if len(shown) < _SHORT else _decode.__wrapped__(shown)
        if decoded == shown:
            continue
        start, end = found.span()
        literal = range(at, start)
        parts += (text[at:start], decoded)
        begins += literal
        closes += literal
        if widths:
            edges = [start, *accumulate(widths, initial=start)]
            begins += edges[1:-1]
            closes += [edge - 1 for edge in edges[2:]]
        else:
            begins += [start] * len(decoded)
            closes += [end - 1] * len(decoded)
        at = end
    if not parts:
        return text, first, last
    rest = range(at, len(text))
    return "".join((*parts, text[at:])), *_at(first, last, [*begins, *rest], [*closes, *rest])


@lru_cache(maxsize=4096)
def _decode(shown: str) -> tuple[str, tuple[int, ...]]:
    """Return what an encoded stretch says and, where its characters are encoded one by one, their widths."""
    if shown[0] == "%":
        try:
            decoded = unquote_to_bytes(shown).decode()
        except UnicodeDecodeError:
            decoded = unquote_to_bytes(shown).decode("latin-1")
            return decoded, (3,) * len(decoded)
        return decoded, tuple(3 * len(character.encode()) for character in decoded)
    if shown[0] == "<":
        inline = all(re.match(rf"<(?:/?{_INLINE}|!)", tag, re.IGNORECASE) for tag in TAG.findall(shown))
        return ("" if inline else "\n"), ()
    if shown[0] == "\\":
        return chr(int(shown[2:], 16)), ()
    return html.unescape(shown), ()


def _at(
    first: Sequence[int], last: Sequence[int], begins: list[int], closes: list[int]
) -> tuple[Sequence[int], Sequence[int]]:
    """Lead places in a layer back to the original."""
    if isinstance(first, range):  # the layer is the original
        return begins, closes
    return [first[place] for place in begins], [last[place] for place in closes]


def _fold_character(character: str) -> str:
    """Return what one character is searched as; "" for those that leave no ink."""
    if character in _QUOTES:
        return _QUOTES[character]
    if character < "\x80":
        return character
    category = unicodedata.category(character)
    if category in ("Cf", "Mn", "Me", "Cs") or character in _UNSEEN:
        return ""
    if category == "Pd" or character in _DASHES:
        return "-"
    if category in ("Zl", "Zp") or character == "\x85":
        return "\n"
    for signs, sign in ((_DOTS, "."), (_SLASHES, "/")):
        if character in signs:
            return sign
    if (digit := unicodedata.digit(character, None)) is not None:  # also circled and raised ones
        return str(digit)
    plain = unicodedata.normalize("NFKD", character)
    if plain == character:
        return {"Ps": "(", "Pe": ")"}.get(category, character)  # 【201】
    return "".join(_fold_character(part) for part in plain)


def _lower(text: str) -> str:
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


_CHARACTERS = _Characters({code: chr(code) for code in range(128)})

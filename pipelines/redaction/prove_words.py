"""Look for words in bytes, in whatever way they are written; shares no code with what redacts."""

import base64
import codecs
import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import permutations

from scrapers.errors import UsageError

_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile("[\u0300-\u036f\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]+")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_GAP = r"(?:[^\w\x00-\x08\x0e-\x1f]|_)"  # control characters part what a database stores, and no words of a text
_BETWEEN = rf"(?:<[^<>]{{0,400}}>|{_GAP}){{0,60}}?"  # Ana</td><td>Lopez; nothing at all in #AnaLopez
_LONG = 7  # letters from which on words are looked for inside others as well
_DIGITS = 6  # in a row from which on they are a number, which may be written in groups
_ORDERS = 3  # words of a name that may stand in any order
_ROUNDS = 4
_BACKSLASH = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([^ux]))", re.DOTALL)
_PERCENT = re.compile(r"(?:%[0-9a-fA-F]{2})+")
_QUOTED = re.compile(r"(?:=(?:[0-9A-F]{2}|\r?\n))+")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{16,}={0,2}")
_CONTROL = bytes({*range(1, 32), 127} - {*b"\t\n\r\x1b"})
_MUCH = 0.05  # of control characters: no text has so many
_LATIN = "queconste-latin"

codecs.register_error(_LATIN, lambda error: _as_latin(error))


def _as_latin(error: UnicodeError) -> tuple[str, int]:
    """Read what is no UTF-8 as Latin-1: %F3 beside %C3%B3."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("latin-1"), error.end


def folded(text: str) -> str:
    """Fold case, accents, width and what has no ink.

    >>> folded("LO\u0301PEZ, \uff21na\u00ad")
    'lopez, ana'
    """
    text = text.casefold()
    return text if text.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One line of what is looked for: its number, its words, the longest of them, and how it may be written."""

    line: int
    words: tuple[str, ...]
    hint: str
    pattern: re.Pattern[str]


def wanted(lines: Iterable[str]) -> tuple[Wanted, ...]:
    """Parse what is to be looked for, one text a line. Raises UsageError where nothing can be looked for."""
    found = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        words = tuple(_WORD.findall(folded(line)))
        if not words:
            raise UsageError(f"line {number} has no letter and no digit; write a name or a number")
        found.append(Wanted(line=number, words=words, hint=_hint(words), pattern=_pattern(words)))
    if not found:
        raise UsageError("nothing to look for; type names or numbers, one a line, or name a file of them with --words")
    return tuple(found)


def _hint(words: tuple[str, ...]) -> str:
    """Return a word without which none of it can be there; "" where there is none."""
    plain = [word for word in words if not _is_number(word)]
    return max(plain, key=len) if plain else ""


def _is_number(word: str) -> bool:
    return word.isdigit() and len(word) >= _DIGITS


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds words: as words, digits behind them aside; and glued together inside others, if long enough."""
    is_name = 1 < len(words) <= _ORDERS and not any(map(str.isdigit, words))
    orders = list(permutations(words)) if is_name else [words]
    written = "|".join(_BETWEEN.join(map(_spelled, order)) for order in orders)
    apart = rf"(?<![^\W\d_])(?:{written})(?![^\W\d_])"
    if len("".join(words)) < _LONG:
        return re.compile(apart)
    glued = "|".join("".join(map(_spelled, order)) for order in orders)
    return re.compile(f"{apart}|{glued}")


def _spelled(word: str) -> str:
    return r"(?<!\d)" + f"{_GAP}{{0,3}}".join(word) + r"(?!\d)" if _is_number(word) else re.escape(word)


_Decoder = Callable[[str], str]
_DECODERS: dict[str, tuple[str, _Decoder]] = {
    "percent-encoded": ("%", lambda text: _PERCENT.sub(_from_percent, text)),
    "entities": ("&", html.unescape),
    "JSON escapes": ("\\", lambda text: _BACKSLASH.sub(_from_backslash, text)),
    "quoted-printable": ("=", lambda text: _QUOTED.sub(_from_percent, text)),
}


def _from_backslash(found: re.Match[str]) -> str:
    digits = found[1] or found[2]
    return chr(int(digits, 16)) if digits else {"n": "\n", "r": "\r", "t": "\t"}.get(found[3], found[3])


def _from_percent(found: re.Match[str]) -> str:
    """Undo %C3%B3, and =C3=B3 or the end of a line in e-mail."""
    return bytes.fromhex(re.sub(r"[%=\r\n]", "", found[0])).decode(errors=_LATIN)


def _decoded(text: str) -> str:
    for sign, decode in _DECODERS.values():
        if sign in text:
            text = decode(text)
    return text


def _readings(text: str) -> Iterator[str]:
    """Yield a text as it may be read: decoded as often as that changes it, without tags, and what is in base64."""
    yield text
    before = text
    for _ in range(_ROUNDS):
        if "<" in before:
            yield _TAG.sub("", before)
        if (after := _decoded(before)) == before:
            break
        yield (before := after)
    if packed := list(_all_base64(text)):
        yield "\n".join(packed)


def _all_base64(text: str) -> Iterator[str]:
    for found in _BASE64.finditer(text):
        # Of what is cut off at its beginning, nobody knows where a group of four signs begins.
        yield from (_from_base64(found[0][start:]) for start in range(1 if found.start() else 4))


def _from_base64(written: str) -> str:
    bare = written.rstrip("=").replace("-", "+").replace("_", "/")
    return base64.b64decode(bare[: len(bare) // 4 * 4] + _last(bare)).decode(errors=_LATIN)


def _last(bare: str) -> str:
    """Return the last group of base64, filled up; "" for a single sign, which says nothing."""
    rest = bare[len(bare) // 4 * 4 :]
    return rest + "=" * (4 - len(rest)) if len(rest) > 1 else ""


def texts_of(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield bytes as texts, each with the name of its character set."""
    if data.isascii():
        yield "UTF-8", data.decode()
    else:
        yield "UTF-8", data.decode(errors="ignore")
        yield "Latin-1", data.decode("cp1252", errors="replace")
    if b"\0" in data:
        yield "UTF-16", data.replace(b"\0", b"").decode("cp1252", errors="replace")
        for codec in ("utf-16-le", "utf-16-be"):
            for start in (0, 1):
                yield "UTF-16", data[start:].decode(codec, errors="ignore")


def lines_in(text: str, looked_for: Iterable[Wanted]) -> set[int]:
    """Return the numbers of the lines that stand in a text, in any reading of it."""
    found: set[int] = set()
    left = list(looked_for)
    for reading in _readings(text):
        flat = folded(reading)
        found |= {one.line for one in left if one.hint in flat and one.pattern.search(flat)}
        left = [one for one in left if one.line not in found]
        if not left:
            break
    return found


def lines_in_bytes(data: bytes, looked_for: Iterable[Wanted], *, is_packed: bool = False) -> set[int]:
    """Return the numbers of the lines that stand in some bytes, in any character set and reading.

    Packed bytes and pictures are only read as they are: what is packed in them is to be looked at unpacked.
    """
    looked_for = tuple(looked_for)
    if is_packed or _is_binary(data):
        data += data.replace(b"\0", b"")  # UTF-16 beside them
        flat = folded(data.decode(errors="ignore")) + folded(data.decode("cp1252", errors="ignore"))
        return {one.line for one in looked_for if one.hint in flat and one.pattern.search(flat)}
    return set[int]().union(*(lines_in(text, looked_for) for _, text in texts_of(data)))


def _is_binary(data: bytes) -> bool:
    return len(data) - len(data.translate(None, _CONTROL)) > len(data) * _MUCH


def spelling(data: bytes, one: Wanted) -> str:
    """Say how a line is written in bytes in which it was found.

    >>> (name,) = wanted(["Ana Lopez"])
    >>> spelling(b"who=Ana%20L%C3%B3pez", name), spelling("Ana L\u00f3pez".encode("utf-16"), name)
    ('percent-encoded', 'UTF-16')
    """
    for charset, text in texts_of(data):
        if one.pattern.search(folded(text)):
            return charset if charset != "UTF-8" else "text"
        if one.pattern.search(_TAG.sub("", folded(text))):
            return "markup"
        for name, (_, decode) in _DECODERS.items():
            if one.pattern.search(folded(decode(text))):
                return name
        if lines_in(text, [one]):
            is_base64 = any(one.pattern.search(folded(_from_base64(word[0]))) for word in _BASE64.finditer(text))
            return "base64" if is_base64 else "encoded more than once"
    return "text"

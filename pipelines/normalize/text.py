"""Clean text for storage: composed (NFC), without control characters, single spaces."""

import re
import unicodedata
from functools import lru_cache

_BLANK = re.compile(r"\n\s*\n")
_BLANK_LINES = re.compile(r"\n{3,}")
# Control characters but those that end a line, and the invisible marks that editors leave behind.
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff]")


@lru_cache(maxsize=8192)
def one_line(text: str | None) -> str | None:
    """Put text on a single line: a title, a name, a label. None when nothing is left.

    >>> one_line("  Ana Mari\u0301a\u00a0 R.\\n")
    'Ana María R.'
    >>> one_line(" \u200b ") is None
    True
    """
    if text is None:
        return None
    return " ".join((paragraphs(text) or "").split()) or None


@lru_cache(maxsize=8192)
def paragraphs(text: str | None) -> str | None:
    """Collapse spaces in each line, and blank lines into one. None when nothing is left.

    >>> paragraphs("Dear  Friends,\\r\\n\\r\\n\\r\\n Sign \\t here.\x07 ")
    'Dear Friends,\\n\\nSign here.'
    >>> paragraphs("") is None
    True
    """
    if text is None:
        return None
    # "í" typed as two characters must be found by a search for the one.
    composed = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    lines = "\n".join(" ".join(line.split()) for line in composed.splitlines())
    return _BLANK_LINES.sub("\n\n", lines).strip() or None


def split_paragraphs(text: str | None) -> list[str]:
    """Split a text where lines are blank.

    >>> split_paragraphs("One\\nline\\n \\nTwo"), split_paragraphs(None)
    (['One\\nline', 'Two'], [])
    """
    return [part.strip() for part in _BLANK.split(text or "") if part.strip()]


def each_line(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Put each of several names on one line, in their order and without repetition.

    >>> each_line(("Somos  Mayfair", "", "La Collectiva", "Somos Mayfair"))
    ('Somos Mayfair', 'La Collectiva')
    """
    return tuple(dict.fromkeys(line for line in map(one_line, texts) if line))


def unaccented(text: str) -> str:
    """Put text in lower case without accents, for comparison.

    >>> unaccented("Coalición de JÓVENES")
    'coalicion de jovenes'
    """
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))

"""Clean text of captured pages for one line of plain text: citations, README files, names of files."""

import re
import unicodedata

# Marks, embeddings, overrides and isolates of direction, and the byte order mark; joiners of emoji stay.
_UNSEEN = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_MOST = 80  # characters of the name of a file


def plain_line(text: str) -> str:
    """Return a text on one line, without control characters and without those that turn its direction.

    HTML isolates such a text, which plain text cannot: "\u202e" in a title would mirror the rest of a citation.

    >>> plain_line(" Free\\r\\nAna\u202e\u2028 now\\x00 ")
    'Free Ana now'
    """
    seen = _UNSEEN.sub("", text)
    spaced = "".join(" " if unicodedata.category(letter) in ("Cc", "Zl", "Zp") else letter for letter in seen)
    return " ".join(spaced.split())


def file_name(*parts: str) -> str:
    """Return the name of a file, without its ending, that every system takes: ASCII letters, digits and hyphens.

    >>> file_name("unidas", "¿ni-una-más?/100%-ya")
    'unidas-ni-una-mas-100-ya'
    """
    plain = unicodedata.normalize("NFKD", "-".join(parts)).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:_MOST].rstrip("-") or "record"

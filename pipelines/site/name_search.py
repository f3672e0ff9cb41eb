"""Turn what a reader types of a name into a query of full-text search."""

import re

_WORD = re.compile(r"[^\W_]+")


def beginnings(name: str) -> str:
    """Return an FTS5 query for names with words that begin as those of ``name`` do; empty, it finds nothing.

    >>> beginnings("Ana María R."), beginnings("-")
    ('"Ana"* "María"* "R"*', '""')
    """
    return " ".join(f'"{word}"*' for word in _WORD.findall(name)) or '""'

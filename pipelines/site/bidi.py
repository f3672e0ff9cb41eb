"""Isolate text that changes its own direction, so that it cannot turn or reorder what stands after it."""

import re
from typing import Any

from markupsafe import Markup

FSI, PDI = "\u2068", "\u2069"
_OPEN = "\u2066\u2067\u2068"  # LRI, RLI, FSI
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")


class Field(str):
    """A text in a form field, which stays as it was typed: a field isolates its text by itself."""


def isolate(value: Any) -> Any:
    """Return a text with directional controls between FSI and PDI; anything else unchanged.

    A page may call a petition "\u202egnp.exe": without this, the date behind the title would be mirrored too.

    >>> ascii(isolate("a\u202egnp.exe")), isolate("Huelga"), isolate(5)
    ("'\\\\u2068a\\\\u202egnp.exe\\\\u2069'", 'Huelga', 5)
    >>> isolate(isolate("a\u202eb")) == isolate("a\u202eb")
    True
    """
    # Nearly all of what a page shows; Datasette's addresses would wrap a method of theirs each time that it is asked.
    if not isinstance(value, str) or str.isascii(value):
        return value
    if isinstance(value, Field) or not _CONTROLS.search(value) or _is_isolated(value):
        return value
    depth = 0
    kept = []
    for piece in re.split(f"({_CONTROLS.pattern})", value):
        if piece == PDI and not depth:
            continue  # would end our own isolate
        depth += (piece in _OPEN) - (piece == PDI) if len(piece) == 1 else 0
        kept.append(piece)
    text = FSI + "".join(kept) + PDI * depth + PDI
    return Markup(text) if isinstance(value, Markup) else text


def _is_isolated(text: str) -> bool:
    """Return whether every control already stands within an isolate that ends."""
    depth = 0
    for control in _CONTROLS.findall(text):
        if control == PDI:
            depth -= 1
        elif control in _OPEN:
            depth += 1
        elif not depth:
            return False
        if depth < 0:
            return False
    return depth == 0

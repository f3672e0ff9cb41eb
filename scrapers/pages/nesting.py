"""Detect markup nested so deeply that parsers would spend minutes on it."""

import re

_DEEPEST = 256
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_OPEN_AND_CLOSE_THEMSELVES = re.compile(
    r"a|area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|path|source|tbody|td|th|thead|tr|track|wbr"
)


def nests_too_deep(markup: str) -> bool:
    """Return whether more than 256 elements are open at once; parsers take quadratic time over such markup.

    >>> nests_too_deep("<div>" * 300), nests_too_deep("<div><br></div>" * 300)
    (True, False)
    """
    if markup.count("<") <= _DEEPEST:
        return False
    depth = 0
    for tag in _TAG.finditer(markup):
        if not _OPEN_AND_CLOSE_THEMSELVES.fullmatch(tag[2].lower()):
            depth = max(depth - 1, 0) if tag[1] else depth + 1
            if depth > _DEEPEST:
                return True
    return False

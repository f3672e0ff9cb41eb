"""Two wordings become what was taken out and what was put in, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from pipelines.store.current import same_words

FIELDS = ("title", "what", "why", "body", "creator", "sponsor", "target", "status", "created_at", "date")
MOST_WORDS = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One field between two versions: ``parts`` are (kept | out | in, text) in reading order."""

    field: str
    parts: list[tuple[Literal["kept", "out", "in"], str]]


def changes(before: dict[str, Any], after: dict[str, Any]) -> list[Change]:
    """What a later version says otherwise; what only one of the two says is no change, since pages show more or less.

    >>> changes({"title": "Free them"}, {"title": "Free them all"})
    [Change(field='title', parts=[('kept', 'Free them'), ('in', ' all')])]
    """
    said = [(name, str(before.get(name) or ""), str(after.get(name) or "")) for name in FIELDS]
    return [
        Change(field=name, parts=_parts(old, new))
        for name, old, new in said
        if old and new and not same_words(old, new)
    ]


def _parts(before: str, after: str) -> list[tuple[Literal["kept", "out", "in"], str]]:
    old, new = _words(before), _words(after)
    if max(len(old), len(new)) > MOST_WORDS:  # a word diff of a book would take longer than anyone reads it
        return [("out", before), ("in", after)]
    parts: list[tuple[Literal["kept", "out", "in"], str]] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(("kept", "".join(old[a:b])))
        else:
            if b > a:
                parts.append(("out", "".join(old[a:b])))
            if d > c:
                parts.append(("in", "".join(new[c:d])))
    return parts


def _words(text: str) -> list[str]:
    return re.findall(r"\s*\w+|\s*[^\w\s]|\s+$", text)

"""Compare two texts word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from pipelines.site.rows import Row
from pipelines.store.current import same_words

FIELDS = ("title", "what", "why", "body", "creator", "sponsor", "target", "status", "created_at", "date")
_MOST_STEPS = 250_000  # comparing takes up to words times words of them: 50 ms
_CONTEXT, _PASSAGE = 200, 2000  # characters shown around an edit, and of one

Kind = Literal["kept", "out", "in"]
Part = tuple[Kind, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One edited field. ``parts`` are pieces of text in reading order: kept, taken out or put in."""

    field: str
    parts: list[Part]


def find_changes(before: Row, after: Row) -> list[Change]:
    """List the fields that differ; a field missing on one side is not an edit, since pages show more or less.

    >>> find_changes({"title": "Free them"}, {"title": "Free them all"})
    [Change(field='title', parts=[('kept', 'Free them'), ('in', ' all')])]
    >>> find_changes({"title": "Free them", "why": "Now."}, {"title": "Free them"})
    []
    """
    texts = [(name, str(before.get(name) or ""), str(after.get(name) or "")) for name in FIELDS]
    return [
        Change(field=name, parts=compare_words(old, new))
        for name, old, new in texts
        if old and new and not same_words(old, new)
    ]


def compare_words(before: str, after: str) -> list[Part]:
    """Return the pieces of both texts in reading order; what stands far from any edit is left out.

    >>> compare_words("Free Ana now", "Free Ana and Luz now")
    [('kept', 'Free Ana'), ('in', ' and Luz'), ('kept', ' now')]
    """
    old, new = _words(before), _words(after)
    head = _same(old, new)
    tail = min(_same(old[::-1], new[::-1]), len(old) - head, len(new) - head)
    a, b = old[head : len(old) - tail], new[head : len(new) - tail]
    parts: list[Part] = [("kept", "".join(old[:head]))]
    if len(a) * len(b) > _MOST_STEPS:
        parts += [("out", "".join(a)), ("in", "".join(b))]
    else:
        for tag, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
            parts += (
                [("kept", "".join(a[i:j]))] if tag == "equal" else [("out", "".join(a[i:j])), ("in", "".join(b[k:m]))]
            )
    parts.append(("kept", "".join(old[len(old) - tail :])))
    shown = [(kind, text) for kind, text in parts if text]
    return [_shorten(kind, text, i == 0, i == len(shown) - 1) for i, (kind, text) in enumerate(shown)]


def _same(old: list[str], new: list[str]) -> int:
    """Return how many words two texts share at their beginnings."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(old), len(new)))


def _shorten(kind: Kind, text: str, is_first: bool, is_last: bool) -> Part:
    """Leave out what stands far from any edit, and the middle of a long one."""
    most = _PASSAGE if kind != "kept" else 2 * _CONTEXT
    if len(text) <= most + 20:
        return kind, text
    start = "" if kind == "kept" and is_first else text[: most // 2].rpartition(" ")[0]
    end = "" if kind == "kept" and is_last else text[-most // 2 :].partition(" ")[2]
    return kind, " ".join(filter(None, (start, "[…]", end)))


def _words(text: str) -> list[str]:
    """Split into words and punctuation marks, each with the space before it, so that joining gives the text back."""
    return re.findall(r"\s*\w+|\s*[^\w\s]|\s+$", text)

"""Compare the stored text versions of a page word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from pipelines.site.rows import Row
from pipelines.store.current import same_words

FIELDS = ("title", "what", "why", "body", "creator", "sponsor", "target", "status", "created_at", "date")
MOST_WORDS = 2000

Part = tuple[Literal["kept", "out", "in"], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One edited field. ``parts`` are pieces of text in reading order: kept, taken out or put in."""

    field: str
    parts: list[Part]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One text version, and how it differs from the one before it on the same kind of page."""

    row: Row
    changed: list[Change]


def compare_versions(found: list[Row]) -> list[Version]:
    """Pair each version with its changes. ``found`` must be sorted by page, then by time."""
    versions = []
    for i, version in enumerate(found):
        # A listing cuts texts that the petition's own page shows whole: across kinds of pages, every row would differ.
        comparable = i > 0 and found[i - 1]["page"] == version["page"]
        versions.append(Version(row=version, changed=find_changes(found[i - 1], version) if comparable else []))
    return versions


def find_changes(before: Row, after: Row) -> list[Change]:
    """List the fields that differ; a field missing on one side is not an edit, since pages show more or less.

    >>> find_changes({"title": "Free them"}, {"title": "Free them all"})
    [Change(field='title', parts=[('kept', 'Free them'), ('in', ' all')])]
    >>> find_changes({"title": "Free them", "why": "Now."}, {"title": "Free them"})
    []
    """
    texts = [(name, str(before.get(name) or ""), str(after.get(name) or "")) for name in FIELDS]
    return [
        Change(field=name, parts=_compare_words(old, new))
        for name, old, new in texts
        if old and new and not same_words(old, new)
    ]


def _compare_words(before: str, after: str) -> list[Part]:
    old, new = _words(before), _words(after)
    if max(len(old), len(new)) > MOST_WORDS:  # comparing grows with the square of the length: seconds for a book
        return [("out", before), ("in", after)]
    parts: list[Part] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(("kept", "".join(old[a:b])))
        else:
            parts += [("out", "".join(old[a:b]))] if b > a else []
            parts += [("in", "".join(new[c:d]))] if d > c else []
    return parts


def _words(text: str) -> list[str]:
    """Split into words and punctuation marks, each with the space before it, so that joining gives the text back."""
    return re.findall(r"\s*\w+|\s*[^\w\s]|\s+$", text)

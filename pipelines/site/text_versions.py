"""Compare the stored text versions of a page word by word."""

import re
import sqlite3
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Literal

from pipelines.site.rows import Row, newest
from pipelines.store.current import same_words

FIELDS = ("title", "what", "why", "body", "creator", "sponsor", "target", "status", "created_at", "date")
_MOST_STEPS = 250_000  # comparing takes up to words times words of them: 50 ms
COMPARED, EDITS = 30, 10  # versions that a page compares, and edits that it shows
_SHOWN = 20_000  # characters of edits on a page; the newest edit is always shown
_CONTEXT, _PASSAGE = 200, 2000  # characters shown around an edit, and of one

Kind = Literal["kept", "out", "in"]
Part = tuple[Kind, str]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """The newest text versions that differ from the one before, oldest first; and the versions in all.

    ``compared`` are the versions that were looked at, the newest ones.
    """

    edited: list[Version]
    compared: int
    total: int


def newest_edits(conn: sqlite3.Connection, of: Literal["petition", "alert"], record_id: int) -> Edits:
    """Compare the newest versions of a petition or an alert, each with the one before it on the same kind of page."""
    # A listing cuts texts that the petition's own page shows whole: across kinds of pages, every row would differ.
    sql = f"SELECT * FROM {of}_versions WHERE {of}_id = :id ORDER BY first_seen_at DESC, id DESC"
    found = newest(conn, sql, COMPARED, id=record_id)
    before: dict[str, Row] = {}
    edited = []
    for version in found.rows:
        last = before.get(version["page"])
        changed = find_changes(last, version) if last else []
        edited += [Version(row=version, changed=changed)] if changed else []
        before[version["page"]] = version
    return Edits(edited=_newest_that_fit(edited), compared=len(found.rows), total=found.total)


def _newest_that_fit(edited: list[Version]) -> list[Version]:
    lengths = [sum(len(text) for change in version.changed for _, text in change.parts) for version in edited]
    whole = list(accumulate(reversed(lengths)))
    fit = sum(length <= _SHOWN for length in whole)
    return edited[-max(1, min(fit, EDITS)) :]


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

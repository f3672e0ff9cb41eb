"""Compare two exports of a table line by line, without holding either in memory."""

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def changed_lines(before: Path, after: Path, key: Sequence[str]) -> Iterator[tuple[Row | None, Row | None]]:
    """Yield the rows that differ between two files of JSON lines, each in the order of ``key``.

    A pair is the row before and after: None before for one that was added, None after for one that is gone.
    """
    with ExitStack() as files:
        old, new = (iter(files.enter_context(path.open("rb"))) for path in (before, after))
        left, right = next(old, b""), next(new, b"")
        while left or right:
            if left == right:
                left, right = next(old, b""), next(new, b"")
                continue
            was, now = (json.loads(line) if line else None for line in (left, right))
            place = _order(was, now, key)
            yield (was if place <= 0 else None), (now if place >= 0 else None)
            if place <= 0:
                left = next(old, b"")
            if place >= 0:
                right = next(new, b"")


def key_of(row: Row, key: Sequence[str]) -> list[Any]:
    """Return what identifies a row."""
    return [row[name] for name in key]


def _order(was: Row | None, now: Row | None, key: Sequence[str]) -> int:
    """Say which row comes first: -1 the one before, 1 the one after, 0 if they are the same row."""
    if was is None or now is None:
        return 1 if was is None else -1
    one, other = key_of(was, key), key_of(now, key)
    return (one > other) - (one < other)

"""Count values of a facet as SQLite would."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import repeat
from typing import Any

Counted = dict[str, Any]


def count_values(values: Iterable[Any], limit: int) -> list[Counted]:
    """Return the most frequent values with their counts; of equal counts numbers come first, then texts by letters.

    >>> count_values(["es", "en", None, "es", 3, 3], 2)
    [{'value': 3, 'count': 2}, {'value': 'es', 'count': 2}]
    """
    found = values if isinstance(values, list) else list(values)
    if len(set(map(type, found)) - {type(None)}) > 1:  # Python takes 1, 1.0 and True for one value
        by_type = Counter((type(value), value) for value in found)
        counted = [(value, number) for (_, value), number in by_type.items()]
    else:
        counted = list(Counter(found).items())
    ordered = sorted(
        (item for item in counted if item[0] is not None), key=lambda item: (-item[1], _rank(item[0]), item[0])
    )
    return [{"value": value, "count": number} for value, number in ordered[:limit]]


def items_of(lists: Iterable[Any]) -> Iterator[Any]:
    """Return the items of columns that hold lists as JSON. Raises sqlite3.OperationalError where one is no JSON.

    >>> list(items_of(['["letter", "call"]', None, '[]', '["call", null]', '["letter", "call"]']))
    ['letter', 'letter', 'call', 'call', 'call', None]
    """
    for text, number in Counter(lists).items():
        if text is None:
            continue
        try:
            found = json.loads(text)
        except (TypeError, ValueError, RecursionError):
            raise sqlite3.OperationalError("malformed JSON") from None
        items = found if isinstance(found, list) else list(found.values()) if isinstance(found, dict) else [found]
        for item in items:
            shown = json.dumps(item, separators=(",", ":")) if isinstance(item, (list, dict)) else item
            yield from repeat(shown, number)


def _rank(value: Any) -> int:
    return 2 if isinstance(value, bytes) else int(isinstance(value, str))

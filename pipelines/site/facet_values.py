"""Count values of a facet as SQLite would."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

Counted = dict[str, Any]


def count_values(values: Iterable[Any], limit: int) -> list[Counted]:
    """Return the most frequent values with their counts; of equal counts numbers come first, then texts by letters.

    >>> count_values(["es", "en", None, "es", 3, 3], 2)
    [{'value': 3, 'count': 2}, {'value': 'es', 'count': 2}]
    """
    counted = Counter((type(value), value) for value in values if value is not None)
    ordered = sorted(counted.items(), key=lambda item: (-item[1], _rank(item[0][1]), item[0][1]))
    return [{"value": value, "count": number} for (_, value), number in ordered[:limit]]


def items_of(lists: Iterable[Any]) -> Iterator[Any]:
    """Return the items of columns that hold lists as JSON. Raises sqlite3.OperationalError where one is no JSON.

    >>> list(items_of(['["letter", "call"]', None, '[]', '["call", null]']))
    ['letter', 'call', 'call', None]
    """
    for text in lists:
        if text is None:
            continue
        try:
            found = json.loads(text)
        except (TypeError, ValueError, RecursionError):
            raise sqlite3.OperationalError("malformed JSON") from None
        items = found if isinstance(found, list) else list(found.values()) if isinstance(found, dict) else [found]
        for item in items:
            yield json.dumps(item, separators=(",", ":")) if isinstance(item, (list, dict)) else item


def _rank(value: Any) -> int:
    return 2 if isinstance(value, bytes) else int(isinstance(value, str))

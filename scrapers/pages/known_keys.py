"""Find keys of a JSON answer that its page function does not know."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from scrapers.items import UnknownKeys

KnownKeys = Mapping[str, frozenset[str]]
"""The keys that may stand in an object, by the path to it: "" for the answer itself, "[]" for each entry of a list,
"data[].links" for an object in each entry of the list "data". Objects without a path here are not looked into."""

# An object keyed by data (a name for each constituency) is no list of fields: it must not fill the table of issues.
_MOST_KEYS = 50
_FIELD_NAME = re.compile(r"[@\w$][\w$:. -]{0,79}")


def keys(*names: str) -> frozenset[str]:
    """Return the keys named in strings separated by spaces.

    >>> sorted(keys("id title", "links"))
    ['id', 'links', 'title']
    """
    return frozenset(key for listed in names for key in listed.split())


def unknown_keys(answer: Any, known: KnownKeys) -> Iterator[UnknownKeys]:
    """Yield the keys that the platform added: for each path of ``known``, those of the objects there it lacks.

    >>> answer = {"data": [{"id": 1, "mood": "glad"}, {"id": 2, "tone": "grave"}]}
    >>> list(unknown_keys(answer, {"": keys("data"), "data[]": keys("id")}))
    [UnknownKeys(path='data[]', keys=('mood', 'tone'))]
    """
    for path, names in known.items():
        added = {key for entry in _objects_at(answer, path) for key in entry.keys() - names}
        if fields := sorted(key for key in added if _FIELD_NAME.fullmatch(key)):
            yield UnknownKeys(path=path, keys=tuple(fields[:_MOST_KEYS]))


def _objects_at(answer: Any, path: str) -> Iterator[dict[str, Any]]:
    found: Iterable[Any] = [answer]
    for part in path.split(".") if path else ():
        name = part.removesuffix("[]")
        if name:
            found = [value.get(name) for value in found if isinstance(value, dict)]
        if name != part:
            found = [entry for value in found if isinstance(value, list) for entry in value]
    yield from (value for value in found if isinstance(value, dict))

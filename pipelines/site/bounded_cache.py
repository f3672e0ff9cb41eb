"""Keep computed values within a bound of memory, dropping those unused for longest."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

V = TypeVar("V")


class BoundedCache(Generic[V]):
    """Values by key, as long as their sizes add up to at most ``most``; safe in several threads.

    >>> cache: BoundedCache[str] = BoundedCache(10)
    >>> for word in ("one", "three", "seven"):
    ...     cache.put(word, word, len(word))
    >>> cache.get("one"), cache.get("seven"), cache.size
    (None, 'seven', 10)
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self.size = 0
        self._kept: OrderedDict[Hashable, tuple[V, int]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> V | None:
        """Return the value of ``key``, or None if it is not kept."""
        with self._lock:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            return self._kept[key][0]

    def put(self, key: Hashable, value: V, size: int) -> None:
        """Keep a value of ``size`` bytes, unless it alone is larger than the bound."""
        with self._lock:
            if key in self._kept:
                self.size -= self._kept.pop(key)[1]
            if size > self.most:
                return
            self._kept[key] = (value, size)
            self.size += size
            while self.size > self.most:
                self.size -= self._kept.popitem(last=False)[1][1]

    def clear(self) -> None:
        """Drop everything."""
        with self._lock:
            self._kept.clear()
            self.size = 0

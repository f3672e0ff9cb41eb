"""Keep drawn charts and pictures by what they show, within a bound of memory."""

from collections.abc import Callable, Hashable, Sequence
from hashlib import blake2b
from typing import Any, TypeVar

from pipelines.site.bounded_cache import BoundedCache
from pipelines.site.chart_points import Point
from pipelines.site.charts import growth_svg
from pipelines.site.language import language

MOST = 8 << 20  # characters of charts, or bytes of pictures, kept in one process
_drawn: BoundedCache[Any] = BoundedCache(MOST)
T = TypeVar("T", str, bytes)


def drawn_chart(points: Sequence[Point], **options: Any) -> str:
    """Return ``growth_svg(points, **options)``, drawn once for the same observations, options and language."""
    return kept(("chart", points, sorted(options.items())), lambda: growth_svg(points, **options))


def kept(about: Hashable | Sequence[Any], make: Callable[[], T]) -> T:
    """Return what ``make`` returned for the same ``about`` in the same language."""
    # The key is a digest, since the observations themselves take more room than their chart.
    key = blake2b(repr((language(), about)).encode("utf-8", "backslashreplace"), digest_size=16).digest()
    found: T | None = _drawn.get(key)
    if found is None:
        found = make()
        _drawn.put(key, found, len(found))
    return found

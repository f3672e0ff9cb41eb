"""Keep drawn charts by what they show, within a bound of memory."""

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

from pipelines.site.bounded_cache import BoundedCache
from pipelines.site.chart_points import Point
from pipelines.site.charts import growth_svg
from pipelines.site.language import language

MOST = 8 << 20  # characters of charts kept in one process
_drawn: BoundedCache[str] = BoundedCache(MOST)


def drawn_chart(points: Sequence[Point], **options: Any) -> str:
    """Return ``growth_svg(points, **options)``, drawn once for the same observations, options and language."""
    # The key is a digest, since the observations themselves take more room than their chart.
    key = blake2b(
        repr((language(), points, sorted(options.items()))).encode("utf-8", "backslashreplace"), digest_size=16
    ).digest()
    svg = _drawn.get(key)
    if svg is None:
        svg = growth_svg(points, **options)
        _drawn.put(key, svg, len(svg))
    return svg

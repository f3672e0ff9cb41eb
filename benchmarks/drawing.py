"""Time charts of short and long series, beside writing the same numbers as JSON for a script to draw."""

import json
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random

from benchmarks.timing import cpu_seconds
from pipelines.site.chart_points import Point
from pipelines.site.charts import growth_svg

LENGTHS = (10, 500, 10_000)


def time_drawing(*, rounds: int) -> dict[str, float]:
    """Return processor seconds for one chart of each length, a small line, and the JSON of 500 observations."""
    ways = {f"wide, {length:,} observations": partial(draw, length, "wide") for length in LENGTHS}
    ways["narrow, 500 observations"] = partial(draw, 500, "narrow")
    ways["small line, 500 observations"] = partial(draw, 500, "spark")
    ways["JSON"] = partial(write_json, 500)
    # Ten at a time, since one takes hardly longer than the clock's step.
    return {name: seconds / 10 for name, seconds in cpu_seconds(ways, rounds).items()}


def draw(length: int, size: str) -> None:
    """Draw ten charts."""
    points = series(length)
    for _ in range(10):
        growth_svg(points, title="Free Ana", size=size)  # type: ignore[arg-type]


def write_json(length: int) -> None:
    """Write the observations of ten charts as JSON."""
    points = series(length)
    for _ in range(10):
        json.dumps([asdict(point) for point in points])


def series(length: int) -> list[Point]:
    """Make observations of a petition that grows, twice a day, with a goal that follows."""
    random = Random(length)
    count, goal, at = 50, 100, datetime(2018, 1, 1, tzinfo=UTC)
    points = []
    for _ in range(length):
        count, at = count + random.randrange(20), at + timedelta(hours=12)
        goal = goal if count < goal else 2 * count
        points.append(Point(observed_at=f"{at:%Y-%m-%dT%H:%M:%SZ}", signatures=count, goal=goal))
    return points

"""Draw the marks of charts as SVG: lines, steps, points by origin, shaded gaps and alerts."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby

from pipelines.site.chart_axes import Scale
from pipelines.site.chart_points import Gap
from pipelines.site.chart_series import Series, Spot, seconds, steps, thin
from pipelines.site.chart_style import ALERT, COUNT, FAINT, GOAL

COLUMN = 2.0  # pixels: of what falls into one column, a line keeps the first, last, lowest and highest
LONE_STEP = 10.0  # pixels of a goal that was seen once
# Shapes, since colors alone are lost in print and on many eyes. A dot is a line of no length with round ends: the
# shortest way to write a circle.
_CIRCLE, _SQUARE, _DIAMOND, _TRIANGLE, _CROSS = (
    "h0",
    "h0",
    "m0-4.4l4.4 4.4-4.4 4.4-4.4-4.4z",
    "m0-4.4l4.2 7.6h-8.4z",
    "m-1.3-4h2.6v2.7h2.7v2.6h-2.7v2.7h-2.6v-2.7h-2.7v-2.6h2.7z",
)
SHAPES = {"live": _CIRCLE, "wayback": _DIAMOND, "commoncrawl": _SQUARE, "file": _TRIANGLE, "warc": _CROSS}
_LINED = {
    "live": f'fill="none" stroke="{COUNT}" stroke-width="7" stroke-linecap="round"',
    "commoncrawl": f'fill="none" stroke="{COUNT}" stroke-width="6" stroke-linecap="square"',
}
_DENSE = 6.0  # pixels from one dot to the next, below which dots are small
_FILLED = f'fill="{COUNT}"'
_HOLLOW = "m-3.2-3.2h6.4v6.4h-6.4z"  # a square: nobody here saw the page that it is from
_RING = "m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z"
_TOLD_BY_OTHERS = f'fill="none" stroke="{ALERT}" stroke-width="1.2"'
_ALERT = "m-5 0h10l-5 8z"
GAP_OPACITY = {False: 0.45, True: 0.9}


def n(value: float) -> str:
    """Write a coordinate in pixels, with one decimal where it has one.

    >>> n(12.04), n(12.36), n(-0.01)
    ('12', '12.4', '0')
    """
    written = f"{value:.1f}".removesuffix(".0")
    return "0" if written == "-0" else written


def count_lines(series: Series, x: Scale, y: Scale) -> str:
    """Draw a line through the counts of each stretch between two gaps."""
    paths = ["M" + "L".join(f"{n(x(at))} {n(y(v))}" for at, v in seen(line, x)) for line in series.counts if line[1:]]
    return _path("count", paths, f'fill="none" stroke="{COUNT}" stroke-width="2" stroke-linejoin="round"')


def goal_steps(series: Series, x: Scale, y: Scale) -> str:
    """Draw the goals as steps, since a goal that is raised from 100 to 200 was never 150."""
    paths = []
    for line in series.goals:
        (at, goal), *following = seen(steps(line), x)
        if following:
            path = f"M{n(x(at))} {n(y(goal))}" + "".join(f"H{n(x(at))}V{n(y(goal))}" for at, goal in following)
        else:
            path = f"M{n(x(at) - LONE_STEP / 2)} {n(y(goal))}h{n(LONE_STEP)}"
        paths.append(path)
    return _path("goal", paths, f'fill="none" stroke="{GOAL}" stroke-width="1.5" stroke-dasharray="5 3"')


def observations(series: Series, x: Scale, y: Scale) -> str:
    """Draw each observation with a count, by the shape of its origin, and the counts that pages state hollow."""
    drawn = _path("stated", _marks(series.stated, _RING, x, y), f'fill="none" stroke="{COUNT}" stroke-width="1.5"')
    drawn += _path("reported", _marks(series.reported, _HOLLOW, x, y), _TOLD_BY_OTHERS)
    for origin, shape in SHAPES.items():
        marks = _marks(series.origins.get(origin, ()), shape, x, y)
        look = _LINED.get(origin, _FILLED)
        is_dense = len(marks) * _DENSE > x.end - x.start
        drawn += _path(origin, marks, look.replace('-width="7"', '-width="4"') if is_dense else look)
    return drawn


def last_dot(series: Series, x: Scale, y: Scale) -> str:
    """Draw the newest count as a dot."""
    spots = [series.latest[:2]] if series.latest else []
    return _path("live", _marks(spots, _CIRCLE, x, y), _LINED["live"])


def gap_bands(gaps: Sequence[Gap], x: Scale, top: float, bottom: float) -> str:
    """Shade the days on which a look was due and missed: darker where the site was the reason, and not we."""
    drawn = ""
    for theirs, bands in groupby(
        sorted(gaps, key=lambda gap: (gap.is_theirs, gap.first)), key=lambda gap: gap.is_theirs
    ):
        merged: list[tuple[float, float]] = []
        for start, end in ((x(first), x(last)) for first, last in map(gap_seconds, bands)):
            if merged and start - merged[-1][1] < 0.5:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, max(end, start + 1)))
        paths = [f"M{n(start)} {n(top)}H{n(end)}V{n(bottom)}H{n(start)}z" for start, end in merged]
        drawn += _path("theirs" if theirs else "ours", paths, f'fill="{FAINT}" opacity="{GAP_OPACITY[theirs]}"')
    return drawn


def gap_seconds(gap: Gap) -> tuple[float, float]:
    """Return the times (seconds) at which the first day of a gap begins and its last one ends."""
    return seconds(gap.first), seconds((date.fromisoformat(gap.last) + timedelta(days=1)).isoformat())


def alert_lines(alerts: Iterable[str], x: Scale, top: float, bottom: float) -> str:
    """Draw a vertical line with a triangle on top for each day (ISO) on which an alert linked to the petition."""
    places = sorted({round(x(seconds(day)), 1) for day in alerts})
    rules = _path(
        "alert", [f"M{n(at)} {n(top)}V{n(bottom)}" for at in places], f'stroke="{ALERT}" stroke-dasharray="2 3"'
    )
    return rules + _path("alert", [f"M{n(at)} {n(top - 4)}{_ALERT}" for at in places], f'fill="{ALERT}"')


def legend_mark(name: str, x: float, y: float) -> str:
    """Draw the sign of an origin, of the goal, of alerts or of gaps around a point, as the chart shows it."""
    if name in SHAPES:
        return _path(name, [f"M{n(x)} {n(y)}{SHAPES[name]}"], _LINED.get(name, _FILLED))
    if name == "stated":
        return _path(name, [f"M{n(x)} {n(y)}{_RING}"], f'fill="none" stroke="{COUNT}" stroke-width="1.5"')
    if name == "reported":
        return _path(name, [f"M{n(x)} {n(y)}{_HOLLOW}"], _TOLD_BY_OTHERS)
    if name == "alert":
        return _path(name, [f"M{n(x)} {n(y - 4)}{_ALERT}"], f'fill="{ALERT}"')
    if name == "goal":
        return _path(name, [f"M{n(x - 6)} {n(y)}h13"], f'stroke="{GOAL}" stroke-width="1.5" stroke-dasharray="5 3"')
    opacity = GAP_OPACITY[name == "theirs"]
    return _path(name, [f"M{n(x - 5)} {n(y - 5)}h10v10h-10z"], f'fill="{FAINT}" opacity="{opacity}"')


def seen(line: Sequence[Spot], x: Scale, coarser: float = 1) -> list[Spot]:
    """Keep of a line what the eye can see at the width of ``x``; ``coarser`` widens the columns that are kept apart."""
    return thin(line, x.low, coarser * COLUMN * (x.high - x.low) / (x.end - x.start))


def _marks(spots: Sequence[Spot], shape: str, x: Scale, y: Scale) -> list[str]:
    return [f"M{n(x(at))} {n(y(value))}{shape}" for at, value in seen(spots, x)]


def _path(name: str, paths: Sequence[str], attributes: str) -> str:
    return f'<path class="{name}" d="{"".join(paths)}" {attributes}/>' if paths else ""

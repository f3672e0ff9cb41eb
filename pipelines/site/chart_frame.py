"""Lay a chart out: room for its texts, scales, title, axes, labels at the ends of lines, and legend."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pipelines.site.chart_axes import Scale, count_ticks, time_domain
from pipelines.site.chart_letters import (
    LINE,
    MARGIN,
    SAMPLE_NOTE,
    TEXT,
    count_axis,
    heading,
    letters,
    nothing,
    text,
    time_axis,
    wide_of,
)
from pipelines.site.chart_marks import legend_mark
from pipelines.site.chart_series import Series
from pipelines.site.chart_style import COUNT, GOAL
from pipelines.site.chart_text import width
from pipelines.site.formatting import ORIGINS, number
from pipelines.site.language import N_, Translated, _

Size = Literal["wide", "narrow", "spark"]

_LEGEND = Translated(
    {
        "goal": N_("goal"),
        "alert": N_("alert linking here"),
        "ours": N_("not looked"),
        "theirs": N_("could not look"),
    }
)
_LEAST_PLOT = 150  # numbers too long for the usual width make the whole chart wider


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The usual size of a chart in pixels, how many ticks it has room for, and whether end labels may be long."""

    width: int
    plot: int
    times: int
    counts: int
    long_labels: bool


ROOMS = {
    "wide": Room(width=880, plot=280, times=8, counts=7, long_labels=True),
    "narrow": Room(width=344, plot=200, times=4, counts=5, long_labels=False),
}
SPARK = (132, 34)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A chart without its marks: its size, its scales, and the SVG of what stands behind and before the marks."""

    width: float
    height: float
    x: Scale
    y: Scale
    behind: str
    before: str


def spark_frame(series: Series) -> Frame:
    """Lay out a small line without texts."""
    wide, high = SPARK
    values = [value for line in series.counts for _, value in line] or [0]
    low, top = (min(values), max(values)) if min(values) < max(values) else (values[0] - 1, values[0] + 1)
    start, end = time_domain(series.times)
    x = Scale(low=start, high=end, start=MARGIN, end=wide - MARGIN)
    return Frame(width=wide, height=high, x=x, y=Scale(low=low, high=top, start=high - 5, end=5), behind="", before="")


def frame(
    series: Series, times: Sequence[float], size: Size, *, title: str, sample: bool, legend: Sequence[str]
) -> Frame:
    """Lay out a chart whose time axis covers ``times`` (seconds), with the signs of ``legend`` below it."""
    room = ROOMS[size]
    counts = count_ticks(series.values, room.counts)
    left = MARGIN + max(wide_of(f"{tick:,}") for tick in counts) + 8
    ends = _end_texts(series, room)
    right = MARGIN + 8 + max((width(line, TEXT) for lines in ends.values() for line in lines), default=8)
    wide = max(room.width, left + right + _LEAST_PLOT)
    axis = _("signatures") if not counts[0] else _("signatures (axis from %(count)s, not 0)", count=number(counts[0]))
    titled, top = heading(title, _(SAMPLE_NOTE) if sample else "", axis, wide)
    bottom = top + room.plot
    low, high = time_domain(times)
    x = Scale(low=low, high=high, start=left, end=wide - right)
    y = Scale(low=counts[0], high=counts[-1], start=bottom, end=top)
    signs, height = _legend(legend, wide, bottom + 2 * LINE + 12)
    axes = count_axis(counts, x, y) if series.values else nothing(_("No counts with a known time"), x, y)
    axes += time_axis(series.days, x, bottom, room.times, wide) if series.days else ""
    return Frame(
        width=wide,
        height=height,
        x=x,
        y=y,
        behind=letters(titled + axes),
        before=letters(_end_labels(series, ends, x, y) + signs),
    )


def legend_words(name: str) -> str:
    """Return what the legend says beside a sign."""
    return _LEGEND[name] if name in _LEGEND else ORIGINS[name]


def _end_texts(series: Series, room: Room) -> dict[str, list[str]]:
    """Return the lines of text at the ends of the lines: the newest count, the newest goal, and both together."""
    found = {}
    if series.goals:
        found["goal"] = [_("goal %(count)s", count=number(series.goals[-1][-1][1]))]
    if series.latest:
        count, goal = series.latest[1:]
        found["count"] = [f"{count:,}"]
        if goal is not None:
            of_goal = _("of %(count)s", count=number(goal))
            found["both"] = [f"{count:,} {of_goal}"] if room.long_labels else [f"{count:,}", of_goal]
    return found


def _end_labels(series: Series, ends: dict[str, list[str]], x: Scale, y: Scale) -> str:
    """Label the ends of the lines, in one label where two would overlap."""
    bold = f' fill="{COUNT}" font-weight="bold"'
    goal = series.goals[-1][-1] if series.goals else None
    if not series.latest:
        return _label(ends["goal"], x(goal[0]), y(goal[1]), f' fill="{GOAL}"', y) if goal else ""
    at, count, its_goal = series.latest
    if its_goal is not None and abs(y(its_goal) - y(count)) < LINE:
        return _label(ends["both"], x(at), y(count), bold, y)
    drawn = _label(ends["count"], x(at), y(count), bold, y)
    if goal:
        distance = y(goal[1]) - y(count)
        apart = y(goal[1]) if abs(distance) >= LINE else y(count) + (LINE if distance > 0 else -LINE)
        drawn += _label(ends["goal"], x(goal[0]), apart, f' fill="{GOAL}"', y)
    return drawn


def _label(lines: Sequence[str], x: float, y: float, attributes: str, scale: Scale) -> str:
    lowest = scale.start - (len(lines) - 1) * 14
    first = max(scale.end + 4, min(y + 4, lowest))
    return "".join(text(line, x + 8, first + 14 * i, attributes) for i, line in enumerate(lines))


def _legend(names: Sequence[str], wide: float, y: float) -> tuple[str, float]:
    """Draw the signs in as many lines as they need. Also return the height of the chart."""
    x, drawn = float(MARGIN), ""
    for name in names:
        words = legend_words(name)
        needed = 20 + wide_of(words)
        if x > MARGIN and x + needed > wide - MARGIN:
            x, y = float(MARGIN), y + LINE
        drawn += legend_mark(name, x + 7, y + 8) + text(words, x + 19, y + 12)
        x += needed + 12
    return drawn, y + (LINE + MARGIN if names else 0)

"""Lay a chart out: room for its texts, scales, title, axes, labels at the ends of lines, and legend."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import escape

from pipelines.site.bidi import isolate
from pipelines.site.chart_axes import Scale, count_ticks, time_domain, time_ticks
from pipelines.site.chart_marks import legend_mark, n
from pipelines.site.chart_series import Series
from pipelines.site.chart_style import ALERT, COUNT, FAINT, GOAL, INK
from pipelines.site.chart_text import fit_for_xml, width, wrap
from pipelines.site.formatting import ORIGINS, day, number
from pipelines.site.language import N_, Translated, _

Size = Literal["wide", "narrow", "spark"]

SAMPLE_NOTE = N_("Sample data: not a real petition")
_LEGEND = Translated(
    {
        "goal": N_("goal"),
        "alert": N_("alert linking here"),
        "ours": N_("not looked"),
        "theirs": N_("could not look"),
    }
)
_TEXT, _TITLE = 12, 14  # sizes of letters in pixels
_LINE = 18  # from one line of text to the next
_MARGIN = 5
# A zigzag on the first line of an axis that does not begin at zero.
_BREAK = f'<path class="break" d="M{{x}} {{y}}l4-6 6 12 6-12 6 12 4-6" fill="none" stroke="{INK}" stroke-width="1.5"/>'
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
    x = Scale(low=start, high=end, start=_MARGIN, end=wide - _MARGIN)
    return Frame(width=wide, height=high, x=x, y=Scale(low=low, high=top, start=high - 5, end=5), behind="", before="")


def frame(
    series: Series, times: Sequence[float], size: Size, *, title: str, sample: bool, legend: Sequence[str]
) -> Frame:
    """Lay out a chart whose time axis covers ``times`` (seconds), with the signs of ``legend`` below it."""
    room = ROOMS[size]
    counts = count_ticks(series.values, room.counts)
    left = _MARGIN + max(_wide(f"{tick:,}") for tick in counts) + 8
    ends = _end_texts(series, room)
    right = _MARGIN + 8 + max((width(line, _TEXT) for lines in ends.values() for line in lines), default=8)
    wide = max(room.width, left + right + _LEAST_PLOT)
    axis = _("signatures") if not counts[0] else _("signatures (axis from %(count)s, not 0)", count=number(counts[0]))
    heading, top = _heading(title, sample, axis, wide)
    bottom = top + room.plot
    low, high = time_domain(times)
    x = Scale(low=low, high=high, start=left, end=wide - right)
    y = Scale(low=counts[0], high=counts[-1], start=bottom, end=top)
    signs, height = _legend(legend, wide, bottom + 2 * _LINE + 12)
    axes = _count_axis(counts, x, y) if series.values else _nothing(_("No counts with a known time"), x, y)
    axes += _time_axis(series.days, x, bottom, room, wide) if series.days else ""
    return Frame(
        width=wide,
        height=height,
        x=x,
        y=y,
        behind=_letters(heading + axes),
        before=_letters(_end_labels(series, ends, x, y) + signs),
    )


def text(words: str, x: float, y: float, attributes: str = "") -> str:
    """Draw a line of text on the base line ``y``."""
    return f'<text x="{n(x)}" y="{n(y)}"{attributes}>{escape(isolate(fit_for_xml(words)))}</text>'


def legend_words(name: str) -> str:
    """Return what the legend says beside a sign."""
    return _LEGEND[name] if name in _LEGEND else ORIGINS[name]


def _wide(words: str) -> float:
    return width(words, _TEXT, bold=False)


def _letters(drawn: str) -> str:
    return f'<g font-size="{_TEXT}" fill="{INK}">{drawn}</g>' if drawn else ""


def _heading(title: str, sample: bool, axis: str, wide: float) -> tuple[str, float]:
    """Draw the title, the note on sample data and the name of the vertical axis. Also return where the plot begins."""
    lines = wrap(fit_for_xml(title), _TITLE, wide - 2 * _MARGIN, 3)
    drawn, y = "", float(_MARGIN)
    for line in lines:
        y += _LINE
        drawn += text(line, _MARGIN, y, f' font-size="{_TITLE}" font-weight="bold"')
    if sample:
        y += _LINE
        drawn += text(_(SAMPLE_NOTE), _MARGIN, y, f' fill="{ALERT}"')
    y += _LINE + (4 if drawn else 0)
    return drawn + text(axis, _MARGIN, y), y + 14


def _count_axis(ticks: Sequence[int], x: Scale, y: Scale) -> str:
    lines = "".join(f"M{n(x.start)} {n(y(tick))}H{n(x.end)}" for tick in ticks)
    labels = "".join(text(f"{tick:,}", x.start - 8, y(tick) + 4) for tick in ticks)
    broken = _BREAK.format(x=n(x.start), y=n(y.start)) if ticks[0] else ""
    return f'<path d="{lines}" stroke="{FAINT}"/><g text-anchor="end">{labels}</g>{broken}'


def _time_axis(days: tuple[str, str], x: Scale, bottom: float, room: Room, wide: float) -> str:
    """Draw ticks with their times, and the first and last day below them."""
    seconds_a_pixel = (x.high - x.low) / (x.end - x.start)
    ticks = time_ticks(x.low, x.high, room.times, lambda label: (_wide(label) + 6) * seconds_a_pixel)
    marks = "".join(f"M{n(x(at))} {n(bottom)}v5" for at, _ in ticks)
    labels = "".join(text(label, _inside(x(at), label, wide), bottom + _LINE) for at, label in ticks)
    shown = [day(one) for one in dict.fromkeys(days)]
    words = _("%(first)s to %(last)s (UTC)", first=shown[0], last=shown[1]) if shown[1:] else f"{shown[0]} (UTC)"
    labels += text(words, _inside((x.start + x.end) / 2, words, wide), bottom + 2 * _LINE)
    return f'<path d="{marks}" stroke="{FAINT}"/><g text-anchor="middle">{labels}</g>'


def _nothing(words: str, x: Scale, y: Scale) -> str:
    return text(words, (x.start + x.end) / 2, (y.start + y.end) / 2, ' text-anchor="middle"')


def _inside(x: float, words: str, wide: float) -> float:
    """Move the middle of a text so far that it is not cut."""
    half = _wide(words) / 2 + 1
    return max(half, min(x, wide - half))


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
    if its_goal is not None and abs(y(its_goal) - y(count)) < _LINE:
        return _label(ends["both"], x(at), y(count), bold, y)
    drawn = _label(ends["count"], x(at), y(count), bold, y)
    if goal:
        distance = y(goal[1]) - y(count)
        apart = y(goal[1]) if abs(distance) >= _LINE else y(count) + (_LINE if distance > 0 else -_LINE)
        drawn += _label(ends["goal"], x(goal[0]), apart, f' fill="{GOAL}"', y)
    return drawn


def _label(lines: Sequence[str], x: float, y: float, attributes: str, scale: Scale) -> str:
    lowest = scale.start - (len(lines) - 1) * 14
    first = max(scale.end + 4, min(y + 4, lowest))
    return "".join(text(line, x + 8, first + 14 * i, attributes) for i, line in enumerate(lines))


def _legend(names: Sequence[str], wide: float, y: float) -> tuple[str, float]:
    """Draw the signs in as many lines as they need. Also return the height of the chart."""
    x, drawn = float(_MARGIN), ""
    for name in names:
        words = legend_words(name)
        needed = 20 + _wide(words)
        if x > _MARGIN and x + needed > wide - _MARGIN:
            x, y = float(_MARGIN), y + _LINE
        drawn += legend_mark(name, x + 7, y + 8) + text(words, x + 19, y + 12)
        x += needed + 12
    return drawn, y + (_LINE + _MARGIN if names else 0)

"""Draw several petitions on one chart: direct labels, dashes and marks, dotted where there are no observations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from pipelines.site.chart_axes import DAY, Scale, count_ticks, time_domain
from pipelines.site.chart_frame import ROOMS, Frame, Size
from pipelines.site.chart_letters import (
    LINE,
    MARGIN,
    PARTLY_SAMPLE,
    SAMPLE_NOTE,
    SAMPLE_NOTES,
    TEXT,
    count_axis,
    day_axis,
    heading,
    letters,
    nothing,
    text,
    time_axis,
    wide_of,
)
from pipelines.site.chart_marks import n, seen
from pipelines.site.chart_series import Spot
from pipelines.site.chart_text import fit_for_xml, width, wrap
from pipelines.site.charts import as_svg
from pipelines.site.compare_lines import By, CompareLine
from pipelines.site.compare_style import COMPARE_STYLE, LOOKS
from pipelines.site.formatting import day, number
from pipelines.site.language import _, ngettext

_BETWEEN_MARKS = 36.0  # pixels; more marks would hide the line
_DOTTED = 'stroke-width="1.5" stroke-dasharray="1.5 4"'
_LABEL = 15.0  # pixels from one label to the next
_TITLE = 150.0  # pixels for the beginning of a title beside the end of its line


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The label at the end of a line: where it should stand, its number and its words."""

    y: float
    number: int
    words: str


def compare_chart(lines: Sequence[CompareLine], by: By, size: Size = "wide") -> tuple[str, Frame]:
    """Draw lines on one chart. Return one SVG element, and the frame with its scales (x in seconds)."""
    room = _frame(lines, by, size)
    coarse = coarser(lines)
    drawn = "".join(_line(line, room, coarse) for line in lines)
    title = ngettext("Signatures of %(num)s petition", "Signatures of %(num)s petitions", len(lines))
    return as_svg(room, drawn, title, describe(lines, by), COMPARE_STYLE), room


def describe(lines: Sequence[CompareLine], by: By) -> str:
    """Describe a comparison for readers who cannot see it: first and last value of each petition."""
    return " ".join(_describe(line, by) for line in lines)


def percent(thousandths: int) -> str:
    """Write a share.

    >>> percent(943), percent(1000)
    ('94.3%', '100%')
    """
    return f"{thousandths / 10:,.1f}".removesuffix(".0") + "%"


def _describe(line: CompareLine, by: By) -> str:
    name = f"{line.letter}, {line.series.petition['title']}"
    if not line.spots:
        return _("%(petition)s: nothing to draw.", petition=name)
    first, last = (percent(v) if by == "goal" else number(v) for _at, v in (line.spots[0], line.spots[-1]))
    days = [day(point.observed_at) for point in (line.points[0], line.points[-1])]
    gaps = ngettext("%(num)s gap", "%(num)s gaps", len(line.gaps))
    return _(
        "%(petition)s: %(first)s on %(first_day)s, %(last)s on %(last_day)s, %(gaps)s.",
        petition=name,
        first=first,
        first_day=days[0],
        last=last,
        last_day=days[1],
        gaps=gaps,
    )


def _frame(lines: Sequence[CompareLine], by: By, size: Size) -> Frame:
    room = ROOMS[size]
    values = [value for line in lines for _at, value in line.spots]
    ticks = count_ticks([*values, 0] if by == "goal" else values, room.counts)
    write = percent if by == "goal" else number
    labels = {line.number: _label_words(line, by, size) for line in lines if line.spots}
    left = MARGIN + max(wide_of(write(tick)) for tick in ticks) + 8
    right = MARGIN + 10 + max((width(words, TEXT) for words in labels.values()), default=8)
    head, top = heading("", _sample_note(lines), _axis_name(by, ticks), room.width)
    bottom = top + room.plot
    low, high = _domain(lines, by, room.times)
    x = Scale(low=low, high=high, start=left, end=room.width - right)
    y = Scale(low=ticks[0], high=ticks[-1], start=bottom, end=top)
    axes = count_axis(ticks, x, y, write) if values else nothing(_("No counts with a known time"), x, y)
    axes += day_axis(x, bottom, room.times, room.width) if by == "days" else _date_axis(lines, x, bottom, size)
    ends = [
        Label(y=y(line.spots[-1][1]), number=line.number, words=labels[line.number]) for line in lines if line.spots
    ]
    counts = {line.number: _newest(line, by) for line in lines if line.spots} if size == "narrow" else {}
    legend, height = _legend(lines, counts, room.width, bottom + 2 * LINE + 14)
    before = letters(_labels(ends, lines, x, y) + legend)
    return Frame(width=room.width, height=height, x=x, y=y, behind=letters(head + axes), before=before)


def _sample_note(lines: Sequence[CompareLine]) -> str:
    samples = sum(bool(line.series.petition["is_sample"]) for line in lines)
    if not samples:
        return ""
    return _(PARTLY_SAMPLE if samples < len(lines) else SAMPLE_NOTES if samples > 1 else SAMPLE_NOTE)


def coarser(lines: Sequence[CompareLine]) -> float:
    """Return how much less of each line is kept than of a line alone, so that eight are no longer to load than three.

    >>> coarser([]), coarser([None] * 6)
    (1.0, 2.0)
    """
    return max(1.0, len(lines) / 3)


def _axis_name(by: By, ticks: Sequence[int]) -> str:
    if by == "goal":
        return _("share of the goal")
    return _("signatures (axis from %(count)s, not 0)", count=number(ticks[0])) if ticks[0] else _("signatures")


def _domain(lines: Sequence[CompareLine], by: By, most: int) -> tuple[float, float]:
    """Return the first and last second to draw; days begin at 0 unless all lines lie far to the right of it."""
    times = [at for line in lines for at, _value in line.spots]
    if by != "days":
        return time_domain(times)
    low, high = (min(times), max(times)) if times else (0.0, 0.0)
    first = DAY * count_ticks([int(low / DAY), ceil(high / DAY)], most)[0] if low < high else 0
    return float(first), max(high, first + 2 * DAY)


def _date_axis(lines: Sequence[CompareLine], x: Scale, bottom: float, size: Size) -> str:
    days = sorted(point.observed_at[:10] for line in lines for point in line.points)
    return time_axis((days[0], days[-1]), x, bottom, ROOMS[size].times, ROOMS[size].width) if days else ""


def _line(line: CompareLine, room: Frame, coarse: float) -> str:
    """Draw the dotted gaps, the line of each stretch, and marks at its ends and between."""
    look, x, y = LOOKS[line.number], room.x, room.y
    gaps = "".join(f"M{_at(a, room)}L{_at(b, room)}" for a, b in line.gaps)
    kept = [seen(stretch, x, coarse) for stretch in line.stretches]
    paths = "".join("M" + "L".join(_at(spot, room) for spot in stretch) for stretch in kept if stretch[1:])
    dashes = f' stroke-dasharray="{look.dashes}"' if look.dashes else ""
    drawn = f'<path class="gap" d="{gaps}" fill="none" stroke="{look.color}" {_DOTTED}/>' if gaps else ""
    if paths:
        drawn += f'<path class="count" d="{paths}" fill="none" stroke="{look.color}" stroke-width="2"{dashes}/>'
    marks = "".join(f"M{n(x(at))} {n(y(value))}{look.mark}" for stretch in kept for at, value in _marked(stretch, x))
    return drawn + (f'<path class="mark" d="{marks}" fill="{look.color}"/>' if marks else "")


def _at(spot: Spot, room: Frame) -> str:
    return f"{n(room.x(spot[0]))} {n(room.y(spot[1]))}"


def _marked(stretch: Sequence[Spot], x: Scale) -> list[Spot]:
    """Return the ends of a stretch, and of the spots between some that do not hide the line."""
    marked = list(stretch[:1])
    for spot in stretch[1:]:
        if x(spot[0]) - x(marked[-1][0]) >= _BETWEEN_MARKS:
            marked.append(spot)
    if marked[-1] != stretch[-1]:
        marked.append(stretch[-1])
    return marked


def _label_words(line: CompareLine, by: By, size: Size) -> str:
    if size == "narrow":  # the plot needs the room; the legend has the count
        return line.letter
    words = f"{line.letter} {_newest(line, by)}"
    title = wrap(fit_for_xml(line.series.petition["title"]), TEXT, _TITLE, 1)
    return f"{words} {title[0]}" if title else words


def _newest(line: CompareLine, by: By) -> str:
    value = line.spots[-1][1]
    return percent(value) if by == "goal" else number(value)


def _labels(ends: Sequence[Label], lines: Sequence[CompareLine], x: Scale, y: Scale) -> str:
    """Write the labels to the right of the plot, each as near to its line's end as the others leave room."""
    drawn = ""
    for label, place in zip(*_spread(sorted(ends, key=lambda label: (label.y, label.number)), y), strict=True):
        line = next(line for line in lines if line.number == label.number)
        end = x(line.spots[-1][0])
        color = LOOKS[label.number].color
        if x.end - end > 4 or abs(place - label.y) > 4:
            drawn += (
                f'<path d="M{n(end + 6)} {n(label.y)}L{n(x.end + 6)} {n(place)}" stroke="{color}" stroke-width="0.5"/>'
            )
        drawn += text(label.words, x.end + 10, place + 4, f' fill="{color}" font-weight="bold"')
    return drawn


def _spread(labels: Sequence[Label], y: Scale) -> tuple[Sequence[Label], list[float]]:
    """Return labels and places in pixels, so far apart that they do not overlap, within the plot where they fit.

    >>> scale = Scale(low=0, high=1, start=100, end=0)
    >>> _spread([Label(y=y, number=0, words="") for y in (10, 12, 99, 100)], scale)[1]
    [10, 25.0, 85.0, 100]
    """
    places = [label.y for label in labels]
    for i in range(1, len(places)):
        places[i] = max(places[i], places[i - 1] + _LABEL)
    limit = max(y.start, y.end + _LABEL * (len(places) - 1))
    for i in range(len(places) - 1, -1, -1):
        places[i] = min(places[i], limit)
        limit = places[i] - _LABEL
    return labels, places


def _legend(lines: Sequence[CompareLine], counts: Mapping[int, str], wide: float, y: float) -> tuple[str, float]:
    """Name each petition beside its line, with its newest count from ``counts``; also return the chart's height."""
    drawn = ""
    for line in lines:
        look = LOOKS[line.number]
        dashes = f' stroke-dasharray="{look.dashes}"' if look.dashes else ""
        drawn += f'<path d="M{MARGIN} {n(y + 8)}h34" stroke="{look.color}" stroke-width="2"{dashes}/>'
        drawn += f'<path d="M{MARGIN + 17} {n(y + 8)}{look.mark}" fill="{look.color}"/>'
        start = f"{line.letter} {counts[line.number]} ·" if line.number in counts else line.letter
        title = wrap(fit_for_xml(line.series.petition["title"]), TEXT, wide - 70 - width(start, TEXT, bold=False), 1)
        drawn += text(f"{start} {title[0] if title else ''}", MARGIN + 42, y + 12)
        y += LINE
    if any(line.gaps for line in lines):
        drawn += f'<path d="M{MARGIN} {n(y + 8)}h34" stroke="{LOOKS[-1].color}" {_DOTTED}/>'
        drawn += text(_("dotted: no observations in between"), MARGIN + 42, y + 12)
        y += LINE
    return drawn, y + MARGIN

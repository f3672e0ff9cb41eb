"""Draw the texts and axes around the marks of charts."""

from collections.abc import Callable, Sequence

from markupsafe import escape

from pipelines.site.bidi import isolate
from pipelines.site.chart_axes import DAY, Scale, count_ticks, time_ticks
from pipelines.site.chart_marks import n
from pipelines.site.chart_style import ALERT, FAINT, INK
from pipelines.site.chart_text import fit_for_xml, width, wrap
from pipelines.site.formatting import day, number, short_day
from pipelines.site.language import N_, _

SAMPLE_NOTE = N_("Sample data: not a real petition")
SAMPLE_NOTES = N_("Sample data: not real petitions")
PARTLY_SAMPLE = N_("Partly sample data: not all petitions are real")
TEXT, TITLE = 12, 14  # sizes of letters in pixels
LINE = 18  # from one line of text to the next
MARGIN = 5
# A zigzag on the first line of an axis that does not begin at zero: along that of counts, or up that of times.
_BREAK = f'<path class="break" d="M{{x}} {{y}}{{zigzag}}" fill="none" stroke="{INK}" stroke-width="1.5"/>'
_ALONG, _UP = "l4-6 6 12 6-12 6 12 4-6", "v-12l-6-4 12-6-12-6 12-6-6-4v-12"


def text(words: str, x: float, y: float, attributes: str = "") -> str:
    """Draw a line of text on the base line ``y``."""
    return f'<text x="{n(x)}" y="{n(y)}"{attributes}>{escape(isolate(fit_for_xml(words)))}</text>'


def wide_of(words: str) -> float:
    """Return the most that a text can measure in pixels."""
    return width(words, TEXT, bold=False)


def letters(drawn: str) -> str:
    """Give texts their size and color."""
    return f'<g font-size="{TEXT}" fill="{INK}">{drawn}</g>' if drawn else ""


def heading(title: str, note: str, axis: str, wide: float) -> tuple[str, float]:
    """Draw the title, a note on sample data and the name of the vertical axis. Also return where the plot begins.

    Title and ``note`` may be empty.
    """
    lines = wrap(fit_for_xml(title), TITLE, wide - 2 * MARGIN, 3)
    drawn, y = "", float(MARGIN)
    for line in lines:
        y += LINE
        drawn += text(line, MARGIN, y, f' font-size="{TITLE}" font-weight="bold"')
    if note:
        y += LINE
        drawn += text(note, MARGIN, y, f' fill="{ALERT}"')
    y += LINE + (4 if drawn else 0)
    return drawn + text(axis, MARGIN, y), y + 14


def count_axis(ticks: Sequence[int], x: Scale, y: Scale, label: Callable[[int], str] = number) -> str:
    """Draw horizontal lines with their values; a zigzag on the first one where it is not zero."""
    lines = "".join(f"M{n(x.start)} {n(y(tick))}H{n(x.end)}" for tick in ticks)
    labels = "".join(text(label(tick), x.start - 8, y(tick) + 4) for tick in ticks)
    broken = _BREAK.format(x=n(x.start), y=n(y.start), zigzag=_ALONG) if ticks[0] else ""
    return f'<path d="{lines}" stroke="{FAINT}"/><g text-anchor="end">{labels}</g>{broken}'


def time_axis(days: tuple[str, str], x: Scale, bottom: float, most: int, wide: float) -> str:
    """Draw at most ``most`` ticks with their times, and the first and last day below them."""
    seconds_a_pixel = (x.high - x.low) / (x.end - x.start)
    ticks = time_ticks(x.low, x.high, most, lambda label: (wide_of(label) + 6) * seconds_a_pixel)
    marks = "".join(f"M{n(x(at))} {n(bottom)}v5" for at, _ in ticks)
    labels = "".join(text(label, inside(x(at), label, wide), bottom + LINE) for at, label in ticks)
    words = _span(days, day)
    if wide_of(words) > wide:  # in Spanish on a phone
        words = _span(days, short_day)
    labels += text(words, inside((x.start + x.end) / 2, words, wide), bottom + 2 * LINE)
    return f'<path d="{marks}" stroke="{FAINT}"/><g text-anchor="middle">{labels}</g>'


def day_axis(x: Scale, bottom: float, most: int, wide: float) -> str:
    """Draw at most about ``most`` ticks with days since a start; a zigzag up the first line where that is not day 0."""
    first = int(x.low / DAY)
    ticks = [first + tick for tick in count_ticks([0, int(x.high / DAY) - first], most)]
    ticks = [tick for tick in ticks if tick * DAY <= x.high]
    marks = "".join(f"M{n(x(tick * DAY))} {n(bottom)}v5" for tick in ticks)
    words = [(number(tick), x(tick * DAY)) for tick in ticks]
    drawn = "".join(text(label, inside(at, label, wide), bottom + LINE) for label, at in words)
    name = (
        _("days since the start (from day %(day)s, not 0)", day=number(first)) if first else _("days since the start")
    )
    drawn += text(name, inside((x.start + x.end) / 2, name, wide), bottom + 2 * LINE)
    broken = _BREAK.format(x=n(x.start), y=n(bottom), zigzag=_UP) if first else ""
    return f'<path d="{marks}" stroke="{FAINT}"/><g text-anchor="middle">{drawn}</g>{broken}'


def _span(days: tuple[str, str], write: Callable[[str], str]) -> str:
    shown = [write(one) for one in dict.fromkeys(days)]
    return _("%(first)s to %(last)s (UTC)", first=shown[0], last=shown[1]) if shown[1:] else f"{shown[0]} (UTC)"


def nothing(words: str, x: Scale, y: Scale) -> str:
    """Say in the middle of the plot why it is empty."""
    return text(words, (x.start + x.end) / 2, (y.start + y.end) / 2, ' text-anchor="middle"')


def inside(x: float, words: str, wide: float) -> float:
    """Move the middle of a text so far that it is not cut."""
    half = wide_of(words) / 2 + 1
    return max(half, min(x, wide - half))

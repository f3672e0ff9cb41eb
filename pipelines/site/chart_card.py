"""Draw the picture of a petition that other sites show beside a link to its page."""

from collections.abc import Sequence

from pipelines.site.chart_axes import Scale, time_domain
from pipelines.site.chart_letters import SAMPLE_NOTE, text
from pipelines.site.chart_marks import count_lines, goal_steps, last_dot, n
from pipelines.site.chart_points import NOT_OBSERVED, Point, standing
from pipelines.site.chart_series import prepare
from pipelines.site.chart_style import ALERT, COUNT, FAINT, INK
from pipelines.site.chart_text import fit_for_xml, width, wrap
from pipelines.site.formatting import day, number
from pipelines.site.language import _

WIDTH, HEIGHT = 1200, 630  # pixels, as Open Graph and Twitter show pictures of links
_MARGIN = 64
_TITLE, _COUNT, _SMALL = 52, 84, 30  # sizes of letters
_NARROWER = 0.85  # letters of the font of pictures are at most so wide, compared with the widest fonts of browsers
_PLOT = Scale(low=0, high=1, start=HEIGHT - 40, end=HEIGHT - 190)


def card_svg(points: Sequence[Point], *, title: str, organization: str, sample: bool) -> str:
    """Draw a card: the title in up to three lines, the newest count and goal with its day, and the line of counts."""
    series = prepare(points)
    drawn = (
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/><rect width="14" height="{HEIGHT}" fill="{COUNT}"/>'
    )
    drawn += _head(organization, sample) + _title(title)
    if series.latest:
        drawn += _count(series.latest[1], series.latest[2], points)
        start, end = time_domain(series.times)
        x = Scale(low=start, high=end, start=_MARGIN, end=WIDTH - _MARGIN - 20)
        y = Scale(low=0, high=max(series.values) or 1, start=_PLOT.start, end=_PLOT.end)
        drawn += f'<path d="M{_MARGIN} {n(y.start)}H{WIDTH - _MARGIN}" stroke="{FAINT}" stroke-width="2"/>'
        drawn += f'<g stroke-width="5">{_thick(goal_steps(series, x, y))}{_thick(count_lines(series, x, y))}</g>'
        drawn += _thick(last_dot(series, x, y))
    else:
        drawn += text(_("No signature count on record"), _MARGIN, 380, _size(_SMALL))
    size = f'width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" fill="{INK}">{drawn}</svg>'


def _head(organization: str, sample: bool) -> str:
    drawn = text("Que Conste", _MARGIN, 82, f'{_size(34)} font-weight="bold" fill="{ALERT}"')
    if sample:
        return drawn + text(
            _(SAMPLE_NOTE), WIDTH - _MARGIN, 82, f'{_size(30)} font-weight="bold" text-anchor="end" fill="{ALERT}"'
        )
    source = wrap(fit_for_xml(organization), 26, 720 / _NARROWER, 1)
    return drawn + "".join(text(line, WIDTH - _MARGIN, 82, f'{_size(26)} text-anchor="end"') for line in source)


def _title(title: str) -> str:
    lines = wrap(fit_for_xml(title), _TITLE, (WIDTH - 2 * _MARGIN) / _NARROWER, 3)
    bold = f'{_size(_TITLE)} font-weight="bold"'
    return "".join(text(line, _MARGIN, 170 + 62 * i, bold) for i, line in enumerate(lines))


def _count(count: int, goal: int | None, points: Sequence[Point]) -> str:
    newest = standing(point for point in points if point.origin not in NOT_OBSERVED)[-1].observed_at
    figure = f"{count:,}"
    words = _("of %(goal)s signatures", goal=number(goal)) if goal is not None else _("signatures")
    drawn = text(figure, _MARGIN, 400, f'{_size(_COUNT)} font-weight="bold" fill="{COUNT}"')
    beside = _MARGIN + width(figure, _COUNT) * _NARROWER + 16
    return drawn + text(f"{words} · {day(newest)}", beside, 400, _size(_SMALL))


def _size(pixels: int) -> str:
    return f' font-size="{pixels}"'


def _thick(path: str) -> str:
    """Draw the lines of a chart thicker: a card is shown small."""
    for thin, thick in (('stroke-width="2"', 'stroke-width="6"'), ('"1.5"', '"4"'), ('"7"', '"18"'), ("5 3", "14 9")):
        path = path.replace(f"{thin}", f"{thick}")
    return path

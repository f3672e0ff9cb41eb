"""Draw small charts of what crawls found over time: lines without texts, which the page beside them has."""

from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup, escape

from pipelines.site.chart_axes import Scale
from pipelines.site.chart_marks import n
from pipelines.site.chart_style import ALERT, COUNT, FAINT

WIDE, HIGH, _EDGE = 600.0, 80.0, 4.0


def small_line(
    points: Sequence[tuple[str, float | None]], *, most: float, label: str, marked: Sequence[str] = ()
) -> Markup:
    """Draw values over time from 0 to ``most`` as an SVG image that stretches to its place.

    ``points`` have times in ISO 8601 (UTC), in order; a value that is None breaks the line. The times ``marked`` get
    a vertical line. ``label`` says in words what is drawn.
    """
    times = [_seconds(at) for at, _ in points]
    low, high = (min(times), max(times)) if times else (0.0, 0.0)
    x = (
        Scale(low=low, high=high, start=_EDGE, end=WIDE - _EDGE)
        if low < high
        else Scale(low=low - 1, high=low + 1, start=0, end=WIDE)
    )
    y = Scale(low=0, high=most or 1, start=HIGH - _EDGE, end=_EDGE)
    drawn = f'<path d="M0 {n(y(0))}H{n(WIDE)}" stroke="{FAINT}" {_THIN}/>'
    marks = "".join(f"M{n(x(_seconds(at)))} {n(_EDGE)}V{n(HIGH - _EDGE)}" for at in marked)
    drawn += f'<path d="{marks}" stroke="{ALERT}" stroke-dasharray="2 3" {_THIN}/>' if marks else ""
    lines = "".join(_pieces([(x(at), None if v is None else y(v)) for at, (_, v) in zip(times, points, strict=True)]))
    drawn += f'<path d="{lines}" fill="none" stroke="{COUNT}" {_LINE}/>' if lines else ""
    return Markup(
        f'<svg class="crawl-line marks" viewBox="0 0 {n(WIDE)} {n(HIGH)}" preserveAspectRatio="none" role="img" '
        f'aria-label="{escape(label)}">{drawn}</svg>'
    )


# Lines keep their width when the image is stretched.
_THIN = 'stroke-width="1" vector-effect="non-scaling-stroke"'
_LINE = 'stroke-width="2" stroke-linejoin="round" stroke-linecap="round" vector-effect="non-scaling-stroke"'


def _pieces(spots: Sequence[tuple[float, float | None]]) -> list[str]:
    """Write the path of a line that breaks where a value is unknown; a lone value is a dot."""
    drawn, begun = [], False
    for at, value in spots:
        if value is not None:
            drawn.append(f"{'L' if begun else 'M'}{n(at)} {n(value)}{'' if begun else 'h0'}")
        begun = value is not None
    return drawn


def _seconds(at: str) -> float:
    return datetime.fromisoformat(at).timestamp()


def bar(value: int, most: int) -> Markup:
    """Draw a number as a bar, beside which it must stand in figures; ``most`` fills the width."""
    wide = 100 * value / most if most else 0
    return Markup(
        f'<svg class="bar marks" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<path d="M0 0H{n(wide)}V10H0z" fill="{COUNT}"/></svg>'
    )

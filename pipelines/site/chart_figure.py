"""Compose the charts of pages: the drawn SVG in both widths, with the values that a script shows."""

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from pipelines.site.chart_cache import kept
from pipelines.site.chart_frame import Frame
from pipelines.site.chart_marks import COLUMN
from pipelines.site.chart_points import Gap, Point
from pipelines.site.chart_readings import Line, readable
from pipelines.site.charts import draw


def growth_figure(
    points: Sequence[Point],
    *,
    title: str = "",
    alerts: Sequence[str] = (),
    sample: bool = False,
    gaps: Sequence[Gap] = (),
) -> Markup:
    """Return the growth chart of a petition for a page: wide and narrow (its style shows one), and readable."""

    def make() -> str:
        about: dict[str, Any] = {"title": title, "alerts": alerts, "sample": sample, "gaps": gaps}
        wide, frame = draw(points, size="wide", **about)
        narrow, _narrow = draw(points, size="narrow", **about)
        drawn = both_widths(wide, narrow)
        return readable(drawn, [Line(name=title, points=points)], domain=domain(frame), column=column(frame))

    return Markup(kept(("figure", points, title, alerts, sample, gaps), make))


def both_widths(wide: str, narrow: str) -> str:
    """Return two drawings of one chart; the style shows one."""
    return f'<div class="at-wide">{wide}</div><div class="at-narrow">{narrow}</div>'


def domain(frame: Frame) -> tuple[float, float]:
    """Return the first and the last second that a frame shows."""
    return frame.x.low, frame.x.high


def column(frame: Frame) -> float:
    """Return the seconds within which a line keeps four points at most."""
    return COLUMN * (frame.x.high - frame.x.low) / (frame.x.end - frame.x.start)

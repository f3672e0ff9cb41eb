"""A petition's observations become one growth chart, the same on the site, in embeds and in notebooks."""

import re
from collections.abc import Sequence
from functools import lru_cache
from textwrap import wrap
from typing import Any
from zlib import crc32

import altair as alt
import vl_convert
from markupsafe import escape

from pipelines.site.chart_layers import ALERT, COUNT, FAINT, GOAL, INK, Size, layers, spark, time_axis
from pipelines.site.series import Point, chart_rows, describe

SIZES: dict[Size, tuple[int, int]] = {"wide": (760, 280), "narrow": (270, 200), "spark": (132, 34)}
DARK = {INK: "#c3ccd0", FAINT: "#39444a", COUNT: "#7cc4dc", GOAL: "#e0b34d", ALERT: "#f0876a"}
STYLE = (
    "@media screen and (prefers-color-scheme: dark) {"
    + "".join(
        f'.marks [fill="{light}"] {{ fill: {dark}; }} .marks [stroke="{light}"] {{ stroke: {dark}; }}'
        for light, dark in DARK.items()
    )
    + "}"
)
AXIS: dict[str, Any] = {
    "labelColor": INK,
    "titleColor": INK,
    "gridColor": FAINT,
    "domainColor": FAINT,
    "tickColor": FAINT,
    "labelFontSize": 12,
    "titleFontSize": 12,
    "titleFontWeight": "normal",
    "labelOverlap": True,
}
# Browsers draw the labels at the right end wider than vl-convert measures them.
PADDING = ({"left": 5, "top": 5, "bottom": 5, "right": 28}, {"left": 2, "top": 2, "bottom": 2, "right": 2})
SAMPLE_NOTE = "Sample data: invented, not a real petition"


def growth_chart(
    points: Sequence[Point], *, title: str = "", size: Size = "wide", alerts: Sequence[str] = (), sample: bool = False
) -> alt.LayerChart:
    """Signatures over time (UTC), goals as steps, alerts (ISO dates) as rules, and where each point came from.

    The lines break where nobody looked for longer than ``longest_wait``, and where a page showed no number.
    """
    rows = chart_rows(sorted(points, key=lambda p: p.observed_at))
    drawn = spark(rows) if size == "spark" else layers(rows, alerts, columns=2 if size == "narrow" else 5)
    width, height = SIZES[size]
    chart: alt.LayerChart = (
        alt.layer(*drawn)
        .encode(x=time_axis(rows, size))
        .properties(
            width=width,
            height=height,
            description=describe(points),
            usermeta={"heading": f"Signatures over time: {title}" if title else "Signatures over time"},
            **({} if size == "spark" else _heading(title, width, sample)),
        )
        .configure(background="transparent", font="sans-serif", aria=False, padding=PADDING[size == "spark"])
        .configure_view(stroke=None)
        .configure_axis(**AXIS)
        .configure_legend(labelColor=INK, labelFontSize=12, orient="bottom", symbolStrokeColor=COUNT)
        .configure_title(color=INK, subtitleColor=ALERT, anchor="start", fontSize=14, subtitleFontSize=12, offset=10)
    )
    return chart


def svg(chart: alt.LayerChart) -> str:
    """The chart as one SVG element with title, description and colors for light and dark; no script, no font file."""
    spec = chart.to_dict()
    drawn = vl_convert.vegalite_to_svg(spec)
    name = f"chart-{crc32(drawn.encode()):08x}"
    told = (
        f'<title id="{name}-title">{escape(spec["usermeta"]["heading"])}</title>'
        f'<desc id="{name}-desc">{escape(spec["description"])}</desc><style>{STYLE}</style>'
    )
    said = f'<svg role="img" aria-labelledby="{name}-title {name}-desc"'
    return re.sub(r"^<svg([^>]*)>", lambda opening: f"{said}{opening[1]}>{told}", drawn, count=1)


@lru_cache(maxsize=1024)
def growth_svg(points: tuple[Point, ...], title: str, size: Size, alerts: tuple[str, ...], sample: bool) -> str:
    """``svg(growth_chart(...))``, drawn once for the same observations."""
    return svg(growth_chart(points, title=title, size=size, alerts=alerts, sample=sample))


def _heading(title: str, width: int, sample: bool) -> dict[str, Any]:
    lines = wrap(title, width // 8, max_lines=3, placeholder=" ...")
    note = [SAMPLE_NOTE] if sample else []
    if lines:
        return {"title": alt.TitleParams(text=lines, subtitle=note)}
    return {"title": alt.TitleParams(text=note, color=ALERT, fontSize=12, fontWeight="normal")} if note else {}

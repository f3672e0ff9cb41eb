"""Draw the growth chart of a petition, the same for the site, embeds and notebooks."""

import re
from collections.abc import Sequence
from functools import lru_cache
from textwrap import wrap
from typing import Any
from zlib import crc32

import altair as alt
import vl_convert
from markupsafe import escape

from pipelines.site.bidi import isolate
from pipelines.site.chart_layers import STATED, Size, chart_rows, growth_layers, spark_layers, time_axis
from pipelines.site.chart_points import Gap, Point
from pipelines.site.chart_style import ALERT, COUNT, FAINT, INK, STYLE

SIZES: dict[Size, tuple[int, int]] = {"wide": (760, 280), "narrow": (270, 200), "spark": (132, 34)}
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
# Browsers draw the labels at the right end wider than vl-convert measures them, and would cut "1,886 of 2,000".
PADDING = ({"left": 5, "top": 5, "bottom": 5, "right": 28}, {"left": 2, "top": 2, "bottom": 2, "right": 2})
SAMPLE_NOTE = "Sample data: not a real petition"


def growth_chart(
    points: Sequence[Point],
    *,
    title: str = "",
    size: Size = "wide",
    alerts: Sequence[str] = (),
    sample: bool = False,
    gaps: Sequence[Gap] = (),
) -> alt.LayerChart:
    """Chart signatures over time (UTC): goals as steps, ``alerts`` (ISO dates) as vertical lines, origins as shapes.

    Lines break at gaps, as ``chart_rows`` finds them; ``gaps``, which are known to be missed looks, are shaded.
    """
    data = chart_rows(sorted(points, key=lambda p: p.observed_at))
    drawn = spark_layers(data) if size == "spark" else growth_layers(data, alerts, 2 if size == "narrow" else 5, gaps)
    width, height = SIZES[size]
    chart: alt.LayerChart = (
        alt.layer(*drawn)
        .encode(x=time_axis(data, size))
        .properties(
            width=width,
            height=height,
            description=describe(points, gaps),
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
    """Render the chart as an SVG element with title, description and light and dark colors; no script, no fonts."""
    spec = chart.to_dict()
    drawn = vl_convert.vegalite_to_svg(spec)
    name = f"chart-{crc32(drawn.encode()):08x}"
    head = (
        f'<title id="{name}-title">{escape(spec["usermeta"]["heading"])}</title>'
        f'<desc id="{name}-desc">{escape(spec["description"])}</desc><style>{STYLE}</style>'
    )
    tag = f'<svg role="img" aria-labelledby="{name}-title {name}-desc"'
    return re.sub(r"^<svg([^>]*)>", lambda opening: f"{tag}{opening[1]}>{head}", drawn, count=1)


# A chart takes about 20 kB, so this holds at most 20 MB.
@lru_cache(maxsize=1024)
def growth_svg(
    points: tuple[Point, ...],
    title: str,
    size: Size,
    alerts: tuple[str, ...],
    sample: bool,
    gaps: tuple[Gap, ...] = (),
) -> str:
    """Return ``svg(growth_chart(...))``, drawn once for the same observations: drawing takes 0.1 s."""
    return svg(growth_chart(points, title=title, size=size, alerts=alerts, sample=sample, gaps=gaps))


def describe(points: Sequence[Point], gaps: Sequence[Gap] = ()) -> str:
    """Describe the chart in one sentence, for readers who cannot see it.

    >>> describe([Point(observed_at="2018-02-01T00:00:00Z", signatures=54, goal=100)])
    '1 observation: 54 signatures of 100 on 2018-02-01.'
    """
    stated = sum(point.origin == STATED for point in points)
    points = [point for point in points if point.origin != STATED]
    before = f" The pages state {stated} count{'' if stated == 1 else 's'} of the past." if stated else ""
    before += "".join(f" {gap.first} to {gap.last}: {gap.why}." for gap in gaps)
    total = f"{len(points)} observation{'' if len(points) == 1 else 's'}"
    counted = sorted((p for p in points if p.signatures is not None), key=lambda p: p.observed_at)
    if not counted:
        return f"{total}, none with a count.{before}"
    ends = [
        f"{p.signatures:,} signature{'' if p.signatures == 1 else 's'}"
        f"{f' of {p.goal:,}' if p.goal is not None else ''} on {p.observed_at[:10]}"
        for p in dict.fromkeys((counted[0], counted[-1]))
    ]
    return f"{total}: {', then '.join(ends)}.{before}"


def _heading(title: str, width: int, sample: bool) -> dict[str, Any]:
    lines = [isolate(line) for line in wrap(title, width // 8, max_lines=3, placeholder=" ...")]
    note = [SAMPLE_NOTE] if sample else []
    if lines:
        return {"title": alt.TitleParams(text=lines, subtitle=note)}
    return {"title": alt.TitleParams(text=note, color=ALERT, fontSize=12, fontWeight="normal")} if note else {}

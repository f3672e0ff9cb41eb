"""A petition's observations become one growth chart, the same on the site, in embeds and in notebooks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from statistics import median
from textwrap import wrap
from typing import Any, Literal
from zlib import crc32

import altair as alt
import vl_convert
from markupsafe import escape

Size = Literal["wide", "narrow", "spark"]

SIZES: dict[Size, tuple[int, int]] = {"wide": (760, 280), "narrow": (270, 200), "spark": (132, 34)}
ORIGINS = {
    "live": ("our own crawl", "circle"),
    "wayback": ("web archive", "diamond"),
    "commoncrawl": ("Common Crawl", "square"),
    "file": ("saved file", "triangle-up"),
    "warc": ("WARC file", "cross"),
}
INK, FAINT, COUNT, GOAL, ALERT = "#3d4a52", "#d9dfe3", "#0b5670", "#8a5a00", "#9c2f17"
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One observation: ``observed_at`` is ISO 8601 UTC; counts are None where the page showed none."""

    observed_at: str
    signatures: int | None
    goal: int | None = None
    origin: str = "live"


def growth_chart(
    points: Sequence[Point], *, title: str = "", size: Size = "wide", alerts: Sequence[str] = (), sample: bool = False
) -> alt.LayerChart:
    """Signatures over time (UTC), goals as steps, alerts (ISO dates) as rules, and where each point came from.

    The lines break where nobody looked for longer than ``longest_wait``, and where a page showed no number.
    """
    rows = _rows(sorted(points, key=lambda p: p.observed_at))
    layers = _spark(rows) if size == "spark" else _layers(rows, alerts, columns=2 if size == "narrow" else 5)
    width, height = SIZES[size]
    chart: alt.LayerChart = (
        alt.layer(*layers)
        .encode(x=_x(rows, size))
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


def longest_wait(points: Sequence[Point]) -> timedelta:
    """How long between two days of observation still counts as watching: three usual waits, at least two weeks."""
    days = sorted({_at(point).date() for point in points})
    usual = median((b - a).days for a, b in pairwise(days)) if len(days) > 1 else 0
    return timedelta(days=max(3 * usual, 14))


def describe(points: Sequence[Point]) -> str:
    """The chart in one sentence, for those who do not see it.

    >>> describe([Point(observed_at="2018-02-01T00:00:00Z", signatures=54, goal=100)])
    '1 observation; 54 signatures of 100 on 2018-02-01.'
    """
    counted = sorted((p for p in points if p.signatures is not None), key=lambda p: p.observed_at)
    if not counted:
        return f"{len(points)} observations, none with a count."
    told = [
        f"{p.signatures:,} signature{'' if p.signatures == 1 else 's'}"
        f"{f' of {p.goal:,}' if p.goal is not None else ''} on {p.observed_at[:10]}"
        for p in dict.fromkeys((counted[0], counted[-1]))
    ]
    return f"{len(points)} observation{'' if len(points) == 1 else 's'}; {', then '.join(told)}."


def _rows(points: Sequence[Point]) -> list[dict[str, Any]]:
    """Points as chart data; ``stretch`` counts up at every gap, so that no line crosses one.

    Several pages may be read on one day: one that shows no count is no gap where another shows it.
    """
    rows: list[dict[str, Any]] = []
    wait = longest_wait(points)
    counted = {p.observed_at[:10] for p in points if p.signatures is not None}
    stretch = 0
    for before, point in zip([None, *points], points, strict=False):
        waited_too_long = before is not None and _at(point) - _at(before) > wait
        shows_none = point.signatures is None and point.observed_at[:10] not in counted
        stretch += waited_too_long or shows_none
        rows.append(
            {
                "at": point.observed_at,
                "signatures": point.signatures,
                "goal": point.goal,
                "origin": ORIGINS.get(point.origin, (point.origin, ""))[0],
                "stretch": stretch,
            }
        )
    return rows


def _layers(rows: list[dict[str, Any]], alerts: Sequence[str], columns: int) -> list[alt.Chart]:
    present = {row["origin"] for row in rows if row["signatures"] is not None}
    shapes = {label: shape for label, shape in ORIGINS.values() if label in present}
    points = (
        alt.Chart(alt.InlineData(values=[row for row in rows if row["signatures"] is not None]))
        .mark_point(filled=True, size=38, color=COUNT, opacity=1)
        .encode(
            y=_y("signatures"),
            shape=alt.Shape(
                "origin:N",
                scale=alt.Scale(domain=list(shapes), range=list(shapes.values())),
                legend=alt.Legend(title=None, symbolFillColor=COUNT, columns=columns) if shapes else None,
            ),
        )
    )
    return [*_rules(alerts), *_goals(rows), _line(rows), points, _told(rows)]


def _told(rows: list[dict[str, Any]]) -> alt.Chart:
    """The latest count in figures at the end of its line, with the goal where its own figures would stand too near."""
    text = "format(datum.signatures, ',')" + ("+ ' of ' + format(datum.goal, ',')" if _goal_is_near(rows) else "")
    label: alt.Chart = _latest(rows).mark_text(align="left", dx=8, color=COUNT, fontSize=12, fontWeight="bold")
    return label.encode(y=_y("signatures"), text=alt.Text("words:N")).transform_calculate(words=text)


def _goal_is_near(rows: list[dict[str, Any]]) -> bool:
    last = next((row for row in reversed(rows) if row["signatures"] is not None), None)
    if last is None or last["goal"] is None:
        return False
    shown = [row[name] for row in rows for name in ("signatures", "goal") if row[name] is not None]
    return bool(abs(last["goal"] - last["signatures"]) < (max(shown) - min(shown)) / 12)


def _spark(rows: list[dict[str, Any]]) -> list[alt.Chart]:
    """The line and its last point, without axes: to stand beside the number."""
    y = _y("signatures").axis(None)
    return [_line(rows).encode(y=y), _latest(rows).mark_point(filled=True, color=COUNT, size=30).encode(y=y)]


def _line(rows: list[dict[str, Any]]) -> alt.Chart:
    counted = [row for row in rows if row["signatures"] is not None]
    line: alt.Chart = alt.Chart(alt.InlineData(values=counted)).mark_line(color=COUNT, strokeWidth=2)
    return line.encode(y=_y("signatures"), detail="stretch:N")


def _latest(rows: list[dict[str, Any]]) -> alt.Chart:
    return alt.Chart(alt.InlineData(values=[row for row in rows if row["signatures"] is not None][-1:]))


def _goals(rows: list[dict[str, Any]]) -> list[alt.Chart]:
    """The goal holds from where it was seen until it was next looked at."""
    goals = [row for row in rows if row["goal"] is not None]
    steps = alt.Chart(alt.InlineData(values=goals)).mark_line(
        color=GOAL, interpolate="step-after", strokeDash=[5, 3], strokeWidth=1.5
    )
    label = alt.Chart(alt.InlineData(values=[] if _goal_is_near(rows) else goals[-1:])).mark_text(
        align="left", dx=8, color=GOAL, fontSize=12
    )
    return [
        steps.encode(y=_y("goal"), detail="stretch:N"),
        label.encode(y=_y("goal"), text=alt.Text("words:N")).transform_calculate(
            words="'goal ' + format(datum.goal, ',')"
        ),
    ]


def _rules(alerts: Sequence[str]) -> list[alt.Chart]:
    """A rule from top to bottom, with a mark on top, at each day on which an alert sent people here."""
    if not alerts:
        return []
    days = alt.Chart(alt.InlineData(values=[{"at": day} for day in alerts]))
    return [
        days.mark_rule(color=ALERT, strokeDash=[2, 3]),
        days.mark_point(filled=True, shape="triangle-down", color=ALERT, size=70, opacity=1).encode(y=alt.value(0)),
    ]


def _x(rows: list[dict[str, Any]], size: Size) -> alt.X:
    days = list(dict.fromkeys(row["at"][:10] for row in (*rows[:1], *rows[-1:])))
    title = f"{' to '.join(days)} (UTC)"
    long = len(days) > 1 and (date.fromisoformat(days[1]) - date.fromisoformat(days[0])).days > 300
    form, ticks = "%b %Y" if long else "%b %-d", 4 if size == "narrow" else 8
    axis = None if size == "spark" else alt.Axis(grid=False, title=title, format=form, tickCount=ticks)
    return alt.X("at:T", scale=alt.Scale(type="utc"), axis=axis)


def _y(field: str) -> alt.Y:
    return alt.Y(f"{field}:Q", title="signatures", scale=alt.Scale(zero=False, nice=True), axis=alt.Axis(format=",d"))


def _heading(title: str, width: int, sample: bool) -> dict[str, Any]:
    lines = wrap(title, width // 8, max_lines=3, placeholder=" ...")
    note = [SAMPLE_NOTE] if sample else []
    if lines:
        return {"title": alt.TitleParams(text=lines, subtitle=note)}
    return {"title": alt.TitleParams(text=note, color=ALERT, fontSize=12, fontWeight="normal")} if note else {}


def _at(point: Point) -> datetime:
    return datetime.fromisoformat(point.observed_at)

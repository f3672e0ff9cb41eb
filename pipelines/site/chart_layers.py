"""Build the layers of a growth chart: count line, goal steps, observation points and alert markers."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import median
from typing import Any, Literal

import altair as alt

from pipelines.site.chart_points import Gap, Point
from pipelines.site.chart_style import ALERT, COUNT, FAINT, GOAL
from pipelines.site.formatting import ORIGINS

Size = Literal["wide", "narrow", "spark"]

# Shapes, since colors alone are lost in print and on many eyes.
SHAPES = {"live": "circle", "wayback": "diamond", "commoncrawl": "square", "file": "triangle-up", "warc": "cross"}
STATED = "stated"  # what a page says of its own past: no observation, drawn hollow, and no line leads to it


def chart_rows(points: Sequence[Point]) -> list[dict[str, Any]]:
    """Return the chart data of ``points``, sorted by time. ``stretch`` rises at each gap, and lines end with it.

    A gap is a longer wait than ``longest_wait``, or an observation without a count.
    """
    data: list[dict[str, Any]] = [asdict(point) | {"stretch": -1} for point in points if point.origin == STATED]
    points = [point for point in points if point.origin != STATED]
    wait = longest_wait(points)
    # A crawl reads several pages a day: one without a count is no gap if another shows it, as a listing does.
    counted = {p.observed_at[:10] for p in points if p.signatures is not None}
    stretch = 0
    for before, point in zip([None, *points], points, strict=False):
        waited_too_long = before is not None and _time(point) - _time(before) > wait
        shows_none = point.signatures is None and point.observed_at[:10] not in counted
        stretch += waited_too_long or shows_none
        data.append(asdict(point) | {"stretch": stretch})
    return data


def longest_wait(points: Sequence[Point]) -> timedelta:
    """Return the longest time between observations that is no gap: three times the usual one, at least two weeks."""
    days = sorted({_time(point).date() for point in points})
    usual = median((b - a).days for a, b in pairwise(days)) if len(days) > 1 else 0
    return timedelta(days=max(3 * usual, 14))


def growth_layers(
    data: list[dict[str, Any]], alerts: Sequence[str], columns: int, gaps: Sequence[Gap] = ()
) -> list[alt.Chart]:
    """Build all layers of the full chart, back to front, with the legend of origins in ``columns``."""
    stated = [row for row in data if row["origin"] == STATED]
    data = [row for row in data if row["origin"] != STATED]
    present = {row["origin"] for row in data if row["signatures"] is not None}
    shapes = {origin: shape for origin, shape in SHAPES.items() if origin in present}
    labels = " ".join(f"datum.value == '{origin}' ? '{ORIGINS[origin]}' :" for origin in shapes) + " ''"
    legend = alt.Legend(title=None, symbolFillColor=COUNT, columns=columns, labelExpr=labels) if shapes else None
    points = (
        _chart(_counted(data))
        .mark_point(filled=True, size=38, color=COUNT, opacity=1)
        .encode(
            y=_y("signatures"),
            shape=alt.Shape(
                "origin:N", scale=alt.Scale(domain=list(shapes), range=list(shapes.values())), legend=legend
            ),
        )
    )
    hollow = _hollow_points(stated)
    return [
        *_gap_bands(gaps),
        *_alert_markers(alerts),
        *_goal_steps(data),
        _count_line(data),
        *hollow,
        points,
        _count_label(data),
    ]


def spark_layers(data: list[dict[str, Any]]) -> list[alt.Chart]:
    """Build a small line with its last point and no axes, to stand beside the number."""
    data = [row for row in data if row["origin"] != STATED]
    y = _y("signatures").axis(None)
    last = _chart(_counted(data)[-1:]).mark_point(filled=True, color=COUNT, size=30)
    return [_count_line(data).encode(y=y), last.encode(y=y)]


def time_axis(data: list[dict[str, Any]], size: Size) -> alt.X:
    """Build the time axis that all layers share, in UTC; its title gives the first and the last day."""
    days = sorted({row["observed_at"][:10] for row in data})
    days = list(dict.fromkeys((*days[:1], *days[-1:])))
    title = f"{' to '.join(days)} (UTC)"
    # Over most of a year, days without their year ("Mar 1") could be read as those of another.
    long = len(days) > 1 and (date.fromisoformat(days[1]) - date.fromisoformat(days[0])).days > 300
    form, ticks = "%b %Y" if long else "%b %-d", 4 if size == "narrow" else 8
    axis = None if size == "spark" else alt.Axis(grid=False, title=title, format=form, tickCount=ticks)
    return alt.X("observed_at:T", scale=alt.Scale(type="utc"), axis=axis)


def _alert_markers(alerts: Sequence[str]) -> list[alt.Chart]:
    """Draw a vertical line with a triangle on top for each day (ISO) on which an alert linked to the petition."""
    if not alerts:
        return []
    days = _chart([{"observed_at": day} for day in alerts])
    return [
        days.mark_rule(color=ALERT, strokeDash=[2, 3]),
        days.mark_point(filled=True, shape="triangle-down", color=ALERT, size=70, opacity=1).encode(y=alt.value(0)),
    ]


def _gap_bands(gaps: Sequence[Gap]) -> list[alt.Chart]:
    """Shade the days on which a look was due and missed: darker where the site was the reason, and not we."""
    if not gaps:
        return []
    bands = [
        {
            "observed_at": gap.first,
            "until": (date.fromisoformat(gap.last) + timedelta(days=1)).isoformat(),
            "shade": 0.9 if gap.why.startswith("could") else 0.45,
        }
        for gap in gaps
    ]
    band: alt.Chart = _chart(bands).mark_rect(color=FAINT)
    return [band.encode(x2="until:T", opacity=alt.Opacity("shade:Q", scale=None, legend=None))]


def _hollow_points(stated: list[dict[str, Any]]) -> list[alt.Chart]:
    """Draw the counts of the past that pages state as empty circles."""
    points = _chart(stated).mark_point(filled=False, shape="circle", size=38, color=COUNT, opacity=1, strokeWidth=1.5)
    return [points.encode(y=_y("signatures"))] if stated else []


def _goal_steps(data: list[dict[str, Any]]) -> list[alt.Chart]:
    # Steps, since a goal that is raised from 100 to 200 was never 150.
    goals = [row for row in data if row["goal"] is not None]
    steps = _chart(goals).mark_line(color=GOAL, interpolate="step-after", strokeDash=[5, 3], strokeWidth=1.5)
    label = _chart([] if _goal_is_near_count(data) else goals[-1:]).mark_text(
        align="left", dx=8, color=GOAL, fontSize=12
    )
    text = "'goal ' + format(datum.goal, ',')"
    return [
        steps.encode(y=_y("goal"), detail="stretch:N"),
        label.encode(y=_y("goal"), text=alt.Text("words:N")).transform_calculate(words=text),
    ]


def _count_line(data: list[dict[str, Any]]) -> alt.Chart:
    line: alt.Chart = _chart(_counted(data)).mark_line(color=COUNT, strokeWidth=2)
    return line.encode(y=_y("signatures"), detail="stretch:N")


def _count_label(data: list[dict[str, Any]]) -> alt.Chart:
    """Label the end of the line with the latest count, and with the goal if its own label would overlap."""
    goal = " + ' of ' + format(datum.goal, ',')" if _goal_is_near_count(data) else ""
    latest = _chart(_counted(data)[-1:])
    label: alt.Chart = latest.mark_text(align="left", dx=8, color=COUNT, fontSize=12, fontWeight="bold")
    label = label.encode(y=_y("signatures"), text=alt.Text("words:N"))
    return label.transform_calculate(words=f"format(datum.signatures, ','){goal}")


def _goal_is_near_count(data: list[dict[str, Any]]) -> bool:
    last = next(iter(_counted(data)[-1:]), None)
    if last is None or last["goal"] is None:
        return False
    # A label is about a twelfth as high as the chart.
    values = [row[name] for row in data for name in ("signatures", "goal") if row[name] is not None]
    return bool(abs(last["goal"] - last["signatures"]) < (max(values) - min(values)) / 12)


def _counted(data: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row for row in data if row["signatures"] is not None]


def _chart(values: list[dict[str, Any]]) -> alt.Chart:
    return alt.Chart(alt.InlineData(values=values))


def _y(field: str) -> alt.Y:
    return alt.Y(f"{field}:Q", title="signatures", scale=alt.Scale(zero=False, nice=True), axis=alt.Axis(format=",d"))


def _time(point: Point) -> datetime:
    return datetime.fromisoformat(point.observed_at)

"""Rows of a series become the layers of its chart: the count as a line, goals as steps, alerts as rules."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

import altair as alt

Size = Literal["wide", "narrow", "spark"]

ORIGINS = {
    "live": ("our own crawl", "circle"),
    "wayback": ("web archive", "diamond"),
    "commoncrawl": ("Common Crawl", "square"),
    "file": ("saved file", "triangle-up"),
    "warc": ("WARC file", "cross"),
}
INK, FAINT, COUNT, GOAL, ALERT = "#3d4a52", "#d9dfe3", "#0b5670", "#8a5a00", "#9c2f17"


def layers(rows: list[dict[str, Any]], alerts: Sequence[str], columns: int) -> list[alt.Chart]:
    """Everything the chart shows, from back to front; the legend of origins stands in ``columns``."""
    present = {row["origin"] for row in rows if row["signatures"] is not None}
    shapes = {origin: shape for origin, (_, shape) in ORIGINS.items() if origin in present}
    labels = " ".join(f"datum.value == '{origin}' ? '{ORIGINS[origin][0]}' :" for origin in shapes) + " ''"
    points = (
        alt.Chart(alt.InlineData(values=[row for row in rows if row["signatures"] is not None]))
        .mark_point(filled=True, size=38, color=COUNT, opacity=1)
        .encode(
            y=_y("signatures"),
            shape=alt.Shape(
                "origin:N",
                scale=alt.Scale(domain=list(shapes), range=list(shapes.values())),
                legend=alt.Legend(title=None, symbolFillColor=COUNT, columns=columns, labelExpr=labels)
                if shapes
                else None,
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


def spark(rows: list[dict[str, Any]]) -> list[alt.Chart]:
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


def time_axis(rows: list[dict[str, Any]], size: Size) -> alt.X:
    """The common axis of all layers, in UTC; its title says from when to when."""
    days = list(dict.fromkeys(row["at"][:10] for row in (*rows[:1], *rows[-1:])))
    title = f"{' to '.join(days)} (UTC)"
    long = len(days) > 1 and (date.fromisoformat(days[1]) - date.fromisoformat(days[0])).days > 300
    form, ticks = "%b %Y" if long else "%b %-d", 4 if size == "narrow" else 8
    axis = None if size == "spark" else alt.Axis(grid=False, title=title, format=form, tickCount=ticks)
    return alt.X("at:T", scale=alt.Scale(type="utc"), axis=axis)


def _y(field: str) -> alt.Y:
    return alt.Y(f"{field}:Q", title="signatures", scale=alt.Scale(zero=False, nice=True), axis=alt.Axis(format=",d"))

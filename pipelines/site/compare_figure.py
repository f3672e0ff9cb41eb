"""Compose the chart of a comparison for its page and for downloads, and its observations as CSV."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from pipelines.site.chart_axes import DAY
from pipelines.site.chart_cache import kept
from pipelines.site.chart_figure import both_widths, column, domain
from pipelines.site.chart_painter import ZOOM, painter
from pipelines.site.chart_points import Point
from pipelines.site.chart_readings import Line, readable
from pipelines.site.chart_series import seconds, stretches
from pipelines.site.compare_chart import coarser, compare_chart
from pipelines.site.compare_lines import By, CompareLine
from pipelines.site.compare_page import key_of
from pipelines.site.download_rows import as_csv
from pipelines.site.rows import Row

COLUMNS = (
    "petition",
    "title",
    "observed_at",
    "days_since_start",
    "signatures",
    "goal",
    "share_of_goal",
    "origin",
    "stretch",
)


def compare_figure(lines: Sequence[CompareLine], by: By) -> Markup:
    """Return the chart of a comparison for a page, in both widths, readable by the script of charts."""

    def make() -> str:
        wide, frame = compare_chart(lines, by)
        narrow, _narrow = compare_chart(lines, by, "narrow")
        named = [
            Line(
                name=f"{line.letter} {line.series.petition['title']}",
                points=line.points,
                start=line.start if by == "days" else 0.0,
            )
            for line in lines
        ]
        return readable(
            both_widths(wide, narrow), named, domain=domain(frame), column=coarser(lines) * column(frame), by=by
        )

    return Markup(kept(_about("compare-figure", lines, by), make))


def compare_svg(lines: Sequence[CompareLine], by: By) -> str:
    """Return the chart of a comparison as one SVG."""
    return kept(_about("compare-svg", lines, by), lambda: compare_chart(lines, by)[0])


def compare_png(lines: Sequence[CompareLine], by: By) -> bytes:
    """Return the chart of a comparison as PNG."""
    return kept(_about("compare-png", lines, by), lambda: painter().paint(compare_svg(lines, by), zoom=ZOOM))


def compare_csv(lines: Sequence[CompareLine]) -> str:
    """Return all observations with a known time as CSV; ``stretch`` rises at each gap, which no rate should cross."""
    return as_csv(COLUMNS, (row for line in lines for row in _rows(line)))


def _rows(line: CompareLine) -> Iterator[Row]:
    petition, observed = line.series.petition, line.series.observed
    for point, stretch in zip(observed, stretches(observed), strict=True):
        yield {
            "petition": key_of(petition),
            "title": petition["title"],
            "observed_at": point.observed_at,
            "days_since_start": round((seconds(point.observed_at) - line.start) / DAY, 2),
            "signatures": point.signatures,
            "goal": point.goal,
            "share_of_goal": _share(point),
            "origin": point.origin,
            "stretch": stretch,
        }


def _share(point: Point) -> float | None:
    """Return the share of the goal to four digits; it is 1 only where the goal is reached, as on the page."""
    if point.signatures is None or not point.goal:
        return None
    share = round(point.signatures / point.goal, 4)
    return min(share, 0.9999) if point.signatures < point.goal else share


def _about(name: str, lines: Sequence[CompareLine], by: By) -> tuple[object, ...]:
    shown = [(line.number, line.points, line.start, line.series.petition["title"]) for line in lines]
    return name, by, shown, [line.series.petition["is_sample"] for line in lines]

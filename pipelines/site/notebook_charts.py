"""Draw the site's charts in notebooks: the same definition as on its pages, from an open archive."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pipelines.site.chart_frame import Size
from pipelines.site.compare_figure import compare_svg
from pipelines.site.compare_page import compared_lines, comparison
from pipelines.site.petition_chart import chart_svg
from pipelines.site.petition_series import petition_series
from scrapers.errors import UsageError


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A drawn chart, which notebooks show as it is; ``svg`` is one SVG element."""

    svg: str

    def _repr_svg_(self) -> str:
        return self.svg


def petition_drawing(archive: Any, key: str, size: Size = "wide") -> Drawing:
    """Draw the growth chart of the petition ``key`` ("SOURCE/SLUG").

    ``archive`` is a connection of sqlite3 or a Database of sqlite-utils. Raises UsageError if it has no such petition.
    """
    source, _slash, slug = key.partition("/")
    series = petition_series(_connection(archive), source, slug)
    if series is None:
        raise UsageError(f"{key}: the archive has no such petition; give SOURCE/SLUG, the end of its page's address")
    return Drawing(svg=chart_svg(series, size))


def comparison_drawing(archive: Any, keys: Sequence[str], by: str = "date") -> Drawing:
    """Draw up to eight petitions on one chart, by "date", "days" since the start, or share of the "goal".

    Raises page_arguments.Refused for more, for other measures, and for petitions that are not in the archive.
    """
    asked = comparison(keys, by)
    lines = [line for line in compared_lines(_connection(archive), asked) if line.spots]
    return Drawing(svg=compare_svg(lines, asked.by))


def _connection(archive: Any) -> sqlite3.Connection:
    found: sqlite3.Connection = getattr(archive, "conn", archive)
    return found

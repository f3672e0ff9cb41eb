"""Draw the chart of a petition in each form in which it is served: SVG, PNG, card, and a zip with its data."""

import sqlite3
from dataclasses import dataclass

from pipelines.site.chart_cache import drawn_chart, kept
from pipelines.site.chart_card import card_svg
from pipelines.site.chart_frame import Size
from pipelines.site.chart_painter import ZOOM, painter
from pipelines.site.download_rows import COLUMNS, as_csv, download_rows
from pipelines.site.download_zip import Download, packed, texts
from pipelines.site.page_arguments import Moment
from pipelines.site.petition_series import PetitionSeries, petition_series


@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionData:
    """A petition's series with all its observations as CSV."""

    series: PetitionSeries
    csv: str
    rows: int


def petition_data(
    conn: sqlite3.Connection, source: str, slug: str, moment: Moment | None = None
) -> PetitionData | None:
    """Return the data of one petition, now or as of a moment, or None if the archive has no such petition.

    Raises Refused where no capture is as old as ``moment``.
    """
    series = petition_series(conn, source, slug, moment)
    if series is None:
        return None
    found = download_rows(conn, series.petition["id"], moment.until if moment else None)
    return PetitionData(series=series, csv=as_csv(COLUMNS, found), rows=len(found))


def chart_svg(series: PetitionSeries, size: Size = "wide") -> str:
    """Draw the growth chart with its title."""
    petition = series.petition
    about = {"alerts": series.alert_days, "sample": bool(petition["is_sample"]), "gaps": series.gaps}
    return drawn_chart(series.points, title=petition["title"], size=size, **about)


def chart_png(series: PetitionSeries) -> bytes:
    """Return the chart as PNG."""
    svg = chart_svg(series)
    return kept(("png", svg), lambda: painter().paint(svg, zoom=ZOOM))


def card_png(series: PetitionSeries) -> bytes:
    """Return the picture that other sites show beside a link."""
    petition = series.petition
    svg = card_svg(
        series.points,
        title=petition["title"],
        organization=petition["organization"],
        sample=bool(petition["is_sample"]),
    )
    return kept(("card", svg), lambda: painter().paint(svg))


def chart_zip(data: PetitionData, here: str) -> bytes:
    """Return the zip of chart and data; ``here`` is the address of the petition's page without arguments."""
    words = texts(Download(petition=data.series.petition, here=here, rows=data.rows, moment=data.series.moment))
    return packed(
        words | {"data.csv": data.csv, "chart.svg": chart_svg(data.series), "chart.png": chart_png(data.series)}
    )

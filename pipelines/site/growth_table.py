"""Query the figures of one petition's growth for its page."""

import sqlite3

from pipelines.site.rows import Row, row

_FIGURES = "SELECT * FROM petition_metrics WHERE petition_id = :id"
_WINDOWS = {"1d": "1 day", "7d": "7 days", "30d": "30 days"}


def growth_of(conn: sqlite3.Connection, petition_id: int) -> Row | None:
    """Return the row of ``petition_metrics``; None if the petition has no observation with a time and a count.

    ``windows`` has what is shown of the windows: name, change, and days over which it was measured, signatures per day.
    """
    figures = row(conn, _FIGURES, id=petition_id)
    if figures is not None:
        columns = ("change", "span", "per_day")
        found = ((name, *(figures[f"{column}_{window}"] for column in columns)) for window, name in _WINDOWS.items())
        figures["windows"] = [window for window in found if window[1] is not None]
    return figures

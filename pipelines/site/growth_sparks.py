"""Draw a petition's newest days as a small line, cheaply enough for a page of fifty."""

import sqlite3
from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup

from pipelines.site.chart_series import longest_wait_of

Days = Sequence[tuple[int, int]]
"""Days since 1970-01-01, and the last count of each."""

DAYS = 60  # that are drawn, at most: those with a look
_WIDE, _HIGH, _EDGE = 120, 30, 3
_NEWEST = "SELECT day_number, signatures FROM growth_daily WHERE petition_id = ? ORDER BY day_number DESC LIMIT ?"


def spark_days(conn: sqlite3.Connection, petition_id: int) -> Days:
    """Return the newest days on which a petition was seen, oldest first."""
    return [(day, count) for day, count in conn.execute(_NEWEST, [petition_id, DAYS])][::-1]


def small_line(days: Days) -> Markup:
    """Draw days as SVG without texts, hidden from screen readers: the numbers stand beside it.

    The line breaks at gaps, by the rule of the charts of petitions; the last count is a dot.

    >>> small_line([(0, 10), (1, 20)])[-74:]
    Markup('<path d="M3.0 27.0L117.0 3.0"/><circle cx="117.0" cy="3.0" r="2.5"/></svg>')
    """
    if not days:
        return Markup("")
    first, last = days[0][0], days[-1][0]
    low, high = min(count for _, count in days), max(count for _, count in days)
    across = (_WIDE - 2 * _EDGE) / ((last - first) or 1)
    up = (_HIGH - 2 * _EDGE) / ((high - low) or 1)
    path, spot = [], ""
    for stretch in _stretches(days):
        spots = [
            f"{_EDGE + (day - first) * across:.1f} {_HIGH - _EDGE - (count - low) * up:.1f}" for day, count in stretch
        ]
        # A look on its own, between two gaps, is a line of no length: round ends make a dot of it.
        path.append(f"M{'L'.join(spots)}" if len(spots) > 1 else f"M{spots[0]}h0")
        spot = spots[-1]
    x, y = spot.split()
    return Markup(  # numbers only
        f'<svg class="small-line" viewBox="0 0 {_WIDE} {_HIGH}" width="{_WIDE}" height="{_HIGH}" aria-hidden="true">'
        f'<path d="{"".join(path)}"/><circle cx="{x}" cy="{y}" r="2.5"/></svg>'
    )


def _stretches(days: Days) -> list[list[tuple[int, int]]]:
    """Split days at gaps."""
    wait = longest_wait_of([day for day, _ in days])
    found = [[days[0]]]
    for before, after in pairwise(days):
        if after[0] - before[0] > wait:
            found.append([])
        found[-1].append(after)
    return found

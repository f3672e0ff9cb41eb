"""Derive how fast each petition grows."""

from collections.abc import Sequence
from json import dumps
from sqlite3 import Connection

# Recent is the last 30 days of the petition's own series, counted from the newest observation that is at least as old
# as that, or from the first: after half a year without observations the rate is that of half a year, and
# ``recent_days`` says so. A rate over less than a day would be noise, and stays unknown.
RECENT_DAYS = 30

_GROWTH = f"""
WITH points AS (
    SELECT s.petition_id, s.observed_at, s.signatures, julianday(s.observed_at) AS day,
           max(julianday(s.observed_at)) OVER (PARTITION BY s.petition_id) AS last_day
    FROM json_each(?) AS wanted CROSS JOIN signature_snapshots AS s ON s.petition_id = wanted.value
    WHERE s.observed_at IS NOT NULL AND s.signatures IS NOT NULL
), ranked AS (
    SELECT *, day <= last_day - {RECENT_DAYS} AS early,
           row_number() OVER (PARTITION BY petition_id ORDER BY day, signatures) AS nth,
           row_number() OVER (PARTITION BY petition_id ORDER BY day DESC, signatures DESC) AS nth_last,
           row_number() OVER (
               PARTITION BY petition_id, day <= last_day - {RECENT_DAYS} ORDER BY day DESC, signatures DESC
           ) AS nth_early
    FROM points
), ends AS (
    SELECT petition_id, count(*) AS snapshots,
           max(CASE WHEN nth = 1 THEN observed_at END) AS first_at, max(CASE WHEN nth = 1 THEN day END) AS first_day,
           max(CASE WHEN nth = 1 THEN signatures END) AS first,
           max(CASE WHEN nth_last = 1 THEN observed_at END) AS last_at, max(last_day) AS last_day,
           max(CASE WHEN nth_last = 1 THEN signatures END) AS last,
           coalesce(max(CASE WHEN early AND nth_early = 1 THEN day END), min(day)) AS recent_day,
           coalesce(max(CASE WHEN early AND nth_early = 1 THEN signatures END),
                    max(CASE WHEN nth = 1 THEN signatures END)) AS recent
    FROM ranked GROUP BY petition_id
), spans AS (
    SELECT *, round(last_day - first_day, 4) AS days, round(last_day - recent_day, 4) AS recent_days FROM ends
)
INSERT INTO petition_growth
SELECT petition_id, snapshots, first_at, last_at, first, last, last - first, days,
       CASE WHEN days >= 1 THEN round((last - first) / days, 4) END,
       CASE WHEN recent_days > 0 THEN last - recent END,
       CASE WHEN recent_days > 0 THEN recent_days END,
       CASE WHEN recent_days >= 1 THEN round((last - recent) / recent_days, 4) END
FROM spans
"""


def rebuild_growth(db: Connection, petition_ids: Sequence[int]) -> None:
    """Derive the growth of these petitions. A transaction must be open."""
    wanted = dumps(list(petition_ids))
    db.execute("DELETE FROM petition_growth WHERE petition_id IN (SELECT value FROM json_each(?))", (wanted,))
    db.execute(_GROWTH, (wanted,))

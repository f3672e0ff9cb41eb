"""Query petitions and alerts as lines of a list: title, count, growth, dates."""

import sqlite3
from collections.abc import Sequence
from json import dumps

from pipelines.site.rows import Row, rows
from pipelines.site.text_passages import title_language

# A change is of a week where two looks are about a week apart: the same rule as on the page of growth.
_PETITIONS = f"""
SELECT p.id, p.title, p.slug, p.language, {title_language("petition", "p")}, p.signatures, p.goal, p.observed_at,
       p.created_at, p.status, p.creator, s.name AS source, s.organization, s.is_sample,
       m.moved_7d AS change_7d, round(m.moved_7d_seconds / 86400.0, 4) AS span_7d
FROM json_each(:ids) AS w CROSS JOIN petition_rows AS p ON p.id = w.value JOIN sources AS s ON s.id = p.source_id
LEFT JOIN petition_metrics AS m ON m.petition_id = p.id ORDER BY w.key
"""
_ALERTS = f"""
SELECT a.id, a.title, a.slug, a.language, {title_language("alert", "a")}, a.date, a.sponsor, s.name AS source,
       s.organization, s.is_sample
FROM json_each(:ids) AS w CROSS JOIN action_alerts AS a ON a.id = w.value JOIN sources AS s ON s.id = a.source_id
ORDER BY w.key
"""


def petition_lines(conn: sqlite3.Connection, petition_ids: Sequence[int]) -> list[Row]:
    """Return petitions in the order of these ids; ``change_7d`` is None where it is not known for a week."""
    return rows(conn, _PETITIONS, ids=dumps(list(petition_ids)))


def alert_lines(conn: sqlite3.Connection, alert_ids: Sequence[int]) -> list[Row]:
    """Return alerts in the order of these ids."""
    return rows(conn, _ALERTS, ids=dumps(list(alert_ids)))

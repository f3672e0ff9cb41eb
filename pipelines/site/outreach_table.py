"""Query what alerts did: signatures before and after each, beside other spans of the same petition."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from pipelines.site.rows import Row, rows
from pipelines.site.text_passages import title_language
from pipelines.store.derived.growth_figures import Point
from pipelines.store.derived.outreach_figures import FRESH, LEAST_PLACEBOS, LONGEST_WEEK, WEEK

MOST = 20
"""Alerts of a petition, or petitions of an alert, that a page shows."""

# As in the derivation: the date on an alert's label is the author's own; the platform's is that of its publication.
ALERT_DAY = """
CASE WHEN length(a.date) >= 10 THEN substr(a.date, 1, 10)
     WHEN length(a.published_at) >= 10 THEN substr(a.published_at, 1, 10) END
""".strip()
FIGURES = """
o.alert_id IS NOT NULL AS is_judged, o.before, o.before_days, o.after, o.after_days, o.factor, o.ratio, o.middle_day,
       o.other_alerts, o.placebos, o.as_large, o.placebo_median, o.placebo_least, o.placebo_most, o.p_value
""".strip()
_OF_ALERT = f"""
SELECT p.id AS petition_id, p.title, p.slug, s.name AS source, s.is_sample, p.language,
       {title_language("petition", "p")}, {ALERT_DAY} AS alert_day, {FIGURES}
FROM (
    SELECT DISTINCT to_petition_id AS id FROM links WHERE alert_id = :id AND to_petition_id IS NOT NULL LIMIT :most
) AS l
CROSS JOIN petition_rows AS p ON p.id = l.id CROSS JOIN sources AS s ON s.id = p.source_id
CROSS JOIN action_alerts AS a ON a.id = :id
LEFT JOIN petition_outreach AS o ON o.petition_id = p.id AND o.alert_id = :id
ORDER BY s.name, p.slug
"""
_OF_PETITION = f"""
SELECT :id AS petition_id, a.title, a.slug, s.name AS source, s.is_sample, a.language, {title_language("alert", "a")},
       {ALERT_DAY} AS alert_day, {FIGURES}
FROM (SELECT DISTINCT alert_id AS id FROM links WHERE to_petition_id = :id AND alert_id IS NOT NULL) AS l
CROSS JOIN action_alerts AS a ON a.id = l.id CROSS JOIN sources AS s ON s.id = a.source_id
LEFT JOIN petition_outreach AS o ON o.petition_id = :id AND o.alert_id = a.id
ORDER BY alert_day DESC, s.name, a.slug LIMIT :most
"""
_DAYS = (
    "SELECT day_number, signatures FROM growth_daily WHERE petition_id = ? AND day_number BETWEEN ? AND ? ORDER BY 1"
)
_EPOCH = date(1970, 1, 1).toordinal()


def outreach_of_alert(conn: sqlite3.Connection, alert_id: int) -> list[Row]:
    """Return what followed an alert at each petition that it links to; see ``outreach_of_petition``."""
    return [with_reason(conn, each) for each in rows(conn, _OF_ALERT, id=alert_id, most=MOST)]


def outreach_of_petition(conn: sqlite3.Connection, petition_id: int) -> list[Row]:
    """Return the newest alerts that link to a petition, and what followed each.

    Rows have the columns of ``petition_outreach`` and the title and address of the other record. Where looks are too
    few to judge, ``is_judged`` is 0, and ``why_not`` says why.
    """
    return [with_reason(conn, each) for each in rows(conn, _OF_PETITION, id=petition_id, most=MOST)]


def with_reason(conn: sqlite3.Connection, row: Row) -> Row:
    """Add to a pair of an alert and a petition whether it is compared with others, or why it cannot be judged."""
    row["is_compared"] = bool(row["is_judged"]) and row["placebos"] >= LEAST_PLACEBOS
    row["why_not"] = None
    if not row["is_judged"]:
        try:
            day = date.fromisoformat(row["alert_day"] or "").toordinal() - _EPOCH
        except ValueError:
            return row | {"why_not": "undated"}
        around = (row["petition_id"], day - FRESH - LONGEST_WEEK, day + LONGEST_WEEK)
        # Whether the week after has passed is a matter of the whole archive, not of this petition.
        (latest,) = conn.execute("SELECT max(last_seconds) / 86400 FROM petition_metrics").fetchone()
        row["why_not"] = why_not(list(conn.execute(_DAYS, around)), day, latest or 0)
    return row


def why_not(days: Sequence[Point], alert_day: int, latest_day: int) -> str:
    """Say why an alert cannot be judged by the days near it; all days are counted from 1970-01-01.

    >>> why_not([(0, 5), (7, 9)], 8, 10), why_not([(0, 5), (7, 9)], 8, 90), why_not([(7, 9), (14, 10)], 8, 90)
    ('early', 'unseen_after', 'unseen_before')
    >>> why_not([(0, 5), (17, 10)], 8, 90)
    'unseen_then'
    """
    middle = max((day for day, _ in days if alert_day - FRESH <= day < alert_day), default=None)
    if middle is None:
        return "unseen_then"
    if not any(middle - LONGEST_WEEK <= day <= middle - WEEK for day, _ in days):
        return "unseen_before"
    return "early" if latest_day < middle + WEEK else "unseen_after"

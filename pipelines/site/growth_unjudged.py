"""Count the alerts that the list of what followed alerts leaves out, and query those with too few looks."""

import sqlite3
from dataclasses import dataclass

from pipelines.site.outreach_table import ALERT_DAY, with_reason
from pipelines.site.rows import Row, row, rows
from pipelines.site.text_passages import title_language

ALERTS, LINKS, SHOWN = 200, 1_000, 20
"""The newest alerts that are looked through, links of these, and pairs that a page shows, at most."""

_PAIRS = """
WITH newest AS MATERIALIZED (SELECT id, date FROM action_alerts ORDER BY date DESC, id DESC LIMIT :alerts),
pairs AS MATERIALIZED (
    SELECT DISTINCT n.date, l.alert_id, l.to_petition_id AS petition_id
    FROM newest AS n CROSS JOIN links AS l ON l.alert_id = n.id
    WHERE l.to_petition_id IS NOT NULL LIMIT :links
)
"""
_COUNTS = f"""
{_PAIRS}
SELECT count(*) AS pairs, sum(o.alert_id IS NULL) AS too_few, sum(o.after <= 0) AS not_followed,
       (SELECT count(*) FROM newest) AS alerts
FROM pairs AS k LEFT JOIN petition_outreach AS o ON o.petition_id = k.petition_id AND o.alert_id = k.alert_id
"""
_TOO_FEW = f"""
{_PAIRS}
SELECT k.alert_id, k.petition_id, {ALERT_DAY} AS alert_day, 0 AS is_judged,
       a.title AS alert_title, a.slug AS alert_slug, b.name AS alert_source, b.is_sample AS alert_is_sample,
       a.language AS alert_language, a.sponsor, b.organization,
       {title_language("alert", "a").replace("AS title_language", "AS alert_title_language")},
       p.title, p.slug, s.name AS source, s.is_sample, p.language, {title_language("petition", "p")}
FROM (
    SELECT k.* FROM pairs AS k
    LEFT JOIN petition_outreach AS o ON o.petition_id = k.petition_id AND o.alert_id = k.alert_id
    WHERE o.alert_id IS NULL ORDER BY k.date DESC, k.alert_id DESC, k.petition_id LIMIT :shown
) AS k
CROSS JOIN action_alerts AS a ON a.id = k.alert_id CROSS JOIN sources AS b ON b.id = a.source_id
CROSS JOIN petition_rows AS p ON p.id = k.petition_id CROSS JOIN sources AS s ON s.id = p.source_id
ORDER BY k.date DESC, k.alert_id DESC, k.petition_id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unjudged:
    """What became of the pairs of an alert and a petition that it links to, of the newest ``alerts`` alerts.

    Of ``pairs``, ``too_few`` have too few looks to compare two weeks, and ``not_followed`` were followed by no
    signatures. ``is_all`` if these are all alerts of the archive. ``rows`` are the newest pairs with too few looks,
    each with ``why_not``, as a petition's page has it.
    """

    alerts: int
    pairs: int
    too_few: int
    not_followed: int
    is_all: bool
    rows: list[Row]


def unjudged(conn: sqlite3.Connection) -> Unjudged:
    """Count the pairs of the newest alerts by what became of them, and return those with too few looks."""
    bounds = {"alerts": ALERTS, "links": LINKS}
    counts = row(conn, _COUNTS, **bounds) or {}
    found = rows(conn, _TOO_FEW, **bounds, shown=SHOWN) if counts["too_few"] else []
    return Unjudged(
        alerts=counts["alerts"],
        pairs=counts["pairs"],
        too_few=counts["too_few"] or 0,
        not_followed=counts["not_followed"] or 0,
        is_all=counts["alerts"] < ALERTS and counts["pairs"] < LINKS,
        rows=[with_reason(conn, each | {"placebos": 0}) for each in found],
    )

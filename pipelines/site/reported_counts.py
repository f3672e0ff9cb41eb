"""Query what lists that others keep report of a petition: no observations, and shown apart."""

import re
import sqlite3

from pipelines.site.rows import Newest, Row, newest
from scrapers.urls import url_key

MOST = 200
"""Reported counts on a page and a chart: the newest."""

_REPORTED = """
SELECT r.reported_at, r.reported_at_text, r.signatures, r.signatures_text, r.goal, r.goal_text, r.list_id,
       l.name AS list, l.publisher, l.url AS list_url, l.license
FROM reported_counts AS r JOIN reported_lists AS l ON l.id = r.list_id WHERE r.url_key = :key
ORDER BY r.reported_at DESC, r.id DESC
"""


def reported_counts(conn: sqlite3.Connection, url: str | None) -> Newest[Row]:
    """Return what lists report of the petition at an address, oldest first."""
    return newest(conn, _REPORTED, MOST, key=url_key(url)) if url else Newest(rows=[], total=0)


def drawn_at(reported_at: str | None) -> str | None:
    """Return where a chart draws a reported time; None where it names no day.

    >>> drawn_at("2018-03-05"), drawn_at("2018-03"), drawn_at("2018-03-05T20:00:00Z"), drawn_at(None)
    ('2018-03-05', None, '2018-03-05T20:00:00Z', None)
    """
    return reported_at if reported_at and re.match(r"\d{4}-\d{2}-\d{2}", reported_at) else None

"""Read the records that a search found, with the words marked."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from pipelines.site.search_marks import Marker
from pipelines.site.search_plan import Kind
from pipelines.site.text_passages import title_language

_READ: dict[Kind, str] = {
    "petition": f"""
        SELECT p.title, p.what, p.why, p.creator, p.target, p.slug, p.signatures, p.goal, p.observed_at,
               p.created_at AS date, p.language, p.status, s.name AS source, s.organization, s.is_sample,
               m.moved_7d AS gained,
               {title_language("petition", "p")}
        FROM petitions AS p JOIN sources AS s ON s.id = p.source_id
        LEFT JOIN petition_metrics AS m ON m.petition_id = p.id WHERE p.id = ?
    """,
    "alert": f"""
        SELECT a.title, a.body, a.sponsor, a.slug, a.date, a.language, a.deadline, s.name AS source, s.organization,
               s.is_sample, {title_language("alert", "a")}
        FROM action_alerts AS a JOIN sources AS s ON s.id = a.source_id WHERE a.id = ?
    """,
}
_NAMES = ("title", "creator", "target", "sponsor")


def find_hits(conn: sqlite3.Connection, found: Sequence[tuple[Kind, int]], marker: Marker) -> list[dict[str, Any]]:
    """Return the columns of each hit, with what was found marked in its names and in its ``snippet``."""
    return [_hit(conn, kind, key, marker) for kind, key in found]


def _hit(conn: sqlite3.Connection, kind: Kind, key: int, marker: Marker) -> dict[str, Any]:
    cursor = conn.execute(_READ[kind], (key,))
    row = dict(zip([column[0] for column in cursor.description], cursor.fetchone(), strict=True))
    texts = [text for name in ("why", "what", "body") if (text := row.pop(name, None))]
    marked = {name: marker.marked(row[name]) for name in _NAMES if name in row}
    return row | marked | {"kind": kind, "plain_title": row["title"], "snippet": _snippet(texts, marker)}


def _snippet(texts: Sequence[str], marker: Marker) -> Markup:
    """Cut a snippet from the text with a word that was searched for; where only the title has one, from any text."""
    cut = (marker.snippet(text) for text in texts)
    return next((each for each in cut if each), None) or (marker.beginning(texts[0]) if texts else Markup(""))

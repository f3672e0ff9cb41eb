"""Find the record whose address a reader pasted: its page on this site, or its original."""

import re
import sqlite3
from urllib.parse import unquote

from pipelines.site.search_tree import Narrow
from scrapers.urls import url_key

_OURS = re.compile(r"/(petitions|alerts)/([^/?#]+)/([^?#]+)")
_PERMALINK = """
SELECT r.id FROM {rows} AS r JOIN sources AS s ON s.id = r.source_id WHERE s.name = ? AND r.slug = ?
"""
_FIELDS = {"petitions": ("id", "petition_rows"), "alerts": ("alert_id", "action_alerts")}


def record_at(conn: sqlite3.Connection, words: str) -> Narrow | None:
    """Return the condition of being the record with an address, if that is all that was typed."""
    if " " in words or "/" not in words:
        return None
    if found := _OURS.search(words):
        field, rows = _FIELDS[found[1]]
        source, slug = unquote(found[2]), unquote(found[3]).rstrip("/")
        row = conn.execute(_PERMALINK.format(rows=rows), (source, slug)).fetchone()
        if row:
            return Narrow(field=field, value=f"[{row[0]}]")
    try:
        key = url_key(words if "://" in words else f"https://{words}")
    except ValueError:  # "[/", which begins as an address of numbers does
        return None
    keys = (key, key.removesuffix(".json"))  # https://site.example/petitions/free-ana.json is the same petition
    query = "SELECT id FROM petition_rows WHERE url_key IN (?, ?) LIMIT 20"
    ids = [str(number) for (number,) in conn.execute(query, keys)]
    return Narrow(field="id", value=f"[{','.join(ids)}]") if ids else None

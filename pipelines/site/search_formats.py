"""Write what a search found as JSON, CSV or an Atom feed."""

import csv
import io
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from json import dumps
from typing import Any

from pipelines.site.atom import MOST_ENTRIES, Entry, Feed
from pipelines.site.bounded_search import MOST
from pipelines.site.export_formats import without_formula
from pipelines.site.formatting import permalink
from pipelines.site.language import _, language
from pipelines.site.redactions import Owner
from pipelines.site.search import Query, Results, asks_for_nothing, found_keys
from pipelines.site.search_plan import Kind
from pipelines.site.search_query import WrongSearchError
from pipelines.site.taken_out import removal_of, removal_sentence

Address = Callable[[str], str]
"""Makes the absolute address of a path of the site."""

COLUMNS = (
    *("kind", "source", "organization", "title", "permalink", "url", "date", "status", "language", "signatures"),
    *(
        "goal",
        "observed_at",
        "gained_7d",
        "gained_7d_days",
        "creator",
        "target",
        "sponsor",
        "first_seen_at",
        "is_sample",
    ),
)
_ROWS: dict[Kind, str] = {
    "petition": """
        SELECT p.id, 'petition' AS kind, s.name AS source, s.organization, p.title, p.slug, p.url, p.created_at AS date,
               p.status, p.language, p.signatures, p.goal, p.observed_at, m.moved_7d AS gained_7d,
               round(m.moved_7d_seconds / 86400.0, 4) AS gained_7d_days, p.creator, p.target, NULL AS sponsor,
               p.first_seen_at, s.is_sample
        FROM json_each(?) AS j CROSS JOIN petition_rows AS p ON p.id = j.value
        LEFT JOIN sources AS s ON s.id = p.source_id LEFT JOIN petition_metrics AS m ON m.petition_id = p.id
    """,
    "alert": """
        SELECT a.id, 'alert' AS kind, s.name AS source, s.organization, a.title, a.slug, a.url, a.date, NULL AS status,
               a.language, NULL AS signatures, NULL AS goal, NULL AS observed_at, NULL AS gained_7d,
               NULL AS gained_7d_days, NULL AS creator, NULL AS target, a.sponsor, a.first_seen_at, s.is_sample
        FROM json_each(?) AS j CROSS JOIN action_alerts AS a ON a.id = j.value
        LEFT JOIN sources AS s ON s.id = a.source_id
    """,
}
_TEXTS: dict[Kind, str] = {
    "petition": "SELECT coalesce(why, what) FROM petitions WHERE id = ?",
    "alert": "SELECT body FROM action_alerts WHERE id = ?",
}
_OWNERS: dict[Kind, Owner] = {"petition": "petition_id", "alert": "alert_id"}
_SUMMARY = 600  # letters


def results_as_json(results: Results, address: Address) -> dict[str, Any]:
    """Return a page of hits for programs; ``snippet`` is HTML with the words found in <mark> tags.

    Where ``total_is_exact`` is false there are more hits, and ``counts`` are those of the newest. ``also`` counts the
    hits of the same words with n in place of ñ; ``near`` those of words spelled nearly so, if nothing is found.
    """

    def hit(h: dict[str, Any]) -> dict[str, Any]:
        fields = {name: h.get(name) for name in ("kind", "source", "organization", "date", "language", "status")}
        counts = {name: h[name] for name in ("signatures", "goal", "observed_at") if name in h}
        path = permalink(f"{h['kind']}s", h["source"], h["slug"])
        page = {"title": h["plain_title"], "slug": h["slug"], "permalink": address(path), "snippet": str(h["snippet"])}
        return fields | counts | page | {"is_sample": bool(h["is_sample"])}

    query = results.query
    more = query.page < results.pages
    return {
        "q": query.words,
        "sort": query.sort,
        "total": results.total,
        "total_is_exact": not (results.is_more or results.looked_at),
        "sort_is_exact": not results.is_partly_sorted,
        "filters_are_exact": not results.looked_at,
        "page": query.page,
        "pages": results.pages,
        "next_url": address(f"/search.json?{query.query_string(page=query.page + 1)}") if more else None,
        "notes": list(results.notes),
        "also": {value.value: value.total for value in results.twins},
        "near": {value.value: value.total for value in results.spellings},
        "counts": {name: {value.value: value.total for value in values} for name, values in results.facets.items()},
        "results": [hit(h) for h in results.hits],
    }


def search_as_csv(
    conn: sqlite3.Connection, query: Query, address: Address, *, verbatim: bool = False, most: int = MOST
) -> str:
    """Return all hits that a search lists as CSV, where no text is a formula unless ``verbatim``."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    keys = found_keys(conn, query, most, most=most)
    for row in _rows(conn, keys, address):
        cells = [row[column] for column in COLUMNS]
        writer.writerow(cells if verbatim else [without_formula(cell) for cell in cells])
    return text.getvalue()


def search_as_feed(conn: sqlite3.Connection, query: Query, address: Address) -> Feed:
    """Return the feed of a search: the hits that were added to the archive last.

    Raises WrongSearchError where nothing is asked for: such a feed would stay empty.
    """
    if asks_for_nothing(conn, query):
        raise WrongSearchError(_("The feed of a search needs words to find, or a filter: /search.atom?q=huelga."))
    keys = found_keys(conn, replace(query, sort="added", page=1), MOST_ENTRIES, most=MOST_ENTRIES)
    asked = replace(query, sort="relevance", page=1).query_string()
    return Feed(
        key=f"feed/search/{language()}?{asked}",
        title=_("Que Conste: search for %(words)s", words=query.words or asked),
        subtitle=_("Petitions and alerts that match a search, the last added to the archive first."),
        url=address(f"/search.atom?{asked}" if asked else "/search.atom"),
        page=address(f"/search?{asked}" if asked else "/search"),
        site=address("/"),
        language=language(),
        entries=[_entry(conn, row) for row in _rows(conn, keys, address)],
    )


def _entry(conn: sqlite3.Connection, row: dict[str, Any]) -> Entry:
    (text,) = conn.execute(_TEXTS[row["kind"]], (row["id"],)).fetchone()
    sample = f"[{_('sample')}] " if row["is_sample"] else ""
    return Entry(
        key=f"{row['kind']}/{row['source']}/{row['slug']}",
        title=f"{sample}{row['title']}",
        url=row["permalink"],
        updated=row["first_seen_at"] or row["date"],
        summary=(text or "")[:_SUMMARY] or removal_sentence(removal_of(conn, _OWNERS[row["kind"]], row)),
        author=row["organization"],
        language=row["language"],
    )


def _rows(conn: sqlite3.Connection, keys: Sequence[tuple[Kind, int]], address: Address) -> Iterator[dict[str, Any]]:
    """Yield the rows of hits in their order, with permalinks."""
    found: dict[tuple[str, int], dict[str, Any]] = {}
    for kind, sql in _ROWS.items():
        cursor = conn.execute(sql, (dumps([key for of, key in keys if of == kind]),))
        names = [column[0] for column in cursor.description]
        for values in cursor:
            row = dict(zip(names, values, strict=True))
            row["permalink"] = address(permalink(f"{kind}s", row["source"], row["slug"]))
            if "redacted" in (row["url"] or ""):
                row["url"] = removal_of(conn, _OWNERS[kind], row)["url"]
            found[kind, row["id"]] = row
    return (found[key] for key in keys if key in found)

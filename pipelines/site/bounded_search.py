"""Ask the search index for a bounded number of records: count them, and rank them by where the words stand."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pipelines.site.search_terms import Expanded, match

Kind = Literal["petition", "alert"]

MOST = 10_000
"""Hits of each kind that are counted and ranked, the newest ones."""

INDEXES: dict[Kind, str] = {"petition": "petitions_fts", "alert": "action_alerts_fts"}
_FILTERS: dict[Kind, frozenset[str]] = {
    "petition": frozenset({"source", "year", "language"}),
    "alert": frozenset({"source", "year", "language", "recognized_by"}),
}
_OF_PETITION = """
CASE WHEN f.petition_id IS NULL THEN (SELECT p.{0} FROM petitions AS p WHERE p.id = n.id) ELSE f.{0} END AS {0}
""".strip()
_NEWEST = "SELECT rowid AS id FROM {index} WHERE {index} MATCH ? ORDER BY rowid DESC LIMIT ?"
# From the narrow copies of what lists are narrowed by. Those of petitions are made as runs end: one that is newer is
# looked up itself.
_GROUPS: dict[Kind, str] = {
    "petition": f"""
        SELECT s.name, coalesce(CAST(h.year AS TEXT), 'unknown'), coalesce(h.language, ''), '', h.hits
        FROM (SELECT {_OF_PETITION.format("source_id")}, {_OF_PETITION.format("year")},
                     {_OF_PETITION.format("language")}, count(*) AS hits
              FROM ({_NEWEST}) AS n LEFT JOIN petition_facets AS f ON f.petition_id = n.id GROUP BY 1, 2, 3) AS h
        JOIN sources AS s ON s.id = h.source_id
    """,
    "alert": f"""
        SELECT s.name, coalesce(CAST(h.year AS TEXT), 'unknown'), coalesce(h.language, ''),
               coalesce(h.recognized_by, ''), h.hits
        FROM (SELECT f.source_id, f.year, f.language, f.recognized_by, count(*) AS hits
              FROM ({_NEWEST}) AS n JOIN alert_facets AS f ON f.alert_id = n.id GROUP BY 1, 2, 3, 4) AS h
        JOIN sources AS s ON s.id = h.source_id
    """,
}
_UNKNOWN_YEAR = " NOT {{year}} : ({})".format(" OR ".join(f'"{year}"' for year in range(1900, 2101)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Hits with the same value of each facet; ``is_more`` where only the newest of their kind were counted."""

    values: Mapping[str, str]
    hits: int
    is_more: bool


def count_groups(
    conn: sqlite3.Connection, terms: Sequence[Expanded], filters: Mapping[str, str], most: int
) -> list[Group]:
    """Count the newest hits, ``most`` of each kind, by their values of all facets."""
    groups = []
    for kind, index in INDEXES.items():
        query = _fts_query(conn, kind, terms, filters)
        if query is None:
            continue
        rows = conn.execute(_GROUPS[kind].format(index=index), (query, most + 1)).fetchall()
        is_more = sum(row[4] for row in rows) > most
        for source, year, language, recognized_by, hits in rows:
            values = {"kind": kind, "source": source, "year": year, "language": language}
            groups.append(Group(values=values | {"recognized_by": recognized_by}, hits=hits, is_more=is_more))
    return groups


def count_hits(
    conn: sqlite3.Connection, kind: Kind, terms: Sequence[Expanded], filters: Mapping[str, str], most: int
) -> int:
    """Count the hits of one kind, up to one more than ``most``."""
    query = _fts_query(conn, kind, terms, filters)
    if query is None:
        return 0
    counted = conn.execute(f"SELECT count(*) FROM ({_NEWEST.format(index=INDEXES[kind])})", (query, most + 1))
    return int(counted.fetchone()[0])


def rank(
    conn: sqlite3.Connection, terms: Sequence[Expanded], filters: Mapping[str, str], limit: int
) -> list[tuple[Kind, int]]:
    """Return the ``limit`` best hits.

    All words in the title come before words in the text, and words as typed before other forms of them. Among equals,
    petitions and alerts alternate, newest first.
    """
    found = [hit for kind in INDEXES for hit in _ranked(conn, kind, terms, filters, limit)]
    # By tier, then by place in it.
    return [(kind, key) for _, _, kind, key in sorted(found, key=lambda hit: hit[:3])[:limit]]


def _ranked(
    conn: sqlite3.Connection, kind: Kind, terms: Sequence[Expanded], filters: Mapping[str, str], limit: int
) -> list[tuple[int, int, Kind, int]]:
    """Return the best hits of one kind as tier, place in the tier, kind and id."""
    ranked: dict[int, tuple[int, int, Kind, int]] = {}
    newest = _NEWEST.format(index=INDEXES[kind])
    for tier, (title, exact) in enumerate(((True, True), (True, False), (False, True), (False, False))):
        query = _fts_query(conn, kind, terms, filters, title=title, exact=exact)
        if query is None or len(ranked) >= limit:
            break
        if not exact and all(each.exact == each.forms for each in terms):
            continue  # the same as the tier before
        # Each tier is searched by itself: an old record with the words in its title precedes all newer ones.
        ids = [row[0] for row in conn.execute(newest, (query, limit)) if row[0] not in ranked]
        ranked |= {key: (tier, place, kind, key) for place, key in enumerate(ids)}
    return list(ranked.values())


def _fts_query(
    conn: sqlite3.Connection,
    kind: Kind,
    terms: Sequence[Expanded],
    filters: Mapping[str, str],
    *,
    title: bool = False,
    exact: bool = False,
) -> str | None:
    """Write a query for terms and filters, which are columns of the index; None where no record can pass."""
    query = f"({match(INDEXES[kind], terms, title=title, exact=exact)})"
    if filters["kind"] not in ("", kind):
        return None
    for name, value in filters.items():
        if name == "kind" or not value:
            continue
        if name not in _FILTERS[kind]:
            return None
        part = _filter(conn, name, value)
        if part is None:
            return None
        query = f"({query}{part})"
    return query


def _filter(conn: sqlite3.Connection, name: str, value: str) -> str | None:
    if name == "year" and value == "unknown":
        return _UNKNOWN_YEAR
    if name == "source":
        row = conn.execute("SELECT id FROM sources WHERE name = ?", (value,)).fetchone()
        return f' AND {{source_id}} : "{row[0]}"' if row else None
    return f' AND {{{name}}} : "{value}"' if value.isalnum() else None

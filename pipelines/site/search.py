"""Search petitions and action alerts: ranked hits, with facets to filter them."""

import re
import sqlite3
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any, Literal
from urllib.parse import urlencode

from markupsafe import Markup, escape

Kind = Literal["petition", "alert"]

PAGE_SIZE = 20
MOST_WORDS = 24  # a pasted text of hundreds of words would run into the time limit
# Control characters mark the hits, since escaping leaves them alone; <mark> tags replace them afterwards.
_ON, _OFF = "\x02", "\x03"

_IN_PETITIONS = """
FROM petitions_fts JOIN petitions AS p ON p.id = petitions_fts.rowid JOIN sources AS s ON s.id = p.source_id
WHERE petitions_fts MATCH :match
"""
_IN_ALERTS = """
FROM action_alerts_fts JOIN action_alerts AS a ON a.id = action_alerts_fts.rowid
JOIN sources AS s ON s.id = a.source_id WHERE action_alerts_fts MATCH :match
"""
# bm25 takes a weight for each column: titles count most, then creators or sponsors.
_HITS = f"""
WITH hits AS (
    SELECT 'petition' AS kind, p.id AS id, s.name AS source, coalesce(CAST(p.year AS TEXT), 'unknown') AS year,
           '' AS recognized_by,
           bm25(petitions_fts, 10.0, 3.0, 3.0, 5.0, 4.0) AS rank,
           p.id IN (SELECT rowid FROM petitions_fts WHERE petitions_fts MATCH :title) AS in_title
    {_IN_PETITIONS}
    UNION ALL
    SELECT 'alert' AS kind, a.id AS id, s.name AS source, coalesce(CAST(a.year AS TEXT), 'unknown') AS year,
           coalesce(a.recognized_by, '') AS recognized_by,
           bm25(action_alerts_fts, 10.0, 3.0, 5.0) AS rank,
           a.id IN (SELECT rowid FROM action_alerts_fts WHERE action_alerts_fts MATCH :title) AS in_title
    {_IN_ALERTS}
)
SELECT kind, id FROM hits WHERE (:kind = '' OR kind = :kind) AND (:source = '' OR source = :source)
AND (:year = '' OR year = :year) AND (:recognized_by = '' OR recognized_by = :recognized_by)
ORDER BY in_title DESC, rank, kind, id LIMIT :limit OFFSET :offset
"""
# One query counts for all facets: each is a sum over these groups, under the filters of the other facets.
_COUNTS = f"""
SELECT 'petition', s.name, coalesce(CAST(p.year AS TEXT), 'unknown'), '', count(*) {_IN_PETITIONS} GROUP BY 1, 2, 3
UNION ALL
SELECT 'alert', s.name, coalesce(CAST(a.year AS TEXT), 'unknown'), coalesce(a.recognized_by, ''), count(*) {_IN_ALERTS}
GROUP BY 1, 2, 3, 4
"""
_TOTAL = """
SELECT (SELECT count(*) FROM petitions_fts WHERE petitions_fts MATCH :match)
     + (SELECT count(*) FROM action_alerts_fts WHERE action_alerts_fts MATCH :match)
"""
_PETITION = f"""
SELECT highlight(petitions_fts, 0, :on, :off) AS title, snippet(petitions_fts, 1, :on, :off, '…', 40) AS what,
       snippet(petitions_fts, 2, :on, :off, '…', 40) AS why, highlight(petitions_fts, 3, :on, :off) AS creator,
       highlight(petitions_fts, 4, :on, :off) AS target, p.title AS plain_title, p.slug, p.signatures, p.goal,
       p.observed_at, p.created_at AS date, p.language, p.status, s.name AS source, s.organization, s.is_sample
{_IN_PETITIONS} AND petitions_fts.rowid = :id
"""
_ALERT = f"""
SELECT highlight(action_alerts_fts, 0, :on, :off) AS title, snippet(action_alerts_fts, 1, :on, :off, '…', 40) AS body,
       highlight(action_alerts_fts, 2, :on, :off) AS sponsor, a.title AS plain_title, a.slug, a.date, a.language,
       a.deadline, s.name AS source, s.organization, s.is_sample
{_IN_ALERTS} AND action_alerts_fts.rowid = :id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What the reader searched for. Filters that are empty filter nothing; pages count from 1.

    ``recognized_by`` ("label", "category" or "text") leaves the alerts that were recognized in that way, no petitions.
    """

    words: str
    kind: str = ""
    source: str = ""
    year: str = ""
    recognized_by: str = ""
    page: int = 1

    @property
    def filters(self) -> dict[str, str]:
        return {"kind": self.kind, "source": self.source, "year": self.year, "recognized_by": self.recognized_by}

    def query_string(self, **changes: Any) -> str:
        """Return this search with ``changes`` as a URL's query string; any change starts at the first page again."""
        new = replace(self, **({"page": 1} | changes))
        fields = {"q": new.words, **new.filters}
        pages = {"page": str(new.page)} if new.page > 1 else {}
        return urlencode({name: value for name, value in (fields | pages).items() if value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A filter value with its number of hits. ``query_string`` applies it, or clears it if it is ``selected``."""

    value: str
    total: int
    selected: bool
    query_string: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """One page of hits, with facets by "kind", "source", "year" and "recognized_by".

    ``prefix_search`` searches for any ending of the same words ("raid*"), if that finds more.
    """

    query: Query
    total: int = 0
    hits: list[dict[str, Any]] = field(default_factory=list)
    facets: dict[str, list[Facet]] = field(default_factory=dict)
    prefix_search: Facet | None = None

    @property
    def pages(self) -> int:
        return -(-self.total // PAGE_SIZE)


def fts_query(words: str) -> str | None:
    """Translate what a reader typed to FTS5 syntax: "phrases" and prefix* are kept, anything else is quoted.

    Returns None if it has no word at all.

    >>> fts_query('huelga de hambre'), fts_query('"hunger strike" deport*'), fts_query('AND "(" -- ')
    ('"huelga" "de" "hambre"', '"hunger strike" "deport"*', '"AND"')
    """
    terms = []
    for phrase, word in re.findall(r'"([^"]*)"|([^\s"]+)', words.replace("\x00", " ")):
        term = phrase or word
        if any(letter.isalnum() for letter in term):
            terms.append(f'"{term.rstrip("*")}"' + ("*" if term.endswith("*") else ""))
    return " ".join(terms[:MOST_WORDS]) or None


def search(conn: sqlite3.Connection, query: Query) -> Results:
    """Return one page of the records that contain all words, those with all of them in the title first."""
    match = fts_query(query.words)
    if match is None:
        return Results(query=query)
    counted = conn.execute(_COUNTS, {"match": match})
    filters = query.filters
    groups = [(dict(zip(filters, row[:4], strict=True)), int(row[4])) for row in counted]
    total = sum(n for group, n in groups if _passes(group, filters))
    page = min(query.page, max(1, -(-total // PAGE_SIZE)))
    query = replace(query, page=page)
    window = {"limit": PAGE_SIZE, "offset": (page - 1) * PAGE_SIZE}
    best = conn.execute(_HITS, {"match": match, "title": f"title : ({match})", **filters, **window}).fetchall()
    return Results(
        query=query,
        total=total,
        hits=[_hit(conn, kind, key, match) for kind, key in best],
        facets={name: _facet_values(query, name, groups, filters) for name in filters},
        prefix_search=_prefix_search(conn, query, sum(n for _, n in groups)),
    )


def marked(text: str | None) -> Markup:
    """Escape a text and put its hits between <mark> tags."""
    return Markup(str(escape(text or "")).replace(_ON, "<mark>").replace(_OFF, "</mark>"))


def _passes(group: dict[str, str], filters: dict[str, str]) -> bool:
    return all(not value or group[name] == value for name, value in filters.items())


def _facet_values(
    query: Query, name: str, groups: list[tuple[dict[str, str], int]], filters: dict[str, str]
) -> list[Facet]:
    """List the values of one facet, counted under the other filters: years in order, others by hits."""
    totals: Counter[str] = Counter()
    for group, n in groups:
        if group[name] and _passes(group, {**filters, name: ""}):
            totals[group[name]] += n
    ordered = sorted(totals.items(), key=(lambda t: t[0]) if name == "year" else (lambda t: (-t[1], t[0])))
    return [
        Facet(
            value=value,
            total=total,
            selected=value == filters[name],
            query_string=query.query_string(**{name: "" if value == filters[name] else value}),
        )
        for value, total in ordered
    ]


def _prefix_search(conn: sqlite3.Connection, query: Query, total: int) -> Facet | None:
    """Offer the words with any ending ("raid" also finds "raids"), unless the reader used quotes or stars."""
    # Short words are left alone: "the*" or "ice*" would find half of the archive.
    words = [word for word in query.words.split() if len(word) > 3 and word[-1].isalnum()]
    if any(sign in query.words for sign in '"*') or not words:
        return None
    starred = " ".join(f"{word}*" if word in words else word for word in query.words.split())
    found = int(conn.execute(_TOTAL, {"match": fts_query(starred)}).fetchone()[0])
    if found <= total:
        return None
    return Facet(value=starred, total=found, selected=False, query_string=Query(words=starred).query_string())


def _hit(conn: sqlite3.Connection, kind: Kind, key: int, match: str) -> dict[str, Any]:
    parameters = {"match": match, "id": key, "on": _ON, "off": _OFF}
    cursor = conn.execute(_PETITION if kind == "petition" else _ALERT, parameters)
    row = dict(zip([c[0] for c in cursor.description], cursor.fetchone(), strict=True))
    texts = [row.get(name) for name in ("why", "what", "body")]
    # The snippet comes from the text that holds a word searched for; a hit in the title alone shows any text.
    snippet = next((t for t in texts if t and _ON in t), next((t for t in texts if t), ""))
    for name in ("title", "creator", "target", "sponsor"):
        if name in row:
            row[name] = marked(row[name])
    return row | {"kind": kind, "snippet": marked(snippet)}

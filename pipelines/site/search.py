"""A reader's words become ranked hits over petitions and action alerts, with counts to narrow them by."""

import re
import sqlite3
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any, Literal
from urllib.parse import urlencode

from markupsafe import Markup, escape

Kind = Literal["petition", "alert"]

PAGE_SIZE = 20
MOST_WORDS = 24
_ON, _OFF = "\x02", "\x03"

_PETITIONS = """
SELECT 'petition' AS kind, p.id AS id, s.name AS source, coalesce(CAST(p.year AS TEXT), 'unknown') AS year,
       bm25(petitions_fts, 10.0, 3.0, 3.0, 5.0, 4.0) AS rank,
       p.id IN (SELECT rowid FROM petitions_fts WHERE petitions_fts MATCH :title) AS in_title
FROM petitions_fts JOIN petitions AS p ON p.id = petitions_fts.rowid JOIN sources AS s ON s.id = p.source_id
WHERE petitions_fts MATCH :match
"""
_ALERTS = """
SELECT 'alert' AS kind, a.id AS id, s.name AS source, coalesce(CAST(a.year AS TEXT), 'unknown') AS year,
       bm25(action_alerts_fts, 10.0, 3.0, 5.0) AS rank,
       a.id IN (SELECT rowid FROM action_alerts_fts WHERE action_alerts_fts MATCH :title) AS in_title
FROM action_alerts_fts JOIN action_alerts AS a ON a.id = action_alerts_fts.rowid
JOIN sources AS s ON s.id = a.source_id
WHERE action_alerts_fts MATCH :match
"""
_HITS = f"WITH hits AS ({_PETITIONS} UNION ALL {_ALERTS})"
_COUNTS = """
SELECT 'petition' AS kind, s.name AS source, coalesce(CAST(p.year AS TEXT), 'unknown') AS year, count(*)
FROM petitions_fts JOIN petitions AS p ON p.id = petitions_fts.rowid JOIN sources AS s ON s.id = p.source_id
WHERE petitions_fts MATCH :match GROUP BY 1, 2, 3
UNION ALL
SELECT 'alert' AS kind, s.name AS source, coalesce(CAST(a.year AS TEXT), 'unknown') AS year, count(*)
FROM action_alerts_fts JOIN action_alerts AS a ON a.id = action_alerts_fts.rowid
JOIN sources AS s ON s.id = a.source_id
WHERE action_alerts_fts MATCH :match GROUP BY 1, 2, 3
"""
_HOW_MANY = """
SELECT (SELECT count(*) FROM petitions_fts WHERE petitions_fts MATCH :match)
     + (SELECT count(*) FROM action_alerts_fts WHERE action_alerts_fts MATCH :match)
"""
_PETITION = """
SELECT highlight(petitions_fts, 0, :on, :off) AS title, snippet(petitions_fts, 1, :on, :off, '…', 40) AS what,
       snippet(petitions_fts, 2, :on, :off, '…', 40) AS why, highlight(petitions_fts, 3, :on, :off) AS creator,
       highlight(petitions_fts, 4, :on, :off) AS target, p.title AS plain_title, p.slug, p.signatures, p.goal,
       p.observed_at, p.created_at AS date, p.language, p.status, s.name AS source, s.organization, s.is_sample
FROM petitions_fts JOIN petitions AS p ON p.id = petitions_fts.rowid JOIN sources AS s ON s.id = p.source_id
WHERE petitions_fts MATCH :match AND petitions_fts.rowid = :id
"""
_ALERT = """
SELECT highlight(action_alerts_fts, 0, :on, :off) AS title, snippet(action_alerts_fts, 1, :on, :off, '…', 40) AS body,
       highlight(action_alerts_fts, 2, :on, :off) AS sponsor, a.title AS plain_title, a.slug, a.date, a.language,
       a.deadline, s.name AS source, s.organization, s.is_sample
FROM action_alerts_fts JOIN action_alerts AS a ON a.id = action_alerts_fts.rowid
JOIN sources AS s ON s.id = a.source_id
WHERE action_alerts_fts MATCH :match AND action_alerts_fts.rowid = :id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What a reader asked for; an empty ``kind``, ``source`` or ``year`` does not narrow. Pages count from 1."""

    words: str
    kind: str = ""
    source: str = ""
    year: str = ""
    page: int = 1

    def query(self, **changes: Any) -> str:
        """This search, changed, as the part of a URL behind the question mark; a change leads to the first page."""
        other = replace(self, **({"page": 1} | changes))
        named = {"q": other.words, "kind": other.kind, "source": other.source, "year": other.year}
        pages = {"page": str(other.page)} if other.page > 1 else {}
        return urlencode({name: value for name, value in (named | pages).items() if value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One choice to narrow by: ``total`` hits would be left; ``query`` chooses it, or takes it back when chosen."""

    value: str
    total: int
    chosen: bool
    query: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """One page of hits. ``narrowings`` by "kind", "source" and "year" count what each choice would leave; ``wider``
    leads to what the beginnings of the same words find, where that is more."""

    asked: Query
    total: int = 0
    hits: list[dict[str, Any]] = field(default_factory=list)
    narrowings: dict[str, list[Facet]] = field(default_factory=dict)
    wider: Facet | None = None

    @property
    def pages(self) -> int:
        return -(-self.total // PAGE_SIZE)


def match_of(words: str) -> str | None:
    """What SQLite's full-text search is asked: every word quoted, "phrases" kept, prefix* kept; None without a word.

    >>> match_of('huelga de hambre'), match_of('"hunger strike" deport*'), match_of('AND "(" -- ')
    ('"huelga" "de" "hambre"', '"hunger strike" "deport"*', '"AND"')
    """
    terms = []
    for phrase, word in re.findall(r'"([^"]*)"|([^\s"]+)', words.replace("\x00", " ")):
        term = phrase or word
        if any(letter.isalnum() for letter in term):
            terms.append(f'"{term.rstrip("*")}"' + ("*" if term.endswith("*") else ""))
    return " ".join(terms[:MOST_WORDS]) or None


def search(conn: sqlite3.Connection, asked: Query) -> Results:
    """One page of what holds all the words asked for: those with all of them in the title first, then by weight."""
    match = match_of(asked.words)
    if match is None:
        return Results(asked=asked)
    counted = conn.execute(_COUNTS, {"match": match})
    groups = [(dict(zip(("kind", "source", "year"), row[:3], strict=True)), int(row[3])) for row in counted]
    chosen = {"kind": asked.kind, "source": asked.source, "year": asked.year}
    total = sum(n for group, n in groups if _fits(group, chosen))
    page = min(asked.page, max(1, -(-total // PAGE_SIZE)))
    asked = replace(asked, page=page)
    best = conn.execute(
        f"{_HITS} SELECT kind, id FROM hits WHERE (:kind = '' OR kind = :kind) AND (:source = '' OR source = :source)"
        " AND (:year = '' OR year = :year) ORDER BY in_title DESC, rank, kind, id LIMIT :limit OFFSET :offset",
        {"match": match, "title": f"title : ({match})", **chosen, "limit": PAGE_SIZE, "offset": (page - 1) * PAGE_SIZE},
    ).fetchall()
    return Results(
        asked=asked,
        total=total,
        hits=[_hit(conn, kind, key, match) for kind, key in best],
        narrowings={name: _narrowings(asked, name, groups, chosen) for name in chosen},
        wider=_wider(conn, asked, sum(n for _, n in groups)),
    )


def marked(text: str | None) -> Markup:
    """A text with its hits between <mark>, everything else escaped."""
    return Markup(str(escape(text or "")).replace(_ON, "<mark>").replace(_OFF, "</mark>"))


def _fits(group: dict[str, str], chosen: dict[str, str]) -> bool:
    return all(not value or group[name] == value for name, value in chosen.items())


def _narrowings(
    asked: Query, name: str, groups: list[tuple[dict[str, str], int]], chosen: dict[str, str]
) -> list[Facet]:
    """The choices of one kind, each counted under the other choices made."""
    totals: Counter[str] = Counter()
    for group, n in groups:
        if _fits(group, {**chosen, name: ""}):
            totals[group[name]] += n
    ordered = sorted(totals.items(), key=(lambda t: t[0]) if name == "year" else (lambda t: (-t[1], t[0])))
    return [
        Facet(
            value=value,
            total=total,
            chosen=value == chosen[name],
            query=asked.query(**{name: "" if value == chosen[name] else value}),
        )
        for value, total in ordered
    ]


def _wider(conn: sqlite3.Connection, asked: Query, total: int) -> Facet | None:
    """The same words with every ending ("raid" finds "raids" too), where none is in quotes or has a star yet."""
    words = [word for word in asked.words.split() if len(word) > 3 and word[-1].isalnum()]
    if any(sign in asked.words for sign in '"*') or not words:
        return None
    starred = " ".join(f"{word}*" if word in words else word for word in asked.words.split())
    found = int(conn.execute(_HOW_MANY, {"match": match_of(starred)}).fetchone()[0])
    query = Query(words=starred).query()
    return Facet(value=starred, total=found, chosen=False, query=query) if found > total else None


def _hit(conn: sqlite3.Connection, kind: Kind, key: int, match: str) -> dict[str, Any]:
    asked = {"match": match, "id": key, "on": _ON, "off": _OFF}
    cursor = conn.execute(_PETITION if kind == "petition" else _ALERT, asked)
    row = dict(zip([c[0] for c in cursor.description], cursor.fetchone(), strict=True))
    texts = [row.get(name) for name in ("why", "what", "body")]
    best = next((t for t in texts if t and _ON in t), next((t for t in texts if t), ""))
    for name in ("title", "creator", "target", "sponsor"):
        if name in row:
            row[name] = marked(row[name])
    return row | {"kind": kind, "snippet": marked(best)}

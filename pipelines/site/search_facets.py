"""Count the hits of a search by source, year, language, status, topic, creator and target."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from heapq import nsmallest
from json import dumps

from pipelines.site.bounded_search import OF_IDS, newest_ids
from pipelines.site.search_plan import INDEXES, Kind, Plan
from pipelines.site.search_query import FACETS, Query
from pipelines.site.search_tree import Node

MOST_VALUES = 10
"""Topics, creators and targets that are listed."""
MOST_NAMED = 2_000
"""Hits whose topics, creators and targets are counted: the newest petitions."""
# From the narrow copy of what lists are narrowed by, made as runs end: a petition that is newer is looked up itself.
_OF_PETITION = (
    "CASE WHEN f.petition_id IS NULL THEN (SELECT r.{0} FROM petition_rows AS r WHERE r.id = n.id) ELSE f.{0} END"
)
_LONG = ("topic", "creator", "target")
_GROUPS: dict[Kind, str] = {
    "petition": f"""
        SELECT s.name, coalesce(CAST(h.year AS TEXT), 'unknown'), h.language, h.status, h.hits
        FROM (SELECT {_OF_PETITION.format("source_id")} AS source_id, {_OF_PETITION.format("year")} AS year,
                     {_OF_PETITION.format("language")} AS language, {_OF_PETITION.format("status")} AS status,
                     count(*) AS hits
              FROM ({OF_IDS}) AS n LEFT JOIN petition_facets AS f ON f.petition_id = n.id GROUP BY 1, 2, 3, 4) AS h
        LEFT JOIN sources AS s ON s.id = h.source_id
    """,
    "alert": f"""
        SELECT s.name, coalesce(CAST(h.year AS TEXT), 'unknown'), h.language, h.recognized_by, h.hits
        FROM (SELECT f.source_id, f.year, f.language, f.recognized_by, count(*) AS hits
              FROM ({OF_IDS}) AS n CROSS JOIN alert_facets AS f ON f.alert_id = n.id GROUP BY 1, 2, 3, 4) AS h
        LEFT JOIN sources AS s ON s.id = h.source_id
    """,
}
_COLUMNS: dict[Kind, tuple[str, ...]] = {
    "petition": ("source", "year", "language", "status"),
    "alert": ("source", "year", "language", "recognized_by"),
}
_TOPICS = f"""
SELECT c.category, count(*) FROM ({OF_IDS}) AS n CROSS JOIN petition_categories AS c ON c.petition_id = n.id GROUP BY 1
"""
_NAMES = f"SELECT r.creator, r.target FROM ({OF_IDS}) AS n CROSS JOIN petition_rows AS r ON r.id = n.id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A filter value, or other words, with its number of hits; ``is_more`` where there are more than were counted.

    ``query_string`` applies it, or clears it if it is ``selected``.
    """

    value: str
    total: int
    selected: bool = False
    query_string: str
    is_more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Hits by value of each facet, and the kinds of which only the newest were counted."""

    by_value: Mapping[str, Counter[str]]
    cut: frozenset[str]

    @property
    def total(self) -> int:
        return self.by_value["kind"].total()


def count_values(plan: Plan, most: int) -> Counts:
    """Count the newest hits, ``most`` of each kind and one more, by their value of each facet."""
    by_value: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    cut = set()
    for kind in INDEXES:
        ids = newest_ids(plan, kind, most)
        if ids:
            by_value["kind"][kind] = len(ids)
        if len(ids) > most:
            cut.add(kind)
        for *values, hits in plan.conn.execute(_GROUPS[kind], (dumps(ids),)):
            for name, value in zip(_COLUMNS[kind], values, strict=True):
                if value:
                    by_value[name][value] += hits
    _count_names(plan, most, by_value)
    by_value["language"] = _each_language(by_value["language"])
    return Counts(by_value=by_value, cut=frozenset(cut))


def _count_names(plan: Plan, most: int, by_value: dict[str, Counter[str]]) -> None:
    ids = dumps(newest_ids(plan, "petition", most)[:MOST_NAMED])
    by_value["topic"].update(dict(plan.conn.execute(_TOPICS, (ids,)).fetchall()))
    names = plan.conn.execute(_NAMES, (ids,)).fetchall()
    for name, values in zip(("creator", "target"), zip(*names, strict=True), strict=False):
        by_value[name].update(values)
        by_value[name].pop(None, None)  # type: ignore[call-overload]


def _each_language(counted: Counter[str]) -> Counter[str]:
    """Count a record in both languages ("en,es") for each."""
    totals: Counter[str] = Counter()
    for languages, number in counted.items():
        for language in languages.split(","):
            totals[language] += number
    return totals


def facets(plan: Plan, query: Query, typed: Node | None, counts: Counts, most: int) -> dict[str, list[Facet]]:
    """List the values of each facet, counted under the other filters: years in order, others by hits."""
    found = {}
    for name in FACETS:
        chosen, of_name = query.filters[name], counts
        tree = query.tree(typed, without=name)
        if chosen and tree:
            of_name = count_values(plan.with_tree(tree), most)
        elif chosen:
            of_name = Counts(by_value={**counts.by_value}, cut=counts.cut)
        found[name] = _values(query, name, of_name, most)
    return found


def _values(query: Query, name: str, counts: Counts, most: int) -> list[Facet]:
    chosen = query.filters[name]
    totals = counts.by_value[name]
    is_cut = counts.by_value["kind"]["petition"] > MOST_NAMED
    key = (lambda t: t[0]) if name == "year" else (lambda t: (-t[1], t[0]))
    ordered = nsmallest(MOST_VALUES, totals.items(), key) if name in _LONG else sorted(totals.items(), key=key)
    if chosen and chosen not in dict(ordered):
        ordered = [(chosen, totals[chosen]), *ordered]
    return [
        Facet(
            value=value,
            total=min(total, most),
            selected=value == chosen,
            query_string=query.query_string(**{name: "" if value == chosen else value}),
            is_more=value in counts.cut if name == "kind" else name in _LONG and is_cut,
        )
        for value, total in ordered
    ]

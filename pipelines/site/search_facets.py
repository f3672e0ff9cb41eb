"""Count the hits of a search by source, year, language, status, topic, creator and target."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from heapq import nsmallest

from pipelines.site.bounded_search import newest_hits
from pipelines.site.search_plan import INDEXES, OF_IDS, Kind, Plan
from pipelines.site.search_query import FACETS, Query
from pipelines.site.search_tree import Node

MOST_VALUES = 10
"""Topics, creators and targets that are listed."""
MOST_NAMED = 250
"""Hits whose topics, creators and targets are counted: the newest petitions."""
MOST_SAMPLED = 1_000
"""Hits of a kind whose values are counted: the newest ones."""
_LONG = ("topic", "creator", "target")
_COUNTED = """
SELECT s.name, coalesce(CAST(h.year AS TEXT), 'unknown'), h.language, h.{last}, h.hits FROM ({{}}) AS h
LEFT JOIN sources AS s ON s.id = h.source_id
"""
# From the narrow copy of what lists are narrowed by.
_OF_PETITIONS = _COUNTED.format(last="status")
_GROUPS: dict[Kind, str] = {
    "petition": _OF_PETITIONS.format(f"""
        SELECT f.source_id, f.year, f.language, f.status, count(*) AS hits
        FROM ({OF_IDS}) AS n CROSS JOIN petition_facets AS f ON f.petition_id = n.id GROUP BY 1, 2, 3, 4
    """),
    "alert": _COUNTED.format(last="recognized_by").format(f"""
        SELECT f.source_id, f.year, f.language, f.recognized_by, count(*) AS hits
        FROM ({OF_IDS}) AS n CROSS JOIN alert_facets AS f ON f.alert_id = n.id GROUP BY 1, 2, 3, 4
    """),
}
# The copy is made as runs end: petitions that are newer are looked up themselves.
_NEW_PETITIONS = _OF_PETITIONS.format(f"""
    SELECT r.source_id, r.year, r.language, r.status, 1 AS hits
    FROM ({OF_IDS}) AS n CROSS JOIN petition_rows AS r ON r.id = n.id
    WHERE NOT EXISTS (SELECT 1 FROM petition_facets AS f WHERE f.petition_id = n.id)
""")
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
    """Hits by value of each facet, and the kinds whose newest alone were counted.

    ``is_sampled`` where the values of the newest hits alone were.
    """

    by_value: Mapping[str, Counter[str]]
    cut: frozenset[str]
    is_sampled: bool = False

    @property
    def total(self) -> int:
        return self.by_value["kind"].total()


def count_values(plan: Plan, most: int, only: str = "") -> Counts:
    """Count the newest hits, ``most`` of each kind and one more, by kind; the newest ``MOST_SAMPLED`` by other facets.

    ``only`` counts the values of one facet.
    """
    by_value: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    cut, is_sampled = set(), False
    for kind in INDEXES:
        hits = newest_hits(plan, kind, most)
        if hits.total:
            by_value["kind"][kind] = hits.total
        if hits.total > most:
            cut.add(kind)
        if hits.total and only not in ("kind", *_LONG):
            _count_groups(plan, kind, hits.as_json(MOST_SAMPLED), by_value)
            is_sampled |= hits.total > min(most, MOST_SAMPLED)
    if not only or only in _LONG:
        _count_names(plan, most, by_value)
    by_value["language"] = _each_language(by_value["language"])
    return Counts(by_value=by_value, cut=frozenset(cut), is_sampled=is_sampled)


def _count_groups(plan: Plan, kind: Kind, ids: str, by_value: dict[str, Counter[str]]) -> None:
    groups = plan.conn.execute(_GROUPS[kind], (ids,)).fetchall()
    if kind == "petition" and sum(group[-1] for group in groups) <= ids.count(","):
        groups += plan.conn.execute(_NEW_PETITIONS, (ids,)).fetchall()
    for *values, number in groups:
        for name, value in zip(_COLUMNS[kind], values, strict=True):
            if value:
                by_value[name][value] += number


def _count_names(plan: Plan, most: int, by_value: dict[str, Counter[str]]) -> None:
    ids = newest_hits(plan, "petition", most).as_json(MOST_NAMED)
    by_value["topic"].update(dict(map(tuple, plan.conn.execute(_TOPICS, (ids,)))))
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


def facets(
    plan: Plan, query: Query, typed: Node | None, counts: Counts, most: int
) -> tuple[dict[str, list[Facet]], bool]:
    """List the values of each facet, counted under the other filters: years in order, others by hits.

    The second value tells whether those of the newest hits alone were counted.
    """
    found, is_sampled = {}, counts.is_sampled
    for name in FACETS:
        chosen, of_name = query.filters[name], counts
        tree = query.tree(typed, without=name)
        if chosen and tree:
            least = most if name == "kind" else min(most, MOST_NAMED if name in _LONG else MOST_SAMPLED)
            of_name = count_values(plan.with_tree(tree), least, name)
            is_sampled |= of_name.is_sampled
            if of_name.is_sampled:  # all hits of the search have the value that was chosen
                of_name.by_value[name][chosen] = counts.total
        elif chosen:
            of_name = Counts(by_value={**counts.by_value}, cut=counts.cut)
        found[name] = _values(query, name, of_name, most)
    return found, is_sampled


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

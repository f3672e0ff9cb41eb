"""Count the hits of a search by source, year, language, status, topic, creator and target."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pipelines.site.bounded_search import newest
from pipelines.site.search_grammar import Node
from pipelines.site.search_plan import INDEXES, Kind, Plan
from pipelines.site.search_query import FACETS, Query

MOST_VALUES = 10
"""Topics, creators and targets that are listed."""
_LONG = ("topic", "creator", "target")
_ROWS: dict[Kind, str] = {
    "petition": """
        SELECT s.name, coalesce(CAST(r.year AS TEXT), 'unknown'), r.language, r.status, r.creator, r.target
        FROM ({found}) AS n CROSS JOIN petition_rows AS r ON r.id = n.id LEFT JOIN sources AS s ON s.id = r.source_id
    """,
    "alert": """
        SELECT s.name, coalesce(CAST(f.year AS TEXT), 'unknown'), f.language, f.recognized_by
        FROM ({found}) AS n CROSS JOIN alert_facets AS f ON f.alert_id = n.id
        LEFT JOIN sources AS s ON s.id = f.source_id
    """,
}
_COLUMNS: dict[Kind, tuple[str, ...]] = {
    "petition": ("source", "year", "language", "status", "creator", "target"),
    "alert": ("source", "year", "language", "recognized_by"),
}
_TOPICS = """
SELECT c.category, count(*) FROM ({found}) AS n CROSS JOIN petition_categories AS c ON c.petition_id = n.id GROUP BY 1
"""


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
        found = newest(plan, kind, plan.branches(kind), most + 1)
        if found is None:
            continue
        rows = plan.conn.execute(_ROWS[kind].format(found=found.sql), found.parameters).fetchall()
        if rows:
            by_value["kind"][kind] = len(rows)
        if len(rows) > most:
            cut.add(kind)
        for name, values in zip(_COLUMNS[kind], zip(*rows, strict=True), strict=False):
            by_value[name].update(value for value in values if value)
        if kind == "petition":
            for topic, number in plan.conn.execute(_TOPICS.format(found=found.sql), found.parameters):
                by_value["topic"][topic] += number
    by_value["language"] = _each_language(by_value["language"])
    return Counts(by_value=by_value, cut=frozenset(cut))


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
            of_name = count_values(replace(plan, tree=tree), most)
        elif chosen:
            of_name = Counts(by_value={**counts.by_value}, cut=counts.cut)
        found[name] = _values(query, name, of_name, most)
    return found


def _values(query: Query, name: str, counts: Counts, most: int) -> list[Facet]:
    chosen = query.filters[name]
    totals = counts.by_value[name]
    ordered = sorted(totals.items(), key=(lambda t: t[0]) if name == "year" else (lambda t: (-t[1], t[0])))
    if name in _LONG:
        ordered = ordered[:MOST_VALUES]
    if chosen and chosen not in dict(ordered):
        ordered = [(chosen, totals[chosen]), *ordered]
    return [
        Facet(
            value=value,
            total=min(total, most),
            selected=value == chosen,
            query_string=query.query_string(**{name: "" if value == chosen else value}),
            is_more=name == "kind" and value in counts.cut,
        )
        for value, total in ordered
    ]


def values_as_rows(found: Mapping[str, Sequence[Facet]]) -> dict[str, dict[str, int]]:
    """Return the hits by value of each facet."""
    return {name: {value.value: value.total for value in values} for name, values in found.items()}

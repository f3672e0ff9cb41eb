"""Find the hits that have what was searched for in their titles, by reading these: of few hits of several words."""

from pipelines.site.search_marks import Marker
from pipelines.site.search_plan import ROWS, Kind, Plan
from pipelines.site.search_tree import All, Narrow, Node, Term

_TITLES = "SELECT r.id, r.title FROM json_each(?) AS n CROSS JOIN {rows} AS r ON r.id = n.value"


def has_terms_alone(plan: Plan) -> bool:
    """Whether a search is of words that all must be there, in any field, under any filters: titles show these."""
    parts = _parts(plan)
    return all(isinstance(part, Narrow) or (isinstance(part, Term) and not part.field) for part in parts)


def has_several_words(plan: Plan) -> bool:
    """Whether a search is of several words or of a phrase, for which the index compares long lists."""
    return sum(len(part.words) for part in _parts(plan) if isinstance(part, Term)) > 1


def titled(plan: Plan, kind: Kind, ids: str, *, exact: bool) -> list[int]:
    """Return those of ``ids``, a list as JSON, with every term in their title: in any form, or as typed (``exact``)."""
    words = [plan.words[term] for term in _parts(plan) if isinstance(term, Term)]
    markers = [Marker(each.exact if exact else each.forms) for each in words]
    titles = read_titles(plan, kind, ids)
    return [key for key, title in titles.items() if all(marker.is_in(title) for marker in markers)]


def _parts(plan: Plan) -> tuple[Node, ...]:
    return plan.tree.parts if isinstance(plan.tree, All) else (plan.tree,)


def read_titles(plan: Plan, kind: Kind, ids: str) -> dict[int, str]:
    """Return the titles of records by id, in the order of ``ids``, a list as JSON."""
    return dict(map(tuple, plan.conn.execute(_TITLES.format(rows=ROWS[kind]), (ids,))))

"""Find the hits that have what was searched for in their titles, by reading these: of few hits of a phrase."""

from pipelines.site.search_marks import Marker
from pipelines.site.search_plan import ROWS, Hits, Kind, Plan
from pipelines.site.search_tree import All, Narrow, Term

_TITLES = "SELECT r.id, r.title FROM json_each(?) AS n CROSS JOIN {rows} AS r ON r.id = n.value"


def has_phrases_alone(plan: Plan) -> bool:
    """Whether a search is of terms that all must be there, one of them a phrase, under any filters."""
    parts = plan.tree.parts if isinstance(plan.tree, All) else (plan.tree,)
    asked = [part for part in parts if isinstance(part, Term)]
    others = [part for part in parts if not isinstance(part, Term)]
    is_plain = all(isinstance(part, Narrow) for part in others) and not any(term.field for term in asked)
    return is_plain and any(len(term.words) > 1 for term in asked)


def titled(plan: Plan, kind: Kind, hits: Hits, *, exact: bool) -> list[int]:
    """Return the hits with every term in their title, newest first: in any form, or as it was typed (``exact``)."""
    asked = plan.tree.parts if isinstance(plan.tree, All) else (plan.tree,)
    words = [plan.words[term] for term in asked if isinstance(term, Term)]
    markers = [Marker(each.exact if exact else each.forms) for each in words]
    titles = read_titles(plan, kind, hits.as_json())
    return [key for key, title in titles.items() if all(marker.is_in(title) for marker in markers)]


def read_titles(plan: Plan, kind: Kind, ids: str) -> dict[int, str]:
    """Return the titles of records by id, in the order of ``ids``, a list as JSON."""
    return dict(map(tuple, plan.conn.execute(_TITLES.format(rows=ROWS[kind]), (ids,))))

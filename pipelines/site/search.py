"""Search petitions and action alerts: the best hits first, with facets to filter them."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from pipelines.site.bounded_search import MOST, best, bound, looked_at, newest_hits
from pipelines.site.search_addresses import record_at
from pipelines.site.search_branches import TooManyBranchesError
from pipelines.site.search_facets import MOST_SAMPLED, Facet, count_values, facets
from pipelines.site.search_grammar import Typed, parse
from pipelines.site.search_hits import find_hits
from pipelines.site.search_marks import Marker
from pipelines.site.search_notes import notes_on, too_mixed
from pipelines.site.search_offers import offered_endings, offered_parts, offered_spellings, offered_twins
from pipelines.site.search_plan import INDEXES, Kind, Plan, plan
from pipelines.site.search_query import FACETS, FILTERS, PAGE_SIZE, Query, WrongSearchError, no_such_page, read_query
from pipelines.site.search_reading import is_common, read_tree
from pipelines.site.search_terms import MOST_FORMS
from pipelines.site.search_tree import Node, terms

__all__ = [
    "FACETS",
    "FILTERS",
    "PAGE_SIZE",
    "Facet",
    "Query",
    "Results",
    "WrongSearchError",
    "no_such_page",
    "read_query",
    "search",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """One page of hits, with facets by each of ``FACETS``.

    Where ``is_more``, there are more than ``total`` hits; pages end there. The newest ``sampled`` of each kind counted
    for the facets, and all of them if that is 0. ``is_partly_sorted`` where only the newest hits were put in order, and
    ``looked_at`` is how many of the newest records with the words a filter was held against, 0 if all. ``notes`` are
    sentences on how the words were understood. ``prefix_search`` searches for any ending of the same words ("raid*"),
    if that finds more; ``twins`` for words with n in place of ñ; ``spellings`` for words that are spelled nearly so;
    ``parts`` for the words alone, where nothing was found. ``too_many_forms`` are the words whose first
    ``MOST_FORMS`` forms were searched.
    """

    query: Query
    total: int = 0
    is_more: bool = False
    is_partly_sorted: bool = False
    notes: tuple[str, ...] = ()
    hits: list[dict[str, Any]] = field(default_factory=list)
    facets: dict[str, list[Facet]] = field(default_factory=dict)
    prefix_search: Facet | None = None
    twins: list[Facet] = field(default_factory=list)
    spellings: list[Facet] = field(default_factory=list)
    parts: list[Facet] = field(default_factory=list)
    too_many_forms: tuple[str, ...] = ()
    most_forms: int = MOST_FORMS
    looked_at: int = 0
    sampled: int = 0

    @property
    def pages(self) -> int:
        return -(-self.total // PAGE_SIZE)


def search(conn: sqlite3.Connection, query: Query, *, most: int = MOST) -> Results:
    """Return one page of what is searched for.

    By relevance, records with all words in the title come first, then those with the words as typed, then those with
    other forms of them; the newest record first. No more than ``most`` hits are counted, sorted and shown of each kind,
    so that a word of every record is found as fast as a rare one.
    """
    typed = parse(query.words)
    notes = notes_on(conn, typed)
    try:
        asked = _asked(conn, query, typed)
    except TooManyBranchesError:
        return Results(query=query, notes=(*notes, too_mixed()))
    if asked is None:
        return Results(query=query, notes=notes)
    found, node = asked
    most = bound(found, most, query.sort)
    counts = count_values(found, most)
    total = min(counts.total, most)
    query = replace(query, page=min(query.page, max(1, -(-total // PAGE_SIZE))))
    first = best(found, query.sort, min(query.page * PAGE_SIZE, total), most)[(query.page - 1) * PAGE_SIZE :]
    is_more = counts.total > most or bool(counts.cut)
    listed, is_sampled = facets(found, query, node, counts, most)
    return Results(
        query=query,
        total=total,
        is_more=is_more,
        sampled=min(most, MOST_SAMPLED) if is_sampled else 0,
        is_partly_sorted=bool(counts.cut) and query.sort not in ("relevance", "added"),
        looked_at=max(looked_at(found, kind, most) for kind in INDEXES),
        notes=notes,
        hits=find_hits(conn, first, Marker(_marked_words(found))),
        facets=listed,
        prefix_search=offered_endings(conn, query, total, most),
        twins=offered_twins(conn, query, most),
        spellings=offered_spellings(conn, query, most) if not total else [],
        parts=offered_parts(conn, query, most) if not total else [],
        too_many_forms=tuple(each.term.typed for each in found.words.values() if each.is_cut),
    )


def found_keys(conn: sqlite3.Connection, query: Query, limit: int, *, most: int = MOST) -> list[tuple[Kind, int]]:
    """Return the kinds and ids of the first ``limit`` hits."""
    try:
        asked = _asked(conn, query, parse(query.words))
    except TooManyBranchesError:
        return []
    return best(asked[0], query.sort, limit, most) if asked else []


def is_whole(conn: sqlite3.Connection, query: Query, *, most: int = MOST) -> bool:
    """Tell whether a search lists all hits that there are."""
    try:
        asked = _asked(conn, query, parse(query.words))
    except TooManyBranchesError:
        return True
    return asked is None or not any(
        newest_hits(asked[0], kind, most).total > most or looked_at(asked[0], kind, most) for kind in INDEXES
    )


def asks_for_nothing(conn: sqlite3.Connection, query: Query) -> bool:
    """Check whether a search has neither a word that can be found nor a filter."""
    try:
        return _asked(conn, query, parse(query.words)) is None
    except TooManyBranchesError:
        return False


def _asked(conn: sqlite3.Connection, query: Query, typed: Typed) -> tuple[Plan, Node | None] | None:
    """Return the plan of a search, and what was typed as it is understood; None where nothing is asked for.

    Raises TooManyBranchesError.
    """
    node = record_at(conn, query.words) or (read_tree(conn, typed.tree) if typed.tree else None)
    tree = query.tree(node)
    if tree is None or not (node or not query.words):
        return None
    found = plan(conn, tree)
    for kind in INDEXES:
        found.branches(kind)  # or it raises
    return found, node


def _marked_words(found: Plan) -> Iterator[tuple[str, ...]]:
    """Yield the forms of words that a record must or may have, but for those that all texts have."""
    wanted = set(terms(found.tree))
    common = {term for term in wanted if is_common(term)}
    for term, words in found.words.items():
        if term in wanted - common:
            yield from words.forms

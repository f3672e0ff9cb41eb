"""Search petitions and action alerts: the best hits first, with facets to filter them."""

import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from pipelines.site.bounded_search import INDEXES, MOST, Group, count_groups, count_hits, rank
from pipelines.site.search_hits import find_hits
from pipelines.site.search_marks import Marker
from pipelines.site.search_terms import MOST_FORMS, Expanded, Term, expand, parse, twins, typed_as

PAGE_SIZE = 20
FILTERS = ("kind", "source", "year", "language", "recognized_by")
_MOST_TWINS = 3  # that are offered


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What the reader searched for. Filters that are empty filter nothing; pages count from 1.

    ``language`` is "en" or "es". ``recognized_by`` ("label", "category" or "text") leaves the alerts that were
    recognized in that way, no petitions.
    """

    words: str
    kind: str = ""
    source: str = ""
    year: str = ""
    language: str = ""
    recognized_by: str = ""
    page: int = 1

    @property
    def filters(self) -> dict[str, str]:
        return {name: getattr(self, name) for name in FILTERS}

    def query_string(self, **changes: Any) -> str:
        """Return this search with ``changes`` as a URL's query string; any change starts at the first page again."""
        new = replace(self, **({"page": 1} | changes))
        fields = {"q": new.words, **new.filters}
        pages = {"page": str(new.page)} if new.page > 1 else {}
        return urlencode({name: value for name, value in (fields | pages).items() if value})


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
class Results:
    """One page of hits, with facets by "kind", "source", "year", "language" and "recognized_by".

    Where ``is_more``, there are more than ``total`` hits: that many of the newest were counted for the facets, and
    pages end there. ``prefix_search`` searches for any ending of the same words ("raid*"), if that finds more;
    ``twins`` for words with ñ in place of n, or the other way around. ``too_many_forms`` are the words of which only
    the first ``MOST_FORMS`` forms were searched.
    """

    query: Query
    total: int = 0
    is_more: bool = False
    hits: list[dict[str, Any]] = field(default_factory=list)
    facets: dict[str, list[Facet]] = field(default_factory=dict)
    prefix_search: Facet | None = None
    twins: list[Facet] = field(default_factory=list)
    too_many_forms: tuple[str, ...] = ()
    most_forms: int = MOST_FORMS

    @property
    def pages(self) -> int:
        return -(-self.total // PAGE_SIZE)


def search(conn: sqlite3.Connection, query: Query, *, most: int = MOST) -> Results:
    """Return one page of the records that contain all words.

    Records with all words in the title come first, then those with the words as typed, then those with other forms of
    them; the newest record first. No more than ``most`` hits are counted and shown of each kind, so that a word of
    every record is found as fast as a rare one.
    """
    terms = parse(query.words)
    if not terms:
        return Results(query=query)
    expanded = [expand(conn, term) for term in terms]
    groups = count_groups(conn, expanded, query.filters, most)
    counted = sum(group.hits for group in groups)
    total = min(counted, most)
    query = replace(query, page=min(query.page, max(1, -(-total // PAGE_SIZE))))
    end = min(query.page * PAGE_SIZE, total)
    best = rank(conn, expanded, query.filters, end)[(query.page - 1) * PAGE_SIZE :]
    return Results(
        query=query,
        total=total,
        is_more=counted > most or any(group.is_more for group in groups),
        hits=find_hits(conn, best, Marker(form for each in expanded for form in each.forms)),
        facets={name: _facet(conn, expanded, query, name, groups, most) for name in query.filters},
        prefix_search=_prefix_search(conn, query, total, most),
        twins=_twins(conn, query, terms, most),
        too_many_forms=tuple(each.term.typed for each in expanded if each.is_cut),
    )


def _facet(
    conn: sqlite3.Connection, terms: Sequence[Expanded], query: Query, name: str, groups: Sequence[Group], most: int
) -> list[Facet]:
    """List the values of one facet, counted under the other filters: years in order, others by hits."""
    chosen = query.filters[name]
    if chosen:
        groups = count_groups(conn, terms, {**query.filters, name: ""}, most)
    totals: Counter[str] = Counter()
    for group in groups:
        # A record in both languages ("en,es") counts for each.
        for value in filter(None, group.values[name].split(",") if name == "language" else [group.values[name]]):
            totals[value] += group.hits
    more = {group.values[name] for group in groups if group.is_more and name == "kind"}
    ordered = sorted(totals.items(), key=(lambda t: t[0]) if name == "year" else (lambda t: (-t[1], t[0])))
    return [
        Facet(
            value=value,
            total=min(total, most),
            selected=value == chosen,
            query_string=query.query_string(**{name: "" if value == chosen else value}),
            is_more=value in more,
        )
        for value, total in ordered
    ]


def _prefix_search(conn: sqlite3.Connection, query: Query, total: int, most: int) -> Facet | None:
    """Offer the words with any ending ("raid" also finds "raiders"), unless the reader used quotes or stars."""
    # Short words are left alone: "the*" or "ice*" would find half of the archive.
    words = [word for word in query.words.split() if len(word) > 3 and word[-1].isalnum()]
    if any(sign in query.words for sign in '"*') or not words or total >= most:
        return None
    starred = " ".join(f"{word}*" if word in words else word for word in query.words.split())
    return _offer(conn, starred, starred, replace(query, words=starred), total, most)


def _twins(conn: sqlite3.Connection, query: Query, terms: Sequence[Term], most: int) -> list[Facet]:
    offers = []
    for other, word in twins(conn, terms):
        if found := _offer(conn, word, typed_as(other), replace(query, words=typed_as(other)), 0, most):
            offers.append(found)
        if len(offers) == _MOST_TWINS:
            break
    return offers


def _offer(conn: sqlite3.Connection, value: str, words: str, query: Query, least: int, most: int) -> Facet | None:
    """Return other words with their number of hits, if that is more than ``least``."""
    terms = [expand(conn, term) for term in parse(words)]
    counts = [count_hits(conn, kind, terms, query.filters, most) for kind in INDEXES]
    if sum(counts) <= least:
        return None
    is_more = max(counts) > most or sum(counts) > most
    return Facet(value=value, total=min(sum(counts), most), query_string=query.query_string(), is_more=is_more)

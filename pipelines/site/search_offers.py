"""Offer other words where a search finds little: words spelled nearly so, any ending, n for ñ, fewer words."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipelines.site.bounded_search import count
from pipelines.site.near_words import near_words
from pipelines.site.search_branches import TooManyBranchesError
from pipelines.site.search_facets import Facet
from pipelines.site.search_grammar import parse, with_word
from pipelines.site.search_plan import INDEXES, plan
from pipelines.site.search_query import Query
from pipelines.site.search_reading import is_common, read_tree
from pipelines.site.search_terms import twins
from pipelines.site.search_tree import Term, terms

_ENOUGH = 1_000  # hits, beside which no other ending is offered
_MOST_OFFERS = 3  # of each kind
_MOST_WORDS = 8  # that are looked at


def offer(conn: sqlite3.Connection, value: str, query: Query, most: int, *, least: int = 0) -> Facet | None:
    """Return other words with their number of hits, if that is more than ``least``."""
    typed = parse(query.words).tree
    tree = query.tree(read_tree(conn, typed) if typed else None)
    if tree is None:
        return None
    other = plan(conn, tree)
    try:
        counts = [count(other, kind, most + 1) for kind in INDEXES]
    except TooManyBranchesError:
        return None
    if sum(counts) <= least:
        return None
    is_more = max(counts) > most or sum(counts) > most
    return Facet(value=value, total=min(sum(counts), most), query_string=query.query_string(), is_more=is_more)


def offered_endings(conn: sqlite3.Connection, query: Query, total: int, most: int) -> Facet | None:
    """Offer the words with any ending ("raid" also finds "raiders"), if only words were typed."""
    # Short words are left alone: "the*" or "ice*" would find half of the archive; so are searches with enough hits, and
    # those whose filters ask rows.
    typed = query.words.split()
    words = [word for word in typed if len(word) > 3 and word.isalpha()]
    asks_rows = any(query.filters[name] for name in ("after", "before", "status", "topic", "creator", "target"))
    if any(not word.isalnum() for word in typed) or not words or total >= min(most, _ENOUGH) or asks_rows:
        return None
    starred = " ".join(f"{word}*" if word in words else word for word in typed)
    return offer(conn, starred, replace(query, words=starred), most, least=total)


def offered_twins(conn: sqlite3.Connection, query: Query, most: int) -> list[Facet]:
    """Offer the words with n in place of ñ."""
    typed = list(terms(parse(query.words).tree))[:_MOST_WORDS]
    offers = (
        offer(conn, word, replace(query, words=with_word(query.words, term, word)), most)
        for term, word in twins(conn, typed)
    )
    return _first(offers)


def offered_spellings(conn: sqlite3.Connection, query: Query, most: int) -> list[Facet]:
    """Offer words that are spelled nearly like those that no text has; the most frequent first."""
    found = []
    for term in _typed(query):
        if len(term.words) == 1 and not term.is_prefix and not _has_hits(conn, term):
            for word in near_words(conn, term.words[0]):
                changed = replace(query, words=with_word(query.words, term, word))
                found += [each] if (each := offer(conn, word, changed, most)) else []
    return sorted(found, key=lambda each: -each.total)[:_MOST_OFFERS]


def offered_parts(conn: sqlite3.Connection, query: Query, most: int) -> list[Facet]:
    """Offer each of several words alone, where no record has all of them."""
    typed = _typed(query)
    if len(typed) < 2:
        return []
    parts = [(term, query.words[slice(*term.place)]) for term in typed if not is_common(term)]
    return _first(offer(conn, text, Query(words=text), most) for _, text in parts)


def _typed(query: Query) -> Sequence[Term]:
    return list(terms(parse(query.words).tree))[:_MOST_WORDS]


def _has_hits(conn: sqlite3.Connection, term: Term) -> bool:
    alone = plan(conn, term)
    return any(count(alone, kind, 1) for kind in INDEXES)


def _first(offers: Iterator[Facet | None]) -> list[Facet]:
    found: list[Facet] = []
    for each in offers:
        found += [each] if each else []
        if len(found) == _MOST_OFFERS:
            break
    return found

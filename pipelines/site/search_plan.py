"""Plan a search: what the index of petitions, and that of alerts, must find, and which conditions rows must meet."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from json import dumps
from typing import Literal

from pipelines.site.reviewed_lists import Topic
from pipelines.site.search_between import Between
from pipelines.site.search_branches import (
    EVERYTHING,
    NOTHING,
    Branches,
    all_of,
    any_of,
    found_by,
    in_set,
    none_of,
    where,
)
from pipelines.site.search_dates import begins_a_year, read_numbers, read_years
from pipelines.site.search_fields import value_meant
from pipelines.site.search_grammar import words_of
from pipelines.site.search_terms import Expanded, expand
from pipelines.site.search_terms import any_of as any_phrase
from pipelines.site.search_tree import All, Narrow, Node, Not, Term, leaves
from pipelines.site.topic_words import any_word, topic_named
from pipelines.store.vocabulary import SEARCHED, fold

Kind = Literal["petition", "alert"]
INDEXES: dict[Kind, str] = {"petition": "petitions_fts", "alert": "action_alerts_fts"}
ROWS: dict[Kind, str] = {"petition": "petition_rows", "alert": "action_alerts"}
DATES: dict[Kind, str] = {"petition": "created_at", "alert": "date"}
_COLUMNS: dict[Kind, dict[str, str]] = {
    "petition": {"title": "title", "text": "what why", "creator": "creator", "target": "target"},
    "alert": {"title": "title", "text": "body", "sponsor": "sponsor"},
}
_OF_DATES = ("after", "before", "until", "on")
_MOST_TOPICS = 200
_LONGER_THAN_CODES = 4  # letters: languages have two or three
_RECOGNIZED = ("label", "category", "text")  # in what alerts were recognized by


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """Ids of hits, newest first, as text: thousands are only passed on to SQL, and few are read.

    >>> hits = Hits(total=3, ids="9,7,4")
    >>> hits.first(2), hits.as_json(2), hits.as_json(), Hits(total=0, ids="").first(5)
    ([9, 7], '[9,7]', '[9,7,4]', [])
    """

    total: int
    ids: str

    def first(self, number: int) -> list[int]:
        """Return the newest ``number`` of them."""
        return [int(key) for key in self.ids.split(",", number)[:number] if key]

    def as_json(self, number: int | None = None) -> str:
        """Return all of them, or the newest ``number``, as JSON."""
        few = self.ids if number is None or number >= self.total else ",".join(self.ids.split(",", number)[:number])
        return f"[{few}]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A search of one archive: its tree, with the words that each term stands for.

    ``newest`` keeps the newest hits of each kind once they are found, ``in_title`` all those of branches of titles,
    ``years`` the years of all records.
    """

    conn: sqlite3.Connection
    tree: Node
    words: Mapping[Term, Expanded]
    everything: str
    newest: dict[Kind, Hits] = field(default_factory=dict, compare=False)
    in_title: dict[tuple[Kind, Branches], list[int]] = field(default_factory=dict, compare=False)
    years: dict[Kind, list[int]] = field(default_factory=dict, compare=False)

    def with_tree(self, tree: Node) -> "Plan":
        """Return the plan of another tree of the same terms."""
        return replace(self, tree=tree, newest={}, in_title={})

    def branches(self, kind: Kind, *, title: bool = False, exact: bool = False) -> Branches:
        """Return the branches for petitions or alerts: with all words in the title, or spelled as they were typed."""
        return self._branches(self.tree, kind, title, exact)

    def _branches(self, node: Node, kind: Kind, title: bool, exact: bool) -> Branches:
        if isinstance(node, Term):
            return self._of_term(node, kind, title, exact)
        if isinstance(node, Narrow):
            return self._of_field(node, kind)
        if isinstance(node, Not):  # what a record must not contain, it must not contain anywhere, in any form
            return none_of(self._branches(node.part, kind, False, False), self.everything)
        if isinstance(node, All):
            dates = [part for part in node.parts if isinstance(part, Narrow) and part.field in _OF_DATES]
            others = [part for part in node.parts if part not in dates]
            found = [self._branches(part, kind, title, exact) for part in others]
            return all_of([*found, *([self._of_dates(dates, kind)] if dates else [])])
        return any_of((self._branches(part, kind, title, exact) for part in node.parts), self.everything)

    def _of_term(self, term: Term, kind: Kind, title: bool, exact: bool) -> Branches:
        columns = " ".join(SEARCHED[INDEXES[kind]])
        if term.field:
            columns = _COLUMNS[kind].get(term.field, "")
        elif title:
            columns = "title"
        found = self.words[term]
        spelled = found.exact if exact else found.forms
        phrases = any_phrase(spelled)
        if not term.field and not title and not any(_may_be_of_filters(word) for words in spelled for word in words):
            return found_by(phrases)  # the index need not tell for each record in which column a word stands
        return found_by(f"{{{columns}}} : ({phrases})") if columns else NOTHING

    def _of_field(self, narrow: Narrow, kind: Kind) -> Branches:
        value = value_meant(narrow.field, narrow.value)
        match narrow.field:
            case "kind":
                return EVERYTHING if value == kind else NOTHING
            case "source":
                return _tokens("source_id", map(str, source_ids(self.conn, value, exact=narrow.is_exact)))
            case "year":
                return (
                    where(_NO_YEAR[kind]) if value == "unknown" else _tokens("year", map(str, read_years(value) or ()))
                )
            case "language":
                return _tokens("language", [fold(value)] if value.isalnum() else [])
            case "after" | "before" | "until" | "on":
                return self._of_dates([narrow], kind)
            case "recognized_by":
                return _tokens(narrow.field, [fold(value)] if value.isalnum() else []) if kind == "alert" else NOTHING
            case "alert_id":
                return in_set(OF_IDS, value) if kind == "alert" else NOTHING
            case "topic" if not narrow.is_exact and (topic := self._topic(value)):  # as its page has it
                columns = " ".join(SEARCHED[INDEXES[kind]])
                return found_by(f"{{{columns}}} : ({any_word(self.conn, topic.words)})")
        return self._of_petitions(narrow, value) if kind == "petition" else NOTHING

    def _topic(self, name: str) -> Topic | None:
        """Find the topic of a name; None if the platforms have a category that is called just so."""
        if any(fold(category) == fold(name) for category in topics_named(self.conn, name)):
            return None
        return topic_named(name)

    def _of_dates(self, narrows: Sequence[Narrow], kind: Kind) -> Branches:
        """Records of certain years are found by the index of words, those of days by that of dates."""
        span = Between.of(narrows)
        if span is None:
            return NOTHING
        years = self._years(kind, span.first_year, span.last_year)
        day, rows = f"r.{DATES[kind]}", f"SELECT r.id FROM {ROWS[kind]} AS r WHERE "
        padded = f"substr({day} || '-99-99', 1, 10)"  # a record with a year alone may be of its last day
        sets: list[Branches] = []
        if span.is_in_a_year and not span.is_whole_years:
            low, high = span.low, f"{span.end}"
            sets.append(in_set(f"{rows}{day} >= ? AND {day} < ? AND {padded} < ?", low, high, high))
        elif not span.is_in_a_year:
            if not begins_a_year(span.start):
                before = f"{rows}{day} >= ? AND {day} < ?"
                sets.append(in_set(before, f"{span.start.year}", span.low, is_in=False))
            if not begins_a_year(span.end):
                behind = f"{rows}{day} >= ? AND {day} < ? AND {padded} >= ?"
                of, following = f"{span.end.year}", f"{span.end.year + 1}"
                sets.append(in_set(behind, of, following, f"{span.end}", is_in=False))
        return all_of([_tokens("year", map(str, years)), *sets])

    def _years(self, kind: Kind, first: int, last: int) -> list[int]:
        """List the years of a span that records are of: the index compares each record with each year."""
        if kind not in self.years:
            self.years[kind] = [year for (year,) in self.conn.execute(_YEARS_HELD.format(rows=ROWS[kind]))]
        return [year for year in self.years[kind] if first <= year <= last]

    def _of_petitions(self, narrow: Narrow, value: str) -> Branches:
        match narrow.field:
            case "status":
                return where(f"{_OF_FACETS.format('status')} = ?", fold(value))
            case "topic":
                topics = [value] if narrow.is_exact else topics_named(self.conn, value)
                return where(_HAS_TOPIC, dumps(topics)) if topics else NOTHING
            case "creator" | "target":  # the whole name
                words = " ".join(words_of(value))
                if narrow.field == "creator":  # of which there is an index
                    name = in_set("SELECT r.id FROM petition_rows AS r WHERE r.creator = ?", value)
                else:
                    name = where("(SELECT r.target FROM petition_rows AS r WHERE r.id = n.id) = ?", value)
                return all_of([found_by(f'{{{narrow.field}}} : "{words}"'), name]) if words else name
            case "signatures":
                least, most = read_numbers(value) or (0, -1)
                return where(
                    "(SELECT r.signatures FROM petition_rows AS r WHERE r.id = n.id) BETWEEN ? AND ?", least, most
                )
            case "id":
                return in_set(OF_IDS, value)
        return NOTHING


# One look at an index for each year.
_YEARS_HELD = """
WITH RECURSIVE y (year) AS (
    SELECT min(year) FROM {rows}
    UNION ALL SELECT (SELECT min(r.year) FROM {rows} AS r WHERE r.year > y.year) FROM y WHERE y.year IS NOT NULL
)
SELECT year FROM y WHERE year IS NOT NULL
"""
OF_IDS = "SELECT value AS id FROM json_each(?)"
# From the narrow copy of what lists are narrowed by, made as runs end: a petition that is newer is looked up itself.
_OF_FACETS = (
    "coalesce((SELECT f.{0} FROM petition_facets AS f WHERE f.petition_id = n.id), "
    "(SELECT r.{0} FROM petition_rows AS r WHERE r.id = n.id))"
)
_NO_YEAR: dict[Kind, str] = {
    "petition": f"{_OF_FACETS.format('year')} IS NULL",
    "alert": "(SELECT f.year FROM alert_facets AS f WHERE f.alert_id = n.id) IS NULL",
}
_HAS_TOPIC = (
    "EXISTS (SELECT 1 FROM petition_categories AS c "
    "WHERE c.petition_id = n.id AND c.category IN (SELECT value FROM json_each(?)))"
)


def plan(conn: sqlite3.Connection, tree: Node) -> Plan:
    """Look up what the terms of a tree stand for in this archive."""
    every = dict.fromkeys(leaf for leaf in leaves(tree) if isinstance(leaf, Term))
    sources = " OR ".join(f'"{number}"' for (number,) in conn.execute("SELECT id FROM sources"))
    everything = f"{{source_id}} : ({sources})" if sources else '""'
    return Plan(conn=conn, tree=tree, words={term: expand(conn, term) for term in every}, everything=everything)


def source_ids(conn: sqlite3.Connection, name: str, *, exact: bool = False) -> list[int]:
    """List the sources with this name, or else those whose organization has all of these words in its name."""
    rows = conn.execute("SELECT id, name, organization FROM sources").fetchall()
    found = [number for number, source, _ in rows if fold(source) == fold(name)]
    words = set(map(plain, words_of(name)))
    if found or exact or not words:
        return found
    return [number for number, source, of in rows if words <= set(map(plain, words_of(f"{source} {of}")))]


def topics_named(conn: sqlite3.Connection, name: str) -> list[str]:
    """List the categories of petitions that have the words of a name, in any form."""
    names = conn.execute("SELECT value FROM list_totals WHERE about = 'petitions' AND facet = 'categories'")
    wanted = [{form for (form, *_) in expand(conn, _word(word)).forms} for word in words_of(name)]
    found = [topic for (topic,) in names if all(forms & {*words_of(topic)} for forms in wanted)]
    exact = [topic for topic in found if fold(topic) == fold(name)]
    return exact or found[:_MOST_TOPICS]


def _word(word: str) -> Term:
    return Term(typed=word, words=(word,))


@lru_cache(maxsize=16_384)  # titles share most of their words
def plain(word: str) -> str:
    """Return a word as names and titles are compared: without accents, ñ as n.

    >>> plain("Año"), plain("DETENCIÓN")
    ('ano', 'detencion')
    """
    return fold(word).replace("ñ", "n")


def _may_be_of_filters(word: str) -> bool:
    """Whether the columns of the index that are there for filters may have a word: numbers, codes of languages."""
    return len(word) < _LONGER_THAN_CODES or not word.isalpha() or word in _RECOGNIZED


def _tokens(column: str, values: Iterator[str] | list[str]) -> Branches:
    tokens = " OR ".join(f'"{value}"' for value in values)
    return found_by(f"{{{column}}} : ({tokens})") if tokens else NOTHING

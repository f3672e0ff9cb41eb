"""Turn what a reader typed into FTS5 queries for the words as typed, and for all forms of them."""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product
from json import dumps

from pipelines.store.vocabulary import SEARCHED, enye_twins, fold, stems

MOST_TERMS = 24  # a pasted text of hundreds of words would run into the time limit
MOST_FORMS = 300  # of one term: "a*" has tens of thousands of endings
_MOST_PHRASES = 64  # ways to spell one phrase
# As the tokenizer of the index cuts a text: huelga / de / hambre, Jalisco / 2018
WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u0331])*")

_SPELLINGS = "SELECT word FROM search_spellings WHERE folded IN (SELECT value FROM json_each(?)) LIMIT ?"
_RELATED = "SELECT word FROM search_stems WHERE stem IN (SELECT value FROM json_each(?)) LIMIT ?"
_ENDINGS = "SELECT word FROM search_spellings WHERE folded >= ? AND folded < ? ORDER BY length(word), word LIMIT ?"
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word, a "phrase" or a prefix*, as typed. ``words`` are its words in lower case."""

    typed: str
    words: tuple[str, ...]
    is_quoted: bool = False
    is_prefix: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Expanded:
    """A term with the words of the archive that it stands for, each a phrase of one or more words.

    ``exact`` are those that are spelled alike but for accents and capitals, and ``forms`` all. ``is_cut`` where there
    are more than ``MOST_FORMS``.
    """

    term: Term
    exact: tuple[tuple[str, ...], ...]
    forms: tuple[tuple[str, ...], ...]
    is_cut: bool = False


def parse(typed: str) -> list[Term]:
    """Split what was typed into terms: "phrases" and prefix* are kept, anything else is words.

    >>> [(term.words, term.is_quoted, term.is_prefix) for term in parse('"hunger strike" deport* anti-ICE --')]
    [(('hunger', 'strike'), True, False), (('deport',), False, True), (('anti', 'ice'), False, False)]
    """
    terms = []
    for phrase, word in re.findall(r'"([^"]*)"|([^\s"]+)', typed.replace("\x00", " ")):
        text = phrase or word
        words = tuple(found.lower() for found in WORD.findall(text))
        if words:
            is_prefix = text.endswith("*")
            terms.append(Term(typed=text, words=words, is_quoted=bool(phrase), is_prefix=is_prefix))
    return terms[:MOST_TERMS]


def typed_as(terms: Iterable[Term]) -> str:
    """Write terms as a reader would type them."""
    return " ".join(f'"{term.typed}"' if term.is_quoted else term.typed for term in terms)


def expand(conn: sqlite3.Connection, term: Term) -> Expanded:
    """Look up the words of the archive that a term stands for."""
    if term.is_prefix:
        endings = _endings(conn, term.words[-1])
        phrases = _phrases(conn, term.words[:-1], endings[:MOST_FORMS])
        return Expanded(term=term, exact=phrases, forms=phrases, is_cut=len(endings) > MOST_FORMS)
    exact = _phrases(conn, term.words[:-1], _spellings(conn, [term.words[-1]]))
    if term.is_quoted or len(term.words) > 1:
        return Expanded(term=term, exact=exact, forms=exact)
    related = _related(conn, [word for (word,) in exact])
    forms = tuple(dict.fromkeys([*exact, *((word,) for word in related)]))
    return Expanded(term=term, exact=exact, forms=forms[:MOST_FORMS], is_cut=len(forms) > MOST_FORMS)


def match_of_words(conn: sqlite3.Connection, typed: str, index: str | None) -> str:
    """Write the FTS5 query for what was typed, in the texts of an index, or in the column that the statement names.

    Nothing matches it where there is no word.
    """
    terms = [expand(conn, term) for term in parse(typed)]
    if not terms:
        return '""'
    return match(index, terms) if index else all_of(terms)


def match(index: str, terms: Sequence[Expanded], *, exact: bool = False, title: bool = False) -> str:
    """Write the FTS5 query for records that have each of the terms, in their texts or in their title.

    >>> strike = Expanded(term=Term(typed="x", words=("x",)), exact=(("strike",),), forms=(("strike",), ("strikes",)))
    >>> match("petitions_fts", [strike])
    '{title what why creator target} : (("strike" OR "strikes"))'
    """
    columns = "title" if title else " ".join(SEARCHED[index])
    return f"{{{columns}}} : ({all_of(terms, exact=exact)})"


def all_of(terms: Sequence[Expanded], *, exact: bool = False) -> str:
    """Write the FTS5 query for rows that have each of the terms in any column."""
    groups = [" OR ".join(map(_quoted, each.exact if exact else each.forms)) for each in terms]
    return " AND ".join(f"({group})" for group in groups)


def twins(conn: sqlite3.Connection, terms: Sequence[Term]) -> Iterator[tuple[list[Term], str]]:
    """Yield the terms with a word that has ñ in place of n, or n in place of ñ; and that word, which texts have.

    Where texts have only other forms of it ("años" for "ano"), it is the shortest of these, which finds the others; not
    in place of a word in quotes, for which no other form is searched.
    """
    for place, term in enumerate(terms):
        if term.is_prefix or len(term.words) > 1:
            continue
        for word in _twins(conn, term):
            yield [*terms[:place], replace(term, typed=word, words=(word,)), *terms[place + 1 :]], word


def _twins(conn: sqlite3.Connection, term: Term) -> list[str]:
    wanted = list(enye_twins(fold(term.words[0])))
    spelled = [word for (word,) in conn.execute(_SPELLINGS, (dumps(wanted), 2))]
    if spelled or term.is_quoted:
        return spelled
    return sorted(_related(conn, wanted), key=lambda word: (len(word), word))[:1]


def _quoted(words: Sequence[str]) -> str:
    return '"{}"'.format(" ".join(words))


def _spellings(conn: sqlite3.Connection, words: Iterable[str]) -> list[str]:
    """List the words with the same letters, the given ones first: they may be in no text, or not in the vocabulary."""
    words = list(words)
    found = conn.execute(_SPELLINGS, (dumps([*map(fold, words)]), MOST_FORMS))
    return list(dict.fromkeys([*words, *(word for (word,) in found)]))


def _related(conn: sqlite3.Connection, words: Iterable[str]) -> list[str]:
    """List the words that have a stem in common with one of these, in all their spellings."""
    wanted = sorted({stem for word in words for stem in stems(word)})
    if not wanted:
        return []
    found = [word for (word,) in conn.execute(_RELATED, (dumps(wanted), MOST_FORMS))]
    return _spellings(conn, found)


def _endings(conn: sqlite3.Connection, beginning: str) -> list[str]:
    start = fold(beginning)
    found = [word for (word,) in conn.execute(_ENDINGS, (start, start + _LAST, MOST_FORMS + 1))]
    return list(dict.fromkeys([beginning, *found]))


def _phrases(conn: sqlite3.Connection, words: Sequence[str], last: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return the phrases that these words make with one of the last ones, in all spellings."""
    if not words:
        return tuple((word,) for word in last)
    spelled = [_spellings(conn, [word]) for word in words]
    limit = max(_MOST_PHRASES, len(last))
    return tuple((*front, word) for *front, word in islice(product(*spelled, last), limit))

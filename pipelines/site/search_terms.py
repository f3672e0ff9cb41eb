"""Look up the words of the archive that a term stands for: other spellings, other forms, words with n for ñ."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product
from json import dumps

from pipelines.site.search_grammar import MOST_TERMS, WORD, parse, words_of
from pipelines.site.search_spellings import Phrase, other_spellings
from pipelines.site.search_tree import Term, terms
from pipelines.site.word_families import family, irregular_forms
from pipelines.store.vocabulary import SEARCHED, enye_twins, fold, stems

__all__ = ["MOST_TERMS", "WORD", "words_of"]
MOST_FORMS = 300  # of one term: "a*" has tens of thousands of endings
_MOST_PHRASES = 64  # ways to spell one phrase
_LONG_STEM = 5  # letters by which a Spanish and an English word are taken for one: deport, but not pen

_SPELLINGS = "SELECT word FROM search_spellings WHERE folded IN (SELECT value FROM json_each(?)) LIMIT ?"
_RELATED = "SELECT word FROM search_stems WHERE stem IN (SELECT value FROM json_each(?)) LIMIT ?"
_ENDINGS = "SELECT word FROM search_spellings WHERE folded >= ? AND folded < ? ORDER BY length(word), word LIMIT ?"
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expanded:
    """A term with the words of the archive that it stands for, each a phrase of one or more words.

    ``exact`` are those that are spelled alike but for accents and capitals, and ``forms`` all. ``is_cut`` where there
    are more than ``MOST_FORMS``.
    """

    term: Term
    exact: tuple[Phrase, ...]
    forms: tuple[Phrase, ...]
    is_cut: bool = False


def expand(conn: sqlite3.Connection, term: Term) -> Expanded:
    """Look up the words of the archive that a term stands for. A typed n may be an ñ; an ñ is no n."""
    if term.is_prefix:
        endings = _endings(conn, term.words[-1])
        phrases = _phrases(conn, term.words[:-1], endings[:MOST_FORMS])
        return Expanded(term=term, exact=phrases, forms=phrases, is_cut=len(endings) > MOST_FORMS)
    exact = _phrases(conn, term.words[:-1], _spellings(conn, [term.words[-1]]))
    with_enyes = _spellings(conn, [term.words[-1], *_with_enyes(term.words[-1])])
    if term.is_quoted:
        return Expanded(term=term, exact=exact, forms=_phrases(conn, term.words[:-1], with_enyes, enyes=True))
    others = tuple(other_spellings(term.typed, term.words, lambda word: is_word(conn, word)))
    last = list(dict.fromkeys([*with_enyes, *_related(conn, with_enyes)]))
    found = [*exact, *_phrases(conn, term.words[:-1], last, enyes=True), *_of_others(conn, others)]
    forms = tuple(dict.fromkeys(found))
    return Expanded(term=term, exact=exact, forms=forms[:MOST_FORMS], is_cut=len(forms) > MOST_FORMS)


def match_of_words(conn: sqlite3.Connection, typed: str, index: str | None) -> str:
    """Write the FTS5 query for what was typed, in the texts of an index, or in the column that the statement names.

    All terms must be there, whatever signs stand between them. Nothing matches it where there is no word.
    """
    found = [expand(conn, replace(term, field="")) for term in terms(parse(typed).tree)]
    if not found:
        return '""'
    return match(index, found) if index else all_of(found)


def match(index: str, found: Sequence[Expanded]) -> str:
    """Write the FTS5 query for records that have each of the terms in their texts.

    >>> strike = Expanded(term=Term(typed="x", words=("x",)), exact=(("strike",),), forms=(("strike",), ("strikes",)))
    >>> match("petitions_fts", [strike])
    '{title what why creator target} : (("strike" OR "strikes"))'
    """
    return f"{{{' '.join(SEARCHED[index])}}} : ({all_of(found)})"


def all_of(found: Sequence[Expanded]) -> str:
    """Write the FTS5 query for rows that have each of the terms in any column."""
    return " AND ".join(f"({any_of(each.forms)})" for each in found)


def any_of(phrases: Iterable[Phrase]) -> str:
    """Write the FTS5 query for rows that have at least one of the phrases."""
    return " OR ".join('"{}"'.format(" ".join(words)) for words in phrases)


def twins(conn: sqlite3.Connection, found: Iterable[Term]) -> Iterator[tuple[Term, str]]:
    """Yield the terms with an ñ that texts spell with an n, and that spelling."""
    for term in found:
        if len(term.words) == 1 and not term.is_prefix and "ñ" in fold(term.words[0]):
            plain = fold(term.words[0]).replace("ñ", "n")
            if any(fold(word) == plain for (word,) in conn.execute(_SPELLINGS, (dumps([plain]), 1))):
                yield term, plain


def is_word(conn: sqlite3.Connection, word: str) -> bool:
    """Whether texts have a word, with any accents."""
    return conn.execute(_SPELLINGS, (dumps([fold(word)]), 1)).fetchone() is not None


def _with_enyes(word: str) -> list[str]:
    """List the spellings of a word with ñ for one or more n; an ñ that was typed stays.

    >>> _with_enyes("ano"), _with_enyes("año"), _with_enyes("mañana")
    (['año'], [], ['mañaña'])
    """
    folded = fold(word)
    fixed = [place for place, letter in enumerate(folded) if letter == "ñ"]
    return [twin for twin in enye_twins(folded) if all(twin[place] == "ñ" for place in fixed)]


def _spellings(conn: sqlite3.Connection, words: Iterable[str]) -> list[str]:
    """List the words with the same letters, the given ones first: they may be in no text, or not in the vocabulary."""
    words = list(words)
    found = conn.execute(_SPELLINGS, (dumps([*map(fold, words)]), MOST_FORMS))
    return list(dict.fromkeys([*words, *(word for (word,) in found)]))


def _related(conn: sqlite3.Connection, words: Sequence[str]) -> list[str]:
    """List the words that are forms of one of these, in all their spellings."""
    families = {family(fold(word)) for word in words}
    wanted = {word: stems(word) for word in words}
    every = sorted({stem for found in wanted.values() for stem in found})
    found = [word for (word,) in conn.execute(_RELATED, (dumps(every), MOST_FORMS))] if every else []
    kept = [word for word in found if family(fold(word)) in families and _is_related(word, wanted)]
    irregular = [form for word in words for form in irregular_forms(fold(word))]
    if not kept and not irregular:
        return []
    known = _spellings(conn, [*kept, *irregular])
    return [word for word in known if word in kept or word not in irregular or is_word(conn, word)]


def _is_related(word: str, wanted: dict[str, frozenset[str]]) -> bool:
    """Whether a word has a stem in common with one of these by the rules of one language, or a long one."""
    english, spanish = stems(word, "english"), stems(word, "spanish")
    return any(
        english & stems(other, "english")
        or spanish & stems(other, "spanish")
        or any(len(stem) >= _LONG_STEM for stem in (english | spanish) & found)
        for other, found in wanted.items()
    )


def _of_others(conn: sqlite3.Connection, others: Sequence[Phrase]) -> Iterator[Phrase]:
    """Yield the other spellings of a term whose words all occur in texts; a single word with its forms."""
    for phrase in others:
        if len(phrase) == 1 and is_word(conn, phrase[0]):
            spelled = _spellings(conn, phrase)
            yield from ((word,) for word in dict.fromkeys([*spelled, *_related(conn, spelled)]))
        elif all(is_word(conn, word) for word in phrase):
            yield phrase


def _endings(conn: sqlite3.Connection, beginning: str) -> list[str]:
    found: list[str] = [beginning]
    for start in (fold(beginning), *_with_enyes(beginning)):
        found += [word for (word,) in conn.execute(_ENDINGS, (start, start + _LAST, MOST_FORMS + 1))]
    return list(dict.fromkeys(found))


def _phrases(
    conn: sqlite3.Connection, words: Sequence[str], last: Sequence[str], *, enyes: bool = False
) -> tuple[Phrase, ...]:
    """Return the phrases that these words make with one of the last ones, in all spellings."""
    if not words:
        return tuple((word,) for word in last)
    spelled = [_spellings(conn, [word, *(_with_enyes(word) if enyes else ())]) for word in words]
    limit = max(_MOST_PHRASES, len(last))
    return tuple((*front, word) for *front, word in islice(product(*spelled, last), limit))

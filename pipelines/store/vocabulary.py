"""Keep the words of the search index, each with its spelling and its stems (Spanish, English), as texts come and go."""

import re
import sqlite3
import threading
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product
from sqlite3 import Connection

import Stemmer

# Each search index, with its columns of text; it has others to filter by, whose words are nobody's.
SEARCHED: dict[str, tuple[str, ...]] = {
    "petitions_fts": ("title", "what", "why", "creator", "target"),
    "action_alerts_fts": ("title", "body", "sponsor"),
}
TOKENIZER = "unicode61 remove_diacritics 0"

_SPELLING = "INSERT OR IGNORE INTO search_spellings VALUES (?, ?)"
_STEM = "INSERT OR IGNORE INTO search_stems VALUES (?, ?)"
_TABLES = ("search_spellings", "search_stems", "search_rules")
_local = threading.local()  # a stemmer may not be used by two threads at once, nor may a connection
LONGEST_WORD = 40  # letters: what is longer is an address or a mistake, and is found as it is written
_MOST_KNOWN = 100_000  # words that a connection remembers: some ten megabytes
_SHORTEST_STEM = 3  # "an" would join "ano" with "anular"
_MOST_ENYES = 4  # in one word, each of which may be an n: 16 spellings

# The rules of this module, stored with the words that they were applied to: where they differ, these are derived again.
RULES = {"words": "1", "stems": f"Snowball {Stemmer.version()}"}


def split_words(*texts: str | None) -> set[str]:
    """Return the words of texts as the search index stores them: in lower case, with their accents.

    >>> sorted(split_words("¡Ya basta! Alto a las DEPORTACIONES", None, "basta"))
    ['a', 'alto', 'basta', 'deportaciones', 'las', 'ya']
    """
    return set(_split(tuple(filter(None, texts))))


@lru_cache(maxsize=16)  # of a new record, first its title and then all of its texts are stored
def _split(texts: tuple[str, ...]) -> frozenset[str]:
    text = "\n".join(texts)
    if _IN_CONTEXT.search(text):
        return split_by_index(text)
    signs = {sign: _CHARACTERS[ord(sign)] for sign in set(text)}
    if any(shown not in (" ", sign.lower()) for sign, shown in signs.items()):
        return frozenset(text.translate(_CHARACTERS).split())
    for sign, shown in signs.items():  # of a text there are a dozen, which is faster than character by character
        if shown == " ":
            text = text.replace(sign, " ")
    return frozenset(text.lower().split())


class _Characters(dict[int, str]):
    """What the tokenizer of the search index makes of each character: that in lower case, or a blank between words.

    It is asked once for each: which characters are letters depends on its version of Unicode.
    """

    def __missing__(self, code: int) -> str:
        found = split_by_index(f"a{chr(code)}a")
        word = next(iter(found)) if len(found) == 1 else ""
        self[code] = word[1:-1] if len(word) > 2 else " "
        return self[code]


_CHARACTERS = _Characters()
# A mark that is written over the letter before it is a part of a word, but begins none; and what is no character at
# all, or ends a text, is nothing to ask about. A capital sigma is another letter at the end of a word to Python alone.
_IN_CONTEXT = re.compile("[\0\u0300-\u036f\ud800-\udfff\u03a3]")


def split_by_index(text: str) -> frozenset[str]:
    """Return the words of a text as an index splits it."""
    db = _splitter()
    db.execute("INSERT INTO texts (rowid, said) VALUES (1, ?)", (text,))
    words = frozenset(word for (word,) in db.execute("SELECT term FROM words"))
    db.execute("INSERT INTO texts (texts) VALUES ('delete-all')")
    return words


def follow_texts(db: Connection, before: Iterable[str | None], after: Iterable[str | None]) -> None:
    """Keep the words of a petition or alert whose texts have changed, in the table and the index, in this transaction.

    Words that no record has any more are forgotten: a redacted name may be one.
    """
    old, new = split_words(*before), split_words(*after)
    add_words(db, new - old)
    gone = [word for word in old - new if not _is_indexed(db, word)]
    if gone:
        _known_words(db).difference_update(gone)
        spellings = [(fold(word), word) for word in gone]
        db.executemany("DELETE FROM search_spellings WHERE folded = ? AND word = ?", spellings)
        db.executemany("DELETE FROM search_stems WHERE stem = ? AND word = ?", _stems_of(gone))


def add_words(db: Connection, words: Iterable[str]) -> None:
    """Insert the spelling and the stems of words that are not yet there."""
    known = _known_words(db)
    short = [word for word in words if len(word) <= LONGEST_WORD and word not in known]
    db.executemany(_SPELLING, ((fold(word), word) for word in short))
    db.executemany(_STEM, _stems_of(short))
    known.update(short)


def _known_words(db: Connection) -> set[str]:
    """Return the words of which this connection knows that the archive holds them; a set of no effect for others.

    Most words of a new text stand in others already, and to look each of them up takes as long as the text's own row.
    """
    known: set[str] | None = getattr(db, "known_words", None)
    if known is None:
        return set()
    state = db.execute("PRAGMA data_version").fetchone()[0]
    if state != db.words_as_of or len(known) > _MOST_KNOWN:  # type: ignore[attr-defined]
        known.clear()  # another process may have taken words out
        db.words_as_of = state  # type: ignore[attr-defined]
    return known


def forget_words(db: Connection) -> None:
    """Forget which words the archive holds, as when a transaction was rolled back."""
    if known := getattr(db, "known_words", None):
        known.clear()


def derive_vocabulary(db: Connection) -> None:
    """Derive all spellings and stems from the words of the index. A transaction must be open."""
    forget_words(db)
    for table in _TABLES:
        db.execute(f"DELETE FROM {table}")
    # In their order, so that pages of the tables are full.
    words = sorted(indexed_words(db), key=fold)
    db.executemany(_SPELLING, ((fold(word), word) for word in words))
    db.executemany(_STEM, sorted(_stems_of(words)))
    db.executemany("INSERT INTO search_rules VALUES (?, ?)", RULES.items())


def is_by_these_rules(db: Connection) -> bool:
    """Check whether the spellings and stems of an archive are those that this program makes."""
    return dict(map(tuple, db.execute("SELECT about, version FROM search_rules"))) == RULES


def indexed_words(db: Connection) -> set[str]:
    """Read every word of both indexes, but for very long ones. This takes seconds for a million petitions."""
    found: set[str] = set()
    for index, columns in SEARCHED.items():
        vocabulary = f"words_of_{index}"
        db.execute(f"CREATE VIRTUAL TABLE temp.{vocabulary} USING fts5vocab(main, {index}, col)")
        try:
            marks = ", ".join("?" for _ in columns)
            query = f"SELECT term FROM temp.{vocabulary} WHERE col IN ({marks}) AND length(term) <= {LONGEST_WORD}"
            found |= {row[0] for row in db.execute(query, columns)}
        finally:
            db.execute(f"DROP TABLE temp.{vocabulary}")
    return found


def fold(word: str) -> str:
    """Put a word in lower case without accents. An ñ is a letter of its own.

    >>> fold("DETENCIÓN"), fold("pingüino"), fold("Año"), fold("an\\u0303o")
    ('detencion', 'pinguino', 'año', 'año')
    """
    word = unicodedata.normalize("NFC", word).lower()
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word.replace("ñ", "\0"))
    return "".join(c for c in parts if not unicodedata.combining(c)).replace("\0", "ñ")


def stems(word: str, language: str = "") -> frozenset[str]:
    """Return the stems of a word in both languages ("english", "spanish"), folded; none of short words and of numbers.

    >>> sorted(stems("detenidos")), sorted(stems("strikes")), stems("2018")
    (['deten', 'detenido'], ['strik', 'strike'], frozenset())
    >>> [sorted(stems(word)) for word in ("deportación", "deportacion", "deported")]
    [['deport', 'deportacion'], ['deport', 'deportacion'], ['deport']]
    """
    if len(word) > LONGEST_WORD or not word.isalpha():
        return frozenset()
    english, spanish = _stems(word)
    found = {"english": (english,), "spanish": (spanish,)}.get(language, (english, spanish))
    return frozenset(stem for stem in found if len(stem) >= _SHORTEST_STEM)


@lru_cache(maxsize=65536)
def _stems(word: str) -> tuple[str, str]:
    english, spanish = _stemmers()
    # "deportacion": the ending by which Spanish rules know it has an accent, which many people do not type.
    return fold(english.stemWord(word)), fold(spanish.stemWord(re.sub(r"([au])cion$", r"\1ción", word)))


def enye_twins(folded: str) -> Iterator[str]:
    """Yield the spellings of a folded word with n in place of ñ, or ñ in place of n.

    >>> list(enye_twins("ano")), list(enye_twins("nino")), list(enye_twins("huelga"))
    (['año'], ['niño', 'ñino', 'ñiño'], [])
    """
    places = [place for place, letter in enumerate(folded) if letter in "nñ"]
    if len(places) <= _MOST_ENYES:
        for letters in product("nñ", repeat=len(places)):
            twin = list(folded)
            for place, letter in zip(places, letters, strict=True):
                twin[place] = letter
            if (spelled := "".join(twin)) != folded:
                yield spelled


def _stems_of(words: Iterable[str]) -> list[tuple[str, str]]:
    return [(stem, word) for word in words for stem in stems(word)]


def _is_indexed(db: Connection, word: str) -> bool:
    return any(
        db.execute(
            f"SELECT 1 FROM {index} WHERE {index} MATCH ? LIMIT 1", (f'{{{" ".join(columns)}}} : "{word}"',)
        ).fetchone()
        for index, columns in SEARCHED.items()
    )


def _splitter() -> Connection:
    db: Connection | None = getattr(_local, "splitter", None)
    if db is None:
        db = _local.splitter = sqlite3.connect(":memory:", isolation_level=None)
        db.execute(
            "CREATE VIRTUAL TABLE texts USING "
            f"fts5 (said, content='', columnsize=0, detail=none, tokenize='{TOKENIZER}')"
        )
        db.execute("CREATE VIRTUAL TABLE words USING fts5vocab(texts, row)")
    return db


def _stemmers() -> tuple[Stemmer.Stemmer, Stemmer.Stemmer]:
    found: tuple[Stemmer.Stemmer, Stemmer.Stemmer] | None = getattr(_local, "stemmers", None)
    if found is None:
        found = _local.stemmers = (Stemmer.Stemmer("english"), Stemmer.Stemmer("spanish"))
    return found

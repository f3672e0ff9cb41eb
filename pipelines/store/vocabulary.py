"""Keep the words of the search index, each with its spelling and its stems, as texts come and go."""

import sqlite3
import threading
from collections.abc import Iterable
from sqlite3 import Connection

from pipelines.store.word_forms import LONGEST_WORD, RULES, fold, stems

# Each search index, with its columns of text; it has others to filter by, whose words are nobody's.
SEARCHED: dict[str, tuple[str, ...]] = {
    "petitions_fts": ("title", "what", "why", "creator", "target"),
    "action_alerts_fts": ("title", "body", "sponsor"),
}
TOKENIZER = "unicode61 remove_diacritics 0"

_SPELLING = "INSERT OR IGNORE INTO search_spellings VALUES (?, ?)"
_STEM = "INSERT OR IGNORE INTO search_stems VALUES (?, ?)"
_TABLES = ("search_spellings", "search_stems", "search_rules")
_local = threading.local()


def split_words(*texts: str | None) -> set[str]:
    """Return the words of texts as the search index stores them: in lower case, with their accents.

    >>> sorted(split_words("¡Ya basta! Alto a las DEPORTACIONES", None, "basta"))
    ['a', 'alto', 'basta', 'deportaciones', 'las', 'ya']
    """
    # By the tokenizer itself: which characters are letters depends on its version of Unicode.
    db = _splitter()
    db.execute("INSERT INTO texts (rowid, said) VALUES (1, ?)", ("\n".join(text for text in texts if text),))
    words = {word for (word,) in db.execute("SELECT term FROM words")}
    db.execute("INSERT INTO texts (texts) VALUES ('delete-all')")
    return words


def follow_texts(db: Connection, before: Iterable[str | None], after: Iterable[str | None]) -> None:
    """Keep the words of a petition or alert whose texts have changed, in the table and the index, in this transaction.

    Words that no record has any more are forgotten: a redacted name may be one.
    """
    old, new = split_words(*before), split_words(*after)
    add_words(db, new - old)
    gone = [word for word in old - new if not _is_indexed(db, word)]
    db.executemany("DELETE FROM search_spellings WHERE folded = ? AND word = ?", [(fold(word), word) for word in gone])
    db.executemany("DELETE FROM search_stems WHERE stem = ? AND word = ?", _stems_of(gone))


def add_words(db: Connection, words: Iterable[str]) -> None:
    """Insert the spelling and the stems of words that are not yet there."""
    short = [word for word in words if len(word) <= LONGEST_WORD]
    db.executemany(_SPELLING, ((fold(word), word) for word in short))
    db.executemany(_STEM, _stems_of(short))


def derive_vocabulary(db: Connection) -> None:
    """Derive all spellings and stems from the words of the index. A transaction must be open."""
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

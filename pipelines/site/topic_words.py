"""Find the reviewed topic that a name means, and write the query for its words."""

import sqlite3
from collections.abc import Sequence

from pipelines.site.reviewed_lists import Topic, topics
from pipelines.site.search_terms import match_of_words
from pipelines.store.vocabulary import fold


def topic_named(name: str) -> Topic | None:
    """Return the topic of topics.yml with this id, or this name in either language.

    >>> [topic.id for name in ("raids", "REDADAS", "hunger strikes") if (topic := topic_named(name))]
    ['raids', 'raids', 'hunger-strikes']
    >>> topic_named("no such topic")
    """
    wanted = fold(name)
    return next((t for t in topics().values() if wanted in {t.id, *map(fold, t.names.values())}), None)


def any_word(conn: sqlite3.Connection, words: Sequence[str]) -> str:
    """Write the FTS5 query for texts with one of the words of a topic, in any of its forms."""
    # A phrase stands together; a single word is found in all of its forms.
    typed = [f'"{word}"' if len(word.split()) > 1 else word for word in words]
    return " OR ".join(f"({match_of_words(conn, word, None)})" for word in typed)

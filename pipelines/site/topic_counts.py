"""Find the records with the words of a topic, and count them once for each state of the archive."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from time import monotonic

from pipelines.site.reviewed_lists import Topic, topics
from pipelines.site.search_plan import INDEXES
from pipelines.site.topic_words import any_word
from pipelines.store.versions import Kind
from pipelines.store.vocabulary import SEARCHED

COUNTED = 1_000
"""Records with the words of a topic that are counted, of each kind."""
KEPT_SECONDS = 60.0
"""How long counts are shown while a run adds records; the end of a run, and a redaction, have them counted again."""
LAST = 2**62
"""A number above every id."""

_WITH_WORDS = "SELECT rowid FROM {index} WHERE {index} MATCH :what AND rowid < :before ORDER BY rowid DESC LIMIT :most"
_STATE = "SELECT (SELECT digest FROM run_digests ORDER BY id DESC LIMIT 1), (SELECT max(id) FROM captures)"
_FILE = "SELECT file FROM pragma_database_list WHERE name = 'main'"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedTopic:
    """A topic with its petitions and alerts, each counted up to ``COUNTED`` + 1."""

    topic: Topic
    petitions: int
    alerts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    digest: str | None
    newest_capture: int | None
    at: float
    counts: tuple[CountedTopic, ...]

    def serves(self, every: Sequence[Topic], digest: str | None, newest_capture: int | None) -> bool:
        is_new = self.newest_capture == newest_capture or monotonic() - self.at < KEPT_SECONDS
        return is_new and self.digest == digest and [each.topic for each in self.counts] == every


_kept: dict[str, _Kept] = {}  # by the path of the archive: of the last one that was asked
_lock = Lock()  # of several readers who ask at once, one has the topics counted for all


def count_topics(conn: sqlite3.Connection, known: Mapping[str, Topic] | None = None) -> tuple[CountedTopic, ...]:
    """Return the topics of topics.yml (or ``known``) with their counts, at most ``KEPT_SECONDS`` old.

    Raises UsageError if there is a mistake in the file.
    """
    every = list((topics() if known is None else known).values())
    (file,) = conn.execute(_FILE).fetchone()
    with _lock:
        digest, newest = conn.execute(_STATE).fetchone()
        kept = _kept.get(file)
        if file and kept and kept.serves(every, digest, newest):
            return kept.counts
        counts = tuple(_counted(conn, topic) for topic in every)
        _kept.clear()
        _kept[file] = _Kept(digest=digest, newest_capture=newest, at=monotonic(), counts=counts)
        return counts


def _counted(conn: sqlite3.Connection, topic: Topic) -> CountedTopic:
    words = any_word(conn, topic.words)
    petitions, alerts = (len(with_words(conn, kind, words, LAST, COUNTED + 1)) for kind in INDEXES)
    return CountedTopic(topic=topic, petitions=petitions, alerts=alerts)


def with_words(conn: sqlite3.Connection, kind: Kind, words: str, before: int, most: int) -> list[int]:
    """Return the newest records, below an id, whose texts match a query."""
    index = INDEXES[kind]
    what = f"{{{' '.join(SEARCHED[index])}}} : ({words})"
    query = _WITH_WORDS.format(index=index)
    return [key for (key,) in conn.execute(query, {"what": what, "before": before, "most": most})]

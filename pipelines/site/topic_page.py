"""Query topics: the platforms' own categories, and those of topics.yml by their words."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from json import dumps

from pipelines.site.language import _
from pipelines.site.record_lines import alert_lines, petition_lines
from pipelines.site.reviewed_lists import Topic, topics
from pipelines.site.rows import Row, rows
from pipelines.site.topic_counts import LAST, CountedTopic, count_topics, with_words
from pipelines.site.topic_words import any_word
from scrapers.errors import UsageError

PAGE, ALERTS = 40, 20
RANKED = 2_000
"""The newest petitions of a topic among which those with most signatures are found."""
SORTS = ("newest", "signatures")

_CATEGORIES = """
SELECT value AS name, n FROM list_totals WHERE about = 'petitions' AND facet = 'categories'
ORDER BY n DESC, value LIMIT 300
"""
_CATEGORY = "SELECT n FROM list_totals WHERE about = 'petitions' AND facet = 'categories' AND value = ?"
_IN_CATEGORY = """
SELECT petition_id FROM petition_categories WHERE category = :what AND petition_id < :before
ORDER BY petition_id DESC LIMIT :most
"""
_MOST_SIGNED = """
SELECT p.id FROM json_each(:ids) AS w CROSS JOIN petition_rows AS p ON p.id = w.value
WHERE p.signatures IS NOT NULL ORDER BY p.signatures DESC, p.id LIMIT :most
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicList:
    """All topics, and the categories of platforms with how many petitions each has, the largest first."""

    topics: Sequence[CountedTopic]
    categories: list[Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicPage:
    """A ``topic`` or a ``category``, with its petitions: the newest on record, or those with most signatures.

    ``total`` is how many petitions a category has; None for a topic, whose records are not all counted. ``next_before``
    leads to older ones; None on the last page. ``alerts`` are the newest of a topic. ``ranked`` is how many of the
    newest petitions were looked through for those with most signatures.
    """

    topic: Topic | None
    category: str
    total: int | None
    petitions: list[Row]
    alerts: list[Row]
    sort: str
    next_before: int | None
    ranked: int


def topic_list(conn: sqlite3.Connection) -> TopicList:
    """Return the topics of topics.yml and the categories of all platforms."""
    return TopicList(topics=count_topics(conn, topics()), categories=rows(conn, _CATEGORIES))


def topic_page(conn: sqlite3.Connection, key: str, *, sort: str = "", before: str = "") -> TopicPage | None:
    """Return the page of a topic; None if topics.yml has none of this id. Raises UsageError for wrong arguments."""
    topic = topics().get(key)
    if topic is None:
        return None
    words = any_word(conn, topic.words)
    return _page(
        conn,
        lambda upto, most: with_words(conn, "petition", words, upto, most),
        sort,
        before,
        topic=topic,
        alerts=alert_lines(conn, with_words(conn, "alert", words, LAST, ALERTS)),
    )


def category_page(conn: sqlite3.Connection, name: str, *, sort: str = "", before: str = "") -> TopicPage | None:
    """Return the page of a platform's category; None if no petition has it. Raises UsageError for wrong arguments."""
    found = conn.execute(_CATEGORY, (name,)).fetchone()
    if not found:
        return None

    def newest(upto: int, most: int) -> list[int]:
        return [key for (key,) in conn.execute(_IN_CATEGORY, {"what": name, "before": upto, "most": most})]

    return _page(conn, newest, sort, before, category=name, total=found[0])


def _page(
    conn: sqlite3.Connection,
    newest: Callable[[int, int], list[int]],
    sort: str,
    before: str,
    *,
    topic: Topic | None = None,
    category: str = "",
    total: int | None = None,
    alerts: Sequence[Row] = (),
) -> TopicPage:
    """Return a page of petitions; ``newest`` returns so many ids below one, in falling order."""
    if sort not in ("", *SORTS):
        raise UsageError(_("sort is “%(sort)s”; write newest or signatures", sort=sort[:20]))
    if before and not (before.isdecimal() and len(before) < 16):
        raise UsageError(
            _(
                "before is “%(number)s”, which is not the number of a petition; begin at the first page",
                number=before[:20],
            )
        )
    if sort == "signatures":
        looked = newest(LAST, RANKED)
        query = {"ids": dumps(looked), "most": PAGE}
        ids, more, ranked = [key for (key,) in conn.execute(_MOST_SIGNED, query)], False, len(looked)
    else:
        found = newest(int(before) if before else LAST, PAGE + 1)
        ids, more, ranked = found[:PAGE], len(found) > PAGE, 0
    return TopicPage(
        topic=topic,
        category=category,
        total=total,
        petitions=petition_lines(conn, ids),
        alerts=list(alerts),
        sort=sort or SORTS[0],
        next_before=ids[-1] if more else None,
        ranked=ranked,
    )

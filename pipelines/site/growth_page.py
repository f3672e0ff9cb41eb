"""Query the page of growth: who moved most in a day, a week, a month or ever, and who cannot be judged."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from json import dumps

from pipelines.site.growth_question import Question, WrongQuestionError
from pipelines.site.growth_ranking import FEW, WINDOWS, Narrowed, out_of_sight, rank
from pipelines.site.growth_sparks import Days, spark_days
from pipelines.site.language import _
from pipelines.site.name_search import beginnings
from pipelines.site.rows import Row, rows
from pipelines.site.text_passages import title_language
from pipelines.store.derived.growth_figures import DAY

SIZE = 25
APART = 10
CHOICES = 100  # languages and topics offered; others can be asked for in the address

_DETAILS = f"""
SELECT m.petition_id, p.title, p.slug, s.name AS source, s.is_sample, p.language, p.creator, p.status, p.goal,
       {title_language("petition", "p")}, m.last_signatures AS signatures, m.last_observed_at AS observed_at,
       m.first_observed_at, m.moved_ever, m.last_day, m.last_seconds, {{window}}
FROM json_each(:ids) AS w CROSS JOIN petition_metrics AS m ON m.petition_id = w.value
CROSS JOIN petition_rows AS p ON p.id = m.petition_id CROSS JOIN sources AS s ON s.id = p.source_id
ORDER BY w.key
"""
_WINDOW = """
m.moved_{n}d AS moved, m.moved_{n}d_seconds AS span, m.moved_{n}d_per_day AS per_day, m.moved_{n}d_percent AS percent
"""
_EVER = (
    "m.moved_ever AS moved, m.last_seconds - m.first_seconds AS span, NULL AS per_day, m.moved_ever_percent AS percent"
)
# A source without captures can be asked for, but is not offered.
_SOURCES = """
SELECT s.id, s.name, EXISTS (SELECT 1 FROM captures AS c WHERE c.source_id = s.id) AS is_held
FROM sources AS s ORDER BY s.name
"""
_LANGUAGES = (
    "SELECT value, n FROM totals "
    "WHERE about = 'petitions' AND facet = 'language' AND filter = '' AND filter_value = '' ORDER BY n DESC, value"
)
_TOPICS = (
    "SELECT value, n FROM list_totals WHERE about = 'petitions' AND facet = 'categories' ORDER BY n DESC, value LIMIT ?"
)
_OF_TOPIC = "SELECT n FROM list_totals WHERE about = 'petitions' AND facet = 'categories' AND value = ?"
_OF_CREATOR = """
SELECT l.petition_id FROM creators_fts AS n CROSS JOIN petition_creators AS l ON l.creator_id = n.rowid
WHERE creators_fts MATCH ? ORDER BY n.rowid DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mover:
    """A petition of a ranking: its figures, and its counts by day, oldest first, as its spark draws them.

    ``unseen_days`` are those from its last look to the archive's latest.
    """

    petition: Row
    days: Days
    unseen_days: int

    @property
    def first_look(self) -> str:
        """The time (ISO 8601, UTC) of the look that the change is counted from."""
        return _iso(self.petition["last_seconds"] - self.petition["span"])

    @property
    def span_days(self) -> float:
        """The span of the change in days."""
        return float(self.petition["span"]) / DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class GrowthPage:
    """A page of a ranking. Spans are counted from ``as_of``, the archive's latest look at a count (ISO 8601, UTC).

    ``unseen`` grew when they were last seen, too long ago for the span; ``rare`` were seen, but not near enough to its
    beginning. ``onward`` asks for the next page; ``is_cut`` if that is because this one looked through enough entries.
    ``is_many`` if more petitions fit the creator's name than were looked at.
    """

    question: Question
    as_of: str | None
    movers: list[Mover]
    onward: str | None
    is_cut: bool
    is_many: bool
    unseen: list[Mover]
    rare: list[Mover]
    sources: list[str]
    languages: list[str]
    topics: list[str]


def growth_page(conn: sqlite3.Connection, question: Question) -> GrowthPage:
    """Return a page of petitions that moved; raises WrongQuestionError if a filter names nothing in the archive."""
    (latest,) = conn.execute("SELECT max(last_seconds) FROM petition_metrics").fetchone()
    known = conn.execute(_SOURCES).fetchall()
    sources = {name: key for key, name, _is_held in known}
    languages = [value for value, _number in conn.execute(_LANGUAGES)]
    narrowed = _narrowed(conn, question, sources, languages)
    day = (latest or 0) // DAY
    ranked = rank(conn, question, narrowed, day, SIZE)
    unseen: list[int] = []
    rare: list[int] = []
    if question.span != "ever" and not question.after:
        unseen, rare = out_of_sight(conn, question, narrowed, day, APART)
    found = _movers(conn, question, [*ranked.petitions, *unseen, *rare], day)
    ends = (len(ranked.petitions), len(ranked.petitions) + len(unseen))
    return GrowthPage(
        question=question,
        as_of=_iso(latest) if latest is not None else None,
        movers=found[: ends[0]],
        onward=question.query_string(after=ranked.onward) if ranked.onward else None,
        is_cut=ranked.is_cut,
        is_many=narrowed.petitions is not None and len(narrowed.petitions) >= FEW,
        unseen=found[ends[0] : ends[1]],
        rare=found[ends[1] :],
        sources=[name for _key, name, is_held in known if is_held],
        languages=languages[:CHOICES],
        topics=sorted(value for value, _number in conn.execute(_TOPICS, [CHOICES])),
    )


def _narrowed(
    conn: sqlite3.Connection, question: Question, sources: dict[str, int], languages: Sequence[str]
) -> Narrowed:
    if question.source and question.source not in sources:
        raise WrongQuestionError(_("There is no source “%(name)s” in this archive.", name=question.source))
    if question.language and question.language not in languages:
        known = ", ".join(languages)
        raise WrongQuestionError(
            _(
                "No petition is in the language “%(name)s”. These are known: %(known)s.",
                name=question.language,
                known=known,
            )
        )
    of_topic = conn.execute(_OF_TOPIC, [question.topic]).fetchone() if question.topic else (0,)
    if of_topic is None:
        raise WrongQuestionError(_("No petition has the topic “%(name)s”.", name=question.topic))
    petitions: tuple[int, ...] | None = None
    if question.creator:
        wanted = beginnings(question.creator)
        petitions = tuple(dict.fromkeys(key for (key,) in conn.execute(_OF_CREATOR, [wanted, FEW]))) if wanted else ()
    elif question.topic and of_topic[0] <= FEW:
        of_topic = conn.execute("SELECT petition_id FROM petition_categories WHERE category = ?", [question.topic])
        petitions = tuple(key for (key,) in of_topic)
    return Narrowed(
        source_id=sources.get(question.source),
        language=question.language,
        category=question.topic,
        petitions=petitions,
    )


def _movers(conn: sqlite3.Connection, question: Question, ids: Sequence[int], day: int) -> list[Mover]:
    window = WINDOWS.get(question.span)
    query = _DETAILS.format(window=_WINDOW.format(n=window.days) if window else _EVER)
    found = rows(conn, query, ids=dumps(ids))
    return [
        Mover(petition=each, days=spark_days(conn, each["petition_id"]), unseen_days=day - each["last_day"])
        for each in found
    ]


def _iso(seconds: int) -> str:
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%SZ}"

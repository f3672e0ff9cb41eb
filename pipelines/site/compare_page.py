"""Compare up to eight petitions: what an address asks for, the chart, and a table of figures."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from pipelines.site.chart_points import Point, standing
from pipelines.site.chart_series import seconds
from pipelines.site.compare_lines import BY, By, CompareLine, compare_line, share_of_goal
from pipelines.site.compare_style import MOST
from pipelines.site.language import _
from pipelines.site.page_arguments import Refused
from pipelines.site.petition_series import petition_series
from pipelines.site.rows import Row, row
from pipelines.site.search import found_keys
from pipelines.site.search_query import Query
from pipelines.site.text_passages import title_language

FOUND = 10  # petitions that are offered for words of a title
_PETITION = f"""
SELECT p.slug, p.title, p.signatures, p.language, {title_language("petition", "p")}, s.name AS source, s.organization,
       s.is_sample
FROM petitions AS p JOIN sources AS s ON s.id = p.source_id WHERE p.id = :id
"""
_LONGEST_WORDS = 200  # characters of a title that is looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What an address asks for: petitions as "SOURCE/SLUG", how to compare them, and a title to look for."""

    keys: tuple[str, ...]
    by: By = "date"
    words: str = ""

    def query_string(self, *, add: str = "", drop: str = "", by: By | None = None) -> str:
        """Return the query string of this comparison with a petition more or less, or by another measure.

        >>> Comparison(keys=("a/x", "b/y")).query_string(drop="a/x", by="days")
        'p=b%2Fy&by=days'
        """
        keys = [*(key for key in self.keys if key != drop), *([add] if add else [])]
        by = by or self.by
        return urlencode([*(("p", key) for key in keys), *([("by", by)] if by != "date" else [])])


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRow:
    """Figures of one petition. ``gained`` is between its first and newest count, ``days`` apart.

    ``newest`` and its ``goal`` are of a look at an unknown time where none at a known time had a count; then no count
    is the ``first``. ``longest_gap`` are the days of the longest gap between, 0 if there is none; ``share`` thousandths
    of the goal.
    """

    line: CompareLine
    first: Point | None
    newest: Point | None
    goal: int | None
    gained: int | None
    days: int
    longest_gap: int
    share: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparePage:
    """The lines of a comparison with their table, and the petitions that were found by a title.

    ``lines`` are those that can be drawn; ``without_goal`` and ``without_count`` those that cannot, and why.
    """

    asked: Comparison
    lines: tuple[CompareLine, ...]
    table: tuple[ComparedRow, ...]
    without_goal: tuple[CompareLine, ...]
    without_count: tuple[CompareLine, ...]
    found: tuple[Row, ...]

    @property
    def is_full(self) -> bool:
        """Whether no petition can be added."""
        return len(self.asked.keys) >= MOST


def comparison(keys: Sequence[str], by: str, words: str = "") -> Comparison:
    """Read what an address asks for. Raises Refused.

    >>> comparison(["a/x", "a/x", "b/y/z"], "").keys
    ('a/x', 'b/y/z')
    """
    kept = tuple(dict.fromkeys(key.strip() for key in keys if key.strip()))
    for key in kept:
        source, _slash, slug = key.partition("/")
        if not source or not slug:
            raise Refused(
                _("“p” must name a petition as SOURCE/SLUG, the end of its address; “%(key)s” does not.", key=key[:80])
            )
    if len(kept) > MOST:
        raise Refused(
            _(
                "At most %(most)s petitions can be compared; leave out some of the %(given)s.",
                most=MOST,
                given=len(kept),
            )
        )
    measure = next((known for known in BY if known == (by or "date")), None)
    if measure is None:
        raise Refused(_("“by” must be date, days or goal."))
    if len(words) > _LONGEST_WORDS:
        raise Refused(_("“q” is longer than %(most)s characters; a few words of the title do.", most=_LONGEST_WORDS))
    return Comparison(keys=kept, by=measure, words=words.strip())


def compare_page(conn: sqlite3.Connection, asked: Comparison) -> ComparePage:
    """Query all that a comparison shows. Raises Refused for a petition that is not in the archive."""
    every = compared_lines(conn, asked)
    drawn = tuple(line for line in every if line.spots)
    has_count = {line.number for line in every if any(p.signatures is not None for p in line.series.observed)}
    return ComparePage(
        asked=asked,
        lines=drawn,
        table=tuple(_row(line) for line in every),
        without_goal=tuple(line for line in every if not line.spots and line.number in has_count),
        without_count=tuple(line for line in every if line.number not in has_count),
        found=_found(conn, asked),
    )


def compared_lines(conn: sqlite3.Connection, asked: Comparison) -> tuple[CompareLine, ...]:
    """Return the lines of a comparison, one for each petition. Raises Refused."""
    lines = []
    for number, key in enumerate(asked.keys):
        source, _slash, slug = key.partition("/")
        series = petition_series(conn, source, slug)
        if series is None:
            raise Refused(_("The archive has no petition “%(key)s”.", key=key[:200]), 404)
        lines.append(compare_line(number, series, asked.by))
    return tuple(lines)


def key_of(petition: Row) -> str:
    """Return the name of a petition in the address of a comparison."""
    return f"{petition['source']}/{petition['slug']}"


def _row(line: CompareLine) -> ComparedRow:
    counted = standing(line.series.observed)
    if not counted:
        return _undated_row(line)
    first, last = counted[0], counted[-1]
    count = last.signatures or 0
    plain = line if line.spots and len(line.points) == len(counted) else compare_line(line.number, line.series, "date")
    return ComparedRow(
        line=line,
        first=first,
        newest=last,
        goal=last.goal,
        gained=count - (first.signatures or 0) if len(counted) > 1 else None,
        days=round((seconds(last.observed_at) - seconds(first.observed_at)) / 86_400),
        longest_gap=max((round((b[0] - a[0]) / 86_400) for a, b in plain.gaps), default=0),
        share=share_of_goal(count, last.goal) if last.goal else None,
    )


def _undated_row(line: CompareLine) -> ComparedRow:
    petition = line.series.petition
    count, goal = petition["signatures"], petition["goal"]
    return ComparedRow(
        line=line,
        first=None,
        newest=None if count is None else Point(observed_at="", signatures=count, goal=goal),
        goal=goal,
        gained=None,
        days=0,
        longest_gap=0,
        share=share_of_goal(count, goal) if goal and count is not None else None,
    )


def _found(conn: sqlite3.Connection, asked: Comparison) -> tuple[Row, ...]:
    """Return the petitions with these words that are not compared yet."""
    if not asked.words:
        return ()
    hits = found_keys(conn, Query(words=asked.words, kind="petition"), FOUND + MOST)
    petitions = [petition for _kind, key in hits if (petition := row(conn, _PETITION, id=key))]
    return tuple(petition for petition in petitions if key_of(petition) not in asked.keys)[:FOUND]

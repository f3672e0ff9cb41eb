"""Query the petitions that moved most: a page of a ranking, whose index is read from the top."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nlargest
from json import dumps
from operator import itemgetter
from typing import Any

from pipelines.site.growth_question import Place, Question
from pipelines.store.derived.growth_figures import DAY, NEAR

LOOKED_THROUGH = 60_000
"""Entries of an index that a page looks through for those that fit its filters."""
CATEGORY_LOOKED_THROUGH = 30_000
"""The same where each entry takes a look at another table."""
FEW = 2_000
"""Petitions of a topic or creator that are looked up one by one."""

_HAS_CATEGORY = (
    "EXISTS (SELECT 1 FROM petition_categories AS c WHERE c.petition_id = m.petition_id AND c.category = :category)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A span of a ranking in days, and on how many days before the archive's latest look a petition may be seen last.

    A pair of looks spans the window within a quarter of it, and its end may be late by a quarter, rounded up to days.
    """

    days: int
    late: int


WINDOWS = {name: Window(days=days, late=-(-days // NEAR)) for name, days in (("day", 1), ("week", 7), ("month", 30))}


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """Filters as the tables know them; ``petitions`` are all that can fit, where they are few enough to be listed."""

    source_id: int | None = None
    language: str = ""
    category: str = ""
    petitions: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """Petitions (by id, in their order), and the place after which more of them follow; None where none do.

    ``is_cut`` if so many did not fit the filters that the page ends before it is full.
    """

    petitions: tuple[int, ...]
    onward: Place | None
    is_cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Order:
    """A ranking: the column that it is by, and the days (of the last look) that each have a part of it."""

    column: str
    index: str
    days: tuple[int, ...]  # none for the whole archive


def rank(conn: sqlite3.Connection, question: Question, narrowed: Narrowed, latest_day: int, size: int) -> Ranked:
    """Return a page of a ranking; ``latest_day`` is that of the archive's latest look, in days since 1970-01-01."""
    order = _order(question, latest_day)
    if narrowed.petitions is not None:
        return _rank_few(conn, order, narrowed, question.after, size)
    most = CATEGORY_LOOKED_THROUGH if narrowed.category else LOOKED_THROUGH
    if narrowed == Narrowed():
        most = size + 1
    most //= len(order.days or (0,)) if narrowed != Narrowed() else 1
    found: list[tuple[Place, int]] = []
    ends: list[Place] = []
    for day in order.days or (None,):
        rows, end = _walk(conn, order, narrowed, (day, question.after, most, size + 1))
        found += rows
        ends += [end] if end else []
    return _page(found, max(ends, default=None), size)


def latest_day(conn: sqlite3.Connection) -> int:
    """Return the day of the archive's latest look at a count, in days since 1970-01-01; 0 where there is none."""
    (latest,) = conn.execute("SELECT max(last_seconds) FROM petition_metrics").fetchone()
    return (latest or 0) // DAY


def _order(question: Question, latest_day: int) -> _Order:
    share = "_percent" if question.by == "share" else ""
    if question.span == "ever":
        return _Order(column=f"moved_ever{share}", index=f"petition_metrics_moved_ever{share}", days=())
    window = WINDOWS[question.span]
    name = f"moved_{window.days}d"
    days = tuple(range(latest_day, latest_day - window.late - 1, -1))
    return _Order(column=f"{name}{share or '_per_day'}", index=f"petition_metrics_{name}{share}", days=days)


def _walk(
    conn: sqlite3.Connection,
    order: _Order,
    narrowed: Narrowed,
    part: tuple[int | None, Place | None, int, int],
) -> tuple[list[tuple[Place, int]], Place | None]:
    """Return the first fitting entries of one day of a ranking, and the last one looked at, if more follow it."""
    day, after, most, size = part
    column = order.column
    values: dict[str, Any] = {"most": most, "size": size, "day": day}
    conditions = [f"{column} > 0"]
    if day is not None:
        conditions.append("last_day = :day")
    if after:
        values |= {"figure": after[0], "tie": after[1]}
        conditions.append(f"({column}, tie) < (:figure, :tie)")
    entries = (
        f"SELECT petition_id, {column} AS figure, tie, source_id, language FROM petition_metrics "
        f"INDEXED BY {order.index} WHERE {' AND '.join(conditions)} ORDER BY {column} DESC, tie DESC"
    )
    fits, filters = _fits(narrowed)
    query = f"SELECT figure, tie, petition_id FROM ({entries} LIMIT :most) AS m WHERE {fits} LIMIT :size"
    rows = [((figure, tie), number) for figure, tie, number in conn.execute(query, values | filters)]
    if len(rows) == size:
        return rows, None
    end = conn.execute(f"SELECT figure, tie FROM ({entries} LIMIT 1 OFFSET :most - 1)", values).fetchone()
    return rows, (end[0], end[1]) if end else None


def _fits(narrowed: Narrowed) -> tuple[str, dict[str, Any]]:
    """Return conditions on the entries of an index, which have source and language, and their values."""
    conditions = {
        "m.source_id = :source_id": narrowed.source_id is not None,
        "m.language = :language": bool(narrowed.language),
        _HAS_CATEGORY: bool(narrowed.category),
    }
    wanted = [condition for condition, is_wanted in conditions.items() if is_wanted]
    values = {"source_id": narrowed.source_id, "language": narrowed.language, "category": narrowed.category}
    return " AND ".join(wanted) or "1", values


def _rank_few(conn: sqlite3.Connection, order: _Order, narrowed: Narrowed, after: Place | None, size: int) -> Ranked:
    """Rank petitions that are listed, by looking each of them up."""
    fits, values = _fits(narrowed)
    query = (
        f"SELECT m.{order.column}, m.tie, m.petition_id, m.last_day FROM json_each(:petitions) AS w "
        f"CROSS JOIN petition_metrics AS m ON m.petition_id = w.value WHERE m.{order.column} > 0 AND {fits}"
    )
    rows = conn.execute(query, values | {"petitions": dumps(narrowed.petitions)})
    found = [((figure, tie), number) for figure, tie, number, day in rows if not order.days or day in order.days]
    return _page([each for each in found if after is None or each[0] < after], None, size)


def _page(found: Sequence[tuple[Place, int]], end: Place | None, size: int) -> Ranked:
    """Put the entries of all days together; nothing is known of those behind ``end``, where the first day was cut."""
    known = nlargest(size + 1, (each for each in found if end is None or each[0] >= end))
    petitions = tuple(number for _, number in known[:size])
    if len(known) > size:
        return Ranked(petitions=petitions, onward=known[size - 1][0])
    return Ranked(petitions=petitions, onward=end, is_cut=end is not None)


def out_of_sight(
    conn: sqlite3.Connection, question: Question, narrowed: Narrowed, latest_day: int, size: int
) -> tuple[list[int], list[int]]:
    """Return petitions that grew and are in no ranking of this span: those not seen lately, and those seen too rarely.

    Of the first those that were seen last, of the others those that grew most.
    """
    window = WINDOWS[question.span]
    first_day = latest_day - window.late
    fits, filters = _fits(narrowed)
    if narrowed.petitions is not None:
        fits += " AND m.petition_id IN (SELECT value FROM json_each(:petitions))"
        filters["petitions"] = dumps(narrowed.petitions)
    unseen = _entries("last_day < :day", "last_day DESC, moved_ever DESC, tie DESC") + fits
    rare = _entries("last_day = :day", "moved_ever DESC, tie DESC") + fits
    rare += (
        f" AND (SELECT p.moved_{window.days}d FROM petition_metrics AS p WHERE p.petition_id = m.petition_id) IS NULL"
    )
    filters |= {"most": LOOKED_THROUGH // 30 // (window.late + 1), "size": size}
    too_rare = [
        row
        for day in range(latest_day, first_day - 1, -1)
        for row in conn.execute(f"{rare} LIMIT :size", filters | {"day": day})
    ]
    return (
        [row[0] for row in conn.execute(f"{unseen} LIMIT :size", filters | {"day": first_day})],
        [row[0] for row in nlargest(size, too_rare, key=itemgetter(1, 2))],
    )


def _entries(days: str, order: str) -> str:
    return (
        "SELECT m.petition_id, m.moved_ever, m.tie FROM (SELECT petition_id, last_day, moved_ever, tie, source_id, "
        f"language FROM petition_metrics INDEXED BY petition_metrics_out_of_sight WHERE moved_ever > 0 AND {days} "
        f"ORDER BY {order} LIMIT :most) AS m WHERE "
    )

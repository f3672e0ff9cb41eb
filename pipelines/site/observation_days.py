"""Arrange the observations of a petition by day, a page of days at a time."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import NamedTuple

from pipelines.site.language import _
from pipelines.site.page_arguments import Refused
from pipelines.site.rows import Row, rows

DAYS, LOOKS, LOOKS_A_DAY = 20, 40, 8
"""Days and observations on a page, and observations of one day that it shows, at most."""

# Of the table and not of the view growth_points, which also has the counts of the past that pages state. Of several at
# the same second the one with the highest count stands, and so comes last.
_SERIES = """
SELECT c.captured_at, s.signatures, s.goal, c.origin, s.capture_id, s.version_id
FROM snapshot_rows AS s CROSS JOIN captures AS c ON c.id = s.capture_id
WHERE s.petition_id = ?1 AND c.captured_at IS NOT NULL AND (?2 IS NULL OR c.captured_at <= ?2)
ORDER BY c.captured_at, s.signatures, s.goal, c.url, c.digest, s.version_id
"""
_AS_SHOWN = """
SELECT s.capture_id, s.version_id, s.signatures_text, s.goal_text
FROM json_each(:keys) AS k CROSS JOIN signature_snapshots AS s
ON s.petition_id = :id AND s.capture_id = k.value ->> 0 AND s.version_id = k.value ->> 1
"""


class Look(NamedTuple):
    """One observation with a time (ISO 8601 UTC); ``signatures`` and ``goal`` are None where the page showed none.

    A tuple, since a page reads all of a petition, which may be thousands.
    """

    observed_at: str
    signatures: int | None
    goal: int | None
    origin: str
    capture_id: int
    version_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The observations of a day (ISO, UTC).

    ``signatures`` and ``goal`` are the last ones shown on that day, of several at the same second those with the
    highest count. ``change`` is the difference from the last earlier day with a count, ``days`` days before; None for
    the first. ``looks`` are the last of ``total``, newest first: rows with what the page showed verbatim.
    """

    day: str
    signatures: int | None
    goal: int | None
    change: int | None
    days: int | None
    looks: list[Row]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysPage:
    """A page of days, newest first; ``looks`` and ``days`` are how many there are in all."""

    shown: list[Day]
    page: int
    pages: int
    days: int
    looks: int


def looks_at(conn: sqlite3.Connection, petition_id: int, until: str | None = None) -> list[Look]:
    """Return the observations that have a time, oldest first; those made by ``until``, if it is given."""
    return [Look(*row) for row in conn.execute(_SERIES, [petition_id, until])]


def days_page(conn: sqlite3.Connection, petition_id: int, looks: Sequence[Look], page: int) -> DaysPage:
    """Return a page, from 1, of the days of these observations, oldest first. Raises Refused beyond the last page."""
    by_day = [list(found) for _day, found in groupby(looks, lambda look: look.observed_at[:10])]
    pages = _split(by_day)
    if page > max(len(pages), 1):
        raise Refused(
            _(
                "There is no page %(page)s of these observations; the last one is page %(last)s.",
                page=page,
                last=max(len(pages), 1),
            ),
            status=404,
        )
    first, last = pages[page - 1] if pages else (0, 0)
    shown = [_day(by_day, place) for place in range(first, last)][::-1]
    _add_texts(conn, petition_id, shown)
    return DaysPage(shown=shown, page=page, pages=max(len(pages), 1), days=len(by_day), looks=len(looks))


def _split(by_day: Sequence[Sequence[Look]]) -> list[tuple[int, int]]:
    """Split days into pages, newest first, each from a place up to another."""
    pages: list[tuple[int, int]] = []
    last, length = len(by_day), 0
    for place in range(len(by_day) - 1, -1, -1):
        more = min(len(by_day[place]), LOOKS_A_DAY)
        if last - place > DAYS or (length + more > LOOKS and length):
            pages.append((place + 1, last))
            last, length = place + 1, 0
        length += more
    return [*pages, (0, last)] if by_day else []


def _day(by_day: Sequence[Sequence[Look]], place: int) -> Day:
    looks = by_day[place]
    count = _last_count(looks)
    day = looks[0].observed_at[:10]
    before = next((p for p in range(place - 1, -1, -1) if _last_count(by_day[p]) is not None), None)
    change = days = None
    if count is not None and before is not None:
        change = count - (_last_count(by_day[before]) or 0)
        days = (date.fromisoformat(day) - date.fromisoformat(by_day[before][0].observed_at[:10])).days
    return Day(
        day=day,
        signatures=count,
        goal=next((look.goal for look in reversed(looks) if look.goal is not None), None),
        change=change,
        days=days,
        looks=[look._asdict() for look in looks[: -LOOKS_A_DAY - 1 : -1]],
        total=len(looks),
    )


def _last_count(looks: Sequence[Look]) -> int | None:
    return next((look.signatures for look in reversed(looks) if look.signatures is not None), None)


def _add_texts(conn: sqlite3.Connection, petition_id: int, days: Sequence[Day]) -> None:
    """Add what the pages showed verbatim, which only the shown observations need."""
    shown = {(look["capture_id"], look["version_id"]): look for day in days for look in day.looks}
    for text in rows(conn, _AS_SHOWN, id=petition_id, keys=json.dumps(list(shown))):
        shown[text["capture_id"], text["version_id"]] |= text

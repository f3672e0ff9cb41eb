"""Query what one organization or creator started and backed, when, and on which sources."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.site.growth_question import Question
from pipelines.site.growth_ranking import Narrowed, latest_day, rank
from pipelines.site.language import _
from pipelines.site.record_lines import alert_lines, petition_lines
from pipelines.site.reviewed_lists import BackerName, Organization, organizations
from pipelines.site.rows import Row, rows
from pipelines.store.vocabulary import fold
from scrapers.errors import UsageError

PETITIONS, ALERTS, WHOLE = 50, 30, 2_000
"""Petitions and alerts on a page; the most petitions that are all read to add them up and to find the fastest."""
FASTEST = 100  # petitions of a source
SORTS = ("signatures", "growth")

_BACKER = """
SELECT b.is_organization, b.name, b.petitions, b.sponsored, b.cosponsored, b.years, s.id AS source_id,
       s.name AS source, s.organization, s.is_sample
FROM sources AS s JOIN backers AS b ON b.source_id = s.id
WHERE s.name = :source AND b.is_organization IN (0, 1) AND b.folded = :folded AND b.name = :name
"""
_ELSEWHERE = """
SELECT b.is_organization, b.name, b.petitions, b.sponsored, b.cosponsored, s.name AS source, s.organization, s.is_sample
FROM backers AS b JOIN sources AS s ON s.id = b.source_id
WHERE b.is_organization IN (0, 1) AND b.folded = :folded AND b.name = :name ORDER BY s.name LIMIT 40
"""
_ALONE = """
SELECT id, coalesce(signatures, -1) FROM petition_rows
WHERE creator = :name AND source_id = :source ORDER BY signatures DESC LIMIT :most
"""
_TOGETHER = f"""
SELECT p.id, coalesce(p.signatures, -1) FROM petition_backers AS b JOIN petition_rows AS p ON p.id = b.petition_id
WHERE NOT b.is_alone AND b.name = :name AND b.source_id = :source ORDER BY p.signatures DESC LIMIT {WHOLE}
"""
_RISING = """
SELECT m.petition_id FROM json_each(:ids) AS w CROSS JOIN petition_metrics AS m ON m.petition_id = w.value
WHERE m.moved_7d_per_day > 0 ORDER BY m.moved_7d_per_day DESC, m.tie DESC LIMIT :most
"""
# Of someone with many thousand petitions, only those among the fastest of their source are found.
_MOVERS = """
SELECT m.petition_id, m.moved_7d_per_day FROM json_each(:ids) AS w CROSS JOIN petition_metrics AS m
ON m.petition_id = w.value CROSS JOIN petition_rows AS p ON p.id = m.petition_id WHERE p.creator = :name
"""
_BACKED = f"""
SELECT alert_id, date FROM alert_backers WHERE name = :name AND source_id = :source AND role = :role
ORDER BY date DESC, alert_id DESC LIMIT {ALERTS}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearOfBacking:
    """What began in a year (None: unknown): petitions, sponsored alerts, cosponsored alerts."""

    year: int | None
    petitions: int
    sponsored: int
    cosponsored: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BackerPage:
    """One name on one source, or a reviewed ``organization`` with all of its names.

    ``names`` are rows of ``backers`` with their sources. ``signatures`` adds up all petitions, None where there are too
    many to read. ``together`` are the petitions credited to others too. ``elsewhere`` are the same names on other
    sources, not joined with these.
    """

    title: str
    organization: Organization | None
    is_organization: bool
    names: list[Row]
    years: tuple[YearOfBacking, ...]
    petitions: list[Row]
    sort: str
    signatures: int | None
    together: int
    petition_count: int
    sponsored: list[Row]
    cosponsored: list[Row]
    elsewhere: list[Row]

    def total(self, what: str) -> int:
        """Add up "sponsored" or "cosponsored" alerts of all names."""
        return sum(each[what] for each in self.names)


def backer_page(conn: sqlite3.Connection, source: str, name: str, sort: str = "") -> BackerPage | None:
    """Return the page of a name on a source; None if it is not there. Raises UsageError for another ``sort``."""
    found = _names(conn, [(source, name)])
    return _page(conn, name, None, found, sort) if found else None


def organization_page(conn: sqlite3.Connection, key: str, sort: str = "") -> BackerPage | None:
    """Return the page of a reviewed organization; None if there is none, or the archive has none of its names."""
    organization = organizations().get(key)
    found = _names(conn, organization.names) if organization else []
    return _page(conn, organization.name, organization, found, sort) if organization and found else None


def _names(conn: sqlite3.Connection, names: Sequence[BackerName]) -> list[Row]:
    return [row for source, name in names for row in rows(conn, _BACKER, source=source, folded=fold(name), name=name)]


def _page(
    conn: sqlite3.Connection, title: str, organization: Organization | None, names: list[Row], sort: str
) -> BackerPage:
    if sort not in ("", *SORTS):
        raise UsageError(_("sort is “%(sort)s”; write signatures or growth", sort=sort[:20]))
    pairs = sorted({(row["name"], row["source_id"]) for row in names})
    is_whole = sum(row["petitions"] for row in names) <= WHOLE
    ranked, together = _most_signed(conn, pairs, WHOLE if is_whole else PETITIONS)
    chosen = _rising(conn, pairs, [key for key, _ in ranked], is_whole=is_whole) if sort == "growth" else ranked
    here = {(row["name"], row["source"]) for row in names}
    elsewhere = [
        row for name in sorted({n for n, _ in pairs}) for row in rows(conn, _ELSEWHERE, folded=fold(name), name=name)
    ]
    return BackerPage(
        title=title,
        organization=organization,
        is_organization=organization is not None or any(row["is_organization"] for row in names),
        names=names,
        years=tuple(_years(names)),
        petitions=petition_lines(conn, [key for key, _ in chosen[:PETITIONS]]),
        sort=sort or SORTS[0],
        signatures=sum(max(signatures, 0) for _, signatures in ranked) if is_whole else None,
        together=together,
        # Two names of one organization may be credited with the same petition.
        petition_count=len(ranked) if is_whole else sum(row["petitions"] for row in names),
        sponsored=alert_lines(conn, _backed(conn, pairs, "sponsor")),
        cosponsored=alert_lines(conn, _backed(conn, pairs, "cosponsor")),
        elsewhere=[row for row in elsewhere if (row["name"], row["source"]) not in here],
    )


def _most_signed(
    conn: sqlite3.Connection, pairs: Sequence[tuple[str, int]], most: int
) -> tuple[list[tuple[int, int]], int]:
    """Return the petitions with most signatures, and how many of those found have further creators."""
    alone: dict[int, int] = {}
    together: dict[int, int] = {}
    for name, source in pairs:
        values = {"name": name, "source": source, "most": most}
        alone |= dict(map(tuple, conn.execute(_ALONE, values)))
        together |= dict(map(tuple, conn.execute(_TOGETHER, values)))
    ranked = sorted((alone | together).items(), key=lambda item: (-item[1], item[0]))
    return ranked[:most], len(together)


def _rising(
    conn: sqlite3.Connection, pairs: Sequence[tuple[str, int]], ids: Sequence[int], *, is_whole: bool
) -> list[tuple[int, int]]:
    if is_whole:
        found = conn.execute(_RISING, {"ids": json.dumps(list(ids)), "most": PETITIONS})
        return [(key, 0) for (key,) in found]
    movers: dict[int, float] = {}
    for name, source in pairs:
        fastest = rank(conn, Question(span="week"), Narrowed(source_id=source), latest_day(conn), FASTEST).petitions
        movers |= dict(map(tuple, conn.execute(_MOVERS, {"name": name, "ids": json.dumps(fastest)})))
    return [(key, 0) for key in sorted(movers, key=lambda key: (-movers[key], key))]


def _backed(conn: sqlite3.Connection, pairs: Sequence[tuple[str, int]], role: str) -> list[int]:
    found: dict[int, str] = {}
    for name, source in pairs:
        for key, date in conn.execute(_BACKED, {"name": name, "source": source, "role": role}):
            found[key] = date or ""
    return sorted(found, key=lambda key: (found[key], key), reverse=True)[:ALERTS]


def _years(names: Sequence[Row]) -> list[YearOfBacking]:
    sums: dict[str, list[int]] = {}
    for row in names:
        for year, counts in json.loads(row["years"]).items():
            sums[year] = [a + b for a, b in zip(sums.get(year, [0, 0, 0]), counts, strict=True)]
    return [
        YearOfBacking(year=int(year) if year else None, petitions=p, sponsored=s, cosponsored=c)
        for year, (p, s, c) in sorted(sums.items(), key=lambda item: item[0] or "~")
    ]

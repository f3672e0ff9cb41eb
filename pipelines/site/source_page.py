"""Query everything that the archive knows of one source: its crawls, what they covered, due looks, months held."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pipelines.site.months_held import Held, months_held
from pipelines.site.rows import Row, rows
from pipelines.site.source_states import NEWEST_RUNS, source_state

# A page stays short, however many crawls there were.
RUNS, CHARTED, LOOKS, SCHEDULES, LISTINGS, ISSUES, CHECKED = 20, 120, 20, 40, 40, 12, 20

_RUNS = f"""
SELECT r.id, r.kind, r.status, r.started_at, r.ended_at, r.is_partial, r.captures, r.new_petitions, r.new_alerts,
       r.snapshots, r.issues, r.message, v.verdict, v.reasons
FROM runs AS r LEFT JOIN run_verdicts AS v ON v.run_id = r.id
WHERE r.source_id = :id ORDER BY r.id DESC LIMIT {RUNS}
"""
_CRAWLS = f"""
SELECT r.id, coalesce(c.first_at, r.started_at) AS at, v.verdict, v.figures
FROM (SELECT id, started_at, is_partial FROM runs WHERE source_id = :id ORDER BY id DESC LIMIT {NEWEST_RUNS}) AS r
JOIN run_verdicts AS v ON v.run_id = r.id LEFT JOIN crawl_spans AS c ON c.run_id = r.id
WHERE NOT r.is_partial ORDER BY r.id DESC LIMIT {CHARTED}
"""
_CHECKS = "SELECT name, verdict, reason FROM run_checks WHERE run_id = :run ORDER BY name"
_LISTINGS = f"""
SELECT url, covers, pages, found, stated, is_whole, reason FROM listing_coverage
WHERE run_id = (
    SELECT max(k.run_id) FROM (SELECT id FROM runs WHERE source_id = :id ORDER BY id DESC LIMIT {CHECKED}) AS r
    JOIN listing_coverage AS k ON k.run_id = r.id)
ORDER BY is_whole, url, covers LIMIT {LISTINGS}
"""
_SCHEDULES = f"""
SELECT l.kind, l.url, l.every_hours, l.reason, l.next_due_at, l.hindered_by,
       (SELECT d.outcome FROM due_looks AS d WHERE d.source_id = l.source_id AND d.kind = l.kind AND d.url = l.url
        ORDER BY d.due_at DESC LIMIT 1) AS outcome
FROM look_schedules AS l WHERE l.source_id = :id ORDER BY l.kind = 'source' DESC, l.kind, l.url LIMIT {SCHEDULES}
"""
_LOOKS = f"""
SELECT due_at, outcome, reason, looks, run_id FROM due_looks
WHERE source_id = :id AND kind = 'source' AND url = :url ORDER BY due_at DESC LIMIT {CHARTED}
"""
_BACK_OFF = "SELECT failures, failed_at, until_at, reason FROM site_back_off WHERE source_id = :id"
_INCIDENTS = """
SELECT kind, about, opened_at, reason, run_id FROM incidents
WHERE coalesce(source_id, 0) = :id AND closed_at IS NULL ORDER BY opened_at DESC LIMIT 20
"""
# Of runs that noted thousands of issues, the first of each are counted.
_ISSUES = f"""
SELECT kind, severity, count(*) AS number, max(message) AS example, max(run_id) AS run_id
FROM (SELECT id FROM runs WHERE source_id = :id ORDER BY id DESC LIMIT {CHECKED}) AS r
CROSS JOIN issues AS i ON i.run_id = r.id AND i.id IN (
    SELECT id FROM issues WHERE run_id = r.id ORDER BY id LIMIT 200)
GROUP BY kind, severity ORDER BY severity = 'error' DESC, number DESC, kind LIMIT {ISSUES}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """One crawl: when (ISO 8601, UTC), its verdict, and how many items of all kinds its pages showed."""

    at: str
    verdict: str
    items: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldShares:
    """Which share (0 to 1) of the items of a kind of page had a field, by crawl, oldest first; None without items."""

    page: str
    field: str
    shares: tuple[tuple[str, float | None], ...]

    @property
    def last(self) -> float | None:
        """The share in the newest crawl that saw such items."""
        return next((share for _, share in reversed(self.shares) if share is not None), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage:
    """A source with its newest runs (newest first), and what its crawls found over time (oldest first).

    ``checks`` are those that the newest crawl did not pass. ``looks`` are due looks at the whole source, newest first;
    ``outcomes`` counts them. ``issues`` counts those of the newest runs by kind.
    """

    source: Row
    runs: list[Row]
    volumes: tuple[Volume, ...]
    coverage: tuple[FieldShares, ...]
    checks: list[Row]
    listings: list[Row]
    schedules: list[Row]
    looks: list[Row]
    outcomes: Mapping[str, int]
    back_off: Row | None
    incidents: list[Row]
    issues: list[Row]
    held: Held

    @property
    def most_items(self) -> int:
        """The items of the crawl that found most."""
        return max((volume.items for volume in self.volumes), default=0)


def source_page(conn: sqlite3.Connection, name: str) -> SourcePage | None:
    """Return the page of one source, or None if the archive has no source of this name."""
    source = source_state(conn, name)
    if source is None:
        return None
    key = source["id"]
    crawls = rows(conn, _CRAWLS, id=key)[::-1]
    figures = [(crawl["at"], crawl["verdict"], json.loads(crawl["figures"])) for crawl in crawls]
    looks = rows(conn, _LOOKS, id=key, url=source["url"])
    outcomes: dict[str, int] = defaultdict(int)
    for look in looks:
        outcomes[look["outcome"]] += look["looks"]
    return SourcePage(
        source=source,
        runs=rows(conn, _RUNS, id=key),
        volumes=tuple(Volume(at=at, verdict=v, items=sum(f.get("items", {}).values())) for at, v, f in figures),
        coverage=tuple(field_shares([(at, f) for at, _, f in figures])),
        checks=rows(conn, _CHECKS, run=crawls[-1]["id"]) if crawls else [],
        listings=rows(conn, _LISTINGS, id=key),
        schedules=rows(conn, _SCHEDULES, id=key),
        looks=looks,
        outcomes=dict(outcomes),
        back_off=next(iter(rows(conn, _BACK_OFF, id=key)), None),
        incidents=rows(conn, _INCIDENTS, id=key),
        issues=rows(conn, _ISSUES, id=key),
        held=months_held(conn, key),
    )


def field_shares(crawls: Sequence[tuple[str, Mapping[str, Any]]]) -> list[FieldShares]:
    """Return the share of items with each field, by kind of page; ``crawls`` are their times and figures, in order.

    >>> figures = {"items": {"a.listing petitions": 4}, "fields": {"a.listing petitions": {"goal": 3}}}
    >>> field_shares([("2026-01-01", figures)])[0].last
    0.75
    """
    names = {(page, field) for _, f in crawls for page, fields in f.get("fields", {}).items() for field in fields}
    return [
        FieldShares(page=page, field=field, shares=tuple((at, _share(f, page, field)) for at, f in crawls))
        for page, field in sorted(names)
    ]


def _share(figures: Mapping[str, Any], page: str, field: str) -> float | None:
    items = figures.get("items", {}).get(page, 0)
    # Fields that no item has are left out of the figures.
    return figures.get("fields", {}).get(page, {}).get(field, 0) / items if items else None

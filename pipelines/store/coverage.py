"""Store what each crawl read of each listing, and find which crawls can show that something is missing."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from sqlite3 import Connection, Row
from typing import Any, Self

from pipelines.records import CoverageRecord
from pipelines.store.absences import said_gone
from pipelines.store.current import shows_one
from pipelines.store.presence import Absence, Crawl
from pipelines.store.run_clocks import captures_at_a_wrong_time, crawls_at_a_wrong_time
from pipelines.store.run_figures import listing_key
from pipelines.store.verdicts import runs_not_ok

_COLUMNS = "url, covers, asked, since, pages, found, stated, is_whole, reason"
# Checks that say of some listings that they were not read, and nothing against those that were.
_OF_SOME_LISTINGS = ("access", "answers", "pages", "totals", "statuses")
_SINCE = re.compile(r"([?&])modified_after=[^&]*&?")
# A crawl of all listings is good if its verdict is ok. One that misses some covers the others, unless any other check
# fired: a site in trouble shows fewer items even where it answers.
_GOOD = f"""
SELECT r.id, r.is_complete FROM runs AS r JOIN run_verdicts AS v ON v.run_id = r.id
WHERE r.source_id = ? AND r.kind = 'crawl' AND CASE WHEN r.is_complete THEN v.verdict = 'ok' ELSE NOT r.is_partial
AND NOT EXISTS (SELECT 1 FROM run_checks AS c WHERE c.run_id = r.id AND c.verdict <> 'ok' AND c.name NOT IN
({", ".join(map(repr, _OF_SOME_LISTINGS))}))
AND EXISTS (SELECT 1 FROM listing_coverage AS k WHERE k.run_id = r.id AND k.covers = 'all' AND k.is_whole) END
"""


def store_coverage(db: Connection, run: int, listings: Sequence[CoverageRecord]) -> None:
    """Store what a crawl read of each listing."""
    for read in listings:
        counts = (read.since, read.pages, read.found, read.stated, read.reason is None, read.reason)
        db.execute(
            f"INSERT OR REPLACE INTO listing_coverage (run_id, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (run, coverage_key(read.url), read.covers, coverage_key(read.asked), *counts),
        )


def list_coverage(db: Connection, run: int) -> list[dict[str, Any]]:
    """List what a crawl read of each listing."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM listing_coverage WHERE run_id = ? ORDER BY url, covers", (run,))
    return [dict(row) for row in rows]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRuns:
    """What the runs of a source can show: read once for all of its petitions or alerts.

    ``doubts`` are the checks that crawls did not pass, ``wrong`` the runs at a wrong time, ``said_gone`` own pages that
    were gone, by key of their URL, ``read_in_part`` the crawls that failed at some listings alone. ``listing`` gives
    the name of the listing that was read at an address.
    """

    crawls: list[Crawl]
    doubts: Mapping[int, frozenset[str]]
    wrong: frozenset[int]
    said_gone: Mapping[str, list[Absence]]
    read_in_part: frozenset[int]
    listing: Callable[[str], str]

    @classmethod
    def read(cls, db: Connection, source_id: int, *, of_alerts: bool = False) -> Self:
        """Read what the runs of a source can show of its petitions, or of its alerts."""
        # Of alerts, what a crawl at a wrong time captured says nothing at all.
        wrong = crawls_at_a_wrong_time(db, source_id)
        late = captures_at_a_wrong_time(db, source_id)
        good = {row["id"]: bool(row["is_complete"]) for row in db.execute(_GOOD, (source_id,))}
        return cls(
            crawls=_covering_crawls(db, source_id, {run: good[run] for run in good.keys() - wrong - late}),
            doubts=runs_not_ok(db, source_id),
            wrong=frozenset(wrong | late if of_alerts else wrong),
            said_gone=said_gone(db, source_id, only_ok=of_alerts),
            read_in_part=frozenset(run for run, is_complete in good.items() if not is_complete),
            listing=listing_names(db, source_id),
        )


def listing_names(db: Connection, source_id: int) -> Callable[[str], str]:
    """Return what gives the name of the listing that was read at an address: as the stanza or the site names it.

    A blog's listing stays the same when its API closes and its feed is read; where no name was stored, it is the
    address without the number of its page.
    """
    query = """
        SELECT k.asked, k.url FROM listing_coverage AS k JOIN runs AS r ON r.id = k.run_id
        WHERE r.source_id = ? AND k.asked <> k.url GROUP BY k.asked, k.url ORDER BY max(k.run_id)
    """
    names = {row["asked"]: str(row["url"]) for row in db.execute(query, (source_id,))}

    def name(url: str) -> str:
        key = coverage_key(url)
        return names.get(key, key)

    return name


def coverage_key(url: str) -> str:
    """Return the address of a listing, whichever of its pages or changes are asked for.

    >>> coverage_key("https://a.example/wp-json/wp/v2/posts?per_page=100&modified_after=2026-01-01T00:00:00Z&page=2")
    'https://a.example/wp-json/wp/v2/posts?per_page=100'
    """
    return _SINCE.sub(r"\1", listing_key(url)).rstrip("?&")


def _covering_crawls(db: Connection, source_id: int, good: Mapping[int, bool]) -> list[Crawl]:
    """Read the ``good`` crawls of a source, complete or not, each with its last listing."""
    latest: dict[int, list[tuple[str, str, str, int, float]]] = defaultdict(list)
    for row in _listing_captures(db, source_id):
        if row["run_id"] in good:
            latest[row["run_id"]].append((row["captured_at"], row["url"], row["digest"], row["id"], row["day"]))
    found = []
    for run in sorted(latest):  # two crawls of one second keep their order
        at, _, _, capture_id, day = max(latest[run])
        covers = None if good[run] else _covered(db, run)
        found.append(Crawl(run_id=run, ended_at=at, capture_id=capture_id, day=day, covers=covers))
    return found


def _listing_captures(db: Connection, source_id: int) -> list[Row]:
    rows = db.execute(
        """
        SELECT c.run_id, c.captured_at, c.url, c.digest, c.id, julianday(c.captured_at) AS day, e.page
        FROM runs AS r JOIN captures AS c ON c.run_id = r.id JOIN extractions AS e ON e.capture_id = c.id
        WHERE r.source_id = ? AND r.kind = 'crawl' AND c.captured_at IS NOT NULL
        """,
        (source_id,),
    )
    return [row for row in rows if not shows_one(row["page"])]


def _covered(db: Connection, run: int) -> frozenset[str]:
    query = "SELECT url FROM listing_coverage WHERE run_id = ? AND covers = 'all' AND is_whole"
    return frozenset(row["url"] for row in db.execute(query, (run,)))

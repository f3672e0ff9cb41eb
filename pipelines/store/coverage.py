"""Store what each crawl read of each listing, and find which crawls can show that something is missing."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from sqlite3 import Connection, Row
from typing import Any, Self

from pipelines.records import CoverageRecord
from pipelines.store.absences import said_gone
from pipelines.store.crawl_spans import last_captured_at
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
SELECT r.id, r.is_complete, c.captured_at, c.id AS capture_id, julianday(c.captured_at) AS day
FROM runs AS r CROSS JOIN run_verdicts AS v ON v.run_id = r.id LEFT JOIN crawl_spans AS s ON s.run_id = r.id
LEFT JOIN captures AS c ON c.id = s.capture_id
WHERE r.source_id = ? AND r.kind = 'crawl' AND CASE WHEN r.is_complete THEN v.verdict = 'ok' ELSE NOT r.is_partial
AND NOT EXISTS (SELECT 1 FROM run_checks AS c WHERE c.run_id = r.id AND c.verdict <> 'ok' AND c.name NOT IN
({", ".join(map(repr, _OF_SOME_LISTINGS))}))
AND EXISTS (SELECT 1 FROM listing_coverage AS k WHERE k.run_id = r.id AND k.covers = 'all' AND k.is_whole) END
ORDER BY r.id
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


@dataclass(frozen=True, slots=True)
class ListingNames:
    """The name of the listing that was read at an address: as the stanza or the site names it.

    A blog's listing stays the same when its API closes and its feed is read; where no name was stored, it is the
    address without the number of its page.
    """

    names: Mapping[str, str]

    @classmethod
    def read(cls, db: Connection, source_id: int) -> Self:
        """Read the names of a source's listings."""
        query = """
            SELECT k.asked, k.url FROM listing_coverage AS k JOIN runs AS r ON r.id = k.run_id
            WHERE r.source_id = ? AND k.asked <> k.url GROUP BY k.asked, k.url ORDER BY max(k.run_id)
        """
        return cls({row["asked"]: str(row["url"]) for row in db.execute(query, (source_id,))})

    def __call__(self, url: str) -> str:
        key = coverage_key(url)
        return self.names.get(key, key)


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
    listing: ListingNames

    @classmethod
    def read(cls, db: Connection, source_id: int, *, of_alerts: bool = False) -> Self:
        """Read what the runs of a source can show of its petitions, or of its alerts."""
        # Of alerts, what a crawl at a wrong time captured says nothing at all.
        wrong = crawls_at_a_wrong_time(db, source_id)
        late = captures_at_a_wrong_time(db, source_id)
        good = db.execute(_GOOD, (source_id,)).fetchall()
        return cls(
            crawls=[_crawl(db, row) for row in good if row["capture_id"] and row["id"] not in wrong | late],
            doubts=runs_not_ok(db, source_id),
            wrong=frozenset(wrong | late if of_alerts else wrong),
            said_gone=said_gone(db, source_id, only_ok=of_alerts),
            read_in_part=frozenset(row["id"] for row in good if not row["is_complete"]),
            listing=ListingNames.read(db, source_id),
        )

    def crawls_since(self, first: str) -> list[Crawl]:
        """Return the crawls since the ``first`` look at something (ISO 8601 UTC); those before it say nothing."""
        return [crawl for crawl in self.crawls if crawl.ended_at >= first]


class SourceHistories:
    """Reads the runs of each source once, as long as no other connection writes."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._version = -1
        self._of_petitions: dict[int, SourceRuns] = {}
        self._of_alerts: dict[int, tuple[SourceRuns, str | None]] = {}

    def of_petitions(self, source_id: int) -> SourceRuns:
        """Return what the runs of a source can show of its petitions, as it is now; a transaction must be open."""
        self._refresh()
        if source_id not in self._of_petitions:
            self._of_petitions[source_id] = SourceRuns.read(self._db, source_id)
        return self._of_petitions[source_id]

    def of_alerts(self, source_id: int) -> SourceRuns:
        """Return the same of its alerts."""
        return self._alerts(source_id)[0]

    def last_at(self, source_id: int) -> str | None:
        """Return when a page of a source was captured last, by an ended crawl and a clock that was right."""
        return self._alerts(source_id)[1]

    def _alerts(self, source_id: int) -> tuple[SourceRuns, str | None]:
        self._refresh()
        if source_id not in self._of_alerts:
            runs = SourceRuns.read(self._db, source_id, of_alerts=True)
            self._of_alerts[source_id] = runs, last_captured_at(self._db, source_id, runs.wrong)
        return self._of_alerts[source_id]

    def _refresh(self) -> None:
        (version,) = self._db.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self._of_petitions.clear()
            self._of_alerts.clear()
            self._version = version


def coverage_key(url: str) -> str:
    """Return the address of a listing, whichever of its pages or changes are asked for.

    >>> coverage_key("https://a.example/wp-json/wp/v2/posts?per_page=100&modified_after=2026-01-01T00:00:00Z&page=2")
    'https://a.example/wp-json/wp/v2/posts?per_page=100'
    """
    return _SINCE.sub(r"\1", listing_key(url)).rstrip("?&")


def _crawl(db: Connection, row: Row) -> Crawl:
    covers = None if row["is_complete"] else _covered(db, row["id"])
    about = {"ended_at": row["captured_at"], "capture_id": row["capture_id"], "day": row["day"]}
    return Crawl(run_id=row["id"], covers=covers, **about)


def _covered(db: Connection, run: int) -> frozenset[str]:
    query = "SELECT url FROM listing_coverage WHERE run_id = ? AND covers = 'all' AND is_whole"
    return frozenset(row["url"] for row in db.execute(query, (run,)))

"""Derive the events of petitions from what is stored of them, of their source and of its crawls."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from sqlite3 import Connection

from pipelines.store.crawl_spans import at_a_wrong_time, good_crawls
from pipelines.store.events import TEXTS, Absence, Crawl, Event, Snapshot, events_of
from pipelines.store.petitions import refresh_petitions
from pipelines.store.run_clocks import crawls_at_a_wrong_time
from pipelines.store.verdicts import runs_not_ok
from pipelines.store.withdrawals import withdraw_events
from scrapers.slugs import url_key

# A crawl counts once it has ended without failing and is judged, and not before.
COUNTED = """
(r.kind <> 'crawl' OR (v.run_id IS NOT NULL AND coalesce(r.ending, r.status) = 'finished'))
"""
_EVENT = "kind, occurred_at, field, before, after, capture_id"
_PRESENCE = ("missing", "vanished", "returned")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHistory:
    """What the events of all petitions of a source depend on.

    ``crawls`` are the good ones, ``doubts`` the checks that others did not pass, ``wrong`` crawls that began at a wrong
    time, and ``gone`` the absences that no status shows, by key of the petition's URL.
    """

    crawls: list[Crawl]
    doubts: Mapping[int, frozenset[str]]
    wrong: frozenset[int]
    gone: Mapping[str, list[Absence]]


class SourceHistories:
    """Reads the history of each source once, as long as no other connection writes."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._version = -1
        self._known: dict[int, SourceHistory] = {}

    def of(self, source_id: int) -> SourceHistory:
        """Return the history of a source as it is now; a transaction must be open."""
        (version,) = self._db.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self._known.clear()
            self._version = version
        if source_id not in self._known:
            self._known[source_id] = SourceHistory(
                crawls=good_crawls(self._db, source_id, at_a_wrong_time(self._db, source_id)),
                doubts=runs_not_ok(self._db, source_id),
                wrong=crawls_at_a_wrong_time(self._db, source_id),
                gone=_said_gone(self._db, source_id),
            )
        return self._known[source_id]


def rebuild_events(
    db: Connection, petitions: Iterable[tuple[int, int, str | None]], histories: SourceHistories
) -> None:
    """Derive the events of petitions, each with its source and the key of its URL. Unchanged rows keep their ids."""
    for petition_id, source_id, key in petitions:
        history = histories.of(source_id)
        snapshots = [s for s in _snapshots(db, petition_id, history.doubts) if s.run_id not in history.wrong]
        absences = _absences(db, petition_id) + history.gone.get(key or "", [])
        absences = [a for a in absences if a.run_id not in history.wrong]
        events = events_of(snapshots, absences, _crawls_since(snapshots, history.crawls))
        _store_events(db, petition_id, events)
        _store_missing(db, petition_id, source_id, events)


def _crawls_since(snapshots: list[Snapshot], crawls: list[Crawl]) -> list[Crawl]:
    """Leave out the crawls before the first observation, which say nothing of a petition."""
    first = snapshots[0].observed_at if snapshots else "~"
    return [crawl for crawl in crawls if crawl.ended_at >= first]


def _store_events(db: Connection, petition_id: int, events: list[Event]) -> None:
    wanted: list[tuple[object, ...]] = [astuple(event) for event in events]
    rows = db.execute(f"SELECT id, {_EVENT} FROM events WHERE petition_id = ?", (petition_id,))
    stored = {tuple(row)[1:]: row["id"] for row in rows}
    lapsed = [event for event in stored if event not in wanted]
    new = [event for event in wanted if event not in stored]
    withdraw_events(db, [stored[event] for event in lapsed], events)
    db.executemany(
        f"INSERT INTO events (petition_id, {_EVENT}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(petition_id, *event) for event in new],
    )
    if any(event[0] in ("vanished", "returned") for event in (*lapsed, *new)):
        refresh_petitions(db, [petition_id])  # "gone" follows from its events


def _store_missing(db: Connection, petition_id: int, source_id: int, events: list[Event]) -> None:
    """Keep the list of petitions that are missing and have not vanished: each good crawl may confirm it."""
    last = next((event.kind for event in reversed(events) if event.kind in _PRESENCE), None)
    if last == "missing":
        db.execute("INSERT OR IGNORE INTO missing_petitions VALUES (?, ?)", (petition_id, source_id))
    else:
        db.execute("DELETE FROM missing_petitions WHERE petition_id = ?", (petition_id,))


def _snapshots(db: Connection, petition_id: int, doubts: Mapping[int, frozenset[str]]) -> list[Snapshot]:
    """Read the timed snapshots of a petition in the order of their captures, without those of crawls that failed.

    A crawl that fails may have read a page wrongly; an import or a backfill fails over what it could not get, and its
    captures are not fetched again. ``doubts`` are the checks that the crawls of its source did not pass.
    """
    columns = f"id, page, complete, title_uncertain, status, {', '.join(TEXTS)}"
    query = f"SELECT {columns} FROM petition_versions WHERE petition_id = ?"
    versions = {row["id"]: dict(row) for row in db.execute(query, (petition_id,))}
    rows = db.execute(
        f"""
        SELECT s.observed_at, julianday(s.observed_at) AS day, c.run_id, s.capture_id, s.version_id, s.signatures,
               s.goal
        FROM signature_snapshots AS s JOIN captures AS c ON c.id = s.capture_id JOIN runs AS r ON r.id = c.run_id
        LEFT JOIN run_verdicts AS v ON v.run_id = r.id
        WHERE s.petition_id = ? AND s.observed_at IS NOT NULL AND {COUNTED}
        ORDER BY s.observed_at, c.url, c.digest, s.signatures, s.goal
        """,
        (petition_id,),
    )
    return [
        Snapshot(
            observed_at=row["observed_at"],
            day=row["day"],
            run_id=row["run_id"],
            capture_id=row["capture_id"],
            version=versions[row["version_id"]],
            signatures=row["signatures"],
            goal=row["goal"],
            doubtful=doubts.get(row["run_id"], frozenset()),
        )
        for row in rows
    ]


_CREDIBLE = """
CASE WHEN r.kind <> 'crawl' THEN 1 WHEN r.is_partial THEN 0 WHEN r.is_complete THEN v.verdict = 'ok'
     ELSE v.run_id IS NOT NULL AND coalesce(r.ending, r.status) = 'finished' END
"""


def _absences(db: Connection, petition_id: int) -> list[Absence]:
    """Read when the page of a petition was gone, in the order of the captures that show it.

    Of whole crawls, only of those that are ok: a site in trouble may answer 404 to everything. Others ask for the pages
    of petitions that they list. Those of single listings or pages never: the next whole crawl asks for the page too.
    """
    rows = db.execute(
        f"""
        SELECT c.captured_at, julianday(c.captured_at), c.run_id, c.id FROM petitions AS p
        JOIN captures AS c ON c.source_id = p.source_id AND c.gone_key = p.url_key JOIN runs AS r ON r.id = c.run_id
        LEFT JOIN run_verdicts AS v ON v.run_id = r.id
        WHERE p.id = ? AND c.captured_at IS NOT NULL AND {_CREDIBLE}
        ORDER BY c.captured_at, c.url, c.digest
        """,
        (petition_id,),
    )
    return [Absence(observed_at=at, day=day, run_id=run, capture_id=capture) for at, day, run, capture in rows]


def _said_gone(db: Connection, source_id: int) -> dict[str, list[Absence]]:
    """Read, by key of its URL, when a page was gone without saying so by its status: as ``issues`` of its captures."""
    found: dict[str, list[Absence]] = defaultdict(list)
    for row in db.execute(
        f"""
        SELECT i.url, c.captured_at, julianday(c.captured_at) AS day, c.run_id, c.id FROM issues AS i
        JOIN captures AS c ON c.id = i.capture_id JOIN runs AS r ON r.id = c.run_id
        LEFT JOIN run_verdicts AS v ON v.run_id = r.id
        WHERE i.source_id = ? AND i.kind IN ('soft 404', 'led home') AND c.captured_at IS NOT NULL AND {_CREDIBLE}
        ORDER BY c.captured_at, c.url, c.digest
        """,
        (source_id,),
    ):
        absence = Absence(observed_at=row["captured_at"], day=row["day"], run_id=row["run_id"], capture_id=row["id"])
        found[url_key(row["url"])].append(absence)
    return found

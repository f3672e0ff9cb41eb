"""Derive the events of alerts: text edited, deadline passed, missing, vanished and returned."""

from collections.abc import Iterable, Sequence
from dataclasses import astuple
from datetime import date, timedelta
from sqlite3 import Connection, Row

from pipelines.store.absences import COUNTED, alert_absences
from pipelines.store.coverage import SourceHistories, SourceRuns
from pipelines.store.current import shows_one
from pipelines.store.events import Event, Snapshot, as_seen, edits, presence_events
from pipelines.store.presence import Absence, Crawl, Seen
from pipelines.store.withdrawals import withdraw_events
from scrapers.urls import url_key

ALERT_TEXTS = ("title", "body")
_EVENT = "kind, occurred_at, field, before, after, capture_id"
_LOOKS = f"""
SELECT k.observed_at, julianday(k.observed_at) AS day, c.run_id, k.capture_id, c.url, e.page, k.is_listed,
       r.kind = 'crawl' AS by_crawl, {COUNTED} AS is_good,
       v.verdict = 'ok' AND NOT r.is_partial AND r.kind = 'crawl' AS is_proof
FROM alert_looks AS k JOIN captures AS c ON c.id = k.capture_id JOIN runs AS r ON r.id = c.run_id
LEFT JOIN extractions AS e ON e.capture_id = c.id LEFT JOIN run_verdicts AS v ON v.run_id = r.id
WHERE k.alert_id = ? AND k.observed_at IS NOT NULL ORDER BY k.observed_at, c.url, c.digest
"""
# The same post at another address: it was moved, and is not gone.
_MOVED = f"""
SELECT s.observed_at, julianday(s.observed_at) AS day, c.run_id, s.capture_id, r.kind = 'crawl' AS by_crawl,
       {COUNTED} AS is_good
FROM action_alerts AS a JOIN action_alerts AS b ON b.source_id = a.source_id AND b.native_id = a.native_id
JOIN alert_sightings AS s ON s.alert_id = b.id JOIN captures AS c ON c.id = s.capture_id
JOIN runs AS r ON r.id = c.run_id LEFT JOIN run_verdicts AS v ON v.run_id = r.id
WHERE a.id = ? AND b.id <> a.id AND s.observed_at IS NOT NULL
AND s.observed_at > (SELECT min(observed_at) FROM alert_sightings WHERE alert_id = a.id)
ORDER BY s.observed_at, c.url, c.digest
"""


def events_of_alert(
    sightings: Sequence[Snapshot],
    looks: Sequence[Seen],
    absences: Sequence[Absence],
    crawls: Sequence[Crawl],
    last_at: str | None,
) -> list[Event]:
    """List every event of one alert, from sightings in the order of their captures. Pure.

    ``looks`` saw that it was there without reading its text; ``crawls`` are those that could have shown it. ``last_at``
    is when its source was captured last (ISO 8601 UTC).
    """
    seen = [*map(as_seen, sightings), *looks]
    found = [*edits(sightings, ALERT_TEXTS), *presence_events(seen, absences, crawls)]
    if sightings and last_at and (passed := _deadline_passed(sightings, last_at)):
        found.append(passed)
    unique: dict[tuple[str, str, str | None], Event] = {}
    for event in found:
        unique.setdefault((event.kind, event.occurred_at, event.field), event)
    return list(unique.values())


def _deadline_passed(sightings: Sequence[Snapshot], last_at: str) -> Event | None:
    """Find that the last deadline that was shown is over: the day after it has begun, in UTC."""
    shown = [s for s in sightings if s.version["deadline"] and s.version["complete"]]
    if not shown:
        return None
    deadline = str(shown[-1].version["deadline"])
    ends = date.fromisoformat(deadline[:10]) + timedelta(days=1)
    occurred_at = f"{ends}T00:00:00Z"
    if occurred_at > last_at:
        return None
    first = next(s for s in shown if s.version["deadline"] == deadline)
    return Event(kind="deadline_passed", occurred_at=occurred_at, after=deadline, capture_id=first.capture_id)


def rebuild_alert_events(db: Connection, alert_ids: Iterable[int], histories: SourceHistories) -> None:
    """Derive the events of these alerts; unchanged rows keep their ids. A transaction must be open."""
    for alert_id in alert_ids:
        alert = db.execute("SELECT source_id, url FROM action_alerts WHERE id = ?", (alert_id,)).fetchone()
        if alert is None:
            continue
        source_id = alert["source_id"]
        runs = histories.of_alerts(source_id)
        sightings = [s for s in _sightings(db, alert_id, runs) if s.run_id not in runs.wrong]
        looks, lacking = _looks(db, alert_id, runs)
        key = url_key(alert["url"]) if alert["url"] else ""
        gone = alert_absences(db, source_id, alert["url"]) + runs.said_gone.get(key, [])
        gone = [absence for absence in gone if absence.run_id not in runs.wrong]
        events = events_of_alert(sightings, looks, gone, [*runs.crawls, *lacking], histories.last_at(source_id))
        wanted: dict[tuple[object, ...], None] = dict.fromkeys(astuple(event) for event in events)
        rows = db.execute(f"SELECT id, {_EVENT} FROM alert_events WHERE alert_id = ?", (alert_id,))
        stored = {tuple(row)[1:]: row["id"] for row in rows}
        withdraw_events(db, [stored[event] for event in stored if event not in wanted], events, owner="alert")
        db.executemany(
            f"INSERT INTO alert_events (alert_id, {_EVENT}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(alert_id, *event) for event in wanted if event not in stored],
        )


def _looks(db: Connection, alert_id: int, runs: SourceRuns) -> tuple[list[Seen], list[Crawl]]:
    """Read the looks that saw an alert without its text, and the crawls that asked for it and were not shown it."""
    seen, lacking = list[Seen](), list[Crawl]()
    rows = [*db.execute(_LOOKS, (alert_id,)), *db.execute(_MOVED, (alert_id,))]
    for row in (dict(row) for row in rows if row["run_id"] not in runs.wrong):
        about = {"day": row["day"], "run_id": row["run_id"], "capture_id": row["capture_id"]}
        if not row.get("is_listed", 1):
            if row["is_proof"]:
                lacking.append(Crawl(ended_at=row["observed_at"], **about))
        elif row["is_good"] or row["run_id"] in runs.read_in_part:
            page = row.get("page")
            is_named = page is not None and page != "wordpress.known"
            listing = runs.listing(row["url"]) if is_named else ""
            by_crawl = bool(row["by_crawl"])
            is_own = page is not None and shows_one(page)
            seen.append(
                Seen(observed_at=row["observed_at"], listing=None if is_own else listing, by_crawl=by_crawl, **about)
            )
    return seen, lacking


def _sightings(db: Connection, alert_id: int, runs: SourceRuns) -> list[Snapshot]:
    """Read the timed sightings of an alert in the order of their captures, without those of crawls that failed."""
    query = "SELECT id, page, complete, deadline, title, body, content_hash FROM alert_versions WHERE alert_id = ?"
    versions = {row["id"]: {"title_uncertain": 0, **dict(row)} for row in db.execute(query, (alert_id,))}
    rows = db.execute(
        f"""
        SELECT s.observed_at, julianday(s.observed_at) AS day, c.run_id, s.capture_id, s.version_id, c.url, c.digest,
               r.kind = 'crawl' AS by_crawl, {COUNTED} AS is_good
        FROM alert_sightings AS s JOIN captures AS c ON c.id = s.capture_id JOIN runs AS r ON r.id = c.run_id
        LEFT JOIN run_verdicts AS v ON v.run_id = r.id
        WHERE s.alert_id = ? AND s.observed_at IS NOT NULL
        """,
        (alert_id,),
    ).fetchall()

    def in_order(row: Row) -> tuple[str, ...]:
        # A page may show an alert in two wordings: their ids follow from the order in which they arrived.
        return row["observed_at"], row["url"], row["digest"], versions[row["version_id"]]["content_hash"]

    return [
        Snapshot(
            observed_at=row["observed_at"],
            day=row["day"],
            run_id=row["run_id"],
            capture_id=row["capture_id"],
            version=versions[row["version_id"]],
            signatures=None,
            goal=None,
            doubtful=runs.doubts.get(row["run_id"], frozenset()),
            listing=runs.listing(row["url"]),
            by_crawl=bool(row["by_crawl"]),
        )
        for row in sorted(rows, key=in_order)
        if row["is_good"] or row["run_id"] in runs.read_in_part
    ]

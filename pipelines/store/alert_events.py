"""Derive the events of alerts: text edited, deadline passed, page gone and back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple
from datetime import date, timedelta
from sqlite3 import Connection
from typing import Literal

from pipelines.store.events import Absence, Event, Snapshot, edits
from pipelines.store.run_clocks import captures_at_a_wrong_time, crawls_at_a_wrong_time
from pipelines.store.verdicts import runs_not_ok
from pipelines.store.withdrawals import withdraw_events
from scrapers.slugs import url_key

ALERT_TEXTS = ("title", "body")
_EVENT = "kind, occurred_at, field, before, after, capture_id"
_OBSERVED = "SELECT s.alert_id FROM alert_sightings AS s JOIN captures AS c ON c.id = s.capture_id WHERE c.run_id = ?1"


def events_of_alert(sightings: Sequence[Snapshot], absences: Sequence[Absence], last_at: str | None) -> list[Event]:
    """List every event of one alert, from sightings in the order of their captures. Pure.

    ``last_at`` is when its source was captured last (ISO 8601 UTC). A listing without the alert proves nothing: a blog
    is asked for what changed, and a feed holds the newest posts alone. Only its own page shows that it is gone.
    """
    found = [*edits(sightings, ALERT_TEXTS), *_presence(sightings, absences)]
    if sightings and last_at and (passed := _deadline_passed(sightings, last_at)):
        found.append(passed)
    unique: dict[tuple[str, str, str | None], Event] = {}
    for event in found:
        unique.setdefault((event.kind, event.occurred_at, event.field), event)
    return list(unique.values())


def _presence(sightings: Sequence[Snapshot], absences: Sequence[Absence]) -> Iterator[Event]:
    """Find when the page of an alert was gone, and when the alert was seen again.

    Not where the same crawl shows the alert elsewhere: then only its page does not work.
    """
    seen_in = {s.run_id for s in sightings}
    moments: list[tuple[str, int, Snapshot | Absence]] = [(s.observed_at, 0, s) for s in sightings]
    moments += [(a.observed_at, 1, a) for a in absences if a.run_id not in seen_in]
    state: Literal["unseen", "present", "vanished"] = "unseen"
    for at, _, moment in sorted(moments, key=lambda m: m[:2]):
        if isinstance(moment, Snapshot):
            if state == "vanished":
                yield Event(kind="returned", occurred_at=at, capture_id=moment.capture_id)
            state = "present"
        elif state == "present":
            state = "vanished"
            yield Event(kind="vanished", occurred_at=at, capture_id=moment.capture_id)


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


def rebuild_alert_events(db: Connection, run: int, *, is_rejudged: bool) -> None:
    """Derive the events of the alerts that a crawl saw, or whose page or deadline it showed to be over.

    After other runs, and where crawls were judged differently (``is_rejudged``), those of the whole source. A
    transaction must be open.
    """
    kind, source_id = db.execute("SELECT kind, source_id FROM runs WHERE id = ?", (run,)).fetchone()
    if kind != "crawl" or is_rejudged:
        rows = db.execute("SELECT id FROM action_alerts WHERE ?1 IS NULL OR source_id = ?1", (source_id,)).fetchall()
        _rebuild(db, [row["id"] for row in rows])
        return
    touched = {row["alert_id"] for row in db.execute(_OBSERVED, (run,))}
    query = "SELECT gone_key FROM captures WHERE run_id = ? AND gone_key IS NOT NULL"
    if gone := {row["gone_key"] for row in db.execute(query, (run,))}:
        alerts = db.execute("SELECT id, url FROM action_alerts WHERE source_id = ? AND url IS NOT NULL", (source_id,))
        touched |= {row["id"] for row in alerts if url_key(row["url"]) in gone}
    passed = db.execute(
        "SELECT id FROM action_alerts AS a WHERE source_id = ? AND deadline IS NOT NULL AND NOT EXISTS "
        "(SELECT 1 FROM alert_events AS e WHERE e.alert_id = a.id AND e.kind = 'deadline_passed')",
        (source_id,),
    )
    _rebuild(db, sorted(touched | {row["id"] for row in passed}))


def rebuild_all_alert_events(db: Connection) -> None:
    """Derive the events of all alerts. A transaction must be open."""
    _rebuild(db, [row["id"] for row in db.execute("SELECT id FROM action_alerts").fetchall()])


def _rebuild(db: Connection, alerts: Iterable[int]) -> None:
    """Derive the events of these alerts; unchanged rows keep their ids."""
    doubts: dict[int, Mapping[int, frozenset[str]]] = {}
    wrong: dict[int, frozenset[int]] = {}
    last: dict[int, str | None] = {}
    for alert_id in alerts:
        alert = db.execute("SELECT source_id, url FROM action_alerts WHERE id = ?", (alert_id,)).fetchone()
        source_id = alert["source_id"]
        if source_id not in doubts:
            doubts[source_id] = runs_not_ok(db, source_id)
            wrong[source_id] = crawls_at_a_wrong_time(db, source_id) | captures_at_a_wrong_time(db, source_id)
            last[source_id] = _last_at(db, source_id, wrong[source_id])
        left_out = wrong[source_id]
        sightings = [s for s in _sightings(db, alert_id, doubts[source_id]) if s.run_id not in left_out]
        absences = [a for a in _absences(db, source_id, alert["url"]) if a.run_id not in left_out]
        events = events_of_alert(sightings, absences, last[source_id])
        wanted: list[tuple[object, ...]] = [astuple(event) for event in events]
        rows = db.execute(f"SELECT id, {_EVENT} FROM alert_events WHERE alert_id = ?", (alert_id,))
        stored = {tuple(row)[1:]: row["id"] for row in rows}
        withdraw_events(db, [stored[event] for event in stored if event not in wanted], events, owner="alert")
        db.executemany(
            f"INSERT INTO alert_events (alert_id, {_EVENT}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(alert_id, *event) for event in wanted if event not in stored],
        )


def _sightings(db: Connection, alert_id: int, doubts: Mapping[int, frozenset[str]]) -> list[Snapshot]:
    """Read the timed sightings of an alert in the order of their captures, without those of crawls that failed."""
    query = "SELECT id, page, complete, deadline, title, body FROM alert_versions WHERE alert_id = ?"
    versions = {row["id"]: {"title_uncertain": 0, **dict(row)} for row in db.execute(query, (alert_id,))}
    rows = db.execute(
        """
        SELECT s.observed_at, julianday(s.observed_at) AS day, c.run_id, s.capture_id, s.version_id
        FROM alert_sightings AS s JOIN captures AS c ON c.id = s.capture_id JOIN runs AS r ON r.id = c.run_id
        WHERE s.alert_id = ? AND s.observed_at IS NOT NULL AND (r.status = 'finished' OR r.kind <> 'crawl')
        ORDER BY s.observed_at, c.url, c.digest, s.version_id
        """,
        (alert_id,),
    )
    return [
        Snapshot(
            observed_at=row["observed_at"],
            day=row["day"],
            run_id=row["run_id"],
            capture_id=row["capture_id"],
            version=versions[row["version_id"]],
            signatures=None,
            goal=None,
            doubtful=doubts.get(row["run_id"], frozenset()),
        )
        for row in rows
    ]


def _absences(db: Connection, source_id: int, url: str | None) -> list[Absence]:
    """Read when the page of an alert was gone (404, 410), by crawls that did not fail and by other runs."""
    rows = db.execute(
        """
        SELECT c.captured_at, julianday(c.captured_at) AS day, c.run_id, c.id FROM captures AS c
        JOIN runs AS r ON r.id = c.run_id LEFT JOIN run_verdicts AS v ON v.run_id = r.id
        WHERE c.source_id = ? AND c.gone_key = ? AND c.captured_at IS NOT NULL
        AND (r.kind <> 'crawl' OR v.verdict = 'ok') ORDER BY c.captured_at, c.url, c.digest
        """,
        (source_id, url_key(url) if url else None),
    )
    return [Absence(observed_at=r["captured_at"], day=r["day"], run_id=r["run_id"], capture_id=r["id"]) for r in rows]


def _last_at(db: Connection, source_id: int, left_out: frozenset[int]) -> str | None:
    """Return when an ended crawl captured a page of a source last, by a clock that was right."""
    rows = db.execute(
        "SELECT r.id, (SELECT max(captured_at) FROM captures WHERE run_id = r.id) AS last FROM runs AS r "
        "WHERE r.source_id = ? AND r.kind = 'crawl' AND r.status <> 'running'",
        (source_id,),
    )
    return max((row["last"] for row in rows if row["last"] and row["id"] not in left_out), default=None)

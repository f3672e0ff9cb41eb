"""Derive the events of alerts: text edited, deadline passed, page gone and back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple
from datetime import date, timedelta
from sqlite3 import Connection
from typing import Literal

from pipelines.store.crawl_spans import at_a_wrong_time, last_captured_at
from pipelines.store.events import Absence, Event, Snapshot, edits
from pipelines.store.petition_history import COUNTED
from pipelines.store.verdicts import runs_not_ok
from pipelines.store.withdrawals import withdraw_events
from scrapers.slugs import url_key

ALERT_TEXTS = ("title", "body")
_EVENT = "kind, occurred_at, field, before, after, capture_id"


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


def rebuild_alert_events(db: Connection, alert_ids: Iterable[int]) -> None:
    """Derive the events of these alerts; unchanged rows keep their ids. A transaction must be open."""
    doubts: dict[int, Mapping[int, frozenset[str]]] = {}
    wrong: dict[int, frozenset[int]] = {}
    last: dict[int, str | None] = {}
    for alert_id in alert_ids:
        alert = db.execute("SELECT source_id, url FROM action_alerts WHERE id = ?", (alert_id,)).fetchone()
        if alert is None:
            continue
        source_id = alert["source_id"]
        if source_id not in doubts:
            doubts[source_id] = runs_not_ok(db, source_id)
            wrong[source_id] = at_a_wrong_time(db, source_id)
            last[source_id] = last_captured_at(db, source_id, wrong[source_id])
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
        f"""
        SELECT s.observed_at, julianday(s.observed_at) AS day, c.run_id, s.capture_id, s.version_id
        FROM alert_sightings AS s JOIN captures AS c ON c.id = s.capture_id JOIN runs AS r ON r.id = c.run_id
        LEFT JOIN run_verdicts AS v ON v.run_id = r.id
        WHERE s.alert_id = ? AND s.observed_at IS NOT NULL AND {COUNTED}
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

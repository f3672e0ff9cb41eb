"""Store incidents and the notices about them: each is opened, sent and closed once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from sqlite3 import Connection
from typing import Literal

from pipelines.store.captures import utc_text
from pipelines.store.judge import Verdict

IncidentKind = Literal[
    "degraded", "changed", "blocked", "empty", "failed", "did not run", "backup", "disk", "damage", "notices"
]
NoticeKind = Literal["opened", "closed", "digest"]
Channel = Literal["command", "email", "webhook"]
VERDICTS: tuple[IncidentKind, ...] = ("degraded", "changed", "blocked", "empty", "failed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """What is wrong, from ``opened_at`` until ``closed_at`` (ISO 8601 UTC; None: it still is).

    ``source`` is None for what concerns the whole archive; ``about`` tells apart incidents of one kind, and ``run`` is
    the crawl that showed it first, ``of_part`` whether that read some listings only. ``closed_by`` says why it is over.
    """

    id: int
    source: str | None
    kind: IncidentKind
    about: str
    opened_at: str
    reason: str
    run: int | None
    of_part: bool
    closed_at: str | None
    closed_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A notice that is to be sent; ``incident`` is None for a digest."""

    id: int
    kind: NoticeKind
    incident: Incident | None
    due_at: str
    tries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedRun:
    """An ended crawl as far as incidents are concerned; ``is_partial`` where it read some listings only."""

    run: int
    verdict: Verdict
    reasons: str
    is_partial: bool


_INCIDENT = """
SELECT i.id, s.name AS source, i.kind, i.about, i.opened_at, i.reason, i.run_id AS run,
       coalesce(r.is_partial, 0) AS of_part, i.closed_at, i.closed_by
FROM incidents AS i LEFT JOIN sources AS s ON s.id = i.source_id LEFT JOIN runs AS r ON r.id = i.run_id
"""


def open_incidents(db: Connection) -> list[Incident]:
    """List the incidents that are not over, the oldest first."""
    return [Incident(**dict(row)) for row in db.execute(f"{_INCIDENT} WHERE i.closed_at IS NULL ORDER BY i.id")]


def open_incident(
    db: Connection,
    kind: IncidentKind,
    reason: str,
    channels: Iterable[Channel],
    *,
    now: datetime,
    source_id: int | None = None,
    about: str = "",
    run: int | None = None,
) -> bool:
    """Open an incident and put its notices in the queue; returns False where the same one is open already."""
    values = (source_id, kind, about, utc_text(now), reason, run)
    done = db.execute(
        "INSERT INTO incidents (source_id, kind, about, opened_at, reason, run_id) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT DO NOTHING RETURNING id",
        values,
    ).fetchone()
    if done:
        _queue(db, done["id"], "opened", channels, now)
    return done is not None


def close_incident(db: Connection, incident: Incident, why: str, channels: Iterable[Channel], now: datetime) -> None:
    """Close an incident and put its notices in the queue."""
    query = "UPDATE incidents SET closed_at = ?, closed_by = ? WHERE id = ?"
    db.execute(query, (utc_text(now), why, incident.id))
    _queue(db, incident.id, "closed", channels, now)


def _queue(db: Connection, incident: int, kind: NoticeKind, channels: Iterable[Channel], now: datetime) -> None:
    db.executemany(
        "INSERT INTO notices (incident_id, kind, channel, due_at) VALUES (?, ?, ?, ?)",
        [(incident, kind, channel, utc_text(now)) for channel in channels],
    )


def queue_digest(db: Connection, channels: Iterable[Channel], now: datetime, every: timedelta) -> None:
    """Put a digest in the queue of each channel that was sent none for so long; an older one unsent gives way to it."""
    for channel in channels:
        query = "SELECT max(due_at) AS last FROM notices WHERE kind = 'digest' AND channel = ? AND due_at <= ?"
        last = db.execute(query, (channel, utc_text(now))).fetchone()["last"]
        if last is None or now - datetime.fromisoformat(last) >= every:
            db.execute(
                "DELETE FROM notices WHERE kind = 'digest' AND channel = ? AND noticed_at IS NULL",
                (channel,),
            )
            db.execute(
                "INSERT INTO notices (kind, channel, due_at) VALUES ('digest', ?, ?) ON CONFLICT DO NOTHING",
                (channel, utc_text(now)),
            )


def notices_to_send(db: Connection, channel: Channel) -> list[Notice]:
    """List what a channel has not taken yet: what was tried least often first, so that one it refuses holds up none."""
    rows = db.execute(
        "SELECT id, kind, incident_id, due_at, tries FROM notices WHERE channel = ? AND noticed_at IS NULL "
        "ORDER BY tries, id",
        (channel,),
    ).fetchall()
    return [
        Notice(
            id=row["id"],
            kind=row["kind"],
            incident=_incident(db, row["incident_id"]) if row["incident_id"] else None,
            due_at=row["due_at"],
            tries=row["tries"],
        )
        for row in rows
    ]


def _incident(db: Connection, number: int) -> Incident:
    return Incident(**dict(db.execute(f"{_INCIDENT} WHERE i.id = ?", (number,)).fetchone()))


def note_try(db: Connection, notice: Notice, now: datetime) -> None:
    """Store that a notice is about to be sent."""
    db.execute("UPDATE notices SET tries = tries + 1, tried_at = ? WHERE id = ?", (utc_text(now), notice.id))


def note_sent(db: Connection, notice: Notice, error: str | None, now: datetime) -> None:
    """Store that a channel took a notice, or why it did not."""
    taken = utc_text(now) if error is None else None
    db.execute("UPDATE notices SET noticed_at = ?, error = ? WHERE id = ?", (taken, error, notice.id))


def new_runs(db: Connection, source_id: int) -> Sequence[JudgedRun]:
    """List the judged crawls of a source that were not looked through for incidents yet, in their order.

    At the first time these are the ones since the last that was ok: what was wrong years ago is no news.
    """
    rows = db.execute(
        """
        SELECT v.run_id AS run, v.verdict, v.reasons, r.is_partial FROM run_verdicts AS v
        JOIN runs AS r ON r.id = v.run_id WHERE r.source_id = ?1 AND r.id > coalesce(
            (SELECT run_id FROM noticed_runs WHERE source_id = ?1),
            (SELECT max(g.run_id) - 1 FROM run_verdicts AS g JOIN runs AS o ON o.id = g.run_id
             WHERE o.source_id = ?1 AND g.verdict = 'ok'),
            0)
        ORDER BY r.id
        """,
        (source_id,),
    )
    return [JudgedRun(**dict(row)) for row in rows]


def note_looked_through(db: Connection, source_id: int, run: int) -> None:
    """Store up to which crawl a source was looked through for incidents."""
    query = "INSERT INTO noticed_runs VALUES (?, ?) ON CONFLICT DO UPDATE SET run_id = excluded.run_id"
    db.execute(query, (source_id, run))


def last_verdicts(db: Connection, source_id: int) -> list[JudgedRun]:
    """Read the verdicts on the last crawl of a source and on the last whole one: ``replay`` may have changed them."""
    query = (
        "SELECT v.run_id AS run, v.verdict, v.reasons, r.is_partial FROM run_verdicts AS v JOIN runs AS r "
        "ON r.id = v.run_id WHERE r.source_id = ? AND r.is_partial <= ? ORDER BY r.id DESC LIMIT 1"
    )
    found = [db.execute(query, (source_id, most)).fetchone() for most in (1, 0)]
    return [JudgedRun(**dict(row)) for row in found if row]


def last_crawl_at(db: Connection, source_id: int, now: datetime) -> datetime | None:
    """Return when the last crawl of a source began (aware UTC); one that is yet to come has a wrong time."""
    row = db.execute(
        "SELECT max(started_at) AS last FROM runs WHERE source_id = ? AND kind = 'crawl' AND started_at <= ?",
        (source_id, utc_text(now)),
    ).fetchone()
    return datetime.fromisoformat(row["last"]) if row["last"] else None


def source_ids(db: Connection) -> dict[str, int]:
    """Return the ids of the sources in the archive by name."""
    return {row["name"]: row["id"] for row in db.execute("SELECT name, id FROM sources")}

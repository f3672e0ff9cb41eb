"""Store when each listing is to be looked at, what came of each due look, and which sites are left alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from sqlite3 import Connection
from typing import Literal

from pipelines.store.captures import utc_text

LookKind = Literal["source", "listing", "petition"]
Hindrance = Literal["locked", "blocked", "failed", "budget", "back-off"]
Reason = Literal["not running", "locked", "blocked", "failed", "budget", "back-off"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What is looked at again and again: a whole source, a listing of it, or a petition's own page.

    ``every`` is how often, and ``reason`` why; ``requests`` is what one look costs, at least. ``next_due_at`` (aware
    UTC) is the time that is open: nothing has come of it yet; ``hindered_by`` is why not, where a start has tried.
    """

    kind: LookKind
    url: str
    every: timedelta
    reason: str
    requests: int
    next_due_at: datetime
    hindered_by: Hindrance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """Looks of one day (``looks``, the first was due at ``due_at``) that were not taken, all for the same reason."""

    due_at: datetime
    reason: Reason
    looks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BackOff:
    """A site that failed ``failures`` crawls in a row, the last at ``failed_at``, is left alone ``until_at``."""

    failures: int
    failed_at: datetime
    until_at: datetime
    reason: str


def look_schedules(db: Connection, source_id: int) -> list[Look]:
    """Read what is looked at of a source, the whole source first."""
    rows = db.execute(
        "SELECT kind, url, every_hours, reason, requests, next_due_at, hindered_by FROM look_schedules "
        "WHERE source_id = ? ORDER BY kind <> 'source', kind, url",
        (source_id,),
    )
    return [
        Look(
            kind=row["kind"],
            url=row["url"],
            every=timedelta(hours=row["every_hours"]),
            reason=row["reason"],
            requests=row["requests"],
            next_due_at=datetime.fromisoformat(row["next_due_at"]),
            hindered_by=row["hindered_by"],
        )
        for row in rows
    ]


def store_schedules(db: Connection, source_id: int, looks: Iterable[Look]) -> None:
    """Store what is looked at of a source from now on, in place of what was."""
    db.execute("DELETE FROM look_schedules WHERE source_id = ?", (source_id,))
    for look in looks:
        db.execute(
            "INSERT INTO look_schedules VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                source_id,
                look.kind,
                look.url,
                round(look.every / timedelta(hours=1)),
                look.reason,
                look.requests,
                utc_text(look.next_due_at),
                look.hindered_by,
            ),
        )


def note_missed(db: Connection, source_id: int, look: Look, missed: Iterable[Missed], now: datetime) -> None:
    """Store looks that were not taken. One that another process took meanwhile stays as it is."""
    db.executemany(
        "INSERT INTO due_looks (source_id, kind, url, due_at, outcome, reason, looks, noted_at) "
        "VALUES (?, ?, ?, ?, 'missed', ?, ?, ?) ON CONFLICT DO UPDATE SET outcome = 'missed', "
        "reason = excluded.reason, looks = excluded.looks, noted_at = excluded.noted_at WHERE outcome = 'withdrawn'",
        [(source_id, look.kind, look.url, utc_text(m.due_at), m.reason, m.looks, utc_text(now)) for m in missed],
    )


def note_looked(db: Connection, source_id: int, look: Look, run: int, *, late: bool, now: datetime) -> None:
    """Store that a run took the look that was due; that holds, even where another start had taken it for missed."""
    db.execute(
        "INSERT INTO due_looks (source_id, kind, url, due_at, outcome, run_id, noted_at) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET outcome = excluded.outcome, reason = NULL, looks = 1, run_id = excluded.run_id, "
        "noted_at = excluded.noted_at WHERE outcome IN ('missed', 'withdrawn')",
        (source_id, look.kind, look.url, utc_text(look.next_due_at), "late" if late else "looked", run, utc_text(now)),
    )


def withdraw_of_the_future(db: Connection, source_id: int, now: datetime) -> dict[tuple[str, str], datetime]:
    """Withdraw what a clock that had gone ahead noted as missed; returns when each look was due first among these."""
    at = utc_text(now)
    rows = db.execute(
        "SELECT kind, url, min(due_at) AS due_at FROM due_looks "
        "WHERE source_id = ? AND outcome = 'missed' AND noted_at > ? GROUP BY kind, url",
        (source_id, at),
    ).fetchall()
    if rows:
        db.execute(
            "UPDATE due_looks SET outcome = 'withdrawn', reason = 'clock' "
            "WHERE source_id = ? AND outcome = 'missed' AND noted_at > ?",
            (source_id, at),
        )
    return {(row["kind"], row["url"]): datetime.fromisoformat(row["due_at"]) for row in rows}


def back_off_of(db: Connection, source_id: int) -> BackOff | None:
    """Read how long a site is left alone; None where its last crawl did not fail."""
    row = db.execute("SELECT * FROM site_back_off WHERE source_id = ?", (source_id,)).fetchone()
    return row and BackOff(
        failures=row["failures"],
        failed_at=datetime.fromisoformat(row["failed_at"]),
        until_at=datetime.fromisoformat(row["until_at"]),
        reason=row["reason"],
    )


def store_back_off(db: Connection, source_id: int, back_off: BackOff | None) -> None:
    """Store how long a site is left alone; None ends that."""
    db.execute("DELETE FROM site_back_off WHERE source_id = ?", (source_id,))
    if back_off:
        at, until = utc_text(back_off.failed_at), utc_text(back_off.until_at)
        values = (source_id, back_off.failures, at, until, back_off.reason)
        db.execute("INSERT INTO site_back_off VALUES (?, ?, ?, ?, ?)", values)


def requests_since(db: Connection, source_id: int, since: datetime, until: datetime, but: int | None) -> int:
    """Count the requests of a source's crawls in a time, ``but`` one; at least as many as they have captures."""
    (total,) = db.execute(
        """
        SELECT coalesce(sum(max(
            coalesce(r.requests, 0), (SELECT count(*) FROM captures AS c WHERE c.run_id = r.id)
        )), 0) FROM runs AS r
        WHERE r.source_id = ? AND r.kind = 'crawl' AND coalesce(r.ended_at, r.started_at) > ? AND r.started_at <= ?
        AND r.id IS NOT ?
        """,
        (source_id, utc_text(since), utc_text(until), but),
    ).fetchone()
    return int(total)

"""Withdraw published events that no longer follow from the observations, and say why."""

from collections.abc import Sequence
from sqlite3 import Connection, Row

from pipelines.store.captures import now
from pipelines.store.events import Event
from pipelines.store.stored_sentences import sentence
from pipelines.store.verdicts import verdict_of
from pipelines.store.versions import Kind

_EVENT = "kind, occurred_at, field, before, after, capture_id"
_COLUMNS = f"petition_id, {_EVENT}"
# The tables of events by whose they are.
_TABLES: dict[Kind, tuple[str, str]] = {
    "petition": ("events", "withdrawn_events"),
    "alert": ("alert_events", "withdrawn_alert_events"),
}


def withdraw_events(db: Connection, ids: Sequence[int], events: Sequence[Event], *, owner: Kind = "petition") -> None:
    """Move events to those withdrawn: someone may have quoted them. ``events`` are those that follow today."""
    table, withdrawn = _TABLES[owner]
    columns = f"{owner}_id, {_EVENT}"
    for event_id in ids:
        event = db.execute(f"SELECT {columns} FROM {table} WHERE id = ?", (event_id,)).fetchone()
        values = (*event, now(), _reason(db, event, events))
        db.execute(
            f"INSERT INTO {withdrawn} ({columns}, withdrawn_at, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values
        )
        db.execute(f"DELETE FROM {table} WHERE id = ?", (event_id,))


def withdraw_all_of_alert(db: Connection, alert_id: int) -> None:
    """Withdraw every event of an alert that is about to be deleted: it was misread."""
    db.execute("UPDATE withdrawn_alert_events SET alert_id = NULL WHERE alert_id = ?", (alert_id,))
    db.execute(
        f"INSERT INTO withdrawn_alert_events ({_EVENT}, withdrawn_at, reason) "
        f"SELECT {_EVENT}, ?, ? FROM alert_events WHERE alert_id = ?",
        (now(), sentence("no alert"), alert_id),
    )
    db.execute("DELETE FROM alert_events WHERE alert_id = ?", (alert_id,))


def withdraw_all(db: Connection, petition_id: int, survivor: int | None) -> None:
    """Withdraw every event of a petition that is about to be deleted: it is one with ``survivor``, or was misread."""
    reason = sentence("one petition" if survivor else "no petition")
    db.execute("UPDATE withdrawn_events SET petition_id = ? WHERE petition_id = ?", (survivor, petition_id))
    db.execute(
        f"INSERT INTO withdrawn_events ({_COLUMNS}, withdrawn_at, reason) "
        "SELECT ?, kind, occurred_at, field, before, after, capture_id, ?, ? FROM events WHERE petition_id = ?",
        (survivor, now(), reason, petition_id),
    )
    db.execute("DELETE FROM events WHERE petition_id = ?", (petition_id,))


def _reason(db: Connection, event: Row, events: Sequence[Event]) -> str:
    run = db.execute("SELECT run_id FROM captures WHERE id = ?", (event["capture_id"],)).fetchone()
    judged = verdict_of(db, run["run_id"]) if run else None
    if run and judged and judged.verdict not in (None, "ok"):
        return sentence("judged", run=run["run_id"], verdict=judged.verdict, reason=judged.reasons)
    for other in events:
        if (other.kind, other.field, other.after) == (event["kind"], event["field"], event["after"]):
            return sentence("another", time=other.occurred_at)
    if event["kind"] in ("missing", "vanished"):
        return sentence("not gone yet" if event["kind"] == "vanished" else "not gone")
    return sentence("no change")

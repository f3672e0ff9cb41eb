"""Store runs and their issues: begin, count, end, list."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from itertools import islice
from sqlite3 import Connection
from typing import Any

from pipelines.code_version import code_version
from pipelines.phrasing import RunCounts
from pipelines.records import Masked, PageRecord, RunKind, Severity
from pipelines.store.captures import now
from pipelines.store.versions import Note, insert
from pipelines.store.work_list import add_work
from scrapers.errors import UsageError
from scrapers.seen_keys import SeenKeys

_MOST_NOTES = 20  # of one kind about one page
_LONGEST_NOTE = 300  # characters, of a note in a sum

# The counts of RunCounts are columns of ``runs``; both lists are this one.
_COUNTED = tuple(field.name for field in fields(RunCounts) if field.name != "digest")
_COUNTS_ASSIGNED = ", ".join(f"{name} = ?" for name in _COUNTED)


@dataclass(slots=True)
class Running:
    """A run that has not ended: what it did so far, and the petitions and alerts it observed."""

    counts: RunCounts = field(default_factory=RunCounts)
    petitions: SeenKeys = field(default_factory=SeenKeys)
    alerts: SeenKeys = field(default_factory=SeenKeys)

    def add(self, db: Connection, run: int, counts: RunCounts) -> None:
        """Add what one transaction did, in the row as well: a run that is killed keeps its counts."""
        for name in _COUNTED:
            setattr(self.counts, name, getattr(self.counts, name) + getattr(counts, name))
        # Petitions and alerts are counted once a run, on however many pages they stand.
        self.counts.petitions, self.counts.alerts = len(self.petitions), len(self.alerts)
        values = [getattr(self.counts, name) for name in _COUNTED]
        db.execute(f"UPDATE runs SET {_COUNTS_ASSIGNED} WHERE id = ?", (*values, run))


@dataclass(frozen=True, slots=True, kw_only=True)
class RunEnded:
    """A run that has ended: what it did, whether it failed, and its message."""

    run: int
    counts: RunCounts
    failed: bool
    message: str | None


def unfinished_runs(db: Connection, kind: RunKind, source_id: int | None) -> list[tuple[int, str, bool]]:
    """List the runs of this kind that began and did not end: id, time, whether it is partial; the newest first."""
    rows = db.execute(
        "SELECT id, started_at, is_partial FROM runs WHERE kind = ? AND source_id IS ? AND status = 'running' "
        "AND ending IS NULL ORDER BY id DESC",
        (kind, source_id),
    )
    return [(row["id"], row["started_at"], bool(row["is_partial"])) for row in rows]


def note_requests(db: Connection, run: int, requests: int) -> None:
    """Store how many requests a crawl made, with those before it was killed and resumed."""
    db.execute("UPDATE runs SET requests = ? WHERE id = ?", (requests, run))


def is_running(db: Connection) -> bool:
    """Check whether a run is under way, or was killed."""
    return db.execute("SELECT 1 FROM runs WHERE status = 'running' LIMIT 1").fetchone() is not None


def running_again(db: Connection, run: int) -> Running:
    """Read back what a run did before it was killed or a transaction of it rolled back."""
    row = db.execute("SELECT * FROM runs WHERE id = ?", (run,)).fetchone()
    observed = {
        table: SeenKeys(
            owner
            for (owner,) in db.execute(
                f"SELECT DISTINCT {column} FROM {table} WHERE capture_id IN (SELECT id FROM captures WHERE run_id = ?)",
                (run,),
            )
        )
        for table, column in (("snapshot_rows", "petition_id"), ("alert_sightings", "alert_id"))
    }
    counts = RunCounts(**{name: row[name] for name in _COUNTED})
    return Running(counts, observed["snapshot_rows"], observed["alert_sightings"])


def begin_run(db: Connection, kind: RunKind, source_id: int | None, *, partial: bool = False) -> int:
    """Insert a run with the status "running"; returns its id. ``partial``: a crawl of some of a source's listings."""
    columns = {"source_id": source_id, "kind": kind, "status": "running", "started_at": now(), "is_partial": partial}
    return insert(db, "runs", {**columns, "code_version": code_version()})


def begin_end(db: Connection, run: int, *, failed: bool, complete: bool, message: Masked | None) -> None:
    """Note how a run ends, and what is to be derived from it; it is running until that is done."""
    db.execute(
        "UPDATE runs SET ending = ?, is_complete = ?, ended_at = ?, message = ? WHERE id = ?",
        ("failed" if failed else "finished", complete and not failed, now(), message, run),
    )
    kind, source_id = db.execute("SELECT kind, source_id FROM runs WHERE id = ?", (run,)).fetchone()
    if kind == "crawl":  # the rest of the work follows from the judgment
        add_work(db, "judge crawls", [source_id], run)
    else:
        add_work(db, "petitions of run", [run])
        add_work(db, "alerts of run", [run])


def is_ending(db: Connection, run: int) -> bool:
    """Check whether a run has come to its end, and what follows from it is still being derived."""
    (ending,) = db.execute("SELECT ending FROM runs WHERE id = ?", (run,)).fetchone()
    return ending is not None


def is_crawl(db: Connection, run: int) -> bool:
    """Check whether a run is a crawl."""
    return bool(db.execute("SELECT kind = 'crawl' FROM runs WHERE id = ?", (run,)).fetchone()[0])


def end_run(db: Connection, run: int) -> None:
    """Close the row of a run that is ending."""
    db.execute("UPDATE runs SET status = ending, ending = NULL WHERE id = ?", (run,))


def ending_runs(db: Connection) -> list[int]:
    """List the runs at their end that have something left to derive."""
    return [row[0] for row in db.execute("SELECT id FROM runs WHERE status = 'running' AND ending IS NOT NULL")]


def ending_run(db: Connection, kind: RunKind, source_id: int, since: str) -> int | None:
    """Return the newest of them, if it is of this kind, of the whole source, and began after ``since``."""
    row = db.execute(
        "SELECT max(id) FROM runs WHERE status = 'running' AND ending IS NOT NULL AND kind = ? AND source_id = ? "
        "AND started_at >= ? AND NOT is_partial",
        (kind, source_id, since),
    ).fetchone()
    return row[0] and int(row[0])


def ended(db: Connection, run: int) -> RunEnded:
    """Read how a run ended."""
    status, message = db.execute("SELECT status, message FROM runs WHERE id = ?", (run,)).fetchone()
    return RunEnded(run=run, counts=counts_of(db, run), failed=status == "failed", message=message)


def counts_of(db: Connection, run: int) -> RunCounts:
    """Read what a run did, without its digest."""
    row = db.execute(f"SELECT {', '.join(_COUNTED)} FROM runs WHERE id = ?", (run,)).fetchone()
    return RunCounts(**dict(row))


def note(
    db: Connection,
    run: int,
    notes: Sequence[Note],
    *,
    severity: Severity,
    source_id: int | None,
    url: str | None,
    capture_id: int | None = None,
) -> int:
    """Insert a row of ``issues`` for each note; returns how many. Notes and URL are masked already."""
    if not notes:
        return 0
    columns = "run_id, source_id, capture_id, url, kind, severity, message, noted_at"
    at = now()
    rows = [(run, source_id, capture_id, url, kind, severity, message, at) for kind, message in notes]
    db.executemany(f"INSERT INTO issues ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    return len(rows)


def note_items(
    db: Connection,
    run: int,
    noted: Sequence[tuple[str, Sequence[Note]]],
    *,
    severity: Severity,
    source_id: int,
    page_url: str,
    capture_id: int,
) -> int:
    """Insert the notes about the items of one page, each with the item's URL; returns how many rows.

    More than twenty of one kind are one row, with their number and the first three: a page of ten thousand broken items
    must not bury the others.
    """
    numbers = Counter(kind for _, notes in noted for kind, _ in notes)
    rows = 0
    about = {"source_id": source_id, "capture_id": capture_id}
    for url, notes in noted:
        few = [each for each in notes if numbers[each[0]] <= _MOST_NOTES]
        rows += note(db, run, few, severity=severity, url=url, **about)
    for kind, number in numbers.items():
        if number > _MOST_NOTES:
            all_ = (message for _, notes in noted for each, message in notes if each == kind)
            first = " ".join(message[:_LONGEST_NOTE] for message in islice(all_, 3))
            summed = [(kind, f"{number:,} of this kind on one page: {first}")]
            rows += note(db, run, summed, severity=severity, url=page_url, **about)
    return rows


def note_new_fields(db: Connection, run: int, page: PageRecord, *, source_id: int, capture_id: int) -> int:
    """Store, as "info", each key of a JSON page that no page of its source had before; returns how many."""
    url, notes = page.capture.url, []
    for key in page.unknown_keys:
        start = f"the platform added a field: {key}, in "
        # A range, not LIKE: it uses the index, and a key may hold "%" or "_".
        query = "SELECT 1 FROM issues WHERE kind = 'new field' AND source_id = ? AND message >= ? AND message < ?"
        if not db.execute(query, (source_id, start, f"{start}\U0010ffff")).fetchone():
            notes.append(("new field", f"{start}{url}"))
    return note(db, run, notes, severity="info", source_id=source_id, url=url, capture_id=capture_id)


def list_runs(db: Connection) -> list[dict[str, Any]]:
    """List every run with its source's name, its verdict and its digest (None where it has none), the newest first."""
    rows = db.execute(
        "SELECT r.*, s.name AS source, v.verdict, v.reasons, d.digest FROM runs AS r "
        "LEFT JOIN sources AS s ON s.id = r.source_id LEFT JOIN run_verdicts AS v ON v.run_id = r.id "
        "LEFT JOIN run_digests AS d ON d.run_id = r.id AND d.kind = 'run' ORDER BY r.id DESC"
    )
    return [dict(row) for row in rows]


def list_issues(db: Connection, run: int) -> list[dict[str, Any]]:
    """List the issues of one run in their order. Raises UsageError when there is no such run."""
    if not db.execute("SELECT 1 FROM runs WHERE id = ?", (run,)).fetchone():
        raise UsageError(f"there is no run {run}; `queconste runs` lists them")
    return [dict(row) for row in db.execute("SELECT * FROM issues WHERE run_id = ? ORDER BY id", (run,))]

"""Store lists that others keep: counts that they report, apart from all that captures show."""

from collections.abc import Iterable
from dataclasses import dataclass
from sqlite3 import Connection

from pipelines.records import Columns
from pipelines.store.versions import change, insert


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedCount:
    """One row of a list, masked: ``reported_at`` is ISO 8601, a day or UTC to the second; ``*_text`` as written."""

    url: str
    url_key: str
    title: str | None
    reported_at: str | None
    reported_at_text: str | None
    signatures: int | None
    signatures_text: str | None
    goal: int | None
    goal_text: str | None


_INSERT = f"""
INSERT OR IGNORE INTO reported_counts (list_id, {", ".join(ReportedCount.__dataclass_fields__)})
VALUES (?, {", ".join("?" * len(ReportedCount.__dataclass_fields__))})
"""


def has_list(db: Connection, name: str, file_digest: str, mark: str) -> bool:
    """Check whether just this file of a list was imported last, by a run whose message ends with ``mark``."""
    query = """
        SELECT r.message FROM reported_lists AS l JOIN runs AS r ON r.id = l.run_id
        WHERE l.name = ? AND l.file_digest = ? AND r.status = 'finished'
    """
    row = db.execute(query, (name, file_digest)).fetchone()
    return row is not None and str(row[0] or "").endswith(mark)


def list_row(db: Connection, values: Columns) -> int:
    """Insert a list by its name, or bring its row up to date; returns its id."""
    row = db.execute("SELECT * FROM reported_lists WHERE name = ?", (values["name"],)).fetchone()
    if row is None:
        return insert(db, "reported_lists", values)
    change(db, "reported_lists", row, values)
    return int(row["id"])


def store_counts(db: Connection, list_id: int, counts: Iterable[ReportedCount]) -> int:
    """Store rows that the list does not have yet; returns how many."""
    before = db.total_changes
    names = ReportedCount.__dataclass_fields__
    db.executemany(_INSERT, ((list_id, *(getattr(count, name) for name in names)) for count in counts))
    return db.total_changes - before

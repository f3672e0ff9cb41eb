"""Write what changed between two releases: added, changed, corrected and withdrawn rows, and counts of removed ones."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from pipelines.export.changed_lines import Row, changed_lines, key_of
from pipelines.export.diff_rules import LISTS, Judge, List, Verdict, differing
from pipelines.export.diff_state import Basis, DiffState
from pipelines.export.exporting import write_text
from pipelines.export.public_tables import PublicTable
from pipelines.export.release_folder import CHANGES, Release
from pipelines.export.table_files import HashedFile, file_name
from pipelines.jobs.backup_files import FileState

REDACTED_ROWS = f"{CHANGES}/redacted_rows.jsonl"
REMOVED = f"{CHANGES}/removed.json"
# Those of captures first, then what is observed in them, then what follows from that.
_FIRST = (
    *("runs", "captures", "extractions"),
    *("signature_snapshots", "petition_versions", "stated_counts"),
    *("alert_sightings", "alert_looks", "alert_versions"),
    *("petitions", "action_alerts"),
)


@dataclass(slots=True, kw_only=True)
class ReleaseDiff:
    """The rows that differ, counted by list and table, and by table and reason; ``files`` are those that name them."""

    counts: dict[str, Counter[str]] = field(default_factory=lambda: {name: Counter() for name in LISTS})
    reasons: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    new_tables: list[str] = field(default_factory=list)
    new_columns: list[str] = field(default_factory=list)
    files: dict[str, FileState] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether no row differs."""
        return not any(self.counts.values())

    def add(self, table: str, verdict: Verdict, rows: int = 1) -> None:
        """Count rows."""
        self.counts[verdict.list][table] += rows
        if verdict.reason:
            self.reasons[verdict.list, table, verdict.reason] += rows

    def changes(self) -> dict[str, dict[str, int]]:
        """Return the counts as a release keeps them."""
        return {name: dict(sorted(tables.items())) for name, tables in self.counts.items() if tables}

    def listed_reasons(self) -> list[dict[str, Any]]:
        """Return the reasons as a release keeps them."""
        return [
            {"list": name, "table": table, "reason": reason, "rows": rows}
            for (name, table, reason), rows in sorted(self.reasons.items())
        ]


def write_diff(
    db: Connection, tables: Sequence[PublicTable], before: Path, previous: Release, part: Path
) -> ReleaseDiff:
    """Compare the export in ``part`` with the release in ``before``, and write the lists of what differs.

    ``db`` is the archive as it was exported. Ready-made tables follow from the others, and are not compared.
    """
    basis = _basis(db, previous)
    state = DiffState(db, basis)
    diff, judge = ReleaseDiff(), Judge(state)
    _count_redacted(diff, state, before, previous)
    (part / CHANGES).mkdir()
    files = {name: HashedFile(part / f"{CHANGES}/{name}.jsonl") for name in LISTS if name != "removed"}
    try:
        for table in sorted((one for one in tables if not one.is_ready_made), key=_place):
            _compare(table, before, part, judge, diff, files)
    finally:
        for file in files.values():
            file.close()
    diff.files = {f"{CHANGES}/{name}.jsonl": file.state for name, file in files.items()}
    diff.files[REMOVED] = write_text(part / REMOVED, _removed(db, diff, basis))
    return diff


def _place(table: PublicTable) -> int:
    return _FIRST.index(table.name) if table.name in _FIRST else len(_FIRST)


def _basis(db: Connection, previous: Release) -> Basis:
    known = set(previous.made_with)
    rows = db.execute("SELECT id, reason FROM redactions ORDER BY id")
    return Basis(
        last_capture=previous.last_capture,
        last_run=previous.last_run,
        redactions={number: reason for number, reason in map(tuple, rows) if number not in known},
    )


def _count_redacted(diff: ReleaseDiff, state: DiffState, before: Path, previous: Release) -> None:
    """Count the rows that the release before was rebuilt without, and note whose they are."""
    for number, reason in state.basis.redactions.items():
        query = "SELECT petition_id, alert_id FROM redacted_records WHERE redaction_id = ?"
        for petition, alert in map(tuple, state.db.execute(query, (number,)).fetchall()):
            state.note("petition", petition, "removed", reason)
            state.note("alert", alert, "removed", reason)
    for row in redacted_rows(before):
        reasons = [state.basis.redactions[number] for number in row["redactions"] if number in state.basis.redactions]
        if not reasons:
            continue
        reason = ", ".join(dict.fromkeys(reasons))
        if not state.note_redacted(row["table"], row["key"]):
            continue
        state.note("petition", row.get("petition_id"), "removed", reason)
        state.note("alert", row.get("alert_id"), "removed", reason)
        diff.add(row["table"], Verdict("removed", "changed", reason))


def redacted_rows(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows that were redacted in a release: table, key, redactions, and whose they are."""
    path = folder / REDACTED_ROWS
    if path.exists():
        with path.open(encoding="utf-8") as file:
            yield from map(json.loads, file)


def _compare(
    table: PublicTable, before: Path, part: Path, judge: Judge, diff: ReleaseDiff, files: dict[Any, HashedFile]
) -> None:
    old, new = (folder / file_name(table.name, "jsonl") for folder in (before, part))
    if not old.exists():
        diff.new_tables.append(table.name)
        return
    for was, now in changed_lines(old, new, table.place.key):
        row = now or was or {}
        if was and now and not differing(table.name, was, now) and table.name != "extractions":
            diff.new_columns += [f"{table.name}.{name}" for name in now.keys() - was.keys()]
            diff.new_columns = sorted(set(diff.new_columns))
            continue
        key = key_of(row, table.place.key)
        if judge.state.is_redacted(table.name, key):  # counted already
            continue
        verdict = judge.verdict(table.name, was, now)
        if verdict is None:
            continue
        diff.add(table.name, verdict)
        if verdict.list != "removed":
            _write(files[verdict.list], table, key, verdict, was, now)


def _write(
    file: HashedFile, table: PublicTable, key: list[Any], verdict: Verdict, was: Row | None, now: Row | None
) -> None:
    row = now or was or {}
    line: dict[str, Any] = {"table": table.name, "key": dict(zip(table.place.key, key, strict=True))}
    line |= {name: row[name] for name in ("petition_id", "alert_id") if row.get(name) is not None}
    if verdict.list in ("changed", "corrected"):
        line["change"] = verdict.change
        line["columns"] = differing(table.name, was, now) if was and now else {}
    if verdict.reason:
        line["reason"] = verdict.reason
    if verdict.list == "withdrawn":
        line["row"] = row
    file.write((json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n").encode())


def _removed(db: Connection, diff: ReleaseDiff, basis: Basis) -> str:
    """Return removed.json: counts and reasons, and no content."""
    redactions = [
        {"redacted_at": at, "reason": reason, "places": places}
        for number, at, reason, places in map(
            tuple, db.execute("SELECT id, redacted_at, reason, places FROM redactions ORDER BY id")
        )
        if number in basis.redactions
    ]
    rows = [
        {"table": table, "reason": reason, "rows": count}
        for (name, table, reason), count in sorted(diff.reasons.items())
        if name == "removed"
    ]
    return json.dumps({"redactions": redactions, "rows": rows}, ensure_ascii=False, indent=2) + "\n"


def listed(folder: Path, name: List) -> Iterator[dict[str, Any]]:
    """Yield the entries of a list of a release; nothing where it has none."""
    path = folder / f"{CHANGES}/{name}.jsonl"
    if path.exists():
        with closing(path.open(encoding="utf-8")) as file:
            yield from map(json.loads, file)

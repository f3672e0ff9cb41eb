"""Take what was redacted out of releases: rebuild each that holds it, and say so on the page of its checksums."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC
from functools import partial
from itertools import islice
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from pipelines.export.changed_lines import key_of
from pipelines.export.column_facts import TableFacts
from pipelines.export.data_package import TableExport, package_about, package_tables
from pipelines.export.errata_text import errata
from pipelines.export.export_folder import MARK, whole_folder
from pipelines.export.exporting import Written, write_checksums, write_table, write_text
from pipelines.export.public_tables import PublicTable
from pipelines.export.redacted_lines import CONTENT_OF_KEYS, NAMES, LineRedactor
from pipelines.export.release_diff import REDACTED_ROWS, redacted_rows
from pipelines.export.release_folder import (
    CHANGES,
    Rebuild,
    Release,
    digest_of,
    releases_in,
    write_about,
    write_index,
)
from pipelines.export.table_files import FORMATS, HashedFile, file_name
from pipelines.export.typed_rows import Batch, batch_of
from pipelines.jobs.backup_files import FileState
from pipelines.redaction.remembered import key_of as redaction_key
from pipelines.redaction.remembered import load_matcher
from pipelines.store.connection import reading
from scrapers import clock
from scrapers.errors import UsageError

Progress = Callable[[int, int], None]

_ROWS = 2_000  # of a table at once
_WHOSE = ("petition_id", "alert_id")


def redact_releases(archive: Path, folder: Path, *, progress: Progress = lambda done, total: None) -> list[Release]:
    """Apply the archive's redactions to the releases in ``folder`` that were made before them.

    Returns those that held something: they are rebuilt without it. Killed at any moment, the next call goes on. Raises
    UsageError where there is no archive, UserError where the key of its redactions is away.
    """
    releases = releases_in(folder)
    if not archive.is_file():
        raise UsageError(f"there is no archive at {archive}; give --archive its path")
    rebuilt: list[Release] = []
    with reading(archive) as db:
        reasons: dict[int, str] = dict(map(tuple, db.execute(_FINISHED)))
        behind = [each for each in releases if not reasons.keys() <= set(each.redactions)]
        key = redaction_key(db, archive) if behind else None
        matcher = load_matcher(db, key) if key else None
        for done, each in enumerate(behind):
            if matcher:
                redactor = LineRedactor(matcher, partial(_digest_now, db))
                now = _rebuild(folder / each.version, each, redactor, reasons)
                rebuilt += [now] if now else []
            progress(done + 1, len(behind))
    if behind:
        write_index(folder)
    return rebuilt


def _digest_now(db: Connection, capture: int) -> tuple[str, int] | None:
    row = db.execute("SELECT digest, size FROM captures WHERE id = ?", (capture,)).fetchone()
    return tuple(row) if row else None


_FINISHED = "SELECT id, reason FROM redactions WHERE finished_at IS NOT NULL ORDER BY id"


def _rebuild(folder: Path, release: Release, redactor: LineRedactor, reasons: dict[int, str]) -> Release | None:
    """Write a release again without what is redacted. Returns None where it holds nothing of it: it stays as it is."""
    package = json.loads((folder / MARK).read_text(encoding="utf-8"))
    tables = package_tables(package)
    _note_records(folder, tables, redactor)
    applied = sorted({*release.redactions, *reasons})
    if not _holds_something(folder, tables, redactor):
        write_about(folder, replace(release, redactions=applied))
        return None
    before = digest_of(folder)
    with whole_folder(folder, force=True) as part:
        facts = [TableFacts(table=table) for table in tables]
        noted = _Noted(part, folder, sorted(reasons.keys() - {*release.redactions}))
        exported = [
            TableExport(
                table=table, files=write_table(table, _rows(folder, table, redactor, noted), part, FORMATS, fact)
            )
            for table, fact in zip(tables, facts, strict=True)
        ]
        more = {**_lists(folder, part, redactor), REDACTED_ROWS: noted.end()}
        now = replace(release, redactions=applied, rows=sum(fact.rows for fact in facts))
        more["ERRATA.md"] = write_text(part / "ERRATA.md", errata(part, now))
        written = Written(about=package_about(package), facts=facts, exported=exported, formats=FORMATS, more=more)
        write_checksums(part, written)
        why = ", ".join(dict.fromkeys(reasons[number] for number in sorted(noted.redactions & reasons.keys())))
        rebuild = Rebuild(
            rebuilt_at=f"{clock.now().astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
            reason=why or ", ".join(dict.fromkeys(reasons.values())),
            digest_before=before,
            digest_after=digest_of(part),
        )
        now = replace(now, rebuilt=[*release.rebuilt, rebuild])
        write_about(part, now)
    return now


def _note_records(folder: Path, tables: Sequence[PublicTable], redactor: LineRedactor) -> None:
    for table in tables:
        if table.name in ("petitions", "action_alerts"):
            for row in _lines(folder / file_name(table.name, "jsonl")):
                redactor.note_record(table, row)
    for name in NAMES if redactor.taken_out else ():
        for of_others in (False, True):
            for row in _lines(folder / file_name(name, "jsonl")):
                redactor.note_name(name, row, of_others=of_others)


def _holds_something(folder: Path, tables: Sequence[PublicTable], redactor: LineRedactor) -> bool:
    """Check whether a row of a release, or an entry of its lists, is another without what is redacted."""
    for table in tables:
        for row in _lines(folder / file_name(table.name, "jsonl")):
            if redactor.row(table, row)[0] != row:
                return True
    paths = [path for path in sorted((folder / CHANGES).glob("*.jsonl")) if path.name != Path(REDACTED_ROWS).name]
    return any(redactor.entry(entry) != entry for path in paths for entry in _lines(path))


class _Noted:
    """Writes which rows of a release were redacted, by table and key, after those of earlier rebuilds."""

    def __init__(self, part: Path, folder: Path, new: Sequence[int]) -> None:
        """Write into ``part``; the ``new`` redactions changed a row in which no text says which of them did."""
        (part / CHANGES).mkdir()
        self._file = HashedFile(part / REDACTED_ROWS)
        self.redactions: set[int] = set()
        self._new = list(new)
        for row in redacted_rows(folder):
            self._write(row)

    def add(self, table: PublicTable, row: dict[str, Any], redactions: set[int], *, is_gone: bool) -> None:
        """Note a row, as it is now; what identifies one that is gone may be what was redacted."""
        self.redactions |= redactions - {0}
        owner = {name: row[name] for name in _WHOSE if row.get(name) is not None}
        owner |= {"petition_id": row["id"]} if table.name == "petitions" else {}
        owner |= {"alert_id": row["id"]} if table.name == "action_alerts" else {}
        is_text = is_gone and CONTENT_OF_KEYS & set(table.place.key)
        key = list(owner.values()) if is_text else key_of(row, table.place.key)
        numbers = sorted(redactions - {0}) or self._new
        self._write({"table": table.name, "key": key, "redactions": numbers, **owner})

    def _write(self, row: dict[str, Any]) -> None:
        self._file.write((json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n").encode())

    def end(self) -> FileState:
        self._file.close()
        return self._file.state


def _rows(folder: Path, table: PublicTable, redactor: LineRedactor, noted: _Noted) -> Iterator[Batch]:
    """Yield the rows of a table without what is redacted, and note those that differ."""
    lines = _lines(folder / file_name(table.name, "jsonl"))
    while some := list(islice(lines, _ROWS)):
        kept = []
        for row in some:
            now, redactions = redactor.row(table, row)
            if now != row and not table.is_ready_made:
                noted.add(table, now or row, redactions, is_gone=now is None)
            if now is not None:
                kept.append([now[name] for name in table.names])
        if kept:
            yield batch_of(table, kept)


def _lists(folder: Path, part: Path, redactor: LineRedactor) -> dict[str, FileState]:
    """Write the lists of changes of a release without what is redacted."""
    states: dict[str, FileState] = {}
    for path in sorted((folder / CHANGES).glob("*")) if (folder / CHANGES).is_dir() else ():
        name = f"{CHANGES}/{path.name}"
        if name == REDACTED_ROWS:
            continue
        if path.suffix != ".jsonl":
            states[name] = write_text(part / name, path.read_text(encoding="utf-8"))
            continue
        file = HashedFile(part / name)
        for entry in _lines(path):
            line = json.dumps(redactor.entry(entry), ensure_ascii=False, separators=(",", ":"))
            file.write((line + "\n").encode())
        file.close()
        states[name] = file.state
    return states


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    if path.exists():
        with path.open(encoding="utf-8") as file:
            yield from map(json.loads, file)
